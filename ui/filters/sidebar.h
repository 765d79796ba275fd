/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "session.h"

G_BEGIN_DECLS

/* Everything that can be asked for, with how many articles there are of it. A
 * click shows only that; with the control key it is added.
 *
 * Property "session" (MirqabSession, nullable). */
#define MIRQAB_TYPE_SIDEBAR (mirqab_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (MirqabSidebar, mirqab_sidebar, MIRQAB, SIDEBAR, AdwBin)

G_END_DECLS
