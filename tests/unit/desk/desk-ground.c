/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "desk-ground.h"

#include <glib/gstdio.h>

static void
changed_cb (DeskGround *ground)
{
  ground->n_changed++;
}

static void
write_failed_cb (DeskGround   *ground,
                 const GError *error)
{
  g_clear_error (&ground->write_failed);
  ground->write_failed = g_error_copy (error);
}

void
result_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GAsyncResult **slot = user_data;

  *slot = g_object_ref (result);
}

GAsyncResult *
await (GAsyncResult **slot)
{
  while (*slot == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *slot;
}

void
await_flag (const guint *flag)
{
  gint64 deadline = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  while (*flag == 0 && g_get_monotonic_time () < deadline)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_cmpuint (*flag, !=, 0);
}

void
make_desk (DeskGround *ground)
{
  ground->desk = mirqab_desk_new (ground->dossier, NULL, ground->folder);
  g_signal_connect_swapped (ground->desk, "changed", G_CALLBACK (changed_cb), ground);
  g_signal_connect_swapped (ground->desk, "write-failed", G_CALLBACK (write_failed_cb), ground);
}

void
open_desk (DeskGround *ground)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  make_desk (ground);
  mirqab_desk_open_async (ground->desk, NULL, result_cb, &result);
  mirqab_desk_open_finish (ground->desk, await (&result), &error);
  g_assert_no_error (error);
}

void
set_up_desk (DeskGround    *ground,
        gconstpointer  data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "dossiers", "tiny", NULL);
  g_autoptr (GError) error = NULL;

  ground->folder = g_dir_make_tmp ("mirqab-desk-XXXXXX", NULL);
  ground->dossier = mirqab_dossier_load (folder, &error);
  g_assert_no_error (error);
}

void
tear_down_desk (DeskGround    *ground,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (ground->folder, 0, NULL);
  const char *name;

  if (ground->desk != NULL)
    g_assert_finalize_object (ground->desk);
  g_object_unref (ground->dossier);
  g_clear_error (&ground->write_failed);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (ground->folder, name, NULL);

      g_chmod (file, 0600);
      g_remove (file);
    }
  g_rmdir (ground->folder);
  g_free (ground->folder);
}

GPtrArray *
import_text (DeskGround *ground,
             const char *text)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *items;

  mirqab_desk_import_text_async (ground->desk, text, NULL, result_cb, &result);
  items = mirqab_desk_import_finish (ground->desk, await (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 1);

  return items;
}

gint64
add_one (DeskGround *ground)
{
  g_autoptr (GPtrArray) items = import_text (ground, "خبر آخر\n\nنص.");
  const MirqabImportItem *item = g_ptr_array_index (items, 0);

  return g_array_index (item->ids, gint64, 0);
}
