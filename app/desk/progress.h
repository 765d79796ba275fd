/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef void (*MirqabProgressFunc) (guint        done,
                                    guint        total, /* 0 = not known */
                                    const char  *what,
                                    gpointer     user_data); /* on the main thread */

/* Carries progress from a working thread to the thread that asked for the
 * work, at most twenty times a second; the latest state is always told. */
typedef struct _MirqabProgress MirqabProgress;

MirqabProgress *mirqab_progress_new    (MirqabProgressFunc  function,
                                        gpointer            user_data);
void            mirqab_progress_free   (MirqabProgress     *self);
void            mirqab_progress_report (MirqabProgress     *self,
                                        guint               done,
                                        guint               total,
                                        const char         *what);

G_END_DECLS
