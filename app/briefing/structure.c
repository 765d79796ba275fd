/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/structure.h"

#include "briefing/pdf-syntax.h"

#define KEYS_A_NODE 128

struct _MirqabElement
{
  guint       object;
  guint       parent; /* object */
  guint       page;   /* object of the page that most content is on; 0 = none yet */
  const char *type;
  GString    *kids;
  GString    *entries; /* nullable */
};

struct _MirqabStructure
{
  MirqabPdfWriter *writer;
  guint            root;
  MirqabElement   *document;
  GArray          *parents; /* guint: objects by key */
};

static MirqabElement *
new_element (MirqabPdfWriter *writer,
             guint            parent,
             const char      *type)
{
  MirqabElement *element = g_new0 (MirqabElement, 1);

  element->object = mirqab_pdf_writer_reserve (writer);
  element->parent = parent;
  element->type = type;
  element->kids = g_string_new (NULL);

  return element;
}

static void
free_element (MirqabElement *element)
{
  g_string_free (element->kids, TRUE);
  if (element->entries != NULL)
    g_string_free (element->entries, TRUE);
  g_free (element);
}

MirqabStructure *
mirqab_structure_new (MirqabPdfWriter *writer,
                      const char      *language)
{
  MirqabStructure *self = g_new0 (MirqabStructure, 1);

  self->writer = writer;
  self->root = mirqab_pdf_writer_reserve (writer);
  self->document = new_element (writer, self->root, "Document");
  self->parents = g_array_new (FALSE, TRUE, sizeof (guint));
  mirqab_element_set_text (self->document, "Lang", language);

  return self;
}

void
mirqab_structure_free (MirqabStructure *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->document, free_element);
  g_array_unref (self->parents);
  g_free (self);
}

MirqabElement *
mirqab_structure_get_document (MirqabStructure *self)
{
  return self->document;
}

/**
 * mirqab_structure_open:
 *
 * Opens an element as the next child of its parent.
 *
 * Returns: (transfer full): to be given to mirqab_structure_close ()
 */
MirqabElement *
mirqab_structure_open (MirqabStructure *self,
                       MirqabElement   *parent,
                       const char      *type)
{
  MirqabElement *element = new_element (self->writer, parent->object, type);

  g_string_append_printf (parent->kids, "%u 0 R ", element->object);

  return element;
}

void
mirqab_structure_close (MirqabStructure *self,
                        MirqabElement   *element)
{
  g_autoptr (GString) body = g_string_new (NULL);

  g_string_printf (body, "<</S/%s/P %u 0 R", element->type, element->parent);
  if (element->page != 0)
    g_string_append_printf (body, "/Pg %u 0 R", element->page);
  if (element->entries != NULL)
    g_string_append (body, element->entries->str);
  g_string_append_printf (body, "/K[%s]>>", element->kids->str);
  mirqab_pdf_writer_put (self->writer, element->object, body->str);
  free_element (element);
}

void
mirqab_element_add_content (MirqabElement *element,
                            guint          page,
                            guint          mcid)
{
  if (element->page == 0)
    element->page = page;
  if (element->page == page)
    g_string_append_printf (element->kids, "%u ", mcid);
  else
    g_string_append_printf (element->kids, "<</Type/MCR/Pg %u 0 R/MCID %u>>", page, mcid);
}

void
mirqab_element_add_annotation (MirqabElement *element,
                               guint          page,
                               guint          annotation)
{
  g_string_append_printf (element->kids, "<</Type/OBJR/Pg %u 0 R/Obj %u 0 R>>", page, annotation);
}

void
mirqab_element_set_raw (MirqabElement *element,
                        const char    *entries)
{
  if (element->entries == NULL)
    element->entries = g_string_new (NULL);
  g_string_append (element->entries, entries);
}

void
mirqab_element_set_text (MirqabElement *element,
                         const char    *key,
                         const char    *text)
{
  g_autoptr (GString) entry = g_string_new ("/");

  g_string_append (entry, key);
  mirqab_pdf_append_text (entry, text);
  mirqab_element_set_raw (element, entry->str);
}

guint
mirqab_element_get_object (const MirqabElement *element)
{
  return element->object;
}

guint
mirqab_structure_reserve_key (MirqabStructure *self)
{
  g_array_set_size (self->parents, self->parents->len + 1);

  return self->parents->len - 1;
}

void
mirqab_structure_set_parent (MirqabStructure *self,
                             guint            key,
                             guint            object)
{
  g_array_index (self->parents, guint, key) = object;
}

static guint
write_parent_tree (MirqabStructure *self)
{
  g_autoptr (GString) root = g_string_new ("<</Kids[");

  for (guint i = 0; i < self->parents->len; i += KEYS_A_NODE)
    {
      g_autoptr (GString) node = g_string_new (NULL);
      guint end = MIN (i + KEYS_A_NODE, self->parents->len);

      g_string_printf (node, "<</Limits[%u %u]/Nums[", i, end - 1);
      for (guint j = i; j < end; j++)
        g_string_append_printf (node, "%u %u 0 R ", j, g_array_index (self->parents, guint, j));
      g_string_append (node, "]>>");
      g_string_append_printf (root, "%u 0 R ", mirqab_pdf_writer_add (self->writer, node->str));
    }
  g_string_append (root, "]>>");

  return mirqab_pdf_writer_add (self->writer, root->str);
}

guint
mirqab_structure_end (MirqabStructure *self)
{
  g_autoptr (GString) body = g_string_new (NULL);
  guint document = self->document->object;

  mirqab_structure_close (self, g_steal_pointer (&self->document));
  g_string_printf (body, "<</Type/StructTreeRoot/K %u 0 R/ParentTree %u 0 R/ParentTreeNextKey %u>>",
                   document, write_parent_tree (self), self->parents->len);
  mirqab_pdf_writer_put (self->writer, self->root, body->str);

  return self->root;
}
