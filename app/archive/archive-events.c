/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/archive-private.h"

#define MAX_STATES 64

typedef struct
{
  MirqabArticleEvent  event;
  const char         *countries[MAX_STATES + 1];
} Row;

static void
read_codes (Row        *row,
            const char *text)
{
  guint n = 0;

  while (text != NULL && *text != '\0' && n < MAX_STATES)
    {
      gsize length = strcspn (text, " ");
      char code[8];

      if (length > 0 && length < sizeof code)
        {
          memcpy (code, text, length);
          code[length] = '\0';
          row->countries[n++] = g_intern_string (code);
        }
      text += length + (text[length] == ' ');
    }
  row->countries[n] = NULL;
  row->event.countries = row->countries;
}

/* Borrows from the statement until its next step. */
static void
read_row (sqlite3_stmt *statement,
          Row          *row)
{
  MirqabArticleEvent *event = &row->event;

  event->article = sqlite3_column_int64 (statement, 0);
  event->ordinal = (guint) sqlite3_column_int (statement, 1);
  event->kind = MIRQAB_EVENT_OTHER;
  event->status = MIRQAB_EVENT_PAST;
  event->precision = MIRQAB_PRECISION_DAY;
  mirqab_event_kind_from_string ((const char *) sqlite3_column_text (statement, 2), &event->kind);
  mirqab_event_status_from_string ((const char *) sqlite3_column_text (statement, 3), &event->status);
  mirqab_precision_from_string ((const char *) sqlite3_column_text (statement, 4), &event->precision);
  event->from = sqlite3_column_int (statement, 5);
  event->to = sqlite3_column_int (statement, 6);
  event->place = mirqab_statement_intern (statement, 7);
  event->body = mirqab_statement_intern (statement, 8);
  read_codes (row, (const char *) sqlite3_column_text (statement, 9));
  event->sentence.start = (guint32) sqlite3_column_int64 (statement, 10);
  event->sentence.end = (guint32) sqlite3_column_int64 (statement, 11);
  event->text = (const char *) sqlite3_column_text (statement, 12);
  event->outlet = (const char *) sqlite3_column_text (statement, 13);
}

#define COLUMNS \
  "event.article, ordinal, kind, status, precision, first, last, place, body, countries," \
  " sentence_start, sentence_end, sentence, outlet" \
  " FROM event JOIN article ON article.id = event.article"

static gboolean
each_row (sqlite3_stmt            *statement,
          MirqabArticleEventFunc   function,
          gpointer                 data,
          GError                 **error)
{
  GError *local_error = NULL;
  Row row;

  while (mirqab_statement_step (statement, &local_error))
    {
      read_row (statement, &row);
      function (&row.event, data);
    }
  sqlite3_reset (statement);
  if (local_error != NULL)
    g_propagate_error (error, local_error);

  return local_error == NULL;
}

/**
 * mirqab_archive_each_event:
 * @function: gets an event that is only valid during the call
 *
 * All dated events of the articles in view, by article.
 */
gboolean
mirqab_archive_each_event (MirqabArchive           *self,
                           MirqabArticleEventFunc   function,
                           gpointer                 data,
                           GCancellable            *cancellable,
                           GError                 **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  MirqabInterrupt interrupt;
  gboolean succeeded;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && function != NULL, FALSE);

  /* The unary plus keeps SQLite from walking an index of articles: in the order of
   * the events' own key both tables are read from beginning to end. */
  statement = mirqab_database_prepare (self->database,
                                       "SELECT " COLUMNS " WHERE +is_removed = 0"
                                       " ORDER BY event.article, ordinal",
                                       error);
  if (statement == NULL)
    return FALSE;
  mirqab_interrupt_begin (&interrupt, self->database, cancellable);
  succeeded = each_row (statement, function, data, error);
  mirqab_interrupt_end (&interrupt);

  return succeeded;
}

/**
 * mirqab_archive_each_event_of:
 * @articles: (element-type gint64): those that are gone or removed have no events
 */
gboolean
mirqab_archive_each_event_of (MirqabArchive           *self,
                              GArray                  *articles,
                              MirqabArticleEventFunc   function,
                              gpointer                 data,
                              GError                 **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && function != NULL, FALSE);

  statement = mirqab_database_prepare (self->database,
                                       "SELECT " COLUMNS " WHERE event.article = ?1 AND is_removed = 0"
                                       " ORDER BY ordinal",
                                       error);
  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < articles->len; i++)
    {
      sqlite3_bind_int64 (statement, 1, g_array_index (articles, gint64, i));
      if (!each_row (statement, function, data, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * mirqab_archive_get_event_revision:
 *
 * Returns: a number that grows whenever an event of an article, or what a
 *   person made of one, changes; -1 on error
 */
gint64
mirqab_archive_get_event_revision (MirqabArchive  *self,
                                   GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), -1);

  statement = mirqab_database_prepare (self->database,
                                       "SELECT ifnull (max (revision), 0) FROM event_change", error);

  return statement != NULL && mirqab_statement_step (statement, error)
         ? sqlite3_column_int64 (statement, 0) : -1;
}

/**
 * mirqab_archive_find_changed_events:
 * @own: (out): whether what a person made of events changed too
 *
 * Returns: (transfer full) (element-type gint64) (nullable): articles whose
 *   events changed after @revision
 */
GArray *
mirqab_archive_find_changed_events (MirqabArchive  *self,
                                    gint64          revision,
                                    gboolean       *own,
                                    GError        **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (sqlite3_stmt) statement = NULL;
  GError *local_error = NULL;
  gboolean found_own = FALSE;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), NULL);

  statement = mirqab_database_prepare (self->database,
                                       "SELECT article FROM event_change WHERE revision > ?1", error);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, revision);
  while (mirqab_statement_step (statement, &local_error))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      if (id == 0)
        found_own = TRUE;
      else
        g_array_append_val (ids, id);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }
  *own = found_own;

  return g_steal_pointer (&ids);
}

void
mirqab_quotation_free (MirqabQuotation *quotation)
{
  g_free (quotation->text);
  g_free (quotation->outlet);
  g_free (quotation->title);
  g_free (quotation);
}

static void
free_quotation_or_null (gpointer quotation)
{
  if (quotation != NULL)
    mirqab_quotation_free (quotation);
}

/**
 * mirqab_archive_quote:
 * @articles: of each event wanted, its article
 * @ordinals: and its number in it
 *
 * Returns: (transfer full) (element-type MirqabQuotation) (nullable): in that
 *   order, %NULL where an event is gone
 */
GPtrArray *
mirqab_archive_quote (MirqabArchive  *self,
                      const gint64   *articles,
                      const guint    *ordinals,
                      gsize           n,
                      GError        **error)
{
  g_autoptr (GPtrArray) quotations = g_ptr_array_new_with_free_func (free_quotation_or_null);
  g_autoptr (sqlite3_stmt) statement = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self), NULL);

  statement = mirqab_database_prepare (self->database,
                                       "SELECT sentence, outlet, title FROM event"
                                       " JOIN article ON article.id = event.article"
                                       " WHERE event.article = ?1 AND ordinal = ?2",
                                       error);
  if (statement == NULL)
    return NULL;
  for (gsize i = 0; i < n && local_error == NULL; i++)
    {
      MirqabQuotation *quotation = NULL;

      sqlite3_bind_int64 (statement, 1, articles[i]);
      sqlite3_bind_int64 (statement, 2, ordinals[i]);
      if (mirqab_statement_step (statement, &local_error))
        {
          quotation = g_new0 (MirqabQuotation, 1);
          quotation->text = mirqab_statement_dup_text (statement, 0);
          quotation->outlet = mirqab_statement_dup_text (statement, 1);
          quotation->title = mirqab_statement_dup_text (statement, 2);
        }
      sqlite3_reset (statement);
      g_ptr_array_add (quotations, quotation);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  return g_steal_pointer (&quotations);
}
