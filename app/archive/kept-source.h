/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive.h"

G_BEGIN_DECLS

/* Numbers are stored: never change one. */
typedef enum
{
  MIRQAB_SOURCE_FEED = 0,
  MIRQAB_SOURCE_LISTING = 1, /* a page whose links to articles are followed */
} MirqabSourceKind;

typedef enum
{
  MIRQAB_TEXT_FROM_FEED = 0, /* what the feed brings of an article */
  MIRQAB_TEXT_FROM_PAGE = 1, /* the article's own page; the feed's where that fails */
} MirqabTextFrom;

typedef enum
{
  MIRQAB_KEEPS_CONCERNED = 0, /* what does not concern the dossier is put aside */
  MIRQAB_KEEPS_ALL = 1,
} MirqabKeeps;

/* How a source does, at a glance. */
typedef enum
{
  MIRQAB_HEALTH_NEW,     /* never visited */
  MIRQAB_HEALTH_GOOD,
  MIRQAB_HEALTH_WAITING, /* it asked to be left alone until next_check */
  MIRQAB_HEALTH_FAILING, /* last_error says how */
  MIRQAB_HEALTH_GONE,    /* for good; it is asked no more */
  MIRQAB_HEALTH_PAUSED,  /* by the person */
} MirqabHealth;

/* A source of articles: what a person has settled about it, and what is
 * remembered of the last visits. Strings are owned. */
typedef struct
{
  gint64           id;            /* 0 = not stored yet */
  char            *url;           /* the address to ask */
  char            *first_url;     /* nullable: the one before it ever moved, by which its articles know it */

  /* The person's. */
  char            *name;          /* nullable: as the feed or the person calls it */
  char            *listed;        /* nullable: its id in the dossier's list */
  char            *homepage;      /* nullable */
  char            *folder;        /* nullable: names of folders, outermost first, by "/" */
  char            *language;      /* nullable: BCP 47, where the feed does not say it or lies */
  MirqabSourceKind kind;
  MirqabTextFrom   text_from;
  MirqabKeeps      keeps;
  guint            interval;      /* seconds between visits; 0 = as the source asks, an hour at least */
  gboolean         is_enabled;    /* FALSE: paused */
  gboolean         is_removed;    /* out of the list until it is put back */

  /* Of the visits. */
  char            *etag;          /* nullable */
  char            *last_modified; /* nullable */
  char            *digest;        /* nullable: of the body that was read last */
  gint64           next_check;    /* seconds since 1970 UTC; 0 = at once */
  gint64           last_visit;    /* seconds since 1970 UTC, or MIRQAB_TIME_NONE */
  gint64           last_success;  /* the same */
  char            *last_error;    /* nullable: name of what went wrong last: see fetch-fault.h */
  guint            n_failures;    /* in a row */
  gboolean         is_held;       /* it asked to be left alone until next_check */
  gboolean         is_gone;
  char            *seen;          /* nullable: pages that were asked for: see page-visits.h */
} MirqabKeptSource;

MirqabKeptSource *mirqab_kept_source_new        (const char              *url);
MirqabKeptSource *mirqab_kept_source_copy       (const MirqabKeptSource  *source);
void              mirqab_kept_source_free       (MirqabKeptSource        *source);
MirqabHealth      mirqab_kept_source_get_health (const MirqabKeptSource  *source,
                                                 gint64                   now);

/* (element-type MirqabKeptSource) (transfer full): in the order of their coming,
 * removed ones too */
GPtrArray        *mirqab_archive_list_sources   (MirqabArchive           *self,
                                                 GError                 **error);
gboolean          mirqab_archive_save_source    (MirqabArchive           *self,
                                                 MirqabKeptSource        *source,
                                                 GError                 **error);
gboolean          mirqab_archive_save_visit     (MirqabArchive           *self,
                                                 MirqabKeptSource        *source,
                                                 GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabKeptSource, mirqab_kept_source_free)

G_END_DECLS
