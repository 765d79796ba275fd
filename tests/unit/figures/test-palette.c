/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "figures/palette.h"

typedef struct
{
  const char          *name;
  const MirqabPalette *(*get) (void);
} Case;

static const Case cases[] = {
  { "light", mirqab_palette_light },
  { "dark", mirqab_palette_dark },
  { "paper", mirqab_palette_paper },
};

typedef struct
{
  double l, a, b;
} Oklab;

typedef const double Matrix[3][3];

/* Machado, Oliveira, Fernandes 2009, severity 1.0 */
static Matrix visions[] = {
  { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  { { 0.152286, 1.052583, -0.204868 },
    { 0.114503, 0.786281, 0.099216 },
    { -0.003882, -0.048116, 1.051998 } },
  { { 0.367322, 0.860646, -0.227968 },
    { 0.280085, 0.672501, 0.047413 },
    { -0.011820, 0.042940, 0.968881 } },
};

static double
to_linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

/* Relative luminance of WCAG 2. */
static double
get_luminance (const MirqabColour *colour)
{
  return 0.2126 * to_linear (colour->red) + 0.7152 * to_linear (colour->green) +
         0.0722 * to_linear (colour->blue);
}

static double
get_contrast (const MirqabColour *one,
              const MirqabColour *other)
{
  double a = get_luminance (one);
  double b = get_luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

/* Björn Ottosson's OKLab of a colour as a kind of eye sees it. */
static Oklab
see (const MirqabColour *colour,
     Matrix             *vision)
{
  double rgb[3] = { to_linear (colour->red), to_linear (colour->green), to_linear (colour->blue) };
  double seen[3];
  double l, m, s;

  for (guint i = 0; i < 3; i++)
    seen[i] = MAX (0, (*vision)[i][0] * rgb[0] + (*vision)[i][1] * rgb[1] +
                        (*vision)[i][2] * rgb[2]);
  l = cbrt (0.4122214708 * seen[0] + 0.5363325363 * seen[1] + 0.0514459929 * seen[2]);
  m = cbrt (0.2119034982 * seen[0] + 0.6806995451 * seen[1] + 0.1073969566 * seen[2]);
  s = cbrt (0.0883024619 * seen[0] + 0.2817188376 * seen[1] + 0.6299787005 * seen[2]);
  return (Oklab) {
    0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
  };
}

static double
get_distance (const MirqabColour *one,
              const MirqabColour *other,
              Matrix             *vision)
{
  Oklab a = see (one, vision);
  Oklab b = see (other, vision);

  return sqrt ((a.l - b.l) * (a.l - b.l) + (a.a - b.a) * (a.a - b.a) + (a.b - b.b) * (a.b - b.b));
}

/* Without colour a class must still be told from its neighbours. */
static void
test_classes (gconstpointer data)
{
  const MirqabPalette *palette = ((const Case *) data)->get ();
  double direction = get_luminance (&palette->classes[4]) - get_luminance (&palette->classes[0]);

  g_assert_cmpfloat (get_contrast (&palette->no_articles, &palette->classes[0]), >, 1.35);
  g_assert_cmpfloat (get_contrast (&palette->no_articles, &palette->land), >, 1.15);
  for (guint i = 1; i < G_N_ELEMENTS (palette->classes); i++)
    {
      double step = get_luminance (&palette->classes[i]) - get_luminance (&palette->classes[i - 1]);

      g_assert_cmpfloat (step * direction, >, 0);
      g_assert_cmpfloat (get_contrast (&palette->classes[i], &palette->classes[i - 1]), >, 1.35);
    }
}

static void
test_kinds (gconstpointer data)
{
  const MirqabPalette *palette = ((const Case *) data)->get ();

  for (guint i = 0; i < MIRQAB_N_EVENT_KINDS; i++)
    for (guint j = 0; j < i; j++)
      for (guint eye = 0; eye < G_N_ELEMENTS (visions); eye++)
        g_assert_cmpfloat (get_distance (&palette->kinds[i], &palette->kinds[j], &visions[eye]),
                           >, 0.09);
}

static void
test_text (gconstpointer data)
{
  const MirqabPalette *palette = ((const Case *) data)->get ();

  g_assert_cmpfloat (get_contrast (&palette->text, &palette->background), >, 7);
  g_assert_cmpfloat (get_contrast (&palette->text, &palette->land), >, 7);
  g_assert_cmpfloat (get_contrast (&palette->dim_text, &palette->background), >, 4.5);
  g_assert_cmpfloat (get_contrast (&palette->dim_text, &palette->land), >, 4.5);
  for (guint i = 0; i < G_N_ELEMENTS (palette->ribbon); i++)
    g_assert_cmpfloat (get_contrast (&palette->text, &palette->ribbon[i]), >, 7);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *classes = g_strdup_printf ("/figures/palette/classes/%s", cases[i].name);
      g_autofree char *kinds = g_strdup_printf ("/figures/palette/kinds/%s", cases[i].name);
      g_autofree char *text = g_strdup_printf ("/figures/palette/text/%s", cases[i].name);

      g_test_add_data_func (classes, &cases[i], test_classes);
      g_test_add_data_func (kinds, &cases[i], test_kinds);
      g_test_add_data_func (text, &cases[i], test_text);
    }
  return g_test_run ();
}
