/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/reading.h"

G_BEGIN_DECLS

/* A title beside a name: tokens [first, end). */
typedef struct
{
  guint       first;
  guint       end;
  const char *office;  /* interned, nullable: when the whole title is one of the dossier */
  const char *country; /* interned, nullable: the state that it names first */
} MirqabTitle;

gboolean mirqab_title_read_before (const MirqabReading *reading,
                                   guint                name,
                                   MirqabTitle         *title);
gboolean mirqab_title_read_behind (const MirqabReading *reading,
                                   guint                name_end,
                                   MirqabTitle         *title);

G_END_DECLS
