/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/analyser.h"
#include "archive/archive.h"

G_BEGIN_DECLS

/* The archive as JSON Lines, the way out and back: what came in and what the
 * person did with it, unchanged. What is found in articles is not in it: it is
 * found again when they come back. Each line is an object with a "kind":
 *
 *   archive     the first line: "format" is 1
 *   collection  "name"; in the person's order
 *   scope       "name", "scope": see scope-json.h, but collections by their names
 *   source      what the person settled of it: see json-own.h
 *   article     "text" and whatever else is known of it; "read", "starred",
 *               "removed", "note", "collections" (names)
 *   event       what the person made of it: see json-own.h
 */

/* Called now and then. */
typedef void (*MirqabLinesProgress) (guint       done,
                                     guint       total, /* 0 = not known */
                                     const char *what,
                                     gpointer    user_data);

typedef struct
{
  guint      n_new;
  guint      n_there;  /* already in the archive */
  GArray    *ids;      /* owned: gint64 */
  GPtrArray *problems; /* owned: char *, untranslated: lines that were passed over */
} MirqabLinesRead;

void             mirqab_lines_read_free (MirqabLinesRead      *self);

/* All block. @ids (nullable): only these articles, without collections that are
 * empty and without saved scopes; NULL: everything, removed articles too. */
gboolean         mirqab_lines_write     (MirqabArchive        *archive,
                                         const GArray         *ids,
                                         GOutputStream        *stream,
                                         MirqabLinesProgress   progress, /* nullable */
                                         gpointer              progress_data,
                                         GCancellable         *cancellable,
                                         GError              **error);
gboolean         mirqab_lines_are_ours  (const char           *beginning,
                                         gsize                 length);
MirqabLinesRead *mirqab_lines_read      (MirqabArchive        *archive,
                                         MirqabAnalyser       *analyser,
                                         GInputStream         *stream,
                                         MirqabLinesProgress   progress, /* nullable */
                                         gpointer              progress_data,
                                         GCancellable         *cancellable,
                                         GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabLinesRead, mirqab_lines_read_free)

G_END_DECLS
