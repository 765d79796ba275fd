/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why something did not work and what can be done about it, in the language of
 * the session. The engine's own messages are for logs. */
const char *mirqab_error_get_text      (const GError *error);
const char *mirqab_error_get_advice    (const GError *error);
char       *mirqab_error_dup_sentences (const GError *error);

G_END_DECLS
