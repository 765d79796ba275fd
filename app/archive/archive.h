/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/selection.h"
#include "article/article.h"
#include "article/own-event.h"
#include "article/scope.h"

G_BEGIN_DECLS

/* One connection to the archive of one data folder: SQLite in WAL mode. Used
 * by one thread at a time; several connections, of several processes too, work
 * side by side. All calls block: the window reaches them through MirqabDesk. */

typedef enum
{
  MIRQAB_ARCHIVE_ERROR_DAMAGED,   /* not a database, or fails its own check */
  MIRQAB_ARCHIVE_ERROR_NEWER,     /* written by a newer version */
  MIRQAB_ARCHIVE_ERROR_READ_ONLY, /* the folder or the file cannot be written */
  MIRQAB_ARCHIVE_ERROR_FULL,      /* no room on the disk */
  MIRQAB_ARCHIVE_ERROR_BUSY,      /* another process keeps the write lock */
  MIRQAB_ARCHIVE_ERROR_IO,        /* the disk fails */
  MIRQAB_ARCHIVE_ERROR_NOT_FOUND, /* no such article */
  MIRQAB_ARCHIVE_ERROR_QUERY,     /* the words of the scope cannot be understood */
  MIRQAB_ARCHIVE_ERROR_FAILED,    /* anything else SQLite says */
} MirqabArchiveError;

#define MIRQAB_ARCHIVE_ERROR (mirqab_archive_error_quark ())
GQuark mirqab_archive_error_quark (void);

typedef enum
{
  MIRQAB_ADD_NEW,
  MIRQAB_ADD_ALREADY_THERE,
  MIRQAB_ADD_UPDATED,
  MIRQAB_ADD_VARIANT, /* of a story that is there: see story.h */
} MirqabAddResult;

/* What the list orders by: the day, newest first; then those that are dated before
 * those that are not; then the id, newest first. */
typedef struct
{
  gint64    id;
  MirqabDay day;      /* of publication; of capture where that is unknown */
  gboolean  is_dated; /* day is that of publication */
} MirqabListing;

/* How much there is, whatever the scope. */
typedef struct
{
  guint articles;
  guint unread;
  guint starred;
} MirqabTotals;

/* What a row of the list shows. */
typedef struct
{
  gint64                id;
  char                 *title;
  MirqabTitleOrigin     title_origin;
  char                 *outlet;   /* nullable */
  MirqabDay             day;      /* of publication, or MIRQAB_DAY_NONE */
  MirqabPublishedOrigin day_origin;
  gint64                time;     /* or MIRQAB_TIME_NONE */
  char                **subjects; /* country codes that it is about */
  gboolean              read;
  gboolean              starred;
  gboolean              has_note;
  guint                 n_variants; /* of the same story, and earlier versions: see story.h */
} MirqabHeadline;

/* Gives a search query for what a person typed, with other spellings. (transfer full) */
typedef char *(*MirqabExpandWordsFunc) (gpointer    data,
                                        const char *words);

void mirqab_headline_free (MirqabHeadline *headline);

typedef enum
{
  MIRQAB_FACET_COUNTRIES, /* articles about a state */
  MIRQAB_FACET_MENTIONED, /* articles that name a state */
  MIRQAB_FACET_PEOPLE,
  MIRQAB_FACET_BODIES,
  MIRQAB_FACET_CITIES,
  MIRQAB_FACET_OUTLETS,
  MIRQAB_FACET_LANGUAGES,
  MIRQAB_FACET_KINDS,     /* of dated events: mirqab_event_kind_to_string () */
  MIRQAB_N_FACETS
} MirqabFacet;

typedef struct
{
  const char *id; /* interned */
  guint       articles;
} MirqabFacetCount;

/* How many articles a day brought. */
typedef struct
{
  MirqabDay day;
  guint     articles;
} MirqabDensity;

/* A dated event of one article, as the chronology needs it. Borrowed during a
 * call of MirqabArticleEventFunc. */
typedef struct
{
  gint64            article;
  guint             ordinal;   /* of the event in its article */
  MirqabEventKind   kind;
  MirqabEventStatus status;
  MirqabPrecision   precision;
  MirqabDay         from;
  MirqabDay         to;
  const char       *place;     /* interned, nullable */
  const char       *body;      /* interned, nullable */
  const char      **countries; /* interned codes */
  MirqabSpan        sentence;  /* in the text of the article */
  const char       *text;      /* the sentence itself */
  const char       *outlet;    /* nullable */
} MirqabArticleEvent;

typedef void (*MirqabArticleEventFunc) (const MirqabArticleEvent *event,
                                        gpointer                  data);

/* The sentence that reports an event, with where it stands. */
typedef struct
{
  char *text;
  char *outlet; /* nullable */
  char *title;  /* of the article */
} MirqabQuotation;

void mirqab_quotation_free (MirqabQuotation *quotation);

#define MIRQAB_TYPE_ARCHIVE (mirqab_archive_get_type ())
G_DECLARE_FINAL_TYPE (MirqabArchive, mirqab_archive, MIRQAB, ARCHIVE, GObject)

MirqabArchive *mirqab_archive_open      (const char  *data_folder,
                                         GError     **error);
MirqabArchive *mirqab_archive_open_checked
                                        (const char  *data_folder,
                                         GError     **error);
gboolean       mirqab_archive_is_large  (MirqabArchive *self);
gboolean       mirqab_archive_is_read_only
                                        (MirqabArchive *self);
gboolean       mirqab_archive_find_damage
                                        (MirqabArchive *self,
                                         GCancellable  *cancellable,
                                         GError       **error);
void           mirqab_archive_stop_writing
                                        (MirqabArchive *self);
char          *mirqab_archive_dup_file  (const char  *data_folder);
gboolean       mirqab_archive_set_aside (const char  *data_folder,
                                         char       **kept,
                                         GError     **error);

/* Writes. mirqab_archive_begin ()/commit () put many additions into one
 * transaction; without them each call is its own. */
gboolean        mirqab_archive_begin       (MirqabArchive        *self,
                                            GError              **error);
gboolean        mirqab_archive_commit      (MirqabArchive        *self,
                                            GError              **error);
void            mirqab_archive_roll_back   (MirqabArchive        *self);
gboolean        mirqab_archive_add         (MirqabArchive        *self,
                                            const MirqabArticle  *article,
                                            gint64               *id,
                                            MirqabAddResult      *result,
                                            GError              **error);
gboolean        mirqab_archive_set_findings(MirqabArchive        *self,
                                            gint64                id,
                                            const MirqabFindings *findings,
                                            GError              **error);
gboolean        mirqab_archive_set_read    (MirqabArchive        *self,
                                            gint64                id,
                                            gboolean              read,
                                            GError              **error);
gboolean        mirqab_archive_set_starred (MirqabArchive        *self,
                                            gint64                id,
                                            gboolean              starred,
                                            GError              **error);
/* Taken out of view, kept until purged, so that it can be undone. */
gboolean        mirqab_archive_set_removed (MirqabArchive        *self,
                                            const gint64         *ids,
                                            gsize                 n_ids,
                                            gboolean              removed,
                                            GError              **error);

/* Reads. Newest first everywhere. */
gboolean        mirqab_archive_begin_reading (MirqabArchive      *self,
                                              GError            **error);
void            mirqab_archive_end_reading   (MirqabArchive      *self);
void            mirqab_archive_set_expand_words (MirqabArchive   *self,
                                            MirqabExpandWordsFunc function,
                                            gpointer              data,
                                            GDestroyNotify        destroy_data);
MirqabSelection *mirqab_archive_select     (MirqabArchive        *self,
                                            const MirqabScope    *scope,
                                            GCancellable         *cancellable,
                                            GError              **error);
GArray         *mirqab_archive_list        (MirqabArchive        *self,
                                            const MirqabSelection *selection,
                                            GCancellable         *cancellable,
                                            GError              **error); /* MirqabListing */
GPtrArray      *mirqab_archive_headlines   (MirqabArchive        *self,
                                            const gint64         *ids,
                                            gsize                 n_ids,
                                            GError              **error); /* MirqabHeadline, in the order of ids; NULL where gone */
MirqabArticle  *mirqab_archive_load        (MirqabArchive        *self,
                                            gint64                id,
                                            GError              **error);
GArray         *mirqab_archive_count       (MirqabArchive        *self,
                                            const MirqabSelection *selection,
                                            MirqabFacet           facet,
                                            GCancellable         *cancellable,
                                            GError              **error); /* MirqabFacetCount, most first */
gboolean        mirqab_archive_count_all   (MirqabArchive        *self,
                                            const MirqabSelection *selection,
                                            GArray               *facets[MIRQAB_N_FACETS],
                                            GCancellable         *cancellable,
                                            GError              **error);
gboolean        mirqab_archive_get_totals  (MirqabArchive        *self,
                                            MirqabTotals         *totals,
                                            GError              **error);
GArray         *mirqab_archive_density     (MirqabArchive        *self,
                                            const MirqabSelection *selection,
                                            GCancellable         *cancellable,
                                            GError              **error); /* MirqabDensity, by day */
gboolean        mirqab_archive_each_event  (MirqabArchive        *self,
                                            MirqabArticleEventFunc function,
                                            gpointer              data,
                                            GCancellable         *cancellable,
                                            GError              **error);
gboolean        mirqab_archive_each_event_of (MirqabArchive      *self,
                                            GArray               *articles,
                                            MirqabArticleEventFunc function,
                                            gpointer              data,
                                            GError              **error);
gint64          mirqab_archive_get_event_revision (MirqabArchive *self,
                                            GError              **error);
GArray         *mirqab_archive_find_changed_events (MirqabArchive *self,
                                            gint64                revision,
                                            gboolean             *own,
                                            GError              **error);
GPtrArray      *mirqab_archive_quote       (MirqabArchive        *self,
                                            const gint64         *articles,
                                            const guint          *ordinals,
                                            gsize                 n,
                                            GError              **error);
GPtrArray      *mirqab_archive_own_events  (MirqabArchive        *self,
                                            GError              **error); /* MirqabOwnEvent */
gboolean        mirqab_archive_set_own_event (MirqabArchive      *self,
                                            const char           *uid,
                                            const MirqabOwnEvent *event,
                                            MirqabOwnEvent      **old,
                                            GError              **error);
gint64          mirqab_archive_find_capture(MirqabArchive        *self,
                                            const char           *capture_digest,
                                            GError              **error); /* 0 = none */
/* Changes when the articles in view or their findings do, but not when one is
 * only read or starred. (transfer full) */
char           *mirqab_archive_dup_content_stamp
                                           (MirqabArchive        *self,
                                            GError              **error);
/* Grows with each commit of any process: whoever shows the archive polls it. */
gint64          mirqab_archive_get_generation (MirqabArchive     *self);
/* Articles whose findings are not of the version: gint64 ids, at most limit. */
GArray         *mirqab_archive_find_stale  (MirqabArchive        *self,
                                            guint                 version,
                                            guint                 limit,
                                            GError              **error);
gboolean        mirqab_archive_rebuild_index
                                           (MirqabArchive        *self,
                                            GError              **error);
gboolean        mirqab_archive_check       (MirqabArchive        *self,
                                            GPtrArray           **problems,
                                            GCancellable         *cancellable,
                                            GError              **error);

G_END_DECLS
