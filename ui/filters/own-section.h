/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "session.h"

G_BEGIN_DECLS

/* What a person made, in the sidebar: the collections, or the saved scopes. They
 * are made, renamed, moved and deleted here, and articles are dropped on them.
 *
 * Properties: "session" (MirqabSession, nullable), "shows-scopes" (gboolean,
 * construct-only: the saved scopes and not the collections). */
#define MIRQAB_TYPE_OWN_SECTION (mirqab_own_section_get_type ())
G_DECLARE_FINAL_TYPE (MirqabOwnSection, mirqab_own_section, MIRQAB, OWN_SECTION, AdwBin)

G_END_DECLS
