/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-chronology"

#include "chronology/chronicle-private.h"
#include "chronology/timeline-private.h"

#define ID_DIGITS 16

struct _MirqabTimeline
{
  gatomicrefcount   references;
  MirqabChronicle  *chronicle; /* owned: events are its own, or point into it */
  MirqabTimeline   *whole;     /* owned, nullable: whose parts events may be */
  GPtrArray        *events;    /* owned: of borrowed MirqabTimelineEvent, by time */
  GPtrArray        *parts;     /* owned, nullable: of owned MirqabTimelineEvent: those of which only some evidence is looked at */
};

void
mirqab_timeline_event_free (MirqabTimelineEvent *event)
{
  g_ptr_array_unref (event->evidence);
  g_free (event);
}

static guint32
get_first_hash (const MirqabTimelineEvent *event)
{
  return event->evidence->len > 0
         ? ((const MirqabEvidence *) g_ptr_array_index (event->evidence, 0))->text_hash : 0;
}

/**
 * mirqab_timeline_event_compare:
 *
 * By time; on equal days what the dossier knows comes first, then the order is
 * that of the words, so that it does not depend on who came first. For
 * g_ptr_array_sort ().
 */
int
mirqab_timeline_event_compare (gconstpointer a,
                               gconstpointer b)
{
  const MirqabTimelineEvent *first = *(const MirqabTimelineEvent *const *) a;
  const MirqabTimelineEvent *second = *(const MirqabTimelineEvent *const *) b;

  if (first->from != second->from)
    return first->from < second->from ? -1 : 1;
  if (first->to != second->to)
    return first->to < second->to ? -1 : 1;
  if ((first->reference != NULL) != (second->reference != NULL))
    return first->reference != NULL ? -1 : 1;
  if (first->reference != NULL)
    return strcmp (first->reference->id, second->reference->id);
  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;
  if ((first->own != NULL) != (second->own != NULL))
    return first->own != NULL ? 1 : -1;
  return get_first_hash (first) < get_first_hash (second)
         ? -1 : get_first_hash (first) > get_first_hash (second);
}

/**
 * mirqab_timeline_new_take:
 * @events: (transfer full) (element-type MirqabTimelineEvent): by time; those of
 *   @chronicle or of @parts
 * @parts: (transfer full) (nullable) (element-type MirqabTimelineEvent): owned
 */
MirqabTimeline *
mirqab_timeline_new_take (MirqabChronicle *chronicle,
                          GPtrArray       *events,
                          GPtrArray       *parts)
{
  MirqabTimeline *self = g_new0 (MirqabTimeline, 1);

  g_atomic_ref_count_init (&self->references);
  self->chronicle = mirqab_chronicle_ref (chronicle);
  self->events = events;
  self->parts = parts;

  return self;
}

/**
 * mirqab_timeline_new_within:
 * @from: first day, or %MIRQAB_DAY_NONE
 * @to: last day, or %MIRQAB_DAY_NONE
 *
 * Returns: (transfer full): the events of @whole that touch the period
 */
MirqabTimeline *
mirqab_timeline_new_within (MirqabTimeline *whole,
                            MirqabDay       from,
                            MirqabDay       to)
{
  GPtrArray *events;
  MirqabTimeline *self;

  if (from == MIRQAB_DAY_NONE && to == MIRQAB_DAY_NONE)
    return mirqab_timeline_ref (whole);

  events = g_ptr_array_new ();
  for (guint i = 0; i < whole->events->len; i++)
    {
      MirqabTimelineEvent *event = g_ptr_array_index (whole->events, i);

      if (to != MIRQAB_DAY_NONE && event->from > to)
        break;
      if (from == MIRQAB_DAY_NONE || event->to >= from)
        g_ptr_array_add (events, event);
    }
  self = mirqab_timeline_new_take (whole->chronicle, events, NULL);
  self->whole = mirqab_timeline_ref (whole);

  return self;
}

MirqabTimeline *
mirqab_timeline_ref (MirqabTimeline *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
mirqab_timeline_unref (MirqabTimeline *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_ptr_array_unref (self->events);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->whole, mirqab_timeline_unref);
  mirqab_chronicle_unref (self->chronicle);
  g_free (self);
}

MirqabDossier *
mirqab_timeline_get_dossier (MirqabTimeline *self)
{
  return self->chronicle->dossier;
}

guint
mirqab_timeline_get_size (MirqabTimeline *self)
{
  return self->events->len;
}

const MirqabTimelineEvent *
mirqab_timeline_get (MirqabTimeline *self,
                     guint           position)
{
  g_return_val_if_fail (position < self->events->len, NULL);

  return g_ptr_array_index (self->events, position);
}

static void
update_with_text (GChecksum  *sum,
                  const char *text)
{
  g_checksum_update (sum, (const guchar *) text, (gssize) strlen (text) + 1);
}

/**
 * mirqab_timeline_event_dup_id:
 *
 * The name of the dossier's event, or the one that was kept when a person
 * made something of it. Any other is named by the first sentence that reported
 * it: later articles come behind it, and a date that is corrected changes the
 * event, not its name.
 *
 * Returns: (transfer full): the same in all scopes
 */
char *
mirqab_timeline_event_dup_id (const MirqabTimelineEvent *event)
{
  g_autoptr (GChecksum) sum = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *title = NULL;
  const MirqabEvidence *first;

  if (event->whole != NULL)
    event = event->whole;
  if (event->reference != NULL)
    return g_strdup (event->reference->id);
  if (event->own != NULL)
    return g_strdup (event->own->uid);

  g_return_val_if_fail (event->evidence->len > 0, NULL);

  first = g_ptr_array_index (event->evidence, 0);
  sentence = mirqab_evidence_dup_text (first);
  title = mirqab_evidence_dup_title (sentence);
  sum = g_checksum_new (G_CHECKSUM_SHA256);
  update_with_text (sum, mirqab_event_kind_to_string (first->kind));
  update_with_text (sum, title);

  return g_strdup_printf ("report-%.*s", ID_DIGITS, g_checksum_get_string (sum));
}

static gboolean
is_shorter (const char *a,
            const char *b)
{
  gsize lengths[] = { strlen (a), strlen (b) };

  return lengths[0] != lengths[1] ? lengths[0] < lengths[1] : strcmp (a, b) < 0;
}

/**
 * mirqab_timeline_event_dup_title:
 * @language: "ar", "en" or "ru"
 *
 * What a person called it; else the dossier's title in @language; an event of
 * articles alone is called by the shortest of its sentences, in the language of that article.
 *
 * Returns: (transfer full):
 */
char *
mirqab_timeline_event_dup_title (const MirqabTimelineEvent *event,
                                 const char                *language)
{
  g_autofree char *shortest = NULL;

  if (event->own != NULL && event->own->title != NULL)
    return g_strdup (event->own->title);
  if (event->reference != NULL)
    return g_strdup (mirqab_local_text_get (&event->reference->title, language));

  for (guint i = 0; i < event->evidence->len; i++)
    {
      g_autofree char *text = mirqab_evidence_dup_text (g_ptr_array_index (event->evidence, i));

      if (shortest == NULL || is_shorter (text, shortest))
        {
          g_free (shortest);
          shortest = g_steal_pointer (&text);
        }
    }

  return shortest != NULL ? mirqab_evidence_dup_title (shortest) : g_strdup ("");
}

/**
 * mirqab_timeline_event_count_articles:
 *
 * Returns: how many articles report the event; several sentences of one
 *   article count once
 */
guint
mirqab_timeline_event_count_articles (const MirqabTimelineEvent *event)
{
  guint count = 0;

  for (guint i = 0; i < event->evidence->len; i++)
    {
      const MirqabEvidence *evidence = g_ptr_array_index (event->evidence, i);
      const MirqabEvidence *before = i > 0 ? g_ptr_array_index (event->evidence, i - 1) : NULL;

      count += before == NULL || before->article != evidence->article;
    }

  return count;
}

/**
 * mirqab_timeline_event_is_disputed_by:
 *
 * Returns: whether @evidence gives days that share none with those of @event
 */
gboolean
mirqab_timeline_event_is_disputed_by (const MirqabTimelineEvent *event,
                                      const MirqabEvidence      *evidence)
{
  return evidence->to < event->from || evidence->from > event->to;
}

gboolean
mirqab_timeline_event_is_disputed (const MirqabTimelineEvent *event)
{
  for (guint i = 0; i < event->evidence->len; i++)
    if (mirqab_timeline_event_is_disputed_by (event, g_ptr_array_index (event->evidence, i)))
      return TRUE;

  return FALSE;
}
