/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "language/span.h"

G_BEGIN_DECLS

typedef enum
{
  MIRQAB_DIFF_SAME,
  MIRQAB_DIFF_REMOVED, /* in the old text only */
  MIRQAB_DIFF_ADDED,   /* in the new text only */
} MirqabDiffKind;

/* A run of words: bytes of the new text, or of the old one where it is removed. */
typedef struct
{
  MirqabDiffKind kind;
  MirqabSpan     span;
} MirqabDiffRun;

GArray *mirqab_word_diff (const char *old_text,
                          const char *new_text);

G_END_DECLS
