/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/import-lines.h"

#include "desk/file-walk.h"
#include "desk/json-lines.h"

#define BEGINNING 64

/* Whether nothing more can be brought in, and not only what is in this file. */
static gboolean
is_of_the_archive (const GError *error)
{
  return error->domain == MIRQAB_ARCHIVE_ERROR
         || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gboolean
read_lines (MirqabArchive         *archive,
            MirqabAnalyser        *analyser,
            GInputStream          *stream,
            MirqabImportItem      *item,
            MirqabImportProgress   progress,
            gpointer               progress_data,
            GCancellable          *cancellable,
            GError               **error)
{
  g_autoptr (MirqabLinesRead) read = NULL;
  g_autoptr (GError) local_error = NULL;

  read = mirqab_lines_read (archive, analyser, stream, progress, progress_data, cancellable,
                            &local_error);
  if (read == NULL && is_of_the_archive (local_error))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (read == NULL)
    {
      item->error = g_steal_pointer (&local_error);
      return TRUE;
    }

  item->n_new = read->n_new;
  item->n_there = read->n_there;
  g_array_append_vals (item->ids, read->ids->data, read->ids->len);
  if (read->problems->len > 0)
    item->problems = g_ptr_array_ref (read->problems);

  return TRUE;
}

/* The stream of a file of ours, at its beginning; NULL for any other. */
static GInputStream *
open_lines (GFile        *file,
            GCancellable *cancellable)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *name = g_file_get_basename (file);
  char beginning[BEGINNING];
  gsize length = 0;

  if (name == NULL || !g_str_has_suffix (name, ".jsonl"))
    return NULL;

  stream = g_file_read (file, cancellable, NULL);
  if (stream == NULL
      || !g_input_stream_read_all (G_INPUT_STREAM (stream), beginning, sizeof beginning, &length,
                                   cancellable, NULL)
      || !mirqab_lines_are_ours (beginning, length)
      || !g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_SET, cancellable, NULL))
    return NULL;

  return G_INPUT_STREAM (g_steal_pointer (&stream));
}

gboolean
mirqab_import_lines_files (MirqabArchive         *archive,
                           MirqabAnalyser        *analyser,
                           GPtrArray             *walked,
                           GPtrArray             *items,
                           MirqabImportProgress   progress,
                           gpointer               progress_data,
                           GCancellable          *cancellable,
                           GError               **error)
{
  for (guint i = 0; i < walked->len;)
    {
      const MirqabWalkedFile *file = g_ptr_array_index (walked, i);
      g_autoptr (GInputStream) stream = NULL;
      MirqabImportItem *item;

      stream = file->error == NULL ? open_lines (file->file, cancellable) : NULL;
      if (stream == NULL)
        {
          i++;
          continue;
        }

      item = mirqab_import_item_new (g_file_get_parse_name (file->file));
      g_ptr_array_add (items, item);
      if (!read_lines (archive, analyser, stream, item, progress, progress_data, cancellable, error))
        return FALSE;
      g_ptr_array_remove_index (walked, i);
    }

  return TRUE;
}

gboolean
mirqab_import_lines_are_in (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return mirqab_lines_are_ours (data, length);
}

GPtrArray *
mirqab_import_lines_bytes (MirqabArchive   *archive,
                           MirqabAnalyser  *analyser,
                           GBytes          *bytes,
                           const char      *name,
                           GCancellable    *cancellable,
                           GError         **error)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  items = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_import_item_free);
  g_ptr_array_add (items, mirqab_import_item_new (g_strdup (name)));
  if (!read_lines (archive, analyser, stream, g_ptr_array_index (items, 0), NULL, NULL, cancellable,
                   error))
    return NULL;

  return g_steal_pointer (&items);
}
