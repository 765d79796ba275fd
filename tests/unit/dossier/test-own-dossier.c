/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "dossier/dossier.h"
#include "dossier/own-dossier.h"

#define NAME "نيكولاس بيدروفيتش"

typedef struct
{
  char *data;   /* the person's data folder */
  char *own;    /* folder of what is added */
  char *people; /* its people.json */
  char *header; /* its dossier.json, which is not there */
  char *tiny;   /* the dossier that is added to */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->data = g_dir_make_tmp ("mirqab-own-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->own = mirqab_own_dossier_dup_folder (fixture->data, "amber-river");
  fixture->people = g_build_filename (fixture->own, "people.json", NULL);
  fixture->header = g_build_filename (fixture->own, "dossier.json", NULL);
  fixture->tiny = g_build_filename (g_test_get_dir (G_TEST_DIST), "fixtures", "dossiers", "tiny", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *dossiers = g_path_get_dirname (fixture->own);

  g_unlink (fixture->people);
  g_unlink (fixture->header);
  g_rmdir (fixture->own);
  g_rmdir (dossiers);
  /* Fails when a temporary file was left behind. */
  g_assert_cmpint (g_rmdir (fixture->data), ==, 0);
  g_free (fixture->data);
  g_free (fixture->own);
  g_free (fixture->people);
  g_free (fixture->header);
  g_free (fixture->tiny);
}

static char *
add (Fixture     *fixture,
     const char  *name,
     GError     **error)
{
  const MirqabOwnPerson person = {
    .name = name, .language = "ar", .country = "UY", .remark = "وزير المياه",
    .source = "https://paper.example/7",
  };

  return mirqab_own_dossier_add_person (fixture->own, &person, error);
}

static MirqabDossier *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  MirqabDossier *dossier = mirqab_dossier_load_with_own (fixture->tiny, fixture->data, &error);

  g_assert_no_error (error);
  return dossier;
}

static void
write_file (const char *path,
            const char *contents)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
}

static void
assert_names (Fixture    *fixture,
              const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = mirqab_own_dossier_dup_names (fixture->own, &error);
  g_autofree char *joined = NULL;

  g_assert_no_error (error);
  joined = g_strjoinv (", ", names);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_nothing_added (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabDossier) shipped = mirqab_dossier_load (fixture->tiny, &error);
  g_autoptr (MirqabDossier) dossier = load (fixture);

  g_assert_no_error (error);
  assert_names (fixture, "");
  g_assert_cmpuint (mirqab_dossier_get_problems (dossier)->len, ==, 0);
  g_assert_cmpstr (mirqab_dossier_get_digest (dossier), ==, mirqab_dossier_get_digest (shipped));
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (MirqabDossier) before = load (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = add (fixture, "  نيكولاس \n بيدروفيتش ", &error);
  g_autoptr (MirqabDossier) dossier = NULL;
  const MirqabPerson *person;
  const MirqabForm *form;

  g_assert_no_error (error);
  assert_names (fixture, NAME);
  dossier = load (fixture);
  g_assert_cmpuint (mirqab_dossier_get_problems (dossier)->len, ==, 0);
  g_assert_cmpuint (mirqab_dossier_get_people (dossier)->len, ==,
                    mirqab_dossier_get_people (before)->len + 1);
  g_assert_cmpstr (mirqab_dossier_get_digest (dossier), !=, mirqab_dossier_get_digest (before));

  person = mirqab_dossier_find_person (dossier, id);
  g_assert_nonnull (person);
  g_assert_cmpstr (mirqab_local_text_get (&person->name, "en"), ==, NAME);
  g_assert_cmpstr (person->country, ==, "UY");
  g_assert_cmpuint (person->forms->len, ==, 2);
  form = g_ptr_array_index (person->forms, 0);
  g_assert_cmpstr (form->text, ==, NAME);
  g_assert_cmpint (form->kind, ==, MIRQAB_FORM_NAME);
  g_assert_cmpstr (form->language, ==, "ar");
  form = g_ptr_array_index (person->forms, 1);
  g_assert_cmpstr (form->text, ==, "بيدروفيتش");
  g_assert_cmpint (form->kind, ==, MIRQAB_FORM_SURNAME);
}

/* Another spelling is found as the person whom it spells, and is no person. */
static void
test_spelling (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (MirqabDossier) before = load (fixture);
  const MirqabPerson *first = g_ptr_array_index (mirqab_dossier_get_people (before), 0);
  const MirqabOwnPerson spelling = {
    .name = NAME, .language = "ar", .country = "UY", .spelling_of = first->id,
    .source = "https://paper.example/7",
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *id = mirqab_own_dossier_add_person (fixture->own, &spelling, &error);
  g_autoptr (MirqabDossier) dossier = NULL;
  const MirqabPerson *person;
  const MirqabForm *form;

  g_assert_no_error (error);
  assert_names (fixture, NAME);
  dossier = load (fixture);
  g_assert_cmpuint (mirqab_dossier_get_problems (dossier)->len, ==, 0);
  g_assert_cmpuint (mirqab_dossier_get_people (dossier)->len, ==,
                    mirqab_dossier_get_people (before)->len);
  g_assert_null (mirqab_dossier_find_person (dossier, id));
  person = mirqab_dossier_find_person (dossier, first->id);
  g_assert_cmpuint (person->forms->len, ==, first->forms->len + 2);
  form = g_ptr_array_index (person->forms, first->forms->len);
  g_assert_cmpstr (form->text, ==, NAME);
}

static void
test_spelling_of_nobody (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (MirqabDossier) dossier = NULL;
  const MirqabDossierProblem *problem;

  write_file (fixture->people, "{ \"people\": [ { \"id\": \"own-1\", \"spelling_of\": \"nobody\","
                               " \"confidence\": \"medium\", \"sources\": [ \"me\" ] } ] }");
  dossier = load (fixture);
  g_assert_cmpuint (mirqab_dossier_get_problems (dossier)->len, ==, 1);
  problem = g_ptr_array_index (mirqab_dossier_get_problems (dossier), 0);
  g_assert_cmpstr (problem->field, ==, "people[0].spelling_of");
}

/* Taken out, a name can come back, and is the same to whatever refers to it. */
static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = add (fixture, NAME, &error);
  g_autofree char *other = add (fixture, "أنطونيو غارسيا", &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (id, !=, other);
  assert_names (fixture, NAME ", أنطونيو غارسيا");

  g_assert_true (mirqab_own_dossier_remove_person (fixture->own, NAME, &error));
  g_assert_no_error (error);
  assert_names (fixture, "أنطونيو غارسيا");
  g_assert_false (mirqab_own_dossier_remove_person (fixture->own, NAME, &error));
  g_assert_error (error, MIRQAB_OWN_DOSSIER_ERROR, MIRQAB_OWN_DOSSIER_ERROR_NOT_FOUND);
  g_clear_error (&error);

  again = add (fixture, NAME, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again, ==, id);
  /* Without the hamza it is the same name. */
  g_assert_true (mirqab_own_dossier_remove_person (fixture->own, "انطونيو غارسيا", &error));
  assert_names (fixture, NAME);
}

static void
test_add_twice (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = add (fixture, "أنطونيو غارسيا", &error);

  g_assert_no_error (error);
  g_assert_null (add (fixture, "انطونيو غارسيا", &error));
  g_assert_error (error, MIRQAB_OWN_DOSSIER_ERROR, MIRQAB_OWN_DOSSIER_ERROR_EXISTS);
  assert_names (fixture, "أنطونيو غارسيا");
}

static void
test_no_names (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *long_word = g_strnfill (300, 'a');
  g_autofree char *too_long = g_strconcat ("a ", long_word, NULL);
  const char *const names[] = { "", " \t ", "غارسيا", " غارسيا ", "12 34", "\"غارسيا أنطونيو\"", too_long };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("“%s”", names[i]);
      g_assert_null (add (fixture, names[i], &error));
      g_assert_error (error, MIRQAB_OWN_DOSSIER_ERROR, MIRQAB_OWN_DOSSIER_ERROR_NAME);
    }
  g_assert_false (g_file_test (fixture->own, G_FILE_TEST_EXISTS));
}

static const char hand_written[] =
  "{\"note\": \"mine\", \"people\": ["
  " {\"id\": \"marta-soler\", \"name\": {\"ar\": \"مارتا ثانية\", \"en\": \"Marta\", \"ru\": \"Марта\"},"
  "  \"forms\": {}, \"confidence\": \"medium\", \"sources\": [\"me\"]},"
  " {\"id\": \"ana\", \"name\": {\"ar\": \"آنا بيريس\", \"en\": \"Ana Peris\", \"ru\": \"Ана Перис\"},"
  "  \"forms\": {\"en\": {\"name\": [\"Ana Peris\"]}}, \"confidence\": \"medium\", \"sources\": [\"me\"]},"
  " \"no row\"]}";

/* What is there already is said and left out; what a hand wrote is kept. */
static void
test_hand_written (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char *const fields[] = { "note", "people[0].id", "people[2]" };
  g_autoptr (MirqabDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autofree char *contents = NULL;
  GPtrArray *problems;

  write_file (fixture->people, hand_written);
  dossier = load (fixture);
  problems = mirqab_dossier_get_problems (dossier);
  g_assert_cmpuint (problems->len, ==, G_N_ELEMENTS (fields));
  for (guint i = 0; i < problems->len; i++)
    {
      const MirqabDossierProblem *problem = g_ptr_array_index (problems, i);

      g_assert_cmpstr (problem->file, ==, fixture->people);
      g_assert_cmpstr (problem->field, ==, fields[i]);
    }
  g_assert_cmpstr (mirqab_dossier_get_label (dossier, MIRQAB_MENTION_PERSON, "marta-soler", "en"),
                   ==, "Marta Soler");
  g_assert_nonnull (mirqab_dossier_find_person (dossier, "ana"));

  id = add (fixture, NAME, &error);
  g_assert_no_error (error);
  assert_names (fixture, "مارتا ثانية, آنا بيريس, " NAME);
  g_file_get_contents (fixture->people, &contents, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (g_strstr_len (contents, -1, "\"mine\""));
  g_assert_nonnull (g_strstr_len (contents, -1, "\"no row\""));
}

static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const damaged[] = { "{", "[]", "{\"people\": {}}", "{\"persons\": []}", "" };

  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autoptr (MirqabDossier) dossier = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *contents = NULL;

      write_file (fixture->people, damaged[i]);
      dossier = load (fixture);
      g_assert_cmpuint (mirqab_dossier_get_problems (dossier)->len, >, 0);
      g_assert_cmpuint (mirqab_dossier_get_people (dossier)->len, ==, 2);

      g_assert_null (add (fixture, NAME, &error));
      g_assert_error (error, MIRQAB_OWN_DOSSIER_ERROR, MIRQAB_OWN_DOSSIER_ERROR_DAMAGED);
      g_clear_error (&error);
      g_file_get_contents (fixture->people, &contents, NULL, &error);
      g_assert_cmpstr (contents, ==, damaged[i]);
    }
}

/* A person may keep a whole dossier in that folder. */
static void
test_whole_dossier (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (MirqabDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  write_file (fixture->people, hand_written);
  write_file (fixture->header, "{}");
  dossier = load (fixture);
  g_assert_cmpuint (mirqab_dossier_get_problems (dossier)->len, ==, 0);
  g_assert_null (mirqab_dossier_find_person (dossier, "ana"));
  g_assert_null (add (fixture, NAME, &error));
  g_assert_error (error, MIRQAB_OWN_DOSSIER_ERROR, MIRQAB_OWN_DOSSIER_ERROR_COMPLETE);
}

/* A file stands where the folder should be. */
static void
test_not_writable (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  write_file (fixture->own, "");
  g_assert_null (add (fixture, NAME, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (error->domain, ==, G_FILE_ERROR);
  g_unlink (fixture->own);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) \
  g_test_add ("/dossier/own/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("nothing-added", test_nothing_added);
  ADD ("add", test_add);
  ADD ("spelling", test_spelling);
  ADD ("spelling-of-nobody", test_spelling_of_nobody);
  ADD ("remove", test_remove);
  ADD ("add-twice", test_add_twice);
  ADD ("no-names", test_no_names);
  ADD ("hand-written", test_hand_written);
  ADD ("damaged", test_damaged);
  ADD ("whole-dossier", test_whole_dossier);
  ADD ("not-writable", test_not_writable);
#undef ADD

  return g_test_run ();
}
