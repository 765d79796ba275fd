/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/desk-sources.h"
#include "desk/errand.h"

/* An address whose articles are kept once. */
typedef struct
{
  MirqabWriter   *writer;   /* borrowed */
  MirqabWatcher  *watcher;  /* borrowed, nullable */
  MirqabDossier  *dossier;  /* owned */
  MirqabAnalyser *analyser; /* owned, nullable: made when there is none yet */
  char           *url;      /* owned */
  MirqabAnswer   *answer;   /* owned, nullable: what it gave */
  GPtrArray      *items;    /* borrowed, nullable: what came of it */
} Visit;

static void
visit_free (Visit *visit)
{
  g_object_unref (visit->dossier);
  g_clear_object (&visit->analyser);
  g_free (visit->url);
  mirqab_answer_free (visit->answer);
  g_free (visit);
}

static gboolean
import_in_writer (MirqabArchive  *archive,
                  gpointer        data,
                  GError        **error)
{
  Visit *visit = data;

  visit->items = mirqab_import_bytes (archive, visit->analyser, visit->answer->body,
                                      visit->answer->url, g_get_real_time () / G_USEC_PER_SEC,
                                      NULL, error);

  return visit->items != NULL;
}

static gpointer
import_in_thread (MirqabArchive  *archive,
                  gpointer        data,
                  GCancellable   *cancellable,
                  GError        **error)
{
  Visit *visit = data;
  const MirqabRequest request = { visit->url, NULL, NULL };
  g_autoptr (MirqabFetcher) fetcher = mirqab_fetcher_new ();

  visit->answer = mirqab_fetcher_get (fetcher, &request, cancellable, error);
  if (visit->answer == NULL)
    return NULL;
  if (visit->answer->body == NULL)
    {
      g_propagate_error (error, mirqab_fetch_error_for_status (visit->answer->http_status));
      return NULL;
    }
  if (visit->analyser == NULL)
    visit->analyser = mirqab_analyser_new (visit->dossier);
  if (!mirqab_errand_store (visit->writer, import_in_writer, visit, error))
    return NULL;
  if (visit->watcher != NULL)
    mirqab_watcher_hurry (visit->watcher);

  return visit->items;
}

void
mirqab_desk_import_address_async (MirqabDesk          *self,
                                  const char          *url,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  Visit *visit;

  g_return_if_fail (MIRQAB_IS_DESK (self));

  visit = g_new0 (Visit, 1);
  visit->writer = self->writer;
  visit->watcher = self->watcher;
  visit->dossier = g_object_ref (self->dossier);
  g_set_object (&visit->analyser, self->analyser);
  visit->url = g_strdup (url);
  mirqab_errand_run (self, mirqab_desk_import_address_async, import_in_thread, visit,
                     (GDestroyNotify) visit_free, (GDestroyNotify) g_ptr_array_unref,
                     cancellable, callback, user_data);
}

GPtrArray *
mirqab_desk_import_address_finish (MirqabDesk    *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
