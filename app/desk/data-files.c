/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/data-files.h"

#include "mirqab-config.h"

#define PROGRAM_FOLDER "mirqab"
#define DOSSIERS "dossiers"
#define BOUNDARIES "geography" G_DIR_SEPARATOR_S "countries-50m.json"

/* The folders of the program's data, the preferred one first. */
static GPtrArray *
list_data_folders (void)
{
  GPtrArray *folders = g_ptr_array_new_with_free_func (g_free);
  const char *build_tree = g_getenv ("MIRQAB_DATA");
  const char *const *system = g_get_system_data_dirs ();

  if (build_tree != NULL && build_tree[0] != '\0')
    {
      g_ptr_array_add (folders, g_strdup (build_tree));
      return folders;
    }

  g_ptr_array_add (folders, g_build_filename (g_get_user_data_dir (), PROGRAM_FOLDER, NULL));
  for (guint i = 0; system[i] != NULL; i++)
    g_ptr_array_add (folders, g_build_filename (system[i], PROGRAM_FOLDER, NULL));
  g_ptr_array_add (folders, g_strdup (MIRQAB_PKGDATADIR));

  return folders;
}

static gboolean
is_dossier (const char *folder)
{
  g_autofree char *file = g_build_filename (folder, "dossier.json", NULL);

  return g_file_test (file, G_FILE_TEST_IS_REGULAR);
}

/**
 * mirqab_data_dup_dossier_folder:
 * @name_or_folder: (nullable): the name of an installed dossier, or a folder;
 *   %NULL for the one that is opened when nobody asks for another
 *
 * Returns: (transfer full) (nullable): the folder; %NULL when no dossier has
 *   that name. A folder that a person names is given even if it is none, so
 *   that loading it says what is wrong.
 */
char *
mirqab_data_dup_dossier_folder (const char *name_or_folder)
{
  const char *name = name_or_folder != NULL ? name_or_folder : MIRQAB_DEFAULT_DOSSIER;
  g_autoptr (GPtrArray) folders = list_data_folders ();

  if (strchr (name, G_DIR_SEPARATOR) != NULL)
    return g_strdup (name);

  for (guint i = 0; i < folders->len; i++)
    {
      g_autofree char *folder = NULL;

      folder = g_build_filename (g_ptr_array_index (folders, i), DOSSIERS, name, NULL);
      if (is_dossier (folder))
        return g_steal_pointer (&folder);
    }

  return g_file_test (name, G_FILE_TEST_IS_DIR) ? g_strdup (name) : NULL;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add_names (GPtrArray  *names,
           GHashTable *seen,
           const char *data_folder)
{
  g_autofree char *dossiers = g_build_filename (data_folder, DOSSIERS, NULL);
  g_autoptr (GDir) dir = g_dir_open (dossiers, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *folder = g_build_filename (dossiers, name, NULL);

      if (is_dossier (folder) && g_hash_table_add (seen, g_strdup (name)))
        g_ptr_array_add (names, g_strdup (name));
    }
}

/**
 * mirqab_data_dup_dossier_names:
 *
 * Returns: (transfer full): the names of the dossiers that are installed, in
 *   order of the alphabet
 */
char **
mirqab_data_dup_dossier_names (void)
{
  g_autoptr (GPtrArray) folders = list_data_folders ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < folders->len; i++)
    add_names (names, seen, g_ptr_array_index (folders, i));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return (char **) g_ptr_array_free (names, FALSE);
}

/**
 * mirqab_data_dup_boundaries_file:
 *
 * Returns: (transfer full) (nullable): for mirqab_boundaries_load (); %NULL
 *   when it is not installed
 */
char *
mirqab_data_dup_boundaries_file (void)
{
  g_autoptr (GPtrArray) folders = list_data_folders ();

  for (guint i = 0; i < folders->len; i++)
    {
      g_autofree char *file = g_build_filename (g_ptr_array_index (folders, i), BOUNDARIES, NULL);

      if (g_file_test (file, G_FILE_TEST_IS_REGULAR))
        return g_steal_pointer (&file);
    }

  return NULL;
}

/**
 * mirqab_data_dup_archive_folder:
 *
 * Returns: (transfer full): the folder of the person's archive
 */
char *
mirqab_data_dup_archive_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), PROGRAM_FOLDER, NULL);
}
