/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-dossier"

#include "dossier/name-correction.h"

#include "language/tokens.h"

#include <string.h>

#define MIN_LETTERS 4
#define MAX_LETTERS 24
#define LONG_WORD 7 /* letters from which two may be wrong */

/* The word of a dossier's names that is nearest to what was typed. */
typedef struct
{
  const char *typed; /* folded */
  glong       n_letters;
  guint       allowed; /* wrong letters, one more than that when nothing was found */
  char       *found;   /* owned, nullable: as it is written in the name */
} Search;

/* Edit distance with exchanged neighbours as one error (optimal string
 * alignment); more than @limit is as good as any. */
static guint
measure_distance (const char *a,
                  const char *b,
                  guint       limit)
{
  gunichar first[MAX_LETTERS], second[MAX_LETTERS];
  guint rows[3][MAX_LETTERS + 1];
  guint n = 0, m = 0;

  for (const char *at = a; *at != '\0' && n < MAX_LETTERS; at = g_utf8_next_char (at))
    first[n++] = g_utf8_get_char (at);
  for (const char *at = b; *at != '\0' && m < MAX_LETTERS; at = g_utf8_next_char (at))
    second[m++] = g_utf8_get_char (at);
  if (ABS ((int) n - (int) m) > (int) limit)
    return limit + 1;

  for (guint j = 0; j <= m; j++)
    rows[0][j] = j;
  for (guint i = 1; i <= n; i++)
    {
      guint *row = rows[i % 3], *above = rows[(i + 2) % 3], *before = rows[(i + 1) % 3];

      row[0] = i;
      for (guint j = 1; j <= m; j++)
        {
          row[j] = MIN (MIN (above[j], row[j - 1]) + 1,
                        above[j - 1] + (first[i - 1] != second[j - 1]));
          if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
            row[j] = MIN (row[j], before[j - 2] + 1);
        }
    }

  return rows[n % 3][m];
}

static void
try_form (Search     *search,
          const char *form)
{
  g_autoptr (MirqabTokens) tokens = mirqab_tokens_new (form, -1);

  for (guint i = 0; i < tokens->n_tokens; i++)
    {
      const MirqabToken *token = &tokens->tokens[i];
      guint distance;

      if (token->kind != MIRQAB_TOKEN_WORD)
        continue;
      distance = measure_distance (search->typed, mirqab_tokens_get_folded (tokens, i),
                                   search->allowed);
      if (distance >= search->allowed)
        continue;
      search->allowed = distance;
      g_free (search->found);
      search->found = g_strndup (form + token->start, token->end - token->start);
    }
}

static void
try_forms (Search    *search,
           GPtrArray *forms)
{
  for (guint i = 0; i < forms->len && search->allowed > 0; i++)
    {
      const MirqabForm *form = g_ptr_array_index (forms, i);

      if (form->kind != MIRQAB_FORM_OUTLET)
        try_form (search, form->text);
    }
}

/* Returns: (transfer full) (nullable): NULL also when the word is one of a name */
static char *
find_nearest (MirqabDossier *dossier,
              const char    *typed)
{
  Search search = { typed, g_utf8_strlen (typed, -1), 0, NULL };
  GPtrArray *states = mirqab_dossier_get_states (dossier);
  GPtrArray *people = mirqab_dossier_get_people (dossier);
  GPtrArray *bodies = mirqab_dossier_get_bodies (dossier);
  GPtrArray *places = mirqab_dossier_get_places (dossier);

  if (search.n_letters < MIN_LETTERS || search.n_letters >= MAX_LETTERS)
    return NULL;

  search.allowed = search.n_letters < LONG_WORD ? 2 : 3;
  for (guint i = 0; i < states->len; i++)
    try_forms (&search, ((const MirqabState *) g_ptr_array_index (states, i))->forms);
  for (guint i = 0; i < people->len; i++)
    try_forms (&search, ((const MirqabPerson *) g_ptr_array_index (people, i))->forms);
  for (guint i = 0; i < bodies->len; i++)
    try_forms (&search, ((const MirqabBody *) g_ptr_array_index (bodies, i))->forms);
  for (guint i = 0; i < places->len; i++)
    try_forms (&search, ((const MirqabPlace *) g_ptr_array_index (places, i))->forms);
  if (search.allowed == 0)
    g_clear_pointer (&search.found, g_free);

  return search.found;
}

/**
 * mirqab_correct_names:
 * @words: a search that found nothing
 *
 * Returns: (transfer full) (nullable): the search with words of the dossier's
 *   names in place of those that are only nearly such; %NULL when there are none
 */
char *
mirqab_correct_names (MirqabDossier *dossier,
                      const char    *words)
{
  g_autoptr (MirqabTokens) tokens = mirqab_tokens_new (words, -1);
  g_autoptr (GString) corrected = g_string_new (NULL);
  gsize written = 0;

  for (guint i = 0; i < tokens->n_tokens; i++)
    {
      const MirqabToken *token = &tokens->tokens[i];
      g_autofree char *name = NULL;

      if (token->kind == MIRQAB_TOKEN_WORD)
        name = find_nearest (dossier, mirqab_tokens_get_folded (tokens, i));
      if (name == NULL)
        continue;
      g_string_append_len (corrected, words + written, (gssize) (token->start - written));
      g_string_append (corrected, name);
      written = token->end;
    }
  if (written == 0)
    return NULL;

  g_string_append (corrected, words + written);

  return g_strdup (corrected->str);
}
