/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "briefing/briefing.h"

G_BEGIN_DECLS

/* A value of a choice and the word it goes by, on the command line and in
 * files. */
typedef struct
{
  const char *name;
  int         value;
} MirqabChoiceName;

/* Each list ends with a name of NULL; the first is what holds unless another
 * is chosen. */
extern const MirqabChoiceName mirqab_paper_names[];
extern const MirqabChoiceName mirqab_digits_names[];
extern const MirqabChoiceName mirqab_months_names[];
extern const MirqabChoiceName mirqab_grouping_names[];
extern const MirqabChoiceName mirqab_order_names[];
/* Of MirqabLeaveOut, and "notes", whose value is 0. */
extern const MirqabChoiceName mirqab_part_names[];

/* FALSE: there is no such name. */
gboolean    mirqab_choice_find     (const MirqabChoiceName *names,
                                    const char             *name,
                                    int                    *value);
const char *mirqab_choice_get_name (const MirqabChoiceName *names,
                                    int                     value);
/* Puts a part in or leaves it out; FALSE: there is no such part. */
gboolean    mirqab_choice_set_part (MirqabBriefingChoice   *choice,
                                    const char             *name,
                                    gboolean                is_wanted);
gboolean    mirqab_choice_has_part (const MirqabBriefingChoice *choice,
                                    const MirqabChoiceName     *part);

G_END_DECLS
