/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session.h"

G_BEGIN_DECLS

/* Moves the period of the scope from year to year or from month to month, so
 * that the list, the map and the chronology play together. Stops today or at
 * the end of the period that was in scope, or when a person changes the scope.
 *
 * Properties: "session" (MirqabSession, nullable), "playing", "by-months". */
#define MIRQAB_TYPE_PERIOD_PLAYER (mirqab_period_player_get_type ())
G_DECLARE_FINAL_TYPE (MirqabPeriodPlayer, mirqab_period_player, MIRQAB, PERIOD_PLAYER, GObject)

MirqabPeriodPlayer *mirqab_period_player_new (void);

G_END_DECLS
