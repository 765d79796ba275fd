/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/desk-private.h"

#include "desk/chronicle-reading.h"
#include "desk/read-article.h"

typedef struct
{
  MirqabChronicler *chronicler; /* owned */
  MirqabScope      *scope;      /* owned */
  MirqabView       *previous;   /* owned, nullable */
} Look;

static void
look_free (Look *look)
{
  mirqab_chronicler_unref (look->chronicler);
  mirqab_scope_free (look->scope);
  g_clear_pointer (&look->previous, mirqab_view_unref);
  g_free (look);
}

static gpointer
look_in_thread (MirqabArchive  *archive,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  const Look *look = data;

  return mirqab_view_read (archive, look->chronicler, look->scope, look->previous, cancellable, error);
}

void
mirqab_desk_look_async (MirqabDesk          *self,
                        const MirqabScope   *scope,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  Look *look;

  g_return_if_fail (MIRQAB_IS_DESK (self));
  g_return_if_fail (scope != NULL);

  look = g_new0 (Look, 1);
  look->chronicler = mirqab_chronicler_ref (self->chronicler);
  look->scope = mirqab_scope_copy (scope);
  look->previous = self->last_view != NULL ? mirqab_view_ref (self->last_view) : NULL;
  mirqab_desk_read (self, mirqab_desk_look_async, look_in_thread, look, (GDestroyNotify) look_free,
                    (GDestroyNotify) mirqab_view_unref, cancellable, callback, user_data);
}

/**
 * mirqab_desk_look_finish:
 *
 * Returns: (transfer full) (nullable):
 */
MirqabView *
mirqab_desk_look_finish (MirqabDesk    *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  MirqabView *view;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  view = g_task_propagate_pointer (G_TASK (result), error);
  if (view != NULL)
    {
      g_clear_pointer (&self->last_view, mirqab_view_unref);
      self->last_view = mirqab_view_ref (view);
      if (view->is_partial)
        mirqab_desk_read_chronicle (self);
    }

  return view;
}

static gpointer
headlines_in_thread (MirqabArchive  *archive,
                     gpointer        data,
                     GCancellable   *cancellable,
                     GError        **error)
{
  const GArray *ids = data;

  return mirqab_archive_headlines (archive, (const gint64 *) (gconstpointer) ids->data, ids->len,
                                   error);
}

void
mirqab_desk_headlines_async (MirqabDesk          *self,
                             const gint64        *ids,
                             gsize                n_ids,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GArray *copy;

  g_return_if_fail (MIRQAB_IS_DESK (self));

  copy = g_array_sized_new (FALSE, FALSE, sizeof (gint64), (guint) n_ids);
  g_array_append_vals (copy, ids, (guint) n_ids);
  mirqab_desk_read (self, mirqab_desk_headlines_async, headlines_in_thread, copy,
                    (GDestroyNotify) g_array_unref, (GDestroyNotify) g_ptr_array_unref,
                    cancellable, callback, user_data);
}

/**
 * mirqab_desk_headlines_finish:
 *
 * Returns: (transfer full) (element-type MirqabHeadline) (nullable): one for
 *   each of the ids, %NULL where the article is gone
 */
GPtrArray *
mirqab_desk_headlines_finish (MirqabDesk    *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  gint64          id;
  MirqabDossier  *dossier;  /* owned */
  MirqabAnalyser *analyser; /* owned; nullable before it runs */
} Load;

static void
load_free (Load *load)
{
  g_object_unref (load->dossier);
  g_clear_object (&load->analyser);
  g_free (load);
}

static gpointer
load_in_thread (MirqabArchive  *archive,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  Load *load = data;

  /* Whoever did not wait for the desk to be open has no analyser yet. */
  if (load->analyser == NULL)
    load->analyser = mirqab_analyser_new (load->dossier);

  return mirqab_read_article (archive, load->analyser, load->id, error);
}

void
mirqab_desk_load_async (MirqabDesk          *self,
                        gint64               id,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  Load *load;

  g_return_if_fail (MIRQAB_IS_DESK (self));

  load = g_new0 (Load, 1);
  load->id = id;
  load->dossier = g_object_ref (self->dossier);
  g_set_object (&load->analyser, self->analyser);
  mirqab_desk_read (self, mirqab_desk_load_async, load_in_thread, load, (GDestroyNotify) load_free,
                    (GDestroyNotify) mirqab_article_unref, cancellable, callback, user_data);
}

/**
 * mirqab_desk_load_finish:
 *
 * Sets %MIRQAB_ARCHIVE_ERROR_NOT_FOUND when the article is gone.
 *
 * Returns: (transfer full) (nullable):
 */
MirqabArticle *
mirqab_desk_load_finish (MirqabDesk    *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
