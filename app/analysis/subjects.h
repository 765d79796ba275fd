/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/reading.h"

G_BEGIN_DECLS

void        mirqab_subjects_read       (MirqabReading *reading);
const char *mirqab_subjects_get_reason (guint          i);

G_END_DECLS
