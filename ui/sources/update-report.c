/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "sources/update-report.h"

#include "sources/fault-text.h"
#include "window/details-window.h"

#include <glib/gi18n.h>

static void
add (GString *text,
     char    *sentence) /* (transfer full) */
{
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, sentence);
  g_free (sentence);
}

static void
add_news (GString                 *text,
          const MirqabFetchResult *result)
{
  if (result->n_new > 0)
    add (text, g_strdup_printf (ngettext ("%u new article", "%u new articles", result->n_new),
                                result->n_new));
  if (result->n_updated > 0)
    add (text, g_strdup_printf (ngettext ("%u updated", "%u updated", result->n_updated),
                                result->n_updated));
  if (result->n_new + result->n_updated == 0)
    add (text, g_strdup (_("Nothing new")));
}

/* When all of several fail to connect, the fault is rather here. */
static gboolean
is_unreachable (const MirqabFetchResult *result)
{
  if (result->n_asked < 2 || result->n_failed < result->n_asked
      || result->network == MIRQAB_NETWORK_STATE_OFFLINE)
    return FALSE;

  for (guint i = 0; i < result->items->len; i++)
    {
      const MirqabFetchItem *item = g_ptr_array_index (result->items, i);

      if (item->fault != MIRQAB_FETCH_FAULT_NONE && item->fault != MIRQAB_FETCH_FAULT_DNS
          && item->fault != MIRQAB_FETCH_FAULT_REFUSED && item->fault != MIRQAB_FETCH_FAULT_TIMEOUT)
        return FALSE;
    }

  return TRUE;
}

/**
 * mirqab_update_report_dup_text:
 *
 * Returns: (transfer full): one line, for a toast
 */
char *
mirqab_update_report_dup_text (const MirqabFetchResult *result)
{
  GString *text;

  if (is_unreachable (result))
    return g_strdup (_("No source could be reached: does the network work?"));

  text = g_string_new (NULL);
  if (result->is_put_off || (result->network == MIRQAB_NETWORK_STATE_OFFLINE && result->n_new == 0))
    add (text, g_strdup (result->network == MIRQAB_NETWORK_STATE_OFFLINE
                           ? _("This computer is offline")
                           : _("Put off: the connection is metered")));
  else
    add_news (text, result);

  if (result->n_aside > 0)
    /* Translators: number of articles that do not concern the dossier */
    add (text, g_strdup_printf (ngettext ("%u aside", "%u aside", result->n_aside),
                                result->n_aside));
  if (result->is_cancelled)
    add (text, g_strdup (_("Stopped")));
  if (result->n_failed > 0 && result->network != MIRQAB_NETWORK_STATE_OFFLINE)
    add (text, g_strdup_printf (ngettext ("%u source could not be read",
                                          "%u sources could not be read", result->n_failed),
                                result->n_failed));

  return g_string_free (text, FALSE);
}

/**
 * mirqab_update_report_present:
 *
 * Says of each source that could not be read why, and what to do.
 */
void
mirqab_update_report_present (GtkWindow *parent,
                              GPtrArray *items)
{
  MirqabDetailsWindow *window =
    mirqab_details_window_new (parent, _("Sources That Could Not Be Read"),
                               _("What they brought before stays."));

  for (guint i = 0; i < items->len; i++)
    {
      const MirqabFetchItem *item = g_ptr_array_index (items, i);
      g_autofree char *text = NULL;

      if (item->fault == MIRQAB_FETCH_FAULT_NONE)
        continue;
      text = mirqab_fault_dup_sentences (item->fault);
      mirqab_details_window_add (window, item->name != NULL ? item->name : item->url, text);
    }

  gtk_window_present (GTK_WINDOW (window));
}
