/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "sources/source-actions.h"

#include "desk/scope-json.h"
#include "error-text.h"
#include "own-edits.h"
#include "sources/scope-watcher.h"
#include "sources/sources-window.h"
#include "sources/update-report.h"
#include "sources/watch-window.h"
#include "toast.h"

#include <glib/gi18n.h>

struct _MirqabSourceActions
{
  GObject               parent_instance;

  GtkApplicationWindow *window;  /* weak, nullable */
  MirqabSession        *session; /* owned, nullable */
  MirqabUpdater        *updater; /* owned, nullable: as long as the session */
  MirqabScopeWatcher   *watcher; /* owned, nullable: as long as the session */
  GSettings            *settings; /* owned, nullable: as long as the session */
  GPtrArray            *items;   /* owned, nullable: MirqabFetchItem of the last round with trouble */
};

enum
{
  SIGNAL_TOAST,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MirqabSourceActions, mirqab_source_actions, G_TYPE_OBJECT)

static void
show_toast (MirqabSourceActions *self,
            const char          *text,
            gboolean             has_details)
{
  g_autoptr (AdwToast) toast = mirqab_toast_new (text);

  if (has_details)
    {
      adw_toast_set_button_label (toast, _("_Details"));
      adw_toast_set_action_name (toast, "win.show-update");
      adw_toast_set_timeout (toast, 10);
    }
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, toast);
}

/* What came by itself is told only when there is something to read: failures
 * stand in the list of sources. */
static void
finished_cb (MirqabSourceActions     *self,
             const MirqabFetchResult *result,
             gboolean                 asked_for)
{
  gboolean has_details = asked_for && result->n_failed > 0;
  g_autofree char *text = NULL;

  if (!asked_for && result->n_new == 0)
    return;

  text = mirqab_update_report_dup_text (result);
  if (has_details)
    {
      g_clear_pointer (&self->items, g_ptr_array_unref);
      self->items = g_ptr_array_ref (result->items);
    }
  show_toast (self, text, has_details);
}

static void
failed_cb (MirqabSourceActions *self,
           const GError        *error)
{
  show_toast (self, mirqab_error_get_text (error), FALSE);
}

static void
update_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  mirqab_updater_update (((MirqabSourceActions *) user_data)->updater, NULL);
}

static void
stop_update_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  mirqab_updater_cancel (((MirqabSourceActions *) user_data)->updater);
}

static void
show_update_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  MirqabSourceActions *self = user_data;

  if (self->items != NULL && self->window != NULL)
    mirqab_update_report_present (GTK_WINDOW (self->window), self->items);
}

static MirqabSourcesWindow *
open_window (MirqabSourceActions *self)
{
  MirqabSourcesWindow *window =
    mirqab_sources_window_new (GTK_WINDOW (self->window), self->session, self->updater);

  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
sources_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  open_window (user_data);
}

static void
add_source_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  mirqab_sources_window_add (open_window (user_data));
}

static void
watch_scope_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  MirqabSourceActions *self = user_data;
  const MirqabSavedScope *scope =
    mirqab_session_find_saved_scope (self->session, g_variant_get_int64 (parameter));

  if (scope != NULL)
    gtk_window_present (GTK_WINDOW (mirqab_watch_window_new (GTK_WINDOW (self->window),
                                                             self->session, scope)));
}

static void
show_scope_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  MirqabSourceActions *self = user_data;
  const MirqabSavedScope *saved =
    mirqab_session_find_saved_scope (self->session, g_variant_get_int64 (parameter));
  g_autoptr (MirqabScope) scope =
    saved != NULL ? mirqab_scope_from_json (saved->scope, NULL) : NULL;

  if (scope != NULL)
    mirqab_session_set_scope (self->session, scope);
}

static void
noticed_cb (MirqabSourceActions *self,
            gint64               saved_scope,
            const char          *name,
            const char          *text)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self->window));
  g_autoptr (GNotification) notification = g_notification_new (name);
  g_autofree char *id = g_strdup_printf ("scope-%" G_GINT64_FORMAT, saved_scope);

  if (application == NULL)
    return;

  g_notification_set_body (notification, text);
  g_notification_set_default_action_and_target (notification, "app.show-scope", "x", saved_scope);
  g_application_send_notification (G_APPLICATION (application), id, notification);
}

static const GActionEntry actions[] = {
  { .name = "update", .activate = update_action },
  { .name = "stop-update", .activate = stop_update_action },
  { .name = "show-update", .activate = show_update_action },
  { .name = "sources", .activate = sources_action },
  { .name = "add-source", .activate = add_source_action },
  { .name = "watch-scope", .activate = watch_scope_action, .parameter_type = "x" },
  { .name = "show-scope", .activate = show_scope_action, .parameter_type = "x" },
};

static void
enable (MirqabSourceActions *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->window), actions[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), self->session != NULL);
    }
}

/* What they have asked for holds them: they are told that nobody waits. */
static void
stop (MirqabSourceActions *self)
{
  if (self->watcher != NULL)
    g_object_run_dispose (G_OBJECT (self->watcher));
  if (self->updater != NULL)
    g_object_run_dispose (G_OBJECT (self->updater));
  g_clear_object (&self->watcher);
  g_clear_object (&self->updater);
}

static void
mirqab_source_actions_dispose (GObject *object)
{
  MirqabSourceActions *self = MIRQAB_SOURCE_ACTIONS (object);

  stop (self);
  if (self->window != NULL)
    for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
      g_action_map_remove_action (G_ACTION_MAP (self->window), actions[i].name);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);
  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (mirqab_source_actions_parent_class)->dispose (object);
}

static void
mirqab_source_actions_class_init (MirqabSourceActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mirqab_source_actions_dispose;

  signals[SIGNAL_TOAST] =
    g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, ADW_TYPE_TOAST);
}

static void
mirqab_source_actions_init (MirqabSourceActions *self)
{
}

/**
 * mirqab_source_actions_new:
 * @window: gets the actions, which do nothing before there is a session
 */
MirqabSourceActions *
mirqab_source_actions_new (GtkApplicationWindow *window)
{
  MirqabSourceActions *self = g_object_new (MIRQAB_TYPE_SOURCE_ACTIONS, NULL);

  g_set_weak_pointer (&self->window, window);
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), self);
  enable (self);

  return self;
}

/**
 * mirqab_source_actions_set_session:
 * @session: (nullable):
 */
void
mirqab_source_actions_set_session (MirqabSourceActions *self,
                                   MirqabSession       *session,
                                   GSettings           *settings)
{
  g_return_if_fail (MIRQAB_IS_SOURCE_ACTIONS (self));

  if (!g_set_object (&self->session, session))
    return;

  stop (self);
  g_set_object (&self->settings, settings);
  if (session != NULL)
    {
      self->watcher = mirqab_scope_watcher_new (mirqab_session_get_desk (session));
      g_signal_connect_object (self->watcher, "noticed", G_CALLBACK (noticed_cb), self,
                               G_CONNECT_SWAPPED);
      self->updater = mirqab_updater_new (mirqab_session_get_desk (session), settings);
      g_signal_connect_object (self->updater, "finished", G_CALLBACK (finished_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->updater, "failed", G_CALLBACK (failed_cb), self,
                               G_CONNECT_SWAPPED);
      mirqab_updater_start (self->updater);
    }
  enable (self);
}

MirqabUpdater *
mirqab_source_actions_get_updater (MirqabSourceActions *self)
{
  return self->updater;
}
