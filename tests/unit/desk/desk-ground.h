/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/desk.h"

G_BEGIN_DECLS

/* A desk on a folder of its own, with the dossier of the tests. */
typedef struct
{
  char          *folder;
  MirqabDossier *dossier;
  MirqabDesk    *desk;     /* nullable: not every test has one from the start */
  guint          n_changed;
  GError        *write_failed;
} DeskGround;

/* Without a desk: not every test has one from the start. */
void          set_up_desk    (DeskGround     *ground,
                              gconstpointer   data);
void          tear_down_desk (DeskGround     *ground,
                              gconstpointer   data);
/* A desk whose archive is not open yet; one whose archive is. */
void          make_desk      (DeskGround     *ground);
void          open_desk      (DeskGround     *ground);
/* (transfer full): the item of the one text */
GPtrArray    *import_text    (DeskGround     *ground,
                              const char     *text);
/* The id of an article that was brought in. */
gint64        add_one        (DeskGround     *ground);

/* A GAsyncReadyCallback for a GAsyncResult *, and what came. */
void          result_cb      (GObject        *source,
                              GAsyncResult   *result,
                              gpointer        user_data);
GAsyncResult *await          (GAsyncResult  **slot);
/* Runs the main loop until @flag is not 0, or fails after five seconds. */
void          await_flag     (const guint    *flag);

G_END_DECLS
