/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "chronology/chronology-canvas.h"

G_BEGIN_DECLS

/* The chronology as a file: a picture of what is seen (SVG, PNG), or the events
 * of the scope (iCalendar, CSV). The name of the file says which. */

GBytes *mirqab_chronology_saver_make (MirqabChronologyCanvas *canvas,
                                      MirqabSession          *session,
                                      const char             *name,
                                      gint64                  now);
void    mirqab_chronology_saver_ask  (MirqabChronologyCanvas *canvas,
                                      MirqabSession          *session);

G_END_DECLS
