/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/publication.h"

/* The day of publication: given by the source, stated in a line or dateline of
 * the text, or inferred from a day that the text calls today. Otherwise it is
 * not known; the day of reading is never taken for it. */

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
      if (mirqab_reading_is (reading, i, MIRQAB_WORD_TODAY))
        return day;
      if (mirqab_reading_is (reading, i, MIRQAB_WORD_YESTERDAY))
        return day + 1;
      if (mirqab_reading_is (reading, i, MIRQAB_WORD_TOMORROW))
        return day - 1;
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

/**
 * mirqab_publication_read:
 *
 * Sets the day of publication of the findings. Reads the lines, and the
 * temporals as they are without that day.
 */
void
mirqab_publication_read (MirqabReading *reading)
{
  const MirqabArticle *article = reading->article;
  MirqabFindings *findings = reading->findings;

  findings->published_origin = MIRQAB_PUBLISHED_GIVEN;
  findings->published = article->given_day;
  if (findings->published == MIRQAB_DAY_NONE && article->given_time != MIRQAB_TIME_NONE)
    findings->published = mirqab_day_from_unix (article->given_time);
  if (findings->published != MIRQAB_DAY_NONE)
    return;

  findings->published_origin = MIRQAB_PUBLISHED_STATED;
  findings->published = find_stated_day (reading);
  if (findings->published != MIRQAB_DAY_NONE)
    return;

  findings->published_origin = MIRQAB_PUBLISHED_INFERRED;
  findings->published = infer_day (reading);
  if (findings->published == MIRQAB_DAY_NONE)
    findings->published_origin = MIRQAB_PUBLISHED_UNKNOWN;
}
