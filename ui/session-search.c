/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "session-search.h"

#include "dossier/word-forms.h"

#define KEY "mirqab-session-search"

typedef struct
{
  char             *words; /* owned */
  MirqabSearchHits *hits;  /* owned, nullable */
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_free (search->words);
  g_clear_pointer (&search->hits, mirqab_search_hits_free);
  g_free (search);
}

static Search *
make_search (MirqabSession *session,
             const char    *words)
{
  g_autofree char *expanded = mirqab_word_forms_expand (mirqab_session_get_dossier (session), words);
  Search *search = g_new0 (Search, 1);

  search->words = g_strdup (words);
  search->hits = mirqab_search_hits_new (expanded);

  return search;
}

/**
 * mirqab_session_get_hits:
 *
 * Returns: (transfer none) (nullable): what marks the words of the scope in a
 *   text, until the scope changes
 */
const MirqabSearchHits *
mirqab_session_get_hits (MirqabSession *self)
{
  const char *words;
  Search *search;

  g_return_val_if_fail (MIRQAB_IS_SESSION (self), NULL);

  words = mirqab_session_get_scope (self)->words;
  if (words == NULL)
    return NULL;

  search = g_object_get_data (G_OBJECT (self), KEY);
  if (search == NULL || !g_str_equal (search->words, words))
    {
      search = make_search (self, words);
      g_object_set_data_full (G_OBJECT (self), KEY, search, search_free);
    }

  return search->hits;
}

/**
 * mirqab_session_dup_also:
 *
 * Returns: (transfer full): the other spellings of names that are searched for
 */
char **
mirqab_session_dup_also (MirqabSession *self)
{
  const char *words;

  g_return_val_if_fail (MIRQAB_IS_SESSION (self), NULL);

  words = mirqab_session_get_scope (self)->words;

  return mirqab_word_forms_list (mirqab_session_get_dossier (self), words != NULL ? words : "");
}
