/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysed.h"

MirqabAnalyser *
analysed_get_analyser (void)
{
  static MirqabAnalyser *analyser = NULL;

  if (analyser == NULL)
    {
      g_autofree char *folder = g_build_filename (g_getenv ("MIRQAB_DATA"), "dossiers", "csto", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (MirqabDossier) dossier = mirqab_dossier_load (folder, &error);

      g_assert_no_error (error);
      analyser = mirqab_analyser_new (dossier);
    }

  return analyser;
}

/* @day (nullable): of publication, as the source gives it */
Analysed *
analysed_new (const char *text,
              const char *day)
{
  Analysed *self = g_new0 (Analysed, 1);

  self->article = mirqab_article_new ();
  self->article->text = g_strdup (text);
  if (day != NULL)
    self->article->given_day = mirqab_day_parse (day);
  self->findings = mirqab_analyser_analyse (analysed_get_analyser (), self->article);

  return self;
}

void
analysed_free (Analysed *self)
{
  mirqab_findings_unref (self->findings);
  mirqab_article_unref (self->article);
  g_free (self);
}

char *
analysed_dup_slice (const Analysed *self,
                    MirqabSpan      span)
{
  return g_strndup (self->article->text + span.start, span.end - span.start);
}
