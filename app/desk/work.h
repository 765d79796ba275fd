/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive.h"

G_BEGIN_DECLS

/* One piece of work of a GTask that a thread does on a connection. Unlike
 * g_task_run_in_thread (), the task, and with it whoever asked, is only ever
 * touched in the context that asked: no last reference is dropped elsewhere. */
typedef struct _MirqabWork MirqabWork;

/* (transfer full) (nullable): the result; NULL with @error set when there is none */
typedef gpointer (*MirqabWorkFunc) (MirqabArchive  *archive,
                                    gpointer        data,
                                    GCancellable   *cancellable,
                                    GError        **error);

MirqabWork *mirqab_work_new (GTask          *task,
                             MirqabWorkFunc  function,
                             gpointer        data,
                             GDestroyNotify  destroy_data,  /* nullable */
                             GDestroyNotify  destroy_result);
void        mirqab_work_do  (MirqabWork     *self,
                             MirqabArchive  *archive,
                             const GError   *error);

G_END_DECLS
