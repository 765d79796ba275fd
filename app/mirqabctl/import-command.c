/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/command.h"

#include "mirqabctl/json-line.h"
#include "mirqabctl/say.h"
#include "mirqabctl/standard-input.h"

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

/* Imports @files, or what comes on standard input when it is NULL. */
static gboolean
import (MirqabctlInvocation *invocation,
        MirqabAnalyser      *analyser,
        GPtrArray           *files,
        Counts              *counts)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (files == NULL)
    bytes = mirqabctl_read_standard_input (invocation->cancellable, &error);
  if (files != NULL)
    items = mirqab_import_files (invocation->archive, analyser, files, now, mirqabctl_show_progress,
                                 NULL, invocation->cancellable, &error);
  else if (bytes != NULL)
    items = mirqab_import_bytes (invocation->archive, analyser, bytes, "-", now,
                                 invocation->cancellable, &error);
  mirqabctl_end_progress ();

  if (items == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mirqabctl_say (_("Interrupted. What was imported before is kept; the same command goes on with "
                     "the rest"));
  else if (items == NULL)
    mirqabctl_say_failure (NULL, error);
  for (guint i = 0; items != NULL && i < items->len; i++)
    tell_item (invocation, g_ptr_array_index (items, i), counts);

  return items != NULL;
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

static gboolean
is_address (const char *argument)
{
  g_autofree char *scheme = g_uri_parse_scheme (argument);

  return g_strcmp0 (scheme, "http") == 0 || g_strcmp0 (scheme, "https") == 0;
}

/* The arguments as files; *has_input: whether "-" is among them. */
static GPtrArray *
make_files (int        argc,
            char     **argv,
            gboolean  *has_input,
            Counts    *counts)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  *has_input = FALSE;
  for (int i = 1; i < argc; i++)
    {
      if (g_str_equal (argv[i], "-"))
        {
          *has_input = TRUE;
        }
      else if (is_address (argv[i]))
        {
          counts->n_failed++;
          mirqabctl_say (_("%s: addresses are not fetched yet: save the page as a file and import that"),
                         argv[i]);
        }
      else
        g_ptr_array_add (files, g_file_new_for_commandline_arg (argv[i]));
    }

  return files;
}

MirqabctlExit
mirqabctl_import (MirqabctlInvocation  *invocation,
                  int                   argc,
                  char                **argv)
{
  const MirqabctlHelp help = {
    .arguments = _("FILE…"),
    .summary = _("Brings articles into the archive: text and web pages, feed files, and folders with "
                 "all that is in them. “-” reads one from standard input."),
    .description = _("An article that is there already is not added again. What cannot be read is said, "
                     "and the rest is imported.\n\nExample:\n  mirqabctl import articles/ page.html"),
  };
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (MirqabAnalyser) analyser = NULL;
  gboolean has_input, succeeded = TRUE;
  Counts counts = { 0 };
  MirqabDossier *dossier;

  if (!mirqabctl_parse (invocation, &help, NULL, NULL, &argc, &argv))
    return MIRQABCTL_USAGE;
  files = make_files (argc, argv, &has_input, &counts);
  if (files->len == 0 && !has_input && counts.n_failed > 0)
    return MIRQABCTL_FAILED;
  if (files->len == 0 && !has_input)
    {
      mirqabctl_say (_("Which files? For example: mirqabctl import article.txt"));
      return MIRQABCTL_USAGE;
    }

  dossier = mirqabctl_get_dossier (invocation);
  if (dossier == NULL || mirqabctl_get_archive_to_write (invocation) == NULL)
    return MIRQABCTL_FAILED;

  analyser = mirqab_analyser_new (dossier);
  if (files->len > 0)
    succeeded = import (invocation, analyser, files, &counts);
  if (has_input && succeeded)
    succeeded = import (invocation, analyser, NULL, &counts);
  if (succeeded && !invocation->json)
    tell_counts (&counts);

  return succeeded && counts.n_failed == 0 ? MIRQABCTL_DONE : MIRQABCTL_FAILED;
}
