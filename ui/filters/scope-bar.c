/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "filters/scope-bar.h"

#include "filters/scope-part.h"
#include "own-edits.h"

#include <glib/gi18n.h>

struct _MirqabScopeBar
{
  AdwBin         parent_instance;

  MirqabSession *session; /* owned, nullable */
  GSignalGroup  *session_signals;
  GPtrArray     *parts;   /* owned, nullable: of MirqabScopePart, one a chip */

  GtkRevealer   *revealer;
  GtkBox        *chips;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MirqabScopeBar, mirqab_scope_bar, ADW_TYPE_BIN)

static void
chip_clicked_cb (MirqabScopeBar *self,
                 GtkWidget      *chip)
{
  const MirqabScopePart *part = g_object_get_data (G_OBJECT (chip), "part");
  g_autoptr (MirqabScope) rest = NULL;

  rest = mirqab_scope_without_part (mirqab_session_get_scope (self->session), part);
  mirqab_session_set_scope (self->session, rest);
}

static GtkWidget *
make_chip (MirqabScopeBar        *self,
           const MirqabScopePart *part)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (part->label);
  /* Translators: a button that takes a condition of the filter away; %s is the condition, as Armenia */
  g_autofree char *name = g_strdup_printf (_("Remove %s"), part->label);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_tooltip_text (chip, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (chip), "part", (gpointer) part);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (chip_clicked_cb), self, G_CONNECT_SWAPPED);

  return chip;
}

/* Where a chip was removed by keyboard, the keyboard stays among the chips. */
static int
find_focused_chip (MirqabScopeBar *self)
{
  int position = 0;

  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips)); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip), position++)
    if (gtk_widget_has_focus (chip))
      return position;

  return -1;
}

static void
focus_chip (MirqabScopeBar *self,
            int             position)
{
  GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips));

  while (chip != NULL && position-- > 0 && gtk_widget_get_next_sibling (chip) != NULL)
    chip = gtk_widget_get_next_sibling (chip);
  if (chip != NULL)
    gtk_widget_grab_focus (chip);
}

static void
remove_chips (MirqabScopeBar *self)
{
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, chip);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
}

/* Chips stay on the bar while it folds, but may no longer be pressed. */
static void
child_revealed_cb (MirqabScopeBar *self)
{
  gboolean folded = !gtk_revealer_get_child_revealed (self->revealer)
                    && !gtk_revealer_get_reveal_child (self->revealer);

  gtk_widget_set_visible (GTK_WIDGET (self->revealer), !folded);
  if (folded)
    remove_chips (self);
}

static const char *
get_collection_name (MirqabScopeBar *self)
{
  gint64 id = mirqab_session_get_scope (self->session)->collection;
  const MirqabCollection *collection = mirqab_session_find_collection (self->session, id);

  return collection != NULL ? collection->name : NULL;
}

static void
scope_changed_cb (MirqabScopeBar *self)
{
  g_autoptr (GPtrArray) parts = NULL;
  int focused = find_focused_chip (self);
  gboolean is_empty;

  if (self->session != NULL)
    parts = mirqab_scope_dup_parts (mirqab_session_get_scope (self->session),
                                    get_collection_name (self),
                                    mirqab_session_get_dossier (self->session),
                                    mirqab_session_get_language (self->session));
  is_empty = parts == NULL || parts->len == 0;
  gtk_widget_set_sensitive (GTK_WIDGET (self->chips), !is_empty);
  if (!is_empty)
    gtk_widget_set_visible (GTK_WIDGET (self->revealer), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, !is_empty);
  if (is_empty)
    return;

  remove_chips (self);
  self->parts = g_steal_pointer (&parts);
  for (guint i = 0; self->parts != NULL && i < self->parts->len; i++)
    gtk_box_append (self->chips, make_chip (self, g_ptr_array_index (self->parts, i)));
  if (focused >= 0)
    focus_chip (self, focused);
}

static void
set_session (MirqabScopeBar *self,
             MirqabSession  *session)
{
  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  scope_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
mirqab_scope_bar_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  MirqabScopeBar *self = MIRQAB_SCOPE_BAR (object);

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
mirqab_scope_bar_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  MirqabScopeBar *self = MIRQAB_SCOPE_BAR (object);

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
mirqab_scope_bar_dispose (GObject *object)
{
  MirqabScopeBar *self = MIRQAB_SCOPE_BAR (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIRQAB_TYPE_SCOPE_BAR);
  g_clear_pointer (&self->parts, g_ptr_array_unref);

  G_OBJECT_CLASS (mirqab_scope_bar_parent_class)->dispose (object);
}

static void
mirqab_scope_bar_class_init (MirqabScopeBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mirqab_scope_bar_get_property;
  object_class->set_property = mirqab_scope_bar_set_property;
  object_class->dispose = mirqab_scope_bar_dispose;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, MIRQAB_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/filters/scope-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabScopeBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, MirqabScopeBar, chips);
}

static void
mirqab_scope_bar_init (MirqabScopeBar *self)
{
  self->session_signals = g_signal_group_new (MIRQAB_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::scope",
                                  G_CALLBACK (scope_changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_widget_set_visible (GTK_WIDGET (self->revealer), FALSE);
  g_signal_connect_object (self->revealer, "notify::child-revealed", G_CALLBACK (child_revealed_cb),
                           self, G_CONNECT_SWAPPED);
}
