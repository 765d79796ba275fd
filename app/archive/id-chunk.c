/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/id-chunk.h"

#include <string.h>

/* A list of so many would be as long as the bitmap. */
#define MAX_LISTED (MIRQAB_CHUNK_BYTES / 2)

gboolean
mirqab_chunk_has (const guint64 *bits,
                  guint          member)
{
  return (bits[member / 64] >> (member % 64) & 1) != 0;
}

/**
 * mirqab_chunk_set:
 *
 * Returns: whether that changed anything
 */
gboolean
mirqab_chunk_set (guint64  *bits,
                  guint     member,
                  gboolean  is_member)
{
  if (mirqab_chunk_has (bits, member) == is_member)
    return FALSE;

  bits[member / 64] ^= G_GUINT64_CONSTANT (1) << (member % 64);

  return TRUE;
}

/* Without a processor's own instruction, which not all have: Warren, Hacker's
 * Delight, 5-1. */
static guint
count_bits (guint64 word)
{
  word -= word >> 1 & G_GUINT64_CONSTANT (0x5555555555555555);
  word = (word & G_GUINT64_CONSTANT (0x3333333333333333))
         + (word >> 2 & G_GUINT64_CONSTANT (0x3333333333333333));
  word = (word + (word >> 4)) & G_GUINT64_CONSTANT (0x0F0F0F0F0F0F0F0F);

  return (guint) (word * G_GUINT64_CONSTANT (0x0101010101010101) >> 56);
}

guint
mirqab_chunk_count (const guint64 *bits)
{
  guint count = 0;

  for (guint i = 0; i < MIRQAB_CHUNK_WORDS; i++)
    count += count_bits (bits[i]);

  return count;
}

static guint64
read_word (const guint8 *stored,
           guint         number)
{
  guint64 word;

  memcpy (&word, stored + number * sizeof word, sizeof word);

  return GUINT64_FROM_LE (word);
}

static guint
read_member (const guint8 *stored,
             gsize         at)
{
  return (stored[at] | (guint) stored[at + 1] << 8) % MIRQAB_CHUNK_IDS;
}

/**
 * mirqab_chunk_unite:
 * @stored: what mirqab_chunk_store () gave, or any bytes of a damaged file
 *
 * Adds the members of a stored chunk.
 */
void
mirqab_chunk_unite (guint64      *bits,
                    const guint8 *stored,
                    gsize         size)
{
  if (size >= MIRQAB_CHUNK_BYTES)
    for (guint i = 0; i < MIRQAB_CHUNK_WORDS; i++)
      bits[i] |= read_word (stored, i);
  else
    for (gsize at = 0; at + 1 < size; at += 2)
      mirqab_chunk_set (bits, read_member (stored, at), TRUE);
}

guint
mirqab_chunk_count_common (const guint64 *bits,
                           const guint8  *stored,
                           gsize          size)
{
  guint count = 0;

  if (size >= MIRQAB_CHUNK_BYTES)
    for (guint i = 0; i < MIRQAB_CHUNK_WORDS; i++)
      count += count_bits (bits[i] & read_word (stored, i));
  else
    for (gsize at = 0; at + 1 < size; at += 2)
      count += mirqab_chunk_has (bits, read_member (stored, at));

  return count;
}

/**
 * mirqab_chunk_store:
 *
 * Returns: the size of what was written to @stored, 0 for no members
 */
gsize
mirqab_chunk_store (const guint64 *bits,
                    guint8         stored[MIRQAB_CHUNK_BYTES])
{
  gsize size = 0;

  if (mirqab_chunk_count (bits) >= MAX_LISTED)
    {
      for (guint i = 0; i < MIRQAB_CHUNK_WORDS; i++)
        {
          guint64 word = GUINT64_TO_LE (bits[i]);

          memcpy (stored + i * sizeof word, &word, sizeof word);
        }
      return MIRQAB_CHUNK_BYTES;
    }

  for (guint i = 0; i < MIRQAB_CHUNK_WORDS; i++)
    for (guint64 rest = bits[i]; rest != 0; rest &= rest - 1)
      {
        guint member = i * 64 + (guint) __builtin_ctzll (rest);

        stored[size++] = (guint8) (member & 0xFF);
        stored[size++] = (guint8) (member >> 8);
      }

  return size;
}
