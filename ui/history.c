/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "history.h"

#define MAX_STEPS 200

struct _MirqabHistory
{
  GQueue  undo;   /* of owned MirqabStep, the latest first */
  GQueue  redo;
  guint64 serial; /* of the latest step */
};

static void
step_free (MirqabStep *step)
{
  g_clear_pointer (&step->scope, mirqab_scope_free);
  g_clear_pointer (&step->edit, mirqab_edit_unref);
  g_free (step);
}

MirqabHistory *
mirqab_history_new (void)
{
  MirqabHistory *self = g_new0 (MirqabHistory, 1);

  g_queue_init (&self->undo);
  g_queue_init (&self->redo);

  return self;
}

void
mirqab_history_free (MirqabHistory *self)
{
  g_queue_clear_full (&self->undo, (GDestroyNotify) step_free);
  g_queue_clear_full (&self->redo, (GDestroyNotify) step_free);
  g_free (self);
}

static MirqabStep *
add_step (MirqabHistory *self)
{
  MirqabStep *step = g_new0 (MirqabStep, 1);

  step->serial = ++self->serial;
  g_queue_push_head (&self->undo, step);
  if (g_queue_get_length (&self->undo) > MAX_STEPS)
    step_free (g_queue_pop_tail (&self->undo));
  g_queue_clear_full (&self->redo, (GDestroyNotify) step_free);

  return step;
}

/**
 * mirqab_history_add_scope:
 * @scope: (transfer full): that was looked at until now
 */
void
mirqab_history_add_scope (MirqabHistory *self,
                          MirqabScope   *scope)
{
  add_step (self)->scope = scope;
}

/**
 * mirqab_history_add_edit:
 * @edit: that was done just now, or is about to be
 *
 * Returns: the step's serial, for mirqab_history_raise ()
 */
guint64
mirqab_history_add_edit (MirqabHistory *self,
                         MirqabEdit    *edit)
{
  MirqabStep *step = add_step (self);

  step->edit = mirqab_edit_ref (edit);

  return step->serial;
}

gboolean
mirqab_history_can_undo (MirqabHistory *self)
{
  return !g_queue_is_empty (&self->undo);
}

gboolean
mirqab_history_can_redo (MirqabHistory *self)
{
  return !g_queue_is_empty (&self->redo);
}

static MirqabStep *
move_step (GQueue *from,
           GQueue *to)
{
  MirqabStep *step = g_queue_pop_head (from);

  if (step != NULL)
    g_queue_push_head (to, step);

  return step;
}

/**
 * mirqab_history_undo:
 *
 * Returns: (transfer none) (nullable): the step to be taken back. Of a scope,
 *   the caller exchanges the one that is shown now for the one in the step.
 */
MirqabStep *
mirqab_history_undo (MirqabHistory *self)
{
  return move_step (&self->undo, &self->redo);
}

MirqabStep *
mirqab_history_redo (MirqabHistory *self)
{
  return move_step (&self->redo, &self->undo);
}

/**
 * mirqab_history_raise:
 *
 * Makes an edit the one to be undone next, whatever was done since.
 *
 * Returns: whether it is there to be undone
 */
gboolean
mirqab_history_raise (MirqabHistory *self,
                      guint64        serial)
{
  for (GList *link = self->undo.head; link != NULL; link = link->next)
    {
      MirqabStep *step = link->data;

      if (step->serial != serial || step->edit == NULL)
        continue;
      g_queue_unlink (&self->undo, link);
      g_queue_push_head_link (&self->undo, link);
      return TRUE;
    }

  return FALSE;
}
