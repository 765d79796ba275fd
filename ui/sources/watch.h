/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Of what in a saved scope a person wants to be told. */
typedef struct
{
  gint64   saved_scope;
  gboolean on_match;
  gboolean on_spike;
  guint    silence_days; /* 0 = not told of silence */
  gint64   seen;         /* id of the newest article; -1 = not looked yet */
  gint64   told;         /* day on which a spike or silence was told last */
} MirqabWatch;

GArray      *mirqab_watches_load  (GSettings         *settings); /* MirqabWatch */
MirqabWatch  mirqab_watches_find  (GSettings         *settings,
                                   gint64             saved_scope);
void         mirqab_watches_store (GSettings         *settings,
                                   const MirqabWatch *watch);

G_END_DECLS
