/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "briefing/figure-form.h"

G_BEGIN_DECLS

/* (transfer full) (nullable): a drawing as an SVG element inside of HTML.
 * @prefix: of the ids in it, different for each drawing of a page
 * @description: for those who cannot see it */
char *mirqab_svg_drawing_new (double           width,
                              double           height,
                              MirqabDrawFunc   draw,
                              gpointer         user_data,
                              const char      *prefix,
                              const char      *description,
                              GError         **error);

G_END_DECLS
