/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/line-kinds.h"

/* What a line is by its own words. Each rule has a name and looks at one line;
 * its example is in test-layout.c. */

#define MAX_WORDS 25 /* a longer line is a paragraph */
#define MAX_CHROME_WORDS 8
#define MAX_BUTTON_WORDS 2
#define MAX_CREDIT_WORDS 14
#define MAX_BYLINE_WORDS 6

static gboolean
is_word (const MirqabReading *reading,
         guint                token)
{
  return reading->tokens->tokens[token].kind == MIRQAB_TOKEN_WORD;
}

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

gboolean
mirqab_line_ends_sentence (const MirqabReading *reading,
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

/* Returns: the colon or bar behind the first @max_words words, or the end */
guint
mirqab_line_find_colon (const MirqabReading *reading,
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

/* Returns: how many words of the line belong to names of the dossier: to those
 * of outlets, or to the others */
static guint
count_named_words (const MirqabReading *reading,
                   const MirqabLine    *line,
                   gboolean             of_outlets)
{
  guint n = 0;

  for (guint i = mirqab_reading_find_match (reading, line->first); i < reading->matches->len; i++)
    {
      const MirqabNameMatch *match = &g_array_index (reading->matches, MirqabNameMatch, i);

      if (match->first >= line->end)
        break;
      if (mirqab_reading_is_outlet (match) == of_outlets)
        for (guint j = match->first; j < match->end; j++)
          n += is_word (reading, j);
    }

  return n;
}

/* اقرأ أيضا: ..., تابعونا على ..., a list of tags; مشاركة by itself, but not the
 * headline مشاركة أرمينيا في القمة. */
static gboolean
is_chrome (const MirqabReading *reading,
           const MirqabLine    *line)
{
  guint first = first_word (reading, line);

  if (mirqab_reading_is (reading, first, MIRQAB_WORD_CHROME))
    return mirqab_line_find_colon (reading, line, 3) < line->end
           || (line->n_words <= MAX_CHROME_WORDS && !mirqab_line_ends_sentence (reading, line));

  return mirqab_reading_is (reading, first, MIRQAB_WORD_BUTTON) && line->n_words <= MAX_BUTTON_WORDS
         && !mirqab_line_ends_sentence (reading, line) && count_named_words (reading, line, FALSE) == 0;
}

/* أخبار العالم, العالم - روسيا */
static gboolean
is_section (const MirqabReading *reading,
            const MirqabLine    *line)
{
  guint first = first_word (reading, line);

  if (line->n_words > 4)
    return FALSE;
  if (has_only (reading, line, MIRQAB_WORD_SECTION | MIRQAB_WORD_IN))
    return TRUE;

  return line->n_words == 2 && line->end == first + 3 && reading->tokens->tokens[first + 1].mark == '-'
         && mirqab_reading_is (reading, first, MIRQAB_WORD_SECTION);
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

/* وام/أحمد النعيمي/...: who wrote and who checked, under the text. */
static gboolean
is_signature (const MirqabReading *reading,
              const MirqabLine    *line)
{
  guint n_slashes = 0;

  for (guint i = line->first; i < line->end; i++)
    {
      if (reading->tokens->tokens[i].kind == MIRQAB_TOKEN_NUMBER)
        return FALSE;
      n_slashes += mirqab_reading_mark (reading, i) == '/';
    }

  return n_slashes >= 2 && line->n_words <= MAX_CHROME_WORDS && !mirqab_line_ends_sentence (reading, line);
}

/* (النهاية) on a line of its own. */
static gboolean
is_end_mark (const MirqabReading *reading,
             const MirqabLine    *line)
{
  return line->n_words <= 2 && has_only (reading, line, MIRQAB_WORD_END);
}

/* Returns: the mark behind "الصورة" in "الصورة: ..." and "صدر الصورة، ...", or the end */
guint
mirqab_line_find_photo_mark (const MirqabReading *reading,
                 const MirqabLine    *line)
{
  for (guint i = line->first; i + 1 < line->end && i < line->first + 3; i++)
    {
      gunichar mark = mirqab_reading_mark (reading, i + 1);

      if (mirqab_reading_is (reading, i, MIRQAB_WORD_PHOTO)
          && (mark == ':' || mark == 0x060C || mark == ',' || mark == '|'))
        return i + 1;
    }

  return line->end;
}

static gboolean
is_photo_credit (const MirqabReading *reading,
                 const MirqabLine    *line)
{
  return line->n_words <= MAX_CREDIT_WORDS
         && (mirqab_line_find_photo_mark (reading, line) < line->end
             || mirqab_reading_mark (reading, line->first) == 0x00A9);
}

/* كتب أحمد علي، ترجمة: ...; without a colon a headline may begin so. */
static gboolean
is_byline (const MirqabReading *reading,
           const MirqabLine    *line)
{
  if (!mirqab_reading_is (reading, first_word (reading, line), MIRQAB_WORD_BYLINE)
      || line->n_words > MAX_BYLINE_WORDS || mirqab_line_ends_sentence (reading, line))
    return FALSE;

  return mirqab_line_find_colon (reading, line, 1) < line->end
         || (line->n_words <= 4 && count_named_words (reading, line, FALSE) == 0);
}

gboolean
mirqab_line_is_source_credit (const MirqabReading *reading,
                  const MirqabLine    *line)
{
  return line->n_words <= MAX_CREDIT_WORDS
         && mirqab_reading_is (reading, first_word (reading, line), MIRQAB_WORD_SOURCE)
         && (mirqab_line_find_colon (reading, line, 2) < line->end || line->n_words == 1);
}

/* The signature of an outlet: a short line that is mostly its name. */
static gboolean
is_outlet_line (const MirqabReading *reading,
                const MirqabLine    *line)
{
  return line->n_words <= MAX_CHROME_WORDS && !mirqab_line_ends_sentence (reading, line)
         && count_named_words (reading, line, TRUE) * 2 >= line->n_words;
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
    if (mirqab_reading_is_in_temporal (reading, i))
      dated = TRUE;
    else if (is_word (reading, i)
             && reading->tokens->tokens[i].folded_length > 2 /* ص، م، ه */
             && !mirqab_reading_is (reading, i, MIRQAB_WORD_DATE_LABEL | MIRQAB_WORD_IN))
      return FALSE;

  return dated;
}

/* A caption closes with the name of the agency in brackets. */
gboolean
mirqab_line_is_caption (const MirqabReading *reading,
            const MirqabLine    *line)
{
  guint open = line->end;
  guint n_words = 0;

  if (line->n_words > MAX_WORDS || reading->tokens->tokens[line->end - 1].mark != ')')
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
  { "signature", is_signature, MIRQAB_BLOCK_LEFTOVER },
  { "photo-credit", is_photo_credit, MIRQAB_BLOCK_CREDIT },
  { "source-credit", mirqab_line_is_source_credit, MIRQAB_BLOCK_CREDIT },
  { "byline", is_byline, MIRQAB_BLOCK_CREDIT },
  { "section", is_section, MIRQAB_BLOCK_LEFTOVER },
  { "chrome", is_chrome, MIRQAB_BLOCK_LEFTOVER },
  { "outlet-line", is_outlet_line, MIRQAB_BLOCK_CREDIT },
};

/**
 * mirqab_line_kinds_judge:
 *
 * Returns: the kind of the first rule that holds; MIRQAB_BLOCK_PARAGRAPH when
 *   none does
 */
MirqabBlockKind
mirqab_line_kinds_judge (const MirqabReading *reading,
                         const MirqabLine    *line)
{
  if (line->n_words <= MAX_WORDS)
    for (guint i = 0; i < G_N_ELEMENTS (line_rules); i++)
      if (line_rules[i].holds (reading, line))
        return line_rules[i].kind;

  return MIRQAB_BLOCK_PARAGRAPH;
}
