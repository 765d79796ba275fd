/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-dossier"

#include "dossier/dossier-tables.h"

#include <math.h>
#include <string.h>

/* The rows of what texts name: bodies, states, places, offices, people. */

/* What a session of a body is. */
static MirqabEventKind
read_session (const MirqabRow *row)
{
  static const MirqabRowChoice choices[] = {
    { "summit", MIRQAB_EVENT_SUMMIT },
    { "ministerial", MIRQAB_EVENT_MINISTERIAL },
    { "other", MIRQAB_EVENT_OTHER },
    { NULL, 0 },
  };
  int kind = MIRQAB_EVENT_OTHER;

  if (mirqab_row_get_string (row, "meets_as", MIRQAB_FIELD_OPTIONAL) != NULL)
    mirqab_row_get_choice (row, "meets_as", choices, &kind);

  return (MirqabEventKind) kind;
}

/**
 * mirqab_read_body:
 * @row: a row of bodies.json
 * @user_data: the tables
 *
 * Adds a body to the tables.
 */
void
mirqab_read_body (const MirqabRow *row,
                  gpointer         user_data)
{
  MirqabDossierTables *tables = user_data;
  const char *id = mirqab_row_get_id (row, "id", MIRQAB_FIELD_REQUIRED);
  MirqabLocalText name;
  MirqabBody *body;

  mirqab_row_check_names (row, "id is_organisation country meets_as name short_name forms confidence sources");
  if (id == NULL || !mirqab_row_is_new (row, "id", id, tables->bodies_by_id))
    return;
  if (!mirqab_row_get_text (row, "name", MIRQAB_FIELD_REQUIRED, &name))
    return;

  body = g_new0 (MirqabBody, 1);
  body->id = id;
  body->name = name;
  body->is_organisation = mirqab_row_get_boolean (row, "is_organisation");
  body->country = mirqab_row_get_known (row, "country", MIRQAB_FIELD_OPTIONAL, tables->states_by_id);
  body->meets_as = read_session (row);
  mirqab_row_get_text (row, "short_name", MIRQAB_FIELD_OPTIONAL, &body->short_name);
  body->forms = mirqab_row_get_forms (row);
  mirqab_row_get_backing (row, &body->confidence, &body->sources);
  g_ptr_array_add (tables->bodies, body);
  g_hash_table_insert (tables->bodies_by_id, (char *) id, body);
}

static void
read_membership_period (const MirqabRow *row,
                        gpointer         user_data)
{
  static const MirqabRowChoice choices[] = {
    { "member", MIRQAB_MEMBERSHIP_MEMBER },
    { "frozen", MIRQAB_MEMBERSHIP_FROZEN },
    { "former", MIRQAB_MEMBERSHIP_FORMER },
    { "observer", MIRQAB_MEMBERSHIP_OBSERVER },
    { NULL, 0 },
  };
  GArray *periods = user_data;
  MirqabMembershipPeriod period = { 0 };
  MirqabRowPeriod days;
  int membership;

  mirqab_row_check_names (row, "membership from to note confidence sources");
  if (!mirqab_row_get_choice (row, "membership", choices, &membership) ||
      !mirqab_row_get_period (row, MIRQAB_FIELD_REQUIRED, &days))
    return;
  if (periods->len > 0)
    {
      const MirqabMembershipPeriod *last;

      last = &g_array_index (periods, MirqabMembershipPeriod, periods->len - 1);
      if (last->to == MIRQAB_DAY_NONE || last->to >= days.from)
        {
          mirqab_row_complain (row, "from", "The period before has not ended by then");
          return;
        }
    }

  period.membership = membership;
  period.from = days.from;
  period.to = days.to;
  period.from_precision = days.from_precision;
  period.to_precision = days.to_precision;
  mirqab_row_get_text (row, "note", MIRQAB_FIELD_OPTIONAL, &period.note);
  mirqab_row_get_backing (row, &period.confidence, &period.sources);
  g_array_append_val (periods, period);
}

static gboolean
is_three_digits (const char *text)
{
  return strlen (text) == 3 && g_ascii_isdigit (text[0]) && g_ascii_isdigit (text[1]) &&
         g_ascii_isdigit (text[2]);
}

/**
 * mirqab_read_state:
 * @row: a row of states.json
 * @user_data: the tables
 *
 * Adds a state to the tables.
 */
void
mirqab_read_state (const MirqabRow *row,
                   gpointer         user_data)
{
  MirqabDossierTables *tables = user_data;
  const char *code = mirqab_row_get_country (row, "code", MIRQAB_FIELD_REQUIRED);
  const char *numeric = mirqab_row_get_string (row, "numeric", MIRQAB_FIELD_REQUIRED);
  MirqabLocalText name;
  MirqabState *state;

  mirqab_row_check_names (row, "code numeric name short_name forms periods confidence sources");
  if (code == NULL || !mirqab_row_is_new (row, "code", code, tables->states_by_id))
    return;
  if (!mirqab_row_get_text (row, "name", MIRQAB_FIELD_REQUIRED, &name))
    return;
  if (numeric != NULL && !is_three_digits (numeric))
    mirqab_row_complain (row, "numeric", "“%s” is no ISO 3166-1 number of three digits", numeric);

  state = g_new0 (MirqabState, 1);
  state->code = code;
  state->numeric = g_intern_string (numeric != NULL && is_three_digits (numeric) ? numeric : "");
  state->name = name;
  mirqab_row_get_text (row, "short_name", MIRQAB_FIELD_OPTIONAL, &state->short_name);
  state->forms = mirqab_row_get_forms (row);
  state->periods = mirqab_membership_periods_new ();
  mirqab_row_for_each (row, "periods", MIRQAB_FIELD_OPTIONAL, read_membership_period,
                       state->periods);
  mirqab_row_get_backing (row, NULL, NULL);
  g_ptr_array_add (tables->states, state);
  g_hash_table_insert (tables->states_by_id, (char *) code, state);
}

static void
set_capital (const MirqabRow     *row,
             MirqabDossierTables *tables,
             MirqabPlace         *place)
{
  MirqabState *state = g_hash_table_lookup (tables->states_by_id, place->country);

  if (!place->is_capital)
    return;
  if (state->capital != NULL)
    {
      mirqab_row_complain (row, "is_capital", "“%s” is the capital already", state->capital);
      place->is_capital = FALSE;
      return;
    }
  state->capital = place->id;
}

/**
 * mirqab_read_place:
 * @row: a row of places.json
 * @user_data: the tables
 *
 * Adds a place to the tables.
 */
void
mirqab_read_place (const MirqabRow *row,
                   gpointer         user_data)
{
  static const MirqabRowChoice kinds[] = {
    { "city", MIRQAB_PLACE_CITY },
    { "region", MIRQAB_PLACE_REGION },
    { "range", MIRQAB_PLACE_RANGE },
    { NULL, 0 },
  };
  MirqabDossierTables *tables = user_data;
  const char *id = mirqab_row_get_id (row, "id", MIRQAB_FIELD_REQUIRED);
  const char *country;
  MirqabLocalText name;
  MirqabPlace *place;
  int kind;

  mirqab_row_check_names (row, "id kind country is_capital name forms latitude longitude "
                               "confidence sources");
  if (id == NULL || !mirqab_row_is_new (row, "id", id, tables->places_by_id))
    return;
  country = mirqab_row_get_known (row, "country", MIRQAB_FIELD_REQUIRED, tables->states_by_id);
  if (country == NULL || !mirqab_row_get_choice (row, "kind", kinds, &kind))
    return;
  if (!mirqab_row_get_text (row, "name", MIRQAB_FIELD_REQUIRED, &name))
    return;

  place = g_new0 (MirqabPlace, 1);
  place->id = id;
  place->kind = kind;
  place->country = country;
  place->name = name;
  place->forms = mirqab_row_get_forms (row);
  place->latitude = mirqab_row_get_degrees (row, "latitude", 90);
  place->longitude = mirqab_row_get_degrees (row, "longitude", 180);
  place->is_capital = mirqab_row_get_boolean (row, "is_capital");
  if (isnan (place->latitude) || isnan (place->longitude))
    place->latitude = place->longitude = NAN;
  mirqab_row_get_backing (row, NULL, NULL);
  set_capital (row, tables, place);
  g_ptr_array_add (tables->places, place);
  g_hash_table_insert (tables->places_by_id, (char *) id, place);
}

/**
 * mirqab_read_office:
 * @row: a row of offices.json
 * @user_data: the tables
 *
 * Adds an office to the tables.
 */
void
mirqab_read_office (const MirqabRow *row,
                    gpointer         user_data)
{
  MirqabDossierTables *tables = user_data;
  const char *id = mirqab_row_get_id (row, "id", MIRQAB_FIELD_REQUIRED);
  MirqabLocalText name;
  MirqabOffice *office;

  mirqab_row_check_names (row, "id body name forms confidence sources");
  if (id == NULL || !mirqab_row_is_new (row, "id", id, tables->offices_by_id))
    return;
  if (!mirqab_row_get_text (row, "name", MIRQAB_FIELD_REQUIRED, &name))
    return;

  office = g_new0 (MirqabOffice, 1);
  office->id = id;
  office->body = mirqab_row_get_known (row, "body", MIRQAB_FIELD_OPTIONAL, tables->bodies_by_id);
  office->name = name;
  office->forms = mirqab_row_get_forms (row);
  mirqab_row_get_backing (row, NULL, NULL);
  g_ptr_array_add (tables->offices, office);
  g_hash_table_insert (tables->offices_by_id, (char *) id, office);
}

typedef struct
{
  const MirqabDossierTables *tables;
  GArray                    *terms;
} TermReading;

static void
read_term (const MirqabRow *row,
           gpointer         user_data)
{
  TermReading *reading = user_data;
  MirqabTerm term = { 0 };
  MirqabRowPeriod days;

  mirqab_row_check_names (row, "office country from to acting confidence sources");
  term.office = mirqab_row_get_known (row, "office", MIRQAB_FIELD_REQUIRED,
                                      reading->tables->offices_by_id);
  if (term.office == NULL || !mirqab_row_get_period (row, MIRQAB_FIELD_OPTIONAL, &days))
    return;

  term.country = mirqab_row_get_known (row, "country", MIRQAB_FIELD_OPTIONAL,
                                       reading->tables->states_by_id);
  term.from = days.from;
  term.to = days.to;
  term.from_precision = days.from_precision;
  term.to_precision = days.to_precision;
  term.acting = mirqab_row_get_boolean (row, "acting");
  mirqab_row_get_backing (row, &term.confidence, &term.sources);
  g_array_append_val (reading->terms, term);
}

/* A row may add spellings to a person who is there already. */
static void
read_spellings (const MirqabRow     *row,
                MirqabDossierTables *tables)
{
  const char *id = mirqab_row_get_known (row, "spelling_of", MIRQAB_FIELD_REQUIRED,
                                         tables->people_by_id);
  MirqabPerson *person = id != NULL ? g_hash_table_lookup (tables->people_by_id, id) : NULL;
  g_autoptr (GPtrArray) forms = NULL;

  mirqab_row_check_names (row, "id spelling_of name forms confidence sources");
  if (person == NULL)
    return;

  forms = mirqab_row_get_forms (row);
  g_ptr_array_extend_and_steal (person->forms, g_steal_pointer (&forms));
}

/**
 * mirqab_read_person:
 * @row: a row of people.json
 * @user_data: the tables
 *
 * Adds a person, or spellings of one, to the tables.
 */
void
mirqab_read_person (const MirqabRow *row,
                    gpointer         user_data)
{
  MirqabDossierTables *tables = user_data;
  const char *id = mirqab_row_get_id (row, "id", MIRQAB_FIELD_REQUIRED);
  TermReading reading = { .tables = tables };
  MirqabLocalText name;
  MirqabPerson *person;

  if (json_object_has_member (row->object, "spelling_of"))
    {
      read_spellings (row, tables);
      return;
    }

  mirqab_row_check_names (row, "id name country forms terms confidence sources");
  if (id == NULL || !mirqab_row_is_new (row, "id", id, tables->people_by_id))
    return;
  if (!mirqab_row_get_text (row, "name", MIRQAB_FIELD_REQUIRED, &name))
    return;

  person = g_new0 (MirqabPerson, 1);
  person->id = id;
  person->name = name;
  person->country = mirqab_row_get_known (row, "country", MIRQAB_FIELD_OPTIONAL,
                                          tables->states_by_id);
  person->forms = mirqab_row_get_forms (row);
  person->terms = mirqab_terms_new ();
  reading.terms = person->terms;
  mirqab_row_for_each (row, "terms", MIRQAB_FIELD_OPTIONAL, read_term, &reading);
  mirqab_row_get_backing (row, NULL, NULL);
  g_ptr_array_add (tables->people, person);
  g_hash_table_insert (tables->people_by_id, (char *) id, person);
}
