/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/scope.h"
#include "dossier/dossier.h"

G_BEGIN_DECLS

/* A scope in words, for chips and covers: "Armenia · 2022–2024 · unread". In
 * Arabic, English or Russian, whatever the language of the session is. */
char *mirqab_scope_text_dup        (const MirqabScope *scope,
                                    const char        *collection, /* nullable */
                                    MirqabDossier     *dossier,
                                    const char        *language);
char *mirqab_scope_list_text_dup   (const MirqabScope *scope,
                                    MirqabScopeList    list,
                                    MirqabDossier     *dossier,
                                    const char        *language);
char *mirqab_scope_period_text_dup (MirqabDay          from,
                                    MirqabDay          to,
                                    const char        *language);

G_END_DECLS
