/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "geography/boundaries.h"

G_BEGIN_DECLS

gboolean mirqab_lakes_read     (const char     *file,
                                MirqabOutline  *lakes,
                                GError        **error);
void     mirqab_outline_clear  (MirqabOutline  *outline);

G_END_DECLS
