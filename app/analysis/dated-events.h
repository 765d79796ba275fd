/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/event-kinds.h"
#include "analysis/reading.h"

G_BEGIN_DECLS

void mirqab_dated_events_read (MirqabReading          *reading,
                               const MirqabEventKinds *kinds);

G_END_DECLS
