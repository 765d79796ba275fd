/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk/desk.h"

G_BEGIN_DECLS

/* What a person has to know of the place of the archive: a plain sentence, which
 * stays until it is closed. */
#define MIRQAB_TYPE_TROUBLE_BAR (mirqab_trouble_bar_get_type ())
G_DECLARE_FINAL_TYPE (MirqabTroubleBar, mirqab_trouble_bar, MIRQAB, TROUBLE_BAR, AdwBin)

void mirqab_trouble_bar_tell (MirqabTroubleBar *self,
                              MirqabTrouble     kind,
                              const char       *detail); /* nullable */

G_END_DECLS
