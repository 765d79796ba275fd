/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-figures"

#include <math.h>

#include "figures/day-words.h"
#include "figures/figure-text.h"
#include "figures/map-figure-private.h"
#include "figures/map-words.h"

/* In sizes of common text. */
#define TEXT_SCALE 0.74
#define PADDING 0.6
#define SWATCH_WIDTH 2.3
#define SWATCH_HEIGHT 0.72
#define KEY_WIDTH 1.3
#define GAP 0.45

/* The legend takes no more than this part of the map's width, or what a line needs. */
#define LARGEST_PART 0.62

/* Where the next item of the legend comes. */
typedef struct
{
  MirqabMapLegend *legend;
  MirqabMapFigure *figure;
  MirqabMapType    type;
  double           x;
  double           y;
  double           line_height; /* of the line that is being filled */
  double           largest_width;
} Pen;

static void
clear_item (gpointer data)
{
  g_clear_object (&((MirqabMapLegendItem *) data)->layout);
}

void
mirqab_map_legend_init (MirqabMapLegend *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (MirqabMapLegendItem));
  g_array_set_clear_func (self->items, clear_item);
}

void
mirqab_map_legend_clear (MirqabMapLegend *self)
{
  g_clear_pointer (&self->items, g_array_unref);
}

static void
add_item (Pen                 *pen,
          MirqabMapLegendKind  kind,
          double               x,
          double               y,
          double               width,
          double               height,
          PangoLayout         *layout,
          const MirqabColour  *colour)
{
  MirqabMapLegendItem item = { kind, { x, y, x + width, y + height }, NULL, *colour };

  g_set_object (&item.layout, layout);
  g_array_append_val (pen->legend->items, item);
  pen->line_height = MAX (pen->line_height, y + height - pen->y);
}

static double
add_text (Pen                *pen,
          double              x,
          double              y,
          const char         *text,
          PangoWeight         weight,
          const MirqabColour *colour)
{
  g_autoptr (PangoLayout) layout = NULL;
  int width, height;

  layout = mirqab_map_type_new_layout (&pen->type, text, TEXT_SCALE, weight);
  pango_layout_get_pixel_size (layout, &width, &height);
  add_item (pen, MIRQAB_MAP_LEGEND_TEXT, x, y, width, height, layout, colour);
  return width;
}

static void
break_line (Pen *pen)
{
  if (pen->line_height > 0)
    pen->y += pen->line_height + 0.2 * pen->type.size;
  pen->x = 0;
  pen->line_height = 0;
}

static void
add_title (Pen *pen)
{
  MirqabMapFigure *figure = pen->figure;
  double gap = GAP * pen->type.size;
  MirqabMapWord scheme = figure->classes.scheme == MIRQAB_MAP_SCHEME_EVEN
                           ? MIRQAB_MAP_WORD_EVEN
                           : MIRQAB_MAP_WORD_QUANTILES;

  pen->x += add_text (pen, pen->x, pen->y, mirqab_map_word (MIRQAB_MAP_WORD_ARTICLES,
                                                            figure->language),
                      PANGO_WEIGHT_BOLD, &figure->palette->text) + gap;
  /* One class alone follows no scheme. */
  if (figure->classes.n_classes > 1)
    add_text (pen, pen->x, pen->y, mirqab_map_word (scheme, figure->language),
              PANGO_WEIGHT_NORMAL, &figure->palette->dim_text);
  break_line (pen);
}

static double
add_class (Pen                *pen,
           const MirqabColour *fill,
           const char         *text)
{
  g_autoptr (PangoLayout) layout = NULL;
  double height = SWATCH_HEIGHT * pen->type.size;
  double width;
  int text_width, text_height;

  layout = mirqab_map_type_new_layout (&pen->type, text, TEXT_SCALE, PANGO_WEIGHT_NORMAL);
  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  width = MAX (SWATCH_WIDTH * pen->type.size, text_width + 0.5 * pen->type.size);
  add_item (pen, MIRQAB_MAP_LEGEND_FILL, pen->x, pen->y, width - 1, height, NULL, fill);
  add_item (pen, MIRQAB_MAP_LEGEND_TEXT, pen->x + (width - text_width) / 2, pen->y + height,
            text_width, text_height, layout, &pen->figure->palette->text);
  return width;
}

static void
add_classes (Pen *pen)
{
  MirqabMapFigure *figure = pen->figure;
  const MirqabMapClasses *classes = &figure->classes;

  pen->x += add_class (pen, &figure->palette->no_articles, "0") + GAP * pen->type.size;
  for (guint i = 0; i < classes->n_classes; i++)
    {
      g_autofree char *range = NULL;

      /* The isolate keeps the smaller number first in Arabic too, as sums are written. */
      range = classes->lower[i] == classes->upper[i]
                ? g_strdup_printf ("%u", classes->lower[i])
                : g_strdup_printf ("\u2066%u–%u\u2069", classes->lower[i], classes->upper[i]);
      pen->x += add_class (pen,
                           &figure->palette->classes[mirqab_map_classes_get_shade (classes, i)],
                           range);
    }
  break_line (pen);
}

static gboolean
has_membership (MirqabMapFigure  *figure,
                MirqabMembership  membership)
{
  for (guint i = 0; i < figure->states->len; i++)
    if (g_array_index (figure->states, MirqabMapState, i).membership == membership)
      return TRUE;
  return FALSE;
}

static void
add_key (Pen                 *pen,
         MirqabMembership     membership,
         MirqabMapLegendKind  kind,
         const MirqabColour  *fill)
{
  MirqabMapFigure *figure = pen->figure;
  const char *text = mirqab_map_words_membership (membership, figure->language);
  g_autoptr (PangoLayout) layout = NULL;
  double size = pen->type.size;
  double width;
  int text_width, text_height;

  if (!has_membership (figure, membership))
    return;
  layout = mirqab_map_type_new_layout (&pen->type, text, TEXT_SCALE, PANGO_WEIGHT_NORMAL);
  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  width = (KEY_WIDTH + 2 * GAP) * size + text_width;
  if (pen->x > 0 && pen->x + width > pen->largest_width)
    break_line (pen);
  add_item (pen, kind, pen->x, pen->y + (text_height - SWATCH_HEIGHT * size) / 2,
            KEY_WIDTH * size, SWATCH_HEIGHT * size, NULL, fill);
  add_item (pen, MIRQAB_MAP_LEGEND_TEXT, pen->x + (KEY_WIDTH + GAP) * size, pen->y, text_width,
            text_height, layout, &figure->palette->text);
  pen->x += width;
}

static void
add_keys (Pen *pen)
{
  const MirqabPalette *palette = pen->figure->palette;

  /* Without articles there are no classes whose first would say it. */
  if (pen->figure->classes.n_classes == 0)
    add_key (pen, MIRQAB_MEMBERSHIP_MEMBER, MIRQAB_MAP_LEGEND_FILL, &palette->no_articles);
  add_key (pen, MIRQAB_MEMBERSHIP_FROZEN, MIRQAB_MAP_LEGEND_FROZEN, &palette->no_articles);
  add_key (pen, MIRQAB_MEMBERSHIP_FORMER, MIRQAB_MAP_LEGEND_FORMER, &palette->former);
  add_key (pen, MIRQAB_MEMBERSHIP_OBSERVER, MIRQAB_MAP_LEGEND_OBSERVER, &palette->land);
  break_line (pen);
}

static void
add_notes (Pen *pen)
{
  MirqabMapFigure *figure = pen->figure;
  const MirqabColour *colour = &figure->palette->dim_text;

  if (figure->day != MIRQAB_DAY_NONE)
    {
      g_autofree char *day = mirqab_day_words_dup (figure->day, figure->language);
      g_auto (GStrv) parts = g_strsplit (mirqab_map_word (MIRQAB_MAP_WORD_AS_OF, figure->language),
                                         "%s", 2);
      g_autofree char *text = g_strjoinv (day, parts);

      add_text (pen, 0, pen->y, text, PANGO_WEIGHT_NORMAL, colour);
      break_line (pen);
    }
  if (figure->palette == mirqab_palette_paper ())
    {
      add_text (pen, 0, pen->y, mirqab_map_word (MIRQAB_MAP_WORD_DE_FACTO, figure->language),
                PANGO_WEIGHT_NORMAL, colour);
      break_line (pen);
    }
}

/* How many anchors of members the legend would hide in this corner. */
static guint
count_hidden (MirqabMapFigure    *figure,
              const MirqabMapBox *box)
{
  guint hidden = mirqab_map_box_overlaps (&figure->covered, box) ? figure->states->len : 0;

  for (guint i = 0; i < figure->states->len; i++)
    {
      const MirqabMapState *state = &g_array_index (figure->states, MirqabMapState, i);
      MirqabMapBox shape;

      if (!state->is_framed)
        continue;
      mirqab_map_view_to_drawing (&figure->view, state->shape->box.x1, state->shape->box.y1,
                                  &shape.x1, &shape.y1);
      mirqab_map_view_to_drawing (&figure->view, state->shape->box.x2, state->shape->box.y2,
                                  &shape.x2, &shape.y2);
      hidden += mirqab_map_box_overlaps (&shape, box);
    }
  return hidden;
}

static void
choose_corner (MirqabMapLegend *self,
               MirqabMapFigure *figure,
               double           width,
               double           height)
{
  double edge = 0.6 * mirqab_map_figure_get_type_of (figure).size;
  double left = edge;
  double right = figure->view.width - edge - width;
  double top = edge;
  double bottom = figure->view.height - edge - height;
  gboolean is_rtl = g_str_equal (figure->language, "ar");
  const double corners[][2] = {
    { is_rtl ? left : right, bottom },
    { is_rtl ? right : left, bottom },
    { is_rtl ? left : right, top },
    { is_rtl ? right : left, top },
  };
  MirqabMapView view = figure->view;
  guint least = G_MAXUINT;

  /* By the whole map, so that the legend keeps its corner while one zooms and pans. */
  figure->view.scale /= figure->zoom;
  figure->view.x = (figure->frame.x1 + figure->frame.x2) / 2;
  figure->view.y = (figure->frame.y1 + figure->frame.y2) / 2;
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      MirqabMapBox box = { corners[i][0], corners[i][1], corners[i][0] + width,
                           corners[i][1] + height };
      guint hidden = count_hidden (figure, &box);

      if (hidden < least)
        {
          least = hidden;
          self->box = box;
        }
    }
  figure->view = view;
}

/* Reading order of a right-to-left language: the first item stands on the right. */
static void
mirror (MirqabMapLegend *self,
        double           width)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      MirqabMapBox *box = &g_array_index (self->items, MirqabMapLegendItem, i).box;
      double x1 = box->x1;

      box->x1 = width - box->x2;
      box->x2 = width - x1;
    }
}

/* Lays out the legend and finds its corner. */
void
mirqab_map_legend_arrange (MirqabMapLegend *self,
                           MirqabMapFigure *figure)
{
  Pen pen = { self, figure, mirqab_map_figure_get_type_of (figure) };
  double padding = PADDING * pen.type.size;
  double width = 0;
  double height = 0;

  g_array_set_size (self->items, 0);
  pen.largest_width = MAX (LARGEST_PART * figure->view.width, 12 * pen.type.size) - 2 * padding;
  if (figure->classes.n_classes > 0)
    {
      add_title (&pen);
      add_classes (&pen);
    }
  add_keys (&pen);
  add_notes (&pen);

  for (guint i = 0; i < self->items->len; i++)
    {
      const MirqabMapBox *box = &g_array_index (self->items, MirqabMapLegendItem, i).box;

      width = MAX (width, box->x2);
      height = MAX (height, box->y2);
    }
  if (mirqab_map_type_is_rtl (&pen.type))
    mirror (self, width);
  if (self->items->len == 0)
    self->box = MIRQAB_MAP_BOX_EMPTY;
  else
    choose_corner (self, figure, width + 2 * padding, height + 2 * padding);
}

static void
trace_rounded (cairo_t            *cr,
               const MirqabMapBox *box,
               double              radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, box->x2 - radius, box->y1 + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, box->x2 - radius, box->y2 - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, box->x1 + radius, box->y2 - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, box->x1 + radius, box->y1 + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

static void
draw_item (const MirqabMapLegendItem *item,
           MirqabMapFigure           *figure,
           cairo_t                   *cr)
{
  static const MirqabMembership memberships[] = {
    [MIRQAB_MAP_LEGEND_FILL] = MIRQAB_MEMBERSHIP_MEMBER,
    [MIRQAB_MAP_LEGEND_FROZEN] = MIRQAB_MEMBERSHIP_FROZEN,
    [MIRQAB_MAP_LEGEND_FORMER] = MIRQAB_MEMBERSHIP_FORMER,
    [MIRQAB_MAP_LEGEND_OBSERVER] = MIRQAB_MEMBERSHIP_OBSERVER,
  };

  if (item->kind == MIRQAB_MAP_LEGEND_TEXT)
    {
      mirqab_colour_set_source (&item->colour, cr);
      cairo_move_to (cr, item->box.x1, item->box.y1);
      mirqab_figure_show_layout (cr, item->layout);
      return;
    }
  trace_rounded (cr, &item->box, 2);
  mirqab_map_fill_membership (figure->palette, memberships[item->kind], &item->colour,
                              mirqab_map_figure_get_type_of (figure).size, cr);
  cairo_new_path (cr);
}

void
mirqab_map_legend_draw (MirqabMapLegend *self,
                        MirqabMapFigure *figure,
                        cairo_t         *cr)
{
  double size = mirqab_map_figure_get_type_of (figure).size;
  MirqabColour ground = mirqab_colour_with_alpha (&figure->palette->land, 0.93);

  if (self->items->len == 0)
    return;
  cairo_save (cr);
  trace_rounded (cr, &self->box, 0.5 * size);
  mirqab_colour_set_source (&ground, cr);
  cairo_fill_preserve (cr);
  mirqab_colour_set_source (&figure->palette->land_border, cr);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_translate (cr, self->box.x1 + PADDING * size, self->box.y1 + PADDING * size);
  for (guint i = 0; i < self->items->len; i++)
    draw_item (&g_array_index (self->items, MirqabMapLegendItem, i), figure, cr);
  cairo_restore (cr);
}
