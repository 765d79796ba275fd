/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "map/map-canvas.h"

G_BEGIN_DECLS

/* The map that is seen as a picture for paper, SVG or PNG by the name of the
 * file, with a note on its boundaries. */

GBytes *mirqab_map_saver_make (MirqabMapCanvas *canvas,
                               const char      *name);
void    mirqab_map_saver_ask  (MirqabMapCanvas *canvas);

G_END_DECLS
