/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-chronology"

#include "chronology/timeline-private.h"

#define MAX_TITLE 90 /* characters of a sentence that serves as title */

struct _MirqabTimeline
{
  gatomicrefcount  references;
  MirqabDossier   *dossier; /* owned: events point into it */
  GPtrArray       *events;  /* of owned MirqabTimelineEvent, by from */
};

/**
 * mirqab_evidence_new:
 * @sentence: where it stands in the text of @article
 * @text: the sentence
 * @outlet: (nullable): name of the outlet
 *
 * The days are filled in by mirqab_timeline_builder_add ().
 */
MirqabEvidence *
mirqab_evidence_new (gint64      article,
                     MirqabSpan  sentence,
                     const char *text,
                     const char *outlet)
{
  MirqabEvidence *evidence = g_new0 (MirqabEvidence, 1);

  evidence->article = article;
  evidence->sentence = sentence;
  evidence->text = g_strdup (text != NULL ? text : "");
  evidence->outlet = g_strdup (outlet);
  evidence->from = MIRQAB_DAY_NONE;
  evidence->to = MIRQAB_DAY_NONE;

  return evidence;
}

void
mirqab_evidence_free (MirqabEvidence *evidence)
{
  g_free (evidence->text);
  g_free (evidence->outlet);
  g_free (evidence);
}

void
mirqab_timeline_event_free (MirqabTimelineEvent *event)
{
  g_free (event->countries);
  g_ptr_array_unref (event->evidence);
  g_free (event);
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const MirqabTimelineEvent *first = *(const MirqabTimelineEvent *const *) a;
  const MirqabTimelineEvent *second = *(const MirqabTimelineEvent *const *) b;

  if (first->from != second->from)
    return first->from < second->from ? -1 : 1;
  if (first->to != second->to)
    return first->to < second->to ? -1 : 1;
  /* Equal days: what the dossier knows first, then by kind, so that the order
   * does not depend on who came first. */
  if ((first->reference != NULL) != (second->reference != NULL))
    return first->reference != NULL ? -1 : 1;
  if (first->reference != NULL)
    return g_strcmp0 (first->reference->id, second->reference->id);
  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;
  return 0;
}

/**
 * mirqab_timeline_new_take:
 * @events: (transfer full) (element-type MirqabTimelineEvent): in any order
 */
MirqabTimeline *
mirqab_timeline_new_take (MirqabDossier *dossier,
                          GPtrArray     *events)
{
  MirqabTimeline *self = g_new0 (MirqabTimeline, 1);

  g_ptr_array_sort (events, compare_events);
  g_atomic_ref_count_init (&self->references);
  self->dossier = g_object_ref (dossier);
  self->events = events;

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
  g_object_unref (self->dossier);
  g_free (self);
}

MirqabDossier *
mirqab_timeline_get_dossier (MirqabTimeline *self)
{
  return self->dossier;
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

/* Cuts at the last space before the limit; a full stop at the end is no part
 * of a title. */
static char *
shorten (const char *sentence)
{
  g_autofree char *flat = g_strdup (sentence);
  const char *end;
  const char *space;

  g_strdelimit (flat, "\n\r\t", ' ');
  g_strstrip (flat);
  if (g_utf8_strlen (flat, -1) <= MAX_TITLE)
    {
      gsize length = strlen (flat);

      if (length > 0 && flat[length - 1] == '.')
        flat[length - 1] = '\0';
      return g_steal_pointer (&flat);
    }

  end = g_utf8_offset_to_pointer (flat, MAX_TITLE);
  space = g_strrstr_len (flat, end - flat, " ");
  if (space != NULL && space > flat)
    end = space;

  return g_strdup_printf ("%.*s…", (int) (end - flat), flat);
}

/**
 * mirqab_timeline_event_dup_title:
 * @language: "ar", "en" or "ru"
 *
 * The dossier's title in @language; an event of articles alone is called by
 * the shortest of its sentences, in the language of that article.
 *
 * Returns: (transfer full):
 */
char *
mirqab_timeline_event_dup_title (const MirqabTimelineEvent *event,
                                 const char                *language)
{
  const MirqabEvidence *shortest = NULL;

  if (event->reference != NULL)
    return g_strdup (mirqab_local_text_get (&event->reference->title, language));

  for (guint i = 0; i < event->evidence->len; i++)
    {
      const MirqabEvidence *evidence = g_ptr_array_index (event->evidence, i);

      if (shortest == NULL || strlen (evidence->text) < strlen (shortest->text))
        shortest = evidence;
    }

  return shortest != NULL ? shorten (shortest->text) : g_strdup ("");
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
