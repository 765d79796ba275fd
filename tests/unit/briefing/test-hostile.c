/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "briefing/briefing.h"

/* Articles as nobody writes them, and what becomes of them on paper. */
typedef struct
{
  const char *name;
  const char *piece;  /* repeated … */
  guint       times;  /* … so often */
  const char *after;  /* and then this */
  const char *found;  /* nullable: must be copied from the file */
  const char *absent; /* nullable: must not be */
} Case;

static const Case cases[] = {
  { "no-text", "", 0, "", "بلا عنوان", NULL },
  { "white-space", " \t\xc2\xa0\n", 50, "", "بلا عنوان", NULL },
  { "five-megabytes", "وصل الوزراء إلى العاصمة لبحث التعاون. ", 70000, "انتهى الخبر.", "انتهى الخبر.", NULL },
  { "endless-arabic-word", "ب", 100000, " تتمة.", "تتمة.", NULL },
  { "endless-latin-word", "x", 100000, " the end.", "the end.", NULL },
  { "endless-address", "https://example.org/a/", 3000, "\nتتمة.", "تتمة", NULL },
  { "no-break-spaces", "كلمة\xc2\xa0", 5000, "تتمة.", "تتمة.", NULL },
  { "latin-only", "This is Latin text. ", 30, "The last one.", "The last one.", NULL },
  { "emoji", "خبر 😀 و👨‍👩‍👧 و🇷🇺. ", 3, "", "خبر", NULL },
  { "no-font-has-it", "خبر \xcd\xb8 و\xee\x80\x80 و\xf0\x9f\xbf\xbe. ", 3, "تتمة.", "تتمة.", NULL },
  { "marks-without-end", "بَ", 1, "\xd9\x8e\xd9\x91\xd9\x8e\xd9\x91\xd9\x8e\xd9\x91 تتمة.", "تتمة.", NULL },
  { "marks-alone", "\xd9\x8e \xd9\x91 ", 100, "تتمة.", "تتمة.", NULL },
  { "override", "ملف \xe2\x80\xae" "fdp.exe" "\xe2\x80\xac هنا. ", 1, "", "fdp.exe", "exe.pdf" },
  { "unclosed-isolates", "\xe2\x81\xa6\xe2\x81\xa7\xe2\x80\xab", 20000, "نص عادي.", "نص عادي.", NULL },
  { "controls", "نص\x01\x02\x1b[31m آخر. ", 1, "", "آخر.", NULL },
  { "pdf-syntax", "نص ) Tj ET Q endstream endobj ( \\ % <</S>> ", 1, "تتمة.", "endstream endobj", NULL },
  { "other-scripts", "中文 日本語 한국어 ไทย हिन्दी עברית ελληνικά. ", 5, "تتمة.", "تتمة", NULL },
};

static MirqabArticle *
make_article_cb (guint     position,
                 gpointer  user_data,
                 GError  **error)
{
  const Case *hostile = user_data;
  MirqabArticle *article = mirqab_article_new ();
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < hostile->times; i++)
    g_string_append (text, hostile->piece);
  g_string_append (text, hostile->after);
  article->text = g_string_free (text, FALSE);

  return article;
}

static char *
capture (const char *command,
         const char *file)
{
  const char *arguments[] = { command, "-q", file, "-", NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  GString *clean = g_string_new (NULL);
  int status = 0;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  for (const char *p = output; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0x200e && c != 0x200f && !(c >= 0x202a && c <= 0x202e))
        g_string_append_unichar (clean, c);
    }

  return g_string_free (clean, FALSE);
}

static void
assert_is_sound (const char *file)
{
  const char *arguments[] = { "qpdf", "--check", file, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

static void
test_hostile (gconstpointer data)
{
  const Case *hostile = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("mirqab-hostile-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "out.pdf", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "dossiers", "tiny", NULL);
  g_autoptr (MirqabDossier) dossier = mirqab_dossier_load (path, &error);
  g_autofree char *text = NULL;
  MirqabBriefing briefing = {
    .from = MIRQAB_DAY_NONE,
    .to = MIRQAB_DAY_NONE,
    .language = "ar", .dossier = dossier, .n_articles = 1,
    .article = make_article_cb, .article_data = (gpointer) hostile,
  };

  g_assert_no_error (error);
  g_assert_true (mirqab_briefing_write_pdf (&briefing, file, NULL, &error));
  g_assert_no_error (error);
  assert_is_sound (file);

  text = capture ("pdftotext", file);
  if (hostile->found != NULL)
    g_assert_nonnull (strstr (text, hostile->found));
  if (hostile->absent != NULL)
    g_assert_null (strstr (text, hostile->absent));

  g_remove (file);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/hostile/", cases[i].name, NULL);

      g_test_add_data_func (name, &cases[i], test_hostile);
    }

  return g_test_run ();
}
