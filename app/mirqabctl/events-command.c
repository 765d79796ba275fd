/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/command.h"

#include "chronology/timeline-export.h"
#include "desk/event-edits.h"
#include "mirqabctl/json-line.h"
#include "mirqabctl/name-lookup.h"
#include "mirqabctl/say.h"
#include "mirqabctl/table.h"

#include <glib/gi18n.h>

/* What "correct" and "add" set of an event; all nullable. */
typedef struct
{
  char  *title;
  char  *date;
  char  *to;
  char  *kind;
  char  *status;
  char  *place;
  char **countries;
} Fields;

static void
fields_clear (Fields *fields)
{
  g_free (fields->title);
  g_free (fields->date);
  g_free (fields->to);
  g_free (fields->kind);
  g_free (fields->status);
  g_free (fields->place);
  g_strfreev (fields->countries);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fields, fields_clear)

/* One call of the command, once everything is open. */
typedef struct
{
  MirqabctlInvocation  *invocation;
  int                   n_arguments; /* behind the verb */
  char                **arguments;
  const Fields         *fields;
  MirqabTimeline       *timeline;
  GPtrArray            *rows;        /* of MirqabTimelineRow */
  GPtrArray            *own;         /* of MirqabOwnEvent */
  gint64                now;
} Call;

typedef struct
{
  const char    *name;
  int            least;
  int            most;
  MirqabctlExit (*run) (Call *call);
} Verb;

static MirqabctlExit
do_edit (Call       *call,
         MirqabEdit *edit)
{
  g_autoptr (GError) error = NULL;

  if (mirqab_archive_edit (call->invocation->archive, edit, &error))
    return MIRQABCTL_DONE;
  mirqabctl_say_failure (NULL, error);

  return MIRQABCTL_FAILED;
}

static const MirqabTimelineEvent *
find_event (Call       *call,
            const char *id)
{
  for (guint i = 0; i < call->rows->len; i++)
    if (g_str_equal (((MirqabTimelineRow *) g_ptr_array_index (call->rows, i))->id, id))
      return mirqab_timeline_get (call->timeline, i);
  mirqabctl_say (_("There is no event “%s”. “mirqabctl chronology --json” tells the ids"), id);

  return NULL;
}

static MirqabctlExit
list_own (Call *call)
{
  const MirqabctlColumn columns[] = { MIRQABCTL_COLUMN_START, MIRQABCTL_COLUMN_START,
                                      MIRQABCTL_COLUMN_REST };
  const char *const titles[] = { C_("an event", "Id"), C_("an event", "Changed"),
                                 C_("column of a table", "Event") };
  g_autoptr (MirqabctlTable) table = mirqabctl_table_new (columns, titles, G_N_ELEMENTS (columns));

  for (guint i = 0; i < call->own->len; i++)
    {
      const MirqabOwnEvent *own = g_ptr_array_index (call->own, i);
      const char *deed = mirqab_own_event_get_deed (own);
      const char *const cells[] = { own->uid, deed, own->title != NULL ? own->title : "" };

      mirqabctl_table_add (table, cells);
      if (call->invocation->json)
        {
          g_autoptr (JsonBuilder) builder = json_builder_new ();

          json_builder_begin_object (builder);
          mirqabctl_json_string (builder, "id", own->uid);
          mirqabctl_json_string (builder, "own", deed);
          mirqabctl_json_string (builder, "title", own->title);
          mirqabctl_json_number (builder, "parts", own->parts->len);
          json_builder_end_object (builder);
          mirqabctl_json_print (builder);
        }
    }
  if (call->own->len == 0)
    mirqabctl_say (_("Nothing of the events was changed by hand yet"));
  else if (!call->invocation->json)
    mirqabctl_table_print (table);

  return call->own->len > 0 ? MIRQABCTL_DONE : MIRQABCTL_FAILED;
}

static MirqabctlExit
merge_events (Call *call)
{
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  g_autoptr (GPtrArray) events = g_ptr_array_new ();

  for (int i = 0; i < call->n_arguments; i++)
    {
      const MirqabTimelineEvent *event = find_event (call, call->arguments[i]);

      if (event == NULL)
        return MIRQABCTL_FAILED;
      g_ptr_array_add (events, (gpointer) event);
    }
  mirqab_event_edits_merge (edit, call->timeline, events, call->now);

  return do_edit (call, edit);
}

static MirqabctlExit
split_event (Call *call)
{
  const MirqabTimelineEvent *event = find_event (call, call->arguments[0]);
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  g_autoptr (GPtrArray) evidence = g_ptr_array_new ();

  if (event == NULL)
    return MIRQABCTL_FAILED;
  for (int i = 1; i < call->n_arguments; i++)
    for (guint k = 0; k < event->evidence->len; k++)
      {
        MirqabEvidence *item = g_ptr_array_index (event->evidence, k);

        if (item->article == g_ascii_strtoll (call->arguments[i], NULL, 10))
          g_ptr_array_add (evidence, item);
      }
  if (evidence->len == 0)
    {
      mirqabctl_say (_("None of these articles reports the event “%s”"), call->arguments[0]);
      return MIRQABCTL_FAILED;
    }
  mirqab_event_edits_split (edit, event, evidence, call->now);

  return do_edit (call, edit);
}

static MirqabctlExit
hide_event (Call *call)
{
  const MirqabTimelineEvent *event = find_event (call, call->arguments[0]);
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();

  if (event == NULL)
    return MIRQABCTL_FAILED;
  mirqab_event_edits_hide (edit, call->timeline, event, call->now);

  return do_edit (call, edit);
}

static MirqabctlExit
restore_event (Call *call)
{
  for (guint i = 0; i < call->own->len; i++)
    {
      const MirqabOwnEvent *own = g_ptr_array_index (call->own, i);
      g_autoptr (MirqabEdit) edit = NULL;

      if (!g_str_equal (own->uid, call->arguments[0]))
        continue;
      edit = mirqab_edit_new ();
      mirqab_event_edits_restore (edit, own);
      return do_edit (call, edit);
    }
  mirqabctl_say (_("Nothing of the event “%s” was changed. “mirqabctl events” lists what was"),
                 call->arguments[0]);

  return MIRQABCTL_FAILED;
}

static gboolean
refuse (const char *option,
        const char *value)
{
  mirqabctl_say (_("%s does not understand “%s”"), option, value);

  return FALSE;
}

static gboolean
set_place (Call           *call,
           MirqabOwnEvent *own)
{
  g_autofree char *suggestions = NULL;
  const char *place = call->fields->place;

  if (place == NULL)
    return TRUE;
  own->set |= MIRQAB_OWN_PLACE;
  own->place = NULL;
  if (*place == '\0')
    return TRUE;
  own->place = mirqabctl_find_name (call->invocation->dossier, MIRQAB_SCOPE_CITIES, place,
                                    call->invocation->language, &suggestions);
  if (own->place == NULL && mirqab_dossier_find_place (call->invocation->dossier, place) != NULL)
    own->place = g_intern_string (place);

  return own->place != NULL || refuse ("--place", place);
}

static gboolean
set_countries (Call           *call,
               MirqabOwnEvent *own)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  if (call->fields->countries == NULL)
    return TRUE;
  for (char **typed = call->fields->countries; *typed != NULL; typed++)
    {
      g_autofree char *suggestions = NULL;
      const char *code = mirqabctl_find_name (call->invocation->dossier, MIRQAB_SCOPE_COUNTRIES, *typed,
                                              call->invocation->language, &suggestions);

      if (code == NULL)
        return refuse ("--country", *typed);
      g_ptr_array_add (codes, (gpointer) code);
    }
  g_ptr_array_add (codes, NULL);
  mirqab_own_event_set_countries (own, (const char *const *) codes->pdata);
  own->set |= MIRQAB_OWN_COUNTRIES;

  return TRUE;
}

static gboolean
set_fields (Call           *call,
            MirqabOwnEvent *own)
{
  const Fields *fields = call->fields;

  if (fields->title != NULL)
    {
      g_autofree char *title = g_strstrip (g_strdup (fields->title));

      if (title[0] == '\0')
        return refuse ("--title", fields->title);
      g_free (own->title);
      own->title = g_steal_pointer (&title);
      own->set |= MIRQAB_OWN_TITLE;
    }
  if (fields->date != NULL && !mirqab_event_edits_set_date (own, fields->date, fields->to))
    return refuse ("--date", fields->to != NULL ? fields->to : fields->date);
  if (fields->kind != NULL && !mirqab_event_kind_from_string (fields->kind, &own->kind))
    return refuse ("--kind", fields->kind);
  if (fields->status != NULL && !mirqab_event_status_from_string (fields->status, &own->status))
    return refuse ("--status", fields->status);
  own->set |= (fields->kind != NULL ? MIRQAB_OWN_KIND : 0)
              | (fields->status != NULL ? MIRQAB_OWN_STATUS : 0);

  return set_place (call, own) && set_countries (call, own);
}

static MirqabctlExit
correct_event (Call *call)
{
  const MirqabTimelineEvent *event = find_event (call, call->arguments[0]);
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  g_autoptr (MirqabOwnEvent) own = NULL;

  if (event == NULL)
    return MIRQABCTL_FAILED;
  own = mirqab_event_edits_begin (call->timeline, event);
  if (!set_fields (call, own))
    return MIRQABCTL_USAGE;
  own->edition++;
  mirqab_event_edits_set (edit, own, call->now);

  return do_edit (call, edit);
}

static MirqabctlExit
add_event (Call *call)
{
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  g_autoptr (MirqabOwnEvent) own = mirqab_own_event_new ();

  if (call->fields->title == NULL || call->fields->date == NULL)
    {
      mirqabctl_say (_("“mirqabctl events add” needs --title and --date"));
      return MIRQABCTL_USAGE;
    }
  own->kind = MIRQAB_EVENT_OTHER;
  own->set = MIRQAB_OWN_KIND | MIRQAB_OWN_STATUS;
  if (!set_fields (call, own))
    return MIRQABCTL_USAGE;
  mirqab_event_edits_set (edit, own, call->now);

  return do_edit (call, edit);
}

static const Verb verbs[] = {
  { "list", 0, 0, list_own },             { "merge", 2, G_MAXINT, merge_events },
  { "split", 2, G_MAXINT, split_event },  { "hide", 1, 1, hide_event },
  { "restore", 1, 1, restore_event },     { "correct", 1, 1, correct_event },
  { "add", 0, 0, add_event },
};

static const Verb *
find_verb (int    argc,
           char **argv)
{
  const char *name = argc > 1 ? argv[1] : "list";
  int n_arguments = MAX (argc - 2, 0);

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (verbs[i].name, name) && n_arguments >= verbs[i].least
        && n_arguments <= verbs[i].most)
      return &verbs[i];

  return NULL;
}

static MirqabctlExit
run (const Verb           *verb,
     MirqabctlInvocation  *invocation,
     const Fields         *fields,
     int                   argc,
     char                **argv)
{
  g_autoptr (MirqabScope) everything = mirqab_scope_new ();
  g_autoptr (MirqabTimeline) timeline = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (GError) error = NULL;
  Call call = { .invocation = invocation, .fields = fields, .n_arguments = MAX (argc - 2, 0),
                .arguments = argv + 2, .now = g_get_real_time () / G_USEC_PER_SEC };

  own = mirqab_archive_own_events (invocation->archive, &error);
  if (own != NULL)
    timeline = mirqab_read_timeline (invocation->archive, invocation->dossier, everything, NULL,
                                     invocation->cancellable, &error);
  if (timeline == NULL)
    {
      mirqabctl_say_failure (NULL, error);
      return MIRQABCTL_FAILED;
    }
  rows = mirqab_timeline_dup_rows (timeline, invocation->language);
  call.own = own;
  call.timeline = timeline;
  call.rows = rows;

  return verb->run (&call);
}

MirqabctlExit
mirqabctl_events (MirqabctlInvocation  *invocation,
                  int                   argc,
                  char                **argv)
{
  const MirqabctlHelp help = {
    .arguments = _("[list|merge ID ID…|split ID ARTICLE…|correct ID|hide ID|add|restore ID]"),
    .summary = _("Lists what was changed of the events by hand, and changes it. Corrections last when "
                 "articles are analysed again, and new reports join the corrected event."),
    .description = _("“split” takes what these articles report out of the event. “restore” gives an event "
                     "back to the articles and the dossier. “mirqabctl chronology --json” tells the "
                     "ids.\n\nExample:\n"
                     "  mirqabctl events add --date 2026-11-11 --kind summit --place Moscow --title Summit\n"
                     "  mirqabctl events correct 2026-11-11-moscow --date 2026-11-12"),
  };
  g_auto (Fields) fields = { NULL };
  const GOptionEntry own[] = {
    { "title", 0, 0, G_OPTION_ARG_STRING, &fields.title, N_("What the event is called"), N_("TEXT") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &fields.date,
      N_("Its day, month or year: 2024-03-01, 2024-03 or 2024"), N_("DATE") },
    { "until", 0, 0, G_OPTION_ARG_STRING, &fields.to, N_("Its end, where it lasted longer"), N_("DATE") },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &fields.kind,
      N_("summit, ministerial, exercise, operation, statement, document, membership, chairmanship, "
         "visit or other"), N_("KIND") },
    { "status", 0, 0, G_OPTION_ARG_STRING, &fields.status, N_("past, planned or cancelled"), N_("STATUS") },
    { "place", 0, 0, G_OPTION_ARG_STRING, &fields.place, N_("A city of the dossier, or nothing"),
      N_("PLACE") },
    { "country", 0, 0, G_OPTION_ARG_STRING_ARRAY, &fields.countries,
      N_("A state that it concerns; may be repeated"), N_("STATE") },
    { NULL },
  };
  const Verb *verb;

  if (!mirqabctl_parse (invocation, &help, own, NULL, &argc, &argv))
    return MIRQABCTL_USAGE;
  verb = find_verb (argc, argv);
  if (verb == NULL)
    {
      mirqabctl_say (_("That was not understood. “mirqabctl %s --help” shows how to write it"),
                     invocation->command);
      return MIRQABCTL_USAGE;
    }
  if (mirqabctl_get_dossier (invocation) == NULL
      || (verb->run == list_own ? mirqabctl_get_archive (invocation)
                                : mirqabctl_get_archive_to_write (invocation)) == NULL)
    return MIRQABCTL_FAILED;

  return run (verb, invocation, &fields, argc, argv);
}
