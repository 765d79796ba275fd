/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier/dossier.h"

G_BEGIN_DECLS

const char *mirqab_officials_get_state    (MirqabDossier      *dossier,
                                           const char         *person,
                                           MirqabDay           day);
gboolean    mirqab_officials_is_in_office (const MirqabPerson *person,
                                           MirqabDay           day);

G_END_DECLS
