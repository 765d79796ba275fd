/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/archive-private.h"

/* What a person made of the events. Their names and days are stored as words
 * and numbers like those of the articles' events. */

static MirqabOwnFields
read_kind (sqlite3_stmt    *statement,
           int              column,
           MirqabEventKind *kind)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return text != NULL && mirqab_event_kind_from_string (text, kind) ? MIRQAB_OWN_KIND : 0;
}

static MirqabOwnFields
read_status (sqlite3_stmt   *statement,
             int             column,
             MirqabOwnEvent *event)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return text != NULL && mirqab_event_status_from_string (text, &event->status)
         ? MIRQAB_OWN_STATUS : 0;
}

static MirqabOwnFields
read_date (sqlite3_stmt   *statement,
           int             column,
           MirqabOwnEvent *event)
{
  const char *precision = (const char *) sqlite3_column_text (statement, column);

  if (precision == NULL || !mirqab_precision_from_string (precision, &event->precision)
      || sqlite3_column_type (statement, column + 1) == SQLITE_NULL
      || sqlite3_column_type (statement, column + 2) == SQLITE_NULL)
    return 0;
  event->from = sqlite3_column_int (statement, column + 1);
  event->to = sqlite3_column_int (statement, column + 2);

  return event->from <= event->to ? MIRQAB_OWN_DATE : 0;
}

/* Of a place and a body "" says that there is none, NULL that it was not
 * corrected. */
static MirqabOwnFields
read_name (sqlite3_stmt     *statement,
           int               column,
           MirqabOwnFields   field,
           const char      **name)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  *name = text != NULL && *text != '\0' ? g_intern_string (text) : NULL;

  return text != NULL ? field : 0;
}

static MirqabOwnFields
read_countries (sqlite3_stmt   *statement,
                int             column,
                MirqabOwnEvent *event)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);
  g_auto (GStrv) codes = NULL;

  if (text == NULL)
    return 0;
  codes = g_strsplit (text, " ", -1);
  if (*text == '\0')
    g_clear_pointer (&codes[0], g_free);
  mirqab_own_event_set_countries (event, (const char *const *) codes);

  return MIRQAB_OWN_COUNTRIES;
}

static MirqabOwnEvent *
read_own_event (sqlite3_stmt *statement)
{
  MirqabOwnEvent *event = mirqab_own_event_new ();

  event->id = sqlite3_column_int64 (statement, 0);
  g_free (event->uid);
  event->uid = mirqab_statement_dup_text (statement, 1);
  event->edition = (guint) sqlite3_column_int64 (statement, 2);
  event->changed_at = sqlite3_column_int64 (statement, 3);
  event->is_hidden = sqlite3_column_int (statement, 4) != 0;
  event->is_apart = sqlite3_column_int (statement, 5) != 0;
  event->set = read_kind (statement, 6, &event->kind) | read_status (statement, 7, event)
               | read_date (statement, 8, event)
               | read_name (statement, 11, MIRQAB_OWN_PLACE, &event->place)
               | read_name (statement, 12, MIRQAB_OWN_BODY, &event->body)
               | read_countries (statement, 13, event);
  event->title = mirqab_statement_dup_text (statement, 14);
  if (event->title != NULL)
    event->set |= MIRQAB_OWN_TITLE;

  return event;
}

static gboolean
read_parts (sqlite3_stmt    *statement,
            MirqabOwnEvent  *event,
            GError         **error)
{
  GError *local_error = NULL;

  sqlite3_bind_int64 (statement, 1, event->id);
  while (mirqab_statement_step (statement, &local_error))
    {
      MirqabEventPart part = {
        .reference = mirqab_statement_intern (statement, 0),
        .article = sqlite3_column_int64 (statement, 1),
        .sentence = (guint32) sqlite3_column_int64 (statement, 2),
        .kind = MIRQAB_EVENT_OTHER,
        .from = sqlite3_column_int (statement, 4),
      };

      read_kind (statement, 3, &part.kind);
      g_array_append_val (event->parts, part);
    }
  sqlite3_reset (statement);
  if (local_error != NULL)
    g_propagate_error (error, local_error);

  return local_error == NULL;
}

static GPtrArray *
read_own_events (MirqabArchive  *self,
                 const char     *uid,
                 GError        **error)
{
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autoptr (sqlite3_stmt) parts = NULL;
  GError *local_error = NULL;

  events = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_own_event_unref);
  statement = mirqab_database_prepare (self->database,
                                       "SELECT id, uid, edition, changed_at, is_hidden, is_apart, kind,"
                                       " status, precision, first, last, place, body, countries, title"
                                       " FROM own_event WHERE ?1 IS NULL OR uid = ?1 ORDER BY id",
                                       error);
  parts = mirqab_database_prepare (self->database,
                                   "SELECT reference, article, sentence_start, kind, first"
                                   " FROM own_event_part WHERE event = ?1 ORDER BY ordinal",
                                   error);
  if (statement == NULL || parts == NULL)
    return NULL;
  mirqab_statement_bind_text (statement, 1, uid);
  while (mirqab_statement_step (statement, &local_error))
    {
      MirqabOwnEvent *event = read_own_event (statement);

      g_ptr_array_add (events, event);
      if (!read_parts (parts, event, &local_error))
        break;
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  return g_steal_pointer (&events);
}

/**
 * mirqab_archive_own_events:
 *
 * Returns: (transfer full) (element-type MirqabOwnEvent) (nullable): all, in
 *   the order in which they were made
 */
GPtrArray *
mirqab_archive_own_events (MirqabArchive  *self,
                           GError        **error)
{
  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), NULL);

  return read_own_events (self, NULL, error);
}

static void
bind_fields (sqlite3_stmt         *statement,
             const MirqabOwnEvent *event)
{
  if ((event->set & MIRQAB_OWN_KIND) != 0)
    mirqab_statement_bind_text (statement, 6, mirqab_event_kind_to_string (event->kind));
  if ((event->set & MIRQAB_OWN_STATUS) != 0)
    mirqab_statement_bind_text (statement, 7, mirqab_event_status_to_string (event->status));
  if ((event->set & MIRQAB_OWN_DATE) != 0)
    {
      mirqab_statement_bind_text (statement, 8, mirqab_precision_to_string (event->precision));
      sqlite3_bind_int (statement, 9, event->from);
      sqlite3_bind_int (statement, 10, event->to);
    }
  if ((event->set & MIRQAB_OWN_PLACE) != 0)
    mirqab_statement_bind_text (statement, 11, event->place != NULL ? event->place : "");
  if ((event->set & MIRQAB_OWN_BODY) != 0)
    mirqab_statement_bind_text (statement, 12, event->body != NULL ? event->body : "");
  if ((event->set & MIRQAB_OWN_TITLE) != 0)
    mirqab_statement_bind_text (statement, 14, event->title);
}

static gboolean
insert_part (MirqabArchive          *self,
             gint64                  id,
             guint                   ordinal,
             const MirqabEventPart  *part,
             GError                **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  statement = mirqab_database_prepare (self->database,
                                       "INSERT INTO own_event_part (event, ordinal, reference, article,"
                                       " sentence_start, kind, first) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                                       error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);
  sqlite3_bind_int64 (statement, 2, ordinal);
  if (part->reference != NULL)
    {
      mirqab_statement_bind_text (statement, 3, part->reference);
    }
  else
    {
      sqlite3_bind_int64 (statement, 4, part->article);
      sqlite3_bind_int64 (statement, 5, part->sentence);
      mirqab_statement_bind_text (statement, 6, mirqab_event_kind_to_string (part->kind));
      sqlite3_bind_int (statement, 7, part->from);
    }

  return mirqab_statement_done (statement, error);
}

static gboolean
insert_own_event (MirqabArchive         *self,
                  const MirqabOwnEvent  *event,
                  guint                  edition,
                  GError               **error)
{
  g_autofree char *countries = NULL;
  g_autoptr (sqlite3_stmt) statement = NULL;
  gint64 id;

  statement = mirqab_database_prepare (self->database,
                                       "INSERT INTO own_event (uid, edition, changed_at, is_hidden, is_apart,"
                                       " kind, status, precision, first, last, place, body, countries, title)"
                                       " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
                                       error);
  if (statement == NULL)
    return FALSE;
  mirqab_statement_bind_text (statement, 1, event->uid);
  sqlite3_bind_int64 (statement, 2, edition);
  sqlite3_bind_int64 (statement, 3, event->changed_at);
  sqlite3_bind_int (statement, 4, event->is_hidden != FALSE);
  sqlite3_bind_int (statement, 5, event->is_apart != FALSE);
  bind_fields (statement, event);
  if ((event->set & MIRQAB_OWN_COUNTRIES) != 0 && event->countries != NULL)
    {
      countries = g_strjoinv (" ", (char **) event->countries);
      mirqab_statement_bind_text (statement, 13, countries);
    }
  if (!mirqab_statement_done (statement, error))
    return FALSE;

  id = sqlite3_last_insert_rowid (self->database);
  for (guint i = 0; i < event->parts->len; i++)
    if (!insert_part (self, id, i, &g_array_index (event->parts, MirqabEventPart, i), error))
      return FALSE;

  return TRUE;
}

/* Parts first: whether foreign keys are enforced is a matter of the connection. */
static gboolean
delete_own_event (MirqabArchive  *self,
                  const char     *uid,
                  GError        **error)
{
  static const char *const sql[] = {
    "DELETE FROM own_event_part WHERE event = (SELECT id FROM own_event WHERE uid = ?1)",
    "DELETE FROM own_event WHERE uid = ?1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sql); i++)
    {
      g_autoptr (sqlite3_stmt) statement = mirqab_database_prepare (self->database, sql[i], error);

      if (statement == NULL)
        return FALSE;
      mirqab_statement_bind_text (statement, 1, uid);
      if (!mirqab_statement_done (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
swap (MirqabArchive         *self,
      const char            *uid,
      const MirqabOwnEvent  *event,
      const MirqabOwnEvent  *old,
      GError               **error)
{
  /* What is put back is a further edition: who subscribed to the events learns
   * of it. */
  guint edition = event != NULL && old != NULL ? MAX (event->edition, old->edition + 1)
                                               : event != NULL ? event->edition : 0;

  return delete_own_event (self, uid, error)
         && (event == NULL || insert_own_event (self, event, edition, error))
         && mirqab_database_run (self->database,
                                 "INSERT OR REPLACE INTO event_change (article, revision)"
                                 " SELECT 0, ifnull (max (revision), 0) + 1 FROM event_change",
                                 error);
}

/**
 * mirqab_archive_set_own_event:
 * @event: (nullable): of the name @uid; %NULL to be left without
 * @old: (out) (nullable) (transfer full): what there was of that name
 */
gboolean
mirqab_archive_set_own_event (MirqabArchive         *self,
                              const char            *uid,
                              const MirqabOwnEvent  *event,
                              MirqabOwnEvent       **old,
                              GError               **error)
{
  g_autoptr (GPtrArray) before = NULL;
  const MirqabOwnEvent *known;
  gboolean is_ours;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && uid != NULL, FALSE);

  if (!mirqab_archive_enter (self, &is_ours, error))
    return FALSE;
  before = read_own_events (self, uid, error);
  known = before != NULL && before->len > 0 ? before->pdata[0] : NULL;
  if (!mirqab_archive_leave (self, is_ours,
                             before != NULL && swap (self, uid, event, known, error), error))
    return FALSE;

  *old = known != NULL ? mirqab_own_event_copy (known) : NULL;

  return TRUE;
}
