/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <gumbo.h>

G_BEGIN_DECLS

/* The tree that a browser would build, with room for what is found out about
 * its nodes. Nodes belong to the tree. */
typedef struct _MirqabPageNode MirqabPageNode;

struct _MirqabPageNode
{
  MirqabPageNode  *parent;       /* nullable */
  MirqabPageNode  *first;        /* nullable: first child */
  MirqabPageNode  *next;         /* nullable: next sibling */
  const GumboNode *source;
  const char      *text;         /* of a text node, else NULL */
  GumboTag         tag;          /* GUMBO_TAG_UNKNOWN for text */
  gboolean         is_dropped;
  guint            good;         /* characters of prose at and below this node */
  double           score;        /* good, less the characters of labels and links */
  guint            n_characters; /* at and below this node, without white space */
  guint            n_linked;     /* those of them in links */
  guint            n_headed;     /* those in headings that are links, but for the first level */
  gboolean         has_headline; /* a heading of the first level at or below this node */
};

typedef struct
{
  GumboOutput    *output;
  GPtrArray      *nodes;    /* of MirqabPageNode, in the order of the document */
  MirqabPageNode *root;     /* nullable: an empty page */
} MirqabPageTree;

/* Below this depth nothing is kept: no page has its text there. */
#define MIRQAB_PAGE_MAX_DEPTH 400

MirqabPageTree *mirqab_page_tree_new       (const char           *html,
                                            gsize                 length);
void            mirqab_page_tree_free      (MirqabPageTree       *self);

MirqabPageNode *mirqab_page_node_following (const MirqabPageNode *node,
                                            const MirqabPageNode *within);
MirqabPageNode *mirqab_page_node_past      (const MirqabPageNode *node,
                                            const MirqabPageNode *within);
gboolean        mirqab_page_node_contains  (const MirqabPageNode *node,
                                            const MirqabPageNode *other);
const char     *mirqab_page_node_attribute (const MirqabPageNode *node,
                                            const char           *name);
char           *mirqab_page_node_dup_line  (const MirqabPageNode *node,
                                            gsize                 max_bytes);
gboolean        mirqab_page_node_is_inline (const MirqabPageNode *node);
gboolean        mirqab_page_node_is_link   (const MirqabPageNode *node);
gboolean        mirqab_page_node_has_word  (const MirqabPageNode *node,
                                            const char *const    *words,
                                            gsize                 n_words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabPageTree, mirqab_page_tree_free)

G_END_DECLS
