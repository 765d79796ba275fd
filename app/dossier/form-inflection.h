/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier/dossier.h"

G_BEGIN_DECLS

char **mirqab_form_inflect (const MirqabForm *form,
                            gboolean          is_person);

G_END_DECLS
