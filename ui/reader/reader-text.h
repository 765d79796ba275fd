/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "archive/search-hits.h"
#include "reader/reader-document.h"

G_BEGIN_DECLS

/* The text of an article with its links.
 *
 * Property "zoom" (int, per cent).
 * Signal "link-activated" (gpointer MirqabReaderLink, GdkRectangle: where it is). */
#define MIRQAB_TYPE_READER_TEXT (mirqab_reader_text_get_type ())
G_DECLARE_FINAL_TYPE (MirqabReaderText, mirqab_reader_text, MIRQAB, READER_TEXT, GtkTextView)

void mirqab_reader_text_show      (MirqabReaderText           *self,
                                   const MirqabReaderDocument *document);
void mirqab_reader_text_highlight (MirqabReaderText           *self,
                                   guint                       start,
                                   guint                       end);
guint mirqab_reader_text_mark_hits (MirqabReaderText       *self,
                                    const MirqabSearchHits *hits);
void  mirqab_reader_text_show_hit  (MirqabReaderText       *self,
                                    guint                   number);

G_END_DECLS
