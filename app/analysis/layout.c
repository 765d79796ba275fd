/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/layout.h"

#include "analysis/dateline.h"
#include "analysis/line-kinds.h"
#include "language/folding.h"

#include <string.h>

/* What each line of an article is. A text has a line a paragraph; what pages
 * and agencies put around the paragraphs is told by its words and its place. */

#define MAX_TITLE_WORDS 25
#define MAX_SUBHEAD_WORDS 10
#define MAX_END_TOKENS 12 /* of an end mark and the initials behind it */
#define MAX_LINES_BELOW 4 /* paragraphs under a headline that are compared with it */
#define MAX_AGENCY_WORDS 3
#define MAX_CITING_PARAGRAPHS 3
#define MAX_HEAD_LINES 8 /* in which a dateline may stand */

static gboolean
is_word (const MirqabReading *reading,
         guint                token)
{
  return reading->tokens->tokens[token].kind == MIRQAB_TOKEN_WORD;
}

static void
add_line (MirqabReading   *reading,
          guint            first,
          guint            end,
          MirqabBlockKind  kind)
{
  const MirqabToken *tokens = reading->tokens->tokens;
  MirqabLine line = {
    .block = { kind, { tokens[first].start, tokens[end - 1].end } },
    .first = first,
    .end = end,
  };

  for (guint i = first; i < end; i++)
    line.n_words += is_word (reading, i);
  g_array_append_val (reading->lines, line);
}

static void
cut_lines (MirqabReading *reading)
{
  guint first = 0;

  for (guint i = 1; i <= reading->tokens->n_tokens; i++)
    if (i == reading->tokens->n_tokens || reading->tokens->tokens[i].gap == MIRQAB_GAP_LINE)
      {
        add_line (reading, first, i, MIRQAB_BLOCK_PARAGRAPH);
        first = i;
      }
}

static void
classify_lines (MirqabReading *reading)
{
  for (guint i = 0; i < reading->lines->len; i++)
    {
      MirqabLine *line = &g_array_index (reading->lines, MirqabLine, i);

      line->block.kind = mirqab_line_kinds_judge (reading, line);
    }
}

static char *
dup_span (const MirqabReading *reading,
          MirqabSpan           span)
{
  return g_strndup (reading->tokens->text + span.start, span.end - span.start);
}

static MirqabLine *
get_line (const MirqabReading *reading,
          guint                i)
{
  return &g_array_index (reading->lines, MirqabLine, i);
}

/* Returns: the index of the next paragraph from @i on, or the number of lines */
static guint
next_paragraph (const MirqabReading *reading,
                guint                i)
{
  while (i < reading->lines->len && get_line (reading, i)->block.kind != MIRQAB_BLOCK_PARAGRAPH)
    i++;

  return i;
}

/* Splits line @i before token @at; the first part becomes @kind. */
static void
split_line (MirqabReading   *reading,
            guint            i,
            guint            at,
            MirqabBlockKind  before,
            MirqabBlockKind  behind)
{
  MirqabLine whole = *get_line (reading, i);
  GArray *lines = reading->lines;
  MirqabLine parts[2];

  reading->lines = g_array_new (FALSE, FALSE, sizeof (MirqabLine));
  add_line (reading, whole.first, at, before);
  add_line (reading, at, whole.end, behind);
  memcpy (parts, reading->lines->data, sizeof parts);
  g_array_unref (reading->lines);
  reading->lines = lines;
  *get_line (reading, i) = parts[0];
  g_array_insert_val (reading->lines, i + 1, parts[1]);
}

/* يريفان - وكالات: no agency in particular. */
static gboolean
is_generic_agency (const MirqabReading *reading,
                   MirqabSpan           agency)
{
  guint token = mirqab_reading_find_token (reading, agency.start);

  return mirqab_reading_is (reading, token, MIRQAB_WORD_AGENCY)
         && reading->tokens->tokens[token].end == agency.end;
}

static gboolean
is_opening_mark (gunichar mark)
{
  return mark == '"' || mark == '(' || mark == 0x00AB || mark == 0x201C || mark == 0x201D;
}

static void
read_dateline (MirqabReading *reading)
{
  for (guint i = next_paragraph (reading, 0), n = 0; i < reading->lines->len && n < MAX_HEAD_LINES;
       i = next_paragraph (reading, i + 1), n++)
    {
      MirqabLine *line = get_line (reading, i);
      MirqabDateline dateline;

      if (!mirqab_dateline_read (reading, line->first, line->end, &dateline))
        continue;

      reading->findings->dateline = dateline.place;
      reading->findings->dateline_text = dup_span (reading, dateline.place_span);
      if (!mirqab_span_is_empty (dateline.agency) && !is_generic_agency (reading, dateline.agency))
        reading->findings->agency = dup_span (reading, dateline.agency);
      if (dateline.end < line->end)
        split_line (reading, i, dateline.end, MIRQAB_BLOCK_CREDIT, MIRQAB_BLOCK_PARAGRAPH);
      else
        line->block.kind = MIRQAB_BLOCK_CREDIT;
      return;
    }
}

/* Returns: the token of the end mark in the last tokens of the line, or its end */
static guint
find_end_mark (const MirqabReading *reading,
               const MirqabLine    *line)
{
  for (guint n = 1; n <= MAX_END_TOKENS && n < line->end - line->first; n++)
    {
      guint at = line->end - n;

      if (mirqab_reading_is (reading, at, MIRQAB_WORD_END)
          && (mirqab_reading_mark (reading, at - 1) == '(' || mirqab_reading_mark (reading, at - 1) == '/'))
        return at;
      if (is_word (reading, at) && reading->tokens->tokens[at].folded_length > 3 * sizeof (guint16))
        break;
    }

  return line->end;
}

/* (النهاية) and the initials of the desk behind the last sentence. */
static void
cut_end_marks (MirqabReading *reading)
{
  for (guint i = reading->lines->len; i > 0; i--)
    {
      const MirqabLine *line = get_line (reading, i - 1);
      guint at = find_end_mark (reading, line);

      if (line->block.kind != MIRQAB_BLOCK_PARAGRAPH)
        continue;
      if (at < line->end)
        {
          at--;
          while (at > line->first + 1 && mirqab_reading_mark (reading, at - 1) == '/')
            at--;
          if (at > line->first)
            split_line (reading, i - 1, at, MIRQAB_BLOCK_PARAGRAPH, MIRQAB_BLOCK_LEFTOVER);
        }
      return;
    }
}

static gboolean
has_headline_mark (const MirqabReading *reading,
                   const MirqabLine    *line)
{
  for (guint i = line->first; i + 1 < line->end; i++)
    if (mirqab_reading_mark (reading, i) == 0x2026
        || (mirqab_reading_mark (reading, i) == '.' && mirqab_reading_mark (reading, i + 1) == '.'))
      return TRUE;

  return FALSE;
}

/* A headline stands above longer paragraphs and does not close like a
 * sentence, unless a publication line parts it from the text. */
static gboolean
is_title (const MirqabReading *reading,
          guint                i)
{
  const MirqabLine *line = get_line (reading, i);
  guint next = next_paragraph (reading, i + 1);

  if (line->n_words < 2 || line->n_words > MAX_TITLE_WORDS || next == reading->lines->len)
    return FALSE;
  if (i > 0 && get_line (reading, i - 1)->block.kind == MIRQAB_BLOCK_CREDIT
      && reading->findings->dateline_text != NULL)
    return FALSE;
  if (next > i + 1 && get_line (reading, i + 1)->block.kind == MIRQAB_BLOCK_PUBLICATION)
    return TRUE;
  if (mirqab_line_ends_sentence (reading, line) && !has_headline_mark (reading, line))
    return FALSE;

  for (guint n = 0; n < MAX_LINES_BELOW && next < reading->lines->len; n++)
    {
      if (get_line (reading, next)->n_words > line->n_words
          || mirqab_line_ends_sentence (reading, get_line (reading, next)))
        return TRUE;
      next = next_paragraph (reading, next + 1);
    }

  return FALSE;
}

/* Whether the text repeats the headline that its source gives. */
static gboolean
is_given_title (const MirqabReading *reading,
                guint                i)
{
  g_autofree char *slice = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *given = NULL;

  if (reading->article->given_title == NULL
      || next_paragraph (reading, i + 1) == reading->lines->len)
    return FALSE;
  slice = dup_span (reading, get_line (reading, i)->block.span);
  folded = mirqab_fold (slice);
  given = mirqab_fold (reading->article->given_title);

  return g_str_equal (g_strstrip (folded), g_strstrip (given));
}

static char *
make_title (const MirqabReading *reading)
{
  guint i = next_paragraph (reading, 0);
  const MirqabSentence *sentence;
  const MirqabLine *line;
  guint at;
  guint last;
  guint end;

  if (i == reading->lines->len)
    return g_strdup ("");

  line = get_line (reading, i);
  sentence = &reading->sentences->sentences[mirqab_sentences_find (reading->sentences, line->first)];
  end = MIN (sentence->end, line->end);
  last = line->first;
  for (at = line->first, i = 0; at < end && i < MAX_TITLE_WORDS; at++)
    if (is_word (reading, at))
      {
        last = at;
        i++;
      }
  if (at < end)
    {
      g_autofree char *cut = dup_span (reading, (MirqabSpan) {
        reading->tokens->tokens[line->first].start, reading->tokens->tokens[last].end });

      return g_strconcat (cut, "…", NULL);
    }

  return dup_span (reading, (MirqabSpan) { reading->tokens->tokens[line->first].start,
                                           reading->tokens->tokens[end - 1].end });
}

/* (Handout/AFP) at the end of a caption. */
static void
read_caption (MirqabReading    *reading,
              const MirqabLine *line)
{
  guint open = line->end - 1;

  while (open > line->first && mirqab_reading_mark (reading, open) != '(')
    open--;
  if (reading->findings->photo_credit == NULL && open + 2 < line->end)
    reading->findings->photo_credit = dup_span (reading, (MirqabSpan) {
      reading->tokens->tokens[open + 1].start, reading->tokens->tokens[line->end - 2].end });
}

static void
read_title (MirqabReading *reading)
{
  MirqabFindings *findings = reading->findings;
  guint i = next_paragraph (reading, 0);
  const char *given = reading->article->given_title;

  g_free (findings->title);
  if (i < reading->lines->len && mirqab_line_is_caption (reading, get_line (reading, i)))
    {
      get_line (reading, i)->block.kind = MIRQAB_BLOCK_CREDIT;
      read_caption (reading, get_line (reading, i));
      i = next_paragraph (reading, i);
    }
  if (i < reading->lines->len && (is_title (reading, i) || is_given_title (reading, i)))
    {
      MirqabLine *line = get_line (reading, i);

      line->block.kind = MIRQAB_BLOCK_TITLE;
      findings->title_span = line->block.span;
      findings->title = given != NULL && *given != '\0' ? g_strdup (given)
                                                        : dup_span (reading, line->block.span);
      findings->title_origin = MIRQAB_TITLE_STATED;
    }
  else if (given != NULL && *given != '\0')
    {
      findings->title = g_strdup (given);
      findings->title_origin = MIRQAB_TITLE_STATED;
    }
  else
    {
      findings->title = make_title (reading);
      findings->title_origin = MIRQAB_TITLE_LEAD;
    }
}

static void
read_subheads (MirqabReading *reading)
{
  guint i = next_paragraph (reading, 0);

  if (i == reading->lines->len)
    return;
  for (i = next_paragraph (reading, i + 1); i < reading->lines->len; i = next_paragraph (reading, i + 1))
    {
      MirqabLine *line = get_line (reading, i);
      guint next = next_paragraph (reading, i + 1);

      if (line->n_words <= MAX_SUBHEAD_WORDS && !mirqab_line_ends_sentence (reading, line)
          && next < reading->lines->len
          && get_line (reading, next)->n_words > line->n_words)
        line->block.kind = MIRQAB_BLOCK_SUBHEAD;
    }
}

static void
read_credits (MirqabReading *reading)
{
  MirqabFindings *findings = reading->findings;

  for (guint i = 0; i < reading->lines->len; i++)
    {
      const MirqabLine *line = get_line (reading, i);
      guint photo = mirqab_line_find_photo_mark (reading, line);
      guint colon = photo < line->end ? photo : mirqab_line_find_colon (reading, line, 2);
      MirqabSpan rest;

      if (line->block.kind != MIRQAB_BLOCK_CREDIT || colon + 1 >= line->end)
        continue;
      rest = (MirqabSpan) { reading->tokens->tokens[colon + 1].start, line->block.span.end };
      if (findings->photo_credit == NULL && photo < line->end)
        findings->photo_credit = dup_span (reading, rest);
      else if (findings->agency == NULL && mirqab_line_is_source_credit (reading, line))
        findings->agency = dup_span (reading, rest);
    }
}

/* Returns: the words in quotes or brackets from @open on; empty when they are not
 * one to three */
static MirqabSpan
read_quoted (const MirqabReading *reading,
             guint                open,
             guint                end)
{
  guint at = open + 1;

  if (!is_opening_mark (mirqab_reading_mark (reading, open)))
    return (MirqabSpan) { 0, 0 };
  while (at < end && at <= open + MAX_AGENCY_WORDS && is_word (reading, at))
    at++;
  if (at == open + 1 || at == end || reading->tokens->tokens[at].kind != MIRQAB_TOKEN_MARK)
    return (MirqabSpan) { 0, 0 };

  return (MirqabSpan) { reading->tokens->tokens[open + 1].start, reading->tokens->tokens[at - 1].end };
}

/* ونقلت وكالة «نوفوستي» ...: without a dateline or a credit, the agency that the first
 * paragraphs cite. */
static void
read_cited_agency (MirqabReading *reading)
{
  guint i = next_paragraph (reading, 0);

  for (guint n = 0; n < MAX_CITING_PARAGRAPHS && i < reading->lines->len; n++)
    {
      const MirqabLine *line = get_line (reading, i);

      for (guint at = line->first; at + 1 < line->end; at++)
        {
          MirqabSpan agency = { 0, 0 };

          if (!mirqab_reading_is (reading, at, MIRQAB_WORD_AGENCY))
            continue;
          agency = read_quoted (reading, at + 1, line->end);
          if (mirqab_span_is_empty (agency))
            agency = read_quoted (reading, at + 2, line->end); /* وكالة أنباء "تاس" */
          if (!mirqab_span_is_empty (agency))
            {
              reading->findings->agency = dup_span (reading, agency);
              return;
            }
        }
      i = next_paragraph (reading, i + 1);
    }
}

/**
 * mirqab_layout_read:
 *
 * Sets the lines of the reading and the title, the dateline and the credits of
 * its findings. Reads the matches and the temporals that need no day.
 */
void
mirqab_layout_read (MirqabReading *reading)
{
  if (reading->tokens->n_tokens > 0)
    cut_lines (reading);
  classify_lines (reading);
  read_dateline (reading);
  cut_end_marks (reading);
  read_title (reading);
  read_subheads (reading);
  read_credits (reading);
  if (reading->findings->agency == NULL)
    read_cited_agency (reading);
  for (guint i = 0; i < reading->lines->len; i++)
    g_array_append_val (reading->findings->blocks, get_line (reading, i)->block);
}
