/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier/dossier.h"

G_BEGIN_DECLS

const char *mirqab_officials_get_state    (MirqabDossier      *dossier,
                                           const char         *person,
                                           MirqabDay           day);
const MirqabTerm   *
            mirqab_officials_find_term    (const MirqabPerson *person,
                                           const char         *office,
                                           const char         *country,
                                           MirqabDay           day);
const MirqabPerson *
            mirqab_officials_find_holder  (MirqabDossier      *dossier,
                                           const char         *office,
                                           const char         *country,
                                           MirqabDay           day);
guint       mirqab_officials_get_distance (const MirqabPerson *person,
                                           MirqabDay           day);
gboolean    mirqab_officials_is_of_body   (MirqabDossier      *dossier,
                                           const MirqabPerson *person,
                                           MirqabDay           day);

G_END_DECLS
