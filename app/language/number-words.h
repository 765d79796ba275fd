/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A word that is a number or a part of one. */
typedef struct
{
  int         value;
  gboolean    is_ordinal;
  gboolean    is_feminine; /* an ordinal that cannot agree with a day */
  const char *words; /* spellings, separated by spaces, not folded */
} MirqabNumberWord;

/* A number that is read word by word: ألف، وتسعمئة، واثنين، وتسعين. */
typedef struct
{
  int      total;
  int      last;       /* the value of the last part */
  gboolean is_ordinal;
} MirqabNumber;

const MirqabNumberWord *mirqab_number_words_get (guint        *n_words);
void                    mirqab_number_start     (MirqabNumber *self,
                                                 int           value,
                                                 gboolean      is_ordinal);
gboolean                mirqab_number_multiply  (MirqabNumber *self,
                                                 int           value);
gboolean                mirqab_number_add       (MirqabNumber *self,
                                                 int           value);

G_END_DECLS
