/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "archive/search-hits.h"

static void
test_find (void)
{
  static const struct
  {
    const char *words;
    const char *text;
    const char *hits; /* with "|" between them */
  } cases[] = {
    { "قمة ", "القمة في مينسك، وقمم أخرى", "القمة|وقمم" },
    { "أرمينيا ", "زار ارمينيا وعاد من أَرْمِينِيَا", "ارمينيا|أَرْمِينِيَا" },
    { "=أرمينيا", "ارمينيا وأرمينيا ثم أَرمينيا", "أَرمينيا" },
    { "=\"قمة مينسك\"", "القمة مينسك، قمه مينسك، قمة «مينسك»", "قمة «مينسك" },
    { "=2024 قمة ", "قمم ٢٠٢٤", "قمم|٢٠٢٤" },
    { "=Minsk minsk ", "Minsk", "Minsk" },
    { "رئيس ", "التقى الرؤساء برئيسهم", "الرؤساء|برئيسهم" },
    { "\"قمة مينسك\"", "قمة في مينسك ثم قمة «مينسك»", "قمة «مينسك" },
    { "أرم", "أرمينيا والأرمن", "أرمينيا|والأرمن" },
    { "قمة -مينسك", "قمة مينسك", "قمة" },
    { "summit OR саммит ", "Summits and саммитом", "Summits|саммитом" },
    { "قمة \"قمة مينسك\"", "قمة مينسك", "قمة مينسك" },
    { "٢٠٢٤ ", "عام 2024", "2024" },
    { "زار ", "وزارة الخارجية", "" },
    { "source:قمة", "قمة", NULL },
    { "؟", "قمة", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MirqabSearchHits) hits = mirqab_search_hits_new (cases[i].words);
      g_autoptr (GArray) spans = NULL;
      g_autoptr (GString) found = g_string_new (NULL);

      g_assert_cmpint (hits == NULL, ==, cases[i].hits == NULL);
      if (hits == NULL)
        continue;
      spans = mirqab_search_hits_find (hits, cases[i].text);
      for (guint j = 0; j < spans->len; j++)
        {
          MirqabSpan span = g_array_index (spans, MirqabSpan, j);

          g_string_append (found, j > 0 ? "|" : "");
          g_string_append_len (found, cases[i].text + span.start, (gssize) (span.end - span.start));
        }
      g_assert_cmpstr (found->str, ==, cases[i].hits);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/archive/search-hits/find", test_find);

  return g_test_run ();
}
