/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/reading.h"

G_BEGIN_DECLS

gboolean mirqab_government_is_meant (const MirqabReading   *reading,
                                     const MirqabNameMatch *match);

G_END_DECLS
