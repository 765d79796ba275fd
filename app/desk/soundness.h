/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/desk.h"
#include "desk/writer.h"

G_BEGIN_DECLS

/* The check of an archive that is too large to be checked when it is opened. */
typedef struct _MirqabSoundness MirqabSoundness;

MirqabSoundness *mirqab_soundness_new  (const char      *data_folder,
                                        MirqabWriter    *writer,
                                        MirqabDesk      *desk);
void             mirqab_soundness_free (MirqabSoundness *self);

G_END_DECLS
