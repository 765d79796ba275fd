/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "language/sentences.h"

#include <string.h>

typedef struct
{
  const char *description;
  const char *text;
  const char *sentences; /* separated by | */
} Case;

static const Case cases[] = {
  { "empty", "", "" },
  { "one", "عقدت القمة في مينسك", "عقدت القمة في مينسك" },
  { "full stops", "عقدت القمة. وغادر الوفد.", "عقدت القمة.|وغادر الوفد." },
  { "question", "هل تعقد القمة؟ نعم!  لا", "هل تعقد القمة؟|نعم!|لا" },
  { "lines", "العنوان\nالنص\r\n\n  آخر ", "العنوان|النص|آخر" },
  { "white space around", "  \n  نص.  \n", "نص." },
  { "quote closes behind the stop", "قال: \"عدنا.\" ثم غادر", "قال: \"عدنا.\"|ثم غادر" },
  { "guillemets", "«عدنا.» ثم غادر", "«عدنا.»|ثم غادر" },
  { "two dots are a pause", "غادر الوفد.. وتابع", "غادر الوفد.. وتابع" },
  { "ellipsis", "غادر... ثم عاد", "غادر... ثم عاد" },
  { "decimal number", "بلغ 53.22 مليون. ثم", "بلغ 53.22 مليون.|ثم" },
  { "numeric date", "في 27.11.2025 عاد", "في 27.11.2025 عاد" },
  { "initials", "أ. بطرسيان عاد. ثم", "أ. بطرسيان عاد.|ثم" },
  { "doctor", "د. سالم عاد", "د. سالم عاد" },
  { "era is no initial", "عام 1992 م. وتضم", "عام 1992 م.|وتضم" },
  { "hijri era", "1443 هـ. وتضم", "1443 هـ.|وتضم" },
  { "English abbreviation", "On Nov. 5 Mr. Lee left. He", "On Nov. 5 Mr. Lee left.|He" },
  { "Russian year", "26 ноября 2025 г. в Москве. Затем", "26 ноября 2025 г. в Москве.|Затем" },
  { "Urdu stop", "گیا۔ پھر", "گیا۔|پھر" },
  { "only marks", "... !", "... !" },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MirqabTokens) tokens = mirqab_tokens_new (cases[i].text, -1);
      g_autoptr (MirqabSentences) sentences = mirqab_sentences_new (tokens);
      g_autoptr (GString) joined = g_string_new (NULL);
      guint next = 0;

      for (guint k = 0; k < sentences->n_sentences; k++)
        {
          const MirqabSentence *sentence = &sentences->sentences[k];

          g_assert_cmpuint (sentence->first, ==, next);
          g_assert_cmpuint (sentence->end, >, sentence->first);
          for (guint t = sentence->first; t < sentence->end; t++)
            g_assert_cmpuint (mirqab_sentences_find (sentences, t), ==, k);
          next = sentence->end;
          g_string_append_printf (joined, "%s%.*s", k > 0 ? "|" : "",
                                  (int) (sentence->span.end - sentence->span.start),
                                  cases[i].text + sentence->span.start);
        }
      g_assert_cmpuint (next, ==, tokens->n_tokens);
      g_test_message ("%s", cases[i].description);
      g_assert_cmpstr (joined->str, ==, cases[i].sentences);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/sentences/table", test_table);

  return g_test_run ();
}
