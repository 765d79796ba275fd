/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "filters/name-popover.h"

struct _MirqabNamePopover
{
  GtkPopover  parent_instance;

  GtkWidget  *title;
  GtkWidget  *entry;
  GtkWidget  *accept;
};

enum
{
  SIGNAL_NAMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MirqabNamePopover, mirqab_name_popover, GTK_TYPE_POPOVER)

static char *
dup_name (MirqabNamePopover *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

static void
changed_cb (MirqabNamePopover *self)
{
  g_autofree char *name = dup_name (self);

  gtk_widget_set_sensitive (self->accept, name[0] != '\0');
}

static void
accept_cb (MirqabNamePopover *self)
{
  g_autofree char *name = dup_name (self);

  if (name[0] == '\0')
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_NAMED], 0, name);
}

static void
mirqab_name_popover_class_init (MirqabNamePopoverClass *klass)
{
  signals[SIGNAL_NAMED] = g_signal_new ("named", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mirqab_name_popover_init (MirqabNamePopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->title = gtk_label_new (NULL);
  self->entry = gtk_entry_new ();
  self->accept = gtk_button_new ();

  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_widget_add_css_class (self->title, "caption-heading");
  gtk_entry_set_max_length (GTK_ENTRY (self->entry), 200);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 22);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_button_set_use_underline (GTK_BUTTON (self->accept), TRUE);
  gtk_widget_add_css_class (self->accept, "suggested-action");
  gtk_box_append (GTK_BOX (line), self->entry);
  gtk_box_append (GTK_BOX (line), self->accept);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), line);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_popover_set_child (GTK_POPOVER (self), box);

  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->accept, "clicked", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);
}

/**
 * mirqab_name_popover_new:
 * @title: what the name is for
 * @accept: label of the button
 */
MirqabNamePopover *
mirqab_name_popover_new (const char *title,
                         const char *accept)
{
  MirqabNamePopover *self = g_object_new (MIRQAB_TYPE_NAME_POPOVER, NULL);

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_button_set_label (GTK_BUTTON (self->accept), accept);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);

  return self;
}

/**
 * mirqab_name_popover_popup:
 * @beside: a widget within the popover's parent
 * @name: to begin with, selected as a whole
 */
void
mirqab_name_popover_popup (MirqabNamePopover *self,
                           GtkWidget         *beside,
                           const char        *name)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  graphene_rect_t bounds;

  g_return_if_fail (MIRQAB_IS_NAME_POPOVER (self));

  if (gtk_widget_compute_bounds (beside, parent, &bounds))
    {
      GdkRectangle place = { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                             (int) bounds.size.height };

      gtk_popover_set_pointing_to (GTK_POPOVER (self), &place);
    }
  gtk_editable_set_text (GTK_EDITABLE (self->entry), name);
  changed_cb (self);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->entry);
}
