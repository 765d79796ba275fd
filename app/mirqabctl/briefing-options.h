/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "briefing/templates.h"

G_BEGIN_DECLS

/* How a briefing is made up, as given on the command line. */
typedef struct
{
  char  *template_name;
  char  *save_template;
  char  *title;
  char  *language;
  char  *paper;
  char  *digits;
  char  *months;
  char  *group_by;
  char  *order;
  char **with;
  char **without;
} MirqabctlBriefingOptions;

void     mirqabctl_briefing_options_clear   (MirqabctlBriefingOptions       *self);
/* The entries of a command, ended by { NULL }. (transfer full): the array */
GOptionEntry *mirqabctl_briefing_options_entries (MirqabctlBriefingOptions  *self);
/* What the options say goes before what the template says. Says what is wrong,
 * and returns FALSE. @result: filled in, its language too */
gboolean mirqabctl_briefing_options_resolve (const MirqabctlBriefingOptions *self,
                                             MirqabTemplate                 *result);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MirqabctlBriefingOptions, mirqabctl_briefing_options_clear)

G_END_DECLS
