/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *const *mirqab_country_list_intern (const char *const *codes);

G_END_DECLS
