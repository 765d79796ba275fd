/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk/offered-names.h"
#include "desk/own-names.h"
#include "dossier/dossier.h"

G_BEGIN_DECLS

/* A name that is offered, with what the texts tell of it and what a person may
 * correct before it is taken.
 *
 * Signals: "accepted"; "shown": the article is to be opened at its sentence. */
#define MIRQAB_TYPE_OFFERED_ROW (mirqab_offered_row_get_type ())
G_DECLARE_FINAL_TYPE (MirqabOfferedRow, mirqab_offered_row, MIRQAB, OFFERED_ROW, AdwExpanderRow)

GtkWidget                *mirqab_offered_row_new          (const MirqabOfferedName *name,
                                                           MirqabDossier           *dossier,
                                                           const char              *language);
gint64                    mirqab_offered_row_get_article  (MirqabOfferedRow        *self);
MirqabSpan                mirqab_offered_row_get_sentence (MirqabOfferedRow        *self);
MirqabAcceptedName       *mirqab_offered_row_make_name    (MirqabOfferedRow        *self);

G_END_DECLS
