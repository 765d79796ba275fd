/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "articles/article-drag.h"

#include "articles/article-row.h"

#include <glib/gi18n.h>

static MirqabArticleItem *
find_item (GtkListView *view,
           double       x,
           double       y,
           gboolean    *is_selected)
{
  GtkWidget *row = gtk_widget_pick (GTK_WIDGET (view), x, y, GTK_PICK_DEFAULT);
  GtkWidget *child;
  MirqabArticleItem *item;

  while (row != NULL && gtk_widget_get_parent (row) != GTK_WIDGET (view))
    row = gtk_widget_get_parent (row);
  child = row != NULL ? gtk_widget_get_first_child (row) : NULL;
  item = MIRQAB_IS_ARTICLE_ROW (child) ? mirqab_article_row_get_item (MIRQAB_ARTICLE_ROW (child))
                                       : NULL;
  if (item == NULL || mirqab_article_item_is_heading (item))
    return NULL;
  *is_selected = (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) != 0;

  return item;
}

static GArray *
list_selected (GtkListView *view)
{
  GtkSelectionModel *model = gtk_list_view_get_model (view);
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (model);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkBitsetIter iter;
  guint position;

  for (gboolean valid = gtk_bitset_iter_init_first (&iter, selected, &position); valid;
       valid = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr (MirqabArticleItem) item = g_list_model_get_item (G_LIST_MODEL (model), position);
      gint64 id = mirqab_article_item_get_id (item);

      if (id != 0)
        g_array_append_val (ids, id);
    }

  return ids;
}

/* What hangs below the pointer: how many articles. */
static void
set_icon (GtkDragSource *source,
          GdkDrag       *drag)
{
  guint n = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (source), "n-articles"));
  g_autofree char *text = g_strdup_printf (ngettext ("%u article", "%u articles", n), n);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "drag-count");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), label);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            GtkListView   *view)
{
  gboolean is_selected = FALSE;
  MirqabArticleItem *item = find_item (view, x, y, &is_selected);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GVariant) variant = NULL;
  gint64 id;

  if (item == NULL)
    return NULL;

  id = mirqab_article_item_get_id (item);
  ids = is_selected ? list_selected (view) : g_array_new (FALSE, FALSE, sizeof (gint64));
  if (!is_selected)
    g_array_append_val (ids, id);
  variant = g_variant_ref_sink (g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids->data, ids->len,
                                                           sizeof (gint64)));
  g_object_set_data (G_OBJECT (source), "n-articles", GUINT_TO_POINTER (ids->len));

  return gdk_content_provider_new_typed (G_TYPE_VARIANT, variant);
}

void
mirqab_article_drag_attach (GtkListView *view)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), view, 0);
  g_signal_connect (source, "drag-begin", G_CALLBACK (set_icon), NULL);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (source));
}
