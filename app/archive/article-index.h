/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive-private.h"

G_BEGIN_DECLS

/* What is maintained of the articles in view, so that no view has to read
 * their rows: the day of each, the articles of each name, their numbers. It is
 * made of the rows of article, changes in the transaction that changes them,
 * and can be made again from them. */

/* Changes gather until the end of the transaction. */
gboolean mirqab_article_index_set_day  (MirqabArchive *self,
                                        gint64         article,
                                        gint32         packed_day,
                                        GError       **error);
gboolean mirqab_article_index_set_mark (MirqabArchive *self,
                                        gint64         article,
                                        gint64         name,
                                        gboolean       is_marked,
                                        GError       **error);
void     mirqab_article_index_change   (MirqabArchive *self);
gboolean mirqab_article_index_read_content
                                       (MirqabArchive *self,
                                        gint64        *content,
                                        GError       **error);
gboolean mirqab_article_index_flush    (MirqabArchive *self,
                                        GError       **error);
void     mirqab_article_index_forget   (MirqabArchive *self);

/* Of a whole article, as its row says. */
gboolean mirqab_article_index_show     (MirqabArchive *self,
                                        gint64         article,
                                        GError       **error);
gboolean mirqab_article_index_hide     (MirqabArchive *self,
                                        gint64         article,
                                        GError       **error);

gboolean mirqab_article_index_prepare  (MirqabArchive *self,
                                        GError       **error);
gboolean mirqab_article_index_check    (MirqabArchive *self,
                                        GPtrArray     *problems,
                                        GCancellable  *cancellable,
                                        GError       **error);

G_END_DECLS
