/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "map/map-canvas.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "map/map-canvas-private.h"
#include "map/state-text.h"

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_DESCRIPTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MirqabMapCanvas, mirqab_map_canvas, GTK_TYPE_WIDGET)

/* Draws all again, not only the marks. */
void
mirqab_map_canvas_redraw (MirqabMapCanvas *self)
{
  g_clear_object (&self->base);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_facet (MirqabMapCanvas  *self,
           const GArray     *facet,
           void            (*set) (MirqabMapFigure *, const char *, guint))
{
  for (guint i = 0; i < facet->len; i++)
    {
      const MirqabFacetCount *count = &g_array_index (facet, MirqabFacetCount, i);

      set (self->figure, count->id, count->articles);
    }
}

static void
update_counts (MirqabMapCanvas *self)
{
  const MirqabView *view = mirqab_session_get_view (self->session);

  mirqab_map_figure_clear_counts (self->figure);
  if (view == NULL)
    return;
  set_facet (self, view->facets[MIRQAB_FACET_COUNTRIES], mirqab_map_figure_set_country_count);
  set_facet (self, view->facets[MIRQAB_FACET_CITIES], mirqab_map_figure_set_place_count);
}

static void
update_scope (MirqabMapCanvas *self)
{
  const MirqabScope *scope = mirqab_session_get_scope (self->session);

  mirqab_map_figure_set_selected (self->figure, (const char *const *) scope->countries);
  mirqab_map_figure_set_selected_places (self->figure, (const char *const *) scope->cities);
  mirqab_map_figure_set_day (self->figure, mirqab_state_text_get_day (self->session));
}

void
mirqab_map_canvas_update_description (MirqabMapCanvas *self)
{
  g_autofree char *text = mirqab_map_canvas_dup_description (self);
  g_autofree char *label = NULL;

  if (self->figure != NULL && self->focus != NULL)
    label = mirqab_state_text_dup_summary (self->session, self->focus);
  else
    label = g_strdup (_("Map"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESCRIPTION]);
}

static void
view_cb (MirqabMapCanvas *self)
{
  if (self->figure == NULL)
    return;
  update_counts (self);
  update_scope (self);
  mirqab_map_canvas_update_description (self);
  mirqab_map_canvas_redraw (self);
}

static void
scope_cb (MirqabMapCanvas *self)
{
  if (self->figure == NULL)
    return;
  update_scope (self);
  mirqab_map_canvas_update_description (self);
  mirqab_map_canvas_redraw (self);
}

void
mirqab_map_canvas_update_style (MirqabMapCanvas *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  gboolean is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  if (self->figure == NULL)
    return;
  mirqab_map_figure_set_palette (self->figure, is_dark ? mirqab_palette_dark ()
                                                       : mirqab_palette_light ());
  mirqab_map_figure_set_font (self->figure, pango_context_get_font_description (context));
  mirqab_map_canvas_redraw (self);
}

static void
make_figure (MirqabMapCanvas *self)
{
  MirqabBoundaries *boundaries = mirqab_session_get_boundaries (self->session);

  if (boundaries == NULL)
    return;
  self->figure = mirqab_map_figure_new (mirqab_session_get_dossier (self->session), boundaries);
  mirqab_map_figure_set_language (self->figure, mirqab_session_get_language (self->session));
  mirqab_map_figure_set_size (self->figure, gtk_widget_get_width (GTK_WIDGET (self)),
                              gtk_widget_get_height (GTK_WIDGET (self)));
  mirqab_map_figure_set_covered (self->figure, self->covered.x, self->covered.y,
                                 self->covered.width, self->covered.height);
  mirqab_map_canvas_update_style (self);
  view_cb (self);
}

static void
set_session (MirqabMapCanvas *self,
             MirqabSession   *session)
{
  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  g_clear_object (&self->figure);
  self->hover = NULL;
  self->focus = NULL;
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::view", G_CALLBACK (view_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::scope", G_CALLBACK (scope_cb), self,
                               G_CONNECT_SWAPPED);
      make_figure (self);
    }
  mirqab_map_canvas_redraw (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static gboolean
mirqab_map_canvas_query_tooltip (GtkWidget  *widget,
                                 int         x,
                                 int         y,
                                 gboolean    keyboard,
                                 GtkTooltip *tooltip)
{
  MirqabMapCanvas *self = MIRQAB_MAP_CANVAS (widget);
  g_autofree char *text = NULL;
  MirqabMapHit hit = { self->focus, NULL };

  if (self->figure == NULL)
    return FALSE;
  if (!keyboard)
    mirqab_map_figure_hit (self->figure, x, y, &hit);
  if (hit.country == NULL)
    return FALSE;

  text = hit.place != NULL ? mirqab_state_text_dup_place (self->session, hit.place)
                           : mirqab_state_text_dup_tooltip (self->session, hit.country);
  gtk_tooltip_set_text (tooltip, text);
  if (!keyboard)
    gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { x, y, 1, 1 });
  return TRUE;
}

static void
draw_base (MirqabMapCanvas *self,
           int              width,
           int              height,
           int              scale)
{
  cairo_surface_t *surface;
  g_autoptr (GBytes) bytes = NULL;
  int stride;
  cairo_t *cr;

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * scale, height * scale);
  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  mirqab_map_figure_draw_base (self->figure, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  stride = cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) stride * height * scale,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  g_clear_object (&self->base);
  self->base = gdk_memory_texture_new (width * scale, height * scale, GDK_MEMORY_DEFAULT, bytes,
                                       stride);
  self->base_scale = scale;
}

static void
mirqab_map_canvas_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  MirqabMapCanvas *self = MIRQAB_MAP_CANVAS (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int scale = gtk_widget_get_scale_factor (widget);
  graphene_rect_t bounds;
  gboolean shows_focus;
  cairo_t *cr;

  if (self->figure == NULL || width < 1 || height < 1)
    return;
  if (self->base == NULL || self->base_scale != scale)
    draw_base (self, width, height, scale);

  graphene_rect_init (&bounds, 0, 0, width, height);
  gtk_snapshot_append_texture (snapshot, self->base, &bounds);
  shows_focus = mirqab_map_canvas_shows_focus (self);
  mirqab_map_figure_set_focus (self->figure, shows_focus ? self->focus : NULL);
  if (self->hover == NULL && !shows_focus)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  mirqab_map_figure_draw_marks (self->figure, cr);
  cairo_destroy (cr);
}

static void
mirqab_map_canvas_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  MirqabMapCanvas *self = MIRQAB_MAP_CANVAS (widget);

  g_clear_object (&self->base);
  if (self->figure != NULL)
    mirqab_map_figure_set_size (self->figure, width, height);
}

static void
mirqab_map_canvas_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : 190;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 640 : 400;
}

static void
mirqab_map_canvas_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (mirqab_map_canvas_parent_class)->css_changed (widget, change);
  mirqab_map_canvas_update_style (MIRQAB_MAP_CANVAS (widget));
}

static void
mirqab_map_canvas_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  MirqabMapCanvas *self = MIRQAB_MAP_CANVAS (object);

  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_DESCRIPTION:
      g_value_take_string (value, mirqab_map_canvas_dup_description (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_map_canvas_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  MirqabMapCanvas *self = MIRQAB_MAP_CANVAS (object);

  switch (property_id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_map_canvas_dispose (GObject *object)
{
  MirqabMapCanvas *self = MIRQAB_MAP_CANVAS (object);

  set_session (self, NULL);
  g_clear_object (&self->base);

  G_OBJECT_CLASS (mirqab_map_canvas_parent_class)->dispose (object);
}

static void
mirqab_map_canvas_class_init (MirqabMapCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mirqab_map_canvas_get_property;
  object_class->set_property = mirqab_map_canvas_set_property;
  object_class->dispose = mirqab_map_canvas_dispose;
  widget_class->snapshot = mirqab_map_canvas_snapshot;
  widget_class->size_allocate = mirqab_map_canvas_size_allocate;
  widget_class->measure = mirqab_map_canvas_measure;
  widget_class->css_changed = mirqab_map_canvas_css_changed;
  widget_class->query_tooltip = mirqab_map_canvas_query_tooltip;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, MIRQAB_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DESCRIPTION] =
      g_param_spec_string ("description", NULL, NULL, NULL,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_signal_new ("card", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 2, G_TYPE_STRING, GDK_TYPE_RECTANGLE | G_SIGNAL_TYPE_STATIC_SCOPE);

  mirqab_map_canvas_bind_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "mapcanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mirqab_map_canvas_init (MirqabMapCanvas *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  mirqab_map_canvas_add_pointer (self);
  mirqab_map_canvas_add_keyboard (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (mirqab_map_canvas_update_style), self, G_CONNECT_SWAPPED);
}

/**
 * mirqab_map_canvas_zoom:
 * @self: a canvas
 * @factor: more than 1 enlarges
 *
 * Zooms about the middle, or about the state that has the keyboard.
 */
void
mirqab_map_canvas_zoom (MirqabMapCanvas *self,
                        double           factor)
{
  double x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  double y = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;

  g_return_if_fail (MIRQAB_IS_MAP_CANVAS (self));

  if (self->figure == NULL)
    return;
  if (mirqab_map_canvas_shows_focus (self) && self->focus != NULL)
    mirqab_map_figure_get_anchor (self->figure, self->focus, &x, &y);
  mirqab_map_figure_zoom (self->figure, factor, x, y);
  mirqab_map_canvas_redraw (self);
}

void
mirqab_map_canvas_fit (MirqabMapCanvas *self)
{
  g_return_if_fail (MIRQAB_IS_MAP_CANVAS (self));

  if (self->figure == NULL)
    return;
  mirqab_map_figure_fit (self->figure);
  mirqab_map_canvas_redraw (self);
}

void
mirqab_map_canvas_fit_selected (MirqabMapCanvas *self)
{
  g_return_if_fail (MIRQAB_IS_MAP_CANVAS (self));

  if (self->figure == NULL)
    return;
  mirqab_map_figure_fit_selected (self->figure);
  mirqab_map_canvas_redraw (self);
}

/**
 * mirqab_map_canvas_set_covered:
 * @self: a canvas
 * @covered: what lies over it: the legend and the labels keep off
 */
void
mirqab_map_canvas_set_covered (MirqabMapCanvas    *self,
                               const GdkRectangle *covered)
{
  g_return_if_fail (MIRQAB_IS_MAP_CANVAS (self));

  if (gdk_rectangle_equal (&self->covered, covered))
    return;
  self->covered = *covered;
  if (self->figure == NULL)
    return;
  mirqab_map_figure_set_covered (self->figure, covered->x, covered->y, covered->width,
                                 covered->height);
  mirqab_map_canvas_redraw (self);
}

/**
 * mirqab_map_canvas_dup_description:
 * @self: a canvas
 *
 * Returns: (transfer full): what the map shows, in words; "" while it shows nothing
 */
char *
mirqab_map_canvas_dup_description (MirqabMapCanvas *self)
{
  g_return_val_if_fail (MIRQAB_IS_MAP_CANVAS (self), NULL);

  return self->figure != NULL ? mirqab_map_figure_dup_description (self->figure) : g_strdup ("");
}
