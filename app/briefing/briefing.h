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

/* What to write. Borrowed for the time of the call. */
typedef struct
{
  const char          *language;  /* of the furniture: "ar", "en", "ru" */
  const char          *title;     /* nullable: the dossier's name */
  const char          *scope_text;/* nullable: the scope in words */
  MirqabPaper          paper;
  gint64               made_at;   /* seconds since 1970 UTC */
  MirqabDay            map_day;   /* membership as of this day */
  MirqabDossier       *dossier;
  MirqabBoundaries    *boundaries;/* nullable: no map */
  MirqabTimeline      *timeline;  /* nullable: no chronology */
  const MirqabCountryCount *country_counts;
  guint                n_country_counts;
  guint                n_articles;
  MirqabBriefingArticleFunc article;   /* newest first */
  gpointer             article_data;
  MirqabBriefingProgress progress;     /* nullable */
  gpointer             progress_data;
} MirqabBriefing;

/* Writes to a temporary file beside @file and renames it: on failure or
 * cancellation nothing is left behind and an older file stays as it was. */
gboolean mirqab_briefing_write_pdf (const MirqabBriefing *briefing,
                                    const char           *file,
                                    GCancellable         *cancellable,
                                    GError              **error);

G_END_DECLS
