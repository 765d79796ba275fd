/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "importing/import-details.h"

#include "desk/import.h"
#include "error-text.h"
#include "window/details-window.h"

#include <glib/gi18n.h>

static char *
dup_text (const MirqabImportItem *item)
{
  if (item->error == NULL)
    return g_strdup (_("Part of the file is damaged; what could be read of it was added."));

  return mirqab_error_dup_sentences (item->error);
}

/**
 * mirqab_import_details_present:
 * @items: (element-type MirqabImportItem): of one import
 *
 * Says of each file that gave trouble what is wrong with it and what to do.
 */
void
mirqab_import_details_present (GtkWindow       *parent,
                               const GPtrArray *items)
{
  MirqabDetailsWindow *window =
    mirqab_details_window_new (parent, _("Not Everything Was Added"),
                               _("All other files were read. Nothing was changed in the files themselves."));

  for (guint i = 0; i < items->len; i++)
    {
      const MirqabImportItem *item = g_ptr_array_index (items, i);
      gboolean is_damaged = item->problems != NULL && item->problems->len > 0;
      const char *name = *item->name != '\0' ? item->name : _("The pasted text");
      g_autofree char *text = NULL;

      if (item->error == NULL && !is_damaged)
        continue;
      text = dup_text (item);
      mirqab_details_window_add (window, name, text);
    }

  gtk_window_present (GTK_WINDOW (window));
}
