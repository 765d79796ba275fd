/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysed.h"
#include "analysis/candidates.h"

typedef struct
{
  const char *description;
  const char *text;
  const char *candidates; /* "name:office:country:person*count" of each */
} Row;

static const Row rows[] = {
  { "title, nisba, name", "قال وزير الخارجية البولندي رادوسواف سيكورسكي إن الأمر معقد.",
    "رادوسواف سيكورسكي:foreign-minister:PL:-*1" },
  { "title before, dash between", "التقى وزير الدفاع الروسي - إيغور رودينوف ضيوفه.",
    "إيغور رودينوف:defence-minister:RU:-*1" },
  { "title behind a comma", "أفاد بافل شيدلوفسكي، سفير بيلاروس، بذلك.", "بافل شيدلوفسكي:-:BY:-*1" },
  { "twice", "قال الخبير إيفان بتروفسكي ذلك. ثم عاد الخبير إيفان بتروفسكي.", "إيفان بتروفسكي:-:-:-*2" },
  { "known people are none", "قال وزير الخارجية الروسي سيرغي لافروف ذلك.", "" },
  { "another spelling of somebody known", "قال الرئيس صادر جوباروف ذلك.",
    "صادر جوباروف:president:-:sadyr-japarov*1" },
  { "words are no names", "قال وزير الخارجية خلال زيارة رسمية ذلك.", "" },
  { "no title", "ذهب إيفان بتروفسكي إلى السوق.", "" },
};

static void
test_candidates (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (MirqabArticle) article = mirqab_article_new ();
  g_autoptr (GPtrArray) candidates = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  article->text = g_strdup (row->text);
  candidates = mirqab_analyser_find_candidates (analysed_get_analyser (), article);
  for (guint i = 0; i < candidates->len; i++)
    {
      const MirqabNameCandidate *candidate = g_ptr_array_index (candidates, i);

      g_string_append_printf (found, "%s%s:%s:%s:%s*%u", i > 0 ? " " : "", candidate->name,
                              candidate->office != NULL ? candidate->office : "-",
                              candidate->country != NULL ? candidate->country : "-",
                              candidate->person != NULL ? candidate->person : "-", candidate->count);
    }
  g_assert_cmpstr (found->str, ==, row->candidates);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/analysis/candidates/%s", rows[i].description);

      g_test_add_data_func (path, &rows[i], test_candidates);
    }

  return g_test_run ();
}
