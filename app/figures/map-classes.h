/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MIRQAB_MAP_MAX_CLASSES 5

typedef enum
{
  MIRQAB_MAP_SCHEME_EVEN,      /* each class spans as many articles as the next */
  MIRQAB_MAP_SCHEME_QUANTILES, /* each class holds as many states as the next, or nearly */
} MirqabMapScheme;

/* The classes of a choropleth: which numbers of articles share a shade. They
 * follow one another without gaps, from 1 to the largest number. */
typedef struct
{
  MirqabMapScheme scheme;
  guint           n_classes; /* 0 when no state has articles */
  guint           lower[MIRQAB_MAP_MAX_CLASSES];
  guint           upper[MIRQAB_MAP_MAX_CLASSES]; /* inclusive */
} MirqabMapClasses;

void  mirqab_map_classes_init      (MirqabMapClasses       *self,
                                    const guint            *counts,
                                    gsize                   n_counts);
int   mirqab_map_classes_find      (const MirqabMapClasses *self,
                                    guint                   count);
guint mirqab_map_classes_get_shade (const MirqabMapClasses *self,
                                    guint                   position);

G_END_DECLS
