/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/command.h"

#include "desk/source-discovery.h"
#include "desk/source-list.h"
#include "language/day.h"
#include "mirqabctl/fetch-error.h"
#include "mirqabctl/json-line.h"
#include "mirqabctl/known-sources.h"
#include "mirqabctl/say.h"
#include "mirqabctl/standard-input.h"
#include "mirqabctl/table.h"
#include "sources/fetch-fault.h"

#include <glib/gi18n.h>
#include <string.h>

/* One call of a sub-command. */
typedef struct
{
  MirqabctlInvocation *invocation;
  GPtrArray           *kept;     /* of MirqabKeptSource */
  char               **arguments; /* NULL-terminated */
} Call;

static const char *
describe_state (const MirqabKeptSource *source)
{
  if (source->is_gone)
    return "gone";
  if (source->is_enabled)
    return "enabled";

  return source->id != 0 ? "disabled" : "listed";
}

static const char *
translate_state (const char *state)
{
  if (g_str_equal (state, "gone"))
    return C_("state of a source", "gone");
  if (g_str_equal (state, "enabled"))
    return C_("state of a source", "enabled");
  if (g_str_equal (state, "disabled"))
    return C_("state of a source", "disabled");

  return C_("state of a source", "in the dossier");
}

static void
print_json (const MirqabKeptSource *source)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  mirqabctl_json_string (builder, "url", source->url);
  mirqabctl_json_string (builder, "name", source->name);
  mirqabctl_json_string (builder, "state", describe_state (source));
  mirqabctl_json_time (builder, "last_success", source->last_success);
  mirqabctl_json_time (builder, "next_check", source->next_check > 0 ? source->next_check
                                                                     : MIRQAB_TIME_NONE);
  mirqabctl_json_string (builder, "error", mirqab_fetch_fault_get_public_name (source->last_error));
  mirqabctl_json_string (builder, "folder", source->folder);
  mirqabctl_json_string (builder, "language", source->language);
  mirqabctl_json_string (builder, "kind", source->kind == MIRQAB_SOURCE_LISTING ? "page" : "feed");
  mirqabctl_json_string (builder, "text", source->text_from == MIRQAB_TEXT_FROM_PAGE ? "page" : "feed");
  mirqabctl_json_string (builder, "keep", source->keeps == MIRQAB_KEEPS_ALL ? "all" : "concerned");
  mirqabctl_json_number (builder, "hours", source->interval / (60 * 60));
  json_builder_end_object (builder);
  mirqabctl_json_print (builder);
}

static void
add_row (MirqabctlTable         *table,
         const MirqabKeptSource *source)
{
  const char *cells[] = {
    translate_state (describe_state (source)), source->name, source->url,
    source->last_error != NULL ? mirqabctl_describe_fetch_error (source->last_error) : "",
  };

  mirqabctl_table_add (table, cells);
}

static MirqabctlExit
list_sources (Call *call)
{
  static const MirqabctlColumn columns[] = {
    MIRQABCTL_COLUMN_START, MIRQABCTL_COLUMN_START, MIRQABCTL_COLUMN_START, MIRQABCTL_COLUMN_REST,
  };
  const char *const titles[] = {
    C_("column of a table", "Status"), C_("column of a table", "Source"),
    C_("column of a table", "Address"), C_("column of a table", "Last fault"),
  };
  g_autoptr (MirqabctlTable) table = mirqabctl_table_new (columns, titles, G_N_ELEMENTS (columns));

  for (guint i = 0; i < call->kept->len; i++)
    {
      const MirqabKeptSource *source = g_ptr_array_index (call->kept, i);

      if (source->is_removed)
        continue;
      if (call->invocation->json)
        print_json (source);
      else
        add_row (table, source);
    }
  if (!call->invocation->json)
    mirqabctl_table_print (table);

  return MIRQABCTL_DONE;
}

static MirqabctlExit
save (Call             *call,
      MirqabKeptSource *source)
{
  g_autoptr (GError) error = NULL;

  if (mirqab_archive_save_source (call->invocation->archive, source, &error))
    return MIRQABCTL_DONE;

  mirqabctl_say_failure (source->url, error);

  return MIRQABCTL_FAILED;
}

static MirqabctlExit
add_choice (Call                     *call,
            const MirqabSourceChoice *choice)
{
  g_autoptr (MirqabKeptSource) source = mirqab_kept_source_new (choice->url);
  g_autoptr (GError) error = NULL;
  gboolean is_new;

  source->name = g_strdup (choice->title);
  source->kind = choice->kind;
  if (!mirqab_source_list_add (call->invocation->archive, call->invocation->dossier, source, &is_new,
                               &error))
    {
      mirqabctl_say_failure (choice->url, error);
      return MIRQABCTL_FAILED;
    }
  if (!is_new)
    mirqabctl_say (_("%s is a source already"), choice->url);

  return MIRQABCTL_DONE;
}

/* What the address leads to: the last one is the page itself, if it is a page. */
static GPtrArray *
find_choices (Call       *call,
              const char *url)
{
  g_autoptr (MirqabFetcher) fetcher = mirqab_fetcher_new ();
  g_autoptr (GError) error = NULL;
  GPtrArray *choices = NULL;
  char buffer[16];

  if (!mirqabctl_is_address (url))
    {
      mirqabctl_say (_("“%s” is no address: it begins with https:// or http://"), url);
      return NULL;
    }
  choices = mirqab_find_source_choices (fetcher, call->kept, url, FALSE,
                                        call->invocation->cancellable, &error);
  if (choices != NULL)
    return choices;

  if (error->domain == MIRQAB_FETCH_ERROR)
    mirqabctl_say ("%s: %s", url,
                   mirqabctl_describe_fetch_error (mirqab_fetch_error_name (error, 0, buffer)));
  else
    mirqabctl_say_failure (url, error);

  return NULL;
}

static guint
count_feeds (GPtrArray *choices)
{
  guint n = 0;

  for (guint i = 0; i < choices->len; i++)
    n += ((MirqabSourceChoice *) g_ptr_array_index (choices, i))->kind == MIRQAB_SOURCE_FEED;

  return n;
}

static MirqabctlExit
add (Call *call)
{
  const char *url = call->arguments[0];
  const MirqabKeptSource *there = mirqabctl_find_source (call->kept, call->invocation->dossier, url);
  g_autoptr (GPtrArray) choices = NULL;
  guint n_feeds;

  if (there != NULL && there->is_enabled && !there->is_removed)
    {
      mirqabctl_say (_("%s is a source already"), url);
      return MIRQABCTL_DONE;
    }
  choices = find_choices (call, url);
  if (choices == NULL)
    return mirqabctl_is_address (url) ? MIRQABCTL_FAILED : MIRQABCTL_USAGE;

  n_feeds = count_feeds (choices);
  if (n_feeds == 1)
    return add_choice (call, g_ptr_array_index (choices, 0));
  if (n_feeds == 0)
    {
      mirqabctl_say (_("%s: It is no feed, and names none. “mirqabctl sources watch URL” watches the "
                       "links of the page itself"), url);
      return MIRQABCTL_FAILED;
    }

  mirqabctl_say (_("%s names several feeds. Add one of them:"), url);
  for (guint i = 0; i < n_feeds; i++)
    {
      const MirqabSourceChoice *choice = g_ptr_array_index (choices, i);

      mirqabctl_say ("  %s  %s", choice->url, choice->title != NULL ? choice->title : "");
    }

  return MIRQABCTL_FAILED;
}

static MirqabctlExit
watch (Call *call)
{
  const char *url = call->arguments[0];
  g_autoptr (GPtrArray) choices = find_choices (call, url);
  const MirqabSourceChoice *last;

  if (choices == NULL)
    return mirqabctl_is_address (url) ? MIRQABCTL_FAILED : MIRQABCTL_USAGE;

  last = g_ptr_array_index (choices, choices->len - 1);

  return add_choice (call, last);
}

/* The source that is meant, or NULL, which was said. */
static MirqabKeptSource *
find (Call *call)
{
  MirqabctlInvocation *invocation = call->invocation;
  const char *typed = call->arguments[0];
  MirqabKeptSource *source = mirqabctl_find_source (call->kept, invocation->dossier, typed);

  if (source == NULL)
    mirqabctl_say_no_source (call->kept, invocation->dossier, typed, invocation->language);

  return source;
}

static MirqabctlExit
enable (Call *call)
{
  MirqabKeptSource *source = find (call);

  if (source == NULL)
    return MIRQABCTL_USAGE;
  source->is_enabled = TRUE;
  source->is_removed = FALSE;

  return save (call, source);
}

static MirqabctlExit
disable (Call *call)
{
  MirqabKeptSource *source = find (call);

  if (source == NULL)
    return MIRQABCTL_USAGE;
  source->is_enabled = FALSE;

  return save (call, source);
}

static MirqabctlExit
set_removed (Call     *call,
             gboolean  is_removed)
{
  MirqabKeptSource *source = find (call);

  if (source == NULL)
    return MIRQABCTL_USAGE;
  source->is_removed = is_removed;

  return save (call, source);
}

static MirqabctlExit
remove_source (Call *call)
{
  return set_removed (call, TRUE);
}

static MirqabctlExit
put_back (Call *call)
{
  return set_removed (call, FALSE);
}

static MirqabctlExit
rename_source (Call *call)
{
  MirqabKeptSource *source = find (call);

  if (source == NULL)
    return MIRQABCTL_USAGE;
  g_free (source->name);
  source->name = g_strdup (call->arguments[1]);

  return save (call, source);
}

/* Changes one setting. FALSE when there is none such, or no such value. */
static gboolean
change (MirqabKeptSource *source,
        const char       *setting,
        const char       *value)
{
  guint64 hours;

  if (g_str_equal (setting, "keep") && (g_str_equal (value, "all") || g_str_equal (value, "concerned")))
    source->keeps = g_str_equal (value, "all") ? MIRQAB_KEEPS_ALL : MIRQAB_KEEPS_CONCERNED;
  else if (g_str_equal (setting, "text") && (g_str_equal (value, "feed") || g_str_equal (value, "page")))
    source->text_from = g_str_equal (value, "page") ? MIRQAB_TEXT_FROM_PAGE : MIRQAB_TEXT_FROM_FEED;
  else if (g_str_equal (setting, "hours") && g_ascii_string_to_unsigned (value, 10, 0, 24 * 31, &hours, NULL))
    source->interval = (guint) hours * 60 * 60;
  else if (g_str_equal (setting, "language") && strlen (value) == 2)
    {
      g_free (source->language);
      source->language = g_strdup (value);
    }
  else
    return FALSE;

  return TRUE;
}

static MirqabctlExit
set (Call *call)
{
  MirqabKeptSource *source = find (call);
  const char *setting = call->arguments[1];
  const char *value = strchr (setting, '=');
  g_autofree char *name = value != NULL ? g_strndup (setting, (gsize) (value - setting)) : NULL;

  if (source == NULL)
    return MIRQABCTL_USAGE;
  if (value == NULL || !change (source, name, value + 1))
    {
      mirqabctl_say (_("“%s” is no setting. There are: keep=all, keep=concerned, text=feed, text=page, "
                       "language=ar, hours=6"), setting);
      return MIRQABCTL_USAGE;
    }

  return save (call, source);
}

static MirqabctlExit
import_opml (Call *call)
{
  const char *file = call->arguments[0];
  g_autoptr (MirqabOpmlImport) import = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mirqabctl_read_argument (file, call->invocation->cancellable, &error);
  g_autofree char *told = NULL;

  if (bytes != NULL)
    import = mirqab_source_list_import_opml (call->invocation->archive, call->invocation->dossier,
                                             bytes, &error);
  if (import == NULL)
    {
      mirqabctl_say_failure (file, error);
      return MIRQABCTL_FAILED;
    }

  for (guint i = 0; i < import->problems->len; i++)
    mirqabctl_say ("%s: %s", file, (const char *) g_ptr_array_index (import->problems, i));
  told = g_strdup_printf (ngettext ("%u new source\n", "%u new sources\n", import->n_new),
                          import->n_new);
  mirqabctl_print (told);

  return import->problems->len == 0 ? MIRQABCTL_DONE : MIRQABCTL_FAILED;
}

static MirqabctlExit
export_opml (Call *call)
{
  g_autofree char *opml = mirqab_source_list_print_opml (call->kept, _("Sources of Mirqab"));

  mirqabctl_print (opml);

  return MIRQABCTL_DONE;
}

static const struct
{
  const char    *name;
  int            n_arguments;
  MirqabctlExit (*run) (Call *call);
} verbs[] = {
  { "list", 0, list_sources },
  { "add", 1, add },
  { "watch", 1, watch },
  { "remove", 1, remove_source },
  { "put-back", 1, put_back },
  { "rename", 2, rename_source },
  { "set", 2, set },
  { "enable", 1, enable },
  { "disable", 1, disable },
  { "import", 1, import_opml },
  { "export", 0, export_opml },
};

static MirqabctlExit
run_verb (MirqabctlInvocation  *invocation,
          int                   argc,
          char                **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  Call call = { .invocation = invocation, .arguments = argv + 2 };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      if (!g_str_equal (argv[1], verbs[i].name))
        continue;
      if (argc - 2 != verbs[i].n_arguments)
        break;
      if (mirqabctl_get_dossier (invocation) == NULL
          || mirqabctl_get_archive_to_write (invocation) == NULL)
        return MIRQABCTL_FAILED;
      kept = mirqab_source_list_read (invocation->archive, invocation->dossier, TRUE, &error);
      if (kept == NULL)
        {
          mirqabctl_say_failure (NULL, error);
          return MIRQABCTL_FAILED;
        }
      call.kept = kept;
      return verbs[i].run (&call);
    }

  mirqabctl_say (_("“%s” was not understood. “mirqabctl sources --help” shows how to write it"), argv[1]);

  return MIRQABCTL_USAGE;
}

MirqabctlExit
mirqabctl_sources (MirqabctlInvocation  *invocation,
                   int                   argc,
                   char                **argv)
{
  const MirqabctlHelp help = {
    .arguments = _("list|add URL|watch URL|remove NAME|put-back NAME|enable NAME|disable NAME|"
                   "rename NAME NEW|set NAME SETTING|import FILE|export"),
    .summary = _("Manages the sources that “fetch” asks. A source is named by its name or address. “add” "
                 "takes the address of a feed, or of a site, whose feed it looks for; “watch” takes a "
                 "page that lists articles and has no feed; “set” takes keep=all, keep=concerned, "
                 "text=feed, text=page, language=ar or hours=6; “import” and “export” read and write "
                 "OPML."),
    .description = _("The sources of the dossier are listed too; those that it recommends are asked "
                     "unless they are disabled.\n\nExample:\n  mirqabctl sources add https://example.org/"),
  };

  if (!mirqabctl_parse (invocation, &help, NULL, NULL, &argc, &argv))
    return MIRQABCTL_USAGE;
  if (argc < 2)
    {
      mirqabctl_say (_("What is to be done with the sources? “mirqabctl sources list” shows them"));
      return MIRQABCTL_USAGE;
    }

  return run_verb (invocation, argc, argv);
}
