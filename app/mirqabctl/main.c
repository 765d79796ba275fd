/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqab-config.h"

#include "mirqabctl/command.h"
#include "mirqabctl/interrupt.h"
#include "mirqabctl/say.h"
#include "mirqabctl/suggestions.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>

typedef struct
{
  const char   *name;
  MirqabctlRun  run;
  const char   *summary;
} Command;

static const Command commands[] = {
  { "import", mirqabctl_import, N_("bring articles into the archive") },
  { "list", mirqabctl_list, N_("list articles") },
  { "search", mirqabctl_search, N_("list the articles that have some words") },
  { "show", mirqabctl_show, N_("print an article") },
  { "countries", mirqabctl_countries, N_("print the figures of the map") },
  { "chronology", mirqabctl_chronology, N_("print the events; also iCalendar and CSV") },
  { "events", mirqabctl_events, N_("list what was changed of the events by hand, and change it") },
  { "candidates", mirqabctl_candidates, N_("list names that the dossier lacks, and accept them") },
  { "export", mirqabctl_export, N_("write a PDF, JSON, CSV, BibTeX or RIS") },
  { "collections", mirqabctl_collections, N_("list, make and fill collections") },
  { "scopes", mirqabctl_scopes, N_("list and save scopes") },
  { "watch", mirqabctl_watch, N_("watch saved scopes, and tell what happened in them") },
  { "analyse", mirqabctl_analyse, N_("print what is found in files, store nothing") },
  { "parse-feed", mirqabctl_parse_feed, N_("print what feed files hold, store nothing") },
  { "extract-page", mirqabctl_extract_page, N_("print the article of web pages, store nothing") },
  { "check", mirqabctl_check, N_("say whether the archive is sound") },
  { "reanalyse", mirqabctl_reanalyse, N_("read older articles again with the rules of today") },
  { "backup", mirqabctl_backup, N_("write the whole archive into one file") },
  { "restore", mirqabctl_restore, N_("bring a backup back") },
  { "fetch", mirqabctl_fetch, N_("fetch the sources that are due") },
  { "sources", mirqabctl_sources, N_("list, add and remove sources") },
};

static char *
dup_description (void)
{
  GString *text = g_string_new (_("Commands:\n"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  %-14s %s\n", commands[i].name, _(commands[i].summary));
  g_string_append (text, _("\n“mirqabctl COMMAND --help” tells more of one.\n\n"
                           "Example:\n"
                           "  mirqabctl import articles/\n"
                           "  mirqabctl list --country AM --from 2024\n"
                           "  mirqabctl export --country AM -o armenia.pdf\n\n"
                           "Exit status: 0 done, 1 nothing found or a part failed, 2 not understood.\n"));

  return g_string_free (text, FALSE);
}

static const Command *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];

  return NULL;
}

static void
say_unknown_command (const char *name)
{
  g_autoptr (MirqabctlSuggestions) near = mirqabctl_suggestions_new (name);
  g_autofree char *suggestions = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    mirqabctl_suggestions_offer (near, commands[i].name, commands[i].name);
  suggestions = mirqabctl_suggestions_dup_text (near);
  if (suggestions != NULL)
    mirqabctl_say (_("There is no command “%s”. Did you mean: %s?"), name, suggestions);
  else
    mirqabctl_say (_("There is no command “%s”. “mirqabctl --help” lists those that there are"), name);
}

/* Options before the command; what follows it is left to the command. */
static gboolean
parse_shared (MirqabctlInvocation   *invocation,
              int                   *argc,
              char                ***argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_("COMMAND …"));
  g_autofree GOptionEntry *shared = (GOptionEntry *) mirqabctl_shared_entries (invocation);
  g_autofree char *description = dup_description ();
  g_autoptr (GError) error = NULL;

  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_set_summary (context, _("Mirqab follows an international organisation through the "
                                           "Arabic press: articles in, list, map and chronology out."));
  g_option_context_set_description (context, description);
  g_option_context_add_main_entries (context, shared, GETTEXT_PACKAGE);

  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;

  mirqabctl_say (_("%s. “%s --help” lists what there is"), error->message, "mirqabctl");

  return FALSE;
}

static MirqabctlExit
run (MirqabctlInvocation  *invocation,
     int                   argc,
     char                **argv)
{
  const Command *command;

  if (!parse_shared (invocation, &argc, &argv))
    return MIRQABCTL_USAGE;
  if (invocation->version)
    {
      mirqabctl_print ("mirqabctl " MIRQAB_VERSION "\n");
      return MIRQABCTL_DONE;
    }
  if (argc < 2)
    {
      mirqabctl_say (_("Which command? “mirqabctl --help” lists them"));
      return MIRQABCTL_USAGE;
    }

  command = find_command (argv[1]);
  if (command == NULL)
    {
      say_unknown_command (argv[1]);
      return MIRQABCTL_USAGE;
    }
  invocation->command = command->name;

  return command->run (invocation, argc - 1, argv + 1);
}

/* Output that did not arrive is a failure: a full disk behind ">". A reader
 * that went away is none of our business. */
static gboolean
flush_output (void)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;
  if (errno != EPIPE)
    mirqabctl_say (_("The output cannot be written: %s"), g_strerror (errno));

  return FALSE;
}

int
main (int    argc,
      char **argv)
{
  MirqabctlInvocation invocation;
  MirqabctlExit status;

  setlocale (LC_ALL, "");
  /* Arguments and output are UTF-8 in every locale: timers run in "C". */
  if (!g_get_charset (NULL))
    setlocale (LC_CTYPE, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, MIRQAB_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("mirqabctl");

  mirqabctl_invocation_init (&invocation);
  mirqabctl_interrupt_listen (invocation.cancellable);
  status = run (&invocation, argc, argv);
  if (status == MIRQABCTL_DONE && invocation.part_failed)
    status = MIRQABCTL_FAILED;
  if (g_cancellable_is_cancelled (invocation.cancellable))
    status = MIRQABCTL_FAILED;
  mirqabctl_invocation_clear (&invocation);

  return !flush_output () ? MIRQABCTL_FAILED : (int) status;
}
