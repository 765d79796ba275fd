/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/desk.h"

G_BEGIN_DECLS

/* How the news of a scope flows. */
typedef struct
{
  gint64    newest;  /* the highest id of an article; 0 = there is none */
  guint     n_new;   /* articles of a higher id than was asked for */
  guint     n_today;
  double    usual;   /* articles a day, in the four weeks before today */
  MirqabDay last;    /* the day of the latest, or MIRQAB_DAY_NONE */
} MirqabScopePulse;

/* @listings: (element-type MirqabListing) */
void              mirqab_scope_pulse_take       (MirqabScopePulse       *pulse,
                                                 const GArray           *listings,
                                                 gint64                  since,
                                                 MirqabDay               today);
gboolean          mirqab_scope_pulse_is_spike   (const MirqabScopePulse *pulse);
gboolean          mirqab_scope_pulse_is_silent  (const MirqabScopePulse *pulse,
                                                 guint                   days,
                                                 MirqabDay               today);

void              mirqab_desk_feel_pulse_async  (MirqabDesk             *self,
                                                 const MirqabScope      *scope,
                                                 gint64                  since,
                                                 MirqabDay               today,
                                                 GCancellable           *cancellable,
                                                 GAsyncReadyCallback     callback,
                                                 gpointer                user_data);
gboolean          mirqab_desk_feel_pulse_finish (MirqabDesk             *self,
                                                 GAsyncResult           *result,
                                                 MirqabScopePulse       *pulse,
                                                 GError                **error);

G_END_DECLS
