/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/command.h"

#include "archive/edit.h"
#include "desk/scope-json.h"
#include "desk/scope-text.h"
#include "mirqabctl/json-line.h"
#include "mirqabctl/own-lookup.h"
#include "mirqabctl/say.h"
#include "mirqabctl/scope-options.h"
#include "mirqabctl/table.h"

#include <errno.h>
#include <glib/gi18n.h>

/* One call of the commands, once everything is open. */
typedef struct
{
  MirqabctlInvocation  *invocation;
  int                   n_arguments; /* behind the verb */
  char                **arguments;
  GPtrArray            *collections; /* nullable: of MirqabCollection */
  const MirqabScope    *scope;       /* nullable */
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

static MirqabctlExit
say_table (MirqabctlTable *table,
           guint           n,
           const char     *when_empty)
{
  if (n == 0)
    {
      mirqabctl_say ("%s", when_empty);
      return MIRQABCTL_FAILED;
    }
  mirqabctl_table_print (table);

  return MIRQABCTL_DONE;
}

static MirqabctlExit
list_collections (Call *call)
{
  const MirqabctlColumn columns[] = { MIRQABCTL_COLUMN_NUMBER, MIRQABCTL_COLUMN_REST };
  const char *const titles[] = { _("Articles"), _("Collection") };
  g_autoptr (MirqabctlTable) table = mirqabctl_table_new (columns, titles, G_N_ELEMENTS (columns));

  for (guint i = 0; i < call->collections->len; i++)
    {
      const MirqabCollection *collection = g_ptr_array_index (call->collections, i);
      g_autofree char *count = g_strdup_printf ("%u", collection->articles);
      const char *const cells[] = { count, collection->name };

      mirqabctl_table_add (table, cells);
      if (call->invocation->json)
        {
          g_autoptr (JsonBuilder) builder = json_builder_new ();

          json_builder_begin_object (builder);
          mirqabctl_json_string (builder, "name", collection->name);
          mirqabctl_json_number (builder, "articles", collection->articles);
          json_builder_end_object (builder);
          mirqabctl_json_print (builder);
        }
    }
  if (call->invocation->json)
    return call->collections->len > 0 ? MIRQABCTL_DONE : MIRQABCTL_FAILED;

  return say_table (table, call->collections->len,
                    _("There are no collections yet. “mirqabctl collections create NAME” begins one"));
}

static gboolean
is_free (Call       *call,
         const char *name)
{
  for (guint i = 0; i < call->collections->len; i++)
    if (g_str_equal (((MirqabCollection *) g_ptr_array_index (call->collections, i))->name, name))
      {
        mirqabctl_say (_("There is a collection “%s” already"), name);
        return FALSE;
      }
  if (name[strspn (name, " \t\n")] != '\0')
    return TRUE;
  mirqabctl_say (_("A collection needs a name"));

  return FALSE;
}

static MirqabctlExit
create_collection (Call *call)
{
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();

  if (!is_free (call, call->arguments[0]))
    return MIRQABCTL_FAILED;
  mirqab_edit_set_collection (edit, mirqab_edit_new_id (), call->arguments[0], MIRQAB_EDIT_LAST);

  return do_edit (call, edit);
}

static MirqabctlExit
rename_collection (Call *call)
{
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  gint64 id = mirqabctl_find_collection (call->invocation, call->collections, call->arguments[0]);

  if (id == 0 || !is_free (call, call->arguments[1]))
    return MIRQABCTL_FAILED;
  mirqab_edit_set_collection (edit, id, call->arguments[1], MIRQAB_EDIT_LAST);

  return do_edit (call, edit);
}

static MirqabctlExit
delete_collection (Call *call)
{
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  gint64 id = mirqabctl_find_collection (call->invocation, call->collections, call->arguments[0]);

  if (id == 0)
    return MIRQABCTL_FAILED;
  mirqab_edit_set_collection (edit, id, NULL, 0);

  return do_edit (call, edit);
}

/* The number of an article, as “list” prints it. 0 when it is none, which was said. */
static gint64
find_article (Call       *call,
              const char *text)
{
  g_autoptr (GPtrArray) headlines = NULL;
  char *end;
  gint64 id;

  errno = 0;
  id = g_ascii_strtoll (text, &end, 10);
  if (errno != 0 || *end != '\0' || id <= 0)
    {
      mirqabctl_say (_("“%s” is no number of an article: “mirqabctl list” shows them"), text);
      return 0;
    }
  headlines = mirqab_archive_headlines (call->invocation->archive, &id, 1, NULL);
  if (headlines != NULL && g_ptr_array_index (headlines, 0) != NULL)
    return id;
  mirqabctl_say (_("There is no article %s"), text);

  return 0;
}

static MirqabctlExit
collect (Call     *call,
         gboolean  collected)
{
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  gint64 collection = mirqabctl_find_collection (call->invocation, call->collections,
                                                 call->arguments[0]);

  if (collection == 0)
    return MIRQABCTL_FAILED;
  for (int i = 1; i < call->n_arguments; i++)
    {
      gint64 article = find_article (call, call->arguments[i]);

      if (article == 0)
        return MIRQABCTL_FAILED;
      mirqab_edit_set_collected (edit, article, collection, collected);
    }

  return do_edit (call, edit);
}

static MirqabctlExit
add_articles (Call *call)
{
  return collect (call, TRUE);
}

static MirqabctlExit
remove_articles (Call *call)
{
  return collect (call, FALSE);
}

static MirqabctlExit
list_scopes (Call *call)
{
  const MirqabctlColumn columns[] = { MIRQABCTL_COLUMN_START, MIRQABCTL_COLUMN_REST };
  const char *const titles[] = { _("Name"), _("Scope") };
  g_autoptr (MirqabctlTable) table = mirqabctl_table_new (columns, titles, G_N_ELEMENTS (columns));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) saved_scopes = NULL;

  saved_scopes = mirqab_archive_list_saved_scopes (call->invocation->archive, &error);
  if (saved_scopes == NULL)
    {
      mirqabctl_say_failure (NULL, error);
      return MIRQABCTL_FAILED;
    }
  for (guint i = 0; i < saved_scopes->len; i++)
    {
      const MirqabSavedScope *saved_scope = g_ptr_array_index (saved_scopes, i);
      g_autoptr (MirqabScope) scope = mirqab_scope_from_json (saved_scope->scope, NULL);
      g_autofree char *collection = NULL;
      g_autofree char *text = NULL;
      const char *cells[2] = { saved_scope->name };

      if (scope != NULL)
        {
          collection = mirqab_archive_dup_collection_name (call->invocation->archive,
                                                           scope->collection);
          text = mirqab_scope_text_dup (scope, collection, call->invocation->dossier,
                                        call->invocation->language);
        }
      cells[1] = text != NULL ? text : "";
      mirqabctl_table_add (table, cells);
      if (call->invocation->json)
        {
          g_autoptr (JsonBuilder) builder = json_builder_new ();

          json_builder_begin_object (builder);
          mirqabctl_json_string (builder, "name", saved_scope->name);
          mirqabctl_json_string (builder, "text", cells[1]);
          json_builder_set_member_name (builder, "scope");
          mirqab_scope_add_json (scope, builder, collection);
          json_builder_end_object (builder);
          mirqabctl_json_print (builder);
        }
    }
  if (call->invocation->json)
    return saved_scopes->len > 0 ? MIRQABCTL_DONE : MIRQABCTL_FAILED;

  return say_table (table, saved_scopes->len,
                    _("There are no saved scopes yet. “mirqabctl scopes save NAME --country AM” saves "
                      "one"));
}

static const MirqabSavedScope *
find_saved_scope (GPtrArray  *saved_scopes,
                  const char *name)
{
  for (guint i = 0; i < saved_scopes->len; i++)
    {
      const MirqabSavedScope *saved_scope = g_ptr_array_index (saved_scopes, i);

      if (g_str_equal (saved_scope->name, name))
        return saved_scope;
    }

  return NULL;
}

/* One of the same name is replaced. */
static MirqabctlExit
save_scope (Call *call)
{
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) saved_scopes = NULL;
  g_autofree char *json = mirqab_scope_to_json (call->scope);
  const MirqabSavedScope *old;

  saved_scopes = mirqab_archive_list_saved_scopes (call->invocation->archive, &error);
  if (saved_scopes == NULL)
    {
      mirqabctl_say_failure (NULL, error);
      return MIRQABCTL_FAILED;
    }
  old = find_saved_scope (saved_scopes, call->arguments[0]);
  mirqab_edit_set_saved_scope (edit, old != NULL ? old->id : mirqab_edit_new_id (),
                               call->arguments[0], json,
                               old != NULL ? old->position : MIRQAB_EDIT_LAST);

  return do_edit (call, edit);
}

static MirqabctlExit
delete_scope (Call *call)
{
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  g_autoptr (GPtrArray) saved_scopes = NULL;
  const MirqabSavedScope *old = NULL;

  saved_scopes = mirqab_archive_list_saved_scopes (call->invocation->archive, NULL);
  if (saved_scopes != NULL)
    old = find_saved_scope (saved_scopes, call->arguments[0]);
  if (old == NULL)
    {
      mirqabctl_say (_("There is no saved scope “%s”. “mirqabctl scopes” lists them"),
                     call->arguments[0]);
      return MIRQABCTL_FAILED;
    }
  mirqab_edit_set_saved_scope (edit, old->id, NULL, NULL, 0);

  return do_edit (call, edit);
}

static const Verb collection_verbs[] = {
  { "list", 0, 0, list_collections },       { "create", 1, 1, create_collection },
  { "rename", 2, 2, rename_collection },    { "delete", 1, 1, delete_collection },
  { "add", 2, G_MAXINT, add_articles },     { "remove", 2, G_MAXINT, remove_articles },
  { NULL },
};

static const Verb scope_verbs[] = {
  { "list", 0, 0, list_scopes },
  { "save", 1, 1, save_scope },
  { "delete", 1, 1, delete_scope },
  { NULL },
};

static const Verb *
find_verb (const Verb *verbs,
           int         argc,
           char      **argv)
{
  const char *name = argc > 1 ? argv[1] : "list";
  int n_arguments = MAX (argc - 2, 0);

  for (guint i = 0; verbs[i].name != NULL; i++)
    if (g_str_equal (verbs[i].name, name) && n_arguments >= verbs[i].least
        && n_arguments <= verbs[i].most)
      return &verbs[i];

  return NULL;
}

static MirqabctlExit
run (const Verb           *verbs,
     MirqabctlInvocation  *invocation,
     const MirqabScope    *scope,
     int                   argc,
     char                **argv)
{
  const Verb *verb = find_verb (verbs, argc, argv);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) collections = NULL;
  Call call = { .invocation = invocation, .n_arguments = MAX (argc - 2, 0), .arguments = argv + 2,
                .scope = scope };

  if (verb == NULL)
    {
      mirqabctl_say (_("That was not understood. “mirqabctl %s --help” shows how to write it"),
                     invocation->command);
      return MIRQABCTL_USAGE;
    }
  if (mirqabctl_get_dossier (invocation) == NULL
      || mirqabctl_get_archive_to_write (invocation) == NULL)
    return MIRQABCTL_FAILED;

  collections = mirqab_archive_list_collections (invocation->archive, &error);
  if (collections == NULL)
    {
      mirqabctl_say_failure (NULL, error);
      return MIRQABCTL_FAILED;
    }
  call.collections = collections;

  return verb->run (&call);
}

MirqabctlExit
mirqabctl_collections (MirqabctlInvocation  *invocation,
                       int                   argc,
                       char                **argv)
{
  const MirqabctlHelp help = {
    .arguments = _("[list|create NAME|rename NAME NEW|delete NAME|add NAME ID…|remove NAME ID…]"),
    .summary = _("Lists the collections, and edits them. An article may be in several; deleting a "
                 "collection leaves its articles in the archive."),
    .description = _("Example:\n"
                     "  mirqabctl collections create summit\n"
                     "  mirqabctl collections add summit 12 15\n"
                     "  mirqabctl list --collection summit"),
  };

  if (!mirqabctl_parse (invocation, &help, NULL, NULL, &argc, &argv))
    return MIRQABCTL_USAGE;

  return run (collection_verbs, invocation, NULL, argc, argv);
}

MirqabctlExit
mirqabctl_scopes (MirqabctlInvocation  *invocation,
                  int                   argc,
                  char                **argv)
{
  const MirqabctlHelp help = {
    .arguments = _("[list|save NAME|delete NAME]"),
    .summary = _("Lists the saved scopes, and edits them. “save” keeps what the options ask for; one of "
                 "the same name is replaced."),
    .description = _("Example:\n"
                     "  mirqabctl scopes save Armenia --country AM --from 2024\n"
                     "  mirqabctl list --scope Armenia"),
  };
  g_auto (MirqabctlScopeOptions) options = { NULL };
  g_autofree GOptionEntry *entries = (GOptionEntry *) mirqabctl_scope_options_entries (&options);
  g_autoptr (MirqabScope) scope = NULL;

  if (!mirqabctl_parse (invocation, &help, NULL, entries, &argc, &argv))
    return MIRQABCTL_USAGE;
  scope = mirqabctl_scope_options_resolve (&options, invocation);
  if (scope == NULL)
    return MIRQABCTL_USAGE;

  return run (scope_verbs, invocation, scope, argc, argv);
}
