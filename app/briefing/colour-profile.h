/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): an ICC profile of sRGB (IEC 61966-2-1) */
GByteArray *mirqab_colour_profile_new (void);

G_END_DECLS
