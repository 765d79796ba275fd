/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "desk/import.h"

G_BEGIN_DECLS

/* What came of an import, in words and numbers. */
typedef struct
{
  guint  n_new;
  guint  n_there;
  guint  n_updated;
  guint  n_failed;  /* files of which nothing came */
  guint  n_damaged; /* files of which a part came */
  gint64 only;      /* the article, when it is only one; else 0 */
} MirqabImportReport;

void  mirqab_import_report_init     (MirqabImportReport       *self,
                                     const GPtrArray          *items);
char *mirqab_import_report_dup_text (const MirqabImportReport *self);

G_END_DECLS
