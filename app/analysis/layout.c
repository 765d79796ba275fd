/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/layout.h"

#include "analysis/dateline.h"

#include <string.h>

/* What each line of an article is. A text has a line a paragraph; what pages
 * and agencies put around the paragraphs is told by its words and its place. */

#define MAX_TITLE_WORDS 25
#define MAX_SUBHEAD_WORDS 10
#define MAX_CHROME_WORDS 8
#define MAX_CREDIT_WORDS 14
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

/* The tests below look at one line; the first that holds names its kind. */

static gboolean
has_only (const MirqabReading *reading,
          const MirqabLine    *line,
          guint32              classes)
{
  guint n = 0;

  for (guint i = line->first; i < line->end; i++)
    if (is_word (reading, i))
      {
        if (!mirqab_reading_is (reading, i, classes))
          return FALSE;
        n++;
      }

  return n > 0;
}

static guint
first_word (const MirqabReading *reading,
            const MirqabLine    *line)
{
  guint i = line->first;

  while (i < line->end && !is_word (reading, i))
    i++;

  return i;
}

static gboolean
ends_sentence (const MirqabReading *reading,
               const MirqabLine    *line)
{
  gunichar mark = reading->tokens->tokens[line->end - 1].mark;

  return mark == '.' || mark == 0x061F || mark == '!' || mark == '?' || mark == ':' || mark == 0x060C
         || mark == 0x061B || mark == ',' || mark == 0x2026;
}

/* No words at all: rules of dashes, a number, stars. */
static gboolean
is_empty_line (const MirqabReading *reading,
               const MirqabLine    *line)
{
  (void) reading;

  return line->n_words == 0;
}

/* Ru En: the languages of the site. */
static gboolean
is_language_switch (const MirqabReading *reading,
                    const MirqabLine    *line)
{
  if (line->n_words > 5)
    return FALSE;
  for (guint i = line->first; i < line->end; i++)
    if (is_word (reading, i)
        && (reading->tokens->tokens[i].script == MIRQAB_SCRIPT_ARABIC
            || reading->tokens->tokens[i].folded_length > 4))
      return FALSE;

  return line->n_words > 0;
}

static gboolean
is_chrome (const MirqabReading *reading,
           const MirqabLine    *line)
{
  return line->n_words <= MAX_CHROME_WORDS && !ends_sentence (reading, line)
         && mirqab_reading_is (reading, first_word (reading, line), MIRQAB_WORD_CHROME);
}

static gboolean
is_section (const MirqabReading *reading,
            const MirqabLine    *line)
{
  return line->n_words <= 4 && has_only (reading, line, MIRQAB_WORD_SECTION | MIRQAB_WORD_IN);
}

/* دان / ط م ا: the initials of those who wrote and checked. */
static gboolean
is_initials (const MirqabReading *reading,
             const MirqabLine    *line)
{
  guint n_short = 0;

  if (line->n_words > 8)
    return FALSE;
  for (guint i = line->first; i < line->end; i++)
    if (is_word (reading, i))
      {
        gsize letters = g_utf8_strlen (mirqab_tokens_get_folded (reading->tokens, i), -1);

        if (letters > 4)
          return FALSE;
        n_short += letters <= 2;
      }

  return n_short * 2 >= line->n_words && line->n_words > 0;
}

/* (النهاية) on a line of its own. */
static gboolean
is_end_mark (const MirqabReading *reading,
             const MirqabLine    *line)
{
  return line->n_words <= 2 && has_only (reading, line, MIRQAB_WORD_END);
}

static guint
find_colon (const MirqabReading *reading,
            const MirqabLine    *line,
            guint                max_words)
{
  for (guint i = line->first, n = 0; i < line->end && n <= max_words; i++)
    {
      if (mirqab_reading_mark (reading, i) == ':' || mirqab_reading_mark (reading, i) == '|')
        return i;
      n += is_word (reading, i);
    }

  return line->end;
}

static gboolean
is_photo_credit (const MirqabReading *reading,
                 const MirqabLine    *line)
{
  return line->n_words <= MAX_CREDIT_WORDS
         && ((mirqab_reading_is (reading, first_word (reading, line), MIRQAB_WORD_PHOTO)
              && find_colon (reading, line, 2) < line->end)
             || mirqab_reading_mark (reading, line->first) == 0x00A9);
}

static gboolean
is_source_credit (const MirqabReading *reading,
                  const MirqabLine    *line)
{
  return line->n_words <= MAX_CREDIT_WORDS
         && mirqab_reading_is (reading, first_word (reading, line), MIRQAB_WORD_SOURCE)
         && (find_colon (reading, line, 2) < line->end || line->n_words == 1);
}

/* The signature of an outlet: a short line that holds its name. */
static gboolean
is_outlet_line (const MirqabReading *reading,
                const MirqabLine    *line)
{
  guint i = mirqab_reading_find_match (reading, line->first);

  if (line->n_words > MAX_CHROME_WORDS || ends_sentence (reading, line))
    return FALSE;
  for (; i < reading->matches->len; i++)
    {
      const MirqabNameMatch *match = &g_array_index (reading->matches, MirqabNameMatch, i);

      if (match->first >= line->end)
        break;
      if (mirqab_reading_is_outlet (match))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_in_temporal (const MirqabReading *reading,
                guint                token)
{
  guint32 start = reading->tokens->tokens[token].start;
  guint i = mirqab_reading_find_temporal (reading, start);

  return i < reading->findings->temporals->len
         && g_array_index (reading->findings->temporals, MirqabTemporal, i).span.start <= start;
}

/* Only a date, a clock time and the words that label them. */
static gboolean
is_publication_line (const MirqabReading *reading,
                     const MirqabLine    *line)
{
  gboolean dated = FALSE;

  if (line->n_words > 12)
    return FALSE;
  for (guint i = line->first; i < line->end; i++)
    if (is_in_temporal (reading, i))
      dated = TRUE;
    else if (is_word (reading, i)
             && !mirqab_reading_is (reading, i, MIRQAB_WORD_DATE_LABEL | MIRQAB_WORD_IN))
      return FALSE;

  return dated;
}

/* A caption closes with the name of the agency in brackets. */
static gboolean
is_caption (const MirqabReading *reading,
            const MirqabLine    *line)
{
  guint open = line->end;
  guint n_words = 0;

  if (line->n_words > MAX_TITLE_WORDS || reading->tokens->tokens[line->end - 1].mark != ')')
    return FALSE;
  while (open > line->first && mirqab_reading_mark (reading, open - 1) != '(')
    n_words += is_word (reading, --open);

  return open > line->first + 3 && n_words <= 4 && !mirqab_reading_is (reading, open, MIRQAB_WORD_END)
         && line->n_words >= 5;
}

typedef struct
{
  const char      *name;
  gboolean       (*holds) (const MirqabReading *reading,
                           const MirqabLine    *line);
  MirqabBlockKind  kind;
} LineRule;

static const LineRule line_rules[] = {
  { "publication-line", is_publication_line, MIRQAB_BLOCK_PUBLICATION },
  { "empty-line", is_empty_line, MIRQAB_BLOCK_LEFTOVER },
  { "language-switch", is_language_switch, MIRQAB_BLOCK_LEFTOVER },
  { "end-mark", is_end_mark, MIRQAB_BLOCK_LEFTOVER },
  { "initials", is_initials, MIRQAB_BLOCK_LEFTOVER },
  { "photo-credit", is_photo_credit, MIRQAB_BLOCK_CREDIT },
  { "source-credit", is_source_credit, MIRQAB_BLOCK_CREDIT },
  { "section", is_section, MIRQAB_BLOCK_LEFTOVER },
  { "chrome", is_chrome, MIRQAB_BLOCK_LEFTOVER },
  { "outlet-line", is_outlet_line, MIRQAB_BLOCK_CREDIT },
};

static void
classify_lines (MirqabReading *reading)
{
  for (guint i = 0; i < reading->lines->len; i++)
    {
      MirqabLine *line = &g_array_index (reading->lines, MirqabLine, i);

      if (line->n_words > MAX_TITLE_WORDS)
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (line_rules); j++)
        if (line_rules[j].holds (reading, line))
          {
            line->block.kind = line_rules[j].kind;
            break;
          }
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

/* (النهاية) behind the last sentence. */
static void
cut_end_marks (MirqabReading *reading)
{
  for (guint i = reading->lines->len; i > 0; i--)
    {
      const MirqabLine *line = get_line (reading, i - 1);
      guint at = line->end;

      if (line->block.kind != MIRQAB_BLOCK_PARAGRAPH)
        continue;
      while (at > line->first + 1 && at + 4 > line->end
             && !mirqab_reading_is (reading, at - 1, MIRQAB_WORD_END))
        at--;
      at--;
      if (at > line->first + 1 && mirqab_reading_is (reading, at, MIRQAB_WORD_END)
          && (mirqab_reading_mark (reading, at - 1) == '(' || mirqab_reading_mark (reading, at - 1) == '/'))
        {
          at--;
          while (at > line->first + 1 && mirqab_reading_mark (reading, at - 1) == '/')
            at--;
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
  if (ends_sentence (reading, line) && !has_headline_mark (reading, line))
    return FALSE;

  return get_line (reading, next)->n_words > line->n_words
         || ends_sentence (reading, get_line (reading, next));
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
  if (i < reading->lines->len && is_caption (reading, get_line (reading, i)))
    {
      get_line (reading, i)->block.kind = MIRQAB_BLOCK_CREDIT;
      read_caption (reading, get_line (reading, i));
      i = next_paragraph (reading, i);
    }
  if (i < reading->lines->len && is_title (reading, i))
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

      if (line->n_words <= MAX_SUBHEAD_WORDS && !ends_sentence (reading, line)
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
      guint colon = find_colon (reading, line, 2);
      MirqabSpan rest;

      if (line->block.kind != MIRQAB_BLOCK_CREDIT || colon + 1 >= line->end)
        continue;
      rest = (MirqabSpan) { reading->tokens->tokens[colon + 1].start, line->block.span.end };
      if (findings->photo_credit == NULL && is_photo_credit (reading, line))
        findings->photo_credit = dup_span (reading, rest);
      else if (findings->agency == NULL && is_source_credit (reading, line))
        findings->agency = dup_span (reading, rest);
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
  for (guint i = 0; i < reading->lines->len; i++)
    g_array_append_val (reading->findings->blocks, get_line (reading, i)->block);
}
