/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *mirqab_body_decode (GBytes      *body,
                            const char  *encoding,
                            gsize        max_bytes,
                            GError     **error);

G_END_DECLS
