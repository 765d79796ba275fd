/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks where the whole archive is to be saved, saves it there and tells of it. */
void mirqab_archive_saver_ask (GtkWindow      *parent,
                               MirqabSession  *session,
                               MirqabSaveKind  kind);

G_END_DECLS
