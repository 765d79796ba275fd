/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "language/word-table.h"

typedef struct
{
  const char *description;
  const char *word;
  const char *readings; /* "value+particles", in order */
} Row;

/* The table holds: 1 موسكو, 2 الكتله, 3 اللجنه, 4 وارسو, 5 ارسو, 6 القمه. */
static const Row rows[] = {
  { "as it stands", "موسكو", "1+0" },
  { "a conjunction", "وموسكو", "1+1" },
  { "a preposition", "لموسكو", "1+1" },
  { "both", "وبموسكو", "1+2" },
  { "more than particles", "اموسكو", "" },
  { "li and the article", "للكتله", "2+1" },
  { "li and the article before a lam", "للجنه", "3+1" },
  { "and li and the article", "وللكتله", "2+2" },
  { "a first letter that may be a particle", "وارسو", "4+0 5+1" },
  { "the article stays", "بالقمه", "6+1" },
  { "without its article", "كتله", "" },
  { "too short for a particle", "وا", "" },
};

static const char *const words[] = { "موسكو", "الكتله", "اللجنه", "وارسو", "ارسو", "القمه" };

static MirqabWordTable *
make_table (void)
{
  MirqabWordTable *table = mirqab_word_table_new ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    mirqab_word_table_set (table, words[i], strlen (words[i]), i + 1);

  return table;
}

static void
test_readings (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (MirqabWordTable) table = make_table ();
  g_autoptr (GString) found = g_string_new (NULL);
  MirqabWordReading readings[MIRQAB_MAX_READINGS];
  guint n = mirqab_word_table_read (table, row->word, strlen (row->word), readings);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (found, "%s%u+%u", i > 0 ? " " : "", readings[i].value,
                            readings[i].n_particles);
  g_assert_cmpstr (found->str, ==, row->readings);
}

static void
test_growth (void)
{
  g_autoptr (MirqabWordTable) table = mirqab_word_table_new ();

  for (guint i = 1; i <= 5000; i++)
    {
      g_autofree char *word = g_strdup_printf ("word%u", i);

      mirqab_word_table_set (table, word, strlen (word), i);
    }
  for (guint i = 1; i <= 5000; i++)
    {
      g_autofree char *word = g_strdup_printf ("word%u", i);

      g_assert_cmpuint (mirqab_word_table_lookup (table, word, strlen (word)), ==, i);
    }
  g_assert_cmpuint (mirqab_word_table_lookup (table, "word5001", 8), ==, MIRQAB_WORD_NONE);
}

static void
test_replacement (void)
{
  g_autoptr (MirqabWordTable) table = make_table ();

  mirqab_word_table_set (table, "الكتله", strlen ("الكتله"), 9);
  g_assert_cmpuint (mirqab_word_table_lookup (table, "الكتله", strlen ("الكتله")), ==, 9);
  g_assert_cmpuint (mirqab_word_table_lookup (table, "", 0), ==, MIRQAB_WORD_NONE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/language/word-table/readings/%s", rows[i].description);

      g_test_add_data_func (path, &rows[i], test_readings);
    }
  g_test_add_func ("/language/word-table/growth", test_growth);
  g_test_add_func ("/language/word-table/replacement", test_replacement);

  return g_test_run ();
}
