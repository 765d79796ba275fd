/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "chronology/chronology-canvas.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>
#include <pango/pangocairo.h>

#include "chronology/chronology-canvas-private.h"
#include "chronology/event-text.h"
#include "date-text.h"

#define MIN_HEIGHT 100

/* Labels are a little smaller than the text of the window. */
#define LETTER_SIZE 0.9

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

enum
{
  SIGNAL_CARD,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MirqabChronologyCanvas, mirqab_chronology_canvas, GTK_TYPE_WIDGET)

static void
update_description (MirqabChronologyCanvas *self)
{
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;

  if (self->figure == NULL)
    return;

  if (self->focus >= 0)
    {
      text = mirqab_event_text_dup_summary (self->session,
                                            mirqab_timeline_get (self->timeline, (guint) self->focus));
      /* Translators: what a screen reader says of the chronology; %s is an event */
      label = g_strdup_printf (_("Chronology: %s"), text);
    }
  else
    {
      label = g_strdup (_("Chronology"));
      text = mirqab_timeline_figure_dup_description (self->figure);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

static void
update_scope (MirqabChronologyCanvas *self)
{
  const MirqabScope *scope = mirqab_session_get_scope (self->session);

  mirqab_chronology_canvas_show_brush (self, scope->from, scope->to);
}

static void
update_view (MirqabChronologyCanvas *self)
{
  const MirqabView *view = mirqab_session_get_view (self->session);
  g_autoptr (GArray) counts = NULL;

  /* The axis shows all times, with the period of the scope brushed on it. A view
   * that differs in nothing else shares its timeline: the keyboard stays. */
  if (view == NULL || view->whole == self->timeline)
    return;

  counts = g_array_sized_new (FALSE, FALSE, sizeof (MirqabDayCount), view->density->len);
  for (guint i = 0; i < view->density->len; i++)
    {
      const MirqabDensity *density = &g_array_index (view->density, MirqabDensity, i);
      MirqabDayCount count = { density->day, density->articles };

      g_array_append_val (counts, count);
    }

  g_clear_pointer (&self->timeline, mirqab_timeline_unref);
  self->timeline = mirqab_timeline_ref (view->whole);
  self->focus = -1;
  mirqab_timeline_figure_set_timeline (self->figure, view->whole);
  mirqab_timeline_figure_set_density (self->figure,
                                      (const MirqabDayCount *) (gpointer) counts->data,
                                      counts->len);
}

static void
view_cb (MirqabChronologyCanvas *self)
{
  update_view (self);
  update_description (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
scope_cb (MirqabChronologyCanvas *self)
{
  update_scope (self);
}

void
mirqab_chronology_canvas_update_style (MirqabChronologyCanvas *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  gboolean is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autoptr (PangoFontDescription) font = NULL;
  double size, resolution;

  if (self->figure == NULL)
    return;

  font = pango_font_description_copy (pango_context_get_font_description (context));
  size = pango_font_description_get_size (font);
  resolution = pango_cairo_context_get_resolution (context);
  if (!pango_font_description_get_size_is_absolute (font))
    size *= (resolution > 0.0 ? resolution : 96.0) / 72.0;
  pango_font_description_set_absolute_size (font, round (size * LETTER_SIZE));

  mirqab_timeline_figure_set_font (self->figure, font);
  mirqab_timeline_figure_set_palette (self->figure, is_dark ? mirqab_palette_dark ()
                                                            : mirqab_palette_light ());
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
make_figure (MirqabChronologyCanvas *self)
{
  self->figure = mirqab_timeline_figure_new (mirqab_session_get_dossier (self->session));
  mirqab_timeline_figure_set_language (self->figure, mirqab_session_get_language (self->session));
  mirqab_timeline_figure_set_today (self->figure, mirqab_session_get_today (self->session));
  mirqab_timeline_figure_set_size (self->figure, gtk_widget_get_width (GTK_WIDGET (self)),
                                   gtk_widget_get_height (GTK_WIDGET (self)));
  mirqab_timeline_figure_set_legend (self->figure, self->has_legend);
  mirqab_chronology_canvas_update_style (self);
  update_scope (self);
  view_cb (self);
}

static void
set_session (MirqabChronologyCanvas *self,
             MirqabSession          *session)
{
  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  g_clear_object (&self->figure);
  g_clear_pointer (&self->timeline, mirqab_timeline_unref);
  self->focus = -1;
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::view", G_CALLBACK (view_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::scope", G_CALLBACK (scope_cb), self,
                               G_CONNECT_SWAPPED);
      make_figure (self);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
mirqab_chronology_canvas_measure (GtkWidget      *widget,
                                  GtkOrientation  orientation,
                                  int             for_size,
                                  int            *minimum,
                                  int            *natural,
                                  int            *minimum_baseline,
                                  int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 120 : MIN_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 600 : 220;
}

static void
mirqab_chronology_canvas_size_allocate (GtkWidget *widget,
                                        int        width,
                                        int        height,
                                        int        baseline)
{
  MirqabChronologyCanvas *self = MIRQAB_CHRONOLOGY_CANVAS (widget);

  if (self->figure != NULL)
    mirqab_timeline_figure_set_size (self->figure, width, height);
}

/* Where no event has the keyboard yet, the drawing as a whole shows that it does. */
static void
draw_focus (MirqabChronologyCanvas *self,
            cairo_t                *cr)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkRoot *root = gtk_widget_get_root (widget);
  gboolean is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  const MirqabPalette *palette = is_dark ? mirqab_palette_dark () : mirqab_palette_light ();

  if (self->focus >= 0 || !gtk_widget_has_focus (widget) || !GTK_IS_WINDOW (root)
      || !gtk_window_get_focus_visible (GTK_WINDOW (root)))
    return;

  cairo_rectangle (cr, 1.0, 1.0, gtk_widget_get_width (widget) - 2.0,
                   gtk_widget_get_height (widget) - 2.0);
  cairo_set_line_width (cr, 2.0);
  cairo_set_source_rgb (cr, palette->accent.red, palette->accent.green, palette->accent.blue);
  cairo_stroke (cr);
}

static void
mirqab_chronology_canvas_snapshot (GtkWidget   *widget,
                                   GtkSnapshot *snapshot)
{
  MirqabChronologyCanvas *self = MIRQAB_CHRONOLOGY_CANVAS (widget);
  graphene_rect_t bounds;
  cairo_t *cr;

  if (self->figure == NULL)
    return;

  graphene_rect_init (&bounds, 0, 0, (float) gtk_widget_get_width (widget),
                      (float) gtk_widget_get_height (widget));
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  mirqab_timeline_figure_draw (self->figure, cr);
  draw_focus (self, cr);
  cairo_destroy (cr);
}

static char *
describe_count (const MirqabTimelineHit *hit)
{
  g_autofree char *period = mirqab_date_text_dup_period (hit->cluster_from, hit->cluster_to);
  g_autofree char *count = NULL;

  /* Translators: events for which there is no room in the drawing */
  count = g_strdup_printf (ngettext ("%u more event", "%u more events", hit->n_clustered),
                           hit->n_clustered);

  return g_strdup_printf ("%s: %s", period, count);
}

static char *
describe_chairmanship (MirqabChronologyCanvas   *self,
                       const MirqabChairmanship *chair)
{
  const char *language = mirqab_session_get_language (self->session);
  MirqabDossier *dossier = mirqab_session_get_dossier (self->session);
  g_autofree char *period = mirqab_date_text_dup (chair->from, chair->to, MIRQAB_PRECISION_RANGE);
  const char *name = mirqab_dossier_get_label (dossier, MIRQAB_MENTION_COUNTRY, chair->country,
                                               language);

  /* Translators: which state had the chair of the organisation, and when */
  return g_strdup_printf (_("Chair: %s, %s"), name, period);
}

static gboolean
mirqab_chronology_canvas_query_tooltip (GtkWidget  *widget,
                                        int         x,
                                        int         y,
                                        gboolean    keyboard,
                                        GtkTooltip *tooltip)
{
  MirqabChronologyCanvas *self = MIRQAB_CHRONOLOGY_CANVAS (widget);
  g_autofree char *text = NULL;
  MirqabTimelineHit hit;

  if (self->figure == NULL || keyboard
      || !mirqab_timeline_figure_hit (self->figure, x, y, &hit))
    return FALSE;

  if (hit.n_clustered > 1)
    text = describe_count (&hit);
  else if (hit.event != NULL)
    text = mirqab_event_text_dup_tooltip (self->session, hit.event);
  else if (hit.chairmanship != NULL)
    text = describe_chairmanship (self, hit.chairmanship);
  if (text == NULL)
    return FALSE;

  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { x - 2, y - 2, 4, 4 });

  return TRUE;
}

/* The ring shows where the keyboard is, not what was clicked. */
static void
update_focus_ring (MirqabChronologyCanvas *self)
{
  gboolean has_focus = gtk_widget_has_focus (GTK_WIDGET (self));

  if (self->figure != NULL)
    mirqab_timeline_figure_set_focus (self->figure, has_focus ? self->focus : -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
mirqab_chronology_canvas_css_changed (GtkWidget         *widget,
                                      GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (mirqab_chronology_canvas_parent_class)->css_changed (widget, change);
  mirqab_chronology_canvas_update_style (MIRQAB_CHRONOLOGY_CANVAS (widget));
}

static void
mirqab_chronology_canvas_get_property (GObject    *object,
                                       guint       property_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  MirqabChronologyCanvas *self = MIRQAB_CHRONOLOGY_CANVAS (object);

  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_chronology_canvas_set_property (GObject      *object,
                                       guint         property_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  MirqabChronologyCanvas *self = MIRQAB_CHRONOLOGY_CANVAS (object);

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
mirqab_chronology_canvas_dispose (GObject *object)
{
  MirqabChronologyCanvas *self = MIRQAB_CHRONOLOGY_CANVAS (object);

  set_session (self, NULL);

  G_OBJECT_CLASS (mirqab_chronology_canvas_parent_class)->dispose (object);
}

static void
mirqab_chronology_canvas_class_init (MirqabChronologyCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mirqab_chronology_canvas_get_property;
  object_class->set_property = mirqab_chronology_canvas_set_property;
  object_class->dispose = mirqab_chronology_canvas_dispose;

  widget_class->measure = mirqab_chronology_canvas_measure;
  widget_class->size_allocate = mirqab_chronology_canvas_size_allocate;
  widget_class->snapshot = mirqab_chronology_canvas_snapshot;
  widget_class->query_tooltip = mirqab_chronology_canvas_query_tooltip;
  widget_class->css_changed = mirqab_chronology_canvas_css_changed;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, MIRQAB_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CARD] =
      g_signal_new ("card", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  gtk_widget_class_set_css_name (widget_class, "chronology");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  mirqab_chronology_canvas_bind_keys (widget_class);
}

static void
mirqab_chronology_canvas_init (MirqabChronologyCanvas *self)
{
  self->focus = -1;
  self->brush_from = MIRQAB_DAY_NONE;
  self->brush_to = MIRQAB_DAY_NONE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Chronology"), -1);
  mirqab_chronology_canvas_add_pointer (self);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (update_focus_ring), NULL);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (mirqab_chronology_canvas_update_style), self,
                           G_CONNECT_SWAPPED);
}

void
mirqab_chronology_canvas_show_brush (MirqabChronologyCanvas *self,
                                     MirqabDay               from,
                                     MirqabDay               to)
{
  self->brush_from = from;
  self->brush_to = to;
  mirqab_timeline_figure_set_brush (self->figure, from, to);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Moves the axis only as far as is needed to see the event. */
static void
bring_into_view (MirqabChronologyCanvas *self,
                 guint                   position)
{
  const MirqabTimelineEvent *event = mirqab_timeline_get (self->timeline, position);
  double day = (event->from + event->to + 1.0) / 2.0;
  double first, last, span;

  mirqab_timeline_figure_get_view (self->figure, &first, &last);
  span = last - first;
  if (day >= first + 0.05 * span && day <= last - 0.05 * span)
    return;

  first = day < first + 0.05 * span ? day - 0.2 * span : day - 0.8 * span;
  mirqab_timeline_figure_set_view (self->figure, first, first + span);
}

/* Gives the keyboard to an event; -1: to none. */
void
mirqab_chronology_canvas_set_focus (MirqabChronologyCanvas *self,
                                    int                     position)
{
  self->focus = position;
  if (position >= 0)
    bring_into_view (self, (guint) position);
  update_focus_ring (self);
  update_description (self);
}

gboolean
mirqab_chronology_canvas_ask_for_card (MirqabChronologyCanvas *self,
                                       guint                   position)
{
  double x, y;

  if (!mirqab_timeline_figure_locate (self->figure, position, &x, &y))
    return FALSE;

  g_signal_emit (self, signals[SIGNAL_CARD], 0, position, x, y);

  return TRUE;
}

/* Moves the view by a share of what it shows, forward in time. */
void
mirqab_chronology_canvas_pan (MirqabChronologyCanvas *self,
                              double                  share)
{
  double first, last, by;

  if (self->figure == NULL)
    return;
  mirqab_timeline_figure_get_view (self->figure, &first, &last);
  by = share * (last - first);
  mirqab_timeline_figure_set_view (self->figure, first + by, last + by);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * mirqab_chronology_canvas_zoom:
 *
 * Zooms about the event with the keyboard, else about the middle.
 */
void
mirqab_chronology_canvas_zoom (MirqabChronologyCanvas *self,
                               double                  factor)
{
  double x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  double y;

  if (self->figure == NULL)
    return;
  if (self->focus >= 0)
    mirqab_timeline_figure_locate (self->figure, (guint) self->focus, &x, &y);
  mirqab_timeline_figure_zoom (self->figure, factor, x);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * mirqab_chronology_canvas_limit:
 *
 * Makes what is seen the period of the scope: a brush without a pointer.
 */
void
mirqab_chronology_canvas_limit (MirqabChronologyCanvas *self)
{
  MirqabDay earliest, latest;
  double first, last;

  if (self->figure == NULL)
    return;

  mirqab_timeline_figure_get_extent (self->figure, &earliest, &latest);
  mirqab_timeline_figure_get_view (self->figure, &first, &last);
  mirqab_session_set_period (self->session,
                             (MirqabDay) CLAMP (floor (first), (double) earliest, (double) latest),
                             (MirqabDay) CLAMP (ceil (last) - 1.0, (double) earliest, (double) latest));
}

void
mirqab_chronology_canvas_set_legend (MirqabChronologyCanvas *self,
                                     gboolean                has_legend)
{
  self->has_legend = has_legend;
  if (self->figure == NULL)
    return;
  mirqab_timeline_figure_set_legend (self->figure, has_legend);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mirqab_chronology_canvas_fit (MirqabChronologyCanvas *self)
{
  if (self->figure == NULL)
    return;
  mirqab_timeline_figure_fit (self->figure);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
