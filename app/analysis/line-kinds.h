/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/reading.h"

G_BEGIN_DECLS

MirqabBlockKind mirqab_line_kinds_judge      (const MirqabReading *reading,
                                              const MirqabLine    *line);

/* Tests that the layout of the whole text asks for too. */
gboolean        mirqab_line_ends_sentence    (const MirqabReading *reading,
                                              const MirqabLine    *line);
gboolean        mirqab_line_is_caption       (const MirqabReading *reading,
                                              const MirqabLine    *line);
gboolean        mirqab_line_is_source_credit (const MirqabReading *reading,
                                              const MirqabLine    *line);
guint           mirqab_line_find_colon       (const MirqabReading *reading,
                                              const MirqabLine    *line,
                                              guint                max_words);
guint           mirqab_line_find_photo_mark  (const MirqabReading *reading,
                                              const MirqabLine    *line);

G_END_DECLS
