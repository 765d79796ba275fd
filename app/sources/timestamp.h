/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "language/day.h"

G_BEGIN_DECLS

/* A date as feeds and pages write it. */
typedef struct
{
  MirqabDay day;      /* in the zone that is written */
  gboolean  has_day;  /* else only a month or a year is written, and day is its first */
  gboolean  has_time;
  int       seconds;  /* since midnight of day */
  gboolean  has_zone; /* else UTC is assumed */
  int       offset;   /* of the zone, in seconds east of UTC */
} MirqabTimestamp;

gboolean mirqab_timestamp_parse   (const char            *text,
                                   MirqabTimestamp       *timestamp);
gint64   mirqab_timestamp_to_unix (const MirqabTimestamp *timestamp);
char    *mirqab_timestamp_print   (const MirqabTimestamp *timestamp);

G_END_DECLS
