/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive.h"
#include "briefing/briefing.h"

G_BEGIN_DECLS

/* Puts articles (element-type gint64), which come newest first, in the order
 * that was chosen: that of their groups, the largest group first, and within a
 * group that of their days. */
gboolean mirqab_export_order (MirqabArchive              *archive,
                              GArray                     *ids,
                              const MirqabBriefingChoice *choice,
                              GCancellable               *cancellable,
                              GError                    **error);

G_END_DECLS
