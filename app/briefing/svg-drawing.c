/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/svg-drawing.h"

#include <cairo-svg.h>
#include <string.h>

#define DECIMALS 2

static cairo_status_t
append_bytes_cb (void                *closure,
                 const unsigned char *data,
                 unsigned int         length)
{
  g_string_append_len (closure, (const char *) data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* Two digits are a hundredth of a pixel; cairo writes six, which are half of the file. */
static void
shorten_numbers (GString *svg)
{
  gsize n = 0;
  guint decimals = 0; /* since the point; 0 = before it */

  for (gsize i = 0; i < svg->len; i++)
    {
      char c = svg->str[i];

      if (decimals > 0 && g_ascii_isdigit (c))
        {
          if (++decimals > 1 + DECIMALS)
            continue;
        }
      else
        decimals = c == '.' && i > 0 && g_ascii_isdigit (svg->str[i - 1]) ? 1 : 0;
      svg->str[n++] = c;
    }
  g_string_truncate (svg, n);
}

/* cairo numbers its ids from nought in each drawing, and they are one space in
 * a page of HTML. */
static void
prefix_ids (GString    *svg,
            const char *prefix)
{
  static const char *const openings[] = { " id=\"", "xlink:href=\"#", "url(#" };

  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      g_autofree char *prefixed = g_strconcat (openings[i], prefix, NULL);

      g_string_replace (svg, openings[i], prefixed, 0);
    }
}

/* HTML knows no XML declaration, and a width in percent follows the page. */
static void
replace_head (GString    *svg,
              double      width,
              double      height,
              const char *description)
{
  g_autofree char *label = g_markup_escape_text (description, -1);
  const char *start = strstr (svg->str, "<svg ");
  const char *end = start != NULL ? strchr (start, '>') : NULL;
  g_autofree char *head = NULL;

  g_return_if_fail (end != NULL);

  head = g_strdup_printf ("<svg xmlns=\"http://www.w3.org/2000/svg\" "
                          "xmlns:xlink=\"http://www.w3.org/1999/xlink\" role=\"img\" width=\"100%%\" "
                          "viewBox=\"0 0 %d %d\" aria-label=\"%s\">",
                          (int) width, (int) height, label);
  g_string_erase (svg, 0, end + 1 - svg->str);
  g_string_prepend (svg, head);
}

char *
mirqab_svg_drawing_new (double           width,
                        double           height,
                        MirqabDrawFunc   draw,
                        gpointer         user_data,
                        const char      *prefix,
                        const char      *description,
                        GError         **error)
{
  g_autoptr (GString) svg = g_string_new (NULL);
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (append_bytes_cb, svg, width, height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  draw (cr, user_data);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "A figure cannot be drawn: %s",
                   cairo_status_to_string (status));
      return NULL;
    }

  shorten_numbers (svg);
  prefix_ids (svg, prefix);
  replace_head (svg, width, height, description);

  return g_strdup (svg->str);
}
