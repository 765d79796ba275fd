/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/outline-tree.h"

#include "briefing/pdf-syntax.h"

typedef struct
{
  const MirqabBookmark *bookmark;
  guint                 object;
} Node;

static void
append_link (GString    *body,
             const char *key,
             const Node *node)
{
  if (node != NULL)
    g_string_append_printf (body, "/%s %u 0 R", key, node->object);
}

/* The next bookmark of the same level under the same parent, or NULL. */
static const Node *
find_sibling (const Node *nodes,
              guint       n_nodes,
              guint       position,
              int         step)
{
  guint level = nodes[position].bookmark->level;

  for (gint64 i = (gint64) position + step; i >= 0 && i < n_nodes; i += step)
    {
      if (nodes[i].bookmark->level == level)
        return &nodes[i];
      if (nodes[i].bookmark->level < level)
        return NULL;
    }

  return NULL;
}

static guint
count_children (const Node *nodes,
                guint       n_nodes,
                guint       position)
{
  guint n = 0;

  while (position + 1 + n < n_nodes &&
         nodes[position + 1 + n].bookmark->level > nodes[position].bookmark->level)
    n++;

  return n;
}

static void
write_node (MirqabEdition *edition,
            const Node    *nodes,
            guint          n_nodes,
            guint          position,
            guint          parent)
{
  const Node *node = &nodes[position];
  guint n_children = count_children (nodes, n_nodes, position);
  g_autoptr (GString) body = g_string_new ("<</Title");

  mirqab_pdf_append_text (body, node->bookmark->title);
  g_string_append_printf (body, "/Parent %u 0 R/Dest[%u 0 R/XYZ null ", parent,
                          node->bookmark->target.page);
  mirqab_pdf_append_number (body, node->bookmark->target.y);
  g_string_append (body, " null]");
  append_link (body, "Prev", find_sibling (nodes, n_nodes, position, -1));
  append_link (body, "Next", find_sibling (nodes, n_nodes, position, 1));
  if (n_children > 0)
    {
      append_link (body, "First", &nodes[position + 1]);
      append_link (body, "Last", &nodes[position + n_children]);
      g_string_append_printf (body, "/Count -%u", n_children); /* closed */
    }
  g_string_append (body, ">>");
  mirqab_pdf_writer_put (edition->writer, node->object, body->str);
}

static Node *
make_nodes (MirqabEdition *edition,
            guint         *n_nodes)
{
  guint n_all = 0;
  Node *nodes;

  for (guint i = 0; i < MIRQAB_N_PARTS; i++)
    n_all += edition->bookmarks[i]->len;

  nodes = g_new0 (Node, n_all + 1);
  *n_nodes = 0;
  for (guint i = 0; i < MIRQAB_N_PARTS; i++)
    for (guint j = 0; j < edition->bookmarks[i]->len; j++)
      nodes[(*n_nodes)++] = (Node) {
        &g_array_index (edition->bookmarks[i], MirqabBookmark, j),
        mirqab_pdf_writer_reserve (edition->writer),
      };

  return nodes;
}

guint
mirqab_outline_tree_write (MirqabEdition *edition)
{
  guint n_nodes = 0;
  g_autofree Node *nodes = make_nodes (edition, &n_nodes);
  g_autofree char *body = NULL;
  guint root = mirqab_pdf_writer_reserve (edition->writer);
  guint parent = root;
  guint last = 0;
  guint n_top = 0;

  for (guint i = 0; i < n_nodes; i++)
    {
      if (nodes[i].bookmark->level == 0)
        {
          last = i;
          n_top++;
        }
      write_node (edition, nodes, n_nodes, i,
                  nodes[i].bookmark->level == 0 ? root : nodes[last].object);
      parent = nodes[0].object;
    }

  if (n_nodes == 0)
    body = g_strdup ("<</Type/Outlines>>");
  else
    body = g_strdup_printf ("<</Type/Outlines/First %u 0 R/Last %u 0 R/Count %u>>",
                            parent, nodes[last].object, n_top);
  mirqab_pdf_writer_put (edition->writer, root, body);

  return root;
}
