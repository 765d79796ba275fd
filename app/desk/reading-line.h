/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/analyser.h"

G_BEGIN_DECLS

/* What was read of one file. */
typedef struct
{
  GPtrArray *articles; /* of MirqabArticle with findings; NULL on error */
  GPtrArray *problems; /* of char *, nullable: what is damaged in it */
  GError    *error;    /* nullable */
} MirqabReading;

void mirqab_reading_free (MirqabReading *reading);

/* Reads and analyses files on all processors, and hands them over in their
 * order. It runs ahead of whoever takes them by a bounded number of files and
 * of bytes, so that memory does not grow with the number of files. */
typedef struct _MirqabReadingLine MirqabReadingLine;

MirqabReadingLine *mirqab_reading_line_new      (GPtrArray         *files, /* of MirqabWalkedFile */
                                                 MirqabAnalyser    *analyser,
                                                 gint64             captured_at,
                                                 GCancellable      *cancellable);
void               mirqab_reading_line_free     (MirqabReadingLine *self);
MirqabReading     *mirqab_reading_line_take     (MirqabReadingLine *self);
void               mirqab_analyse_articles      (GPtrArray         *articles,
                                                 MirqabAnalyser    *analyser,
                                                 gint64             captured_at);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabReadingLine, mirqab_reading_line_free)

G_END_DECLS
