/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/command.h"

#include "mirqabctl/json-line.h"
#include "mirqabctl/say.h"

#include <glib/gi18n.h>

static gboolean
has_no_arguments (int    argc,
                  char **argv)
{
  if (argc > 1)
    mirqabctl_say (_("“%s” is too much"), argv[1]);

  return argc <= 1;
}

static void
print_check (MirqabctlInvocation *invocation,
             const char          *file,
             guint                articles,
             GPtrArray           *problems)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (invocation->json)
    {
      json_builder_begin_object (builder);
      mirqabctl_json_string (builder, "file", file);
      mirqabctl_json_boolean (builder, "sound", problems->len == 0);
      mirqabctl_json_number (builder, "articles", articles);
      mirqabctl_json_texts (builder, "problems", problems);
      json_builder_end_object (builder);
      mirqabctl_json_print (builder);
    }
  else if (problems->len == 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("The archive is sound: %u article in %s\n",
                                                         "The archive is sound: %u articles in %s\n",
                                                         articles),
                                               articles, file);

      mirqabctl_print (text);
    }

  for (guint i = 0; i < problems->len; i++)
    mirqabctl_say ("%s: %s", file, (const char *) g_ptr_array_index (problems, i));
  if (problems->len > 0)
    mirqabctl_say (_("The archive is damaged. “mirqabctl restore FILE” brings a backup back, and keeps "
                     "the damaged one. Without a backup, move the file away and import the articles "
                     "again"));
}

static gboolean
repair (MirqabArchive  *archive,
        GPtrArray     **problems,
        GCancellable   *cancellable,
        GError        **error)
{
  g_clear_pointer (problems, g_ptr_array_unref);

  return mirqab_archive_rebuild_index (archive, error)
         && mirqab_archive_check (archive, problems, cancellable, error);
}

static MirqabctlExit
check (MirqabctlInvocation *invocation,
       const char          *folder,
       gboolean             is_repaired)
{
  g_autofree char *file = mirqab_archive_dup_file (folder);
  g_autoptr (MirqabArchive) archive = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  MirqabTotals totals = { 0 };

  if (!g_file_test (file, G_FILE_TEST_EXISTS))
    {
      mirqabctl_say (_("There is no archive in %s yet"), folder);
      return MIRQABCTL_FAILED;
    }

  archive = mirqab_archive_open (folder, &error);
  if (archive != NULL
      && mirqab_archive_check (archive, &problems, invocation->cancellable, &error)
      && (!is_repaired || problems->len == 0
          || repair (archive, &problems, invocation->cancellable, &error)))
    mirqab_archive_get_totals (archive, &totals, NULL);

  if (g_error_matches (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_DAMAGED))
    {
      problems = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (problems, g_strdup (error->message));
    }
  else if (error != NULL)
    {
      mirqabctl_say_failure (file, error);
      return MIRQABCTL_FAILED;
    }
  print_check (invocation, file, totals.articles, problems);

  return problems->len == 0 ? MIRQABCTL_DONE : MIRQABCTL_FAILED;
}

MirqabctlExit
mirqabctl_check (MirqabctlInvocation  *invocation,
                 int                   argc,
                 char                **argv)
{
  const MirqabctlHelp help = {
    .summary = _("Reads the whole archive and says whether it is sound. Changes nothing without "
                 "--repair."),
  };
  gboolean is_repaired = FALSE;
  const GOptionEntry own[] = {
    { "repair", 0, 0, G_OPTION_ARG_NONE, &is_repaired,
      N_("Make anew what the archive derives from its articles, if that is wrong"), NULL },
    { NULL },
  };
  g_autofree char *folder = NULL;

  if (!mirqabctl_parse (invocation, &help, own, NULL, &argc, &argv)
      || !has_no_arguments (argc, argv))
    return MIRQABCTL_USAGE;
  folder = mirqabctl_dup_data_folder (invocation);

  return check (invocation, folder, is_repaired);
}

MirqabctlExit
mirqabctl_reanalyse (MirqabctlInvocation  *invocation,
                     int                   argc,
                     char                **argv)
{
  const MirqabctlHelp help = {
    .summary = _("Reads again what an older version of the program or another dossier had read."),
  };
  g_autoptr (MirqabAnalyser) analyser = NULL;
  g_autoptr (GError) error = NULL;
  gssize n;

  if (!mirqabctl_parse (invocation, &help, NULL, NULL, &argc, &argv)
      || !has_no_arguments (argc, argv))
    return MIRQABCTL_USAGE;
  if (mirqabctl_get_dossier (invocation) == NULL || mirqabctl_get_archive (invocation) == NULL)
    return MIRQABCTL_FAILED;

  analyser = mirqab_analyser_new (invocation->dossier);
  n = mirqab_reanalyse (invocation->archive, analyser, mirqabctl_show_progress, NULL,
                        invocation->cancellable, &error);
  mirqabctl_end_progress ();
  if (n < 0)
    {
      mirqabctl_say_failure (NULL, error);
      return MIRQABCTL_FAILED;
    }

  if (invocation->json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      mirqabctl_json_number (builder, "reanalysed", n);
      json_builder_end_object (builder);
      mirqabctl_json_print (builder);
    }
  else
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u article read again\n",
                                                         "%u articles read again\n", (gulong) n),
                                               (guint) n);

      mirqabctl_print (text);
    }

  return MIRQABCTL_DONE;
}
