/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "filters/filter-section.h"

#include <glib/gi18n.h>

struct _MirqabFilterSection
{
  AdwBin           parent_instance;

  guint            limit;     /* 0 = none */
  gboolean         takes_articles;
  gboolean         is_unfolded;

  GtkWidget       *heading;
  GtkLabel        *title;
  GtkWidget       *matching;
  GtkToggleButton *match_any;
  GtkToggleButton *match_all;
  GtkWidget       *add;
  GtkListBox      *rows;
  GtkButton       *more;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_LIMIT,
  PROP_ADD_LABEL,
  PROP_TAKES_ARTICLES,
  N_PROPS
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_MATCH_ALL_CHOSEN,
  SIGNAL_ADD,
  SIGNAL_ASKED,
  SIGNAL_DROPPED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MirqabFilterSection, mirqab_filter_section, ADW_TYPE_BIN)

static void
row_chosen_cb (MirqabFilterSection *self,
               gboolean             add,
               MirqabFilterRow     *row)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, mirqab_filter_row_get_value (row), add);
}

static void
row_asked_cb (MirqabFilterSection *self,
              const char          *what,
              MirqabFilterRow     *row)
{
  g_signal_emit (self, signals[SIGNAL_ASKED], 0, row, what);
}

static gboolean
dropped_cb (GtkDropTarget       *target,
            const GValue        *value,
            double               x,
            double               y,
            MirqabFilterSection *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  GVariant *ids = g_value_get_variant (value);

  if (ids == NULL || !g_variant_is_of_type (ids, G_VARIANT_TYPE ("ax")))
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_DROPPED], 0,
                 mirqab_filter_row_get_value (MIRQAB_FILTER_ROW (row)), ids);

  return TRUE;
}

static void
add_clicked_cb (MirqabFilterSection *self)
{
  g_signal_emit (self, signals[SIGNAL_ADD], 0, self->add);
}

static void
row_activated_cb (MirqabFilterSection *self,
                  GtkListBoxRow       *row)
{
  mirqab_filter_row_choose (MIRQAB_FILTER_ROW (row));
}

static void
matching_clicked_cb (MirqabFilterSection *self)
{
  g_signal_emit (self, signals[SIGNAL_MATCH_ALL_CHOSEN], 0,
                 gtk_toggle_button_get_active (self->match_all));
}

/* Rows beyond the limit are there, but not shown unless they are chosen. */
static void
fold (MirqabFilterSection *self)
{
  guint n_hidden = 0;
  guint position = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row), position++)
    {
      gboolean shown = self->is_unfolded || self->limit == 0 || position < self->limit
                       || gtk_widget_has_css_class (row, "chosen");

      gtk_widget_set_visible (row, shown);
      n_hidden += !shown;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->more),
                          n_hidden > 0 || (self->is_unfolded && position > self->limit));
  if (n_hidden > 0)
    {
      /* Translators: a button below a list; %u is how many of it are not shown */
      g_autofree char *label = g_strdup_printf (ngettext ("%u more", "%u more", n_hidden), n_hidden);

      gtk_button_set_label (self->more, label);
    }
  else
    {
      gtk_button_set_label (self->more, _("Fewer"));
    }
}

static void
more_clicked_cb (MirqabFilterSection *self)
{
  self->is_unfolded = !self->is_unfolded;
  fold (self);
}

static void
set_add_label (MirqabFilterSection *self,
               const char          *label)
{
  gtk_widget_set_visible (self->add, label != NULL);
  gtk_widget_set_tooltip_text (self->add, label);
  if (label != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                    -1);
}

static void
mirqab_filter_section_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  MirqabFilterSection *self = MIRQAB_FILTER_SECTION (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->title));
      break;
    case PROP_LIMIT:
      g_value_set_uint (value, self->limit);
      break;
    case PROP_ADD_LABEL:
      g_value_set_string (value, gtk_widget_get_tooltip_text (self->add));
      break;
    case PROP_TAKES_ARTICLES:
      g_value_set_boolean (value, self->takes_articles);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_filter_section_set_property (GObject      *object,
                                    guint         property_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  MirqabFilterSection *self = MIRQAB_FILTER_SECTION (object);

  switch (property_id)
    {
    case PROP_TITLE:
      gtk_label_set_label (self->title, g_value_get_string (value));
      gtk_widget_set_visible (self->heading, g_value_get_string (value) != NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      gtk_label_get_label (self->title), -1);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_LIMIT:
      self->limit = g_value_get_uint (value);
      fold (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_ADD_LABEL:
      set_add_label (self, g_value_get_string (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_TAKES_ARTICLES:
      self->takes_articles = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_filter_section_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), MIRQAB_TYPE_FILTER_SECTION);

  G_OBJECT_CLASS (mirqab_filter_section_parent_class)->dispose (object);
}

static void
mirqab_filter_section_class_init (MirqabFilterSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mirqab_filter_section_get_property;
  object_class->set_property = mirqab_filter_section_set_property;
  object_class->dispose = mirqab_filter_section_dispose;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_LIMIT] = g_param_spec_uint ("limit", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_ADD_LABEL] = g_param_spec_string ("add-label", NULL, NULL, NULL, flags);
  properties[PROP_TAKES_ARTICLES] = g_param_spec_boolean ("takes-articles", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[SIGNAL_MATCH_ALL_CHOSEN] =
    g_signal_new ("match-all-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  signals[SIGNAL_ADD] = g_signal_new ("add", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                      NULL, NULL, G_TYPE_NONE, 1, GTK_TYPE_WIDGET);
  signals[SIGNAL_ASKED] =
    g_signal_new ("asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, MIRQAB_TYPE_FILTER_ROW, G_TYPE_STRING);
  signals[SIGNAL_DROPPED] =
    g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_VARIANT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/filters/filter-section.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabFilterSection, heading);
  gtk_widget_class_bind_template_child (widget_class, MirqabFilterSection, title);
  gtk_widget_class_bind_template_child (widget_class, MirqabFilterSection, matching);
  gtk_widget_class_bind_template_child (widget_class, MirqabFilterSection, match_any);
  gtk_widget_class_bind_template_child (widget_class, MirqabFilterSection, match_all);
  gtk_widget_class_bind_template_child (widget_class, MirqabFilterSection, add);
  gtk_widget_class_bind_template_child (widget_class, MirqabFilterSection, rows);
  gtk_widget_class_bind_template_child (widget_class, MirqabFilterSection, more);
  gtk_widget_class_bind_template_callback (widget_class, matching_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
}

static void
mirqab_filter_section_init (MirqabFilterSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (self->heading, FALSE);
}

static MirqabFilterRow *
get_row (MirqabFilterSection *self,
         int                  position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->rows, position);

  return row != NULL ? MIRQAB_FILTER_ROW (row) : NULL;
}

static MirqabFilterRow *
find_row (MirqabFilterSection *self,
          const char          *value,
          int                  from)
{
  MirqabFilterRow *row;

  for (int i = from; (row = get_row (self, i)) != NULL; i++)
    if (g_str_equal (mirqab_filter_row_get_value (row), value))
      return row;

  return NULL;
}

static MirqabFilterRow *
make_row (MirqabFilterSection *self,
          const char          *value)
{
  MirqabFilterRow *row = mirqab_filter_row_new (value);

  g_signal_connect_object (row, "chosen", G_CALLBACK (row_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "asked", G_CALLBACK (row_asked_cb), self, G_CONNECT_SWAPPED);
  if (self->takes_articles)
    {
      GtkDropTarget *target = gtk_drop_target_new (G_TYPE_VARIANT, GDK_ACTION_COPY);

      g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, 0);
      gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (target));
    }

  return row;
}

/* Rows are kept, so that the keyboard stays where it is: one whose value is
 * still there is moved, not made anew. */
static MirqabFilterRow *
place_row (MirqabFilterSection *self,
           const char          *value,
           int                  position)
{
  MirqabFilterRow *row = find_row (self, value, position);

  if (row != NULL && gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) == position)
    return row;

  if (row != NULL)
    {
      gboolean had_focus = gtk_widget_is_focus (GTK_WIDGET (row));

      g_object_ref (row);
      gtk_list_box_remove (self->rows, GTK_WIDGET (row));
      gtk_list_box_insert (self->rows, GTK_WIDGET (row), position);
      if (had_focus)
        gtk_widget_grab_focus (GTK_WIDGET (row));
      g_object_unref (row);
    }
  else
    {
      row = make_row (self, value);
      gtk_list_box_insert (self->rows, GTK_WIDGET (row), position);
    }

  return row;
}

/**
 * mirqab_filter_section_show:
 * @entries: (element-type MirqabFilterEntry): what is to be shown, in order
 */
void
mirqab_filter_section_show (MirqabFilterSection *self,
                            const GArray        *entries)
{
  MirqabFilterRow *row;

  g_return_if_fail (MIRQAB_IS_FILTER_SECTION (self));

  for (guint i = 0; i < entries->len; i++)
    {
      const MirqabFilterEntry *entry = &g_array_index (entries, MirqabFilterEntry, i);

      mirqab_filter_row_show (place_row (self, entry->value, (int) i), entry);
    }
  while ((row = get_row (self, (int) entries->len)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));

  fold (self);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), entries->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), entries->len > 0 || gtk_widget_get_visible (self->add));
}

/**
 * mirqab_filter_section_show_match_all:
 * @offered: whether there is a choice between any and all of the chosen rows
 */
void
mirqab_filter_section_show_match_all (MirqabFilterSection *self,
                                      gboolean             offered,
                                      gboolean             match_all)
{
  g_return_if_fail (MIRQAB_IS_FILTER_SECTION (self));

  gtk_widget_set_visible (self->matching, offered);
  gtk_toggle_button_set_active (match_all ? self->match_all : self->match_any, TRUE);
}

/**
 * mirqab_filter_section_set_can_add:
 *
 * Whether there is something to add at the moment.
 */
void
mirqab_filter_section_set_can_add (MirqabFilterSection *self,
                                   gboolean             can_add)
{
  g_return_if_fail (MIRQAB_IS_FILTER_SECTION (self));

  gtk_widget_set_sensitive (self->add, can_add);
}
