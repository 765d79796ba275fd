/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/scope-options.h"

#include "language/folding.h"
#include "mirqabctl/name-lookup.h"
#include "mirqabctl/own-lookup.h"
#include "mirqabctl/say.h"
#include "mirqabctl/suggestions.h"

#include <glib/gi18n.h>

void
mirqabctl_scope_options_clear (MirqabctlScopeOptions *self)
{
  g_strfreev (self->countries);
  g_free (self->from);
  g_free (self->to);
  g_strfreev (self->sources);
  g_strfreev (self->people);
  g_strfreev (self->bodies);
  g_strfreev (self->languages);
  g_free (self->words);
  g_free (self->collection);
  g_free (self->saved_scope);
}

/**
 * mirqabctl_scope_options_entries:
 *
 * Returns: (transfer full): for g_free ()
 */
const GOptionEntry *
mirqabctl_scope_options_entries (MirqabctlScopeOptions *self)
{
  const GOptionEntry entries[] = {
    { "country", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->countries,
      N_("Articles about a state, by its code or name; may be repeated"), N_("RU") },
    { "all-countries", 0, 0, G_OPTION_ARG_NONE, &self->all_countries,
      N_("About all of the states that are named, not any of them"), NULL },
    { "from", 0, 0, G_OPTION_ARG_STRING, &self->from,
      N_("Published on this day or later: 2024, 2024-05 or 2024-05-16"), N_("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &self->to,
      N_("Published on this day or earlier"), N_("DATE") },
    { "source", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->sources,
      N_("Of an outlet; may be repeated"), N_("NAME") },
    { "person", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->people,
      N_("That name a person; may be repeated"), N_("NAME") },
    { "body", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->bodies,
      N_("That name a body of the organisation; may be repeated"), N_("NAME") },
    { "words", 0, 0, G_OPTION_ARG_STRING, &self->words,
      N_("With these words"), N_("WORDS") },
    { "language", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->languages,
      N_("In a language, by its code; may be repeated"), "ar" },
    { "collection", 0, 0, G_OPTION_ARG_STRING, &self->collection,
      N_("In a collection"), N_("NAME") },
    { "scope", 0, 0, G_OPTION_ARG_STRING, &self->saved_scope,
      N_("What was saved under a name, and what the other options ask for"), N_("NAME") },
    { "unread", 0, 0, G_OPTION_ARG_NONE, &self->unread, N_("Not read yet"), NULL },
    { "starred", 0, 0, G_OPTION_ARG_NONE, &self->starred, N_("With a star"), NULL },
    { "aside", 0, 0, G_OPTION_ARG_NONE, &self->aside,
      N_("With those that do not concern the dossier, too"), NULL },
    { "limit", 0, 0, G_OPTION_ARG_INT, &self->limit, N_("At most so many"), N_("NUMBER") },
    { NULL },
  };

  return g_memdup2 (entries, sizeof entries);
}

static gboolean
read_number (const char **text,
             guint        n_digits,
             int         *number)
{
  *number = 0;
  for (guint i = 0; i < n_digits; i++, (*text)++)
    {
      if (!g_ascii_isdigit (**text))
        return FALSE;
      *number = *number * 10 + (**text - '0');
    }

  return TRUE;
}

/**
 * mirqabctl_parse_period:
 * @text: a day, a month or a year: 2022-05-16, 2022-05, 2022
 * @first: (out): its first day
 * @last: (out): its last day
 */
gboolean
mirqabctl_parse_period (const char *text,
                        MirqabDay  *first,
                        MirqabDay  *last)
{
  int year, month = 0, day = 0;

  if (!read_number (&text, 4, &year) || year == 0)
    return FALSE;
  if (*text == '-' && (text++, !read_number (&text, 2, &month) || month < 1 || month > 12))
    return FALSE;
  if (*text == '-' && month != 0 && (text++, !read_number (&text, 2, &day) || day == 0))
    return FALSE;
  if (*text != '\0' || (day != 0 && !mirqab_ymd_is_valid (year, month, day)))
    return FALSE;

  *first = mirqab_day_from_ymd (year, month != 0 ? month : 1, day != 0 ? day : 1);
  if (day != 0)
    *last = *first;
  else if (month != 0)
    *last = mirqab_day_from_ymd (year, month, mirqab_days_in_month (year, month));
  else
    *last = mirqab_day_from_ymd (year, 12, 31);

  return TRUE;
}

static gboolean
say_bad_date (const char *option,
              const char *text)
{
  mirqabctl_say (_("“%s” after %s is no date: write 2024, 2024-05 or 2024-05-16"), text, option);

  return FALSE;
}

static gboolean
resolve_period (const MirqabctlScopeOptions *self,
                MirqabScope                 *scope)
{
  MirqabDay unused;

  if (self->from != NULL && !mirqabctl_parse_period (self->from, &scope->from, &unused))
    return say_bad_date ("--from", self->from);
  if (self->to != NULL && !mirqabctl_parse_period (self->to, &unused, &scope->to))
    return say_bad_date ("--to", self->to);
  if (scope->from != MIRQAB_DAY_NONE && scope->to != MIRQAB_DAY_NONE && scope->from > scope->to)
    {
      mirqabctl_say (_("--from %s is after --to %s: exchange them"), self->from, self->to);
      return FALSE;
    }

  return TRUE;
}

static char *
dup_unknown (MirqabScopeList  list,
             const char      *typed)
{
  if (list == MIRQAB_SCOPE_COUNTRIES)
    return g_strdup_printf (_("The dossier knows no state “%s”"), typed);
  if (list == MIRQAB_SCOPE_PEOPLE)
    return g_strdup_printf (_("The dossier knows no person “%s”"), typed);
  if (list == MIRQAB_SCOPE_BODIES)
    return g_strdup_printf (_("The dossier knows no body “%s”"), typed);

  return g_strdup_printf (_("No article is of an outlet “%s”"), typed);
}

static void
say_unknown (MirqabScopeList  list,
             const char      *typed,
             const char      *suggestions)
{
  g_autofree char *sentence = dup_unknown (list, typed);

  if (suggestions != NULL)
    /* Translators: the first %s is a sentence, the second a list of names. */
    mirqabctl_say (_("%s. Did you mean: %s?"), sentence, suggestions);
  else
    mirqabctl_say ("%s", sentence);
}

static void
add_to_scope (MirqabScope     *scope,
              MirqabScopeList  list,
              const char      *value)
{
  if (!mirqab_scope_has (scope, list, value))
    mirqab_scope_toggle (scope, list, value);
}

static gboolean
resolve_names (MirqabScope          *scope,
               MirqabScopeList       list,
               char                **names,
               MirqabctlInvocation  *invocation)
{
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      MirqabDossier *dossier = mirqabctl_get_dossier (invocation);
      g_autofree char *suggestions = NULL;
      const char *id;

      if (dossier == NULL)
        return FALSE;
      id = mirqabctl_find_name (dossier, list, names[i], invocation->language, &suggestions);
      if (id == NULL)
        {
          say_unknown (list, names[i], suggestions);
          return FALSE;
        }
      add_to_scope (scope, list, id);
    }

  return TRUE;
}

/* An outlet is known by the articles of it that there are. */
static gboolean
resolve_outlet (MirqabScope *scope,
                GArray      *outlets,
                const char  *typed)
{
  g_autofree char *folded = mirqab_fold (typed);
  g_autoptr (MirqabctlSuggestions) near = mirqabctl_suggestions_new (typed);
  g_autofree char *suggestions = NULL;

  for (guint i = 0; i < outlets->len; i++)
    {
      const char *outlet = g_array_index (outlets, MirqabFacetCount, i).id;
      g_autofree char *folded_outlet = mirqab_fold (outlet);

      if (g_str_equal (folded, folded_outlet))
        {
          add_to_scope (scope, MIRQAB_SCOPE_OUTLETS, outlet);
          return TRUE;
        }
      mirqabctl_suggestions_offer (near, outlet, outlet);
    }

  suggestions = mirqabctl_suggestions_dup_text (near);
  say_unknown (MIRQAB_SCOPE_OUTLETS, typed, suggestions);

  return FALSE;
}

static gboolean
resolve_outlets (MirqabScope          *scope,
                 char                **names,
                 MirqabctlInvocation  *invocation)
{
  g_autoptr (MirqabScope) everything = mirqab_scope_new ();
  g_autoptr (MirqabSelection) selection = NULL;
  g_autoptr (GArray) outlets = NULL;
  g_autoptr (GError) error = NULL;
  MirqabArchive *archive;

  if (names == NULL)
    return TRUE;

  archive = mirqabctl_get_archive (invocation);
  if (archive == NULL)
    return FALSE;
  selection = mirqab_archive_select (archive, everything, invocation->cancellable, &error);
  if (selection != NULL)
    outlets = mirqab_archive_count (archive, selection, MIRQAB_FACET_OUTLETS,
                                    invocation->cancellable, &error);
  if (outlets == NULL)
    {
      mirqabctl_say_failure (NULL, error);
      return FALSE;
    }
  for (guint i = 0; names[i] != NULL; i++)
    if (!resolve_outlet (scope, outlets, names[i]))
      return FALSE;

  return TRUE;
}

static gboolean
resolve_languages (MirqabScope  *scope,
                   char        **codes)
{
  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      g_autofree char *code = g_ascii_strdown (codes[i], -1);
      gsize length = strspn (code, "abcdefghijklmnopqrstuvwxyz");

      if (code[length] != '\0' || length < 2 || length > 3)
        {
          mirqabctl_say (_("“%s” is no language: write its code, as ar, en or ru"), codes[i]);
          return FALSE;
        }
      add_to_scope (scope, MIRQAB_SCOPE_LANGUAGES, code);
    }

  return TRUE;
}

/**
 * mirqabctl_scope_options_resolve:
 *
 * Returns: (transfer full) (nullable): %NULL when an option is not understood,
 *   which was said
 */
MirqabScope *
mirqabctl_scope_options_resolve (MirqabctlScopeOptions *self,
                                 MirqabctlInvocation   *invocation)
{
  g_autoptr (MirqabScope) scope = NULL;

  if (self->limit < 0)
    {
      mirqabctl_say (_("The number after --limit must be 1 or more"));
      return NULL;
    }
  scope = self->saved_scope != NULL ? mirqabctl_read_saved_scope (invocation, self->saved_scope)
                                    : mirqab_scope_new ();
  if (scope == NULL)
    return NULL;
  if (self->collection != NULL)
    {
      scope->collection = mirqabctl_read_collection (invocation, self->collection);
      if (scope->collection == 0)
        return NULL;
    }
  if (!resolve_period (self, scope)
      || !resolve_names (scope, MIRQAB_SCOPE_COUNTRIES, self->countries, invocation)
      || !resolve_names (scope, MIRQAB_SCOPE_PEOPLE, self->people, invocation)
      || !resolve_names (scope, MIRQAB_SCOPE_BODIES, self->bodies, invocation)
      || !resolve_languages (scope, self->languages)
      || !resolve_outlets (scope, self->sources, invocation))
    return NULL;

  scope->all_countries |= self->all_countries;
  scope->unread |= self->unread;
  scope->starred |= self->starred;
  scope->aside |= self->aside;
  if (self->words != NULL)
    mirqab_scope_set_words (scope, self->words);

  return g_steal_pointer (&scope);
}
