/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks for a name, in a small entry beside what it is for.
 *
 * Signal "named" (char *name): accepted; not empty. */
#define MIRQAB_TYPE_NAME_POPOVER (mirqab_name_popover_get_type ())
G_DECLARE_FINAL_TYPE (MirqabNamePopover, mirqab_name_popover, MIRQAB, NAME_POPOVER, GtkPopover)

MirqabNamePopover *mirqab_name_popover_new   (const char        *title,
                                              const char        *accept);
void               mirqab_name_popover_popup (MirqabNamePopover *self,
                                              GtkWidget         *beside,
                                              const char        *name);

G_END_DECLS
