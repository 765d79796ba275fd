/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-chronology"

#include "chronology/chronicle.h"
#include "chronology/country-list.h"

struct _MirqabTimelineBuilder
{
  MirqabDossier    *dossier;    /* owned */
  GPtrArray        *reports;    /* owned: of owned MirqabEvidence */
  MirqabScope      *scope;      /* owned: of the dossier's events */
  gboolean          has_references;
  MirqabConfidence  at_least;
};

MirqabTimelineBuilder *
mirqab_timeline_builder_new (MirqabDossier *dossier)
{
  MirqabTimelineBuilder *self = g_new0 (MirqabTimelineBuilder, 1);

  self->dossier = g_object_ref (dossier);
  self->reports = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_evidence_unref);
  self->scope = mirqab_scope_new ();

  return self;
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
  for (; countries != NULL && *countries != NULL; countries++)
    if (!mirqab_scope_has (self->scope, MIRQAB_SCOPE_COUNTRIES, *countries))
      mirqab_scope_toggle (self->scope, MIRQAB_SCOPE_COUNTRIES, *countries);
  self->scope->all_countries = all_countries;
  mirqab_scope_set_period (self->scope, from, to);
  self->at_least = at_least;
  self->has_references = TRUE;
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

  evidence->kind = kind;
  evidence->status = status;
  evidence->precision = precision;
  evidence->from = from;
  evidence->to = to;
  evidence->place = place;
  evidence->body = body;
  evidence->countries = mirqab_country_list_intern (countries);
  mirqab_evidence_resolve (evidence, self->dossier);
  g_ptr_array_add (self->reports, evidence);
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
  MirqabConfidence at_least = self->has_references ? self->at_least : MIRQAB_CONFIDENCE_HIGH + 1;
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  g_autoptr (MirqabChronicle) chronicle = NULL;
  g_autoptr (MirqabTimeline) whole = NULL;
  MirqabTimeline *timeline;

  chronicle = mirqab_chronicle_new (self->dossier, at_least, self->reports, own);
  whole = mirqab_chronicle_look (chronicle, self->scope, NULL, NULL);
  timeline = mirqab_timeline_new_within (whole, self->scope->from, self->scope->to);

  g_ptr_array_unref (self->reports);
  mirqab_scope_free (self->scope);
  g_object_unref (self->dossier);
  g_free (self);

  return timeline;
}
