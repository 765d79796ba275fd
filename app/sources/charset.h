/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *mirqab_charset_from_content_type (const char  *content_type);
char *mirqab_charset_from_markup       (const char  *data,
                                        gsize        size);
char *mirqab_charset_decode            (const char  *data,
                                        gsize        size,
                                        const char  *declared,
                                        gsize       *length,
                                        GPtrArray   *problems,
                                        GError     **error);

G_END_DECLS
