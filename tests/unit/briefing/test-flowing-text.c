/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "briefing/flowing-text.h"

static MirqabArticle *
make_article_cb (guint     position,
                 gpointer  user_data,
                 GError  **error)
{
  MirqabArticle *article = mirqab_article_new ();

  article->text = g_strdup ("وصل الوفد <b>اليوم</b> & غدا.\nملف \xe2\x80\xae" "fdp.exe هنا.");
  article->given_title = g_strdup_printf ("<script>alert(%u)</script>", position);
  article->outlet = g_strdup ("الوكالة");
  article->note = g_strdup ("راجع <هذا>");
  article->given_day = mirqab_day_from_ymd (2025, 11, 20);
  article->link = g_strdup (position == 0 ? "https://example.org/a?b=1&c=\"2\"" : "javascript:alert(1)");

  return article;
}

typedef gboolean (*WriteFunc) (const MirqabBriefing *briefing,
                               const char           *file,
                               GCancellable         *cancellable,
                               GError              **error);

static MirqabTimeline *
make_timeline (MirqabDossier *dossier)
{
  MirqabTimelineBuilder *builder = mirqab_timeline_builder_new (dossier);

  mirqab_timeline_builder_add_reference_events (builder, NULL, FALSE, MIRQAB_DAY_NONE,
                                                MIRQAB_DAY_NONE, MIRQAB_CONFIDENCE_LOW);

  return mirqab_timeline_builder_end (builder);
}

static char *
write_two (WriteFunc write,
           gboolean  has_notes)
{
  g_autofree char *folder = g_dir_make_tmp ("mirqab-flowing-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "out", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "dossiers", "tiny", NULL);
  g_autoptr (MirqabDossier) dossier = mirqab_dossier_load (path, NULL);
  g_autoptr (MirqabTimeline) timeline = make_timeline (dossier);
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  MirqabBriefing briefing = {
    .timeline = timeline,
    .from = MIRQAB_DAY_NONE,
    .to = MIRQAB_DAY_NONE,
    .language = "ar", .dossier = dossier, .n_articles = 2, .article = make_article_cb,
    .choice.has_notes = has_notes,
  };

  g_assert_true (write (&briefing, file, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_remove (file);
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  briefing.n_articles = 0;
  g_assert_false (write (&briefing, file, NULL, &error));
  g_assert_error (error, MIRQAB_BRIEFING_ERROR, MIRQAB_BRIEFING_ERROR_EMPTY);

  return text;
}

static void
test_html (void)
{
  g_autofree char *html = write_two (mirqab_briefing_write_html, TRUE);

  g_assert_nonnull (strstr (html, "<html lang=\"ar\" dir=\"rtl\">"));
  g_assert_nonnull (strstr (html, "&lt;script&gt;alert(0)&lt;/script&gt;"));
  g_assert_null (strstr (html, "<script"));
  g_assert_nonnull (strstr (html, "&lt;b&gt;اليوم&lt;/b&gt; &amp; غدا."));
  g_assert_nonnull (strstr (html, "href=\"https://example.org/a?b=1&amp;c=&quot;2&quot;\""));
  g_assert_null (strstr (html, "javascript:"));
  g_assert_nonnull (strstr (html, "<a href=\"#a2\">"));
  g_assert_nonnull (strstr (html, "<article id=\"a2\""));
  g_assert_null (strstr (html, "\xe2\x80\xae"));
  g_assert_nonnull (strstr (html, "ملاحظة: راجع &lt;هذا&gt;</p>"));
  g_assert_nonnull (strstr (html, "<figure>\n<svg "));
  g_assert_nonnull (strstr (html, " role=\"img\""));
  g_assert_null (strstr (html, "<?xml"));
  g_assert_nonnull (strstr (html, "</svg>\n<figcaption>"));
  g_assert_nonnull (strstr (html, " id=\"timeline-glyph"));
  g_assert_null (strstr (html, "href=\"#glyph"));
  g_assert_true (g_str_has_suffix (html, "</html>\n"));
}

static void
test_text (void)
{
  g_autofree char *text = write_two (mirqab_briefing_write_text, FALSE);

  g_assert_nonnull (strstr (text, "<script>alert(1)</script>\n"));
  g_assert_nonnull (strstr (text, "وصل الوفد <b>اليوم</b> & غدا.\n"));
  g_assert_nonnull (strstr (text, "https://example.org/a?b=1&c=\"2\"\n"));
  g_assert_null (strstr (text, "javascript:"));
  g_assert_null (strstr (text, "<svg"));
  g_assert_null (strstr (text, "راجع"));
  g_assert_nonnull (strstr (text, "20 نوفمبر 2025"));
  g_assert_null (strstr (text, "\xe2\x80\xae"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/flowing-text/html", test_html);
  g_test_add_func ("/flowing-text/plain", test_text);

  return g_test_run ();
}
