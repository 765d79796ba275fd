/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-language"

#include "language/word-table.h"

#include <string.h>

/* A hash table with linear probing over one block of letters. GHashTable would
 * want a terminated copy of every slice of a word that is tried. */

#define MIN_SLOTS 64

typedef struct
{
  guint32 hash;
  guint32 letters; /* offset */
  guint32 length;  /* 0: the slot is free */
  guint32 value;
} Slot;

typedef struct
{
  Slot    *slots;   /* owned */
  guint    n_slots; /* a power of two */
  guint    n_words;
  GString *letters; /* owned */
} Table;

struct _MirqabWordTable
{
  Table words;
  Table definite; /* what follows the article in those words that have it */
};

#define BYTES_PER_LETTER 2
#define MIN_REST (3 * BYTES_PER_LETTER) /* of a word without its particles */
#define ARTICLE "ال"
#define LAM "ل"

static guint32
hash_letters (const char *letters,
              gsize       length)
{
  guint64 hash = 0x9E3779B97F4A7C15u ^ length;
  guint64 part;

  for (; length >= sizeof part; letters += sizeof part, length -= sizeof part)
    {
      memcpy (&part, letters, sizeof part);
      hash = (hash ^ part) * 0xD6E8FEB86659FD93u;
      hash ^= hash >> 32;
    }
  part = 0;
  memcpy (&part, letters, length);
  hash = (hash ^ part) * 0xD6E8FEB86659FD93u;

  return (guint32) (hash >> 32);
}

static Slot *
find_slot (const Table *table,
           guint32      hash,
           const char  *folded,
           gsize        length)
{
  guint at = hash & (table->n_slots - 1);

  while (TRUE)
    {
      Slot *slot = &table->slots[at];

      if (slot->length == 0)
        return slot;
      if (slot->hash == hash && slot->length == length
          && memcmp (table->letters->str + slot->letters, folded, length) == 0)
        return slot;
      at = (at + 1) & (table->n_slots - 1);
    }
}

static void
init_table (Table *table)
{
  table->n_slots = MIN_SLOTS;
  table->slots = g_new0 (Slot, table->n_slots);
  table->letters = g_string_new (NULL);
}

static void
clear_table (Table *table)
{
  g_free (table->slots);
  g_string_free (table->letters, TRUE);
}

static void
grow_table (Table *table)
{
  Slot *old = table->slots;
  guint n_old = table->n_slots;

  table->n_slots *= 2;
  table->slots = g_new0 (Slot, table->n_slots);
  for (guint i = 0; i < n_old; i++)
    if (old[i].length > 0)
      *find_slot (table, old[i].hash, table->letters->str + old[i].letters, old[i].length) = old[i];
  g_free (old);
}

static void
set_in_table (Table      *table,
              const char *folded,
              gsize       length,
              guint32     value)
{
  guint32 hash = hash_letters (folded, length);
  Slot *slot;

  if (table->n_words * 2 >= table->n_slots)
    grow_table (table);

  slot = find_slot (table, hash, folded, length);
  if (slot->length == 0)
    {
      slot->hash = hash;
      slot->letters = (guint32) table->letters->len;
      slot->length = (guint32) length;
      g_string_append_len (table->letters, folded, (gssize) length);
      table->n_words++;
    }
  slot->value = value;
}

static guint32
look_up (const Table *table,
         const char  *folded,
         gsize        length)
{
  if (length == 0)
    return MIRQAB_WORD_NONE;

  return find_slot (table, hash_letters (folded, length), folded, length)->value;
}

static gboolean
starts_with (const char *folded,
             gsize       length,
             const char *letters)
{
  gsize n = strlen (letters);

  return length >= n && memcmp (folded, letters, n) == 0;
}

static gboolean
is_one_of (const char *letter,
           const char *letters)
{
  for (; *letters != '\0'; letters += BYTES_PER_LETTER)
    if (memcmp (letter, letters, BYTES_PER_LETTER) == 0)
      return TRUE;

  return FALSE;
}

MirqabWordTable *
mirqab_word_table_new (void)
{
  MirqabWordTable *self = g_new0 (MirqabWordTable, 1);

  init_table (&self->words);
  init_table (&self->definite);

  return self;
}

void
mirqab_word_table_free (MirqabWordTable *self)
{
  g_return_if_fail (self != NULL);

  clear_table (&self->words);
  clear_table (&self->definite);
  g_free (self);
}

/**
 * mirqab_word_table_set:
 * @folded: a folded word of @length bytes, not empty
 * @value: its number, not MIRQAB_WORD_NONE
 */
void
mirqab_word_table_set (MirqabWordTable *self,
                       const char      *folded,
                       gsize            length,
                       guint32          value)
{
  g_return_if_fail (length > 0);

  set_in_table (&self->words, folded, length, value);
  if (starts_with (folded, length, ARTICLE) && length >= strlen (ARTICLE) + BYTES_PER_LETTER)
    set_in_table (&self->definite, folded + strlen (ARTICLE), length - strlen (ARTICLE), value);
}

/**
 * mirqab_word_table_lookup:
 *
 * Returns: the number of the word as it stands, or MIRQAB_WORD_NONE
 */
guint32
mirqab_word_table_lookup (const MirqabWordTable *self,
                          const char            *folded,
                          gsize                  length)
{
  return look_up (&self->words, folded, length);
}

typedef struct
{
  MirqabWordReading *readings;
  guint              n_readings;
} Readings;

static void
add_reading (Readings *found,
             guint32   value,
             guint     n_particles)
{
  if (value == MIRQAB_WORD_NONE || found->n_readings == MIRQAB_MAX_READINGS)
    return;

  found->readings[found->n_readings++] = (MirqabWordReading) { value, n_particles };
}

/* The preposition li swallows the alef of the article, and a whole lam more
 * when the noun begins with one: للكتلة is ل + الكتلة, للجنة is ل + اللجنة. */
static void
read_preposition (const MirqabWordTable *self,
                  const char            *folded,
                  gsize                  length,
                  guint                  n_particles,
                  Readings              *found)
{
  if (length < BYTES_PER_LETTER + MIN_REST || !is_one_of (folded, "بلك"))
    return;

  add_reading (found,
               look_up (&self->words, folded + BYTES_PER_LETTER, length - BYTES_PER_LETTER),
               n_particles + 1);
  if (!starts_with (folded, length, LAM LAM))
    return;
  add_reading (found,
               look_up (&self->definite, folded + 2 * BYTES_PER_LETTER, length - 2 * BYTES_PER_LETTER),
               n_particles + 1);
  add_reading (found,
               look_up (&self->definite, folded + BYTES_PER_LETTER, length - BYTES_PER_LETTER),
               n_particles + 1);
}

/**
 * mirqab_word_table_read:
 * @folded: a folded word of @length bytes
 * @readings: (out caller-allocates): as it stands first, then with fewer and
 *   with more particles
 *
 * Returns: how many @readings were set
 */
guint
mirqab_word_table_read (const MirqabWordTable *self,
                        const char            *folded,
                        gsize                  length,
                        MirqabWordReading      readings[MIRQAB_MAX_READINGS])
{
  Readings found = { .readings = readings };

  add_reading (&found, look_up (&self->words, folded, length), 0);
  if (length < BYTES_PER_LETTER + MIN_REST)
    return found.n_readings;

  read_preposition (self, folded, length, 0, &found);
  if (is_one_of (folded, "وف"))
    {
      const char *rest = folded + BYTES_PER_LETTER;
      gsize n_rest = length - BYTES_PER_LETTER;

      add_reading (&found, look_up (&self->words, rest, n_rest), 1);
      read_preposition (self, rest, n_rest, 1, &found);
    }

  return found.n_readings;
}
