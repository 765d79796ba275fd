/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "briefing/briefing.h"

/* Lines that readers of PDF get wrong, and that must come back as they were. */
static const char *const lines[] = {
  /* vowel signs, at the end of words and before punctuation too */
  "قَالَ المُتَحَدِّثُ الرَّسْمِيُّ إِنَّ القِمَّةَ سَتُعْقَدُ فِي بِشْكِيك.",
  "وَأَضَافَ أَنَّ الوُفُودَ وَصَلَتْ لَيْلًا، وَغَادَرَتْ صَبَاحًا؛ مُحَمَّدٌ هُنَا!",
  "وصل أيضاً مندوبون جدداً دائماً معاً غداً.",
  "كتابٌ، ثم كتابٍ؛ ثم كتابًا! ورأيٌ: نعم.",
  /* ligatures */
  "لا إله إلا الله، الإسلام والأمن والآن ولأن الألم للأمم.",
  "محمد في المحافظة، لمحات من الحج، تحية إلى نجمة.",
  /* numbers, dates and ranges */
  "في 27 نوفمبر/تشرين الثاني 2025 الساعة 10:30 بتوقيت موسكو.",
  "للفترة 2026-2030 وبين 25-27 نوفمبر، ثم ٢٠٢١-٢٠٢٢ و١٦ مايو.",
  "بلغت النسبة 45.7% مقابل 1,250,000 دولار أي 3/4 المبلغ.",
  "المادة 4 من القرار رقم 2254 في البند 12.",
  /* brackets and quotation marks */
  "قال: «نعم، سنحضر القمة»، ثم أضاف: \"لا شروط\" (حتى الآن).",
  "الدول (ست دول) تشارك [كما ورد] في «التمرين».",
  /* other scripts inside */
  "تسلمت القوات منظومة S-400 وطائرات Su-30SM ومدرعات BTR-82A هذا العام.",
  "تأسست Collective Security Treaty Organization عام 2002 في موسكو.",
  "كتبت صحيفة Коммерсантъ أن معاهدة ОДКБ تضم ست دول.",
  "أشار تقرير COVID-19 إلى إصابة 1200 شخص.",
  /* addresses and telephone numbers */
  "نشر البيان على https://example.org/ar/2025/11/27/summit?id=48 يوم الخميس.",
  "للاستفسار يرجى الاتصال على الرقم +962-6-555-0134 أو مراسلة press@example.org مباشرة.",
  /* dashes, slashes, ellipsis */
  "موسكو - بيشكيك - دوشنبه: رحلة طويلة...",
  "الأمن والاستقرار والتعاون/الشراكة بين الدول.",
};

static MirqabArticle *
make_article_cb (guint     position,
                 gpointer  user_data,
                 GError  **error)
{
  MirqabArticle *article = mirqab_article_new ();
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_string_append_printf (text, "%s\n", lines[i]);
  article->text = g_string_free (text, FALSE);

  return article;
}

/* What poppler copies, one space for any white space, without bidi controls. */
static char *
copy_text (const char *file,
           gboolean   *has_mark) /* out: a left-to-right mark */
{
  const char *arguments[] = { "pdftotext", "-q", file, "-", NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  GString *clean = g_string_new (NULL);
  int status = 0;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  *has_mark = strstr (output, "\xe2\x80\x8e") != NULL;
  for (const char *p = output; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e))
        continue;
      if (g_unichar_isspace (c))
        c = ' ';
      if (c != ' ' || !g_str_has_suffix (clean->str, " "))
        g_string_append_unichar (clean, c);
    }

  return g_string_free (clean, FALSE);
}

static char *copied;

static void
test_line (gconstpointer data)
{
  const char *line = data;

  if (strstr (copied, line) == NULL)
    {
      g_test_message ("not copied: %s", line);
      g_test_fail ();
    }
}

/* MuPDF from 1.25 joins a number to the word beside it unless a mark ends the run. */
static void
test_mark_at_number (gconstpointer data)
{
  const gboolean *has_mark = data;

  g_assert_true (*has_mark);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabDossier) dossier = NULL;
  g_autofree char *folder = g_dir_make_tmp ("mirqab-hard-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "out.pdf", NULL);
  g_autofree char *path = NULL;
  MirqabBriefing briefing = { .from = MIRQAB_DAY_NONE, .to = MIRQAB_DAY_NONE, .language = "ar", .n_articles = 1, .article = make_article_cb };
  gboolean has_mark = FALSE;
  int result;

  g_test_init (&argc, &argv, NULL);

  path = g_test_build_filename (G_TEST_DIST, "fixtures", "dossiers", "tiny", NULL);
  briefing.dossier = dossier = mirqab_dossier_load (path, &error);
  g_assert_no_error (error);
  g_assert_true (mirqab_briefing_write_pdf (&briefing, file, NULL, &error));
  g_assert_no_error (error);
  copied = copy_text (file, &has_mark);
  g_test_add_data_func ("/hard-lines/mark-at-number", &has_mark, test_mark_at_number);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *name = g_strdup_printf ("/hard-lines/%u", i + 1);

      g_test_add_data_func (name, lines[i], test_line);
    }

  result = g_test_run ();
  g_free (copied);
  g_remove (file);
  g_rmdir (folder);

  return result;
}
