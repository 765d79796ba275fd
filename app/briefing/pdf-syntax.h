/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Values in the syntax of PDF (ISO 32000-1, 7.3), whatever the locale. */

void mirqab_pdf_append_number    (GString    *out,
                                  double      value);
void mirqab_pdf_append_text      (GString    *out,
                                  const char *text);
void mirqab_pdf_append_bytes     (GString    *out,
                                  const char *bytes,
                                  gsize       size);
void mirqab_pdf_append_date      (GString    *out,
                                  gint64      seconds);

G_END_DECLS
