/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/timestamp.h"

#include <string.h>

#include "language/folding.h"
#include "sources/timestamp-words.h"

#define MAX_LENGTH  200
#define MAX_NUMBERS 8

#define DAY_SECONDS (24 * 60 * 60)

typedef struct
{
  int  numbers[MAX_NUMBERS];
  int  digits[MAX_NUMBERS];
  int  n_numbers;
  int  month;
  int  month_at;            /* how many numbers stood before its name */
  int  hour, minute, second;
  gboolean has_time;
  gboolean has_zone;
  int  offset;              /* minutes */
  gboolean is_afternoon, is_morning;
  gboolean is_english;      /* they are */
  gboolean is_dashed;       /* 22-05-16 has the year first, 16/05/22 last */
} Parts;

static const char *
read_digits (const char *at,
             int         max_digits,
             int        *value,
             int        *n_digits)
{
  *value = 0;
  for (*n_digits = 0; *n_digits < max_digits && g_ascii_isdigit (*at); at++, (*n_digits)++)
    *value = *value * 10 + (*at - '0');

  return at;
}

static const char *
read_clock (const char *at,
            int         hour,
            Parts      *parts)
{
  int n;

  parts->hour = hour;
  at = read_digits (at + 1, 2, &parts->minute, &n);
  if (*at == ':' && g_ascii_isdigit (at[1]))
    at = read_digits (at + 1, 2, &parts->second, &n);
  if ((*at == '.' || *at == ',') && g_ascii_isdigit (at[1]))
    for (at++; g_ascii_isdigit (*at); at++)
      ;
  parts->has_time = TRUE;

  return at;
}

static const char *
read_offset (const char *at,
             Parts      *parts)
{
  int sign = *at == '-' ? -1 : 1;
  int hours, minutes = 0, n;

  at = read_digits (at + 1, 4, &hours, &n);
  if (n > 2)
    {
      minutes = hours % 100;
      hours /= 100;
    }
  else if (*at == ':')
    {
      at = read_digits (at + 1, 2, &minutes, &n);
    }
  if (hours <= 14 && minutes < 60)
    {
      parts->offset = sign * (hours * 60 + minutes);
      parts->has_zone = TRUE;
    }

  return at;
}

static void
apply_word (const char *word,
            Parts      *parts)
{
  int month;

  parts->is_english |= strcmp (word, "pm") == 0 || strcmp (word, "am") == 0;
  if (strcmp (word, "pm") == 0 || strcmp (word, "م") == 0 || g_str_has_prefix (word, "مساء"))
    parts->is_afternoon = TRUE;
  else if (strcmp (word, "am") == 0 || strcmp (word, "ص") == 0 || g_str_has_prefix (word, "صباح"))
    parts->is_morning = TRUE;

  if (parts->has_time && !parts->has_zone)
    parts->has_zone = mirqab_timestamp_find_zone (word, &parts->offset);

  /* "mar." before the numbers is a Tuesday in French when a month comes later */
  month = parts->month == 0 || parts->month_at == 0 ? mirqab_timestamp_find_month (word) : 0;
  if (month > 0 && (parts->month == 0 || parts->n_numbers > 0))
    {
      parts->month = month;
      parts->month_at = parts->n_numbers;
    }
}

/* "كانون الثاني" and "تشرين الأول" are two words each. */
static void
apply_two_words (const char *first,
                 const char *second,
                 Parts      *parts)
{
  gboolean is_second = g_str_has_prefix (second, "الثان") || g_str_has_prefix (second, "ثان");

  if (parts->has_time && !parts->has_zone && g_str_has_suffix (first, "توقيت"))
    parts->has_zone = mirqab_timestamp_find_town_zone (second, &parts->offset);
  if (parts->month > 0)
    return;
  if (g_str_has_suffix (first, "كانون"))
    parts->month = is_second ? 1 : 12;
  else if (g_str_has_suffix (first, "تشرين"))
    parts->month = is_second ? 11 : 10;
  if (parts->month > 0)
    parts->month_at = parts->n_numbers;
}

static gboolean
is_word_character (gunichar character)
{
  return g_unichar_isalpha (character);
}

static const char *
read_word (const char *at,
           Parts      *parts,
           char      **previous)
{
  const char *stop = at;
  g_autofree char *word = NULL;

  while (*stop != '\0' && is_word_character (g_utf8_get_char (stop)))
    stop = g_utf8_next_char (stop);
  word = g_strndup (at, stop - at);
  if (*previous != NULL)
    apply_two_words (*previous, word, parts);
  apply_word (word, parts);
  g_free (*previous);
  *previous = g_steal_pointer (&word);

  return stop;
}

static const char *
read_number (const char *at,
             Parts      *parts)
{
  int value, n;
  const char *stop = read_digits (at, 9, &value, &n);

  if (*stop == ':' && g_ascii_isdigit (stop[1]) && n <= 2 && !parts->has_time)
    return read_clock (stop, value, parts);
  if (n == 8 && parts->n_numbers == 0) /* 20220516 */
    {
      parts->numbers[0] = value / 10000;
      parts->digits[0] = 4;
      parts->numbers[1] = value / 100 % 100;
      parts->numbers[2] = value % 100;
      parts->digits[1] = parts->digits[2] = 2;
      parts->n_numbers = 3;
      if (*stop == 't' && g_ascii_isdigit (stop[1]))
        {
          stop = read_digits (stop + 1, 6, &value, &n);
          parts->hour = n > 4 ? value / 10000 : value / 100;
          parts->minute = n > 4 ? value / 100 % 100 : value % 100;
          parts->second = n > 4 ? value % 100 : 0;
          parts->has_time = n >= 4;
        }
      return stop;
    }
  if (parts->n_numbers < MAX_NUMBERS)
    {
      parts->numbers[parts->n_numbers] = value;
      parts->digits[parts->n_numbers] = n;
      parts->n_numbers++;
    }

  return stop;
}

static void
read_parts (const char *text,
            Parts      *parts)
{
  g_autofree char *previous = NULL;
  const char *at = text;

  while (*at != '\0')
    {
      if (g_ascii_isdigit (*at))
        at = read_number (at, parts);
      else if ((*at == '+' || *at == '-') && g_ascii_isdigit (at[1]) && parts->has_time &&
               !(parts->has_zone && parts->offset != 0))
        at = read_offset (at, parts);
      else if (is_word_character (g_utf8_get_char (at)))
        at = read_word (at, parts, &previous);
      else
        {
          parts->is_dashed |= *at == '-';
          at = g_utf8_next_char (at);
        }
    }
}

/* RFC 2822 4.3 */
static int
full_year (int year,
           int n_digits)
{
  if (n_digits == 2)
    return year < 50 ? 2000 + year : 1900 + year;
  if (n_digits == 3)
    return 1900 + year;

  return year;
}

static gboolean
set_day (MirqabTimestamp *timestamp,
         int              year,
         int              month,
         int              day)
{
  if (year < 1900 || year > 2200 || !mirqab_ymd_is_valid (year, month, day))
    return FALSE;
  timestamp->day = mirqab_day_from_ymd (year, month, day);
  timestamp->has_day = TRUE;

  return TRUE;
}

static gboolean
set_month (MirqabTimestamp *timestamp,
           int              year,
           int              month)
{
  if (!set_day (timestamp, year, month, 1))
    return FALSE;
  timestamp->has_day = FALSE;

  return TRUE;
}

/* "2022-136" (ISO 8601, ordinal date) */
static gboolean
set_day_of_year (MirqabTimestamp *timestamp,
                 int              year,
                 int              day_of_year)
{
  if (day_of_year < 1 || day_of_year > 366 || !set_day (timestamp, year, 1, 1))
    return FALSE;
  timestamp->day += day_of_year - 1;

  return TRUE;
}

/* The day stands before the name of the month and the year behind it; in English
 * both may stand behind. Other numbers are of a Hijri date beside it. */
static gboolean
resolve_named_month (const Parts     *parts,
                     MirqabTimestamp *timestamp)
{
  const int *numbers = parts->numbers;
  const int *digits = parts->digits;
  int at = parts->month_at;

  if (parts->n_numbers == 1 && digits[0] == 4)
    return set_month (timestamp, numbers[0], parts->month);
  if (parts->n_numbers < 2)
    return FALSE;
  if (digits[0] == 4 && at == 1)
    return set_day (timestamp, numbers[0], parts->month, numbers[1]);
  if (at > 0 && at < parts->n_numbers)
    return set_day (timestamp, full_year (numbers[at], digits[at]), parts->month, numbers[at - 1]);

  return set_day (timestamp, full_year (numbers[1], digits[1]), parts->month, numbers[0]);
}

/* Day first, as all but the United States write it, unless it cannot be. */
static gboolean
resolve_triple (const int       *numbers,
                const int       *digits,
                MirqabTimestamp *timestamp)
{
  if (digits[0] == 4)
    return set_day (timestamp, numbers[0], numbers[1], numbers[2]);
  if (digits[2] != 4)
    return FALSE;

  return set_day (timestamp, numbers[2], numbers[1], numbers[0]) ||
         set_day (timestamp, numbers[2], numbers[0], numbers[1]);
}

/* "16/05/22"; who writes AM and PM writes the month first */
static gboolean
resolve_short_triple (const Parts     *parts,
                      MirqabTimestamp *timestamp)
{
  int year = full_year (parts->numbers[2], 2);
  gboolean is_american = parts->is_english && (parts->is_afternoon || parts->is_morning);
  int month_at = is_american ? 0 : 1;

  return set_day (timestamp, year, parts->numbers[month_at], parts->numbers[1 - month_at]) ||
         set_day (timestamp, year, parts->numbers[1 - month_at], parts->numbers[month_at]);
}

static gboolean
resolve_numbers (const Parts     *parts,
                 MirqabTimestamp *timestamp)
{
  const int *numbers = parts->numbers;
  const int *digits = parts->digits;
  int n = parts->n_numbers;

  if (n == 2 && digits[0] == 4 && digits[1] == 3)
    return set_day_of_year (timestamp, numbers[0], numbers[1]);
  if (n > 0 && n < 3 && digits[0] == 4)
    return set_month (timestamp, numbers[0], n > 1 ? numbers[1] : 1);
  if (n == 3 && digits[0] == 2 && digits[2] == 2 && parts->is_dashed)
    return set_day (timestamp, full_year (numbers[0], 2), numbers[1], numbers[2]);

  if (n == 3 && digits[0] <= 2 && digits[1] == 2 && digits[2] == 2 && !parts->is_dashed)
    return resolve_short_triple (parts, timestamp);

  /* a Hijri date may come first, and its year is none of ours */
  for (int i = 0; i + 2 < n; i++)
    if (resolve_triple (numbers + i, digits + i, timestamp))
      return TRUE;

  return FALSE;
}

static gboolean
resolve_clock (Parts           *parts,
               MirqabTimestamp *timestamp)
{
  timestamp->has_time = FALSE;
  timestamp->has_zone = FALSE;
  timestamp->seconds = timestamp->offset = 0;
  if (!parts->has_time)
    return TRUE;

  if (parts->is_afternoon && parts->hour < 12)
    parts->hour += 12;
  else if (parts->is_morning && parts->hour == 12)
    parts->hour = 0;
  if (parts->hour > 24 || parts->minute > 59 || parts->second > 60)
    return TRUE;

  timestamp->has_time = TRUE;
  timestamp->has_zone = parts->has_zone;
  timestamp->offset = parts->offset * 60;
  timestamp->seconds = parts->hour * 3600 + parts->minute * 60 + MIN (parts->second, 59);
  timestamp->day += timestamp->seconds / DAY_SECONDS;
  timestamp->seconds %= DAY_SECONDS;

  return TRUE;
}

static gboolean
resolve_unix (const char      *text,
              MirqabTimestamp *timestamp)
{
  guint64 seconds;
  gsize length = strlen (text);

  if ((length != 10 && length != 13) || strspn (text, "0123456789") != length)
    return FALSE;
  seconds = g_ascii_strtoull (text, NULL, 10) / (length == 13 ? 1000 : 1);
  timestamp->day = seconds / DAY_SECONDS;
  timestamp->seconds = seconds % DAY_SECONDS;
  timestamp->has_day = timestamp->has_time = timestamp->has_zone = TRUE;
  timestamp->offset = 0;

  return TRUE;
}

/**
 * mirqab_timestamp_parse:
 *
 * Reads RFC 822, 850 and 3339, ISO 8601 and W3C forms, Unix time, and what
 * people write by hand: month names in Arabic and some European languages, Arabic
 * digits, day first, two-digit years, 24:00, no zone, a wrong weekday.
 *
 * Returns: whether a day could be read
 */
gboolean
mirqab_timestamp_parse (const char      *text,
                        MirqabTimestamp *timestamp)
{
  g_autofree char *piece = NULL;
  g_autofree char *folded = NULL;
  Parts parts = { 0 };

  if (text == NULL || strlen (text) > MAX_LENGTH)
    return FALSE;
  piece = g_strstrip (g_strdup (text));
  if (resolve_unix (piece, timestamp))
    return TRUE;

  folded = mirqab_fold (piece);
  read_parts (folded, &parts);
  if (!(parts.month > 0 ? resolve_named_month (&parts, timestamp)
                        : resolve_numbers (&parts, timestamp)))
    return FALSE;

  return resolve_clock (&parts, timestamp);
}

/* Returns: seconds since 1970 UTC; midnight when no hour was written */
gint64
mirqab_timestamp_to_unix (const MirqabTimestamp *timestamp)
{
  return (gint64) timestamp->day * DAY_SECONDS + timestamp->seconds - timestamp->offset;
}

/* Returns: (transfer full): ISO 8601, with as much as was written */
char *
mirqab_timestamp_print (const MirqabTimestamp *timestamp)
{
  char day[MIRQAB_DAY_STRING_LENGTH];
  char zone[8] = "";
  int seconds = timestamp->seconds;
  int minutes = ABS (timestamp->offset) / 60;

  mirqab_day_print (timestamp->day, day);
  if (!timestamp->has_time)
    return g_strdup (day);
  if (timestamp->has_zone && minutes == 0)
    g_strlcpy (zone, "Z", sizeof zone);
  else if (timestamp->has_zone)
    g_snprintf (zone, sizeof zone, "%c%02d:%02d", timestamp->offset < 0 ? '-' : '+',
                minutes / 60 % 24, minutes % 60);

  return g_strdup_printf ("%sT%02d:%02d:%02d%s", day, seconds / 3600, seconds / 60 % 60,
                          seconds % 60, zone);
}
