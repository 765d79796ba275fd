/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive.h"

G_BEGIN_DECLS

/* Notices that somebody, of this process or another, committed to an archive:
 * within half a second, and soon after mirqab_watcher_hurry (). */
typedef struct _MirqabWatcher MirqabWatcher;

typedef void (*MirqabWatcherFunc) (gpointer user_data);

MirqabWatcher *mirqab_watcher_new   (MirqabArchive     *archive,
                                     gint64             generation,
                                     MirqabWatcherFunc  changed,
                                     gpointer           data);
void           mirqab_watcher_free  (MirqabWatcher     *self);
void           mirqab_watcher_hurry (MirqabWatcher     *self);

G_END_DECLS
