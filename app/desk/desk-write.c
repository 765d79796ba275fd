/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/desk-private.h"

typedef enum
{
  CHANGE_READ,
  CHANGE_STARRED,
  CHANGE_REMOVED,
  CHANGE_EDIT,
} ChangeKind;

/* One thing that a person did, on its way to the disk. */
typedef struct
{
  ChangeKind     kind;
  GArray        *ids;     /* owned, of gint64 */
  gboolean       value;
  MirqabEdit    *edit;    /* owned, nullable: in place of all above */
  GWeakRef      *desk;    /* owned: told when it fails */
  GMainContext  *context; /* owned: of desk */
  MirqabWatcher *watcher; /* borrowed, nullable: outlives the writer */
} Change;

static void
change_free (Change *change)
{
  if (change->desk != NULL)
    g_weak_ref_clear (change->desk);
  g_free (change->desk);
  g_array_unref (change->ids);
  g_clear_pointer (&change->edit, mirqab_edit_unref);
  g_main_context_unref (change->context);
  g_free (change);
}

static gboolean
write_change (MirqabArchive  *archive,
              const Change   *change,
              GError        **error)
{
  const gint64 *ids = (const gint64 *) (gconstpointer) change->ids->data;

  switch (change->kind)
    {
    case CHANGE_READ:
      return mirqab_archive_set_read (archive, ids[0], change->value, error);
    case CHANGE_STARRED:
      return mirqab_archive_set_starred (archive, ids[0], change->value, error);
    case CHANGE_REMOVED:
      return mirqab_archive_set_removed (archive, ids, change->ids->len, change->value, error);
    case CHANGE_EDIT:
      return mirqab_archive_edit (archive, change->edit, error);
    default:
      g_assert_not_reached ();
    }
}

static void
change_job_cb (MirqabArchive *archive,
               const GError  *error,
               gpointer       data)
{
  Change *change = data;
  g_autoptr (GError) write_error = NULL;

  if (archive == NULL)
    mirqab_desk_tell_write_failed (g_steal_pointer (&change->desk), change->context, error);
  else if (!write_change (archive, change, &write_error))
    mirqab_desk_tell_write_failed (g_steal_pointer (&change->desk), change->context, write_error);
  else if (change->watcher != NULL)
    mirqab_watcher_hurry (change->watcher);
}

static void
push_change (MirqabDesk   *self,
             ChangeKind    kind,
             const gint64 *ids,
             gsize         n_ids,
             gboolean      value,
             MirqabEdit   *edit)
{
  Change *change = g_new0 (Change, 1);

  change->kind = kind;
  change->ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), (guint) n_ids);
  if (n_ids > 0)
    g_array_append_vals (change->ids, ids, (guint) n_ids);
  change->value = value;
  change->edit = edit != NULL ? mirqab_edit_ref (edit) : NULL;
  change->desk = g_new0 (GWeakRef, 1);
  g_weak_ref_init (change->desk, self);
  change->context = g_main_context_ref_thread_default ();
  change->watcher = self->watcher;

  mirqab_writer_push_short (self->writer, change_job_cb, change, (GDestroyNotify) change_free);
}

void
mirqab_desk_set_read (MirqabDesk *self,
                      gint64      id,
                      gboolean    read)
{
  g_return_if_fail (MIRQAB_IS_DESK (self));

  push_change (self, CHANGE_READ, &id, 1, read, NULL);
}

void
mirqab_desk_set_starred (MirqabDesk *self,
                         gint64      id,
                         gboolean    starred)
{
  g_return_if_fail (MIRQAB_IS_DESK (self));

  push_change (self, CHANGE_STARRED, &id, 1, starred, NULL);
}

void
mirqab_desk_set_removed (MirqabDesk   *self,
                         const gint64 *ids,
                         gsize         n_ids,
                         gboolean      removed)
{
  g_return_if_fail (MIRQAB_IS_DESK (self));

  push_change (self, CHANGE_REMOVED, ids, n_ids, removed, NULL);
}

/**
 * mirqab_desk_edit:
 * @edit: not to be touched any more but by giving it once more, which takes it
 *   back, or by releasing it
 */
void
mirqab_desk_edit (MirqabDesk *self,
                  MirqabEdit *edit)
{
  g_return_if_fail (MIRQAB_IS_DESK (self));
  g_return_if_fail (edit != NULL);

  push_change (self, CHANGE_EDIT, NULL, 0, FALSE, edit);
}
