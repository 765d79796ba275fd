/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/article-rows.h"

#include "desk/article-rows.h"
#include "mirqabctl/article-json.h"
#include "mirqabctl/say.h"

#include <gio/gunixoutputstream.h>
#include <unistd.h>

static char *
dup_json (const MirqabArticle    *article,
          const MirqabOwnArticle *own)
{
  g_autofree char *line = mirqabctl_article_dup_json (article, NULL, NULL, NULL);

  return g_strconcat (line, "\n", NULL);
}

static const MirqabRowFormat json = { "json", NULL, dup_json };

/**
 * mirqabctl_row_formats:
 *
 * Returns: (transfer none) (array zero-terminated=1):
 */
const char *const *
mirqabctl_row_formats (void)
{
  static const char *const names[] = { "json", "csv", "bib", "ris", NULL };

  return names;
}

gboolean
mirqabctl_write_articles (MirqabctlInvocation  *invocation,
                          GArray               *ids,
                          const char           *format_name,
                          GOutputStream        *stream,
                          GError              **error)
{
  const MirqabRowFormat *format = mirqab_row_format_find (format_name);
  g_autoptr (MirqabAnalyser) analyser = mirqab_analyser_new (invocation->dossier);
  g_autoptr (GOutputStream) standard_output = NULL;
  gboolean succeeded;

  if (stream == NULL)
    stream = standard_output = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

  succeeded = mirqab_write_article_rows (invocation->archive, analyser, ids,
                                         format != NULL ? format : &json, stream,
                                         mirqabctl_show_progress, NULL, invocation->cancellable,
                                         error);
  mirqabctl_end_progress ();
  /* A reader that went away has read enough. */
  if (standard_output != NULL && g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE))
    {
      g_clear_error (error);
      return TRUE;
    }

  return succeeded;
}
