/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier/dossier.h"

G_BEGIN_DECLS

/* The people of a dossier by the sounds of their names. Constant once it is made. */
typedef struct _MirqabKnownNames MirqabKnownNames;

MirqabKnownNames *mirqab_known_names_new  (MirqabDossier          *dossier);
void              mirqab_known_names_free (MirqabKnownNames       *self);
const char       *mirqab_known_names_find (const MirqabKnownNames *self,
                                           const char             *sounds,
                                           const char             *country);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabKnownNames, mirqab_known_names_free)

G_END_DECLS
