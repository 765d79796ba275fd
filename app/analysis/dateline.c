/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/dateline.h"

/* The shapes that agencies use, each with what closes it:
 *   موسكو - 27 -11 - (كونا) --      مينسك – (رياليست عربي):
 *   موسكو - سبوتنيك.                موسكو في 27 نوفمبر / وام /
 *   بيشكيك (واج) -                  أستانا-سانا (a line of its own)
 *   يريفان - وكالات:                MOSCOW, November 27. /TASS/.
 * So: a town at the start of a paragraph, then a mark or a date, then at most
 * four words that name an agency, then a mark that closes. A town that is not
 * in the dossier is believed when a date and an agency in brackets follow. */

#define MAX_TOKENS 28
#define MAX_AGENCY_WORDS 4
#define MIN_PARAGRAPH_WORDS 20 /* below, a town and a dash may be a headline */

static gboolean
is_dash (gunichar mark)
{
  return mark == '-' || (mark >= 0x2010 && mark <= 0x2015);
}

static gboolean
opens_agency (gunichar mark)
{
  return mark == '(' || mark == '[' || mark == '/' || mark == 0x00AB || mark == '"' || mark == 0x201C
         || mark == 0x201D;
}

static gboolean
closes_agency (gunichar mark)
{
  return mark == ')' || mark == ']' || mark == '/' || mark == 0x00BB || mark == '"' || mark == 0x201C
         || mark == 0x201D;
}

/* عمان 6 كانون الثاني (بترا)-: one word or two, a date, an opening bracket */
static gboolean
read_unknown_place (const MirqabReading *reading,
                    guint                first,
                    guint                end,
                    MirqabDateline      *dateline,
                    guint               *after)
{
  const MirqabToken *tokens = reading->tokens->tokens;
  guint at = first;

  while (at < MIN (end, first + 3) && tokens[at].kind == MIRQAB_TOKEN_WORD && reading->classes[at] == 0
         && !mirqab_reading_is_in_temporal (reading, at))
    at++;
  *after = at;
  if (at == first || at > first + 2 || at == end || !mirqab_reading_is_in_temporal (reading, at))
    return FALSE;
  while (at < end && mirqab_reading_is_in_temporal (reading, at))
    at++;
  if (at == end || !opens_agency (tokens[at].mark))
    return FALSE;

  dateline->place = NULL;
  dateline->place_span = (MirqabSpan) { tokens[first].start, tokens[*after - 1].end };

  return TRUE;
}

static gboolean
read_place (const MirqabReading *reading,
            guint                first,
            MirqabDateline      *dateline,
            guint               *after)
{
  guint i = mirqab_reading_find_match (reading, first);

  for (; i < reading->matches->len; i++)
    {
      const MirqabNameMatch *match = &g_array_index (reading->matches, MirqabNameMatch, i);

      if (match->first != first)
        break;
      if (match->names[0].kind != MIRQAB_NAMED_PLACE || match->n_particles > 0
          || mirqab_reading_is_outlet (match))
        continue;
      dateline->place = match->names[0].id;
      dateline->place_span = match->span;
      *after = match->end;
      return TRUE;
    }

  return FALSE;
}

/* How far the reading of a dateline has come. */
typedef struct
{
  guint    at;
  guint    n_agency_words;
  guint    agency_first;
  guint    agency_end;
  guint    n_separators;
  gboolean dated;
  gboolean in_agency;    /* inside brackets */
  gboolean agency_ended; /* brackets were closed */
} Progress;

static void
add_agency_word (Progress *progress)
{
  if (progress->n_agency_words == 0)
    progress->agency_first = progress->at;
  progress->agency_end = progress->at + 1;
  progress->n_agency_words++;
}

/* Behind a day the agency may still come: "27 -11 - (كونا) --". */
static gboolean
text_follows (const MirqabReading *reading,
              guint                mark)
{
  return mark + 1 < reading->tokens->n_tokens
         && reading->tokens->tokens[mark + 1].kind == MIRQAB_TOKEN_WORD
         && reading->tokens->tokens[mark + 1].gap == MIRQAB_GAP_SPACE
         && !mirqab_reading_is_in_temporal (reading, mark + 1);
}

/* Returns: whether the mark ends the dateline */
static gboolean
read_mark (const MirqabReading *reading,
           Progress            *progress)
{
  gunichar mark = mirqab_reading_mark (reading, progress->at);

  if (progress->in_agency && closes_agency (mark))
    {
      progress->in_agency = FALSE;
      progress->agency_ended = TRUE;
      return FALSE;
    }
  if (!progress->in_agency && progress->n_agency_words == 0 && opens_agency (mark))
    {
      progress->in_agency = TRUE;
      progress->n_separators++;
      return FALSE;
    }
  progress->n_separators++;
  if (mark == ':')
    return progress->n_agency_words > 0 || progress->dated;
  if (mark == '.' || mark == '|' || is_dash (mark))
    return !progress->in_agency
           && (progress->n_agency_words > 0 || (progress->dated && text_follows (reading, progress->at)));

  return FALSE;
}

static gboolean
is_calendar_mark (const MirqabReading *reading,
                  guint                token)
{
  const char *folded = mirqab_tokens_get_folded (reading->tokens, token);

  return mirqab_reading_is (reading, token, MIRQAB_WORD_IN)
         || g_str_equal (folded, "م") || g_str_equal (folded, "ه");
}

static gboolean
is_sound (const MirqabReading *reading,
          const Progress      *progress,
          guint                end)
{
  guint match;

  if (progress->n_separators == 0 && !progress->dated)
    return FALSE;
  if (progress->n_agency_words == 0)
    return progress->dated;
  if (progress->n_agency_words > MAX_AGENCY_WORDS)
    return FALSE;

  /* "موسكو - واشنطن:" speaks of two governments. */
  match = mirqab_reading_find_match (reading, progress->agency_first);
  if (match < reading->matches->len)
    {
      const MirqabNameMatch *name = &g_array_index (reading->matches, MirqabNameMatch, match);

      if (name->first < progress->agency_end && !mirqab_reading_is_outlet (name)
          && name->names[0].kind != MIRQAB_NAMED_BODY)
        return FALSE;
    }

  return progress->at <= end;
}

static guint
skip_closing_marks (const MirqabReading *reading,
                    guint                at,
                    guint                end)
{
  while (at < end && (is_dash (mirqab_reading_mark (reading, at)) || mirqab_reading_mark (reading, at) == ':'
                      || mirqab_reading_mark (reading, at) == '.'))
    at++;

  return at;
}

static void
finish (const MirqabReading *reading,
        const Progress      *progress,
        guint                end,
        MirqabDateline      *dateline)
{
  dateline->end = skip_closing_marks (reading, progress->at, end);
  dateline->agency = (MirqabSpan) { 0, 0 };
  if (progress->n_agency_words > 0)
    dateline->agency = (MirqabSpan) {
      reading->tokens->tokens[progress->agency_first].start,
      reading->tokens->tokens[progress->agency_end - 1].end,
    };
}

/* "موسكو - " and then the text. */
static gboolean
read_bare (const MirqabReading *reading,
           guint                after,
           guint                end,
           MirqabDateline      *dateline)
{
  const MirqabToken *tokens = reading->tokens->tokens;

  if (end - after < MIN_PARAGRAPH_WORDS || !is_dash (tokens[after].mark)
      || (tokens[after].gap == MIRQAB_GAP_NONE && tokens[after + 1].gap == MIRQAB_GAP_NONE))
    return FALSE;

  dateline->end = after + 1;
  dateline->agency = (MirqabSpan) { 0, 0 };

  return TRUE;
}

/**
 * mirqab_dateline_read:
 * @first: the first token of a paragraph that goes to @end
 * @dateline: (out): set when the paragraph begins with a dateline
 */
gboolean
mirqab_dateline_read (const MirqabReading *reading,
                      guint                first,
                      guint                end,
                      MirqabDateline      *dateline)
{
  Progress progress = { 0 };
  guint after;

  dateline->first = first;
  if (!read_place (reading, first, dateline, &after)
      && !read_unknown_place (reading, first, end, dateline, &after))
    return FALSE;
  if (after < end && mirqab_reading_mark (reading, after) == '.')
    return FALSE;

  for (progress.at = after; progress.at < MIN (end, first + MAX_TOKENS); progress.at++)
    {
      const MirqabToken *token = &reading->tokens->tokens[progress.at];

      if (mirqab_reading_is_in_temporal (reading, progress.at) || token->kind == MIRQAB_TOKEN_NUMBER)
        {
          progress.dated = TRUE;
          continue;
        }
      if (token->kind == MIRQAB_TOKEN_MARK)
        {
          if (!read_mark (reading, &progress))
            continue;
          break;
        }
      if (progress.dated && !progress.in_agency && is_calendar_mark (reading, progress.at))
        continue;
      if (progress.agency_ended)
        break;
      if (progress.n_agency_words == 0 && is_calendar_mark (reading, progress.at))
        continue;
      if (progress.n_separators == 0 && !progress.dated)
        break;
      add_agency_word (&progress);
      if (progress.n_agency_words > MAX_AGENCY_WORDS)
        break;
    }

  if (progress.at < first + MAX_TOKENS && is_sound (reading, &progress, end))
    finish (reading, &progress, end, dateline);
  else if (after + 1 >= end || !read_bare (reading, after, end, dateline))
    return FALSE;

  return TRUE;
}
