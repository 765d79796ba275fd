/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-article"

#include "article/scope.h"

/* countries, all, people, bodies, cities, outlets, languages, kinds, from, to, words,
 * collection, unread, starred, aside */
#define SCOPE_FORMAT "(asbasasasasasasiimsxbbb)"

static char ***
list_of (MirqabScope     *scope,
         MirqabScopeList  list)
{
  switch (list)
    {
    case MIRQAB_SCOPE_COUNTRIES:
      return &scope->countries;
    case MIRQAB_SCOPE_PEOPLE:
      return &scope->people;
    case MIRQAB_SCOPE_BODIES:
      return &scope->bodies;
    case MIRQAB_SCOPE_CITIES:
      return &scope->cities;
    case MIRQAB_SCOPE_OUTLETS:
      return &scope->outlets;
    case MIRQAB_SCOPE_LANGUAGES:
      return &scope->languages;
    case MIRQAB_SCOPE_KINDS:
      return &scope->kinds;
    default:
      g_assert_not_reached ();
    }
}

static const MirqabScopeList all_lists[] = {
  MIRQAB_SCOPE_COUNTRIES, MIRQAB_SCOPE_PEOPLE, MIRQAB_SCOPE_BODIES,
  MIRQAB_SCOPE_CITIES, MIRQAB_SCOPE_OUTLETS, MIRQAB_SCOPE_LANGUAGES,
  MIRQAB_SCOPE_KINDS,
};

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Sorts and removes duplicates. Takes the strings of @values. */
static char **
make_list (GPtrArray *values)
{
  g_autoptr (GPtrArray) unique = g_ptr_array_new ();

  g_ptr_array_sort (values, compare_strings);
  for (guint i = 0; i < values->len; i++)
    {
      char *value = g_ptr_array_index (values, i);

      if (unique->len > 0 && g_str_equal (g_ptr_array_index (unique, unique->len - 1), value))
        g_free (value);
      else
        g_ptr_array_add (unique, value);
    }
  g_ptr_array_add (unique, NULL);

  return (char **) g_ptr_array_steal (unique, NULL);
}

static void
replace_list (char      ***list,
              GPtrArray   *values)
{
  g_strfreev (*list);
  *list = make_list (values);
}

/**
 * mirqab_scope_new:
 *
 * Returns: (transfer full): a scope that lets every article through
 */
MirqabScope *
mirqab_scope_new (void)
{
  MirqabScope *scope = g_new0 (MirqabScope, 1);

  for (guint i = 0; i < G_N_ELEMENTS (all_lists); i++)
    *list_of (scope, all_lists[i]) = g_new0 (char *, 1);
  scope->from = MIRQAB_DAY_NONE;
  scope->to = MIRQAB_DAY_NONE;

  return scope;
}

/**
 * mirqab_scope_copy:
 *
 * Returns: (transfer full): an equal scope, for the caller to change
 */
MirqabScope *
mirqab_scope_copy (const MirqabScope *scope)
{
  MirqabScope *copy;

  g_return_val_if_fail (scope != NULL, NULL);

  copy = g_memdup2 (scope, sizeof *scope);
  for (guint i = 0; i < G_N_ELEMENTS (all_lists); i++)
    *list_of (copy, all_lists[i]) = g_strdupv (mirqab_scope_get_list (scope, all_lists[i]));
  copy->words = g_strdup (scope->words);

  return copy;
}

void
mirqab_scope_free (MirqabScope *scope)
{
  g_return_if_fail (scope != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (all_lists); i++)
    g_strfreev (*list_of (scope, all_lists[i]));
  g_free (scope->words);
  g_free (scope);
}

/**
 * mirqab_scope_equal:
 *
 * Returns: whether both let the same articles through by the same conditions
 */
gboolean
mirqab_scope_equal (const MirqabScope *a,
                    const MirqabScope *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (all_lists); i++)
    if (!g_strv_equal ((const char *const *) mirqab_scope_get_list (a, all_lists[i]),
                       (const char *const *) mirqab_scope_get_list (b, all_lists[i])))
      return FALSE;

  return a->all_countries == b->all_countries
         && a->from == b->from
         && a->to == b->to
         && g_strcmp0 (a->words, b->words) == 0
         && a->collection == b->collection
         && a->unread == b->unread
         && a->starred == b->starred
         && a->aside == b->aside
         && a->best_first == b->best_first;
}

/**
 * mirqab_scope_is_everything:
 *
 * Returns: whether nothing is filtered
 */
gboolean
mirqab_scope_is_everything (const MirqabScope *scope)
{
  g_return_val_if_fail (scope != NULL, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (all_lists); i++)
    if (mirqab_scope_get_list (scope, all_lists[i])[0] != NULL)
      return FALSE;

  return scope->from == MIRQAB_DAY_NONE
         && scope->to == MIRQAB_DAY_NONE
         && scope->words == NULL
         && scope->collection == 0
         && !scope->unread
         && !scope->starred
         && !scope->aside;
}

/**
 * mirqab_scope_get_list:
 *
 * Returns: (transfer none) (array zero-terminated=1): sorted, never %NULL
 */
char **
mirqab_scope_get_list (const MirqabScope *scope,
                       MirqabScopeList    list)
{
  return *list_of ((MirqabScope *) scope, list);
}

gboolean
mirqab_scope_has (const MirqabScope *scope,
                  MirqabScopeList    list,
                  const char        *value)
{
  return g_strv_contains ((const char *const *) mirqab_scope_get_list (scope, list), value);
}

/**
 * mirqab_scope_set_only:
 *
 * Makes @value the one element of the list.
 */
void
mirqab_scope_set_only (MirqabScope     *scope,
                       MirqabScopeList  list,
                       const char      *value)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  g_return_if_fail (scope != NULL && value != NULL);

  g_ptr_array_add (values, g_strdup (value));
  replace_list (list_of (scope, list), values);
}

/**
 * mirqab_scope_toggle:
 *
 * Adds @value to the list, or removes it when it is there.
 */
void
mirqab_scope_toggle (MirqabScope     *scope,
                     MirqabScopeList  list,
                     const char      *value)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  char **old;
  gboolean was_there = FALSE;

  g_return_if_fail (scope != NULL && value != NULL);

  old = mirqab_scope_get_list (scope, list);
  for (guint i = 0; old[i] != NULL; i++)
    {
      if (g_str_equal (old[i], value))
        was_there = TRUE;
      else
        g_ptr_array_add (values, g_strdup (old[i]));
    }
  if (!was_there)
    g_ptr_array_add (values, g_strdup (value));

  replace_list (list_of (scope, list), values);
}

void
mirqab_scope_clear_list (MirqabScope     *scope,
                         MirqabScopeList  list)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_return_if_fail (scope != NULL);

  replace_list (list_of (scope, list), none);
}

/**
 * mirqab_scope_set_words:
 * @words: (nullable): a search query; one of only white space is none. A blank
 *   at its end stays: it says that the last word is complete
 */
void
mirqab_scope_set_words (MirqabScope *scope,
                        const char  *words)
{
  g_autofree char *stripped = NULL;
  gboolean is_complete;

  g_return_if_fail (scope != NULL);

  stripped = words != NULL ? g_strstrip (g_strdup (words)) : NULL;
  is_complete = words != NULL && g_str_has_suffix (words, " ");
  g_clear_pointer (&scope->words, g_free);
  if (stripped != NULL && stripped[0] != '\0')
    scope->words = g_strconcat (stripped, is_complete ? " " : NULL, NULL);
}

/**
 * mirqab_scope_set_period:
 * @from: first day, or %MIRQAB_DAY_NONE
 * @to: last day, or %MIRQAB_DAY_NONE
 *
 * Days in the wrong order are exchanged.
 */
void
mirqab_scope_set_period (MirqabScope *scope,
                         MirqabDay    from,
                         MirqabDay    to)
{
  gboolean is_backwards = from != MIRQAB_DAY_NONE && to != MIRQAB_DAY_NONE && from > to;

  g_return_if_fail (scope != NULL);

  scope->from = is_backwards ? to : from;
  scope->to = is_backwards ? from : to;
}

/**
 * mirqab_scope_to_variant:
 *
 * Returns: (transfer floating): the scope in a form that can be kept
 */
GVariant *
mirqab_scope_to_variant (const MirqabScope *scope)
{
  g_return_val_if_fail (scope != NULL, NULL);

  return g_variant_new ("(^asb^as^as^as^as^as^asiimsxbbb)",
                        scope->countries, scope->all_countries,
                        scope->people, scope->bodies, scope->cities, scope->outlets,
                        scope->languages, scope->kinds, scope->from, scope->to, scope->words,
                        scope->collection, scope->unread, scope->starred, scope->aside);
}

/**
 * mirqab_scope_from_variant:
 *
 * Returns: (transfer full) (nullable): the scope, or %NULL when @variant is
 *   not of mirqab_scope_to_variant ()'s type
 */
MirqabScope *
mirqab_scope_from_variant (GVariant *variant)
{
  g_autofree MirqabScope *scope = NULL;

  g_return_val_if_fail (variant != NULL, NULL);

  if (!g_variant_is_of_type (variant, G_VARIANT_TYPE (SCOPE_FORMAT)))
    return NULL;

  scope = g_new0 (MirqabScope, 1);
  g_variant_get (variant, "(^asb^as^as^as^as^as^asiimsxbbb)",
                 &scope->countries, &scope->all_countries,
                 &scope->people, &scope->bodies, &scope->cities, &scope->outlets,
                 &scope->languages, &scope->kinds, &scope->from, &scope->to, &scope->words,
                 &scope->collection, &scope->unread, &scope->starred,
                 &scope->aside);

  return g_steal_pointer (&scope);
}
