/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/analyser.h"

#include "analysis/candidates.h"
#include "analysis/dated-events.h"
#include "analysis/event-kinds.h"
#include "analysis/known-names.h"
#include "analysis/layout.h"
#include "analysis/lexicon.h"
#include "analysis/masks.h"
#include "analysis/mentions.h"
#include "analysis/name-candidates.h"
#include "analysis/publication.h"
#include "analysis/reading.h"
#include "analysis/subjects.h"
#include "analysis/temporal.h"
#include "analysis/text-language.h"
#include "dossier/name-index.h"

#include <string.h>

/* Raised with every change of a rule, so that archives are analysed again. */
#define RULES_VERSION 5

struct _MirqabAnalyser
{
  GObject           parent_instance;

  MirqabDossier    *dossier;     /* owned */
  MirqabNameIndex  *names;       /* owned */
  MirqabLexicon    *lexicon;     /* owned */
  MirqabEventKinds *event_kinds; /* owned */
  MirqabKnownNames *known_names; /* owned */
  guint             version;
};

G_DEFINE_FINAL_TYPE (MirqabAnalyser, mirqab_analyser, G_TYPE_OBJECT)

static void
mirqab_analyser_finalize (GObject *object)
{
  MirqabAnalyser *self = MIRQAB_ANALYSER (object);

  g_clear_pointer (&self->names, mirqab_name_index_free);
  g_clear_pointer (&self->lexicon, mirqab_lexicon_free);
  g_clear_pointer (&self->event_kinds, mirqab_event_kinds_free);
  g_clear_pointer (&self->known_names, mirqab_known_names_free);
  g_clear_object (&self->dossier);

  G_OBJECT_CLASS (mirqab_analyser_parent_class)->finalize (object);
}

static void
mirqab_analyser_class_init (MirqabAnalyserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mirqab_analyser_finalize;
}

static void
mirqab_analyser_init (MirqabAnalyser *self)
{
  self->event_kinds = mirqab_event_kinds_new ();
}

static guint
make_version (const char *digest)
{
  guint hash = g_str_hash (digest) * 31 + RULES_VERSION;

  return hash != 0 ? hash : 1;
}

/**
 * mirqab_analyser_new:
 *
 * Returns: (transfer full):
 */
MirqabAnalyser *
mirqab_analyser_new (MirqabDossier *dossier)
{
  MirqabAnalyser *self = g_object_new (MIRQAB_TYPE_ANALYSER, NULL);

  self->dossier = g_object_ref (dossier);
  self->names = mirqab_name_index_new (dossier);
  self->lexicon = mirqab_lexicon_new (dossier);
  self->known_names = mirqab_known_names_new (dossier);
  self->version = make_version (mirqab_dossier_get_digest (dossier));

  return self;
}

MirqabDossier *
mirqab_analyser_get_dossier (MirqabAnalyser *self)
{
  g_return_val_if_fail (MIRQAB_IS_ANALYSER (self), NULL);

  return self->dossier;
}

/* Another number when the rules or the dossier have changed. */
guint
mirqab_analyser_get_version (MirqabAnalyser *self)
{
  g_return_val_if_fail (MIRQAB_IS_ANALYSER (self), 0);

  return self->version;
}

/* The layout tells a publication line by the date in it, and gives the day by
 * which the other dates are resolved. */
static void
read_layout_and_dates (MirqabReading *reading)
{
  g_autoptr (GArray) masks = mirqab_masks_new (reading);
  g_autoptr (MirqabTemporalScan) scan = mirqab_temporal_scan_new (reading->tokens,
                                                                  reading->sentences, masks);
  GArray *temporals = reading->findings->temporals;

  mirqab_temporal_scan_resolve (scan, MIRQAB_DAY_NONE, temporals);
  mirqab_layout_read (reading);
  mirqab_publication_read (reading, scan);
  if (reading->findings->published != MIRQAB_DAY_NONE)
    {
      g_array_set_size (temporals, 0);
      mirqab_temporal_scan_resolve (scan, reading->findings->published, temporals);
    }
}

/* What every reading begins with: words, their classes, the names in them. */
static void
read_words (MirqabAnalyser      *self,
            const MirqabArticle *article,
            MirqabReading       *reading)
{
  reading->dossier = self->dossier;
  reading->article = article;
  reading->names = self->names;
  reading->findings = mirqab_findings_new ();
  reading->findings->version = self->version;
  reading->tokens = mirqab_tokens_new (article->text, -1);
  reading->classes = mirqab_lexicon_classify (self->lexicon, reading->tokens);
  reading->matches = g_array_new (FALSE, FALSE, sizeof (MirqabNameMatch));
  mirqab_name_index_match (self->names, reading->tokens, reading->matches);
}

/**
 * mirqab_analyser_analyse:
 *
 * Takes time linear in the length of the text. May be called from any thread.
 *
 * Returns: (transfer full): what the text says, by the rules and the dossier
 */
MirqabFindings *
mirqab_analyser_analyse (MirqabAnalyser      *self,
                         const MirqabArticle *article)
{
  g_auto (MirqabReading) reading = { 0 };

  g_return_val_if_fail (MIRQAB_IS_ANALYSER (self), NULL);

  read_words (self, article, &reading);
  reading.sentences = mirqab_sentences_new (reading.tokens);
  reading.lines = g_array_new (FALSE, FALSE, sizeof (MirqabLine));
  g_strlcpy (reading.findings->language, mirqab_text_language_guess (reading.tokens),
             sizeof reading.findings->language);
  read_layout_and_dates (&reading);
  mirqab_mentions_read (&reading);
  mirqab_subjects_read (&reading);
  mirqab_dated_events_read (&reading, self->event_kinds);

  return g_steal_pointer (&reading.findings);
}

/**
 * mirqab_analyser_find_candidates:
 *
 * Returns: (transfer full) (element-type MirqabNameCandidate): names of people
 *   that the dossier does not have, in order of the text
 */
GPtrArray *
mirqab_analyser_find_candidates (MirqabAnalyser      *self,
                                 const MirqabArticle *article)
{
  g_auto (MirqabReading) reading = { 0 };

  g_return_val_if_fail (MIRQAB_IS_ANALYSER (self), NULL);

  read_words (self, article, &reading);

  return mirqab_name_candidates_new (&reading, self->known_names);
}
