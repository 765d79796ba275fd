/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/findings.h"

G_BEGIN_DECLS

GBytes         *mirqab_findings_to_bytes   (const MirqabFindings *findings);
MirqabFindings *mirqab_findings_from_bytes (GBytes               *bytes,
                                            gsize                 text_length);

G_END_DECLS
