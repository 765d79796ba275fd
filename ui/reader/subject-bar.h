/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "reader/reader-document.h"
#include "session.h"

G_BEGIN_DECLS

/* The states that an article is about, a chip each, and those that it names
 * besides. */
#define MIRQAB_TYPE_SUBJECT_BAR (mirqab_subject_bar_get_type ())
G_DECLARE_FINAL_TYPE (MirqabSubjectBar, mirqab_subject_bar, MIRQAB, SUBJECT_BAR, GtkWidget)

void mirqab_subject_bar_show  (MirqabSubjectBar           *self,
                               MirqabSession              *session,
                               MirqabArticle              *article,
                               const MirqabReaderDocument *document);
void mirqab_subject_bar_clear (MirqabSubjectBar           *self);

G_END_DECLS
