/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk/desk-sources.h"

G_BEGIN_DECLS

/* A window that looks what there is at an address and makes a source of it.
 *
 * Signals: "added" (MirqabKeptSource *). */
#define MIRQAB_TYPE_SOURCE_ADDER (mirqab_source_adder_get_type ())
G_DECLARE_FINAL_TYPE (MirqabSourceAdder, mirqab_source_adder, MIRQAB, SOURCE_ADDER, AdwWindow)

MirqabSourceAdder *mirqab_source_adder_new  (GtkWindow         *parent,
                                             MirqabDesk        *desk);
void               mirqab_source_adder_look (MirqabSourceAdder *self,
                                             const char        *address);

G_END_DECLS
