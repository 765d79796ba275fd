/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sources/document.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static MirqabDocument *
read_data (const char *data,
           gsize       size,
           const char *name,
           GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  return mirqab_document_read_bytes (bytes, name, NULL, NULL, error);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *what;
    const char *data;
    gsize       size;
    int         code;
  } cases[] = {
    { "no bytes", "", 0, MIRQAB_SOURCE_ERROR_EMPTY },
    { "white space", " \r\n\t", 4, MIRQAB_SOURCE_ERROR_EMPTY },
    { "only signs", "--- ***\n", 8, MIRQAB_SOURCE_ERROR_EMPTY },
    { "PDF", "%PDF-1.7\n1 0 obj", 16, MIRQAB_SOURCE_ERROR_BINARY },
    { "PNG", "\211PNG\r\n\032\n\0\0\0\rIHDR", 16, MIRQAB_SOURCE_ERROR_BINARY },
    { "control bytes", "ab\1\2\3\4\5\6\7\16\17\20\21cd", 15, MIRQAB_SOURCE_ERROR_BINARY },
    { "records", "{ \"name\": \"a\", \"sum\": 1 }", 25, MIRQAB_SOURCE_ERROR_BINARY },
    { "a list of records", "[\n  {\"name\" : \"a\"}\n]", 21, MIRQAB_SOURCE_ERROR_BINARY },
    { "OPML", "<?xml version=\"1.0\"?><opml version=\"2.0\"><body/></opml>", 55,
      MIRQAB_SOURCE_ERROR_OPML },
    { "feed without entries", "<rss version=\"2.0\"><channel><title>x</title></channel></rss>", 60,
      MIRQAB_SOURCE_ERROR_NO_TEXT },
    { "page without words", "<!DOCTYPE html><html><body><img src=a></body></html>", 52,
      MIRQAB_SOURCE_ERROR_NO_TEXT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      MirqabDocument *document = read_data (cases[i].data, cases[i].size, "x", &error);

      g_test_message ("%s", cases[i].what);
      g_assert_null (document);
      g_assert_error (error, MIRQAB_SOURCE_ERROR, cases[i].code);
    }
}

/* Brackets and quotation marks begin texts of people as well. */
static void
test_bracketed_text (void)
{
  static const char *const texts[] = {
    "{وتعاونوا على البر والتقوى}: من خطاب الرئيس",
    "[\"القمة\": خلاف جديد] قالت الوكالة اليوم",
    "{\"القمة\"} عنوان لقاء في مينسك",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MirqabDocument) document =
        read_data (texts[i], strlen (texts[i]), "a.txt", &error);

      g_assert_no_error (error);
      g_assert_cmpint (document->kind, ==, MIRQAB_DOCUMENT_TEXT);
    }
}

static void
test_text_keeps_places (void)
{
  const char *data = "\357\273\277Ru En\r\n\r\nأعلنت\vالوزارة\r\nنص";
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabDocument) document = read_data (data, strlen (data), "a.txt", &error);
  MirqabArticle *article;

  g_assert_no_error (error);
  g_assert_cmpint (document->kind, ==, MIRQAB_DOCUMENT_TEXT);
  g_assert_cmpuint (document->articles->len, ==, 1);
  article = g_ptr_array_index (document->articles, 0);
  g_assert_cmpstr (article->text, ==, "Ru En \n \nأعلنت الوزارة \nنص");
  g_assert_cmpint (g_utf8_strlen (article->text, -1), ==, g_utf8_strlen (data, -1) - 1);
  g_assert_cmpstr (article->origin, ==, "a.txt");
  g_assert_cmpuint (strlen (article->capture_digest), ==, 64);
  g_assert_null (article->given_title);
  g_assert_cmpint (article->given_time, ==, MIRQAB_TIME_NONE);
}

static void
test_cut_character (void)
{
  const char *data = "قمة في مينسك \331";
  g_autoptr (MirqabDocument) document = read_data (data, strlen (data), "a.txt", NULL);
  MirqabArticle *article = g_ptr_array_index (document->articles, 0);

  g_assert_cmpstr (article->text, ==, "قمة في مينسك ");
  g_assert_cmpuint (document->problems->len, ==, 1);
}

static void
test_feed_becomes_articles (void)
{
  const char *data =
    "<rss version='2.0'><channel><title>وكالة</title><link>https://example.org/</link><language>ar</language>"
    "<item><title>خبر أول</title><link>/1</link><description>&lt;p&gt;نص الخبر.&lt;/p&gt;</description>"
    "<pubDate>Mon, 16 May 2022 08:00:00 +0300</pubDate></item>"
    "<item><title>خبر ثان</title></item><item><guid>3</guid></item></channel></rss>";
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabDocument) document = read_data (data, strlen (data), "feed.xml", &error);
  MirqabArticle *article;

  g_assert_no_error (error);
  g_assert_cmpint (document->kind, ==, MIRQAB_DOCUMENT_FEED);
  g_assert_cmpuint (document->articles->len, ==, 2);
  article = g_ptr_array_index (document->articles, 0);
  g_assert_cmpstr (article->given_title, ==, "خبر أول");
  g_assert_cmpstr (article->text, ==, "خبر أول\n\nنص الخبر.");
  g_assert_cmpstr (article->link, ==, "https://example.org/1");
  g_assert_cmpstr (article->outlet, ==, "وكالة");
  g_assert_cmpstr (article->given_language, ==, "ar");
  g_assert_cmpint (article->given_time, ==, 1652677200);
  g_assert_cmpint (article->given_day, ==, mirqab_day_from_ymd (2022, 5, 16));
}

/* The same entry has the same digest whatever stands around it. */
static void
test_entry_digest (void)
{
  const char *early = "<rss><channel><item><guid>1</guid><title>a</title></item></channel></rss>";
  const char *late = "<rss><channel><item><guid>2</guid><title>b</title></item>"
                     "<item><guid>1</guid><title>a</title></item></channel></rss>";
  g_autoptr (MirqabDocument) first = read_data (early, strlen (early), "f", NULL);
  g_autoptr (MirqabDocument) second = read_data (late, strlen (late), "f", NULL);
  MirqabArticle *then = g_ptr_array_index (first->articles, 0);
  MirqabArticle *other = g_ptr_array_index (second->articles, 0);
  MirqabArticle *now = g_ptr_array_index (second->articles, 1);

  g_assert_cmpstr (then->capture_digest, ==, now->capture_digest);
  g_assert_cmpstr (then->capture_digest, !=, other->capture_digest);
}

static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mirqab-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "large.txt", NULL);
  g_autoptr (GFile) folder_file = g_file_new_for_path (folder);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (mirqab_document_read_file (folder_file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_clear_error (&error);

  g_assert_null (mirqab_document_read_file (file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);

  /* 200 MB, none of them on the disk */
  g_assert_true (g_file_set_contents (path, "text", -1, NULL));
  g_assert_cmpint (truncate (path, 200 * 1024 * 1024), ==, 0);
  g_assert_null (mirqab_document_read_file (file, NULL, &error));
  g_assert_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_TOO_LARGE);
  g_clear_error (&error);

  g_assert_cmpint (truncate (path, 4), ==, 0);
  if (geteuid () != 0)
    {
      g_assert_cmpint (g_chmod (path, 0), ==, 0);
      g_assert_null (mirqab_document_read_file (file, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
    }

  g_unlink (path);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sources/document/refused", test_refused);
  g_test_add_func ("/sources/document/bracketed-text", test_bracketed_text);
  g_test_add_func ("/sources/document/text-keeps-places", test_text_keeps_places);
  g_test_add_func ("/sources/document/cut-character", test_cut_character);
  g_test_add_func ("/sources/document/feed-becomes-articles", test_feed_becomes_articles);
  g_test_add_func ("/sources/document/entry-digest", test_entry_digest);
  g_test_add_func ("/sources/document/files", test_files);

  return g_test_run ();
}
