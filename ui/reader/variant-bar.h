/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "archive/story.h"
#include "session.h"

G_BEGIN_DECLS

/* Above the text of the open article: who else brings the story, and what it was
 * before; or that it was put aside, and a way into view. Not there when there is
 * none of that.
 *
 * Properties: "session" (MirqabSession, nullable).
 * Signals: "chosen" (MirqabArticle *, nullable: the article itself again;
 * gboolean is_earlier): what is to be shown. */
#define MIRQAB_TYPE_VARIANT_BAR (mirqab_variant_bar_get_type ())
G_DECLARE_FINAL_TYPE (MirqabVariantBar, mirqab_variant_bar, MIRQAB, VARIANT_BAR, AdwBin)

G_END_DECLS
