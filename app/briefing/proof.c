/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/proof.h"

#include "briefing/briefing.h"

#include <poppler.h>

struct _MirqabProof
{
  GObject          parent_instance;

  GMutex           mutex;    /* a PopplerDocument is for one thread at a time */
  PopplerDocument *document; /* owned */
  guint            n_pages;
};

G_DEFINE_FINAL_TYPE (MirqabProof, mirqab_proof, G_TYPE_OBJECT)

typedef struct
{
  guint  page;
  double scale;
} Picture;

static void
mirqab_proof_finalize (GObject *object)
{
  MirqabProof *self = MIRQAB_PROOF (object);

  g_clear_object (&self->document);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (mirqab_proof_parent_class)->finalize (object);
}

static void
mirqab_proof_class_init (MirqabProofClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mirqab_proof_finalize;
}

static void
mirqab_proof_init (MirqabProof *self)
{
  g_mutex_init (&self->mutex);
}

MirqabProof *
mirqab_proof_new (GBytes  *pdf,
                  GError **error)
{
  g_autoptr (GError) failure = NULL;
  MirqabProof *self;
  PopplerDocument *document;

  g_return_val_if_fail (pdf != NULL, NULL);

  document = poppler_document_new_from_bytes (pdf, NULL, &failure);
  if (document == NULL)
    {
      g_set_error (error, MIRQAB_BRIEFING_ERROR, MIRQAB_BRIEFING_ERROR_WRITE,
                   "The PDF cannot be shown: %s", failure->message);
      return NULL;
    }

  self = g_object_new (MIRQAB_TYPE_PROOF, NULL);
  self->document = document;
  self->n_pages = (guint) poppler_document_get_n_pages (document);

  return self;
}

guint
mirqab_proof_get_n_pages (MirqabProof *self)
{
  g_return_val_if_fail (MIRQAB_IS_PROOF (self), 0);

  return self->n_pages;
}

void
mirqab_proof_get_size (MirqabProof *self,
                       guint        page,
                       double      *width,
                       double      *height)
{
  g_autoptr (GMutexLocker) locker = NULL;
  PopplerPage *sheet;

  g_return_if_fail (MIRQAB_IS_PROOF (self) && page < self->n_pages);

  locker = g_mutex_locker_new (&self->mutex);
  sheet = poppler_document_get_page (self->document, (int) page);
  poppler_page_get_size (sheet, width, height);
  g_object_unref (sheet);
}

void
mirqab_proof_draw (MirqabProof *self,
                   guint        page,
                   gboolean     is_for_paper,
                   cairo_t     *cr)
{
  g_autoptr (GMutexLocker) locker = NULL;
  PopplerPage *sheet;

  g_return_if_fail (MIRQAB_IS_PROOF (self) && page < self->n_pages && cr != NULL);

  locker = g_mutex_locker_new (&self->mutex);
  sheet = poppler_document_get_page (self->document, (int) page);
  if (is_for_paper)
    poppler_page_render_for_printing (sheet, cr);
  else
    poppler_page_render (sheet, cr);
  g_object_unref (sheet);
}

/**
 * mirqab_proof_render:
 * @page: from 0
 * @scale: more than 0
 *
 * Returns: (transfer full): an image surface
 */
cairo_surface_t *
mirqab_proof_render (MirqabProof *self,
                     guint        page,
                     double       scale)
{
  cairo_surface_t *surface;
  double width = 0, height = 0;
  cairo_t *cr;

  g_return_val_if_fail (MIRQAB_IS_PROOF (self) && page < self->n_pages && scale > 0, NULL);

  mirqab_proof_get_size (self, page, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (width * scale + .5),
                                        (int) (height * scale + .5));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  mirqab_proof_draw (self, page, FALSE, cr);
  cairo_destroy (cr);

  return surface;
}

static void
render_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  const Picture *picture = data;

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, mirqab_proof_render (source, picture->page, picture->scale),
                           (GDestroyNotify) cairo_surface_destroy);
}

void
mirqab_proof_render_async (MirqabProof         *self,
                           guint                page,
                           double               scale,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Picture picture = { page, scale };

  g_return_if_fail (MIRQAB_IS_PROOF (self) && page < self->n_pages && scale > 0);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, mirqab_proof_render_async);
  g_task_set_task_data (task, g_memdup2 (&picture, sizeof picture), g_free);
  g_task_run_in_thread (task, render_in_thread);
}

cairo_surface_t *
mirqab_proof_render_finish (MirqabProof   *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
