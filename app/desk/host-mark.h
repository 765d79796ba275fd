/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which computer has the archive open, in a small file beside it. A folder that
 * a service keeps equal on two computers is no place that both may write at
 * once: SQLite's locks do not reach from one to the other, and the service takes
 * the file of one of them. The mark travels with the folder, so that this can be
 * said before it happens. It says, and forbids nothing. */
typedef struct _MirqabHostMark MirqabHostMark;

/* @now: seconds since 1970 UTC. Makes the mark ours. */
MirqabHostMark *mirqab_host_mark_new            (const char     *data_folder,
                                                 const char     *host_id,
                                                 const char     *host_name,
                                                 gint64          now);
/* Leaves the folder unmarked, unless another computer marked it meanwhile. */
void            mirqab_host_mark_free           (MirqabHostMark *self);
void            mirqab_host_mark_renew          (MirqabHostMark *self,
                                                 gint64          now);
const char     *mirqab_host_mark_get_other      (MirqabHostMark *self);
char           *mirqab_host_mark_dup_other      (const char     *data_folder,
                                                 const char     *host_id,
                                                 gint64          now); /* without marking */
char           *mirqab_host_mark_dup_host_id    (void);
/* (element-type utf8): files that a service made of two versions of the archive */
GPtrArray      *mirqab_host_mark_list_conflicts (const char     *data_folder);

G_END_DECLS
