/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/invocation.h"

#include "desk/connections.h"
#include "desk/data-files.h"
#include "desk/host-mark.h"
#include "desk/opening.h"
#include "mirqabctl/say.h"
#include "mirqabctl/suggestions.h"

#include "mirqab-config.h"

#include <glib/gi18n.h>

/* The languages that a dossier has names in. */
static const char *
find_language (void)
{
  static const char *const known[] = { "ar", "en", "ru", NULL };
  const char *const *languages = g_get_language_names ();

  for (guint i = 0; languages[i] != NULL; i++)
    for (guint k = 0; known[k] != NULL; k++)
      if (g_str_equal (languages[i], known[k]))
        return known[k];

  return "en";
}

void
mirqabctl_invocation_init (MirqabctlInvocation *self)
{
  memset (self, 0, sizeof *self);
  self->language = find_language ();
  self->cancellable = g_cancellable_new ();
}

void
mirqabctl_invocation_clear (MirqabctlInvocation *self)
{
  g_clear_object (&self->archive);
  g_clear_object (&self->dossier);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->data_dir, g_free);
  g_clear_pointer (&self->dossier_name, g_free);
  g_clear_pointer (&self->kept_aside, g_free);
}

/**
 * mirqabctl_shared_entries:
 *
 * Returns: (transfer full): the options of every command, for g_free ()
 */
const GOptionEntry *
mirqabctl_shared_entries (MirqabctlInvocation *self)
{
  const GOptionEntry entries[] = {
    { "data-dir", 0, 0, G_OPTION_ARG_FILENAME, &self->data_dir,
      N_("Folder of the archive (default: mirqab in your data folder)"), N_("DIR") },
    { "dossier", 0, 0, G_OPTION_ARG_FILENAME, &self->dossier_name,
      N_("Dossier of the organisation: a name, or a folder"), N_("NAME|DIR") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &self->json,
      N_("Print one line of JSON for each result"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &self->version,
      N_("Print the version"), NULL },
    { NULL },
  };

  return g_memdup2 (entries, sizeof entries);
}

/**
 * mirqabctl_parse:
 * @entries: (nullable): the command's own options
 * @more_entries: (nullable): further ones
 *
 * Takes the options out of the command line. What is not understood is said.
 */
gboolean
mirqabctl_parse (MirqabctlInvocation   *self,
                 const MirqabctlHelp   *help,
                 const GOptionEntry    *entries,
                 const GOptionEntry    *more_entries,
                 int                   *argc,
                 char                ***argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (help->arguments);
  g_autofree GOptionEntry *shared = (GOptionEntry *) mirqabctl_shared_entries (self);
  g_autofree char *name = g_strconcat ("mirqabctl ", self->command, NULL);
  g_autoptr (GError) error = NULL;

  g_set_prgname (name);
  g_option_context_set_summary (context, help->summary);
  g_option_context_set_description (context, help->description);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (more_entries != NULL)
    g_option_context_add_main_entries (context, more_entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, shared, GETTEXT_PACKAGE);

  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;

  /* Translators: the first %s is an error message, the second a command. */
  mirqabctl_say (_("%s. “%s --help” lists what there is"), error->message, name);

  return FALSE;
}

char *
mirqabctl_dup_data_folder (MirqabctlInvocation *self)
{
  return self->data_dir != NULL ? g_strdup (self->data_dir) : mirqab_data_dup_archive_folder ();
}

static void
say_no_dossier (const char *name)
{
  g_auto (GStrv) names = mirqab_data_dup_dossier_names ();
  g_autofree char *list = g_strjoinv (", ", names);

  if (name == NULL)
    mirqabctl_say (_("The dossier that comes with the program is not installed: install the program "
                     "again, or name a folder with --dossier"));
  else if (names[0] != NULL)
    mirqabctl_say (_("There is no dossier “%s”. There are: %s. A folder is named with a slash: ./%s"),
                   name, list, name);
  else
    mirqabctl_say (_("There is no dossier “%s”"), name);
}

static void
say_problems (MirqabDossier *dossier)
{
  GPtrArray *problems = mirqab_dossier_get_problems (dossier);

  for (guint i = 0; i < problems->len; i++)
    {
      const MirqabDossierProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *place = mirqab_dossier_problem_dup_place (problem);

      mirqabctl_say (_("The dossier has a mistake, and goes on without it: %s: %s"), place,
                     problem->message);
    }
}

/* As the window does: names are found in any of their spellings. */
static void
use_names (MirqabctlInvocation *self)
{
  if (self->dossier != NULL && self->archive != NULL)
    mirqab_connections_use_names (self->archive, self->dossier);
}

/**
 * mirqabctl_get_dossier:
 *
 * Returns: (transfer none) (nullable): %NULL when there is none, which was said
 */
MirqabDossier *
mirqabctl_get_dossier (MirqabctlInvocation *self)
{
  g_autofree char *folder = NULL;
  g_autofree char *data_folder = mirqabctl_dup_data_folder (self);
  g_autoptr (GError) error = NULL;

  if (self->dossier != NULL)
    return self->dossier;

  folder = mirqab_data_dup_dossier_folder (self->dossier_name);
  if (folder == NULL)
    {
      say_no_dossier (self->dossier_name);
      return NULL;
    }

  self->dossier = mirqab_dossier_load_with_own (folder, data_folder, &error);
  if (self->dossier == NULL)
    mirqabctl_say_failure (folder, error);
  else
    say_problems (self->dossier);
  use_names (self);

  return self->dossier;
}

/**
 * mirqabctl_get_archive:
 *
 * For commands that only read: a damaged archive is left alone.
 *
 * Returns: (transfer none) (nullable): %NULL when it cannot be opened, which
 *   was said
 */
MirqabArchive *
mirqabctl_get_archive (MirqabctlInvocation *self)
{
  g_autofree char *folder = mirqabctl_dup_data_folder (self);
  g_autoptr (GError) error = NULL;

  if (self->archive != NULL)
    return self->archive;

  if (self->data_dir != NULL && !g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      mirqabctl_say (_("There is no folder %s: check --data-dir, or begin an archive there with "
                       "“mirqabctl import”"), folder);
      return NULL;
    }
  self->archive = mirqab_archive_open_checked (folder, &error);
  if (self->archive == NULL)
    mirqabctl_say_failure (folder, error);
  use_names (self);

  return self->archive;
}

static void
say_other_host (const char *folder)
{
  g_autofree char *id = mirqab_host_mark_dup_host_id ();
  g_autofree char *other = mirqab_host_mark_dup_other (folder, id,
                                                       g_get_real_time () / G_USEC_PER_SEC);

  if (other != NULL)
    mirqabctl_say (_("The archive is also open on “%s”: when two computers write one synced folder, "
                     "what one of them wrote is lost"), other);
}

/**
 * mirqabctl_get_archive_to_write:
 *
 * A damaged archive is kept aside, which is said, and a new one is begun.
 *
 * Returns: (transfer none) (nullable): as mirqabctl_get_archive ()
 */
MirqabArchive *
mirqabctl_get_archive_to_write (MirqabctlInvocation *self)
{
  g_autofree char *folder = mirqabctl_dup_data_folder (self);
  g_autoptr (GError) error = NULL;

  if (self->archive != NULL)
    return self->archive;

  self->archive = mirqab_open_or_begin_archive (folder, &self->kept_aside, &error);
  if (self->kept_aside != NULL)
    {
      self->part_failed = TRUE;
      mirqabctl_say (_("The archive was damaged. It is kept as %s, and a new one was begun. "
                       "“mirqabctl restore FILE” brings a backup back"), self->kept_aside);
    }
  if (self->archive == NULL)
    mirqabctl_say_failure (folder, error);
  else
    say_other_host (folder);
  use_names (self);

  return self->archive;
}
