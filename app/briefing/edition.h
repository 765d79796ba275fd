/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "briefing/briefing.h"
#include "briefing/mention-index.h"
#include "briefing/pages.h"
#include "briefing/pdf-writer.h"
#include "briefing/printed-date.h"
#include "briefing/shaper.h"
#include "briefing/structure.h"
#include "briefing/words.h"

G_BEGIN_DECLS

/* An article that has its pages, for contents and cross-references. */
typedef struct
{
  gint64                id;
  char                 *title;  /* clean, never empty */
  char                 *outlet; /* clean, nullable */
  MirqabDay             day;
  gboolean              is_inferred;
  MirqabTarget          target;
} MirqabEntry;

/* A line of the outline (bookmarks). */
typedef struct
{
  char        *title;
  MirqabTarget target;
  guint        level; /* 0 or 1 */
} MirqabBookmark;

/* One briefing while it is made: what its parts share. */
typedef struct
{
  const MirqabBriefing *briefing;  /* borrowed */
  const char           *language;
  gboolean              is_rtl;
  MirqabDateStyle       dates;
  char                 *title;     /* clean */
  MirqabPdfWriter      *writer;
  MirqabShaper         *shaper;
  MirqabStructure      *structure;
  MirqabPages          *pages;
  GArray               *entries;   /* of MirqabEntry, in order of the articles */
  char                 *group;     /* nullable: that the last article stood in */
  guint                 n_groups;
  GArray               *days;      /* of MirqabDay: of all articles that have one */
  GHashTable           *outlets;   /* clean name -> number of articles */
  MirqabMentionIndex   *index;
  GArray               *bookmarks[MIRQAB_N_PARTS]; /* of MirqabBookmark */
} MirqabEdition;

/* Body text: the grid that everything else keeps to. */
#define MIRQAB_BODY_SIZE 13.0
#define MIRQAB_BODY_LEADING 22.0
#define MIRQAB_SMALL_SIZE 10.5
#define MIRQAB_SMALL_LEADING 17.0

extern const MirqabTextStyle mirqab_style_body;
extern const MirqabTextStyle mirqab_style_first; /* the paragraph after a heading */
extern const MirqabTextStyle mirqab_style_headline;
extern const MirqabTextStyle mirqab_style_subhead;
extern const MirqabTextStyle mirqab_style_section;
extern const MirqabTextStyle mirqab_style_small;
extern const MirqabTextStyle mirqab_style_table_title;

gboolean mirqab_edition_has          (const MirqabEdition *self,
                                      MirqabLeaveOut       part);
/* Begins a section on a new page with its heading, running head and bookmark. */
void     mirqab_edition_add_section  (MirqabEdition *self,
                                      MirqabElement *parent,
                                      MirqabPart     part,
                                      MirqabWord     word);
void     mirqab_edition_add_text     (MirqabEdition         *self,
                                      MirqabElement         *parent,
                                      const char            *type,
                                      const char            *text, /* clean */
                                      const MirqabTextStyle *style);
/* Tells the language of a text that is not of the furniture's. */
void     mirqab_edition_set_language (MirqabEdition *self,
                                      MirqabElement *element,
                                      const char    *text);
void     mirqab_edition_add_bookmark (MirqabEdition *self,
                                      MirqabPart     part,
                                      guint          level,
                                      const char    *title,
                                      MirqabTarget   target);

/* Counts an article among those that the cover and the figures tell of.
 * @outlet: (nullable): clean */
void     mirqab_edition_count        (MirqabEdition *self,
                                      MirqabDay      day,
                                      const char    *outlet);
/* (transfer container): clean names, most articles first */
GPtrArray *mirqab_edition_list_outlets (MirqabEdition *self);

/* First and last day of publication; whether any is known. */
gboolean mirqab_edition_get_days     (const MirqabEdition *self,
                                      MirqabDay           *first,
                                      MirqabDay           *last);

/* The parts of a briefing, in files of their own. */
void     mirqab_add_cover            (MirqabEdition *self,
                                      MirqabElement *parent);
guint    mirqab_count_contents       (MirqabEdition *self,
                                      guint          n_before,
                                      guint          n_after);
void     mirqab_add_contents         (MirqabEdition *self,
                                      MirqabElement *parent);
void     mirqab_add_summary          (MirqabEdition *self,
                                      MirqabElement *parent);
gboolean mirqab_has_chronology       (const MirqabEdition *self);
void     mirqab_add_chronology       (MirqabEdition *self,
                                      MirqabElement *parent);
void     mirqab_add_article          (MirqabEdition *self,
                                      MirqabElement *parent,
                                      const MirqabArticle *article);
void     mirqab_add_index            (MirqabEdition *self,
                                      MirqabElement *parent);
void     mirqab_add_credits          (MirqabEdition *self,
                                      MirqabElement *parent);

G_END_DECLS
