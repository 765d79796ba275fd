/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The program: one instance, one window, the files that the desktop hands over. */
#define MIRQAB_TYPE_APPLICATION (mirqab_application_get_type ())
G_DECLARE_FINAL_TYPE (MirqabApplication, mirqab_application, MIRQAB, APPLICATION, AdwApplication)

MirqabApplication *mirqab_application_new (void);

G_END_DECLS
