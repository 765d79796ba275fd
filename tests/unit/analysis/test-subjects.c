/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "analysed.h"

/* Each kind of evidence with its example: a short article, the states it is
 * about, the others that it mentions, and the reason for the first. */

#define LIST "وتضم المنظمة روسيا وأرمينيا وبيلاروسيا وكازاخستان وقرغيزستان وطاجيكستان."
#define MORE "وتأتي الخطوة في إطار برنامج أقرته منظمة معاهدة الأمن الجماعي قبل أشهر لتطوير التعاون بين أعضائها."

typedef struct
{
  const char *description;
  const char *text;
  const char *subjects;
  const char *mentioned;
  const char *reason;
} Row;

static const Row rows[] = {
  { "named-in-headline",
    "قرغيزستان تشدد إجراءاتها على المعابر\nشددت السلطات القرغيزية إجراءات الدخول إلى البلاد بعد حوادث متكررة شهدتها "
    "المعابر.\n" LIST, "KG", "RU AM BY KZ TJ", "named-in-headline" },
  { "place-of-the-news", "اختتمت في دوشنبه عاصمة طاجيكستان أعمال المنتدى السنوي لخبراء الأمن.\n" LIST, "TJ",
    "RU AM BY KZ KG", "place-of-the-news" },
  { "hosts", "تنطلق المناورات الأسبوع المقبل.\n" MORE "\nوستستضيف كازاخستان المرحلة الأولى منها.\nكما تحتضن كازاخستان "
    "مركز القيادة.", "KZ", "", "hosts" },
  { "holds-the-chair", "عرض الأمين العام تقريره السنوي أمام السفراء.\nوأشادت الوفود بعمل بيلاروس التي تترأس المنظمة هذا "
    "العام.\nوقالت بيلاروس إنها ستواصل العمل.\n" LIST, "BY", "RU AM KZ KG TJ", "holds-the-chair" },
  { "its-official-speaks",
    "بدأ المؤتمر بجلسة مغلقة حضرها ممثلو المنظمات الإقليمية.\nوقال وزير الخارجية الأرميني أرارات ميرزويان إن بلاده "
    "تنتظر ردا.\nثم أكد ميرزويان أن الأولوية لأمن الحدود الأرمينية.", "AM", "", "its-official-speaks" },
  { "its-membership-at-issue",
    "تدرس الأمانة رسالة تلقتها هذا الأسبوع.\nوتتحدث الرسالة عن تجميد عضوية أرمينيا في الهيئات كافة.\nولم يتضح بعد هل "
    "تكتفي أرمينيا بتعليق مشاركتها أم تغادر.\n" LIST, "AM", "RU BY KZ KG TJ", "its-membership-at-issue" },
  { "party-to-the-conflict, where the news is",
    "أعلنت روسيا أن الهدوء عاد إلى القرى في قره باغ.\nوجاء ذلك بعد أيام من القتال بين أرمينيا وأذربيجان.\nوكانت المعارك قد "
    "تجددت على خط التماس بين الجيشين الأرميني والأذربيجاني.\n" MORE, "AZ RU", "AM", "place-of-the-news" },
  { "a title alone speaks for the state of its holder",
    "أوقف نيكول باشينيان مشاركة بلاده في الاجتماعات.\nورأى رئيس الوزراء أن أرمينيا لم تجد سندا.\nوأضاف رئيس الوزراء أن الحكومة "
    "ستبحث الأمر.", "AM", "", "its-official-speaks" },
  { "when none has enough, the one that is ahead",
    "قال الأمين العام في مقابلة إن العمل مستمر.\nوردا على سؤال قال إن أرمينيا لم تسدد حصتها وإن مشاركتها متوقفة.\n" MORE, "AM",
    "", NULL },
  { "a list names only", MORE "\n" LIST, "", "RU AM BY KZ KG TJ", NULL },
  { "a border is no place", "انتشرت وحدات في المناطق الجبلية من طاجيكستان على حدود أفغانستان.", "TJ", "AF",
    "place-of-the-news" },
  { "who is absent does not speak",
    "عقدت في ألماتي بكازاخستان جلسة استثنائية.\nوغاب عنها وزير الخارجية الأرميني أرارات ميرزويان.", "KZ", "AM",
    "place-of-the-news" },
  { "the home of an agency is no subject", "عقدت في ألماتي بكازاخستان جلسة استثنائية، بحسب وكالة «تاس» الروسية.", "KZ",
    "RU", "place-of-the-news" },
  { "what an agency reports is no part of its name",
    "أوردت وكالة «تاس» أن أرمينيا أرسلت قافلة مساعدات.\n" MORE, "AM", "", "named-in-lead" },
  { "topic-of-the-news",
    "اجتماع طارئ للأمناء حول أفغانستان\nعقد الأمناء اجتماعا طارئا ناقشوا فيه ملفات عدة.\n" MORE, "AF", "",
    "named-in-headline" },
  { "a town tells of its state where the news is",
    "هسبريس من دوشنبه\nافتتح في دوشنبه اليوم معرض دولي للصناعات يستمر أياما ويضم أجنحة كثيرة.\nوقال الوزير صبير زاده إن المعرض ناجح.\n"
    MORE, "TJ", "", "place-of-the-news" },
  { "who speaks in one sentence and stands in a list besides only takes part",
    "عقدت في ألماتي بكازاخستان جلسة استثنائية.\nوقال الرئيس الروسي فلاديمير بوتين في كلمته إن القوة باقية.\n" LIST, "KZ",
    "RU AM BY KG TJ", "place-of-the-news" },
  { "who speaks once in the midst only takes part",
    "عقدت في ألماتي بكازاخستان جلسة استثنائية.\nوقال وزير الخارجية الأرميني أرارات ميرزويان إن بلاده تؤيد القرار.", "KZ",
    "AM", "place-of-the-news" },
  { "behind أن and its subject, what follows the verb is no agent",
    "أعلن الرئيس الروسي فلاديمير بوتين أن بلاده ستواصل دعم الحكومة السورية.\n" MORE, "RU", "SY", NULL },
  { "between-two-states",
    "استقبل رئيس البرلمان الوفد الزائر وبحث معه التعاون بين صربيا وطاجيكستان في النقل.\n" MORE, "RS TJ", "", "named-in-lead" },
  { "what a border lies between is no party to talks",
    "زار وفد من الخبراء نقطة على الحدود بين طاجيكستان وأفغانستان.\nوقالت دوشنبه إن العمل مستمر.\n" MORE, "", "AF TJ", NULL },
  { "acts-together", "وقعت روسيا وأرمينيا وقرغيزستان اتفاقا على نقل المياه.\n" MORE, "AM KG RU", "", "acts-together" },
  { "a few states behind their leaders act together",
    "يلتقي قادة روسيا وأرمينيا وقرغيزستان في المدينة نفسها بعد شهر.\n" MORE, "AM KG RU", "", "acts-together" },
  { "of two that are joined both act", "Kyrgyzstan and Tajikistan signed a treaty on water.", "KG TJ", "", "named-in-lead" },
  { "other-side-of-the-fight",
    "أعلنت أرمينيا سقوط جرحى في اشتباكات ليلية.\nوحملت باكو الجيش المسؤولية عن القصف.\n" MORE, "AM AZ", "", "named-in-lead" },
  { "across the border from the fight",
    "أعلنت أرمينيا مقتل جنديين في هجوم على الحدود مع أذربيجان.\nواستمر القصف ساعات.\n" MORE, "AM AZ", "", NULL },
  { "a capital hosts where the news is", "انضمت صربيا إلى المنتدى خلال قمة استضافتها أستانا.\n" MORE, "KZ RS", "",
    "place-of-the-news" },
  { "who chairs where the news is", "بدأت صباح اليوم في أستانا أعمال القمة برئاسة قاسم جومارت توكاييف.", "KZ", "",
    "place-of-the-news" },
  { "what was long ago is no news",
    "معاهدة الأمن الجماعي: لمحة\nوقعت المعاهدة في طشقند يوم 15 مايو 1992 ودخلت حيز التنفيذ في 20 أبريل 1994.\n" LIST, "",
    "RU AM BY KZ KG TJ", NULL },
  { "a short line in front of the text is no lead",
    "الجزيرة نت\nأزمة الكهرباء تشتد في بلد الأنهار والجبال\nحذرت حكومة قرغيزستان من أن منسوب المياه سيبلغ أدنى مستوى له هذا "
    "الشتاء.\nووعدت روسيا بتزويد جارتها.", "KG", "RU", "named-in-lead" },
  { "the seat of a government stands for its state", "دعا الكرملين إلى التهدئة في المنطقة كلها.\n" MORE, "RU", "",
    "its-official-in-lead" },
  { "a secretary-general does not speak for his state",
    "عقدت في ألماتي بكازاخستان جلسة استثنائية.\nوقال الأمين العام البيلاروسي ستانيسلاف زاس إن الجلسة كانت مثمرة.", "KZ",
    "BY", "place-of-the-news" },
};

static void
append_code (GString    *codes,
             const char *code)
{
  g_string_append_printf (codes, "%s%s", codes->len > 0 ? " " : "", code);
}

static int
compare_codes (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
sort_codes (const char *codes)
{
  g_auto (GStrv) list = g_strsplit (codes, " ", -1);

  qsort (list, g_strv_length (list), sizeof list[0], compare_codes);

  return g_strjoinv (" ", list);
}

static void
test_subjects (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (Analysed) analysed = analysed_new (row->text, "2022-06-15");
  g_autoptr (GString) subjects = g_string_new (NULL);
  g_autoptr (GString) mentioned = g_string_new (NULL);
  g_autofree char *expected = sort_codes (row->mentioned);
  g_autofree char *found = NULL;

  for (guint i = 0; i < analysed->findings->countries->len; i++)
    {
      const MirqabCountry *country = &g_array_index (analysed->findings->countries, MirqabCountry, i);

      g_assert_cmpuint (country->mentions, >, 0);
      append_code (country->role == MIRQAB_ROLE_SUBJECT ? subjects : mentioned, country->code);
      if (country->role == MIRQAB_ROLE_SUBJECT)
        g_assert_false (mirqab_span_is_empty (country->evidence));
    }
  found = sort_codes (mentioned->str);
  g_assert_cmpstr (subjects->str, ==, row->subjects);
  g_assert_cmpstr (found, ==, expected);
  if (row->reason != NULL)
    g_assert_cmpstr (g_array_index (analysed->findings->countries, MirqabCountry, 0).reason, ==, row->reason);
}

/* The sentence that is shown is one that names the state or its official. */
static void
test_evidence (void)
{
  g_autoptr (Analysed) analysed = analysed_new (rows[1].text, "2022-06-15");
  const MirqabCountry *country = &g_array_index (analysed->findings->countries, MirqabCountry, 0);
  g_autofree char *evidence = analysed_dup_slice (analysed, country->evidence);

  g_assert_cmpstr (evidence, ==, "اختتمت في دوشنبه عاصمة طاجيكستان أعمال المنتدى السنوي لخبراء الأمن.");
}

/* The headline of a feed counts though it is not in the text, but only for states
 * that are. */
static void
test_given_title (void)
{
  g_autoptr (MirqabArticle) article = mirqab_article_new ();
  g_autoptr (MirqabFindings) findings = NULL;
  const MirqabCountry *country;

  article->text = g_strdup ("تجتمع الوفود هذا الأسبوع لبحث التعاون.\nوقال مشارك إن أرمينيا تدرس العرض.\n" MORE);
  article->given_title = g_strdup ("يريفان ترد على العرض الصيني");
  findings = mirqab_analyser_analyse (analysed_get_analyser (), article);
  g_assert_cmpuint (findings->countries->len, ==, 1);
  country = &g_array_index (findings->countries, MirqabCountry, 0);
  g_assert_cmpstr (country->code, ==, "AM");
  g_assert_cmpint (country->role, ==, MIRQAB_ROLE_SUBJECT);
  g_assert_cmpstr (country->reason, ==, "named-in-headline");
  g_assert_false (mirqab_span_is_empty (country->evidence));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/analysis/subjects/%s", rows[i].description);

      g_test_add_data_func (path, &rows[i], test_subjects);
    }
  g_test_add_func ("/analysis/subjects/evidence", test_evidence);
  g_test_add_func ("/analysis/subjects/given-title", test_given_title);

  return g_test_run ();
}
