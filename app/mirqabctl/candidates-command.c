/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/command.h"

#include "desk/offered-names.h"
#include "desk/own-names.h"
#include "language/folding.h"
#include "mirqabctl/json-line.h"
#include "mirqabctl/name-lookup.h"
#include "mirqabctl/say.h"
#include "mirqabctl/scope-options.h"
#include "mirqabctl/suggestions.h"
#include "mirqabctl/table.h"

#include <glib/gi18n.h>

/* Returns: (transfer full) (nullable): %NULL on failure, which was said */
static GPtrArray *
offer_names (MirqabctlInvocation *invocation,
             const MirqabScope   *scope)
{
  g_autoptr (MirqabAnalyser) analyser = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *names;

  if (mirqabctl_get_dossier (invocation) == NULL || mirqabctl_get_archive (invocation) == NULL)
    return NULL;

  analyser = mirqab_analyser_new (invocation->dossier);
  names = mirqab_offer_names (invocation->archive, analyser, scope, mirqabctl_show_progress, NULL,
                              invocation->cancellable, &error);
  mirqabctl_end_progress ();
  if (names == NULL)
    mirqabctl_say_failure (scope->words, error);

  return names;
}

static const char *
find_office_name (MirqabDossier *dossier,
                  const char    *office,
                  const char    *language)
{
  const MirqabOffice *row = mirqab_dossier_find_office (dossier, office);

  return row != NULL ? mirqab_local_text_get (&row->name, language) : NULL;
}

static void
print_name_json (const MirqabOfferedName *name)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  mirqabctl_json_string (builder, "name", name->name);
  mirqabctl_json_number (builder, "count", name->count);
  mirqabctl_json_number (builder, "articles", name->n_articles);
  mirqabctl_json_string (builder, "title", name->title);
  mirqabctl_json_string (builder, "office", name->office);
  mirqabctl_json_string (builder, "country", name->country);
  mirqabctl_json_string (builder, "sounds_like", name->person);
  mirqabctl_json_number (builder, "article", name->article);
  mirqabctl_json_string (builder, "sentence", name->sentence);
  json_builder_end_object (builder);
  mirqabctl_json_print (builder);
}

/* A name of the dossier that sounds the same is set behind ≈. */
static char *
dup_shown_name (MirqabctlInvocation     *invocation,
                const MirqabOfferedName *name)
{
  if (name->person == NULL)
    return g_strdup (name->name);

  return g_strconcat (name->name, " ≈ ",
                      mirqab_dossier_get_label (invocation->dossier, MIRQAB_MENTION_PERSON,
                                                name->person, invocation->language), NULL);
}

static void
add_row (MirqabctlTable          *table,
         MirqabctlInvocation     *invocation,
         const MirqabOfferedName *name)
{
  g_autofree char *count = g_strdup_printf ("%u", name->count);
  g_autofree char *article = g_strdup_printf ("%" G_GINT64_FORMAT, name->article);
  g_autofree char *shown = dup_shown_name (invocation, name);
  const char *office = find_office_name (invocation->dossier, name->office, invocation->language);
  const char *const cells[] = {
    count, shown, office != NULL ? office : name->title, name->country != NULL ? name->country : "", article,
    name->sentence,
  };

  mirqabctl_table_add (table, cells);
}

static void
print_names (MirqabctlInvocation *invocation,
             GPtrArray           *names,
             guint                n)
{
  static const MirqabctlColumn columns[] = {
    MIRQABCTL_COLUMN_NUMBER, MIRQABCTL_COLUMN_START, MIRQABCTL_COLUMN_START,
    MIRQABCTL_COLUMN_START, MIRQABCTL_COLUMN_NUMBER, MIRQABCTL_COLUMN_REST,
  };
  const char *const titles[] = {
    C_("column of a table", "Times"), C_("column of a table", "Name"),
    C_("column of a table", "Office"), C_("column of a table", "State"),
    C_("column of a table", "Article"), C_("column of a table", "Sentence"),
  };
  g_autoptr (MirqabctlTable) table = mirqabctl_table_new (columns, titles, G_N_ELEMENTS (columns));

  for (guint i = 0; i < n; i++)
    {
      const MirqabOfferedName *name = g_ptr_array_index (names, i);

      if (invocation->json)
        print_name_json (name);
      else
        add_row (table, invocation, name);
    }
  if (!invocation->json)
    mirqabctl_table_print (table);
}

static MirqabctlExit
list (MirqabctlInvocation   *invocation,
      MirqabctlScopeOptions *options)
{
  g_autoptr (MirqabScope) scope = mirqabctl_scope_options_resolve (options, invocation);
  g_autoptr (GPtrArray) names = NULL;

  if (scope == NULL)
    return MIRQABCTL_USAGE;
  names = offer_names (invocation, scope);
  if (names == NULL)
    return MIRQABCTL_FAILED;
  if (names->len == 0)
    {
      mirqabctl_say (_("No name stands beside a title that the dossier does not have"));
      return MIRQABCTL_FAILED;
    }

  print_names (invocation, names,
               options->limit > 0 ? MIN ((guint) options->limit, names->len) : names->len);

  return MIRQABCTL_DONE;
}

/* Returns: (nullable): what the articles of @scope tell of a name */
static const MirqabOfferedName *
find_name (GPtrArray  *names,
           const char *typed)
{
  g_autofree char *folded_typed = mirqab_fold (typed);

  for (guint i = 0; i < names->len; i++)
    {
      const MirqabOfferedName *name = g_ptr_array_index (names, i);
      g_autofree char *folded = mirqab_fold (name->name);

      if (g_str_equal (folded, folded_typed))
        return name;
    }

  return NULL;
}

static void
say_accepted (MirqabctlInvocation      *invocation,
              const MirqabAcceptedName *name,
              const char               *id)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autofree char *text = NULL;

  if (!invocation->json)
    {
      text = g_strdup_printf (_("“%s” is one of your names now. “mirqabctl reanalyse” looks for it in the "
                                "articles that are there\n"), name->name);
      mirqabctl_print (text);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  mirqabctl_json_string (builder, "accepted", name->name);
  mirqabctl_json_string (builder, "id", id);
  mirqabctl_json_string (builder, "country", name->country);
  mirqabctl_json_string (builder, "source", name->link);
  json_builder_end_object (builder);
  mirqabctl_json_print (builder);
}

/* The folder of the person's own names, of a dossier that was loaded. */
static char *
dup_own_folder (MirqabctlInvocation *invocation)
{
  g_autofree char *data_folder = mirqabctl_dup_data_folder (invocation);

  return mirqab_own_dossier_dup_folder (data_folder, mirqab_dossier_get_id (invocation->dossier));
}

static MirqabctlExit
say_own_failure (MirqabctlInvocation *invocation,
                 const char          *name,
                 const GError        *error)
{
  g_autofree char *folder = dup_own_folder (invocation);
  gboolean is_about_name = g_error_matches (error, MIRQAB_OWN_DOSSIER_ERROR,
                                            MIRQAB_OWN_DOSSIER_ERROR_NAME)
                           || g_error_matches (error, MIRQAB_OWN_DOSSIER_ERROR,
                                               MIRQAB_OWN_DOSSIER_ERROR_EXISTS);

  mirqabctl_say_failure (is_about_name ? name : folder, error);

  return is_about_name ? MIRQABCTL_USAGE : MIRQABCTL_FAILED;
}

static MirqabctlExit
add_name (MirqabctlInvocation     *invocation,
          const char              *typed,
          const char              *country,
          const MirqabOfferedName *offered)
{
  g_autofree char *data_folder = mirqabctl_dup_data_folder (invocation);
  g_autoptr (MirqabAcceptedName) name = g_new0 (MirqabAcceptedName, 1);
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  name->name = g_strdup (typed);
  name->country = g_strdup (country != NULL || offered == NULL ? country : offered->country);
  if (offered != NULL)
    {
      name->office = g_strdup (offered->office);
      name->link = g_strdup (offered->link);
    }
  if (name->link == NULL)
    name->link = mirqab_own_names_dup_acceptance ();

  id = mirqab_own_names_accept (invocation->dossier, data_folder, name, &error);
  if (id == NULL)
    return say_own_failure (invocation, typed, error);
  say_accepted (invocation, name, id);

  return MIRQABCTL_DONE;
}

/* The state of --country, which here is the person's and no part of the scope.
 * Returns: whether there is one at most; if not, it was said */
static gboolean
take_country (MirqabScope  *scope,
              char        **country)
{
  *country = g_strdup (scope->countries[0]);
  if (*country != NULL && scope->countries[1] != NULL)
    {
      mirqabctl_say (_("A person that is accepted is of one state: write --country once"));
      return FALSE;
    }
  mirqab_scope_clear_list (scope, MIRQAB_SCOPE_COUNTRIES);

  return TRUE;
}

static MirqabctlExit
accept_name (MirqabctlInvocation   *invocation,
             MirqabctlScopeOptions *options,
             const char            *typed)
{
  g_autoptr (MirqabScope) scope = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *suggestions = NULL;
  g_autofree char *country = NULL;

  if (mirqabctl_get_dossier (invocation) == NULL)
    return MIRQABCTL_FAILED;
  scope = mirqabctl_scope_options_resolve (options, invocation);
  if (scope == NULL || !take_country (scope, &country))
    return MIRQABCTL_USAGE;
  if (mirqabctl_find_name (invocation->dossier, MIRQAB_SCOPE_PEOPLE, typed, invocation->language,
                           &suggestions) != NULL)
    {
      mirqabctl_say (_("“%s” is in the dossier already"), typed);
      return MIRQABCTL_USAGE;
    }

  /* The articles with its words are enough to know what is told of the name. */
  mirqab_scope_set_words (scope, typed);
  names = offer_names (invocation, scope);
  if (names == NULL)
    return MIRQABCTL_FAILED;

  return add_name (invocation, typed, country, find_name (names, typed));
}

static void
say_not_mine (MirqabctlInvocation *invocation,
              const char          *typed)
{
  g_autofree char *folder = dup_own_folder (invocation);
  g_autoptr (MirqabctlSuggestions) near = mirqabctl_suggestions_new (typed);
  g_auto (GStrv) names = mirqab_own_dossier_dup_names (folder, NULL);
  g_autofree char *suggestions = NULL;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    mirqabctl_suggestions_offer (near, names[i], names[i]);
  suggestions = mirqabctl_suggestions_dup_text (near);
  if (suggestions != NULL)
    mirqabctl_say (_("“%s” is none of your names. Did you mean: %s?"), typed, suggestions);
  else
    mirqabctl_say (_("“%s” is none of your names"), typed);
}

static MirqabctlExit
forget_name (MirqabctlInvocation *invocation,
             const char          *typed)
{
  g_autofree char *data_folder = mirqabctl_dup_data_folder (invocation);
  g_autofree char *text = NULL;
  g_autoptr (JsonBuilder) builder = NULL;
  g_autoptr (GError) error = NULL;

  if (mirqabctl_get_dossier (invocation) == NULL)
    return MIRQABCTL_FAILED;
  if (!mirqab_own_names_forget (invocation->dossier, data_folder, typed, &error))
    {
      if (!g_error_matches (error, MIRQAB_OWN_DOSSIER_ERROR, MIRQAB_OWN_DOSSIER_ERROR_NOT_FOUND))
        return say_own_failure (invocation, typed, error);
      say_not_mine (invocation, typed);
      return MIRQABCTL_USAGE;
    }

  if (invocation->json)
    {
      builder = json_builder_new ();
      json_builder_begin_object (builder);
      mirqabctl_json_string (builder, "forgotten", typed);
      json_builder_end_object (builder);
      mirqabctl_json_print (builder);
      return MIRQABCTL_DONE;
    }
  text = g_strdup_printf (_("“%s” is none of your names any more. “mirqabctl reanalyse” takes it out of the "
                            "articles that are there\n"), typed);
  mirqabctl_print (text);

  return MIRQABCTL_DONE;
}

MirqabctlExit
mirqabctl_candidates (MirqabctlInvocation  *invocation,
                      int                   argc,
                      char                **argv)
{
  const MirqabctlHelp help = {
    .summary = _("Lists names that stand beside a title and that the dossier does not have, the most "
                 "frequent first. A name that is accepted is one of your own names, which are kept "
                 "beside the archive and used together with the dossier."),
    .description = _("A name after ≈ is one of the dossier that sounds the same. With --accept, --country "
                     "is the person's state.\n\nExample:\n"
                     "  mirqabctl candidates --from 2024\n"
                     "  mirqabctl candidates --accept \"يان كوفالسكي\""),
  };
  g_auto (MirqabctlScopeOptions) options = { NULL };
  g_autofree GOptionEntry *scope_entries = (GOptionEntry *) mirqabctl_scope_options_entries (&options);
  g_autofree char *accepted = NULL;
  g_autofree char *forgotten = NULL;
  const GOptionEntry entries[] = {
    { "accept", 0, 0, G_OPTION_ARG_STRING, &accepted, N_("Add a name to your own names"), N_("NAME") },
    { "forget", 0, 0, G_OPTION_ARG_STRING, &forgotten,
      N_("Take a name out of your own names again"), N_("NAME") },
    { NULL },
  };

  if (!mirqabctl_parse (invocation, &help, entries, scope_entries, &argc, &argv))
    return MIRQABCTL_USAGE;
  if (argc > 1)
    {
      mirqabctl_say (_("“%s” is too much"), argv[1]);
      return MIRQABCTL_USAGE;
    }
  if (accepted != NULL && forgotten != NULL)
    {
      mirqabctl_say (_("A name is either accepted or forgotten: write one of --accept and --forget"));
      return MIRQABCTL_USAGE;
    }

  if (accepted != NULL)
    return accept_name (invocation, &options, accepted);
  if (forgotten != NULL)
    return forget_name (invocation, forgotten);

  return list (invocation, &options);
}
