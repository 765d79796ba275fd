/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/temporal-item.h"
#include "language/tense.h"

G_BEGIN_DECLS

/* An expression that was recognised, with what its place in the text adds. */
typedef struct
{
  MirqabItem  item;
  MirqabTense tense;
  guint       sentence;
  guint       paragraph;
  gboolean    is_in_list;  /* its paragraph is an entry of a list: - 16 مايو */
  gboolean    is_in_front; /* opens its sentence, and is a frame for all of it */
  MirqabEventWord event;   /* that stands nearest to it in its sentence */
  gboolean    is_apart; /* بعد عامين، of a length: behind a comma, or before في */
} MirqabTemporalExpression;

/* What is known while the expressions of a text are resolved in order. */
typedef struct
{
  MirqabDay published;
  MirqabDay focus_from; /* of the date spoken of last */
  MirqabDay focus_to;
  MirqabDay month_from; /* a day of the month that was named last */
  MirqabDay day;        /* spoken of last in the same sentence, for clock times */
  MirqabDay named_day;  /* of the same sentence, written with its weekday and date */
  MirqabDay weekday;    /* of the expression before, when it is a bare weekday */
  guint     weekday_end; /* the token behind it */
  gboolean  is_pair;    /* such a weekday is followed by another at once */
  MirqabDay past_day;   /* the last day of the past that was spoken of */
  MirqabDay coming_day; /* and of those to come */
  MirqabDay last_day;   /* the later said of the two */
  MirqabDay last_day_end;
  MirqabDay night;      /* of the same sentence, that was spoken of last */
  MirqabDay event_from[N_EVENT_WORDS];
  MirqabDay event_to[N_EVENT_WORDS];
  guint     sentence;
  gboolean  has_date_in_sentence;
  guint     paragraph;  /* of the year that is carried on */
  int       carried_year;
  guint     carried_sentence;
  gboolean  carries_frame; /* in that sentence */
  gboolean  is_in_list;
  int       list_year;     /* that was named where the list was announced, or 0 */
} MirqabTemporalContext;

void     mirqab_temporal_context_init (MirqabTemporalContext          *self,
                                       MirqabDay                       published);
gboolean mirqab_temporal_resolve      (MirqabTemporalContext          *self,
                                       const MirqabTemporalExpression *expression,
                                       const MirqabTemporalExpression *next,
                                       MirqabTemporal                 *temporal);

G_END_DECLS
