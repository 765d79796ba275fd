/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "session-private.h"

static void
notify_history (MirqabSession *self)
{
  g_object_notify (G_OBJECT (self), "can-undo");
  g_object_notify (G_OBJECT (self), "can-redo");
}

/* Takes @scope. */
static void
show_scope (MirqabSession *self,
            MirqabScope   *scope)
{
  self->scope = scope;
  mirqab_session_mark_read (self);
  mirqab_session_look (self);
  g_object_notify (G_OBJECT (self), "scope");
  notify_history (self);
}

/* Takes @scope. */
static void
change_scope (MirqabSession *self,
              MirqabScope   *scope)
{
  if (mirqab_scope_equal (scope, self->scope))
    {
      mirqab_scope_free (scope);
      return;
    }

  mirqab_history_add_scope (self->history, self->scope);
  self->run = MIRQAB_RUN_NONE;
  show_scope (self, scope);
}

/* Going back letter by letter, or year by year, helps nobody. Takes @scope. */
static void
change_in_run (MirqabSession *self,
               MirqabScope   *scope,
               MirqabRun      run)
{
  if (self->run == run)
    {
      mirqab_scope_free (self->scope);
      show_scope (self, scope);
      return;
    }

  change_scope (self, scope);
  self->run = run;
}

void
mirqab_session_set_scope (MirqabSession     *self,
                          const MirqabScope *scope)
{
  g_return_if_fail (MIRQAB_IS_SESSION (self));
  g_return_if_fail (scope != NULL);

  change_scope (self, mirqab_scope_copy (scope));
}

/**
 * mirqab_session_move_period:
 * @from: first day
 * @to: last day
 *
 * Sets the period as one of many that follow by themselves: to undo them is one step.
 */
void
mirqab_session_move_period (MirqabSession *self,
                            MirqabDay      from,
                            MirqabDay      to)
{
  MirqabScope *scope;

  g_return_if_fail (MIRQAB_IS_SESSION (self));

  scope = mirqab_scope_copy (self->scope);
  mirqab_scope_set_period (scope, from, to);
  change_in_run (self, scope, MIRQAB_RUN_PERIOD);
}

void
mirqab_session_set_words (MirqabSession *self,
                          const char    *words)
{
  MirqabScope *scope;

  g_return_if_fail (MIRQAB_IS_SESSION (self));

  scope = mirqab_scope_copy (self->scope);
  mirqab_scope_set_words (scope, words);
  if (mirqab_scope_equal (scope, self->scope))
    mirqab_scope_free (scope);
  else
    change_in_run (self, scope, MIRQAB_RUN_WORDS);
}

gboolean
mirqab_session_get_can_undo (MirqabSession *self)
{
  g_return_val_if_fail (MIRQAB_IS_SESSION (self), FALSE);

  return mirqab_history_can_undo (self->history);
}

gboolean
mirqab_session_get_can_redo (MirqabSession *self)
{
  g_return_val_if_fail (MIRQAB_IS_SESSION (self), FALSE);

  return mirqab_history_can_redo (self->history);
}

/* A step is the same forth and back: what is shown or done now is exchanged
 * for what is in it. */
static void
take_step (MirqabSession *self,
           MirqabStep    *step)
{
  MirqabScope *wanted;

  if (step == NULL)
    return;

  self->run = MIRQAB_RUN_NONE;
  if (step->edit != NULL)
    {
      mirqab_desk_edit (self->desk, step->edit);
      notify_history (self);
      return;
    }
  wanted = step->scope;
  step->scope = self->scope;
  show_scope (self, wanted);
}

void
mirqab_session_undo (MirqabSession *self)
{
  g_return_if_fail (MIRQAB_IS_SESSION (self));

  take_step (self, mirqab_history_undo (self->history));
}

void
mirqab_session_redo (MirqabSession *self)
{
  g_return_if_fail (MIRQAB_IS_SESSION (self));

  take_step (self, mirqab_history_redo (self->history));
}

static guint64
do_edit (MirqabSession *self,
         MirqabEdit    *edit)
{
  guint64 serial = mirqab_history_add_edit (self->history, edit);

  self->run = MIRQAB_RUN_NONE;
  mirqab_desk_edit (self->desk, edit);
  notify_history (self);

  return serial;
}

/**
 * mirqab_session_edit:
 * @edit: not to be touched any more by the caller
 *
 * Changes the own order, so that it can be undone.
 */
void
mirqab_session_edit (MirqabSession *self,
                     MirqabEdit    *edit)
{
  g_return_if_fail (MIRQAB_IS_SESSION (self) && edit != NULL);

  do_edit (self, edit);
}

/**
 * mirqab_session_edit_and_tell:
 * @message: a translated sentence
 *
 * As mirqab_session_edit (), and tells of it by "edited".
 */
void
mirqab_session_edit_and_tell (MirqabSession *self,
                              MirqabEdit    *edit,
                              const char    *message)
{
  guint64 serial;

  g_return_if_fail (MIRQAB_IS_SESSION (self) && edit != NULL);

  serial = do_edit (self, edit);
  g_signal_emit_by_name (self, "edited", message, serial);
}

/**
 * mirqab_session_write_note:
 *
 * Keeps what is written on an article so far. All that is written on it in one
 * go is one step back.
 */
void
mirqab_session_write_note (MirqabSession *self,
                           gint64         article,
                           const char    *text)
{
  g_autoptr (MirqabEdit) edit = NULL;

  g_return_if_fail (MIRQAB_IS_SESSION (self));

  edit = mirqab_edit_new ();
  mirqab_edit_set_note (edit, article, text);
  if (self->run == MIRQAB_RUN_NOTE && self->noted == article)
    {
      mirqab_desk_edit (self->desk, edit);
      return;
    }

  do_edit (self, edit);
  self->run = MIRQAB_RUN_NOTE;
  self->noted = article;
}

/**
 * mirqab_session_take_back:
 * @serial: of "edited"
 *
 * Undoes one edit, whatever was done since. Nothing happens when it is undone already.
 */
void
mirqab_session_take_back (MirqabSession *self,
                          guint64        serial)
{
  g_return_if_fail (MIRQAB_IS_SESSION (self));

  if (mirqab_history_raise (self->history, serial))
    mirqab_session_undo (self);
}
