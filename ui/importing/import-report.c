/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "importing/import-report.h"

#include <glib/gi18n.h>

static void
count (MirqabImportReport     *self,
       const MirqabImportItem *item)
{
  self->n_new += item->n_new;
  self->n_there += item->n_there;
  self->n_updated += item->n_updated;
  self->n_failed += item->error != NULL;
  self->n_damaged += item->error == NULL && item->problems != NULL && item->problems->len > 0;
}

/**
 * mirqab_import_report_init:
 * @items: (element-type MirqabImportItem)
 */
void
mirqab_import_report_init (MirqabImportReport *self,
                           const GPtrArray    *items)
{
  *self = (MirqabImportReport) { 0 };

  for (guint i = 0; i < items->len; i++)
    {
      const MirqabImportItem *item = g_ptr_array_index (items, i);

      count (self, item);
      if (item->ids != NULL && item->ids->len > 0)
        self->only = g_array_index (item->ids, gint64, 0);
    }
  if (self->n_new + self->n_there + self->n_updated != 1)
    self->only = 0;
}

static void
add (GString *text,
     char    *sentence) /* (transfer full) */
{
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, sentence);
  g_free (sentence);
}

/**
 * mirqab_import_report_dup_text:
 *
 * Returns: (transfer full): one line, for a toast
 */
char *
mirqab_import_report_dup_text (const MirqabImportReport *self)
{
  GString *text = g_string_new (NULL);

  if (self->n_new > 0)
    add (text, g_strdup_printf (ngettext ("%u article added", "%u articles added", self->n_new),
                                self->n_new));
  if (self->n_updated > 0)
    add (text, g_strdup_printf (ngettext ("%u updated", "%u updated", self->n_updated),
                                self->n_updated));
  if (self->n_there > 0)
    add (text, g_strdup_printf (ngettext ("%u was already there", "%u were already there",
                                          self->n_there),
                                self->n_there));
  if (self->n_failed > 0)
    add (text, g_strdup_printf (ngettext ("%u file could not be read",
                                          "%u files could not be read", self->n_failed),
                                self->n_failed));
  if (self->n_damaged > 0)
    add (text, g_strdup_printf (ngettext ("%u file is damaged", "%u files are damaged",
                                          self->n_damaged),
                                self->n_damaged));
  if (text->len == 0)
    g_string_append (text, _("There was nothing to add"));

  return g_string_free (text, FALSE);
}
