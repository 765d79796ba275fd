/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/scope.h"
#include "dossier/dossier.h"

G_BEGIN_DECLS

/* One of the conditions that a scope is made of: what a chip stands for. */
typedef enum
{
  MIRQAB_SCOPE_PART_VALUE, /* a value of a list */
  MIRQAB_SCOPE_PART_COLLECTION,
  MIRQAB_SCOPE_PART_PERIOD,
  MIRQAB_SCOPE_PART_WORDS,
  MIRQAB_SCOPE_PART_UNREAD,
  MIRQAB_SCOPE_PART_STARRED,
  MIRQAB_SCOPE_PART_ASIDE,
} MirqabScopePartKind;

typedef struct
{
  MirqabScopePartKind  kind;
  MirqabScopeList      list;  /* of a value */
  char                *value; /* of a list, nullable */
  char                *label; /* as a person reads it */
} MirqabScopePart;

GPtrArray   *mirqab_scope_dup_parts      (const MirqabScope     *scope,
                                          const char            *collection, /* nullable: its name */
                                          MirqabDossier         *dossier,
                                          const char            *language);
void         mirqab_scope_part_free      (MirqabScopePart       *part);
MirqabScope *mirqab_scope_without_part   (const MirqabScope     *scope,
                                          const MirqabScopePart *part);
char        *mirqab_scope_dup_value_name (MirqabScopeList        list,
                                          const char            *value,
                                          MirqabDossier         *dossier,
                                          const char            *language);

G_END_DECLS
