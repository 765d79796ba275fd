/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <math.h>

#include "dossier/dossier.h"

static const char *const file_names[] = {
  "dossier.json", "bodies.json", "states.json", "places.json", "offices.json",
  "people.json", "chairmanships.json", "events.json", "sources.json",
};

static char *
get_fixture (const char *name)
{
  return g_build_filename (g_test_get_dir (G_TEST_DIST), "fixtures", "dossiers", name, NULL);
}

static void
copy_file (const char *from,
           const char *to,
           const char *name)
{
  g_autofree char *source = g_build_filename (from, name, NULL);
  g_autofree char *target = g_build_filename (to, name, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  if (!g_file_test (source, G_FILE_TEST_EXISTS))
    return;
  g_file_get_contents (source, &contents, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (target, contents, (gssize) length, &error);
  g_assert_no_error (error);
}

/* The sound dossier "tiny" with the files of @fixture in place of its own. */
static char *
make_folder (const char *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *tiny = get_fixture ("tiny");
  g_autofree char *broken = fixture != NULL ? get_fixture (fixture) : NULL;
  char *folder = g_dir_make_tmp ("mirqab-dossier-XXXXXX", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (file_names); i++)
    {
      copy_file (tiny, folder, file_names[i]);
      if (broken != NULL)
        copy_file (broken, folder, file_names[i]);
    }
  return folder;
}

static void
remove_folder (const char *folder)
{
  for (guint i = 0; i < G_N_ELEMENTS (file_names); i++)
    {
      g_autofree char *path = g_build_filename (folder, file_names[i], NULL);

      g_unlink (path);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static MirqabDossier *
load_tiny (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = get_fixture ("tiny");
  MirqabDossier *dossier = mirqab_dossier_load (folder, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (mirqab_dossier_get_problems (dossier)->len, ==, 0);
  return dossier;
}

static MirqabDay
day (const char *text)
{
  MirqabDay value = mirqab_day_parse (text);

  g_assert_cmpint (value, !=, MIRQAB_DAY_NONE);
  return value;
}

static void
test_header (void)
{
  g_autoptr (MirqabDossier) dossier = load_tiny ();

  g_assert_cmpstr (mirqab_dossier_get_id (dossier), ==, "amber-river");
  g_assert_cmpstr (mirqab_local_text_get (mirqab_dossier_get_name (dossier), "ar"), ==,
                   "لجنة نهر العنبر");
  g_assert_cmpstr (mirqab_local_text_get (mirqab_dossier_get_short_name (dossier), "en"), ==, "ARC");
  g_assert_cmpuint (strlen (mirqab_dossier_get_digest (dossier)), ==, 64);
  g_assert_cmpstr (mirqab_dossier_get_credits (dossier)[0], ==, "Rivers: nobody, they are invented");
  g_assert_null (mirqab_dossier_get_credits (dossier)[1]);
}

/* Members first (a frozen one is one), then former ones, observers, others. */
static void
test_states (void)
{
  static const char *const order[] = { "UY", "AR", "PY", "CL", "BO", "BR" };
  g_autoptr (MirqabDossier) dossier = load_tiny ();
  GPtrArray *states = mirqab_dossier_get_states (dossier);
  const MirqabState *uruguay = mirqab_dossier_find_state (dossier, "UY");
  const MirqabForm *form;

  g_assert_cmpuint (states->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < states->len; i++)
    g_assert_cmpstr (((MirqabState *) g_ptr_array_index (states, i))->code, ==, order[i]);

  g_assert_cmpstr (uruguay->numeric, ==, "858");
  g_assert_cmpstr (uruguay->capital, ==, "montevideo");
  form = g_ptr_array_index (uruguay->forms, 0);
  g_assert_cmpstr (form->text, ==, "أوروغواي");
  g_assert_cmpstr (form->language, ==, "ar");
  g_assert_cmpint (form->kind, ==, MIRQAB_FORM_NAME);
  form = g_ptr_array_index (uruguay->forms, 3);
  g_assert_cmpint (form->kind, ==, MIRQAB_FORM_ADJECTIVE);
  g_assert_null (mirqab_dossier_find_state (dossier, "RU"));
  g_assert_null (mirqab_dossier_find_state (dossier, NULL));
}

static void
test_membership (void)
{
  static const struct
  {
    const char       *code;
    const char       *day;
    MirqabMembership  membership;
  } rows[] = {
    { "UY", "2001-02-28", MIRQAB_MEMBERSHIP_NONE },
    { "UY", "2001-03-01", MIRQAB_MEMBERSHIP_MEMBER },
    { "UY", "2030-01-01", MIRQAB_MEMBERSHIP_MEMBER },
    { "AR", "2020-05-03", MIRQAB_MEMBERSHIP_MEMBER },
    { "AR", "2020-05-04", MIRQAB_MEMBERSHIP_FROZEN },
    { "PY", "2010-06-30", MIRQAB_MEMBERSHIP_MEMBER },
    { "PY", "2010-07-01", MIRQAB_MEMBERSHIP_FORMER },
    { "PY", "2015-01-01", MIRQAB_MEMBERSHIP_MEMBER },
    { "CL", "2024-01-01", MIRQAB_MEMBERSHIP_FORMER },
    { "BO", "2011-12-31", MIRQAB_MEMBERSHIP_NONE },
    { "BO", "2012-01-01", MIRQAB_MEMBERSHIP_OBSERVER },
    { "BR", "2012-01-01", MIRQAB_MEMBERSHIP_NONE },
  };
  g_autoptr (MirqabDossier) dossier = load_tiny ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const MirqabState *state = mirqab_dossier_find_state (dossier, rows[i].code);

      g_test_message ("%s on %s", rows[i].code, rows[i].day);
      g_assert_cmpint (mirqab_state_get_membership (state, day (rows[i].day)), ==,
                       rows[i].membership);
    }
}

static void
test_people (void)
{
  g_autoptr (MirqabDossier) dossier = load_tiny ();
  const MirqabPerson *person = mirqab_dossier_find_person (dossier, "marta-soler");
  const MirqabTerm *term = &g_array_index (person->terms, MirqabTerm, 0);
  const MirqabOffice *office = mirqab_dossier_find_office (dossier, term->office);

  g_assert_cmpuint (person->terms->len, ==, 2);
  g_assert_cmpstr (office->body, ==, "river-commission");
  g_assert_cmpint (term->from, ==, day ("2016-01-01"));
  g_assert_cmpint (term->from_precision, ==, MIRQAB_PRECISION_YEAR);
  g_assert_cmpint (term->to, ==, day ("2019-12-31"));
  g_assert_cmpint (term->to_precision, ==, MIRQAB_PRECISION_DAY);
  g_assert_null (term->country);
  term = &g_array_index (person->terms, MirqabTerm, 1);
  g_assert_cmpstr (term->country, ==, "UY");
  g_assert_cmpint (term->to, ==, MIRQAB_DAY_NONE);
  g_assert_false (term->acting);
  g_assert_cmpstr (term->sources[0], ==, "Invented for tests");

  person = mirqab_dossier_find_person (dossier, "luis-ibarra");
  term = &g_array_index (person->terms, MirqabTerm, 0);
  g_assert_true (term->acting);
  g_assert_cmpint (term->from, ==, day ("2018-08-01"));
  g_assert_cmpint (term->from_precision, ==, MIRQAB_PRECISION_MONTH);
}

static void
test_places (void)
{
  g_autoptr (MirqabDossier) dossier = load_tiny ();
  const MirqabPlace *place = mirqab_dossier_find_place (dossier, "salto");

  g_assert_cmpfloat (place->latitude, ==, -31.39);
  g_assert_cmpfloat (place->longitude, ==, -57.96);
  g_assert_false (place->is_capital);
  place = mirqab_dossier_find_place (dossier, "amber-dam");
  g_assert_cmpint (place->kind, ==, MIRQAB_PLACE_REGION);
  g_assert_true (isnan (place->latitude));
  g_assert_true (isnan (place->longitude));
}

static void
test_chairmanships (void)
{
  g_autoptr (MirqabDossier) dossier = load_tiny ();
  GPtrArray *chairmanships = mirqab_dossier_get_chairmanships (dossier);
  const MirqabChairmanship *first = g_ptr_array_index (chairmanships, 0);

  /* The file has the later one first. */
  g_assert_cmpstr (first->country, ==, "UY");
  g_assert_cmpstr (mirqab_local_text_get (&first->motto, "ru"), ==, "Одна река");
  g_assert_true (mirqab_dossier_get_chairmanship_on (dossier, day ("2019-12-31")) == first);
  g_assert_cmpstr (mirqab_dossier_get_chairmanship_on (dossier, day ("2020-01-01"))->chair, ==,
                   "luis-ibarra");
  g_assert_null (mirqab_dossier_get_chairmanship_on (dossier, day ("2021-01-01")));
}

static void
test_events (void)
{
  static const struct
  {
    const char        *id;
    const char        *from;
    const char        *to;
    MirqabPrecision    precision;
    MirqabEventKind    kind;
    MirqabEventStatus  status;
  } rows[] = {
    { "founding", "2001-03-01", "2001-03-01", MIRQAB_PRECISION_DAY, MIRQAB_EVENT_DOCUMENT,
      MIRQAB_EVENT_PAST },
    { "survey", "2019-01-01", "2019-12-31", MIRQAB_PRECISION_YEAR, MIRQAB_EVENT_OTHER,
      MIRQAB_EVENT_PAST },
    { "spring-council", "2019-05-01", "2019-05-31", MIRQAB_PRECISION_MONTH,
      MIRQAB_EVENT_MINISTERIAL, MIRQAB_EVENT_PAST },
    { "flood-drill", "2019-05-06", "2019-05-10", MIRQAB_PRECISION_RANGE, MIRQAB_EVENT_EXERCISE,
      MIRQAB_EVENT_PAST },
    { "jubilee", "2031-03-01", "2031-03-01", MIRQAB_PRECISION_DAY, MIRQAB_EVENT_SUMMIT,
      MIRQAB_EVENT_PLANNED },
  };
  g_autoptr (MirqabDossier) dossier = load_tiny ();
  GPtrArray *events = mirqab_dossier_get_events (dossier);
  const MirqabReferenceEvent *event;

  g_assert_cmpuint (events->len, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < events->len; i++)
    {
      event = g_ptr_array_index (events, i);
      g_assert_cmpstr (event->id, ==, rows[i].id);
      g_assert_cmpint (event->from, ==, day (rows[i].from));
      g_assert_cmpint (event->to, ==, day (rows[i].to));
      g_assert_cmpint (event->precision, ==, rows[i].precision);
      g_assert_cmpint (event->kind, ==, rows[i].kind);
      g_assert_cmpint (event->status, ==, rows[i].status);
    }
  event = g_ptr_array_index (events, 2);
  g_assert_cmpstr (event->place, ==, "salto");
  g_assert_cmpstr (event->body, ==, "water-council");
  g_assert_cmpuint (g_strv_length ((char **) event->countries), ==, 3);
  event = g_ptr_array_index (events, 1);
  g_assert_null (event->place);
  g_assert_null (event->countries[0]);
}

static void
test_label (void)
{
  g_autoptr (MirqabDossier) dossier = load_tiny ();

  g_assert_cmpstr (mirqab_dossier_get_label (dossier, MIRQAB_MENTION_COUNTRY, "PY", "ar"), ==,
                   "باراغواي");
  g_assert_cmpstr (mirqab_dossier_get_label (dossier, MIRQAB_MENTION_PERSON, "marta-soler", "ru"),
                   ==, "Марта Солер");
  g_assert_cmpstr (mirqab_dossier_get_label (dossier, MIRQAB_MENTION_CITY, "salto", "en"), ==,
                   "Salto");
  g_assert_cmpstr (mirqab_dossier_get_label (dossier, MIRQAB_MENTION_BODY, "water-council", "ar"),
                   ==, "مجلس المياه");
  g_assert_cmpstr (mirqab_dossier_get_label (dossier, MIRQAB_MENTION_ORGANISATION,
                                             "river-commission", "xx"), ==, "Amber River Commission");
  g_assert_cmpstr (mirqab_dossier_get_label (dossier, MIRQAB_MENTION_CITY, "gone", "en"), ==,
                   "gone");
  g_assert_null (mirqab_dossier_get_label (dossier, MIRQAB_MENTION_CITY, NULL, "en"));
}

static void
test_digest (void)
{
  g_autoptr (MirqabDossier) one = load_tiny ();
  g_autoptr (MirqabDossier) same = load_tiny ();
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = make_folder ("broken-slips");
  g_autoptr (MirqabDossier) other = mirqab_dossier_load (folder, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (mirqab_dossier_get_digest (one), ==, mirqab_dossier_get_digest (same));
  g_assert_cmpstr (mirqab_dossier_get_digest (one), !=, mirqab_dossier_get_digest (other));
  remove_folder (folder);
}

typedef struct
{
  const char *fixture;
  const char *problems; /* "file field" of each, parted by ", " */
  guint       n_states;
  guint       n_places;
  guint       n_people;
  guint       n_chairmanships;
  guint       n_events;
  guint       n_sources;
} BrokenRow;

static const BrokenRow broken_rows[] = {
  { "broken-json", "events.json , sources.json ", 6, 5, 2, 2, 0, 0 },
  { "broken-encoding", "sources.json ", 6, 5, 2, 2, 5, 0 },
  { "broken-missing-field", "states.json states[4].numeric, states.json states[5].name",
    5, 5, 2, 2, 5, 1 },
  { "broken-wrong-type",
    "bodies.json bodies[0].is_organisation, bodies.json bodies[1].forms.ar.name, "
    "places.json places[3].latitude, places.json places[4].name, events.json events[1].place",
    6, 4, 2, 2, 5, 1 },
  { "broken-unknown-reference",
    "people.json people[0].terms[0].office, events.json events[1].place, "
    "events.json events[3].body, events.json events[3].countries[1]",
    6, 5, 2, 2, 5, 1 },
  { "broken-duplicate-id", "places.json places[3].is_capital, events.json events[2].id",
    6, 5, 2, 2, 4, 1 },
  { "broken-bad-date",
    "events.json events[0].from, events.json events[1].to, events.json events[3].from",
    6, 5, 2, 2, 2, 1 },
  { "broken-end-before-start",
    "states.json states[2].periods[1].from, chairmanships.json chairmanships[0].to, "
    "chairmanships.json chairmanships[1].to",
    6, 5, 2, 0, 5, 1 },
  { "broken-slips",
    "events.json events[2].titel, events.json events[2].title.ru, events.json events[4].kind, "
    "sources.json sources[0].id, sources.json sources[1].feed",
    6, 5, 2, 2, 4, 1 },
  { "broken-no-backing",
    "chairmanships.json chairmanships[0].confidence, chairmanships.json chairmanships[1].sources",
    6, 5, 2, 2, 5, 1 },
};

static char *
describe_problems (MirqabDossier *dossier)
{
  GPtrArray *problems = mirqab_dossier_get_problems (dossier);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const MirqabDossierProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *place = mirqab_dossier_problem_dup_place (problem);

      g_assert_true (g_str_has_prefix (place, problem->file));
      g_assert_true (g_str_has_suffix (place, *problem->field != '\0' ? problem->field : ".json"));
      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", problem->file, problem->field);
      g_assert_cmpstr (problem->message, !=, "");
    }
  return g_string_free (text, FALSE);
}

/* Each mistake is said by file and field, and everything sound is there. */
static void
test_broken (gconstpointer data)
{
  const BrokenRow *row = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = make_folder (row->fixture);
  g_autoptr (MirqabDossier) dossier = mirqab_dossier_load (folder, &error);
  g_autofree char *problems = NULL;

  g_assert_no_error (error);
  problems = describe_problems (dossier);
  g_assert_cmpstr (problems, ==, row->problems);
  g_assert_cmpuint (mirqab_dossier_get_states (dossier)->len, ==, row->n_states);
  g_assert_cmpuint (mirqab_dossier_get_places (dossier)->len, ==, row->n_places);
  g_assert_cmpuint (mirqab_dossier_get_people (dossier)->len, ==, row->n_people);
  g_assert_cmpuint (mirqab_dossier_get_chairmanships (dossier)->len, ==, row->n_chairmanships);
  g_assert_cmpuint (mirqab_dossier_get_events (dossier)->len, ==, row->n_events);
  g_assert_cmpuint (mirqab_dossier_get_sources (dossier)->len, ==, row->n_sources);
  remove_folder (folder);
}

/* Brackets enough to use up the stack of a parser that recurses. */
static void
test_deep (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = make_folder (NULL);
  g_autofree char *path = g_build_filename (folder, "events.json", NULL);
  g_autofree char *brackets = g_strnfill (200000, '[');
  g_autoptr (MirqabDossier) dossier = NULL;
  g_autofree char *problems = NULL;

  g_file_set_contents (path, brackets, -1, &error);
  g_assert_no_error (error);
  dossier = mirqab_dossier_load (folder, &error);
  g_assert_no_error (error);
  problems = describe_problems (dossier);
  g_assert_cmpstr (problems, ==, "events.json ");
  g_assert_cmpuint (mirqab_dossier_get_sources (dossier)->len, ==, 1);
  remove_folder (folder);
}

/* A row that says nothing of its backing stands, but nobody takes it for fact. */
static void
test_no_backing (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = make_folder ("broken-no-backing");
  g_autoptr (MirqabDossier) dossier = mirqab_dossier_load (folder, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < 2; i++)
    {
      const MirqabChairmanship *row;

      row = g_ptr_array_index (mirqab_dossier_get_chairmanships (dossier), i);
      g_assert_cmpint (row->confidence, ==, MIRQAB_CONFIDENCE_UNSUPPORTED);
    }
  remove_folder (folder);
}

static void
test_unusable (void)
{
  static const struct
  {
    const char *fixture;
    int         code;
    const char *field;
  } rows[] = {
    { "broken-header", MIRQAB_DOSSIER_ERROR_INVALID, "name" },
    { "broken-format", MIRQAB_DOSSIER_ERROR_INVALID, "format" },
    { "no-such-dossier", MIRQAB_DOSSIER_ERROR_NOT_FOUND, "dossier.json" },
    { "broken-json", MIRQAB_DOSSIER_ERROR_NOT_FOUND, "dossier.json" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *folder = get_fixture (rows[i].fixture);
      g_autoptr (MirqabDossier) dossier = mirqab_dossier_load (folder, &error);

      g_assert_null (dossier);
      g_assert_error (error, MIRQAB_DOSSIER_ERROR, rows[i].code);
      g_assert_nonnull (strstr (error->message, rows[i].field));
    }
}

/* Only dossier.json is needed; every other file that is missing is said. */
static void
test_only_header (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = make_folder (NULL);
  g_autoptr (MirqabDossier) dossier = NULL;

  for (guint i = 1; i < G_N_ELEMENTS (file_names); i++)
    {
      g_autofree char *path = g_build_filename (folder, file_names[i], NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  dossier = mirqab_dossier_load (folder, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mirqab_dossier_get_problems (dossier)->len, ==,
                    G_N_ELEMENTS (file_names) - 1);
  g_assert_cmpuint (mirqab_dossier_get_states (dossier)->len, ==, 0);
  remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dossier/header", test_header);
  g_test_add_func ("/dossier/states", test_states);
  g_test_add_func ("/dossier/membership", test_membership);
  g_test_add_func ("/dossier/people", test_people);
  g_test_add_func ("/dossier/places", test_places);
  g_test_add_func ("/dossier/chairmanships", test_chairmanships);
  g_test_add_func ("/dossier/events", test_events);
  g_test_add_func ("/dossier/label", test_label);
  g_test_add_func ("/dossier/digest", test_digest);
  for (guint i = 0; i < G_N_ELEMENTS (broken_rows); i++)
    {
      g_autofree char *path = g_strconcat ("/dossier/", broken_rows[i].fixture, NULL);

      g_test_add_data_func (path, &broken_rows[i], test_broken);
    }
  g_test_add_func ("/dossier/deep", test_deep);
  g_test_add_func ("/dossier/no-backing", test_no_backing);
  g_test_add_func ("/dossier/unusable", test_unusable);
  g_test_add_func ("/dossier/only-header", test_only_header);

  return g_test_run ();
}
