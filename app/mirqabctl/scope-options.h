/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mirqabctl/invocation.h"

G_BEGIN_DECLS

/* The scope as options of the command line. */
typedef struct
{
  char     **countries;
  gboolean   all_countries;
  char      *from;
  char      *to;
  char     **sources;
  char     **people;
  char     **bodies;
  char     **languages;
  char      *words;
  char      *collection;
  char      *saved_scope;
  gboolean   unread;
  gboolean   starred;
  gboolean   aside;
  int        limit; /* 0 = all */
} MirqabctlScopeOptions;

void                mirqabctl_scope_options_clear   (MirqabctlScopeOptions *self);
const GOptionEntry *mirqabctl_scope_options_entries (MirqabctlScopeOptions *self);
MirqabScope        *mirqabctl_scope_options_resolve (MirqabctlScopeOptions *self,
                                                     MirqabctlInvocation   *invocation);
gboolean            mirqabctl_parse_period          (const char            *text,
                                                     MirqabDay             *first,
                                                     MirqabDay             *last);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MirqabctlScopeOptions, mirqabctl_scope_options_clear)

G_END_DECLS
