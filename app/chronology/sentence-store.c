/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-chronology"

#include "chronology/sentence-store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Places are counted in units, so that 32 bits reach 32 GiB. */
#define UNIT 8

/* What waits in memory to be written at once. */
#define MAX_TAIL (1 << 20)

/* Most sentences are read with one call. */
#define FIRST_READ 1024

/* Before each sentence; behind it its words, as a MirqabWordSet, and the text. */
typedef struct
{
  guint32 words_length; /* a multiple of UNIT */
  guint32 text_length;  /* with its NUL */
} Header;

G_STATIC_ASSERT (sizeof (Header) == UNIT);

struct _MirqabSentenceStore
{
  gatomicrefcount  references;
  GMutex           mutex;   /* of what follows */
  int              file;    /* -1 when there is none, or it is full */
  int              written; /* file that can be read still, or -1 */
  guint64          length;  /* of what lies in the file */
  GByteArray      *tail;    /* owned: what comes behind that */
};

/* Nobody else can open it, and nothing is left of it when the process ends. */
static int
open_nameless (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "mirqab", NULL);
  g_autofree char *name = g_build_filename (folder, "sentences-XXXXXX", NULL);
  int file;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return -1;
  file = g_mkstemp_full (name, O_RDWR | O_CLOEXEC, 0600);
  if (file >= 0)
    g_unlink (name);

  return file;
}

MirqabSentenceStore *
mirqab_sentence_store_new (void)
{
  MirqabSentenceStore *self = g_new0 (MirqabSentenceStore, 1);

  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->mutex);
  self->file = -1;
  self->written = -1;
  self->tail = g_byte_array_new ();

  return self;
}

MirqabSentenceStore *
mirqab_sentence_store_ref (MirqabSentenceStore *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
mirqab_sentence_store_unref (MirqabSentenceStore *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  if (self->written >= 0)
    close (self->written);
  g_byte_array_unref (self->tail);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

static gboolean
write_all (int           file,
           const guint8 *bytes,
           gsize         length,
           guint64       offset)
{
  while (length > 0)
    {
      gssize n = pwrite (file, bytes, length, (off_t) offset);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      bytes += n;
      length -= (gsize) n;
      offset += (guint64) n;
    }

  return TRUE;
}

/* A disk that is full is no reason to lose anything: the rest stays in memory. */
static void
write_tail (MirqabSentenceStore *self)
{
  if (self->length == 0 && self->written < 0)
    {
      self->written = open_nameless ();
      self->file = self->written;
    }
  if (self->file < 0)
    return;

  if (!write_all (self->file, self->tail->data, self->tail->len, self->length))
    {
      g_debug ("Sentences stay in memory: %s", g_strerror (errno));
      self->file = -1;
      return;
    }
  self->length += self->tail->len;
  g_byte_array_set_size (self->tail, 0);
}

static guint32
round_up (gsize length)
{
  return (guint32) ((length + UNIT - 1) / UNIT * UNIT);
}

static void
append (GByteArray   *bytes,
        const void   *data,
        gsize         length)
{
  static const guint8 zeros[UNIT] = { 0 };

  g_byte_array_append (bytes, data, (guint) length);
  g_byte_array_append (bytes, zeros, (guint) (round_up (length) - length));
}

/**
 * mirqab_sentence_store_put:
 *
 * Returns: where it is kept, or %MIRQAB_SENTENCE_STORE_FULL
 */
guint32
mirqab_sentence_store_put (MirqabSentenceStore *self,
                           const char          *text,
                           const MirqabWordSet *words)
{
  gsize n_text = strlen (text) + 1;
  gsize n_words = sizeof (MirqabWordSet) + words->n_words * sizeof (guint32);
  Header header = { round_up (n_words), (guint32) n_text };
  guint64 place;

  g_mutex_lock (&self->mutex);
  if (self->tail->len >= MAX_TAIL)
    write_tail (self);
  place = (self->length + self->tail->len) / UNIT;
  if (place < MIRQAB_SENTENCE_STORE_FULL && self->tail->len < G_MAXUINT / 2)
    {
      append (self->tail, &header, sizeof header);
      append (self->tail, words, n_words);
      append (self->tail, text, n_text);
    }
  else
    {
      place = MIRQAB_SENTENCE_STORE_FULL;
    }
  g_mutex_unlock (&self->mutex);

  return (guint32) place;
}

/* Fewer bytes than @length only at the end of what there is. */
static gsize
read_from (MirqabSentenceStore *self,
           guint64              offset,
           guint8              *bytes,
           gsize                length)
{
  gsize n_read = 0;

  g_mutex_lock (&self->mutex);
  if (offset >= self->length)
    {
      n_read = MIN (length, self->length + self->tail->len - offset);
      memcpy (bytes, self->tail->data + (offset - self->length), n_read);
    }
  g_mutex_unlock (&self->mutex);

  while (n_read < length)
    {
      gssize n = pread (self->written, bytes + n_read, length - n_read, (off_t) (offset + n_read));

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        break;
      n_read += (gsize) n;
    }

  return n_read;
}

/* The whole entry, or NULL when the file cannot be read. */
static guint8 *
read_entry (MirqabSentenceStore *self,
            guint32              place,
            Header              *header)
{
  guint64 offset = (guint64) place * UNIT;
  guint8 first[FIRST_READ];
  guint8 *entry;
  gsize n_read, length;

  n_read = read_from (self, offset, first, sizeof first);
  if (n_read < sizeof *header)
    return NULL;
  memcpy (header, first, sizeof *header);
  length = sizeof *header + header->words_length + header->text_length;
  entry = g_malloc (length);
  memcpy (entry, first, MIN (n_read, length));
  if (n_read < length
      && read_from (self, offset + n_read, entry + n_read, length - n_read) < length - n_read)
    g_clear_pointer (&entry, g_free);

  return entry;
}

/**
 * mirqab_sentence_store_dup_text:
 *
 * Returns: (transfer full): empty when it cannot be read
 */
char *
mirqab_sentence_store_dup_text (MirqabSentenceStore *self,
                                guint32              place)
{
  Header header;
  g_autofree guint8 *entry = read_entry (self, place, &header);

  if (entry == NULL)
    return g_strdup ("");

  return g_strndup ((const char *) entry + sizeof header + header.words_length,
                    header.text_length - 1);
}

/**
 * mirqab_sentence_store_dup_words:
 *
 * Returns: (transfer full): without a word when it cannot be read
 */
MirqabWordSet *
mirqab_sentence_store_dup_words (MirqabSentenceStore *self,
                                 guint32              place)
{
  Header header;
  g_autofree guint8 *entry = read_entry (self, place, &header);

  if (entry == NULL)
    return mirqab_word_set_new ("");

  return g_memdup2 (entry + sizeof header, header.words_length);
}
