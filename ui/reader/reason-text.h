/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *mirqab_reason_get_text (const char *reason);

G_END_DECLS
