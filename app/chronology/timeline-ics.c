/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-chronology"

#include "chronology/timeline-export.h"

#include "mirqab-config.h"

#define MAX_LINE 75 /* octets, RFC 5545 section 3.1 */
#define SECONDS_PER_DAY (24 * 60 * 60)

/* Section 3.1: a long line goes on after CRLF and a space; never inside a
 * character. */
static void
append_line (GString    *ics,
             const char *line)
{
  gsize room = MAX_LINE;

  while (strlen (line) > room)
    {
      gsize length = room;

      while (length > 0 && ((guchar) line[length] & 0xc0) == 0x80)
        length--;
      g_string_append_len (ics, line, (gssize) length);
      g_string_append (ics, "\r\n ");
      line += length;
      room = MAX_LINE - 1;
    }
  g_string_append (ics, line);
  g_string_append (ics, "\r\n");
}

/* Section 3.3.11 */
static void
append_escaped (GString    *value,
                const char *text)
{
  for (; *text != '\0'; text++)
    {
      if (*text == '\n')
        g_string_append (value, "\\n");
      else if (*text == '\\' || *text == ';' || *text == ',')
        g_string_append_printf (value, "\\%c", *text);
      else if (!g_ascii_iscntrl (*text))
        g_string_append_c (value, *text);
    }
}

static void
append_text (GString    *ics,
             const char *name,
             const char *text)
{
  g_autoptr (GString) line = NULL;

  if (text == NULL || *text == '\0')
    return;

  line = g_string_new (name);
  g_string_append_c (line, ':');
  append_escaped (line, text);
  append_line (ics, line->str);
}

static void
append_day (GString    *ics,
            const char *name,
            MirqabDay   day)
{
  g_autofree char *line = NULL;
  int year, month, day_of_month;

  mirqab_day_to_ymd (day, &year, &month, &day_of_month);
  line = g_strdup_printf ("%s;VALUE=DATE:%04d%02d%02d", name, year, month, day_of_month);
  append_line (ics, line);
}

static char *
print_stamp (gint64 seconds)
{
  gint64 of_day = ((seconds % SECONDS_PER_DAY) + SECONDS_PER_DAY) % SECONDS_PER_DAY;
  int year, month, day;

  mirqab_day_to_ymd (mirqab_day_from_unix (seconds), &year, &month, &day);

  return g_strdup_printf ("%04d%02d%02dT%02d%02d%02dZ", year, month, day, (int) (of_day / 3600),
                          (int) (of_day / 60 % 60), (int) (of_day % 60));
}

static const char *
get_status (MirqabEventStatus status)
{
  switch (status)
    {
    case MIRQAB_EVENT_PLANNED:
      return "STATUS:TENTATIVE";
    case MIRQAB_EVENT_CANCELLED:
      return "STATUS:CANCELLED";
    case MIRQAB_EVENT_PAST:
    default:
      return "STATUS:CONFIRMED";
    }
}

/* Where it is known from: a line for each sentence and source. */
static void
append_description (GString                 *ics,
                    const MirqabTimelineRow *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (row->body_name != NULL)
    g_string_append_printf (text, "%s\n", row->body_name);
  for (guint i = 0; i < row->evidence->len; i++)
    {
      const MirqabEvidence *evidence = g_ptr_array_index (row->evidence, i);
      g_autofree char *sentence = mirqab_evidence_dup_text (evidence);

      if (evidence->outlet != NULL)
        g_string_append_printf (text, "%s: ", evidence->outlet);
      g_string_append_printf (text, "%s\n", sentence);
    }
  for (guint i = 0; row->sources != NULL && row->sources[i] != NULL; i++)
    g_string_append_printf (text, "%s\n", row->sources[i]);

  if (text->len > 0)
    g_string_truncate (text, text->len - 1);
  append_text (ics, "DESCRIPTION", text->str);
}

static void
append_address (GString                 *ics,
                const MirqabTimelineRow *row)
{
  for (guint i = 0; row->sources != NULL && row->sources[i] != NULL; i++)
    {
      if (g_uri_is_valid (row->sources[i], G_URI_FLAGS_NONE, NULL)
          && g_str_has_prefix (row->sources[i], "http"))
        {
          g_autofree char *line = g_strdup_printf ("URL:%s", row->sources[i]);

          append_line (ics, line);
          return;
        }
    }
}

static void
append_event (GString                   *ics,
              const MirqabTimelineEvent *event,
              const MirqabTimelineRow   *row,
              const char                *stamp)
{
  g_autofree char *uid = g_strdup_printf ("UID:%s@%s", row->id, MIRQAB_APPLICATION_ID);
  g_autofree char *dated = g_strdup_printf ("DTSTAMP:%s", stamp);
  g_autofree char *sequence = g_strdup_printf ("SEQUENCE:%u", row->sequence);
  g_autofree char *category = g_ascii_strup (row->kind, -1);

  append_line (ics, "BEGIN:VEVENT");
  append_line (ics, uid);
  append_line (ics, dated);
  append_line (ics, sequence); /* section 3.8.7.4 */
  append_day (ics, "DTSTART", event->from);
  append_day (ics, "DTEND", event->to + 1); /* section 3.6.1: the day after the last one */
  append_text (ics, "SUMMARY", row->title);
  append_text (ics, "LOCATION", row->place_name);
  append_text (ics, "CATEGORIES", category);
  append_line (ics, get_status (event->status));
  append_line (ics, "TRANSP:TRANSPARENT");
  append_description (ics, row);
  append_address (ics, row);
  append_text (ics, "X-MIRQAB-PRECISION", row->precision);
  append_text (ics, "X-MIRQAB-CONFIDENCE", row->confidence);
  append_text (ics, "X-MIRQAB-OWN", row->own);
  append_line (ics, "END:VEVENT");
}

static gboolean
is_chosen (const MirqabTimelineEvent *event,
           MirqabIcsChoice            choice,
           MirqabDay                  today)
{
  return choice == MIRQAB_ICS_ALL || event->status == MIRQAB_EVENT_PLANNED
         || (event->status == MIRQAB_EVENT_CANCELLED && event->to >= today);
}

char *
mirqab_timeline_to_ics (MirqabTimeline *timeline,
                        MirqabIcsChoice choice,
                        const char     *language,
                        const char     *name,
                        gint64          stamp)
{
  g_autoptr (GPtrArray) rows = mirqab_timeline_dup_rows (timeline, language);
  g_autofree char *stamp_text = print_stamp (stamp);
  GString *ics = g_string_new (NULL);

  append_line (ics, "BEGIN:VCALENDAR");
  append_line (ics, "VERSION:2.0");
  append_line (ics, "PRODID:-//Mirqab//Mirqab " MIRQAB_VERSION "//EN");
  append_line (ics, "CALSCALE:GREGORIAN");
  append_line (ics, "METHOD:PUBLISH");
  append_text (ics, "NAME", name); /* RFC 7986 section 5.1 */
  append_text (ics, "X-WR-CALNAME", name);
  for (guint i = 0; i < rows->len; i++)
    if (is_chosen (mirqab_timeline_get (timeline, i), choice, mirqab_day_from_unix (stamp)))
      append_event (ics, mirqab_timeline_get (timeline, i), g_ptr_array_index (rows, i), stamp_text);
  append_line (ics, "END:VCALENDAR");

  return g_string_free (ics, FALSE);
}
