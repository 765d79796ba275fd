/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/command.h"

#include "archive/backup.h"
#include "mirqabctl/json-line.h"
#include "mirqabctl/say.h"

#include <glib/gi18n.h>

static void
print_result (MirqabctlInvocation *invocation,
              const char          *file,
              const char          *kept)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  MirqabTotals totals = { 0 };

  mirqab_archive_get_totals (invocation->archive, &totals, NULL);
  json_builder_begin_object (builder);
  mirqabctl_json_string (builder, "file", file);
  mirqabctl_json_number (builder, "articles", totals.articles);
  mirqabctl_json_string (builder, "kept", kept);
  json_builder_end_object (builder);
  mirqabctl_json_print (builder);
}

static void
print_sentence (char *sentence)
{
  mirqabctl_print (sentence);
  mirqabctl_print ("\n");
  g_free (sentence);
}

/* The one argument of both commands. */
static const char *
get_file (MirqabctlInvocation  *invocation,
          int                   argc,
          char                **argv)
{
  if (argc == 2)
    return argv[1];

  mirqabctl_say (_("Name one file, for example: mirqabctl %s archive.backup"), invocation->command);

  return NULL;
}

MirqabctlExit
mirqabctl_backup (MirqabctlInvocation  *invocation,
                  int                   argc,
                  char                **argv)
{
  const MirqabctlHelp help = {
    .arguments = _("FILE"),
    .summary = _("Writes the whole archive into one file, which “restore” brings back. The archive may "
                 "be in use meanwhile."),
    .description = _("Example:\n  mirqabctl backup archive.backup"),
  };
  g_autoptr (GError) error = NULL;
  const char *file;

  if (!mirqabctl_parse (invocation, &help, NULL, NULL, &argc, &argv)
      || (file = get_file (invocation, argc, argv)) == NULL)
    return MIRQABCTL_USAGE;
  if (mirqabctl_get_archive (invocation) == NULL)
    return MIRQABCTL_FAILED;

  if (!mirqab_archive_back_up (invocation->archive, file, invocation->cancellable, &error))
    {
      mirqabctl_say_failure (file, error);
      return MIRQABCTL_FAILED;
    }
  if (invocation->json)
    print_result (invocation, file, NULL);
  else
    print_sentence (g_strdup_printf (_("The backup is in %s"), file));

  return MIRQABCTL_DONE;
}

/* Where the archive is kept as it was before it is replaced: a name that is
 * not taken, as the backup itself may have such a name. */
static char *
dup_kept_name (MirqabctlInvocation *invocation)
{
  g_autofree char *folder = mirqabctl_dup_data_folder (invocation);
  g_autofree char *file = mirqab_archive_dup_file (folder);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%d-%H%M%S");
  char *kept = g_strdup_printf ("%s.before-restore-%s", file, stamp);

  for (guint i = 2; g_file_test (kept, G_FILE_TEST_EXISTS); i++)
    {
      g_free (kept);
      kept = g_strdup_printf ("%s.before-restore-%s-%u", file, stamp, i);
    }

  return kept;
}

/* A damaged archive cannot be copied: its file itself is kept. */
static gboolean
keep_damaged (MirqabctlInvocation  *invocation,
              char                **kept,
              GError              **error)
{
  g_autofree char *folder = mirqabctl_dup_data_folder (invocation);

  g_clear_object (&invocation->archive);
  if (!mirqab_archive_set_aside (folder, kept, error))
    return FALSE;
  invocation->archive = mirqab_archive_open (folder, error);

  return invocation->archive != NULL;
}

/* *kept is set when there was something to keep. */
static gboolean
keep (MirqabctlInvocation  *invocation,
      char                **kept,
      GError              **error)
{
  g_autofree char *name = dup_kept_name (invocation);
  g_autoptr (GError) local_error = NULL;
  MirqabTotals totals;

  if (invocation->kept_aside != NULL)
    {
      *kept = g_strdup (invocation->kept_aside);
      return TRUE;
    }

  if (mirqab_archive_get_totals (invocation->archive, &totals, &local_error))
    {
      if (totals.articles == 0)
        return TRUE;
      if (mirqab_archive_back_up (invocation->archive, name, invocation->cancellable, &local_error))
        {
          *kept = g_steal_pointer (&name);
          return TRUE;
        }
    }

  if (g_error_matches (local_error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_DAMAGED))
    return keep_damaged (invocation, kept, error);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

MirqabctlExit
mirqabctl_restore (MirqabctlInvocation  *invocation,
                   int                   argc,
                   char                **argv)
{
  const MirqabctlHelp help = {
    .arguments = _("FILE"),
    .summary = _("Replaces the archive by a backup. What was there before is kept beside it, under a "
                 "name that is told."),
    .description = _("Example:\n  mirqabctl restore archive.backup"),
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  const char *file;

  if (!mirqabctl_parse (invocation, &help, NULL, NULL, &argc, &argv)
      || (file = get_file (invocation, argc, argv)) == NULL)
    return MIRQABCTL_USAGE;
  if (!g_file_test (file, G_FILE_TEST_IS_REGULAR))
    {
      mirqabctl_say (_("%s: There is no such file"), file);
      return MIRQABCTL_FAILED;
    }
  if (!mirqab_archive_check_backup (file, &error))
    {
      mirqabctl_say (_("%s is no sound backup, so nothing was changed: %s"), file, error->message);
      return MIRQABCTL_FAILED;
    }
  if (mirqabctl_get_archive_to_write (invocation) == NULL)
    return MIRQABCTL_FAILED;

  if (!keep (invocation, &kept, &error)
      || !mirqab_archive_restore (invocation->archive, file, invocation->cancellable, &error))
    {
      mirqabctl_say_failure (file, error);
      return MIRQABCTL_FAILED;
    }
  /* That it was damaged is no failure any more. */
  invocation->part_failed = FALSE;
  if (invocation->json)
    print_result (invocation, file, kept);
  else
    print_sentence (kept != NULL
                      ? g_strdup_printf (_("The backup is back. What was there before is kept as %s"),
                                         kept)
                      : g_strdup (_("The backup is back")));

  return MIRQABCTL_DONE;
}
