/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "sources/updater.h"

#define TICK 60 /* s: how often it looks whether a round is due */

struct _MirqabUpdater
{
  GObject             parent_instance;

  MirqabDesk         *desk;       /* owned */
  GSettings          *settings;   /* owned */
  GNetworkMonitor    *monitor;    /* owned */
  MirqabNetworkState  network;
  GCancellable       *reading;    /* owned, nullable: of the round that runs */
  gboolean            is_asked_for;
  gint64              last_round; /* seconds since 1970 UTC; 0 = none yet */
  guint               ticking;    /* source id, 0 = none */
  guint               done;
  guint               total;
};

enum
{
  PROP_0,
  PROP_ACTIVE,
  PROP_DONE,
  PROP_TOTAL,
  PROP_NETWORK,
  N_PROPS
};

enum
{
  SIGNAL_FINISHED,
  SIGNAL_FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MirqabUpdater, mirqab_updater, G_TYPE_OBJECT)

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static void
tell_progress (MirqabUpdater *self,
               guint          done,
               guint          total)
{
  self->done = done;
  self->total = total;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DONE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOTAL]);
}

/* Those of the desk's progress come before its answer, until which self lives. */
static void
progress_cb (const MirqabFetchItem *item,
             guint                  done,
             guint                  total,
             gpointer               user_data)
{
  MirqabUpdater *self = user_data;

  if (self->reading != NULL)
    tell_progress (self, done, total);
}

static void
fetched_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (MirqabUpdater) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabFetchResult) fetched = NULL;

  fetched = mirqab_desk_fetch_finish (MIRQAB_DESK (source), result, &error);
  g_clear_object (&self->reading);
  if (self->desk == NULL) /* nobody waits any more */
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
  if (fetched != NULL)
    g_signal_emit (self, signals[SIGNAL_FINISHED], 0, fetched, self->is_asked_for);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
begin_round (MirqabUpdater *self,
             GPtrArray     *sources,
             gboolean       is_asked_for)
{
  self->reading = g_cancellable_new ();
  self->is_asked_for = is_asked_for;
  if (sources == NULL)
    self->last_round = get_now ();
  tell_progress (self, 0, 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
  mirqab_desk_fetch_async (self->desk, sources, is_asked_for, !is_asked_for, progress_cb, self,
                           self->reading, fetched_cb, g_object_ref (self));
}

static gboolean
is_due (MirqabUpdater *self)
{
  guint hours = g_settings_get_uint (self->settings, "update-hours");
  gint64 since = get_now () - self->last_round;

  /* A clock that was set back must not stop the news. */
  return g_settings_get_boolean (self->settings, "sources-turned-on") && hours > 0
         && (since < 0 || since >= (gint64) hours * 60 * 60);
}

static gboolean
tick_cb (gpointer user_data)
{
  MirqabUpdater *self = user_data;

  if (self->reading == NULL && self->network == MIRQAB_NETWORK_STATE_ONLINE && is_due (self))
    begin_round (self, NULL, FALSE);

  return G_SOURCE_CONTINUE;
}

static void
network_changed_cb (MirqabUpdater *self)
{
  MirqabNetworkState network = mirqab_network_state_get (self->monitor);

  if (self->network == network)
    return;

  self->network = network;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NETWORK]);
  if (self->ticking != 0)
    tick_cb (self);
}

static void
mirqab_updater_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  MirqabUpdater *self = MIRQAB_UPDATER (object);

  switch (property_id)
    {
    case PROP_ACTIVE:
      g_value_set_boolean (value, self->reading != NULL);
      break;
    case PROP_DONE:
      g_value_set_uint (value, self->done);
      break;
    case PROP_TOTAL:
      g_value_set_uint (value, self->total);
      break;
    case PROP_NETWORK:
      g_value_set_int (value, (int) self->network);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_updater_dispose (GObject *object)
{
  MirqabUpdater *self = MIRQAB_UPDATER (object);

  g_clear_handle_id (&self->ticking, g_source_remove);
  mirqab_updater_cancel (self);
  g_clear_object (&self->desk);
  g_clear_object (&self->settings);
  g_clear_object (&self->monitor);

  G_OBJECT_CLASS (mirqab_updater_parent_class)->dispose (object);
}

static void
mirqab_updater_finalize (GObject *object)
{
  g_clear_object (&MIRQAB_UPDATER (object)->reading);

  G_OBJECT_CLASS (mirqab_updater_parent_class)->finalize (object);
}

static void
mirqab_updater_class_init (MirqabUpdaterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mirqab_updater_get_property;
  object_class->dispose = mirqab_updater_dispose;
  object_class->finalize = mirqab_updater_finalize;

  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, flags);
  properties[PROP_DONE] = g_param_spec_uint ("done", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_TOTAL] = g_param_spec_uint ("total", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_NETWORK] =
    g_param_spec_int ("network", NULL, NULL, 0, G_MAXINT, MIRQAB_NETWORK_STATE_ONLINE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_FINISHED] =
    g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_BOOLEAN);
  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
mirqab_updater_init (MirqabUpdater *self)
{
  self->monitor = g_object_ref (g_network_monitor_get_default ());
  self->network = mirqab_network_state_get (self->monitor);
  g_signal_connect_object (self->monitor, "network-changed", G_CALLBACK (network_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->monitor, "notify::network-metered",
                           G_CALLBACK (network_changed_cb), self, G_CONNECT_SWAPPED);
}

MirqabUpdater *
mirqab_updater_new (MirqabDesk *desk,
                    GSettings  *settings)
{
  MirqabUpdater *self = g_object_new (MIRQAB_TYPE_UPDATER, NULL);

  self->desk = g_object_ref (desk);
  self->settings = g_object_ref (settings);
  return self;
}

/**
 * mirqab_updater_start:
 *
 * From now on news comes by itself; the first at once.
 */
void
mirqab_updater_start (MirqabUpdater *self)
{
  g_return_if_fail (MIRQAB_IS_UPDATER (self));

  if (self->ticking == 0)
    self->ticking = g_timeout_add_seconds (TICK, tick_cb, self);
  tick_cb (self);
}

/**
 * mirqab_updater_turn_on:
 *
 * What a person did shows that the sources may be asked from now on.
 */
void
mirqab_updater_turn_on (MirqabUpdater *self)
{
  g_return_if_fail (MIRQAB_IS_UPDATER (self));

  g_settings_set_boolean (self->settings, "sources-turned-on", TRUE);
}

/**
 * mirqab_updater_update:
 * @sources: (nullable) (element-type MirqabKeptSource): all that are not paused
 *
 * As a person asks. Does nothing while a round runs.
 */
void
mirqab_updater_update (MirqabUpdater *self,
                       GPtrArray     *sources)
{
  g_return_if_fail (MIRQAB_IS_UPDATER (self));

  if (self->reading != NULL || self->desk == NULL)
    return;
  mirqab_updater_turn_on (self);
  begin_round (self, sources, TRUE);
}

/**
 * mirqab_updater_cancel:
 *
 * Ends the round that runs; what it brought stays.
 */
void
mirqab_updater_cancel (MirqabUpdater *self)
{
  g_return_if_fail (MIRQAB_IS_UPDATER (self));

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
}

gboolean
mirqab_updater_get_active (MirqabUpdater *self)
{
  return self->reading != NULL;
}

MirqabNetworkState
mirqab_updater_get_network (MirqabUpdater *self)
{
  return self->network;
}
