/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive.h"
#include "briefing/briefing.h"

G_BEGIN_DECLS

/* Puts articles (element-type gint64) in the order of their groups, the largest
 * group first; within a group they keep their order. */
gboolean mirqab_export_order (MirqabArchive   *archive,
                              GArray          *ids,
                              MirqabGrouping   grouping,
                              GCancellable    *cancellable,
                              GError         **error);

G_END_DECLS
