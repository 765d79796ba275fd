/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/reading.h"

G_BEGIN_DECLS

gboolean mirqab_mention_is_government (const MirqabMention *mention);
gboolean mirqab_mention_is_dateline   (const MirqabMention *mention);
void     mirqab_mentions_read         (MirqabReading       *reading);

G_END_DECLS
