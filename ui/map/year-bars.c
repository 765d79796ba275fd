/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "map/year-bars.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "figures/palette.h"
#include "map/state-text.h"

#define BARS_HEIGHT 44
#define GAP 2
#define WIDEST_BAR 40
#define TEXT_SCALE 0.8

struct _MirqabYearBars
{
  GtkWidget  parent_instance;

  GArray    *counts; /* owned, of guint: a number for each year from the first on */
  int        first_year;
};

G_DEFINE_FINAL_TYPE (MirqabYearBars, mirqab_year_bars, GTK_TYPE_WIDGET)

static int
get_year (MirqabDay day)
{
  int year, month, day_of_month;

  mirqab_day_to_ymd (day, &year, &month, &day_of_month);
  return year;
}

static PangoLayout *
new_layout (MirqabYearBars *self,
            const char     *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (TEXT_SCALE));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

static int
get_text_height (MirqabYearBars *self)
{
  g_autoptr (PangoLayout) layout = new_layout (self, "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static GdkRGBA
get_colour (const MirqabColour *colour)
{
  return (GdkRGBA) { (float) colour->red, (float) colour->green, (float) colour->blue,
                     (float) colour->alpha };
}

static void
draw_text (MirqabYearBars *self,
           GtkSnapshot    *snapshot,
           guint           number,
           double          centre,
           double          top,
           const GdkRGBA  *colour)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autoptr (PangoLayout) layout = new_layout (self, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) (centre - width / 2.0), (float) top));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

/* All years where they have room, else the first and the last. */
static gboolean
is_labelled (MirqabYearBars *self,
             guint           position,
             double          step)
{
  return step >= 34 || position == 0 || position == self->counts->len - 1;
}

static void
mirqab_year_bars_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  MirqabYearBars *self = MIRQAB_YEAR_BARS (widget);
  gboolean is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const MirqabPalette *palette = is_dark ? mirqab_palette_dark () : mirqab_palette_light ();
  GdkRGBA fill = get_colour (&palette->classes[2]);
  GdkRGBA text = get_colour (&palette->text);
  double width = gtk_widget_get_width (widget);
  int line = get_text_height (self);
  double step;
  guint most = 1;

  if (self->counts->len == 0)
    return;
  for (guint i = 0; i < self->counts->len; i++)
    most = MAX (most, g_array_index (self->counts, guint, i));
  /* Years run with the reading direction; half a label's room at both ends. */
  step = MIN (WIDEST_BAR, (width - 24) / self->counts->len);
  for (guint i = 0; i < self->counts->len; i++)
    {
      guint count = g_array_index (self->counts, guint, i);
      double along = 12 + (i + 0.5) * step;
      double centre = is_rtl ? width - along : along;
      double height = (double) BARS_HEIGHT * count / most;

      gtk_snapshot_append_color (snapshot, &fill,
                                 &GRAPHENE_RECT_INIT ((float) (centre - (step - GAP) / 2),
                                                      (float) (line + BARS_HEIGHT - height),
                                                      (float) (step - GAP), (float) height));
      if (count > 0 && step >= 20)
        draw_text (self, snapshot, count, centre, BARS_HEIGHT - height, &text);
      if (is_labelled (self, i, step))
        draw_text (self, snapshot, (guint) self->first_year + i, centre, line + BARS_HEIGHT,
                   &text);
    }
}

static void
mirqab_year_bars_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  MirqabYearBars *self = MIRQAB_YEAR_BARS (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = 160;
  else
    *minimum = *natural = BARS_HEIGHT + 2 * get_text_height (self);
}

static void
mirqab_year_bars_finalize (GObject *object)
{
  g_array_unref (MIRQAB_YEAR_BARS (object)->counts);

  G_OBJECT_CLASS (mirqab_year_bars_parent_class)->finalize (object);
}

static void
mirqab_year_bars_class_init (MirqabYearBarsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mirqab_year_bars_finalize;
  widget_class->snapshot = mirqab_year_bars_snapshot;
  widget_class->measure = mirqab_year_bars_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mirqab_year_bars_init (MirqabYearBars *self)
{
  self->counts = g_array_new (FALSE, TRUE, sizeof (guint));
}

/**
 * mirqab_year_bars_set_density:
 * @self: bars
 * @density: (element-type MirqabDensity): articles of days, in their order
 */
void
mirqab_year_bars_set_density (MirqabYearBars *self,
                              const GArray   *density)
{
  g_autofree char *text = NULL;

  g_return_if_fail (MIRQAB_IS_YEAR_BARS (self));
  g_return_if_fail (density != NULL);

  g_array_set_size (self->counts, 0);
  for (guint i = 0; i < density->len; i++)
    {
      const MirqabDensity *item = &g_array_index (density, MirqabDensity, i);
      int year = get_year (item->day);

      if (self->counts->len == 0)
        self->first_year = year;
      if (year < self->first_year)
        continue;
      if ((guint) (year - self->first_year) >= self->counts->len)
        g_array_set_size (self->counts, (guint) (year - self->first_year) + 1);
      g_array_index (self->counts, guint, year - self->first_year) += item->articles;
    }
  text = mirqab_year_bars_dup_text (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * mirqab_year_bars_dup_text:
 * @self: bars
 *
 * Returns: (transfer full): the same in words, a line for each year that has articles
 */
char *
mirqab_year_bars_dup_text (MirqabYearBars *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (MIRQAB_IS_YEAR_BARS (self), NULL);

  for (guint i = 0; i < self->counts->len; i++)
    {
      guint count = g_array_index (self->counts, guint, i);
      g_autofree char *articles = mirqab_state_text_dup_articles (count);

      if (count == 0)
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* Translators: articles of one year: the year, "12 articles" */
      g_string_append_printf (text, C_("year", "%1$d: %2$s"), self->first_year + (int) i, articles);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
