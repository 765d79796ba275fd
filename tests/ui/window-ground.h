/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "window/window.h"

G_BEGIN_DECLS

#define TODAY "2026-11-24"

/* A window on a desk and a folder of its own. */
typedef struct
{
  char          *folder;
  GSettings     *settings;
  MirqabDesk    *desk;
  MirqabSession *session;
  MirqabWindow  *window;
} WindowGround;

/* @data: (nullable): not NULL for an archive with the articles of the tests */
void       set_up_window    (WindowGround  *ground,
                             gconstpointer  data);
void       tear_down_window (WindowGround  *ground,
                             gconstpointer  data);

void       iterate_until    (gboolean     (*is_over) (gpointer data),
                             gpointer       data);
/* A GAsyncReadyCallback for a GAsyncResult *, and whether it came. */
void       store_result_cb  (GObject       *source,
                             GAsyncResult  *result,
                             gpointer       user_data);
gboolean   has_result       (gpointer       data);
/* Whether nothing is under way in the WindowGround. */
gboolean   is_quiet         (gpointer       data);

void       collect          (GtkWidget     *widget,
                             GType          type,
                             GPtrArray     *found);
GPtrArray *find_all         (WindowGround  *ground,
                             GType          type);
gpointer   find_one         (WindowGround  *ground,
                             GType          type);

G_END_DECLS
