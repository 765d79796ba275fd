/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "sources/source-text.h"

#include "date-text.h"
#include "filters/scope-part.h"
#include "sources/fault-text.h"

#include <glib/gi18n.h>

/**
 * mirqab_source_text_get_name:
 *
 * Returns: (transfer none): as it came from outside
 */
const char *
mirqab_source_text_get_name (const MirqabKeptSource *source)
{
  return source->name != NULL && *source->name != '\0' ? source->name : source->url;
}

static const MirqabListedSource *
find_listed (const MirqabKeptSource *source,
             MirqabDossier          *dossier)
{
  GPtrArray *listed = mirqab_dossier_get_sources (dossier);

  for (guint i = 0; i < listed->len && source->listed != NULL; i++)
    {
      const MirqabListedSource *item = g_ptr_array_index (listed, i);

      if (g_str_equal (item->id, source->listed))
        return item;
    }

  return NULL;
}

/**
 * mirqab_source_text_get_place:
 * @language: of the dossier's names
 *
 * Returns: (transfer none) (nullable): the country of an outlet that the dossier
 *   lists
 */
const char *
mirqab_source_text_get_place (const MirqabKeptSource *source,
                              MirqabDossier          *dossier,
                              const char             *language)
{
  const MirqabListedSource *listed = find_listed (source, dossier);

  return listed != NULL && listed->country != NULL
           ? mirqab_dossier_get_label (dossier, MIRQAB_MENTION_COUNTRY, listed->country, language)
           : NULL;
}

/**
 * mirqab_source_text_dup_group:
 *
 * Returns: (transfer full): the heading that the source stands under: the
 *   person's folder, else its language
 */
char *
mirqab_source_text_dup_group (const MirqabKeptSource *source)
{
  if (source->folder != NULL && *source->folder != '\0')
    {
      g_auto (GStrv) folders = g_strsplit (source->folder, "/", -1);

      return g_strjoinv (" › ", folders);
    }
  if (source->listed == NULL)
    return g_strdup (_("Added by You"));
  if (source->language == NULL)
    return g_strdup (C_("sources", "Other Languages"));

  return mirqab_scope_dup_value_name (MIRQAB_SCOPE_LANGUAGES, source->language, NULL, NULL);
}

static MirqabDay
get_day (GDateTime *moment)
{
  return mirqab_day_from_ymd (g_date_time_get_year (moment), g_date_time_get_month (moment),
                              g_date_time_get_day_of_month (moment));
}

/**
 * mirqab_source_text_dup_time:
 * @time: seconds since 1970 UTC
 *
 * Returns: (transfer full): the hour, and the day when it is not today
 */
char *
mirqab_source_text_dup_time (gint64 time,
                             gint64 now)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (time);
  g_autoptr (GDateTime) today = g_date_time_new_from_unix_local (now);
  g_autofree char *hour = NULL;
  g_autofree char *day = NULL;

  if (moment == NULL || today == NULL)
    return g_strdup (_("Unknown date"));

  hour = g_date_time_format (moment, "%H:%M");
  if (get_day (moment) == get_day (today))
    return g_steal_pointer (&hour);
  day = mirqab_date_text_dup (get_day (moment), get_day (moment), MIRQAB_PRECISION_DAY);

  /* Translators: a day, then an hour such as 14:05 */
  return g_strdup_printf (_("%1$s, %2$s"), day, hour);
}

static char *
dup_last_success (const MirqabKeptSource *source,
                  gint64                  now)
{
  g_autofree char *time = NULL;

  if (source->last_success == MIRQAB_TIME_NONE)
    return g_strdup (_("Never read"));
  time = mirqab_source_text_dup_time (source->last_success, now);

  /* Translators: %s is an hour, or a day and an hour */
  return g_strdup_printf (_("Last read %s"), time);
}

static char *
dup_next_check (const MirqabKeptSource *source,
                gint64                  now)
{
  g_autofree char *time = NULL;

  if (source->next_check <= now)
    return g_strdup (_("Due now"));
  time = mirqab_source_text_dup_time (source->next_check, now);

  /* Translators: %s is an hour, or a day and an hour */
  return g_strdup_printf (_("Next %s"), time);
}

/* @first: (transfer full) */
static char *
join (char *first,
      char *second) /* (transfer full) */
{
  char *line = g_strconcat (first, " · ", second, NULL);

  g_free (first);
  g_free (second);
  return line;
}

/**
 * mirqab_source_text_dup_health:
 *
 * Returns: (transfer full): how it does, in one line
 */
char *
mirqab_source_text_dup_health (const MirqabKeptSource *source,
                               gint64                  now)
{
  switch (mirqab_kept_source_get_health (source, now))
    {
    case MIRQAB_HEALTH_PAUSED:
      return g_strdup (C_("source", "Paused"));
    case MIRQAB_HEALTH_NEW:
      return g_strdup (_("Not read yet"));
    case MIRQAB_HEALTH_GOOD:
      return join (dup_last_success (source, now), dup_next_check (source, now));
    case MIRQAB_HEALTH_WAITING:
      return join (g_strdup (_("It wants to be left alone for a while")),
                   dup_next_check (source, now));
    case MIRQAB_HEALTH_GONE:
      return g_strdup (mirqab_fault_get_text (MIRQAB_FETCH_FAULT_GONE));
    case MIRQAB_HEALTH_FAILING:
    default:
      return join (g_strdup (mirqab_fault_get_text (mirqab_fetch_fault_from_name (source->last_error))),
                   dup_last_success (source, now));
    }
}
