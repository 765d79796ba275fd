/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "picture.h"

#include <cairo-svg.h>

#define SCALE_OF_PNG 2 /* points of the picture for one of the screen, for print */

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
draw_on (cairo_surface_t   *surface,
         MirqabPictureFunc  draw,
         gpointer           user_data)
{
  cairo_t *cr = cairo_create (surface);

  draw (cr, user_data);
  cairo_destroy (cr);
}

static GBytes *
make_svg (int                width,
          int                height,
          MirqabPictureFunc  draw,
          gpointer           user_data)
{
  GByteArray *data = g_byte_array_new ();
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (append, data, width, height);

  draw_on (surface, draw, user_data);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (data);
}

static GBytes *
make_png (int                width,
          int                height,
          MirqabPictureFunc  draw,
          gpointer           user_data)
{
  GByteArray *data = g_byte_array_new ();
  cairo_surface_t *surface;

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width * SCALE_OF_PNG,
                                        height * SCALE_OF_PNG);
  cairo_surface_set_device_scale (surface, SCALE_OF_PNG, SCALE_OF_PNG);
  draw_on (surface, draw, user_data);
  cairo_surface_write_to_png_stream (surface, append, data);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (data);
}

GBytes *
mirqab_picture_make (const char        *name,
                     int                width,
                     int                height,
                     MirqabPictureFunc  draw,
                     gpointer           user_data)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  if (g_str_has_suffix (lower, ".svg"))
    return make_svg (width, height, draw, user_data);
  if (g_str_has_suffix (lower, ".png"))
    return make_png (width, height, draw, user_data);

  return NULL;
}
