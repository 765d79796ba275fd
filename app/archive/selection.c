/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/selection-private.h"

#include "archive/id-chunk.h"

struct _MirqabSelection
{
  GPtrArray       *chunks;      /* of owned guint64[MIRQAB_CHUNK_WORDS], or NULL */
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

/* The members of a chunk, or NULL when it has none. */
const guint64 *
mirqab_selection_get_chunk (const MirqabSelection *self,
                            guint                  number)
{
  return number < self->chunks->len ? g_ptr_array_index (self->chunks, number) : NULL;
}

static guint64 *
make_chunk (MirqabSelection *self,
            guint            number)
{
  if (number >= self->chunks->len)
    g_ptr_array_set_size (self->chunks, (int) number + 1);
  if (self->chunks->pdata[number] == NULL)
    self->chunks->pdata[number] = g_new0 (guint64, MIRQAB_CHUNK_WORDS);

  return self->chunks->pdata[number];
}

void
mirqab_selection_add (MirqabSelection *self,
                      gint64           id)
{
  if (id < 0 || id > MIRQAB_MAX_ID)
    return;

  self->count += mirqab_chunk_set (make_chunk (self, (guint) (id >> MIRQAB_CHUNK_SHIFT)),
                                   (guint) (id % MIRQAB_CHUNK_IDS), TRUE);
}

/* Adds the members of a stored chunk. */
void
mirqab_selection_add_chunk (MirqabSelection *self,
                            guint            number,
                            const guint8    *stored,
                            gsize            size)
{
  guint64 *bits;

  if (number > MIRQAB_MAX_CHUNK)
    return;

  bits = make_chunk (self, number);
  self->count -= mirqab_chunk_count (bits);
  mirqab_chunk_unite (bits, stored, size);
  self->count += mirqab_chunk_count (bits);
}

/* Keeps of @self what is in @other too, or with @is_inverse what is not. */
void
mirqab_selection_narrow (MirqabSelection       *self,
                         const MirqabSelection *other,
                         gboolean               is_inverse)
{
  self->count = 0;
  for (guint i = 0; i < self->chunks->len; i++)
    {
      guint64 *bits = self->chunks->pdata[i];
      const guint64 *others = mirqab_selection_get_chunk (other, i);

      if (bits == NULL)
        continue;
      for (guint k = 0; k < MIRQAB_CHUNK_WORDS; k++)
        {
          guint64 word = others != NULL ? others[k] : 0;

          bits[k] &= is_inverse ? ~word : word;
        }
      self->count += mirqab_chunk_count (bits);
    }
}

MirqabSelection *
mirqab_selection_copy (const MirqabSelection *self)
{
  MirqabSelection *copy = mirqab_selection_new ();

  g_ptr_array_set_size (copy->chunks, (int) self->chunks->len);
  for (guint i = 0; i < self->chunks->len; i++)
    copy->chunks->pdata[i] = g_memdup2 (self->chunks->pdata[i], MIRQAB_CHUNK_BYTES);
  copy->count = self->count;

  return copy;
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
  const guint64 *bits;

  g_return_val_if_fail (self != NULL, FALSE);

  if (id < 0 || id > MIRQAB_MAX_ID)
    return FALSE;
  bits = mirqab_selection_get_chunk (self, (guint) (id >> MIRQAB_CHUNK_SHIFT));

  return bits != NULL && mirqab_chunk_has (bits, (guint) (id % MIRQAB_CHUNK_IDS));
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

  for (id++; id >> MIRQAB_CHUNK_SHIFT < self->chunks->len;)
    {
      const guint64 *bits = mirqab_selection_get_chunk (self, (guint) (id >> MIRQAB_CHUNK_SHIFT));
      guint64 rest;

      if (bits == NULL)
        {
          id = ((id >> MIRQAB_CHUNK_SHIFT) + 1) << MIRQAB_CHUNK_SHIFT;
          continue;
        }
      rest = bits[(id >> 6) % MIRQAB_CHUNK_WORDS] >> (id & 63);
      if (rest != 0)
        return id + __builtin_ctzll (rest);
      id = ((id >> 6) + 1) << 6;
    }

  return 0;
}
