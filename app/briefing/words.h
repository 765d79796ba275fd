/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of a briefing in its three languages: an Arabic briefing may be
 * made in an English session, so gettext cannot serve here. */
typedef enum
{
  MIRQAB_WORD_BRIEFING,
  MIRQAB_WORD_SCOPE,
  MIRQAB_WORD_EVERYTHING,
  MIRQAB_WORD_PERIOD,
  MIRQAB_WORD_MADE_ON,
  MIRQAB_WORD_ARTICLES,
  MIRQAB_WORD_OUTLETS,
  MIRQAB_WORD_CONTENTS,
  MIRQAB_WORD_SUMMARY,
  MIRQAB_WORD_CHRONOLOGY,
  MIRQAB_WORD_INDEX,
  MIRQAB_WORD_CREDITS,
  MIRQAB_WORD_UNTITLED,
  MIRQAB_WORD_DATE_UNKNOWN,
  MIRQAB_WORD_DATE_INFERRED,
  MIRQAB_WORD_OUTLET_UNKNOWN,
  MIRQAB_WORD_STATES,
  MIRQAB_WORD_PEOPLE,
  MIRQAB_WORD_BODIES,
  MIRQAB_WORD_SOURCE,
  MIRQAB_WORD_AUTHOR,
  MIRQAB_WORD_AGENCY,
  MIRQAB_WORD_CAPTURED,
  MIRQAB_WORD_CAPTURE_UNKNOWN,
  MIRQAB_WORD_DIGEST,
  MIRQAB_WORD_NOTE,
  MIRQAB_WORD_DATE,
  MIRQAB_WORD_EVENT,
  MIRQAB_WORD_EVIDENCE,
  MIRQAB_WORD_STATE,
  MIRQAB_WORD_OUTLET,
  MIRQAB_WORD_COUNT,
  MIRQAB_WORD_CHAIRMANSHIPS,
  MIRQAB_WORD_CHAIR,
  MIRQAB_WORD_ARTICLE,
  MIRQAB_WORD_NO_STATE,
  MIRQAB_WORD_MAP_AS_OF,
  MIRQAB_WORD_DOSSIER_EVENT,
  MIRQAB_WORD_OWN_EVENT,
  MIRQAB_WORD_EVENTS_TOLD,
  MIRQAB_WORD_EVENTS_TOLD_AND_OF_DAYS,
  MIRQAB_WORD_MARKED_DAYS,
  MIRQAB_WORD_PLANNED,
  MIRQAB_WORD_CANCELLED,
  MIRQAB_WORD_BOUNDARY_CREDIT,
  MIRQAB_WORD_FONT_CREDIT,
  MIRQAB_WORD_DATA_CREDIT,
  MIRQAB_WORD_MADE_WITH,
  MIRQAB_WORD_LIST_SEPARATOR,
  MIRQAB_N_WORDS
} MirqabWord;

gboolean    mirqab_words_have_language(const char *language);
/* The first of a session's languages (g_get_language_names ()) that the words
 * exist in. Where none is, Arabic: that is what the articles are written in,
 * and a service without a locale must not change what it has always written. */
const char *mirqab_words_find_language(const char *const *names);
const char *mirqab_word               (MirqabWord  word,
                                       const char *language);
/* "3 articles" (transfer full) */
char       *mirqab_word_for_n_articles(guint       n,
                                       const char *language);

G_END_DECLS
