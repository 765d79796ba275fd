/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chronology/country-list.h"
#include "chronology/sentence-store.h"

#define N_SENTENCES 6000

static char *
make_sentence (guint number)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text, "Sentence number %u speaks of", number);
  for (guint i = 0; i < number % 700; i++)
    g_string_append (text, " words");
  g_string_append_printf (text, " letter%c", (char) ('a' + number % 26));

  return g_string_free (text, FALSE);
}

static void
check (MirqabSentenceStore *store,
       const guint32       *places)
{
  for (guint i = 0; i < N_SENTENCES; i++)
    {
      g_autofree char *text = make_sentence (i);
      g_autofree char *kept = mirqab_sentence_store_dup_text (store, places[i]);
      g_autoptr (MirqabWordSet) words = mirqab_word_set_new (text);
      g_autoptr (MirqabWordSet) kept_words = mirqab_sentence_store_dup_words (store, places[i]);

      g_assert_cmpstr (kept, ==, text);
      g_assert_cmpuint (kept_words->signature, ==, words->signature);
      g_assert_cmpmem (kept_words->words, kept_words->n_words * sizeof (guint32),
                       words->words, words->n_words * sizeof (guint32));
    }
}

static void
fill (MirqabSentenceStore *store,
      guint32             *places)
{
  for (guint i = 0; i < N_SENTENCES; i++)
    {
      g_autofree char *text = make_sentence (i);
      g_autoptr (MirqabWordSet) words = mirqab_word_set_new (text);

      places[i] = mirqab_sentence_store_put (store, text, words);
      g_assert_cmpuint (places[i], !=, MIRQAB_SENTENCE_STORE_FULL);
    }
}

/* More than is kept before it is written. */
static void
test_keeps (void)
{
  g_autoptr (MirqabSentenceStore) store = mirqab_sentence_store_new ();
  g_autofree guint32 *places = g_new (guint32, N_SENTENCES);

  fill (store, places);
  check (store, places);
}

/* A file where the folder of the cache should be. */
static void
test_without_disk (void)
{
  g_autofree char *blocked = g_build_filename (g_get_user_cache_dir (), "mirqab", NULL);
  g_autoptr (MirqabSentenceStore) store = mirqab_sentence_store_new ();
  g_autofree guint32 *places = g_new (guint32, N_SENTENCES);

  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  g_assert_true (g_file_set_contents (blocked, "", 0, NULL));
  fill (store, places);
  check (store, places);
}

static void
test_leaves_nothing (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "mirqab", NULL);
  g_autoptr (MirqabSentenceStore) store = mirqab_sentence_store_new ();
  g_autofree guint32 *places = g_new (guint32, N_SENTENCES);
  g_autoptr (GDir) files = NULL;

  fill (store, places);
  files = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (files);
  g_assert_null (g_dir_read_name (files));
}

static void
test_country_lists (void)
{
  const char *codes[] = { "AA", "BB", NULL };
  g_autofree char *first = g_strdup ("AA");
  g_autofree char *second = g_strdup ("BB");
  const char *same[] = { first, second, NULL };
  const char *turned[] = { "BB", "AA", NULL };
  const char *const *list = mirqab_country_list_intern (codes);

  g_assert_true (list == mirqab_country_list_intern (same));
  g_assert_true (list != mirqab_country_list_intern (turned));
  g_assert_true (list[0] == g_intern_string ("AA"));
  g_assert_null (list[2]);
  g_assert_null (mirqab_country_list_intern (NULL)[0]);
  g_assert_null (mirqab_country_list_intern (same + 2)[0]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/chronology/sentence-store/keeps", test_keeps);
  g_test_add_func ("/chronology/sentence-store/without-disk", test_without_disk);
  g_test_add_func ("/chronology/sentence-store/leaves-nothing", test_leaves_nothing);
  g_test_add_func ("/chronology/country-list", test_country_lists);

  return g_test_run ();
}
