/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "sources/feed.h"
#include "sources/fetcher.h"
#include "sources/page.h"

G_BEGIN_DECLS

/* What is remembered of a source from one visit to the next. */
typedef struct
{
  char  *url;           /* the address to ask */
  char  *etag;          /* nullable; both as url gave them, byte for byte */
  char  *last_modified; /* nullable */
  char  *digest;        /* nullable: SHA-256 of the body that was read last */
  gint64 next_check;    /* seconds since 1970 UTC; 0 = at once */
  guint  n_failures;    /* in a row */
  gboolean is_held;     /* 429 or 503: nobody may ask before next_check */
  gboolean is_gone;     /* 410: it is not asked any more */
  gboolean is_page;     /* it is no feed, but a page that lists articles */
} MirqabSourceState;

MirqabSourceState *mirqab_source_state_new  (const char              *url);
MirqabSourceState *mirqab_source_state_copy (const MirqabSourceState *state);
void               mirqab_source_state_free (MirqabSourceState       *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabSourceState, mirqab_source_state_free)

typedef enum
{
  MIRQAB_VISIT_OK,
  MIRQAB_VISIT_NOT_MODIFIED, /* 304, or the same body as before */
  MIRQAB_VISIT_SKIPPED,      /* not due */
  MIRQAB_VISIT_GONE,
  MIRQAB_VISIT_ERROR,
} MirqabVisitStatus;

typedef struct
{
  MirqabVisitStatus  status;
  char              *error_name; /* nullable: as in "error" of `mirqabctl --json fetch` */
  char              *reason;     /* nullable: untranslated, for logs */
  char              *warning;    /* nullable */
  MirqabFeed        *feed;       /* nullable: what could be read */
  MirqabPage        *page;       /* nullable: the same of a page that lists articles */
  MirqabSourceState *state;      /* to be remembered */
  MirqabAnswer      *answer;     /* nullable: not read yet */
} MirqabVisit;

/* Asks one source and reads what it answers. Blocks. Returns NULL only when
 * cancelled. @now: seconds since 1970 UTC; @forced: even when it is not due, but
 * not against a server's wish to be left alone. */
MirqabVisit *mirqab_visit_source (MirqabFetcher            *fetcher,
                                  const MirqabSourceState  *state,
                                  gint64                    now,
                                  gboolean                  forced,
                                  GCancellable             *cancellable,
                                  GError                  **error);
/* The same in two steps: the first waits for the network, the second works. */
MirqabVisit *mirqab_visit_ask    (MirqabFetcher            *fetcher,
                                  const MirqabSourceState  *state,
                                  gint64                    now,
                                  gboolean                  forced,
                                  GCancellable             *cancellable,
                                  GError                  **error);
void         mirqab_visit_read   (MirqabVisit              *visit,
                                  gint64                    now);
void         mirqab_visit_free   (MirqabVisit              *visit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabVisit, mirqab_visit_free)

G_END_DECLS
