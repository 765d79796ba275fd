/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figures/map-classes.h"
#include "figures/map-figure.h"
#include "figures/map-labels.h"
#include "figures/map-mask.h"
#include "figures/map-shapes.h"

G_BEGIN_DECLS

/* A state of the dossier as the map shows it. */
typedef struct
{
  const MirqabState    *state;
  const MirqabMapShape *shape;
  gboolean              is_framed;  /* was a member at some time: the map shows it whole */
  double                anchor_x;   /* on the plane */
  double                anchor_y;
  MirqabMembership      membership; /* on the day of the map */
  guint                 articles;
  gboolean              is_selected;
  /* A state too small to see is shown once more, enlarged, in a circle beside. */
  MirqabMapShape       *loupe_shape; /* owned, nullable: the state with its own north up */
  gboolean              has_loupe;
  double                loupe_x;    /* in the drawing */
  double                loupe_y;
  double                loupe_radius;
} MirqabMapState;

typedef struct
{
  const MirqabPlace *place;
  double             plane_x;
  double             plane_y;
  guint              articles;
  gboolean           is_selected;
  double             x; /* in the drawing */
  double             y;
  double             radius;    /* 0 = not shown */
  guint              together;  /* articles of it and of those that it stands for */
  guint              n_grouped; /* that it stands for, because they are too near */
} MirqabMapPlace;

typedef struct
{
  GArray      *items; /* of MirqabMapLegendItem */
  MirqabMapBox box;
} MirqabMapLegend;

struct _MirqabMapFigure
{
  GObject               parent_instance;

  MirqabDossier        *dossier;    /* owned */
  MirqabBoundaries     *boundaries; /* owned */
  MirqabProjection      projection;
  GArray               *shapes;     /* owned, of MirqabMapShape */
  MirqabMapShape        lakes;
  GArray               *states;     /* owned, of MirqabMapState, in the order of the dossier */
  GArray               *places;     /* owned, of MirqabMapPlace */
  GPtrArray            *order;      /* owned, of borrowed codes and NULL: for the keyboard */
  MirqabMapBox          frame;      /* of all that must be seen, on the plane */

  const char           *language;   /* static */
  const MirqabPalette  *palette;    /* static */
  PangoFontDescription *font;       /* owned */
  PangoContext         *context;    /* owned, nullable before the first layout */
  MirqabDay             day;
  MirqabMapBox          covered;    /* by what others draw over the map, in the drawing */
  const char           *hover;      /* interned, nullable */
  const char           *focus;      /* interned, nullable */

  double                zoom;
  MirqabMapView         view;

  /* What follows from all that; made again when it is needed. */
  gboolean              is_arranged;
  MirqabMapClasses      classes;
  GPtrArray            *shown_places; /* owned, of borrowed MirqabMapPlace, most important first */
  MirqabMapMask         mask;
  MirqabMapLabels       labels;
  MirqabMapLegend       legend;
};

MirqabMapState *mirqab_map_figure_find        (MirqabMapFigure      *self,
                                               const char           *code);
MirqabMapType   mirqab_map_figure_get_type_of (MirqabMapFigure      *self);
MirqabColour    mirqab_map_figure_get_fill    (MirqabMapFigure      *self,
                                               const MirqabMapState *state);
void            mirqab_map_figure_arrange     (MirqabMapFigure      *self);
void            mirqab_map_figure_put_loupes  (MirqabMapFigure      *self);

typedef enum
{
  MIRQAB_MAP_LEGEND_TEXT,
  MIRQAB_MAP_LEGEND_FILL,
  MIRQAB_MAP_LEGEND_FROZEN,
  MIRQAB_MAP_LEGEND_FORMER,
  MIRQAB_MAP_LEGEND_OBSERVER,
} MirqabMapLegendKind;

typedef struct
{
  MirqabMapLegendKind kind;
  MirqabMapBox        box;    /* from the start of the legend, mirrored later in a RTL language */
  PangoLayout        *layout; /* owned, nullable */
  MirqabColour        colour;
} MirqabMapLegendItem;

void mirqab_map_legend_init    (MirqabMapLegend *self);
void mirqab_map_legend_clear   (MirqabMapLegend *self);
void mirqab_map_legend_arrange (MirqabMapLegend *self,
                                MirqabMapFigure *figure);
void mirqab_map_legend_draw    (MirqabMapLegend *self,
                                MirqabMapFigure *figure,
                                cairo_t         *cr);

/* How the standing of a state is drawn; the path of the current context is the state's. */
void mirqab_map_fill_membership (const MirqabPalette *palette,
                                 MirqabMembership     membership,
                                 const MirqabColour  *fill,
                                 double               unit,
                                 cairo_t             *cr);

G_END_DECLS
