/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/reading.h"

G_BEGIN_DECLS

/* What a name does in its clause, by the words around it. @first and @end are
 * the tokens of the name. */
typedef gboolean (*MirqabClauseTest) (const MirqabReading *reading,
                                      guint                first,
                                      guint                end);

gboolean mirqab_clause_is_agent      (const MirqabReading *reading,
                                      guint                first,
                                      guint                end);
gboolean mirqab_clause_is_official   (const MirqabReading *reading,
                                      guint                first,
                                      guint                end);
gboolean mirqab_clause_is_leader     (const MirqabReading *reading,
                                      guint                first,
                                      guint                end);
gboolean mirqab_clause_is_place      (const MirqabReading *reading,
                                      guint                first,
                                      guint                end);
gboolean mirqab_clause_is_topic      (const MirqabReading *reading,
                                      guint                first,
                                      guint                end);
gboolean mirqab_clause_is_host       (const MirqabReading *reading,
                                      guint                first,
                                      guint                end);
gboolean mirqab_clause_is_chair      (const MirqabReading *reading,
                                      guint                first,
                                      guint                end);
gboolean mirqab_clause_is_leaving    (const MirqabReading *reading,
                                      guint                first,
                                      guint                end);
gboolean mirqab_clause_is_party      (const MirqabReading *reading,
                                      guint                first,
                                      guint                end);
gboolean mirqab_clause_is_speaker    (const MirqabReading *reading,
                                      guint                first,
                                      guint                end);
gboolean mirqab_clause_is_bilateral  (const MirqabReading *reading,
                                      guint                first,
                                      guint                end);
gboolean mirqab_clause_is_opponent   (const MirqabReading *reading,
                                      guint                first,
                                      guint                end);
gboolean mirqab_clause_is_recipient  (const MirqabReading *reading,
                                      guint                first,
                                      guint                end);
gboolean mirqab_clause_acts_by_leaders
                                     (const MirqabReading *reading,
                                      guint                first);
gboolean mirqab_clause_tells_of_fighting
                                     (const MirqabReading *reading,
                                      guint                first,
                                      guint                end);
gboolean mirqab_clause_is_background (const MirqabReading *reading,
                                      guint                first,
                                      guint                end);

G_END_DECLS
