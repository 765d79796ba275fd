/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-chronology"

#include "chronology/word-set.h"

#include "language/folding.h"
#include "language/months.h"
#include "language/stem.h"
#include "language/tokens.h"

/* Shorter words are particles more often than not. */
#define MIN_LETTERS 3

/* Letters of a word in a script with endings that are kept: what differs
 * behind them is inflection in English and Russian. */
#define STEM_LETTERS 6

/* Two sentences are alike when they share three words out of four of the
 * shorter one, and not less than three: titles have few. */
#define MIN_SHARED 3
#define SHARE_OF_SHORTER 0.7

static int
compare_hashes (gconstpointer a,
                gconstpointer b)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  return first < second ? -1 : first > second;
}

/* The word without what is written onto it: و ف ب ل ك and the article in
 * Arabic, an ending elsewhere. */
static guint
hash_word (const char   *folded,
           gsize         length,
           MirqabScript  script)
{
  g_autofree char *stem = NULL;

  if (script == MIRQAB_SCRIPT_ARABIC)
    {
      gsize cut = mirqab_stem_article_length (folded, length);

      stem = g_strndup (folded + cut, length - cut);
    }
  else
    {
      stem = g_utf8_substring (folded, 0, MIN (STEM_LETTERS, g_utf8_strlen (folded, length)));
    }

  return g_str_hash (stem);
}

/* (element-type utf8): folded */
static GHashTable *
make_months (void)
{
  GHashTable *months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n;
  const MirqabMonthNames *names = mirqab_month_names_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) words = g_strsplit (names[i].words, " ", -1);

      for (guint k = 0; words[k] != NULL && !names[i].is_risky; k++)
        g_hash_table_add (months, mirqab_fold (words[k]));
    }

  return months;
}

/* The days are compared as days: "September" and "أيلول" are no words in which two
 * sentences differ. */
static gboolean
is_month (const char *folded)
{
  static gsize once = 0;
  static GHashTable *months;

  if (g_once_init_enter (&once))
    {
      months = make_months ();
      g_once_init_leave (&once, 1);
    }

  return g_hash_table_contains (months, folded);
}

/* Sorts the hashes and keeps each once. */
static MirqabWordSet *
pack (GArray *hashes)
{
  MirqabWordSet *set = g_malloc (sizeof (MirqabWordSet) + hashes->len * sizeof (guint32));

  set->signature = 0;
  set->n_words = 0;
  g_array_sort (hashes, compare_hashes);
  for (guint i = 0; i < hashes->len; i++)
    {
      guint hash = g_array_index (hashes, guint, i);

      if (set->n_words > 0 && set->words[set->n_words - 1] == hash)
        continue;
      set->words[set->n_words++] = hash;
      /* Fibonacci hashing: the upper bits are the good ones. */
      set->signature |= G_GUINT64_CONSTANT (1) << ((hash * 2654435769u) >> 26);
    }

  return set;
}

/**
 * mirqab_word_set_new:
 *
 * Returns: (transfer full):
 */
MirqabWordSet *
mirqab_word_set_new (const char *sentence)
{
  g_autoptr (MirqabTokens) tokens = mirqab_tokens_new (sentence, -1);
  g_autoptr (GArray) hashes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < tokens->n_tokens; i++)
    {
      const MirqabToken *token = &tokens->tokens[i];
      const char *folded = mirqab_tokens_get_folded (tokens, i);
      guint hash;

      if (token->kind != MIRQAB_TOKEN_WORD || g_utf8_strlen (folded, -1) < MIN_LETTERS || is_month (folded))
        continue;
      hash = hash_word (folded, token->folded_length, token->script);
      g_array_append_val (hashes, hash);
    }

  return pack (hashes);
}

void
mirqab_word_set_free (MirqabWordSet *self)
{
  g_free (self);
}

static guint
count_shared (const MirqabWordSet *a,
              const MirqabWordSet *b)
{
  guint shared = 0;

  for (guint i = 0, k = 0; i < a->n_words && k < b->n_words;)
    {
      guint first = a->words[i];
      guint second = b->words[k];

      shared += first == second;
      i += first <= second;
      k += second <= first;
    }

  return shared;
}

static double
get_needed (guint n_words)
{
  return MAX ((double) MIN_SHARED, SHARE_OF_SHORTER * n_words);
}

/**
 * mirqab_word_set_may_be_alike:
 *
 * Each bit that only the shorter one has is at least one word that is not
 * shared: most pairs are told apart by that, without their words.
 */
gboolean
mirqab_word_set_may_be_alike (guint64 a_signature,
                              guint   a_words,
                              guint64 b_signature,
                              guint   b_words)
{
  guint less = MIN (a_words, b_words);
  guint64 missing = a_words <= b_words ? a_signature & ~b_signature : b_signature & ~a_signature;

  return less - (double) __builtin_popcountll (missing) >= get_needed (less);
}

gboolean
mirqab_word_set_alike (const MirqabWordSet *a,
                       const MirqabWordSet *b)
{
  return mirqab_word_set_may_be_alike (a->signature, a->n_words, b->signature, b->n_words)
         && count_shared (a, b) >= get_needed (MIN (a->n_words, b->n_words));
}
