/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "briefing/clean-text.h"
#include "briefing/edition.h"
#include "briefing/paragraph.h"

/* The even spaces that the briefing promises, at the measure of A4. */
#define MEASURE 435.28
#define MOST_DEVIATION .040
#define MOST_SPACE .400

typedef struct
{
  GOutputStream   *stream;
  MirqabPdfWriter *writer;
  MirqabShaper    *shaper;
  double           sum;
  double           squares;
  double           most;
  guint            n;
  guint            n_hanging; /* lines whose punctuation stands in the margin */
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
add_paragraph (Fixture    *fixture,
               const char *text)
{
  g_autofree char *clean = mirqab_clean_text (text, -1);
  g_autoptr (MirqabParagraph) paragraph = NULL;
  guint n_lines;

  if (clean[0] == '\0')
    return;

  paragraph = mirqab_paragraph_new (fixture->shaper, MIRQAB_WEIGHT_REGULAR, clean, TRUE);
  n_lines = mirqab_paragraph_break (paragraph, MIRQAB_BODY_SIZE, MEASURE, 18, MIRQAB_FILL_JUSTIFY);
  for (guint i = 0; i + 1 < n_lines; i++)
    {
      double space = mirqab_paragraph_get_space (paragraph, i);
      double width = mirqab_paragraph_get_line_width (paragraph, i);

      /* Punctuation may hang out, nothing else. */
      g_assert_cmpfloat (width, >=, MEASURE - (i == 0 ? 18 : 0) - .5);
      g_assert_cmpfloat (width, <=, MEASURE - (i == 0 ? 18 : 0) + MIRQAB_BODY_SIZE * .6);
      fixture->n_hanging += width > MEASURE - (i == 0 ? 18 : 0) + .5;
      fixture->sum += space;
      fixture->squares += space * space;
      fixture->most = MAX (fixture->most, space);
      fixture->n++;
    }
}

static void
add_file (Fixture    *fixture,
          const char *file)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    add_paragraph (fixture, lines[i]);
}

static void
add_folder (Fixture    *fixture,
            const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".txt") && !g_str_has_prefix (name, "english-") &&
          !g_str_has_prefix (name, "russian-"))
        add_file (fixture, file);
    }
}

static void
report (Fixture *fixture)
{
  double mean = fixture->sum / fixture->n;
  double deviation = sqrt (fixture->squares / fixture->n - mean * mean);

  g_test_message ("%u lines: mean %.3f em, deviation %.4f, most %.3f",
                  fixture->n, mean, deviation, fixture->most);
  g_assert_cmpuint (fixture->n, >, 20);
  g_assert_cmpuint (fixture->n_hanging, >, 0);
  g_assert_cmpfloat (deviation, <=, MOST_DEVIATION);
  g_assert_cmpfloat (fixture->most, <=, MOST_SPACE);
}

static void
test_own_articles (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "articles", NULL);

  add_folder (fixture, folder);
  report (fixture);
}

static void
test_shared_articles (Fixture       *fixture,
                      gconstpointer  data)
{
  const char *shared = g_getenv ("MIRQAB_SHARED");
  g_autofree char *folder = NULL;

  folder = g_build_filename (shared != NULL ? shared : "", "corpus", "seeds", NULL);
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("the folder of annotated articles (MIRQAB_SHARED) is not there");
      return;
    }
  add_folder (fixture, folder);
  report (fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/justification/own-articles", Fixture, NULL, set_up, test_own_articles, tear_down);
  g_test_add ("/justification/shared-articles", Fixture, NULL, set_up, test_shared_articles, tear_down);

  return g_test_run ();
}
