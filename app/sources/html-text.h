/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *mirqab_html_to_text (const char *html,
                           gssize      length);
char *mirqab_html_to_line (const char *html,
                           gssize      length);

G_END_DECLS
