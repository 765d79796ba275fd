/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "sources/updater.h"

G_BEGIN_DECLS

/* Asks for news; while they come, tells how far they are, and stops it.
 *
 * Properties: "updater" (MirqabUpdater, nullable). */
#define MIRQAB_TYPE_UPDATE_BUTTON (mirqab_update_button_get_type ())
G_DECLARE_FINAL_TYPE (MirqabUpdateButton, mirqab_update_button, MIRQAB, UPDATE_BUTTON, AdwBin)

G_END_DECLS
