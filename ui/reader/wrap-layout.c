/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "reader/wrap-layout.h"

#define SPACING 6
#define LINE_SPACING 3

struct _MirqabWrapLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (MirqabWrapLayout, mirqab_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Where the next child is set. */
typedef struct
{
  int width;  /* of all lines */
  int x;      /* from the start of the line */
  int y;
  int height; /* of this line so far */
} Pen;

static GtkSizeRequestMode
mirqab_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Takes the place of a child, on the next line if this one has none. */
static GtkAllocation
take_place (Pen       *pen,
            GtkWidget *child)
{
  GtkAllocation place;
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &place.width, NULL, NULL);
  place.width = MAX (MIN (place.width, pen->width), minimum);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width, NULL, &place.height, NULL, NULL);
  if (pen->x > 0 && pen->x + place.width > pen->width)
    {
      pen->y += pen->height + LINE_SPACING;
      pen->x = 0;
      pen->height = 0;
    }
  place.x = pen->x;
  place.y = pen->y;
  pen->x += place.width + SPACING;
  pen->height = MAX (pen->height, place.height);

  return place;
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  int n_children = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (n_children++ > 0 ? SPACING : 0);
    }
}

static void
mirqab_wrap_layout_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  Pen pen = { .width = for_size >= 0 ? for_size : G_MAXINT / 2 };

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (widget, minimum, natural);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      take_place (&pen, child);
  *minimum = *natural = pen.y + pen.height;
}

static void
mirqab_wrap_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Pen pen = { .width = width };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation place;

      if (!gtk_widget_should_layout (child))
        continue;
      place = take_place (&pen, child);
      if (is_rtl)
        place.x = width - place.x - place.width;
      gtk_widget_size_allocate (child, &place, -1);
    }
}

static void
mirqab_wrap_layout_class_init (MirqabWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = mirqab_wrap_layout_get_request_mode;
  manager_class->measure = mirqab_wrap_layout_measure;
  manager_class->allocate = mirqab_wrap_layout_allocate;
}

static void
mirqab_wrap_layout_init (MirqabWrapLayout *self)
{
}
