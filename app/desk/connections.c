/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/connections.h"

#include "dossier/word-forms.h"

/* More than a few idle connections only keep page caches in memory. */
#define MAX_IDLE 3

struct _MirqabConnections
{
  char          *data_folder; /* owned */
  GMutex         mutex;
  GQueue         idle;        /* of owned MirqabArchive */
  MirqabDossier *dossier;     /* owned, nullable: whose names are searched for in any spelling */
};

/**
 * mirqab_connections_new:
 *
 * Returns: (transfer full): with no connection yet
 */
MirqabConnections *
mirqab_connections_new (const char *data_folder)
{
  MirqabConnections *self = g_atomic_rc_box_new0 (MirqabConnections);

  self->data_folder = g_strdup (data_folder);
  g_mutex_init (&self->mutex);
  g_queue_init (&self->idle);

  return self;
}

MirqabConnections *
mirqab_connections_ref (MirqabConnections *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_connections (gpointer data)
{
  MirqabConnections *self = data;

  g_queue_clear_full (&self->idle, g_object_unref);
  g_clear_object (&self->dossier);
  g_mutex_clear (&self->mutex);
  g_free (self->data_folder);
}

void
mirqab_connections_unref (MirqabConnections *self)
{
  g_atomic_rc_box_release_full (self, clear_connections);
}

void
mirqab_connections_set_dossier (MirqabConnections *self,
                                MirqabDossier     *dossier)
{
  g_mutex_lock (&self->mutex);
  g_set_object (&self->dossier, dossier);
  g_mutex_unlock (&self->mutex);
}

static char *
expand_words_cb (gpointer    dossier,
                 const char *words)
{
  return mirqab_word_forms_expand (dossier, words);
}

/**
 * mirqab_connections_use_names:
 *
 * Lets the archive find the names of the dossier in any of their spellings.
 */
void
mirqab_connections_use_names (MirqabArchive *archive,
                              MirqabDossier *dossier)
{
  mirqab_archive_set_expand_words (archive, expand_words_cb, g_object_ref (dossier), g_object_unref);
}

/**
 * mirqab_connections_borrow:
 *
 * Sets what mirqab_archive_open () does.
 *
 * Returns: (transfer full) (nullable): for mirqab_connections_give_back ()
 */
MirqabArchive *
mirqab_connections_borrow (MirqabConnections  *self,
                           GError            **error)
{
  g_autoptr (MirqabDossier) dossier = NULL;
  MirqabArchive *archive;

  g_mutex_lock (&self->mutex);
  archive = g_queue_pop_head (&self->idle);
  g_set_object (&dossier, self->dossier);
  g_mutex_unlock (&self->mutex);

  if (archive == NULL)
    archive = mirqab_archive_open (self->data_folder, error);
  if (archive != NULL && dossier != NULL)
    mirqab_connections_use_names (archive, dossier);

  return archive;
}

/**
 * mirqab_connections_give_back:
 * @archive: (transfer full): with no transaction open
 */
void
mirqab_connections_give_back (MirqabConnections *self,
                              MirqabArchive     *archive)
{
  g_mutex_lock (&self->mutex);
  if (g_queue_get_length (&self->idle) < MAX_IDLE)
    g_queue_push_head (&self->idle, g_steal_pointer (&archive));
  g_mutex_unlock (&self->mutex);

  g_clear_object (&archive);
}
