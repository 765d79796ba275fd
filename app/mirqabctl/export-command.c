/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/command.h"

#include "desk/data-files.h"
#include "mirqabctl/article-rows.h"
#include "mirqabctl/briefing-options.h"
#include "mirqabctl/say.h"
#include "mirqabctl/scope-options.h"
#include "mirqabctl/way-out.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  char *format;
  char *output;
} ExportOptions;

static void
export_options_clear (ExportOptions *options)
{
  g_free (options->format);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ExportOptions, export_options_clear)

/* Longer ones are part of a name. */
#define MAX_ENDING 5

/* The formats of a briefing, by MirqabExportFormat. */
static const char *const briefing_formats[] = { "pdf", "html", "txt", NULL };

static void
find_format (ExportOptions     *options,
             const char *const *formats)
{
  for (guint i = 0; options->format == NULL && formats[i] != NULL; i++)
    {
      g_autofree char *ending = g_strconcat (".", formats[i], NULL);

      if (options->output != NULL && g_str_has_suffix (options->output, ending))
        options->format = g_strdup (formats[i]);
    }
}

/* An ending of letters asks for a format, known or not: what is written into
 * foo.docx must not be a PDF. */
static void
take_unknown_ending (ExportOptions *options)
{
  const char *ending = options->output != NULL ? strrchr (options->output, '.') : NULL;
  gsize length = ending != NULL ? strlen (ending + 1) : 0;

  if (options->format == NULL && length > 0 && length <= MAX_ENDING
      && strspn (ending + 1, G_CSET_a_2_z G_CSET_A_2_Z) == length)
    options->format = g_strdup (ending + 1);
}

static void
fill_in_defaults (ExportOptions *options)
{
  find_format (options, briefing_formats);
  find_format (options, mirqabctl_row_formats ());
  find_format (options, mirqabctl_way_out_formats ());
  take_unknown_ending (options);
  if (options->format == NULL)
    options->format = g_strdup ("pdf");
}

static gboolean
check_options (ExportOptions *options)
{
  fill_in_defaults (options);
  if (!g_strv_contains (briefing_formats, options->format)
      && !g_strv_contains (mirqabctl_row_formats (), options->format)
      && !g_strv_contains (mirqabctl_way_out_formats (), options->format))
    {
      mirqabctl_say (_("There is no format “%s”: there are pdf, html, txt, json, csv, bib, ris, jsonl "
                       "and text-folder"),
                     options->format);
      return FALSE;
    }
  if (options->output == NULL && g_strv_contains (briefing_formats, options->format))
    {
      mirqabctl_say (_("Into which file? For example: mirqabctl export -o briefing.pdf"));
      return FALSE;
    }
  if (options->output == NULL && g_str_equal (options->format, "text-folder"))
    {
      mirqabctl_say (_("Into which folder? For example: mirqabctl export --format text-folder "
                       "-o articles"));
      return FALSE;
    }

  return TRUE;
}

static MirqabBoundaries *
load_boundaries (void)
{
  g_autofree char *file = mirqab_data_dup_boundaries_file ();
  g_autoptr (GError) error = NULL;
  MirqabBoundaries *boundaries = file != NULL ? mirqab_boundaries_load (file, &error) : NULL;

  if (boundaries == NULL)
    mirqabctl_say (_("The boundaries are not installed: the briefing has no map"));

  return boundaries;
}

static void
progress_cb (double   fraction,
             gpointer user_data)
{
  mirqabctl_show_progress ((guint) (fraction * 100), 100, "%", NULL);
}

static gboolean
write_briefing (MirqabctlInvocation  *invocation,
                const ExportOptions  *options,
                MirqabExport         *what,
                GError              **error)
{
  g_autoptr (MirqabBoundaries) boundaries = NULL;
  gboolean succeeded;

  while (!g_str_equal (briefing_formats[what->format], options->format))
    what->format++;
  if (what->format != MIRQAB_EXPORT_TEXT)
    boundaries = load_boundaries ();

  succeeded = mirqab_export_pdf (invocation->archive, invocation->dossier, boundaries, what,
                                 g_get_real_time () / G_USEC_PER_SEC, options->output,
                                 progress_cb, NULL, invocation->cancellable, error);
  mirqabctl_end_progress ();

  return succeeded;
}

/* To the file, which is replaced when all is written, or to standard output. */
static gboolean
write_rows (MirqabctlInvocation  *invocation,
            const ExportOptions  *options,
            GArray               *ids,
            GError              **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GCancellable) abandon = g_cancellable_new ();

  if (options->output == NULL || g_str_equal (options->output, "-"))
    return mirqabctl_write_articles (invocation, ids, options->format, NULL, error);

  file = g_file_new_for_commandline_arg (options->output);
  stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, invocation->cancellable, error);
  if (stream == NULL)
    return FALSE;
  if (mirqabctl_write_articles (invocation, ids, options->format, G_OUTPUT_STREAM (stream), error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);

  /* Closing a cancelled stream leaves the old file as it was. */
  g_cancellable_cancel (abandon);
  g_output_stream_close (G_OUTPUT_STREAM (stream), abandon, NULL);

  return FALSE;
}

/* The archive with all that a person made leaves only as JSON Lines. */
static MirqabctlExit
export_everything (MirqabctlInvocation *invocation,
                   const ExportOptions *options)
{
  g_autoptr (GError) error = NULL;

  if (mirqabctl_write_way_out (invocation, NULL, options->format, options->output, &error))
    return MIRQABCTL_DONE;
  mirqabctl_say_failure (options->output, error);

  return MIRQABCTL_FAILED;
}

static MirqabctlExit
export (MirqabctlInvocation *invocation,
        const ExportOptions *options,
        MirqabExport        *what,
        int                  limit)
{
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;
  gboolean succeeded;

  if (g_str_equal (options->format, "jsonl") && limit == 0 && mirqab_scope_is_everything (what->scope))
    return export_everything (invocation, options);

  ids = mirqab_export_select (invocation->archive, what, invocation->cancellable, &error);
  if (ids == NULL)
    {
      mirqabctl_say_failure (what->scope->words, error);
      return MIRQABCTL_FAILED;
    }
  if (ids->len == 0)
    {
      mirqabctl_say (_("No article matches, so nothing was written"));
      return MIRQABCTL_FAILED;
    }
  if (limit > 0 && (guint) limit < ids->len)
    {
      g_array_set_size (ids, (guint) limit);
      what->ids = (const gint64 *) (gconstpointer) ids->data;
      what->n_ids = ids->len;
    }

  if (g_strv_contains (briefing_formats, options->format))
    succeeded = write_briefing (invocation, options, what, &error);
  else if (g_strv_contains (mirqabctl_way_out_formats (), options->format))
    succeeded = mirqabctl_write_way_out (invocation, ids, options->format, options->output, &error);
  else
    succeeded = write_rows (invocation, options, ids, &error);
  if (!succeeded)
    mirqabctl_say_failure (options->output, error);

  return succeeded ? MIRQABCTL_DONE : MIRQABCTL_FAILED;
}

/* (transfer full): what to do first, then how it is to look */
static GOptionEntry *
join_entries (const GOptionEntry *own,
              guint               n_own,
              const GOptionEntry *briefing)
{
  GOptionEntry *all;
  guint n_briefing = 0;

  while (briefing[n_briefing].long_name != NULL)
    n_briefing++;
  all = g_new0 (GOptionEntry, n_own + n_briefing + 1);
  memcpy (all, own, n_own * sizeof *all);
  memcpy (all + n_own, briefing, n_briefing * sizeof *all);

  return all;
}

MirqabctlExit
mirqabctl_export (MirqabctlInvocation  *invocation,
                  int                   argc,
                  char                **argv)
{
  const MirqabctlHelp help = {
    .summary = _("Writes articles as a typeset PDF with map and chronology, as HTML or plain text, as "
                 "JSON lines or CSV, as references in BibTeX or RIS, or as a folder of text files. As "
                 "jsonl, the whole archive leaves with all that you made: “import” brings it back. "
                 "Only a backup holds other texts of one story, earlier versions, what lies aside, "
                 "and watches."),
    .description = _("Without scope, all articles are written. JSON, CSV, BibTeX and RIS go to standard "
                     "output when no file is named.\n\nExample:\n"
                     "  mirqabctl export --country AM --from 2024 -o armenia.pdf"),
  };
  g_auto (ExportOptions) own = { NULL };
  g_auto (MirqabctlBriefingOptions) briefing = { NULL };
  const GOptionEntry own_entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &own.output, N_("File to write"), N_("FILE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &own.format,
      N_("pdf, html, txt, json, csv, bib, ris, jsonl or text-folder (default: by the ending of the file, "
         "else pdf)"), N_("FORMAT") },
  };
  g_auto (MirqabctlScopeOptions) options = { NULL };
  g_autofree GOptionEntry *scope_entries = (GOptionEntry *) mirqabctl_scope_options_entries (&options);
  g_autofree GOptionEntry *briefing_entries = mirqabctl_briefing_options_entries (&briefing);
  g_autofree GOptionEntry *entries = join_entries (own_entries, G_N_ELEMENTS (own_entries),
                                                   briefing_entries);
  g_auto (MirqabTemplate) template = { NULL };
  g_autoptr (MirqabScope) scope = NULL;
  MirqabExport what = { .format = MIRQAB_EXPORT_PDF };

  if (!mirqabctl_parse (invocation, &help, entries, scope_entries, &argc, &argv)
      || !check_options (&own) || !mirqabctl_briefing_options_resolve (&briefing, &template))
    return MIRQABCTL_USAGE;
  scope = mirqabctl_scope_options_resolve (&options, invocation);
  if (scope == NULL)
    return MIRQABCTL_USAGE;
  if (mirqabctl_get_dossier (invocation) == NULL || mirqabctl_get_archive (invocation) == NULL)
    return MIRQABCTL_FAILED;

  what.language = template.language;
  what.title = template.title;
  what.paper = template.paper;
  what.choice = template.choice;
  what.scope = scope;

  return export (invocation, &own, &what, options.limit);
}
