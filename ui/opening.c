/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "opening.h"

#include "desk/data-files.h"

typedef struct
{
  char             *dossier_folder;
  char             *boundaries_file;
  MirqabBoundaries *boundaries; /* owned, nullable: what was read */
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_free (reading->dossier_folder);
  g_free (reading->boundaries_file);
  g_clear_object (&reading->boundaries);
  g_free (reading);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Reading *reading = task_data;
  g_autoptr (GError) error = NULL;
  MirqabDossier *dossier;

  if (reading->boundaries_file != NULL)
    reading->boundaries = mirqab_boundaries_load (reading->boundaries_file, &error);
  if (reading->boundaries == NULL)
    g_message ("There is no map: %s", error != NULL ? error->message : "no file of boundaries");
  g_clear_error (&error);

  dossier = mirqab_dossier_load (reading->dossier_folder, &error);
  if (dossier != NULL)
    g_task_return_pointer (task, dossier, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * mirqab_opening_read_async:
 * @dossier: name of an installed dossier, or the path of a folder
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
  reading->dossier_folder = mirqab_data_dup_dossier_folder (dossier);
  reading->boundaries_file = mirqab_data_dup_boundaries_file ();
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
  Reading *reading = g_task_get_task_data (G_TASK (result));

  *boundaries = g_steal_pointer (&reading->boundaries);
  return g_task_propagate_pointer (G_TASK (result), error);
}
