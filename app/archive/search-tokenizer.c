/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/search-tokenizer.h"

#include "archive/archive.h"
#include "archive/database.h"
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

/**
 * mirqab_search_tokenizer_register:
 *
 * Makes the tokenizer known to one connection; each needs it before it can
 * read or write the search index.
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

  if (api == NULL
      || api->xCreateTokenizer (api, "mirqab", NULL, &functions, NULL) != SQLITE_OK)
    {
      g_set_error_literal (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_FAILED,
                           "This SQLite has no full-text index (FTS5)");
      return FALSE;
    }

  return TRUE;
}

/**
 * mirqab_search_query_dup:
 * @words: what a person typed
 *
 * Every word must occur; words in quotes must follow one another; the last
 * word may be unfinished.
 *
 * Returns: (transfer full) (nullable): an FTS5 query, %NULL when there is no
 *   word in @words
 */
char *
mirqab_search_query_dup (const char *words)
{
  g_autoptr (MirqabTokens) tokens = mirqab_tokens_new (words, -1);
  g_autoptr (GString) query = g_string_new (NULL);
  gboolean is_in_quotes = FALSE, is_first_of_phrase = TRUE, is_unfinished = FALSE;

  for (guint i = 0; i < tokens->n_tokens; i++)
    {
      const MirqabToken *token = &tokens->tokens[i];

      if (token->kind == MIRQAB_TOKEN_MARK)
        {
          if (token->mark == '"' || token->mark == 0xAB || token->mark == 0xBB
              || token->mark == 0x201C || token->mark == 0x201D)
            {
              if (is_in_quotes && !is_first_of_phrase)
                g_string_append_c (query, '"');
              is_in_quotes = !is_in_quotes;
              is_first_of_phrase = TRUE;
            }
          is_unfinished = FALSE;
          continue;
        }

      if (is_first_of_phrase)
        g_string_append (query, query->len > 0 ? " AND \"" : "\"");
      else
        g_string_append_c (query, ' ');
      g_string_append_len (query, words + token->start, token->end - token->start);
      if (is_in_quotes)
        is_first_of_phrase = FALSE;
      else
        g_string_append_c (query, '"');
      is_unfinished = !is_in_quotes;
    }

  if (is_in_quotes && !is_first_of_phrase)
    g_string_append_c (query, '"');
  if (query->len == 0)
    return NULL;
  if (is_unfinished)
    g_string_append (query, " *");

  return g_string_free (g_steal_pointer (&query), FALSE);
}
