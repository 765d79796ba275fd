/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "reader/reader-document.h"
#include "session.h"

G_BEGIN_DECLS

/* Why an article is about a state, with the sentence that says so. */
#define MIRQAB_TYPE_SUBJECT_CARD (mirqab_subject_card_get_type ())
G_DECLARE_FINAL_TYPE (MirqabSubjectCard, mirqab_subject_card, MIRQAB, SUBJECT_CARD, GtkPopover)

GtkWidget *mirqab_subject_card_new (MirqabSession              *session,
                                    MirqabArticle              *article,
                                    const MirqabReaderDocument *document,
                                    const MirqabCountry        *country);

G_END_DECLS
