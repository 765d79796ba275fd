/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "language/stemmer.h"

#include "language/stem-words.h"
#include "language/stem.h"

#include <stdio.h>
#include <string.h>

typedef struct
{
  const char *query;
  const char *texts; /* with a blank between them */
} Row;

static gboolean
is_found (MirqabStemmer *stemmer,
          const char    *query,
          const char    *text)
{
  g_autoptr (MirqabTokens) sought = mirqab_tokens_new (query, -1);
  g_autoptr (MirqabTokens) given = mirqab_tokens_new (text, -1);
  MirqabStem stems[MIRQAB_MAX_STEMS], others[MIRQAB_MAX_STEMS];
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  guint n, n_others;

  n = mirqab_stemmer_read (stemmer, sought, 0, MIRQAB_STEM_QUERY, stems);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (words, g_strndup (stems[i].text, stems[i].length));
  n_others = mirqab_stemmer_read (stemmer, given, 0, MIRQAB_STEM_TEXT, others);
  for (guint i = 0; i < n_others; i++)
    {
      g_autofree char *other = g_strndup (others[i].text, others[i].length);

      if (g_ptr_array_find_with_equal_func (words, other, g_str_equal, NULL))
        return TRUE;
    }

  return FALSE;
}

/* Says of every pair whether it is as expected, and fails once. */
static void
check_rows (const Row *rows,
            guint      n_rows,
            gboolean   expected)
{
  g_autoptr (MirqabStemmer) stemmer = mirqab_stemmer_new ();
  guint n_wrong = 0, n_pairs = 0;

  for (guint i = 0; i < n_rows; i++)
    {
      g_auto (GStrv) texts = g_strsplit (rows[i].texts, " ", -1);

      for (guint j = 0; texts[j] != NULL; j++, n_pairs++)
        if (is_found (stemmer, rows[i].query, texts[j]) != expected)
          {
            printf ("# %s %s %s\n", rows[i].query, expected ? "misses" : "finds", texts[j]);
            n_wrong++;
          }
    }

  g_test_message ("%u pairs", n_pairs);
  g_assert_cmpuint (n_wrong, ==, 0);
}

static void
test_found (void)
{
  static const Row rows[] = {
    /* articles, conjunctions, prepositions */
    { "قمة", "قمة القمة والقمة بالقمة للقمة وللقمة كالقمة فالقمة وبالقمة وقمة بقمة لقمة القِمّة قمـــة قمم القمم وقمم" },
    { "القمة", "قمة قمم القمم لقمة" },
    { "القمم", "قمة القمة" },
    { "أرمينيا", "أرمينيا ارمينيا وأرمينيا بأرمينيا لأرمينيا كأرمينيا فأرمينيا وبأرمينيا ولأرمينيا أَرْمِينِيَا" },
    { "وأرمينيا", "أرمينيا لأرمينيا" },
    { "لروسيا", "روسيا" },
    { "الأمين", "الامين الأمين أمين والأمين للأمين أمناء" },
    { "لجنة", "للجنة اللجنة لجان واللجان للجان" },
    { "لقاء", "للقاء اللقاء لقاءات اللقاءات لقائه لقائهما ولقاء بلقاء" },
    { "التزام", "الالتزام التزامات والتزام بالتزام التزاماتها" },
    { "إلغاء", "الإلغاء بإلغاء وإلغاء إلغاؤه" },
    { "ألمانيا", "ألمانيا وألمانيا لألمانيا" },
    /* plurals and duals */
    { "رئيس", "الرئيس رئيسا رئيسان رئيسين رؤساء الرؤساء ورؤساء رئيسها رئيسه رئيسهم رئيسنا للرئيس لرؤسائها" },
    { "رؤساء", "رئيس والرئيس" },
    { "وزير", "الوزير وزراء الوزراء لوزراء وزيرا وزيرين ووزير بوزراء" },
    { "دولة", "دول الدول دولتان الدولتين دولته دولتها لدول" },
    { "قوة", "قوات القوات والقوات لقواتها" },
    { "قوات", "قواتها قواته قوة" },
    { "اجتماع", "الاجتماع اجتماعا اجتماعات الاجتماعات اجتماعاتها اجتماعه" },
    { "مباحثات", "المباحثات ومباحثات مباحثاته" },
    { "محادثة", "محادثات المحادثات محادثاتهما" },
    { "علاقة", "علاقات العلاقات وعلاقاتها علاقته" },
    { "عملية", "عمليات العمليات لعملية بالعملية" },
    { "اتفاقية", "الاتفاقية اتفاقيات باتفاقية" },
    { "منظمة", "المنظمة للمنظمة منظمات المنظمات ومنظمة" },
    { "معاهدة", "المعاهدة معاهدات لمعاهدة بالمعاهدة" },
    { "ولاية", "ولايات الولايات" },
    { "سنة", "سنوات السنوات سنتين" },
    { "عام", "عامين أعوام" },
    { "يوم", "أيام يومين اليوم" },
    { "شهر", "أشهر شهور شهرين" },
    { "قائد", "قادة القادة قائدا" },
    { "قانون", "القانون قوانين القوانين بالقانون" },
    { "تمرين", "التمرين تمارين التمارين" },
    { "مناورة", "مناورات المناورات والمناورات" },
    { "صاروخ", "صواريخ الصواريخ" },
    { "حدود", "الحدود حدودها بالحدود" },
    { "روسي", "روسية الروسي الروسية روسيين الروسيون روس الروس" },
    { "عسكري", "عسكرية العسكريين والعسكرية" },
    { "بيان", "بيانات البيان بيانا ببيان وبيان" },
    { "مسؤول", "مسؤولون المسؤولين مسؤولة مسئول" },
    { "رئاسة", "الرئاسة رئاستها برئاسة" },
    { "وزارة", "الوزارة وزارات لوزارة ووزارة" },
    /* Russian and English */
    { "саммит", "саммит саммита саммите саммитов" },
    { "президент", "президента президентом" },
    { "учения", "учений учениях" },
    { "summit", "summit summits Summit" },
    { "meeting", "meetings meet" },
    { "exercise", "exercises" },
    /* digits */
    { "2024", "2024 ٢٠٢٤ ۲۰۲۴" },
  };

  check_rows (rows, G_N_ELEMENTS (rows), TRUE);
}

static void
test_not_found (void)
{
  static const Row rows[] = {
    { "عمل", "عملية عملة" },
    { "عملية", "عمل عامل" },
    { "زار", "وزارة وزير" },
    { "وزارة", "زار زارت زيارة" },
    { "لبن", "لبنان" },
    { "عدو", "عدوان" },
    { "زيت", "زيتون" },
    { "سليم", "سليمان" },
    { "فرق", "فرنسا فريق" },
    { "جنة", "لجنة" },
    { "تاب", "كتاب" },
    { "تمر", "تمرين تمارين" },
    { "مين", "أمين يمين" },
    { "يان", "بيان" },
    { "ريق", "فريق" },
    { "رئيس", "رأس رئاسة" },
    { "روسيا", "روسو بيلاروسيا" },
    { "قم", "قمة قمم" },
    { "دفاع", "دفع" },
    { "أمن", "أمين إيمان" },
    { "حرب", "محاربة" },
    { "قوة", "قوت" },
    { "مساء", "مساهم" },
    { "تعاون", "معونة" },
    { "تفاهم", "فهم" },
    { "طير", "طيران" },
    { "اركب", "أركان" },
    { "رنسا", "فرنسا" },
    { "لدان", "بلدان" },
    { "حكم", "حكومة" },
    { "مدن", "معدن" },
    { "دين", "مدينة" },
    { "عام", "تعميم" },
    { "نظام", "تنظيم" },
    { "university", "unity" },
    { "мир", "мэр" },
  };


  check_rows (rows, G_N_ELEMENTS (rows), FALSE);
}

/* What the tables hold is what stemming gives, or they would never be hit. */
static void
test_tables (void)
{
  static const char *const lemmas[] = { "قمه", "رييس", "قانون", "اليه", "لبنان" };
  static const char *const stems[] = { "وزير", "وزار", "فريق", "بيان", "لجن", "كتاب", "كيان" };

  for (guint i = 0; i < G_N_ELEMENTS (lemmas); i++)
    {
      gsize length, again;
      const char *stem = mirqab_stem_arabic (lemmas[i], strlen (lemmas[i]), &length);
      g_autofree char *copy = g_strndup (stem, length);
      const char *second = mirqab_stem_arabic (copy, length, &again);

      g_assert_cmpmem (copy, length, second, again);
    }
  for (guint i = 0; i < G_N_ELEMENTS (stems); i++)
    g_assert_true (mirqab_stem_words_own_initial (stems[i], strlen (stems[i])));
  g_assert_false (mirqab_stem_words_own_initial ("ارميني", strlen ("ارميني")));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/stemmer/found", test_found);
  g_test_add_func ("/language/stemmer/not-found", test_not_found);
  g_test_add_func ("/language/stemmer/tables", test_tables);

  return g_test_run ();
}
