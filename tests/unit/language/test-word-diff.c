/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "language/word-diff.h"

/* The runs are written as =same -removed +added, with | between them. */
static const struct
{
  const char *description;
  const char *old_text;
  const char *new_text;
  const char *runs;
} rows[] = {
  { "same", "one two three", "one two three", "=one two three" },
  { "white space does not count", "one two", "one\n\ntwo", "=one\n\ntwo" },
  { "a word replaced", "قتل ثلاثة في الهجوم", "قتل خمسة في الهجوم", "=قتل|-ثلاثة|+خمسة|=في الهجوم" },
  { "a sentence added at the end", "It began.", "It began. It ended.", "=It began.|+It ended." },
  { "a sentence removed at the beginning", "Soon. It began.", "It began.", "-Soon.|=It began." },
  { "words in the middle", "a b c d e", "a x c d y e", "=a|-b|+x|=c d|+y|=e" },
  { "a correction of a mark", "yes, no", "yes. no", "=yes|-,|+.|=no" },
  { "from nothing", "", "a b", "+a b" },
  { "to nothing", "a b", "", "-a b" },
  { "nothing", "", "", "" },
  { "all of it", "a b", "c d", "-a b|+c d" },
  { "twice the same word", "a a b", "a b", "=a|-a|=b" },
};

static char *
write_runs (const char *old_text,
            const char *new_text,
            GArray     *runs)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const MirqabDiffRun *run = &g_array_index (runs, MirqabDiffRun, i);
      const char *from = run->kind == MIRQAB_DIFF_REMOVED ? old_text : new_text;

      g_string_append_printf (text, "%s%c", i > 0 ? "|" : "", "=-+"[run->kind]);
      g_string_append_len (text, from + run->span.start, (gssize) (run->span.end - run->span.start));
    }

  return g_string_free (text, FALSE);
}

static void
test_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) runs = mirqab_word_diff (rows[i].old_text, rows[i].new_text);
      g_autofree char *written = write_runs (rows[i].old_text, rows[i].new_text, runs);

      g_test_message ("%s", rows[i].description);
      g_assert_cmpstr (written, ==, rows[i].runs);
    }
}

/* Too much to compare word by word: told as replaced, at once. */
static void
test_large (void)
{
  g_autoptr (GString) first = g_string_new ("begin ");
  g_autoptr (GString) second = g_string_new ("begin ");
  g_autoptr (GArray) runs = NULL;

  for (guint i = 0; i < 20000; i++)
    {
      g_string_append_printf (first, "a%u ", i);
      g_string_append_printf (second, "b%u ", i);
    }
  g_string_append (first, "end");
  g_string_append (second, "end");
  runs = mirqab_word_diff (first->str, second->str);
  g_assert_cmpuint (runs->len, ==, 4);
  g_assert_cmpint (g_array_index (runs, MirqabDiffRun, 1).kind, ==, MIRQAB_DIFF_REMOVED);
  g_assert_cmpint (g_array_index (runs, MirqabDiffRun, 2).kind, ==, MIRQAB_DIFF_ADDED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/word-diff/rows", test_rows);
  g_test_add_func ("/language/word-diff/large", test_large);

  return g_test_run ();
}
