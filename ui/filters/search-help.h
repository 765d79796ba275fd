/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What can be written into the search entry, each with an example to try.
 *
 * Signal: "example-chosen" (char *words). */
#define MIRQAB_TYPE_SEARCH_HELP (mirqab_search_help_get_type ())
G_DECLARE_FINAL_TYPE (MirqabSearchHelp, mirqab_search_help, MIRQAB, SEARCH_HELP, GtkPopover)

G_END_DECLS
