/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  MIRQAB_FEED_NO_FIELD,
  MIRQAB_FEED_TITLE,
  MIRQAB_FEED_LINK,
  MIRQAB_FEED_ID,
  MIRQAB_FEED_PUBLISHED,
  MIRQAB_FEED_UPDATED,
  MIRQAB_FEED_AUTHOR,
  MIRQAB_FEED_EMAIL, /* of an author, whose name may stand beside it */
  MIRQAB_FEED_SUMMARY,
  MIRQAB_FEED_CONTENT,
  MIRQAB_FEED_CATEGORY,
  MIRQAB_FEED_KEYWORDS,
  MIRQAB_FEED_LANGUAGE,
  MIRQAB_FEED_TTL,
  MIRQAB_FEED_PERIOD,
  MIRQAB_FEED_FREQUENCY,
  MIRQAB_FEED_SKIPPED_HOUR,
  MIRQAB_FEED_SKIPPED_DAY,
  MIRQAB_FEED_N_FIELDS,
} MirqabFeedField;

typedef enum
{
  MIRQAB_FEED_ROLE_TEXT,      /* its content is the field */
  MIRQAB_FEED_ROLE_ENTRY,
  MIRQAB_FEED_ROLE_PERSON,    /* Atom's author: name and address are its children */
  MIRQAB_FEED_ROLE_SKIP,      /* its children speak of something else */
  MIRQAB_FEED_ROLE_LINK,      /* Atom's link: everything is in attributes */
  MIRQAB_FEED_ROLE_ENCLOSURE,
  MIRQAB_FEED_ROLE_CATEGORY,
} MirqabFeedRole;

/* An element that feeds use. Where several fill one field, the highest rank
 * counts, and the first of the same rank. */
typedef struct
{
  const char     *name;
  MirqabFeedRole  role;
  MirqabFeedField field;
  int             rank;
  gboolean        is_atom; /* an Atom text construct: type= says what is in it */
} MirqabFeedTerm;

const MirqabFeedTerm *mirqab_feed_term_find      (const char      *uri,
                                                  const char      *prefix,
                                                  const char      *name,
                                                  gboolean         is_atom_feed);
gboolean              mirqab_feed_field_is_list  (MirqabFeedField  field);
char                 *mirqab_feed_format_of_root (const char      *name,
                                                  const char      *uri,      /* nullable */
                                                  const char      *version); /* nullable */

G_END_DECLS
