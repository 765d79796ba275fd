/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The articles that a scope lets through at one moment: a set of their ids.
 * Reference counted; constant. Whether an article is a member is told at once,
 * however many there are. */
typedef struct _MirqabSelection MirqabSelection;

MirqabSelection *mirqab_selection_new_for_ids  (const gint64          *ids,
                                                gsize                  n_ids);
MirqabSelection *mirqab_selection_ref          (MirqabSelection       *self);
void             mirqab_selection_unref        (MirqabSelection       *self);
guint            mirqab_selection_get_count    (const MirqabSelection *self);
gboolean         mirqab_selection_contains     (const MirqabSelection *self,
                                                gint64                 id);
gint64           mirqab_selection_get_next     (const MirqabSelection *self,
                                                gint64                 id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabSelection, mirqab_selection_unref)

G_END_DECLS
