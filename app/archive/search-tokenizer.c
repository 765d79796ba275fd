/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/search-tokenizer.h"

#include "archive/archive.h"
#include "archive/database.h"
#include "archive/search-query.h"
#include "language/folding.h"
#include "language/spelling.h"
#include "language/stem.h"
#include "language/stemmer.h"

/* The FTS5 tokenizer "mirqab" (https://sqlite.org/fts5.html, section 7): the
 * words and numbers of language/tokens as their stems. A word that can be read
 * in two ways stands at one place under both. Beside them stands its spelling
 * (language/spelling) after a mark, with which no stem begins: so neither a stem
 * nor the start of a word finds it. */

static int
create_tokenizer (void           *context,
                  const char    **arguments,
                  int             n_arguments,
                  Fts5Tokenizer **tokenizer)
{
  *tokenizer = (Fts5Tokenizer *) mirqab_stemmer_new ();

  return SQLITE_OK;
}

static void
delete_tokenizer (Fts5Tokenizer *tokenizer)
{
  mirqab_stemmer_free ((MirqabStemmer *) tokenizer);
}

typedef int (*EmitFunc) (void       *context,
                         int         flags,
                         const char *token,
                         int         length,
                         int         start,
                         int         end);

static int
emit (const MirqabToken *token,
      const MirqabStem  *stems,
      guint              n_stems,
      void              *context,
      EmitFunc           function)
{
  int result = SQLITE_OK;

  for (guint i = 0; i < n_stems && result == SQLITE_OK; i++)
    result = function (context, i > 0 ? FTS5_TOKEN_COLOCATED : 0, stems[i].text,
                       (int) stems[i].length, (int) token->start, (int) token->end);

  return result;
}

/* A word that is still typed: as it stands, unless its stem is the start of it,
 * which then finds that too. */
static int
emit_unfinished (const MirqabTokens *tokens,
                 guint               position,
                 const MirqabStem   *stem,
                 void               *context,
                 EmitFunc            function)
{
  const MirqabToken *token = &tokens->tokens[position];
  const char *typed = mirqab_tokens_get_folded (tokens, position);
  gsize article = 0;

  if (token->script == MIRQAB_SCRIPT_ARABIC)
    article = mirqab_stem_article_length (typed, token->folded_length);
  if (stem->length <= token->folded_length - article
      && memcmp (typed + article, stem->text, stem->length) == 0)
    return SQLITE_OK;

  return function (context, FTS5_TOKEN_COLOCATED, typed + article,
                   (int) (token->folded_length - article), (int) token->start, (int) token->end);
}

/* The spelling of a word; numbers have none but what they are. */
static gboolean
read_spelling (const MirqabTokens *tokens,
               guint               position,
               GString            *spelling)
{
  const MirqabToken *token = &tokens->tokens[position];

  if (token->kind != MIRQAB_TOKEN_WORD)
    return FALSE;

  g_string_assign (spelling, MIRQAB_SPELLING_MARK);
  mirqab_spelling_append (spelling, tokens->text + token->start, token->end - token->start);

  return TRUE;
}

static int
emit_spelling (const MirqabToken *token,
               const GString     *spelling,
               int                flags,
               void              *context,
               EmitFunc           function)
{
  return function (context, flags, spelling->str, (int) spelling->len, (int) token->start,
                   (int) token->end);
}

static int
tokenize (Fts5Tokenizer *tokenizer,
          void          *context,
          int            flags,
          const char    *text,
          int            length,
          EmitFunc       function)
{
  MirqabStemPurpose purpose = (flags & FTS5_TOKENIZE_QUERY) != 0 ? MIRQAB_STEM_QUERY
                                                                 : MIRQAB_STEM_TEXT;
  g_autoptr (MirqabTokens) tokens = NULL;
  g_autoptr (GString) spelling = NULL;
  gboolean is_exact;
  int result = SQLITE_OK;

  if (text == NULL || !g_utf8_validate_len (text, (gsize) length, NULL))
    return SQLITE_OK;

  tokens = mirqab_tokens_new (text, length);
  spelling = g_string_new (NULL);
  is_exact = purpose == MIRQAB_STEM_QUERY && length > 0 && *text == *MIRQAB_SPELLING_MARK;
  for (guint i = 0; i < tokens->n_tokens && result == SQLITE_OK; i++)
    if (tokens->tokens[i].kind != MIRQAB_TOKEN_MARK)
      {
        gboolean is_spelled = (is_exact || purpose == MIRQAB_STEM_TEXT)
                              && read_spelling (tokens, i, spelling);
        MirqabStem stems[MIRQAB_MAX_STEMS];
        guint n_stems;

        if (is_exact && is_spelled)
          {
            result = emit_spelling (&tokens->tokens[i], spelling, 0, context, function);
            continue;
          }
        n_stems = mirqab_stemmer_read ((MirqabStemmer *) tokenizer, tokens, i, purpose, stems);
        result = emit (&tokens->tokens[i], stems, n_stems, context, function);
        if (result == SQLITE_OK && is_spelled)
          result = emit_spelling (&tokens->tokens[i], spelling, FTS5_TOKEN_COLOCATED, context,
                                  function);
        if (result == SQLITE_OK && (flags & FTS5_TOKENIZE_PREFIX) != 0)
          result = emit_unfinished (tokens, i, &stems[0], context, function);
      }

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
