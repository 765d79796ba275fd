/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/figure-form.h"

#include <cairo-pdf.h>
#include <qpdf/qpdf-c.h>
#include <string.h>

#include "briefing/path-shortening.h"
#include "briefing/pdf-syntax.h"

typedef struct
{
  qpdf_data        qpdf;
  MirqabPdfWriter *writer;
  GHashTable      *copied; /* object number there -> here */
} Copier;

static void append_object (Copier  *self,
                           qpdf_oh  object,
                           GString *out);

static cairo_status_t
append_bytes_cb (void                *closure,
                 const unsigned char *data,
                 unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static GByteArray *
draw_to_pdf (double           width,
             double           height,
             MirqabDrawFunc   draw,
             gpointer         user_data,
             GError         **error)
{
  GByteArray *pdf = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes_cb, pdf,
                                                                  width, height);
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
      g_clear_pointer (&pdf, g_byte_array_unref);
    }

  return pdf;
}

/* The iterator of libqpdf is one for all dictionaries, so keys come first. */
static GPtrArray *
list_keys (Copier  *self,
           qpdf_oh  dictionary)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  qpdf_oh_begin_dict_key_iter (self->qpdf, dictionary);
  while (qpdf_oh_dict_more_keys (self->qpdf))
    g_ptr_array_add (keys, g_strdup (qpdf_oh_dict_next_key (self->qpdf)));

  return keys;
}

static gboolean
is_of_stream (const char *key)
{
  return g_str_equal (key, "/Length") || g_str_equal (key, "/Filter") ||
         g_str_equal (key, "/DecodeParms");
}

static void
append_entries (Copier  *self,
                qpdf_oh  dictionary,
                GString *out)
{
  g_autoptr (GPtrArray) keys = list_keys (self, dictionary);

  for (guint i = 0; i < keys->len; i++)
    {
      const char *key = g_ptr_array_index (keys, i);

      if (is_of_stream (key))
        continue;
      g_string_append (out, key);
      g_string_append_c (out, ' ');
      append_object (self, qpdf_oh_get_key (self->qpdf, dictionary, key), out);
    }
}

static void
copy_stream (Copier  *self,
             qpdf_oh  stream,
             guint    number)
{
  g_autoptr (GString) entries = g_string_new (NULL);
  unsigned char *data = NULL;
  size_t size = 0;
  QPDF_BOOL is_decoded = QPDF_FALSE;

  append_entries (self, qpdf_oh_get_dict (self->qpdf, stream), entries);
  qpdf_oh_get_stream_data (self->qpdf, stream, qpdf_dl_generalized, &is_decoded, &data, &size);
  mirqab_pdf_writer_put_stream (self->writer, number, entries->str, data, size);
  free (data);
}

static guint
copy_indirect (Copier  *self,
               qpdf_oh  object)
{
  gpointer key = GINT_TO_POINTER (qpdf_oh_get_object_id (self->qpdf, object));
  gpointer found = g_hash_table_lookup (self->copied, key);
  g_autoptr (GString) body = NULL;
  guint number;

  if (found != NULL)
    return GPOINTER_TO_UINT (found);

  number = mirqab_pdf_writer_reserve (self->writer);
  g_hash_table_insert (self->copied, key, GUINT_TO_POINTER (number));
  if (qpdf_oh_get_type_code (self->qpdf, object) == ot_stream)
    {
      copy_stream (self, object, number);
      return number;
    }

  body = g_string_new (NULL);
  if (qpdf_oh_get_type_code (self->qpdf, object) == ot_dictionary)
    {
      g_string_append (body, "<<");
      append_entries (self, object, body);
      g_string_append (body, ">>");
    }
  else
    g_string_append (body, qpdf_oh_unparse_resolved (self->qpdf, object));
  mirqab_pdf_writer_put (self->writer, number, body->str);

  return number;
}

static void
append_object (Copier  *self,
               qpdf_oh  object,
               GString *out)
{
  if (qpdf_oh_is_indirect (self->qpdf, object))
    {
      g_string_append_printf (out, "%u 0 R", copy_indirect (self, object));
      return;
    }

  switch (qpdf_oh_get_type_code (self->qpdf, object))
    {
    case ot_dictionary:
      g_string_append (out, "<<");
      append_entries (self, object, out);
      g_string_append (out, ">>");
      break;

    case ot_array:
      g_string_append_c (out, '[');
      for (int i = 0; i < qpdf_oh_get_array_n_items (self->qpdf, object); i++)
        {
          append_object (self, qpdf_oh_get_array_item (self->qpdf, object, i), out);
          g_string_append_c (out, ' ');
        }
      g_string_append_c (out, ']');
      break;

    default:
      g_string_append (out, qpdf_oh_unparse (self->qpdf, object));
      break;
    }
}

static guint
copy_page (Copier  *self,
           double   width,
           double   height)
{
  qpdf_oh page = qpdf_get_page_n (self->qpdf, 0);
  g_autoptr (GString) entries = g_string_new ("/Type/XObject/Subtype/Form/BBox[0 0 ");
  g_autoptr (GString) content = NULL;
  unsigned char *data = NULL;
  size_t size = 0;
  guint number;

  mirqab_pdf_append_number (entries, width);
  g_string_append_c (entries, ' ');
  mirqab_pdf_append_number (entries, height);
  g_string_append (entries, "]/Group<</Type/Group/S/Transparency/CS/DeviceRGB/I true>>/Resources ");
  append_object (self, qpdf_oh_get_key (self->qpdf, page, "/Resources"), entries);

  number = mirqab_pdf_writer_reserve (self->writer);
  if (qpdf_oh_get_page_content_data (self->qpdf, page, &data, &size) & QPDF_ERRORS)
    return 0;
  content = mirqab_shorten_paths ((const char *) data, size);
  mirqab_pdf_writer_put_stream (self->writer, number, entries->str, content->str, content->len);
  free (data);

  return number;
}

guint
mirqab_figure_form_write (MirqabPdfWriter  *writer,
                          double            width,
                          double            height,
                          MirqabDrawFunc    draw,
                          gpointer          user_data,
                          GError          **error)
{
  g_autoptr (GByteArray) pdf = draw_to_pdf (width, height, draw, user_data, error);
  Copier copier = { .writer = writer };
  guint number = 0;

  if (pdf == NULL)
    return 0;

  copier.qpdf = qpdf_init ();
  copier.copied = g_hash_table_new (NULL, NULL);
  qpdf_silence_errors (copier.qpdf);
  qpdf_set_suppress_warnings (copier.qpdf, QPDF_TRUE);
  if ((qpdf_read_memory (copier.qpdf, "figure", (const char *) pdf->data, pdf->len, NULL) &
       QPDF_ERRORS) == 0)
    number = copy_page (&copier, width, height);
  if (number == 0)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "A drawing of cairo cannot be read");

  qpdf_cleanup (&copier.qpdf);
  g_hash_table_unref (copier.copied);

  return number;
}
