/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One name or title in the languages of the program. Owned by what holds it. */
typedef struct
{
  char *ar;
  char *en;
  char *ru;
} MirqabLocalText;

const char *mirqab_local_text_get   (const MirqabLocalText *text,
                                     const char            *language);
void        mirqab_local_text_clear (MirqabLocalText       *text);

G_END_DECLS
