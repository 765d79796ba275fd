/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-chronology"

#include "chronology/chronicle-private.h"
#include "chronology/timeline-private.h"

/* What of a chronicle a scope shows. */
typedef struct
{
  MirqabChronicle     *chronicle;
  const MirqabScope   *scope;
  MirqabArticleFilter  filter; /* nullable: all articles */
  gconstpointer        data;
  gboolean             is_about_articles;
} Look;

/* Whether the scope asks for something that an event by itself has not. */
static gboolean
is_about_articles (const MirqabScope *scope)
{
  return scope->people[0] != NULL || scope->outlets[0] != NULL || scope->languages[0] != NULL
         || scope->words != NULL || scope->collection != 0 || scope->unread || scope->starred;
}

static gboolean
concerns (MirqabDossier             *dossier,
          const MirqabTimelineEvent *event,
          const char                *country)
{
  const MirqabPlace *place = NULL;

  for (const char *const *code = event->countries; *code != NULL; code++)
    if (g_str_equal (*code, country))
      return TRUE;

  if (event->place != NULL)
    place = mirqab_dossier_find_place (dossier, event->place);

  return place != NULL && g_strcmp0 (place->country, country) == 0;
}

static gboolean
concerns_them (const Look                *look,
               const MirqabTimelineEvent *event)
{
  char **countries = look->scope->countries;

  if (*countries == NULL)
    return TRUE;

  for (; *countries != NULL; countries++)
    if (concerns (look->chronicle->dossier, event, *countries) != look->scope->all_countries)
      return !look->scope->all_countries;

  return look->scope->all_countries;
}

static gboolean
is_one_of (const char  *id,
           char       **ids)
{
  return ids[0] == NULL || (id != NULL && g_strv_contains ((const char *const *) ids, id));
}

/* What the dossier or a person knows needs no article, where the scope does not
 * ask for one. */
static gboolean
is_known (const Look *look,
          guint       position)
{
  const MirqabTimelineEvent *event;

  if (look->is_about_articles || (look->chronicle->marks[position] & MIRQAB_EVENT_MARK_KNOWN) == 0)
    return FALSE;

  event = g_ptr_array_index (look->chronicle->events, position);

  return concerns_them (look, event) && is_one_of (event->body, look->scope->bodies)
         && is_one_of (event->place, look->scope->cities)
         && is_one_of (mirqab_event_kind_to_string (event->kind), look->scope->kinds);
}

static guint
count_seen (const Look *look,
            guint       start,
            guint       end)
{
  guint count = 0;

  if (look->filter == NULL)
    return end - start;

  for (guint i = start; i < end; i++)
    count += look->filter (look->chronicle->articles[i], look->data);

  return count;
}

/* The event with the evidence that is looked at: days and place stay what they
 * are in all articles. */
static MirqabTimelineEvent *
take_part (const Look                *look,
           const MirqabTimelineEvent *event,
           guint                      n_seen)
{
  MirqabTimelineEvent *part = g_memdup2 (event, sizeof *event);

  part->whole = event;
  part->evidence = g_ptr_array_sized_new (n_seen);
  for (guint i = 0; n_seen > 0 && i < event->evidence->len; i++)
    {
      MirqabEvidence *evidence = g_ptr_array_index (event->evidence, i);

      if (look->filter (evidence->article, look->data))
        g_ptr_array_add (part->evidence, evidence);
    }

  return part;
}

/**
 * mirqab_chronicle_look:
 * @scope: its period is not asked here: see mirqab_timeline_new_within ()
 * @filter: (nullable): tells the articles of @scope; %NULL when all are
 *
 * Events that an article of the scope reports are shown with its articles. The
 * dossier's events answer to the scope's countries, bodies and cities; where
 * it asks for what only articles have, they are shown when an article tells of
 * them. What a person hid is not shown.
 *
 * Returns: (transfer full):
 */
MirqabTimeline *
mirqab_chronicle_look (MirqabChronicle     *self,
                       const MirqabScope   *scope,
                       MirqabArticleFilter  filter,
                       gconstpointer        data)
{
  const Look look = { self, scope, filter, data, is_about_articles (scope) };
  GPtrArray *events = g_ptr_array_sized_new (self->events->len);
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_timeline_event_free);

  for (guint i = 0, start = 0; i < self->events->len; start = self->ends[i++])
    {
      guint n_evidence = self->ends[i] - start;
      MirqabTimelineEvent *event;
      guint n_seen;

      if ((self->marks[i] & MIRQAB_EVENT_MARK_HIDDEN) != 0)
        continue;
      n_seen = count_seen (&look, start, self->ends[i]);
      if (n_seen == 0 && !is_known (&look, i))
        continue;
      event = g_ptr_array_index (self->events, i);
      if (n_seen < n_evidence)
        {
          event = take_part (&look, event, n_seen);
          g_ptr_array_add (parts, event);
        }
      g_ptr_array_add (events, event);
    }

  return mirqab_timeline_new_take (self, events, parts);
}
