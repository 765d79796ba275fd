/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-dossier"

#include "dossier/dossier-tables.h"

static void
clear_period (gpointer data)
{
  MirqabMembershipPeriod *period = data;

  mirqab_local_text_clear (&period->note);
  g_strfreev (period->sources);
}

/**
 * mirqab_membership_periods_new:
 *
 * Returns: (transfer full) (element-type MirqabMembershipPeriod): an empty array
 */
GArray *
mirqab_membership_periods_new (void)
{
  GArray *periods = g_array_new (FALSE, TRUE, sizeof (MirqabMembershipPeriod));

  g_array_set_clear_func (periods, clear_period);
  return periods;
}

static void
clear_term (gpointer data)
{
  MirqabTerm *term = data;

  g_strfreev (term->sources);
}

/**
 * mirqab_terms_new:
 *
 * Returns: (transfer full) (element-type MirqabTerm): an empty array
 */
GArray *
mirqab_terms_new (void)
{
  GArray *terms = g_array_new (FALSE, TRUE, sizeof (MirqabTerm));

  g_array_set_clear_func (terms, clear_term);
  return terms;
}

static void
free_state (gpointer data)
{
  MirqabState *state = data;

  mirqab_local_text_clear (&state->name);
  mirqab_local_text_clear (&state->short_name);
  g_ptr_array_unref (state->forms);
  g_array_unref (state->periods);
  g_free (state);
}

static void
free_person (gpointer data)
{
  MirqabPerson *person = data;

  mirqab_local_text_clear (&person->name);
  g_ptr_array_unref (person->forms);
  g_array_unref (person->terms);
  g_free (person);
}

static void
free_office (gpointer data)
{
  MirqabOffice *office = data;

  mirqab_local_text_clear (&office->name);
  g_ptr_array_unref (office->forms);
  g_free (office);
}

static void
free_place (gpointer data)
{
  MirqabPlace *place = data;

  mirqab_local_text_clear (&place->name);
  g_ptr_array_unref (place->forms);
  g_free (place);
}

static void
free_body (gpointer data)
{
  MirqabBody *body = data;

  mirqab_local_text_clear (&body->name);
  mirqab_local_text_clear (&body->short_name);
  g_ptr_array_unref (body->forms);
  g_strfreev (body->sources);
  g_free (body);
}

static void
free_chairmanship (gpointer data)
{
  MirqabChairmanship *chairmanship = data;

  mirqab_local_text_clear (&chairmanship->motto);
  g_strfreev (chairmanship->sources);
  g_free (chairmanship);
}

static void
free_event (gpointer data)
{
  MirqabReferenceEvent *event = data;

  mirqab_local_text_clear (&event->title);
  g_free (event->countries);
  g_strfreev (event->sources);
  g_free (event);
}

static void
free_source (gpointer data)
{
  MirqabListedSource *source = data;

  mirqab_local_text_clear (&source->name);
  g_free (source->homepage);
  g_free (source->feed);
  g_free (source->language);
  g_free (source->country);
  g_free (source);
}

/**
 * mirqab_dossier_tables_init:
 * @tables: uninitialised tables
 *
 * Makes them empty.
 */
void
mirqab_dossier_tables_init (MirqabDossierTables *tables)
{
  tables->states = g_ptr_array_new_with_free_func (free_state);
  tables->people = g_ptr_array_new_with_free_func (free_person);
  tables->offices = g_ptr_array_new_with_free_func (free_office);
  tables->places = g_ptr_array_new_with_free_func (free_place);
  tables->bodies = g_ptr_array_new_with_free_func (free_body);
  tables->chairmanships = g_ptr_array_new_with_free_func (free_chairmanship);
  tables->events = g_ptr_array_new_with_free_func (free_event);
  tables->sources = g_ptr_array_new_with_free_func (free_source);
  tables->states_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  tables->people_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  tables->offices_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  tables->places_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  tables->bodies_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  tables->events_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  tables->sources_by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * mirqab_dossier_tables_clear:
 * @tables: the tables
 *
 * Frees all rows.
 */
void
mirqab_dossier_tables_clear (MirqabDossierTables *tables)
{
  g_clear_pointer (&tables->states, g_ptr_array_unref);
  g_clear_pointer (&tables->people, g_ptr_array_unref);
  g_clear_pointer (&tables->offices, g_ptr_array_unref);
  g_clear_pointer (&tables->places, g_ptr_array_unref);
  g_clear_pointer (&tables->bodies, g_ptr_array_unref);
  g_clear_pointer (&tables->chairmanships, g_ptr_array_unref);
  g_clear_pointer (&tables->events, g_ptr_array_unref);
  g_clear_pointer (&tables->sources, g_ptr_array_unref);
  g_clear_pointer (&tables->states_by_id, g_hash_table_unref);
  g_clear_pointer (&tables->people_by_id, g_hash_table_unref);
  g_clear_pointer (&tables->offices_by_id, g_hash_table_unref);
  g_clear_pointer (&tables->places_by_id, g_hash_table_unref);
  g_clear_pointer (&tables->bodies_by_id, g_hash_table_unref);
  g_clear_pointer (&tables->events_by_id, g_hash_table_unref);
  g_clear_pointer (&tables->sources_by_id, g_hash_table_unref);
}

/* Those who are in, then those who were, then those outside. */
static int
rank_state (const MirqabState *state)
{
  const MirqabMembershipPeriod *last;

  if (state->periods->len == 0)
    return MIRQAB_MEMBERSHIP_NONE;
  last = &g_array_index (state->periods, MirqabMembershipPeriod, state->periods->len - 1);
  if (last->membership == MIRQAB_MEMBERSHIP_FROZEN)
    return MIRQAB_MEMBERSHIP_MEMBER;
  if (last->membership == MIRQAB_MEMBERSHIP_MEMBER && last->to != MIRQAB_DAY_NONE)
    return MIRQAB_MEMBERSHIP_FORMER;
  return last->membership;
}

static int
compare_states (gconstpointer a,
                gconstpointer b)
{
  return rank_state (*(MirqabState *const *) b) - rank_state (*(MirqabState *const *) a);
}

static int
compare_days (MirqabDay a,
              MirqabDay b)
{
  return (a > b) - (a < b);
}

static int
compare_chairmanships (gconstpointer a,
                       gconstpointer b)
{
  return compare_days ((*(MirqabChairmanship *const *) a)->from,
                       (*(MirqabChairmanship *const *) b)->from);
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const MirqabReferenceEvent *one = *(MirqabReferenceEvent *const *) a;
  const MirqabReferenceEvent *other = *(MirqabReferenceEvent *const *) b;
  int order = compare_days (one->from, other->from);

  /* The longer one first: a month comes before its days. */
  return order != 0 ? order : compare_days (other->to, one->to);
}

/**
 * mirqab_dossier_tables_sort:
 * @tables: the tables
 *
 * Puts states by how near they are to the organisation, chairmanships and
 * events by time; equal rows keep the order of their file.
 */
void
mirqab_dossier_tables_sort (MirqabDossierTables *tables)
{
  /* GLib 2.74 sorts pointer arrays by a stable merge sort (g_qsort_with_data). */
  g_ptr_array_sort (tables->states, compare_states);
  g_ptr_array_sort (tables->chairmanships, compare_chairmanships);
  g_ptr_array_sort (tables->events, compare_events);
}
