/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "language/tense.h"

#include <string.h>

#define P MIRQAB_TENSE_PAST
#define F MIRQAB_TENSE_FUTURE
#define U MIRQAB_TENSE_UNKNOWN

typedef struct
{
  const char *text; /* of one sentence; * stands before the date */
  MirqabTense tense;
} Case;

static const Case cases[] = {
  /* the verb in front */
  { "عقدت القمة *الخميس", P },
  { "انطلقت التدريبات يوم *الأحد", P },
  { "ستعقد القمة *الخميس", F },
  { "سيصل الوفد *الأحد إلى مينسك", F },
  { "وسيُعقد الاجتماع *الخميس", F },
  { "لن يحضر الوزير *الأحد", F },
  { "لم يحضر الوزير *الأحد", P },
  { "سوف يصل *الأحد", F },
  { "قد كتب الوزير *الأحد", P },
  { "استقبل الرئيس نظيره *السبت", P },
  { "وافتتح المعرض *السبت", P },
  { "اجتمع القادة *السبت", P },
  /* reported speech: the nearer verb decides */
  { "قال الوزير إن الوفد سيصل *الأحد", F },
  { "أعلن الكرملين أن القمة عقدت *الأحد", P },
  { "ستشارك الوفود في القمة، وأكد الوزير *الأحد", P },
  /* the verb behind */
  { "في *الأحد أعلن الوزير", P },
  { "*الأحد ستنطلق القمة", F },
  /* plans */
  { "من المقرر عقد القمة *الخميس", F },
  { "كان من المقرر عقد القمة *الخميس", U },
  { "من المتوقع أن يوقع القادة *الخميس", F },
  { "يلتقي الرئيسان *الخميس", F },
  { "تعتزم روسيا تنظيم قمة *الخميس", F },
  { "على أن ينظر القادة في الملف *الخميس", F },
  { "أكدت الرئاسة إجراء مفاوضات *الخميس", F },
  { "أعلن الكرملين عقد القمة *الخميس", F },
  { "تم إجراء مفاوضات *الخميس", P },
  { "القمة المقبلة *الخميس", F },
  { "بدأت الاحتجاجات قبل أن تصل إلى العاصمة *الثلاثاء", P },
  { "لم يصل الوفد *الثلاثاء", P },
  { "كان يشارك في القمة *الثلاثاء", P },
  { "يعود الوفد *الجمعة", F },
  { "تختتم المناورات *الجمعة", F },
  { "يصافح الرئيس نظيره *الجمعة، وكان أعلن ذلك", F },
  { "تستغرق الرحلة حتى *الجمعة، وكان أعلن ذلك", U },
  { "توقع المحللون *الجمعة", U },
  { "قال إن المهمة انتهت، وخلال *يومين سيبدأ الانسحاب", F },
  { "ستعقد القمة في مينسك، وفي *نوفمبر عقدت في يريفان", P },
  { "أعلن الوزير، *الأحد، أن الوفد سيصل", P },
  /* words that look like verbs */
  { "سياسة الدولة *الخميس", U },
  { "سيارة في بيروت *الخميس", U },
  { "ستة وزراء *الخميس", U },
  { "سيرغي وستانيسلاف *الخميس", U },
  { "العقيد سيمونوف *الخميس", U },
  { "توقيت بيروت *الخميس", U },
  { "اجتماع الوزراء *الخميس", U },
  { "استقبال الوزراء *الخميس", U },
  { "انطلاق القمة *الخميس", U },
  { "بحث الوزير *الخميس", P },
  { "لقاء بحث *الخميس", U },
  /* Russian and English */
  { "саммит состоится *в среду", F },
  { "саммит прошел *в среду", P },
  { "leaders will meet on *Monday", F },
  { "leaders met on *Monday", P },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *star = strchr (cases[i].text, '*');
      g_autofree char *text = g_strdup_printf ("%.*s%s", (int) (star - cases[i].text),
                                               cases[i].text, star + 1);
      g_autoptr (MirqabTokens) tokens = mirqab_tokens_new (text, -1);
      g_autoptr (MirqabSentences) sentences = mirqab_sentences_new (tokens);
      guint position = 0;

      while (tokens->tokens[position].start < (guint32) (star - cases[i].text))
        position++;
      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (sentences->n_sentences, ==, 1);
      g_assert_cmpint (mirqab_tense_at (tokens, sentences->sentences, position), ==,
                       cases[i].tense);
    }
}

static void
test_cancelled (void)
{
  static const struct
  {
    const char *text;
    gboolean    is_cancelled;
  } rows[] = {
    { "ألغت قيرغيزستان التدريبات", TRUE },
    { "أُرجئ اللقاء إلى الربيع", TRUE },
    { "تأجيل القمة", TRUE },
    { "وألغى الرئيس زيارته", TRUE },
    { "عقدت القمة", FALSE },
    { "саммит отменен", TRUE },
    { "the summit was cancelled", TRUE },
    { "the summit was held", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (MirqabTokens) tokens = mirqab_tokens_new (rows[i].text, -1);
      g_autoptr (MirqabSentences) sentences = mirqab_sentences_new (tokens);

      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (mirqab_tense_sentence_is_cancelled (tokens, sentences->sentences), ==,
                       rows[i].is_cancelled);
    }
}

/* A verb that is far away is not the verb of a date. */
static void
test_reach (void)
{
  g_autoptr (GString) text = g_string_new ("سيصل ");
  g_autoptr (MirqabTokens) tokens = NULL;
  g_autoptr (MirqabSentences) sentences = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append (text, "مدينة ");
  tokens = mirqab_tokens_new (text->str, -1);
  sentences = mirqab_sentences_new (tokens);

  g_assert_cmpint (mirqab_tense_at (tokens, sentences->sentences, 5), ==, F);
  g_assert_cmpint (mirqab_tense_at (tokens, sentences->sentences, 150), ==, U);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/tense/table", test_table);
  g_test_add_func ("/language/tense/cancelled", test_cancelled);
  g_test_add_func ("/language/tense/reach", test_reach);

  return g_test_run ();
}
