/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier/name-index.h"

G_BEGIN_DECLS

/* A thing of the dossier with a name that goes on as what was typed begins. */
typedef struct
{
  MirqabNamedKind  kind; /* a state, person, place or body */
  const char      *id;   /* interned */
} MirqabCompletion;

guint mirqab_complete_name (MirqabDossier    *dossier,
                            const char       *typed,
                            MirqabCompletion *completions,
                            guint             max_completions);

G_END_DECLS
