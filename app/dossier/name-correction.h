/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier/dossier.h"

G_BEGIN_DECLS

char *mirqab_correct_names (MirqabDossier *dossier,
                            const char    *words);

G_END_DECLS
