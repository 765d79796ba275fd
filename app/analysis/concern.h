/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article.h"
#include "dossier/dossier.h"

G_BEGIN_DECLS

/* Why an article concerns what the dossier follows: the first that holds. */
typedef enum
{
  MIRQAB_CONCERN_NONE,
  MIRQAB_CONCERN_ORGANISATION, /* it names the organisation */
  MIRQAB_CONCERN_BODY,         /* it names a body of the organisation */
  MIRQAB_CONCERN_OFFICIAL,     /* it names someone who holds a post of the organisation when it appears */
  MIRQAB_CONCERN_STATES,       /* it is about two states or more that belong to it when it appears */
} MirqabConcernReason;

typedef struct
{
  MirqabConcernReason reason;
  MirqabSpan          evidence; /* bytes of the article's text: the name, or the sentence that tells of a state */
} MirqabConcern;

MirqabConcern  mirqab_concern_find             (MirqabDossier        *dossier,
                                                const MirqabFindings *findings);
const char    *mirqab_concern_reason_to_string (MirqabConcernReason   reason);

G_END_DECLS
