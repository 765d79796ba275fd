/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/watch.h"

#include "archive/archive-private.h"

/**
 * mirqab_archive_list_watches:
 *
 * Returns: (transfer full) (element-type MirqabWatch) (nullable): of the saved
 *   scopes that there are, in their order
 */
GArray *
mirqab_archive_list_watches (MirqabArchive  *self,
                             GError        **error)
{
  g_autoptr (GArray) watches = g_array_new (FALSE, TRUE, sizeof (MirqabWatch));
  g_autoptr (sqlite3_stmt) statement = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), NULL);

  statement = mirqab_database_prepare (self->database,
                                       "SELECT watch.scope, kind, days, set_on, seen, is_raised"
                                       " FROM watch JOIN saved_scope ON saved_scope.id = watch.scope"
                                       " ORDER BY saved_scope.position, saved_scope.id",
                                       error);
  if (statement == NULL)
    return NULL;

  while (mirqab_statement_step (statement, &local_error))
    {
      MirqabWatch watch = {
        .scope = sqlite3_column_int64 (statement, 0),
        .kind = (MirqabWatchKind) sqlite3_column_int (statement, 1),
        .days = (guint) sqlite3_column_int (statement, 2),
        .set_on = sqlite3_column_int (statement, 3),
        .seen = sqlite3_column_int64 (statement, 4),
        .is_raised = sqlite3_column_int (statement, 5) != 0,
      };

      g_array_append_val (watches, watch);
    }
  if (local_error == NULL)
    return g_steal_pointer (&watches);

  g_propagate_error (error, local_error);

  return NULL;
}

static gboolean
forget_watch (MirqabArchive  *self,
              gint64          scope,
              GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  statement = mirqab_database_prepare (self->database, "DELETE FROM watch WHERE scope = ?1", error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, scope);

  return mirqab_statement_done (statement, error);
}

/**
 * mirqab_archive_set_watch:
 * @days: of silence; 0 for the other kinds
 *
 * Watches a saved scope from now on, for this and nothing else: what is there
 * already is not told.
 */
gboolean
mirqab_archive_set_watch (MirqabArchive    *self,
                          gint64            scope,
                          MirqabWatchKind   kind,
                          guint             days,
                          MirqabDay         today,
                          GError          **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), FALSE);

  if (kind == MIRQAB_WATCH_OFF)
    return forget_watch (self, scope, error);

  statement = mirqab_database_prepare (self->database,
                                       "INSERT OR REPLACE INTO watch"
                                       " (scope, kind, days, set_on, seen, is_raised)"
                                       " SELECT ?1, ?2, ?3, ?4, ifnull (max (id), 0), 0 FROM article",
                                       error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, scope);
  sqlite3_bind_int (statement, 2, (int) kind);
  sqlite3_bind_int (statement, 3, (int) days);
  sqlite3_bind_int (statement, 4, today);

  return mirqab_statement_done (statement, error);
}

/**
 * mirqab_archive_keep_watch:
 *
 * Keeps what was told, unless the watch was changed or ended meanwhile.
 */
gboolean
mirqab_archive_keep_watch (MirqabArchive      *self,
                           const MirqabWatch  *watch,
                           GError            **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), FALSE);

  statement = mirqab_database_prepare (self->database,
                                       "UPDATE watch SET seen = ?3, is_raised = ?4"
                                       " WHERE scope = ?1 AND kind = ?2",
                                       error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, watch->scope);
  sqlite3_bind_int (statement, 2, (int) watch->kind);
  sqlite3_bind_int64 (statement, 3, watch->seen);
  sqlite3_bind_int (statement, 4, watch->is_raised);

  return mirqab_statement_done (statement, error);
}

gssize
mirqab_archive_count_arrived (MirqabArchive          *self,
                              const MirqabSelection  *selection,
                              gint64                  seen,
                              gint64                 *newest,
                              GError                **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  GError *local_error = NULL;
  gssize count = 0;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), -1);

  statement = mirqab_database_prepare (self->database,
                                       "SELECT id FROM article WHERE id > ?1 AND is_removed = 0"
                                       " AND id NOT IN (SELECT article FROM version) ORDER BY id",
                                       error);
  if (statement == NULL)
    return -1;

  *newest = 0;
  sqlite3_bind_int64 (statement, 1, seen);
  while (mirqab_statement_step (statement, &local_error))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      if (mirqab_selection_contains (selection, id))
        {
          count++;
          *newest = id;
        }
    }
  if (local_error == NULL)
    return count;

  g_propagate_error (error, local_error);

  return -1;
}
