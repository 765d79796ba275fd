/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "session.h"
#include "sources/updater.h"

G_BEGIN_DECLS

/* What the window does about its sources: the actions "win.update",
 * "win.stop-update", "win.show-update", "win.sources" and "win.add-source"; and
 * about watched scopes: "win.watch-scope", "win.show-scope" (both of the id of a
 * saved scope). Tells by notifications, which want the action "app.show-scope".
 *
 * Signals: "toast" (AdwToast *): to be shown. */
#define MIRQAB_TYPE_SOURCE_ACTIONS (mirqab_source_actions_get_type ())
G_DECLARE_FINAL_TYPE (MirqabSourceActions, mirqab_source_actions, MIRQAB, SOURCE_ACTIONS, GObject)

MirqabSourceActions *mirqab_source_actions_new         (GtkApplicationWindow *window);
void                 mirqab_source_actions_set_session (MirqabSourceActions  *self,
                                                        MirqabSession        *session,
                                                        GSettings            *settings);
MirqabUpdater       *mirqab_source_actions_get_updater (MirqabSourceActions  *self); /* nullable */

G_END_DECLS
