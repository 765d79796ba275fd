/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/command.h"

#include "mirqabctl/fetch-error.h"
#include "mirqabctl/json-line.h"
#include "mirqabctl/known-sources.h"
#include "mirqabctl/say.h"
#include "mirqabctl/standard-input.h"
#include "sources/fetcher.h"

#include <glib/gi18n.h>

typedef struct
{
  guint n_new;
  guint n_there;
  guint n_updated;
  guint n_failed;
} Counts;

static const char *
describe_status (const MirqabImportItem *item)
{
  if (item->error != NULL)
    return "failed";
  if (item->n_new > 0)
    return "new";
  if (item->n_updated > 0)
    return "updated";

  return "there";
}

static void
print_json (const MirqabImportItem *item)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  mirqabctl_json_string (builder, "file", item->name);
  mirqabctl_json_string (builder, "status", describe_status (item));
  mirqabctl_json_number (builder, "new", item->n_new);
  mirqabctl_json_number (builder, "there", item->n_there);
  mirqabctl_json_number (builder, "updated", item->n_updated);
  json_builder_set_member_name (builder, "articles");
  json_builder_begin_array (builder);
  for (guint i = 0; i < item->ids->len; i++)
    json_builder_add_int_value (builder, g_array_index (item->ids, gint64, i));
  json_builder_end_array (builder);
  mirqabctl_json_texts (builder, "problems", item->problems);
  mirqabctl_json_string (builder, "error", item->error != NULL ? item->error->message : NULL);
  json_builder_end_object (builder);
  mirqabctl_json_print (builder);
}

static void
tell_item (const MirqabctlInvocation *invocation,
           const MirqabImportItem    *item,
           Counts                    *counts)
{
  counts->n_new += item->n_new;
  counts->n_there += item->n_there;
  counts->n_updated += item->n_updated;
  counts->n_failed += item->error != NULL;

  if (invocation->json)
    print_json (item);
  if (item->error != NULL)
    mirqabctl_say_failure (item->name, item->error);
  for (guint i = 0; item->problems != NULL && i < item->problems->len; i++)
    mirqabctl_say (_("%s: damaged, and read as far as possible: %s"), item->name,
                   (const char *) g_ptr_array_index (item->problems, i));
}

static gboolean
tell_items (MirqabctlInvocation *invocation,
            GPtrArray           *items,
            const char          *about,
            const GError        *error,
            Counts              *counts)
{
  mirqabctl_end_progress ();
  if (items == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mirqabctl_say (_("Interrupted. What was imported before is kept; the same command goes on with "
                     "the rest"));
  else if (items == NULL)
    mirqabctl_say_failure (about, error);
  for (guint i = 0; items != NULL && i < items->len; i++)
    tell_item (invocation, g_ptr_array_index (items, i), counts);

  return items != NULL;
}

static gboolean
import_files (MirqabctlInvocation *invocation,
              MirqabAnalyser      *analyser,
              GPtrArray           *files,
              Counts              *counts)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  items = mirqab_import_files (invocation->archive, analyser, files,
                               g_get_real_time () / G_USEC_PER_SEC, mirqabctl_show_progress, NULL,
                               invocation->cancellable, &error);

  return tell_items (invocation, items, NULL, error, counts);
}

/* What @bytes hold; NULL when they could not be had, for which @error is. */
static gboolean
import_bytes (MirqabctlInvocation *invocation,
              MirqabAnalyser      *analyser,
              GBytes              *bytes,
              const char          *name,
              GError              *error,
              Counts              *counts)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) local_error = error;

  if (bytes != NULL)
    items = mirqab_import_bytes (invocation->archive, analyser, bytes, name,
                                 g_get_real_time () / G_USEC_PER_SEC, invocation->cancellable,
                                 &local_error);

  return tell_items (invocation, items, name, local_error, counts);
}

static gboolean
import_standard_input (MirqabctlInvocation *invocation,
                       MirqabAnalyser      *analyser,
                       Counts              *counts)
{
  GError *error = NULL;
  g_autoptr (GBytes) bytes = mirqabctl_read_standard_input (invocation->cancellable, &error);

  return import_bytes (invocation, analyser, bytes, "-", error, counts);
}

static gboolean
import_address (MirqabctlInvocation *invocation,
                MirqabAnalyser      *analyser,
                MirqabFetcher       *fetcher,
                const char          *url,
                Counts              *counts)
{
  const MirqabRequest request = { url, NULL, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabAnswer) answer = NULL;
  char buffer[16];

  answer = mirqab_fetcher_get (fetcher, &request, invocation->cancellable, &error);
  if (answer != NULL && answer->body != NULL)
    return import_bytes (invocation, analyser, answer->body, answer->url, NULL, counts);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return tell_items (invocation, NULL, url, error, counts);

  counts->n_failed++;
  mirqabctl_say ("%s: %s", url,
                 mirqabctl_describe_fetch_error (mirqab_fetch_error_name (
                   error, answer != NULL ? answer->http_status : 0, buffer)));

  return TRUE;
}

static void
tell_counts (const Counts *counts)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (counts->n_new == 0 && counts->n_updated == 0 && counts->n_there > 0 && counts->n_failed == 0)
    {
      g_string_append_printf (text,
                              ngettext ("Nothing new: the article is in the archive already",
                                        "Nothing new: all %u articles are in the archive already",
                                        counts->n_there),
                              counts->n_there);
    }
  else
    {
      g_string_append_printf (text, ngettext ("%u new article", "%u new articles", counts->n_new),
                              counts->n_new);
      if (counts->n_updated > 0)
        g_string_append_printf (text, ngettext (", %u updated", ", %u updated", counts->n_updated),
                                counts->n_updated);
      if (counts->n_there > 0)
        g_string_append_printf (text,
                                ngettext (", %u was there already", ", %u were there already",
                                          counts->n_there),
                                counts->n_there);
      if (counts->n_failed > 0)
        g_string_append_printf (text,
                                ngettext (", %u file failed", ", %u files failed", counts->n_failed),
                                counts->n_failed);
    }
  g_string_append_c (text, '\n');
  mirqabctl_print (text->str);
}

/* What the arguments of the command name. */
typedef struct
{
  GPtrArray *files;     /* of GFile */
  GPtrArray *addresses; /* of borrowed char * */
  gboolean   has_input;
} Wanted;

static void
wanted_clear (Wanted *wanted)
{
  g_clear_pointer (&wanted->files, g_ptr_array_unref);
  g_clear_pointer (&wanted->addresses, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wanted, wanted_clear)

static void
wanted_init (Wanted  *wanted,
             int      argc,
             char   **argv)
{
  wanted->files = g_ptr_array_new_with_free_func (g_object_unref);
  wanted->addresses = g_ptr_array_new ();
  for (int i = 1; i < argc; i++)
    {
      if (g_str_equal (argv[i], "-"))
        wanted->has_input = TRUE;
      else if (mirqabctl_is_address (argv[i]))
        g_ptr_array_add (wanted->addresses, argv[i]);
      else
        g_ptr_array_add (wanted->files, g_file_new_for_commandline_arg (argv[i]));
    }
}

static gboolean
import_all (MirqabctlInvocation *invocation,
            MirqabAnalyser      *analyser,
            const Wanted        *wanted,
            Counts              *counts)
{
  g_autoptr (MirqabFetcher) fetcher = NULL;

  if (wanted->files->len > 0 && !import_files (invocation, analyser, wanted->files, counts))
    return FALSE;
  if (wanted->addresses->len > 0)
    fetcher = mirqab_fetcher_new ();
  for (guint i = 0; i < wanted->addresses->len; i++)
    if (!import_address (invocation, analyser, fetcher, g_ptr_array_index (wanted->addresses, i),
                         counts))
      return FALSE;

  return !wanted->has_input || import_standard_input (invocation, analyser, counts);
}

MirqabctlExit
mirqabctl_import (MirqabctlInvocation  *invocation,
                  int                   argc,
                  char                **argv)
{
  const MirqabctlHelp help = {
    .arguments = _("FILE|URL…"),
    .summary = _("Brings articles into the archive: text and web pages, feed files, folders with all "
                 "that is in them, and pages at an address of the web. “-” reads one from standard "
                 "input."),
    .description = _("An article that is there already is not added again. What cannot be read is said, "
                     "and the rest is imported.\n\nExample:\n  mirqabctl import articles/ page.html"),
  };
  g_auto (Wanted) wanted = { NULL };
  g_autoptr (MirqabAnalyser) analyser = NULL;
  gboolean succeeded;
  Counts counts = { 0 };
  MirqabDossier *dossier;

  if (!mirqabctl_parse (invocation, &help, NULL, NULL, &argc, &argv))
    return MIRQABCTL_USAGE;
  if (argc < 2)
    {
      mirqabctl_say (_("Which files? For example: mirqabctl import article.txt"));
      return MIRQABCTL_USAGE;
    }

  wanted_init (&wanted, argc, argv);
  dossier = mirqabctl_get_dossier (invocation);
  if (dossier == NULL || mirqabctl_get_archive_to_write (invocation) == NULL)
    return MIRQABCTL_FAILED;

  analyser = mirqab_analyser_new (dossier);
  succeeded = import_all (invocation, analyser, &wanted, &counts);
  if (succeeded && !invocation->json)
    tell_counts (&counts);

  return succeeded && counts.n_failed == 0 ? MIRQABCTL_DONE : MIRQABCTL_FAILED;
}
