/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "desk/offered-names.h"

typedef struct
{
  char           *folder;
  MirqabArchive  *archive;
  MirqabAnalyser *analyser;
  MirqabScope    *everything;
} Fixture;

static void
add_article (Fixture    *fixture,
             const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = mirqab_import_text (fixture->archive, fixture->analyser, text, 1,
                                                    NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (((MirqabImportItem *) g_ptr_array_index (items, 0))->n_new, ==, 1);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *tiny = g_test_build_filename (G_TEST_DIST, "fixtures", "dossiers", "tiny", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabDossier) dossier = mirqab_dossier_load (tiny, &error);

  g_assert_no_error (error);
  fixture->folder = g_dir_make_tmp ("mirqab-offered-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->archive = mirqab_archive_open (fixture->folder, &error);
  g_assert_no_error (error);
  fixture->analyser = mirqab_analyser_new (dossier);
  fixture->everything = mirqab_scope_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  g_assert_finalize_object (fixture->archive);
  g_assert_finalize_object (fixture->analyser);
  mirqab_scope_free (fixture->everything);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (fixture->folder, name, NULL);

      g_remove (file);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static GPtrArray *
offer (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *names = mirqab_offer_names (fixture->archive, fixture->analyser, fixture->everything,
                                         NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return names;
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) empty = offer (fixture);
  g_autoptr (GPtrArray) names = NULL;

  g_assert_cmpuint (empty->len, ==, 0);
  add_article (fixture, "خبر بلا أسماء\n\nوصل الوزير إلى المدينة صباحا. والتقت مارتا سولير الوزير.");
  names = offer (fixture);
  g_assert_cmpuint (names->len, ==, 0);
}

/* More articles come before more mentions in one; hamzas make no other name. */
static void
test_gathered (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) names = NULL;
  const MirqabOfferedName *name;

  add_article (fixture, "لقاء أول\n\nوصل الوفد. وقال الوزير تيموراز أوسكانيان إن العمل مستمر.");
  add_article (fixture, "لقاء ثان\n\nحضر السفير بافل ستروينسكي. وغادر السفير بافل ستروينسكي. "
                        "وعاد السفير بافل ستروينسكي مساء.");
  add_article (fixture, "لقاء ثالث\n\nغادر الوزير تيموراز اوسكانيان المدينة.");

  names = offer (fixture);
  g_assert_cmpuint (names->len, ==, 2);
  name = g_ptr_array_index (names, 0);
  g_assert_cmpuint (name->count, ==, 2);
  g_assert_cmpuint (name->n_articles, ==, 2);
  g_assert_nonnull (strstr (name->sentence, name->name));
  g_assert_null (strstr (name->sentence, "وصل الوفد"));
  name = g_ptr_array_index (names, 1);
  g_assert_cmpstr (name->name, ==, "بافل ستروينسكي");
  g_assert_cmpuint (name->count, ==, 3);
  g_assert_cmpuint (name->n_articles, ==, 1);
  g_assert_cmpstr (name->sentence, ==, "حضر السفير بافل ستروينسكي.");
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  add_article (fixture, "لقاء\n\nوقال الوزير تيموراز أوسكانيان إن العمل مستمر.");
  g_cancellable_cancel (cancellable);
  g_assert_null (mirqab_offer_names (fixture->archive, fixture->analyser, fixture->everything, NULL,
                                     NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/desk/offered-names/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/desk/offered-names/gathered", Fixture, NULL, set_up, test_gathered, tear_down);
  g_test_add ("/desk/offered-names/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);

  return g_test_run ();
}
