/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/keeper.h"

#include "desk/desk-private.h"
#include "desk/host-mark.h"
#include "desk/weekly-backup.h"

/* A window has other things to do when it opens. */
#define FIRST_BACKUP_S 20

/* Much shorter than a mark is fresh. */
#define RENEW_S (5 * 60)

struct _MirqabKeeper
{
  char           *data_folder; /* owned */
  GWeakRef        desk;        /* told of trouble */
  GMainContext   *context;     /* owned: of desk */
  GCancellable   *ending;      /* owned: cancelled with the mutex held */
  GMutex          mutex;
  GCond           wake;
  GThread        *thread;      /* owned */

  /* Of the thread. */
  MirqabHostMark *mark;        /* owned */
  gboolean        told_host;
  gboolean        told_room;
};

typedef struct
{
  MirqabDesk    *desk;   /* owned */
  MirqabTrouble  kind;
  char          *detail; /* owned */
} Trouble;

static gboolean
tell_cb (gpointer data)
{
  const Trouble *trouble = data;

  mirqab_desk_tell_trouble (trouble->desk, trouble->kind, trouble->detail);

  return G_SOURCE_REMOVE;
}

static void
trouble_free (Trouble *trouble)
{
  g_object_unref (trouble->desk);
  g_free (trouble->detail);
  g_free (trouble);
}

/* The desk may only be released in its own thread: the source does that. */
static void
tell (MirqabKeeper  *self,
      MirqabTrouble  kind,
      const char    *detail)
{
  g_autoptr (GSource) source = g_idle_source_new ();
  Trouble *trouble = g_new0 (Trouble, 1);

  trouble->desk = g_weak_ref_get (&self->desk);
  trouble->kind = kind;
  trouble->detail = g_strdup (detail);
  if (trouble->desk == NULL)
    {
      g_free (trouble->detail);
      g_free (trouble);
      return;
    }

  g_source_set_callback (source, tell_cb, trouble, (GDestroyNotify) trouble_free);
  g_source_attach (source, self->context);
}

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static void
look_for_others (MirqabKeeper *self)
{
  mirqab_host_mark_renew (self->mark, get_now ());
  if (self->told_host || mirqab_host_mark_get_other (self->mark) == NULL)
    return;

  self->told_host = TRUE;
  tell (self, MIRQAB_TROUBLE_OTHER_HOST, mirqab_host_mark_get_other (self->mark));
}

static void
look_for_conflicts (MirqabKeeper *self)
{
  g_autoptr (GPtrArray) conflicts = mirqab_host_mark_list_conflicts (self->data_folder);

  if (conflicts->len > 0)
    tell (self, MIRQAB_TROUBLE_CONFLICT, g_ptr_array_index (conflicts, 0));
}

static void
back_up (MirqabKeeper *self)
{
  g_autoptr (GError) error = NULL;
  MirqabWeeklyBackupResult result;

  result = mirqab_weekly_backup (self->data_folder, get_now (), self->ending, &error);
  if (result == MIRQAB_WEEKLY_BACKUP_FAILED
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_message ("No backup of %s: %s", self->data_folder, error->message);
  if (result == MIRQAB_WEEKLY_BACKUP_NO_ROOM && !self->told_room)
    {
      self->told_room = TRUE;
      tell (self, MIRQAB_TROUBLE_NO_ROOM, NULL);
    }
}

/* FALSE at the end. */
static gboolean
wait_for (MirqabKeeper *self,
          guint         seconds)
{
  gint64 end = g_get_monotonic_time () + (gint64) seconds * G_USEC_PER_SEC;
  gboolean is_ending;

  g_mutex_lock (&self->mutex);
  while (!g_cancellable_is_cancelled (self->ending)
         && g_cond_wait_until (&self->wake, &self->mutex, end))
    ;
  is_ending = g_cancellable_is_cancelled (self->ending);
  g_mutex_unlock (&self->mutex);

  return !is_ending;
}

static gpointer
keep_thread (gpointer data)
{
  MirqabKeeper *self = data;
  g_autofree char *id = mirqab_host_mark_dup_host_id ();

  self->mark = mirqab_host_mark_new (self->data_folder, id, g_get_host_name (), get_now ());
  look_for_others (self);
  look_for_conflicts (self);
  for (guint wait = FIRST_BACKUP_S; wait_for (self, wait); wait = RENEW_S)
    {
      look_for_others (self);
      back_up (self);
    }
  mirqab_host_mark_free (self->mark);

  return NULL;
}

/**
 * mirqab_keeper_new:
 * @desk: told of trouble by its signal; may go before
 *
 * Returns: (transfer full):
 */
MirqabKeeper *
mirqab_keeper_new (const char *data_folder,
                   MirqabDesk *desk)
{
  MirqabKeeper *self = g_new0 (MirqabKeeper, 1);

  self->data_folder = g_strdup (data_folder);
  g_weak_ref_init (&self->desk, desk);
  self->context = g_main_context_ref_thread_default ();
  self->ending = g_cancellable_new ();
  g_mutex_init (&self->mutex);
  g_cond_init (&self->wake);
  self->thread = g_thread_new ("archive-keeper", keep_thread, self);

  return self;
}

/* A backup that is not whole by then is given up: the next start makes it. */
void
mirqab_keeper_free (MirqabKeeper *self)
{
  g_mutex_lock (&self->mutex);
  g_cancellable_cancel (self->ending);
  g_cond_signal (&self->wake);
  g_mutex_unlock (&self->mutex);
  g_thread_join (self->thread);

  g_cond_clear (&self->wake);
  g_mutex_clear (&self->mutex);
  g_weak_ref_clear (&self->desk);
  g_main_context_unref (self->context);
  g_object_unref (self->ending);
  g_free (self->data_folder);
  g_free (self);
}
