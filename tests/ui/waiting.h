/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session.h"

G_BEGIN_DECLS

#define WAIT_MOST_US (20 * G_USEC_PER_SEC)

/* Runs the main loop while @condition holds. What takes longer than anybody
 * would wait has failed, and says what it waited for. */
#define WAIT_WHILE(condition)                                       \
  G_STMT_START                                                      \
  {                                                                 \
    gint64 wait_end = g_get_monotonic_time () + WAIT_MOST_US;       \
    while (condition)                                               \
      {                                                             \
        if (g_get_monotonic_time () > wait_end)                     \
          g_error ("%s: waited in vain: " #condition, G_STRLOC);    \
        wait_for_event ();                                          \
      }                                                             \
  }                                                                 \
  G_STMT_END

void wait_for_event        (void);
void wait_for_milliseconds (guint          milliseconds);
void wait_for_view         (MirqabSession *session);

G_END_DECLS
