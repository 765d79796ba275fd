/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/desk.h"

G_BEGIN_DECLS

/* Reads the chronicle of a large archive behind the first views, and says by
 * "changed" when it is there. */
void mirqab_desk_read_chronicle (MirqabDesk *self);

G_END_DECLS
