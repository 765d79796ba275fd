/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  MIRQAB_LABEL_NONE,
  MIRQAB_LABEL_SEE_ALSO, /* leads to other articles: what follows may be their titles */
  MIRQAB_LABEL_CONTROL,  /* a button or a counter in words: share, print, views */
  MIRQAB_LABEL_NOTICE,   /* sentences of the site about itself: cookies */
  MIRQAB_LABEL_END,      /* nothing of the article comes after it: copyright, comments */
} MirqabLabel;

MirqabLabel mirqab_page_label (const char *line,
                               gboolean   *is_alone);

G_END_DECLS
