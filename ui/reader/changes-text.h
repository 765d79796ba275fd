/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What changed between two versions of a text: words that went, struck out, and
 * words that came, underlined. */
#define MIRQAB_TYPE_CHANGES_TEXT (mirqab_changes_text_get_type ())
G_DECLARE_FINAL_TYPE (MirqabChangesText, mirqab_changes_text, MIRQAB, CHANGES_TEXT, GtkTextView)

void mirqab_changes_text_show (MirqabChangesText *self,
                               const char        *old_text,
                               const char        *new_text);

G_END_DECLS
