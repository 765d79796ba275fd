/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/scope-pulse.h"

#include <math.h>

#include "desk/desk-private.h"

#define USUAL_DAYS 28

/* Fewer are no spike, however quiet it was before. */
#define SPIKE_LEAST 5

/* An article that is dated in the future counts as of today. */
void
mirqab_scope_pulse_take (MirqabScopePulse *pulse,
                         const GArray     *listings,
                         gint64            since,
                         MirqabDay         today)
{
  guint n_before = 0;

  *pulse = (MirqabScopePulse) { .last = MIRQAB_DAY_NONE };
  for (guint i = 0; i < listings->len; i++)
    {
      const MirqabListing *listing = &g_array_index (listings, MirqabListing, i);
      MirqabDay day = MIN (listing->day, today);

      pulse->newest = MAX (pulse->newest, listing->id);
      pulse->n_new += listing->id > since;
      if (pulse->last == MIRQAB_DAY_NONE || day > pulse->last)
        pulse->last = day;
      pulse->n_today += day == today;
      n_before += day < today && day >= today - USUAL_DAYS;
    }
  pulse->usual = (double) n_before / USUAL_DAYS;
}

/**
 * mirqab_scope_pulse_is_spike:
 *
 * Three standard deviations over the mean, were the articles to come
 * independently of one another (a Poisson process).
 */
gboolean
mirqab_scope_pulse_is_spike (const MirqabScopePulse *pulse)
{
  return pulse->n_today >= SPIKE_LEAST
         && pulse->n_today > pulse->usual + 3 * sqrt (pulse->usual);
}

/**
 * mirqab_scope_pulse_is_silent:
 *
 * What never said a word is not called silent.
 */
gboolean
mirqab_scope_pulse_is_silent (const MirqabScopePulse *pulse,
                              guint                   days,
                              MirqabDay               today)
{
  return pulse->last != MIRQAB_DAY_NONE && today - pulse->last >= (gint64) days;
}

typedef struct
{
  MirqabScope *scope; /* owned */
  gint64       since;
  MirqabDay    today;
} Asking;

static void
asking_free (Asking *asking)
{
  mirqab_scope_free (asking->scope);
  g_free (asking);
}

static gpointer
feel_in_thread (MirqabArchive  *archive,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  const Asking *asking = data;
  g_autoptr (MirqabSelection) selection = NULL;
  g_autoptr (GArray) listings = NULL;
  MirqabScopePulse *pulse;

  selection = mirqab_archive_select (archive, asking->scope, cancellable, error);
  if (selection == NULL)
    return NULL;
  listings = mirqab_archive_list (archive, selection, cancellable, error);
  if (listings == NULL)
    return NULL;

  pulse = g_new0 (MirqabScopePulse, 1);
  mirqab_scope_pulse_take (pulse, listings, asking->since, asking->today);

  return pulse;
}

/**
 * mirqab_desk_feel_pulse_async:
 * @since: the id of the newest article that is known already
 */
void
mirqab_desk_feel_pulse_async (MirqabDesk          *self,
                              const MirqabScope   *scope,
                              gint64               since,
                              MirqabDay            today,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  Asking *asking;

  g_return_if_fail (MIRQAB_IS_DESK (self));

  asking = g_new0 (Asking, 1);
  asking->scope = mirqab_scope_copy (scope);
  asking->since = since;
  asking->today = today;
  mirqab_desk_read (self, mirqab_desk_feel_pulse_async, feel_in_thread, asking,
                    (GDestroyNotify) asking_free, g_free, cancellable, callback, user_data);
}

gboolean
mirqab_desk_feel_pulse_finish (MirqabDesk        *self,
                               GAsyncResult      *result,
                               MirqabScopePulse  *pulse,
                               GError           **error)
{
  g_autofree MirqabScopePulse *felt = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  felt = g_task_propagate_pointer (G_TASK (result), error);
  if (felt != NULL)
    *pulse = *felt;

  return felt != NULL;
}
