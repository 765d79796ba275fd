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
 * mirqab_officials_get_distance:
 * @day: not MIRQAB_DAY_NONE
 *
 * Returns: how many days lie between @day and the nearest term of @person, 0 in one,
 *   G_MAXUINT for a person without any
 */
guint
mirqab_officials_get_distance (const MirqabPerson *person,
                               MirqabDay           day)
{
  guint least = G_MAXUINT;

  for (guint i = 0; i < person->terms->len; i++)
    {
      const MirqabTerm *term = &g_array_index (person->terms, MirqabTerm, i);
      guint off;

      if (covers (term, day))
        return 0;
      off = term->from != MIRQAB_DAY_NONE && day < term->from ? (guint) (term->from - day)
                                                               : (guint) (day - term->to);
      least = MIN (least, off);
    }

  return least;
}

/**
 * mirqab_officials_is_of_body:
 * @day: not MIRQAB_DAY_NONE
 *
 * Returns: whether @person holds an office of a body on @day, not of a state
 */
gboolean
mirqab_officials_is_of_body (MirqabDossier      *dossier,
                             const MirqabPerson *person,
                             MirqabDay           day)
{
  for (guint i = 0; i < person->terms->len; i++)
    {
      const MirqabTerm *term = &g_array_index (person->terms, MirqabTerm, i);
      const MirqabOffice *office = mirqab_dossier_find_office (dossier, term->office);

      if (office != NULL && office->body != NULL && covers (term, day))
        return TRUE;
    }

  return FALSE;
}

/**
 * mirqab_officials_find_term:
 * @country: (nullable): whose office; NULL = of any state or of a body
 * @day: not MIRQAB_DAY_NONE
 *
 * Returns: (transfer none) (nullable): the term in which @person held @office
 */
const MirqabTerm *
mirqab_officials_find_term (const MirqabPerson *person,
                            const char         *office,
                            const char         *country,
                            MirqabDay           day)
{
  for (guint i = 0; i < person->terms->len; i++)
    {
      const MirqabTerm *term = &g_array_index (person->terms, MirqabTerm, i);

      if (term->office == office && (country == NULL || term->country == country) && covers (term, day))
        return term;
    }

  return NULL;
}

/**
 * mirqab_officials_find_holder:
 *
 * Where terms overlap by what is known of them, the one that began last counts.
 *
 * Returns: (transfer none) (nullable): who held @office on @day
 */
const MirqabPerson *
mirqab_officials_find_holder (MirqabDossier *dossier,
                              const char    *office,
                              const char    *country,
                              MirqabDay      day)
{
  GPtrArray *people = mirqab_dossier_get_people (dossier);
  const MirqabPerson *holder = NULL;
  MirqabDay from = MIRQAB_DAY_NONE;

  for (guint i = 0; i < people->len; i++)
    {
      const MirqabPerson *person = g_ptr_array_index (people, i);
      const MirqabTerm *term = mirqab_officials_find_term (person, office, country, day);

      if (term != NULL && (holder == NULL || term->from > from))
        {
          holder = person;
          from = term->from;
        }
    }

  return holder;
}
