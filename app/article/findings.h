/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "language/day.h"
#include "language/span.h"

G_BEGIN_DECLS

/* What analysis found in one text. All spans are bytes of MirqabArticle.text.
 * Identifiers are those of the dossier, interned (g_intern_string ()), so that
 * they outlive it and compare as pointers. */

typedef enum
{
  MIRQAB_TITLE_STATED, /* the text or its source gives a headline */
  MIRQAB_TITLE_LEAD,   /* made from the first sentence */
} MirqabTitleOrigin;

typedef enum
{
  MIRQAB_PUBLISHED_UNKNOWN,
  MIRQAB_PUBLISHED_INFERRED, /* from dates in the running text */
  MIRQAB_PUBLISHED_STATED,   /* a publication line of the text */
  MIRQAB_PUBLISHED_GIVEN,    /* by the feed, the page or the person */
} MirqabPublishedOrigin;

typedef enum
{
  MIRQAB_BLOCK_PARAGRAPH,
  MIRQAB_BLOCK_TITLE,
  MIRQAB_BLOCK_SUBHEAD,
  MIRQAB_BLOCK_CREDIT,      /* agency, photo, outlet or desk lines */
  MIRQAB_BLOCK_PUBLICATION, /* the line with the date of publication */
  MIRQAB_BLOCK_LEFTOVER,    /* of the web page: not part of the article */
} MirqabBlockKind;

typedef struct
{
  MirqabBlockKind kind;
  MirqabSpan      span; /* without the white space around it */
} MirqabBlock;

typedef enum
{
  MIRQAB_MENTION_COUNTRY,
  MIRQAB_MENTION_PERSON,
  MIRQAB_MENTION_CITY,
  MIRQAB_MENTION_BODY,
  MIRQAB_MENTION_ORGANISATION,
} MirqabMentionKind;

typedef struct
{
  MirqabMentionKind kind;
  MirqabSpan        span;
  const char       *id;   /* interned; ISO 3166-1 alpha-2 for a country */
  const char       *rule; /* static: name of the rule that gave it */
} MirqabMention;

typedef enum
{
  MIRQAB_ROLE_MENTIONED,
  MIRQAB_ROLE_SUBJECT, /* the article is about this state */
} MirqabCountryRole;

typedef struct
{
  const char       *code;     /* interned, ISO 3166-1 alpha-2 */
  MirqabCountryRole role;
  guint             mentions;
  const char       *reason;   /* static, nullable: name of the rule that decided */
  MirqabSpan        evidence; /* the sentence that decided; empty when none did */
} MirqabCountry;

typedef enum
{
  MIRQAB_TEMPORAL_DATE,
  MIRQAB_TEMPORAL_TIME,
  MIRQAB_TEMPORAL_DURATION,
  MIRQAB_TEMPORAL_SET,
  MIRQAB_TEMPORAL_RANGE,
} MirqabTemporalType;

typedef enum
{
  MIRQAB_MOD_NONE,
  MIRQAB_MOD_START,
  MIRQAB_MOD_MID,
  MIRQAB_MOD_END,
  MIRQAB_MOD_APPROX,
} MirqabTemporalMod;

typedef enum
{
  MIRQAB_OPEN_NONE,
  MIRQAB_OPEN_AFTER,  /* since from */
  MIRQAB_OPEN_BEFORE, /* until to */
} MirqabOpenEnd;

/* A temporal expression (TIMEX3 of ISO 24617-1). */
typedef struct
{
  MirqabSpan         span;
  MirqabTemporalType type;
  MirqabTemporalMod  mod;
  MirqabOpenEnd      open;
  char               value[40]; /* TIMEX3 value; "" when it could not be resolved */
  MirqabDay          from;      /* first day, or MIRQAB_DAY_NONE */
  MirqabDay          to;        /* last day, or MIRQAB_DAY_NONE */
  const char        *rule;      /* static: name of the rule that gave it */
} MirqabTemporal;

typedef enum
{
  MIRQAB_EVENT_SUMMIT,
  MIRQAB_EVENT_MINISTERIAL,
  MIRQAB_EVENT_EXERCISE,
  MIRQAB_EVENT_OPERATION,
  MIRQAB_EVENT_STATEMENT,
  MIRQAB_EVENT_DOCUMENT,
  MIRQAB_EVENT_MEMBERSHIP,
  MIRQAB_EVENT_CHAIRMANSHIP,
  MIRQAB_EVENT_VISIT,
  MIRQAB_EVENT_OTHER,
  MIRQAB_N_EVENT_KINDS
} MirqabEventKind;

typedef enum
{
  MIRQAB_EVENT_PAST,
  MIRQAB_EVENT_PLANNED,
  MIRQAB_EVENT_CANCELLED,
} MirqabEventStatus;

/* How exactly the days of an event are known. */
typedef enum
{
  MIRQAB_PRECISION_DAY,
  MIRQAB_PRECISION_RANGE, /* from and to are both days that are meant */
  MIRQAB_PRECISION_WEEK,
  MIRQAB_PRECISION_PART,  /* start, middle or end of a month or a year */
  MIRQAB_PRECISION_MONTH,
  MIRQAB_PRECISION_SEASON,
  MIRQAB_PRECISION_YEAR,
} MirqabPrecision;

/* An event that a sentence dates. */
typedef struct
{
  MirqabEventKind   kind;
  MirqabEventStatus status;
  MirqabPrecision   precision;
  MirqabDay         from;
  MirqabDay         to;
  MirqabSpan        sentence; /* the evidence */
  MirqabSpan        date;     /* the temporal expression in it */
  const char      **countries;/* owned array, NULL-terminated, of interned codes */
  const char       *place;    /* interned city id, nullable */
  const char       *body;     /* interned body id, nullable */
} MirqabDatedEvent;

typedef struct
{
  guint                 version;     /* of the rules and the dossier, see mirqab_analyser_get_version () */
  char                  language[4]; /* ISO 639-1 by the text: "ar", "ru", "en"; "und" */
  char                 *title;       /* owned; never NULL, "" for an empty text */
  MirqabTitleOrigin     title_origin;
  MirqabSpan            title_span;  /* empty when the source gave the title */
  MirqabDay             published;
  MirqabPublishedOrigin published_origin;
  const char           *dateline;    /* interned city id, nullable */
  char                 *dateline_text; /* nullable: as printed */
  char                 *agency;      /* nullable */
  char                 *photo_credit;/* nullable */
  GArray               *blocks;      /* of MirqabBlock, in order of the text */
  GArray               *countries;   /* of MirqabCountry, subjects first, then by mentions */
  GArray               *mentions;    /* of MirqabMention, in order of the text */
  GArray               *temporals;   /* of MirqabTemporal, in order of the text */
  GArray               *events;      /* of MirqabDatedEvent, in order of the text */
} MirqabFindings;

MirqabFindings *mirqab_findings_new   (void);
MirqabFindings *mirqab_findings_ref   (MirqabFindings *findings);
void            mirqab_findings_unref (MirqabFindings *findings);

const char *mirqab_mention_kind_to_string     (MirqabMentionKind     kind);
const char *mirqab_temporal_type_to_string    (MirqabTemporalType    type);
const char *mirqab_temporal_mod_to_string     (MirqabTemporalMod     mod);
const char *mirqab_event_kind_to_string       (MirqabEventKind       kind);
gboolean    mirqab_event_kind_from_string     (const char           *text,
                                               MirqabEventKind      *kind);
const char *mirqab_event_status_to_string     (MirqabEventStatus     status);
gboolean    mirqab_event_status_from_string   (const char           *text,
                                               MirqabEventStatus    *status);
const char *mirqab_precision_to_string        (MirqabPrecision       precision);
gboolean    mirqab_precision_from_string      (const char           *text,
                                               MirqabPrecision      *precision);
const char *mirqab_published_origin_to_string (MirqabPublishedOrigin origin);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabFindings, mirqab_findings_unref)

G_END_DECLS
