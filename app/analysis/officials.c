/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/officials.h"

static gboolean
covers (const MirqabTerm *term,
        MirqabDay         day)
{
  return (term->from == MIRQAB_DAY_NONE || term->from <= day)
         && (term->to == MIRQAB_DAY_NONE || day <= term->to);
}

/**
 * mirqab_officials_get_state:
 * @day: of the text, or MIRQAB_DAY_NONE
 *
 * A secretary-general speaks for the organisation, not for the state that sent
 * him.
 *
 * Returns: (nullable): the code of the state for which a person speaks on @day
 */
const char *
mirqab_officials_get_state (MirqabDossier *dossier,
                            const char    *person,
                            MirqabDay      day)
{
  const MirqabPerson *row = mirqab_dossier_find_person (dossier, person);
  const char *state = NULL;
  gboolean in_office = FALSE;

  if (row == NULL)
    return NULL;
  for (guint i = 0; i < row->terms->len; i++)
    {
      const MirqabTerm *term = &g_array_index (row->terms, MirqabTerm, i);

      if (day != MIRQAB_DAY_NONE && covers (term, day))
        {
          if (term->country != NULL)
            return term->country;
          in_office = TRUE;
        }
      if (term->country != NULL)
        state = term->country;
    }
  if (in_office)
    return NULL;

  return row->terms->len > 0 ? state : row->country;
}

/**
 * mirqab_officials_is_in_office:
 * @day: not MIRQAB_DAY_NONE
 */
gboolean
mirqab_officials_is_in_office (const MirqabPerson *person,
                               MirqabDay           day)
{
  for (guint i = 0; i < person->terms->len; i++)
    if (covers (&g_array_index (person->terms, MirqabTerm, i), day))
      return TRUE;

  return FALSE;
}
