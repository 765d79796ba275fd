/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/findings.h"
#include "chronology/word-set.h"
#include "dossier/dossier.h"

G_BEGIN_DECLS

/* One sentence of one article that reports an event, and what it says of it.
 * Reference counted, constant once handed on. */
typedef struct
{
  gint64             article;
  guint              ordinal;   /* of the event in its article */
  MirqabSpan         sentence;  /* in the article's text */
  char              *text;      /* owned: the sentence, or its beginning */
  const char        *outlet;    /* interned, nullable */
  MirqabPrecision    precision; /* of the days this sentence gives */
  MirqabDay          from;
  MirqabDay          to;
  MirqabEventKind    kind;
  MirqabEventStatus  status;
  const char        *place;     /* interned, nullable */
  const char        *host;      /* interned, nullable: state in which place lies */
  const char        *body;      /* interned, nullable */
  gboolean           is_general;/* body is the organisation as a whole */
  const char       **countries; /* owned array of interned codes, NULL-terminated */
  MirqabWordSet     *words;     /* owned: of the whole sentence */
} MirqabEvidence;

MirqabEvidence *mirqab_evidence_new       (gint64          article,
                                           MirqabSpan      sentence,
                                           const char     *text,
                                           const char     *outlet);
MirqabEvidence *mirqab_evidence_ref       (MirqabEvidence *evidence);
void            mirqab_evidence_unref     (MirqabEvidence *evidence);
void            mirqab_evidence_resolve   (MirqabEvidence *evidence,
                                           MirqabDossier  *dossier);
void            mirqab_evidence_shorten   (MirqabEvidence *evidence);
char           *mirqab_evidence_dup_title (const char     *sentence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabEvidence, mirqab_evidence_unref)

G_END_DECLS
