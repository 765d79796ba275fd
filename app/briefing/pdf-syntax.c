/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/pdf-syntax.h"

#include <math.h>
#include <string.h>

/**
 * mirqab_pdf_append_number:
 *
 * Appends a number with at most two decimals and nothing superfluous.
 */
void
mirqab_pdf_append_number (GString *out,
                          double   value)
{
  long hundredths = lround (value * 100);
  gboolean is_negative = hundredths < 0;
  long absolute = is_negative ? -hundredths : hundredths;
  long rest = absolute % 100;

  if (is_negative)
    g_string_append_c (out, '-');
  if (absolute >= 100 || rest == 0)
    g_string_append_printf (out, "%ld", absolute / 100);
  if (rest != 0 && rest % 10 == 0)
    g_string_append_printf (out, ".%ld", rest / 10);
  else if (rest != 0)
    g_string_append_printf (out, ".%02ld", rest);
}

/**
 * mirqab_pdf_append_bytes:
 *
 * Appends a literal string of bytes as they are.
 */
void
mirqab_pdf_append_bytes (GString    *out,
                         const char *bytes,
                         gsize       size)
{
  g_string_append_c (out, '(');
  for (gsize i = 0; i < size; i++)
    {
      char byte = bytes[i];

      if (byte == '(' || byte == ')' || byte == '\\')
        g_string_append_c (out, '\\');
      if (byte == '\r')
        g_string_append (out, "\\r");
      else
        g_string_append_c (out, byte);
    }
  g_string_append_c (out, ')');
}

/**
 * mirqab_pdf_append_text:
 * @text: UTF-8
 *
 * Appends a text string: ASCII as it is, everything else in UTF-16.
 */
void
mirqab_pdf_append_text (GString    *out,
                        const char *text)
{
  g_autofree gunichar2 *units = NULL;
  glong n_units = 0;

  if (g_str_is_ascii (text))
    {
      mirqab_pdf_append_bytes (out, text, strlen (text));
      return;
    }

  units = g_utf8_to_utf16 (text, -1, NULL, &n_units, NULL);
  g_string_append (out, "<FEFF");
  for (glong i = 0; units != NULL && i < n_units; i++)
    g_string_append_printf (out, "%04X", units[i]);
  g_string_append_c (out, '>');
}

void
mirqab_pdf_append_date (GString *out,
                        gint64   seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);
  g_autofree char *text = NULL;

  if (time != NULL)
    text = g_date_time_format (time, "(D:%Y%m%d%H%M%SZ)");
  g_string_append (out, text != NULL ? text : "()");
}
