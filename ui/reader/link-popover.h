/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "reader/reader-document.h"
#include "session.h"

G_BEGIN_DECLS

/* What a recognised name or date is, and what can be shown of it. */
#define MIRQAB_TYPE_LINK_POPOVER (mirqab_link_popover_get_type ())
G_DECLARE_FINAL_TYPE (MirqabLinkPopover, mirqab_link_popover, MIRQAB, LINK_POPOVER, GtkPopover)

GtkWidget *mirqab_link_popover_new  (void);
void       mirqab_link_popover_show (MirqabLinkPopover      *self,
                                     MirqabSession          *session,
                                     const MirqabReaderLink *link,
                                     MirqabDay               day);

G_END_DECLS
