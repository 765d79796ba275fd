/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "articles/article-navigation.h"

#include "articles/article-row.h"

/* Frames that a row far away may take to be made. */
#define PATIENCE 20

/* Where the keyboard goes as soon as the row has been made. */
typedef struct
{
  gint64 id;
  guint  n_frames;
} Goal;

static MirqabArticleItem *
get_item (GtkWidget *list_row)
{
  GtkWidget *row = list_row != NULL ? gtk_widget_get_first_child (list_row) : NULL;

  return MIRQAB_IS_ARTICLE_ROW (row) ? mirqab_article_row_get_item (MIRQAB_ARTICLE_ROW (row)) : NULL;
}

/**
 * mirqab_article_navigation_focus_id:
 * @id: an article; 0 for the first that is on the screen
 *
 * Returns: whether its row was there and took the focus
 */
gboolean
mirqab_article_navigation_focus_id (GtkListView *view,
                                    gint64       id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      MirqabArticleItem *item = get_item (child);

      if (item == NULL || mirqab_article_item_is_heading (item) || !gtk_widget_get_mapped (child))
        continue;
      if (id == 0 || mirqab_article_item_get_id (item) == id)
        return gtk_widget_grab_focus (child);
    }

  return FALSE;
}

static gboolean
reach_goal_cb (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       user_data)
{
  Goal *goal = user_data;

  if (mirqab_article_navigation_focus_id (GTK_LIST_VIEW (widget), goal->id))
    return G_SOURCE_REMOVE;

  return goal->n_frames++ < PATIENCE ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
get_focused_position (GtkListView        *view,
                      MirqabArticleModel *model,
                      guint              *position)
{
  MirqabArticleItem *item = get_item (gtk_widget_get_focus_child (GTK_WIDGET (view)));

  return item != NULL
         && mirqab_article_model_find (model, mirqab_article_item_get_id (item), position);
}

static int
count_rows_on_screen (GtkListView *view)
{
  int n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_get_mapped (child);

  return n;
}

static gboolean
find_target (GtkListView        *view,
             MirqabArticleModel *model,
             guint               key,
             guint              *target)
{
  guint last = g_list_model_get_n_items (G_LIST_MODEL (model)) - 1;
  guint focused;
  int step;

  if (!get_focused_position (view, model, &focused))
    return FALSE;

  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      step = 1;
      break;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      step = -1;
      break;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      step = MAX (1, count_rows_on_screen (view) - 1);
      break;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      step = -MAX (1, count_rows_on_screen (view) - 1);
      break;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      step = -(int) focused;
      break;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      step = (int) (last - focused);
      break;
    default:
      return FALSE;
    }

  *target = (guint) CLAMP ((gint64) focused + step, 0, (gint64) last);
  /* Past a heading in the direction of the key; above the first there is nothing. */
  if (mirqab_article_model_get_id (model, *target) == 0)
    *target += step < 0 && *target > 0 ? -1 : 1;

  return TRUE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                gpointer               user_data)
{
  GtkListView *view =
    GTK_LIST_VIEW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  MirqabArticleModel *model = user_data;
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  guint target;
  Goal *goal;

  if ((modifiers & ~GDK_SHIFT_MASK) != 0 || !find_target (view, model, key, &target))
    return FALSE;

  gtk_widget_activate_action (GTK_WIDGET (view), "list.select-item", "(ubb)", target, FALSE,
                              (modifiers & GDK_SHIFT_MASK) != 0);
  gtk_widget_activate_action (GTK_WIDGET (view), "list.scroll-to-item", "u", target);
  goal = g_new0 (Goal, 1);
  goal->id = mirqab_article_model_get_id (model, target);
  if (mirqab_article_navigation_focus_id (view, goal->id))
    g_free (goal);
  else
    gtk_widget_add_tick_callback (GTK_WIDGET (view), reach_goal_cb, goal, g_free);

  return TRUE;
}

/**
 * mirqab_article_navigation_attach:
 * @model: what @view shows, with or without a selection model in between
 */
void
mirqab_article_navigation_attach (GtkListView        *view,
                                  MirqabArticleModel *model)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  g_return_if_fail (GTK_IS_LIST_VIEW (view));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_pressed_cb), model, 0);
  gtk_widget_add_controller (GTK_WIDGET (view), controller);
}
