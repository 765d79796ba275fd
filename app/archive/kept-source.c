/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/kept-source.h"

#include "archive/archive-private.h"

/* In the order in which they are bound and read. */
#define PERSONS_COLUMNS "name, listed, homepage, folder, language, kind, text_from, keeps," \
                        " interval, is_enabled, is_removed"
#define VISITS_COLUMNS "etag, last_modified, digest, next_check, last_visit, last_success," \
                       " last_error, n_failures, is_held, is_gone, seen"

/**
 * mirqab_kept_source_new:
 *
 * Returns: (transfer full): enabled, never visited
 */
MirqabKeptSource *
mirqab_kept_source_new (const char *url)
{
  MirqabKeptSource *source = g_new0 (MirqabKeptSource, 1);

  source->url = g_strdup (url);
  source->is_enabled = TRUE;
  source->last_visit = MIRQAB_TIME_NONE;
  source->last_success = MIRQAB_TIME_NONE;

  return source;
}

/**
 * mirqab_kept_source_copy:
 *
 * Returns: (transfer full):
 */
MirqabKeptSource *
mirqab_kept_source_copy (const MirqabKeptSource *source)
{
  MirqabKeptSource *copy = g_memdup2 (source, sizeof *source);

  copy->url = g_strdup (source->url);
  copy->name = g_strdup (source->name);
  copy->listed = g_strdup (source->listed);
  copy->first_url = g_strdup (source->first_url);
  copy->homepage = g_strdup (source->homepage);
  copy->folder = g_strdup (source->folder);
  copy->language = g_strdup (source->language);
  copy->etag = g_strdup (source->etag);
  copy->last_modified = g_strdup (source->last_modified);
  copy->digest = g_strdup (source->digest);
  copy->last_error = g_strdup (source->last_error);
  copy->seen = g_strdup (source->seen);

  return copy;
}

void
mirqab_kept_source_free (MirqabKeptSource *source)
{
  g_free (source->url);
  g_free (source->name);
  g_free (source->listed);
  g_free (source->first_url);
  g_free (source->homepage);
  g_free (source->folder);
  g_free (source->language);
  g_free (source->etag);
  g_free (source->last_modified);
  g_free (source->digest);
  g_free (source->last_error);
  g_free (source->seen);
  g_free (source);
}

/**
 * mirqab_kept_source_get_health:
 * @now: seconds since 1970 UTC
 */
MirqabHealth
mirqab_kept_source_get_health (const MirqabKeptSource *source,
                               gint64                  now)
{
  if (!source->is_enabled)
    return MIRQAB_HEALTH_PAUSED;
  if (source->is_gone)
    return MIRQAB_HEALTH_GONE;
  if (source->is_held && source->next_check > now)
    return MIRQAB_HEALTH_WAITING;
  if (source->last_error != NULL)
    return MIRQAB_HEALTH_FAILING;

  return source->last_success == MIRQAB_TIME_NONE ? MIRQAB_HEALTH_NEW : MIRQAB_HEALTH_GOOD;
}

static MirqabKeptSource *
read_source (sqlite3_stmt *statement)
{
  MirqabKeptSource *source = g_new0 (MirqabKeptSource, 1);
  int column = 0;

  source->id = sqlite3_column_int64 (statement, column++);
  source->url = mirqab_statement_dup_text (statement, column++);
  source->name = mirqab_statement_dup_text (statement, column++);
  source->listed = mirqab_statement_dup_text (statement, column++);
  source->homepage = mirqab_statement_dup_text (statement, column++);
  source->folder = mirqab_statement_dup_text (statement, column++);
  source->language = mirqab_statement_dup_text (statement, column++);
  source->kind = sqlite3_column_int (statement, column++);
  source->text_from = sqlite3_column_int (statement, column++);
  source->keeps = sqlite3_column_int (statement, column++);
  source->interval = (guint) sqlite3_column_int (statement, column++);
  source->is_enabled = sqlite3_column_int (statement, column++) != 0;
  source->is_removed = sqlite3_column_int (statement, column++) != 0;
  source->etag = mirqab_statement_dup_text (statement, column++);
  source->last_modified = mirqab_statement_dup_text (statement, column++);
  source->digest = mirqab_statement_dup_text (statement, column++);
  source->next_check = sqlite3_column_int64 (statement, column++);
  source->last_visit = mirqab_statement_get_time (statement, column++);
  source->last_success = mirqab_statement_get_time (statement, column++);
  source->last_error = mirqab_statement_dup_text (statement, column++);
  source->n_failures = (guint) sqlite3_column_int (statement, column++);
  source->is_held = sqlite3_column_int (statement, column++) != 0;
  source->is_gone = sqlite3_column_int (statement, column++) != 0;
  source->seen = mirqab_statement_dup_text (statement, column++);
  source->first_url = mirqab_statement_dup_text (statement, column++);

  return source;
}

GPtrArray *
mirqab_archive_list_sources (MirqabArchive  *self,
                             GError        **error)
{
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (sqlite3_stmt) statement = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), NULL);

  statement = mirqab_database_prepare (self->database,
                                       "SELECT id, url, " PERSONS_COLUMNS ", " VISITS_COLUMNS ", first_url"
                                       " FROM source ORDER BY id",
                                       error);
  if (statement == NULL)
    return NULL;

  sources = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_kept_source_free);
  while (mirqab_statement_step (statement, &local_error))
    g_ptr_array_add (sources, read_source (statement));
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  return g_steal_pointer (&sources);
}

static void
bind_persons (sqlite3_stmt           *statement,
              const MirqabKeptSource *source)
{
  mirqab_statement_bind_text (statement, 2, source->name);
  mirqab_statement_bind_text (statement, 3, source->listed);
  mirqab_statement_bind_text (statement, 4, source->homepage);
  mirqab_statement_bind_text (statement, 5, source->folder);
  mirqab_statement_bind_text (statement, 6, source->language);
  sqlite3_bind_int (statement, 7, source->kind);
  sqlite3_bind_int (statement, 8, source->text_from);
  sqlite3_bind_int (statement, 9, source->keeps);
  sqlite3_bind_int64 (statement, 10, source->interval);
  sqlite3_bind_int (statement, 11, source->is_enabled != FALSE);
  sqlite3_bind_int (statement, 12, source->is_removed != FALSE);
}

static gboolean
insert_source (MirqabArchive     *self,
               MirqabKeptSource  *source,
               GError           **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  GError *local_error = NULL;

  statement = mirqab_database_prepare (self->database,
                                       "INSERT INTO source (url, " PERSONS_COLUMNS ","
                                       " next_check, n_failures, is_held, is_gone) VALUES"
                                       " (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 0, 0, 0, 0)"
                                       " ON CONFLICT (url) DO UPDATE SET (" PERSONS_COLUMNS ") ="
                                       " (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"
                                       " RETURNING id",
                                       error);
  if (statement == NULL)
    return FALSE;

  mirqab_statement_bind_text (statement, 1, source->url);
  bind_persons (statement, source);
  if (mirqab_statement_step (statement, &local_error))
    source->id = sqlite3_column_int64 (statement, 0);
  if (local_error == NULL)
    mirqab_statement_step (statement, &local_error);
  if (local_error != NULL)
    g_propagate_error (error, local_error);

  return local_error == NULL;
}

/**
 * mirqab_archive_save_source:
 * @source: gets its id when it is new
 *
 * Keeps what the person has settled, and touches nothing of the visits, nor
 * the address. A new source of an address that is there is that source.
 */
gboolean
mirqab_archive_save_source (MirqabArchive     *self,
                            MirqabKeptSource  *source,
                            GError           **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), FALSE);

  if (source->id == 0)
    return insert_source (self, source, error);

  statement = mirqab_database_prepare (self->database,
                                       "UPDATE source SET (" PERSONS_COLUMNS ") ="
                                       " (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) WHERE id = ?1",
                                       error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, source->id);
  bind_persons (statement, source);

  return mirqab_statement_done (statement, error);
}

/* A source that moves to where another one is already stays where it is, and
 * is asked without the validators, which are the other address's. */
static gboolean
is_free (MirqabArchive           *self,
         const MirqabKeptSource  *source,
         gboolean                *is_free,
         GError                 **error)
{
  g_autoptr (sqlite3_stmt) statement =
    mirqab_database_prepare (self->database, "SELECT 1 FROM source WHERE url = ?1 AND id <> ?2", error);
  GError *local_error = NULL;

  if (statement == NULL)
    return FALSE;
  mirqab_statement_bind_text (statement, 1, source->url);
  sqlite3_bind_int64 (statement, 2, source->id);
  *is_free = !mirqab_statement_step (statement, &local_error);
  if (local_error != NULL)
    g_propagate_error (error, local_error);

  return local_error == NULL;
}

static void
bind_visits (sqlite3_stmt           *statement,
             const MirqabKeptSource *source,
             gboolean                may_move)
{
  mirqab_statement_bind_text (statement, 2, may_move ? source->url : NULL);
  mirqab_statement_bind_text (statement, 3, source->name);
  mirqab_statement_bind_text (statement, 4, may_move ? source->etag : NULL);
  mirqab_statement_bind_text (statement, 5, may_move ? source->last_modified : NULL);
  mirqab_statement_bind_text (statement, 6, source->digest);
  sqlite3_bind_int64 (statement, 7, source->next_check);
  if (source->last_visit != MIRQAB_TIME_NONE)
    sqlite3_bind_int64 (statement, 8, source->last_visit);
  mirqab_statement_bind_time (statement, 9, source->last_success);
  mirqab_statement_bind_text (statement, 10, source->last_error);
  sqlite3_bind_int (statement, 11, (int) source->n_failures);
  sqlite3_bind_int (statement, 12, source->is_held != FALSE);
  sqlite3_bind_int (statement, 13, source->is_gone != FALSE);
  mirqab_statement_bind_text (statement, 14, source->seen);
}

/**
 * mirqab_archive_save_visit:
 * @source: stored before where its id is not 0, stored now otherwise
 *
 * Keeps what a visit taught: where the source is now, how it does, and its name
 * where it has none. What the person settled meanwhile stays.
 */
gboolean
mirqab_archive_save_visit (MirqabArchive     *self,
                           MirqabKeptSource  *source,
                           GError           **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean may_move;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), FALSE);

  if ((source->id == 0 && !mirqab_archive_save_source (self, source, error))
      || !is_free (self, source, &may_move, error))
    return FALSE;

  statement = mirqab_database_prepare (self->database,
                                       "UPDATE source SET first_url = ifnull (first_url, url),"
                                       " url = ifnull (?2, url), name = ifnull (name, ?3),"
                                       " (" VISITS_COLUMNS ") ="
                                       " (?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14) WHERE id = ?1",
                                       error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, source->id);
  bind_visits (statement, source, may_move);

  return mirqab_statement_done (statement, error);
}
