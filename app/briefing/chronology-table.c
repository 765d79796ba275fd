/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/edition.h"

#include "briefing/clean-text.h"
#include "briefing/table.h"

#define EVIDENCE_MOST 12 /* article numbers in one cell */

#define EVENTS_IN_PROOF 60 /* rows that the first pages of a proof can show */

static const double shares[] = { .24, .58, .18 };

static void
add_remark (GString    *title,
            MirqabWord  word,
            const char *language)
{
  g_string_append_printf (title, " (%s)", mirqab_word (word, language));
}

static char *
make_title (MirqabEdition             *self,
            const MirqabTimelineEvent *event)
{
  g_autofree char *title = mirqab_timeline_event_dup_title (event, self->language);
  g_autofree char *clean = mirqab_clean_and_isolate (title);
  GString *text = g_string_new (clean);

  if (event->status == MIRQAB_EVENT_PLANNED)
    add_remark (text, MIRQAB_WORD_PLANNED, self->language);
  if (event->status == MIRQAB_EVENT_CANCELLED)
    add_remark (text, MIRQAB_WORD_CANCELLED, self->language);
  if (event->own != NULL)
    add_remark (text, MIRQAB_WORD_OWN_EVENT, self->language);

  return g_string_free (text, FALSE);
}

/* The numbers of the articles that report it, each once. */
static char *
list_evidence (MirqabEdition             *self,
               const MirqabTimelineEvent *event,
               GHashTable                *positions,
               MirqabTarget              *target)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < event->evidence->len; i++)
    {
      const MirqabEvidence *evidence = g_ptr_array_index (event->evidence, i);
      gpointer position = g_hash_table_lookup (positions, &evidence->article);
      guint n = GPOINTER_TO_UINT (position);

      if (position == NULL || !g_hash_table_add (seen, position))
        continue;
      if (g_hash_table_size (seen) > EVIDENCE_MOST)
        {
          g_string_append (text, " …");
          break;
        }
      if (text->len > 0)
        g_string_append (text, mirqab_word (MIRQAB_WORD_LIST_SEPARATOR, self->language));
      else if (n <= self->entries->len)
        *target = g_array_index (self->entries, MirqabEntry, n - 1).target;
      g_string_append_printf (text, "%u", n);
    }
  if (text->len == 0)
    g_string_append (text, mirqab_word (MIRQAB_WORD_DOSSIER_EVENT, self->language));

  return g_string_free (text, FALSE);
}

static GHashTable *
make_positions (MirqabEdition *self)
{
  const MirqabArticleFact *facts = self->briefing->facts;
  GHashTable *positions = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; facts != NULL && i < self->briefing->n_articles; i++)
    g_hash_table_insert (positions, (gpointer) &facts[i].id, GUINT_TO_POINTER (i + 1));
  if (facts != NULL)
    return positions;

  for (guint i = 0; i < self->entries->len; i++)
    g_hash_table_insert (positions, &g_array_index (self->entries, MirqabEntry, i).id,
                         GUINT_TO_POINTER (i + 1));

  return positions;
}

/* (transfer container) (element-type MirqabTimelineEvent): what the table holds */
static GPtrArray *
list_events (const MirqabEdition *self)
{
  MirqabTimeline *timeline = self->briefing->timeline;
  GPtrArray *events = g_ptr_array_new ();
  MirqabDay first;
  MirqabDay last;
  gboolean has_days = mirqab_edition_get_days (self, &first, &last);

  for (guint i = 0; timeline != NULL && i < mirqab_timeline_get_size (timeline); i++)
    {
      const MirqabTimelineEvent *event = mirqab_timeline_get (timeline, i);

      if (!self->briefing->is_chronology_of_articles || event->evidence->len > 0
          || (has_days && event->from <= last && event->to >= first))
        g_ptr_array_add (events, (gpointer) event);
    }

  return events;
}

gboolean
mirqab_has_chronology (const MirqabEdition *self)
{
  g_autoptr (GPtrArray) events = list_events (self);

  return events->len > 0 && mirqab_edition_has (self, MIRQAB_LEAVE_OUT_CHRONOLOGY);
}

/* Says which events the table holds where it does not hold all. */
static void
add_choice (MirqabEdition   *self,
            MirqabElement   *parent,
            const GPtrArray *events)
{
  g_autofree char *choice = NULL;
  gboolean has_untold = FALSE;
  MirqabDay first;
  MirqabDay last;

  if (!self->briefing->is_chronology_of_articles)
    return;

  for (guint i = 0; i < events->len; i++)
    has_untold |= ((const MirqabTimelineEvent *) g_ptr_array_index (events, i))->evidence->len == 0;
  if (has_untold && mirqab_edition_get_days (self, &first, &last))
    {
      g_autofree char *period = mirqab_printed_period (first, last, MIRQAB_PRECISION_RANGE,
                                                       &self->dates);

      choice = g_strdup_printf ("%s %s", mirqab_word (MIRQAB_WORD_EVENTS_TOLD_AND_OF_DAYS,
                                                      self->language), period);
    }
  else
    {
      choice = g_strdup (mirqab_word (MIRQAB_WORD_EVENTS_TOLD, self->language));
    }
  mirqab_edition_add_text (self, parent, "P", choice, &mirqab_style_small);
  mirqab_pages_skip (self->pages, MIRQAB_SMALL_LEADING / 2);
}

/**
 * mirqab_add_chronology:
 *
 * Sets the chronology as a table with the numbers of its articles.
 */
void
mirqab_add_chronology (MirqabEdition *self,
                       MirqabElement *parent)
{
  g_autoptr (GPtrArray) events = list_events (self);
  g_autoptr (GHashTable) positions = NULL;
  const char *heads[] = {
    mirqab_word (MIRQAB_WORD_DATE, self->language), mirqab_word (MIRQAB_WORD_EVENT, self->language),
    mirqab_word (MIRQAB_WORD_EVIDENCE, self->language),
  };
  MirqabTable table;

  if (self->briefing->n_composed > 0 && events->len > EVENTS_IN_PROOF)
    g_ptr_array_set_size (events, EVENTS_IN_PROOF);
  positions = make_positions (self);
  mirqab_edition_add_section (self, parent, MIRQAB_PART_SUMMARY, MIRQAB_WORD_CHRONOLOGY);
  add_choice (self, parent, events);
  mirqab_table_begin (&table, self, parent, G_N_ELEMENTS (heads), shares, heads);
  for (guint i = 0; i < events->len; i++)
    {
      const MirqabTimelineEvent *event = g_ptr_array_index (events, i);
      MirqabTarget targets[3] = { 0 };
      g_autofree char *date = mirqab_printed_period (event->from, event->to, event->precision,
                                                     &self->dates);
      g_autofree char *title = make_title (self, event);
      g_autofree char *evidence = list_evidence (self, event, positions, &targets[2]);
      const char *cells[] = { date, title, evidence };

      mirqab_table_add_row (&table, cells, targets);
    }
  mirqab_table_end (&table);
  mirqab_pages_break (self->pages);
}
