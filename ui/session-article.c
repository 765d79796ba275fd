/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "session-private.h"

#include "error-text.h"

void
mirqab_session_mark_read (MirqabSession *self)
{
  if (self->unmarked != 0 && !mirqab_desk_is_read_only (self->desk))
    mirqab_desk_set_read (self->desk, self->unmarked, TRUE);
  self->unmarked = 0;
}

static void
load_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (MirqabSession) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabArticle) article = NULL;

  article = mirqab_desk_load_finish (MIRQAB_DESK (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->desk == NULL)
    return;

  g_clear_object (&self->loading);
  if (article == NULL)
    {
      g_message ("Cannot load an article: %s", error->message);
      mirqab_session_tell (self, mirqab_error_get_text (error));
      return;
    }

  g_clear_pointer (&self->article, mirqab_article_unref);
  self->article = g_steal_pointer (&article);
  /* Among the unread, it would leave the list under the reader's eyes. */
  mirqab_session_mark_read (self);
  self->unmarked = self->article->id;
  if (!self->scope->unread)
    mirqab_session_mark_read (self);
  g_object_notify (G_OBJECT (self), "article");
  g_object_notify (G_OBJECT (self), "evidence");
}

MirqabArticle *
mirqab_session_get_article (MirqabSession *self)
{
  g_return_val_if_fail (MIRQAB_IS_SESSION (self), NULL);

  return self->article;
}

MirqabSpan
mirqab_session_get_evidence (MirqabSession *self)
{
  g_return_val_if_fail (MIRQAB_IS_SESSION (self), ((MirqabSpan) { 0, 0 }));

  return self->evidence;
}

/**
 * mirqab_session_open_article:
 * @evidence: a sentence of the article to show; empty for its beginning
 */
void
mirqab_session_open_article (MirqabSession *self,
                             gint64         id,
                             MirqabSpan     evidence)
{
  g_return_if_fail (MIRQAB_IS_SESSION (self));

  mirqab_session_cancel (&self->loading);
  self->evidence = evidence;
  if (self->article != NULL && self->article->id == id)
    {
      g_object_notify (G_OBJECT (self), "evidence");
      return;
    }

  self->loading = g_cancellable_new ();
  mirqab_desk_load_async (self->desk, id, self->loading, load_cb, g_object_ref (self));
}

/**
 * mirqab_session_reload_article:
 *
 * Shows the open article as it is understood now.
 */
void
mirqab_session_reload_article (MirqabSession *self)
{
  g_return_if_fail (MIRQAB_IS_SESSION (self));

  if (self->article == NULL || self->loading != NULL)
    return;

  self->loading = g_cancellable_new ();
  mirqab_desk_load_async (self->desk, self->article->id, self->loading, load_cb, g_object_ref (self));
}

void
mirqab_session_close_article (MirqabSession *self)
{
  g_return_if_fail (MIRQAB_IS_SESSION (self));

  mirqab_session_cancel (&self->loading);
  if (self->article == NULL)
    return;

  mirqab_session_mark_read (self);
  g_clear_pointer (&self->article, mirqab_article_unref);
  g_object_notify (G_OBJECT (self), "article");
}
