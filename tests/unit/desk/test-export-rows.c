/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Articles as the rows of a file, by the way of the export window. */

#include "desk/export.h"
#include "desk/import.h"

#include <glib/gstdio.h>

typedef struct
{
  char           *folder;
  char           *file;
  MirqabDossier  *dossier;
  MirqabArchive  *archive;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *dossier = g_test_build_filename (G_TEST_DIST, "fixtures", "dossiers", "tiny", NULL);
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("mirqab-rows-XXXXXX", NULL);
  fixture->file = g_build_filename (fixture->folder, "articles.out", NULL);
  fixture->dossier = mirqab_dossier_load (dossier, &error);
  g_assert_no_error (error);
  fixture->archive = mirqab_archive_open (fixture->folder, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_object_unref (fixture->archive);
  g_object_unref (fixture->dossier);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (fixture->folder, name, NULL);

      g_remove (file);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->file);
}

static void
add (Fixture    *fixture,
     const char *text)
{
  g_autoptr (MirqabAnalyser) analyser = mirqab_analyser_new (fixture->dossier);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = mirqab_import_text (fixture->archive, analyser, text, 0, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 1);
}

static char *
export (Fixture             *fixture,
        MirqabExportFormat   format,
        GError             **error)
{
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  const MirqabExport what = { .format = format, .language = "ar", .scope = scope };
  char *text = NULL;

  if (mirqab_export_pdf (fixture->archive, fixture->dossier, NULL, &what, 0, fixture->file, NULL, NULL,
                         NULL, error))
    g_assert_true (g_file_get_contents (fixture->file, &text, NULL, NULL));

  return text;
}

static guint
count (const char *text,
       const char *part)
{
  g_auto (GStrv) parts = g_strsplit (text, part, -1);

  return g_strv_length (parts) - 1;
}

static void
test_formats (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *bibtex = NULL;
  g_autofree char *ris = NULL;

  add (fixture, "خبر أول\n\nنص الخبر \"الأول\" كامل.");
  add (fixture, "خبر ثان\n\nنص الخبر الثاني كامل.");

  csv = export (fixture, MIRQAB_EXPORT_CSV, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (csv, "id,published,"));
  g_assert_cmpuint (count (csv, "\r\n"), ==, 3);
  g_assert_nonnull (strstr (csv, "\"\"الأول\"\""));

  bibtex = export (fixture, MIRQAB_EXPORT_BIBTEX, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (bibtex, "\n@") + g_str_has_prefix (bibtex, "@"), ==, 2);

  ris = export (fixture, MIRQAB_EXPORT_RIS, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (ris, "TY  - "), ==, 2);
}

/* No file is made of nothing. */
static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (export (fixture, MIRQAB_EXPORT_CSV, &error));
  g_assert_error (error, MIRQAB_BRIEFING_ERROR, MIRQAB_BRIEFING_ERROR_EMPTY);
  g_assert_false (g_file_test (fixture->file, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/desk/export-rows/formats", Fixture, NULL, set_up, test_formats, tear_down);
  g_test_add ("/desk/export-rows/nothing", Fixture, NULL, set_up, test_nothing, tear_down);

  return g_test_run ();
}
