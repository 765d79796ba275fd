/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/desk-sources.h"

G_BEGIN_DECLS

/* Asks the sources for news: when a person wants it, at the start, and every
 * so many hours. Without having been asked it does nothing before a person has
 * once turned the sources on, and nothing on a connection that costs money.
 *
 * Properties (read-only): "active" (gboolean), "done" and "total" (guint: sources
 * of the round that runs; total 0 = not known yet), "network" (int, of
 * MirqabNetworkState).
 * Signals: "finished" (MirqabFetchResult *, gboolean asked_for); "failed"
 * (GError): nothing could be written. */
#define MIRQAB_TYPE_UPDATER (mirqab_updater_get_type ())
G_DECLARE_FINAL_TYPE (MirqabUpdater, mirqab_updater, MIRQAB, UPDATER, GObject)

MirqabUpdater      *mirqab_updater_new         (MirqabDesk    *desk,
                                                GSettings     *settings);
void                mirqab_updater_start       (MirqabUpdater *self);
void                mirqab_updater_turn_on     (MirqabUpdater *self);
void                mirqab_updater_update      (MirqabUpdater *self,
                                                GPtrArray     *sources); /* nullable */
void                mirqab_updater_cancel      (MirqabUpdater *self);
gboolean            mirqab_updater_get_active  (MirqabUpdater *self);
MirqabNetworkState  mirqab_updater_get_network (MirqabUpdater *self);

G_END_DECLS
