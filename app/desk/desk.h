/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "archive/edit.h"
#include "desk/export.h"
#include "desk/import.h"
#include "desk/offered-names.h"
#include "desk/own-names.h"
#include "desk/progress.h"
#include "desk/view.h"

G_BEGIN_DECLS

/* The daily work on one archive with one dossier: everything that blocks runs
 * here on worker threads, with progress and cancel, and comes back to the
 * thread that asked. Only from the main thread. */
#define MIRQAB_TYPE_DESK (mirqab_desk_get_type ())
G_DECLARE_FINAL_TYPE (MirqabDesk, mirqab_desk, MIRQAB, DESK, GObject)

/* What a person has to know of the place of the archive. */
typedef enum
{
  MIRQAB_TROUBLE_READ_ONLY,  /* nothing can be written */
  MIRQAB_TROUBLE_OTHER_HOST, /* another computer has it open; detail: its name */
  MIRQAB_TROUBLE_CONFLICT,   /* a sync service kept two versions; detail: a file */
  MIRQAB_TROUBLE_NO_ROOM,    /* for the weekly backup */
} MirqabTrouble;

/* Signal "changed" (guint64 generation): the archive changed, by us or by
 * another process; told within a second, and at most four times in one.
 * Signal "write-failed" (GError): one of the small writes was not kept; or,
 * with MIRQAB_ARCHIVE_ERROR_DAMAGED, nothing is written any more.
 * Signal "trouble" (int, of MirqabTrouble; char *detail, nullable): after it was opened. */

MirqabDesk       *mirqab_desk_new            (MirqabDossier    *dossier,
                                              MirqabBoundaries *boundaries, /* nullable */
                                              const char       *data_folder);
const char       *mirqab_desk_get_data_folder(MirqabDesk *self);
MirqabDossier    *mirqab_desk_get_dossier    (MirqabDesk *self);
MirqabBoundaries *mirqab_desk_get_boundaries (MirqabDesk *self);

/* Opens (and where needed makes or migrates) the archive; to be called first.
 * What is asked for meanwhile waits or fails with it. A damaged archive is kept under another name,
 * which get_kept_aside () tells afterwards, and a new one is begun. A large one is checked only
 * afterwards: when it is found damaged, it is no longer written and "write-failed" tells it. */
void     mirqab_desk_open_async  (MirqabDesk           *self,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
gboolean mirqab_desk_open_finish (MirqabDesk           *self,
                                  GAsyncResult         *result,
                                  GError              **error);
const char *mirqab_desk_get_kept_aside (MirqabDesk *self); /* nullable */
gboolean    mirqab_desk_is_read_only   (MirqabDesk *self);

/* Reads. */
void         mirqab_desk_look_async       (MirqabDesk           *self,
                                           const MirqabScope    *scope,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
MirqabView  *mirqab_desk_look_finish      (MirqabDesk           *self,
                                           GAsyncResult         *result,
                                           GError              **error);
void         mirqab_desk_headlines_async  (MirqabDesk           *self,
                                           const gint64         *ids,
                                           gsize                 n_ids,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
GPtrArray   *mirqab_desk_headlines_finish (MirqabDesk           *self,
                                           GAsyncResult         *result,
                                           GError              **error);
void           mirqab_desk_load_async     (MirqabDesk           *self,
                                           gint64                id,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
MirqabArticle *mirqab_desk_load_finish    (MirqabDesk           *self,
                                           GAsyncResult         *result,
                                           GError              **error);

void         mirqab_desk_quote_async       (MirqabDesk           *self,
                                            GPtrArray            *evidence,
                                            guint                 n,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
GPtrArray   *mirqab_desk_quote_finish      (MirqabDesk           *self,
                                            GAsyncResult         *result,
                                            GError              **error);

/* Import. */
void       mirqab_desk_import_files_async (MirqabDesk           *self,
                                           GListModel           *files, /* of GFile; folders too */
                                           MirqabProgressFunc    progress,
                                           gpointer              progress_data,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
void       mirqab_desk_import_text_async  (MirqabDesk           *self,
                                           const char           *text,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
GPtrArray *mirqab_desk_import_finish      (MirqabDesk           *self,
                                           GAsyncResult         *result,
                                           GError              **error); /* MirqabImportItem */

/* Analyses again what an older version of the rules or the dossier had read.
 * The number of articles that were. */
void       mirqab_desk_reanalyse_async    (MirqabDesk           *self,
                                           MirqabProgressFunc    progress,
                                           gpointer              progress_data,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
gssize     mirqab_desk_reanalyse_finish   (MirqabDesk           *self,
                                           GAsyncResult         *result,
                                           GError              **error); /* -1 on error */

/* Names that the dossier does not have, and the person's own. A change of these
 * exchanges the dossier of the desk. */
void       mirqab_desk_offer_names_async  (MirqabDesk           *self,
                                           const MirqabScope    *scope,
                                           MirqabProgressFunc    progress,
                                           gpointer              progress_data,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
GPtrArray *mirqab_desk_offer_names_finish (MirqabDesk           *self,
                                           GAsyncResult         *result,
                                           GError              **error); /* MirqabOfferedName */
void       mirqab_desk_own_names_async    (MirqabDesk           *self,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
GPtrArray *mirqab_desk_own_names_finish   (MirqabDesk           *self,
                                           GAsyncResult         *result,
                                           GError              **error); /* MirqabAcceptedName */
void       mirqab_desk_accept_name_async  (MirqabDesk           *self,
                                           const MirqabAcceptedName *name,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
void       mirqab_desk_forget_name_async  (MirqabDesk           *self,
                                           const char           *name,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
gboolean   mirqab_desk_change_name_finish (MirqabDesk           *self,
                                           GAsyncResult         *result,
                                           GError              **error);

/* Small writes: answer at once, done in order behind. Errors come by the
 * signal "write-failed" (GError). */
void mirqab_desk_set_read    (MirqabDesk   *self,
                              gint64        id,
                              gboolean      read);
void mirqab_desk_set_starred (MirqabDesk   *self,
                              gint64        id,
                              gboolean      starred);
void mirqab_desk_set_removed (MirqabDesk   *self,
                              const gint64 *ids,
                              gsize         n_ids,
                              gboolean      removed);

/* The own order. What is edited can be taken back: see MirqabEdit. */
void        mirqab_desk_edit                   (MirqabDesk           *self,
                                                MirqabEdit           *edit);
void        mirqab_desk_load_note_async        (MirqabDesk           *self,
                                                gint64                article,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
char       *mirqab_desk_load_note_finish       (MirqabDesk           *self,
                                                GAsyncResult         *result,
                                                GError              **error);
void        mirqab_desk_count_collected_async  (MirqabDesk           *self,
                                                const gint64         *articles,
                                                gsize                 n_articles,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GHashTable *mirqab_desk_count_collected_finish (MirqabDesk           *self,
                                                GAsyncResult         *result,
                                                GError              **error); /* gint64 -> guint */

/* The whole archive into one file: a backup, or JSON Lines that other programs
 * read, and that come back as a file that is imported. */
typedef enum
{
  MIRQAB_SAVE_BACKUP,
  MIRQAB_SAVE_LINES,
} MirqabSaveKind;

void     mirqab_desk_save_async  (MirqabDesk           *self,
                                  MirqabSaveKind        kind,
                                  GFile                *file,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
gboolean mirqab_desk_save_finish (MirqabDesk           *self,
                                  GAsyncResult         *result,
                                  GError              **error);

/* Export. @what is copied. */
void     mirqab_desk_export_pdf_async  (MirqabDesk           *self,
                                        const MirqabExport   *what,
                                        GFile                *file,
                                        MirqabProgressFunc    progress,
                                        gpointer              progress_data,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
gboolean mirqab_desk_export_pdf_finish (MirqabDesk           *self,
                                        GAsyncResult         *result,
                                        GError              **error);
/* The PDF in memory. @n_articles: 0 = all, for a printer; a few, for a look at the
 * first pages, which takes a moment however many articles there are. */
void     mirqab_desk_proof_async       (MirqabDesk           *self,
                                        const MirqabExport   *what,
                                        guint                 n_articles,
                                        MirqabProgressFunc    progress,      /* nullable */
                                        gpointer              progress_data,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
/* (transfer full) (nullable) */
MirqabProof *mirqab_desk_proof_finish  (MirqabDesk           *self,
                                        GAsyncResult         *result,
                                        GError              **error);

G_END_DECLS
