/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/desk.h"

G_BEGIN_DECLS

/* Brings an article into view that was put aside. Its new id, 0 on error. */
void   mirqab_desk_bring_in_async  (MirqabDesk           *self,
                                    gint64                article,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
gint64 mirqab_desk_bring_in_finish (MirqabDesk           *self,
                                    GAsyncResult         *result,
                                    GError              **error);

G_END_DECLS
