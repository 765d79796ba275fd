/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean  mirqab_charset_is_plausible (gsize       n_bad,
                                       gsize       size);
GString  *mirqab_charset_convert      (const char *data,
                                       gsize       size,
                                       const char *charset,
                                       gsize      *n_bad,
                                       gboolean   *is_cut);

G_END_DECLS
