/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/selection.h"

G_BEGIN_DECLS

/* How a selection is made. */

MirqabSelection *mirqab_selection_new                (void);
void             mirqab_selection_add                (MirqabSelection       *self,
                                                      gint64                 id);
void             mirqab_selection_add_chunk          (MirqabSelection       *self,
                                                      guint                  number,
                                                      const guint8          *stored,
                                                      gsize                  size);
void             mirqab_selection_narrow             (MirqabSelection       *self,
                                                      const MirqabSelection *other,
                                                      gboolean               is_inverse);
MirqabSelection *mirqab_selection_copy               (const MirqabSelection *self);
const guint64   *mirqab_selection_get_chunk          (const MirqabSelection *self,
                                                      guint                  number);
/* Of the scope without its countries: what the facet of countries counts. @other is taken. */
void             mirqab_selection_set_any_country    (MirqabSelection       *self,
                                                      MirqabSelection       *other);
const MirqabSelection *
                 mirqab_selection_get_any_country    (const MirqabSelection *self);

G_END_DECLS
