/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/archive-private.h"
#include "archive/edit-private.h"

/* A row as it is before it is changed. */
typedef struct
{
  gboolean  is_there;
  gint64    value;
  char     *text;     /* owned, nullable */
  char     *scope;    /* owned, nullable */
} Row;

static void
row_clear (Row *row)
{
  g_free (row->text);
  g_free (row->scope);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Row, row_clear)

static const char *const select_row[] = {
  [MIRQAB_CHANGE_READ] = "SELECT is_read FROM article WHERE id = ?1",
  [MIRQAB_CHANGE_STARRED] = "SELECT is_starred FROM article WHERE id = ?1",
  [MIRQAB_CHANGE_REMOVED] = "SELECT is_removed FROM article WHERE id = ?1",
  [MIRQAB_CHANGE_COLLECTED] = "SELECT 1 FROM collected WHERE article = ?1 AND collection = ?2",
  [MIRQAB_CHANGE_NOTE] = "SELECT 0, text FROM note WHERE article = ?1",
  [MIRQAB_CHANGE_COLLECTION] = "SELECT position, name FROM collection WHERE id = ?1",
  [MIRQAB_CHANGE_SAVED_SCOPE] = "SELECT position, name, scope FROM saved_scope WHERE id = ?1",
};

static gboolean
read_row (MirqabArchive       *self,
          const MirqabChange  *change,
          Row                 *row,
          GError             **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  GError *local_error = NULL;

  statement = mirqab_database_prepare (self->database,
                                       change->kind == MIRQAB_CHANGE_READ && change->id < 0
                                         ? "SELECT is_read FROM aside WHERE id = -?1"
                                         : select_row[change->kind],
                                       error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, change->id);
  if (change->kind == MIRQAB_CHANGE_COLLECTED)
    sqlite3_bind_int64 (statement, 2, change->other);
  if (mirqab_statement_step (statement, &local_error))
    {
      row->is_there = TRUE;
      row->value = sqlite3_column_int64 (statement, 0);
      row->text = mirqab_statement_dup_text (statement, 1);
      row->scope = mirqab_statement_dup_text (statement, 2);
    }
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, local_error);

  return FALSE;
}

static gboolean
run (MirqabArchive       *self,
     const char          *sql,
     const MirqabChange  *change,
     GError             **error)
{
  g_autoptr (sqlite3_stmt) statement = mirqab_database_prepare (self->database, sql, error);
  int n = statement != NULL ? sqlite3_bind_parameter_count (statement) : 0;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, change->id);
  if (n >= 2 && change->kind == MIRQAB_CHANGE_COLLECTED)
    sqlite3_bind_int64 (statement, 2, change->other);
  else if (n >= 2)
    mirqab_statement_bind_text (statement, 2, change->text);
  if (n >= 3)
    sqlite3_bind_int (statement, 3, change->position);
  if (n >= 4)
    mirqab_statement_bind_text (statement, 4, change->scope);

  return mirqab_statement_done (statement, error);
}

/* With a collection go the places that articles have in it: they are part of
 * what is taken back. */
static gboolean
empty_collection (MirqabArchive  *self,
                  gint64          collection,
                  MirqabEdit     *back,
                  GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  GError *local_error = NULL;

  statement = mirqab_database_prepare (self->database,
                                       "DELETE FROM collected WHERE collection = ?1"
                                       " RETURNING article",
                                       error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, collection);
  while (mirqab_statement_step (statement, &local_error))
    mirqab_edit_set_collected (back, sqlite3_column_int64 (statement, 0), collection, TRUE);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, local_error);

  return FALSE;
}

static gboolean
write_collection (MirqabArchive       *self,
                  const MirqabChange  *change,
                  MirqabEdit          *back,
                  GError             **error)
{
  if (change->text == NULL)
    return empty_collection (self, change->id, back, error)
           && run (self, "DELETE FROM collection WHERE id = ?1", change, error);

  return run (self,
              "INSERT INTO collection (id, name, position) VALUES (?1, ?2, iif (?3 >= 0, ?3,"
              " (SELECT ifnull (max (position) + 1, 0) FROM collection)))"
              " ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
              "   position = iif (?3 >= 0, ?3, position)",
              change, error);
}

static gboolean
write_note (MirqabArchive       *self,
            const MirqabChange  *change,
            GError             **error)
{
  if (!run (self, "DELETE FROM search_notes WHERE rowid = ?1", change, error)
      || !mirqab_database_run (self->database,
                               "INSERT OR REPLACE INTO counter (name, value)"
                               " VALUES ('notes', random ())",
                               error))
    return FALSE;
  if (change->text == NULL)
    return run (self, "DELETE FROM note WHERE article = ?1", change, error);

  return run (self,
              "INSERT INTO note (article, text) SELECT id, ?2 FROM article WHERE id = ?1"
              " ON CONFLICT (article) DO UPDATE SET text = excluded.text",
              change, error)
         && run (self,
                 "INSERT INTO search_notes (rowid, title, text) SELECT article, '', text FROM note"
                 " WHERE article = ?1",
                 change, error);
}

static gboolean
write_saved_scope (MirqabArchive       *self,
                   const MirqabChange  *change,
                   GError             **error)
{
  if (change->text == NULL)
    return run (self, "DELETE FROM saved_scope WHERE id = ?1", change, error);

  return run (self,
              "INSERT INTO saved_scope (id, name, scope, position) VALUES (?1, ?2, ?4,"
              " iif (?3 >= 0, ?3, (SELECT ifnull (max (position) + 1, 0) FROM saved_scope)))"
              " ON CONFLICT (id) DO UPDATE SET name = excluded.name, scope = excluded.scope,"
              "   position = iif (?3 >= 0, ?3, position)",
              change, error);
}

static gboolean
write_row (MirqabArchive       *self,
           const MirqabChange  *change,
           MirqabEdit          *back,
           GError             **error)
{
  switch (change->kind)
    {
    case MIRQAB_CHANGE_READ:
      return mirqab_archive_set_read (self, change->id, change->value, error);
    case MIRQAB_CHANGE_STARRED:
      return mirqab_archive_set_starred (self, change->id, change->value, error);
    case MIRQAB_CHANGE_REMOVED:
      return mirqab_archive_set_removed (self, &change->id, 1, change->value, error);
    case MIRQAB_CHANGE_COLLECTED:
      return run (self,
                  change->value
                    /* One of a collection that is gone meanwhile is let go. */
                    ? "INSERT OR IGNORE INTO collected (article, collection)"
                      " SELECT article.id, collection.id FROM article, collection"
                      " WHERE article.id = ?1 AND collection.id = ?2"
                    : "DELETE FROM collected WHERE article = ?1 AND collection = ?2",
                  change, error);
    case MIRQAB_CHANGE_NOTE:
      return write_note (self, change, error);
    case MIRQAB_CHANGE_COLLECTION:
      return write_collection (self, change, back, error);
    case MIRQAB_CHANGE_SAVED_SCOPE:
      return write_saved_scope (self, change, error);
    case MIRQAB_CHANGE_OWN_EVENT:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_as_wanted (const MirqabChange *change,
              const Row          *row)
{
  switch (change->kind)
    {
    case MIRQAB_CHANGE_READ:
    case MIRQAB_CHANGE_STARRED:
    case MIRQAB_CHANGE_REMOVED:
      return !row->is_there || (row->value != 0) == change->value;
    case MIRQAB_CHANGE_COLLECTED:
      return row->is_there == change->value;
    case MIRQAB_CHANGE_NOTE:
    case MIRQAB_CHANGE_COLLECTION:
    case MIRQAB_CHANGE_SAVED_SCOPE:
    case MIRQAB_CHANGE_OWN_EVENT:
    default:
      return g_strcmp0 (row->text, change->text) == 0 && g_strcmp0 (row->scope, change->scope) == 0
             && (row->text == NULL || change->position < 0 || row->value == change->position);
    }
}

static void
remember (MirqabEdit         *back,
          const MirqabChange *change,
          Row                *row)
{
  MirqabChange *old = mirqab_edit_add (back, change->kind, change->id);

  old->other = change->other;
  old->value = change->kind == MIRQAB_CHANGE_COLLECTED ? row->is_there : row->value != 0;
  old->text = g_steal_pointer (&row->text);
  old->scope = g_steal_pointer (&row->scope);
  old->position = (int) row->value;
}

/* What was done last is taken back first. */
static void
reverse (GPtrArray *changes)
{
  for (guint i = 0; i < changes->len / 2; i++)
    {
      gpointer first = changes->pdata[i];

      changes->pdata[i] = changes->pdata[changes->len - 1 - i];
      changes->pdata[changes->len - 1 - i] = first;
    }
}

static gboolean
swap_own_event (MirqabArchive       *self,
                const MirqabChange  *change,
                MirqabEdit          *back,
                GError             **error)
{
  g_autoptr (MirqabOwnEvent) old = NULL;

  if (!mirqab_archive_set_own_event (self, change->text, change->event, &old, error))
    return FALSE;
  mirqab_edit_set_own_event (back, change->text, old);

  return TRUE;
}

static gboolean
make_change (MirqabArchive       *self,
             const MirqabChange  *change,
             MirqabEdit          *back,
             GError             **error)
{
  g_auto (Row) row = { 0 };

  if (change->kind == MIRQAB_CHANGE_OWN_EVENT)
    return swap_own_event (self, change, back, error);
  if (!read_row (self, change, &row, error))
    return FALSE;
  if (is_as_wanted (change, &row))
    return TRUE;
  if (!write_row (self, change, back, error))
    return FALSE;
  remember (back, change, &row);

  return TRUE;
}

/**
 * mirqab_archive_edit:
 * @edit: becomes what takes it back; on failure it does nothing any more
 *
 * Does all of it or nothing. What already is as it is to be is not counted as
 * done, and so is not taken back.
 */
gboolean
mirqab_archive_edit (MirqabArchive  *self,
                     MirqabEdit     *edit,
                     GError        **error)
{
  g_autoptr (MirqabEdit) back = mirqab_edit_new ();
  GPtrArray *done = edit->changes;
  gboolean is_ours, succeeded;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), FALSE);

  is_ours = !self->is_in_transaction;
  succeeded = !is_ours || mirqab_archive_begin (self, error);
  for (guint i = 0; i < done->len && succeeded; i++)
    succeeded = make_change (self, g_ptr_array_index (done, i), back, error);
  if (is_ours && succeeded)
    succeeded = mirqab_archive_commit (self, error);
  else if (is_ours)
    mirqab_archive_roll_back (self);

  if (!succeeded)
    g_ptr_array_set_size (back->changes, 0);
  reverse (back->changes);
  edit->changes = g_steal_pointer (&back->changes);
  back->changes = done;

  return succeeded;
}
