/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/host-mark.h"

#include <glib/gstdio.h>

#define FILE_NAME "archive.open-on"
#define GROUP "Open On"

/* A computer that did not renew its mark for so long has crashed or sleeps. */
#define FRESH_S (30 * 60)

struct _MirqabHostMark
{
  char *file;  /* owned */
  char *id;    /* owned */
  char *name;  /* owned */
  char *other; /* owned, nullable: the computer that had it open, too */
};

/* The computer that left a fresh mark, when it is not this one. */
static char *
read_other (const char *file,
            const char *own_id,
            gint64      now)
{
  g_autoptr (GKeyFile) mark = g_key_file_new ();
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  gint64 seen;

  if (!g_key_file_load_from_file (mark, file, G_KEY_FILE_NONE, NULL))
    return NULL;

  id = g_key_file_get_string (mark, GROUP, "Id", NULL);
  name = g_key_file_get_string (mark, GROUP, "Name", NULL);
  seen = g_key_file_get_int64 (mark, GROUP, "Seen", NULL);
  if (id == NULL || name == NULL || g_str_equal (id, own_id) || ABS (now - seen) > FRESH_S)
    return NULL;

  return g_steal_pointer (&name);
}

static void
write_mark (MirqabHostMark *self,
            gint64          now)
{
  g_autoptr (GKeyFile) mark = g_key_file_new ();
  g_autoptr (GError) error = NULL;

  g_key_file_set_string (mark, GROUP, "Id", self->id);
  g_key_file_set_string (mark, GROUP, "Name", self->name);
  g_key_file_set_int64 (mark, GROUP, "Seen", now);
  if (!g_key_file_save_to_file (mark, self->file, &error))
    g_debug ("%s: %s", self->file, error->message);
}

MirqabHostMark *
mirqab_host_mark_new (const char *data_folder,
                      const char *host_id,
                      const char *host_name,
                      gint64      now)
{
  MirqabHostMark *self = g_new0 (MirqabHostMark, 1);

  self->file = g_build_filename (data_folder, FILE_NAME, NULL);
  self->id = g_strdup (host_id);
  self->name = g_strdup (host_name);
  mirqab_host_mark_renew (self, now);

  return self;
}

void
mirqab_host_mark_free (MirqabHostMark *self)
{
  g_autoptr (GKeyFile) mark = g_key_file_new ();
  g_autofree char *id = NULL;

  if (g_key_file_load_from_file (mark, self->file, G_KEY_FILE_NONE, NULL))
    id = g_key_file_get_string (mark, GROUP, "Id", NULL);
  if (g_strcmp0 (id, self->id) == 0)
    g_remove (self->file);

  g_free (self->file);
  g_free (self->id);
  g_free (self->name);
  g_free (self->other);
  g_free (self);
}

/**
 * mirqab_host_mark_renew:
 *
 * Looks whether another computer marked the folder since, and marks it as ours.
 * To be called every few minutes.
 */
void
mirqab_host_mark_renew (MirqabHostMark *self,
                        gint64          now)
{
  char *other = read_other (self->file, self->id, now);

  if (other != NULL)
    {
      g_free (self->other);
      self->other = other;
    }
  write_mark (self, now);
}

/**
 * mirqab_host_mark_get_other:
 *
 * Returns: (transfer none) (nullable): the name of another computer that has, or
 *   until half an hour ago had, the archive open
 */
const char *
mirqab_host_mark_get_other (MirqabHostMark *self)
{
  return self->other;
}

/**
 * mirqab_host_mark_dup_other:
 *
 * Returns: (transfer full) (nullable): as mirqab_host_mark_get_other ()
 */
char *
mirqab_host_mark_dup_other (const char *data_folder,
                            const char *host_id,
                            gint64      now)
{
  g_autofree char *file = g_build_filename (data_folder, FILE_NAME, NULL);

  return read_other (file, host_id, now);
}

/**
 * mirqab_host_mark_dup_host_id:
 *
 * Returns: (transfer full): what tells this computer from others; a digest, as
 *   the machine's id itself is not to be given away
 */
char *
mirqab_host_mark_dup_host_id (void)
{
  g_autofree char *id = NULL;
  g_autofree char *salted = NULL;

  if (!g_file_get_contents ("/etc/machine-id", &id, NULL, NULL))
    id = g_strdup (g_get_host_name ());
  salted = g_strconcat ("mirqab ", id, NULL);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, salted, -1);
}

/* Nextcloud, Dropbox, Syncthing and others: "archive (conflicted copy …).sqlite",
 * "archive.sync-conflict-….sqlite". */
GPtrArray *
mirqab_host_mark_list_conflicts (const char *data_folder)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) files = g_dir_open (data_folder, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *lower = g_utf8_validate (name, -1, NULL) ? g_utf8_strdown (name, -1) : NULL;

      if (lower != NULL && g_str_has_prefix (lower, "archive") && strstr (lower, ".sqlite") != NULL
          && strstr (lower, "conflict") != NULL)
        g_ptr_array_add (found, g_strdup (name));
    }

  return found;
}
