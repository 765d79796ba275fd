/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "briefing/briefing.h"

G_BEGIN_DECLS

/* How a briefing is made up, as given on the command line. */
typedef struct
{
  char  *digits;
  char  *months;
  char  *group_by;
  char **without;
} MirqabctlBriefingOptions;

void     mirqabctl_briefing_options_clear   (MirqabctlBriefingOptions       *self);
/* Says what is wrong, and returns FALSE. */
gboolean mirqabctl_briefing_options_resolve (const MirqabctlBriefingOptions *self,
                                             MirqabBriefingChoice           *choice);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MirqabctlBriefingOptions, mirqabctl_briefing_options_clear)

G_END_DECLS
