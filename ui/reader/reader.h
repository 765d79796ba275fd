/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* The open article, with what was recognised in it.
 *
 * Properties: "session" (MirqabSession, nullable), "zoom" (int, per cent). */
#define MIRQAB_TYPE_READER (mirqab_reader_get_type ())
G_DECLARE_FINAL_TYPE (MirqabReader, mirqab_reader, MIRQAB, READER, GtkWidget)

G_END_DECLS
