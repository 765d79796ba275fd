/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "session.h"
#include "window/adaptive-bin.h"

G_BEGIN_DECLS

/* The header bar.
 *
 * Properties: "session" (MirqabSession, nullable), "width" (MirqabWidth). */
#define MIRQAB_TYPE_HEADER (mirqab_header_get_type ())
G_DECLARE_FINAL_TYPE (MirqabHeader, mirqab_header, MIRQAB, HEADER, AdwBin)

G_END_DECLS
