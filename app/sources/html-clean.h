/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *mirqab_html_clean (const char *html,
                         const char *base);

G_END_DECLS
