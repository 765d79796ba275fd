/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-chronology"

#include "chronology/timeline-export.h"

static const char *const confidences[] = {
  [MIRQAB_CONFIDENCE_UNSUPPORTED] = "unsupported",
  [MIRQAB_CONFIDENCE_LOW] = "low",
  [MIRQAB_CONFIDENCE_MEDIUM] = "medium",
  [MIRQAB_CONFIDENCE_HIGH] = "high",
};

static void
free_row (gpointer data)
{
  MirqabTimelineRow *row = data;

  g_free (row->id);
  g_free (row->title);
  g_free (row);
}

/* Two events may be called alike: what reports them is the same, word for word. */
static char *
make_id (const MirqabTimelineEvent *event,
         GHashTable                *taken)
{
  g_autofree char *base = mirqab_timeline_event_dup_id (event);
  char *id = g_strdup (base);

  for (guint n = 2; g_hash_table_contains (taken, id); n++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", base, n);
    }
  g_hash_table_add (taken, g_strdup (id));

  return id;
}

static MirqabTimelineRow *
make_row (MirqabDossier             *dossier,
          const MirqabTimelineEvent *event,
          const char                *language,
          GHashTable                *taken)
{
  MirqabTimelineRow *row = g_new0 (MirqabTimelineRow, 1);

  row->id = make_id (event, taken);
  row->title = mirqab_timeline_event_dup_title (event, language);
  mirqab_day_print (event->from, row->from);
  mirqab_day_print (event->to, row->to);
  row->precision = mirqab_precision_to_string (event->precision);
  row->kind = mirqab_event_kind_to_string (event->kind);
  row->status = mirqab_event_status_to_string (event->status);
  row->place = event->place;
  if (event->place != NULL)
    row->place_name = mirqab_dossier_get_label (dossier, MIRQAB_MENTION_CITY, event->place, language);
  row->body = event->body;
  if (event->body != NULL)
    row->body_name = mirqab_dossier_get_label (dossier, MIRQAB_MENTION_BODY, event->body, language);
  row->countries = (const char *const *) event->countries;
  row->evidence = event->evidence;
  row->n_articles = mirqab_timeline_event_count_articles (event);
  row->disputed = mirqab_timeline_event_is_disputed (event);
  row->own = event->own != NULL ? mirqab_own_event_get_deed (event->own) : NULL;
  row->sequence = mirqab_timeline_event_count_changes (event);
  if (event->reference != NULL)
    {
      row->reference = event->reference->id;
      row->confidence = confidences[event->reference->confidence];
      row->sources = (const char *const *) event->reference->sources;
    }

  return row;
}

/**
 * mirqab_timeline_dup_rows:
 * @language: of titles and names: "ar", "en" or "ru"
 *
 * Returns: (transfer full) (element-type MirqabTimelineRow): in order of time;
 *   not to be used longer than @timeline
 */
GPtrArray *
mirqab_timeline_dup_rows (MirqabTimeline *timeline,
                          const char     *language)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  MirqabDossier *dossier = mirqab_timeline_get_dossier (timeline);
  GPtrArray *rows = g_ptr_array_new_with_free_func (free_row);

  for (guint i = 0; i < mirqab_timeline_get_size (timeline); i++)
    g_ptr_array_add (rows, make_row (dossier, mirqab_timeline_get (timeline, i), language, taken));

  return rows;
}
