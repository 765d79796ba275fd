/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of a sentence, without order, endings and numbers: enough to tell
 * whether two sentences report the same thing in nearly the same words. */
typedef GArray MirqabWordSet; /* of guint, sorted */

MirqabWordSet *mirqab_word_set_new   (const char          *sentence);
gboolean       mirqab_word_set_alike (const MirqabWordSet *a,
                                      const MirqabWordSet *b);

G_END_DECLS
