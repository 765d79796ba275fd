/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/desk-story.h"

#include "desk/desk-private.h"

static gpointer
list_in_thread (MirqabArchive  *archive,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  return mirqab_archive_list_variants (archive, *(const gint64 *) data, error);
}

void
mirqab_desk_list_variants_async (MirqabDesk          *self,
                                 gint64               article,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (MIRQAB_IS_DESK (self));

  mirqab_desk_read (self, mirqab_desk_list_variants_async, list_in_thread,
                    g_memdup2 (&article, sizeof article), g_free, (GDestroyNotify) g_ptr_array_unref,
                    cancellable, callback, user_data);
}

GPtrArray *
mirqab_desk_list_variants_finish (MirqabDesk    *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
load_in_thread (MirqabArchive  *archive,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  return mirqab_archive_load_variant (archive, *(const gint64 *) data, error);
}

void
mirqab_desk_load_variant_async (MirqabDesk          *self,
                                gint64               id,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (MIRQAB_IS_DESK (self));

  mirqab_desk_read (self, mirqab_desk_load_variant_async, load_in_thread,
                    g_memdup2 (&id, sizeof id), g_free, (GDestroyNotify) mirqab_article_unref,
                    cancellable, callback, user_data);
}

MirqabArticle *
mirqab_desk_load_variant_finish (MirqabDesk    *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
