/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/reading-line.h"

#include "desk/file-walk.h"
#include "sources/document.h"

/* How far reading runs ahead of writing. */
#define MAX_AHEAD 128
#define MAX_BYTES_AHEAD (32 * 1024 * 1024)

/* More than this and the disk is what is waited for. */
#define MAX_THREADS 8

typedef struct
{
  MirqabReading *reading; /* owned, nullable */
  gsize          bytes;
} Slot;

struct _MirqabReadingLine
{
  GPtrArray      *files;       /* owned, of MirqabWalkedFile */
  MirqabAnalyser *analyser;    /* owned */
  gint64          captured_at;
  GCancellable   *cancellable; /* owned, nullable */
  GThread        *threads[MAX_THREADS];
  guint           n_threads;

  GMutex          mutex;
  GCond           was_read;
  GCond           was_taken;
  Slot            slots[MAX_AHEAD]; /* a ring; guarded, as all below */
  guint           next_to_read;
  guint           next_to_take;
  gsize           bytes_ahead;
  gboolean        is_ending;
};

void
mirqab_reading_free (MirqabReading *reading)
{
  g_clear_pointer (&reading->articles, g_ptr_array_unref);
  g_clear_pointer (&reading->problems, g_ptr_array_unref);
  g_clear_error (&reading->error);
  g_free (reading);
}

/**
 * mirqab_analyse_articles:
 * @articles: (element-type MirqabArticle): just made, known to nobody else
 */
void
mirqab_analyse_articles (GPtrArray      *articles,
                         MirqabAnalyser *analyser,
                         gint64          captured_at)
{
  for (guint i = 0; i < articles->len; i++)
    {
      MirqabArticle *article = g_ptr_array_index (articles, i);

      article->captured_at = captured_at;
      g_clear_pointer (&article->findings, mirqab_findings_unref);
      article->findings = mirqab_analyser_analyse (analyser, article);
      if (article->link == NULL && article->entry_id == NULL)
        continue;
      g_free (article->signature);
      article->signature = g_new0 (MirqabSignature, 1);
      mirqab_signature_read (article->signature, article->text);
    }
}

static gsize
count_bytes (const MirqabReading *reading)
{
  gsize bytes = 0;

  for (guint i = 0; reading->articles != NULL && i < reading->articles->len; i++)
    bytes += strlen (((MirqabArticle *) g_ptr_array_index (reading->articles, i))->text);

  return bytes;
}

static MirqabReading *
read_file (MirqabReadingLine      *self,
           const MirqabWalkedFile *walked)
{
  MirqabReading *reading = g_new0 (MirqabReading, 1);
  g_autoptr (MirqabDocument) document = NULL;

  if (walked->error != NULL)
    {
      reading->error = g_error_copy (walked->error);
      return reading;
    }

  document = mirqab_document_read_file (walked->file, self->cancellable, &reading->error);
  if (document == NULL)
    return reading;

  mirqab_analyse_articles (document->articles, self->analyser, self->captured_at);
  reading->articles = g_ptr_array_ref (document->articles);
  reading->problems = g_ptr_array_ref (document->problems);

  return reading;
}

/* With the lock: whether another file may be begun. The one that is waited for
 * always may, however large its neighbours are. */
static gboolean
may_read (MirqabReadingLine *self)
{
  return self->next_to_read == self->next_to_take
         || (self->next_to_read - self->next_to_take < MAX_AHEAD
             && self->bytes_ahead < MAX_BYTES_AHEAD);
}

static gboolean
next_file (MirqabReadingLine *self,
           guint             *position)
{
  gboolean is_there;

  g_mutex_lock (&self->mutex);
  while (!self->is_ending && self->next_to_read < self->files->len && !may_read (self))
    g_cond_wait (&self->was_taken, &self->mutex);
  is_there = !self->is_ending && self->next_to_read < self->files->len;
  if (is_there)
    *position = self->next_to_read++;
  g_mutex_unlock (&self->mutex);

  return is_there;
}

static gpointer
read_thread (gpointer data)
{
  MirqabReadingLine *self = data;
  guint position;

  while (next_file (self, &position))
    {
      MirqabReading *reading = read_file (self, g_ptr_array_index (self->files, position));
      Slot *slot = &self->slots[position % MAX_AHEAD];

      g_mutex_lock (&self->mutex);
      slot->reading = reading;
      slot->bytes = count_bytes (reading);
      self->bytes_ahead += slot->bytes;
      g_cond_signal (&self->was_read);
      g_mutex_unlock (&self->mutex);
    }

  return NULL;
}

/**
 * mirqab_reading_line_new:
 * @captured_at: seconds since 1970 UTC
 *
 * Returns: (transfer full): at work already
 */
MirqabReadingLine *
mirqab_reading_line_new (GPtrArray      *files,
                         MirqabAnalyser *analyser,
                         gint64          captured_at,
                         GCancellable   *cancellable)
{
  MirqabReadingLine *self = g_new0 (MirqabReadingLine, 1);

  self->files = g_ptr_array_ref (files);
  self->analyser = g_object_ref (analyser);
  self->captured_at = captured_at;
  g_set_object (&self->cancellable, cancellable);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->was_read);
  g_cond_init (&self->was_taken);

  self->n_threads = MIN (MIN (g_get_num_processors (), MAX_THREADS), files->len);
  for (guint i = 0; i < self->n_threads; i++)
    self->threads[i] = g_thread_new ("reading", read_thread, self);

  return self;
}

/**
 * mirqab_reading_line_free:
 *
 * Ends after the files that are being read now.
 */
void
mirqab_reading_line_free (MirqabReadingLine *self)
{
  g_mutex_lock (&self->mutex);
  self->is_ending = TRUE;
  g_cond_broadcast (&self->was_taken);
  g_mutex_unlock (&self->mutex);

  for (guint i = 0; i < self->n_threads; i++)
    g_thread_join (self->threads[i]);
  for (guint i = 0; i < MAX_AHEAD; i++)
    g_clear_pointer (&self->slots[i].reading, mirqab_reading_free);

  g_cond_clear (&self->was_taken);
  g_cond_clear (&self->was_read);
  g_mutex_clear (&self->mutex);
  g_clear_object (&self->cancellable);
  g_object_unref (self->analyser);
  g_ptr_array_unref (self->files);
  g_free (self);
}

/**
 * mirqab_reading_line_take:
 *
 * Waits for the next file. Called once for each, by one thread.
 *
 * Returns: (transfer full):
 */
MirqabReading *
mirqab_reading_line_take (MirqabReadingLine *self)
{
  MirqabReading *reading;
  Slot *slot;

  g_mutex_lock (&self->mutex);
  slot = &self->slots[self->next_to_take % MAX_AHEAD];
  while (slot->reading == NULL)
    g_cond_wait (&self->was_read, &self->mutex);
  reading = g_steal_pointer (&slot->reading);
  self->bytes_ahead -= slot->bytes;
  self->next_to_take++;
  g_cond_broadcast (&self->was_taken);
  g_mutex_unlock (&self->mutex);

  return reading;
}
