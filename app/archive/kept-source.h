/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive.h"

G_BEGIN_DECLS

/* A source that a person has added, and what is remembered of the last visits.
 * Strings are owned. */
typedef struct
{
  gint64    id;            /* 0 = not stored yet */
  char     *url;           /* the address to ask */
  char     *name;          /* nullable: as the feed or the person calls it */
  gboolean  is_enabled;
  char     *etag;          /* nullable */
  char     *last_modified; /* nullable */
  char     *digest;        /* nullable: of the body that was read last */
  gint64    next_check;    /* seconds since 1970 UTC; 0 = at once */
  gint64    last_success;  /* seconds since 1970 UTC, or MIRQAB_TIME_NONE */
  char     *last_error;    /* nullable: name of what went wrong last */
  guint     n_failures;    /* in a row */
  gboolean  is_held;
  gboolean  is_gone;
} MirqabKeptSource;

MirqabKeptSource *mirqab_kept_source_new        (const char              *url);
void              mirqab_kept_source_free       (MirqabKeptSource        *source);

/* (element-type MirqabKeptSource) (transfer full): in the order of their coming */
GPtrArray        *mirqab_archive_list_sources   (MirqabArchive           *self,
                                                 GError                 **error);
gboolean          mirqab_archive_save_source    (MirqabArchive           *self,
                                                 MirqabKeptSource        *source,
                                                 GError                 **error);
gboolean          mirqab_archive_remove_source  (MirqabArchive           *self,
                                                 gint64                   id,
                                                 GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabKeptSource, mirqab_kept_source_free)

G_END_DECLS
