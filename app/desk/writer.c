/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/writer.h"

typedef struct
{
  MirqabWriterFunc  function;
  gpointer          data;
  GDestroyNotify    destroy; /* nullable */
} Job;

struct _MirqabWriter
{
  char     *data_folder; /* owned */
  GThread  *thread;      /* owned */
  GMutex    mutex;
  GCond     changed;
  GQueue    short_jobs;  /* of owned Job; guarded, as all below */
  GQueue    long_jobs;
  gboolean  is_ending;
};

static void
job_free (Job *job)
{
  if (job->destroy != NULL)
    job->destroy (job->data);
  g_free (job);
}

static Job *
pop_short (MirqabWriter *self)
{
  Job *job;

  g_mutex_lock (&self->mutex);
  job = g_queue_pop_head (&self->short_jobs);
  g_mutex_unlock (&self->mutex);

  return job;
}

/* Waits for a job. NULL at the end, when all that was asked for is done. */
static Job *
pop (MirqabWriter *self)
{
  Job *job;

  g_mutex_lock (&self->mutex);
  while (TRUE)
    {
      job = g_queue_pop_head (&self->short_jobs);
      if (job == NULL)
        job = g_queue_pop_head (&self->long_jobs);
      if (job != NULL || self->is_ending)
        break;
      g_cond_wait (&self->changed, &self->mutex);
    }
  g_mutex_unlock (&self->mutex);

  return job;
}

static gpointer
write_thread (gpointer data)
{
  MirqabWriter *self = data;
  g_autoptr (MirqabArchive) archive = NULL;
  Job *job;

  while ((job = pop (self)) != NULL)
    {
      g_autoptr (GError) error = NULL;

      if (archive == NULL)
        archive = mirqab_archive_open_checked (self->data_folder, &error);
      job->function (archive, error, job->data);
      job_free (job);
    }

  return NULL;
}

/**
 * mirqab_writer_new:
 *
 * Returns: (transfer full): opens the archive with the first job
 */
MirqabWriter *
mirqab_writer_new (const char *data_folder)
{
  MirqabWriter *self = g_new0 (MirqabWriter, 1);

  self->data_folder = g_strdup (data_folder);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  g_queue_init (&self->short_jobs);
  g_queue_init (&self->long_jobs);
  self->thread = g_thread_new ("archive-writer", write_thread, self);

  return self;
}

/**
 * mirqab_writer_free:
 *
 * Waits until everything that was asked for is written: what a person did is
 * never lost by closing the window.
 */
void
mirqab_writer_free (MirqabWriter *self)
{
  g_mutex_lock (&self->mutex);
  self->is_ending = TRUE;
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->mutex);

  g_thread_join (self->thread);
  g_cond_clear (&self->changed);
  g_mutex_clear (&self->mutex);
  g_free (self->data_folder);
  g_free (self);
}

static void
push (MirqabWriter     *self,
      GQueue           *jobs,
      MirqabWriterFunc  function,
      gpointer          data,
      GDestroyNotify    destroy)
{
  Job *job = g_new0 (Job, 1);

  job->function = function;
  job->data = data;
  job->destroy = destroy;

  g_mutex_lock (&self->mutex);
  g_queue_push_tail (jobs, job);
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->mutex);
}

/**
 * mirqab_writer_push_short:
 * @function: takes milliseconds; called in the writing thread
 */
void
mirqab_writer_push_short (MirqabWriter     *self,
                          MirqabWriterFunc  function,
                          gpointer          data,
                          GDestroyNotify    destroy)
{
  push (self, &self->short_jobs, function, data, destroy);
}

/**
 * mirqab_writer_push_long:
 * @function: may take long, and calls mirqab_writer_let_pass () meanwhile
 */
void
mirqab_writer_push_long (MirqabWriter     *self,
                         MirqabWriterFunc  function,
                         gpointer          data,
                         GDestroyNotify    destroy)
{
  push (self, &self->long_jobs, function, data, destroy);
}

/**
 * mirqab_writer_let_pass:
 *
 * Does the short jobs that wait. For a long job, between two transactions.
 */
void
mirqab_writer_let_pass (MirqabWriter  *self,
                        MirqabArchive *archive)
{
  Job *job;

  while ((job = pop_short (self)) != NULL)
    {
      job->function (archive, NULL, job->data);
      job_free (job);
    }
}
