/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/desk-sources.h"

#include "desk/errand.h"
#include "sources/bounded-read.h"
#include "sources/document.h"

/* What one of the functions here needs; most leave most of it NULL. */
typedef struct
{
  MirqabWriter     *writer;   /* borrowed */
  MirqabWatcher    *watcher;  /* borrowed, nullable */
  MirqabDossier    *dossier;  /* owned */
  MirqabKeptSource *source;   /* owned, nullable */
  GFile            *file;     /* owned, nullable */
  GBytes           *bytes;    /* owned, nullable */
  char             *text;     /* owned, nullable: an address or a title */
  gboolean          flag;
  gpointer          result;   /* borrowed, of a store */
} Request;

static Request *
request_new (MirqabDesk *self)
{
  Request *request = g_new0 (Request, 1);

  request->writer = self->writer;
  request->watcher = self->watcher;
  request->dossier = g_object_ref (self->dossier);

  return request;
}

static void
request_free (Request *request)
{
  g_object_unref (request->dossier);
  g_clear_pointer (&request->source, mirqab_kept_source_free);
  g_clear_object (&request->file);
  g_clear_pointer (&request->bytes, g_bytes_unref);
  g_free (request->text);
  g_free (request);
}

/* Stores by way of the writer, and has it noticed. */
static gboolean
store (Request            *request,
       MirqabErrandStore   function,
       GError            **error)
{
  if (!mirqab_errand_store (request->writer, function, request, error))
    return FALSE;
  if (request->watcher != NULL)
    mirqab_watcher_hurry (request->watcher);

  return TRUE;
}

static gboolean
list_in_writer (MirqabArchive  *archive,
                gpointer        data,
                GError        **error)
{
  Request *request = data;

  request->result = mirqab_source_list_read (archive, request->dossier, request->flag, error);

  return request->result != NULL;
}

/* In the writer, so that what was saved before is seen. */
static gpointer
list_in_thread (MirqabArchive  *archive,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  Request *request = data;

  return mirqab_errand_store (request->writer, list_in_writer, request, error) ? request->result : NULL;
}

void
mirqab_desk_list_sources_async (MirqabDesk          *self,
                                gboolean             with_removed,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  Request *request;

  g_return_if_fail (MIRQAB_IS_DESK (self));

  request = request_new (self);
  request->flag = with_removed;
  mirqab_errand_run (self, mirqab_desk_list_sources_async, list_in_thread, request,
                     (GDestroyNotify) request_free, (GDestroyNotify) g_ptr_array_unref,
                     cancellable, callback, user_data);
}

GPtrArray *
mirqab_desk_list_sources_finish (MirqabDesk    *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  gint64   id;
  gboolean is_new;
} Added;

static gboolean
add_in_writer (MirqabArchive  *archive,
               gpointer        data,
               GError        **error)
{
  Request *request = data;

  return mirqab_source_list_add (archive, request->dossier, request->source, &request->flag, error);
}

static gpointer
add_in_thread (MirqabArchive  *archive,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  Request *request = data;
  Added *added;

  if (!store (request, add_in_writer, error))
    return NULL;
  added = g_new0 (Added, 1);
  added->id = request->source->id;
  added->is_new = request->flag;

  return added;
}

void
mirqab_desk_add_source_async (MirqabDesk             *self,
                              const MirqabKeptSource *source,
                              GCancellable           *cancellable,
                              GAsyncReadyCallback     callback,
                              gpointer                user_data)
{
  Request *request;

  g_return_if_fail (MIRQAB_IS_DESK (self));

  request = request_new (self);
  request->source = mirqab_kept_source_copy (source);
  mirqab_errand_run (self, mirqab_desk_add_source_async, add_in_thread, request,
                     (GDestroyNotify) request_free, g_free, cancellable, callback, user_data);
}

gint64
mirqab_desk_add_source_finish (MirqabDesk    *self,
                               GAsyncResult  *result,
                               gboolean      *is_new,
                               GError       **error)
{
  g_autofree Added *added = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), 0);

  added = g_task_propagate_pointer (G_TASK (result), error);
  if (added != NULL && is_new != NULL)
    *is_new = added->is_new;

  return added != NULL ? added->id : 0;
}

/* A small write on its way. */
typedef struct
{
  MirqabKeptSource *source;  /* owned */
  GWeakRef         *desk;    /* owned: told when it fails */
  GMainContext     *context; /* owned: of desk */
  MirqabWatcher    *watcher; /* borrowed, nullable: outlives the writer */
} Saving;

static void
saving_free (Saving *saving)
{
  if (saving->desk != NULL)
    g_weak_ref_clear (saving->desk);
  g_free (saving->desk);
  mirqab_kept_source_free (saving->source);
  g_main_context_unref (saving->context);
  g_free (saving);
}

static void
save_job_cb (MirqabArchive *archive,
             const GError  *error,
             gpointer       data)
{
  Saving *saving = data;
  g_autoptr (GError) save_error = NULL;

  if (archive == NULL)
    mirqab_desk_tell_write_failed (g_steal_pointer (&saving->desk), saving->context, error);
  else if (!mirqab_archive_save_source (archive, saving->source, &save_error))
    mirqab_desk_tell_write_failed (g_steal_pointer (&saving->desk), saving->context, save_error);
  else if (saving->watcher != NULL)
    mirqab_watcher_hurry (saving->watcher);
}

/* Takes @source. */
static void
push_saving (MirqabDesk       *self,
             MirqabKeptSource *source)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->source = source;
  saving->desk = g_new0 (GWeakRef, 1);
  g_weak_ref_init (saving->desk, self);
  saving->context = g_main_context_ref_thread_default ();
  saving->watcher = self->watcher;
  mirqab_writer_push_short (self->writer, save_job_cb, saving, (GDestroyNotify) saving_free);
}

void
mirqab_desk_save_source (MirqabDesk             *self,
                         const MirqabKeptSource *source)
{
  g_return_if_fail (MIRQAB_IS_DESK (self));

  push_saving (self, mirqab_kept_source_copy (source));
}

void
mirqab_desk_set_source_removed (MirqabDesk             *self,
                                const MirqabKeptSource *source,
                                gboolean                removed)
{
  MirqabKeptSource *changed;

  g_return_if_fail (MIRQAB_IS_DESK (self));

  changed = mirqab_kept_source_copy (source);
  changed->is_removed = removed;
  push_saving (self, changed);
}

static gpointer
discover_in_thread (MirqabArchive  *archive,
                    gpointer        data,
                    GCancellable   *cancellable,
                    GError        **error)
{
  const Request *request = data;
  g_autoptr (MirqabFetcher) fetcher = mirqab_fetcher_new ();
  g_autoptr (GPtrArray) sources = mirqab_source_list_read (archive, request->dossier, FALSE, error);

  return sources != NULL ? mirqab_find_source_choices (fetcher, sources, request->text,
                                                       request->flag, cancellable, error) : NULL;
}

void
mirqab_desk_discover_async (MirqabDesk          *self,
                            const char          *url,
                            gboolean             guesses,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  Request *request;

  g_return_if_fail (MIRQAB_IS_DESK (self));

  request = request_new (self);
  request->text = g_strdup (url);
  request->flag = guesses;
  mirqab_errand_run (self, mirqab_desk_discover_async, discover_in_thread, request,
                     (GDestroyNotify) request_free, (GDestroyNotify) g_ptr_array_unref,
                     cancellable, callback, user_data);
}

GPtrArray *
mirqab_desk_discover_finish (MirqabDesk    *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
import_opml_in_writer (MirqabArchive  *archive,
                       gpointer        data,
                       GError        **error)
{
  Request *request = data;

  request->result = mirqab_source_list_import_opml (archive, request->dossier, request->bytes, error);

  return request->result != NULL;
}

static gpointer
import_opml_in_thread (MirqabArchive  *archive,
                       gpointer        data,
                       GCancellable   *cancellable,
                       GError        **error)
{
  Request *request = data;
  g_autoptr (GFileInputStream) stream = g_file_read (request->file, cancellable, error);

  if (stream == NULL)
    return NULL;
  request->bytes = mirqab_read_stream_bounded (G_INPUT_STREAM (stream), MIRQAB_DOCUMENT_MAX_BYTES,
                                               cancellable, error);
  if (request->bytes == NULL || !store (request, import_opml_in_writer, error))
    return NULL;

  return request->result;
}

void
mirqab_desk_import_opml_async (MirqabDesk          *self,
                               GFile               *file,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  Request *request;

  g_return_if_fail (MIRQAB_IS_DESK (self));

  request = request_new (self);
  request->file = g_object_ref (file);
  mirqab_errand_run (self, mirqab_desk_import_opml_async, import_opml_in_thread, request,
                     (GDestroyNotify) request_free, (GDestroyNotify) mirqab_opml_import_free,
                     cancellable, callback, user_data);
}

MirqabOpmlImport *
mirqab_desk_import_opml_finish (MirqabDesk    *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
export_opml_in_thread (MirqabArchive  *archive,
                       gpointer        data,
                       GCancellable   *cancellable,
                       GError        **error)
{
  Request *request = data;
  g_autoptr (GPtrArray) sources = list_in_thread (archive, request, cancellable, error);
  g_autofree char *opml = NULL;

  if (sources == NULL)
    return NULL;
  opml = mirqab_source_list_print_opml (sources, request->text);
  if (!g_file_replace_contents (request->file, opml, strlen (opml), NULL, FALSE, G_FILE_CREATE_NONE,
                                NULL, cancellable, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

void
mirqab_desk_export_opml_async (MirqabDesk          *self,
                               GFile               *file,
                               const char          *title,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  Request *request;

  g_return_if_fail (MIRQAB_IS_DESK (self));

  request = request_new (self);
  request->file = g_object_ref (file);
  request->text = g_strdup (title);
  mirqab_errand_run (self, mirqab_desk_export_opml_async, export_opml_in_thread, request,
                     (GDestroyNotify) request_free, NULL, cancellable, callback, user_data);
}

gboolean
mirqab_desk_export_opml_finish (MirqabDesk    *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
