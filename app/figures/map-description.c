/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include "figures/day-words.h"
#include "figures/map-figure-private.h"
#include "figures/map-words.h"

static char *
fill_in (const char *sentence,
         const char *word)
{
  g_auto (GStrv) parts = g_strsplit (sentence, "%s", 2);

  return g_strjoinv (word, parts);
}

static void
append_state (GString              *text,
              const MirqabMapState *state,
              const char           *language)
{
  const char *comma = mirqab_map_word (MIRQAB_MAP_WORD_LIST_SEPARATOR, language);
  const char *membership = mirqab_map_words_membership (state->membership, language);
  g_autofree char *count = mirqab_map_words_dup_count (state->articles, language);

  g_string_append_printf (text, "%s: ", mirqab_local_text_get (&state->state->name, language));
  if (membership != NULL)
    g_string_append_printf (text, "%s%s", membership, comma);
  g_string_append (text, count);
  if (state->is_selected)
    g_string_append_printf (text, "%s%s", comma,
                            mirqab_map_word (MIRQAB_MAP_WORD_SELECTED, language));
}

/**
 * mirqab_map_figure_dup_description:
 * @self: a map
 *
 * Says in words what the map shows: the day, and each state that is or was in
 * with its standing and its articles.
 *
 * Returns: (transfer full): a plain sentence in the language of the figure
 */
char *
mirqab_map_figure_dup_description (MirqabMapFigure *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *title = NULL;
  const char *clause;
  gboolean is_first = TRUE;

  g_return_val_if_fail (MIRQAB_IS_MAP_FIGURE (self), NULL);

  clause = mirqab_map_word (MIRQAB_MAP_WORD_CLAUSE_SEPARATOR, self->language);
  title = fill_in (mirqab_map_word (MIRQAB_MAP_WORD_MAP_OF, self->language),
                   mirqab_local_text_get (mirqab_dossier_get_name (self->dossier), self->language));
  g_string_append (text, title);
  if (self->day != MIRQAB_DAY_NONE)
    {
      g_autofree char *day = mirqab_day_words_dup (self->day, self->language);
      g_autofree char *as_of = fill_in (mirqab_map_word (MIRQAB_MAP_WORD_AS_OF, self->language),
                                        day);

      g_string_append_printf (text, ". %s", as_of);
    }
  g_string_append (text, ". ");
  for (guint i = 0; self->order->pdata[i] != NULL; i++)
    {
      const MirqabMapState *state;

      state = mirqab_map_figure_find (self, self->order->pdata[i]);
      if (state->membership == MIRQAB_MEMBERSHIP_NONE && state->articles == 0)
        continue;
      if (!is_first)
        g_string_append (text, clause);
      is_first = FALSE;
      append_state (text, state, self->language);
    }
  g_string_append_c (text, '.');
  return g_string_free (g_steal_pointer (&text), FALSE);
}
