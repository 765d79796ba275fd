/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/archive-private.h"
#include "archive/search-query.h"
#include "archive/selection-private.h"

/* The conditions of a scope as SQL with numbered parameters, and the values
 * for them. */
typedef struct
{
  GString   *sql;
  GPtrArray *texts;   /* borrowed, bound first, from ?1 on */
  MirqabSearchQuery *query; /* owned, nullable: its texts are among texts */
} Conditions;

static void
conditions_clear (Conditions *self)
{
  g_string_free (self->sql, TRUE);
  g_ptr_array_unref (self->texts);
  g_clear_pointer (&self->query, mirqab_search_query_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Conditions, conditions_clear)

static void
add_any_of (Conditions         *self,
            MirqabMarkKind      kind,
            char              **names)
{
  if (names[0] == NULL)
    return;

  g_string_append_printf (self->sql,
                          " AND article.id IN (SELECT article FROM mark WHERE name IN"
                          " (SELECT id FROM name WHERE kind = %u AND text IN (",
                          kind);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_ptr_array_add (self->texts, names[i]);
      g_string_append_printf (self->sql, "%s?%u", i > 0 ? ", " : "", self->texts->len);
    }
  g_string_append (self->sql, ")))");
}

static void
add_all_of (Conditions      *self,
            MirqabMarkKind   kind,
            char           **names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      char *one[] = { names[i], NULL };

      add_any_of (self, kind, one);
    }
}

static guint
add_text (Conditions *self,
          char       *text)
{
  g_ptr_array_add (self->texts, text);

  return self->texts->len;
}

static gboolean
add_words (Conditions  *self,
           const char  *words,
           GError     **error)
{
  MirqabSearchQuery *query = mirqab_search_query_parse (words);

  if (query == NULL)
    {
      g_set_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_QUERY,
                   "There is no word in \"%s\"", words);
      return FALSE;
    }

  self->query = query;
  if (query->match != NULL)
    g_string_append_printf (self->sql,
                            " AND article.id IN (SELECT rowid FROM search WHERE search MATCH ?%u)",
                            add_text (self, query->match));
  if (query->exclude != NULL)
    g_string_append_printf (self->sql,
                            " AND article.id NOT IN (SELECT rowid FROM search WHERE search MATCH ?%u)",
                            add_text (self, query->exclude));
  for (guint i = 0; i < query->exact->len; i++)
    {
      guint parameter = add_text (self, g_ptr_array_index (query->exact, i));

      g_string_append_printf (self->sql,
                              " AND (instr (article.title, ?%u) > 0 OR EXISTS (SELECT 1 FROM body"
                              " WHERE body.article = article.id AND instr (body.text, ?%u) > 0))",
                              parameter, parameter);
    }
  for (guint i = 0; i < query->outlets->len; i++)
    g_string_append_printf (self->sql, " AND instr (mirqab_fold (article.outlet), ?%u) > 0",
                            add_text (self, g_ptr_array_index (query->outlets, i)));
  for (guint i = 0; i < query->not_outlets->len; i++)
    g_string_append_printf (self->sql,
                            " AND ifnull (instr (mirqab_fold (article.outlet), ?%u), 0) = 0",
                            add_text (self, g_ptr_array_index (query->not_outlets, i)));

  return TRUE;
}

/* Writes the conditions of a scope. @skip_countries leaves its countries out. */
static gboolean
conditions_init (Conditions         *self,
                 const MirqabScope  *scope,
                 gboolean            skip_countries,
                 GError            **error)
{
  self->sql = g_string_new (" WHERE article.is_removed = 0");
  self->texts = g_ptr_array_new ();
  self->query = NULL;

  if (scope->from != MIRQAB_DAY_NONE)
    g_string_append_printf (self->sql, " AND article.sort_day >= %d", scope->from);
  if (scope->to != MIRQAB_DAY_NONE)
    g_string_append_printf (self->sql, " AND article.sort_day <= %d", scope->to);
  if (scope->from != MIRQAB_DAY_NONE || scope->to != MIRQAB_DAY_NONE)
    g_string_append (self->sql, " AND article.published IS NOT NULL");
  if (scope->unread)
    g_string_append (self->sql, " AND article.is_read = 0");
  if (scope->starred)
    g_string_append (self->sql, " AND article.is_starred = 1");
  if (scope->collection != 0)
    g_string_append_printf (self->sql,
                            " AND article.id IN (SELECT article FROM collected"
                            " WHERE collection = %" G_GINT64_FORMAT ")",
                            scope->collection);

  if (!skip_countries && scope->all_countries)
    add_all_of (self, MIRQAB_MARK_SUBJECT, scope->countries);
  else if (!skip_countries)
    add_any_of (self, MIRQAB_MARK_SUBJECT, scope->countries);
  add_any_of (self, MIRQAB_MARK_PERSON, scope->people);
  add_any_of (self, MIRQAB_MARK_BODY, scope->bodies);
  add_any_of (self, MIRQAB_MARK_CITY, scope->cities);
  add_any_of (self, MIRQAB_MARK_OUTLET, scope->outlets);
  add_any_of (self, MIRQAB_MARK_LANGUAGE, scope->languages);

  return scope->words == NULL || add_words (self, scope->words, error);
}

static sqlite3_stmt *
prepare_select (MirqabArchive      *self,
                const MirqabScope  *scope,
                gboolean            skip_countries,
                GError            **error)
{
  g_auto (Conditions) conditions = { NULL };
  sqlite3_stmt *statement;

  if (!conditions_init (&conditions, scope, skip_countries, error))
    return NULL;

  g_string_prepend (conditions.sql, "SELECT article.id FROM article");
  statement = mirqab_database_prepare (self->database, conditions.sql->str, error);
  for (guint i = 0; statement != NULL && i < conditions.texts->len; i++)
    sqlite3_bind_text (statement, (int) i + 1, g_ptr_array_index (conditions.texts, i), -1,
                       SQLITE_TRANSIENT);

  return statement;
}

static MirqabSelection *
select_articles (MirqabArchive      *self,
                 const MirqabScope  *scope,
                 gboolean            skip_countries,
                 GError            **error)
{
  g_autoptr (MirqabSelection) selection = mirqab_selection_new ();
  g_autoptr (sqlite3_stmt) statement = prepare_select (self, scope, skip_countries, error);
  GError *local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (mirqab_statement_step (statement, &local_error))
    mirqab_selection_add (selection, sqlite3_column_int64 (statement, 0));
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  return g_steal_pointer (&selection);
}

/**
 * mirqab_archive_select:
 *
 * Sets %MIRQAB_ARCHIVE_ERROR_QUERY when there is no word in the scope's words.
 *
 * Returns: (transfer full) (nullable): the articles of the scope
 */
MirqabSelection *
mirqab_archive_select (MirqabArchive      *self,
                       const MirqabScope  *scope,
                       GCancellable       *cancellable,
                       GError            **error)
{
  g_autoptr (MirqabSelection) selection = NULL;
  MirqabSelection *any_country = NULL;
  MirqabInterrupt interrupt;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && scope != NULL, NULL);

  /* SQLite forgets an interruption that comes when no statement runs. */
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  mirqab_interrupt_begin (&interrupt, self->database, cancellable);
  selection = select_articles (self, scope, FALSE, error);
  if (selection != NULL && scope->countries[0] != NULL && !scope->all_countries)
    {
      any_country = select_articles (self, scope, TRUE, error);
      if (any_country == NULL)
        g_clear_pointer (&selection, mirqab_selection_unref);
      else
        mirqab_selection_set_any_country (selection, any_country);
    }
  mirqab_interrupt_end (&interrupt);

  return g_steal_pointer (&selection);
}

/* Runs @sql, whose ?1 is the selection, and hands each row to @function. */
gboolean
mirqab_archive_read_selected (MirqabArchive          *self,
                              const MirqabSelection  *selection,
                              const char             *sql,
                              MirqabRowFunc           function,
                              gpointer                result,
                              GCancellable           *cancellable,
                              GError                **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  MirqabInterrupt interrupt;
  GError *local_error = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  statement = mirqab_database_prepare (self->database, sql, error);
  if (statement == NULL)
    return FALSE;

  mirqab_selection_bind (selection, statement, 1);
  mirqab_interrupt_begin (&interrupt, self->database, cancellable);
  while (mirqab_statement_step (statement, &local_error))
    function (statement, result);
  mirqab_interrupt_end (&interrupt);

  if (local_error != NULL)
    g_propagate_error (error, local_error);

  return local_error == NULL;
}
