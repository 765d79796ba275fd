/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/search-query.h"

#include "language/folding.h"
#include "language/tokens.h"

#define MIN_PREFIX_LETTERS 2

typedef enum
{
  FIELD_ANY,
  FIELD_TITLE,
  FIELD_OUTLET,
} Field;

/* One word or phrase with what stands before it. */
typedef struct
{
  Field    field;
  gboolean is_excluded;
  gboolean is_exact;
  gboolean is_unfinished;
  gboolean is_alternative; /* to the term before it */
  guint    first;          /* tokens [first, end) */
  guint    end;
} Term;

typedef struct
{
  const char   *words;
  MirqabTokens *tokens;
  guint         at;
} Parser;

static const MirqabToken *
peek (const Parser *self,
      guint         ahead)
{
  guint position = self->at + ahead;

  return position < self->tokens->n_tokens ? &self->tokens->tokens[position] : NULL;
}

static gboolean
is_mark (const MirqabToken *token,
         gunichar           mark)
{
  return token != NULL && token->kind == MIRQAB_TOKEN_MARK && token->mark == mark;
}

static gboolean
is_quote (const MirqabToken *token)
{
  return is_mark (token, '"') || is_mark (token, 0xAB) || is_mark (token, 0xBB) ||
         is_mark (token, 0x201C) || is_mark (token, 0x201D);
}

static gboolean
is_written (const Parser      *self,
            const MirqabToken *token,
            const char        *text)
{
  gsize length = strlen (text);

  return token != NULL && token->end - token->start == length &&
         memcmp (self->words + token->start, text, length) == 0;
}

static gboolean
is_folded_as (const Parser *self,
              guint         ahead,
              const char   *folded)
{
  return peek (self, ahead) != NULL &&
         g_str_equal (mirqab_tokens_get_folded (self->tokens, self->at + ahead), folded);
}

/* A mark that belongs to the word after it: the "-" of "-word", not of "a-b" or "a - b". */
static gboolean
is_sign (const Parser *self,
         gunichar      mark)
{
  const MirqabToken *sign = peek (self, 0), *next = peek (self, 1);

  return is_mark (sign, mark) && (sign->gap != MIRQAB_GAP_NONE || self->at == 0) && next != NULL &&
         next->gap == MIRQAB_GAP_NONE
         && (next->kind != MIRQAB_TOKEN_MARK || is_quote (next) || is_mark (next, '='));
}

static Field
read_field (Parser *self)
{
  static const struct
  {
    const char *folded;
    Field       field;
  } names[] = {
    { "title", FIELD_TITLE }, { "عنوان", FIELD_TITLE }, { "العنوان", FIELD_TITLE },
    { "заголовок", FIELD_TITLE },
    { "source", FIELD_OUTLET }, { "مصدر", FIELD_OUTLET }, { "المصدر", FIELD_OUTLET },
    { "источник", FIELD_OUTLET },
  };
  const MirqabToken *colon = peek (self, 1), *next = peek (self, 2);

  if (!is_mark (colon, ':') || colon->gap != MIRQAB_GAP_NONE || next == NULL)
    return FIELD_ANY;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (is_folded_as (self, 0, names[i].folded))
      {
        self->at += 2;
        return names[i].field;
      }

  return FIELD_ANY;
}

static gboolean
read_operator (Parser *self)
{
  if (!is_written (self, peek (self, 0), "OR") && !is_written (self, peek (self, 0), "ИЛИ") &&
      !is_mark (peek (self, 0), '|') && !is_folded_as (self, 0, "او"))
    return FALSE;
  if (peek (self, 1) == NULL)
    return FALSE;

  self->at++;
  return TRUE;
}

static gboolean
read_exclusion (Parser *self)
{
  if (!is_sign (self, '-') && !(is_written (self, peek (self, 0), "NOT") && peek (self, 1) != NULL))
    return FALSE;

  self->at++;
  return TRUE;
}

static gboolean
read_phrase (Parser *self,
             Term   *term)
{
  guint n_words = 0;

  term->first = ++self->at;
  while (peek (self, 0) != NULL && !is_quote (peek (self, 0)))
    {
      n_words += peek (self, 0)->kind != MIRQAB_TOKEN_MARK;
      self->at++;
    }
  term->end = self->at;
  if (peek (self, 0) != NULL)
    self->at++;

  return n_words > 0;
}

/* The start of a word finds words from two letters on: one is the start of
 * too many. */
static gboolean
is_long_enough (const Parser      *self,
                const MirqabToken *token)
{
  return g_utf8_strlen (self->tokens->folded->str + token->folded, token->folded_length)
         >= MIN_PREFIX_LETTERS;
}

static gboolean
read_word (Parser *self,
           Term   *term)
{
  const MirqabToken *token = peek (self, 0);

  if (token == NULL || token->kind == MIRQAB_TOKEN_MARK)
    {
      self->at++;
      return FALSE;
    }

  term->first = self->at++;
  term->end = self->at;
  term->is_unfinished = peek (self, 0) == NULL && self->words[token->end] == '\0' &&
                        !term->is_exact && !term->is_excluded && is_long_enough (self, token);
  return TRUE;
}

static gboolean
read_term (Parser *self,
           Term   *term)
{
  *term = (Term) { FIELD_ANY };
  term->is_alternative = read_operator (self);
  term->is_excluded = read_exclusion (self);
  term->field = read_field (self);
  if (is_sign (self, '=')
      || ((term->field != FIELD_ANY || term->is_excluded) && is_mark (peek (self, 0), '=')))
    {
      term->is_exact = TRUE;
      self->at++;
    }

  return is_quote (peek (self, 0)) ? read_phrase (self, term) : read_word (self, term);
}

static char *
dup_text (const Parser *self,
          const Term   *term)
{
  const MirqabToken *tokens = self->tokens->tokens;

  return g_strndup (self->words + tokens[term->first].start,
                    tokens[term->end - 1].end - tokens[term->first].start);
}

static void
append_fts (const Parser *self,
            const Term   *term,
            GString      *expression)
{
  gboolean is_first = TRUE;

  if (term->field == FIELD_TITLE)
    g_string_append (expression, "title : ");
  g_string_append_c (expression, '"');
  if (term->is_exact)
    g_string_append (expression, MIRQAB_SPELLING_MARK);
  for (guint i = term->first; i < term->end; i++)
    {
      const MirqabToken *token = &self->tokens->tokens[i];

      if (token->kind == MIRQAB_TOKEN_MARK)
        continue;
      if (!is_first)
        g_string_append_c (expression, ' ');
      g_string_append_len (expression, self->words + token->start,
                           (gssize) (token->end - token->start));
      is_first = FALSE;
    }
  g_string_append (expression, term->is_unfinished ? "\" *" : "\"");
}

static void
free_term (gpointer data)
{
  MirqabSearchTerm *term = data;

  g_free (term->text);
  g_free (term);
}

static void
keep_term (MirqabSearchQuery *query,
           const Parser      *parser,
           const Term        *term)
{
  MirqabSearchTerm *kept = g_new0 (MirqabSearchTerm, 1);

  kept->text = dup_text (parser, term);
  kept->is_exact = term->is_exact;
  kept->is_unfinished = term->is_unfinished;
  g_ptr_array_add (query->terms, kept);
}

static void
add_outlet (MirqabSearchQuery *query,
            const Parser      *parser,
            const Term        *term)
{
  g_autofree char *text = dup_text (parser, term);

  g_ptr_array_add (term->is_excluded ? query->not_outlets : query->outlets, mirqab_fold (text));
}

/* Alternatives are joined in parentheses; what must occur with AND, what must
 * not with OR. */
static void
add_term (MirqabSearchQuery *query,
          const Parser      *parser,
          const Term        *term,
          GString           *match,
          GString           *exclude)
{
  if (term->field == FIELD_OUTLET)
    {
      add_outlet (query, parser, term);
      return;
    }
  if (term->is_excluded)
    {
      g_string_append (exclude, exclude->len > 0 ? " OR " : "");
      append_fts (parser, term, exclude);
      return;
    }

  keep_term (query, parser, term);
  if (term->is_alternative && match->len > 0)
    {
      g_string_truncate (match, match->len - 1);
      g_string_append (match, " OR ");
    }
  else
    {
      g_string_append (match, match->len > 0 ? " AND (" : "(");
    }
  append_fts (parser, term, match);
  g_string_append_c (match, ')');
}

static char *
take_expression (GString *expression)
{
  gboolean is_empty = expression->len == 0;
  char *text = g_string_free (expression, is_empty);

  return is_empty ? NULL : text;
}

/**
 * mirqab_search_query_parse:
 * @words: what a person typed
 *
 * Everything means something: there are no errors but an empty query.
 *
 * Returns: (transfer full) (nullable): %NULL when there is no word in @words
 */
MirqabSearchQuery *
mirqab_search_query_parse (const char *words)
{
  g_autoptr (MirqabTokens) tokens = mirqab_tokens_new (words, -1);
  g_autoptr (MirqabSearchQuery) query = g_new0 (MirqabSearchQuery, 1);
  GString *match = g_string_new (NULL), *exclude = g_string_new (NULL);
  Parser parser = { words, tokens, 0 };
  guint n_terms = 0;
  Term term;

  query->terms = g_ptr_array_new_with_free_func (free_term);
  query->outlets = g_ptr_array_new_with_free_func (g_free);
  query->not_outlets = g_ptr_array_new_with_free_func (g_free);
  while (parser.at < tokens->n_tokens)
    if (read_term (&parser, &term))
      {
        add_term (query, &parser, &term, match, exclude);
        n_terms++;
      }
  query->match = take_expression (match);
  query->exclude = take_expression (exclude);

  return n_terms > 0 ? g_steal_pointer (&query) : NULL;
}

void
mirqab_search_query_free (MirqabSearchQuery *self)
{
  g_free (self->match);
  g_free (self->exclude);
  g_ptr_array_unref (self->terms);
  g_ptr_array_unref (self->outlets);
  g_ptr_array_unref (self->not_outlets);
  g_free (self);
}
