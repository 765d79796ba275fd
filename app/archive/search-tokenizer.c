/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/search-tokenizer.h"

#include "archive/archive.h"
#include "archive/database.h"
#include "language/folding.h"
#include "language/stem.h"
#include "language/tokens.h"

/* The FTS5 tokenizer "mirqab" (https://sqlite.org/fts5.html, section 7): the
 * words and numbers of language/tokens, folded, without their article. A word
 * of a document that may begin with a proclitic stands in the index twice, with
 * and without it; a word of a query only as it is written. */

static int
create_tokenizer (void           *context,
                  const char    **arguments,
                  int             n_arguments,
                  Fts5Tokenizer **tokenizer)
{
  static char the_only_one;

  *tokenizer = (Fts5Tokenizer *) &the_only_one;

  return SQLITE_OK;
}

static void
delete_tokenizer (Fts5Tokenizer *tokenizer)
{
}

typedef int (*EmitFunc) (void       *context,
                         int         flags,
                         const char *token,
                         int         length,
                         int         start,
                         int         end);

static int
emit (const MirqabTokens *tokens,
      const MirqabToken  *token,
      gboolean            is_query,
      void               *context,
      EmitFunc            function)
{
  const char *folded = tokens->folded->str + token->folded;
  gsize length = token->folded_length;
  gsize article = 0, proclitic = 0;
  int result;

  if (token->script == MIRQAB_SCRIPT_ARABIC)
    {
      article = mirqab_stem_article_length (folded, length);
      if (article == 0 && !is_query)
        proclitic = mirqab_stem_proclitic_length (folded, length);
    }

  result = function (context, 0, folded + article, (int) (length - article),
                     (int) token->start, (int) token->end);
  if (result == SQLITE_OK && proclitic > 0)
    result = function (context, FTS5_TOKEN_COLOCATED, folded + proclitic,
                       (int) (length - proclitic), (int) token->start, (int) token->end);

  return result;
}

static int
tokenize (Fts5Tokenizer *tokenizer,
          void          *context,
          int            flags,
          const char    *text,
          int            length,
          EmitFunc       function)
{
  g_autoptr (MirqabTokens) tokens = NULL;
  int result = SQLITE_OK;

  if (text == NULL || !g_utf8_validate_len (text, (gsize) length, NULL))
    return SQLITE_OK;

  tokens = mirqab_tokens_new (text, length);
  for (guint i = 0; i < tokens->n_tokens && result == SQLITE_OK; i++)
    if (tokens->tokens[i].kind != MIRQAB_TOKEN_MARK)
      result = emit (tokens, &tokens->tokens[i], (flags & FTS5_TOKENIZE_QUERY) != 0,
                     context, function);

  return result;
}

/* SQL: mirqab_fold (text), what search compares. */
static void
fold (sqlite3_context  *context,
      int               n_values,
      sqlite3_value   **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);

  if (text == NULL)
    sqlite3_result_null (context);
  else
    sqlite3_result_text (context, mirqab_fold (text), -1, g_free);
}

/**
 * mirqab_search_tokenizer_register:
 *
 * Makes the tokenizer, and the SQL function mirqab_fold (), known to one
 * connection; each needs it before it can read or write the search index.
 */
gboolean
mirqab_search_tokenizer_register (sqlite3  *database,
                                  GError  **error)
{
  fts5_tokenizer functions = { create_tokenizer, delete_tokenizer, tokenize };
  g_autoptr (sqlite3_stmt) statement = NULL;
  fts5_api *api = NULL;

  statement = mirqab_database_prepare (database, "SELECT fts5 (?1)", error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_pointer (statement, 1, &api, "fts5_api_ptr", NULL);
  sqlite3_step (statement);

  if (sqlite3_create_function (database, "mirqab_fold", 1,
                               SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL, fold,
                               NULL, NULL) != SQLITE_OK)
    {
      mirqab_database_set_error (database, error);
      return FALSE;
    }
  if (api == NULL
      || api->xCreateTokenizer (api, "mirqab", NULL, &functions, NULL) != SQLITE_OK)
    {
      g_set_error_literal (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_FAILED,
                           "This SQLite has no full-text index (FTS5)");
      return FALSE;
    }

  return TRUE;
}
