/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/story.h"
#include "desk/desk.h"

G_BEGIN_DECLS

/* What others made of an article's story, and what it was before its source
 * changed it: (transfer full) (element-type MirqabVariant), the latest first.
 * mirqab_word_diff () tells two of their texts apart. */
void           mirqab_desk_list_variants_async  (MirqabDesk           *self,
                                                 gint64                article,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
GPtrArray     *mirqab_desk_list_variants_finish (MirqabDesk           *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);
/* One of them whole; it has no findings. */
void           mirqab_desk_load_variant_async   (MirqabDesk           *self,
                                                 gint64                id,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
MirqabArticle *mirqab_desk_load_variant_finish  (MirqabDesk           *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);

G_END_DECLS
