/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/fetch-pace.h"

#include <string.h>

#include "language/day.h"
#include "sources/timestamp.h"

#define HOUR (60 * 60)

static gboolean
is_skipped (const MirqabFeed *feed,
            gint64            when)
{
  MirqabDay day = mirqab_day_from_unix (when);
  int hour = when / HOUR % 24;

  return (feed->skipped_hours & 1u << hour) != 0 ||
         (feed->skipped_days & 1u << (mirqab_day_weekday (day) - MIRQAB_MONDAY)) != 0;
}

/**
 * mirqab_fetch_after_success:
 * @feed: (nullable): what was read, if anything was
 * @max_age: seconds from Cache-Control, or -1
 *
 * Returns: when the source is due again: an hour from now, later if the feed or
 *   its server asks for it, a day at most; then the first hour that the feed
 *   does not want skipped (RSS 2.0, skipHours and skipDays)
 */
gint64
mirqab_fetch_after_success (const MirqabFeed *feed,
                            int               max_age,
                            gint64            now)
{
  gint64 wait = MIRQAB_FETCH_MIN_SECONDS;
  gint64 when;

  if (feed != NULL)
    wait = MAX (wait, MAX (feed->ttl, feed->update_period / MAX (feed->update_frequency, 1)) * (gint64) 60);
  wait = MAX (wait, max_age);
  when = now + MIN (wait, MIRQAB_FETCH_MAX_SECONDS);

  /* a feed that wants every hour skipped means none */
  for (int i = 0; feed != NULL && i < 7 * 24; i++)
    if (is_skipped (feed, when + i * HOUR))
      continue;
    else
      return i == 0 ? when : (when / HOUR + i) * HOUR;

  return when;
}

/* Returns: an hour from now, twice as long after each further failure, a day at most */
gint64
mirqab_fetch_after_failure (guint  n_failures,
                            gint64 now)
{
  gint64 wait = (gint64) MIRQAB_FETCH_MIN_SECONDS << MIN (n_failures > 0 ? n_failures - 1 : 0, 5);

  return now + MIN (wait, MIRQAB_FETCH_MAX_SECONDS);
}

/**
 * mirqab_fetch_retry_after:
 * @retry_after: (nullable): seconds or a date (RFC 9110 10.2.3)
 *
 * Returns: when a server that is busy may be asked again: as it says, within a
 *   day; as after any failure if it says nothing that can be read
 */
gint64
mirqab_fetch_retry_after (const char *retry_after,
                          guint       n_failures,
                          gint64      now)
{
  gint64 when;

  if (retry_after == NULL)
    return mirqab_fetch_after_failure (n_failures, now);
  if (retry_after[strspn (retry_after, "0123456789 ")] == '\0')
    {
      guint64 seconds = g_ascii_strtoull (retry_after, NULL, 10);

      when = now + (gint64) MIN (seconds, MIRQAB_FETCH_MAX_SECONDS);
    }
  else
    {
      MirqabTimestamp date;

      if (!mirqab_timestamp_parse (retry_after, &date))
        return mirqab_fetch_after_failure (n_failures, now);
      when = mirqab_timestamp_to_unix (&date);
    }

  return CLAMP (when, now + 1, now + MIRQAB_FETCH_MAX_SECONDS);
}
