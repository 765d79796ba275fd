/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "language/day.h"

G_BEGIN_DECLS

typedef struct
{
  char *url;   /* absolute where the page's address is known */
  char *title; /* nullable */
  char *type;  /* nullable: MIME type */
} MirqabPageLink;

/* What one HTML page says: its article, and where it leads. */
typedef struct
{
  char      *title;          /* nullable: headline without the site's name */
  char      *byline;         /* nullable */
  char      *site_name;      /* nullable */
  char      *published;      /* nullable: ISO 8601, a day or a time in the page's own zone */
  gint64     published_time; /* seconds since 1970 UTC; MIRQAB_TIME_NONE without an hour */
  MirqabDay  published_day;  /* the page's own day, or MIRQAB_DAY_NONE */
  char      *language;       /* nullable: BCP 47 */
  char      *canonical;      /* nullable: the address that the page calls its own */
  gboolean   is_rtl;
  char      *text;           /* of the article, a line a paragraph; "" when there is none */
  char      *html;           /* the same as HTML without attributes: p, h2 …, blockquote, li, figcaption */
  GPtrArray *links;          /* of MirqabPageLink: http(s), once each, in the page's order */
  GPtrArray *feeds;          /* of MirqabPageLink: feeds that the page names */
} MirqabPage;

/* Blocks; any thread. @url is the page's address, if known. Errors:
 * MIRQAB_SOURCE_ERROR (MARKUP: the page breaks the limits), G_IO_ERROR. */
MirqabPage *mirqab_page_extract (GBytes        *bytes,
                                 const char    *content_type, /* nullable */
                                 const char    *url,          /* nullable */
                                 GCancellable  *cancellable,
                                 GError       **error);
void        mirqab_page_free    (MirqabPage    *self);

MirqabPageLink *mirqab_page_link_new  (const char     *url,
                                       const char     *title, /* nullable */
                                       const char     *type); /* nullable */
void            mirqab_page_link_free (MirqabPageLink *link);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabPage, mirqab_page_free)

G_END_DECLS
