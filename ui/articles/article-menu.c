/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "articles/article-menu.h"

#include "articles/article-row.h"

struct _MirqabArticleMenu
{
  GObject      parent_instance;

  GtkWidget   *parent;  /* borrowed: lives longer */
  GtkListView *view;    /* borrowed */
  GtkWidget   *popover; /* a child of parent */
};

G_DEFINE_FINAL_TYPE (MirqabArticleMenu, mirqab_article_menu, G_TYPE_OBJECT)

/* The row of the list that lies under a point of the view. */
static GtkWidget *
pick_row (MirqabArticleMenu *self,
          double             x,
          double             y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);

  while (picked != NULL && gtk_widget_get_parent (picked) != GTK_WIDGET (self->view))
    picked = gtk_widget_get_parent (picked);

  return picked;
}

static void
popup_at (MirqabArticleMenu *self,
          double             x,
          double             y)
{
  GdkRectangle place = { .width = 1, .height = 1 };
  double parent_x, parent_y;

  if (!gtk_widget_translate_coordinates (GTK_WIDGET (self->view), self->parent, x, y, &parent_x,
                                         &parent_y))
    return;

  place.x = (int) parent_x;
  place.y = (int) parent_y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

/* What is pointed at is what is meant, unless it is one of the selected. */
static void
open_at (MirqabArticleMenu *self,
         double             x,
         double             y)
{
  GtkWidget *row = pick_row (self, x, y);
  GtkWidget *child = row != NULL ? gtk_widget_get_first_child (row) : NULL;
  MirqabArticleItem *item =
    MIRQAB_IS_ARTICLE_ROW (child) ? mirqab_article_row_get_item (MIRQAB_ARTICLE_ROW (child)) : NULL;

  if (item == NULL || mirqab_article_item_is_heading (item))
    return;

  gtk_widget_grab_focus (row);
  if ((gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) == 0)
    gtk_widget_activate_action (row, "listitem.select", "(bb)", FALSE, FALSE);
  popup_at (self, x, y);
}

static void
pressed_cb (MirqabArticleMenu *self,
            int                n_press,
            double             x,
            double             y)
{
  open_at (self, x, y);
}

static void
long_pressed_cb (MirqabArticleMenu *self,
                 double             x,
                 double             y)
{
  open_at (self, x, y);
}

static void
mirqab_article_menu_dispose (GObject *object)
{
  g_clear_pointer (&MIRQAB_ARTICLE_MENU (object)->popover, gtk_widget_unparent);

  G_OBJECT_CLASS (mirqab_article_menu_parent_class)->dispose (object);
}

static void
mirqab_article_menu_class_init (MirqabArticleMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mirqab_article_menu_dispose;
}

static void
mirqab_article_menu_init (MirqabArticleMenu *self)
{
}

/**
 * mirqab_article_menu_new:
 * @parent: an ancestor of @view that carries the popover
 *
 * Returns: (transfer full): to be released before @parent goes
 */
MirqabArticleMenu *
mirqab_article_menu_new (GtkWidget   *parent,
                         GtkListView *view,
                         GMenuModel  *menu)
{
  MirqabArticleMenu *self = g_object_new (MIRQAB_TYPE_ARTICLE_MENU, NULL);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *long_press = gtk_gesture_long_press_new ();

  self->parent = parent;
  self->view = view;
  self->popover = gtk_popover_menu_new_from_model (menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_parent (self->popover, parent);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (long_press), TRUE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (long_press, "pressed", G_CALLBACK (long_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (long_press));

  return self;
}

/**
 * mirqab_article_menu_popup:
 *
 * Opens the menu at the row that has the keyboard.
 */
void
mirqab_article_menu_popup (MirqabArticleMenu *self)
{
  GtkWidget *row;
  double x, y;

  g_return_if_fail (MIRQAB_IS_ARTICLE_MENU (self));

  row = gtk_widget_get_focus_child (GTK_WIDGET (self->view));
  if (row != NULL
      && gtk_widget_translate_coordinates (row, GTK_WIDGET (self->view),
                                           gtk_widget_get_width (row) / 2.0,
                                           gtk_widget_get_height (row) / 2.0, &x, &y))
    popup_at (self, x, y);
}
