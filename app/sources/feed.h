/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  char  *url;    /* absolute where the feed allows it */
  char  *type;   /* nullable: MIME type as the feed claims it */
  gint64 length; /* bytes as the feed claims it, or -1 */
} MirqabEnclosure;

/* One entry of a feed. Strings are UTF-8; times are seconds since 1970 UTC or
 * MIRQAB_TIME_NONE. */
typedef struct
{
  char      *id;           /* nullable: guid, atom:id, rdf:about … as the feed writes it */
  gboolean   is_id_opaque; /* the feed says that the id is no address to visit */
  char      *title;        /* nullable: plain text */
  char      *link;         /* nullable: http(s) address, absolute where the feed allows it */
  gint64     published;
  gint64     updated;
  char      *date_text;    /* nullable: the date of publication as the feed writes it */
  GPtrArray *authors;      /* of char * */
  char      *summary_html; /* nullable: as the feed has it, see mirqab_html_clean() */
  char      *content_html; /* nullable: the same */
  char      *html_base;    /* nullable: what relative addresses in it are resolved against */
  char      *text;         /* the content, else the summary, a line a paragraph; never NULL */
  char      *language;     /* nullable: BCP 47 tag, the entry's own or the feed's */
  GPtrArray *enclosures;   /* of MirqabEnclosure */
  GPtrArray *categories;   /* of char * */
} MirqabFeedEntry;

typedef struct
{
  char      *format;        /* "rss2.0", "rss1.0", "rss0.91", "atom1.0", "json1.1", "sitemap" … */
  char      *title;         /* nullable: plain text */
  char      *link;          /* nullable: the site */
  char      *language;      /* nullable */
  gint64     updated;       /* or MIRQAB_TIME_NONE */
  GPtrArray *authors;       /* of char *: those of every entry that names none */
  int        ttl;           /* minutes between two visits that the feed asks for, or 0 */
  int        update_period; /* minutes in which it changes update_frequency times, or 0 */
  int        update_frequency; /* 0 = not said: once */
  guint32    skipped_hours; /* bit n: not between n and n+1 o'clock UTC */
  guint8     skipped_days;  /* bit n: not on MirqabWeekday n + 1 */
  GPtrArray *entries;       /* of MirqabFeedEntry, in the order of the feed */
  GPtrArray *problems;      /* of char *, untranslated */
} MirqabFeed;

/* Blocks for as long as parsing takes; any thread. @content_type as HTTP says
 * it; @base_url is what relative addresses are resolved against. Errors:
 * MIRQAB_SOURCE_ERROR (MARKUP: no feed at all, or nothing of it can be read). */
MirqabFeed *mirqab_feed_parse (GBytes      *bytes,
                               const char  *content_type, /* nullable */
                               const char  *base_url,     /* nullable */
                               GError     **error);
void        mirqab_feed_free  (MirqabFeed  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabFeed, mirqab_feed_free)

G_END_DECLS
