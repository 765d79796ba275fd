/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/office-holders.h"

#include "analysis/officials.h"

/* A title is resolved by the state that stands behind it (رئيس وزراء أرمينيا) and
 * the day of the text. Without a state (رئيس الوزراء) it means the one person
 * with that office whom the text names. */

/* Returns: the match that begins at @token and names a state, or NULL */
static const MirqabNameMatch *
find_state (const MirqabReading *reading,
            guint                token)
{
  for (guint i = mirqab_reading_find_match (reading, token); i < reading->matches->len; i++)
    {
      const MirqabNameMatch *match = &g_array_index (reading->matches, MirqabNameMatch, i);

      if (match->first != token)
        break;
      if (match->names[0].kind == MIRQAB_NAMED_STATE && !mirqab_reading_is_outlet (match)
          && reading->tokens->tokens[token].gap != MIRQAB_GAP_LINE)
        return match;
    }

  return NULL;
}

/* Returns: the people whom the text names, each once */
static GPtrArray *
list_named_people (const MirqabReading *reading)
{
  GPtrArray *people = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  const GArray *mentions = reading->findings->mentions;

  for (guint i = 0; i < mentions->len; i++)
    {
      const MirqabMention *mention = &g_array_index (mentions, MirqabMention, i);

      if (mention->kind == MIRQAB_MENTION_PERSON && g_hash_table_add (seen, (gpointer) mention->id))
        g_ptr_array_add (people, (gpointer) mirqab_dossier_find_person (reading->dossier, mention->id));
    }

  return people;
}

/* Returns: the only one of @people with the office, or NULL */
static const MirqabPerson *
find_only_holder (GPtrArray    *people,
                  const char   *office,
                  MirqabDay     day,
                  const char  **country)
{
  const MirqabPerson *found = NULL;

  for (guint i = 0; i < people->len; i++)
    {
      const MirqabPerson *person = g_ptr_array_index (people, i);
      const MirqabTerm *term = mirqab_officials_find_term (person, office, NULL, day);

      if (term == NULL)
        continue;
      if (found != NULL)
        return NULL;
      found = person;
      *country = term->country;
    }

  return found;
}

static gboolean
resolve (const MirqabReading   *reading,
         const MirqabNameMatch *title,
         GPtrArray             *named,
         MirqabOfficeHolder    *holder)
{
  const MirqabOffice *office = title->names[0].row;
  const MirqabNameMatch *state = find_state (reading, title->end);
  MirqabDay day = reading->findings->published;

  *holder = (MirqabOfficeHolder) { .first = title->first, .end = title->end };
  if (day == MIRQAB_DAY_NONE)
    return FALSE;
  if (office->body != NULL)
    {
      holder->person = mirqab_officials_find_holder (reading->dossier, office->id, NULL, day);
    }
  else if (state != NULL)
    {
      holder->end = state->end;
      holder->country = state->names[0].id;
      holder->person = mirqab_officials_find_holder (reading->dossier, office->id, holder->country, day);
    }
  else
    {
      holder->person = find_only_holder (named, office->id, day, &holder->country);
    }

  return holder->person != NULL;
}

/**
 * mirqab_office_holders_new:
 *
 * Reads matches, mentions and the day of publication.
 *
 * Returns: (transfer full) (element-type MirqabOfficeHolder): in order of the text
 */
GArray *
mirqab_office_holders_new (const MirqabReading *reading)
{
  GArray *holders = g_array_new (FALSE, FALSE, sizeof (MirqabOfficeHolder));
  g_autoptr (GPtrArray) named = list_named_people (reading);

  for (guint i = 0; i < reading->matches->len; i++)
    {
      const MirqabNameMatch *match = &g_array_index (reading->matches, MirqabNameMatch, i);
      MirqabOfficeHolder holder;

      if (match->names[0].kind == MIRQAB_NAMED_OFFICE && resolve (reading, match, named, &holder))
        g_array_append_val (holders, holder);
    }

  return holders;
}
