/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GString *mirqab_xml_clean (const char  *xml,
                           gsize        length,
                           GPtrArray   *problems);

G_END_DECLS
