/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive-private.h"

G_BEGIN_DECLS

/* The days of all articles in view, in memory: 8 bytes an article. A connection
 * keeps it until the content of the archive changes. */
struct _MirqabDayColumn
{
  gint64   content; /* the counter, when it was read */
  gint32  *days;    /* owned: by id, as in article-index-rows.h */
  guint32  n_ids;
  guint32 *order;   /* owned: ids as the list shows them, newest first */
  guint    n;       /* of order */
};

const MirqabDayColumn *mirqab_archive_get_days  (MirqabArchive    *self,
                                                 GError          **error);
void                   mirqab_day_column_free   (MirqabDayColumn  *self);

G_END_DECLS
