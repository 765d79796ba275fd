/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-chronology"

#include "chronology/event-cluster.h"

/* Sentences of one event to which a new one is compared: enough for the ways
 * in which agencies word it. */
#define MAX_WORDINGS 6

static MirqabEventCluster *
new_cluster (MirqabDossier     *dossier,
             MirqabEventKind    kind,
             const char        *place,
             const char        *body,
             const char *const *countries)
{
  MirqabEventCluster *self = g_new0 (MirqabEventCluster, 1);
  const MirqabPlace *where = place != NULL ? mirqab_dossier_find_place (dossier, place) : NULL;
  const MirqabBody *who = body != NULL ? mirqab_dossier_find_body (dossier, body) : NULL;

  self->countries = g_ptr_array_new ();
  for (; countries != NULL && *countries != NULL; countries++)
    g_ptr_array_add (self->countries, (gpointer) *countries);
  g_ptr_array_add (self->countries, NULL);

  self->evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_evidence_free);
  self->words = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->report.kind = kind;
  self->report.place = place;
  self->report.host = where != NULL ? where->country : NULL;
  self->report.body = body;
  self->report.is_general = who != NULL && who->is_organisation;
  self->report.countries = (const char *const *) self->countries->pdata;

  return self;
}

static void
set_days (MirqabEventCluster *self,
          MirqabDay           from,
          MirqabDay           to,
          MirqabPrecision     precision)
{
  self->report.from = from;
  self->report.to = to;
  self->report.is_coarse = mirqab_precision_is_coarse (precision);
}

MirqabEventCluster *
mirqab_event_cluster_new_reference (MirqabDossier              *dossier,
                                    const MirqabReferenceEvent *event)
{
  MirqabEventCluster *self;

  self = new_cluster (dossier, event->kind, event->place, event->body,
                      (const char *const *) event->countries);
  self->reference = event;
  set_days (self, event->from, event->to, event->precision);

  return self;
}

/**
 * mirqab_event_cluster_new_report:
 * @evidence: (transfer full): with its days
 */
MirqabEventCluster *
mirqab_event_cluster_new_report (MirqabDossier     *dossier,
                                 MirqabEventKind    kind,
                                 MirqabEventStatus  status,
                                 const char        *place,
                                 const char        *body,
                                 const char *const *countries,
                                 MirqabEvidence    *evidence)
{
  MirqabEventCluster *self = new_cluster (dossier, kind, place, body, countries);

  self->statuses[status] = 1;
  g_ptr_array_add (self->evidence, evidence);
  set_days (self, evidence->from, evidence->to, evidence->precision);

  return self;
}

void
mirqab_event_cluster_free (MirqabEventCluster *self)
{
  g_ptr_array_unref (self->countries);
  g_ptr_array_unref (self->evidence);
  g_ptr_array_unref (self->words);
  g_free (self);
}

static void
add_country (MirqabEventCluster *self,
             const char         *code)
{
  if (g_ptr_array_find (self->countries, code, NULL))
    return;

  g_ptr_array_insert (self->countries, (int) self->countries->len - 1, (gpointer) code);
  self->report.countries = (const char *const *) self->countries->pdata;
}

/**
 * mirqab_event_cluster_absorb:
 * @report: loses its evidence
 *
 * What @report knows is added where @self knows nothing. The states of the
 * dossier's entry are complete and stay as they are. The days never change
 * here: reports are compared with the event, not with one another, so that a
 * row of reports each a day later cannot run together.
 */
void
mirqab_event_cluster_absorb (MirqabEventCluster *self,
                             MirqabEventCluster *report)
{
  if (self->report.place == NULL)
    {
      self->report.place = report->report.place;
      self->report.host = report->report.host;
    }
  if (self->report.body == NULL || (self->report.is_general && report->report.body != NULL))
    {
      self->report.body = report->report.body;
      self->report.is_general = report->report.is_general;
    }
  if (self->reference == NULL || *self->reference->countries == NULL)
    for (const char *const *code = report->report.countries; *code != NULL; code++)
      add_country (self, *code);

  for (guint i = 0; i < G_N_ELEMENTS (self->statuses); i++)
    self->statuses[i] += report->statuses[i];
  g_ptr_array_extend_and_steal (self->evidence, g_steal_pointer (&report->evidence));
  report->evidence = g_ptr_array_new ();
}

/* The wordings are cut into words only when they are asked for. */
static void
ensure_words (MirqabEventCluster *self)
{
  guint n_titles = self->reference != NULL ? 3 : 0;
  const char *titles[3] = { NULL, NULL, NULL };

  if (n_titles > 0)
    {
      titles[0] = self->reference->title.ar;
      titles[1] = self->reference->title.en;
      titles[2] = self->reference->title.ru;
    }

  while (self->words->len < MIN (MAX_WORDINGS, n_titles + self->evidence->len))
    {
      const char *text = NULL;

      if (self->words->len < n_titles)
        text = titles[self->words->len];
      else
        text = ((MirqabEvidence *) g_ptr_array_index (self->evidence,
                                                      self->words->len - n_titles))->text;
      g_ptr_array_add (self->words, mirqab_word_set_new (text != NULL ? text : ""));
    }
}

gboolean
mirqab_event_cluster_has_words_of (MirqabEventCluster *a,
                                   MirqabEventCluster *b)
{
  ensure_words (a);
  ensure_words (b);

  for (guint i = 0; i < a->words->len; i++)
    for (guint k = 0; k < b->words->len; k++)
      if (mirqab_word_set_alike (g_ptr_array_index (a->words, i), g_ptr_array_index (b->words, k)))
        return TRUE;

  return FALSE;
}

static MirqabEventStatus
decide_status (const MirqabEventCluster *self)
{
  guint past = self->statuses[MIRQAB_EVENT_PAST];
  guint cancelled = self->statuses[MIRQAB_EVENT_CANCELLED];

  if (self->reference != NULL && self->reference->status != MIRQAB_EVENT_PLANNED)
    return self->reference->status;
  if (cancelled > past)
    return MIRQAB_EVENT_CANCELLED;
  return past > 0 ? MIRQAB_EVENT_PAST : MIRQAB_EVENT_PLANNED;
}

static int
compare_evidence (gconstpointer a,
                  gconstpointer b)
{
  const MirqabEvidence *first = *(const MirqabEvidence *const *) a;
  const MirqabEvidence *second = *(const MirqabEvidence *const *) b;

  if (first->article != second->article)
    return first->article < second->article ? -1 : 1;
  if (first->sentence.start != second->sentence.start)
    return first->sentence.start < second->sentence.start ? -1 : 1;
  return first->to - first->from - (second->to - second->from);
}

/* A sentence with two dates of one event is one piece of evidence: that with
 * the more exact date. */
static GPtrArray *
take_evidence (MirqabEventCluster *self)
{
  GPtrArray *evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_evidence_free);
  g_autofree MirqabEvidence **all = NULL;
  const MirqabEvidence *last = NULL;
  gsize n = 0;

  g_ptr_array_sort (self->evidence, compare_evidence);
  all = (MirqabEvidence **) g_ptr_array_steal (self->evidence, &n);
  for (gsize i = 0; i < n; i++)
    {
      if (last != NULL && last->article == all[i]->article
          && last->sentence.start == all[i]->sentence.start)
        {
          mirqab_evidence_free (all[i]);
          continue;
        }
      g_ptr_array_add (evidence, all[i]);
      last = all[i];
    }

  return evidence;
}

static gboolean
is_better_date (const MirqabEvidence *a,
                guint                 a_votes,
                const MirqabEvidence *b,
                guint                 b_votes)
{
  gboolean a_coarse = mirqab_precision_is_coarse (a->precision);
  gboolean b_coarse = mirqab_precision_is_coarse (b->precision);

  if (a_coarse != b_coarse)
    return b_coarse;
  if (a_coarse && a->to - a->from != b->to - b->from)
    return a->to - a->from < b->to - b->from;
  if (a_votes != b_votes)
    return a_votes > b_votes;
  return a->from < b->from;
}

/* The days that most sentences give, among those that give them exactly. */
static const MirqabEvidence *
choose_date (GPtrArray *evidence)
{
  g_autoptr (GHashTable) votes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  const MirqabEvidence *best = NULL;
  guint best_votes = 0;

  for (guint i = 0; i < evidence->len; i++)
    {
      const MirqabEvidence *item = g_ptr_array_index (evidence, i);
      gint64 key = ((gint64) item->from << 32) ^ (guint32) item->to;
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (votes, &key)) + 1;

      g_hash_table_insert (votes, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (count));
      if (best == NULL || is_better_date (item, count, best, best_votes))
        {
          best = item;
          best_votes = count;
        }
    }

  return best;
}

/**
 * mirqab_event_cluster_to_event:
 *
 * Takes the evidence out of @self.
 *
 * Returns: (transfer full):
 */
MirqabTimelineEvent *
mirqab_event_cluster_to_event (MirqabEventCluster *self)
{
  MirqabTimelineEvent *event = g_new0 (MirqabTimelineEvent, 1);
  const MirqabEvidence *dated;

  event->reference = self->reference;
  event->kind = self->report.kind;
  event->status = decide_status (self);
  event->place = self->report.place;
  event->body = self->report.body;
  event->countries = g_memdup2 (self->countries->pdata,
                                self->countries->len * sizeof (gpointer));
  event->evidence = take_evidence (self);

  dated = choose_date (event->evidence);
  event->from = self->report.from;
  event->to = self->report.to;
  if (self->reference != NULL)
    event->precision = self->reference->precision;
  /* Where the dossier only knows the month of what was planned, the articles
   * may know the day. */
  if (dated != NULL
      && (self->reference == NULL
          || (self->report.is_coarse && !mirqab_precision_is_coarse (dated->precision))))
    {
      event->from = dated->from;
      event->to = dated->to;
      event->precision = dated->precision;
    }

  return event;
}
