/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-chronology"

#include "chronology/chronicle-private.h"
#include "chronology/timeline-private.h"

/* The events that a person made: which reports belong to them, what others are
 * compared with to join them, and what becomes of them. */

/* One part of an own event, looking for its report. */
typedef struct
{
  MirqabOwnEvent        *own;   /* borrowed */
  const MirqabEventPart *part;
  MirqabEvidence        *found; /* borrowed, nullable */
  guint                  score;
} Claim;

/* An article may have been analysed again since: the sentence that now holds
 * the place is the one that was meant, and of its reports the one of that kind
 * and day. 0: another sentence. */
static guint
rate (const MirqabEventPart *part,
      const MirqabEvidence  *evidence)
{
  if (part->sentence != evidence->sentence.start
      && (part->sentence < evidence->sentence.start || part->sentence >= evidence->sentence.end))
    return 0;

  return 1 + (part->sentence == evidence->sentence.start) + 2 * (part->kind == evidence->kind)
         + 3 * (part->from == evidence->from);
}

static int
compare_claims (gconstpointer a,
                gconstpointer b)
{
  const Claim *first = *(const Claim *const *) a;
  const Claim *second = *(const Claim *const *) b;

  return (first->score < second->score) - (first->score > second->score);
}

/* (element-type Claim) by article: (element-type gint64 GPtrArray) */
static GHashTable *
collect_claims (GPtrArray *own,
                GPtrArray *claims)
{
  GHashTable *by_article = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL,
                                                  (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < own->len; i++)
    {
      MirqabOwnEvent *event = g_ptr_array_index (own, i);

      for (guint k = 0; k < event->parts->len; k++)
        {
          const MirqabEventPart *part = &g_array_index (event->parts, MirqabEventPart, k);
          GPtrArray *others;
          Claim *claim;

          if (part->reference != NULL)
            continue;
          claim = g_new0 (Claim, 1);
          claim->own = event;
          claim->part = part;
          g_ptr_array_add (claims, claim);
          others = g_hash_table_lookup (by_article, &part->article);
          if (others == NULL)
            {
              others = g_ptr_array_new ();
              g_hash_table_insert (by_article, (gpointer) &part->article, others);
            }
          g_ptr_array_add (others, claim);
        }
    }

  return by_article;
}

static void
look_for_claims (GPtrArray  *reports,
                 GHashTable *by_article)
{
  for (guint i = 0; i < reports->len; i++)
    {
      MirqabEvidence *evidence = g_ptr_array_index (reports, i);
      GPtrArray *claims = g_hash_table_lookup (by_article, &evidence->article);

      for (guint k = 0; claims != NULL && k < claims->len; k++)
        {
          Claim *claim = g_ptr_array_index (claims, k);
          guint score = rate (claim->part, evidence);

          if (score > claim->score)
            {
              claim->score = score;
              claim->found = evidence;
            }
        }
    }
}

/**
 * mirqab_chronicle_find_forced:
 *
 * Returns: (transfer full) (element-type MirqabEvidence MirqabOwnEvent): the
 *   reports that a person gave to an event
 */
GHashTable *
mirqab_chronicle_find_forced (MirqabChronicle *self)
{
  GHashTable *forced = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) by_article = collect_claims (self->own, claims);

  if (claims->len == 0)
    return forced;

  for (guint kind = 0; kind < MIRQAB_N_EVENT_KINDS; kind++)
    look_for_claims (mirqab_shelf_get_reports (self->shelves[kind]), by_article);
  g_ptr_array_sort (claims, compare_claims);
  for (guint i = 0; i < claims->len; i++)
    {
      const Claim *claim = g_ptr_array_index (claims, i);

      if (claim->found != NULL && !g_hash_table_contains (forced, claim->found))
        g_hash_table_insert (forced, claim->found, claim->own);
    }

  return forced;
}

static const MirqabReferenceEvent *
find_reference (MirqabChronicle *self,
                const char      *id)
{
  GPtrArray *references = mirqab_dossier_get_events (self->dossier);

  for (guint i = 0; i < references->len; i++)
    if (g_str_equal (((MirqabReferenceEvent *) g_ptr_array_index (references, i))->id, id))
      return g_ptr_array_index (references, i);

  return NULL;
}

static gboolean
is_claimed (MirqabChronicle            *self,
            const MirqabReferenceEvent *reference)
{
  for (guint i = 0; i < self->own->len; i++)
    {
      const MirqabOwnEvent *own = g_ptr_array_index (self->own, i);

      for (guint k = 0; k < own->parts->len; k++)
        if (g_strcmp0 (g_array_index (own->parts, MirqabEventPart, k).reference, reference->id) == 0)
          return TRUE;
    }

  return FALSE;
}

/* In the order in which reports are merged. */
static GPtrArray *
list_evidence (GHashTable     *forced,
               MirqabOwnEvent *own)
{
  GPtrArray *evidence = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, forced);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (value == own)
      g_ptr_array_add (evidence, key);
  g_ptr_array_sort (evidence, mirqab_shelf_compare_reports);

  return evidence;
}

/* What is known of the event, the person's word last. */
static MirqabEventCluster *
put_together (MirqabChronicle *self,
              MirqabOwnEvent  *own,
              GPtrArray       *evidence)
{
  MirqabEventCluster *cluster = NULL;

  for (guint i = 0; cluster == NULL && i < own->parts->len; i++)
    {
      const char *id = g_array_index (own->parts, MirqabEventPart, i).reference;
      const MirqabReferenceEvent *reference = id != NULL ? find_reference (self, id) : NULL;

      if (reference != NULL)
        cluster = mirqab_event_cluster_new_reference (self->dossier, reference);
    }
  for (guint i = 0; i < evidence->len; i++)
    {
      g_autoptr (MirqabEventCluster) report = NULL;

      report = mirqab_event_cluster_new_report (g_ptr_array_index (evidence, i));
      if (cluster == NULL)
        cluster = g_steal_pointer (&report);
      else
        mirqab_event_cluster_absorb (cluster, report);
    }
  if (cluster == NULL)
    return mirqab_event_cluster_new_own (self->dossier, own);

  cluster->own = own;
  mirqab_event_cluster_correct (cluster, self->dossier);

  return cluster;
}

static void
add_seed (GPtrArray          *seeds,
          MirqabEventKind     kind,
          MirqabOwnEvent     *own,
          MirqabEventCluster *cluster)
{
  cluster->own = own;
  if (cluster->report.kind == kind && cluster->report.from != MIRQAB_DAY_NONE)
    g_ptr_array_add (seeds, cluster);
  else
    mirqab_event_cluster_free (cluster);
}

/* New reports join what a person made when they would have joined one of its
 * parts, or the event as the person has it. */
static void
add_own_seeds (MirqabChronicle *self,
               MirqabOwnEvent  *own,
               MirqabEventKind  kind,
               GHashTable      *forced,
               GPtrArray       *seeds)
{
  g_autoptr (GPtrArray) evidence = list_evidence (forced, own);

  for (guint i = 0; i < own->parts->len; i++)
    {
      const char *id = g_array_index (own->parts, MirqabEventPart, i).reference;
      const MirqabReferenceEvent *reference = id != NULL ? find_reference (self, id) : NULL;

      if (reference != NULL)
        add_seed (seeds, kind, own, mirqab_event_cluster_new_reference (self->dossier, reference));
    }
  for (guint i = 0; i < evidence->len; i++)
    add_seed (seeds, kind, own,
              mirqab_event_cluster_new_report (g_ptr_array_index (evidence, i)));
  if (own->set != 0)
    add_seed (seeds, kind, own, put_together (self, own, evidence));
}

/**
 * mirqab_chronicle_make_seeds:
 *
 * Returns: (transfer full) (element-type MirqabEventCluster): what there is of
 *   events of @kind before any article is read
 */
GPtrArray *
mirqab_chronicle_make_seeds (MirqabChronicle *self,
                             MirqabEventKind  kind,
                             GHashTable      *forced)
{
  GPtrArray *seeds = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_event_cluster_free);
  GPtrArray *references = mirqab_dossier_get_events (self->dossier);

  for (guint i = 0; i < references->len; i++)
    {
      const MirqabReferenceEvent *reference = g_ptr_array_index (references, i);

      if (reference->kind == kind && reference->confidence >= self->at_least
          && !is_claimed (self, reference))
        g_ptr_array_add (seeds, mirqab_event_cluster_new_reference (self->dossier, reference));
    }
  for (guint i = 0; i < self->own->len; i++)
    {
      MirqabOwnEvent *own = g_ptr_array_index (self->own, i);

      if (!own->is_apart)
        add_own_seeds (self, own, kind, forced, seeds);
    }

  return seeds;
}

/* The own events of other chronicles have other addresses: the name counts. */
static void
add_joined (MirqabShelf          *shelf,
            const MirqabOwnEvent *own,
            GPtrArray            *evidence)
{
  GArray *joins = mirqab_shelf_get_joins (shelf);

  for (guint i = 0; i < joins->len; i++)
    {
      const MirqabJoin *join = &g_array_index (joins, MirqabJoin, i);

      if (g_str_equal (join->own->uid, own->uid))
        g_ptr_array_add (evidence, join->evidence);
    }
}

/**
 * mirqab_chronicle_make_own:
 *
 * Puts the own events together, when all kinds are merged.
 */
void
mirqab_chronicle_make_own (MirqabChronicle *self,
                           GHashTable      *forced)
{
  self->own_events = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_timeline_event_free);

  for (guint i = 0; i < self->own->len; i++)
    {
      MirqabOwnEvent *own = g_ptr_array_index (self->own, i);
      g_autoptr (GPtrArray) evidence = list_evidence (forced, own);
      g_autoptr (MirqabEventCluster) cluster = NULL;

      for (guint kind = 0; kind < MIRQAB_N_EVENT_KINDS; kind++)
        add_joined (self->shelves[kind], own, evidence);
      cluster = put_together (self, own, evidence);
      if (cluster->report.from != MIRQAB_DAY_NONE)
        g_ptr_array_add (self->own_events, mirqab_event_cluster_to_event (cluster));
      else
        g_debug ("Nothing is left of the event %s", own->uid);
    }
  g_ptr_array_sort (self->own_events, mirqab_timeline_event_compare);
}

/**
 * mirqab_chronicle_find_kinds:
 *
 * Returns: a bit for each kind of events that @own takes from or may take from
 */
guint
mirqab_chronicle_find_kinds (MirqabChronicle *self,
                             MirqabOwnEvent  *own)
{
  guint kinds = (own->set & MIRQAB_OWN_KIND) != 0 ? 1u << own->kind : 0;

  if (own->parts->len == 0)
    kinds |= 1u << own->kind;
  for (guint i = 0; i < own->parts->len; i++)
    {
      const MirqabEventPart *part = &g_array_index (own->parts, MirqabEventPart, i);
      const MirqabReferenceEvent *reference = NULL;

      if (part->reference != NULL)
        reference = find_reference (self, part->reference);
      else
        kinds |= 1u << part->kind;
      if (reference != NULL)
        kinds |= 1u << reference->kind;
    }
  for (guint i = 0; i < self->own_events->len; i++)
    {
      const MirqabTimelineEvent *event = g_ptr_array_index (self->own_events, i);

      if (g_str_equal (event->own->uid, own->uid))
        for (guint k = 0; k < event->evidence->len; k++)
          kinds |= 1u << ((MirqabEvidence *) g_ptr_array_index (event->evidence, k))->kind;
    }

  return kinds;
}
