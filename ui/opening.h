/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier/dossier.h"
#include "geography/boundaries.h"

G_BEGIN_DECLS

/* What is read before there can be a desk: the dossier and the map's
 * boundaries, on a worker thread, so that the window stands meanwhile. */
void           mirqab_opening_read_async  (const char           *dossier,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
MirqabDossier *mirqab_opening_read_finish (GAsyncResult         *result,
                                           MirqabBoundaries    **boundaries,
                                           GError              **error);

G_END_DECLS
