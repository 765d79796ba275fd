/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysed.h"

/* Lines of one letter for what each line of the text is. */
#define LEAD "اتفق المجتمعون بعد نقاش طويل على خطة عمل مشتركة للسنوات الثلاث التي تلي القمة الأخيرة."
#define TEXT "وقال متحدث إن تفاصيل الخطة ستنشر بعد أن تراجعها الوفود المشاركة في جلسة مغلقة تعقد قريبا."

typedef struct
{
  const char *description;
  const char *text;
  const char *kinds; /* a letter a block: Paragraph Title Subhead Credit Day Leftover */
  const char *title;
  const char *dateline; /* nullable, as all below */
  const char *agency;
  const char *photo;
} Row;

static const Row rows[] = {
  { "lead only", LEAD, "P", NULL, NULL, NULL, NULL },
  { "headline", "خطة جديدة للحلفاء\n" LEAD "\n" TEXT, "TPP", "خطة جديدة للحلفاء", NULL, NULL, NULL },
  { "headline that closes with a stop above a day", "خطة جديدة للحلفاء.\n3 مايو 2021\n" LEAD, "TDP",
    "خطة جديدة للحلفاء.", NULL, NULL, NULL },
  { "a short first sentence is no headline", "انتهت القمة.\n" LEAD "\n" TEXT, "PPP", NULL, NULL, NULL, NULL },
  { "sub-headings", "خطة جديدة للحلفاء\n" LEAD "\nما بعد القمة\n" TEXT, "TPSP", "خطة جديدة للحلفاء", NULL,
    NULL, NULL },
  { "languages of the site", "Ru En\nخطة جديدة للحلفاء\n" LEAD, "LTP", "خطة جديدة للحلفاء", NULL, NULL, NULL },
  { "day of publication with a label", "خطة جديدة للحلفاء\nتاريخ النشر: 3 مايو 2021\n" LEAD, "TDP",
    "خطة جديدة للحلفاء", NULL, NULL, NULL },
  { "day and clock", LEAD "\n03-05-2021 | 14:20", "PD", NULL, NULL, NULL, NULL },
  { "dateline: agency behind a dash", "دوشنبه - سبوتنيك. " LEAD, "CP", NULL, "dushanbe", "سبوتنيك", NULL },
  { "dateline: agency in brackets", "يريفان – (أرمنبريس): " LEAD, "CP", NULL, "yerevan", "أرمنبريس", NULL },
  { "dateline: day and agency", "بيشكيك - 3 - 5 - (كونا) -- " LEAD, "CP", NULL, "bishkek", "كونا", NULL },
  { "dateline: slashes", "مينسك في 3 مايو / وام / " LEAD, "CP", NULL, "minsk", "وام", NULL },
  { "dateline: no agency", "مينسك - " LEAD " " TEXT, "CP", NULL, "minsk", NULL, NULL },
  { "dateline: agencies in general", "مينسك - وكالات: " LEAD, "CP", NULL, "minsk", NULL, NULL },
  { "dateline: a line of its own", "أستانا-سانا\n" LEAD, "CP", NULL, "astana", "سانا", NULL },
  { "dateline below the headline", "خطة جديدة للحلفاء\nمينسك (بيلتا) - " LEAD, "TCP", "خطة جديدة للحلفاء", "minsk",
    "بيلتا", NULL },
  { "dateline: English", "MINSK, May 3 (BelTA) — The leaders agreed on a common plan for the three years that "
    "follow the summit.", "CP", NULL, "minsk", "BelTA", NULL },
  { "no dateline: two governments", "موسكو - واشنطن: حوار صعب\n" LEAD, "TP", "موسكو - واشنطن: حوار صعب", NULL,
    NULL, NULL },
  { "no dateline: points", "موسكو.. لقاء القادة\n" LEAD, "TP", "موسكو.. لقاء القادة", NULL, NULL, NULL },
  { "credits", LEAD "\nالصورة: مكتب الرئاسة\nالمصدر: تاس", "PCC", NULL, NULL, "تاس", "مكتب الرئاسة" },
  { "signature of an outlet", LEAD "\nمجموعة \"روسيا - العالم الإسلامي\"", "PC", NULL, NULL, NULL, NULL },
  { "agency that the text cites", "نقلت وكالة «بيلتا» عن الوفد قوله إن العمل مستمر. " LEAD, "P", NULL, NULL, "بيلتا", NULL },
  { "agency with a word between", "نقلت وكالة أنباء \"كابار\" عن الوفد قوله إن العمل مستمر. " LEAD, "P", NULL, NULL,
    "كابار", NULL },
  { "caption", "جنود يصعدون إلى طائرة نقل قبل الإقلاع (Example/AFP)\n" LEAD, "CP", NULL, NULL, NULL,
    "Example/AFP" },
  { "end mark behind the text", LEAD " (النهاية)\nن م / خ ع", "PLL", NULL, NULL, NULL, NULL },
  { "chrome", "تابعنا\n" LEAD "\nتعليقك سيظهر لاحقا", "LPL", NULL, NULL, NULL, NULL },
  { "section of the site", "أخبار العالم\n" LEAD, "LP", NULL, NULL, NULL, NULL },
  { "a headline that begins like a button", "مشاركة أرمينيا في القمة\n" LEAD, "TP", "مشاركة أرمينيا في القمة", NULL,
    NULL, NULL },
  { "a button", "خطة جديدة للحلفاء\nمشاركة\n" LEAD "\nFacebook", "TLPL", "خطة جديدة للحلفاء", NULL, NULL, NULL },
  { "a headline that names an outlet", "روسيا اليوم تفتتح مكتبا جديدا في دولة أخرى\n" LEAD, "TP",
    "روسيا اليوم تفتتح مكتبا جديدا في دولة أخرى", NULL, NULL, NULL },
  { "related articles", LEAD "\nاقرأ أيضا: ماذا قال الأمين العام للصحفيين بعد ختام القمة\n" TEXT, "PLP", NULL, NULL,
    NULL, NULL },
  { "tags", LEAD "\nالكلمات المفتاحية: أرمينيا، روسيا", "PL", NULL, NULL, NULL, NULL },
  { "source of a photo", LEAD "\nصدر الصورة، Example Images\n" TEXT, "PCP", NULL, NULL, NULL, "Example Images" },
  { "byline", "خطة جديدة للحلفاء\nكتب أحمد علي\n" LEAD, "TCP", "خطة جديدة للحلفاء", NULL, NULL, NULL },
  { "a headline that begins like a byline", "تحرير التجارة بين الحلفاء\n" LEAD, "TP", "تحرير التجارة بين الحلفاء", NULL,
    NULL, NULL },
  { "label, clock and place of the clock", "خطة جديدة للحلفاء\nآخر تحديث: 3/5/2021 05:30 AM (مكة المكرمة)\n" LEAD, "TDP",
    "خطة جديدة للحلفاء", NULL, NULL, NULL },
  { "signature with slashes", LEAD "\nوام/أحمد علي/سالم حسن", "PL", NULL, NULL, NULL, NULL },
  { "end mark with initials on the same line", LEAD " (النهاية) ا س / م ع ح", "PL", NULL, NULL, NULL, NULL },
  { "dateline: a town that is not in the dossier", "عمان 3 مايو (بترا)- " LEAD, "CP", NULL, NULL, "بترا", NULL },
  { "nothing", "", "", "", NULL, NULL, NULL },
  { "white space", " \n\t\n ", "", "", NULL, NULL, NULL },
};

static char
get_letter (MirqabBlockKind kind)
{
  return "PTSCDL"[kind];
}

static void
test_layout (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (Analysed) analysed = analysed_new (row->text, NULL);
  const MirqabFindings *findings = analysed->findings;
  g_autoptr (GString) kinds = g_string_new (NULL);
  gboolean is_lead = row->title == NULL;
  guint32 last = 0;

  for (guint i = 0; i < findings->blocks->len; i++)
    {
      const MirqabBlock *block = &g_array_index (findings->blocks, MirqabBlock, i);

      g_string_append_c (kinds, get_letter (block->kind));
      g_assert_cmpuint (block->span.start, >=, last);
      g_assert_cmpuint (block->span.end, >, block->span.start);
      last = block->span.end;
    }
  g_assert_cmpstr (kinds->str, ==, row->kinds);
  if (!is_lead)
    g_assert_cmpstr (findings->title, ==, row->title);
  else
    g_assert_cmpstr (findings->title, !=, "");
  if (findings->blocks->len > 0)
    g_assert_cmpint (findings->title_origin, ==, is_lead ? MIRQAB_TITLE_LEAD : MIRQAB_TITLE_STATED);
  g_assert_cmpstr (findings->dateline, ==, row->dateline);
  g_assert_cmpstr (findings->agency, ==, row->agency);
  g_assert_cmpstr (findings->photo_credit, ==, row->photo);
}

/* The headline of a feed is kept, and found again in the text. */
static void
test_given_title (void)
{
  g_autoptr (MirqabArticle) article = mirqab_article_new ();
  g_autoptr (MirqabFindings) findings = NULL;

  article->text = g_strdup (LEAD "\n" TEXT);
  article->given_title = g_strdup ("عنوان من المصدر");
  findings = mirqab_analyser_analyse (analysed_get_analyser (), article);
  g_assert_cmpstr (findings->title, ==, "عنوان من المصدر");
  g_assert_cmpint (findings->title_origin, ==, MIRQAB_TITLE_STATED);
  g_assert_true (mirqab_span_is_empty (findings->title_span));
}

static void
test_repeated_title (void)
{
  g_autoptr (MirqabArticle) article = mirqab_article_new ();
  g_autoptr (MirqabFindings) findings = NULL;

  article->text = g_strdup ("انتهت القمة أمس.\n" LEAD "\n" TEXT);
  article->given_title = g_strdup ("إنتهت القمة أمس.");
  findings = mirqab_analyser_analyse (analysed_get_analyser (), article);
  g_assert_cmpint (g_array_index (findings->blocks, MirqabBlock, 0).kind, ==, MIRQAB_BLOCK_TITLE);
  g_assert_false (mirqab_span_is_empty (findings->title_span));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/analysis/layout/%s", rows[i].description);

      g_test_add_data_func (path, &rows[i], test_layout);
    }
  g_test_add_func ("/analysis/layout/given title", test_given_title);
  g_test_add_func ("/analysis/layout/repeated title", test_repeated_title);

  return g_test_run ();
}
