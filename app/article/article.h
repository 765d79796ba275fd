/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "article/findings.h"
#include "language/day.h"
#include "language/shingles.h"

G_BEGIN_DECLS

#define MIRQAB_TIME_NONE G_MININT64

/* One article as it came in: its text and what its source says of it, and,
 * once it was analysed, what was found in it.
 *
 * Reference counted. Fields are written by whoever makes it, before it is
 * handed to anybody else; from then on it is constant and may be read from
 * any thread. All strings are valid UTF-8 and owned. */
typedef struct
{
  gint64          id;              /* in the archive; 0 = not stored */
  char           *text;            /* whole text with page leftovers, a line a paragraph */
  char           *given_title;     /* nullable: what the feed or page calls it */
  char           *given_author;    /* nullable */
  char           *given_language;  /* nullable: BCP 47 tag as the source claims it */
  gint64          given_time;      /* seconds since 1970 UTC, or MIRQAB_TIME_NONE */
  MirqabDay       given_day;       /* or MIRQAB_DAY_NONE */
  char           *link;            /* nullable: http(s) address of the article */
  char           *outlet;          /* nullable: name of the outlet, to be shown */
  char           *source_id;       /* nullable: the source that brought it */
  char           *entry_id;        /* nullable: by which the source knows it again */
  char           *origin;          /* nullable: file name or address that was read */
  gint64          captured_at;     /* seconds since 1970 UTC, or MIRQAB_TIME_NONE */
  char           *capture_digest;  /* SHA-256 in hex of the bytes that were read */
  char           *note;            /* nullable: what the person wrote on it */
  MirqabFindings *findings;        /* nullable: not analysed yet */
  MirqabSignature *signature;      /* nullable: of text, for finding others like it */
} MirqabArticle;

MirqabArticle *mirqab_article_new        (void);
MirqabArticle *mirqab_article_ref        (MirqabArticle *article);
void           mirqab_article_unref      (MirqabArticle *article);
const char    *mirqab_article_get_title  (const MirqabArticle *article);
MirqabDay      mirqab_article_get_day    (const MirqabArticle *article);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabArticle, mirqab_article_unref)

G_END_DECLS
