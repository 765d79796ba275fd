/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "map/period-player.h"

#define STEP_MILLISECONDS 1200

struct _MirqabPeriodPlayer
{
  GObject        parent_instance;

  MirqabSession *session;     /* owned, nullable */
  gboolean       by_months;   /* not by years */
  guint          timeout;     /* 0 = not playing */
  gboolean       is_stepping; /* the change of the scope is ours */
  MirqabDay      next;        /* first day of the year or month to be shown next */
  MirqabDay      limit;       /* none begins after it */
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_PLAYING,
  PROP_BY_MONTHS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MirqabPeriodPlayer, mirqab_period_player, G_TYPE_OBJECT)

/* The first day of the year or month that @day lies in. */
static MirqabDay
get_start (MirqabPeriodPlayer *self,
           MirqabDay           day)
{
  int year, month, day_of_month;

  mirqab_day_to_ymd (day, &year, &month, &day_of_month);

  return mirqab_day_from_ymd (year, self->by_months ? month : 1, 1);
}

/* The first day of the year or month after that of @start. */
static MirqabDay
get_following (MirqabPeriodPlayer *self,
               MirqabDay           start)
{
  int year, month, day_of_month;

  mirqab_day_to_ymd (start, &year, &month, &day_of_month);
  if (self->by_months && month < 12)
    return mirqab_day_from_ymd (year, month + 1, 1);

  return mirqab_day_from_ymd (year + 1, 1, 1);
}

/* Of the dossier's first event. */
static MirqabDay
get_first_start (MirqabPeriodPlayer *self)
{
  GPtrArray *events = mirqab_dossier_get_events (mirqab_session_get_dossier (self->session));
  MirqabDay today = mirqab_session_get_today (self->session);
  const MirqabReferenceEvent *event = events->len > 0 ? g_ptr_array_index (events, 0) : NULL;

  return get_start (self, event != NULL ? MIN (event->from, today) : today);
}

/* Plays inside the period in scope when it is of several steps; otherwise from
 * the step after it to today, and from the first one when there is none. */
static void
choose_range (MirqabPeriodPlayer *self)
{
  const MirqabScope *scope = mirqab_session_get_scope (self->session);
  MirqabDay today = mirqab_session_get_today (self->session);

  self->next = get_first_start (self);
  self->limit = today;
  if (scope->to == MIRQAB_DAY_NONE)
    return;

  if (scope->from != MIRQAB_DAY_NONE
      && get_following (self, get_start (self, scope->from)) <= scope->to)
    {
      self->next = get_start (self, scope->from);
      self->limit = scope->to;
    }
  else if (get_following (self, get_start (self, scope->to)) <= today)
    {
      self->next = MAX (self->next, get_following (self, get_start (self, scope->to)));
    }
}

static void
step (MirqabPeriodPlayer *self)
{
  MirqabDay following = get_following (self, self->next);

  self->is_stepping = TRUE;
  mirqab_session_move_period (self->session, self->next, following - 1);
  self->is_stepping = FALSE;
  self->next = following;
}

static void
stop (MirqabPeriodPlayer *self)
{
  if (self->timeout == 0)
    return;
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAYING]);
}

static gboolean
tick_cb (gpointer user_data)
{
  MirqabPeriodPlayer *self = user_data;

  /* What a slow archive has not shown yet is not passed over. */
  if (mirqab_session_get_busy (self->session))
    return G_SOURCE_CONTINUE;
  if (self->next <= self->limit)
    {
      step (self);
      return G_SOURCE_CONTINUE;
    }
  self->timeout = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAYING]);
  return G_SOURCE_REMOVE;
}

static void
set_playing (MirqabPeriodPlayer *self,
             gboolean            playing)
{
  if (playing == (self->timeout != 0))
    return;
  if (!playing)
    {
      stop (self);
      return;
    }
  if (self->session == NULL)
    return;
  choose_range (self);
  step (self);
  self->timeout = g_timeout_add (STEP_MILLISECONDS, tick_cb, self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAYING]);
}

static void
set_by_months (MirqabPeriodPlayer *self,
               gboolean            by_months)
{
  if (self->by_months == by_months)
    return;
  stop (self);
  self->by_months = by_months;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BY_MONTHS]);
}

static void
scope_cb (MirqabPeriodPlayer *self)
{
  if (!self->is_stepping)
    stop (self);
}

static void
set_session (MirqabPeriodPlayer *self,
             MirqabSession      *session)
{
  if (self->session == session)
    return;
  stop (self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_object (session, "notify::scope", G_CALLBACK (scope_cb), self,
                             G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
mirqab_period_player_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  MirqabPeriodPlayer *self = MIRQAB_PERIOD_PLAYER (object);

  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_PLAYING:
      g_value_set_boolean (value, self->timeout != 0);
      break;
    case PROP_BY_MONTHS:
      g_value_set_boolean (value, self->by_months);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_period_player_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  MirqabPeriodPlayer *self = MIRQAB_PERIOD_PLAYER (object);

  switch (property_id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;
    case PROP_PLAYING:
      set_playing (self, g_value_get_boolean (value));
      break;
    case PROP_BY_MONTHS:
      set_by_months (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_period_player_dispose (GObject *object)
{
  set_session (MIRQAB_PERIOD_PLAYER (object), NULL);

  G_OBJECT_CLASS (mirqab_period_player_parent_class)->dispose (object);
}

static void
mirqab_period_player_class_init (MirqabPeriodPlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mirqab_period_player_get_property;
  object_class->set_property = mirqab_period_player_set_property;
  object_class->dispose = mirqab_period_player_dispose;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, MIRQAB_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PLAYING] =
      g_param_spec_boolean ("playing", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_BY_MONTHS] =
      g_param_spec_boolean ("by-months", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mirqab_period_player_init (MirqabPeriodPlayer *self)
{
}

MirqabPeriodPlayer *
mirqab_period_player_new (void)
{
  return g_object_new (MIRQAB_TYPE_PERIOD_PLAYER, NULL);
}
