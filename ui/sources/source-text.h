/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/kept-source.h"
#include "dossier/dossier.h"

G_BEGIN_DECLS

/* A source as a person reads it, in the language of the session. */

const char *mirqab_source_text_get_name   (const MirqabKeptSource *source);
char       *mirqab_source_text_dup_group  (const MirqabKeptSource *source);
const char *mirqab_source_text_get_place  (const MirqabKeptSource *source,
                                           MirqabDossier          *dossier,
                                           const char             *language); /* nullable */
char       *mirqab_source_text_dup_time   (gint64                  time,
                                           gint64                  now);
char       *mirqab_source_text_dup_health (const MirqabKeptSource *source,
                                           gint64                  now);

G_END_DECLS
