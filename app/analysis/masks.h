/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/reading.h"

G_BEGIN_DECLS

gboolean mirqab_masks_is_outlet (const MirqabReading   *reading,
                                 const MirqabNameMatch *match);
GArray  *mirqab_masks_new       (const MirqabReading   *reading);

G_END_DECLS
