/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "archive/archive.h"

G_BEGIN_DECLS

/* Articles of each year as small bars. */
#define MIRQAB_TYPE_YEAR_BARS (mirqab_year_bars_get_type ())
G_DECLARE_FINAL_TYPE (MirqabYearBars, mirqab_year_bars, MIRQAB, YEAR_BARS, GtkWidget)

void mirqab_year_bars_set_density (MirqabYearBars *self,
                                   const GArray   *density);
char *mirqab_year_bars_dup_text   (MirqabYearBars *self);

G_END_DECLS
