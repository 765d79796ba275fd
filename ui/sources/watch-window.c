/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "sources/watch-window.h"

#include "desk/watches.h"
#include "error-text.h"

struct _MirqabWatchWindow
{
  AdwWindow      parent_instance;

  MirqabSession *session; /* owned, nullable once closed */
  gint64         saved_scope;
  gboolean       is_filled;

  GtkWidget     *page;
  AdwComboRow   *kind;    /* its rows are numbered as MirqabWatchKind */
  GtkWidget     *silence_row;
  GtkSpinButton *silence;
};

G_DEFINE_FINAL_TYPE (MirqabWatchWindow, mirqab_watch_window, ADW_TYPE_WINDOW)

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (MirqabSession) session = user_data;
  g_autoptr (GError) error = NULL;

  if (!mirqab_desk_set_watch_finish (MIRQAB_DESK (source), result, &error))
    mirqab_session_tell (session, mirqab_error_get_text (error));
}

static void
changed_cb (MirqabWatchWindow *self)
{
  MirqabWatchKind kind = (MirqabWatchKind) adw_combo_row_get_selected (self->kind);

  gtk_widget_set_sensitive (self->silence_row, kind == MIRQAB_WATCH_SILENCE);
  if (!self->is_filled || self->session == NULL)
    return;

  mirqab_desk_set_watch_async (mirqab_session_get_desk (self->session), self->saved_scope, kind,
                               (guint) gtk_spin_button_get_value_as_int (self->silence), kept_cb,
                               g_object_ref (self->session));
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (MirqabWatchWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) watches = NULL;

  watches = mirqab_desk_list_watches_finish (MIRQAB_DESK (source), result, &error);
  if (self->session == NULL)
    return;
  if (watches == NULL)
    {
      mirqab_session_tell (self->session, mirqab_error_get_text (error));
      return;
    }

  for (guint i = 0; i < watches->len; i++)
    {
      const MirqabWatch *watch = &g_array_index (watches, MirqabWatch, i);

      if (watch->scope != self->saved_scope)
        continue;
      adw_combo_row_set_selected (self->kind, watch->kind);
      if (watch->kind == MIRQAB_WATCH_SILENCE)
        gtk_spin_button_set_value (self->silence, watch->days);
    }
  self->is_filled = TRUE;
  gtk_widget_set_sensitive (self->page, TRUE);
}

static void
mirqab_watch_window_dispose (GObject *object)
{
  MirqabWatchWindow *self = MIRQAB_WATCH_WINDOW (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIRQAB_TYPE_WATCH_WINDOW);

  G_OBJECT_CLASS (mirqab_watch_window_parent_class)->dispose (object);
}

static void
mirqab_watch_window_class_init (MirqabWatchWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mirqab_watch_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/sources/watch-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabWatchWindow, page);
  gtk_widget_class_bind_template_child (widget_class, MirqabWatchWindow, kind);
  gtk_widget_class_bind_template_child (widget_class, MirqabWatchWindow, silence_row);
  gtk_widget_class_bind_template_child (widget_class, MirqabWatchWindow, silence);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
mirqab_watch_window_init (MirqabWatchWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mirqab_watch_window_new (GtkWindow              *parent,
                         MirqabSession          *session,
                         const MirqabSavedScope *saved_scope)
{
  MirqabWatchWindow *self = g_object_new (MIRQAB_TYPE_WATCH_WINDOW, "transient-for", parent,
                                          "title", saved_scope->name, NULL);

  self->session = g_object_ref (session);
  self->saved_scope = saved_scope->id;
  mirqab_desk_list_watches_async (mirqab_session_get_desk (session), NULL, listed_cb,
                                  g_object_ref (self));

  return GTK_WIDGET (self);
}
