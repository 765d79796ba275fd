/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier/dossier.h"
#include "language/tokens.h"

G_BEGIN_DECLS

/* All forms of a dossier, to be found in a text in one pass: whole words only,
 * the longest form first, Arabic particles (و ف ب ل ك) taken off only when
 * what is left is a name and the word as it stands is none. Constant after
 * construction. */
typedef struct _MirqabNameIndex MirqabNameIndex;

typedef enum
{
  MIRQAB_NAMED_STATE,
  MIRQAB_NAMED_PERSON,
  MIRQAB_NAMED_PLACE,
  MIRQAB_NAMED_BODY,
  MIRQAB_NAMED_OFFICE,
} MirqabNamedKind;

/* What a form may name. */
typedef struct
{
  MirqabNamedKind  kind;
  MirqabFormKind   form;
  const char      *id;  /* interned; the code of a state */
  gconstpointer    row; /* MirqabState, MirqabPerson, … of the dossier */
} MirqabName;

/* Tokens [first, end) of a text that are a form. Matches of offices may overlap
 * those of other names; otherwise matches do not overlap. */
typedef struct
{
  guint             first;
  guint             end;
  MirqabSpan        span;        /* without a particle, with the quotes that the form holds */
  guint             n_particles; /* letters of the first token before the name */
  guint             n_names;     /* at least 1; more when a form is ambiguous */
  const MirqabName *names;       /* owned by the index */
} MirqabNameMatch;

MirqabNameIndex *mirqab_name_index_new   (MirqabDossier         *dossier);
MirqabNameIndex *mirqab_name_index_new_weak
                                         (MirqabDossier         *dossier);
void             mirqab_name_index_free  (MirqabNameIndex       *self);
void             mirqab_name_index_match (const MirqabNameIndex *self,
                                          const MirqabTokens    *tokens,
                                          GArray                *matches);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabNameIndex, mirqab_name_index_free)

G_END_DECLS
