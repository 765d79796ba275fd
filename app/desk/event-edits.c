/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/event-edits.h"

#include "language/day-span.h"

static MirqabEventPart
make_part (const MirqabEvidence *evidence)
{
  return (MirqabEventPart) {
    .article = evidence->article,
    .sentence = evidence->sentence.start,
    .kind = evidence->kind,
    .from = evidence->from,
  };
}

static gboolean
has_part (const MirqabOwnEvent  *own,
          const MirqabEventPart *part)
{
  for (guint i = 0; i < own->parts->len; i++)
    if (mirqab_event_part_equal (&g_array_index (own->parts, MirqabEventPart, i), part))
      return TRUE;

  return FALSE;
}

static void
add_part (MirqabOwnEvent        *own,
          const MirqabEventPart *part)
{
  if (!has_part (own, part))
    g_array_append_val (own->parts, *part);
}

static const MirqabTimelineEvent *
get_whole (const MirqabTimelineEvent *event)
{
  return event->whole != NULL ? event->whole : event;
}

/* An event keeps the name under which a calendar knows it, unless another one,
 * of the same sentence, has it too. */
static gboolean
is_only_one (MirqabTimeline            *timeline,
             const MirqabTimelineEvent *event)
{
  const MirqabEvidence *first = event->evidence->len > 0 ? event->evidence->pdata[0] : NULL;

  for (guint i = 0; first != NULL && i < mirqab_timeline_get_size (timeline); i++)
    {
      const MirqabTimelineEvent *other = get_whole (mirqab_timeline_get (timeline, i));
      const MirqabEvidence *of_other = other->evidence->len > 0 ? other->evidence->pdata[0] : NULL;

      if (other != event && of_other != NULL && of_other->kind == first->kind
          && of_other->text_hash == first->text_hash)
        return FALSE;
    }

  return TRUE;
}

/**
 * mirqab_event_edits_begin:
 *
 * Returns: (transfer full): the person's own event that takes the place of
 *   @event, with nothing set yet that was not set before; to be changed, and
 *   given to mirqab_event_edits_set ()
 */
MirqabOwnEvent *
mirqab_event_edits_begin (MirqabTimeline            *timeline,
                          const MirqabTimelineEvent *event)
{
  MirqabOwnEvent *own;

  event = get_whole (event);
  own = event->own != NULL ? mirqab_own_event_copy (event->own) : mirqab_own_event_new ();
  if (event->own == NULL && is_only_one (timeline, event))
    {
      g_free (own->uid);
      own->uid = mirqab_timeline_event_dup_id (event);
    }
  if (event->reference != NULL)
    add_part (own, &(MirqabEventPart) { .reference = g_intern_string (event->reference->id) });
  for (guint i = 0; i < event->evidence->len; i++)
    {
      MirqabEventPart part = make_part (g_ptr_array_index (event->evidence, i));

      add_part (own, &part);
    }

  return own;
}

/**
 * mirqab_event_edits_set:
 * @now: seconds since 1970 UTC
 */
void
mirqab_event_edits_set (MirqabEdit     *edit,
                        MirqabOwnEvent *own,
                        gint64          now)
{
  own->changed_at = now;
  mirqab_edit_set_own_event (edit, own->uid, own);
}

/**
 * mirqab_event_edits_set_date:
 * @from: "2024-03-01", "2024-03" or "2024"
 * @to: (nullable): the end, written as @from is; %NULL or "" when it is the same
 *
 * Returns: whether they are dates, in that order
 */
gboolean
mirqab_event_edits_set_date (MirqabOwnEvent *own,
                             const char     *from,
                             const char     *to)
{
  static const MirqabPrecision precisions[] = {
    [MIRQAB_DAY_SPAN_DAY] = MIRQAB_PRECISION_DAY,
    [MIRQAB_DAY_SPAN_MONTH] = MIRQAB_PRECISION_MONTH,
    [MIRQAB_DAY_SPAN_YEAR] = MIRQAB_PRECISION_YEAR,
  };
  MirqabDay first, last, ignored;
  MirqabDaySpanUnit unit, end_unit;

  if (!mirqab_day_span_parse (from, &first, &last, &unit))
    return FALSE;
  end_unit = unit;
  if (to != NULL && *to != '\0' && !mirqab_day_span_parse (to, &ignored, &last, &end_unit))
    return FALSE;
  if (last < first || end_unit != unit)
    return FALSE;

  own->from = first;
  own->to = last;
  own->precision = precisions[unit];
  if (unit == MIRQAB_DAY_SPAN_DAY && last > first)
    own->precision = MIRQAB_PRECISION_RANGE;
  own->set |= MIRQAB_OWN_DATE;

  return TRUE;
}

void
mirqab_event_edits_hide (MirqabEdit                *edit,
                         MirqabTimeline            *timeline,
                         const MirqabTimelineEvent *event,
                         gint64                     now)
{
  g_autoptr (MirqabOwnEvent) own = mirqab_event_edits_begin (timeline, event);

  own->is_hidden = TRUE;
  mirqab_event_edits_set (edit, own, now);
}

/* The one that the dossier has, or a person, gives the name; else the one that
 * most articles report. */
static guint
rank (const MirqabTimelineEvent *event)
{
  return (event->reference != NULL ? 2u << 24 : 0) + (event->own != NULL ? 1u << 24 : 0)
         + MIN (event->evidence->len, (1u << 24) - 1);
}

/**
 * mirqab_event_edits_merge:
 * @events: (element-type MirqabTimelineEvent): that are one and the same
 */
void
mirqab_event_edits_merge (MirqabEdit     *edit,
                          MirqabTimeline *timeline,
                          GPtrArray      *events,
                          gint64          now)
{
  const MirqabTimelineEvent *first = NULL;
  g_autoptr (MirqabOwnEvent) own = NULL;

  g_return_if_fail (events->len > 0);

  for (guint i = 0; i < events->len; i++)
    {
      const MirqabTimelineEvent *event = get_whole (g_ptr_array_index (events, i));

      if (first == NULL || rank (event) > rank (first))
        first = event;
    }
  own = mirqab_event_edits_begin (timeline, first);
  own->is_apart = FALSE;
  for (guint i = 0; i < events->len; i++)
    {
      const MirqabTimelineEvent *event = get_whole (g_ptr_array_index (events, i));
      g_autoptr (MirqabOwnEvent) other = NULL;

      if (event == first)
        continue;
      other = mirqab_event_edits_begin (timeline, event);
      mirqab_own_event_join (own, other);
      if (event->own != NULL)
        mirqab_edit_set_own_event (edit, event->own->uid, NULL);
    }
  mirqab_event_edits_set (edit, own, now);
}

static void
remove_part (MirqabOwnEvent        *own,
             const MirqabEventPart *part)
{
  for (guint i = own->parts->len; i > 0; i--)
    if (mirqab_event_part_equal (&g_array_index (own->parts, MirqabEventPart, i - 1), part))
      g_array_remove_index (own->parts, i - 1);
}

/**
 * mirqab_event_edits_split:
 * @evidence: (element-type MirqabEvidence): of @event, that is of another one
 */
void
mirqab_event_edits_split (MirqabEdit                *edit,
                          const MirqabTimelineEvent *event,
                          GPtrArray                 *evidence,
                          gint64                     now)
{
  g_autoptr (MirqabOwnEvent) apart = mirqab_own_event_new ();
  g_autoptr (MirqabOwnEvent) rest = NULL;

  event = get_whole (event);
  if (event->own != NULL)
    rest = mirqab_own_event_copy (event->own);
  for (guint i = 0; i < evidence->len; i++)
    {
      MirqabEventPart part = make_part (g_ptr_array_index (evidence, i));

      add_part (apart, &part);
      if (rest != NULL)
        remove_part (rest, &part);
    }
  apart->is_apart = TRUE;
  mirqab_event_edits_set (edit, apart, now);
  if (rest != NULL)
    mirqab_event_edits_set (edit, rest, now);
}

/**
 * mirqab_event_edits_restore:
 *
 * Gives the event back to the articles and the dossier. One that a person
 * added is gone.
 */
void
mirqab_event_edits_restore (MirqabEdit           *edit,
                            const MirqabOwnEvent *own)
{
  mirqab_edit_set_own_event (edit, own->uid, NULL);
}
