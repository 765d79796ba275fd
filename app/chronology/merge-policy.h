/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/findings.h"

G_BEGIN_DECLS

/* When two reports are of one event.
 *
 * Rather two entries for one event than one entry for two events: a reader
 * sees two entries beside each other, but cannot see what a wrong one hides.
 *
 *  1. Never: other kinds; two places; two bodies (the organisation as a whole
 *     is compatible with each of its bodies); states that have none in common,
 *     unless the place is the same.
 *  2. The days must agree:
 *       exact      the same days
 *       within     a day of several days; days that overlap
 *       near       a day or two apart: outlets err; only for gatherings
 *       contained  one is known as a week, a month or a year and holds the other
 *  3. How much else must agree depends on both: the kind of event (there is
 *     one summit on a day, but many statements) and on how the days agree.
 *     Each agreement has a weight: the same place 2, the same body 2, states
 *     in common 1, the same words 3. table in merge-policy.c says for each
 *     kind how much is needed, and what is needed in any case.
 *
 * The caller adds: of several events that could be meant the one with the
 * greatest weight is taken, and none when two are equal; and a date that is
 * only known as a month or a year joins an event only when no other one could
 * be meant. */

typedef struct
{
  MirqabEventKind    kind;
  MirqabDay          from;
  MirqabDay          to;
  gboolean           is_coarse; /* known as a week, a month or longer */
  const char        *place;     /* interned, nullable */
  const char        *host;      /* interned, nullable: state in which place lies */
  const char        *body;      /* interned, nullable */
  gboolean           is_general;/* body is the organisation as a whole */
  const char *const *countries; /* NULL-terminated, interned */
} MirqabReport;

typedef enum
{
  MIRQAB_DAYS_APART,
  MIRQAB_DAYS_CONTAINED,
  MIRQAB_DAYS_NEAR,
  MIRQAB_DAYS_WITHIN,
  MIRQAB_DAYS_EXACT,
} MirqabDaysAgreement;

gboolean            mirqab_precision_is_coarse         (MirqabPrecision     precision);
int                 mirqab_merge_policy_get_tolerance  (MirqabEventKind     kind);
gboolean            mirqab_merge_policy_asks_for_words (MirqabEventKind     kind);
gboolean            mirqab_merge_policy_may_merge      (const MirqabReport *report);
MirqabDaysAgreement mirqab_merge_policy_compare_days   (const MirqabReport *a,
                                                        const MirqabReport *b);
guint               mirqab_merge_policy_weigh          (const MirqabReport *a,
                                                        const MirqabReport *b,
                                                        gboolean            same_words);

G_END_DECLS
