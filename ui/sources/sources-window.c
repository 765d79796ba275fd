/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "sources/sources-window.h"

#include "error-text.h"
#include "sources/opml-chooser.h"
#include "sources/source-adder.h"
#include "sources/source-item.h"
#include "sources/source-page.h"
#include "sources/source-row.h"
#include "sources/source-text.h"
#include "sources/update-button.h"
#include "toast.h"

#include <glib/gi18n.h>
#include <string.h>

struct _MirqabSourcesWindow
{
  AdwWindow           parent_instance;

  MirqabSession      *session; /* owned, nullable: until it is closed */
  MirqabUpdater      *updater; /* owned */
  GCancellable       *listing; /* owned, nullable */
  GPtrArray          *sources; /* owned, nullable: of MirqabKeptSource, in the order of the list */
  GListStore         *items;   /* owned: of MirqabSourceItem */
  MirqabKeptSource   *removed; /* owned, nullable: that can be put back */
  char               *awaited; /* owned, nullable: address to be asked once it is in the list */

  AdwToastOverlay    *toasts;
  AdwLeaflet         *leaflet;
  MirqabUpdateButton *update;
  GtkSearchBar       *search_bar;
  GtkEditable        *search;
  GtkLabel           *note;
  GtkStack           *pages;
  GtkListView        *view;
  AdwWindowTitle     *title;
  MirqabSourcePage   *page;
};

G_DEFINE_FINAL_TYPE (MirqabSourcesWindow, mirqab_sources_window, ADW_TYPE_WINDOW)

static void
show_toast (MirqabSourcesWindow *self,
            const char          *message,
            const char          *button, /* nullable */
            const char          *action) /* nullable */
{
  AdwToast *toast = mirqab_toast_new (message);

  adw_toast_set_button_label (toast, button);
  adw_toast_set_action_name (toast, action);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
tell (GtkWindow  *window,
      const char *message)
{
  show_toast (MIRQAB_SOURCES_WINDOW (window), message, NULL, NULL);
}

/* ---- the list ---- */

static gboolean
contains (const char *text, /* nullable */
          const char *folded)
{
  g_autofree char *own = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return own != NULL && strstr (own, folded) != NULL;
}

static gboolean
matches (const MirqabKeptSource *source,
         const char             *group,
         const char             *place, /* nullable */
         const char             *folded)
{
  return *folded == '\0' || contains (source->name, folded) || contains (source->url, folded)
         || contains (group, folded) || contains (place, folded);
}

static const char *
get_place (MirqabSourcesWindow    *self,
           const MirqabKeptSource *source)
{
  return mirqab_source_text_get_place (source, mirqab_session_get_dossier (self->session),
                                       mirqab_session_get_language (self->session));
}

static void
fill (MirqabSourcesWindow *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *folded = g_utf8_casefold (gtk_editable_get_text (self->search), -1);
  g_autofree char *heading = NULL;

  if (self->sources == NULL || self->session == NULL)
    return;

  for (guint i = 0; i < self->sources->len; i++)
    {
      const MirqabKeptSource *source = g_ptr_array_index (self->sources, i);
      const char *place = get_place (self, source);
      g_autofree char *group = mirqab_source_text_dup_group (source);

      if (!matches (source, group, place, folded))
        continue;
      if (g_strcmp0 (heading, group) != 0)
        {
          g_ptr_array_add (items, mirqab_source_item_new_heading (group));
          g_free (heading);
          heading = g_steal_pointer (&group);
        }
      g_ptr_array_add (items, mirqab_source_item_new (source, place));
    }
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  gtk_stack_set_visible_child_name (self->pages, items->len > 0 ? "list"
                                                 : self->sources->len > 0 ? "nothing" : "empty");
}

typedef struct
{
  char             *group;  /* owned */
  int               rank;   /* of the group */
  MirqabKeptSource *source; /* owned until it is sorted */
} Ranked;

static int
compare_ranked (gconstpointer a,
                gconstpointer b)
{
  const Ranked *first = a;
  const Ranked *second = b;
  int order = first->rank - second->rank;

  if (order == 0)
    order = g_utf8_collate (first->group, second->group);

  return order != 0 ? order
                    : g_utf8_collate (mirqab_source_text_get_name (first->source),
                                      mirqab_source_text_get_name (second->source));
}

/* What the person added comes first, then the languages in the order in which
 * the dossier's list begins with them. */
static int
get_rank (MirqabSourcesWindow    *self,
          const MirqabKeptSource *source)
{
  GPtrArray *listed = mirqab_dossier_get_sources (mirqab_session_get_dossier (self->session));
  guint i = 0;

  if (source->listed == NULL || source->folder != NULL)
    return 0;
  while (i < listed->len
         && g_strcmp0 (source->language,
                       ((MirqabListedSource *) g_ptr_array_index (listed, i))->language) != 0)
    i++;

  return 1 + (int) i;
}

/* By group, then by name. */
static void
sort (MirqabSourcesWindow *self,
      GPtrArray           *sources)
{
  g_autoptr (GArray) ranked = g_array_sized_new (FALSE, FALSE, sizeof (Ranked), sources->len);

  for (guint i = 0; i < sources->len; i++)
    {
      MirqabKeptSource *source = g_ptr_array_index (sources, i);
      Ranked item = { mirqab_source_text_dup_group (source), get_rank (self, source), source };

      g_array_append_val (ranked, item);
    }
  g_array_sort (ranked, compare_ranked);
  for (guint i = 0; i < sources->len; i++)
    {
      sources->pdata[i] = g_array_index (ranked, Ranked, i).source;
      g_free (g_array_index (ranked, Ranked, i).group);
    }
}

static const MirqabKeptSource *
find_source (MirqabSourcesWindow *self,
             const char          *url)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      const MirqabKeptSource *source = g_ptr_array_index (self->sources, i);

      if (g_str_equal (source->url, url))
        return source;
    }

  return NULL;
}

static void
ask_now (MirqabSourcesWindow    *self,
         const MirqabKeptSource *source)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  g_ptr_array_add (one, (gpointer) source);
  mirqab_updater_update (self->updater, one);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (MirqabSourcesWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sources = NULL;
  const MirqabKeptSource *shown;
  const MirqabKeptSource *found;

  sources = mirqab_desk_list_sources_finish (MIRQAB_DESK (source), result, &error);
  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (sources == NULL)
    {
      tell (GTK_WINDOW (self), mirqab_error_get_text (error));
      return;
    }

  sort (self, sources);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  self->sources = g_steal_pointer (&sources);
  fill (self);

  shown = mirqab_source_page_get_source (self->page);
  found = shown != NULL ? find_source (self, shown->url) : NULL;
  if (found != NULL)
    mirqab_source_page_show (self->page, found);
  found = self->awaited != NULL ? find_source (self, self->awaited) : NULL;
  if (found != NULL && !mirqab_updater_get_active (self->updater))
    {
      g_clear_pointer (&self->awaited, g_free);
      ask_now (self, found);
    }
}

static void
refresh (MirqabSourcesWindow *self)
{
  if (self->listing != NULL)
    g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  self->listing = g_cancellable_new ();
  mirqab_desk_list_sources_async (mirqab_session_get_desk (self->session), FALSE, self->listing,
                                  listed_cb, g_object_ref (self));
}

static void
save (MirqabSourcesWindow    *self,
      const MirqabKeptSource *source)
{
  mirqab_desk_save_source (mirqab_session_get_desk (self->session), source);
  refresh (self);
}

static void
switched_cb (MirqabSourcesWindow *self,
             gboolean             on,
             MirqabSourceRow     *row)
{
  MirqabSourceItem *item = mirqab_source_row_get_item (row);
  g_autoptr (MirqabKeptSource) source = NULL;

  source = mirqab_kept_source_copy (mirqab_source_item_get_source (item));
  source->is_enabled = on;
  save (self, source);
}

static void
setup_cb (MirqabSourcesWindow *self,
          GtkListItem         *list_item)
{
  GtkWidget *row = mirqab_source_row_new ();

  g_signal_connect_object (row, "switched", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (list_item, row);
}

static void
bind_cb (MirqabSourcesWindow *self,
         GtkListItem         *list_item)
{
  MirqabSourceItem *item = gtk_list_item_get_item (list_item);

  gtk_list_item_set_activatable (list_item, mirqab_source_item_get_source (item) != NULL);
  gtk_list_item_set_selectable (list_item, FALSE);
  mirqab_source_row_bind (MIRQAB_SOURCE_ROW (gtk_list_item_get_child (list_item)), item);
}

static void
unbind_cb (MirqabSourcesWindow *self,
           GtkListItem         *list_item)
{
  mirqab_source_row_bind (MIRQAB_SOURCE_ROW (gtk_list_item_get_child (list_item)), NULL);
}

/* ---- the page of one source ---- */

static void
activate_cb (MirqabSourcesWindow *self,
             guint                position)
{
  g_autoptr (MirqabSourceItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
  const MirqabKeptSource *source = item != NULL ? mirqab_source_item_get_source (item) : NULL;

  if (source == NULL)
    return;

  mirqab_source_page_show (self->page, source);
  adw_window_title_set_title (self->title, mirqab_source_text_get_name (source));
  adw_leaflet_set_visible_child_name (self->leaflet, "source");
}

static void
page_changed_cb (MirqabSourcesWindow *self)
{
  const MirqabKeptSource *source = mirqab_source_page_get_source (self->page);

  adw_window_title_set_title (self->title, mirqab_source_text_get_name (source));
  save (self, source);
}

static void
page_removed_cb (MirqabSourcesWindow *self)
{
  const MirqabKeptSource *source = mirqab_source_page_get_source (self->page);

  g_clear_pointer (&self->removed, mirqab_kept_source_free);
  self->removed = mirqab_kept_source_copy (source);
  mirqab_desk_set_source_removed (mirqab_session_get_desk (self->session), source, TRUE);
  adw_leaflet_set_visible_child_name (self->leaflet, "list");
  show_toast (self, _("The source was removed; its articles stay"), _("_Undo"), "sources.put-back");
  refresh (self);
}

static void
page_update_cb (MirqabSourcesWindow *self)
{
  ask_now (self, mirqab_source_page_get_source (self->page));
}

/* ---- the network ---- */

static void
network_changed_cb (MirqabSourcesWindow *self)
{
  MirqabNetworkState network = mirqab_updater_get_network (self->updater);

  gtk_widget_set_visible (GTK_WIDGET (self->note), network != MIRQAB_NETWORK_STATE_ONLINE);
  gtk_label_set_label (self->note,
                       network == MIRQAB_NETWORK_STATE_OFFLINE
                         ? _("This computer is offline: the sources are asked when there is a network again.")
                         : _("The connection is metered: sources are asked only when you want it."));
}

static void
active_changed_cb (MirqabSourcesWindow *self)
{
  if (!mirqab_updater_get_active (self->updater))
    refresh (self);
}

/* ---- actions ---- */

static void
added_cb (MirqabSourcesWindow *self,
          MirqabKeptSource    *source)
{
  g_free (self->awaited);
  self->awaited = g_strdup (source->url);
  tell (GTK_WINDOW (self), _("The source was added"));
  refresh (self);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  mirqab_sources_window_add (MIRQAB_SOURCES_WINDOW (widget));
}

static void
put_back_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  MirqabSourcesWindow *self = MIRQAB_SOURCES_WINDOW (widget);

  if (self->removed == NULL)
    return;
  mirqab_desk_set_source_removed (mirqab_session_get_desk (self->session), self->removed, FALSE);
  g_clear_pointer (&self->removed, mirqab_kept_source_free);
  refresh (self);
}

static void
import_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  mirqab_opml_chooser_import (GTK_WINDOW (widget), MIRQAB_SOURCES_WINDOW (widget)->session, tell);
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  mirqab_opml_chooser_export (GTK_WINDOW (widget), MIRQAB_SOURCES_WINDOW (widget)->session, tell);
}

static void
find_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MirqabSourcesWindow *self = MIRQAB_SOURCES_WINDOW (widget);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* From the page to the list, from the list away. */
static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MirqabSourcesWindow *self = MIRQAB_SOURCES_WINDOW (widget);

  if (g_str_equal (adw_leaflet_get_visible_child_name (self->leaflet), "source"))
    adw_leaflet_set_visible_child_name (self->leaflet, "list");
  else
    gtk_window_close (GTK_WINDOW (widget));
}

static void
mirqab_sources_window_dispose (GObject *object)
{
  MirqabSourcesWindow *self = MIRQAB_SOURCES_WINDOW (object);

  if (self->listing != NULL)
    g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  g_clear_object (&self->session);
  g_clear_object (&self->updater);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIRQAB_TYPE_SOURCES_WINDOW);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (mirqab_sources_window_parent_class)->dispose (object);
}

static void
mirqab_sources_window_finalize (GObject *object)
{
  MirqabSourcesWindow *self = MIRQAB_SOURCES_WINDOW (object);

  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->removed, mirqab_kept_source_free);
  g_free (self->awaited);

  G_OBJECT_CLASS (mirqab_sources_window_parent_class)->finalize (object);
}

static void
mirqab_sources_window_class_init (MirqabSourcesWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mirqab_sources_window_dispose;
  object_class->finalize = mirqab_sources_window_finalize;

  gtk_widget_class_install_action (widget_class, "sources.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "sources.put-back", NULL, put_back_action);
  gtk_widget_class_install_action (widget_class, "sources.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "sources.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "sources.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "sources.back", NULL, back_action);

  g_type_ensure (MIRQAB_TYPE_SOURCE_PAGE);
  g_type_ensure (MIRQAB_TYPE_UPDATE_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/sources/sources-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabSourcesWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, MirqabSourcesWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, MirqabSourcesWindow, update);
  gtk_widget_class_bind_template_child (widget_class, MirqabSourcesWindow, search_bar);
  gtk_widget_class_bind_template_child (widget_class, MirqabSourcesWindow, search);
  gtk_widget_class_bind_template_child (widget_class, MirqabSourcesWindow, note);
  gtk_widget_class_bind_template_child (widget_class, MirqabSourcesWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, MirqabSourcesWindow, view);
  gtk_widget_class_bind_template_child (widget_class, MirqabSourcesWindow, title);
  gtk_widget_class_bind_template_child (widget_class, MirqabSourcesWindow, page);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_update_cb);
}

static void
mirqab_sources_window_init (MirqabSourcesWindow *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->items = g_list_store_new (MIRQAB_TYPE_SOURCE_ITEM);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->items)));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  gtk_search_bar_connect_entry (self->search_bar, self->search);
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self->view));
}

MirqabSourcesWindow *
mirqab_sources_window_new (GtkWindow     *parent,
                           MirqabSession *session,
                           MirqabUpdater *updater)
{
  MirqabSourcesWindow *self = g_object_new (MIRQAB_TYPE_SOURCES_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->updater = g_object_ref (updater);
  /* The button's actions are the parent's. */
  gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (parent));
  g_object_set (self->update, "updater", updater, NULL);
  g_signal_connect_object (updater, "notify::network", G_CALLBACK (network_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (updater, "notify::active", G_CALLBACK (active_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mirqab_session_get_desk (session), "changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  network_changed_cb (self);
  refresh (self);

  return self;
}

/**
 * mirqab_sources_window_add:
 *
 * Asks for the address of one more.
 */
void
mirqab_sources_window_add (MirqabSourcesWindow *self)
{
  MirqabSourceAdder *adder;

  g_return_if_fail (MIRQAB_IS_SOURCES_WINDOW (self));

  adder = mirqab_source_adder_new (GTK_WINDOW (self), mirqab_session_get_desk (self->session));
  g_signal_connect_object (adder, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (adder));
}
