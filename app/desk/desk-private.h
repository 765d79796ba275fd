/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/chronicler.h"
#include "desk/connections.h"
#include "desk/desk.h"
#include "desk/keeper.h"
#include "desk/soundness.h"
#include "desk/watcher.h"
#include "desk/work.h"
#include "desk/writer.h"

G_BEGIN_DECLS

struct _MirqabDesk
{
  GObject            parent_instance;

  MirqabDossier     *dossier;     /* owned */
  MirqabBoundaries  *boundaries;  /* owned, nullable */
  char              *data_folder; /* owned */
  char              *kept_aside;  /* owned, nullable */
  guint64            generation;
  MirqabChronicler  *chronicler;  /* owned */
  GCancellable      *chronicle_reading; /* owned, nullable: while it is read behind the views */
  MirqabView        *last_view;   /* owned, nullable: what the next one may share */

  /* There from the moment when the archive is open. */
  MirqabAnalyser    *analyser;    /* owned, nullable */
  MirqabWatcher     *watcher;     /* owned, nullable */
  MirqabSoundness   *soundness;   /* owned, nullable: of a large archive */
  MirqabKeeper      *keeper;      /* owned, nullable: of a folder that can be written */
  gboolean           is_read_only;

  MirqabWriter      *writer;      /* owned */
  MirqabConnections *connections; /* owned */
  GThreadPool       *readers;     /* owned: of MirqabWork */
};

void mirqab_desk_read             (MirqabDesk          *self,
                                   gpointer             source_tag,
                                   MirqabWorkFunc       function,
                                   gpointer             data,
                                   GDestroyNotify       destroy_data,
                                   GDestroyNotify       destroy_result,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data);
void mirqab_desk_tell_changed     (MirqabDesk          *self);
void mirqab_desk_tell_trouble     (MirqabDesk          *self,
                                   MirqabTrouble        kind,
                                   const char          *detail);
void mirqab_desk_tell_write_failed
                                  (GWeakRef            *desk,
                                   GMainContext        *context,
                                   const GError        *error);

G_END_DECLS
