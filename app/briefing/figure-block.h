/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "briefing/edition.h"
#include "briefing/figure-form.h"

G_BEGIN_DECLS

/* Sets a figure over the whole measure, with its alternative text. */
void mirqab_add_figure (MirqabEdition  *edition,
                        MirqabElement  *parent,
                        double          height,
                        MirqabDrawFunc  draw,
                        gpointer        user_data,
                        const char     *description);

G_END_DECLS
