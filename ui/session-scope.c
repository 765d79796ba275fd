/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "session.h"

/* Changes of one part of the scope, each of which is a step back. */

void
mirqab_session_set_only (MirqabSession   *self,
                         MirqabScopeList  list,
                         const char      *value)
{
  g_autoptr (MirqabScope) scope = NULL;

  g_return_if_fail (MIRQAB_IS_SESSION (self));

  scope = mirqab_scope_copy (mirqab_session_get_scope (self));
  mirqab_scope_set_only (scope, list, value);
  mirqab_session_set_scope (self, scope);
}

void
mirqab_session_toggle (MirqabSession   *self,
                       MirqabScopeList  list,
                       const char      *value)
{
  g_autoptr (MirqabScope) scope = NULL;

  g_return_if_fail (MIRQAB_IS_SESSION (self));

  scope = mirqab_scope_copy (mirqab_session_get_scope (self));
  mirqab_scope_toggle (scope, list, value);
  mirqab_session_set_scope (self, scope);
}

void
mirqab_session_set_period (MirqabSession *self,
                           MirqabDay      from,
                           MirqabDay      to)
{
  g_autoptr (MirqabScope) scope = NULL;

  g_return_if_fail (MIRQAB_IS_SESSION (self));

  scope = mirqab_scope_copy (mirqab_session_get_scope (self));
  mirqab_scope_set_period (scope, from, to);
  mirqab_session_set_scope (self, scope);
}

void
mirqab_session_clear_scope (MirqabSession *self)
{
  g_autoptr (MirqabScope) scope = NULL;

  g_return_if_fail (MIRQAB_IS_SESSION (self));

  scope = mirqab_scope_new ();
  mirqab_session_set_scope (self, scope);
}
