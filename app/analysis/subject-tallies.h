/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/reading.h"

G_BEGIN_DECLS

/* What a text may say of a state that makes the text be about it. */
typedef enum
{
  MIRQAB_EVIDENCE_MEMBER,
  MIRQAB_EVIDENCE_HEADLINE,
  MIRQAB_EVIDENCE_LEAD,
  MIRQAB_EVIDENCE_LEAD_SPEAKER,
  MIRQAB_EVIDENCE_LEAD_PLACE,
  MIRQAB_EVIDENCE_PLACE,
  MIRQAB_EVIDENCE_HOST,
  MIRQAB_EVIDENCE_CHAIR,
  MIRQAB_EVIDENCE_AGENT,
  MIRQAB_EVIDENCE_LEADER,
  MIRQAB_EVIDENCE_OFFICIAL,
  MIRQAB_EVIDENCE_LEAVING,
  MIRQAB_EVIDENCE_PARTY,
  MIRQAB_EVIDENCE_BILATERAL,
  MIRQAB_EVIDENCE_TOGETHER,
  MIRQAB_EVIDENCE_OPPONENT,
  MIRQAB_EVIDENCE_TOPIC,
  MIRQAB_EVIDENCE_NAMED,
  MIRQAB_N_EVIDENCES,
} MirqabEvidenceKind;

/* The evidence for one state. */
typedef struct
{
  MirqabCountry country;
  double        given[MIRQAB_N_EVIDENCES];
  MirqabSpan    sentence[MIRQAB_N_EVIDENCES]; /* that gave the evidence first */
  guint         given_in[MIRQAB_N_EVIDENCES]; /* the last sentence that gave it, + 1 */
  guint         n_sentences; /* that gave any */
  guint         last_in;     /* the last of them, + 1 */
  guint         n_apart;     /* mentions outside of lists */
  guint         n_towns;     /* mentions of its towns, where it is not named itself */
  double        sum;
} MirqabSubjectTally;

typedef struct
{
  GArray     *tallies; /* owned, of MirqabSubjectTally */
  GHashTable *rows;    /* owned: code -> index + 1 */
} MirqabSubjectTallies;

/* Where a text gives evidence. */
typedef struct
{
  guint      number; /* of the sentence */
  MirqabSpan span;
  gboolean   is_history; /* all its dates lie long before the text */
} MirqabEvidencePlace;

void                mirqab_subject_tallies_init       (MirqabSubjectTallies      *self);
void                mirqab_subject_tallies_clear      (MirqabSubjectTallies      *self);
MirqabSubjectTally *mirqab_subject_tallies_find       (const MirqabSubjectTallies *self,
                                                       const char                *code);
MirqabSubjectTally *mirqab_subject_tallies_ensure     (MirqabSubjectTallies      *self,
                                                       const char                *code);
void                mirqab_subject_tallies_give       (MirqabSubjectTallies      *self,
                                                       const char                *code,
                                                       MirqabEvidenceKind         kind,
                                                       const MirqabEvidencePlace *place);
void                mirqab_subject_tallies_decide     (MirqabSubjectTallies      *self,
                                                       const MirqabReading       *reading);
const char         *mirqab_subject_tallies_get_reason (guint                      i);

G_END_DECLS
