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
  MIRQAB_MARK_EVENT_KIND = 8,/* of a dated event in it */
  MIRQAB_MARK_FLAG = 9,      /* MIRQAB_FLAG_READ, MIRQAB_FLAG_STARRED */
  MIRQAB_MARK_VERSION = 10,  /* of its findings */
} MirqabMarkKind;

#define MIRQAB_FLAG_READ "read"
#define MIRQAB_FLAG_STARRED "starred"

/* What has changed in the article index and is not yet written. */
typedef struct _MirqabPending MirqabPending;

/* Articles that are to come into the search index. */
typedef struct _MirqabSearchPending MirqabSearchPending;

/* The days of all articles, as they were read last. */
typedef struct _MirqabDayColumn MirqabDayColumn;

/* Statements of story.c. */
typedef enum
{
  MIRQAB_STORY_LATEST,
  MIRQAB_STORY_KNOWN_AS,
  MIRQAB_STORY_KNOW,
  MIRQAB_STORY_KNOW_FIRST,
  MIRQAB_STORY_BAND,
  MIRQAB_STORY_CANDIDATES,
  MIRQAB_STORY_READ,
  MIRQAB_STORY_VARIANT,
  MIRQAB_STORY_ADD_VARIANT,
  MIRQAB_STORY_ADD_VERSION,
  MIRQAB_STORY_MOVE_COLLECTED,
  MIRQAB_STORY_MOVE_NOTE,
  MIRQAB_STORY_MOVE_VARIANTS,
  MIRQAB_STORY_MOVE_VERSIONS,
  MIRQAB_N_STORY_STATEMENTS
} MirqabStoryStatement;

struct _MirqabArchive
{
  GObject       parent_instance;

  char         *file;     /* owned */
  sqlite3      *database; /* owned */

  /* Statements of the writing side, made when first needed. */
  sqlite3_stmt *insert_article; /* owned, nullable */
  sqlite3_stmt *insert_body;
  sqlite3_stmt *insert_name;
  sqlite3_stmt *insert_event;
  sqlite3_stmt *insert_search;
  sqlite3_stmt *find_digest;
  sqlite3_stmt *forget_aside;
  sqlite3_stmt *find_aside;
  sqlite3_stmt *story[MIRQAB_N_STORY_STATEMENTS];
  sqlite3_stmt *insert_aside;
  sqlite3_stmt *find_name;
  sqlite3_stmt *read_name;
  sqlite3_stmt *count_name;
  sqlite3_stmt *read_mark;
  sqlite3_stmt *write_mark;
  sqlite3_stmt *delete_mark;
  sqlite3_stmt *read_days;
  sqlite3_stmt *write_days;
  sqlite3_stmt *read_indexed;

  GHashTable      *names;   /* owned, nullable: gint64 id -> MirqabName */
  gint64           names_content; /* of which they were read */
  MirqabPending   *pending; /* owned, nullable */
  MirqabSearchPending *search_pending; /* owned, nullable */
  MirqabDayColumn *days;    /* owned, nullable */

  gboolean      is_in_transaction; /* the caller's */
  gboolean      is_damaged;        /* nothing more may be written */
  gboolean      is_read_only;      /* nothing can be written */

  /* What else is searched for beside the words of a scope. */
  MirqabExpandWordsFunc expand_words; /* nullable */
  gpointer      expand_data;       /* owned */
  GDestroyNotify destroy_expand_data;
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
/* After everything was replaced. */
void     mirqab_archive_forget_read
                                 (MirqabArchive  *self);

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
