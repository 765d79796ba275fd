/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "briefing/briefing.h"
#include "briefing/paragraph.h"
#include "briefing/structure.h"

G_BEGIN_DECLS

/* In the order of binding. The body is composed first, because the parts before
 * it need the numbers of its pages; so it has numbers of its own. Front and
 * summary go on in one count. */
typedef enum
{
  MIRQAB_PART_FRONT,   /* cover, contents */
  MIRQAB_PART_SUMMARY, /* summary, chronology */
  MIRQAB_PART_BODY,    /* articles, index, credits */
  MIRQAB_N_PARTS
} MirqabPart;

typedef struct
{
  MirqabWeight weight;
  double       size;
  double       leading;
  double       indent;  /* of the first line */
  MirqabFill   fill;
  MirqabAlign  align;
  double       grey;    /* 0 = black */
  gboolean     is_foreign; /* goes in the direction of its text, not of the furniture */
} MirqabTextStyle;

/* A point that links lead to. */
typedef struct
{
  guint  page;   /* object */
  guint  number; /* as printed, but in digits */
  guint  part;   /* MirqabPart */
  double y;
} MirqabTarget;

/* Pages in the making: one is open at a time. Lengths are points, y grows
 * upwards as in PDF. */
typedef struct _MirqabPages MirqabPages;

MirqabPages *mirqab_pages_new          (MirqabPdfWriter *writer,
                                        MirqabShaper    *shaper,
                                        MirqabStructure *structure,
                                        MirqabPaper      paper,
                                        const char      *language);
void         mirqab_pages_free         (MirqabPages     *self);
void         mirqab_pages_set_part     (MirqabPages     *self,
                                        MirqabPart       part);
/* The number of the summary's first page is told before the contents are set. */
void         mirqab_pages_set_first    (MirqabPages     *self,
                                        MirqabPart       part,
                                        guint            number);
char        *mirqab_pages_print_number (MirqabPages     *self,
                                        MirqabPart       part,
                                        guint            number);
/* Ends the open page, so that what follows begins on a new one. */
void         mirqab_pages_break        (MirqabPages     *self);
/* Makes sure that so much room is left, on a new page if need be. */
void         mirqab_pages_reserve      (MirqabPages     *self,
                                        double           height);
/* Lets the text run so far into the lower margin, to save a page; 0 ends that. */
void         mirqab_pages_set_overrun  (MirqabPages     *self,
                                        double           height);
/* Leaves room, but not at the top of a page. */
void         mirqab_pages_skip         (MirqabPages     *self,
                                        double           height);
/* What the running head names from here on; NULL: no head. */
void         mirqab_pages_set_head     (MirqabPages     *self,
                                        const char      *text);
double       mirqab_pages_get_room     (MirqabPages     *self);
/* Of the text on a whole page. */
double       mirqab_pages_get_height   (MirqabPages     *self);
double       mirqab_pages_get_measure  (MirqabPages     *self);
double       mirqab_pages_get_left     (MirqabPages     *self);
double       mirqab_pages_get_y        (MirqabPages     *self);
void         mirqab_pages_set_y        (MirqabPages     *self,
                                        double           y);
gboolean     mirqab_pages_is_rtl       (MirqabPages     *self);
MirqabTarget mirqab_pages_get_target   (MirqabPages     *self);
/* Of a page that was begun. */
MirqabTarget mirqab_pages_get_top      (MirqabPages     *self,
                                        MirqabPart       part,
                                        guint            number);
guint        mirqab_pages_get_n_pages  (MirqabPages     *self,
                                        MirqabPart       part);
GString     *mirqab_pages_get_content  (MirqabPages     *self);

/* Marked content of an element on the open page; nothing between the two may
 * end the page. */
void         mirqab_pages_begin_mark   (MirqabPages     *self,
                                        MirqabElement   *element,
                                        const char      *tag);
void         mirqab_pages_begin_artifact (MirqabPages   *self);
void         mirqab_pages_end_mark     (MirqabPages     *self);

/* Sets a text (from mirqab_clean_text ()) below what stands there, over as many pages as it needs,
 * without widows and orphans. @line_pages (nullable, of guint): gets the number
 * of each line's page. */
void         mirqab_pages_add_text     (MirqabPages           *self,
                                        MirqabElement         *element,
                                        const char            *tag,
                                        const char            *text,
                                        const MirqabTextStyle *style,
                                        GArray                *line_pages);
void         mirqab_pages_add_paragraph(MirqabPages           *self,
                                        MirqabElement         *element,
                                        const char            *tag,
                                        MirqabParagraph       *paragraph,
                                        const MirqabTextStyle *style,
                                        GArray                *line_pages);
void         mirqab_pages_add_rule     (MirqabPages     *self,
                                        double           x,
                                        double           y,
                                        double           width,
                                        double           thickness,
                                        double           grey);
/* A link on a rectangle of the open page, part of a Link element. */
void         mirqab_pages_link_to_uri  (MirqabPages     *self,
                                        MirqabElement   *link,
                                        double           x,
                                        double           y,
                                        double           width,
                                        double           height,
                                        const char      *uri);
void         mirqab_pages_link_to_target (MirqabPages   *self,
                                        MirqabElement   *link,
                                        double           x,
                                        double           y,
                                        double           width,
                                        double           height,
                                        const MirqabTarget *target,
                                        const char      *description);
/* An empty page, where the next part must begin on an odd one. */
void         mirqab_pages_add_blank    (MirqabPages     *self);
/* Adds to the XObject resources of the file; the name to draw it with. */
char        *mirqab_pages_add_form     (MirqabPages     *self,
                                        guint            object);
/* Ends all; the numbers of the page tree and of the page labels. */
void         mirqab_pages_end          (MirqabPages     *self,
                                        guint           *page_tree,
                                        guint           *labels);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabPages, mirqab_pages_free)

G_END_DECLS
