/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-chronology"

#include "chronology/event-cluster.h"

#include "chronology/country-list.h"

/* Sentences of one event to which a new one is compared: enough for the ways
 * in which agencies word it. */
#define MAX_WORDINGS 6

static const char *const no_countries[] = { NULL };

static MirqabEventCluster *
new_cluster (MirqabEventKind    kind,
             const char *const *countries)
{
  MirqabEventCluster *self = g_new0 (MirqabEventCluster, 1);

  self->evidence = g_ptr_array_new ();
  self->report.kind = kind;
  self->report.countries = countries != NULL ? countries : no_countries;

  return self;
}

static void
set_place (MirqabEventCluster *self,
           MirqabDossier      *dossier,
           const char         *place)
{
  const MirqabPlace *where = place != NULL ? mirqab_dossier_find_place (dossier, place) : NULL;

  self->report.place = place;
  self->report.host = where != NULL ? where->country : NULL;
}

static void
set_body (MirqabEventCluster *self,
          MirqabDossier      *dossier,
          const char         *body)
{
  const MirqabBody *who = body != NULL ? mirqab_dossier_find_body (dossier, body) : NULL;

  self->report.body = body;
  self->report.is_general = who != NULL && who->is_organisation;
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
  MirqabEventCluster *self = new_cluster (event->kind, (const char *const *) event->countries);
  const char *titles[] = { event->title.ar, event->title.en, event->title.ru };

  self->reference = event;
  set_place (self, dossier, event->place);
  set_body (self, dossier, event->body);
  set_days (self, event->from, event->to, event->precision);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    self->titles[i] = mirqab_word_set_new (titles[i] != NULL ? titles[i] : "");

  return self;
}

/**
 * mirqab_event_cluster_new_report:
 * @evidence: (transfer none): outlives the cluster
 */
MirqabEventCluster *
mirqab_event_cluster_new_report (MirqabEvidence *evidence)
{
  MirqabEventCluster *self = new_cluster (evidence->kind, evidence->countries);

  self->report.place = evidence->place;
  self->report.host = evidence->host;
  self->report.body = evidence->body;
  self->report.is_general = evidence->is_general;
  self->statuses[evidence->status] = 1;
  g_ptr_array_add (self->evidence, evidence);
  set_days (self, evidence->from, evidence->to, evidence->precision);

  return self;
}

/**
 * mirqab_event_cluster_new_own:
 * @own: (transfer none): outlives the cluster
 *
 * Returns: (transfer full): with what a person set of the event, and nothing
 *   else
 */
MirqabEventCluster *
mirqab_event_cluster_new_own (MirqabDossier  *dossier,
                              MirqabOwnEvent *own)
{
  MirqabEventCluster *self = new_cluster (MIRQAB_EVENT_OTHER, NULL);

  self->own = own;
  self->report.from = MIRQAB_DAY_NONE;
  self->report.to = MIRQAB_DAY_NONE;
  mirqab_event_cluster_correct (self, dossier);
  if (own->title != NULL)
    self->titles[0] = mirqab_word_set_new (own->title);

  return self;
}

void
mirqab_event_cluster_free (MirqabEventCluster *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->titles); i++)
    g_clear_pointer (&self->titles[i], mirqab_word_set_free);
  g_clear_pointer (&self->countries, g_ptr_array_unref);
  g_ptr_array_unref (self->evidence);
  g_free (self);
}

/**
 * mirqab_event_cluster_correct:
 *
 * Puts what the person of @self's own event set in the place of what is known.
 */
void
mirqab_event_cluster_correct (MirqabEventCluster *self,
                              MirqabDossier      *dossier)
{
  const MirqabOwnEvent *own = self->own;

  if ((own->set & MIRQAB_OWN_KIND) != 0)
    self->report.kind = own->kind;
  if ((own->set & MIRQAB_OWN_DATE) != 0)
    set_days (self, own->from, own->to, own->precision);
  if ((own->set & MIRQAB_OWN_PLACE) != 0)
    set_place (self, dossier, own->place);
  if ((own->set & MIRQAB_OWN_BODY) != 0)
    set_body (self, dossier, own->body);
  if ((own->set & MIRQAB_OWN_COUNTRIES) != 0)
    {
      g_clear_pointer (&self->countries, g_ptr_array_unref);
      self->report.countries = own->countries != NULL ? own->countries : no_countries;
    }
}

static void
add_country (MirqabEventCluster *self,
             const char         *code)
{
  for (const char *const *known = self->report.countries; *known != NULL; known++)
    if (*known == code)
      return;

  if (self->countries == NULL)
    {
      self->countries = g_ptr_array_new ();
      for (const char *const *known = self->report.countries; *known != NULL; known++)
        g_ptr_array_add (self->countries, (gpointer) *known);
      g_ptr_array_add (self->countries, NULL);
    }
  g_ptr_array_insert (self->countries, (int) self->countries->len - 1, (gpointer) code);
  self->report.countries = (const char *const *) self->countries->pdata;
}

/**
 * mirqab_event_cluster_absorb:
 *
 * What @report knows is added where @self knows nothing. The states of the
 * dossier's entry are complete and stay as they are. The days never change
 * here: reports are compared with the event, not with one another, so that a
 * row of reports each a day later cannot run together.
 */
void
mirqab_event_cluster_absorb (MirqabEventCluster       *self,
                             const MirqabEventCluster *report)
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
  g_ptr_array_extend (self->evidence, report->evidence, NULL, NULL);
}

/* What is known of a wording before its words are read. */
typedef struct
{
  const MirqabWordSet  *title;    /* nullable */
  const MirqabEvidence *evidence; /* where title is NULL */
  guint64               signature;
  guint                 n_words;
} Wording;

/* The titles, then the first sentences. */
static gboolean
get_wording (const MirqabEventCluster *self,
             guint                     number,
             Wording                  *wording)
{
  guint n_titles = 0;

  while (n_titles < G_N_ELEMENTS (self->titles) && self->titles[n_titles] != NULL)
    n_titles++;
  if (number < n_titles)
    {
      const MirqabWordSet *title = self->titles[number];

      *wording = (Wording) { title, NULL, title->signature, title->n_words };
      return TRUE;
    }
  if (number >= MAX_WORDINGS || number - n_titles >= self->evidence->len)
    return FALSE;

  wording->title = NULL;
  wording->evidence = g_ptr_array_index (self->evidence, number - n_titles);
  wording->signature = wording->evidence->signature;
  wording->n_words = wording->evidence->n_words;

  return TRUE;
}

static gboolean
are_alike (const Wording *a,
           const Wording *b)
{
  g_autoptr (MirqabWordSet) of_a = NULL;
  g_autoptr (MirqabWordSet) of_b = NULL;

  if (!mirqab_word_set_may_be_alike (a->signature, a->n_words, b->signature, b->n_words))
    return FALSE;

  of_a = a->title == NULL ? mirqab_evidence_dup_words (a->evidence) : NULL;
  of_b = b->title == NULL ? mirqab_evidence_dup_words (b->evidence) : NULL;

  return mirqab_word_set_alike (of_a != NULL ? of_a : a->title, of_b != NULL ? of_b : b->title);
}

gboolean
mirqab_event_cluster_has_words_of (const MirqabEventCluster *a,
                                   const MirqabEventCluster *b)
{
  Wording first, second;

  for (guint i = 0; get_wording (a, i, &first); i++)
    for (guint k = 0; get_wording (b, k, &second); k++)
      if (are_alike (&first, &second))
        return TRUE;

  return FALSE;
}

static MirqabEventStatus
weigh_statuses (const guint counts[3])
{
  if (counts[MIRQAB_EVENT_CANCELLED] > counts[MIRQAB_EVENT_PAST])
    return MIRQAB_EVENT_CANCELLED;

  return counts[MIRQAB_EVENT_PAST] > 0 ? MIRQAB_EVENT_PAST : MIRQAB_EVENT_PLANNED;
}

static MirqabEventStatus
decide_status (const MirqabEventCluster *self)
{
  if (self->own != NULL && (self->own->set & MIRQAB_OWN_STATUS) != 0)
    return self->own->status;
  if (self->reference != NULL
      && (self->reference->status != MIRQAB_EVENT_PLANNED
          || self->statuses[MIRQAB_EVENT_PAST] + self->statuses[MIRQAB_EVENT_CANCELLED] == 0))
    return self->reference->status;

  return weigh_statuses (self->statuses);
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
  GPtrArray *evidence = g_steal_pointer (&self->evidence);
  guint n = 0;

  self->evidence = g_ptr_array_new ();
  g_ptr_array_sort (evidence, compare_evidence);
  for (guint i = 0; i < evidence->len; i++)
    {
      MirqabEvidence *item = g_ptr_array_index (evidence, i);
      const MirqabEvidence *last = n > 0 ? g_ptr_array_index (evidence, n - 1) : NULL;

      if (last == NULL || last->article != item->article
          || last->sentence.start != item->sentence.start)
        evidence->pdata[n++] = item;
    }
  g_ptr_array_set_size (evidence, (int) n);

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
  if (a->from != b->from)
    return a->from < b->from;
  return a->to > b->to;
}

/* The days that most sentences give, among those that give them exactly. */
static const MirqabEvidence *
choose_date (GPtrArray *evidence,
             guint     *n_changes)
{
  g_autoptr (GHashTable) votes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  const MirqabEvidence *best = NULL;
  guint best_votes = 0;

  *n_changes = 0;
  for (guint i = 0; i < evidence->len; i++)
    {
      const MirqabEvidence *item = g_ptr_array_index (evidence, i);
      gint64 key = ((gint64) item->from << 32) ^ (guint32) item->to;
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (votes, &key)) + 1;

      g_hash_table_insert (votes, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (count));
      if (best == NULL || is_better_date (item, count, best, best_votes))
        {
          *n_changes += best != NULL && (best->from != item->from || best->to != item->to);
          best = item;
          best_votes = count;
        }
    }

  return best;
}

/**
 * mirqab_timeline_event_count_changes:
 *
 * Articles are kept in the order in which they came, so that what each of them
 * changed of date and status can be told afterwards.
 *
 * Returns: how often the event changed since it was first known; it grows as
 *   long as articles only come and a person only corrects
 */
guint
mirqab_timeline_event_count_changes (const MirqabTimelineEvent *event)
{
  MirqabEventStatus status = MIRQAB_EVENT_PLANNED;
  guint counts[3] = { 0 };
  guint n_changes = 0;

  if (event->whole != NULL)
    event = event->whole;
  choose_date (event->evidence, &n_changes);
  for (guint i = 0; i < event->evidence->len; i++)
    {
      MirqabEventStatus next;

      counts[((MirqabEvidence *) g_ptr_array_index (event->evidence, i))->status]++;
      next = weigh_statuses (counts);
      n_changes += i > 0 && next != status;
      status = next;
    }

  return n_changes + (event->own != NULL ? event->own->edition : 0);
}

static void
decide_date (MirqabEventCluster  *self,
             MirqabTimelineEvent *event)
{
  const MirqabEvidence *dated;
  guint n_changes;

  event->from = self->report.from;
  event->to = self->report.to;
  if (self->own != NULL && (self->own->set & MIRQAB_OWN_DATE) != 0)
    {
      event->precision = self->own->precision;
      return;
    }

  dated = choose_date (event->evidence, &n_changes);
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

  event->reference = self->reference;
  event->own = self->own;
  event->kind = self->report.kind;
  event->status = decide_status (self);
  event->place = self->report.place;
  event->body = self->report.body;
  event->countries = mirqab_country_list_intern (self->report.countries);
  event->evidence = take_evidence (self);
  decide_date (self, event);

  return event;
}
