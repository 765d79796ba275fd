/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/aside-private.h"

#include "language/tokens.h"

/* The conditions of a scope that an article aside can answer to, as SQL with
 * the values for its parameters. */
typedef struct
{
  GString   *sql;
  GPtrArray *texts; /* owned strings, bound from ?1 on */
} Conditions;

static void
conditions_clear (Conditions *self)
{
  g_string_free (self->sql, TRUE);
  g_ptr_array_unref (self->texts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Conditions, conditions_clear)

static void
add_any_of (Conditions  *self,
            const char  *column,
            char       **values)
{
  if (values[0] == NULL)
    return;

  g_string_append_printf (self->sql, " AND %s IN (", column);
  for (guint i = 0; values[i] != NULL; i++)
    {
      g_ptr_array_add (self->texts, g_strdup (values[i]));
      g_string_append_printf (self->sql, "%s?%u", i > 0 ? ", " : "", self->texts->len);
    }
  g_string_append_c (self->sql, ')');
}

/* There is no index of their words: each word must occur in what is read. */
static void
add_words (Conditions *self,
           const char *words)
{
  g_autoptr (MirqabTokens) tokens = mirqab_tokens_new (words, -1);

  for (guint i = 0; i < tokens->n_tokens; i++)
    {
      if (tokens->tokens[i].kind == MIRQAB_TOKEN_MARK)
        continue;
      g_ptr_array_add (self->texts, g_strdup (mirqab_tokens_get_folded (tokens, i)));
      g_string_append_printf (self->sql, " AND instr (mirqab_fold (title || ' ' || text), ?%u) > 0",
                              self->texts->len);
    }
}

static void
conditions_init (Conditions        *self,
                 const MirqabScope *scope)
{
  self->sql = g_string_new ("SELECT -id, sort_day, published IS NOT NULL FROM aside WHERE 1");
  self->texts = g_ptr_array_new_with_free_func (g_free);

  if (scope->from != MIRQAB_DAY_NONE)
    g_string_append_printf (self->sql, " AND published IS NOT NULL AND sort_day >= %d", scope->from);
  if (scope->to != MIRQAB_DAY_NONE)
    g_string_append_printf (self->sql, " AND published IS NOT NULL AND sort_day <= %d", scope->to);
  if (scope->unread)
    g_string_append (self->sql, " AND is_read = 0");
  add_any_of (self, "outlet", scope->outlets);
  add_any_of (self, "language", scope->languages);
  if (scope->words != NULL)
    add_words (self, scope->words);
  g_string_append (self->sql, " ORDER BY sort_day DESC, published IS NULL, id DESC");
}

/* What concerns nothing is about no state, names nobody that is followed, and
 * is in nobody's collection. */
static gboolean
lets_none_through (const MirqabScope *scope)
{
  return scope->countries[0] != NULL || scope->people[0] != NULL || scope->bodies[0] != NULL
         || scope->cities[0] != NULL || scope->kinds[0] != NULL || scope->collection != 0 || scope->starred;
}

GArray *
mirqab_archive_list_aside (MirqabArchive      *self,
                           const MirqabScope  *scope,
                           GCancellable       *cancellable,
                           GError            **error)
{
  g_autoptr (GArray) listings = g_array_new (FALSE, FALSE, sizeof (MirqabListing));
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_auto (Conditions) conditions = { NULL };
  MirqabInterrupt interrupt;
  GError *local_error = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && scope != NULL, NULL);

  conditions_init (&conditions, scope);
  if (lets_none_through (scope))
    return g_steal_pointer (&listings);
  statement = mirqab_database_prepare (self->database, conditions.sql->str, error);
  if (statement == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  for (guint i = 0; i < conditions.texts->len; i++)
    mirqab_statement_bind_text (statement, (int) i + 1, g_ptr_array_index (conditions.texts, i));

  mirqab_interrupt_begin (&interrupt, self->database, cancellable);
  while (mirqab_statement_step (statement, &local_error))
    {
      MirqabListing listing = {
        .id = sqlite3_column_int64 (statement, 0),
        .day = sqlite3_column_int (statement, 1),
        .is_dated = sqlite3_column_int (statement, 2) != 0,
      };

      g_array_append_val (listings, listing);
    }
  mirqab_interrupt_end (&interrupt);
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  return g_steal_pointer (&listings);
}

static gboolean
is_before (const MirqabListing *a,
           const MirqabListing *b)
{
  return a->day != b->day ? a->day > b->day : a->is_dated >= b->is_dated;
}

/* Both are in order; of what is equal, those in view come first. */
static GArray *
merge (const GArray *in_view,
       const GArray *aside)
{
  GArray *merged = g_array_sized_new (FALSE, FALSE, sizeof (MirqabListing), in_view->len + aside->len);
  guint a = 0, b = 0;

  while (a < in_view->len || b < aside->len)
    {
      gboolean takes_view = b == aside->len
                            || (a < in_view->len
                                && is_before (&g_array_index (in_view, MirqabListing, a),
                                              &g_array_index (aside, MirqabListing, b)));
      MirqabListing listing = takes_view ? g_array_index (in_view, MirqabListing, a++)
                                         : g_array_index (aside, MirqabListing, b++);

      g_array_append_val (merged, listing);
    }

  return merged;
}

GArray *
mirqab_archive_list_with_aside (MirqabArchive          *self,
                                const MirqabScope      *scope,
                                const MirqabSelection  *selection,
                                GCancellable           *cancellable,
                                GError                **error)
{
  g_autoptr (GArray) in_view = mirqab_archive_list (self, selection, cancellable, error);
  g_autoptr (GArray) aside = NULL;

  if (in_view == NULL || !scope->aside)
    return g_steal_pointer (&in_view);

  aside = mirqab_archive_list_aside (self, scope, cancellable, error);

  return aside != NULL ? merge (in_view, aside) : NULL;
}
