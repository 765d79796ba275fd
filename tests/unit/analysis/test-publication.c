/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysed.h"

#define BODY "اتفق المجتمعون بعد نقاش طويل على خطة عمل مشتركة للسنوات الثلاث التي تلي القمة الأخيرة."

typedef struct
{
  const char *description;
  const char *text;
  const char *given;     /* nullable */
  const char *published; /* nullable: not known */
  const char *origin;
} Row;

static const Row rows[] = {
  { "given by the source", "اليوم الخميس 23 نوفمبر 2023 " BODY, "2023-11-24", "2023-11-24", "given" },
  { "a line with a label", "التاريخ : 27/11/2025\n" BODY, NULL, "2025-11-27", "stated" },
  { "a line with numbers only", BODY "\n03-05-2021 | 14:20", NULL, "2021-05-03", "stated" },
  { "a dateline", "مينسك في 3 مايو 2021 (بيلتا) - " BODY, NULL, "2021-05-03", "stated" },
  { "a line without a year takes it from a day near by",
    "خطة جديدة للحلفاء\n5 مايو\n" BODY " وكانت القمة قد عقدت في 3 مايو 2021.", NULL, "2021-05-05", "stated" },
  { "over the turn of a year",
    "خطة جديدة للحلفاء\n2 يناير\n" BODY " وكانت القمة قد عقدت في 29 ديسمبر 2021.", NULL, "2022-01-02", "stated" },
  { "no year from a day far away",
    "خطة جديدة للحلفاء\n5 مايو\n" BODY " وكانت المعاهدة قد وقعت في 15 نوفمبر 1992.", NULL, NULL, "unknown" },
  { "today in the text", "أفادت المصادر اليوم الخميس 23 نوفمبر 2023 أن القمة بدأت.", NULL, "2023-11-23", "inferred" },
  { "yesterday in the text", "بدأت القمة أمس الأربعاء 22 نوفمبر 2023.", NULL, "2023-11-23", "inferred" },
  { "tomorrow in the text", "تبدأ القمة غدا الجمعة 24 نوفمبر 2023.", NULL, "2023-11-23", "inferred" },
  { "a day that is not today", "وقعت المعاهدة في 15 مايو 1992.", NULL, NULL, "unknown" },
  { "today without a day", "بدأت القمة اليوم الخميس.", NULL, NULL, "unknown" },
  { "nothing", "", NULL, NULL, "unknown" },
};

static void
test_publication (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (Analysed) analysed = analysed_new (row->text, row->given);
  const MirqabFindings *findings = analysed->findings;

  g_assert_cmpint (findings->published, ==,
                   row->published != NULL ? mirqab_day_parse (row->published) : MIRQAB_DAY_NONE);
  g_assert_cmpstr (mirqab_published_origin_to_string (findings->published_origin), ==, row->origin);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/analysis/publication/%s", rows[i].description);

      g_test_add_data_func (path, &rows[i], test_publication);
    }

  return g_test_run ();
}
