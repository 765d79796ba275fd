/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-dossier"

#include "dossier/name-completion.h"

#include "language/folding.h"

#include <string.h>

#define MIN_LETTERS 2

typedef struct
{
  const char       *folded; /* what was typed */
  MirqabCompletion *completions;
  guint             n;
  guint             max;
} Search;

/* Whether one of the words of a form begins so, the following ones included. */
static gboolean
is_begun_by (const char *form,
             const char *typed)
{
  g_autofree char *folded = mirqab_fold (form);
  gsize length = strlen (typed);

  for (const char *word = folded; word != NULL; word = strchr (word, ' '))
    {
      if (*word == ' ')
        word++;
      if (strncmp (word, typed, length) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
try_forms (Search          *search,
           MirqabNamedKind  kind,
           const char      *id,
           GPtrArray       *forms)
{
  for (guint i = 0; i < forms->len && search->n < search->max; i++)
    {
      const MirqabForm *form = g_ptr_array_index (forms, i);

      if ((form->kind == MIRQAB_FORM_NAME || form->kind == MIRQAB_FORM_SURNAME)
          && is_begun_by (form->text, search->folded))
        {
          search->completions[search->n++] = (MirqabCompletion) { kind, id };
          return;
        }
    }
}

/**
 * mirqab_complete_name:
 * @typed: the beginning of a word of a name, or more of it, in any spelling that
 *   folds to the same
 * @completions: (out caller-allocates) (array length=max_completions):
 *
 * Returns: how many were found: states first, then people, bodies and places
 */
guint
mirqab_complete_name (MirqabDossier    *dossier,
                      const char       *typed,
                      MirqabCompletion *completions,
                      guint             max_completions)
{
  g_autofree char *folded = mirqab_fold (typed);
  Search search = { folded, completions, 0, max_completions };
  GPtrArray *states = mirqab_dossier_get_states (dossier);
  GPtrArray *people = mirqab_dossier_get_people (dossier);
  GPtrArray *bodies = mirqab_dossier_get_bodies (dossier);
  GPtrArray *places = mirqab_dossier_get_places (dossier);

  if (g_utf8_strlen (folded, -1) < MIN_LETTERS)
    return 0;

  for (guint i = 0; i < states->len; i++)
    {
      const MirqabState *state = g_ptr_array_index (states, i);

      try_forms (&search, MIRQAB_NAMED_STATE, state->code, state->forms);
    }
  for (guint i = 0; i < people->len; i++)
    {
      const MirqabPerson *person = g_ptr_array_index (people, i);

      try_forms (&search, MIRQAB_NAMED_PERSON, person->id, person->forms);
    }
  for (guint i = 0; i < bodies->len; i++)
    {
      const MirqabBody *body = g_ptr_array_index (bodies, i);

      try_forms (&search, MIRQAB_NAMED_BODY, body->id, body->forms);
    }
  for (guint i = 0; i < places->len; i++)
    {
      const MirqabPlace *place = g_ptr_array_index (places, i);

      try_forms (&search, MIRQAB_NAMED_PLACE, place->id, place->forms);
    }

  return search.n;
}
