/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include "figures/timeline-shapes.h"

#include <math.h>

/* Corners in a square from -1 to 1 around the middle, of about equal area. */
typedef struct
{
  double x, y;
} Corner;

static const Corner square[] = {
  { -0.82, -0.82 }, { 0.82, -0.82 }, { 0.82, 0.82 }, { -0.82, 0.82 },
};
static const Corner triangle[] = {
  { 0.0, -1.05 }, { 1.08, 0.85 }, { -1.08, 0.85 },
};
static const Corner cross[] = {
  { -0.38, -1.05 }, { 0.38, -1.05 }, { 0.38, -0.38 }, { 1.05, -0.38 }, { 1.05, 0.38 }, { 0.38, 0.38 },
  { 0.38, 1.05 }, { -0.38, 1.05 }, { -0.38, 0.38 }, { -1.05, 0.38 }, { -1.05, -0.38 }, { -0.38, -0.38 },
};
/* a bubble of speech */
static const Corner bubble[] = {
  { -1.0, -0.8 }, { 1.0, -0.8 }, { 1.0, 0.45 }, { 0.1, 0.45 }, { -0.5, 1.1 }, { -0.5, 0.45 }, { -1.0, 0.45 },
};
/* a sheet with a folded corner */
static const Corner sheet[] = {
  { -0.75, -1.0 }, { 0.2, -1.0 }, { 0.8, -0.4 }, { 0.8, 1.0 }, { -0.75, 1.0 },
};
static const Corner diamond[] = {
  { 0.0, -1.18 }, { 1.1, 0.0 }, { 0.0, 1.18 }, { -1.1, 0.0 },
};
/* a pennant */
static const Corner pennant[] = {
  { -0.85, -1.0 }, { 1.05, -0.35 }, { -0.45, 0.3 }, { -0.45, 1.05 }, { -0.85, 1.05 },
};
/* an arrow that goes the way that time goes */
static const Corner arrow[] = {
  { -1.0, -0.95 }, { 0.15, -0.95 }, { 1.1, 0.0 }, { 0.15, 0.95 }, { -1.0, 0.95 }, { -0.2, 0.0 },
};
static const Corner hexagon[] = {
  { -0.5, -0.9 }, { 0.5, -0.9 }, { 1.0, 0.0 }, { 0.5, 0.9 }, { -0.5, 0.9 }, { -1.0, 0.0 },
};

static const struct
{
  const Corner *corners; /* NULL: a circle */
  guint         n_corners;
} shapes[MIRQAB_N_EVENT_KINDS] = {
  [MIRQAB_EVENT_SUMMIT] = { NULL, 0 },
  [MIRQAB_EVENT_MINISTERIAL] = { square, G_N_ELEMENTS (square) },
  [MIRQAB_EVENT_EXERCISE] = { triangle, G_N_ELEMENTS (triangle) },
  [MIRQAB_EVENT_OPERATION] = { cross, G_N_ELEMENTS (cross) },
  [MIRQAB_EVENT_STATEMENT] = { bubble, G_N_ELEMENTS (bubble) },
  [MIRQAB_EVENT_DOCUMENT] = { sheet, G_N_ELEMENTS (sheet) },
  [MIRQAB_EVENT_MEMBERSHIP] = { diamond, G_N_ELEMENTS (diamond) },
  [MIRQAB_EVENT_CHAIRMANSHIP] = { pennant, G_N_ELEMENTS (pennant) },
  [MIRQAB_EVENT_VISIT] = { arrow, G_N_ELEMENTS (arrow) },
  [MIRQAB_EVENT_OTHER] = { hexagon, G_N_ELEMENTS (hexagon) },
};

void
mirqab_timeline_shape_path (cairo_t         *cr,
                            MirqabEventKind  kind,
                            double           x,
                            double           y,
                            double           radius,
                            gboolean         is_rtl)
{
  double sign = is_rtl ? -1.0 : 1.0;

  cairo_new_path (cr);
  if (shapes[kind].corners == NULL)
    {
      cairo_arc (cr, x, y, radius, 0.0, 2.0 * G_PI);
      cairo_close_path (cr);
      return;
    }

  for (guint i = 0; i < shapes[kind].n_corners; i++)
    {
      const Corner *corner = &shapes[kind].corners[i];

      cairo_line_to (cr, x + sign * corner->x * radius, y + corner->y * radius);
    }
  cairo_close_path (cr);
}
