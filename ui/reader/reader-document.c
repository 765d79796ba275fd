/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "reader/reader-document.h"

#include "text-direction.h"

#define LRM "\342\200\216" /* U+200E */
#define RLM "\342\200\217" /* U+200F */
#define LRI "\342\201\246" /* U+2066 */
#define PDI "\342\201\251" /* U+2069 */

/* A stretch of the article that stands in the document as it is. */
typedef struct
{
  MirqabSpan source; /* bytes of the article's text */
  guint      start;  /* character of the document */
} Piece;

struct _MirqabReaderDocument
{
  MirqabArticle *article;
  gboolean       is_rtl;
  GString       *text;
  guint          n_characters;
  GArray        *paragraphs; /* of MirqabReaderParagraph */
  GArray        *pieces;     /* of Piece, in order of the article */
  GArray        *links;      /* of MirqabReaderLink, by start */
  GString       *set_apart;
  guint          n_set_apart;
};

static void
append_mark (MirqabReaderDocument *self,
             const char           *mark)
{
  g_string_append (self->text, mark);
  self->n_characters++;
}

static void
append_piece (MirqabReaderDocument *self,
              MirqabSpan            source)
{
  const char *start = self->article->text + source.start;
  Piece piece = { source, self->n_characters };

  if (mirqab_span_is_empty (source))
    return;

  g_array_append_val (self->pieces, piece);
  g_string_append_len (self->text, start, source.end - source.start);
  self->n_characters += (guint) g_utf8_strlen (start, source.end - source.start);
}

static void
append_text (MirqabReaderDocument *self,
             const char           *text)
{
  g_string_append (self->text, text);
  self->n_characters += (guint) g_utf8_strlen (text, -1);
}

static void
begin_paragraph (MirqabReaderDocument *self,
                 const char           *text,
                 const char           *end)
{
  if (self->text->len > 0)
    append_mark (self, "\n");
  if (mirqab_starts_against (text, end, self->is_rtl))
    append_mark (self, self->is_rtl ? RLM : LRM);
}

static void
end_paragraph (MirqabReaderDocument *self,
               guint                 start,
               MirqabReaderStyle     style)
{
  MirqabReaderParagraph paragraph = { start, self->n_characters, style };

  g_array_append_val (self->paragraphs, paragraph);
}

static void
add_paragraph (MirqabReaderDocument *self,
               MirqabSpan            span,
               MirqabReaderStyle     style)
{
  const char *text = self->article->text;
  g_autoptr (GArray) runs = NULL;
  guint start = self->n_characters;
  guint32 done = span.start;

  begin_paragraph (self, text + span.start, text + span.end);
  if (self->is_rtl)
    runs = mirqab_find_ltr_runs (text, span);
  for (guint i = 0; runs != NULL && i < runs->len; i++)
    {
      MirqabSpan run = g_array_index (runs, MirqabSpan, i);

      append_piece (self, (MirqabSpan) { done, run.start });
      append_mark (self, LRI);
      append_piece (self, run);
      append_mark (self, PDI);
      done = run.end;
    }
  append_piece (self, (MirqabSpan) { done, span.end });
  end_paragraph (self, start, style);
}

/* A headline that the source gave beside the text. */
static void
add_given_title (MirqabReaderDocument *self,
                 const char           *title)
{
  guint start = self->n_characters;

  begin_paragraph (self, title, title + strlen (title));
  append_text (self, title);
  end_paragraph (self, start, MIRQAB_READER_TITLE);
}

static void
set_apart (MirqabReaderDocument *self,
           MirqabSpan            span)
{
  if (self->set_apart->len > 0)
    g_string_append_c (self->set_apart, '\n');
  g_string_append_len (self->set_apart, self->article->text + span.start, span.end - span.start);
  self->n_set_apart++;
}

static void
add_block (MirqabReaderDocument *self,
           const MirqabBlock    *block)
{
  switch (block->kind)
    {
    case MIRQAB_BLOCK_TITLE:
      add_paragraph (self, block->span, MIRQAB_READER_TITLE);
      break;
    case MIRQAB_BLOCK_SUBHEAD:
      add_paragraph (self, block->span, MIRQAB_READER_SUBHEAD);
      break;
    case MIRQAB_BLOCK_CREDIT:
    case MIRQAB_BLOCK_PUBLICATION:
    case MIRQAB_BLOCK_LEFTOVER:
      set_apart (self, block->span);
      break;
    case MIRQAB_BLOCK_PARAGRAPH:
    default:
      add_paragraph (self, block->span, MIRQAB_READER_BODY);
      break;
    }
}

static void
add_lines (MirqabReaderDocument *self)
{
  const char *text = self->article->text;

  for (const char *line = text, *end; *line != '\0'; line = *end != '\0' ? end + 1 : end)
    {
      end = line + strcspn (line, "\n");
      if (end > line)
        add_paragraph (self, (MirqabSpan) { (guint32) (line - text), (guint32) (end - text) },
                       MIRQAB_READER_BODY);
    }
}

static int
compare_links (gconstpointer a,
               gconstpointer b)
{
  const MirqabReaderLink *first = a;
  const MirqabReaderLink *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  return first->end > second->end ? -1 : first->end < second->end;
}

static void
add_links (MirqabReaderDocument *self,
           const MirqabFindings *findings)
{
  for (guint i = 0; i < findings->mentions->len; i++)
    {
      MirqabReaderLink link = { .mention = &g_array_index (findings->mentions, MirqabMention, i) };

      if (mirqab_reader_document_find_span (self, link.mention->span, &link.start, &link.end))
        g_array_append_val (self->links, link);
    }
  for (guint i = 0; i < findings->temporals->len; i++)
    {
      MirqabReaderLink link = { .temporal = &g_array_index (findings->temporals, MirqabTemporal, i) };

      if (mirqab_reader_document_find_span (self, link.temporal->span, &link.start, &link.end))
        g_array_append_val (self->links, link);
    }
  g_array_sort (self->links, compare_links);
}

static gboolean
is_written_rtl (const MirqabArticle *article)
{
  const char *language = article->findings != NULL ? article->findings->language : "und";

  if (g_str_equal (language, "ar") || g_str_equal (language, "fa") || g_str_equal (language, "he"))
    return TRUE;
  if (!g_str_equal (language, "und"))
    return FALSE;

  /* By its first strong letter. */
  return mirqab_starts_against (article->text, article->text + strlen (article->text), FALSE);
}

MirqabReaderDocument *
mirqab_reader_document_new (MirqabArticle *article)
{
  MirqabReaderDocument *self = g_new0 (MirqabReaderDocument, 1);
  const MirqabFindings *findings = article->findings;

  self->article = mirqab_article_ref (article);
  self->text = g_string_new (NULL);
  self->set_apart = g_string_new (NULL);
  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (MirqabReaderParagraph));
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  self->links = g_array_new (FALSE, FALSE, sizeof (MirqabReaderLink));
  self->is_rtl = is_written_rtl (article);

  if (findings == NULL)
    {
      add_lines (self);
      return self;
    }

  if (findings->title_origin == MIRQAB_TITLE_STATED && mirqab_span_is_empty (findings->title_span)
      && *findings->title != '\0')
    add_given_title (self, findings->title);
  for (guint i = 0; i < findings->blocks->len; i++)
    add_block (self, &g_array_index (findings->blocks, MirqabBlock, i));
  add_links (self, findings);

  return self;
}

void
mirqab_reader_document_free (MirqabReaderDocument *self)
{
  mirqab_article_unref (self->article);
  g_string_free (self->text, TRUE);
  g_string_free (self->set_apart, TRUE);
  g_array_unref (self->paragraphs);
  g_array_unref (self->pieces);
  g_array_unref (self->links);
  g_free (self);
}

const char *
mirqab_reader_document_get_text (const MirqabReaderDocument *self)
{
  return self->text->str;
}

gboolean
mirqab_reader_document_is_rtl (const MirqabReaderDocument *self)
{
  return self->is_rtl;
}

const GArray *
mirqab_reader_document_get_paragraphs (const MirqabReaderDocument *self)
{
  return self->paragraphs;
}

const GArray *
mirqab_reader_document_get_links (const MirqabReaderDocument *self)
{
  return self->links;
}

/**
 * mirqab_reader_document_get_set_apart:
 * @n_lines: (out): how many lines that are
 *
 * Returns: (transfer none): credits, the line of publication, and what is left
 *   over of the page; as they stand in the article
 */
const char *
mirqab_reader_document_get_set_apart (const MirqabReaderDocument *self,
                                      guint                      *n_lines)
{
  *n_lines = self->n_set_apart;
  return self->set_apart->str;
}

/* The last piece that starts at or before a byte of the article. */
static const Piece *
find_piece (const MirqabReaderDocument *self,
            guint32                     byte)
{
  guint low = 0;
  guint high = self->pieces->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->pieces, Piece, middle).source.start <= byte)
        low = middle + 1;
      else
        high = middle;
    }

  return low > 0 ? &g_array_index (self->pieces, Piece, low - 1) : NULL;
}

static guint
character_in_piece (const MirqabReaderDocument *self,
                    const Piece                *piece,
                    guint32                     byte)
{
  byte = MIN (byte, piece->source.end);
  return piece->start
         + (guint) g_utf8_strlen (self->article->text + piece->source.start,
                                  byte - piece->source.start);
}

/**
 * mirqab_reader_document_find_span:
 * @span: bytes of the article's text
 * @start: (out): first character of it in the document
 * @end: (out): after its last character
 *
 * Returns: whether the span is shown; when not, nothing is written
 */
gboolean
mirqab_reader_document_find_span (const MirqabReaderDocument *self,
                                  MirqabSpan                  span,
                                  guint                      *start,
                                  guint                      *end)
{
  const Piece *first = find_piece (self, span.start);
  const Piece *last;

  if (mirqab_span_is_empty (span) || first == NULL || first->source.end <= span.start)
    return FALSE;

  last = find_piece (self, span.end - 1);
  *start = character_in_piece (self, first, span.start);
  *end = character_in_piece (self, last, span.end);

  return TRUE;
}

/**
 * mirqab_reader_document_find_link:
 *
 * Returns: (transfer none) (nullable): the innermost link over a character
 */
const MirqabReaderLink *
mirqab_reader_document_find_link (const MirqabReaderDocument *self,
                                  guint                       character)
{
  const MirqabReaderLink *found = NULL;

  for (guint i = 0; i < self->links->len; i++)
    {
      const MirqabReaderLink *link = &g_array_index (self->links, MirqabReaderLink, i);

      if (link->start > character)
        break;
      if (character < link->end)
        found = link;
    }

  return found;
}

/**
 * mirqab_reader_strip_marks:
 *
 * Returns: (transfer full): a text of the document without the marks that only
 *   the display needed
 */
char *
mirqab_reader_strip_marks (const char *text)
{
  GString *stripped = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0x200e && c != 0x200f && (c < 0x2066 || c > 0x2069))
        g_string_append_unichar (stripped, c);
    }

  return g_string_free (stripped, FALSE);
}
