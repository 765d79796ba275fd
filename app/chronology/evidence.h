/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/findings.h"
#include "chronology/sentence-store.h"
#include "dossier/dossier.h"

G_BEGIN_DECLS

/* One sentence of one article that reports an event, and what it says of it.
 * Reference counted, constant once handed on. There are millions: what is not
 * asked for all the time lies in a store. */
typedef struct
{
  gint64               article;
  MirqabSentenceStore *store;     /* owned, nullable: where text is, if it is not here */
  union
  {
    char              *text;      /* owned */
    guint32            stored;    /* place in store */
  };
  guint64              signature; /* of the words of the sentence, see MirqabWordSet */
  const char          *outlet;    /* interned, nullable */
  const char          *place;     /* interned, nullable */
  const char          *host;      /* interned, nullable: state in which place lies */
  const char          *body;      /* interned, nullable */
  const char *const   *countries; /* interned, see mirqab_country_list_intern () */
  MirqabSpan           sentence;  /* in the article's text */
  MirqabDay            from;
  MirqabDay            to;
  guint32              text_hash;
  guint                references;/* atomic */
  guint                ordinal;   /* of the event in its article */
  guint16              n_words;
  guint8               kind;      /* MirqabEventKind */
  guint8               status;    /* MirqabEventStatus */
  guint8               precision; /* MirqabPrecision: of the days this sentence gives */
  guint8               is_general;/* body is the organisation as a whole */
} MirqabEvidence;

MirqabEvidence *mirqab_evidence_new       (gint64          article,
                                           MirqabSpan      sentence,
                                           const char     *text,
                                           const char     *outlet);
MirqabEvidence *mirqab_evidence_new_stored
                                          (MirqabSentenceStore *store,
                                           gint64          article,
                                           MirqabSpan      sentence,
                                           const char     *text,
                                           const char     *outlet);
MirqabEvidence *mirqab_evidence_ref       (MirqabEvidence *evidence);
void            mirqab_evidence_unref     (MirqabEvidence *evidence);
void            mirqab_evidence_resolve   (MirqabEvidence *evidence,
                                           MirqabDossier  *dossier);
char           *mirqab_evidence_dup_text  (const MirqabEvidence *evidence);
MirqabWordSet  *mirqab_evidence_dup_words (const MirqabEvidence *evidence);
char           *mirqab_evidence_dup_title (const char     *sentence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabEvidence, mirqab_evidence_unref)

G_END_DECLS
