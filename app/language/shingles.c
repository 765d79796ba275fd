/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-language"

#include "language/shingles.h"

#include "language/tokens.h"

#define N_MINIMA (MIRQAB_SIGNATURE_BANDS * MIRQAB_SIGNATURE_ROWS)

/* Finalizer of MurmurHash3: every bit of the input changes every bit with about
 * even chance. */
static guint64
mix (guint64 value)
{
  value ^= value >> 33;
  value *= G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  value ^= value >> 33;
  value *= G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);

  return value ^ value >> 33;
}

/* FNV-1a */
static guint64
hash_word (const char *word,
           gsize       length)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar) word[i]) * G_GUINT64_CONSTANT (0x100000001b3);

  return hash;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint64 first = *(const guint64 *) a, second = *(const guint64 *) b;

  return (first > second) - (first < second);
}

static void
drop_repeated (GArray *shingles)
{
  guint n = 0;

  for (guint i = 0; i < shingles->len; i++)
    {
      guint64 shingle = g_array_index (shingles, guint64, i);

      if (n == 0 || g_array_index (shingles, guint64, n - 1) != shingle)
        g_array_index (shingles, guint64, n++) = shingle;
    }
  g_array_set_size (shingles, n);
}

/* Sorted, each once. */
GArray *
mirqab_shingles_read (const char *text)
{
  g_autoptr (MirqabTokens) tokens = mirqab_tokens_new (text, -1);
  GArray *shingles = g_array_sized_new (FALSE, FALSE, sizeof (guint64), tokens->n_tokens);
  guint64 before = 0;

  for (guint i = 0; i < tokens->n_tokens; i++)
    {
      guint64 word, shingle;

      if (tokens->tokens[i].kind == MIRQAB_TOKEN_MARK)
        continue;
      word = hash_word (mirqab_tokens_get_folded (tokens, i), tokens->tokens[i].folded_length);
      shingle = mix (before * 31 + word);
      if (before != 0)
        g_array_append_val (shingles, shingle);
      before = word;
    }
  g_array_sort (shingles, compare_numbers);
  drop_repeated (shingles);

  return shingles;
}

/**
 * mirqab_signature_read:
 * @signature: (out caller-allocates):
 */
void
mirqab_signature_read (MirqabSignature *signature,
                       const char      *text)
{
  g_autoptr (GArray) shingles = mirqab_shingles_read (text);
  guint64 minima[N_MINIMA];

  for (guint k = 0; k < N_MINIMA; k++)
    minima[k] = G_MAXUINT64;
  for (guint i = 0; i < shingles->len; i++)
    {
      guint64 shingle = g_array_index (shingles, guint64, i);

      for (guint k = 0; k < N_MINIMA; k++)
        {
          /* another odd multiplier for each gives another order of the shingles */
          guint64 value = (shingle ^ shingle >> 31) * (G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) + 2 * mix (k + 1));

          minima[k] = MIN (minima[k], value);
        }
    }

  signature->n_shingles = shingles->len;
  for (guint band = 0; band < MIRQAB_SIGNATURE_BANDS; band++)
    {
      guint64 hash = band + 1;

      for (guint row = 0; row < MIRQAB_SIGNATURE_ROWS; row++)
        hash = mix (hash ^ minima[band * MIRQAB_SIGNATURE_ROWS + row]);
      signature->bands[band] = (gint64) (hash >> 1);
    }
}

MirqabLikeness
mirqab_shingles_compare (const GArray *first,
                         const GArray *second)
{
  MirqabLikeness likeness = { 0, 0, MIN (first->len, second->len) };
  guint i = 0, k = 0, n_shared = 0;

  while (i < first->len && k < second->len)
    {
      guint64 left = g_array_index (first, guint64, i), right = g_array_index (second, guint64, k);

      n_shared += left == right;
      i += left <= right;
      k += right <= left;
    }
  if (likeness.n_shorter > 0)
    {
      likeness.resemblance = (double) n_shared / (first->len + second->len - n_shared);
      likeness.containment = (double) n_shared / likeness.n_shorter;
    }

  return likeness;
}

MirqabLikeness
mirqab_texts_compare (const char *a,
                      const char *b)
{
  g_autoptr (GArray) first = mirqab_shingles_read (a);
  g_autoptr (GArray) second = mirqab_shingles_read (b);

  return mirqab_shingles_compare (first, second);
}
