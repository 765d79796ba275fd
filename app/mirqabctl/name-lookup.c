/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/name-lookup.h"

#include "language/folding.h"
#include "mirqabctl/suggestions.h"

/* A search for what a person typed among the names of a dossier. */
typedef struct
{
  char                 *typed;       /* owned, folded */
  const char           *language;
  const char           *found;       /* nullable: interned id */
  MirqabctlSuggestions *suggestions; /* owned */
} Lookup;

static void
try_name (Lookup     *lookup,
          const char *id,
          const char *name,
          const char *shown)
{
  g_autofree char *folded = mirqab_fold (name);

  if (lookup->found == NULL && g_str_equal (folded, lookup->typed))
    lookup->found = id;
  mirqabctl_suggestions_offer (lookup->suggestions, name, shown);
}

/* By its id, the names that are shown, and the full names that texts use. */
static void
try_thing (Lookup                *lookup,
           const char            *id,
           const MirqabLocalText *name,
           const MirqabLocalText *short_name,
           GPtrArray             *forms)
{
  const MirqabLocalText *texts[] = { name, short_name };
  g_autofree char *shown = g_strdup_printf ("%s (%s)", mirqab_local_text_get (name, lookup->language),
                                            id);

  try_name (lookup, id, id, shown);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *const names[] = { texts[i] != NULL ? texts[i]->ar : NULL,
                                    texts[i] != NULL ? texts[i]->en : NULL,
                                    texts[i] != NULL ? texts[i]->ru : NULL };

      for (guint k = 0; k < G_N_ELEMENTS (names); k++)
        if (names[k] != NULL && names[k][0] != '\0')
          try_name (lookup, id, names[k], shown);
    }
  for (guint i = 0; i < forms->len; i++)
    {
      const MirqabForm *form = g_ptr_array_index (forms, i);

      if (form->kind == MIRQAB_FORM_NAME || form->kind == MIRQAB_FORM_SURNAME)
        try_name (lookup, id, form->text, shown);
    }
}

static void
try_all (Lookup          *lookup,
         MirqabDossier   *dossier,
         MirqabScopeList  list)
{
  GPtrArray *rows;

  if (list == MIRQAB_SCOPE_COUNTRIES)
    {
      rows = mirqab_dossier_get_states (dossier);
      for (guint i = 0; i < rows->len; i++)
        {
          const MirqabState *state = g_ptr_array_index (rows, i);

          try_thing (lookup, state->code, &state->name, NULL, state->forms);
        }
    }
  else if (list == MIRQAB_SCOPE_PEOPLE)
    {
      rows = mirqab_dossier_get_people (dossier);
      for (guint i = 0; i < rows->len; i++)
        {
          const MirqabPerson *person = g_ptr_array_index (rows, i);

          try_thing (lookup, person->id, &person->name, NULL, person->forms);
        }
    }
  else
    {
      rows = mirqab_dossier_get_bodies (dossier);
      for (guint i = 0; i < rows->len; i++)
        {
          const MirqabBody *body = g_ptr_array_index (rows, i);

          try_thing (lookup, body->id, &body->name, &body->short_name, body->forms);
        }
    }
}

/**
 * mirqabctl_find_name:
 * @list: states, people or bodies
 * @typed: an id or a name in any language; case, hamzas and vowel signs do not
 *   matter
 * @suggestions: (out) (nullable) (transfer full): what may have been meant
 *   when nothing is found
 *
 * Returns: (nullable): the id, interned
 */
const char *
mirqabctl_find_name (MirqabDossier    *dossier,
                     MirqabScopeList   list,
                     const char       *typed,
                     const char       *language,
                     char            **suggestions)
{
  g_autofree char *folded = mirqab_fold (typed);
  g_autoptr (MirqabctlSuggestions) near = mirqabctl_suggestions_new (typed);
  Lookup lookup = { .typed = folded, .language = language, .suggestions = near };

  try_all (&lookup, dossier, list);
  *suggestions = lookup.found == NULL ? mirqabctl_suggestions_dup_text (near) : NULL;

  return lookup.found;
}
