/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/command.h"

#include "chronology/timeline-export.h"
#include "language/day.h"
#include "mirqabctl/json-line.h"
#include "mirqabctl/say.h"
#include "mirqabctl/scope-options.h"
#include "mirqabctl/table.h"

#include <glib/gi18n.h>

static void
print_json (const MirqabTimelineRow *row)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  mirqabctl_json_string (builder, "id", row->id);
  mirqabctl_json_string (builder, "from", row->from);
  mirqabctl_json_string (builder, "to", row->to);
  mirqabctl_json_string (builder, "precision", row->precision);
  mirqabctl_json_string (builder, "title", row->title);
  mirqabctl_json_string (builder, "kind", row->kind);
  mirqabctl_json_string (builder, "status", row->status);
  mirqabctl_json_string (builder, "place", row->place);
  mirqabctl_json_string (builder, "body", row->body);
  mirqabctl_json_strings (builder, "countries", row->countries);
  mirqabctl_json_string (builder, "reference", row->reference);
  mirqabctl_json_string (builder, "confidence", row->confidence);
  mirqabctl_json_strings (builder, "sources", row->sources);
  mirqabctl_json_boolean (builder, "disputed", row->disputed);
  mirqabctl_json_string (builder, "own", row->own);

  json_builder_set_member_name (builder, "evidence");
  json_builder_begin_array (builder);
  for (guint i = 0; i < row->evidence->len; i++)
    {
      const MirqabEvidence *evidence = g_ptr_array_index (row->evidence, i);
      g_autofree char *sentence = mirqab_evidence_dup_text (evidence);

      json_builder_begin_object (builder);
      mirqabctl_json_number (builder, "article", evidence->article);
      mirqabctl_json_string (builder, "outlet", evidence->outlet);
      mirqabctl_json_day (builder, "from", evidence->from);
      mirqabctl_json_day (builder, "to", evidence->to);
      mirqabctl_json_string (builder, "sentence", sentence);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  mirqabctl_json_print (builder);
}

static gboolean
is_whole_month (const char *from,
                const char *to)
{
  int year, month, day;

  mirqab_day_to_ymd (mirqab_day_parse (to), &year, &month, &day);

  return strncmp (from, to, 7) == 0 && g_str_has_suffix (from, "-01")
         && day == mirqab_days_in_month (year, month);
}

static gboolean
is_whole_year (const char *from,
               const char *to)
{
  return strncmp (from, to, 4) == 0 && g_str_has_suffix (from, "-01-01")
         && g_str_has_suffix (to, "-12-31");
}

/* The days as exactly as they are known: 2022, 2022-05, ≈2022-05 for the
 * middle of the month, 2022-05-16, 2022-05-16/2022-05-18. */
static char *
dup_days (const MirqabTimelineRow *row)
{
  const char *mark = g_str_equal (row->precision,
                                  mirqab_precision_to_string (MIRQAB_PRECISION_PART)) ? "≈" : "";

  if (g_str_equal (row->from, row->to))
    return g_strconcat (mark, row->from, NULL);
  if (is_whole_year (row->from, row->to))
    return g_strdup_printf ("%s%.4s", mark, row->from);
  if (is_whole_month (row->from, row->to))
    return g_strdup_printf ("%s%.7s", mark, row->from);

  return g_strconcat (mark, row->from, "/", row->to, NULL);
}

static const char *
describe_kind (const char *name)
{
  MirqabEventKind kind;

  if (!mirqab_event_kind_from_string (name, &kind))
    return name;

  switch (kind)
    {
    case MIRQAB_EVENT_SUMMIT:
      return C_("kind of event", "summit");
    case MIRQAB_EVENT_MINISTERIAL:
      return C_("kind of event", "ministers");
    case MIRQAB_EVENT_EXERCISE:
      return C_("kind of event", "exercise");
    case MIRQAB_EVENT_OPERATION:
      return C_("kind of event", "operation");
    case MIRQAB_EVENT_STATEMENT:
      return C_("kind of event", "statement");
    case MIRQAB_EVENT_DOCUMENT:
      return C_("kind of event", "document");
    case MIRQAB_EVENT_MEMBERSHIP:
      return C_("kind of event", "membership");
    case MIRQAB_EVENT_CHAIRMANSHIP:
      return C_("kind of event", "chairmanship");
    case MIRQAB_EVENT_VISIT:
      return C_("kind of event", "visit");
    case MIRQAB_EVENT_OTHER:
    case MIRQAB_N_EVENT_KINDS:
    default:
      return C_("kind of event", "other");
    }
}

static MirqabctlTable *
make_table (void)
{
  static const MirqabctlColumn columns[] = {
    MIRQABCTL_COLUMN_START, MIRQABCTL_COLUMN_START, MIRQABCTL_COLUMN_NUMBER,
    MIRQABCTL_COLUMN_START, MIRQABCTL_COLUMN_REST,
  };
  const char *const titles[] = {
    C_("column of a table", "Date"), C_("column of a table", "Kind"),
    C_("column of a table", "Articles"), C_("column of a table", "States"),
    C_("column of a table", "Event"),
  };

  return mirqabctl_table_new (columns, titles, G_N_ELEMENTS (columns));
}

static void
add_row (MirqabctlTable          *table,
         const MirqabTimelineRow *row)
{
  g_autofree char *days = dup_days (row);
  g_autofree char *articles = g_strdup_printf ("%u", row->n_articles);
  g_autofree char *states = g_strjoinv (" ", (char **) row->countries);
  g_autofree char *title = row->own != NULL ? g_strconcat ("✎ ", row->title, NULL)
                                            : g_strdup (row->title);
  const char *const cells[] = { days, describe_kind (row->kind), articles, states, title };

  mirqabctl_table_add (table, cells);
}

static void
print_rows (MirqabctlInvocation *invocation,
            MirqabTimeline      *timeline,
            int                  limit)
{
  g_autoptr (GPtrArray) rows = mirqab_timeline_dup_rows (timeline, invocation->language);
  g_autoptr (MirqabctlTable) table = make_table ();
  guint first = limit > 0 && rows->len > (guint) limit ? rows->len - (guint) limit : 0;

  for (guint i = first; i < rows->len; i++)
    {
      if (invocation->json)
        print_json (g_ptr_array_index (rows, i));
      else
        add_row (table, g_ptr_array_index (rows, i));
    }
  if (!invocation->json)
    mirqabctl_table_print (table);
}

static void
print_text (char *text)
{
  mirqabctl_print (text);
  g_free (text);
}

static MirqabctlExit
print_timeline (MirqabctlInvocation *invocation,
                MirqabTimeline      *timeline,
                const char          *format,
                gboolean             only_planned,
                int                  limit)
{
  const char *name = mirqab_local_text_get (mirqab_dossier_get_name (invocation->dossier),
                                            invocation->language);

  if (g_str_equal (format, "ics"))
    print_text (mirqab_timeline_to_ics (timeline, only_planned ? MIRQAB_ICS_PLANNED : MIRQAB_ICS_ALL,
                                        invocation->language, name, g_get_real_time () / G_USEC_PER_SEC));
  else if (g_str_equal (format, "csv"))
    print_text (mirqab_timeline_to_csv (timeline, invocation->language));
  else
    print_rows (invocation, timeline, limit);

  if (mirqab_timeline_get_size (timeline) > 0)
    return MIRQABCTL_DONE;

  mirqabctl_say (_("No event matches"));

  return MIRQABCTL_FAILED;
}

static gboolean
check_format (MirqabctlInvocation *invocation,
              const char          *format,
              int                  limit)
{
  static const char *const formats[] = { "table", "json", "csv", "ics", NULL };

  if (!g_strv_contains (formats, format))
    {
      mirqabctl_say (_("There is no format “%s”: there are table, json, csv and ics"), format);
      return FALSE;
    }
  if (limit > 0 && (g_str_equal (format, "csv") || g_str_equal (format, "ics")))
    {
      mirqabctl_say (_("--limit does not go with --format %s: use --from"), format);
      return FALSE;
    }
  if (g_str_equal (format, "json"))
    invocation->json = TRUE;

  return TRUE;
}

MirqabctlExit
mirqabctl_chronology (MirqabctlInvocation  *invocation,
                      int                   argc,
                      char                **argv)
{
  const MirqabctlHelp help = {
    .summary = _("Prints the events of the dossier, and those that the articles report, in order of "
                 "time."),
    .description = _("With --limit the last events are printed. An iCalendar file can be subscribed to "
                     "in a calendar. What a person corrected or added is marked with ✎; see "
                     "“mirqabctl events”.\n\nExample:\n"
                     "  mirqabctl chronology --country AM --from 2024 --format ics > events.ics"),
  };
  g_autofree char *format = NULL;
  gboolean only_planned = FALSE;
  const GOptionEntry own[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format,
      N_("table, json, csv or ics (default: table)"), N_("FORMAT") },
    { "planned", 0, 0, G_OPTION_ARG_NONE, &only_planned,
      N_("With --format ics: only what is to come"), NULL },
    { NULL },
  };
  g_auto (MirqabctlScopeOptions) options = { NULL };
  g_autofree GOptionEntry *entries = (GOptionEntry *) mirqabctl_scope_options_entries (&options);
  g_autoptr (MirqabScope) scope = NULL;
  g_autoptr (MirqabTimeline) timeline = NULL;
  g_autoptr (GError) error = NULL;

  if (!mirqabctl_parse (invocation, &help, own, entries, &argc, &argv))
    return MIRQABCTL_USAGE;
  if (format == NULL)
    format = g_strdup (invocation->json ? "json" : "table");
  if (!check_format (invocation, format, options.limit))
    return MIRQABCTL_USAGE;
  scope = mirqabctl_scope_options_resolve (&options, invocation);
  if (scope == NULL)
    return MIRQABCTL_USAGE;
  if (mirqabctl_get_dossier (invocation) == NULL || mirqabctl_get_archive (invocation) == NULL)
    return MIRQABCTL_FAILED;

  timeline = mirqab_read_timeline (invocation->archive, invocation->dossier, scope, NULL,
                                   invocation->cancellable, &error);
  if (timeline == NULL)
    {
      mirqabctl_say_failure (scope->words, error);
      return MIRQABCTL_FAILED;
    }

  return print_timeline (invocation, timeline, format, only_planned, options.limit);
}
