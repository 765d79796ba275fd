/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The objects of a PDF 1.7 file, written in any order as they come. Small ones
 * are gathered in object streams, so that structure trees stay cheap. An error
 * is kept: later calls do nothing and mirqab_pdf_writer_end () reports it. */
typedef struct _MirqabPdfWriter MirqabPdfWriter;

typedef enum
{
  MIRQAB_COMPRESSION_SMALL = 9, /* a file to keep */
  MIRQAB_COMPRESSION_QUICK = 1, /* bytes that nobody keeps */
} MirqabCompression; /* levels of zlib */

MirqabPdfWriter *mirqab_pdf_writer_new        (GOutputStream   *stream,
                                               MirqabCompression compression,
                                               GCancellable    *cancellable);
void             mirqab_pdf_writer_free       (MirqabPdfWriter *self);

guint            mirqab_pdf_writer_reserve    (MirqabPdfWriter *self);
void             mirqab_pdf_writer_put        (MirqabPdfWriter *self,
                                               guint            number,
                                               const char      *body);
guint            mirqab_pdf_writer_add        (MirqabPdfWriter *self,
                                               const char      *body);
/* @entries: of the dictionary, without its brackets, Length and Filter */
void             mirqab_pdf_writer_put_stream (MirqabPdfWriter *self,
                                               guint            number,
                                               const char      *entries,
                                               gconstpointer    data,
                                               gsize            size);
/* The same without compression: XMP must be readable as it stands. */
void             mirqab_pdf_writer_put_plain_stream
                                              (MirqabPdfWriter *self,
                                               guint            number,
                                               const char      *entries,
                                               const char      *text);
gboolean         mirqab_pdf_writer_end        (MirqabPdfWriter *self,
                                               guint            catalog,
                                               guint            info,
                                               GError         **error);
gboolean         mirqab_pdf_writer_is_sound   (MirqabPdfWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabPdfWriter, mirqab_pdf_writer_free)

G_END_DECLS
