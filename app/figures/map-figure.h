/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "dossier/dossier.h"
#include "figures/palette.h"
#include "geography/boundaries.h"

G_BEGIN_DECLS

/* The member-state map, drawn with cairo for screen and paper alike. Set what
 * it shows, then draw; it never loads anything and never blocks. */
#define MIRQAB_TYPE_MAP_FIGURE (mirqab_map_figure_get_type ())
G_DECLARE_FINAL_TYPE (MirqabMapFigure, mirqab_map_figure, MIRQAB, MAP_FIGURE, GObject)

/* What lies under a point, or has the keyboard. */
typedef struct
{
  const char *country; /* interned ISO alpha-2, nullable */
  const char *place;   /* interned place id, nullable: it lies in country */
} MirqabMapHit;

MirqabMapFigure *mirqab_map_figure_new            (MirqabDossier    *dossier,
                                                   MirqabBoundaries *boundaries);
void     mirqab_map_figure_set_language           (MirqabMapFigure  *self,
                                                   const char       *language);
void     mirqab_map_figure_set_palette            (MirqabMapFigure  *self,
                                                   const MirqabPalette *palette);
void     mirqab_map_figure_set_font               (MirqabMapFigure  *self,
                                                   const PangoFontDescription *font);
/* Membership is drawn as of this day. */
void     mirqab_map_figure_set_day                (MirqabMapFigure  *self,
                                                   MirqabDay         day);
void     mirqab_map_figure_clear_counts           (MirqabMapFigure  *self);
void     mirqab_map_figure_set_country_count      (MirqabMapFigure  *self,
                                                   const char       *code,
                                                   guint             articles);
void     mirqab_map_figure_set_place_count        (MirqabMapFigure  *self,
                                                   const char       *place,
                                                   guint             articles);
void     mirqab_map_figure_set_selected           (MirqabMapFigure  *self,
                                                   const char *const *codes); /* nullable */
void     mirqab_map_figure_set_selected_places    (MirqabMapFigure  *self,
                                                   const char *const *places); /* nullable */
void     mirqab_map_figure_set_hover              (MirqabMapFigure  *self,
                                                   const char       *code);   /* nullable */
void     mirqab_map_figure_set_focus              (MirqabMapFigure  *self,
                                                   const char       *code);   /* nullable: keyboard ring */

/* Viewport: fits the members at zoom 1; the pan is in points of the drawing. */
void     mirqab_map_figure_set_size               (MirqabMapFigure  *self,
                                                   double            width,
                                                   double            height);
/* What others draw over the map: the legend and the labels keep off it. */
void     mirqab_map_figure_set_covered            (MirqabMapFigure  *self,
                                                   double            x,
                                                   double            y,
                                                   double            width,
                                                   double            height);
void     mirqab_map_figure_zoom                   (MirqabMapFigure  *self,
                                                   double            factor,
                                                   double            x,
                                                   double            y);
void     mirqab_map_figure_pan                    (MirqabMapFigure  *self,
                                                   double            dx,
                                                   double            dy);
void     mirqab_map_figure_fit                    (MirqabMapFigure  *self);
void     mirqab_map_figure_fit_selected           (MirqabMapFigure  *self);

void     mirqab_map_figure_draw                   (MirqabMapFigure  *self,
                                                   cairo_t          *cr);
/* The same in two parts: what a screen may keep, and what follows the pointer and the keyboard. */
void     mirqab_map_figure_draw_base              (MirqabMapFigure  *self,
                                                   cairo_t          *cr);
void     mirqab_map_figure_draw_marks             (MirqabMapFigure  *self,
                                                   cairo_t          *cr);
gboolean mirqab_map_figure_hit                    (MirqabMapFigure  *self,
                                                   double            x,
                                                   double            y,
                                                   MirqabMapHit     *hit);
/* The states in reading order of the keyboard: NULL-terminated, (transfer none). */
const char *const *mirqab_map_figure_get_states   (MirqabMapFigure  *self);
/* Where a state's mark stands, for popovers. */
gboolean mirqab_map_figure_get_anchor             (MirqabMapFigure  *self,
                                                   const char       *code,
                                                   double           *x,
                                                   double           *y);
/* A plain sentence that describes the map, for screen readers and Alt. (transfer full) */
char    *mirqab_map_figure_dup_description        (MirqabMapFigure  *self);

G_END_DECLS
