/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history.h"
#include "session.h"

G_BEGIN_DECLS

/* What the files of the session share: session.c has the view and what others
 * read, session-history.c the changes that can be undone, session-article.c the
 * open article. */

/* Changes that follow one another in one go are one step of the history. */
typedef enum
{
  MIRQAB_RUN_NONE,
  MIRQAB_RUN_WORDS,  /* letters of a word */
  MIRQAB_RUN_PERIOD, /* a period that moves on by itself */
  MIRQAB_RUN_NOTE,   /* a note that is being written */
} MirqabRun;

struct _MirqabSession
{
  GObject        parent_instance;

  MirqabDesk    *desk;     /* owned */
  char          *language; /* owned */
  MirqabDay      today;

  MirqabScope   *scope;    /* owned */
  MirqabHistory *history;  /* owned */
  MirqabRun      run;      /* what the last change was one of */
  gint64         noted;    /* the article whose note is being written */

  MirqabView    *view;     /* owned, nullable */
  GCancellable  *looking;  /* owned, nullable: of the view that is awaited */
  gboolean       is_stale; /* the archive changed since that view was asked for */

  MirqabArticle *article;  /* owned, nullable */
  MirqabSpan     evidence;
  GCancellable  *loading;  /* owned, nullable: of the article that is awaited */
  gint64         unmarked; /* read, but still shown as unread; 0 = none */
  GArray        *selection;/* owned: gint64 ids */
};

/* Stops what is awaited, if anything. */
void mirqab_session_cancel    (GCancellable  **cancellable);
/* Asks for the view of the scope. */
void mirqab_session_look      (MirqabSession  *self);
void mirqab_session_mark_read (MirqabSession  *self);

G_END_DECLS
