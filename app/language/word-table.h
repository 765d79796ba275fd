/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Folded words, each with a number: what a lexicon or an index of names asks
 * for every word of a text. Constant once it is filled. */
typedef struct _MirqabWordTable MirqabWordTable;

#define MIRQAB_WORD_NONE 0u

/* A word of the table as it may stand in a text. */
typedef struct
{
  guint32 value;
  guint   n_particles; /* letters before it: و ف ب ل ك and their pairs */
} MirqabWordReading;

#define MIRQAB_MAX_READINGS 6

MirqabWordTable *mirqab_word_table_new    (void);
void             mirqab_word_table_free   (MirqabWordTable       *self);
void             mirqab_word_table_set    (MirqabWordTable       *self,
                                           const char            *folded,
                                           gsize                  length,
                                           guint32                value);
guint32          mirqab_word_table_lookup (const MirqabWordTable *self,
                                           const char            *folded,
                                           gsize                  length);
guint            mirqab_word_table_read   (const MirqabWordTable *self,
                                           const char            *folded,
                                           gsize                  length,
                                           MirqabWordReading      readings[MIRQAB_MAX_READINGS]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabWordTable, mirqab_word_table_free)

G_END_DECLS
