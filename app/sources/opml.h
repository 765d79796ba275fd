/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One source of an OPML list. */
typedef struct
{
  char *title;    /* nullable: plain text */
  char *feed_url; /* http(s) */
  char *site_url; /* nullable */
  char *folder;   /* nullable: names of the folders it is in, outermost first, by "/" */
} MirqabOpmlSource;

MirqabOpmlSource *mirqab_opml_source_new  (const char       *title,
                                           const char       *feed_url,
                                           const char       *site_url,
                                           const char       *folder);
void              mirqab_opml_source_free (MirqabOpmlSource *source);

GPtrArray        *mirqab_opml_parse       (GBytes           *bytes,
                                           GPtrArray        *problems,
                                           GError          **error);
char             *mirqab_opml_print       (const char       *title,
                                           const GPtrArray  *sources);

G_END_DECLS
