/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file to read, or a folder that could not be. */
typedef struct
{
  GFile  *file;  /* owned */
  GError *error; /* owned, nullable: why it cannot be read */
} MirqabWalkedFile;

void       mirqab_walked_file_free (MirqabWalkedFile *walked);
GPtrArray *mirqab_file_walk        (GPtrArray        *files,
                                    GCancellable     *cancellable,
                                    GError          **error);

G_END_DECLS
