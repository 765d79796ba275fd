/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-chronology"

#include "chronology/cluster-index.h"
#include "chronology/timeline-private.h"

struct _MirqabTimelineBuilder
{
  MirqabDossier *dossier;  /* owned */
  GPtrArray     *clusters; /* of owned MirqabEventCluster: the dossier's events */
  GPtrArray     *reports;  /* of owned MirqabEventCluster with one evidence each */
  gboolean       is_reported_only;
  char         **bodies;   /* owned, nullable: whose events need no report */
  char         **places;   /* owned, nullable: where they need none */
};

MirqabTimelineBuilder *
mirqab_timeline_builder_new (MirqabDossier *dossier)
{
  MirqabTimelineBuilder *self = g_new0 (MirqabTimelineBuilder, 1);

  self->dossier = g_object_ref (dossier);
  self->clusters = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_event_cluster_free);
  self->reports = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_event_cluster_free);

  return self;
}

static gboolean
concerns (MirqabDossier              *dossier,
          const MirqabReferenceEvent *event,
          const char                 *country)
{
  const MirqabPlace *place = NULL;

  for (const char *const *code = (const char *const *) event->countries; *code != NULL; code++)
    if (g_strcmp0 (*code, country) == 0)
      return TRUE;

  if (event->place != NULL)
    place = mirqab_dossier_find_place (dossier, event->place);

  return place != NULL && g_strcmp0 (place->country, country) == 0;
}

static gboolean
concerns_them (MirqabDossier              *dossier,
               const MirqabReferenceEvent *event,
               const char *const          *countries,
               gboolean                    all_countries)
{
  if (countries == NULL || *countries == NULL)
    return TRUE;

  for (; *countries != NULL; countries++)
    if (concerns (dossier, event, *countries) != all_countries)
      return !all_countries;

  return all_countries;
}

/**
 * mirqab_timeline_builder_add_reference_events:
 * @countries: (nullable): only events that concern one of these states, or
 *   happen there
 * @all_countries: every one of them, not one of them
 * @from: first day, or %MIRQAB_DAY_NONE
 * @to: last day, or %MIRQAB_DAY_NONE
 * @at_least: events that are less certain are left out
 */
void
mirqab_timeline_builder_add_reference_events (MirqabTimelineBuilder *self,
                                              const char *const     *countries,
                                              gboolean               all_countries,
                                              MirqabDay              from,
                                              MirqabDay              to,
                                              MirqabConfidence       at_least)
{
  GPtrArray *events = mirqab_dossier_get_events (self->dossier);

  for (guint i = 0; i < events->len; i++)
    {
      const MirqabReferenceEvent *event = g_ptr_array_index (events, i);

      if (event->confidence >= at_least
          && (from == MIRQAB_DAY_NONE || event->to >= from)
          && (to == MIRQAB_DAY_NONE || event->from <= to)
          && concerns_them (self->dossier, event, countries, all_countries))
        g_ptr_array_add (self->clusters, mirqab_event_cluster_new_reference (self->dossier, event));
    }
}

/**
 * mirqab_timeline_builder_keep_reported:
 * @bodies: (nullable): keep events of one of these bodies, ...
 * @places: (nullable): ... at one of these places, even if no article tells
 *   of them
 *
 * Leaves out the dossier's events that no article reports: for a scope that
 * asks for something that only articles have.
 */
void
mirqab_timeline_builder_keep_reported (MirqabTimelineBuilder *self,
                                       const char *const     *bodies,
                                       const char *const     *places)
{
  self->is_reported_only = TRUE;
  self->bodies = g_strdupv ((char **) bodies);
  self->places = g_strdupv ((char **) places);
}

static gboolean
is_one_of (const char  *id,
           char       **ids)
{
  return ids == NULL || (id != NULL && g_strv_contains ((const char *const *) ids, id));
}

static gboolean
is_kept (MirqabTimelineBuilder    *self,
         const MirqabEventCluster *cluster)
{
  if (!self->is_reported_only || cluster->evidence->len > 0)
    return TRUE;
  if (self->bodies == NULL && self->places == NULL)
    return FALSE;

  return is_one_of (cluster->reference->body, self->bodies)
         && is_one_of (cluster->reference->place, self->places);
}

/**
 * mirqab_timeline_builder_add:
 * @place: (nullable): interned
 * @body: (nullable): interned
 * @countries: (nullable): NULL-terminated, interned codes
 * @evidence: (transfer full): the sentence that says so
 *
 * Adds what one sentence says. A report without days is dropped: it has no
 * place on a time axis.
 */
void
mirqab_timeline_builder_add (MirqabTimelineBuilder *self,
                             MirqabEventKind        kind,
                             MirqabEventStatus      status,
                             MirqabPrecision        precision,
                             MirqabDay              from,
                             MirqabDay              to,
                             const char            *place,
                             const char            *body,
                             const char *const     *countries,
                             MirqabEvidence        *evidence)
{
  g_return_if_fail (evidence != NULL);
  g_return_if_fail (kind < MIRQAB_N_EVENT_KINDS);

  if (from == MIRQAB_DAY_NONE || to == MIRQAB_DAY_NONE || to < from)
    {
      g_debug ("A report of article %" G_GINT64_FORMAT " has no days", evidence->article);
      mirqab_evidence_free (evidence);
      return;
    }

  evidence->precision = precision;
  evidence->from = from;
  evidence->to = to;
  g_ptr_array_add (self->reports,
                   mirqab_event_cluster_new_report (self->dossier, kind, status, place, body,
                                                    countries, evidence));
}

/* Exact days first, then what says most, so that a vague report finds the
 * event that it may belong to; the rest makes the order independent of the
 * order in which articles came. */
static int
compare_reports (gconstpointer a,
                 gconstpointer b)
{
  const MirqabEventCluster *first = *(const MirqabEventCluster *const *) a;
  const MirqabEventCluster *second = *(const MirqabEventCluster *const *) b;
  const MirqabEvidence *x = g_ptr_array_index (first->evidence, 0);
  const MirqabEvidence *y = g_ptr_array_index (second->evidence, 0);
  int known[] = {
    (first->report.place != NULL) + (first->report.body != NULL && !first->report.is_general),
    (second->report.place != NULL) + (second->report.body != NULL && !second->report.is_general),
  };

  if (first->report.is_coarse != second->report.is_coarse)
    return first->report.is_coarse ? 1 : -1;
  if (first->report.is_coarse && x->to - x->from != y->to - y->from)
    return x->to - x->from < y->to - y->from ? -1 : 1;
  if (known[0] != known[1])
    return known[0] > known[1] ? -1 : 1;
  if (x->from != y->from)
    return x->from < y->from ? -1 : 1;
  if (x->article != y->article)
    return x->article < y->article ? -1 : 1;
  return x->sentence.start < y->sentence.start ? -1 : x->sentence.start > y->sentence.start;
}

/**
 * mirqab_timeline_builder_end:
 *
 * Merges what belongs together and frees @self.
 *
 * Returns: (transfer full):
 */
MirqabTimeline *
mirqab_timeline_builder_end (MirqabTimelineBuilder *self)
{
  g_autoptr (MirqabClusterIndex) index = mirqab_cluster_index_new ();
  GPtrArray *events = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_timeline_event_free);
  MirqabTimeline *timeline;

  for (guint i = 0; i < self->clusters->len; i++)
    mirqab_cluster_index_add (index, g_ptr_array_index (self->clusters, i));

  g_ptr_array_sort (self->reports, compare_reports);
  for (guint i = 0; i < self->reports->len; i++)
    {
      MirqabEventCluster *report = g_ptr_array_index (self->reports, i);
      MirqabEventCluster *event = mirqab_cluster_index_find (index, report);

      if (event != NULL)
        mirqab_event_cluster_absorb (event, report);
      else
        mirqab_cluster_index_add (index, report);
    }

  for (guint i = 0; i < self->clusters->len; i++)
    {
      MirqabEventCluster *cluster = g_ptr_array_index (self->clusters, i);

      if (is_kept (self, cluster))
        g_ptr_array_add (events, mirqab_event_cluster_to_event (cluster));
    }
  for (guint i = 0; i < self->reports->len; i++)
    {
      MirqabEventCluster *report = g_ptr_array_index (self->reports, i);

      if (report->evidence->len > 0)
        g_ptr_array_add (events, mirqab_event_cluster_to_event (report));
    }

  timeline = mirqab_timeline_new_take (self->dossier, events);
  g_ptr_array_unref (self->clusters);
  g_ptr_array_unref (self->reports);
  g_strfreev (self->bodies);
  g_strfreev (self->places);
  g_object_unref (self->dossier);
  g_free (self);

  return timeline;
}
