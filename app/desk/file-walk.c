/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/file-walk.h"

#include "sources/document.h"

/* Folders within folders. Deeper ones are no collection of articles. */
#define MAX_DEPTH 64

/* Files of one walk: what a person drops by mistake (a whole disk) ends here. */
#define MAX_FILES 1000000

#define ATTRIBUTES                                                             \
  G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE            \
  "," G_FILE_ATTRIBUTE_STANDARD_IS_HIDDEN "," G_FILE_ATTRIBUTE_STANDARD_IS_BACKUP \
  "," G_FILE_ATTRIBUTE_ID_FILE

typedef struct
{
  GPtrArray    *found;       /* of MirqabWalkedFile */
  GHashTable   *seen;        /* ids of folders, so that a ring of links ends */
  GCancellable *cancellable; /* nullable */
  gboolean      is_full;
} Walk;

void
mirqab_walked_file_free (MirqabWalkedFile *walked)
{
  g_object_unref (walked->file);
  g_clear_error (&walked->error);
  g_free (walked);
}

/* Takes @error. */
static void
add (Walk   *walk,
     GFile  *file,
     GError *error)
{
  MirqabWalkedFile *walked = g_new0 (MirqabWalkedFile, 1);

  walked->file = g_object_ref (file);
  walked->error = error;
  g_ptr_array_add (walk->found, walked);
}

/* A folder that is reached again, by a link, is walked once. */
static gboolean
is_new_folder (Walk      *walk,
               GFileInfo *info)
{
  const char *id = g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE);

  return id == NULL || g_hash_table_add (walk->seen, g_strdup (id));
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (g_file_info_get_name (*(GFileInfo *const *) a),
                 g_file_info_get_name (*(GFileInfo *const *) b));
}

/* The entries of a folder that are meant for people, by name. */
static GPtrArray *
list_folder (Walk    *walk,
             GFile   *folder,
             GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFileEnumerator) enumerator = NULL;
  GError *local_error = NULL;
  GFileInfo *info;

  enumerator = g_file_enumerate_children (folder, ATTRIBUTES, G_FILE_QUERY_INFO_NONE,
                                          walk->cancellable, error);
  if (enumerator == NULL)
    return NULL;

  while ((info = g_file_enumerator_next_file (enumerator, walk->cancellable, &local_error)) != NULL)
    {
      if (g_file_info_get_is_hidden (info) || g_file_info_get_is_backup (info))
        g_object_unref (info);
      else
        g_ptr_array_add (entries, info);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }
  g_ptr_array_sort (entries, compare_names);

  return g_steal_pointer (&entries);
}

static void
walk_folder (Walk  *walk,
             GFile *folder,
             guint  depth)
{
  GError *error = NULL;
  guint before = walk->found->len;
  g_autoptr (GPtrArray) entries = list_folder (walk, folder, &error);

  if (entries == NULL)
    {
      add (walk, folder, error);
      return;
    }

  for (guint i = 0; i < entries->len && !g_cancellable_is_cancelled (walk->cancellable); i++)
    {
      GFileInfo *info = g_ptr_array_index (entries, i);
      g_autoptr (GFile) child = g_file_get_child (folder, g_file_info_get_name (info));

      if (walk->found->len >= MAX_FILES)
        {
          walk->is_full = TRUE;
          return;
        }
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR)
        add (walk, child, NULL);
      else if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY
               && depth < MAX_DEPTH && is_new_folder (walk, info))
        walk_folder (walk, child, depth + 1);
    }

  if (depth == 0 && walk->found->len == before)
    add (walk, folder, g_error_new (MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_NO_TEXT,
                                    "There is no file in the folder"));
}

static void
walk_given (Walk  *walk,
            GFile *file)
{
  g_autoptr (GFileInfo) info = NULL;
  GError *error = NULL;

  info = g_file_query_info (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, walk->cancellable, &error);
  if (info == NULL)
    add (walk, file, error);
  else if (g_file_info_get_file_type (info) != G_FILE_TYPE_DIRECTORY)
    add (walk, file, NULL);
  else if (is_new_folder (walk, info))
    walk_folder (walk, file, 0);
}

/**
 * mirqab_file_walk:
 * @files: (element-type GFile): files are taken as they are; folders with all
 *   that is in them, but hidden files and copies made by editors
 *
 * Sets %G_IO_ERROR_CANCELLED, and %G_IO_ERROR_NO_SPACE when there are too many.
 *
 * Returns: (transfer full) (element-type MirqabWalkedFile) (nullable): the
 *   files in the order given, those of a folder by name
 */
GPtrArray *
mirqab_file_walk (GPtrArray     *files,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Walk walk = { .seen = seen, .cancellable = cancellable };

  found = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_walked_file_free);
  walk.found = found;
  for (guint i = 0; i < files->len; i++)
    walk_given (&walk, g_ptr_array_index (files, i));

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (walk.is_full)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                   "There are more than %d files to read", MAX_FILES);
      return NULL;
    }

  return g_steal_pointer (&found);
}
