/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/publication.h"

/* The day of publication: given by the source, stated in a line or dateline of
 * the text, or inferred from a day that the text calls today. Otherwise it is
 * not known; the day of reading is never taken for it. */

/* Between a publication line without a year and the day that gives the year. */
#define MAX_DAYS_APART 45

/* Returns: the day that @temporal means by itself, or MIRQAB_DAY_NONE */
static MirqabDay
get_full_day (const MirqabTemporal *temporal)
{
  if ((temporal->type != MIRQAB_TEMPORAL_DATE && temporal->type != MIRQAB_TEMPORAL_TIME)
      || temporal->value[0] == '\0' || temporal->from != temporal->to
      || temporal->open != MIRQAB_OPEN_NONE)
    return MIRQAB_DAY_NONE;

  return temporal->from;
}

/* Returns: the first full day in @span, or MIRQAB_DAY_NONE */
static MirqabDay
find_day_in (const MirqabReading *reading,
             MirqabSpan           span)
{
  const GArray *temporals = reading->findings->temporals;

  for (guint i = mirqab_reading_find_temporal (reading, span.start); i < temporals->len; i++)
    {
      const MirqabTemporal *temporal = &g_array_index (temporals, MirqabTemporal, i);
      MirqabDay day = get_full_day (temporal);

      if (temporal->span.start >= span.end)
        break;
      if (day != MIRQAB_DAY_NONE)
        return day;
    }

  return MIRQAB_DAY_NONE;
}

static MirqabDay
find_stated_day (const MirqabReading *reading)
{
  static const MirqabBlockKind kinds[] = { MIRQAB_BLOCK_PUBLICATION, MIRQAB_BLOCK_CREDIT };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = 0; i < reading->lines->len; i++)
      {
        const MirqabLine *line = &g_array_index (reading->lines, MirqabLine, i);
        MirqabDay day = line->block.kind == kinds[k] ? find_day_in (reading, line->block.span)
                                                     : MIRQAB_DAY_NONE;

        if (day != MIRQAB_DAY_NONE)
          return day;
      }

  return MIRQAB_DAY_NONE;
}

typedef struct
{
  const char *word;  /* folded */
  int         later; /* days from the day that it names to the day of publication */
} Deixis;

static const Deixis deixes[] = {
  { "اليوم", 0 }, { "today", 0 }, { "сегодня", 0 },
  { "امس", 1 }, { "yesterday", 1 }, { "вчера", 1 },
  { "غدا", -1 }, { "tomorrow", -1 }, { "завтра", -1 },
};

static const Deixis *
find_deixis (const MirqabReading *reading,
             guint                token)
{
  for (gsize i = 0; i < G_N_ELEMENTS (deixes); i++)
    if (g_str_equal (mirqab_tokens_get_folded (reading->tokens, token), deixes[i].word))
      return &deixes[i];

  return NULL;
}

/* اليوم الخميس 23 نوفمبر 2023، أمس الأربعاء ...: what the day of publication is
 * when @temporal is called so; MIRQAB_DAY_NONE when it is not. */
static MirqabDay
infer_from (const MirqabReading  *reading,
            const MirqabTemporal *temporal)
{
  MirqabDay day = get_full_day (temporal);
  guint first = mirqab_reading_find_token (reading, temporal->span.start);
  guint end = mirqab_reading_find_token (reading, temporal->span.end);

  if (day == MIRQAB_DAY_NONE)
    return MIRQAB_DAY_NONE;
  for (guint i = first >= 2 ? first - 2 : 0; i < end; i++)
    {
      const Deixis *deixis = find_deixis (reading, i);

      if (deixis != NULL)
        return day + deixis->later;
    }

  return MIRQAB_DAY_NONE;
}

static MirqabDay
infer_day (const MirqabReading *reading)
{
  const GArray *temporals = reading->findings->temporals;

  for (guint i = 0; i < temporals->len; i++)
    {
      MirqabDay day = infer_from (reading, &g_array_index (temporals, MirqabTemporal, i));

      if (day != MIRQAB_DAY_NONE)
        return day;
    }

  return MIRQAB_DAY_NONE;
}

/* Returns: the last full day that the text names, or MIRQAB_DAY_NONE */
static MirqabDay
find_last_day (const MirqabReading *reading)
{
  const GArray *temporals = reading->findings->temporals;
  MirqabDay last = MIRQAB_DAY_NONE;

  for (guint i = 0; i < temporals->len; i++)
    {
      MirqabDay day = get_full_day (&g_array_index (temporals, MirqabTemporal, i));

      if (day != MIRQAB_DAY_NONE && day > last)
        last = day;
    }

  return last;
}

/* Returns: the day of @day's month and day of month that is nearest to @other */
static MirqabDay
move_to_year (MirqabDay day,
              MirqabDay other)
{
  MirqabDay best = MIRQAB_DAY_NONE;
  int year;
  int month;
  int day_of_month;
  int other_year;

  mirqab_day_to_ymd (other, &other_year, &month, &day_of_month);
  mirqab_day_to_ymd (day, &year, &month, &day_of_month);
  for (year = other_year - 1; year <= other_year + 1; year++)
    if (mirqab_ymd_is_valid (year, month, day_of_month))
      {
        MirqabDay candidate = mirqab_day_from_ymd (year, month, day_of_month);

        if (best == MIRQAB_DAY_NONE || ABS (candidate - other) < ABS (best - other))
          best = candidate;
      }

  return best;
}

/* A publication line often leaves out the year: it is that of the days which
 * the text names, when one of them is near. */
static MirqabDay
find_stated_day_without_year (MirqabReading            *reading,
                              const MirqabTemporalScan *scan,
                              MirqabDay                 near)
{
  GArray *without_day = reading->findings->temporals;
  g_autoptr (GArray) temporals = g_array_new (FALSE, FALSE, sizeof (MirqabTemporal));
  MirqabDay day;

  if (near == MIRQAB_DAY_NONE)
    return MIRQAB_DAY_NONE;
  mirqab_temporal_scan_resolve (scan, near, temporals);
  reading->findings->temporals = temporals;
  day = find_stated_day (reading);
  reading->findings->temporals = without_day;
  if (day == MIRQAB_DAY_NONE)
    return MIRQAB_DAY_NONE;
  day = move_to_year (day, near);

  return ABS (day - near) <= MAX_DAYS_APART ? day : MIRQAB_DAY_NONE;
}

/* The day that the source gives. One that is not over when the article was
 * fetched, two days for zones and clocks that are ahead, or that is about the
 * beginning of Unix time, is a fault of the source: its article counts as new. */
static MirqabDay
get_given_day (const MirqabArticle *article)
{
  MirqabDay day = article->given_day;

  if (day == MIRQAB_DAY_NONE && article->given_time != MIRQAB_TIME_NONE)
    day = mirqab_day_from_unix (article->given_time);
  if (day == MIRQAB_DAY_NONE || article->captured_at == MIRQAB_TIME_NONE)
    return day;

  return day <= mirqab_day_from_unix (0) + 1 || day > mirqab_day_from_unix (article->captured_at) + 2
           ? MIRQAB_DAY_NONE : day;
}

/**
 * mirqab_publication_read:
 *
 * Sets the day of publication of the findings. Reads the lines, and the
 * temporals as they are without that day.
 */
void
mirqab_publication_read (MirqabReading            *reading,
                         const MirqabTemporalScan *scan)
{
  const MirqabArticle *article = reading->article;
  MirqabFindings *findings = reading->findings;
  MirqabDay inferred;

  findings->published_origin = MIRQAB_PUBLISHED_GIVEN;
  findings->published = get_given_day (article);
  if (findings->published != MIRQAB_DAY_NONE)
    return;

  findings->published_origin = MIRQAB_PUBLISHED_STATED;
  findings->published = find_stated_day (reading);
  if (findings->published != MIRQAB_DAY_NONE)
    return;

  inferred = infer_day (reading);
  findings->published = find_stated_day_without_year (reading, scan,
                                                      inferred != MIRQAB_DAY_NONE ? inferred
                                                                                  : find_last_day (reading));
  if (findings->published != MIRQAB_DAY_NONE)
    return;

  findings->published_origin = MIRQAB_PUBLISHED_INFERRED;
  findings->published = inferred;
  if (findings->published == MIRQAB_DAY_NONE)
    findings->published_origin = MIRQAB_PUBLISHED_UNKNOWN;
}
