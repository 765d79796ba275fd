/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier/dossier.h"

G_BEGIN_DECLS

void mirqab_about_present (GtkWindow     *parent,
                           MirqabDossier *dossier);

G_END_DECLS
