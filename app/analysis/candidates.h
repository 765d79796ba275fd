/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/analyser.h"

G_BEGIN_DECLS

/* A name that the dossier does not have, but that stands where names of people
 * stand: beside a title. Offered to a person, who may take it into a dossier. */
typedef struct
{
  char       *name;    /* owned: as printed where it stands first */
  char       *sound;   /* owned: the same for all spellings of one name, in every script */
  MirqabSpan  span;    /* where it stands first */
  guint       count;   /* how often, in any spelling */
  char       *title;   /* owned: as printed there: نائب وزير الخارجية البولندي */
  const char *office;  /* interned, nullable: what that title is, when the dossier has it */
  const char *country; /* interned, nullable: of the title */
  const char *person;  /* interned, nullable: of whose name it may be another spelling */
} MirqabNameCandidate;

/* (transfer full) (element-type MirqabNameCandidate): in order of the text */
GPtrArray *mirqab_analyser_find_candidates (MirqabAnalyser      *self,
                                            const MirqabArticle *article);

G_END_DECLS
