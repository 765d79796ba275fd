/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Stands before the words of an FTS5 string that are spelled exactly so. */
#define MIRQAB_SPELLING_MARK "="

/* A word or phrase that must occur, as it was typed. */
typedef struct
{
  char     *text; /* owned */
  gboolean  is_exact;
  gboolean  is_unfinished;
} MirqabSearchTerm;

/* What a person types into the search entry:
 *
 *   word other        both occur
 *   "one after other" (or «…») in this order
 *   this OR that      one of them (OR, |, أو, ИЛИ)
 *   -word, NOT word   does not occur
 *   =word             spelled exactly so: the same letters, whatever vowel signs, tatweel
 *                     or marks that cannot be seen there are, and nothing before or after it
 *   title:word        in the headline (عنوان:, заголовок:)
 *   source:word       in the name of the outlet (مصدر:, источник:)
 *
 * The last word may be unfinished while it is typed. */
typedef struct
{
  char      *match;       /* owned, nullable: FTS5 expression of what must occur */
  char      *exclude;     /* owned, nullable: FTS5 expression of what must not */
  GPtrArray *terms;       /* of MirqabSearchTerm */
  GPtrArray *outlets;     /* of owned folded parts of the outlet's name, all of them */
  GPtrArray *not_outlets; /* of owned folded parts, none of them */
} MirqabSearchQuery;

MirqabSearchQuery *mirqab_search_query_parse (const char        *words);
void               mirqab_search_query_free  (MirqabSearchQuery *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabSearchQuery, mirqab_search_query_free)

G_END_DECLS
