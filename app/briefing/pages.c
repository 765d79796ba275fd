/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/pages.h"

#include "briefing/clean-text.h"
#include "briefing/page-numbers.h"
#include "briefing/pdf-syntax.h"

#define PAGES_A_NODE 64
#define MARGIN_INNER 84.0 /* the binding edge */
#define MARGIN_OUTER 76.0
#define MARGIN_TOP 92.0
#define MARGIN_BOTTOM 72.0
#define HEAD_SIZE 10.5
#define HEAD_RISE 34.0 /* of the running head's baseline above the text */
#define HEAD_GREY .3
#define RULE_DROP 8.0
/* So much of the head's line the title may take. */
#define HEAD_SHARE .86

typedef struct
{
  guint    n_pages;
  guint    first;  /* number of the first page */
  GString *kids;   /* of the open node */
  guint    n_kids;
  guint    node;   /* object of the open node; 0 = none */
  GString *nodes;  /* finished ones, for the root */
  GArray  *pages;  /* of guint: objects */
} Binder;

struct _MirqabPages
{
  MirqabPdfWriter *writer;
  MirqabShaper    *shaper;
  MirqabStructure *structure;
  char            *language;
  gboolean         is_rtl;
  double           width;
  double           height;
  guint            root;
  guint            resources;
  Binder           binders[MIRQAB_N_PARTS];
  MirqabPart       part;
  char            *head;      /* nullable: from here on */
  GString         *forms;     /* entries of the XObject resources */
  guint            n_forms;

  /* The open page; page = 0 when none is. */
  guint            page;
  guint            key;
  char            *page_head; /* nullable */
  GString         *content;
  GArray          *parents;   /* guint: elements by MCID */
  GString         *annotations;
  double           y;
  double           overrun;
  gboolean         is_empty;
};

MirqabPages *
mirqab_pages_new (MirqabPdfWriter *writer,
                  MirqabShaper    *shaper,
                  MirqabStructure *structure,
                  MirqabPaper      paper,
                  const char      *language)
{
  MirqabPages *self = g_new0 (MirqabPages, 1);

  self->writer = writer;
  self->shaper = shaper;
  self->structure = structure;
  self->language = g_strdup (language);
  self->is_rtl = g_str_equal (language, "ar");
  self->width = paper == MIRQAB_PAPER_LETTER ? 612 : 595.28;
  self->height = paper == MIRQAB_PAPER_LETTER ? 792 : 841.89;
  self->root = mirqab_pdf_writer_reserve (writer);
  self->resources = mirqab_pdf_writer_reserve (writer);
  self->content = g_string_new (NULL);
  self->annotations = g_string_new (NULL);
  self->forms = g_string_new (NULL);
  self->parents = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < MIRQAB_N_PARTS; i++)
    {
      self->binders[i].first = 1;
      self->binders[i].kids = g_string_new (NULL);
      self->binders[i].nodes = g_string_new (NULL);
      self->binders[i].pages = g_array_new (FALSE, FALSE, sizeof (guint));
    }

  return self;
}

void
mirqab_pages_free (MirqabPages *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < MIRQAB_N_PARTS; i++)
    {
      g_string_free (self->binders[i].kids, TRUE);
      g_string_free (self->binders[i].nodes, TRUE);
      g_array_unref (self->binders[i].pages);
    }
  g_free (self->language);
  g_free (self->head);
  g_free (self->page_head);
  g_string_free (self->content, TRUE);
  g_string_free (self->annotations, TRUE);
  g_string_free (self->forms, TRUE);
  g_array_unref (self->parents);
  g_free (self);
}

void
mirqab_pages_set_part (MirqabPages *self,
                       MirqabPart   part)
{
  mirqab_pages_break (self);
  self->part = part;
}

void
mirqab_pages_set_first (MirqabPages *self,
                        MirqabPart   part,
                        guint        number)
{
  self->binders[part].first = number;
}

char *
mirqab_pages_print_number (MirqabPages *self,
                           MirqabPart   part,
                           guint        number)
{
  return part == MIRQAB_PART_BODY ? g_strdup_printf ("%u", number)
                                  : mirqab_front_number (number, self->language);
}

/* Odd pages lie on the left of a spread in a book that is read from right to
 * left, so their binding edge is the right one. */
static gboolean
is_bound_right (const MirqabPages *self,
                guint              number)
{
  return (number % 2 == 1) == self->is_rtl;
}

double
mirqab_pages_get_measure (MirqabPages *self)
{
  return self->width - MARGIN_INNER - MARGIN_OUTER;
}

double
mirqab_pages_get_height (MirqabPages *self)
{
  return self->height - MARGIN_TOP - MARGIN_BOTTOM;
}

static guint
get_number (const MirqabPages *self)
{
  const Binder *binder = &self->binders[self->part];

  return binder->first + binder->n_pages - (self->page == 0 ? 0 : 1);
}

double
mirqab_pages_get_left (MirqabPages *self)
{
  return is_bound_right (self, get_number (self)) ? MARGIN_OUTER : MARGIN_INNER;
}

static void
begin_page (MirqabPages *self)
{
  if (self->page != 0)
    return;

  self->page = mirqab_pdf_writer_reserve (self->writer);
  self->key = mirqab_structure_reserve_key (self->structure);
  self->binders[self->part].n_pages++;
  g_array_append_val (self->binders[self->part].pages, self->page);
  self->y = self->height - MARGIN_TOP;
  self->is_empty = TRUE;
  g_free (self->page_head);
  self->page_head = g_strdup (self->head);
}

static void
end_node (MirqabPages *self,
          Binder      *binder)
{
  g_autofree char *body = NULL;

  if (binder->node == 0)
    return;

  body = g_strdup_printf ("<</Type/Pages/Parent %u 0 R/Count %u/Kids[%s]>>",
                          self->root, binder->n_kids, binder->kids->str);
  mirqab_pdf_writer_put (self->writer, binder->node, body);
  g_string_append_printf (binder->nodes, "%u 0 R ", binder->node);
  g_string_truncate (binder->kids, 0);
  binder->n_kids = 0;
  binder->node = 0;
}

static guint
bind_page (MirqabPages *self)
{
  Binder *binder = &self->binders[self->part];

  if (binder->node != 0 && binder->n_kids >= PAGES_A_NODE)
    end_node (self, binder);
  if (binder->node == 0)
    binder->node = mirqab_pdf_writer_reserve (self->writer);
  g_string_append_printf (binder->kids, "%u 0 R ", self->page);
  binder->n_kids++;

  return binder->node;
}

/* The title cut at a word so that it fits into the head. */
static MirqabParagraph *
make_head (MirqabPages *self,
           double       measure)
{
  g_autofree char *clean = mirqab_clean_text (self->page_head, -1);
  gboolean is_rtl = mirqab_text_is_rtl (clean, self->is_rtl);
  MirqabParagraph *paragraph = mirqab_paragraph_new (self->shaper, MIRQAB_WEIGHT_REGULAR,
                                                     clean, is_rtl);

  if (mirqab_paragraph_break (paragraph, HEAD_SIZE, measure, HEAD_SIZE * 1.5, MIRQAB_FILL_JUSTIFY) > 1)
    {
      g_autofree char *cut = NULL;
      g_autofree char *shown = NULL;

      cut = g_strchomp (g_strndup (clean, mirqab_paragraph_get_line_start (paragraph, 1)));
      shown = g_strconcat (cut, "…", NULL);
      mirqab_paragraph_free (paragraph);
      paragraph = mirqab_paragraph_new (self->shaper, MIRQAB_WEIGHT_REGULAR, shown, is_rtl);
    }
  mirqab_paragraph_break (paragraph, HEAD_SIZE, measure, 0, MIRQAB_FILL_RAGGED);

  return paragraph;
}

static void
show_head (MirqabPages *self)
{
  double measure = mirqab_pages_get_measure (self);
  double left = mirqab_pages_get_left (self);
  double y = self->height - MARGIN_TOP + HEAD_RISE;
  gboolean is_bound_at_right = is_bound_right (self, get_number (self));
  g_autoptr (MirqabParagraph) title = NULL;
  g_autoptr (MirqabParagraph) number = NULL;
  g_autofree char *number_text = NULL;

  if (self->page_head == NULL)
    return;

  number_text = mirqab_pages_print_number (self, self->part, get_number (self));
  number = mirqab_paragraph_new (self->shaper, MIRQAB_WEIGHT_BOLD, number_text, self->is_rtl);
  mirqab_paragraph_break (number, HEAD_SIZE, measure, 0, MIRQAB_FILL_RAGGED);
  title = make_head (self, measure * HEAD_SHARE);

  g_string_append (self->content, "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n");
  mirqab_pdf_append_number (self->content, HEAD_GREY);
  g_string_append (self->content, " g\n");
  mirqab_paragraph_show_line (number, 0,
                              is_bound_at_right
                              ? left : left + measure - mirqab_paragraph_get_line_width (number, 0),
                              y, self->is_rtl ? MIRQAB_ALIGN_END : MIRQAB_ALIGN_START, self->content);
  mirqab_paragraph_show_line (title, 0,
                              is_bound_at_right
                              ? left + measure - mirqab_paragraph_get_line_width (title, 0) : left,
                              y,
                              mirqab_paragraph_is_rtl (title) ? MIRQAB_ALIGN_END : MIRQAB_ALIGN_START,
                              self->content);
  mirqab_pages_add_rule (self, left, y - RULE_DROP, measure, .4, .6);
  g_string_append (self->content, "EMC\n");
}

static void
write_parents (MirqabPages *self)
{
  g_autoptr (GString) body = g_string_new ("[");

  for (guint i = 0; i < self->parents->len; i++)
    g_string_append_printf (body, "%u 0 R ", g_array_index (self->parents, guint, i));
  g_string_append_c (body, ']');
  mirqab_structure_set_parent (self->structure, self->key,
                               mirqab_pdf_writer_add (self->writer, body->str));
}

void
mirqab_pages_break (MirqabPages *self)
{
  g_autoptr (GString) body = NULL;
  guint content;

  if (self->page == 0)
    return;

  show_head (self);
  content = mirqab_pdf_writer_reserve (self->writer);
  mirqab_pdf_writer_put_stream (self->writer, content, "",
                                self->content->str, self->content->len);
  write_parents (self);

  body = g_string_new (NULL);
  g_string_printf (body, "<</Type/Page/Parent %u 0 R/Resources %u 0 R/Contents %u 0 R"
                   "/StructParents %u/Tabs/S/MediaBox[0 0 ",
                   bind_page (self), self->resources, content, self->key);
  mirqab_pdf_append_number (body, self->width);
  g_string_append_c (body, ' ');
  mirqab_pdf_append_number (body, self->height);
  g_string_append_c (body, ']');
  if (self->annotations->len > 0)
    g_string_append_printf (body, "/Annots[%s]", self->annotations->str);
  g_string_append (body, ">>");
  mirqab_pdf_writer_put (self->writer, self->page, body->str);

  g_string_truncate (self->content, 0);
  g_string_truncate (self->annotations, 0);
  g_array_set_size (self->parents, 0);
  self->page = 0;
}

double
mirqab_pages_get_room (MirqabPages *self)
{
  begin_page (self);

  return self->y - MARGIN_BOTTOM + self->overrun;
}

void
mirqab_pages_reserve (MirqabPages *self,
                      double       height)
{
  if (mirqab_pages_get_room (self) < height && !self->is_empty)
    mirqab_pages_break (self);
  begin_page (self);
}

void
mirqab_pages_set_overrun (MirqabPages *self,
                          double       height)
{
  self->overrun = height;
}

void
mirqab_pages_skip (MirqabPages *self,
                   double       height)
{
  if (self->page != 0 && !self->is_empty)
    self->y -= height;
}

void
mirqab_pages_set_head (MirqabPages *self,
                       const char  *text)
{
  g_free (self->head);
  self->head = g_strdup (text);
  if (self->page != 0 && self->is_empty)
    {
      g_free (self->page_head);
      self->page_head = g_strdup (text);
    }
}

double
mirqab_pages_get_y (MirqabPages *self)
{
  begin_page (self);

  return self->y;
}

void
mirqab_pages_set_y (MirqabPages *self,
                    double       y)
{
  begin_page (self);
  self->y = y;
  self->is_empty = FALSE;
}

gboolean
mirqab_pages_is_rtl (MirqabPages *self)
{
  return self->is_rtl;
}

MirqabTarget
mirqab_pages_get_target (MirqabPages *self)
{
  begin_page (self);

  return (MirqabTarget) { self->page, get_number (self), self->part, self->y };
}

MirqabTarget
mirqab_pages_get_top (MirqabPages *self,
                      MirqabPart   part,
                      guint        number)
{
  const Binder *binder = &self->binders[part];
  guint page = g_array_index (binder->pages, guint, number - binder->first);

  return (MirqabTarget) { page, number, part, self->height - MARGIN_TOP };
}

guint
mirqab_pages_get_n_pages (MirqabPages *self,
                          MirqabPart   part)
{
  return self->binders[part].n_pages;
}

GString *
mirqab_pages_get_content (MirqabPages *self)
{
  begin_page (self);

  return self->content;
}

void
mirqab_pages_begin_mark (MirqabPages   *self,
                         MirqabElement *element,
                         const char    *tag)
{
  guint object = mirqab_element_get_object (element);

  begin_page (self);
  mirqab_element_add_content (element, self->page, self->parents->len);
  g_string_append_printf (self->content, "/%s<</MCID %u>>BDC\n", tag, self->parents->len);
  g_array_append_val (self->parents, object);
  self->is_empty = FALSE;
}

void
mirqab_pages_begin_artifact (MirqabPages *self)
{
  begin_page (self);
  g_string_append (self->content, "/Artifact<</Type/Layout>>BDC\n");
}

void
mirqab_pages_end_mark (MirqabPages *self)
{
  g_string_append (self->content, "EMC\n");
}

void
mirqab_pages_add_rule (MirqabPages *self,
                       double       x,
                       double       y,
                       double       width,
                       double       thickness,
                       double       grey)
{
  mirqab_pdf_append_number (self->content, grey);
  g_string_append (self->content, " g ");
  mirqab_pdf_append_number (self->content, x);
  g_string_append_c (self->content, ' ');
  mirqab_pdf_append_number (self->content, y);
  g_string_append_c (self->content, ' ');
  mirqab_pdf_append_number (self->content, width);
  g_string_append_c (self->content, ' ');
  mirqab_pdf_append_number (self->content, thickness);
  g_string_append (self->content, " re f\n");
}

/* How many of the lines that are left go on this page. No page begins with the
 * last line of a paragraph or ends with its first. */
static guint
count_lines (MirqabPages *self,
             guint        rest,
             gboolean     is_start,
             double       leading)
{
  double room = mirqab_pages_get_room (self);
  guint fitting = room > 0 ? (guint) (room / leading + .01) : 0;

  if (rest <= fitting)
    return rest;

  fitting = MIN (fitting, rest - 2);
  if (rest < 3 || (is_start && fitting < 2))
    fitting = 0;

  return fitting == 0 && self->is_empty ? 1 : fitting;
}

static void
show_lines (MirqabPages           *self,
            MirqabParagraph       *paragraph,
            guint                  first,
            guint                  n,
            const MirqabTextStyle *style,
            GArray                *line_pages)
{
  double left = mirqab_pages_get_left (self);

  for (guint i = first; i < first + n; i++)
    {
      guint number = get_number (self);

      self->y -= style->leading;
      /* The baseline leaves a third of the leading below it. */
      mirqab_paragraph_show_line (paragraph, i, left, self->y + style->leading / 3,
                                  style->align, self->content);
      if (line_pages != NULL)
        g_array_append_val (line_pages, number);
    }
}

void
mirqab_pages_add_paragraph (MirqabPages           *self,
                            MirqabElement         *element,
                            const char            *tag,
                            MirqabParagraph       *paragraph,
                            const MirqabTextStyle *style,
                            GArray                *line_pages)
{
  guint n_lines = mirqab_paragraph_break (paragraph, style->size, mirqab_pages_get_measure (self),
                                          style->indent, style->fill);

  for (guint done = 0, n; done < n_lines; done += n)
    {
      n = count_lines (self, n_lines - done, done == 0, style->leading);
      if (n == 0)
        {
          mirqab_pages_break (self);
          continue;
        }

      mirqab_pages_begin_mark (self, element, tag);
      mirqab_pdf_append_number (self->content, style->grey);
      g_string_append (self->content, " g\n");
      show_lines (self, paragraph, done, n, style, line_pages);
      mirqab_pages_end_mark (self);
    }
}

void
mirqab_pages_add_text (MirqabPages           *self,
                       MirqabElement         *element,
                       const char            *tag,
                       const char            *text,
                       const MirqabTextStyle *style,
                       GArray                *line_pages)
{
  g_autoptr (MirqabParagraph) paragraph = NULL;

  if (text[0] == '\0')
    return;

  paragraph = mirqab_paragraph_new (self->shaper, style->weight, text,
                                    style->is_foreign ? mirqab_text_is_rtl (text, self->is_rtl)
                                                      : self->is_rtl);
  mirqab_pages_add_paragraph (self, element, tag, paragraph, style, line_pages);
}

static void
add_annotation (MirqabPages   *self,
                MirqabElement *link,
                double         x,
                double         y,
                double         width,
                double         height,
                const char    *description,
                const char    *action)
{
  g_autoptr (GString) body = g_string_new (NULL);
  guint key = mirqab_structure_reserve_key (self->structure);
  guint number;

  g_string_printf (body, "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/StructParent %u/P %u 0 R/Rect[",
                   key, self->page);
  mirqab_pdf_append_number (body, x);
  g_string_append_c (body, ' ');
  mirqab_pdf_append_number (body, y);
  g_string_append_c (body, ' ');
  mirqab_pdf_append_number (body, x + width);
  g_string_append_c (body, ' ');
  mirqab_pdf_append_number (body, y + height);
  g_string_append (body, "]/Contents");
  mirqab_pdf_append_text (body, description);
  g_string_append (body, action);
  g_string_append (body, ">>");

  number = mirqab_pdf_writer_add (self->writer, body->str);
  g_string_append_printf (self->annotations, "%u 0 R ", number);
  mirqab_element_add_annotation (link, self->page, number);
  mirqab_structure_set_parent (self->structure, key, mirqab_element_get_object (link));
}

void
mirqab_pages_link_to_uri (MirqabPages   *self,
                          MirqabElement *link,
                          double         x,
                          double         y,
                          double         width,
                          double         height,
                          const char    *uri)
{
  g_autoptr (GString) action = g_string_new ("/A<</S/URI/URI");
  /* A URI action takes ASCII only (ISO 32000-1, 12.6.4.7). */
  g_autofree char *ascii = g_uri_escape_string (uri, G_URI_RESERVED_CHARS_GENERIC_DELIMITERS
                                                G_URI_RESERVED_CHARS_SUBCOMPONENT_DELIMITERS "%",
                                                FALSE);

  mirqab_pdf_append_text (action, ascii);
  g_string_append (action, ">>");
  add_annotation (self, link, x, y, width, height, uri, action->str);
}

void
mirqab_pages_link_to_target (MirqabPages        *self,
                             MirqabElement      *link,
                             double              x,
                             double              y,
                             double              width,
                             double              height,
                             const MirqabTarget *target,
                             const char         *description)
{
  g_autoptr (GString) action = g_string_new (NULL);

  g_string_printf (action, "/Dest[%u 0 R/XYZ null ", target->page);
  mirqab_pdf_append_number (action, target->y);
  g_string_append (action, " null]");
  add_annotation (self, link, x, y, width, height, description, action->str);
}

void
mirqab_pages_add_blank (MirqabPages *self)
{
  mirqab_pages_break (self);
  mirqab_pages_set_head (self, NULL);
  begin_page (self);
  mirqab_pages_break (self);
}

char *
mirqab_pages_add_form (MirqabPages *self,
                       guint        object)
{
  g_string_append_printf (self->forms, "/X%u %u 0 R", self->n_forms, object);

  return g_strdup_printf ("X%u", self->n_forms++);
}

static guint
write_labels (MirqabPages *self)
{
  guint n_front = self->binders[MIRQAB_PART_FRONT].n_pages +
                  self->binders[MIRQAB_PART_SUMMARY].n_pages;
  g_autoptr (GString) labels = g_string_new ("<</Nums[");

  if (n_front > 0 && !self->is_rtl)
    g_string_append (labels, "0<</S/r>>");
  for (guint i = 0; self->is_rtl && i < n_front; i++)
    {
      g_autofree char *number = mirqab_front_number (i + 1, self->language);

      g_string_append_printf (labels, "%u<</P", i);
      mirqab_pdf_append_text (labels, number);
      g_string_append (labels, ">>");
    }
  g_string_append_printf (labels, "%u<</S/D>>]>>", n_front);

  return mirqab_pdf_writer_add (self->writer, labels->str);
}

void
mirqab_pages_end (MirqabPages *self,
                  guint       *page_tree,
                  guint       *labels)
{
  g_autoptr (GString) body = g_string_new (NULL);
  g_autoptr (GString) kids = g_string_new (NULL);
  guint n_pages = 0;

  mirqab_pages_break (self);
  for (guint i = 0; i < MIRQAB_N_PARTS; i++)
    {
      end_node (self, &self->binders[i]);
      g_string_append (kids, self->binders[i].nodes->str);
      n_pages += self->binders[i].n_pages;
    }

  g_string_printf (body, "<</Type/Pages/Count %u/Kids[%s]>>", n_pages, kids->str);
  mirqab_pdf_writer_put (self->writer, self->root, body->str);

  g_string_assign (body, "<</Font<<");
  mirqab_shaper_append_resources (self->shaper, body);
  g_string_append_printf (body, ">>/XObject<<%s>>>>", self->forms->str);
  mirqab_pdf_writer_put (self->writer, self->resources, body->str);

  *page_tree = self->root;
  *labels = write_labels (self);
}
