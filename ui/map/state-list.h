/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* The map as a list, for who does not see it or does not use a pointer: the
 * states with their standing and their articles. A row filters by its state.
 *
 * Property "session" (MirqabSession, nullable). */
#define MIRQAB_TYPE_STATE_LIST (mirqab_state_list_get_type ())
G_DECLARE_FINAL_TYPE (MirqabStateList, mirqab_state_list, MIRQAB, STATE_LIST, GtkPopover)

G_END_DECLS
