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
  { "title behind a comma, longer", "أفاد بافل شيدلوفسكي، القائم بأعمال بيلاروس لدى فرنسا، بذلك.",
    "بافل شيدلوفسكي:-:BY:-*1" },
  { "title in brackets", "كتب إيفان بتروفسكي (الباحث في معهد الدراسات الشرقية) ذلك.",
    "إيفان بتروفسكي:-:-:-*1" },
  { "speaker right behind", "وقال بيتر ستانو المتحدث باسم المفوضية الأوروبية ذلك.", "بيتر ستانو:-:-:-*1" },
  { "speaker", "أعلن المتحدث باسم الجيش إيفان بتروفسكي ذلك.", "إيفان بتروفسكي:-:-:-*1" },
  { "speaker of a ministry", "أعلنت المتحدثة الرسمية باسم وزارة الدفاع البولندية آنا نوفاك ذلك.",
    "آنا نوفاك:-:PL:-*1" },
  { "press secretary", "قال السكرتير الصحفي للرئيس البولندي يان كوفالسكي ذلك.",
    "يان كوفالسكي:spokesperson-president:PL:-*1" },
  { "envoy", "وصل المبعوث الخاص للأمم المتحدة إلى أفغانستان يان كوفالسكي أمس.", "يان كوفالسكي:-:AF:-*1" },
  { "scholar with a field", "يرى الخبير في الشؤون الدولية سامح الراشد ذلك.", "سامح الراشد:-:-:-*1" },
  { "head of a committee, not of a state", "قال رئيس لجنة الدفاع في البرلمان إيفان بتروفسكي ذلك.",
    "إيفان بتروفسكي:-:-:-*1" },
  { "deputy, not the minister", "قال نائب وزير الخارجية البولندي يان كوفالسكي ذلك.",
    "يان كوفالسكي:deputy-foreign-minister:PL:-*1" },
  { "deputy of an office without deputies", "قال نائب رئيس الوزراء البولندي يان كوفالسكي ذلك.",
    "يان كوفالسكي:-:PL:-*1" },
  { "former president", "قال الرئيس البولندي السابق يان كوفالسكي ذلك.", "يان كوفالسكي:-:PL:-*1" },
  { "new minister", "قال وزير الدفاع البولندي الجديد يان كوفالسكي ذلك.",
    "يان كوفالسكي:defence-minister:PL:-*1" },
  { "two titles one after the other", "استقبل الرئيس الروسي وزير الدفاع البولندي يان كوفالسكي.",
    "يان كوفالسكي:defence-minister:PL:-*1" },
  { "Chinese name", "قال وزير الخارجية الصيني وانغ يي ذلك.", "وانغ يي:foreign-minister:CN:-*1" },
  { "Arabic name with a link", "قال وزير الخارجية السعودي فيصل بن فرحان ذلك.",
    "فيصل بن فرحان:foreign-minister:SA:-*1" },
  { "twice", "قال الخبير إيفان بتروفسكي ذلك. ثم عاد الخبير إيفان بتروفسكي.", "إيفان بتروفسكي:-:-:-*2" },
  { "twice, in two spellings", "قال الخبير إيغور بتروفسكي ذلك. ثم عاد الخبير إيجور بيتروفسكي.",
    "إيغور بتروفسكي:-:-:-*2" },
  { "known people are none", "قال وزير الخارجية الروسي سيرغي لافروف ذلك.", "" },
  { "another spelling of somebody known", "قال الرئيس صادر جوباروف ذلك.",
    "صادر جوباروف:president:-:sadyr-japarov*1" },
  { "Russian", "Об этом сказал министр обороны Польши Ян Ковальский.", "" },
  { "Russian first name", "Об этом сказал министр обороны Польши Павел Ковальский.",
    "Павел Ковальский:defence-minister:PL:-*1" },
  { "English", "Foreign Minister of Poland Martin Kowalski said so.",
    "Martin Kowalski:foreign-minister:PL:-*1" },
  { "words are no names", "قال وزير الخارجية خلال زيارة رسمية ذلك.", "" },
  { "words behind a title", "عقد وزير الدفاع اجتماعا طويلا مع ضيوفه.", "" },
  { "a title of a thing", "بحث رئيس الوزراء ملفات عديدة مهمة.", "" },
  { "words that end like surnames", "قال رئيس الأركان قوله للصحفيين. ودعا وزير الدفاع بهدف تخفيف التوتر.", "" },
  { "no title", "ذهب إيفان بتروفسكي إلى السوق.", "" },
  { "title of another sentence", "وصل الوزير. إيفان بتروفسكي غادر.", "" },
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
  if (!g_str_equal (found->str, row->candidates))
    g_test_message ("found %s, not %s", found->str, row->candidates);
  g_assert_true (g_str_equal (found->str, row->candidates));
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
