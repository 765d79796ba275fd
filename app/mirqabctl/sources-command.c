/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/command.h"

#include "desk/fetch.h"
#include "mirqabctl/fetch-error.h"
#include "mirqabctl/json-line.h"
#include "mirqabctl/known-sources.h"
#include "mirqabctl/say.h"
#include "mirqabctl/standard-input.h"
#include "mirqabctl/table.h"
#include "sources/opml.h"
#include "sources/page.h"

#include <glib/gi18n.h>

/* One call of a sub-command. */
typedef struct
{
  MirqabctlInvocation *invocation;
  GPtrArray           *kept;     /* of MirqabKeptSource */
  char               **arguments; /* NULL-terminated */
  MirqabctlTable      *table;    /* of list, nullable */
} Call;

static const char *
describe_state (const MirqabKeptSource *source)
{
  if (source->is_gone)
    return "gone";

  return source->is_enabled ? "enabled" : "disabled";
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
print_source (const Call *call,
              const char *name,
              const char *url,
              const char *state,
              gint64      last_success,
              const char *last_error)
{
  g_autoptr (JsonBuilder) builder = NULL;
  const char *cells[] = { translate_state (state), name, url,
                          last_error != NULL ? mirqabctl_describe_fetch_error (last_error) : "" };

  if (!call->invocation->json)
    {
      mirqabctl_table_add (call->table, cells);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  mirqabctl_json_string (builder, "url", url);
  mirqabctl_json_string (builder, "name", name);
  mirqabctl_json_string (builder, "state", state);
  mirqabctl_json_time (builder, "last_success", last_success);
  mirqabctl_json_string (builder, "error", last_error);
  json_builder_end_object (builder);
  mirqabctl_json_print (builder);
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
  GPtrArray *listed = mirqab_dossier_get_sources (call->invocation->dossier);

  call->table = table;
  for (guint i = 0; i < call->kept->len; i++)
    {
      const MirqabKeptSource *source = g_ptr_array_index (call->kept, i);

      print_source (call, source->name, source->url, describe_state (source), source->last_success,
                    source->last_error);
    }
  for (guint i = 0; i < listed->len; i++)
    {
      const MirqabListedSource *source = g_ptr_array_index (listed, i);

      if (source->feed != NULL && mirqabctl_find_source (call->kept, source->feed) == NULL)
        print_source (call, mirqab_local_text_get (&source->name, call->invocation->language),
                      source->feed, "listed", MIRQAB_TIME_NONE, NULL);
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
add_source (Call       *call,
            const char *url,
            const char *name)
{
  g_autoptr (MirqabKeptSource) source = mirqab_kept_source_new (url);

  source->name = g_strdup (name);

  return save (call, source);
}

/* The feeds that the page of a site names. */
static MirqabctlExit
add_feed_of_page (Call         *call,
                  MirqabAnswer *answer)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabPage) page = NULL;
  const MirqabPageLink *link;

  page = mirqab_page_extract (answer->body, answer->content_type, answer->url,
                              call->invocation->cancellable, &error);
  if (page == NULL || page->feeds->len == 0)
    {
      mirqabctl_say (_("%s: It is no feed, and names none"), answer->url);
      return MIRQABCTL_FAILED;
    }

  link = g_ptr_array_index (page->feeds, 0);
  if (page->feeds->len == 1)
    return add_source (call, link->url, link->title);

  mirqabctl_say (_("%s names several feeds. Add one of them:"), answer->url);
  for (guint i = 0; i < page->feeds->len; i++)
    {
      link = g_ptr_array_index (page->feeds, i);
      mirqabctl_say ("  %s  %s", link->url, link->title != NULL ? link->title : "");
    }

  return MIRQABCTL_FAILED;
}

static MirqabctlExit
add_address (Call       *call,
             const char *url)
{
  const MirqabRequest request = { url, NULL, NULL };
  g_autoptr (MirqabFetcher) fetcher = mirqab_fetcher_new ();
  g_autoptr (MirqabAnswer) answer = NULL;
  g_autoptr (MirqabFeed) feed = NULL;
  g_autoptr (GError) error = NULL;
  char buffer[16];

  answer = mirqab_fetcher_get (fetcher, &request, call->invocation->cancellable, &error);
  if (answer == NULL || answer->body == NULL)
    {
      const char *name = mirqab_fetch_error_name (error, answer != NULL ? answer->http_status : 0,
                                                  buffer);

      mirqabctl_say ("%s: %s", url, mirqabctl_describe_fetch_error (name));
      return MIRQABCTL_FAILED;
    }

  feed = mirqab_feed_parse (answer->body, answer->content_type, answer->url, NULL);
  if (feed == NULL)
    return add_feed_of_page (call, answer);

  return add_source (call, answer->permanent_url != NULL ? answer->permanent_url : url, feed->title);
}

static MirqabctlExit
add (Call *call)
{
  const char *url = call->arguments[0];

  if (!mirqabctl_is_address (url))
    {
      mirqabctl_say (_("“%s” is no address: it begins with https:// or http://"), url);
      return MIRQABCTL_USAGE;
    }
  if (mirqabctl_find_source (call->kept, url) != NULL)
    {
      mirqabctl_say (_("%s is a source already"), url);
      return MIRQABCTL_DONE;
    }

  return add_address (call, url);
}

/* The source that is meant, or NULL, which was said. */
static MirqabKeptSource *
find (Call *call)
{
  MirqabctlInvocation *invocation = call->invocation;
  const char *typed = call->arguments[0];
  MirqabKeptSource *source = mirqabctl_find_source (call->kept, typed);
  const MirqabListedSource *listed = mirqabctl_find_listed_source (invocation->dossier, typed);

  if (source == NULL && listed != NULL)
    source = mirqabctl_find_source (call->kept, listed->feed);
  if (source != NULL)
    return source;
  if (listed != NULL)
    {
      source = mirqab_kept_source_new (listed->feed);
      source->name = g_strdup (mirqab_local_text_get (&listed->name, listed->language));
      g_ptr_array_add (call->kept, source);
      return source;
    }

  mirqabctl_say_no_source (call->kept, invocation->dossier, typed, invocation->language);

  return NULL;
}

static MirqabctlExit
set_enabled (Call     *call,
             gboolean  is_enabled)
{
  MirqabKeptSource *source = find (call);

  if (source == NULL)
    return MIRQABCTL_USAGE;
  source->is_enabled = is_enabled;

  return save (call, source);
}

static MirqabctlExit
enable (Call *call)
{
  return set_enabled (call, TRUE);
}

static MirqabctlExit
disable (Call *call)
{
  return set_enabled (call, FALSE);
}

static MirqabctlExit
remove_source (Call *call)
{
  MirqabKeptSource *source = find (call);
  g_autoptr (GError) error = NULL;

  if (source == NULL)
    return MIRQABCTL_USAGE;
  if (source->id == 0 || mirqab_archive_remove_source (call->invocation->archive, source->id, &error))
    return MIRQABCTL_DONE;

  mirqabctl_say_failure (source->url, error);

  return MIRQABCTL_FAILED;
}

static MirqabctlExit
import_opml (Call *call)
{
  const char *file = call->arguments[0];
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) listed = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mirqabctl_read_argument (file, call->invocation->cancellable, &error);
  g_autofree char *told = NULL;
  guint n_added = 0;

  if (bytes != NULL)
    listed = mirqab_opml_parse (bytes, problems, &error);
  if (listed == NULL)
    {
      mirqabctl_say_failure (file, error);
      return MIRQABCTL_FAILED;
    }

  for (guint i = 0; i < problems->len; i++)
    mirqabctl_say ("%s: %s", file, (const char *) g_ptr_array_index (problems, i));
  for (guint i = 0; i < listed->len; i++)
    {
      const MirqabOpmlSource *source = g_ptr_array_index (listed, i);

      if (mirqabctl_find_source (call->kept, source->feed_url) != NULL)
        continue;
      if (add_source (call, source->feed_url, source->title) != MIRQABCTL_DONE)
        return MIRQABCTL_FAILED;
      n_added++;
    }
  told = g_strdup_printf (ngettext ("%u new source\n", "%u new sources\n", n_added), n_added);
  mirqabctl_print (told);

  return problems->len == 0 ? MIRQABCTL_DONE : MIRQABCTL_FAILED;
}

static MirqabctlExit
export_opml (Call *call)
{
  g_autoptr (GPtrArray) sources = NULL;
  g_autofree char *opml = NULL;

  sources = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_opml_source_free);
  for (guint i = 0; i < call->kept->len; i++)
    {
      const MirqabKeptSource *source = g_ptr_array_index (call->kept, i);

      g_ptr_array_add (sources, mirqab_opml_source_new (source->name, source->url, NULL, NULL));
    }
  opml = mirqab_opml_print (_("Sources of Mirqab"), sources);
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
  { "remove", 1, remove_source },
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
      kept = mirqab_archive_list_sources (invocation->archive, &error);
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
    .arguments = _("list|add URL|remove NAME|enable NAME|disable NAME|import FILE|export"),
    .summary = _("Manages the sources that “fetch” asks. A source is named by its name or address. “add” "
                 "takes the address of a feed, or of a site, whose feed it looks for; “import” and "
                 "“export” read and write OPML."),
    .description = _("The sources of the dossier are listed too, and are not asked until they are "
                     "enabled.\n\nExample:\n  mirqabctl sources add https://example.org/"),
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
