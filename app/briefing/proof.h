/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* The pages of a PDF, to be shown before it is written or to be printed: drawn
 * from its bytes, so that nobody sees anything else than what the file holds.
 * May be used from any thread. */
#define MIRQAB_TYPE_PROOF (mirqab_proof_get_type ())
G_DECLARE_FINAL_TYPE (MirqabProof, mirqab_proof, MIRQAB, PROOF, GObject)

/* (nullable): sets MIRQAB_BRIEFING_ERROR_WRITE when the bytes are no PDF */
MirqabProof     *mirqab_proof_new           (GBytes               *pdf,
                                             GError              **error);
guint            mirqab_proof_get_n_pages   (MirqabProof          *self);
/* In points. @page: from 0 */
void             mirqab_proof_get_size      (MirqabProof          *self,
                                             guint                 page,
                                             double               *width,
                                             double               *height);
/* Draws a page at the origin of @cr, whose unit is a point: that of a
 * GtkPrintContext once GTK_UNIT_POINTS is set. For paper letters and figures stay
 * outlines. */
void             mirqab_proof_draw          (MirqabProof          *self,
                                             guint                 page,
                                             gboolean              is_for_paper,
                                             cairo_t              *cr);
/* A page on white, @scale pixels a point. */
cairo_surface_t *mirqab_proof_render        (MirqabProof          *self,
                                             guint                 page,
                                             double                scale);
/* The same on a worker. */
void             mirqab_proof_render_async  (MirqabProof          *self,
                                             guint                 page,
                                             double                scale,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
/* (transfer full) (nullable) */
cairo_surface_t *mirqab_proof_render_finish (MirqabProof          *self,
                                             GAsyncResult         *result,
                                             GError              **error);

G_END_DECLS
