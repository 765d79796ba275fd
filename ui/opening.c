/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "opening.h"

#include "desk/data-files.h"

typedef struct
{
  char             *dossier;    /* owned, nullable: a name or a folder */
  MirqabBoundaries *boundaries; /* owned, nullable: what was read */
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_free (reading->dossier);
  g_clear_object (&reading->boundaries);
  g_free (reading);
}

static MirqabBoundaries *
read_boundaries (void)
{
  g_autofree char *file = mirqab_data_dup_boundaries_file ();
  g_autoptr (GError) error = NULL;
  MirqabBoundaries *boundaries = file != NULL ? mirqab_boundaries_load (file, &error) : NULL;

  if (boundaries == NULL)
    g_message ("There is no map: %s", error != NULL ? error->message : "no file of boundaries");

  return boundaries;
}

static MirqabDossier *
read_dossier (const char  *name_or_folder,
              GError     **error)
{
  g_autofree char *folder = mirqab_data_dup_dossier_folder (name_or_folder);
  g_autofree char *data_folder = mirqab_data_dup_archive_folder ();

  if (folder != NULL)
    return mirqab_dossier_load_with_own (folder, data_folder, error);

  g_set_error_literal (error, MIRQAB_DOSSIER_ERROR, MIRQAB_DOSSIER_ERROR_NOT_FOUND,
                       "The dossier is not installed");
  return NULL;
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Reading *reading = task_data;
  GError *error = NULL;
  MirqabDossier *dossier;

  reading->boundaries = read_boundaries ();
  dossier = read_dossier (reading->dossier, &error);
  if (dossier != NULL)
    g_task_return_pointer (task, dossier, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * mirqab_opening_read_async:
 * @dossier: (nullable): name of an installed dossier, or the path of a folder;
 *   %NULL for the one that comes with the program
 */
void
mirqab_opening_read_async (const char          *dossier,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Reading *reading = g_new0 (Reading, 1);

  g_task_set_source_tag (task, mirqab_opening_read_async);
  reading->dossier = g_strdup (dossier);
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * mirqab_opening_read_finish:
 * @boundaries: (out) (transfer full) (nullable): %NULL when there is no map
 *
 * Sets %MIRQAB_DOSSIER_ERROR.
 *
 * Returns: (transfer full) (nullable): the dossier
 */
MirqabDossier *
mirqab_opening_read_finish (GAsyncResult      *result,
                            MirqabBoundaries **boundaries,
                            GError           **error)
{
  Reading *reading;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  reading = g_task_get_task_data (G_TASK (result));
  *boundaries = g_steal_pointer (&reading->boundaries);
  return g_task_propagate_pointer (G_TASK (result), error);
}
