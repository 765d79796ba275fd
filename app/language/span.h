/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A stretch of a text: bytes [start, end) of its UTF-8, at character
 * boundaries. Code points are counted only where a contract asks for them
 * (mirqab_character_offsets_init ()). */
typedef struct
{
  guint32 start;
  guint32 end;
} MirqabSpan;

static inline gboolean
mirqab_span_is_empty (MirqabSpan span)
{
  return span.start >= span.end;
}

static inline gboolean
mirqab_span_overlaps (MirqabSpan a,
                      MirqabSpan b)
{
  return a.start < b.end && b.start < a.end;
}

static inline gboolean
mirqab_span_contains (MirqabSpan outer,
                      MirqabSpan inner)
{
  return outer.start <= inner.start && inner.end <= outer.end;
}

G_END_DECLS
