/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/temporal-item.h"
#include "language/tokens.h"

G_BEGIN_DECLS

#define MIRQAB_MAX_ELEMENTS 14

/* Rules are tried in stages, so that each may rest on what was made before. */
typedef enum
{
  STAGE_WORDS,      /* what is one word by its meaning */
  STAGE_NAMES,      /* names of months and days */
  STAGE_DATES,      /* dates of the calendar */
  STAGE_CALENDARS,  /* one date in two calendars */
  STAGE_COUNTS,     /* numbers of units */
  STAGE_REFERENCES, /* this year, last month */
  STAGE_PARTS,      /* a date in a year, the phases of a period */
  STAGE_DAYS,       /* today, weekday and date are one */
  STAGE_DAY_PARTS,  /* mornings and nights */
  STAGE_TIMES,      /* times of the day */
  STAGE_OFFSETS,    /* so long ago, every so often, for so long */
  STAGE_RANGES,
  STAGE_CONTEXT,    /* what only its neighbours make a date */
  STAGE_LISTS,      /* members that share what one of them says */
  STAGE_OPEN,       /* since, until */
  N_STAGES
} MirqabTemporalStage;

/* A place in a text where a rule fits. */
typedef struct
{
  const MirqabTokens *tokens;
  const MirqabItem   *items[MIRQAB_MAX_ELEMENTS]; /* of each element; NULL: left out */
} MirqabTemporalMatch;

/* Completes what the words of the match have said by themselves. Returns FALSE
 * to refuse the match. */
typedef gboolean (*MirqabTemporalBuild) (const MirqabTemporalMatch *match,
                                         MirqabItem                *made);

/* A pattern is a row of names from the vocabulary (temporal-vocabulary.c):
 *   name    an item of this kind
 *   name?   may be left out
 *   a|b     either
 *   (name)  must stand there, but does not belong to the expression
 * Names in capitals are phrases that earlier rules have made. */
typedef struct
{
  MirqabTemporalStage stage;
  const char         *name;
  const char         *pattern;
  guint64             words;     /* what it makes: bits of MirqabWord, */
  guint32             phrases;   /* or of MirqabPhrase */
  MirqabTemporalBuild build;     /* nullable */
  const char         *example;   /* of a text of 2022-05-16, a Monday */
  const char         *value;     /* of its expressions, separated by | */
} MirqabTemporalRule;

const MirqabTemporalRule *mirqab_temporal_rules_get (guint *n_rules);

G_END_DECLS
