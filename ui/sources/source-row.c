/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "sources/source-row.h"

#include "sources/source-text.h"

struct _MirqabSourceRow
{
  AdwBin            parent_instance;

  MirqabSourceItem *item; /* owned, nullable */
  gboolean          is_filling;

  GtkStack         *pages;
  GtkLabel         *heading;
  GtkLabel         *name;
  GtkWidget        *warning;
  GtkLabel         *health;
  GtkSwitch        *enabled;
};

enum
{
  SIGNAL_SWITCHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MirqabSourceRow, mirqab_source_row, ADW_TYPE_BIN)

static void
active_changed_cb (MirqabSourceRow *self)
{
  if (!self->is_filling && self->item != NULL)
    g_signal_emit (self, signals[SIGNAL_SWITCHED], 0, gtk_switch_get_active (self->enabled));
}

static void
show_source (MirqabSourceRow        *self,
             const MirqabKeptSource *source)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  MirqabHealth state = mirqab_kept_source_get_health (source, now);
  g_autofree char *health = mirqab_source_text_dup_health (source, now);
  g_autofree char *line = NULL;
  const char *place = mirqab_source_item_get_place (self->item);

  self->is_filling = TRUE;
  gtk_label_set_label (self->name, mirqab_source_text_get_name (source));
  line = place != NULL ? g_strconcat (place, " · ", health, NULL) : NULL;
  gtk_label_set_label (self->health, line != NULL ? line : health);
  gtk_widget_set_visible (self->warning,
                          state == MIRQAB_HEALTH_FAILING || state == MIRQAB_HEALTH_GONE);
  gtk_switch_set_active (self->enabled, source->is_enabled);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->enabled), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mirqab_source_text_get_name (source), -1);
  self->is_filling = FALSE;
}

static void
mirqab_source_row_dispose (GObject *object)
{
  MirqabSourceRow *self = MIRQAB_SOURCE_ROW (object);

  g_clear_object (&self->item);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIRQAB_TYPE_SOURCE_ROW);

  G_OBJECT_CLASS (mirqab_source_row_parent_class)->dispose (object);
}

static void
mirqab_source_row_class_init (MirqabSourceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mirqab_source_row_dispose;

  signals[SIGNAL_SWITCHED] =
    g_signal_new ("switched", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/sources/source-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabSourceRow, pages);
  gtk_widget_class_bind_template_child (widget_class, MirqabSourceRow, heading);
  gtk_widget_class_bind_template_child (widget_class, MirqabSourceRow, name);
  gtk_widget_class_bind_template_child (widget_class, MirqabSourceRow, warning);
  gtk_widget_class_bind_template_child (widget_class, MirqabSourceRow, health);
  gtk_widget_class_bind_template_child (widget_class, MirqabSourceRow, enabled);
  gtk_widget_class_bind_template_callback (widget_class, active_changed_cb);
}

static void
mirqab_source_row_init (MirqabSourceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mirqab_source_row_new (void)
{
  return g_object_new (MIRQAB_TYPE_SOURCE_ROW, NULL);
}

/**
 * mirqab_source_row_bind:
 * @item: (nullable): none any more
 */
void
mirqab_source_row_bind (MirqabSourceRow  *self,
                        MirqabSourceItem *item)
{
  const MirqabKeptSource *source = item != NULL ? mirqab_source_item_get_source (item) : NULL;

  g_return_if_fail (MIRQAB_IS_SOURCE_ROW (self));

  g_set_object (&self->item, item);
  if (source != NULL)
    show_source (self, source);
  else if (item != NULL)
    gtk_label_set_label (self->heading, mirqab_source_item_get_heading (item));
  gtk_stack_set_visible_child_name (self->pages, source != NULL ? "source" : "heading");
}

MirqabSourceItem *
mirqab_source_row_get_item (MirqabSourceRow *self)
{
  return self->item;
}
