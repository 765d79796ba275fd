/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive.h"

G_BEGIN_DECLS

/* The one thread of this process that writes to the archive, with its own
 * connection. Jobs are done in the order in which they came. Short ones need
 * not wait for a long one to end: that lets them pass between its transactions. */
typedef struct _MirqabWriter MirqabWriter;

/* @archive: (nullable): NULL when it cannot be opened, then @error says why */
typedef void (*MirqabWriterFunc) (MirqabArchive *archive,
                                  const GError  *error,
                                  gpointer       user_data);

MirqabWriter *mirqab_writer_new        (const char       *data_folder);
void          mirqab_writer_free       (MirqabWriter     *self);
void          mirqab_writer_push_short (MirqabWriter     *self,
                                        MirqabWriterFunc  function,
                                        gpointer          data,
                                        GDestroyNotify    destroy);
void          mirqab_writer_push_long  (MirqabWriter     *self,
                                        MirqabWriterFunc  function,
                                        gpointer          data,
                                        GDestroyNotify    destroy);
void          mirqab_writer_let_pass   (MirqabWriter     *self,
                                        MirqabArchive    *archive);

G_END_DECLS
