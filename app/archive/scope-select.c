/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/scope-select.h"

#include "archive/archive-private.h"
#include "archive/search-query.h"

/* A SELECT made from a scope: its conditions as SQL with numbered parameters,
 * and the values for them. */
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
prepare_select (MirqabArchive     *self,
                const char        *before,
                const Conditions  *conditions,
                const char        *after,
                GError           **error)
{
  g_autofree char *sql = g_strconcat (before, conditions->sql->str, after, NULL);
  sqlite3_stmt *statement = mirqab_database_prepare (self->database, sql, error);

  for (guint i = 0; statement != NULL && i < conditions->texts->len; i++)
    mirqab_statement_bind_text (statement, (int) i + 1, g_ptr_array_index (conditions->texts, i));

  return statement;
}

/**
 * mirqab_scope_select:
 * @skip_countries: leave the countries of the scope out
 * @before: the SELECT up to its FROM, which names article
 * @after: what follows the conditions
 *
 * Runs a SELECT over the articles of a scope and hands each row to @function.
 */
gboolean
mirqab_scope_select (MirqabArchive       *self,
                     const MirqabScope   *scope,
                     gboolean             skip_countries,
                     const char          *before,
                     const char          *after,
                     MirqabScopeRowFunc   function,
                     gpointer             result,
                     GCancellable        *cancellable,
                     GError             **error)
{
  g_auto (Conditions) conditions = { NULL };
  g_autoptr (sqlite3_stmt) statement = NULL;
  MirqabInterrupt interrupt;
  GError *local_error = NULL;

  /* SQLite forgets an interruption that comes when no statement runs. */
  if (!conditions_init (&conditions, scope, skip_countries, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  statement = prepare_select (self, before, &conditions, after, error);
  if (statement == NULL)
    return FALSE;

  mirqab_interrupt_begin (&interrupt, self->database, cancellable);
  while (mirqab_statement_step (statement, &local_error))
    function (statement, result);
  mirqab_interrupt_end (&interrupt);

  if (local_error != NULL)
    g_propagate_error (error, local_error);

  return local_error == NULL;
}
