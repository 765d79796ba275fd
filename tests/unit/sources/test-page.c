/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sources/page.h"

#include <string.h>

#include "article/article.h"
#include "sources/document.h"

/* tests/fixtures/pages/NAME.html, and NAME.expected: what a person would copy
 * out of it. The names end in the language. */
typedef struct
{
  char *title;
  char *published;
  char *byline;
  char *text;
} Expected;

static void
clear_expected (Expected *expected)
{
  g_free (expected->title);
  g_free (expected->published);
  g_free (expected->byline);
  g_free (expected->text);
}

static char *
take_value (const char *content,
            const char *name)
{
  const char *start = strstr (content, name) + strlen (name);

  return g_strstrip (g_strndup (start, strcspn (start, "\n")));
}

static void
load_expected (const char *path,
               Expected   *expected)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  expected->title = take_value (content, "title:");
  expected->published = take_value (content, "published:");
  expected->byline = take_value (content, "byline:");
  expected->text = g_strstrip (g_strdup (strstr (content, "\n\n")));
}

static MirqabPage *
extract_file (const char  *path,
              GError     **error)
{
  g_autofree char *content = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  bytes = g_bytes_new (content, size);

  return mirqab_page_extract (bytes, NULL, "https://www.example.org/news/12345", NULL, error);
}

static guint
count_tokens (const char *text,
              GHashTable *counts,
              int         step)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\t", -1);
  guint n = 0;

  for (gsize i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      {
        int count = GPOINTER_TO_INT (g_hash_table_lookup (counts, words[i]));

        g_hash_table_insert (counts, g_strdup (words[i]), GINT_TO_POINTER (count + step));
        n++;
      }

  return n;
}

/* Harmonic mean of precision and recall over the words, each counted as often
 * as it occurs. */
static double
token_f1 (const char *found,
          const char *expected)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_found = count_tokens (found, counts, 1);
  guint n_expected = count_tokens (expected, counts, -1);
  GHashTableIter iter;
  gpointer count;
  guint n_wrong = 0;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, NULL, &count))
    n_wrong += ABS (GPOINTER_TO_INT (count));

  return n_found + n_expected > 0 ? 1.0 - (double) n_wrong / (n_found + n_expected) : 1.0;
}

typedef struct
{
  double sum;
  guint  n;
} Mean;

static double
mean_of (const Mean *mean)
{
  g_assert_cmpuint (mean->n, >, 0);

  return mean->sum / mean->n;
}

static void
add_score (Mean  *mean,
           double score)
{
  mean->sum += score;
  mean->n++;
}

static void
measure (const char *folder,
         const char *file,
         Mean       *text,
         Mean       *details)
{
  g_autofree char *name = g_strndup (file, strlen (file) - strlen (".expected"));
  g_autofree char *expected_path = g_build_filename (folder, file, NULL);
  g_autofree char *page_name = g_strconcat (name, ".html", NULL);
  g_autofree char *page_path = g_build_filename (folder, page_name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabPage) page = extract_file (page_path, &error);
  Expected expected = { NULL };
  double f1;
  gboolean is_dated, is_titled, is_signed;

  g_assert_no_error (error);
  load_expected (expected_path, &expected);
  f1 = token_f1 (page->text, expected.text);
  is_dated = page->published != NULL && g_str_has_prefix (page->published, expected.published);
  is_titled = g_strcmp0 (page->title, expected.title) == 0;
  is_signed = g_strcmp0 (page->byline != NULL ? page->byline : "", expected.byline) == 0;
  g_test_message ("%-14s F1 %.3f%s%s%s", name, f1, is_dated ? "" : " DATE", is_titled ? "" : " TITLE",
                  is_signed ? "" : " BYLINE");
  if (f1 < 0.995)
    g_test_message ("found: %s", page->text);
  if (!is_titled || !is_signed)
    g_test_message ("title %s, byline %s", page->title, page->byline);
  add_score (text, f1);
  add_score (details, is_dated);
  add_score (details, is_titled);
  add_score (details, is_signed);
  g_assert_true (page->is_rtl == g_str_has_suffix (name, "-ar"));
  g_assert_true (page->language == NULL || g_str_has_suffix (name, page->language));
  clear_expected (&expected);
}

static void
test_extraction (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "pages", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  Mean arabic = { 0 }, other = { 0 }, details = { 0 };
  const char *file;

  g_assert_nonnull (dir);
  while ((file = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (file, ".expected"))
      measure (folder, file, strstr (file, "-ar.") != NULL ? &arabic : &other, &details);

  g_test_message ("mean F1: Arabic %.4f (%u pages), others %.4f (%u); title, date, byline %.4f",
                  mean_of (&arabic), arabic.n, mean_of (&other), other.n, mean_of (&details));
  g_assert_cmpfloat (mean_of (&arabic), >=, 0.955);
  g_assert_cmpfloat (mean_of (&other), >=, 0.955);
  g_assert_cmpfloat (ABS (mean_of (&arabic) - mean_of (&other)), <=, 0.005);
  g_assert_cmpfloat (mean_of (&details), >=, 0.97);
}

static MirqabPage *
extract_string (const char  *html,
                GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));

  return mirqab_page_extract (bytes, NULL, "https://example.org/a/b", NULL, error);
}

static void
test_links (void)
{
  g_autoptr (MirqabPage) page = extract_string (
    "<html><head><base href='https://example.org/news/'><link rel=canonical href=/c>"
    "<link rel=alternate type='application/rss+xml' href='feed' title='أخبار'>"
    "<link rel=alternate type='application/rss+xml' href='feed'>"
    "<link rel='alternate' hreflang=en href=/en></head><body><a href=1>one</a>"
    "<a href='../2?a=1&amp;b=2'>two</a><a href=1>again</a><a href='javascript:alert(1)'>x</a>"
    "<a href='mailto:a@example.org'>y</a><a href='#top'>z</a></body></html>", NULL);
  const MirqabPageLink *link;

  g_assert_cmpuint (page->links->len, ==, 2);
  link = g_ptr_array_index (page->links, 0);
  g_assert_cmpstr (link->url, ==, "https://example.org/news/1");
  g_assert_cmpstr (link->title, ==, "one");
  link = g_ptr_array_index (page->links, 1);
  g_assert_cmpstr (link->url, ==, "https://example.org/2?a=1&b=2");
  g_assert_cmpuint (page->feeds->len, ==, 1);
  link = g_ptr_array_index (page->feeds, 0);
  g_assert_cmpstr (link->url, ==, "https://example.org/news/feed");
  g_assert_cmpstr (link->title, ==, "أخبار");
  g_assert_cmpstr (page->canonical, ==, "https://example.org/c");
}

static void
test_html_is_harmless (void)
{
  g_autoptr (MirqabPage) page = extract_string (
    "<body><article><p onclick=x>The minister said &lt;script&gt; that \"two &amp; two\" are four, "
    "and that nobody had doubted it before.<script>alert(1)</script><img src=x onerror=y></p>"
    "<h3>What is next</h3><p>A second paragraph, also with enough words to be taken for prose.</p>"
    "</article></body>", NULL);

  g_assert_cmpstr (page->html, ==,
                   "<p>The minister said &lt;script&gt; that &quot;two &amp; two&quot; are four, "
                   "and that nobody had doubted it before.</p>\n<h3>What is next</h3>\n"
                   "<p>A second paragraph, also with enough words to be taken for prose.</p>\n");
}

static void
test_flash (void)
{
  g_autoptr (MirqabPage) page = extract_string (
    "<html lang=ar><body><ul><li><a href=/>الرئيسية</a></ul><h1>عاجل من العاصمة</h1>"
    "<div class='news-content'><p>وصول الوفد إلى المطار</p></div></body></html>", NULL);

  g_assert_cmpstr (page->text, ==, "وصول الوفد إلى المطار");
}

static char *
repeat (const char *piece,
        guint       n)
{
  GString *text = g_string_new ("<html><body>");

  while (n-- > 0)
    g_string_append (text, piece);

  return g_string_free (text, FALSE);
}

/* Each would cost a parser without limits minutes, gigabytes or its stack. */
static void
test_limits (void)
{
  g_autofree char *attribute = g_strnfill (70 * 1024, 'a');
  const struct
  {
    const char *what;
    char       *html;
  } cases[] = {
    { "unclosed formatting", repeat ("<a><b><i>", 20000) },
    { "nesting", repeat ("<div>", 100000) },
    { "size", repeat ("<p>word word</p>", 400000) },
    { "long tag", g_strdup_printf ("<p><a title=\"%s\">x</a></p>", attribute) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 start = g_get_monotonic_time ();

      g_assert_null (extract_string (cases[i].html, &error));
      g_assert_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_MARKUP);
      g_test_message ("%s: %.2f s", cases[i].what, (g_get_monotonic_time () - start) / 1e6);
      g_free (cases[i].html);
    }
}

/* The guess about nesting lets these through: the worker has to stand it. */
static void
test_worker_survives (void)
{
  const char *pieces[] = { "<p><b>x", "<table><tr><td>x", "<li><font>x", "<option>x", "</p></br>" };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *html = repeat (pieces[i], 3000);
      g_autoptr (GError) error = NULL;
      g_autoptr (MirqabPage) page = extract_string (html, &error);

      g_test_message ("%s: %s", pieces[i], error != NULL ? error->message : "read");
      if (page == NULL)
        g_assert_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_MARKUP);
    }
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("<p>x", 4);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (mirqab_page_extract (bytes, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sources/page/extraction", test_extraction);
  g_test_add_func ("/sources/page/links", test_links);
  g_test_add_func ("/sources/page/html-is-harmless", test_html_is_harmless);
  g_test_add_func ("/sources/page/flash", test_flash);
  g_test_add_func ("/sources/page/limits", test_limits);
  g_test_add_func ("/sources/page/worker-survives", test_worker_survives);
  g_test_add_func ("/sources/page/cancelled", test_cancelled);

  return g_test_run ();
}
