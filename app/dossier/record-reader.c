/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-dossier"

#include "dossier/dossier-tables.h"

#include <string.h>

/* The rows of what happened, and of where news of it comes from. */

/**
 * mirqab_read_chairmanship:
 * @row: a row of chairmanships.json
 * @user_data: the tables
 *
 * Adds a chairmanship to the tables.
 */
void
mirqab_read_chairmanship (const MirqabRow *row,
                          gpointer         user_data)
{
  MirqabDossierTables *tables = user_data;
  MirqabChairmanship *chairmanship;
  MirqabRowPeriod days;
  const char *country;

  mirqab_row_check_names (row, "country chair from to motto confidence sources");
  country = mirqab_row_get_known (row, "country", MIRQAB_FIELD_REQUIRED, tables->states_by_id);
  if (country == NULL || !mirqab_row_get_period (row, MIRQAB_FIELD_REQUIRED, &days))
    return;
  if (days.to == MIRQAB_DAY_NONE)
    {
      mirqab_row_complain (row, "to", "Missing");
      return;
    }

  chairmanship = g_new0 (MirqabChairmanship, 1);
  chairmanship->country = country;
  chairmanship->chair = mirqab_row_get_known (row, "chair", MIRQAB_FIELD_OPTIONAL,
                                              tables->people_by_id);
  chairmanship->from = days.from;
  chairmanship->to = days.to;
  mirqab_row_get_text (row, "motto", MIRQAB_FIELD_OPTIONAL, &chairmanship->motto);
  mirqab_row_get_backing (row, &chairmanship->confidence, &chairmanship->sources);
  g_ptr_array_add (tables->chairmanships, chairmanship);
}

/* What the shape of "from" and "to" says: a day, a range of days, a month or
 * a year. */
static gboolean
read_event_days (const MirqabRow      *row,
                 MirqabReferenceEvent *event)
{
  MirqabRowPeriod days;

  if (!mirqab_row_get_period (row, MIRQAB_FIELD_REQUIRED, &days))
    return FALSE;
  event->from = days.from;
  event->to = days.end_of_from;
  event->precision = days.from_precision;
  if (days.to == MIRQAB_DAY_NONE)
    return TRUE;
  if (days.from_precision != MIRQAB_PRECISION_DAY || days.to_precision != MIRQAB_PRECISION_DAY)
    {
      mirqab_row_complain (row, "to", "Only a range of days has an end");
      return FALSE;
    }
  event->to = days.to;
  event->precision = MIRQAB_PRECISION_RANGE;
  return TRUE;
}

static const char **
read_countries (const MirqabRow           *row,
                const MirqabDossierTables *tables)
{
  g_auto (GStrv) codes = mirqab_row_get_strings (row, "countries", MIRQAB_FIELD_OPTIONAL);
  GPtrArray *countries = g_ptr_array_new ();

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const char *code = g_intern_string (codes[i]);
      g_autofree char *field = g_strdup_printf ("countries[%u]", i);

      if (!g_hash_table_contains (tables->states_by_id, code))
        mirqab_row_complain (row, field, "There is no “%s”", code);
      else if (g_ptr_array_find (countries, code, NULL))
        mirqab_row_complain (row, field, "“%s” is there already", code);
      else
        g_ptr_array_add (countries, (char *) code);
    }
  g_ptr_array_add (countries, NULL);
  return (const char **) g_ptr_array_free (countries, FALSE);
}

static gboolean
read_event_kind (const MirqabRow *row,
                 MirqabEventKind *kind)
{
  const char *string = mirqab_row_get_string (row, "kind", MIRQAB_FIELD_REQUIRED);

  if (string == NULL)
    return FALSE;
  if (mirqab_event_kind_from_string (string, kind))
    return TRUE;
  mirqab_row_complain (row, "kind", "“%s” is not known here", string);
  return FALSE;
}

static void
read_event_status (const MirqabRow   *row,
                   MirqabEventStatus *status)
{
  const char *string = mirqab_row_get_string (row, "status", MIRQAB_FIELD_OPTIONAL);

  *status = MIRQAB_EVENT_PAST;
  if (string != NULL && !mirqab_event_status_from_string (string, status))
    mirqab_row_complain (row, "status", "“%s” is not known here", string);
}

/**
 * mirqab_read_event:
 * @row: a row of events.json
 * @user_data: the tables
 *
 * Adds a reference event to the tables.
 */
void
mirqab_read_event (const MirqabRow *row,
                   gpointer         user_data)
{
  MirqabDossierTables *tables = user_data;
  const char *id = mirqab_row_get_id (row, "id", MIRQAB_FIELD_REQUIRED);
  MirqabReferenceEvent known = { 0 };
  MirqabReferenceEvent *event;

  mirqab_row_check_names (row, "id from to kind status place body countries title "
                               "confidence sources");
  if (id == NULL || !mirqab_row_is_new (row, "id", id, tables->events_by_id))
    return;
  if (!read_event_days (row, &known) || !read_event_kind (row, &known.kind))
    return;
  if (!mirqab_row_get_text (row, "title", MIRQAB_FIELD_REQUIRED, &known.title))
    return;

  event = g_memdup2 (&known, sizeof known);
  event->id = id;
  read_event_status (row, &event->status);
  event->place = mirqab_row_get_known (row, "place", MIRQAB_FIELD_OPTIONAL, tables->places_by_id);
  event->body = mirqab_row_get_known (row, "body", MIRQAB_FIELD_OPTIONAL, tables->bodies_by_id);
  event->countries = read_countries (row, tables);
  mirqab_row_get_backing (row, &event->confidence, &event->sources);
  g_ptr_array_add (tables->events, event);
  g_hash_table_insert (tables->events_by_id, (char *) id, event);
}

static char *
read_address (const MirqabRow *row,
              const char      *field)
{
  const char *string = mirqab_row_get_string (row, field, MIRQAB_FIELD_OPTIONAL);

  if (string == NULL)
    return NULL;
  if (!g_uri_is_valid (string, G_URI_FLAGS_NONE, NULL) ||
      (!g_str_has_prefix (string, "https://") && !g_str_has_prefix (string, "http://")))
    {
      mirqab_row_complain (row, field, "“%s” is no web address", string);
      return NULL;
    }
  return g_strdup (string);
}

/**
 * mirqab_read_source:
 * @row: a row of sources.json
 * @user_data: the tables
 *
 * Adds a news source to the tables.
 */
void
mirqab_read_source (const MirqabRow *row,
                    gpointer         user_data)
{
  MirqabDossierTables *tables = user_data;
  const char *id = mirqab_row_get_id (row, "id", MIRQAB_FIELD_REQUIRED);
  MirqabListedSource *source;
  MirqabLocalText name;

  mirqab_row_check_names (row, "id name homepage feed language country enabled "
                               "confidence sources");
  if (id == NULL || !mirqab_row_is_new (row, "id", id, tables->sources_by_id))
    return;
  if (!mirqab_row_get_text (row, "name", MIRQAB_FIELD_REQUIRED, &name))
    return;

  source = g_new0 (MirqabListedSource, 1);
  source->id = id;
  source->name = name;
  source->homepage = read_address (row, "homepage");
  source->feed = read_address (row, "feed");
  source->language = g_strdup (mirqab_row_get_string (row, "language", MIRQAB_FIELD_REQUIRED));
  source->country = g_strdup (mirqab_row_get_country (row, "country", MIRQAB_FIELD_OPTIONAL));
  source->enabled = mirqab_row_get_boolean (row, "enabled");
  mirqab_row_get_backing (row, NULL, NULL);
  g_ptr_array_add (tables->sources, source);
  g_hash_table_insert (tables->sources_by_id, (char *) id, source);
}
