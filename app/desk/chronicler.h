/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive.h"
#include "chronology/chronicle.h"

G_BEGIN_DECLS

/* Keeps the chronicle of an archive up to date: read once, then carried on with
 * what changed, whichever process changed it. Reference counted; any thread. */
typedef struct _MirqabChronicler MirqabChronicler;

/* Each keeps the events that were reported last, in memory: enough for hundreds of
 * thousands of articles. */
#define MIRQAB_CHRONICLER_MOST 600000

MirqabChronicler *mirqab_chronicler_new    (MirqabDossier     *dossier,
                                            gint64             most);
MirqabChronicler *mirqab_chronicler_ref    (MirqabChronicler  *self);
void              mirqab_chronicler_unref  (MirqabChronicler  *self);
MirqabChronicle  *mirqab_chronicler_read   (MirqabChronicler  *self,
                                            MirqabArchive     *archive,
                                            GCancellable      *cancellable,
                                            GError           **error);
MirqabChronicle  *mirqab_chronicler_read_known
                                           (MirqabChronicler  *self,
                                            MirqabArchive     *archive,
                                            gboolean          *is_partial,
                                            gboolean          *is_cut,
                                            GCancellable      *cancellable,
                                            GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabChronicler, mirqab_chronicler_unref)

G_END_DECLS
