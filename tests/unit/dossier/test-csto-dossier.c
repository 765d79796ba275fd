/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier/dossier.h"

/* The dossiers that are shipped are checked here for what the loader cannot
 * know: wording, completeness and agreement of the rows. */

typedef struct
{
  MirqabDossier *dossier;
  guint          faults;
} Check;

static void fault (Check      *check,
                   const char *where,
                   const char *format,
                   ...) G_GNUC_PRINTF (3, 4);

static void
fault (Check      *check,
       const char *where,
       const char *format,
       ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_test_message ("%s: %s", where, message);
  check->faults++;
}

static void
set_up (Check         *check,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;

  folder = g_build_filename (g_getenv ("MIRQAB_DATA"), "dossiers", "csto", NULL);
  check->dossier = mirqab_dossier_load (folder, &error);
  g_assert_no_error (error);
}

static void
tear_down (Check         *check,
           gconstpointer  data)
{
  g_assert_cmpuint (check->faults, ==, 0);
  g_assert_finalize_object (check->dossier);
}

/* Letters, tanwin (mu'aqqatan needs it) and punctuation of plain Arabic
 * wording; digits are Latin ones, as the interface sets them. */
static gboolean
is_arabic_wording (gunichar c)
{
  return (c >= 0x0621 && c <= 0x063A) || (c >= 0x0641 && c <= 0x064B) || g_unichar_isdigit (c) ||
         g_utf8_strchr (" «»،؛:.-–()", -1, c) != NULL;
}

static gboolean
is_latin_wording (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_LATIN ||
         g_unichar_get_script (c) == G_UNICODE_SCRIPT_COMMON;
}

static gboolean
is_cyrillic_wording (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_CYRILLIC ||
         g_unichar_get_script (c) == G_UNICODE_SCRIPT_COMMON;
}

static void
check_wording (Check      *check,
               const char *where,
               const char *text,
               gboolean  (*is_allowed) (gunichar c))
{
  if (text == NULL)
    {
      fault (check, where, "a language is missing");
      return;
    }
  if (strstr (text, "  ") != NULL || g_str_has_suffix (text, ".") || g_str_has_suffix (text, " "))
    fault (check, where, "“%s” has loose spaces or a full stop", text);
  if (!g_utf8_validate (text, -1, NULL))
    fault (check, where, "not in UTF-8");
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!is_allowed (c) || g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
        fault (check, where, "“%s” holds U+%04X", text, c);
    }
}

static gboolean
is_any_wording (gunichar c)
{
  return is_latin_wording (c) || is_cyrillic_wording (c);
}

static void
check_text (Check                 *check,
            const char            *where,
            const MirqabLocalText *text)
{
  check_wording (check, where, text->ar, is_arabic_wording);
  check_wording (check, where, text->en, is_latin_wording);
  check_wording (check, where, text->ru, is_cyrillic_wording);
}

static void
check_optional_text (Check                 *check,
                     const char            *where,
                     const MirqabLocalText *text)
{
  if (text->ar != NULL || text->en != NULL || text->ru != NULL)
    check_text (check, where, text);
}

static void
check_forms (Check      *check,
             const char *where,
             GPtrArray  *forms)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < forms->len; i++)
    {
      const MirqabForm *form = g_ptr_array_index (forms, i);
      char *key = g_strconcat (form->language, " ", form->text, NULL);

      g_autofree char *composed = g_utf8_normalize (form->text, -1, G_NORMALIZE_DEFAULT_COMPOSE);

      if (g_strcmp0 (form->text, composed) != 0 || strstr (form->text, "  ") != NULL)
        fault (check, where, "form “%s” is not clean", form->text);
      if (!g_hash_table_add (seen, key))
        fault (check, where, "form “%s” stands twice", form->text);
    }
}

/* Every thing that has a name is recognised by it in Arabic and in English. */
static void
check_has_name_form (Check      *check,
                     const char *where,
                     GPtrArray  *forms,
                     const char *language)
{
  for (guint i = 0; i < forms->len; i++)
    {
      const MirqabForm *form = g_ptr_array_index (forms, i);

      if (form->kind == MIRQAB_FORM_NAME && g_str_equal (form->language, language))
        return;
    }
  fault (check, where, "no form to recognise it by in “%s”", language);
}

static void
test_problems (Check         *check,
               gconstpointer  data)
{
  GPtrArray *problems = mirqab_dossier_get_problems (check->dossier);

  for (guint i = 0; i < problems->len; i++)
    {
      const MirqabDossierProblem *problem = g_ptr_array_index (problems, i);

      fault (check, problem->file, "%s: %s", problem->field, problem->message);
    }
}

static void
test_names (Check         *check,
            gconstpointer  data)
{
  MirqabDossier *dossier = check->dossier;

  check_text (check, "name", mirqab_dossier_get_name (dossier));
  check_text (check, "short name", mirqab_dossier_get_short_name (dossier));
  for (guint i = 0; i < mirqab_dossier_get_states (dossier)->len; i++)
    {
      const MirqabState *state = g_ptr_array_index (mirqab_dossier_get_states (dossier), i);

      check_text (check, state->code, &state->name);
      for (guint j = 0; j < state->periods->len; j++)
        check_optional_text (check, state->code,
                             &g_array_index (state->periods, MirqabMembershipPeriod, j).note);
    }
  for (guint i = 0; i < mirqab_dossier_get_people (dossier)->len; i++)
    {
      const MirqabPerson *person = g_ptr_array_index (mirqab_dossier_get_people (dossier), i);

      check_text (check, person->id, &person->name);
    }
  for (guint i = 0; i < mirqab_dossier_get_offices (dossier)->len; i++)
    {
      const MirqabOffice *office = g_ptr_array_index (mirqab_dossier_get_offices (dossier), i);

      check_text (check, office->id, &office->name);
    }
  for (guint i = 0; i < mirqab_dossier_get_places (dossier)->len; i++)
    {
      const MirqabPlace *place = g_ptr_array_index (mirqab_dossier_get_places (dossier), i);

      check_text (check, place->id, &place->name);
    }
  for (guint i = 0; i < mirqab_dossier_get_bodies (dossier)->len; i++)
    {
      const MirqabBody *body = g_ptr_array_index (mirqab_dossier_get_bodies (dossier), i);

      check_text (check, body->id, &body->name);
      check_optional_text (check, body->id, &body->short_name);
    }
}

/* Outlets keep their brands: only the Arabic names are held to one script. */
static void
test_source_names (Check         *check,
                   gconstpointer  data)
{
  GPtrArray *sources = mirqab_dossier_get_sources (check->dossier);
  guint enabled = 0;

  for (guint i = 0; i < sources->len; i++)
    {
      const MirqabListedSource *source = g_ptr_array_index (sources, i);

      check_wording (check, source->id, source->name.ar, is_arabic_wording);
      check_wording (check, source->id, source->name.en, is_latin_wording);
      check_wording (check, source->id, source->name.ru, is_any_wording);
      if (source->homepage == NULL)
        fault (check, source->id, "no homepage");
      if (source->enabled && source->feed == NULL)
        fault (check, source->id, "enabled without a feed");
      enabled += source->enabled;
    }
  g_assert_cmpuint (enabled, >, 10);
}

static void
test_forms (Check         *check,
            gconstpointer  data)
{
  MirqabDossier *dossier = check->dossier;

  for (guint i = 0; i < mirqab_dossier_get_states (dossier)->len; i++)
    {
      const MirqabState *state = g_ptr_array_index (mirqab_dossier_get_states (dossier), i);

      check_forms (check, state->code, state->forms);
      check_has_name_form (check, state->code, state->forms, "ar");
      check_has_name_form (check, state->code, state->forms, "en");
      check_has_name_form (check, state->code, state->forms, "ru");
    }
  for (guint i = 0; i < mirqab_dossier_get_people (dossier)->len; i++)
    {
      const MirqabPerson *person = g_ptr_array_index (mirqab_dossier_get_people (dossier), i);

      check_forms (check, person->id, person->forms);
      check_has_name_form (check, person->id, person->forms, "ar");
      check_has_name_form (check, person->id, person->forms, "en");
      if (person->terms->len == 0)
        fault (check, person->id, "holds no office");
    }
  for (guint i = 0; i < mirqab_dossier_get_places (dossier)->len; i++)
    {
      const MirqabPlace *place = g_ptr_array_index (mirqab_dossier_get_places (dossier), i);

      check_forms (check, place->id, place->forms);
      check_has_name_form (check, place->id, place->forms, "ar");
      check_has_name_form (check, place->id, place->forms, "en");
    }
  for (guint i = 0; i < mirqab_dossier_get_bodies (dossier)->len; i++)
    {
      const MirqabBody *body = g_ptr_array_index (mirqab_dossier_get_bodies (dossier), i);

      check_forms (check, body->id, body->forms);
      check_has_name_form (check, body->id, body->forms, "ar");
    }
  for (guint i = 0; i < mirqab_dossier_get_offices (dossier)->len; i++)
    {
      const MirqabOffice *office = g_ptr_array_index (mirqab_dossier_get_offices (dossier), i);

      check_forms (check, office->id, office->forms);
    }
}

/* One spelling must not name two things of one kind. */
static void
note_names (Check      *check,
            GHashTable *owners,
            const char *id,
            GPtrArray  *forms)
{
  for (guint i = 0; i < forms->len; i++)
    {
      const MirqabForm *form = g_ptr_array_index (forms, i);
      const char *other;

      if (form->kind != MIRQAB_FORM_NAME)
        continue;
      other = g_hash_table_lookup (owners, form->text);
      if (other != NULL && other != id)
        fault (check, id, "“%s” names %s as well", form->text, other);
      g_hash_table_insert (owners, form->text, (char *) id);
    }
}

static void
test_names_are_distinct (Check         *check,
                         gconstpointer  data)
{
  MirqabDossier *dossier = check->dossier;
  g_autoptr (GHashTable) owners = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < mirqab_dossier_get_states (dossier)->len; i++)
    {
      const MirqabState *state = g_ptr_array_index (mirqab_dossier_get_states (dossier), i);

      note_names (check, owners, state->code, state->forms);
    }
  for (guint i = 0; i < mirqab_dossier_get_people (dossier)->len; i++)
    {
      const MirqabPerson *person = g_ptr_array_index (mirqab_dossier_get_people (dossier), i);

      note_names (check, owners, person->id, person->forms);
    }
  for (guint i = 0; i < mirqab_dossier_get_places (dossier)->len; i++)
    {
      const MirqabPlace *place = g_ptr_array_index (mirqab_dossier_get_places (dossier), i);

      note_names (check, owners, place->id, place->forms);
    }
  for (guint i = 0; i < mirqab_dossier_get_bodies (dossier)->len; i++)
    {
      const MirqabBody *body = g_ptr_array_index (mirqab_dossier_get_bodies (dossier), i);

      note_names (check, owners, body->id, body->forms);
    }
}

static void
test_organisation (Check         *check,
                   gconstpointer  data)
{
  GPtrArray *bodies = mirqab_dossier_get_bodies (check->dossier);
  const MirqabBody *organisation = NULL;

  for (guint i = 0; i < bodies->len; i++)
    {
      const MirqabBody *body = g_ptr_array_index (bodies, i);

      if (!body->is_organisation)
        continue;
      if (organisation != NULL)
        fault (check, body->id, "there is more than one organisation");
      organisation = body;
    }
  g_assert_nonnull (organisation);
  g_assert_cmpstr (organisation->name.ar, ==, mirqab_dossier_get_name (check->dossier)->ar);
}

/* What the treaty's history says, from outside the files. */
static void
test_membership (Check         *check,
                 gconstpointer  data)
{
  static const struct
  {
    const char       *code;
    const char       *day;
    MirqabMembership  membership;
  } rows[] = {
    { "RU", "1992-05-14", MIRQAB_MEMBERSHIP_NONE },
    { "RU", "1992-05-15", MIRQAB_MEMBERSHIP_MEMBER },
    { "BY", "1993-12-30", MIRQAB_MEMBERSHIP_NONE },
    { "BY", "1993-12-31", MIRQAB_MEMBERSHIP_MEMBER },
    { "AM", "2024-02-21", MIRQAB_MEMBERSHIP_MEMBER },
    { "AM", "2024-02-22", MIRQAB_MEMBERSHIP_FROZEN },
    { "AM", "2026-01-01", MIRQAB_MEMBERSHIP_FROZEN },
    { "UZ", "1999-04-02", MIRQAB_MEMBERSHIP_MEMBER },
    { "UZ", "1999-04-03", MIRQAB_MEMBERSHIP_FORMER },
    { "UZ", "2006-06-23", MIRQAB_MEMBERSHIP_MEMBER },
    { "UZ", "2012-12-20", MIRQAB_MEMBERSHIP_FORMER },
    { "AZ", "1993-09-24", MIRQAB_MEMBERSHIP_MEMBER },
    { "AZ", "2020-01-01", MIRQAB_MEMBERSHIP_FORMER },
    { "GE", "1999-04-03", MIRQAB_MEMBERSHIP_FORMER },
    { "RS", "2020-01-01", MIRQAB_MEMBERSHIP_OBSERVER },
    { "AF", "2020-01-01", MIRQAB_MEMBERSHIP_OBSERVER },
    { "AF", "2022-01-01", MIRQAB_MEMBERSHIP_NONE },
    { "CN", "2020-01-01", MIRQAB_MEMBERSHIP_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const MirqabState *state = mirqab_dossier_find_state (check->dossier, rows[i].code);

      g_test_message ("%s on %s", rows[i].code, rows[i].day);
      g_assert_nonnull (state);
      g_assert_cmpint (mirqab_state_get_membership (state, mirqab_day_parse (rows[i].day)), ==,
                       rows[i].membership);
    }
}

static void
test_capitals (Check         *check,
               gconstpointer  data)
{
  GPtrArray *states = mirqab_dossier_get_states (check->dossier);

  for (guint i = 0; i < states->len; i++)
    {
      const MirqabState *state = g_ptr_array_index (states, i);
      const MirqabPlace *capital = mirqab_dossier_find_place (check->dossier, state->capital);

      if (state->periods->len == 0)
        continue;
      if (capital == NULL)
        fault (check, state->code, "has no capital");
      else if (!(capital->latitude > 0 && capital->longitude > 0))
        fault (check, state->code, "has a capital without a position");
    }
}

static void
test_chairmanships (Check         *check,
                    gconstpointer  data)
{
  GPtrArray *rows = mirqab_dossier_get_chairmanships (check->dossier);

  g_assert_cmpuint (rows->len, >=, 22);
  for (guint i = 0; i < rows->len; i++)
    {
      const MirqabChairmanship *row = g_ptr_array_index (rows, i);
      const MirqabState *state = mirqab_dossier_find_state (check->dossier, row->country);
      const MirqabChairmanship *next;

      check_optional_text (check, row->country, &row->motto);
      if (mirqab_state_get_membership (state, row->from) != MIRQAB_MEMBERSHIP_MEMBER)
        fault (check, row->country, "chairs without being a member");
      if (row->chair == NULL)
        fault (check, row->country, "nobody is in the chair");
      if (i + 1 == rows->len)
        break;
      next = g_ptr_array_index (rows, i + 1);
      if (next->from != row->to + 1)
        fault (check, next->country, "does not follow %s at once", row->country);
    }
}

/* Was the state in the organisation on any day of the event? */
static gboolean
is_concerned (const MirqabState          *state,
              const MirqabReferenceEvent *event)
{
  for (MirqabDay at = event->from; at <= event->to; at++)
    {
      MirqabMembership membership = mirqab_state_get_membership (state, at);

      if (membership != MIRQAB_MEMBERSHIP_NONE && membership != MIRQAB_MEMBERSHIP_FORMER)
        return TRUE;
    }
  return FALSE;
}

static void
test_events (Check         *check,
             gconstpointer  data)
{
  GPtrArray *events = mirqab_dossier_get_events (check->dossier);
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (events->len, >=, 211);
  for (guint i = 0; i < events->len; i++)
    {
      const MirqabReferenceEvent *event = g_ptr_array_index (events, i);

      check_text (check, event->id, &event->title);
      if (event->title.ar != NULL && g_utf8_strlen (event->title.ar, -1) > 90)
        fault (check, event->id, "the title is too long for a line");
      for (guint j = 0; event->countries[j] != NULL; j++)
        {
          const MirqabState *state;

          state = mirqab_dossier_find_state (check->dossier, event->countries[j]);
          if (!is_concerned (state, event))
            fault (check, event->id, "%s was not in then", state->code);
        }
      if (event->confidence == MIRQAB_CONFIDENCE_HIGH && event->sources[0] == NULL)
        fault (check, event->id, "is sure without a source");
    }
}

/* The same wording on the same day would be one event told twice. */
static void
test_events_are_distinct (Check         *check,
                          gconstpointer  data)
{
  GPtrArray *events = mirqab_dossier_get_events (check->dossier);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < events->len; i++)
    {
      const MirqabReferenceEvent *event = g_ptr_array_index (events, i);

      if (!g_hash_table_add (seen, g_strdup_printf ("%d %s", event->from, event->title.ar)))
        fault (check, event->id, "“%s” stands twice on that day", event->title.ar);
    }
}

/* The window must be there in under a second: the dossier may take little. */
static void
test_speed (Check         *check,
            gconstpointer  data)
{
  g_autofree char *folder = NULL;
  gint64 best = G_MAXINT64;

#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("time says nothing in a sanitized build");
  return;
#endif

  folder = g_build_filename (g_getenv ("MIRQAB_DATA"), "dossiers", "csto", NULL);
  for (guint i = 0; i < 5; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (MirqabDossier) dossier = mirqab_dossier_load (folder, NULL);

      g_assert_nonnull (dossier);
      best = MIN (best, g_get_monotonic_time () - start);
    }
  g_test_minimized_result (best / 1000.0, "loaded in %.1f ms", best / 1000.0);
  g_assert_cmpint (best, <, 200 * 1000);
}

#define ADD(name, func) \
  g_test_add ("/csto-dossier/" name, Check, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("problems", test_problems);
  ADD ("names", test_names);
  ADD ("source-names", test_source_names);
  ADD ("forms", test_forms);
  ADD ("names-are-distinct", test_names_are_distinct);
  ADD ("organisation", test_organisation);
  ADD ("membership", test_membership);
  ADD ("capitals", test_capitals);
  ADD ("chairmanships", test_chairmanships);
  ADD ("events", test_events);
  ADD ("events-are-distinct", test_events_are_distinct);
  ADD ("speed", test_speed);

  return g_test_run ();
}
