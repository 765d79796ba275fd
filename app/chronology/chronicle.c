/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-chronology"

#include "chronology/chronicle-private.h"
#include "chronology/timeline-private.h"

static MirqabChronicle *
new_empty (MirqabDossier    *dossier,
           MirqabConfidence  at_least,
           GPtrArray        *own)
{
  MirqabChronicle *self = g_new0 (MirqabChronicle, 1);

  g_atomic_ref_count_init (&self->references);
  self->dossier = g_object_ref (dossier);
  self->at_least = at_least;
  self->own = g_ptr_array_ref (own);

  return self;
}

MirqabChronicle *
mirqab_chronicle_ref (MirqabChronicle *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
mirqab_chronicle_unref (MirqabChronicle *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_free (self->articles);
  g_free (self->ends);
  g_free (self->marks);
  g_ptr_array_unref (self->events);
  g_ptr_array_unref (self->own_events);
  for (guint i = 0; i < MIRQAB_N_EVENT_KINDS; i++)
    mirqab_shelf_unref (self->shelves[i]);
  g_ptr_array_unref (self->own);
  g_object_unref (self->dossier);
  g_free (self);
}

static void
split_by_kind (GPtrArray *reports,
               GPtrArray *kinds[MIRQAB_N_EVENT_KINDS])
{
  for (guint i = 0; i < MIRQAB_N_EVENT_KINDS; i++)
    kinds[i] = g_ptr_array_new ();

  for (guint i = 0; i < reports->len; i++)
    {
      MirqabEvidence *evidence = g_ptr_array_index (reports, i);

      if (evidence->from == MIRQAB_DAY_NONE || evidence->to == MIRQAB_DAY_NONE
          || evidence->to < evidence->from)
        g_debug ("A report of article %" G_GINT64_FORMAT " has no days", evidence->article);
      else
        g_ptr_array_add (kinds[evidence->kind], evidence);
    }
}

/* Both are sorted. */
static GPtrArray *
interleave (GPtrArray *a,
            GPtrArray *b)
{
  GPtrArray *both = g_ptr_array_sized_new (a->len + b->len);
  guint i = 0, k = 0;

  while (i < a->len || k < b->len)
    {
      if (k == b->len
          || (i < a->len && mirqab_timeline_event_compare (&a->pdata[i], &b->pdata[k]) <= 0))
        g_ptr_array_add (both, a->pdata[i++]);
      else
        g_ptr_array_add (both, b->pdata[k++]);
    }

  return both;
}

static void
order_events (MirqabChronicle *self)
{
  g_autoptr (GPtrArray) runs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  g_ptr_array_add (runs, g_ptr_array_ref (self->own_events));
  for (guint i = 0; i < MIRQAB_N_EVENT_KINDS; i++)
    g_ptr_array_add (runs, g_ptr_array_ref (mirqab_shelf_get_events (self->shelves[i])));

  while (runs->len > 1)
    {
      g_autoptr (GPtrArray) next = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

      for (guint i = 0; i + 1 < runs->len; i += 2)
        g_ptr_array_add (next, interleave (runs->pdata[i], runs->pdata[i + 1]));
      if (runs->len % 2 == 1)
        g_ptr_array_add (next, g_ptr_array_ref (runs->pdata[runs->len - 1]));
      g_ptr_array_unref (runs);
      runs = g_steal_pointer (&next);
    }
  self->events = g_ptr_array_ref (runs->pdata[0]);
}

static guint8
get_mark (const MirqabTimelineEvent *event)
{
  guint8 mark = 0;

  if (event->reference != NULL || (event->own != NULL && event->evidence->len == 0))
    mark |= MIRQAB_EVENT_MARK_KNOWN;
  if (event->own != NULL && event->own->is_hidden)
    mark |= MIRQAB_EVENT_MARK_HIDDEN;

  return mark;
}

static void
flatten (MirqabChronicle *self)
{
  guint n_events = self->events->len;
  guint n_articles = 0;

  self->ends = g_new (guint, n_events);
  self->marks = g_new (guint8, n_events);
  for (guint i = 0; i < n_events; i++)
    {
      const MirqabTimelineEvent *event = g_ptr_array_index (self->events, i);

      n_articles += event->evidence->len;
      self->ends[i] = n_articles;
      self->marks[i] = get_mark (event);
    }

  self->articles = g_new (gint64, n_articles);
  for (guint i = 0, k = 0; i < n_events; i++)
    {
      const MirqabTimelineEvent *event = g_ptr_array_index (self->events, i);

      for (guint j = 0; j < event->evidence->len; j++)
        self->articles[k++] = ((MirqabEvidence *) g_ptr_array_index (event->evidence, j))->article;
    }
}

/* @kinds: a bit for each kind that is new */
static void
merge (MirqabChronicle *self,
       guint            kinds)
{
  g_autoptr (GHashTable) forced = mirqab_chronicle_find_forced (self);

  for (guint i = 0; i < MIRQAB_N_EVENT_KINDS; i++)
    if ((kinds & (1u << i)) != 0)
      {
        g_autoptr (GPtrArray) seeds = mirqab_chronicle_make_seeds (self, i, forced);

        mirqab_shelf_merge (self->shelves[i], seeds, forced);
      }
  mirqab_chronicle_make_own (self, forced);
  order_events (self);
  flatten (self);
}

/**
 * mirqab_chronicle_new:
 * @at_least: less certain events of the dossier are left out
 * @reports: (element-type MirqabEvidence): of all articles; those without days
 *   are dropped, as they have no place on a time axis
 * @own: (element-type MirqabOwnEvent): what a person made of them
 *
 * Returns: (transfer full):
 */
MirqabChronicle *
mirqab_chronicle_new (MirqabDossier    *dossier,
                      MirqabConfidence  at_least,
                      GPtrArray        *reports,
                      GPtrArray        *own)
{
  MirqabChronicle *self = new_empty (dossier, at_least, own);
  GPtrArray *kinds[MIRQAB_N_EVENT_KINDS];

  split_by_kind (reports, kinds);
  for (guint i = 0; i < MIRQAB_N_EVENT_KINDS; i++)
    {
      for (guint k = 0; k < kinds[i]->len; k++)
        mirqab_evidence_ref (kinds[i]->pdata[k]);
      self->shelves[i] = mirqab_shelf_new (kinds[i]);
    }
  merge (self, G_MAXUINT);

  return self;
}

static gboolean
has_reports_of (MirqabShelf *shelf,
                GHashTable  *articles)
{
  GPtrArray *reports = mirqab_shelf_get_reports (shelf);

  for (guint i = 0; i < reports->len; i++)
    if (g_hash_table_contains (articles, &((MirqabEvidence *) reports->pdata[i])->article))
      return TRUE;

  return FALSE;
}

static gboolean
has_own (GPtrArray            *events,
         const MirqabOwnEvent *own)
{
  for (guint i = 0; i < events->len; i++)
    {
      const MirqabOwnEvent *other = g_ptr_array_index (events, i);

      if (g_str_equal (own->uid, other->uid))
        return own->edition == other->edition && own->changed_at == other->changed_at;
    }

  return FALSE;
}

static guint
find_corrected_kinds (MirqabChronicle *old,
                      GPtrArray       *own)
{
  guint kinds = 0;

  for (guint i = 0; i < old->own->len; i++)
    if (!has_own (own, g_ptr_array_index (old->own, i)))
      kinds |= mirqab_chronicle_find_kinds (old, g_ptr_array_index (old->own, i));
  for (guint i = 0; i < own->len; i++)
    if (!has_own (old->own, g_ptr_array_index (own, i)))
      kinds |= mirqab_chronicle_find_kinds (old, g_ptr_array_index (own, i));

  return kinds;
}

/**
 * mirqab_chronicle_new_changed:
 * @articles: (element-type gint64): what @old knows of them no longer counts
 * @reports: (element-type MirqabEvidence): what they report now
 * @own: (nullable) (element-type MirqabOwnEvent): %NULL when it is what it was
 *
 * Returns: (transfer full): the chronicle that mirqab_chronicle_new () would
 *   make of all
 */
MirqabChronicle *
mirqab_chronicle_new_changed (MirqabChronicle *old,
                              GArray          *articles,
                              GPtrArray       *reports,
                              GPtrArray       *own)
{
  MirqabChronicle *self = new_empty (old->dossier, old->at_least, own != NULL ? own : old->own);
  g_autoptr (GHashTable) gone = g_hash_table_new (g_int64_hash, g_int64_equal);
  GPtrArray *kinds[MIRQAB_N_EVENT_KINDS];
  guint changed = own != NULL ? find_corrected_kinds (old, own) : 0;

  for (guint i = 0; i < articles->len; i++)
    g_hash_table_add (gone, &g_array_index (articles, gint64, i));
  split_by_kind (reports, kinds);
  for (guint i = 0; i < MIRQAB_N_EVENT_KINDS; i++)
    {
      if (kinds[i]->len > 0 || (articles->len > 0 && has_reports_of (old->shelves[i], gone)))
        changed |= 1u << i;
      self->shelves[i] = (changed & (1u << i)) != 0
                         ? mirqab_shelf_new_changed (old->shelves[i], gone, kinds[i])
                         : mirqab_shelf_ref (old->shelves[i]);
      g_ptr_array_unref (kinds[i]);
    }
  merge (self, changed);

  return self;
}

/**
 * mirqab_chronicle_get_size:
 *
 * Returns: the number of events, hidden ones too
 */
guint
mirqab_chronicle_get_size (MirqabChronicle *self)
{
  return self->events->len;
}

static void
update_with_event (GChecksum                 *sum,
                   const MirqabTimelineEvent *event)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%d %d %u %u %u %s %s\n", event->from, event->to, event->kind,
                          event->status, event->precision, event->place != NULL ? event->place : "",
                          event->body != NULL ? event->body : "");
  for (guint i = 0; event->countries[i] != NULL; i++)
    g_string_append_printf (text, "%s ", event->countries[i]);
  for (guint i = 0; i < event->evidence->len; i++)
    {
      const MirqabEvidence *evidence = g_ptr_array_index (event->evidence, i);

      g_string_append_printf (text, "%" G_GINT64_FORMAT "/%u ", evidence->article, evidence->ordinal);
    }
  g_checksum_update (sum, (const guchar *) text->str, (gssize) text->len);
}

/**
 * mirqab_chronicle_dup_digest:
 *
 * Returns: (transfer full): equal for chronicles that say the same
 */
char *
mirqab_chronicle_dup_digest (MirqabChronicle *self)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < self->events->len; i++)
    update_with_event (sum, g_ptr_array_index (self->events, i));

  return g_strdup (g_checksum_get_string (sum));
}
