/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier/dossier.h"

G_BEGIN_DECLS

GPtrArray *mirqab_dossier_problems_new (void);
void       mirqab_dossier_problems_add (GPtrArray  *problems,
                                        const char *file,
                                        const char *field,
                                        const char *format,
                                        ...) G_GNUC_PRINTF (4, 5);

G_END_DECLS
