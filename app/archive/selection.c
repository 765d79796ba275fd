/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/selection-private.h"

#include "archive/database.h"

/* One bit an article, in chunks that are there when they have a member: a
 * million articles take 128 kB. */
#define CHUNK_BITS 16
#define CHUNK_WORDS (1 << (CHUNK_BITS - 6))

/* Ids above are of no archive that we write: SQLite gives the next free one. */
#define MAX_ID G_MAXUINT32

#define POINTER_TYPE "mirqab-selection"

struct _MirqabSelection
{
  GPtrArray       *chunks;      /* of owned guint64[CHUNK_WORDS], or NULL */
  guint            count;
  MirqabSelection *any_country; /* owned, nullable: the same */
};

MirqabSelection *
mirqab_selection_new (void)
{
  MirqabSelection *self = g_atomic_rc_box_new0 (MirqabSelection);

  self->chunks = g_ptr_array_new_with_free_func (g_free);

  return self;
}

MirqabSelection *
mirqab_selection_ref (MirqabSelection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear_selection (gpointer data)
{
  MirqabSelection *self = data;

  g_ptr_array_unref (self->chunks);
  g_clear_pointer (&self->any_country, mirqab_selection_unref);
}

void
mirqab_selection_unref (MirqabSelection *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_selection);
}

static const guint64 *
get_chunk (const MirqabSelection *self,
           guint                  number)
{
  return number < self->chunks->len ? g_ptr_array_index (self->chunks, number) : NULL;
}

void
mirqab_selection_add (MirqabSelection *self,
                      gint64           id)
{
  guint number = (guint) (id >> CHUNK_BITS), bit = (guint) (id & ((1 << CHUNK_BITS) - 1));
  guint64 *chunk, mask = G_GUINT64_CONSTANT (1) << (bit % 64);

  if (id < 0 || id > MAX_ID)
    return;

  if (number >= self->chunks->len)
    g_ptr_array_set_size (self->chunks, (int) number + 1);
  chunk = g_ptr_array_index (self->chunks, number);
  if (chunk == NULL)
    chunk = self->chunks->pdata[number] = g_new0 (guint64, CHUNK_WORDS);

  self->count += (chunk[bit / 64] & mask) == 0;
  chunk[bit / 64] |= mask;
}

void
mirqab_selection_set_any_country (MirqabSelection *self,
                                  MirqabSelection *other)
{
  self->any_country = other;
}

const MirqabSelection *
mirqab_selection_get_any_country (const MirqabSelection *self)
{
  return self->any_country != NULL ? self->any_country : self;
}

/**
 * mirqab_selection_new_for_ids:
 *
 * Returns: (transfer full): of chosen articles
 */
MirqabSelection *
mirqab_selection_new_for_ids (const gint64 *ids,
                              gsize         n_ids)
{
  MirqabSelection *self = mirqab_selection_new ();

  for (gsize i = 0; i < n_ids; i++)
    mirqab_selection_add (self, ids[i]);

  return self;
}

guint
mirqab_selection_get_count (const MirqabSelection *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->count;
}

gboolean
mirqab_selection_contains (const MirqabSelection *self,
                           gint64                 id)
{
  const guint64 *chunk;

  g_return_val_if_fail (self != NULL, FALSE);

  if (id < 0 || id > MAX_ID)
    return FALSE;
  chunk = get_chunk (self, (guint) (id >> CHUNK_BITS));

  return chunk != NULL && (chunk[(id >> 6) % CHUNK_WORDS] >> (id & 63) & 1) != 0;
}

/**
 * mirqab_selection_get_next:
 * @id: 0 to begin with
 *
 * Returns: the first member after @id, 0 at the end
 */
gint64
mirqab_selection_get_next (const MirqabSelection *self,
                           gint64                 id)
{
  g_return_val_if_fail (self != NULL && id >= 0, 0);

  for (id++; id >> CHUNK_BITS < self->chunks->len;)
    {
      const guint64 *chunk = get_chunk (self, (guint) (id >> CHUNK_BITS));
      guint64 rest;

      if (chunk == NULL)
        {
          id = ((id >> CHUNK_BITS) + 1) << CHUNK_BITS;
          continue;
        }
      rest = chunk[(id >> 6) % CHUNK_WORDS] >> (id & 63);
      if (rest != 0)
        return id + __builtin_ctzll (rest);
      id = ((id >> 6) + 1) << 6;
    }

  return 0;
}

static void
is_selected (sqlite3_context  *context,
             int               n_values,
             sqlite3_value   **values)
{
  const MirqabSelection *self = sqlite3_value_pointer (values[0], POINTER_TYPE);

  sqlite3_result_int (context, self != NULL
                               && mirqab_selection_contains (self, sqlite3_value_int64 (values[1])));
}

/**
 * mirqab_selection_register:
 *
 * Makes the SQL function mirqab_selected (selection, id) known to a connection.
 */
gboolean
mirqab_selection_register (sqlite3  *database,
                           GError  **error)
{
  if (sqlite3_create_function (database, "mirqab_selected", 2,
                               SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, NULL,
                               is_selected, NULL, NULL) == SQLITE_OK)
    return TRUE;

  mirqab_database_set_error (database, error);

  return FALSE;
}

/**
 * mirqab_selection_bind:
 * @self: lives as long as it is bound
 */
void
mirqab_selection_bind (const MirqabSelection *self,
                       sqlite3_stmt          *statement,
                       int                    index)
{
  sqlite3_bind_pointer (statement, index, (void *) self, POINTER_TYPE, NULL);
}
