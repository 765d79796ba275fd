/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "waiting.h"

/* Not every condition comes with an event. */
#define LONGEST_SLEEP 50 /* ms */

static gboolean
wake_cb (gpointer user_data)
{
  *(guint *) user_data = 0;

  return G_SOURCE_REMOVE;
}

void
wait_for_event (void)
{
  guint waking = g_timeout_add (LONGEST_SLEEP, wake_cb, &waking);

  g_main_context_iteration (NULL, TRUE);
  if (waking != 0)
    g_source_remove (waking);
}

/* For what is drawn or animated, which tells nobody when it is done. */
void
wait_for_milliseconds (guint milliseconds)
{
  guint waiting = g_timeout_add (milliseconds, wake_cb, &waiting);

  while (waiting != 0)
    g_main_context_iteration (NULL, TRUE);
}

void
wait_for_view (MirqabSession *session)
{
  WAIT_WHILE (mirqab_session_get_view (session) == NULL || mirqab_session_get_busy (session));
}
