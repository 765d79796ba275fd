/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "figures/map-shapes.h"
#include "figures/palette.h"

G_BEGIN_DECLS

/* Labels on a map, none over another. What is placed first stays. */
typedef struct
{
  GArray      *labels; /* of MirqabMapLabel */
  GArray      *taken;  /* of MirqabMapBox */
  MirqabMapBox bounds; /* nothing is placed beyond */
} MirqabMapLabels;

typedef struct
{
  PangoLayout *layout; /* owned */
  double       x, y;   /* of its logical rectangle */
  MirqabColour colour;
  MirqabColour halo;
} MirqabMapLabel;

/* How the labels of a figure are set. */
typedef struct
{
  PangoContext         *context;  /* borrowed */
  PangoFontDescription *font;     /* borrowed; its size is that of common text */
  const char           *language; /* borrowed */
  double                size;     /* of common text, points of the drawing */
} MirqabMapType;

PangoLayout *mirqab_map_type_new_layout (const MirqabMapType   *type,
                                         const char            *text,
                                         double                 scale,
                                         PangoWeight            weight);
gboolean     mirqab_map_type_is_rtl     (const MirqabMapType   *type);

void     mirqab_map_labels_init    (MirqabMapLabels       *self);
void     mirqab_map_labels_clear   (MirqabMapLabels       *self);
void     mirqab_map_labels_reset   (MirqabMapLabels       *self,
                                    const MirqabMapBox    *bounds);
void     mirqab_map_labels_reserve (MirqabMapLabels       *self,
                                    const MirqabMapBox    *box);
MirqabMapBox *mirqab_map_labels_suspend
                                   (MirqabMapLabels       *self,
                                    guint                  first,
                                    guint                  n);
void     mirqab_map_labels_resume  (MirqabMapLabels       *self,
                                    guint                  first,
                                    const MirqabMapBox    *boxes,
                                    guint                  n);
gboolean mirqab_map_labels_is_free (const MirqabMapLabels *self,
                                    const MirqabMapBox    *box);
gboolean mirqab_map_labels_put     (MirqabMapLabels       *self,
                                    PangoLayout           *layout,
                                    double                 centre_x,
                                    double                 centre_y,
                                    const MirqabColour    *colour,
                                    const MirqabColour    *halo);
gboolean mirqab_map_labels_put_beside (MirqabMapLabels    *self,
                                    PangoLayout           *layout,
                                    double                 x,
                                    double                 y,
                                    double                 distance,
                                    gboolean               is_rtl,
                                    const MirqabColour    *colour,
                                    const MirqabColour    *halo);
void     mirqab_map_labels_draw    (const MirqabMapLabels *self,
                                    cairo_t               *cr);

G_END_DECLS
