/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "articles/article-list.h"

#include "articles/article-drag.h"
#include "articles/article-menu.h"
#include "articles/article-model.h"
#include "articles/article-navigation.h"
#include "articles/article-row.h"
#include "articles/collection-chooser.h"
#include "dossier/name-correction.h"
#include "own-edits.h"

#include <glib/gi18n.h>

/* GtkListView
 *   GtkMultiSelection
 *     MirqabArticleModel: articles and headings of days */
struct _MirqabArticleList
{
  AdwBin              parent_instance;

  MirqabSession      *session; /* owned, nullable */
  GSignalGroup       *session_signals;
  MirqabArticleModel *model;
  GtkSelectionModel  *selection;
  gboolean            is_following; /* the selection follows the open article */
  gboolean            is_behind;    /* the open article is not in the list yet */
  MirqabArticleMenu  *menu;
  gint64              successor;    /* to be selected when removed articles have gone; 0 = none */

  GtkStack           *pages;
  GtkButton          *correction;
  char               *corrected;    /* owned, nullable: the words that may have been meant */
  GtkListView        *view;
  GtkActionBar       *selection_bar;
  GtkLabel           *n_selected;
  GMenuModel         *row_menu;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MirqabArticleList, mirqab_article_list, ADW_TYPE_BIN)

/* The articles that are selected, newest first; headings are passed over. */
static GArray *
list_selected (MirqabArticleList *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkBitsetIter iter;
  guint position;

  for (gboolean valid = gtk_bitset_iter_init_first (&iter, selected, &position); valid;
       valid = gtk_bitset_iter_next (&iter, &position))
    {
      gint64 id = mirqab_article_model_get_id (self->model, position);

      if (id != 0)
        g_array_append_val (ids, id);
    }

  return ids;
}

static const gint64 *
get_ids (const GArray *ids)
{
  return (const gint64 *) (gconstpointer) ids->data;
}

static void
update_actions (MirqabArticleList *self,
                guint              n_selected)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "articles.remove", n_selected > 0);
  gtk_widget_action_set_enabled (widget, "articles.star", n_selected > 0);
  gtk_widget_action_set_enabled (widget, "articles.toggle-read", n_selected > 0);
  gtk_widget_action_set_enabled (widget, "articles.collect", n_selected > 0);
}

static void
selection_changed_cb (MirqabArticleList *self)
{
  g_autoptr (GArray) ids = list_selected (self);

  update_actions (self, ids->len);
  gtk_action_bar_set_revealed (self->selection_bar, ids->len > 1);
  if (ids->len > 1)
    {
      g_autofree char *text = NULL;

      text = g_strdup_printf (ngettext ("%u article selected", "%u articles selected", ids->len),
                              ids->len);
      gtk_label_set_label (self->n_selected, text);
    }

  if (self->session == NULL)
    return;
  mirqab_session_set_selection (self->session, get_ids (ids), ids->len);
  if (self->is_following)
    return;
  self->is_behind = FALSE;
  if (ids->len == 1)
    mirqab_session_open_article (self->session, *get_ids (ids), (MirqabSpan) { 0, 0 });
}

static void
activate_cb (MirqabArticleList *self,
             guint              position)
{
  gint64 id = mirqab_article_model_get_id (self->model, position);

  if (id != 0)
    mirqab_session_open_article (self->session, id, (MirqabSpan) { 0, 0 });
}

/* An article that was opened from elsewhere is found in the list, too; one that
 * was just added, when the list comes to hold it. */
static void
article_changed_cb (MirqabArticleList *self)
{
  MirqabArticle *article = mirqab_session_get_article (self->session);
  guint position;

  self->is_behind =
    article != NULL && !mirqab_article_model_find (self->model, article->id, &position);
  if (article == NULL || self->is_behind
      || gtk_selection_model_is_selected (self->selection, position))
    return;

  self->is_following = TRUE;
  gtk_selection_model_select_item (self->selection, position, TRUE);
  self->is_following = FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

/* Whoever goes through the list removing wants to go on from there. */
static void
select_successor (MirqabArticleList *self)
{
  gint64 id = self->successor;
  guint position;

  self->successor = 0;
  if (id == 0 || !mirqab_article_model_find (self->model, id, &position))
    return;

  gtk_selection_model_select_item (self->selection, position, TRUE);
  mirqab_article_navigation_focus_id (self->view, id);
}

/* Words that find nothing may be misspelled names. */
static void
offer_correction (MirqabArticleList *self)
{
  const MirqabScope *scope = mirqab_session_get_scope (self->session);
  g_autofree char *text = NULL;

  g_clear_pointer (&self->corrected, g_free);
  if (scope->words != NULL)
    self->corrected = mirqab_correct_names (mirqab_session_get_dossier (self->session),
                                            scope->words);
  gtk_widget_set_visible (GTK_WIDGET (self->correction), self->corrected != NULL);
  if (self->corrected == NULL)
    return;

  g_strchomp (self->corrected);
  /* Translators: a button below a search that found nothing; %s are the words that were meant */
  text = g_strdup_printf (_("Did You Mean “%s”?"), self->corrected);
  gtk_button_set_label (self->correction, text);
}

static void
correct_words_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  MirqabArticleList *self = MIRQAB_ARTICLE_LIST (widget);

  if (self->session != NULL && self->corrected != NULL)
    mirqab_session_set_words (self->session, self->corrected);
}

static void
view_changed_cb (MirqabArticleList *self)
{
  MirqabView *view = self->session != NULL ? mirqab_session_get_view (self->session) : NULL;
  const char *page = "waiting";

  if (view != NULL)
    {
      /* What stays selected in a list that changes is not opened again. */
      self->is_following = TRUE;
      mirqab_article_model_set_listings (self->model, view->listings);
      self->is_following = FALSE;
      page = view->listings->len > 0 ? "articles" : view->totals.articles > 0 ? "nothing" : "empty";
      if (view->listings->len == 0)
        offer_correction (self);
    }
  gtk_stack_set_visible_child_name (self->pages, page);
  if (self->is_behind)
    article_changed_cb (self);
  select_successor (self);
}

/* A view that does not come leaves nothing to show but the reason. */
static void
busy_changed_cb (MirqabArticleList *self)
{
  if (mirqab_session_get_view (self->session) == NULL && !mirqab_session_get_busy (self->session))
    gtk_stack_set_visible_child_name (self->pages, "unreadable");
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item)
{
  gtk_list_item_set_child (list_item, mirqab_article_row_new ());
}

static void
bind_cb (MirqabArticleList *self,
         GtkListItem       *list_item)
{
  MirqabArticleItem *item = gtk_list_item_get_item (list_item);
  gboolean is_article = !mirqab_article_item_is_heading (item);

  gtk_list_item_set_selectable (list_item, is_article);
  gtk_list_item_set_activatable (list_item, is_article);
  mirqab_article_row_bind (MIRQAB_ARTICLE_ROW (gtk_list_item_get_child (list_item)), self->session,
                           item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item)
{
  mirqab_article_row_unbind (MIRQAB_ARTICLE_ROW (gtk_list_item_get_child (list_item)));
}

static void
show_country_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  MirqabArticleList *self = MIRQAB_ARTICLE_LIST (widget);

  mirqab_session_set_only (self->session, MIRQAB_SCOPE_COUNTRIES,
                           g_variant_get_string (parameter, NULL));
}

static const MirqabHeadline *
find_headline (MirqabArticleList *self,
               gint64             id)
{
  g_autoptr (MirqabArticleItem) item = NULL;
  guint position;

  if (!mirqab_article_model_find (self->model, id, &position))
    return NULL;

  item = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  return mirqab_article_item_get_headline (item);
}

static void
toggle_star_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  MirqabArticleList *self = MIRQAB_ARTICLE_LIST (widget);
  gint64 id = g_variant_get_int64 (parameter);
  const MirqabHeadline *headline = find_headline (self, id);

  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (headline == NULL)
    return;
  g_array_append_val (ids, id);
  mirqab_own_edits_star (self->session, ids, !headline->starred);
}

/* Stars all unless all have a star. */
static void
star_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MirqabArticleList *self = MIRQAB_ARTICLE_LIST (widget);
  g_autoptr (GArray) ids = list_selected (self);
  gboolean all_starred = TRUE;

  for (guint i = 0; i < ids->len && all_starred; i++)
    {
      const MirqabHeadline *headline = find_headline (self, get_ids (ids)[i]);

      all_starred = headline != NULL && headline->starred;
    }
  mirqab_own_edits_star (self->session, ids, !all_starred);
}

static void
toggle_read_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  MirqabArticleList *self = MIRQAB_ARTICLE_LIST (widget);
  g_autoptr (GArray) ids = list_selected (self);
  const MirqabHeadline *first = ids->len > 0 ? find_headline (self, *get_ids (ids)) : NULL;
  gboolean read = first == NULL || !first->read;

  mirqab_own_edits_mark_read (self->session, ids, read);
}

/* The article below what is selected, or above it where there is none. */
static gint64
find_successor (MirqabArticleList *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  gint64 id = 0;

  for (guint i = gtk_bitset_get_maximum (selected) + 1; i < n && id == 0; i++)
    id = mirqab_article_model_get_id (self->model, i);
  for (guint i = gtk_bitset_get_minimum (selected); i > 0 && id == 0; i--)
    id = mirqab_article_model_get_id (self->model, i - 1);

  return id;
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  MirqabArticleList *self = MIRQAB_ARTICLE_LIST (widget);
  g_autoptr (GArray) ids = list_selected (self);

  if (ids->len == 0)
    return;

  self->successor = find_successor (self);
  mirqab_own_edits_remove (self->session, ids);
}

static void
collect_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  MirqabArticleList *self = MIRQAB_ARTICLE_LIST (widget);
  g_autoptr (GArray) ids = list_selected (self);

  if (ids->len > 0)
    mirqab_collection_chooser_present (GTK_WINDOW (gtk_widget_get_root (widget)), self->session, ids);
}

/* Out of the collection that is looked at. */
static void
take_out_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  MirqabArticleList *self = MIRQAB_ARTICLE_LIST (widget);
  g_autoptr (GArray) ids = list_selected (self);
  gint64 id = mirqab_session_get_scope (self->session)->collection;
  const MirqabCollection *collection = mirqab_session_find_collection (self->session, id);

  if (ids->len == 0 || collection == NULL)
    return;

  self->successor = find_successor (self);
  mirqab_own_edits_collect (self->session, ids, collection, FALSE);
}

static void
scope_changed_cb (MirqabArticleList *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "articles.take-out",
                                 mirqab_session_get_scope (self->session)->collection != 0);
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  mirqab_article_menu_popup (MIRQAB_ARTICLE_LIST (widget)->menu);
}

/* GtkListView starts at its first row, but that is a heading, which takes no
 * focus. */
static gboolean
mirqab_article_list_focus (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  MirqabArticleList *self = MIRQAB_ARTICLE_LIST (widget);

  if (gtk_widget_get_mapped (GTK_WIDGET (self->view))
      && gtk_widget_get_focus_child (widget) == NULL && self->session != NULL)
    {
      const GArray *selection = mirqab_session_get_selection (self->session);
      gint64 selected = selection->len > 0 ? *get_ids (selection) : 0;

      if (mirqab_article_navigation_focus_id (self->view, selected)
          || mirqab_article_navigation_focus_id (self->view, 0))
        return TRUE;
    }

  return GTK_WIDGET_CLASS (mirqab_article_list_parent_class)->focus (widget, direction);
}

static void
set_session (MirqabArticleList *self,
             MirqabSession     *session)
{
  if (!g_set_object (&self->session, session))
    return;

  mirqab_article_model_set_desk (self->model,
                                 session != NULL ? mirqab_session_get_desk (session) : NULL);
  g_signal_group_set_target (self->session_signals, session);
  view_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
mirqab_article_list_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  MirqabArticleList *self = MIRQAB_ARTICLE_LIST (object);

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
mirqab_article_list_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  MirqabArticleList *self = MIRQAB_ARTICLE_LIST (object);

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
mirqab_article_list_dispose (GObject *object)
{
  MirqabArticleList *self = MIRQAB_ARTICLE_LIST (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->menu);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->corrected, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIRQAB_TYPE_ARTICLE_LIST);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mirqab_article_list_parent_class)->dispose (object);
}

static void
mirqab_article_list_class_init (MirqabArticleListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mirqab_article_list_get_property;
  object_class->set_property = mirqab_article_list_set_property;
  object_class->dispose = mirqab_article_list_dispose;
  widget_class->focus = mirqab_article_list_focus;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, MIRQAB_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "articles.correct-words", NULL,
                                   correct_words_action);
  gtk_widget_class_install_action (widget_class, "articles.show-country", "s", show_country_action);
  gtk_widget_class_install_action (widget_class, "articles.toggle-star", "x", toggle_star_action);
  gtk_widget_class_install_action (widget_class, "articles.star", NULL, star_action);
  gtk_widget_class_install_action (widget_class, "articles.toggle-read", NULL, toggle_read_action);
  gtk_widget_class_install_action (widget_class, "articles.remove", NULL, remove_action);
  /* The menu shows the last one. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "articles.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "articles.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "articles.star",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_u, GDK_CONTROL_MASK,
                                       "articles.toggle-read", NULL);
  gtk_widget_class_install_action (widget_class, "articles.collect", NULL, collect_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, GDK_CONTROL_MASK, "articles.collect",
                                       NULL);
  gtk_widget_class_install_action (widget_class, "articles.take-out", NULL, take_out_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "articles.take-out", NULL);
  gtk_widget_class_install_action (widget_class, "articles.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "articles.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "articles.menu",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "win.paste", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/articles/article-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabArticleList, pages);
  gtk_widget_class_bind_template_child (widget_class, MirqabArticleList, correction);
  gtk_widget_class_bind_template_child (widget_class, MirqabArticleList, view);
  gtk_widget_class_bind_template_child (widget_class, MirqabArticleList, selection_bar);
  gtk_widget_class_bind_template_child (widget_class, MirqabArticleList, n_selected);
  gtk_widget_class_bind_template_child (widget_class, MirqabArticleList, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static GtkListItemFactory *
make_factory (MirqabArticleList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  return factory;
}

static void
mirqab_article_list_init (MirqabArticleList *self)
{
  g_autoptr (GtkListItemFactory) factory = make_factory (self);

  self->session_signals = g_signal_group_new (MIRQAB_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::view",
                                  G_CALLBACK (view_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::scope",
                                  G_CALLBACK (scope_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::busy",
                                  G_CALLBACK (busy_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::article",
                                  G_CALLBACK (article_changed_cb), self);
  self->model = mirqab_article_model_new ();
  self->selection =
    GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->model))));

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, self->selection);
  mirqab_article_navigation_attach (self->view, self->model);
  self->menu = mirqab_article_menu_new (GTK_WIDGET (self), self->view, self->row_menu);
  mirqab_article_drag_attach (self->view);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "articles.take-out", FALSE);
  update_actions (self, 0);
}
