/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "sources/scope-watcher.h"

#include "desk/watches.h"

#include <glib/gi18n.h>

/* After a change, so that a round of sources is looked at once. */
#define DELAY 2 /* s */

#define HOUR (60 * 60) /* s */

struct _MirqabScopeWatcher
{
  GObject       parent_instance;

  MirqabDesk   *desk;    /* owned, nullable: until it is disposed */
  GCancellable *looking; /* owned: of all that is asked */
  guint         waiting; /* source id, 0 = none */
  guint         ticking; /* source id */
};

enum
{
  SIGNAL_NOTICED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MirqabScopeWatcher, mirqab_scope_watcher, G_TYPE_OBJECT)

static char *
dup_text (const MirqabFiring *firing)
{
  switch (firing->kind)
    {
    case MIRQAB_WATCH_MATCH:
      return g_strdup_printf (ngettext ("%u new article", "%u new articles", firing->count),
                              firing->count);
    case MIRQAB_WATCH_SPIKE:
      return g_strdup_printf (ngettext ("%u article in a week: far more than usual",
                                        "%u articles in a week: far more than usual", firing->count),
                              firing->count);
    case MIRQAB_WATCH_SILENCE:
      return g_strdup_printf (ngettext ("Nothing new for %u day", "Nothing new for %u days",
                                        firing->count), firing->count);
    case MIRQAB_WATCH_OFF:
    default:
      g_assert_not_reached ();
    }
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (MirqabScopeWatcher) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) firings = NULL;

  firings = mirqab_desk_check_watches_finish (MIRQAB_DESK (source), result, &error);
  if (self->desk == NULL)
    return;
  if (firings == NULL)
    {
      g_debug ("Cannot watch: %s", error->message);
      return;
    }

  for (guint i = 0; i < firings->len; i++)
    {
      const MirqabFiring *firing = g_ptr_array_index (firings, i);
      g_autofree char *text = dup_text (firing);

      g_signal_emit (self, signals[SIGNAL_NOTICED], 0, firing->scope, firing->name, text);
    }
}

static gboolean
look_cb (gpointer user_data)
{
  MirqabScopeWatcher *self = user_data;

  self->waiting = 0;
  mirqab_desk_check_watches_async (self->desk, self->looking, checked_cb, g_object_ref (self));

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
  if (self->desk != NULL)
    g_signal_handlers_disconnect_by_data (self->desk, self);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (mirqab_scope_watcher_parent_class)->dispose (object);
}

static void
mirqab_scope_watcher_finalize (GObject *object)
{
  MirqabScopeWatcher *self = MIRQAB_SCOPE_WATCHER (object);

  g_object_unref (self->looking);

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
mirqab_scope_watcher_new (MirqabDesk *desk)
{
  MirqabScopeWatcher *self = g_object_new (MIRQAB_TYPE_SCOPE_WATCHER, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "changed", G_CALLBACK (look_soon), self, G_CONNECT_SWAPPED);
  look_soon (self);

  return self;
}
