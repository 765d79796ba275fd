/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/temporal-item.h"

G_BEGIN_DECLS

/* What an item says in the place where a pattern names it: 12 is a day where
 * "day" stands and a count where "number" stands. */
typedef enum
{
  ROLE_NONE,
  ROLE_DAY,
  ROLE_MONTH,
  ROLE_HIJRI_MONTH,
  ROLE_YEAR,
  ROLE_HIJRI_YEAR,
  ROLE_WEEKDAY,
  ROLE_UNIT,
  ROLE_COUNT,
  ROLE_RELATION,
  ROLE_MONTH_RELATION,
  ROLE_YEAR_RELATION,
  ROLE_MOD,
  ROLE_SEASON,
  ROLE_PARTS,
  ROLE_PART,
  ROLE_DAY_OFFSET,
  ROLE_DAY_PART,
  ROLE_DECADE,
  ROLE_EVENT,
  ROLE_MOMENT, /* all that a phrase says */
} MirqabRole;

typedef struct
{
  const char *name;
  guint64     words;
  guint32     phrases;
  MirqabRole  role;
  int         value; /* that the item must have, or MIRQAB_ANY_VALUE */
} MirqabVocable;

#define MIRQAB_ANY_VALUE G_MININT

const MirqabVocable *mirqab_vocabulary_find  (const char      *name,
                                              gsize            length);
void                 mirqab_vocabulary_apply (MirqabRole        role,
                                              const MirqabItem *item,
                                              MirqabMoment     *moment);

G_END_DECLS
