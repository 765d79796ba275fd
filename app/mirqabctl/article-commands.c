/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/command.h"

#include "analysis/concern.h"
#include "archive/aside.h"
#include "archive/search-ranking.h"
#include "desk/read-article.h"
#include "mirqabctl/article-json.h"
#include "mirqabctl/article-variants.h"
#include "mirqabctl/say.h"
#include "mirqabctl/scope-options.h"
#include "mirqabctl/table.h"

#include <glib/gi18n.h>

/* Headlines that are read at once. */
#define BATCH 500

static const MirqabctlColumn list_columns[] = {
  MIRQABCTL_COLUMN_NUMBER, MIRQABCTL_COLUMN_START, MIRQABCTL_COLUMN_START,
  MIRQABCTL_COLUMN_START, MIRQABCTL_COLUMN_REST,
};

static MirqabctlTable *
make_list_table (void)
{
  const char *const titles[] = {
    C_("column of a table", "No."), C_("column of a table", "Published"),
    C_("column of a table", "States"), C_("column of a table", "Outlet"),
    C_("column of a table", "Title"),
  };

  return mirqabctl_table_new (list_columns, titles, G_N_ELEMENTS (list_columns));
}

/* A day that was inferred is marked, one that is not known is no day. */
static char *
dup_published (const MirqabHeadline *headline)
{
  char day[MIRQAB_DAY_STRING_LENGTH];

  if (headline->day == MIRQAB_DAY_NONE)
    return g_strdup ("?");
  mirqab_day_print (headline->day, day);

  return g_strconcat (headline->day_origin == MIRQAB_PUBLISHED_INFERRED ? "≈" : "", day, NULL);
}

static void
add_row (MirqabctlTable       *table,
         const MirqabHeadline *headline)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, headline->id);
  g_autofree char *published = dup_published (headline);
  g_autofree char *states = g_strjoinv (" ", headline->subjects);
  const char *const cells[] = { id, published, states, headline->outlet, headline->title };

  mirqabctl_table_add (table, cells);
}

static gboolean
print_headlines (MirqabctlInvocation *invocation,
                 GArray              *listings,
                 guint                n)
{
  g_autoptr (MirqabctlTable) table = make_list_table ();

  for (guint i = 0; i < n; i += BATCH)
    {
      gint64 ids[BATCH];
      guint n_ids = MIN (BATCH, n - i);
      g_autoptr (GPtrArray) headlines = NULL;
      g_autoptr (GError) error = NULL;

      for (guint k = 0; k < n_ids; k++)
        ids[k] = g_array_index (listings, MirqabListing, i + k).id;
      headlines = mirqab_archive_headlines (invocation->archive, ids, n_ids, &error);
      if (headlines == NULL || g_cancellable_set_error_if_cancelled (invocation->cancellable, &error))
        {
          mirqabctl_say_failure (NULL, error);
          return FALSE;
        }
      for (guint k = 0; k < headlines->len; k++)
        {
          const MirqabHeadline *headline = g_ptr_array_index (headlines, k);

          if (headline != NULL && invocation->json)
            mirqabctl_print_headline_json (headline);
          else if (headline != NULL)
            add_row (table, headline);
        }
    }

  if (!invocation->json)
    mirqabctl_table_print (table);

  return TRUE;
}

static MirqabctlExit
list_scope (MirqabctlInvocation *invocation,
            const MirqabScope   *scope,
            int                  limit)
{
  g_autoptr (MirqabSelection) selection = NULL;
  g_autoptr (GArray) listings = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  if (mirqabctl_get_dossier (invocation) == NULL || mirqabctl_get_archive (invocation) == NULL)
    return MIRQABCTL_FAILED;

  selection = mirqab_archive_select (invocation->archive, scope, invocation->cancellable, &error);
  if (selection != NULL)
    listings = mirqab_archive_list_with_aside (invocation->archive, scope, selection,
                                               invocation->cancellable, &error);
  if (listings == NULL
      || (scope->best_first
          && !mirqab_archive_rank (invocation->archive, scope->words, listings,
                                   invocation->cancellable, &error)))
    {
      mirqabctl_say_failure (scope->words, error);
      return g_error_matches (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_QUERY)
               ? MIRQABCTL_USAGE : MIRQABCTL_FAILED;
    }
  if (listings->len == 0)
    {
      mirqabctl_say (mirqab_scope_is_everything (scope)
                       ? _("The archive is empty. “mirqabctl import FILE…” brings articles in")
                       : _("No article matches"));
      return MIRQABCTL_FAILED;
    }
  n = limit > 0 ? MIN ((guint) limit, listings->len) : listings->len;

  return print_headlines (invocation, listings, n) ? MIRQABCTL_DONE : MIRQABCTL_FAILED;
}

MirqabctlExit
mirqabctl_list (MirqabctlInvocation  *invocation,
                int                   argc,
                char                **argv)
{
  const MirqabctlHelp help = {
    .summary = _("Lists articles, the newest first."),
    .description = _("A date after ≈ was inferred from the text; ? is not known.\n\nExample:\n"
                     "  mirqabctl list --country AM --from 2024"),
  };
  g_auto (MirqabctlScopeOptions) options = { NULL };
  g_autofree GOptionEntry *entries = (GOptionEntry *) mirqabctl_scope_options_entries (&options);
  g_autoptr (MirqabScope) scope = NULL;

  if (!mirqabctl_parse (invocation, &help, entries, NULL, &argc, &argv))
    return MIRQABCTL_USAGE;
  if (argc > 1)
    {
      mirqabctl_say (_("“%s” is too much: to search, write mirqabctl search %s"), argv[1], argv[1]);
      return MIRQABCTL_USAGE;
    }
  scope = mirqabctl_scope_options_resolve (&options, invocation);

  return scope != NULL ? list_scope (invocation, scope, options.limit) : MIRQABCTL_USAGE;
}

static gboolean
parse_order (const char *order,
             gboolean   *best_first)
{
  *best_first = g_strcmp0 (order, "relevance") == 0;
  if (order == NULL || *best_first || g_str_equal (order, "newest"))
    return TRUE;

  mirqabctl_say (_("“%s” is no order: write relevance or newest"), order);

  return FALSE;
}

MirqabctlExit
mirqabctl_search (MirqabctlInvocation  *invocation,
                  int                   argc,
                  char                **argv)
{
  const MirqabctlHelp help = {
    .arguments = _("WORDS…"),
    .summary = _("Lists the articles that have all the words, in any spelling with or without hamzas, "
                 "vowel signs and the article."),
    .description = _("Example:\n  mirqabctl search القمة --country BY"),
  };
  g_autofree char *order = NULL;
  const GOptionEntry own[] = {
    { "order", 0, 0, G_OPTION_ARG_STRING, &order,
      N_("relevance (the best match first) or newest (default: newest)"), N_("ORDER") },
    { NULL },
  };
  gboolean best_first;
  g_auto (MirqabctlScopeOptions) options = { NULL };
  g_autofree GOptionEntry *entries = (GOptionEntry *) mirqabctl_scope_options_entries (&options);
  g_autoptr (MirqabScope) scope = NULL;
  g_autoptr (GString) words = NULL;

  if (!mirqabctl_parse (invocation, &help, own, entries, &argc, &argv)
      || !parse_order (order, &best_first))
    return MIRQABCTL_USAGE;
  words = g_string_new (options.words);
  for (int i = 1; i < argc; i++)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", argv[i]);
  if (words->len == 0 || !g_utf8_validate (words->str, -1, NULL))
    {
      mirqabctl_say (_("Which words? For example: mirqabctl search القمة"));
      return MIRQABCTL_USAGE;
    }

  scope = mirqabctl_scope_options_resolve (&options, invocation);
  if (scope == NULL)
    return MIRQABCTL_USAGE;
  mirqab_scope_set_words (scope, words->str);
  scope->best_first = best_first;

  return list_scope (invocation, scope, options.limit);
}

static void
print_field (const char *label,
             const char *value)
{
  if (value == NULL || value[0] == '\0')
    return;
  mirqabctl_print (label);
  mirqabctl_print_safely (value);
  mirqabctl_print ("\n");
}

static char *
dup_states (MirqabctlInvocation *invocation,
            const MirqabArticle *article,
            MirqabCountryRole    role)
{
  MirqabDossier *dossier = mirqabctl_get_dossier (invocation);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; article->findings != NULL && i < article->findings->countries->len; i++)
    {
      const MirqabCountry *country = &g_array_index (article->findings->countries, MirqabCountry, i);
      const char *name = country->code;

      if (country->role != role)
        continue;
      if (dossier != NULL)
        name = mirqab_dossier_get_label (dossier, MIRQAB_MENTION_COUNTRY, country->code,
                                         invocation->language);
      g_string_append_printf (names, "%s%s", names->len > 0 ? _(", ") : "", name);
    }

  return g_strdup (names->str);
}

static char *
dup_article_day (const MirqabArticle *article)
{
  MirqabDay day = mirqab_article_get_day (article);
  char text[MIRQAB_DAY_STRING_LENGTH];

  if (day == MIRQAB_DAY_NONE)
    return g_strdup (_("not known"));
  mirqab_day_print (day, text);
  if (article->findings != NULL
      && article->findings->published_origin == MIRQAB_PUBLISHED_INFERRED)
    /* Translators: %s is a date. */
    return g_strdup_printf (_("%s (inferred from the text)"), text);

  return g_strdup (text);
}

/* Why it is in view at all. */
static char *
dup_reason (MirqabctlInvocation *invocation,
            const MirqabArticle *article)
{
  MirqabConcern concern = { MIRQAB_CONCERN_NONE };
  g_autofree char *words = NULL;

  if (article->findings != NULL)
    concern = mirqab_concern_find (invocation->dossier, article->findings);
  if (concern.reason != MIRQAB_CONCERN_NONE)
    words = g_strndup (article->text + concern.evidence.start,
                       concern.evidence.end - concern.evidence.start);

  switch (concern.reason)
    {
    case MIRQAB_CONCERN_ORGANISATION:
      return g_strdup_printf (_("it names the organisation: “%s”"), words);
    case MIRQAB_CONCERN_BODY:
      return g_strdup_printf (_("it names a body of the organisation: “%s”"), words);
    case MIRQAB_CONCERN_OFFICIAL:
      return g_strdup_printf (_("it names someone who holds a post of the organisation: “%s”"), words);
    case MIRQAB_CONCERN_STATES:
      return g_strdup_printf (_("it is about several of its states: “%s”"), words);
    case MIRQAB_CONCERN_NONE:
    default:
      return g_strdup (_("no; it is kept because it was asked for"));
    }
}

static void
print_article (MirqabctlInvocation *invocation,
               const MirqabArticle *article)
{
  g_autofree char *day = dup_article_day (article);
  g_autofree char *about = dup_states (invocation, article, MIRQAB_ROLE_SUBJECT);
  g_autofree char *named = dup_states (invocation, article, MIRQAB_ROLE_MENTIONED);
  g_autofree char *reason = dup_reason (invocation, article);

  print_field ("", mirqab_article_get_title (article));
  print_field (_("Published: "), day);
  print_field (_("Outlet: "), article->outlet);
  if (article->findings != NULL)
    print_field (_("Agency: "), article->findings->agency);
  print_field (_("Author: "), article->given_author);
  print_field (_("About: "), about);
  print_field (_("Also named: "), named);
  print_field (_("Concerns the dossier: "), reason);
  print_field (_("Link: "), article->link);
  print_field (_("File: "), article->origin);
  mirqabctl_print ("\n");
  mirqabctl_print_safely (article->text);
  if (!g_str_has_suffix (article->text, "\n"))
    mirqabctl_print ("\n");
}

static gboolean
show (MirqabctlInvocation *invocation,
      MirqabAnalyser      *analyser,
      gint64               id,
      gboolean             with_variants)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabArticle) article = mirqab_read_article (invocation->archive, analyser, id, &error);
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autofree char *json = NULL;

  if (article == NULL)
    {
      mirqabctl_say_failure (name, error);
      return FALSE;
    }

  if (invocation->json)
    {
      json = mirqabctl_article_dup_json (article, invocation->dossier, invocation->archive, &error);
      if (json != NULL)
        {
          mirqabctl_print (json);
          mirqabctl_print ("\n");
        }
    }
  else
    {
      print_article (invocation, article);
      mirqabctl_print_variants (invocation->archive, article, with_variants, &error);
    }
  if (error != NULL)
    {
      mirqabctl_say_failure (name, error);
      return FALSE;
    }

  return TRUE;
}

MirqabctlExit
mirqabctl_show (MirqabctlInvocation  *invocation,
                int                   argc,
                char                **argv)
{
  const MirqabctlHelp help = {
    .arguments = _("NUMBER…"),
    .summary = _("Prints articles whole, by the numbers that “list” shows."),
    .description = _("Example:\n  mirqabctl show 12"),
  };
  gboolean with_variants = FALSE;
  const GOptionEntry entries[] = {
    { "variants", 0, 0, G_OPTION_ARG_NONE, &with_variants,
      N_("Print what other outlets made of the story, and what changed since earlier versions"), NULL },
    { NULL },
  };
  g_autoptr (MirqabAnalyser) analyser = NULL;
  gboolean succeeded = TRUE;

  if (!mirqabctl_parse (invocation, &help, entries, NULL, &argc, &argv))
    return MIRQABCTL_USAGE;
  /* GLib leaves it where what follows looks like an option, as the number of
   * an article that is aside does. */
  if (argc > 1 && g_str_equal (argv[1], "--"))
    {
      argv++;
      argc--;
    }
  if (argc < 2)
    {
      mirqabctl_say (_("Which article? “mirqabctl list” shows their numbers"));
      return MIRQABCTL_USAGE;
    }
  for (int i = 1; i < argc; i++)
    if (!g_ascii_string_to_signed (argv[i], 10, G_MININT64, G_MAXINT64, NULL, NULL)
        || g_ascii_strtoll (argv[i], NULL, 10) == 0)
      {
        mirqabctl_say (_("“%s” is no number of an article"), argv[i]);
        return MIRQABCTL_USAGE;
      }
  if (mirqabctl_get_dossier (invocation) == NULL || mirqabctl_get_archive (invocation) == NULL)
    return MIRQABCTL_FAILED;

  analyser = mirqab_analyser_new (invocation->dossier);
  for (int i = 1; i < argc; i++)
    {
      if (i > 1 && !invocation->json)
        mirqabctl_print ("\n");
      succeeded &= show (invocation, analyser, g_ascii_strtoll (argv[i], NULL, 10), with_variants);
    }

  return succeeded ? MIRQABCTL_DONE : MIRQABCTL_FAILED;
}
