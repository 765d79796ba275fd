/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *mirqab_read_file_bounded   (GFile         *file,
                                    gsize          max_bytes,
                                    GCancellable  *cancellable,
                                    GError       **error);
GBytes *mirqab_read_stream_bounded (GInputStream  *stream,
                                    gsize          max_bytes,
                                    GCancellable  *cancellable,
                                    GError       **error);
GBytes *mirqab_gunzip_bounded      (GBytes        *bytes,
                                    gsize          max_bytes,
                                    GError       **error);

G_END_DECLS
