/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/desk.h"

G_BEGIN_DECLS

/* Looks after the folder of the archive while a desk works on it, in a thread of
 * its own: makes the weekly backup, and watches for other computers. */
typedef struct _MirqabKeeper MirqabKeeper;

MirqabKeeper *mirqab_keeper_new  (const char   *data_folder,
                                  MirqabDesk   *desk);
void          mirqab_keeper_free (MirqabKeeper *self);

G_END_DECLS
