/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "sources/scope-watcher.h"

#include "desk/scope-json.h"
#include "desk/scope-pulse.h"
#include "own-edits.h"

#include <glib/gi18n.h>

/* After a change, so that a round of sources is looked at once. */
#define DELAY 2 /* s */

#define HOUR (60 * 60) /* s */

struct _MirqabScopeWatcher
{
  GObject        parent_instance;

  MirqabSession *session;  /* owned, nullable: until it is disposed */
  GSettings     *settings; /* owned */
  GArray        *due;      /* owned, nullable: of MirqabWatch: still to be looked at */
  GCancellable  *looking;  /* owned: of all that is asked */
  guint          waiting;  /* source id, 0 = none */
  guint          ticking;  /* source id */
};

enum
{
  SIGNAL_NOTICED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MirqabScopeWatcher, mirqab_scope_watcher, G_TYPE_OBJECT)

static void look_at_next (MirqabScopeWatcher *self);

static MirqabDay
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return mirqab_day_from_ymd (g_date_time_get_year (now), g_date_time_get_month (now),
                              g_date_time_get_day_of_month (now));
}

static void
tell (MirqabScopeWatcher     *self,
      const MirqabSavedScope *scope,
      char                   *text) /* (transfer full) */
{
  g_signal_emit (self, signals[SIGNAL_NOTICED], 0, scope->id, scope->name, text);
  g_free (text);
}

/* A match is told each time, the state of a day once in it. */
static void
judge (MirqabScopeWatcher     *self,
       const MirqabSavedScope *scope,
       MirqabWatch            *watch,
       const MirqabScopePulse *pulse)
{
  MirqabDay today = get_today ();

  if (watch->on_match && watch->seen >= 0 && pulse->n_new > 0)
    tell (self, scope, g_strdup_printf (ngettext ("%u new article", "%u new articles", pulse->n_new),
                                        pulse->n_new));
  watch->seen = MAX (watch->seen, pulse->newest);
  if (watch->told == today)
    return;

  if (watch->on_spike && mirqab_scope_pulse_is_spike (pulse))
    {
      tell (self, scope,
            g_strdup_printf (ngettext ("%u article today: far more than usual",
                                       "%u articles today: far more than usual", pulse->n_today),
                             pulse->n_today));
      watch->told = today;
    }
  else if (watch->silence_days > 0
           && mirqab_scope_pulse_is_silent (pulse, watch->silence_days, today))
    {
      guint days = (guint) (today - pulse->last);

      tell (self, scope, g_strdup_printf (ngettext ("Nothing new for %u day", "Nothing new for %u days",
                                                    days), days));
      watch->told = today;
    }
}

static void
felt_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (MirqabScopeWatcher) self = user_data;
  g_autoptr (GError) error = NULL;
  const MirqabSavedScope *scope;
  MirqabScopePulse pulse;
  MirqabWatch watch;
  gboolean is_felt = mirqab_desk_feel_pulse_finish (MIRQAB_DESK (source), result, &pulse, &error);

  if (self->session == NULL)
    return;

  /* As it is settled now: the person may have changed it meanwhile. */
  watch = mirqab_watches_find (self->settings,
                               g_array_index (self->due, MirqabWatch, 0).saved_scope);
  g_array_remove_index (self->due, 0);
  scope = mirqab_session_find_saved_scope (self->session, watch.saved_scope);
  if (is_felt && scope != NULL)
    {
      judge (self, scope, &watch, &pulse);
      mirqab_watches_store (self->settings, &watch);
    }
  else if (!is_felt)
    g_debug ("Cannot watch: %s", error->message);
  look_at_next (self);
}

static MirqabScope *
read_scope (MirqabScopeWatcher *self,
            gint64              id)
{
  const MirqabSavedScope *saved = mirqab_session_find_saved_scope (self->session, id);

  return saved != NULL ? mirqab_scope_from_json (saved->scope, NULL) : NULL;
}

static void
look_at_next (MirqabScopeWatcher *self)
{
  while (self->due->len > 0)
    {
      const MirqabWatch *watch = &g_array_index (self->due, MirqabWatch, 0);
      g_autoptr (MirqabScope) scope = read_scope (self, watch->saved_scope);

      if (scope != NULL)
        {
          mirqab_desk_feel_pulse_async (mirqab_session_get_desk (self->session), scope, watch->seen,
                                        get_today (), self->looking, felt_cb, g_object_ref (self));
          return;
        }
      g_array_remove_index (self->due, 0);
    }
  g_clear_pointer (&self->due, g_array_unref);
}

static gboolean
look_cb (gpointer user_data)
{
  MirqabScopeWatcher *self = user_data;

  /* Before there is a view, no saved scope is known. */
  if (self->due != NULL || mirqab_session_get_view (self->session) == NULL)
    return G_SOURCE_CONTINUE;

  self->waiting = 0;
  self->due = mirqab_watches_load (self->settings);
  look_at_next (self);

  return G_SOURCE_REMOVE;
}

static void
look_soon (MirqabScopeWatcher *self)
{
  if (self->waiting == 0)
    self->waiting = g_timeout_add_seconds (DELAY, look_cb, self);
}

static gboolean
tick_cb (gpointer user_data)
{
  look_soon (user_data);

  return G_SOURCE_CONTINUE;
}

static void
mirqab_scope_watcher_dispose (GObject *object)
{
  MirqabScopeWatcher *self = MIRQAB_SCOPE_WATCHER (object);

  g_cancellable_cancel (self->looking);
  g_clear_handle_id (&self->waiting, g_source_remove);
  g_clear_handle_id (&self->ticking, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (mirqab_scope_watcher_parent_class)->dispose (object);
}

static void
mirqab_scope_watcher_finalize (GObject *object)
{
  MirqabScopeWatcher *self = MIRQAB_SCOPE_WATCHER (object);

  g_object_unref (self->looking);
  g_clear_pointer (&self->due, g_array_unref);

  G_OBJECT_CLASS (mirqab_scope_watcher_parent_class)->finalize (object);
}

static void
mirqab_scope_watcher_class_init (MirqabScopeWatcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mirqab_scope_watcher_dispose;
  object_class->finalize = mirqab_scope_watcher_finalize;

  signals[SIGNAL_NOTICED] =
    g_signal_new ("noticed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_INT64, G_TYPE_STRING, G_TYPE_STRING);
}

static void
mirqab_scope_watcher_init (MirqabScopeWatcher *self)
{
  self->looking = g_cancellable_new ();
  self->ticking = g_timeout_add_seconds (HOUR, tick_cb, self);
}

MirqabScopeWatcher *
mirqab_scope_watcher_new (MirqabSession *session,
                          GSettings     *settings)
{
  MirqabScopeWatcher *self = g_object_new (MIRQAB_TYPE_SCOPE_WATCHER, NULL);

  self->session = g_object_ref (session);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (mirqab_session_get_desk (session), "changed", G_CALLBACK (look_soon), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::watches", G_CALLBACK (look_soon), self,
                           G_CONNECT_SWAPPED);
  look_soon (self);

  return self;
}
