/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "articles/collection-chooser.h"

#include "own-edits.h"

#include <glib/gi18n.h>

struct _MirqabCollectionChooser
{
  AdwWindow      parent_instance;

  MirqabSession *session;     /* owned */
  GArray        *ids;         /* owned: gint64 */
  GCancellable  *cancellable; /* owned */

  GtkListBox    *rows;
  GtkEditable   *entry;
};

G_DEFINE_FINAL_TYPE (MirqabCollectionChooser, mirqab_collection_chooser, ADW_TYPE_WINDOW)

static void
toggled_cb (MirqabCollectionChooser *self,
            GtkCheckButton          *check)
{
  const gint64 *id = g_object_get_data (G_OBJECT (check), "collection");
  const MirqabCollection *collection = mirqab_session_find_collection (self->session, *id);

  gtk_check_button_set_inconsistent (check, FALSE);
  if (collection != NULL)
    mirqab_own_edits_collect (self->session, self->ids, collection,
                              gtk_check_button_get_active (check));
}

static void
add_row (MirqabCollectionChooser *self,
         const MirqabCollection  *collection,
         guint                    n_inside)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *title = g_markup_escape_text (collection->name, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), n_inside == self->ids->len);
  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (check),
                                     n_inside > 0 && n_inside < self->ids->len);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (check), "collection",
                          g_memdup2 (&collection->id, sizeof collection->id), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_list_box_append (self->rows, row);
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (MirqabCollectionChooser) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) counts = NULL;
  MirqabView *view;

  counts = mirqab_desk_count_collected_finish (MIRQAB_DESK (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (counts == NULL)
    g_message ("Cannot tell the collections of articles: %s", error->message);

  view = mirqab_session_get_view (self->session);
  for (guint i = 0; counts != NULL && view != NULL && i < view->collections->len; i++)
    {
      const MirqabCollection *collection = g_ptr_array_index (view->collections, i);
      const guint *n_inside = g_hash_table_lookup (counts, &collection->id);

      add_row (self, collection, n_inside != NULL ? *n_inside : 0);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->rows),
                          gtk_list_box_get_row_at_index (self->rows, 0) != NULL);
  /* Only now it has its height. */
  gtk_window_present (GTK_WINDOW (self));
}

static void
make_cb (MirqabCollectionChooser *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  if (name[0] == '\0')
    return;
  mirqab_own_edits_make_collection (self->session, name, self->ids);
  gtk_window_close (GTK_WINDOW (self));
}

static void
mirqab_collection_chooser_dispose (GObject *object)
{
  MirqabCollectionChooser *self = MIRQAB_COLLECTION_CHOOSER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mirqab_collection_chooser_parent_class)->dispose (object);
}

static void
mirqab_collection_chooser_finalize (GObject *object)
{
  MirqabCollectionChooser *self = MIRQAB_COLLECTION_CHOOSER (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->ids, g_array_unref);

  G_OBJECT_CLASS (mirqab_collection_chooser_parent_class)->finalize (object);
}

static void
mirqab_collection_chooser_class_init (MirqabCollectionChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mirqab_collection_chooser_dispose;
  object_class->finalize = mirqab_collection_chooser_finalize;

  g_type_ensure (ADW_TYPE_ENTRY_ROW);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/articles/collection-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabCollectionChooser, rows);
  gtk_widget_class_bind_template_child (widget_class, MirqabCollectionChooser, entry);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
}

static void
mirqab_collection_chooser_init (MirqabCollectionChooser *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mirqab_collection_chooser_present:
 * @ids: (element-type gint64): of the articles
 *
 * Comes up as soon as it knows which of them are in which collection.
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
mirqab_collection_chooser_present (GtkWindow     *parent,
                                   MirqabSession *session,
                                   const GArray  *ids)
{
  MirqabCollectionChooser *self = g_object_new (MIRQAB_TYPE_COLLECTION_CHOOSER,
                                                "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->ids = g_array_copy ((GArray *) ids);
  mirqab_desk_count_collected_async (mirqab_session_get_desk (session),
                                     (const gint64 *) (gconstpointer) ids->data, ids->len,
                                     self->cancellable, counted_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}
