/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "briefing/paragraph.h"

#define MEASURE 300.0
#define SIZE 12.0

typedef struct
{
  GOutputStream   *stream;
  MirqabPdfWriter *writer;
  MirqabShaper    *shaper;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->stream = g_memory_output_stream_new_resizable ();
  fixture->writer = mirqab_pdf_writer_new (fixture->stream, MIRQAB_COMPRESSION_QUICK, NULL);
  fixture->shaper = mirqab_shaper_new (fixture->writer, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  mirqab_shaper_free (fixture->shaper);
  mirqab_pdf_writer_free (fixture->writer);
  g_object_unref (fixture->stream);
}

static void
locate (MirqabParagraph *paragraph,
        const char      *text,
        const char      *part,
        double          *x,
        double          *width)
{
  const char *found = strstr (text, part);
  guint start = (guint) (found - text);

  g_assert_true (mirqab_paragraph_locate (paragraph, 0, start, start + (guint) strlen (part),
                                          MIRQAB_ALIGN_START, x, width));
  g_assert_cmpfloat (*x, >=, 0);
  g_assert_cmpfloat (*width, >, 0);
  g_assert_cmpfloat (*x + *width, <=, MEASURE + .01);
}

/* Words stand from right to left in an Arabic line and from left to right in an
 * English one, and none lies over another. */
static void
test_locate (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const texts[] = { "أرمينيا: 3، 15–18، 120", "Armenia: 3, 15–18, 120" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      gboolean is_rtl = i == 0;
      g_autoptr (MirqabParagraph) paragraph = NULL;
      double first, second, third, first_width, second_width, third_width;

      paragraph = mirqab_paragraph_new (fixture->shaper, MIRQAB_WEIGHT_REGULAR, texts[i], is_rtl);
      g_assert_cmpuint (mirqab_paragraph_break (paragraph, SIZE, MEASURE, 0, MIRQAB_FILL_RAGGED), ==, 1);
      locate (paragraph, texts[i], "3", &first, &first_width);
      locate (paragraph, texts[i], "15–18", &second, &second_width);
      locate (paragraph, texts[i], "120", &third, &third_width);
      g_assert_cmpfloat (second_width, >, first_width);
      if (is_rtl)
        {
          g_assert_cmpfloat (third + third_width, <, second);
          g_assert_cmpfloat (second + second_width, <, first);
        }
      else
        {
          g_assert_cmpfloat (first + first_width, <, second);
          g_assert_cmpfloat (second + second_width, <, third);
        }
    }
}

static void
test_locate_nothing (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (MirqabParagraph) paragraph = NULL;
  double x, width;

  paragraph = mirqab_paragraph_new (fixture->shaper, MIRQAB_WEIGHT_REGULAR, "كلمة", TRUE);
  mirqab_paragraph_break (paragraph, SIZE, MEASURE, 0, MIRQAB_FILL_RAGGED);
  g_assert_false (mirqab_paragraph_locate (paragraph, 0, 100, 120, MIRQAB_ALIGN_START, &x, &width));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/paragraph/locate", Fixture, NULL, set_up, test_locate, tear_down);
  g_test_add ("/paragraph/locate-nothing", Fixture, NULL, set_up, test_locate_nothing, tear_down);

  return g_test_run ();
}
