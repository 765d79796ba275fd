/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/scope.h"
#include "dossier/dossier.h"

G_BEGIN_DECLS

const char *mirqabctl_find_name (MirqabDossier    *dossier,
                                 MirqabScopeList   list,
                                 const char       *typed,
                                 const char       *language,
                                 char            **suggestions);

G_END_DECLS
