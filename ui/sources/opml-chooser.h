/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

/* What came of it, as a sentence for a toast. */
typedef void (*MirqabOpmlTell) (GtkWindow  *parent,
                                const char *message);

/* Lists of sources in and out of a file that the person chooses. */
void mirqab_opml_chooser_import (GtkWindow      *parent,
                                 MirqabSession  *session,
                                 MirqabOpmlTell  tell);
void mirqab_opml_chooser_export (GtkWindow      *parent,
                                 MirqabSession  *session,
                                 MirqabOpmlTell  tell);

G_END_DECLS
