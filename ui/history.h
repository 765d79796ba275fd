/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/edit.h"
#include "article/scope.h"

G_BEGIN_DECLS

/* What can be undone and done again in one window, in the order in which it was
 * done: scopes that were looked at, and edits of the own order. */
typedef struct _MirqabHistory MirqabHistory;

/* A step that is taken back or done again: one of both. */
typedef struct
{
  guint64      serial; /* not 0 */
  MirqabScope *scope;  /* owned, nullable: to be shown again */
  MirqabEdit  *edit;   /* owned, nullable: to be done once more, which takes it back */
} MirqabStep;

MirqabHistory *mirqab_history_new       (void);
void           mirqab_history_free      (MirqabHistory *self);
void           mirqab_history_add_scope (MirqabHistory *self,
                                         MirqabScope   *scope);
guint64        mirqab_history_add_edit  (MirqabHistory *self,
                                         MirqabEdit    *edit);
gboolean       mirqab_history_can_undo  (MirqabHistory *self);
gboolean       mirqab_history_can_redo  (MirqabHistory *self);
MirqabStep    *mirqab_history_undo      (MirqabHistory *self);
MirqabStep    *mirqab_history_redo      (MirqabHistory *self);
gboolean       mirqab_history_raise     (MirqabHistory *self,
                                         guint64        serial);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabHistory, mirqab_history_free)

G_END_DECLS
