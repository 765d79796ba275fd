/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/scope.h"
#include "desk/desk.h"

G_BEGIN_DECLS

/* What one window looks at: the scope, the view of it, the open article; and the
 * history of what was done in it. Widgets read their state here and act through it; none knows
 * another.
 *
 * Properties (all read-only, notified): "scope" (changed at once), "view" (the
 * view of the scope came), "article", "evidence" (the sentence to show changed),
 * "selection" (articles of the list), "busy", "can-undo", "can-redo".
 * Signals: "message" (char *): something to tell in a toast;
 * "edited" (char *message, guint64 serial): something was done to the own order
 * that a person may want to take back. */
#define MIRQAB_TYPE_SESSION (mirqab_session_get_type ())
G_DECLARE_FINAL_TYPE (MirqabSession, mirqab_session, MIRQAB, SESSION, GObject)

/* Looks at everything at once, and again whenever the archive changes. */
MirqabSession     *mirqab_session_new            (MirqabDesk        *desk,
                                                  const char        *language,
                                                  MirqabDay          today);

MirqabDesk        *mirqab_session_get_desk       (MirqabSession     *self);
MirqabDossier     *mirqab_session_get_dossier    (MirqabSession     *self);
MirqabBoundaries  *mirqab_session_get_boundaries (MirqabSession     *self);
const char        *mirqab_session_get_language   (MirqabSession     *self);
MirqabDay          mirqab_session_get_today      (MirqabSession     *self);
gboolean           mirqab_session_get_busy       (MirqabSession     *self);

/* The history: of the scope and of the own order. */
gboolean           mirqab_session_get_can_undo   (MirqabSession     *self);
gboolean           mirqab_session_get_can_redo   (MirqabSession     *self);
void               mirqab_session_undo           (MirqabSession     *self);
void               mirqab_session_redo           (MirqabSession     *self);
void               mirqab_session_take_back      (MirqabSession     *self,
                                                  guint64            serial);

/* The own order. Each edit can be undone; see own-edits.h for the usual ones. */
void               mirqab_session_edit           (MirqabSession     *self,
                                                  MirqabEdit        *edit);
void               mirqab_session_edit_and_tell  (MirqabSession     *self,
                                                  MirqabEdit        *edit,
                                                  const char        *message);
void               mirqab_session_write_note     (MirqabSession     *self,
                                                  gint64             article,
                                                  const char        *text);

/* The scope. Each change can be undone. */
const MirqabScope *mirqab_session_get_scope      (MirqabSession     *self);
void               mirqab_session_set_scope      (MirqabSession     *self,
                                                  const MirqabScope *scope);
void               mirqab_session_set_only       (MirqabSession     *self,
                                                  MirqabScopeList    list,
                                                  const char        *value);
void               mirqab_session_toggle         (MirqabSession     *self,
                                                  MirqabScopeList    list,
                                                  const char        *value);
void               mirqab_session_set_period     (MirqabSession     *self,
                                                  MirqabDay          from,
                                                  MirqabDay          to);
void               mirqab_session_move_period    (MirqabSession     *self,
                                                  MirqabDay          from,
                                                  MirqabDay          to);
void               mirqab_session_set_words      (MirqabSession     *self,
                                                  const char        *words);
void               mirqab_session_clear_scope    (MirqabSession     *self);

/* What is shown. */
MirqabView        *mirqab_session_get_view       (MirqabSession     *self); /* nullable before the first */
MirqabArticle     *mirqab_session_get_article    (MirqabSession     *self); /* nullable */
MirqabSpan         mirqab_session_get_evidence   (MirqabSession     *self); /* may be empty */
void               mirqab_session_open_article   (MirqabSession     *self,
                                                  gint64             id,
                                                  MirqabSpan         evidence);
void               mirqab_session_reload_article (MirqabSession     *self);
void               mirqab_session_close_article  (MirqabSession     *self);

const GArray      *mirqab_session_get_selection  (MirqabSession     *self); /* of gint64 */
void               mirqab_session_set_selection  (MirqabSession     *self,
                                                  const gint64      *ids,
                                                  gsize              n_ids);

void               mirqab_session_tell           (MirqabSession     *self,
                                                  const char        *message);

G_END_DECLS
