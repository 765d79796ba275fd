/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/kept-source.h"
#include "dossier/dossier.h"

G_BEGIN_DECLS

/* The sources that a person may name: those of the archive, and those that the
 * dossier lists. */
MirqabKeptSource *mirqabctl_find_source   (GPtrArray     *sources,
                                           MirqabDossier *dossier,
                                           const char    *typed);
gboolean          mirqabctl_is_address    (const char    *text);
void              mirqabctl_say_no_source (GPtrArray     *sources,
                                           MirqabDossier *dossier,
                                           const char    *typed,
                                           const char    *language);

G_END_DECLS
