/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sources/web-address.h"

static void
test_resolve (void)
{
  static const struct
  {
    const char *base;
    const char *reference;
    const char *expected;
  } cases[] = {
    { "https://example.org/a/b", "c", "https://example.org/a/c" },
    { "https://example.org/a/b", "/c", "https://example.org/c" },
    { "https://example.org/a/b", "../../../c", "https://example.org/c" },
    { "https://example.org/a/b/", "./c/../d/.", "https://example.org/a/b/d/" },
    { "https://example.org/a/b/", "..", "https://example.org/a/" },
    { "https://example.org/a//b", "c", "https://example.org/a//c" },
    { "https://example.org/a?q#f", "c?x#y", "https://example.org/c?x#y" },
    { "https://example.org/a/b?q=1", "?q=2", "https://example.org/a/b?q=2" },
    { "https://example.org", "news", "https://example.org/news" },
    { "https://example.org?q=1", "news", "https://example.org/news" },
    { "https://example.org/a", "//example.net/x", "https://example.net/x" },
    { "https://example.org/a", "HTTP://example.net/x", "HTTP://example.net/x" },
    { "https://example.org/a", " /خبر عاجل\n", "https://example.org/خبر%20عاجل" },
    { "https://example.org/a", "//example.net", "https://example.net/" },
    { "https://example.org/a", "mailto:x@example.org", "mailto:x@example.org" },
    { "https://example.org/a", "#part", NULL },
    { "https://example.org/a", "", NULL },
    { NULL, "/c", "/c" },
    { NULL, "https://example.org/c", "https://example.org/c" },
    { "no base", "c", "c" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *address = mirqab_web_address_resolve (cases[i].base, cases[i].reference);

      g_assert_cmpstr (address, ==, cases[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sources/web-address/resolve", test_resolve);

  return g_test_run ();
}
