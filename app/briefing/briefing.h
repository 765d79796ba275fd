/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "article/article.h"
#include "article/scope.h"
#include "chronology/timeline.h"
#include "geography/boundaries.h"

G_BEGIN_DECLS

/* A selection on paper: cover, contents, map, chronology, articles. */

typedef enum
{
  MIRQAB_BRIEFING_ERROR_EMPTY,   /* no article: nothing is written */
  MIRQAB_BRIEFING_ERROR_NO_FONT, /* no installed font has Arabic letters */
  MIRQAB_BRIEFING_ERROR_WRITE,   /* the file cannot be written */
} MirqabBriefingError;

#define MIRQAB_BRIEFING_ERROR (mirqab_briefing_error_quark ())
GQuark mirqab_briefing_error_quark (void);

typedef enum
{
  MIRQAB_PAPER_A4,
  MIRQAB_PAPER_LETTER,
} MirqabPaper;

/* Parts that may be left out. */
typedef enum
{
  MIRQAB_LEAVE_OUT_CONTENTS = 1 << 0,
  MIRQAB_LEAVE_OUT_MAP = 1 << 1,
  MIRQAB_LEAVE_OUT_TIMELINE = 1 << 2,      /* the figure */
  MIRQAB_LEAVE_OUT_COUNTS = 1 << 3,        /* by state and by outlet */
  MIRQAB_LEAVE_OUT_CHAIRMANSHIPS = 1 << 4,
  MIRQAB_LEAVE_OUT_CHRONOLOGY = 1 << 5,    /* the table */
  MIRQAB_LEAVE_OUT_INDEX = 1 << 6,
  MIRQAB_LEAVE_OUT_PROVENANCE = 1 << 7,    /* time of capture and digest */
  MIRQAB_LEAVE_OUT_COVER = 1 << 8,
  MIRQAB_LEAVE_OUT_TEXTS = 1 << 9,         /* of articles: headline, byline and source stay */
  MIRQAB_LEAVE_OUT_CREDITS = 1 << 10,
} MirqabLeaveOut;

/* The figures, the counts and the chairmanships. */
#define MIRQAB_LEAVE_OUT_SUMMARY (MIRQAB_LEAVE_OUT_MAP | MIRQAB_LEAVE_OUT_TIMELINE | \
                                  MIRQAB_LEAVE_OUT_COUNTS | MIRQAB_LEAVE_OUT_CHAIRMANSHIPS)

typedef enum
{
  MIRQAB_DIGITS_AS_WRITTEN, /* by each article; 0123456789 elsewhere */
  MIRQAB_DIGITS_WESTERN,    /* 0123456789 throughout */
  MIRQAB_DIGITS_ARABIC,     /* ٠١٢٣٤٥٦٧٨٩ throughout, but not in Latin words and addresses */
} MirqabDigits;

/* Arabic names of the months outside of articles. */
typedef enum
{
  MIRQAB_MONTHS_GREGORIAN, /* نوفمبر */
  MIRQAB_MONTHS_LEVANTINE, /* تشرين الثاني */
  MIRQAB_MONTHS_BOTH,      /* نوفمبر/تشرين الثاني */
} MirqabMonths;

/* What the articles stand together by; they must come in that order. */
typedef enum
{
  MIRQAB_GROUPING_NONE,
  MIRQAB_GROUPING_STATE,  /* the first state that an article is about */
  MIRQAB_GROUPING_OUTLET,
} MirqabGrouping;

/* Of the articles, within their groups where there are any. */
typedef enum
{
  MIRQAB_ORDER_NEWEST_FIRST,
  MIRQAB_ORDER_OLDEST_FIRST,
} MirqabOrder;

/* What a person may choose; all zero is a whole briefing, newest first. Notes
 * are private, and a briefing is handed on: they are asked for. */
typedef struct
{
  MirqabLeaveOut leave_out; /* flags */
  gboolean       has_notes; /* what the person wrote on the articles */
  MirqabOrder    order;
  MirqabDigits   digits;
  MirqabMonths   months;
  MirqabGrouping grouping;
} MirqabBriefingChoice;

/* Called from the thread that writes. */
typedef void (*MirqabBriefingProgress) (double   fraction, /* 0 to 1 */
                                        gpointer user_data);
/* (transfer full): the article at the position, read when its turn comes */
typedef MirqabArticle *(*MirqabBriefingArticleFunc) (guint     position,
                                                     gpointer  user_data,
                                                     GError  **error);

typedef struct
{
  const char *code; /* ISO 3166-1 alpha-2 */
  guint       articles;
} MirqabCountryCount;

/* What is known of an article before it is read. */
typedef struct
{
  gint64      id;
  MirqabDay   day;    /* of publication, or MIRQAB_DAY_NONE */
  const char *outlet; /* nullable */
} MirqabArticleFact;

/* What to write. Borrowed for the time of the call. */
typedef struct
{
  const char          *language;  /* of the furniture: "ar", "en", "ru" */
  const char          *title;     /* nullable: the dossier's name */
  const char          *scope_text;/* nullable: the scope in words */
  MirqabPaper          paper;
  MirqabBriefingChoice choice;
  gint64               made_at;   /* seconds since 1970 UTC */
  MirqabDay            map_day;   /* membership as of this day */
  MirqabDay            from;      /* of the scope; MIRQAB_DAY_NONE: of the articles */
  MirqabDay            to;
  MirqabDossier       *dossier;
  MirqabBoundaries    *boundaries;/* nullable: no map */
  MirqabTimeline      *timeline;  /* nullable: no chronology */
  gboolean             is_chronology_of_articles; /* its table leaves out what no article tells
                                                   * of, but for the days of publication */
  const MirqabCountryCount *country_counts;
  guint                n_country_counts;
  guint                n_articles;
  MirqabBriefingArticleFunc article;   /* in the order that was chosen */
  gpointer             article_data;
  guint                n_composed; /* 0: all articles; else only so many of them are set, and
                                    * what is said of all comes from the facts */
  const MirqabArticleFact *facts;  /* nullable: of each article */
  MirqabBriefingProgress progress;     /* nullable */
  gpointer             progress_data;
} MirqabBriefing;

/* Writes to a temporary file beside @file and renames it: on failure or
 * cancellation nothing is left behind and an older file stays as it was. */
gboolean mirqab_briefing_write_pdf (const MirqabBriefing *briefing,
                                    const char           *file,
                                    GCancellable         *cancellable,
                                    GError              **error);

/* The same in memory: (transfer full) (nullable) */
GBytes  *mirqab_briefing_make_pdf  (const MirqabBriefing *briefing,
                                    GCancellable         *cancellable,
                                    GError              **error);

G_END_DECLS
