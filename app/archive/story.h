/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive.h"

G_BEGIN_DECLS

/* One story is one entry, however many outlets and feeds bring it. The others are
 * its variants: kept whole and readable, in no view of their own. An article
 * whose source changes it keeps its earlier versions in the same way. */

typedef enum
{
  MIRQAB_VARIANT_OF_OUTLET, /* the same story as somebody else, or another feed, has it */
  MIRQAB_VARIANT_EARLIER,   /* what the entry was before its source changed it */
} MirqabVariantKind;

typedef struct
{
  gint64             id;      /* for mirqab_archive_load_variant () */
  MirqabVariantKind  kind;
  char              *title;
  char              *outlet;  /* nullable */
  char              *link;    /* nullable */
  MirqabDay          day;     /* of publication, or MIRQAB_DAY_NONE */
  gint64             time;    /* of publication, or MIRQAB_TIME_NONE */
  gint64             captured_at; /* or MIRQAB_TIME_NONE */
} MirqabVariant;

void           mirqab_variant_free           (MirqabVariant        *variant);

/* Like mirqab_archive_add (), but looks first whether the story is there:
 * MIRQAB_ADD_UPDATED and MIRQAB_ADD_VARIANT are possible, too. @article has its
 * findings. */
gboolean       mirqab_archive_file           (MirqabArchive        *self,
                                              const MirqabArticle  *article,
                                              gint64               *id,
                                              MirqabAddResult      *result,
                                              GError              **error);
/* (transfer full) (element-type MirqabVariant): the latest first */
GPtrArray     *mirqab_archive_list_variants  (MirqabArchive        *self,
                                              gint64                article,
                                              GError              **error);
gssize         mirqab_archive_count_variants (MirqabArchive        *self,
                                              gint64                article,
                                              GError              **error); /* -1 on error */
MirqabArticle *mirqab_archive_load_variant   (MirqabArchive        *self,
                                              gint64                id,
                                              GError              **error);

G_END_DECLS
