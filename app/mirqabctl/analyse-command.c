/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/command.h"

#include "mirqabctl/findings-json.h"
#include "mirqabctl/json-line.h"
#include "mirqabctl/say.h"
#include "mirqabctl/standard-input.h"
#include "sources/document.h"

#include <glib/gi18n.h>

typedef struct
{
  MirqabctlInvocation *invocation;
  MirqabAnalyser      *analyser;
  MirqabDay            published; /* or MIRQAB_DAY_NONE: as the file says */
  gboolean             explain;
} Analysis;

static void
print_article (const Analysis       *analysis,
               const MirqabDocument *document,
               guint                 position,
               const char           *file)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  MirqabArticle *article = g_ptr_array_index (document->articles, position);

  if (analysis->published != MIRQAB_DAY_NONE)
    {
      article->given_day = analysis->published;
      article->given_time = MIRQAB_TIME_NONE;
    }
  article->findings = mirqab_analyser_analyse (analysis->analyser, article);

  json_builder_begin_object (builder);
  mirqabctl_json_string (builder, "file", file);
  mirqabctl_findings_to_json (builder, article, analysis->explain);
  mirqabctl_concern_to_json (builder, article, analysis->invocation->dossier);
  if (document->kind != MIRQAB_DOCUMENT_TEXT)
    mirqabctl_json_string (builder, "text", article->text);
  if (document->kind == MIRQAB_DOCUMENT_FEED)
    mirqabctl_json_number (builder, "entry", position + 1);
  json_builder_end_object (builder);
  mirqabctl_json_print (builder);
}

static gboolean
analyse (const Analysis *analysis,
         const char     *argument)
{
  GCancellable *cancellable = analysis->invocation->cancellable;
  g_autofree char *file = g_filename_display_name (argument);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mirqabctl_read_argument (argument, cancellable, &error);
  g_autoptr (MirqabDocument) document = NULL;

  if (bytes != NULL)
    document = mirqab_document_read_bytes (bytes, file, NULL, cancellable, &error);
  if (document == NULL)
    {
      mirqabctl_json_failure (file, error);
      return FALSE;
    }

  for (guint i = 0; i < document->problems->len; i++)
    mirqabctl_say (_("%s: damaged, and read as far as possible: %s"), file,
                   (const char *) g_ptr_array_index (document->problems, i));
  for (guint i = 0; i < document->articles->len; i++)
    print_article (analysis, document, i, file);

  return TRUE;
}

MirqabctlExit
mirqabctl_analyse (MirqabctlInvocation  *invocation,
                   int                   argc,
                   char                **argv)
{
  const MirqabctlHelp help = {
    .arguments = _("FILE…"),
    .summary = _("Reads files with the eyes of the dossier and prints what is found in each on a line "
                 "of JSON. Stores nothing. “-” is standard input."),
    .description = _("Places are counted in Unicode code points of the file's text, or of “text” for "
                     "pages and feeds, which have a line for each entry.\n\nExample:\n"
                     "  mirqabctl analyse --published 2022-05-16 article.txt"),
  };
  g_autofree char *published = NULL;
  gboolean explain = FALSE;
  const GOptionEntry entries[] = {
    { "published", 0, 0, G_OPTION_ARG_STRING, &published,
      N_("Day of publication, where it is known: 2022-05-16"), N_("DATE") },
    { "explain", 0, 0, G_OPTION_ARG_NONE, &explain, N_("Say which rule gave what"), NULL },
    { NULL },
  };
  g_autoptr (MirqabAnalyser) analyser = NULL;
  Analysis analysis = { .invocation = invocation, .published = MIRQAB_DAY_NONE };
  gboolean succeeded = TRUE;

  if (!mirqabctl_parse (invocation, &help, entries, NULL, &argc, &argv))
    return MIRQABCTL_USAGE;
  if (argc < 2)
    {
      mirqabctl_say (_("Which files? For example: mirqabctl analyse article.txt"));
      return MIRQABCTL_USAGE;
    }
  if (published != NULL)
    analysis.published = mirqab_day_parse (published);
  if (published != NULL && analysis.published == MIRQAB_DAY_NONE)
    {
      mirqabctl_say (_("“%s” after --published is no day: write it as 2022-05-16"), published);
      return MIRQABCTL_USAGE;
    }
  if (mirqabctl_get_dossier (invocation) == NULL)
    return MIRQABCTL_FAILED;

  analyser = mirqab_analyser_new (invocation->dossier);
  analysis.analyser = analyser;
  analysis.explain = explain;
  for (int i = 1; i < argc && !g_cancellable_is_cancelled (invocation->cancellable); i++)
    succeeded &= analyse (&analysis, argv[i]);

  return succeeded && !g_cancellable_is_cancelled (invocation->cancellable) ? MIRQABCTL_DONE
                                                                            : MIRQABCTL_FAILED;
}
