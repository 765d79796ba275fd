/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mirqabctl/invocation.h"

G_BEGIN_DECLS

typedef enum
{
  MIRQABCTL_DONE = 0,
  MIRQABCTL_FAILED = 1, /* nothing found, or a part failed; said on stderr */
  MIRQABCTL_USAGE = 2,  /* the command was not understood */
} MirqabctlExit;

/* Gets what follows its name on the command line. */
typedef MirqabctlExit (*MirqabctlRun) (MirqabctlInvocation  *invocation,
                                       int                   argc,
                                       char                **argv);

MirqabctlExit mirqabctl_import       (MirqabctlInvocation *invocation, int argc, char **argv);
MirqabctlExit mirqabctl_list         (MirqabctlInvocation *invocation, int argc, char **argv);
MirqabctlExit mirqabctl_search       (MirqabctlInvocation *invocation, int argc, char **argv);
MirqabctlExit mirqabctl_show         (MirqabctlInvocation *invocation, int argc, char **argv);
MirqabctlExit mirqabctl_countries    (MirqabctlInvocation *invocation, int argc, char **argv);
MirqabctlExit mirqabctl_chronology   (MirqabctlInvocation *invocation, int argc, char **argv);
MirqabctlExit mirqabctl_events       (MirqabctlInvocation *invocation, int argc, char **argv);
MirqabctlExit mirqabctl_candidates   (MirqabctlInvocation *invocation, int argc, char **argv);
MirqabctlExit mirqabctl_export       (MirqabctlInvocation *invocation, int argc, char **argv);
MirqabctlExit mirqabctl_collections  (MirqabctlInvocation *invocation, int argc, char **argv);
MirqabctlExit mirqabctl_scopes       (MirqabctlInvocation *invocation, int argc, char **argv);
MirqabctlExit mirqabctl_analyse      (MirqabctlInvocation *invocation, int argc, char **argv);
MirqabctlExit mirqabctl_parse_feed   (MirqabctlInvocation *invocation, int argc, char **argv);
MirqabctlExit mirqabctl_extract_page (MirqabctlInvocation *invocation, int argc, char **argv);
MirqabctlExit mirqabctl_check        (MirqabctlInvocation *invocation, int argc, char **argv);
MirqabctlExit mirqabctl_reanalyse    (MirqabctlInvocation *invocation, int argc, char **argv);
MirqabctlExit mirqabctl_backup       (MirqabctlInvocation *invocation, int argc, char **argv);
MirqabctlExit mirqabctl_restore      (MirqabctlInvocation *invocation, int argc, char **argv);
MirqabctlExit mirqabctl_fetch        (MirqabctlInvocation *invocation, int argc, char **argv);
MirqabctlExit mirqabctl_watch        (MirqabctlInvocation *invocation, int argc, char **argv);
MirqabctlExit mirqabctl_sources      (MirqabctlInvocation *invocation, int argc, char **argv);

G_END_DECLS
