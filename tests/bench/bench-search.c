/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a search takes: bench-search DATA-FOLDER [--rank], which puts the best match first. 200 queries of all forms
 * that a person can type, of words from headlines of the archive, so that
 * frequent words are asked for frequently. Goals: 30 ms at the median and
 * 100 ms at the 95th percentile. */

#include "archive/search-ranking.h"

#include <locale.h>

#define N_QUERIES 200

typedef struct
{
  char   *words;
  double  milliseconds;
  guint   found;
} Query;

static void
query_clear (Query *query)
{
  g_free (query->words);
}

/* Two neighbouring words of the headline of some article. */
static gboolean
take_words (MirqabArchive  *archive,
            GRand          *rand,
            guint           n_articles,
            char          **first,
            char          **second)
{
  gint64 id = g_rand_int_range (rand, 1, (gint32) n_articles + 1);
  g_autoptr (GPtrArray) headlines = mirqab_archive_headlines (archive, &id, 1, NULL);
  const MirqabHeadline *headline = g_ptr_array_index (headlines, 0);
  g_auto (GStrv) words = g_strsplit (headline != NULL ? headline->title : "", " ", -1);
  guint n = g_strv_length (words), at;

  if (n < 3)
    return FALSE;
  at = (guint) g_rand_int_range (rand, 0, (gint32) n - 1);
  *first = g_strdup (words[at]);
  *second = g_strdup (words[at + 1]);

  return TRUE;
}

static char *
make_query (guint       form,
            const char *a,
            const char *b)
{
  g_autofree char *beginning = g_utf8_substring (a, 0, MIN (3, g_utf8_strlen (a, -1)));

  switch (form % 10)
    {
    case 0:
    case 1:
      return g_strdup_printf ("%s ", a);
    case 2:
    case 3:
      return g_strdup_printf ("%s %s ", a, b);
    case 4:
      return g_strdup_printf ("\"%s %s\"", a, b);
    case 5:
      return g_strdup (beginning); /* while it is typed */
    case 6:
      return g_strdup_printf ("%s OR %s ", a, b);
    case 7:
      return g_strdup_printf ("%s -%s", a, b);
    case 8:
      return g_strdup_printf ("عنوان:%s ", a);
    default:
      return g_strdup_printf ("=%s %s ", a, b);
    }
}

static void
measure (MirqabArchive *archive,
         gboolean       ranks,
         Query         *query)
{
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autoptr (MirqabSelection) selection = NULL;
  g_autoptr (GArray) listings = NULL;
  gint64 start = g_get_monotonic_time ();

  g_free (scope->words);
  scope->words = g_strdup (query->words);
  selection = mirqab_archive_select (archive, scope, NULL, NULL);
  if (selection != NULL)
    listings = mirqab_archive_list (archive, selection, NULL, NULL);
  if (listings != NULL && ranks)
    mirqab_archive_rank (archive, query->words, listings, NULL, NULL);
  query->milliseconds = (double) (g_get_monotonic_time () - start) / 1000;
  query->found = listings != NULL ? listings->len : 0;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const Query *first = a, *second = b;

  return (first->milliseconds > second->milliseconds) - (first->milliseconds < second->milliseconds);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabArchive) archive = NULL;
  g_autoptr (GArray) queries = g_array_new (FALSE, TRUE, sizeof (Query));
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  MirqabTotals totals;

  setlocale (LC_ALL, "");
  if (argc < 2 || argc > 3 || (argc == 3 && !g_str_equal (argv[2], "--rank")))
    {
      g_printerr ("Usage: %s DATA-FOLDER [--rank]\n", argv[0]);
      return 2;
    }
  archive = mirqab_archive_open (argv[1], &error);
  if (archive == NULL || !mirqab_archive_get_totals (archive, &totals, &error) || totals.articles == 0)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "The archive is empty");
      return 1;
    }

  g_array_set_clear_func (queries, (GDestroyNotify) query_clear);
  for (guint tries = 0; queries->len < N_QUERIES && tries < 100 * N_QUERIES; tries++)
    {
      g_autofree char *a = NULL;
      g_autofree char *b = NULL;
      Query query = { NULL, 0, 0 };

      if (!take_words (archive, rand, totals.articles, &a, &b))
        continue;
      query.words = make_query (queries->len, a, b);
      measure (archive, argc == 3, &query);
      g_array_append_val (queries, query);
    }

  g_array_sort (queries, compare_times);
  g_print ("%u articles, %u queries: median %.1f ms, 95th percentile %.1f ms, longest:\n",
           totals.articles, queries->len,
           g_array_index (queries, Query, queries->len / 2).milliseconds,
           g_array_index (queries, Query, queries->len * 95 / 100).milliseconds);
  for (guint i = queries->len - MIN (5, queries->len); i < queries->len; i++)
    {
      const Query *query = &g_array_index (queries, Query, i);

      g_print ("%8.1f ms %8u found  %s\n", query->milliseconds, query->found, query->words);
    }

  return 0;
}
