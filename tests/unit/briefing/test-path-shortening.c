/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "briefing/path-shortening.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *content;
  const char *expected;
} Case;

static const Case cases[] = {
  { "decimals", "1.2345 6.789 m 10.001 20.999 l S", "1.23 6.79 m 10 21 l S " },
  { "curves", "0 0 m 1.111 2.222 3.333 4.444 5.555 6.666 c h", "0 0 m 1.11 2.22 3.33 4.44 5.56 6.67 c h " },
  { "near-points", "0 0 m 0.05 0 l 0.1 0 l 5 0 l f", "0 0 m 5 0 l f " },
  { "last-point-stays", "0 0 m 5 0 l 5.05 0 l h f", "0 0 m 5 0 l 5.05 0 l h f " },
  { "before-a-curve", "0 0 m 0.05 0 l 1 1 2 2 3 3 c", "0 0 m .05 0 l 1 1 2 2 3 3 c " },
  { "matrices-stay", "0.123456 0 0 -0.123456 0 295.9904 cm q", "0.123456 0 0 -0.123456 0 295.9904 cm q " },
  { "other-operands-stay", "/a0 gs [] 0.0 d 0.1234 w 0.12345 0.5 0.9 rg", "/a0 gs [] 0.0 d 0.1234 w 0.12345 0.5 0.9 rg " },
  { "rectangles-stay", "0.125 0.125 10.0001 20 re f", "0.125 0.125 10.0001 20 re f " },
  { "empty", "", "" },
};

static void
test_shortening (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (GString) result = mirqab_shorten_paths (row->content, strlen (row->content));

  g_assert_cmpstr (result->str, ==, row->expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/path-shortening/", cases[i].name, NULL);

      g_test_add_data_func (name, &cases[i], test_shortening);
    }

  return g_test_run ();
}
