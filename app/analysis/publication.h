/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/reading.h"
#include "analysis/temporal.h"

G_BEGIN_DECLS

void mirqab_publication_read (MirqabReading            *reading,
                              const MirqabTemporalScan *scan);

G_END_DECLS
