/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "reader/reader-text.h"

#include <adwaita.h>

/* In points, at a zoom of 100 %. Naskh letters are small in their body. */
#define LTR_SIZE 12.0
#define RTL_SIZE 15.0
#define TITLE_SCALE 1.5
#define SUBHEAD_SCALE 1.12
#define RTL_FAMILY "Amiri, Noto Naskh Arabic, serif"

struct _MirqabReaderText
{
  GtkTextView                 parent_instance;

  const MirqabReaderDocument *document; /* borrowed, nullable */
  int                         zoom;
  GtkTextTag                 *styles[MIRQAB_READER_BODY + 1];
  GtkTextTag                 *name;
  GtkTextTag                 *date;
  GtkTextTag                 *evidence;
  GtkTextTag                 *hit;
  GtkTextTag                 *current_hit;
  GArray                     *hits;     /* owned, of MirqabSpan: characters of the document */
};

enum
{
  PROP_0,
  PROP_ZOOM,
  N_PROPS
};

enum
{
  SIGNAL_LINK_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MirqabReaderText, mirqab_reader_text, GTK_TYPE_TEXT_VIEW)

static GtkTextBuffer *
get_buffer (MirqabReaderText *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static void
update_fonts (MirqabReaderText *self)
{
  static const double scales[] = {
    [MIRQAB_READER_TITLE] = TITLE_SCALE,
    [MIRQAB_READER_SUBHEAD] = SUBHEAD_SCALE,
    [MIRQAB_READER_BODY] = 1,
  };
  gboolean is_rtl = self->document != NULL && mirqab_reader_document_is_rtl (self->document);
  double size = (is_rtl ? RTL_SIZE : LTR_SIZE) * self->zoom / 100;

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    g_object_set (self->styles[i], "size-points", size * scales[i], "family", RTL_FAMILY,
                  "family-set", is_rtl, NULL);
}

/* Tags know no style sheet. */
static void
update_colours (MirqabReaderText *self)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  g_object_set (self->name, "foreground", dark ? "#8ab9f1" : "#1a5fb4", NULL);
  g_object_set (self->date, "background", dark ? "#4a3f13" : "#fdf3c6", NULL);
  g_object_set (self->evidence, "paragraph-background", NULL, "background",
                dark ? "#2e4a33" : "#d5f0d8", NULL);
  g_object_set (self->hit, "background", dark ? "#6b4f00" : "#ffe08a", NULL);
  g_object_set (self->current_hit, "background", dark ? "#b0620c" : "#ffa94d", NULL);
}

static void
make_tags (MirqabReaderText *self)
{
  GtkTextBuffer *buffer = get_buffer (self);

  self->styles[MIRQAB_READER_TITLE] = gtk_text_buffer_create_tag (
    buffer, NULL, "weight", PANGO_WEIGHT_BOLD, "pixels-below-lines", 8, NULL);
  self->styles[MIRQAB_READER_SUBHEAD] = gtk_text_buffer_create_tag (
    buffer, NULL, "weight", PANGO_WEIGHT_BOLD, "pixels-above-lines", 8, "pixels-below-lines", 4,
    NULL);
  self->styles[MIRQAB_READER_BODY] = gtk_text_buffer_create_tag (
    buffer, NULL, "pixels-below-lines", 10, "pixels-inside-wrap", 2, NULL);
  self->evidence = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  self->date = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  self->name = gtk_text_buffer_create_tag (buffer, NULL, "underline", PANGO_UNDERLINE_SINGLE, NULL);
  /* Above the others: what was made last is on top. */
  self->hit = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  self->current_hit = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  update_fonts (self);
  update_colours (self);
}

static void
apply_tag (MirqabReaderText *self,
           GtkTextTag       *tag,
           guint             start,
           guint             end)
{
  GtkTextIter first, last;

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &first, (int) start);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &last, (int) end);
  gtk_text_buffer_apply_tag (get_buffer (self), tag, &first, &last);
}

static const MirqabReaderLink *
find_link_at (MirqabReaderText *self,
              double            x,
              double            y)
{
  GtkTextIter iter;
  int buffer_x, buffer_y;

  if (self->document == NULL)
    return NULL;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, (int) x,
                                         (int) y, &buffer_x, &buffer_y);
  if (!gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &iter, buffer_x, buffer_y))
    return NULL;

  return mirqab_reader_document_find_link (self->document,
                                           (guint) gtk_text_iter_get_offset (&iter));
}

static void
activate_link (MirqabReaderText       *self,
               const MirqabReaderLink *link)
{
  GtkTextIter start, end;
  GdkRectangle first, last, where;

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &start, (int) link->start);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &end, (int) link->end - 1);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &start, &first);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &end, &last);
  where = first;
  if (first.y == last.y)
    gdk_rectangle_union (&first, &last, &where);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, where.x,
                                         where.y, &where.x, &where.y);
  g_signal_emit (self, signals[SIGNAL_LINK_ACTIVATED], 0, link, &where);
}

static void
released_cb (MirqabReaderText *self,
             int               n_press,
             double            x,
             double            y)
{
  const MirqabReaderLink *link = find_link_at (self, x, y);

  if (n_press == 1 && link != NULL && !gtk_text_buffer_get_has_selection (get_buffer (self)))
    activate_link (self, link);
}

static void
motion_cb (MirqabReaderText *self,
           double            x,
           double            y)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   find_link_at (self, x, y) != NULL ? "pointer" : "text");
}

static guint
get_cursor (MirqabReaderText *self)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (get_buffer (self), &iter,
                                    gtk_text_buffer_get_insert (get_buffer (self)));
  return (guint) gtk_text_iter_get_offset (&iter);
}

/* Goes to the next link, or with a negative parameter to the one before. */
static void
next_link_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  MirqabReaderText *self = MIRQAB_READER_TEXT (widget);
  gboolean forward = g_variant_get_int32 (parameter) > 0;
  const GArray *links;
  const MirqabReaderLink *found = NULL;
  guint cursor = get_cursor (self);
  GtkTextIter start, end;

  if (self->document == NULL)
    return;

  links = mirqab_reader_document_get_links (self->document);
  for (guint i = 0; i < links->len; i++)
    {
      const MirqabReaderLink *link = &g_array_index (links, MirqabReaderLink, i);

      if (forward && link->start > cursor)
        {
          found = link;
          break;
        }
      if (!forward && link->start < cursor)
        found = link;
    }
  if (found == NULL)
    return;

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &start, (int) found->start);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &end, (int) found->end);
  gtk_text_buffer_select_range (get_buffer (self), &start, &end);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self),
                                      gtk_text_buffer_get_insert (get_buffer (self)));
}

static void
open_link_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  MirqabReaderText *self = MIRQAB_READER_TEXT (widget);
  const MirqabReaderLink *link = NULL;

  if (self->document != NULL)
    link = mirqab_reader_document_find_link (self->document, get_cursor (self));
  if (link != NULL)
    activate_link (self, link);
}

static void
set_zoom (MirqabReaderText *self,
          int               zoom)
{
  zoom = CLAMP (zoom, 50, 300);
  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  update_fonts (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

/* By so many per cent; 0 goes back to 100. */
static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MirqabReaderText *self = MIRQAB_READER_TEXT (widget);
  int step = g_variant_get_int32 (parameter);

  set_zoom (self, step == 0 ? 100 : self->zoom + step);
}

static gboolean
scroll_cb (MirqabReaderText         *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));

  if ((state & GDK_CONTROL_MASK) == 0)
    return FALSE;

  set_zoom (self, self->zoom + (dy < 0 ? 10 : -10));
  return TRUE;
}

/* What is copied is the article's text, without the marks of the display. */
static void
mirqab_reader_text_copy_clipboard (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autofree char *text = NULL;
  g_autofree char *stripped = NULL;
  GtkTextIter start, end;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return;

  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  stripped = mirqab_reader_strip_marks (text);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (view)), stripped);
}

static void
mirqab_reader_text_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  MirqabReaderText *self = MIRQAB_READER_TEXT (object);

  switch (property_id)
    {
    case PROP_ZOOM:
      g_value_set_int (value, self->zoom);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_reader_text_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  MirqabReaderText *self = MIRQAB_READER_TEXT (object);

  switch (property_id)
    {
    case PROP_ZOOM:
      set_zoom (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_reader_text_finalize (GObject *object)
{
  g_array_unref (MIRQAB_READER_TEXT (object)->hits);

  G_OBJECT_CLASS (mirqab_reader_text_parent_class)->finalize (object);
}

static void
add_key (GtkWidgetClass  *widget_class,
         guint            key,
         GdkModifierType  modifiers,
         const char      *action,
         int              step)
{
  gtk_widget_class_add_binding_action (widget_class, key, modifiers, action, "i", step);
}

static void
mirqab_reader_text_class_init (MirqabReaderTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mirqab_reader_text_get_property;
  object_class->set_property = mirqab_reader_text_set_property;
  object_class->finalize = mirqab_reader_text_finalize;
  GTK_TEXT_VIEW_CLASS (klass)->copy_clipboard = mirqab_reader_text_copy_clipboard;

  properties[PROP_ZOOM] =
    g_param_spec_int ("zoom", NULL, NULL, 50, 300, 100,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_LINK_ACTIVATED] =
    g_signal_new ("link-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, GDK_TYPE_RECTANGLE);

  gtk_widget_class_install_action (widget_class, "reader.next-link", "i", next_link_action);
  gtk_widget_class_install_action (widget_class, "reader.open-link", NULL, open_link_action);
  gtk_widget_class_install_action (widget_class, "reader.zoom", "i", zoom_action);
  add_key (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "reader.next-link", 1);
  add_key (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "reader.next-link", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "reader.open-link", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "reader.open-link", NULL);
  add_key (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "reader.zoom", 10);
  add_key (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, "reader.zoom", 10);
  add_key (widget_class, GDK_KEY_KP_Add, GDK_CONTROL_MASK, "reader.zoom", 10);
  add_key (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "reader.zoom", -10);
  add_key (widget_class, GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "reader.zoom", -10);
  add_key (widget_class, GDK_KEY_0, GDK_CONTROL_MASK, "reader.zoom", 0);
}

static void
add_controllers (MirqabReaderText *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL
                                     | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

static void
mirqab_reader_text_init (MirqabReaderText *self)
{
  self->zoom = 100;
  self->hits = g_array_new (FALSE, FALSE, sizeof (MirqabSpan));
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self), FALSE);
  /* Without a caret, the arrow keys scroll. */
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (self), FALSE);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
  make_tags (self);
  add_controllers (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (update_colours), self, G_CONNECT_SWAPPED);
}

/**
 * mirqab_reader_text_show:
 * @document: (nullable): which must stay until another is shown
 */
void
mirqab_reader_text_show (MirqabReaderText           *self,
                         const MirqabReaderDocument *document)
{
  const GArray *paragraphs;
  const GArray *links;
  GtkTextIter start;

  g_return_if_fail (MIRQAB_IS_READER_TEXT (self));

  self->document = document;
  g_array_set_size (self->hits, 0);
  gtk_text_buffer_set_text (get_buffer (self),
                            document != NULL ? mirqab_reader_document_get_text (document) : "", -1);
  update_fonts (self);
  if (document == NULL)
    return;

  paragraphs = mirqab_reader_document_get_paragraphs (document);
  for (guint i = 0; i < paragraphs->len; i++)
    {
      const MirqabReaderParagraph *p = &g_array_index (paragraphs, MirqabReaderParagraph, i);

      apply_tag (self, self->styles[p->style], p->start, p->end);
    }
  links = mirqab_reader_document_get_links (document);
  for (guint i = 0; i < links->len; i++)
    {
      const MirqabReaderLink *link = &g_array_index (links, MirqabReaderLink, i);

      apply_tag (self, link->mention != NULL ? self->name : self->date, link->start, link->end);
    }
  gtk_text_buffer_get_start_iter (get_buffer (self), &start);
  gtk_text_buffer_place_cursor (get_buffer (self), &start);
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self)), 0);
}

/**
 * mirqab_reader_text_highlight:
 * @start: first character; @end the same takes the highlight away
 *
 * Marks a stretch of the document and brings it into view.
 */
void
mirqab_reader_text_highlight (MirqabReaderText *self,
                              guint             start,
                              guint             end)
{
  GtkTextIter first, last;

  g_return_if_fail (MIRQAB_IS_READER_TEXT (self));

  gtk_text_buffer_get_bounds (get_buffer (self), &first, &last);
  gtk_text_buffer_remove_tag (get_buffer (self), self->evidence, &first, &last);
  if (start >= end)
    return;

  apply_tag (self, self->evidence, start, end);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &first, (int) start);
  gtk_text_buffer_place_cursor (get_buffer (self), &first);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (get_buffer (self)),
                                0, TRUE, 0, 0.25);
}

static void
remove_tag (MirqabReaderText *self,
            GtkTextTag       *tag)
{
  GtkTextIter first, last;

  gtk_text_buffer_get_bounds (get_buffer (self), &first, &last);
  gtk_text_buffer_remove_tag (get_buffer (self), tag, &first, &last);
}

/**
 * mirqab_reader_text_mark_hits:
 * @hits: (nullable): what was searched for
 *
 * Returns: how many hits the document has; they are marked, none is current
 */
guint
mirqab_reader_text_mark_hits (MirqabReaderText       *self,
                              const MirqabSearchHits *hits)
{
  g_autoptr (GArray) spans = NULL;
  const char *text;

  g_return_val_if_fail (MIRQAB_IS_READER_TEXT (self), 0);

  remove_tag (self, self->hit);
  remove_tag (self, self->current_hit);
  g_array_set_size (self->hits, 0);
  if (self->document == NULL || hits == NULL)
    return 0;

  text = mirqab_reader_document_get_text (self->document);
  spans = mirqab_search_hits_find (hits, text);
  for (guint i = 0; i < spans->len; i++)
    {
      MirqabSpan span = g_array_index (spans, MirqabSpan, i);

      span.start = (gsize) g_utf8_pointer_to_offset (text, text + span.start);
      span.end = (gsize) g_utf8_pointer_to_offset (text, text + span.end);
      apply_tag (self, self->hit, (guint) span.start, (guint) span.end);
      g_array_append_val (self->hits, span);
    }

  return self->hits->len;
}

/**
 * mirqab_reader_text_show_hit:
 * @number: from 0
 *
 * Makes a hit the current one and brings it into view.
 */
void
mirqab_reader_text_show_hit (MirqabReaderText *self,
                             guint             number)
{
  MirqabSpan span;
  GtkTextIter iter;

  g_return_if_fail (MIRQAB_IS_READER_TEXT (self));
  g_return_if_fail (number < self->hits->len);

  span = g_array_index (self->hits, MirqabSpan, number);
  remove_tag (self, self->current_hit);
  apply_tag (self, self->current_hit, (guint) span.start, (guint) span.end);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &iter, (int) span.start);
  gtk_text_buffer_place_cursor (get_buffer (self), &iter);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (get_buffer (self)),
                                0.1, FALSE, 0, 0);
}
