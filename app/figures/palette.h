/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

#include "article/findings.h"

G_BEGIN_DECLS

typedef struct
{
  double red, green, blue, alpha; /* 0 to 1, sRGB */
} MirqabColour;

/* The colours of a figure. Three stand ready: light, dark, and paper (which
 * stays readable in greyscale). */
typedef struct
{
  MirqabColour background;   /* sea, empty axis */
  MirqabColour land;         /* states that are not of the dossier */
  MirqabColour land_border;
  MirqabColour member_border;
  MirqabColour no_articles;  /* a member without articles */
  MirqabColour classes[5];   /* choropleth, few to many */
  MirqabColour hatch;        /* frozen membership */
  MirqabColour former;       /* ended membership */
  MirqabColour text;
  MirqabColour dim_text;
  MirqabColour accent;       /* selection, brush */
  MirqabColour grid;
  MirqabColour ribbon[2];    /* chairmanships, alternating */
  MirqabColour density;
  MirqabColour kinds[MIRQAB_N_EVENT_KINDS];
} MirqabPalette;

void         mirqab_colour_set_source (const MirqabColour *colour,
                                       cairo_t            *cr);
gboolean     mirqab_colour_is_dark    (const MirqabColour *colour);
MirqabColour mirqab_colour_with_alpha (const MirqabColour *colour,
                                       double              alpha);

const MirqabPalette *mirqab_palette_light (void);
const MirqabPalette *mirqab_palette_dark  (void);
const MirqabPalette *mirqab_palette_paper (void);

G_END_DECLS
