/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/search-hits.h"

#include "language/spelling.h"
#include "language/stemmer.h"

#include <string.h>

/* One word: what it is found under. */
typedef struct
{
  char    *stems[MIRQAB_MAX_STEMS + 1]; /* owned; the first NULL ends them */
  char    *spelling; /* owned, nullable: of a word when some term is exact */
  guint32  start; /* in its text */
  guint32  end;
} Word;

struct _MirqabSearchHits
{
  MirqabSearchQuery *query;   /* owned */
  MirqabStemmer     *stemmer; /* owned */
  GPtrArray         *terms;   /* owned: of GArray of Word, one for each of query->terms */
  gboolean           has_exact; /* one of them */
};

static void
clear_word (gpointer data)
{
  Word *word = data;

  for (guint i = 0; word->stems[i] != NULL; i++)
    g_free (word->stems[i]);
  g_free (word->spelling);
}

static char *
dup_spelling (const char *text,
              gsize       length)
{
  GString *spelling = g_string_new (NULL);

  mirqab_spelling_append (spelling, text, length);

  return g_string_free (spelling, FALSE);
}

static GArray *
read_words (MirqabStemmer     *stemmer,
            const char        *text,
            MirqabStemPurpose  purpose,
            gboolean           spells)
{
  g_autoptr (MirqabTokens) tokens = mirqab_tokens_new (text, -1);
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));

  g_array_set_clear_func (words, clear_word);
  for (guint i = 0; i < tokens->n_tokens; i++)
    {
      Word word = { .start = tokens->tokens[i].start, .end = tokens->tokens[i].end };
      MirqabStem stems[MIRQAB_MAX_STEMS];
      guint n_stems;

      if (tokens->tokens[i].kind == MIRQAB_TOKEN_MARK)
        continue;
      n_stems = mirqab_stemmer_read (stemmer, tokens, i, purpose, stems);
      if (spells && tokens->tokens[i].kind == MIRQAB_TOKEN_WORD)
        word.spelling = dup_spelling (text + word.start, word.end - word.start);
      for (guint j = 0; j < n_stems; j++)
        word.stems[j] = g_strndup (stems[j].text, stems[j].length);
      g_array_append_val (words, word);
    }

  return words;
}

/**
 * mirqab_search_hits_new:
 * @words: as for mirqab_search_query_parse ()
 *
 * Returns: (transfer full) (nullable): %NULL when nothing can be marked
 */
MirqabSearchHits *
mirqab_search_hits_new (const char *words)
{
  g_autoptr (MirqabSearchQuery) query = mirqab_search_query_parse (words);
  MirqabSearchHits *self;

  if (query == NULL || query->terms->len == 0)
    return NULL;

  self = g_new0 (MirqabSearchHits, 1);
  self->query = g_steal_pointer (&query);
  self->stemmer = mirqab_stemmer_new ();
  self->terms = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < self->query->terms->len; i++)
    {
      const MirqabSearchTerm *term = g_ptr_array_index (self->query->terms, i);

      g_ptr_array_add (self->terms, read_words (self->stemmer, term->text, MIRQAB_STEM_QUERY,
                                                term->is_exact));
      self->has_exact |= term->is_exact;
    }

  return self;
}

void
mirqab_search_hits_free (MirqabSearchHits *self)
{
  mirqab_search_query_free (self->query);
  mirqab_stemmer_free (self->stemmer);
  g_ptr_array_unref (self->terms);
  g_free (self);
}

static gboolean
is_same_word (const Word *sought,
              const Word *word,
              gboolean    is_unfinished)
{
  if (sought->spelling != NULL)
    return g_strcmp0 (sought->spelling, word->spelling) == 0;

  for (guint i = 0; sought->stems[i] != NULL; i++)
    for (guint j = 0; word->stems[j] != NULL; j++)
      if (is_unfinished ? g_str_has_prefix (word->stems[j], sought->stems[i])
                        : g_str_equal (word->stems[j], sought->stems[i]))
        return TRUE;

  return FALSE;
}

static gboolean
stands_at (const GArray *term,
           gboolean      is_unfinished,
           const GArray *words,
           guint         at)
{
  if (term->len == 0 || at + term->len > words->len)
    return FALSE;

  for (guint i = 0; i < term->len; i++)
    if (!is_same_word (&g_array_index (term, Word, i), &g_array_index (words, Word, at + i),
                       is_unfinished && i + 1 == term->len))
      return FALSE;

  return TRUE;
}

static void
find_words (const GArray *term,
            gboolean      is_unfinished,
            const GArray *words,
            GArray       *spans)
{
  for (guint i = 0; i < words->len; i++)
    if (stands_at (term, is_unfinished, words, i))
      {
        MirqabSpan span = {
          g_array_index (words, Word, i).start,
          g_array_index (words, Word, i + term->len - 1).end,
        };

        g_array_append_val (spans, span);
      }
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const MirqabSpan *one = a, *other = b;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;

  return (one->end < other->end) - (one->end > other->end);
}

/* Of spans that overlap the first and longest stays. */
static void
drop_overlapping (GArray *spans)
{
  guint n = 0;

  g_array_sort (spans, compare_spans);
  for (guint i = 0; i < spans->len; i++)
    {
      MirqabSpan span = g_array_index (spans, MirqabSpan, i);

      if (n == 0 || span.start >= g_array_index (spans, MirqabSpan, n - 1).end)
        g_array_index (spans, MirqabSpan, n++) = span;
    }
  g_array_set_size (spans, n);
}

/**
 * mirqab_search_hits_find:
 *
 * Returns: (transfer full) (element-type MirqabSpan): in order, none overlapping
 */
GArray *
mirqab_search_hits_find (const MirqabSearchHits *self,
                         const char             *text)
{
  g_autoptr (GArray) words = read_words (self->stemmer, text, MIRQAB_STEM_TEXT,
                                             self->has_exact);
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (MirqabSpan));

  for (guint i = 0; i < self->terms->len; i++)
    {
      const MirqabSearchTerm *term = g_ptr_array_index (self->query->terms, i);

      find_words (g_ptr_array_index (self->terms, i), term->is_unfinished, words, spans);
    }
  drop_overlapping (spans);

  return spans;
}
