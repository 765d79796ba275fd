/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/findings.h"
#include "figures/timeline-ticks.h"

G_BEGIN_DECLS

/* The words of the chronology in the language of the figure. */
typedef enum
{
  MIRQAB_TIMELINE_WORD_TODAY,
  MIRQAB_TIMELINE_WORD_ARTICLES, /* caption of the events of articles */
  MIRQAB_TIMELINE_WORD_PLANNED,
  MIRQAB_TIMELINE_WORD_CANCELLED,
  MIRQAB_TIMELINE_WORD_MEDIUM,   /* confidence */
  MIRQAB_TIMELINE_WORD_REPORTED, /* the dossier's, and articles report it */
  MIRQAB_TIMELINE_N_WORDS
} MirqabTimelineWord;

const char *mirqab_timeline_word           (MirqabTimelineWord  word,
                                            const char         *language);
const char *mirqab_timeline_words_kind     (MirqabEventKind     kind,
                                            const char         *language);
const char *mirqab_timeline_words_month    (int                 month,
                                            const char         *language);
char       *mirqab_timeline_words_dup_rate (guint               articles,
                                            MirqabTickUnit      unit,
                                            const char         *language);
char       *mirqab_timeline_words_dup_outside
                                           (guint               n_events,
                                            const char         *language);
char       *mirqab_timeline_words_dup_day  (MirqabDay           day,
                                            const char         *language);
char       *mirqab_timeline_words_dup_description
                                           (const char         *first,
                                            const char         *last,
                                            guint               n_events,
                                            const char         *language);

G_END_DECLS
