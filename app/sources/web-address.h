/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean  mirqab_web_address_is_http (const char *address);
char     *mirqab_web_address_resolve (const char *base,
                                      const char *reference);

G_END_DECLS
