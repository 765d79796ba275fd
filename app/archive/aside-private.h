/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive-private.h"
#include "archive/aside.h"

G_BEGIN_DECLS

MirqabHeadline *mirqab_aside_read_headline (MirqabArchive  *self,
                                            gint64          id,
                                            GError        **error);
MirqabArticle  *mirqab_aside_load          (MirqabArchive  *self,
                                            gint64          id,
                                            GError        **error);
gboolean        mirqab_aside_set_read      (MirqabArchive  *self,
                                            gint64          id,
                                            gboolean        read,
                                            GError        **error);
gboolean        mirqab_aside_forget        (MirqabArchive  *self,
                                            const char     *text_digest,
                                            GError        **error);

G_END_DECLS
