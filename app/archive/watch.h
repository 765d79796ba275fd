/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive.h"

G_BEGIN_DECLS

/* What a saved scope is watched for: at most one thing. Numbers are stored: never
 * change one. */
typedef enum
{
  MIRQAB_WATCH_OFF = 0,
  MIRQAB_WATCH_MATCH = 1,   /* an article that was not there */
  MIRQAB_WATCH_SPIKE = 2,   /* many more articles than in the weeks before */
  MIRQAB_WATCH_SILENCE = 3, /* no article for some days */
} MirqabWatchKind;

typedef struct
{
  gint64           scope;    /* id of the saved scope */
  MirqabWatchKind  kind;
  guint            days;     /* of silence */
  /* What it is reckoned from. */
  MirqabDay        set_on;
  gint64           seen;     /* the newest article that was told, or was there before */
  gboolean         is_raised;/* a spike or a silence that was told and lasts */
} MirqabWatch;

GArray  *mirqab_archive_list_watches      (MirqabArchive      *self,
                                           GError            **error); /* MirqabWatch */
gboolean mirqab_archive_set_watch         (MirqabArchive      *self,
                                           gint64              scope,
                                           MirqabWatchKind     kind,
                                           guint               days,
                                           MirqabDay           today,
                                           GError            **error);
gboolean mirqab_archive_keep_watch        (MirqabArchive      *self,
                                           const MirqabWatch  *watch,
                                           GError            **error);
/* Of the articles of a selection that came after @seen, those that take no other's
 * place. -1 on error. */
gssize   mirqab_archive_count_arrived     (MirqabArchive          *self,
                                           const MirqabSelection  *selection,
                                           gint64                  seen,
                                           gint64                 *newest,
                                           GError                **error);

G_END_DECLS
