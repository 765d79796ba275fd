/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/reading.h"

G_BEGIN_DECLS

/* What an agency puts before its text: MOSCOW, Nov 27 (TASS) --. */
typedef struct
{
  guint       first;  /* tokens [first, end): with what closes it */
  guint       end;
  const char *place;  /* interned city id, nullable: none of the dossier's */
  MirqabSpan  place_span;
  MirqabSpan  agency; /* empty when none is named */
} MirqabDateline;

gboolean mirqab_dateline_read (const MirqabReading *reading,
                               guint                first,
                               guint                end,
                               MirqabDateline      *dateline);

G_END_DECLS
