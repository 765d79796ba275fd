/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sources/opml.h"

#include <string.h>

#include "sources/document.h"

static GPtrArray *
parse (const char  *xml,
       GPtrArray   *problems,
       GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));

  return mirqab_opml_parse (bytes, problems, error);
}

static char *
dump (const GPtrArray *sources)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sources->len; i++)
    {
      const MirqabOpmlSource *source = g_ptr_array_index (sources, i);

      g_string_append_printf (text, "%s|%s|%s|%s\n", source->folder != NULL ? source->folder : "",
                              source->title != NULL ? source->title : "", source->feed_url,
                              source->site_url != NULL ? source->site_url : "");
    }

  return g_string_free (text, FALSE);
}

static void
test_parse (void)
{
  static const struct
  {
    const char *what;
    const char *opml;
    const char *expected;
    guint       n_problems;
  } cases[] = {
    { "folders in folders",
      "<opml version='1.1'><head><title>t</title></head><body><outline text='أخبار'><outline title='آسيا'>"
      "<outline type='rss' text='أ &amp; ب' xmlUrl='https://example.org/rss?a=1&amp;b=2' htmlUrl='https://example.org/'/></outline>"
      "<outline text='c' xmlUrl='http://example.org/c'/></outline><outline text='d' xmlUrl='http://example.org/d'/></body></opml>",
      "أخبار/آسيا|أ & ب|https://example.org/rss?a=1&b=2|https://example.org/\nأخبار|c|http://example.org/c|\n|d|http://example.org/d|\n" },
    { "names in other cases, no title, twice the same",
      "<OPML><BODY><OUTLINE XMLURL='http://example.org/a'/><outline xmlurl='http://example.org/a'/></BODY></OPML>",
      "||http://example.org/a|\n" },
    { "addresses that are not of the web",
      "<opml><body><outline text='a' xmlUrl='file:///etc/passwd'/><outline text='b' xmlUrl='feed://x'/>"
      "<outline text='c' xmlUrl='http://example.org/c' htmlUrl='javascript:x'/></body></opml>",
      "|c|http://example.org/c|\n", 1 },
    { "cut", "<opml><body><outline text='a' xmlUrl='http://example.org/a'/><outline text='b' xmlU",
      "|a|http://example.org/a|\n", 2 },
    { "entities", "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><opml><body><outline text='&x;' xmlUrl='http://example.org/a'/></body></opml>",
      "|&x;|http://example.org/a|\n" },
    { "a slash in a folder's name", "<opml><body><outline text='a/b'><outline text='c' xmlUrl='http://example.org/c'/></outline></body></opml>",
      "a-b|c|http://example.org/c|\n" },
    { "nothing", "<opml/>", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) sources = parse (cases[i].opml, problems, &error);
      g_autofree char *found = NULL;

      g_test_message ("%s", cases[i].what);
      g_assert_no_error (error);
      found = dump (sources);
      g_assert_cmpstr (found, ==, cases[i].expected);
      g_assert_cmpuint (problems->len, ==, cases[i].n_problems);
    }
}

static void
test_refused (void)
{
  const char *cases[] = { "<rss/>", "x", "<" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GError) error = NULL;

      g_assert_null (parse (cases[i], problems, &error));
      g_assert_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_MARKUP);
    }
}

static void
test_print (void)
{
  g_autoptr (GPtrArray) sources =
    g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_opml_source_free);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) again = NULL;
  g_autofree char *opml = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_ptr_array_add (sources, mirqab_opml_source_new ("<أ> & \"ب\"", "https://example.org/a?b=1&c=2",
                                                    "https://example.org/", "أخبار/آسيا"));
  g_ptr_array_add (sources, mirqab_opml_source_new ("c", "https://example.org/c", NULL, "أخبار"));
  g_ptr_array_add (sources, mirqab_opml_source_new ("d", "https://example.org/d", NULL, NULL));
  opml = mirqab_opml_print ("مصادر", sources);
  again = parse (opml, problems, NULL);
  before = dump (sources);
  after = dump (again);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (problems->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sources/opml/parse", test_parse);
  g_test_add_func ("/sources/opml/refused", test_refused);
  g_test_add_func ("/sources/opml/print", test_print);

  return g_test_run ();
}
