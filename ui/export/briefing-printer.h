/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "briefing/briefing.h"
#include "briefing/proof.h"

G_BEGIN_DECLS

/* Prints the pages of @proof by the system's print dialog. Sets #GtkPrintError. */
gboolean mirqab_briefing_print (GtkWindow    *parent,
                                MirqabProof  *proof,
                                MirqabPaper   paper,
                                const char   *title,
                                GError      **error);

G_END_DECLS
