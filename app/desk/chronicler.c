/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/chronicler.h"

#include "chronology/country-list.h"

/* Beyond this it is quicker to begin anew than to look each article up. */
#define MAX_CARRIED 20000

/* Changes of events of an archive that is read before the eye notices. */
#define MAX_AT_ONCE 4000

struct _MirqabChronicler
{
  MirqabDossier   *dossier;   /* owned */
  MirqabSentenceStore *store; /* owned: of all sentences that are read */
  gint64           most;      /* events that are kept, or 0: all */
  int              is_reading;/* atomic: a whole archive, with the mutex held */
  GMutex           mutex;     /* of what follows; held while reading, as who waits wants the same */
  MirqabChronicle *chronicle; /* owned, nullable before the first */
  gint64           revision;  /* of the archive's events, when it was read */
  gint64           first;     /* what was reported up to that revision is left out */
};

typedef struct
{
  MirqabChronicler *chronicler;
  GPtrArray        *reports; /* of owned MirqabEvidence */
} Reading;

/**
 * mirqab_chronicler_new:
 * @most: how many events of articles are kept, about; 0 for all
 */
MirqabChronicler *
mirqab_chronicler_new (MirqabDossier *dossier,
                       gint64         most)
{
  MirqabChronicler *self = g_atomic_rc_box_new0 (MirqabChronicler);

  self->dossier = g_object_ref (dossier);
  self->most = most;
  self->store = mirqab_sentence_store_new ();
  g_mutex_init (&self->mutex);

  return self;
}

MirqabChronicler *
mirqab_chronicler_ref (MirqabChronicler *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_chronicler (gpointer data)
{
  MirqabChronicler *self = data;

  g_clear_pointer (&self->chronicle, mirqab_chronicle_unref);
  mirqab_sentence_store_unref (self->store);
  g_mutex_clear (&self->mutex);
  g_object_unref (self->dossier);
}

void
mirqab_chronicler_unref (MirqabChronicler *self)
{
  g_atomic_rc_box_release_full (self, clear_chronicler);
}

static void
read_event (const MirqabArticleEvent *event,
            gpointer                  data)
{
  Reading *reading = data;
  MirqabEvidence *evidence = mirqab_evidence_new_stored (reading->chronicler->store, event->article,
                                                         event->sentence, event->text, event->outlet);

  evidence->ordinal = event->ordinal;
  evidence->kind = event->kind;
  evidence->status = event->status;
  evidence->precision = event->precision;
  evidence->from = event->from;
  evidence->to = event->to;
  evidence->place = event->place;
  evidence->body = event->body;
  evidence->countries = mirqab_country_list_intern (event->countries);
  mirqab_evidence_resolve (evidence, reading->chronicler->dossier);
  g_ptr_array_add (reading->reports, evidence);
}

/* Of too many reports those that came last. */
static gboolean
read_reports (Reading        *reading,
              MirqabArchive  *archive,
              gint64          first,
              GCancellable   *cancellable,
              GError        **error)
{
  g_autoptr (GArray) articles = NULL;
  gboolean has_own;

  if (first == 0)
    return mirqab_archive_each_event (archive, read_event, reading, cancellable, error);

  articles = mirqab_archive_find_changed_events (archive, first, &has_own, error);

  return articles != NULL
         && mirqab_archive_each_event_of (archive, articles, read_event, reading, error);
}

static MirqabChronicle *
read_anew (MirqabChronicler  *self,
           MirqabArchive     *archive,
           gint64             first,
           GCancellable      *cancellable,
           GError           **error)
{
  g_autoptr (GPtrArray) reports = NULL;
  g_autoptr (GPtrArray) own = mirqab_archive_own_events (archive, error);
  Reading reading = { .chronicler = self };

  if (own == NULL)
    return NULL;
  reports = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_evidence_unref);
  reading.reports = reports;
  if (!read_reports (&reading, archive, first, cancellable, error))
    return NULL;

  return mirqab_chronicle_new (self->dossier, MIRQAB_CONFIDENCE_MEDIUM, reports, own);
}

/* Where to begin, so that there are no more than are kept. What came since the
 * last time may be as much again, before all is read anew. */
static gint64
choose_first (MirqabChronicler *self,
              gint64            revision)
{
  if (self->most == 0)
    return 0;
  if (self->chronicle != NULL && revision >= self->revision
      && revision - self->first <= self->most + self->most / 4)
    return self->first;

  return MAX (0, revision - self->most);
}

static MirqabChronicle *
carry_on (MirqabChronicler  *self,
          MirqabArchive     *archive,
          GCancellable      *cancellable,
          GError           **error)
{
  g_autoptr (GArray) articles = NULL;
  g_autoptr (GPtrArray) reports = NULL;
  g_autoptr (GPtrArray) own = NULL;
  Reading reading = { .chronicler = self };
  gboolean has_own = FALSE;

  articles = mirqab_archive_find_changed_events (archive, self->revision, &has_own, error);
  if (articles == NULL)
    return NULL;
  if (articles->len > MAX_CARRIED)
    return read_anew (self, archive, self->first, cancellable, error);

  if (has_own)
    {
      own = mirqab_archive_own_events (archive, error);
      if (own == NULL)
        return NULL;
    }
  reports = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_evidence_unref);
  reading.reports = reports;
  if (!mirqab_archive_each_event_of (archive, articles, read_event, &reading, error))
    return NULL;

  return mirqab_chronicle_new_changed (self->chronicle, articles, reports, own);
}

/* An older revision than the one that is known comes from another file, after a
 * backup was restored. */
static gboolean
bring_up_to_date (MirqabChronicler  *self,
                  MirqabArchive     *archive,
                  GCancellable      *cancellable,
                  GError           **error)
{
  gint64 revision = mirqab_archive_get_event_revision (archive, error);
  gint64 first = choose_first (self, revision);
  MirqabChronicle *chronicle;

  if (revision < 0)
    return FALSE;
  if (self->chronicle != NULL && revision == self->revision)
    return TRUE;

  if (self->chronicle != NULL && revision > self->revision && first == self->first)
    chronicle = carry_on (self, archive, cancellable, error);
  else
    chronicle = read_anew (self, archive, first, cancellable, error);
  if (chronicle == NULL)
    return FALSE;

  g_clear_pointer (&self->chronicle, mirqab_chronicle_unref);
  self->chronicle = chronicle;
  self->revision = revision;
  self->first = first;

  return TRUE;
}

/**
 * mirqab_chronicler_read:
 * @archive: in a read transaction, so that what is read belongs together
 *
 * Returns: (transfer full) (nullable):
 */
MirqabChronicle *
mirqab_chronicler_read (MirqabChronicler  *self,
                        MirqabArchive     *archive,
                        GCancellable      *cancellable,
                        GError           **error)
{
  MirqabChronicle *chronicle = NULL;

  g_atomic_int_inc (&self->is_reading);
  g_mutex_lock (&self->mutex);
  if (bring_up_to_date (self, archive, cancellable, error))
    chronicle = mirqab_chronicle_ref (self->chronicle);
  g_mutex_unlock (&self->mutex);
  g_atomic_int_add (&self->is_reading, -1);

  return chronicle;
}

/* What the dossier and the person know, without the articles. */
static MirqabChronicle *
read_without_articles (MirqabChronicler  *self,
                       MirqabArchive     *archive,
                       GError           **error)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) own = mirqab_archive_own_events (archive, error);

  return own != NULL ? mirqab_chronicle_new (self->dossier, MIRQAB_CONFIDENCE_MEDIUM, none, own)
                     : NULL;
}

static gboolean
is_quick (MirqabChronicler *self,
          gint64            revision)
{
  if (self->chronicle == NULL || revision < self->revision)
    return revision <= MAX_AT_ONCE;
  if (choose_first (self, revision) != self->first)
    return FALSE;

  return revision - self->revision <= MAX_CARRIED;
}

/**
 * mirqab_chronicler_read_known:
 * @is_partial: (out): whether mirqab_chronicler_read (), which may take long,
 *   knows more
 * @is_cut: (out): whether the archive has more events than are kept, so that
 *   those that were reported first are missing
 *
 * As mirqab_chronicler_read (), but at once.
 *
 * Returns: (transfer full) (nullable):
 */
MirqabChronicle *
mirqab_chronicler_read_known (MirqabChronicler  *self,
                              MirqabArchive     *archive,
                              gboolean          *is_partial,
                              gboolean          *is_cut,
                              GCancellable      *cancellable,
                              GError           **error)
{
  MirqabChronicle *chronicle = NULL;
  gint64 revision = mirqab_archive_get_event_revision (archive, error);

  if (revision < 0)
    return NULL;

  *is_cut = FALSE;
  *is_partial = g_atomic_int_get (&self->is_reading) > 0;
  if (!*is_partial)
    {
      g_mutex_lock (&self->mutex);
      *is_partial = !is_quick (self, revision);
      if (*is_partial && self->chronicle != NULL)
        chronicle = mirqab_chronicle_ref (self->chronicle);
      else if (!*is_partial && bring_up_to_date (self, archive, cancellable, error))
        chronicle = mirqab_chronicle_ref (self->chronicle);
      *is_cut = chronicle != NULL && self->first > 0;
      g_mutex_unlock (&self->mutex);
    }
  if (chronicle == NULL && *is_partial)
    chronicle = read_without_articles (self, archive, error);

  return chronicle;
}
