/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names that a person takes from the articles, through the desk. */

#include "desk-ground.h"

#include <glib/gstdio.h>

#define NAME "تيموراز أوسكانيان"

typedef struct
{
  char       *folder;
  MirqabDesk *desk;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "dossiers", "tiny", NULL);
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GAsyncResult) imported = NULL;
  g_autoptr (MirqabDossier) dossier = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  dossier = mirqab_dossier_load (folder, &error);
  g_assert_no_error (error);
  fixture->folder = g_dir_make_tmp ("mirqab-names-XXXXXX", NULL);
  fixture->desk = mirqab_desk_new (dossier, NULL, fixture->folder);
  mirqab_desk_open_async (fixture->desk, NULL, result_cb, &opened);
  g_assert_true (mirqab_desk_open_finish (fixture->desk, await (&opened), &error));

  mirqab_desk_import_text_async (fixture->desk,
                                 "اجتماع في مونتيفيديو\n\nوقال الوزير " NAME
                                 " إن العمل مستمر منذ 3 مايو 2021.\n",
                                 NULL, result_cb, &imported);
  items = mirqab_desk_import_finish (fixture->desk, await (&imported), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 1);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);

      if (g_file_test (file, G_FILE_TEST_IS_DIR))
        remove_folder (file);
      else
        g_remove (file);
    }
  g_rmdir (folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->desk);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static GPtrArray *
offer (Fixture *fixture)
{
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *names;

  mirqab_desk_offer_names_async (fixture->desk, scope, NULL, NULL, NULL, result_cb, &result);
  names = mirqab_desk_offer_names_finish (fixture->desk, await (&result), &error);
  g_assert_no_error (error);

  return names;
}

static guint
count_own (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;

  mirqab_desk_own_names_async (fixture->desk, NULL, result_cb, &result);
  names = mirqab_desk_own_names_finish (fixture->desk, await (&result), &error);
  g_assert_no_error (error);

  return names->len;
}

static gboolean
accept (Fixture     *fixture,
        char        *name,
        GError     **error)
{
  const MirqabAcceptedName accepted = { .name = name, .country = (char *) "UY" };
  g_autoptr (GAsyncResult) result = NULL;

  mirqab_desk_accept_name_async (fixture->desk, &accepted, result_cb, &result);

  return mirqab_desk_change_name_finish (fixture->desk, await (&result), error);
}

static gssize
reanalyse (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gssize n;

  mirqab_desk_reanalyse_async (fixture->desk, NULL, NULL, NULL, result_cb, &result);
  n = mirqab_desk_reanalyse_finish (fixture->desk, await (&result), &error);
  g_assert_no_error (error);

  return n;
}

/* How many articles name somebody of the person's own. */
static guint
count_named (Fixture *fixture)
{
  GPtrArray *people = mirqab_dossier_get_people (mirqab_desk_get_dossier (fixture->desk));
  const MirqabPerson *last = g_ptr_array_index (people, people->len - 1);
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabView) view = NULL;

  mirqab_scope_set_only (scope, MIRQAB_SCOPE_PEOPLE, last->id);
  mirqab_desk_look_async (fixture->desk, scope, NULL, result_cb, &result);
  view = mirqab_desk_look_finish (fixture->desk, await (&result), &error);
  g_assert_no_error (error);

  return view->listings->len;
}

static void
test_accept_and_forget (Fixture       *fixture,
                        gconstpointer  data)
{
  guint n_people = mirqab_dossier_get_people (mirqab_desk_get_dossier (fixture->desk))->len;
  g_autoptr (GPtrArray) offered = offer (fixture);
  g_autoptr (GPtrArray) offered_then = NULL;
  g_autoptr (GAsyncResult) forgotten = NULL;
  g_autoptr (GError) error = NULL;
  const MirqabOfferedName *name;

  g_assert_cmpuint (offered->len, ==, 1);
  name = g_ptr_array_index (offered, 0);
  g_assert_cmpstr (name->name, ==, NAME);
  g_assert_cmpint (name->span.end - name->span.start, ==, strlen (name->sentence));

  accept (fixture, name->name, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mirqab_dossier_get_people (mirqab_desk_get_dossier (fixture->desk))->len, ==,
                    n_people + 1);
  g_assert_cmpuint (count_own (fixture), ==, 1);
  g_assert_cmpint (reanalyse (fixture), ==, 1);
  g_assert_cmpuint (count_named (fixture), ==, 1);
  offered_then = offer (fixture);
  g_assert_cmpuint (offered_then->len, ==, 0);

  mirqab_desk_forget_name_async (fixture->desk, NAME, result_cb, &forgotten);
  mirqab_desk_change_name_finish (fixture->desk, await (&forgotten), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mirqab_dossier_get_people (mirqab_desk_get_dossier (fixture->desk))->len, ==,
                    n_people);
  g_assert_cmpuint (count_own (fixture), ==, 0);
  g_assert_cmpint (reanalyse (fixture), ==, 1);
}

/* Nothing is exchanged when the name cannot be taken. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  MirqabDossier *before = mirqab_desk_get_dossier (fixture->desk);
  g_autofree char *one_word = g_strdup ("أوسكانيان");
  g_autoptr (GError) error = NULL;

  g_assert_false (accept (fixture, one_word, &error));
  g_assert_error (error, MIRQAB_OWN_DOSSIER_ERROR, MIRQAB_OWN_DOSSIER_ERROR_NAME);
  g_assert_true (mirqab_desk_get_dossier (fixture->desk) == before);
  g_assert_cmpuint (count_own (fixture), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) \
  g_test_add ("/desk/names/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("accept-and-forget", test_accept_and_forget);
  ADD ("refused", test_refused);
#undef ADD

  return g_test_run ();
}
