/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-article"

#include "article/findings.h"

static const char *const mention_kinds[] = {
  [MIRQAB_MENTION_COUNTRY] = "country",
  [MIRQAB_MENTION_PERSON] = "person",
  [MIRQAB_MENTION_CITY] = "city",
  [MIRQAB_MENTION_BODY] = "body",
  [MIRQAB_MENTION_ORGANISATION] = "organisation",
};

static const char *const temporal_types[] = {
  [MIRQAB_TEMPORAL_DATE] = "DATE",
  [MIRQAB_TEMPORAL_TIME] = "TIME",
  [MIRQAB_TEMPORAL_DURATION] = "DURATION",
  [MIRQAB_TEMPORAL_SET] = "SET",
  [MIRQAB_TEMPORAL_RANGE] = "RANGE",
};

static const char *const temporal_mods[] = {
  [MIRQAB_MOD_NONE] = NULL,
  [MIRQAB_MOD_START] = "START",
  [MIRQAB_MOD_MID] = "MID",
  [MIRQAB_MOD_END] = "END",
  [MIRQAB_MOD_APPROX] = "APPROX",
};

static const char *const event_kinds[] = {
  [MIRQAB_EVENT_SUMMIT] = "summit",
  [MIRQAB_EVENT_MINISTERIAL] = "ministerial",
  [MIRQAB_EVENT_EXERCISE] = "exercise",
  [MIRQAB_EVENT_OPERATION] = "operation",
  [MIRQAB_EVENT_STATEMENT] = "statement",
  [MIRQAB_EVENT_DOCUMENT] = "document",
  [MIRQAB_EVENT_MEMBERSHIP] = "membership",
  [MIRQAB_EVENT_CHAIRMANSHIP] = "chairmanship",
  [MIRQAB_EVENT_VISIT] = "visit",
  [MIRQAB_EVENT_OTHER] = "other",
};

static const char *const event_statuses[] = {
  [MIRQAB_EVENT_PAST] = "past",
  [MIRQAB_EVENT_PLANNED] = "planned",
  [MIRQAB_EVENT_CANCELLED] = "cancelled",
};

static const char *const precisions[] = {
  [MIRQAB_PRECISION_DAY] = "day",
  [MIRQAB_PRECISION_RANGE] = "range",
  [MIRQAB_PRECISION_WEEK] = "week",
  [MIRQAB_PRECISION_PART] = "part",
  [MIRQAB_PRECISION_MONTH] = "month",
  [MIRQAB_PRECISION_SEASON] = "season",
  [MIRQAB_PRECISION_YEAR] = "year",
};

static const char *const published_origins[] = {
  [MIRQAB_PUBLISHED_UNKNOWN] = "unknown",
  [MIRQAB_PUBLISHED_INFERRED] = "inferred",
  [MIRQAB_PUBLISHED_STATED] = "stated",
  [MIRQAB_PUBLISHED_GIVEN] = "given",
};

static int
find_name (const char *const *names,
           guint              n_names,
           const char        *name)
{
  for (guint i = 0; i < n_names; i++)
    if (g_strcmp0 (names[i], name) == 0)
      return (int) i;

  return -1;
}

static void
clear_event (gpointer data)
{
  MirqabDatedEvent *event = data;

  g_free (event->countries);
}

static void
clear_findings (gpointer data)
{
  MirqabFindings *findings = data;

  g_free (findings->title);
  g_free (findings->dateline_text);
  g_free (findings->agency);
  g_free (findings->photo_credit);
  g_array_unref (findings->blocks);
  g_array_unref (findings->countries);
  g_array_unref (findings->mentions);
  g_array_unref (findings->temporals);
  g_array_unref (findings->events);
}

/**
 * mirqab_findings_new:
 *
 * Returns: (transfer full): findings of an empty text, for their maker to fill in
 */
MirqabFindings *
mirqab_findings_new (void)
{
  MirqabFindings *findings = g_atomic_rc_box_new0 (MirqabFindings);

  g_strlcpy (findings->language, "und", sizeof findings->language);
  findings->title = g_strdup ("");
  findings->published = MIRQAB_DAY_NONE;
  findings->blocks = g_array_new (FALSE, FALSE, sizeof (MirqabBlock));
  findings->countries = g_array_new (FALSE, FALSE, sizeof (MirqabCountry));
  findings->mentions = g_array_new (FALSE, FALSE, sizeof (MirqabMention));
  findings->temporals = g_array_new (FALSE, FALSE, sizeof (MirqabTemporal));
  findings->events = g_array_new (FALSE, TRUE, sizeof (MirqabDatedEvent));
  g_array_set_clear_func (findings->events, clear_event);

  return findings;
}

MirqabFindings *
mirqab_findings_ref (MirqabFindings *findings)
{
  g_return_val_if_fail (findings != NULL, NULL);

  return g_atomic_rc_box_acquire (findings);
}

void
mirqab_findings_unref (MirqabFindings *findings)
{
  g_return_if_fail (findings != NULL);

  g_atomic_rc_box_release_full (findings, clear_findings);
}

const char *
mirqab_mention_kind_to_string (MirqabMentionKind kind)
{
  return mention_kinds[kind];
}

const char *
mirqab_temporal_type_to_string (MirqabTemporalType type)
{
  return temporal_types[type];
}

/**
 * mirqab_temporal_mod_to_string:
 *
 * Returns: (nullable): the TIMEX3 name, or %NULL for %MIRQAB_MOD_NONE
 */
const char *
mirqab_temporal_mod_to_string (MirqabTemporalMod mod)
{
  return temporal_mods[mod];
}

const char *
mirqab_event_kind_to_string (MirqabEventKind kind)
{
  return event_kinds[kind];
}

gboolean
mirqab_event_kind_from_string (const char      *text,
                               MirqabEventKind *kind)
{
  int found = find_name (event_kinds, G_N_ELEMENTS (event_kinds), text);

  if (found >= 0)
    *kind = (MirqabEventKind) found;

  return found >= 0;
}

const char *
mirqab_event_status_to_string (MirqabEventStatus status)
{
  return event_statuses[status];
}

gboolean
mirqab_event_status_from_string (const char        *text,
                                 MirqabEventStatus *status)
{
  int found = find_name (event_statuses, G_N_ELEMENTS (event_statuses), text);

  if (found >= 0)
    *status = (MirqabEventStatus) found;

  return found >= 0;
}

const char *
mirqab_precision_to_string (MirqabPrecision precision)
{
  return precisions[precision];
}

gboolean
mirqab_precision_from_string (const char      *text,
                              MirqabPrecision *precision)
{
  int found = find_name (precisions, G_N_ELEMENTS (precisions), text);

  if (found >= 0)
    *precision = (MirqabPrecision) found;

  return found >= 0;
}

const char *
mirqab_published_origin_to_string (MirqabPublishedOrigin origin)
{
  return published_origins[origin];
}
