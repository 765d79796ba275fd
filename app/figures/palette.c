/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include "figures/palette.h"

#define RGBA(hex, opacity)                                       \
  {                                                              \
    (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, \
      ((hex) & 0xff) / 255.0, (opacity)                          \
  }
#define RGB(hex) RGBA (hex, 1.0)

/* The ramps are even steps of lightness in OKLCH with one hue, so that they
 * read without colour. The kinds of events were chosen for the largest
 * smallest distance in OKLab, also as deuteranopes and protanopes see them
 * (Machado et al. 2009), with a hue that a person can name for each. */

#define KINDS_ON_LIGHT                            \
  {                                               \
    [MIRQAB_EVENT_SUMMIT] = RGB (0x429efd),       \
    [MIRQAB_EVENT_MINISTERIAL] = RGB (0x41797e),  \
    [MIRQAB_EVENT_EXERCISE] = RGB (0x1d4301),     \
    [MIRQAB_EVENT_OPERATION] = RGB (0xfa7f8c),    \
    [MIRQAB_EVENT_STATEMENT] = RGB (0xac862b),    \
    [MIRQAB_EVENT_DOCUMENT] = RGB (0x6b3bc4),     \
    [MIRQAB_EVENT_MEMBERSHIP] = RGB (0x9a5111),   \
    [MIRQAB_EVENT_CHAIRMANSHIP] = RGB (0x37237b), \
    [MIRQAB_EVENT_VISIT] = RGB (0xe660c6),        \
    [MIRQAB_EVENT_OTHER] = RGB (0x464c57),        \
  }

static const MirqabPalette light = {
  .background = RGB (0xe9eff5),
  .land = RGB (0xfafaf8),
  .land_border = RGB (0xd3d7dc),
  .member_border = RGB (0xffffff),
  .no_articles = RGB (0xe0e4ea),
  .classes = { RGB (0x90c8f4), RGB (0x5da6e6), RGB (0x3883d1), RGB (0x2861ad), RGB (0x1a3f7e) },
  .hatch = RGB (0xb4490a),
  .former = RGB (0xe6dcc8),
  .text = RGB (0x1f2328),
  .dim_text = RGB (0x5b636d),
  .accent = RGB (0xc64600),
  .grid = RGBA (0x3d5166, 0.14),
  .ribbon = { RGB (0xd3e2f4), RGB (0xe9e3d3) },
  .density = RGB (0x8db7e3),
  .kinds = KINDS_ON_LIGHT,
};

static const MirqabPalette dark = {
  .background = RGB (0x1b2027),
  .land = RGB (0x2a3037),
  .land_border = RGB (0x3d454f),
  .member_border = RGB (0x1b2027),
  .no_articles = RGB (0x3b424b),
  .classes = { RGB (0x365d89), RGB (0x407bb5), RGB (0x529cd7), RGB (0x74beed), RGB (0xb3e3fb) },
  .hatch = RGB (0xffa348),
  .former = RGB (0x54503f),
  .text = RGB (0xf2f4f7),
  .dim_text = RGB (0xa6aeb9),
  .accent = RGB (0xffa348),
  .grid = RGBA (0xb8c7d9, 0.14),
  .ribbon = { RGB (0x2c4260), RGB (0x4a4434) },
  .density = RGB (0x41638c),
  .kinds = {
    [MIRQAB_EVENT_SUMMIT] = RGB (0x6495fe),
    [MIRQAB_EVENT_MINISTERIAL] = RGB (0xbaf2e4),
    [MIRQAB_EVENT_EXERCISE] = RGB (0xdaf457),
    [MIRQAB_EVENT_OPERATION] = RGB (0xd50e1b),
    [MIRQAB_EVENT_STATEMENT] = RGB (0xd6c186),
    [MIRQAB_EVENT_DOCUMENT] = RGB (0x874bd3),
    [MIRQAB_EVENT_MEMBERSHIP] = RGB (0xf5681f),
    [MIRQAB_EVENT_CHAIRMANSHIP] = RGB (0xaec3ea),
    [MIRQAB_EVENT_VISIT] = RGB (0xcd7aac),
    [MIRQAB_EVENT_OTHER] = RGB (0x6b6b6b),
  },
};

/* White paper, ink saved where nothing is said. */
static const MirqabPalette paper = {
  .background = RGB (0xffffff),
  .land = RGB (0xf4f4f2),
  .land_border = RGB (0xc9c9c6),
  .member_border = RGB (0xffffff),
  .no_articles = RGB (0xe2e3e5),
  .classes = { RGB (0x90c8f4), RGB (0x5da6e6), RGB (0x3883d1), RGB (0x2861ad), RGB (0x1a3f7e) },
  .hatch = RGB (0x9c3f08),
  .former = RGB (0xe6dcc8),
  .text = RGB (0x000000),
  .dim_text = RGB (0x505050),
  .accent = RGB (0xb23f00),
  .grid = RGBA (0x000000, 0.16),
  .ribbon = { RGB (0xd3e2f4), RGB (0xece7da) },
  .density = RGB (0x8db7e3),
  .kinds = KINDS_ON_LIGHT,
};

void
mirqab_colour_set_source (const MirqabColour *colour,
                          cairo_t            *cr)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha);
}

/* Whether white reads better on it than black. */
gboolean
mirqab_colour_is_dark (const MirqabColour *colour)
{
  /* Luma of ITU-R BT.709, on encoded values */
  return 0.2126 * colour->red + 0.7152 * colour->green + 0.0722 * colour->blue < 0.5;
}

MirqabColour
mirqab_colour_with_alpha (const MirqabColour *colour,
                          double              alpha)
{
  return (MirqabColour) { colour->red, colour->green, colour->blue, alpha };
}

/**
 * mirqab_palette_light:
 *
 * Returns: (transfer none): colours for a light screen
 */
const MirqabPalette *
mirqab_palette_light (void)
{
  return &light;
}

/**
 * mirqab_palette_dark:
 *
 * Returns: (transfer none): colours for a dark screen
 */
const MirqabPalette *
mirqab_palette_dark (void)
{
  return &dark;
}

/**
 * mirqab_palette_paper:
 *
 * Returns: (transfer none): colours for white paper, also without colour
 */
const MirqabPalette *
mirqab_palette_paper (void)
{
  return &paper;
}
