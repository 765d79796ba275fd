/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "briefing/briefing.h"

G_BEGIN_DECLS

/* The same selection without pages: one HTML file that prints well and loads
 * nothing, or plain text. Articles are read twice for HTML: its contents stand
 * before them. Errors as of mirqab_briefing_write_pdf (), but for fonts. */
gboolean mirqab_briefing_write_html (const MirqabBriefing *briefing,
                                     const char           *file,
                                     GCancellable         *cancellable,
                                     GError              **error);
gboolean mirqab_briefing_write_text (const MirqabBriefing *briefing,
                                     const char           *file,
                                     GCancellable         *cancellable,
                                     GError              **error);

G_END_DECLS
