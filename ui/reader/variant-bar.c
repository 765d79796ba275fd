/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "reader/variant-bar.h"

#include "desk/desk-aside.h"
#include "desk/desk-story.h"
#include "error-text.h"
#include "sources/source-text.h"

#include <glib/gi18n.h>

struct _MirqabVariantBar
{
  AdwBin          parent_instance;

  MirqabSession  *session;  /* owned, nullable */
  GSignalGroup   *session_signals;
  GCancellable   *asking;   /* owned, nullable: of the open article */
  GPtrArray      *variants; /* owned, nullable: of MirqabVariant */
  guint           chosen;   /* in variants */

  GtkLabel       *text;
  GtkWidget      *keep;
  GtkWidget      *back;
  GtkMenuButton  *others;
  GtkPopover     *popover;
  GtkListBox     *list;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MirqabVariantBar, mirqab_variant_bar, ADW_TYPE_BIN)

static MirqabDesk *
get_desk (MirqabVariantBar *self)
{
  return mirqab_session_get_desk (self->session);
}

/* What is asked for the article that was open before is of no use any more. */
static void
ask_anew (MirqabVariantBar *self)
{
  if (self->asking != NULL)
    g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
}

static char *
dup_when (const MirqabVariant *variant)
{
  gint64 time = variant->kind == MIRQAB_VARIANT_EARLIER || variant->time == MIRQAB_TIME_NONE
                  ? variant->captured_at : variant->time;

  return time != MIRQAB_TIME_NONE
           ? mirqab_source_text_dup_time (time, g_get_real_time () / G_USEC_PER_SEC)
           : g_strdup (_("Unknown date"));
}

/* As a row of the list, and while it is shown. */
static char *
dup_name (const MirqabVariant *variant)
{
  g_autofree char *when = dup_when (variant);

  if (variant->kind == MIRQAB_VARIANT_EARLIER)
    /* Translators: %s is an hour, or a day and an hour */
    return g_strdup_printf (_("Earlier version, %s"), when);

  return g_strdup_printf ("\342\201\250%s\342\201\251 · %s",
                          variant->outlet != NULL ? variant->outlet : _("Unknown outlet"), when);
}

static void
add_row (MirqabVariantBar    *self,
         const MirqabVariant *variant)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *name = dup_name (variant);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *title = gtk_label_new (variant->title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (title), 40);
  gtk_widget_add_css_class (title, "caption");
  gtk_widget_add_css_class (title, "dim-label");
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), title);
  gtk_list_box_append (self->list, row);
}

static void
empty (MirqabVariantBar *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_clear_pointer (&self->variants, g_ptr_array_unref);
}

static guint
count_earlier (MirqabVariantBar *self)
{
  guint n = 0;

  for (guint i = 0; i < self->variants->len; i++)
    n += ((MirqabVariant *) g_ptr_array_index (self->variants, i))->kind == MIRQAB_VARIANT_EARLIER;

  return n;
}

static void
show_count (MirqabVariantBar *self)
{
  guint n_earlier = count_earlier (self);
  guint n_others = self->variants->len - n_earlier;
  g_autofree char *others = g_strdup_printf (ngettext ("%u variant", "%u variants", n_others), n_others);
  g_autofree char *earlier = g_strdup_printf (ngettext ("%u earlier version", "%u earlier versions",
                                                        n_earlier), n_earlier);
  g_autofree char *both = g_strconcat (others, " · ", earlier, NULL);

  gtk_label_set_label (self->text, "");
  gtk_menu_button_set_label (self->others,
                             n_earlier == 0 ? others : n_others == 0 ? earlier : both);
  gtk_widget_set_visible (self->back, FALSE);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (MirqabVariantBar) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) variants = NULL;

  variants = mirqab_desk_list_variants_finish (MIRQAB_DESK (source), result, &error);
  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (variants == NULL)
    {
      g_debug ("Cannot list the variants: %s", error->message);
      return;
    }
  if (variants->len == 0)
    return;

  self->variants = g_steal_pointer (&variants);
  for (guint i = 0; i < self->variants->len; i++)
    add_row (self, g_ptr_array_index (self->variants, i));
  show_count (self);
  gtk_widget_set_visible (GTK_WIDGET (self->others), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
article_changed_cb (MirqabVariantBar *self)
{
  MirqabArticle *article = self->session != NULL ? mirqab_session_get_article (self->session) : NULL;
  gboolean is_aside = article != NULL && article->id < 0;

  ask_anew (self);
  gtk_popover_popdown (self->popover);
  empty (self);
  gtk_widget_set_visible (GTK_WIDGET (self), is_aside);
  gtk_widget_set_visible (self->keep, is_aside);
  gtk_widget_set_visible (self->back, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->others), FALSE);
  if (is_aside)
    gtk_label_set_label (self->text,
                         _("Put aside: it names neither the organisation nor its bodies and "
                           "officials, and is not about two of its states."));
  else if (article != NULL)
    mirqab_desk_list_variants_async (get_desk (self), article->id, self->asking, listed_cb,
                                     g_object_ref (self));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (MirqabVariantBar) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabArticle) article = NULL;
  const MirqabVariant *variant;
  g_autofree char *name = NULL;

  article = mirqab_desk_load_variant_finish (MIRQAB_DESK (source), result, &error);
  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (article == NULL)
    {
      mirqab_session_tell (self->session, mirqab_error_get_text (error));
      return;
    }

  variant = g_ptr_array_index (self->variants, self->chosen);
  name = dup_name (variant);
  gtk_label_set_label (self->text, name);
  gtk_widget_set_visible (self->back, TRUE);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, article,
                 variant->kind == MIRQAB_VARIANT_EARLIER);
}

static void
row_activated_cb (MirqabVariantBar *self,
                  GtkListBoxRow    *row)
{
  guint i = (guint) gtk_list_box_row_get_index (row);

  gtk_popover_popdown (self->popover);
  if (self->variants == NULL || i >= self->variants->len)
    return;

  ask_anew (self);
  self->chosen = i;
  mirqab_desk_load_variant_async (get_desk (self),
                                  ((MirqabVariant *) g_ptr_array_index (self->variants, i))->id,
                                  self->asking, loaded_cb, g_object_ref (self));
}

static void
back_clicked_cb (MirqabVariantBar *self)
{
  show_count (self);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, NULL, FALSE);
}

static void
brought_in_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (MirqabVariantBar) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 id = mirqab_desk_bring_in_finish (MIRQAB_DESK (source), result, &error);

  if (self->session == NULL)
    return;
  gtk_widget_set_sensitive (self->keep, TRUE);
  if (id != 0)
    mirqab_session_open_article (self->session, id, (MirqabSpan) { 0, 0 });
  else
    mirqab_session_tell (self->session, mirqab_error_get_text (error));
}

static void
keep_clicked_cb (MirqabVariantBar *self)
{
  MirqabArticle *article = mirqab_session_get_article (self->session);

  if (article == NULL || article->id >= 0)
    return;

  gtk_widget_set_sensitive (self->keep, FALSE);
  mirqab_desk_bring_in_async (get_desk (self), article->id, NULL, brought_in_cb,
                              g_object_ref (self));
}

static void
mirqab_variant_bar_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  MirqabVariantBar *self = MIRQAB_VARIANT_BAR (object);

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
mirqab_variant_bar_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  MirqabVariantBar *self = MIRQAB_VARIANT_BAR (object);

  switch (property_id)
    {
    case PROP_SESSION:
      if (!g_set_object (&self->session, g_value_get_object (value)))
        break;
      g_signal_group_set_target (self->session_signals, self->session);
      article_changed_cb (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_variant_bar_dispose (GObject *object)
{
  MirqabVariantBar *self = MIRQAB_VARIANT_BAR (object);

  if (self->asking != NULL)
    g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  g_clear_pointer (&self->variants, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIRQAB_TYPE_VARIANT_BAR);

  G_OBJECT_CLASS (mirqab_variant_bar_parent_class)->dispose (object);
}

static void
mirqab_variant_bar_class_init (MirqabVariantBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mirqab_variant_bar_get_property;
  object_class->set_property = mirqab_variant_bar_set_property;
  object_class->dispose = mirqab_variant_bar_dispose;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, MIRQAB_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/reader/variant-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabVariantBar, text);
  gtk_widget_class_bind_template_child (widget_class, MirqabVariantBar, keep);
  gtk_widget_class_bind_template_child (widget_class, MirqabVariantBar, back);
  gtk_widget_class_bind_template_child (widget_class, MirqabVariantBar, others);
  gtk_widget_class_bind_template_child (widget_class, MirqabVariantBar, popover);
  gtk_widget_class_bind_template_child (widget_class, MirqabVariantBar, list);
  gtk_widget_class_bind_template_callback (widget_class, keep_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
mirqab_variant_bar_init (MirqabVariantBar *self)
{
  self->session_signals = g_signal_group_new (MIRQAB_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::article",
                                  G_CALLBACK (article_changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}
