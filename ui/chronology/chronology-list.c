/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "chronology/chronology-list.h"

#include "chronology/chronology-item.h"

/*  GListStore (MirqabChronologyItem, by time)
 *    └ GtkSortListModel (the sorter of the view: by a column)
 *        └ GtkMultiSelection */
struct _MirqabChronologyList
{
  GtkWidget           parent_instance;

  MirqabSession      *session; /* owned, nullable */
  MirqabTimeline     *shown;   /* owned, nullable: what items are of */
  GListStore         *items;   /* owned */
  GtkSortListModel   *sorted;

  GtkWidget          *scroller;
  GtkColumnView      *view;
  GtkMultiSelection  *selection;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

enum
{
  SIGNAL_CARD,
  SIGNAL_SELECTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MirqabChronologyList, mirqab_chronology_list, GTK_TYPE_WIDGET)

static MirqabTimeline *
get_timeline (MirqabChronologyList *self)
{
  MirqabView *view = self->session != NULL ? mirqab_session_get_view (self->session) : NULL;

  return view != NULL ? view->timeline : NULL;
}

static void
fill (MirqabChronologyList *self)
{
  MirqabTimeline *timeline = get_timeline (self);
  g_autoptr (GPtrArray) items = NULL;

  if (timeline == self->shown)
    return;

  items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; timeline != NULL && i < mirqab_timeline_get_size (timeline); i++)
    g_ptr_array_add (items, mirqab_chronology_item_new (self->session, timeline, i));
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  g_clear_pointer (&self->shown, mirqab_timeline_unref);
  self->shown = timeline != NULL ? mirqab_timeline_ref (timeline) : NULL;
}

/* Only while it is seen: most people look at the drawing. */
static void
update_items (MirqabChronologyList *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

static void
set_session (MirqabChronologyList *self,
             MirqabSession        *session)
{
  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  g_list_store_remove_all (self->items);
  g_clear_pointer (&self->shown, mirqab_timeline_unref);
  if (session != NULL)
    g_signal_connect_object (session, "notify::view", G_CALLBACK (update_items), self,
                             G_CONNECT_SWAPPED);
  update_items (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/* The card points at the row that has the keyboard. */
static void
activate_cb (MirqabChronologyList *self,
             guint                 row)
{
  g_autoptr (MirqabChronologyItem) item = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  graphene_rect_t bounds;
  double x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  double y = 0.0;

  item = g_list_model_get_item (G_LIST_MODEL (self->selection), row);
  if (item == NULL)
    return;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view))
      && gtk_widget_compute_bounds (focus, GTK_WIDGET (self), &bounds))
    y = graphene_rect_get_y (&bounds) + graphene_rect_get_height (&bounds) / 2.0;
  g_signal_emit (self, signals[SIGNAL_CARD], 0, mirqab_chronology_item_get_position (item), x,
                 CLAMP (y, 0.0, (double) gtk_widget_get_height (GTK_WIDGET (self))));
}

static void
selection_cb (MirqabChronologyList *self)
{
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0);
}

static void
mirqab_chronology_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mirqab_chronology_list_parent_class)->map (widget);
  update_items (MIRQAB_CHRONOLOGY_LIST (widget));
}

static void
mirqab_chronology_list_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  MirqabChronologyList *self = MIRQAB_CHRONOLOGY_LIST (object);

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
mirqab_chronology_list_set_property (GObject      *object,
                                     guint         property_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  MirqabChronologyList *self = MIRQAB_CHRONOLOGY_LIST (object);

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
mirqab_chronology_list_dispose (GObject *object)
{
  MirqabChronologyList *self = MIRQAB_CHRONOLOGY_LIST (object);

  if (self->items != NULL)
    set_session (self, NULL);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (mirqab_chronology_list_parent_class)->dispose (object);
}

static void
mirqab_chronology_list_class_init (MirqabChronologyListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mirqab_chronology_list_get_property;
  object_class->set_property = mirqab_chronology_list_set_property;
  object_class->dispose = mirqab_chronology_list_dispose;

  widget_class->map = mirqab_chronology_list_map;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, MIRQAB_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CARD] =
      g_signal_new ("card", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  signals[SIGNAL_SELECTED] =
      g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);

  g_type_ensure (MIRQAB_TYPE_CHRONOLOGY_ITEM);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/mirqab/Mirqab/ui/chronology/chronology-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabChronologyList, scroller);
  gtk_widget_class_bind_template_child (widget_class, MirqabChronologyList, view);
  gtk_widget_class_bind_template_child (widget_class, MirqabChronologyList, selection);
  gtk_widget_class_bind_template_child (widget_class, MirqabChronologyList, sorted);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_cb);
}

static void
mirqab_chronology_list_init (MirqabChronologyList *self)
{
  self->items = g_list_store_new (MIRQAB_TYPE_CHRONOLOGY_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_sort_list_model_set_model (self->sorted, G_LIST_MODEL (self->items));
  gtk_sort_list_model_set_sorter (self->sorted, gtk_column_view_get_sorter (self->view));
}

guint
mirqab_chronology_list_count_selected (MirqabChronologyList *self)
{
  g_autoptr (GtkBitset) selected = NULL;

  g_return_val_if_fail (MIRQAB_IS_CHRONOLOGY_LIST (self), 0);

  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  return (guint) gtk_bitset_get_size (selected);
}

/**
 * mirqab_chronology_list_dup_selected:
 *
 * Returns: (transfer full) (element-type MirqabTimelineEvent): of the timeline
 *   that is shown
 */
GPtrArray *
mirqab_chronology_list_dup_selected (MirqabChronologyList *self)
{
  GPtrArray *events = g_ptr_array_new ();
  g_autoptr (GtkBitset) selected = NULL;

  g_return_val_if_fail (MIRQAB_IS_CHRONOLOGY_LIST (self), events);

  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  for (guint i = 0; self->shown != NULL && i < gtk_bitset_get_size (selected); i++)
    {
      g_autoptr (MirqabChronologyItem) item = NULL;

      item = g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_nth (selected, i));
      g_ptr_array_add (events, (gpointer) mirqab_timeline_get (self->shown,
                                                               mirqab_chronology_item_get_position (item)));
    }

  return events;
}

/**
 * mirqab_chronology_list_dup_text:
 *
 * Returns: (transfer full): the table in the order that is shown, a line for
 *   each event, tabulators between the columns; of several selected rows, those
 */
char *
mirqab_chronology_list_dup_text (MirqabChronologyList *self)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GtkBitset) selected = NULL;
  gboolean takes_all;
  guint n_items;

  g_return_val_if_fail (MIRQAB_IS_CHRONOLOGY_LIST (self), NULL);

  fill (self);
  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->sorted));
  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  takes_all = gtk_bitset_get_size (selected) < 2;
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (MirqabChronologyItem) item = NULL;
      g_autofree char *line = NULL;

      if (!takes_all && !gtk_bitset_contains (selected, i))
        continue;
      item = g_list_model_get_item (G_LIST_MODEL (self->sorted), i);
      line = mirqab_chronology_item_dup_line (item);
      g_string_append_printf (text, "%s\n", line);
    }

  return g_string_free (text, FALSE);
}
