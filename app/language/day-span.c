/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-language"

#include "language/day-span.h"

#define MAX_FIELDS 3

/* Digits of any script; '-' and '/' between them. */
static guint
read_fields (const char *text,
             int         fields[MAX_FIELDS])
{
  guint n = 0;
  gboolean is_open = FALSE;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      int digit = g_unichar_digit_value (g_utf8_get_char (text));

      if (digit >= 0 && !is_open && n < MAX_FIELDS)
        {
          fields[n++] = digit;
          is_open = TRUE;
        }
      else if (digit >= 0 && is_open && fields[n - 1] < 1000)
        {
          fields[n - 1] = fields[n - 1] * 10 + digit;
        }
      else if (digit < 0 && is_open && (*text == '-' || *text == '/'))
        {
          is_open = FALSE;
        }
      else
        {
          return 0;
        }
    }

  return is_open ? n : 0;
}

/**
 * mirqab_day_span_parse:
 * @text: "2024-03-01", "2024-03" or "2024", in digits of any script
 *
 * Returns: whether @text is a date
 */
gboolean
mirqab_day_span_parse (const char        *text,
                       MirqabDay         *first,
                       MirqabDay         *last,
                       MirqabDaySpanUnit *unit)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  int fields[MAX_FIELDS] = { 0 };
  guint n = read_fields (stripped, fields);

  if (n == 0 || fields[0] < 1 || (n > 1 && (fields[1] < 1 || fields[1] > 12))
      || (n > 2 && (fields[2] < 1 || fields[2] > mirqab_days_in_month (fields[0], fields[1]))))
    return FALSE;

  switch (n)
    {
    case 1:
      *first = mirqab_day_from_ymd (fields[0], 1, 1);
      *last = mirqab_day_from_ymd (fields[0], 12, 31);
      *unit = MIRQAB_DAY_SPAN_YEAR;
      return TRUE;
    case 2:
      *first = mirqab_day_from_ymd (fields[0], fields[1], 1);
      *last = mirqab_day_from_ymd (fields[0], fields[1], mirqab_days_in_month (fields[0], fields[1]));
      *unit = MIRQAB_DAY_SPAN_MONTH;
      return TRUE;
    default:
      *first = *last = mirqab_day_from_ymd (fields[0], fields[1], fields[2]);
      *unit = MIRQAB_DAY_SPAN_DAY;
      return TRUE;
    }
}
