/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/desk-private.h"

G_BEGIN_DECLS

/* Work of a task that waits for the network, or reads for long: it has a thread of its own, so that
 * neither readers nor the writer wait with it, a connection to read from, and
 * stores by way of the writer. */
void     mirqab_errand_run   (MirqabDesk           *desk,
                              gpointer              source_tag,
                              MirqabWorkFunc        function,
                              gpointer              data,
                              GDestroyNotify        destroy_data,
                              GDestroyNotify        destroy_result,
                              GCancellable         *cancellable,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data);

void     mirqab_errand_read  (MirqabDesk           *desk,
                              gpointer              source_tag,
                              MirqabWorkFunc        function,
                              gpointer              data,
                              GDestroyNotify        destroy_data,
                              GDestroyNotify        destroy_result,
                              GCancellable         *cancellable,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data);

typedef gboolean (*MirqabErrandStore) (MirqabArchive  *archive,
                                       gpointer        data,
                                       GError        **error);

/* Blocks the errand's thread until the writer has done it, and what was asked of
 * it before. */
gboolean mirqab_errand_store (MirqabWriter         *writer,
                              MirqabErrandStore     function,
                              gpointer              data,
                              GError              **error);

G_END_DECLS
