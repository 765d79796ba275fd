/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mirqab-config.h"

#include "window-ground.h"

#include "opening.h"
#include "waiting.h"

void
iterate_until (gboolean (*is_over) (gpointer data),
               gpointer data)
{
  WAIT_WHILE (!is_over (data));
}

void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

gboolean
has_result (gpointer data)
{
  return *(GAsyncResult **) data != NULL;
}

gboolean
is_quiet (gpointer data)
{
  WindowGround *ground = data;

  return mirqab_session_get_view (ground->session) != NULL
         && !mirqab_session_get_busy (ground->session) && !g_main_context_pending (NULL);
}

void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

GPtrArray *
find_all (WindowGround *ground,
          GType         type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (GTK_WIDGET (ground->window), type, found);
  return found;
}

gpointer
find_one (WindowGround *ground,
          GType         type)
{
  g_autoptr (GPtrArray) found = find_all (ground, type);

  g_assert_cmpuint (found->len, ==, 1);
  return g_ptr_array_index (found, 0);
}

static void
open_desk (WindowGround *ground)
{
  g_autoptr (MirqabBoundaries) boundaries = NULL;
  g_autoptr (MirqabDossier) dossier = NULL;
  g_autoptr (GAsyncResult) read = NULL;
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GError) error = NULL;

  mirqab_opening_read_async (NULL, NULL, store_result_cb, &read);
  iterate_until (has_result, &read);
  dossier = mirqab_opening_read_finish (read, &boundaries, &error);
  g_assert_no_error (error);
  g_assert_nonnull (boundaries);

  ground->desk = mirqab_desk_new (dossier, boundaries, ground->folder);
  mirqab_desk_open_async (ground->desk, NULL, store_result_cb, &opened);
  iterate_until (has_result, &opened);
  mirqab_desk_open_finish (ground->desk, opened, &error);
  g_assert_no_error (error);
}

static void
import_articles (WindowGround *ground)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "articles", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GAsyncResult) imported = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  g_list_store_append (files, folder);
  mirqab_desk_import_files_async (ground->desk, G_LIST_MODEL (files), NULL, NULL, NULL,
                                  store_result_cb, &imported);
  iterate_until (has_result, &imported);
  items = mirqab_desk_import_finish (ground->desk, imported, &error);
  g_assert_no_error (error);
}

void
set_up_window (WindowGround *ground,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  ground->folder = g_dir_make_tmp ("mirqab-window-XXXXXX", &error);
  g_assert_no_error (error);
  ground->settings = g_settings_new (MIRQAB_APPLICATION_ID);
  open_desk (ground);
  if (data != NULL)
    import_articles (ground);
  ground->session = mirqab_session_new (ground->desk, "en", mirqab_day_parse (TODAY));
  ground->window = mirqab_window_new (NULL, ground->settings);
  gtk_window_present (GTK_WINDOW (ground->window));
  mirqab_window_set_session (ground->window, ground->session);
  iterate_until (is_quiet, ground);
}

void
tear_down_window (WindowGround *ground,
                  gconstpointer data)
{
  g_autofree char *command = NULL;

  if (ground->window != NULL)
    gtk_window_destroy (GTK_WINDOW (ground->window));
  g_clear_object (&ground->session);
  g_clear_object (&ground->desk);
  g_clear_object (&ground->settings);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  command = g_strdup_printf ("rm -rf '%s'", ground->folder);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (ground->folder);
}
