/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/edit-private.h"

static void
change_free (MirqabChange *change)
{
  g_free (change->text);
  g_free (change->scope);
  g_clear_pointer (&change->event, mirqab_own_event_unref);
  g_free (change);
}

/**
 * mirqab_edit_new:
 *
 * Returns: (transfer full): an edit that does nothing yet
 */
MirqabEdit *
mirqab_edit_new (void)
{
  MirqabEdit *self = g_atomic_rc_box_new0 (MirqabEdit);

  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);

  return self;
}

MirqabEdit *
mirqab_edit_ref (MirqabEdit *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
edit_clear (MirqabEdit *self)
{
  g_ptr_array_unref (self->changes);
}

void
mirqab_edit_unref (MirqabEdit *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) edit_clear);
}

/**
 * mirqab_edit_new_id:
 *
 * Returns: an id that no other collection or saved scope has, whoever else
 *   makes one at the same time; exact in JSON, too, which has 53 bits for it
 */
gint64
mirqab_edit_new_id (void)
{
  return ((gint64) (g_random_int () & 0xFFFFF) << 32 | g_random_int ()) + 1;
}

gboolean
mirqab_edit_is_empty (MirqabEdit *self)
{
  return self->changes->len == 0;
}

MirqabChange *
mirqab_edit_add (MirqabEdit       *self,
                 MirqabChangeKind  kind,
                 gint64            id)
{
  MirqabChange *change = g_new0 (MirqabChange, 1);

  change->kind = kind;
  change->id = id;
  g_ptr_array_add (self->changes, change);

  return change;
}

void
mirqab_edit_set_read (MirqabEdit *self,
                      gint64      article,
                      gboolean    read)
{
  mirqab_edit_add (self, MIRQAB_CHANGE_READ, article)->value = read;
}

void
mirqab_edit_set_starred (MirqabEdit *self,
                         gint64      article,
                         gboolean    starred)
{
  mirqab_edit_add (self, MIRQAB_CHANGE_STARRED, article)->value = starred;
}

void
mirqab_edit_set_removed (MirqabEdit *self,
                         gint64      article,
                         gboolean    removed)
{
  mirqab_edit_add (self, MIRQAB_CHANGE_REMOVED, article)->value = removed;
}

void
mirqab_edit_set_collected (MirqabEdit *self,
                           gint64      article,
                           gint64      collection,
                           gboolean    collected)
{
  MirqabChange *change = mirqab_edit_add (self, MIRQAB_CHANGE_COLLECTED, article);

  change->other = collection;
  change->value = collected;
}

/**
 * mirqab_edit_set_note:
 * @text: (nullable): one of only white space is none
 */
void
mirqab_edit_set_note (MirqabEdit *self,
                      gint64      article,
                      const char *text)
{
  g_autofree char *stripped = text != NULL ? g_strstrip (g_strdup (text)) : NULL;
  MirqabChange *change = mirqab_edit_add (self, MIRQAB_CHANGE_NOTE, article);

  if (stripped != NULL && stripped[0] != '\0')
    change->text = g_strdup (text);
}

/**
 * mirqab_edit_set_collection:
 * @name: (nullable): %NULL deletes it; its articles stay in the archive
 * @position: in the list, or %MIRQAB_EDIT_LAST
 */
void
mirqab_edit_set_collection (MirqabEdit *self,
                            gint64      collection,
                            const char *name,
                            int         position)
{
  MirqabChange *change = mirqab_edit_add (self, MIRQAB_CHANGE_COLLECTION, collection);

  change->text = g_strdup (name);
  change->position = position;
}

/**
 * mirqab_edit_set_saved_scope:
 * @name: (nullable): %NULL deletes it
 * @scope: (nullable): of mirqab_scope_to_json ()
 * @position: in the list, or %MIRQAB_EDIT_LAST
 */
void
mirqab_edit_set_saved_scope (MirqabEdit *self,
                             gint64      saved_scope,
                             const char *name,
                             const char *scope,
                             int         position)
{
  MirqabChange *change = mirqab_edit_add (self, MIRQAB_CHANGE_SAVED_SCOPE, saved_scope);

  change->text = g_strdup (name);
  change->scope = g_strdup (scope);
  change->position = position;
}

/**
 * mirqab_edit_set_own_event:
 * @event: (nullable): %NULL to leave the event as the articles and the dossier have it
 */
void
mirqab_edit_set_own_event (MirqabEdit     *self,
                           const char     *uid,
                           MirqabOwnEvent *event)
{
  MirqabChange *change = mirqab_edit_add (self, MIRQAB_CHANGE_OWN_EVENT, 0);

  change->text = g_strdup (uid);
  change->event = event != NULL ? mirqab_own_event_ref (event) : NULL;
}
