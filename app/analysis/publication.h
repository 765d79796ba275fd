/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/reading.h"

G_BEGIN_DECLS

void mirqab_publication_read (MirqabReading *reading);

G_END_DECLS
