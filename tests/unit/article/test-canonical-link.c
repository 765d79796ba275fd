/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/canonical-link.h"

static const struct
{
  const char *link;
  const char *canonical; /* nullable */
} rows[] = {
  { "https://paper.example/a/1", "paper.example/a/1" },
  { "http://www.Paper.example:80/a/1/#comments", "paper.example/a/1" },
  { "https://paper.example:443/a/1?utm_source=rss&utm_medium=feed", "paper.example/a/1" },
  { "https://paper.example/?id=7&fbclid=x", "paper.example?id=7" },
  { "https://paper.example/a?id=7&UTM_Source=x&page=2", "paper.example/a?id=7&page=2" },
  { "https://paper.example:8080/a", "paper.example:8080/a" },
  { "https://paper.example/A", "paper.example/A" },
  { "https://paper.example/", NULL },
  { "https://paper.example/?utm_source=x", NULL },
  { "ftp://paper.example/a", NULL },
  { "javascript:alert(1)", NULL },
  { "", NULL },
  { NULL, NULL },
};

static void
test_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *canonical = mirqab_canonical_link (rows[i].link);

      g_assert_cmpstr (canonical, ==, rows[i].canonical);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/canonical-link", test_rows);

  return g_test_run ();
}
