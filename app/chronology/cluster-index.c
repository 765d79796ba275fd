/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-chronology"

#include "chronology/cluster-index.h"

/* Events of a few days are found by each of their days, longer ones by a
 * stretch of time: most are short, and there may be many in a month. */
#define MAX_SHORT 40    /* days */
#define DAYS_OF_LONG 32 /* any split of time does; this one needs no calendar */

/* What is only known to lie in a longer time is not held to be anything else. */
#define MAX_LONG (2 * 366)

typedef enum
{
  SPACE_SHORT,
  SPACE_LONG,
  SPACE_COARSE, /* what is only known as a week, a month or longer, long or short */
  N_SPACES
} Space;

struct _MirqabClusterIndex
{
  GHashTable *slots; /* kind, space and slot -> owned GPtrArray of borrowed clusters */
  guint       search;
};

typedef struct
{
  MirqabEventCluster *best;
  guint               weight;
  guint               n_best; /* that have this weight */
  guint               n;      /* that fit at all */
} Choice;

MirqabClusterIndex *
mirqab_cluster_index_new (void)
{
  MirqabClusterIndex *self = g_new0 (MirqabClusterIndex, 1);

  self->slots = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  return self;
}

void
mirqab_cluster_index_free (MirqabClusterIndex *self)
{
  g_hash_table_unref (self->slots);
  g_free (self);
}

static gboolean
is_too_long (const MirqabReport *report)
{
  return report->to - report->from >= MAX_LONG;
}

static gpointer
make_key (MirqabEventKind kind,
          Space           space,
          int             slot)
{
  return GINT_TO_POINTER ((slot * N_SPACES + (int) space) * MIRQAB_N_EVENT_KINDS + (int) kind);
}

static int
get_slot (Space     space,
          MirqabDay day)
{
  if (space == SPACE_SHORT)
    return day;

  return day / DAYS_OF_LONG - (day % DAYS_OF_LONG < 0);
}

void
mirqab_cluster_index_add (MirqabClusterIndex *self,
                          MirqabEventCluster *cluster)
{
  const MirqabReport *report = &cluster->report;
  Space space = report->is_coarse ? SPACE_COARSE
                : report->to - report->from < MAX_SHORT ? SPACE_SHORT : SPACE_LONG;
  int last = get_slot (space, report->to);

  if (is_too_long (report))
    return;

  for (int slot = get_slot (space, report->from); slot <= last; slot++)
    {
      gpointer key = make_key (report->kind, space, slot);
      GPtrArray *clusters = g_hash_table_lookup (self->slots, key);

      if (clusters == NULL)
        {
          clusters = g_ptr_array_new ();
          g_hash_table_insert (self->slots, key, clusters);
        }
      g_ptr_array_add (clusters, cluster);
    }
}

static guint
weigh (MirqabEventCluster *event,
       MirqabEventCluster *report)
{
  if (mirqab_merge_policy_compare_days (&event->report, &report->report) == MIRQAB_DAYS_APART
      || mirqab_merge_policy_weigh (&event->report, &report->report, TRUE) == 0)
    return 0;

  return mirqab_merge_policy_weigh (&event->report, &report->report,
                                    mirqab_event_cluster_has_words_of (event, report));
}

/* An event that a person put together is known by each of its parts. */
static gboolean
is_same (const MirqabEventCluster *a,
         const MirqabEventCluster *b)
{
  return a != NULL && a->own != NULL && a->own == b->own;
}

static void
consider (Choice             *choice,
          MirqabEventCluster *event,
          guint               weight)
{
  if (weight == 0)
    return;
  if (is_same (choice->best, event))
    {
      choice->weight = MAX (choice->weight, weight);
      return;
    }

  choice->n++;
  if (weight > choice->weight)
    {
      choice->best = event;
      choice->weight = weight;
      choice->n_best = 1;
    }
  else
    {
      choice->n_best += weight == choice->weight;
    }
}

/* Weighs the events in a stretch of time, until there are as many as @most. */
static void
search (MirqabClusterIndex *self,
        Space               space,
        MirqabEventCluster *report,
        guint               most,
        Choice             *choice)
{
  int tolerance = mirqab_merge_policy_get_tolerance (report->report.kind);
  int last = get_slot (space, report->report.to + tolerance);

  for (int slot = get_slot (space, report->report.from - tolerance); slot <= last; slot++)
    {
      GPtrArray *clusters = g_hash_table_lookup (self->slots,
                                                 make_key (report->report.kind, space, slot));

      for (guint i = 0; clusters != NULL && i < clusters->len && choice->n < most; i++)
        {
          MirqabEventCluster *event = g_ptr_array_index (clusters, i);

          if (event->seen == self->search)
            continue;
          event->seen = self->search;
          consider (choice, event, weigh (event, report));
        }
    }
}

/**
 * mirqab_cluster_index_find:
 *
 * Returns: (transfer none) (nullable): the one event that @report can be of,
 *   or %NULL when there is none, or more than one
 */
MirqabEventCluster *
mirqab_cluster_index_find (MirqabClusterIndex *self,
                           MirqabEventCluster *report)
{
  gboolean is_coarse = report->report.is_coarse;
  /* A vague report is only held to be of an exact event when there is no other. */
  guint most = is_coarse ? 2 : G_MAXUINT;
  Choice exact = { NULL, 0, 0, 0 };
  Choice coarse = { NULL, 0, 0, 0 };

  if (is_too_long (&report->report) || !mirqab_merge_policy_may_merge (&report->report))
    return NULL;

  self->search++;
  search (self, SPACE_SHORT, report, most, &exact);
  search (self, SPACE_LONG, report, most, &exact);
  if (is_coarse ? exact.n == 1 : exact.n_best == 1)
    return exact.best;
  if (exact.n > 0 && !is_coarse)
    return NULL;

  search (self, SPACE_COARSE, report, G_MAXUINT, &coarse);

  return coarse.n_best == 1 ? coarse.best : NULL;
}
