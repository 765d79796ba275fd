/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A toast of plain text: libadwaita's read markup. */
AdwToast *mirqab_toast_new (const char *text);

G_END_DECLS
