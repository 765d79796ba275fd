/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article.h"

G_BEGIN_DECLS

typedef enum
{
  MIRQAB_READER_TITLE,
  MIRQAB_READER_SUBHEAD,
  MIRQAB_READER_BODY,
} MirqabReaderStyle;

/* Characters of the document, from start to before end. */
typedef struct
{
  guint             start;
  guint             end;
  MirqabReaderStyle style;
} MirqabReaderParagraph;

/* A recognised name or date: exactly one of the two is set. */
typedef struct
{
  guint                 start;
  guint                 end;
  const MirqabMention  *mention;  /* of the article's findings */
  const MirqabTemporal *temporal;
} MirqabReaderLink;

/* An article as the reader sets it: its title, subheads and paragraphs, with
 * the direction marks that keep right-to-left paragraphs and the left-to-right
 * runs in them in order. What is not the article's own text is set apart.
 * Constant. */
typedef struct _MirqabReaderDocument MirqabReaderDocument;

MirqabReaderDocument *mirqab_reader_document_new  (MirqabArticle              *article);
void                  mirqab_reader_document_free (MirqabReaderDocument       *self);

const char   *mirqab_reader_document_get_text       (const MirqabReaderDocument *self);
gboolean      mirqab_reader_document_is_rtl         (const MirqabReaderDocument *self);
const GArray *mirqab_reader_document_get_paragraphs (const MirqabReaderDocument *self);
const GArray *mirqab_reader_document_get_links      (const MirqabReaderDocument *self);
const char   *mirqab_reader_document_get_set_apart  (const MirqabReaderDocument *self,
                                                     guint                      *n_lines);
gboolean      mirqab_reader_document_find_span      (const MirqabReaderDocument *self,
                                                     MirqabSpan                  span,
                                                     guint                      *start,
                                                     guint                      *end);
const MirqabReaderLink *
              mirqab_reader_document_find_link      (const MirqabReaderDocument *self,
                                                     guint                       character);
char         *mirqab_reader_strip_marks             (const char                 *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabReaderDocument, mirqab_reader_document_free)

G_END_DECLS
