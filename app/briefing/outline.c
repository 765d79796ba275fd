/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/outline.h"

#include <math.h>

/* Quadratic pieces that stand for one cubic curve of a CFF font: at 1000 units
 * an em the error stays below one unit. */
#define PIECES_A_CUBIC 4

typedef struct
{
  float  x;
  float  y;
  guint8 is_on_curve;
} Point;

typedef struct
{
  GArray *contour; /* of Point */
  GArray *points;  /* of MirqabOutlinePoint */
} Pen;

static void
add_point (Pen   *pen,
           float  x,
           float  y,
           guint8 is_on_curve)
{
  Point point = { x, y, is_on_curve };

  g_array_append_val (pen->contour, point);
}

static gboolean
is_implied (const Point *before,
            const Point *point,
            const Point *after)
{
  return point->is_on_curve && !before->is_on_curve && !after->is_on_curve &&
         fabsf (point->x - (before->x + after->x) / 2) < .01f &&
         fabsf (point->y - (before->y + after->y) / 2) < .01f;
}

/* TrueType leaves out on-curve points half way between two others; hb-draw
 * spells them out. */
static void
end_contour (Pen *pen)
{
  const Point *points = (const Point *) (gpointer) pen->contour->data;
  guint n = pen->contour->len;
  guint first = pen->points->len;

  if (n > 1 && points[0].is_on_curve && points[n - 1].is_on_curve &&
      points[0].x == points[n - 1].x && points[0].y == points[n - 1].y)
    n--;

  for (guint i = 0; i < n; i++)
    {
      MirqabOutlinePoint out = {
        (gint16) lroundf (points[i].x), (gint16) lroundf (points[i].y), points[i].is_on_curve, 0,
      };

      if (!is_implied (&points[(i + n - 1) % n], &points[i], &points[(i + 1) % n]))
        g_array_append_val (pen->points, out);
    }

  if (pen->points->len > first)
    g_array_index (pen->points, MirqabOutlinePoint, pen->points->len - 1).ends_contour = TRUE;
  g_array_set_size (pen->contour, 0);
}

static void
move_to_cb (hb_draw_funcs_t *funcs,
            void            *draw_data,
            hb_draw_state_t *state,
            float            x,
            float            y,
            void            *user_data)
{
  Pen *pen = draw_data;

  end_contour (pen);
  add_point (pen, x, y, TRUE);
}

static void
line_to_cb (hb_draw_funcs_t *funcs,
            void            *draw_data,
            hb_draw_state_t *state,
            float            x,
            float            y,
            void            *user_data)
{
  add_point (draw_data, x, y, TRUE);
}

static void
quadratic_to_cb (hb_draw_funcs_t *funcs,
                 void            *draw_data,
                 hb_draw_state_t *state,
                 float            control_x,
                 float            control_y,
                 float            x,
                 float            y,
                 void            *user_data)
{
  add_point (draw_data, control_x, control_y, FALSE);
  add_point (draw_data, x, y, TRUE);
}

static float
cubic (float a,
       float b,
       float c,
       float d,
       float t)
{
  float s = 1 - t;

  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}

static float
cubic_slope (float a,
             float b,
             float c,
             float d,
             float t)
{
  float s = 1 - t;

  return 3 * (s * s * (b - a) + 2 * s * t * (c - b) + t * t * (d - c));
}

static void
cubic_to_cb (hb_draw_funcs_t *funcs,
             void            *draw_data,
             hb_draw_state_t *state,
             float            x1,
             float            y1,
             float            x2,
             float            y2,
             float            x3,
             float            y3,
             void            *user_data)
{
  float x0 = state->current_x;
  float y0 = state->current_y;

  for (guint i = 0; i < PIECES_A_CUBIC; i++)
    {
      float step = 1.f / PIECES_A_CUBIC;
      float t = (float) i * step;
      float u = t + step;
      float ax = cubic (x0, x1, x2, x3, t);
      float ay = cubic (y0, y1, y2, y3, t);
      float bx = cubic (x0, x1, x2, x3, u);
      float by = cubic (y0, y1, y2, y3, u);
      /* The control point that keeps the slopes at both ends on average. */
      float cx = (ax + bx) / 2 +
                 step / 4 * (cubic_slope (x0, x1, x2, x3, t) - cubic_slope (x0, x1, x2, x3, u));
      float cy = (ay + by) / 2 +
                 step / 4 * (cubic_slope (y0, y1, y2, y3, t) - cubic_slope (y0, y1, y2, y3, u));

      add_point (draw_data, cx, cy, FALSE);
      add_point (draw_data, bx, by, TRUE);
    }
}

static void
close_path_cb (hb_draw_funcs_t *funcs,
               void            *draw_data,
               hb_draw_state_t *state,
               void            *user_data)
{
  end_contour (draw_data);
}

/**
 * mirqab_outline_new:
 * @font: its scale gives the units of the points
 *
 * Returns: (transfer full) (element-type MirqabOutlinePoint): the outline
 */
GArray *
mirqab_outline_new (hb_font_t      *font,
                    hb_codepoint_t  glyph)
{
  hb_draw_funcs_t *funcs = hb_draw_funcs_create ();
  Pen pen = {
    .contour = g_array_new (FALSE, FALSE, sizeof (Point)),
    .points = g_array_new (FALSE, FALSE, sizeof (MirqabOutlinePoint)),
  };

  hb_draw_funcs_set_move_to_func (funcs, move_to_cb, NULL, NULL);
  hb_draw_funcs_set_line_to_func (funcs, line_to_cb, NULL, NULL);
  hb_draw_funcs_set_quadratic_to_func (funcs, quadratic_to_cb, NULL, NULL);
  hb_draw_funcs_set_cubic_to_func (funcs, cubic_to_cb, NULL, NULL);
  hb_draw_funcs_set_close_path_func (funcs, close_path_cb, NULL, NULL);
#if HB_VERSION_ATLEAST (7, 0, 0)
  hb_font_draw_glyph (font, glyph, funcs, &pen);
#else
  hb_font_get_glyph_shape (font, glyph, funcs, &pen);
#endif
  end_contour (&pen);

  hb_draw_funcs_destroy (funcs);
  g_array_unref (pen.contour);

  return pen.points;
}
