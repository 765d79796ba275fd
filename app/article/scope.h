/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "language/day.h"

G_BEGIN_DECLS

/* Which articles are looked at: the one filter of the program.
 *
 * A value. mirqab_scope_copy () gives one to change; once it was handed on it
 * is constant. Each list is a sorted, NULL-terminated array without
 * duplicates; an empty list does not filter. Within a list any match is
 * enough, except for countries when all_countries is set; different lists
 * must all match. */
typedef struct
{
  char     **countries;     /* ISO 3166-1 alpha-2 of states that articles are about */
  gboolean   all_countries; /* every one of countries, not any of them */
  char     **people;        /* dossier ids */
  char     **bodies;
  char     **cities;
  char     **outlets;       /* names as in MirqabArticle.outlet */
  char     **languages;     /* ISO 639-1 */
  char     **kinds;         /* of dated events that articles tell of: mirqab_event_kind_to_string () */
  MirqabDay  from;          /* or MIRQAB_DAY_NONE: open */
  MirqabDay  to;            /* inclusive; or MIRQAB_DAY_NONE: open */
  char      *words;         /* nullable: a search query */
  gint64     collection;    /* 0 = any */
  gboolean   unread;        /* only unread ones */
  gboolean   starred;       /* only starred ones */
  gboolean   aside;         /* those that do not concern the dossier, too */
  gboolean   best_first;    /* while there are words: in the order of how they match */
} MirqabScope;

typedef enum
{
  MIRQAB_SCOPE_COUNTRIES,
  MIRQAB_SCOPE_PEOPLE,
  MIRQAB_SCOPE_BODIES,
  MIRQAB_SCOPE_CITIES,
  MIRQAB_SCOPE_OUTLETS,
  MIRQAB_SCOPE_LANGUAGES,
  MIRQAB_SCOPE_KINDS,
} MirqabScopeList;

MirqabScope *mirqab_scope_new          (void);
MirqabScope *mirqab_scope_copy         (const MirqabScope *scope);
void         mirqab_scope_free         (MirqabScope       *scope);
gboolean     mirqab_scope_equal        (const MirqabScope *a,
                                        const MirqabScope *b);
gboolean     mirqab_scope_is_everything(const MirqabScope *scope);
char       **mirqab_scope_get_list     (const MirqabScope *scope,
                                        MirqabScopeList    list);
gboolean     mirqab_scope_has          (const MirqabScope *scope,
                                        MirqabScopeList    list,
                                        const char        *value);
void         mirqab_scope_set_only     (MirqabScope       *scope,
                                        MirqabScopeList    list,
                                        const char        *value);
void         mirqab_scope_toggle       (MirqabScope       *scope,
                                        MirqabScopeList    list,
                                        const char        *value);
void         mirqab_scope_clear_list   (MirqabScope       *scope,
                                        MirqabScopeList    list);
void         mirqab_scope_set_words    (MirqabScope       *scope,
                                        const char        *words);
void         mirqab_scope_set_period   (MirqabScope       *scope,
                                        MirqabDay          from,
                                        MirqabDay          to);
GVariant    *mirqab_scope_to_variant   (const MirqabScope *scope);
MirqabScope *mirqab_scope_from_variant (GVariant          *variant);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabScope, mirqab_scope_free)

G_END_DECLS
