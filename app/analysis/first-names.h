/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* First names that the press prints often, by which the name of a person is told
 * from other words. Chinese and Korean surnames stand among them: they come first. */
gboolean mirqab_first_names_has (const char *folded);

G_END_DECLS
