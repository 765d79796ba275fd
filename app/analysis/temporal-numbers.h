/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/temporal-item.h"

G_BEGIN_DECLS

void mirqab_temporal_numbers_join (GArray *items);

G_END_DECLS
