/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <pango/pango.h>

G_BEGIN_DECLS

/* The lettering of the chronology: one font in two sizes. */
typedef struct
{
  PangoContext *context;   /* owned */
  char         *language;  /* owned */
  double        size;      /* units of the drawing */
  double        line;      /* height of a line of labels */
  double        small_line;
  gboolean      is_rtl;
} MirqabTimelineType;

typedef enum
{
  MIRQAB_LETTERING_LABEL,
  MIRQAB_LETTERING_SMALL,
  MIRQAB_LETTERING_SMALL_BOLD,
} MirqabLettering;

void         mirqab_timeline_type_init    (MirqabTimelineType         *self,
                                           const PangoFontDescription *font,
                                           const char                 *language);
void         mirqab_timeline_type_clear   (MirqabTimelineType         *self);
PangoLayout *mirqab_timeline_type_layout  (MirqabTimelineType         *self,
                                           const char                 *text,
                                           MirqabLettering             lettering);
double       mirqab_timeline_type_measure (PangoLayout                *layout);
void         mirqab_timeline_type_draw    (cairo_t                    *cr,
                                           PangoLayout                *layout,
                                           double                      start,
                                           double                      middle,
                                           gboolean                    is_rtl);

G_END_DECLS
