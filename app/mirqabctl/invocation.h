/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/desk.h"

G_BEGIN_DECLS

/* One call of mirqabctl: the options that all commands share, and what they
 * lead to, opened when it is first asked for. */
typedef struct
{
  const char       *command;      /* nullable: its name */
  char             *data_dir;     /* owned, nullable: as given */
  char             *dossier_name; /* owned, nullable: as given */
  gboolean          json;
  gboolean          version;
  const char       *language;     /* of names: "ar", "en" or "ru" */
  GCancellable     *cancellable;  /* owned: by Ctrl+C */

  MirqabDossier    *dossier;      /* owned, nullable */
  MirqabArchive    *archive;      /* owned, nullable */
  char             *kept_aside;   /* owned, nullable: where a damaged archive is, once it was told */
  gboolean          part_failed;  /* something was said on stderr that is to be an exit code */
} MirqabctlInvocation;

/* How a command is told in --help. */
typedef struct
{
  const char *arguments;   /* nullable: "FILE…" */
  const char *summary;     /* a sentence */
  const char *description; /* nullable: examples and remarks */
} MirqabctlHelp;

void               mirqabctl_invocation_init  (MirqabctlInvocation *self);
void               mirqabctl_invocation_clear (MirqabctlInvocation *self);
const GOptionEntry*mirqabctl_shared_entries   (MirqabctlInvocation *self);
gboolean           mirqabctl_parse            (MirqabctlInvocation *self,
                                               const MirqabctlHelp *help,
                                               const GOptionEntry  *entries,
                                               const GOptionEntry  *more_entries,
                                               int                 *argc,
                                               char              ***argv);
char              *mirqabctl_dup_data_folder  (MirqabctlInvocation *self);
MirqabDossier     *mirqabctl_get_dossier      (MirqabctlInvocation *self);
MirqabArchive     *mirqabctl_get_archive      (MirqabctlInvocation *self);
MirqabArchive     *mirqabctl_get_archive_to_write
                                              (MirqabctlInvocation *self);

G_END_DECLS
