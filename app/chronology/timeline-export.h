/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "chronology/timeline.h"

G_BEGIN_DECLS

/* A timeline for other programs. What a person reads in it is in one language:
 * "ar", "en" or "ru". Confidence and evidence go along. */

/* One event with everything named, for a program that prints JSON or a table.
 * Borrows from the timeline and its dossier. */
typedef struct
{
  char        *id;        /* owned; the same in every export of the same event */
  char        *title;     /* owned */
  char         from[MIRQAB_DAY_STRING_LENGTH]; /* first day, ISO 8601 */
  char         to[MIRQAB_DAY_STRING_LENGTH];   /* last day */
  const char  *precision; /* mirqab_precision_to_string () */
  const char  *kind;      /* mirqab_event_kind_to_string () */
  const char  *status;    /* mirqab_event_status_to_string () */
  const char  *place;     /* nullable: id */
  const char  *place_name;/* nullable */
  const char  *body;      /* nullable: id */
  const char  *body_name; /* nullable */
  const char *const *countries; /* NULL-terminated codes */
  const char  *reference; /* nullable: id of the dossier's event */
  const char  *confidence;/* nullable: of the dossier's event, "high" to "unsupported" */
  const char *const *sources; /* nullable: of the dossier's event */
  GPtrArray   *evidence;  /* of MirqabEvidence */
  guint        n_articles;
  gboolean     disputed;  /* an article gives another day */
  const char  *own;       /* nullable: mirqab_own_event_get_deed (): it is a person's */
  guint        sequence;  /* of iCalendar: grows whenever date, status or correction changed */
} MirqabTimelineRow;

/* (element-type MirqabTimelineRow) (transfer full): rows in order of time */
GPtrArray *mirqab_timeline_dup_rows (MirqabTimeline *timeline,
                                     const char     *language);

/* Which events a calendar gets. */
typedef enum
{
  MIRQAB_ICS_ALL,
  MIRQAB_ICS_PLANNED, /* what is to come, and what of it was called off */
} MirqabIcsChoice;

/* iCalendar (RFC 5545). @stamp: seconds since 1970 UTC, for DTSTAMP; what is
 * called off counts as to come from its day on. @name: nullable, what the
 * calendar is called. (transfer full) */
char      *mirqab_timeline_to_ics   (MirqabTimeline *timeline,
                                     MirqabIcsChoice choice,
                                     const char     *language,
                                     const char     *name,
                                     gint64          stamp);

/* CSV (RFC 4180), UTF-8, with a header of English column names, so that
 * scripts need not know the language. (transfer full) */
char      *mirqab_timeline_to_csv   (MirqabTimeline *timeline,
                                     const char     *language);

G_END_DECLS
