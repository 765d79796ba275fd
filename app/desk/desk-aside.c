/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/desk-aside.h"

#include "archive/aside.h"
#include "desk/errand.h"
#include "desk/read-article.h"

typedef struct
{
  gint64          id;
  MirqabDossier  *dossier;  /* owned */
  MirqabAnalyser *analyser; /* owned, nullable: made when there is none yet */
  MirqabWriter   *writer;   /* borrowed */
  MirqabWatcher  *watcher;  /* borrowed, nullable */
  gint64          new_id;
} BringIn;

static void
bring_in_free (BringIn *bring_in)
{
  g_object_unref (bring_in->dossier);
  g_clear_object (&bring_in->analyser);
  g_free (bring_in);
}

static gboolean
bring_in_writer (MirqabArchive  *archive,
                 gpointer        data,
                 GError        **error)
{
  BringIn *bring_in = data;
  g_autoptr (MirqabArticle) article = mirqab_read_article (archive, bring_in->analyser,
                                                           bring_in->id, error);

  return article != NULL && mirqab_archive_bring_in (archive, article, &bring_in->new_id, error);
}

static gpointer
bring_in_thread (MirqabArchive  *archive,
                 gpointer        data,
                 GCancellable   *cancellable,
                 GError        **error)
{
  BringIn *bring_in = data;

  if (bring_in->analyser == NULL)
    bring_in->analyser = mirqab_analyser_new (bring_in->dossier);
  if (!mirqab_errand_store (bring_in->writer, bring_in_writer, bring_in, error))
    return NULL;
  if (bring_in->watcher != NULL)
    mirqab_watcher_hurry (bring_in->watcher);

  return g_memdup2 (&bring_in->new_id, sizeof bring_in->new_id);
}

void
mirqab_desk_bring_in_async (MirqabDesk          *self,
                            gint64               article,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  BringIn *bring_in;

  g_return_if_fail (MIRQAB_IS_DESK (self));

  bring_in = g_new0 (BringIn, 1);
  bring_in->id = article;
  bring_in->dossier = g_object_ref (self->dossier);
  g_set_object (&bring_in->analyser, self->analyser);
  bring_in->writer = self->writer;
  bring_in->watcher = self->watcher;
  mirqab_errand_run (self, mirqab_desk_bring_in_async, bring_in_thread, bring_in,
                     (GDestroyNotify) bring_in_free, g_free, cancellable, callback, user_data);
}

gint64
mirqab_desk_bring_in_finish (MirqabDesk    *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_autofree gint64 *id = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), 0);

  id = g_task_propagate_pointer (G_TASK (result), error);

  return id != NULL ? *id : 0;
}
