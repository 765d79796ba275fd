/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/archive.h"
#include "archive/database.h"

G_BEGIN_DECLS

/* The kinds of names by which articles are found. Numbers are stored: never change one. */
typedef enum
{
  MIRQAB_MARK_SUBJECT = 1,   /* a state that the article is about */
  MIRQAB_MARK_MENTIONED = 2, /* a state that it names, subjects too */
  MIRQAB_MARK_PERSON = 3,
  MIRQAB_MARK_BODY = 4,      /* the organisation too */
  MIRQAB_MARK_CITY = 5,
  MIRQAB_MARK_OUTLET = 6,
  MIRQAB_MARK_LANGUAGE = 7,
} MirqabMarkKind;

struct _MirqabArchive
{
  GObject       parent_instance;

  char         *file;     /* owned */
  sqlite3      *database; /* owned */

  /* Statements of the writing side, made when first needed. */
  sqlite3_stmt *insert_article; /* owned, nullable */
  sqlite3_stmt *insert_body;
  sqlite3_stmt *insert_name;
  sqlite3_stmt *insert_mark;
  sqlite3_stmt *insert_event;
  sqlite3_stmt *insert_search;
  sqlite3_stmt *find_digest;
  sqlite3_stmt *forget_aside;

  gboolean      is_in_transaction; /* the caller's */
  gboolean      is_damaged;        /* nothing more may be written */
  gboolean      is_read_only;      /* nothing can be written */
};

gboolean mirqab_archive_use      (MirqabArchive  *self,
                                  sqlite3_stmt  **statement,
                                  const char     *sql,
                                  GError        **error);
gboolean mirqab_archive_enter    (MirqabArchive  *self,
                                  gboolean       *is_ours,
                                  GError        **error);
gboolean mirqab_archive_leave    (MirqabArchive  *self,
                                  gboolean        is_ours,
                                  gboolean        succeeded,
                                  GError        **error);

typedef void (*MirqabRowFunc) (sqlite3_stmt *statement,
                               gpointer      result);

gboolean mirqab_archive_read_selected
                                 (MirqabArchive          *self,
                                  const MirqabSelection  *selection,
                                  const char             *sql,
                                  MirqabRowFunc           function,
                                  gpointer                result,
                                  GCancellable           *cancellable,
                                  GError                **error);

/* Cancellation of a long read: interrupts SQLite while the object lives. */
typedef struct
{
  GCancellable *cancellable; /* nullable, borrowed */
  gulong        handler;
} MirqabInterrupt;

void mirqab_interrupt_begin (MirqabInterrupt *self,
                             sqlite3         *database,
                             GCancellable    *cancellable);
void mirqab_interrupt_end   (MirqabInterrupt *self);

G_END_DECLS
