/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "article/findings.h"

G_BEGIN_DECLS

/* Each kind of event has a shape of its own, so that it can be told without
 * its colour. */
void mirqab_timeline_shape_path (cairo_t         *cr,
                                 MirqabEventKind  kind,
                                 double           x,
                                 double           y,
                                 double           radius,
                                 gboolean         is_rtl);

G_END_DECLS
