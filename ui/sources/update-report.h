/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "desk/fetch.h"

G_BEGIN_DECLS

/* What a round of the sources brought, for a person. */
char *mirqab_update_report_dup_text (const MirqabFetchResult *result);
void  mirqab_update_report_present  (GtkWindow               *parent,
                                     GPtrArray               *items); /* of MirqabFetchItem */

G_END_DECLS
