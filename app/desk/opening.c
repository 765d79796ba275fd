/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/opening.h"

/**
 * mirqab_open_or_begin_archive:
 * @kept_aside: (out) (transfer full) (nullable): the name under which a damaged
 *   archive is kept, which the person must be told; %NULL when it was sound
 *
 * Opens the archive, and begins a new one in place of a damaged one.
 *
 * Returns: (transfer full) (nullable): a connection of the calling thread
 */
MirqabArchive *
mirqab_open_or_begin_archive (const char  *data_folder,
                              char       **kept_aside,
                              GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  MirqabArchive *archive = mirqab_archive_open_checked (data_folder, &local_error);

  *kept_aside = NULL;
  if (archive != NULL)
    return archive;

  if (!g_error_matches (local_error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_DAMAGED))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  g_debug ("The archive of %s is damaged: %s", data_folder, local_error->message);
  if (!mirqab_archive_set_aside (data_folder, kept_aside, error))
    return NULL;

  return mirqab_archive_open (data_folder, error);
}
