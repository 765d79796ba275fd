/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-language"

#include "language/word-diff.h"

#include "language/tokens.h"

#include <string.h>

/* Of the table of two texts without their common beginning and end: 8 MB. What
 * is larger is told as replaced. */
#define MAX_CELLS (4 * 1024 * 1024)

/* Two texts as numbers, equal for equal words. */
typedef struct
{
  MirqabTokens *old_tokens;
  MirqabTokens *new_tokens;
  guint        *old_words; /* owned */
  guint        *new_words; /* owned */
  guint         first;     /* of both that may differ */
  guint         old_end;
  guint         new_end;
} Pair;

static guint *
number_words (MirqabTokens *tokens,
              GHashTable   *numbers)
{
  guint *words = g_new0 (guint, tokens->n_tokens + 1);

  for (guint i = 0; i < tokens->n_tokens; i++)
    {
      const MirqabToken *token = &tokens->tokens[i];
      g_autofree char *word = g_strndup (tokens->text + token->start, token->end - token->start);
      gpointer number;

      if (!g_hash_table_lookup_extended (numbers, word, NULL, &number))
        {
          number = GUINT_TO_POINTER (g_hash_table_size (numbers) + 1);
          g_hash_table_insert (numbers, g_steal_pointer (&word), number);
        }
      words[i] = GPOINTER_TO_UINT (number);
    }

  return words;
}

static void
pair_init (Pair       *pair,
           const char *old_text,
           const char *new_text)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  pair->old_tokens = mirqab_tokens_new (old_text, -1);
  pair->new_tokens = mirqab_tokens_new (new_text, -1);
  pair->old_words = number_words (pair->old_tokens, numbers);
  pair->new_words = number_words (pair->new_tokens, numbers);
  pair->first = 0;
  pair->old_end = pair->old_tokens->n_tokens;
  pair->new_end = pair->new_tokens->n_tokens;
  while (pair->first < pair->old_end && pair->first < pair->new_end
         && pair->old_words[pair->first] == pair->new_words[pair->first])
    pair->first++;
  while (pair->old_end > pair->first && pair->new_end > pair->first
         && pair->old_words[pair->old_end - 1] == pair->new_words[pair->new_end - 1])
    {
      pair->old_end--;
      pair->new_end--;
    }
}

static void
pair_clear (Pair *pair)
{
  mirqab_tokens_free (pair->old_tokens);
  mirqab_tokens_free (pair->new_tokens);
  g_free (pair->old_words);
  g_free (pair->new_words);
}

/* Appends words, to the last run where it is of the same kind. */
static void
add_words (GArray             *runs,
           MirqabDiffKind      kind,
           const MirqabTokens *tokens,
           guint               from,
           guint               to)
{
  MirqabDiffRun run = { .kind = kind };

  if (from >= to)
    return;
  run.span.start = tokens->tokens[from].start;
  run.span.end = tokens->tokens[to - 1].end;
  if (runs->len > 0 && g_array_index (runs, MirqabDiffRun, runs->len - 1).kind == kind)
    g_array_index (runs, MirqabDiffRun, runs->len - 1).span.end = run.span.end;
  else
    g_array_append_val (runs, run);
}

/* How many words can be kept from each pair of positions on: the length of the
 * longest common subsequence. */
static guint16 *
count_kept (const Pair *pair,
            guint       n,
            guint       m)
{
  guint16 *kept = g_new0 (guint16, ((gsize) n + 1) * (m + 1));

  for (guint x = n; x > 0; x--)
    for (guint y = m; y > 0; y--)
      {
        gsize here = (gsize) (x - 1) * (m + 1) + y - 1, below = here + m + 1;

        if (pair->old_words[pair->first + x - 1] == pair->new_words[pair->first + y - 1])
          kept[here] = kept[below + 1] + 1;
        else
          kept[here] = MAX (kept[below], kept[here + 1]);
      }

  return kept;
}

/* (nullable): '=', '-' and '+', the steps that make the new words of the old ones */
static char *
find_steps (const Pair *pair)
{
  guint n = pair->old_end - pair->first, m = pair->new_end - pair->first;
  g_autofree guint16 *kept = NULL;
  GString *steps;
  guint x = 0, y = 0;

  if ((gsize) n * m > MAX_CELLS || MIN (n, m) > G_MAXUINT16)
    return NULL;

  kept = count_kept (pair, n, m);
  steps = g_string_new (NULL);
  while (x < n || y < m)
    {
      gsize here = (gsize) x * (m + 1) + y;
      gboolean is_same = x < n && y < m
                         && pair->old_words[pair->first + x] == pair->new_words[pair->first + y];
      gboolean drops_old = !is_same && x < n && (y == m || kept[here + m + 1] >= kept[here + 1]);

      g_string_append_c (steps, is_same ? '=' : drops_old ? '-' : '+');
      x += is_same || drops_old;
      y += is_same || !drops_old;
    }

  return g_string_free (steps, FALSE);
}

/**
 * mirqab_word_diff:
 *
 * Returns: (transfer full) (element-type MirqabDiffRun): in the order of
 *   reading; what is removed stands before what is added in its place
 */
GArray *
mirqab_word_diff (const char *old_text,
                  const char *new_text)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (MirqabDiffRun));
  g_autofree char *steps = NULL;
  Pair pair;
  guint i, k;

  pair_init (&pair, old_text, new_text);
  i = k = pair.first;
  add_words (runs, MIRQAB_DIFF_SAME, pair.new_tokens, 0, pair.first);
  steps = find_steps (&pair);
  for (const char *step = steps; step != NULL && *step != '\0';)
    {
      gsize same = strspn (step, "="), changed = strcspn (step + same, "=");
      guint removed = 0, added = 0;

      for (gsize s = same; s < same + changed; s++)
        {
          removed += step[s] == '-';
          added += step[s] == '+';
        }
      add_words (runs, MIRQAB_DIFF_SAME, pair.new_tokens, k, k + (guint) same);
      i += (guint) same;
      k += (guint) same;
      add_words (runs, MIRQAB_DIFF_REMOVED, pair.old_tokens, i, i + removed);
      add_words (runs, MIRQAB_DIFF_ADDED, pair.new_tokens, k, k + added);
      i += removed;
      k += added;
      step += same + changed;
    }
  if (steps == NULL)
    {
      add_words (runs, MIRQAB_DIFF_REMOVED, pair.old_tokens, pair.first, pair.old_end);
      add_words (runs, MIRQAB_DIFF_ADDED, pair.new_tokens, pair.first, pair.new_end);
    }
  add_words (runs, MIRQAB_DIFF_SAME, pair.new_tokens, pair.new_end, pair.new_tokens->n_tokens);
  pair_clear (&pair);

  return runs;
}
