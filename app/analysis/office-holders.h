/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/reading.h"

G_BEGIN_DECLS

/* The person whom a title names: الرئيس الأرميني is who was president of Armenia
 * on the day of the text. A title is no mention of a person; it tells who acts. */
typedef struct
{
  guint               first;  /* tokens [first, end) of the title and the state behind it */
  guint               end;
  const MirqabPerson *person;
  const char         *country; /* nullable: whose office it is */
} MirqabOfficeHolder;

GArray *mirqab_office_holders_new (const MirqabReading *reading);

G_END_DECLS
