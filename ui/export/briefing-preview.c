/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "export/briefing-preview.h"

#include "error-text.h"

#include <glib/gi18n.h>

/* So many articles are set, and so many pages shown: they tell the look of all. */
#define N_ARTICLES 3
#define MAX_PAGES 24

/* Pixels in a point, at a scale factor of 1: sharp at the width of the window. */
#define SCALE 0.9

struct _MirqabBriefingPreview
{
  GtkWidget     parent_instance;

  GCancellable *making;  /* owned, nullable: of the pages that are awaited */
  MirqabProof  *proof;   /* owned, nullable: whose pages are drawn */
  guint         page;    /* that is drawn now */

  GtkBox       *pages;
  GtkLabel     *problem;
  GtkSpinner   *spinner;
};

G_DEFINE_FINAL_TYPE (MirqabBriefingPreview, mirqab_briefing_preview, GTK_TYPE_WIDGET)

static void draw_next (MirqabBriefingPreview *self);

static void
stop (MirqabBriefingPreview *self)
{
  if (self->making != NULL)
    g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
  g_clear_object (&self->proof);
}

static GtkWidget *
get_picture (MirqabBriefingPreview *self,
             guint                  page)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->pages));

  while (child != NULL && page-- > 0)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/* Takes @surface. */
static GdkTexture *
texture_new (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
show_page (MirqabBriefingPreview *self,
           guint                  page,
           GdkTexture            *texture)
{
  GtkWidget *picture = get_picture (self, page);
  g_autofree char *label = g_strdup_printf (_("Page %u"), page + 1);

  if (picture == NULL)
    {
      picture = gtk_picture_new ();
      gtk_widget_add_css_class (picture, "page");
      gtk_box_append (self->pages, picture);
    }
  gtk_picture_set_paintable (GTK_PICTURE (picture), GDK_PAINTABLE (texture));
  gtk_picture_set_alternative_text (GTK_PICTURE (picture), label);
}

static void
remove_pages_from (MirqabBriefingPreview *self,
                   guint                  page)
{
  GtkWidget *picture;

  while ((picture = get_picture (self, page)) != NULL)
    gtk_box_remove (self->pages, picture);
}

/* In place of the pages. */
static void
show_problem (MirqabBriefingPreview *self,
              const GError          *error)
{
  g_autofree char *text = mirqab_error_dup_sentences (error);

  mirqab_briefing_preview_clear (self);
  gtk_label_set_label (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (MirqabBriefingPreview) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  cairo_surface_t *surface;

  surface = mirqab_proof_render_finish (MIRQAB_PROOF (source), result, &error);
  if (surface != NULL)
    texture = texture_new (surface);
  if (self->proof != MIRQAB_PROOF (source)) /* another one is asked for */
    return;
  if (texture == NULL)
    {
      show_problem (self, error);
      return;
    }

  show_page (self, self->page++, texture);
  draw_next (self);
}

static void
draw_next (MirqabBriefingPreview *self)
{
  if (self->page < MIN (mirqab_proof_get_n_pages (self->proof), MAX_PAGES))
    {
      mirqab_proof_render_async (self->proof, self->page,
                                 SCALE * gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                                 self->making, drawn_cb, g_object_ref (self));
      return;
    }

  remove_pages_from (self, self->page);
  gtk_spinner_stop (self->spinner);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (MirqabBriefingPreview) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabProof) proof = mirqab_desk_proof_finish (MIRQAB_DESK (source), result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->making || self->pages == NULL)
    return;

  if (proof == NULL)
    {
      show_problem (self, error);
      return;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  self->proof = g_steal_pointer (&proof);
  self->page = 0;
  draw_next (self);
}

static void
mirqab_briefing_preview_dispose (GObject *object)
{
  GtkWidget *child;

  stop (MIRQAB_BRIEFING_PREVIEW (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), MIRQAB_TYPE_BRIEFING_PREVIEW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mirqab_briefing_preview_parent_class)->dispose (object);
}

static void
mirqab_briefing_preview_class_init (MirqabBriefingPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mirqab_briefing_preview_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/export/briefing-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabBriefingPreview, pages);
  gtk_widget_class_bind_template_child (widget_class, MirqabBriefingPreview, problem);
  gtk_widget_class_bind_template_child (widget_class, MirqabBriefingPreview, spinner);
}

static void
mirqab_briefing_preview_init (MirqabBriefingPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
mirqab_briefing_preview_show (MirqabBriefingPreview *self,
                              MirqabDesk            *desk,
                              const MirqabExport    *what)
{
  g_return_if_fail (MIRQAB_IS_BRIEFING_PREVIEW (self));

  stop (self);
  self->making = g_cancellable_new ();
  gtk_spinner_start (self->spinner);
  mirqab_desk_proof_async (desk, what, N_ARTICLES, NULL, NULL, self->making, made_cb,
                           g_object_ref (self));
}

void
mirqab_briefing_preview_clear (MirqabBriefingPreview *self)
{
  g_return_if_fail (MIRQAB_IS_BRIEFING_PREVIEW (self));

  stop (self);
  remove_pages_from (self, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_spinner_stop (self->spinner);
}
