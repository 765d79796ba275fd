/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "session.h"

G_BEGIN_DECLS

/* What is shown, as chips that can be taken away one by one. Hidden while
 * everything is shown.
 *
 * Property "session" (MirqabSession, nullable). */
#define MIRQAB_TYPE_SCOPE_BAR (mirqab_scope_bar_get_type ())
G_DECLARE_FINAL_TYPE (MirqabScopeBar, mirqab_scope_bar, MIRQAB, SCOPE_BAR, AdwBin)

G_END_DECLS
