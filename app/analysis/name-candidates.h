/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/candidates.h"
#include "analysis/known-names.h"
#include "analysis/reading.h"

G_BEGIN_DECLS

GPtrArray *mirqab_name_candidates_new (const MirqabReading    *reading,
                                       const MirqabKnownNames *known);

G_END_DECLS
