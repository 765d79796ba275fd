/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sources/html-clean.h"

#include <string.h>

#define BASE "https://example.org/news/"

static const struct
{
  const char *what;
  const char *html;
  const char *expected;
} cases[] = {
  { "plain text", "قمة في مينسك", "قمة في مينسك" },
  { "what carries text stays", "<P>a <b>b</b><br/>c</P><ul><li>d</ul>", "<p>a <b>b</b><br>c</p><ul><li>d</li></ul>" },
  { "references stay as they are", "a &amp; b &lt;c&gt; AT&T", "a &amp; b &lt;c&gt; AT&T" },
  { "a sign that opens no tag", "2 < 3", "2 &lt; 3" },
  { "scripts and styles", "a<script>alert(1)</script><style>p{}</style>b", "ab" },
  { "a script that never ends", "a<script>alert(1)", "a" },
  { "frames and objects with what is in them", "a<iframe src=x>b</iframe><object data=x>c</object>d", "ad" },
  { "a frame that never ends", "a<iframe src=x>b", "ab" },
  { "an empty frame in XML's way", "a<iframe src='x'/>b", "ab" },
  { "forms lose their parts", "<form action=x>a<button onclick=y>b</button></form>", "ab" },
  { "handlers, styles and classes", "<p onclick='x()' style='y' class=z id=w title='t'>a</p>", "<p title=\"t\">a</p>" },
  { "relative addresses", "<a href=1>a</a><img src='/b.jpg' alt='c'><a href='#d'>e</a>",
    "<a href=\"https://example.org/news/1\">a</a><img alt=\"c\" src=\"https://example.org/b.jpg\"><a href=\"#d\">e</a>" },
  { "mail and web", "<a href='mailto:a@example.org'>a</a><a href='http://example.net/?b=1&amp;c=2'>d</a>",
    "<a href=\"mailto:a@example.org\">a</a><a href=\"http://example.net/?b=1&amp;c=2\">d</a>" },
  { "addresses that run", "<a href='javascript:x()'>a</a><a href=' java\nscript:x()'>b</a><img src='data:text/html,x'><a href='vbscript:x'>c</a>",
    "<a>a</a><a>b</a><img><a>c</a>" },
  { "a hidden scheme", "<a href='&#106;avascript:x()'>a</a>", "<a>a</a>" },
  { "quotes in a value", "<a title='\"&gt;&lt;b'>a</a>", "<a title=\"&quot;&gt;&lt;b\">a</a>" },
  { "tags that cross", "<b>a<i>b</b>c</i>", "<b>a<i>b</i></b>c" },
  { "an end without a beginning", "a</p></script>b", "ab" },
  { "comments and declarations", "a<!-- <b>c</b> --><?php d ?>e", "ae" },
  { "CDATA", "<![CDATA[a < b]]>", "a &lt; b" },
  { "pictures drawn in the text", "a<svg onload=x><title>b</title></svg>c", "ac" },
  { "cut in a tag", "<p>a<a href='http://exam", "<p>a</p>" },
};

static void
test_clean (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = mirqab_html_clean (cases[i].html, BASE);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (clean, ==, cases[i].expected);
    }
}

static void
test_no_base (void)
{
  g_autofree char *clean = mirqab_html_clean ("<a href='x/y'>a</a><a href='javascript:z'>b</a>", NULL);

  g_assert_cmpstr (clean, ==, "<a href=\"x/y\">a</a><a>b</a>");
}

/* What comes out goes in again unchanged, and no more than the limits of depth stay. */
static void
test_depth (void)
{
  GString *deep = g_string_new (NULL);
  g_autofree char *once = NULL;
  g_autofree char *twice = NULL;

  for (int i = 0; i < 10000; i++)
    g_string_append (deep, "<div>a");
  once = mirqab_html_clean (deep->str, NULL);
  twice = mirqab_html_clean (once, NULL);
  g_string_free (deep, TRUE);

  g_assert_cmpstr (once, ==, twice);
  g_assert_cmpuint (strlen (once), <, 10000 + 200 * strlen ("<div></div>") + 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sources/html-clean/clean", test_clean);
  g_test_add_func ("/sources/html-clean/no-base", test_no_base);
  g_test_add_func ("/sources/html-clean/depth", test_depth);

  return g_test_run ();
}
