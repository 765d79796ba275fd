/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "language/shingles.h"

/* One wire story, and what outlets make of it: the same story. */
#define WIRE \
  "عقد وزراء دفاع الدول الأعضاء اجتماعهم الدوري في العاصمة يوم الثلاثاء، وبحثوا خطة التدريب المشترك للعام المقبل. وقال " \
  "المتحدث باسم الأمانة إن الوزراء أقروا برنامجا من سبعة تمارين تجري في أراضي أربع دول، وإن التمرين الأول سيبدأ في الربيع. " \
  "وأضاف أن الجانبين اتفقا على تبادل المعلومات عن المخاطر على الحدود الجنوبية، وعلى إنشاء مركز للتنسيق يعمل على مدار الساعة. " \
  "ومن المقرر أن يعقد الاجتماع التالي في الخريف، على أن تعرض نتائجه على القادة قبل نهاية السنة."

/* Other words here and there, a clause moved, a line of the desk added. */
#define REWRITTEN \
  "عقد وزراء دفاع الدول الأعضاء اجتماعهم الدوري في العاصمة أمس الثلاثاء، وبحثوا خطة التدريب المشترك للعام القادم. وقال " \
  "المتحدث باسم الأمانة العامة إن الوزراء أقروا برنامجا من سبعة تمارين تجري في أراضي أربع دول، وإن التمرين الأول يبدأ في الربيع. " \
  "وأضاف أن الجانبين اتفقا على تبادل المعلومات عن المخاطر على الحدود الجنوبية، وعلى إنشاء مركز للتنسيق يعمل على مدار الساعة. " \
  "ومن المقرر عقد الاجتماع التالي في الخريف، على أن تعرض نتائجه على القادة قبل نهاية السنة. (تحرير: قسم الأخبار)"

/* Only its first half was taken. */
#define CUT \
  "عقد وزراء دفاع الدول الأعضاء اجتماعهم الدوري في العاصمة يوم الثلاثاء، وبحثوا خطة التدريب المشترك للعام المقبل. وقال " \
  "المتحدث باسم الأمانة إن الوزراء أقروا برنامجا من سبعة تمارين تجري في أراضي أربع دول، وإن التمرين الأول سيبدأ في الربيع."

/* Vowel signs, hamzas and marks are spelt another way. */
#define RESPELT \
  "عقد وزراء دفاع الدول الاعضاء إجتماعهم الدوري في العاصمة يوم الثلاثاء وبحثوا خطّة التدريب المشترك للعام المقبل وقال " \
  "المتحدث باسم الامانة ان الوزراء أقرّوا برنامجًا من سبعة تمارين تجري في اراضي أربع دول وان التمرين الاول سيبدأ في الربيع " \
  "واضاف ان الجانبين إتفقا على تبادل المعلومات عن المخاطر على الحدود الجنوبية وعلى انشاء مركز للتنسيق يعمل على مدار الساعة " \
  "ومن المقرر ان يعقد الاجتماع التالي في الخريف على ان تعرض نتائجه على القادة قبل نهاية السنة"

/* The same event, told by somebody else; and the next meeting, told alike. */
#define OWN_REPORT \
  "اتفق وزراء الدفاع في ختام محادثات استمرت يوما واحدا على توسيع مناوراتهم العام المقبل، بحسب ما أعلنه مسؤول في الأمانة. وستقام " \
  "سبعة تدريبات في أربع دول أولها في الربيع. ويرى مراقبون أن فكرة مركز للتنسيق على مدار الساعة ترد على ما جرى عند الحدود الجنوبية " \
  "هذا الصيف، حين تأخر وصول المعلومات بين الجيوش. ويجتمع الوزراء مرة أخرى في الخريف، ثم يرفعون ما توصلوا إليه إلى القادة."
#define NEXT_MEETING \
  "عقد وزراء خارجية الدول الأعضاء اجتماعهم الدوري في العاصمة يوم الخميس، وبحثوا الوضع في المنطقة وسبل تسوية النزاعات. وقال " \
  "المتحدث باسم الأمانة إن الوزراء أقروا بيانا من تسع نقاط يدعو إلى وقف إطلاق النار، وإن مشاورات أخرى ستجري في الصيف. " \
  "وأضاف أن الوفود ناقشت التعاون مع المنظمات الدولية، ومسودة اتفاق على مكافحة الجريمة الإلكترونية. " \
  "ومن المقرر أن يعقد اللقاء المقبل في مدينة أخرى، ولم يحدد موعده بعد."

typedef struct
{
  const char *description;
  const char *text;
  double      least_resemblance;
  double      most_resemblance;
  double      least_containment;
} Row;

static const Row rows[] = {
  { "itself", WIRE, 1, 1, 1 },
  { "respelt", RESPELT, 1, 1, 1 },
  { "rewritten-lightly", REWRITTEN, 0.6, 0.95, 0.8 },
  { "cut", CUT, 0.4, 0.6, 0.95 },
  { "own-report-of-the-same-event", OWN_REPORT, 0, 0.2, 0 },
  { "next-meeting-told-alike", NEXT_MEETING, 0, 0.3, 0 },
  { "nothing", "", 0, 0, 0 },
};

static void
test_compare (gconstpointer data)
{
  const Row *row = data;
  MirqabLikeness likeness = mirqab_texts_compare (WIRE, row->text);
  MirqabLikeness back = mirqab_texts_compare (row->text, WIRE);

  g_test_message ("%.2f %.2f", likeness.resemblance, likeness.containment);
  g_assert_cmpfloat (likeness.resemblance, >=, row->least_resemblance);
  g_assert_cmpfloat (likeness.resemblance, <=, row->most_resemblance);
  g_assert_cmpfloat (likeness.containment, >=, row->least_containment);
  g_assert_cmpfloat (back.resemblance, ==, likeness.resemblance);
  g_assert_cmpuint (back.n_shorter, ==, likeness.n_shorter);
}

static guint
count_shared_bands (const char *a,
                    const char *b)
{
  MirqabSignature first, second;
  guint n = 0;

  mirqab_signature_read (&first, a);
  mirqab_signature_read (&second, b);
  for (guint i = 0; i < MIRQAB_SIGNATURE_BANDS; i++)
    n += first.bands[i] == second.bands[i];

  return n;
}

static void
test_bands (void)
{
  MirqabSignature empty;

  g_assert_cmpuint (count_shared_bands (WIRE, WIRE), ==, MIRQAB_SIGNATURE_BANDS);
  g_assert_cmpuint (count_shared_bands (WIRE, RESPELT), ==, MIRQAB_SIGNATURE_BANDS);
  g_assert_cmpuint (count_shared_bands (WIRE, REWRITTEN), >, 0);
  g_assert_cmpuint (count_shared_bands (WIRE, OWN_REPORT), ==, 0);
  g_assert_cmpuint (count_shared_bands (WIRE, NEXT_MEETING), ==, 0);
  mirqab_signature_read (&empty, "كلمة");
  g_assert_cmpuint (empty.n_shingles, ==, 0);
}

/* Words are drawn at random, and a share of them replaced: how often a band is
 * shared follows the formula in the header. */
static void
test_recall (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  guint n_found = 0, n_false = 0, n = 200;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GString) first = g_string_new (NULL);
      g_autoptr (GString) second = g_string_new (NULL);
      g_autoptr (GString) other = g_string_new (NULL);

      for (guint word = 0; word < 200; word++)
        {
          int number = g_rand_int_range (random, 0, 5000);

          g_string_append_printf (first, "w%d ", number);
          g_string_append_printf (second, "w%d ",
                                  g_rand_int_range (random, 0, 100) < 8 ? g_rand_int_range (random, 0, 5000)
                                                                        : number);
          g_string_append_printf (other, "w%d ", g_rand_int_range (random, 0, 5000));
        }
      n_found += count_shared_bands (first->str, second->str) > 0;
      n_false += count_shared_bands (first->str, other->str) > 0;
    }
  g_test_message ("%u found, %u false of %u", n_found, n_false, n);
  g_assert_cmpuint (n_found, >=, n * 95 / 100);
  g_assert_cmpuint (n_false, <=, n / 100);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/language/shingles/compare/%s", rows[i].description);

      g_test_add_data_func (path, &rows[i], test_compare);
    }
  g_test_add_func ("/language/shingles/bands", test_bands);
  g_test_add_func ("/language/shingles/recall", test_recall);

  return g_test_run ();
}
