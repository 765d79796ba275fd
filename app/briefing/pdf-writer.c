/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/pdf-writer.h"

#include <string.h>

/* Objects of one object stream: enough to compress well, few enough for a
 * reader that wants one of them. */
#define OBJECTS_A_STREAM 400
#define IDENTIFIER_LENGTH 16

typedef enum
{
  ENTRY_FREE = 0, /* the numbers of ISO 32000-1, table 18 */
  ENTRY_OFFSET = 1,
  ENTRY_IN_STREAM = 2,
} EntryKind;

typedef struct
{
  guint64 place; /* offset in the file, or number of the object stream */
  guint16 index; /* in the object stream */
  guint8  kind;  /* EntryKind */
} Entry;

typedef struct
{
  guint number;
  gsize offset;
} Pending;

struct _MirqabPdfWriter
{
  GOutputStream   *stream;      /* owned */
  GCancellable    *cancellable; /* owned, nullable */
  GZlibCompressor *compressor;  /* owned */
  GChecksum       *checksum;    /* owned */
  GError          *error;       /* owned, nullable */
  GArray          *entries;     /* of Entry, by object number */
  GArray          *pending;     /* of Pending */
  GString         *bodies;      /* of the pending objects */
  GByteArray      *compressed;
  guint64          offset;
};

static void
write_bytes (MirqabPdfWriter *self,
             gconstpointer    data,
             gsize            size)
{
  if (self->error != NULL)
    return;

  if (g_output_stream_write_all (self->stream, data, size, NULL,
                                 self->cancellable, &self->error))
    {
      g_checksum_update (self->checksum, data, (gssize) size);
      self->offset += size;
    }
}

static void
write_string (MirqabPdfWriter *self,
              const char      *text)
{
  write_bytes (self, text, strlen (text));
}

static void
compress (MirqabPdfWriter *self,
          const guint8    *data,
          gsize            size)
{
  GConverterResult result = G_CONVERTER_CONVERTED;
  gsize done = 0;

  g_converter_reset (G_CONVERTER (self->compressor));
  g_byte_array_set_size (self->compressed, 0);

  while (result != G_CONVERTER_FINISHED && self->error == NULL)
    {
      guint8 buffer[16384];
      gsize n_read = 0;
      gsize n_written = 0;

      result = g_converter_convert (G_CONVERTER (self->compressor),
                                    data + done, size - done,
                                    buffer, sizeof buffer,
                                    G_CONVERTER_INPUT_AT_END,
                                    &n_read, &n_written, &self->error);
      if (result == G_CONVERTER_ERROR)
        break;

      done += n_read;
      g_byte_array_append (self->compressed, buffer, (guint) n_written);
    }
}

static Entry *
get_entry (MirqabPdfWriter *self,
           guint            number)
{
  g_assert (number > 0 && number < self->entries->len);

  return &g_array_index (self->entries, Entry, number);
}

static void
put_stream_object (MirqabPdfWriter *self,
                   guint            number,
                   const char      *entries,
                   const char      *filter,
                   gconstpointer    data,
                   gsize            size)
{
  g_autofree char *head = NULL;
  Entry *entry = get_entry (self, number);

  entry->kind = ENTRY_OFFSET;
  entry->place = self->offset;

  head = g_strdup_printf ("%u 0 obj\n<<%s%s/Length %" G_GSIZE_FORMAT ">>\nstream\n",
                          number, entries, filter, size);
  write_string (self, head);
  write_bytes (self, data, size);
  write_string (self, "\nendstream\nendobj\n");
}

static void
flush_pending (MirqabPdfWriter *self)
{
  g_autoptr (GString) all = NULL;
  g_autofree char *entries = NULL;
  gsize first;
  guint number;

  if (self->pending->len == 0)
    return;

  number = mirqab_pdf_writer_reserve (self);
  all = g_string_sized_new (self->bodies->len + self->pending->len * 12);
  for (guint i = 0; i < self->pending->len; i++)
    {
      const Pending *pending = &g_array_index (self->pending, Pending, i);
      Entry *entry = get_entry (self, pending->number);

      g_string_append_printf (all, "%u %" G_GSIZE_FORMAT " ",
                              pending->number, pending->offset);
      entry->kind = ENTRY_IN_STREAM;
      entry->place = number;
      entry->index = (guint16) i;
    }
  first = all->len;
  g_string_append_len (all, self->bodies->str, (gssize) self->bodies->len);

  entries = g_strdup_printf ("/Type/ObjStm/N %u/First %" G_GSIZE_FORMAT,
                             self->pending->len, first);
  mirqab_pdf_writer_put_stream (self, number, entries, all->str, all->len);

  g_array_set_size (self->pending, 0);
  g_string_truncate (self->bodies, 0);
}

static void
append_big_endian (GByteArray *bytes,
                   guint64     value,
                   guint       width)
{
  for (guint i = width; i-- > 0;)
    {
      guint8 byte = (guint8) (value >> (8 * i));

      g_byte_array_append (bytes, &byte, 1);
    }
}

static void
write_cross_reference (MirqabPdfWriter *self,
                       guint            catalog,
                       guint            info)
{
  g_autoptr (GByteArray) table = g_byte_array_new ();
  g_autoptr (GString) entries = g_string_new (NULL);
  guint number = mirqab_pdf_writer_reserve (self);
  guint64 start = self->offset;
  GChecksum *so_far = g_checksum_copy (self->checksum);
  g_autofree char *tail = NULL;
  g_autofree char *identifier = NULL;

  get_entry (self, number)->kind = ENTRY_OFFSET;
  get_entry (self, number)->place = start;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);

      append_big_endian (table, entry->kind, 1);
      append_big_endian (table, entry->place, 5);
      append_big_endian (table, i == 0 ? 65535 : entry->index, 2);
    }

  identifier = g_strndup (g_checksum_get_string (so_far), 2 * IDENTIFIER_LENGTH);
  g_checksum_free (so_far);
  g_string_printf (entries, "/Type/XRef/Size %u/W[1 5 2]/Root %u 0 R/Info %u 0 R/ID[<%s><%s>]",
                   self->entries->len, catalog, info, identifier, identifier);
  mirqab_pdf_writer_put_stream (self, number, entries->str, table->data, table->len);

  tail = g_strdup_printf ("startxref\n%" G_GUINT64_FORMAT "\n%%%%EOF\n", start);
  write_string (self, tail);
}

/**
 * mirqab_pdf_writer_new:
 * @stream: where to; neither closed nor flushed
 * @cancellable: (nullable): makes the writer fail with %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): a writer that has written the file's first bytes
 */
MirqabPdfWriter *
mirqab_pdf_writer_new (GOutputStream     *stream,
                       MirqabCompression  compression,
                       GCancellable      *cancellable)
{
  MirqabPdfWriter *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_new0 (MirqabPdfWriter, 1);
  self->stream = g_object_ref (stream);
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  self->compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, compression);
  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  self->pending = g_array_new (FALSE, FALSE, sizeof (Pending));
  self->bodies = g_string_new (NULL);
  self->compressed = g_byte_array_new ();
  g_array_set_size (self->entries, 1);

  /* Four bytes above 127 tell transfer programs that the file is binary. */
  write_string (self, "%PDF-1.7\n%\xc3\xa4\xc3\xb6\n");

  return self;
}

void
mirqab_pdf_writer_free (MirqabPdfWriter *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->stream);
  g_clear_object (&self->cancellable);
  g_object_unref (self->compressor);
  g_checksum_free (self->checksum);
  g_clear_error (&self->error);
  g_array_unref (self->entries);
  g_array_unref (self->pending);
  g_string_free (self->bodies, TRUE);
  g_byte_array_unref (self->compressed);
  g_free (self);
}

/**
 * mirqab_pdf_writer_reserve:
 *
 * Returns: the number of an object that is to be put later
 */
guint
mirqab_pdf_writer_reserve (MirqabPdfWriter *self)
{
  g_array_set_size (self->entries, self->entries->len + 1);

  return self->entries->len - 1;
}

void
mirqab_pdf_writer_put (MirqabPdfWriter *self,
                       guint            number,
                       const char      *body)
{
  Pending pending = { number, self->bodies->len };

  g_return_if_fail (get_entry (self, number)->kind == ENTRY_FREE);

  g_array_append_val (self->pending, pending);
  g_string_append (self->bodies, body);
  g_string_append_c (self->bodies, '\n');

  if (self->pending->len >= OBJECTS_A_STREAM)
    flush_pending (self);
}

guint
mirqab_pdf_writer_add (MirqabPdfWriter *self,
                       const char      *body)
{
  guint number = mirqab_pdf_writer_reserve (self);

  mirqab_pdf_writer_put (self, number, body);

  return number;
}

void
mirqab_pdf_writer_put_stream (MirqabPdfWriter *self,
                              guint            number,
                              const char      *entries,
                              gconstpointer    data,
                              gsize            size)
{
  compress (self, data, size);
  put_stream_object (self, number, entries, "/Filter/FlateDecode",
                     self->compressed->data, self->compressed->len);
}

void
mirqab_pdf_writer_put_plain_stream (MirqabPdfWriter *self,
                                    guint            number,
                                    const char      *entries,
                                    const char      *text)
{
  put_stream_object (self, number, entries, "", text, strlen (text));
}

gboolean
mirqab_pdf_writer_is_sound (MirqabPdfWriter *self)
{
  return self->error == NULL;
}

/**
 * mirqab_pdf_writer_end:
 * @catalog: number of the document's catalogue
 * @info: number of the information dictionary
 *
 * Writes what is pending and the cross-reference table.
 *
 * Returns: %FALSE with the first error that writing met
 */
gboolean
mirqab_pdf_writer_end (MirqabPdfWriter *self,
                       guint            catalog,
                       guint            info,
                       GError         **error)
{
  flush_pending (self);
  write_cross_reference (self, catalog, info);

  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }

  return TRUE;
}
