/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "session.h"
#include "window/adaptive-bin.h"

G_BEGIN_DECLS

/* The panes beside each other where there is room, else behind a switcher.
 *
 * Properties: "session" (MirqabSession, nullable), "width" (MirqabWidth),
 * "show-sidebar", "show-map", "show-reader", "show-chronology". */
#define MIRQAB_TYPE_PANES (mirqab_panes_get_type ())
G_DECLARE_FINAL_TYPE (MirqabPanes, mirqab_panes, MIRQAB, PANES, AdwBin)

void mirqab_panes_bind_settings (MirqabPanes *self,
                                 GSettings   *settings);
void mirqab_panes_focus_next    (MirqabPanes *self);
void mirqab_panes_show_articles (MirqabPanes *self);

G_END_DECLS
