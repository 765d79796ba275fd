/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a person writes on the open article: plain text, kept by itself.
 *
 * Properties: "session" (MirqabSession, nullable), "is-open" (gboolean: there is
 * a note, or one is about to be written). */
#define MIRQAB_TYPE_READER_NOTE (mirqab_reader_note_get_type ())
G_DECLARE_FINAL_TYPE (MirqabReaderNote, mirqab_reader_note, MIRQAB, READER_NOTE, GtkWidget)

GtkTextBuffer *mirqab_reader_note_open     (MirqabReaderNote *self);
const char    *mirqab_reader_note_get_text (MirqabReaderNote *self);

G_END_DECLS
