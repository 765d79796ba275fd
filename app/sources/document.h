/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article.h"
#include "sources/feed.h"

G_BEGIN_DECLS

/* Bytes from outside, a file or the body of an answer, read as articles. */

typedef enum
{
  MIRQAB_SOURCE_ERROR_EMPTY,     /* no bytes, or white space only */
  MIRQAB_SOURCE_ERROR_BINARY,    /* not a text of any kind: a picture, an archive … */
  MIRQAB_SOURCE_ERROR_TOO_LARGE, /* more than MIRQAB_DOCUMENT_MAX_BYTES */
  MIRQAB_SOURCE_ERROR_ENCODING,  /* no known encoding makes text of it */
  MIRQAB_SOURCE_ERROR_MARKUP,    /* a page or feed that breaks the limits of its parser */
  MIRQAB_SOURCE_ERROR_NO_TEXT,   /* sound, but there is no article in it */
  MIRQAB_SOURCE_ERROR_OPML,      /* a list of sources, which has no articles of its own */
} MirqabSourceError;

#define MIRQAB_SOURCE_ERROR (mirqab_source_error_quark ())
GQuark mirqab_source_error_quark (void);

#define MIRQAB_DOCUMENT_MAX_BYTES (16 * 1024 * 1024)

typedef enum
{
  MIRQAB_DOCUMENT_TEXT,
  MIRQAB_DOCUMENT_PAGE, /* HTML */
  MIRQAB_DOCUMENT_FEED, /* RSS, Atom, JSON Feed */
} MirqabDocumentKind;

/* What was read of one document. Part of it may have been damaged: then the
 * articles that could be read are there and problems is not empty. */
typedef struct
{
  MirqabDocumentKind kind;
  GPtrArray         *articles; /* of MirqabArticle, at least one; captured_at is left to the caller */
  GPtrArray         *problems; /* of char *, untranslated, for logs and terminals; often empty */
} MirqabDocument;

/* Both block; any thread. @name is a file name or an address (kept as the
 * origin, and by its ending a hint at the kind); @content_type as HTTP or a
 * file manager says it. Errors: MIRQAB_SOURCE_ERROR, and G_IO_ERROR for what
 * reading the file says. */
MirqabDocument *mirqab_document_read_bytes (GBytes        *bytes,
                                            const char    *name,
                                            const char    *content_type, /* nullable */
                                            GCancellable  *cancellable,
                                            GError       **error);
MirqabDocument *mirqab_document_read_file  (GFile         *file,
                                            GCancellable  *cancellable,
                                            GError       **error);
GPtrArray      *mirqab_feed_to_articles    (const MirqabFeed *feed,
                                            const char    *name);
void            mirqab_document_free       (MirqabDocument *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabDocument, mirqab_document_free)

G_END_DECLS
