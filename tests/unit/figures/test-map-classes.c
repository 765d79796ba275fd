/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "figures/map-classes.h"

typedef struct
{
  const char      *name;
  guint            counts[12]; /* up to the first G_MAXUINT */
  MirqabMapScheme  scheme;
  const char      *ranges;
} Case;

static const Case cases[] = {
  { "nothing", { G_MAXUINT }, MIRQAB_MAP_SCHEME_EVEN, "" },
  { "only-zeros", { 0, 0, G_MAXUINT }, MIRQAB_MAP_SCHEME_EVEN, "" },
  { "one-article", { 0, 1, G_MAXUINT }, MIRQAB_MAP_SCHEME_EVEN, "1-1" },
  { "five", { 5, 1, 3, G_MAXUINT }, MIRQAB_MAP_SCHEME_EVEN, "1-1 2-2 3-3 4-4 5-5" },
  { "ten", { 10, 1, G_MAXUINT }, MIRQAB_MAP_SCHEME_EVEN, "1-2 3-4 5-6 7-8 9-10" },
  { "one-large", { 11, G_MAXUINT }, MIRQAB_MAP_SCHEME_QUANTILES, "1-11" },
  { "long-tail", { 912, 431, 402, 288, 265, 190, G_MAXUINT }, MIRQAB_MAP_SCHEME_QUANTILES,
    "1-265 266-288 289-431 432-912" },
  { "all-equal", { 40, 40, 40, 40, G_MAXUINT }, MIRQAB_MAP_SCHEME_QUANTILES, "1-40" },
  { "ties-stay-together", { 20, 20, 20, 30, 1, 1, G_MAXUINT }, MIRQAB_MAP_SCHEME_QUANTILES,
    "1-1 2-20 21-30" },
  { "zeros-do-not-count", { 0, 50, 0, 60, 0, 70, 0, 80, G_MAXUINT }, MIRQAB_MAP_SCHEME_QUANTILES,
    "1-60 61-70 71-80" },
};

static void
test_case (gconstpointer data)
{
  const Case *item = data;
  g_autoptr (GString) ranges = g_string_new (NULL);
  MirqabMapClasses classes;
  gsize n_counts = 0;

  while (item->counts[n_counts] != G_MAXUINT)
    n_counts++;
  mirqab_map_classes_init (&classes, item->counts, n_counts);
  for (guint i = 0; i < classes.n_classes; i++)
    g_string_append_printf (ranges, "%s%u-%u", i > 0 ? " " : "", classes.lower[i],
                            classes.upper[i]);
  g_assert_cmpstr (ranges->str, ==, item->ranges);
  if (classes.n_classes > 0)
    g_assert_cmpint (classes.scheme, ==, item->scheme);

  for (gsize i = 0; i < n_counts; i++)
    if (item->counts[i] == 0)
      g_assert_cmpint (mirqab_map_classes_find (&classes, 0), ==, -1);
    else
      g_assert_cmpint (mirqab_map_classes_find (&classes, item->counts[i]), >=, 0);
}

static void
test_shades (void)
{
  for (guint n = 1; n <= MIRQAB_MAP_MAX_CLASSES; n++)
    {
      MirqabMapClasses classes = { .n_classes = n };

      for (guint i = 0; i < n; i++)
        {
          guint shade = mirqab_map_classes_get_shade (&classes, i);

          g_assert_cmpuint (shade, <, MIRQAB_MAP_MAX_CLASSES);
          if (i > 0)
            g_assert_cmpuint (shade, >, mirqab_map_classes_get_shade (&classes, i - 1));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/figures/map-classes/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/figures/map-classes/shades", test_shades);
  return g_test_run ();
}
