/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-chronology"

#include "chronology/shelf.h"

#include "chronology/cluster-index.h"
#include "chronology/timeline-private.h"

struct _MirqabShelf
{
  gatomicrefcount  references;
  GPtrArray       *reports; /* of owned MirqabEvidence, in the order in which they are merged */
  GPtrArray       *events;  /* of owned MirqabTimelineEvent, by time */
  GArray          *joins;   /* of MirqabJoin */
};

static guint
count_known (const MirqabEvidence *evidence)
{
  return (evidence->place != NULL) + (evidence->body != NULL && !evidence->is_general);
}

/* What stands in them, when neither says more. */
static int
compare_words (const MirqabEvidence *a,
               const MirqabEvidence *b)
{
  int order = a->text_hash < b->text_hash ? -1 : a->text_hash > b->text_hash;

  if (order == 0)
    order = g_strcmp0 (a->place, b->place);
  if (order == 0)
    order = g_strcmp0 (a->body, b->body);
  for (guint i = 0; order == 0 && a->countries[i] != NULL && b->countries[i] != NULL; i++)
    order = strcmp (a->countries[i], b->countries[i]);

  return order;
}

/* Exact days first, then what says most, so that a vague report finds the
 * event that it may belong to. The rest makes the order, and with it the events,
 * independent of the order in which articles came: ids are asked last. */
int
mirqab_shelf_compare_reports (gconstpointer a,
                              gconstpointer b)
{
  const MirqabEvidence *first = *(const MirqabEvidence *const *) a;
  const MirqabEvidence *second = *(const MirqabEvidence *const *) b;
  gboolean is_coarse[] = { mirqab_precision_is_coarse (first->precision),
                           mirqab_precision_is_coarse (second->precision) };
  guint known[] = { count_known (first), count_known (second) };
  int words;

  if (is_coarse[0] != is_coarse[1])
    return is_coarse[0] ? 1 : -1;
  if (is_coarse[0] && first->to - first->from != second->to - second->from)
    return first->to - first->from < second->to - second->from ? -1 : 1;
  if (known[0] != known[1])
    return known[0] > known[1] ? -1 : 1;
  if (first->from != second->from)
    return first->from < second->from ? -1 : 1;
  if (first->to != second->to)
    return first->to < second->to ? -1 : 1;
  words = compare_words (first, second);
  if (words != 0)
    return words;
  if (first->article != second->article)
    return first->article < second->article ? -1 : 1;
  return first->ordinal < second->ordinal ? -1 : first->ordinal > second->ordinal;
}

static void
clear_join (gpointer data)
{
  mirqab_own_event_unref (((MirqabJoin *) data)->own);
}

static MirqabShelf *
new_empty (void)
{
  MirqabShelf *self = g_new0 (MirqabShelf, 1);

  g_atomic_ref_count_init (&self->references);
  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_timeline_event_free);
  self->joins = g_array_new (FALSE, FALSE, sizeof (MirqabJoin));
  g_array_set_clear_func (self->joins, clear_join);

  return self;
}

/**
 * mirqab_shelf_new:
 * @reports: (transfer full) (element-type MirqabEvidence): of one kind, in any
 *   order
 *
 * Returns: (transfer full): to be merged
 */
MirqabShelf *
mirqab_shelf_new (GPtrArray *reports)
{
  MirqabShelf *self = new_empty ();

  g_ptr_array_set_free_func (reports, (GDestroyNotify) mirqab_evidence_unref);
  g_ptr_array_sort (reports, mirqab_shelf_compare_reports);
  self->reports = reports;

  return self;
}

/**
 * mirqab_shelf_new_changed:
 * @gone: (element-type gint64): articles whose old reports are left out
 * @added: (element-type MirqabEvidence): new reports, in any order
 *
 * Returns: (transfer full): to be merged
 */
MirqabShelf *
mirqab_shelf_new_changed (MirqabShelf *old,
                          GHashTable  *gone,
                          GPtrArray   *added)
{
  MirqabShelf *self = new_empty ();
  guint next = 0;

  self->reports = g_ptr_array_new_full (old->reports->len + added->len,
                                        (GDestroyNotify) mirqab_evidence_unref);
  g_ptr_array_sort (added, mirqab_shelf_compare_reports);
  for (guint i = 0; i < old->reports->len; i++)
    {
      gpointer *report = &old->reports->pdata[i];

      if (g_hash_table_contains (gone, &((MirqabEvidence *) *report)->article))
        continue;
      while (next < added->len && mirqab_shelf_compare_reports (&added->pdata[next], report) < 0)
        g_ptr_array_add (self->reports, mirqab_evidence_ref (added->pdata[next++]));
      g_ptr_array_add (self->reports, mirqab_evidence_ref (*report));
    }
  while (next < added->len)
    g_ptr_array_add (self->reports, mirqab_evidence_ref (added->pdata[next++]));

  return self;
}

static void
join (MirqabShelf    *self,
      MirqabOwnEvent *own,
      MirqabEvidence *evidence)
{
  MirqabJoin one = { mirqab_own_event_ref (own), evidence };

  g_array_append_val (self->joins, one);
}

/* Events whose own cluster is no event of this kind are put together elsewhere. */
static void
take_events (MirqabShelf *self,
             GPtrArray   *clusters)
{
  for (guint i = 0; i < clusters->len; i++)
    {
      MirqabEventCluster *cluster = g_ptr_array_index (clusters, i);

      if (cluster->own == NULL)
        g_ptr_array_add (self->events, mirqab_event_cluster_to_event (cluster));
    }
}

/**
 * mirqab_shelf_merge:
 * @seeds: (element-type MirqabEventCluster): the dossier's events and parts of
 *   a person's own events of this kind; used up
 * @forced: (element-type MirqabEvidence MirqabOwnEvent): reports that a person
 *   gave to an event
 *
 * Merges what belongs together. To be called once, before the shelf is shared.
 */
void
mirqab_shelf_merge (MirqabShelf *self,
                    GPtrArray   *seeds,
                    GHashTable  *forced)
{
  g_autoptr (MirqabClusterIndex) index = mirqab_cluster_index_new ();
  g_autoptr (GPtrArray) reports = NULL;

  reports = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_event_cluster_free);
  for (guint i = 0; i < seeds->len; i++)
    mirqab_cluster_index_add (index, g_ptr_array_index (seeds, i));

  for (guint i = 0; i < self->reports->len; i++)
    {
      MirqabEvidence *evidence = g_ptr_array_index (self->reports, i);
      g_autoptr (MirqabEventCluster) report = NULL;
      MirqabEventCluster *event;

      if (g_hash_table_contains (forced, evidence))
        continue;
      report = mirqab_event_cluster_new_report (evidence);
      event = mirqab_cluster_index_find (index, report);
      if (event != NULL && event->own != NULL)
        {
          join (self, event->own, evidence);
        }
      else if (event != NULL)
        {
          mirqab_event_cluster_absorb (event, report);
        }
      else
        {
          mirqab_cluster_index_add (index, report);
          g_ptr_array_add (reports, g_steal_pointer (&report));
        }
    }

  take_events (self, seeds);
  take_events (self, reports);
  g_ptr_array_sort (self->events, mirqab_timeline_event_compare);
}

MirqabShelf *
mirqab_shelf_ref (MirqabShelf *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
mirqab_shelf_unref (MirqabShelf *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_array_unref (self->joins);
  g_ptr_array_unref (self->events);
  g_ptr_array_unref (self->reports);
  g_free (self);
}

GPtrArray *
mirqab_shelf_get_reports (MirqabShelf *self)
{
  return self->reports;
}

GPtrArray *
mirqab_shelf_get_events (MirqabShelf *self)
{
  return self->events;
}

GArray *
mirqab_shelf_get_joins (MirqabShelf *self)
{
  return self->joins;
}
