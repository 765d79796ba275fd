/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/json-lines.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define MIRQAB_LINES_FORMAT 1

/* A line on its way into the archive. */
typedef struct
{
  guint          number;
  JsonObject    *object;  /* owned, nullable: an article's that cannot be read */
  MirqabArticle *article; /* owned, nullable: with its findings, of a line that has one */
} MirqabLine;

/* What is known while a file is read. */
typedef struct
{
  MirqabArchive   *archive;
  MirqabAnalyser  *analyser;
  MirqabLinesRead *result;
  GHashTable      *collections; /* name -> owned gint64 */
  GHashTable      *sources;     /* of owned addresses */
  GHashTable      *events;      /* of owned uids */
  GArray          *places;      /* gint64: of each article line, or 0 */
  GPtrArray       *lines;       /* of owned MirqabLine: of this transaction */
  gsize            n_bytes;     /* of these lines */
} MirqabLinesReader;

void     mirqab_lines_add_problem (MirqabLinesReader *reader,
                                   guint              number,
                                   const char        *what);
gboolean mirqab_lines_add         (MirqabLinesReader *reader,
                                   const MirqabLine  *line,
                                   GError           **error);

G_END_DECLS
