/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/name-candidates.h"

#include "analysis/first-names.h"
#include "analysis/titles.h"
#include "language/name-sounds.h"

#include <string.h>

/* وزير الخارجية البولندي رادوسواف سيكورسكي; بافل شيدلوفسكي، القائم بأعمال بيلاروس: two to
 * four words beside a title that are no words of the lexicon, and of which the
 * first is a first name or the last ends like a surname of the region. In Russian
 * and Latin letters the capital says that they are a name. Precision matters more
 * than finding all: a person looks at each. */

#define MIN_WORDS 2
#define MAX_WORDS 4
#define MIN_LETTERS 3
#define BYTES_PER_LETTER 2
#define MAX_OF_MATCH 8 /* words of a name of the dossier */

/* Arabic words end like these as well (تخفيف، ظروف), so that only long ones count. */
static const char *const weak_endings[] = { "وف", "يف", "وفا", "يفا", "يان", "كو", "وش" };

#define MIN_WEAK_LETTERS 6

static const char *const surname_endings[] = {
  "ينكو", "سكي", "سكايا", "وفيتش", "يتش", "زاده", "زودا", "دزي", "شفيلي", "وغلو",
};

static const char *const patronymic_endings[] = { "وفيتش", "يفيتش", "وفنا", "يفنا" };

/* Between the words of one name. */
static const char *const links[] = { "بن", "ابن", "بو", "ال", "فون", "فان", "دي", "دو", "دا", "عبد" };

static void
free_candidate (gpointer data)
{
  MirqabNameCandidate *candidate = data;

  g_free (candidate->name);
  g_free (candidate->sound);
  g_free (candidate->title);
  g_free (candidate);
}

static gboolean
is_first_name (const MirqabReading *reading,
               guint                token)
{
  const char *folded = mirqab_tokens_get_folded (reading->tokens, token);

  return mirqab_reading_is (reading, token, MIRQAB_WORD_FIRST_NAME)
         || mirqab_first_names_has (folded);
}

/* Outlets are no people, but their names are no names of people either. */
static gboolean
is_in_name (const MirqabReading *reading,
            guint                token)
{
  guint i = mirqab_reading_find_match (reading, token >= MAX_OF_MATCH ? token - MAX_OF_MATCH : 0);

  for (; i < reading->matches->len; i++)
    {
      const MirqabNameMatch *match = &g_array_index (reading->matches, MirqabNameMatch, i);

      if (match->first > token)
        break;
      if (match->end > token)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_one_of (const char        *word,
           const char *const *words,
           guint              n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (strcmp (word, words[i]) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
ends_like (const MirqabReading *reading,
           guint                token,
           const char *const   *endings,
           guint                n_endings)
{
  const char *folded = mirqab_tokens_get_folded (reading->tokens, token);

  for (guint i = 0; i < n_endings; i++)
    if (g_str_has_suffix (folded, endings[i]))
      return TRUE;

  return FALSE;
}

static gboolean
ends_like_surname (const MirqabReading *reading,
                   guint                token)
{
  return ends_like (reading, token, surname_endings, G_N_ELEMENTS (surname_endings))
         || (reading->tokens->tokens[token].folded_length >= MIN_WEAK_LETTERS * BYTES_PER_LETTER
             && ends_like (reading, token, weak_endings, G_N_ELEMENTS (weak_endings)));
}

static gboolean
has_capital (const MirqabReading *reading,
             guint                token)
{
  const char *word = reading->tokens->text + reading->tokens->tokens[token].start;
  gunichar first = g_utf8_get_char (word);

  return g_unichar_isupper (first) && g_unichar_islower (g_utf8_get_char (g_utf8_next_char (word)));
}

/* Returns: whether nothing speaks against @token as a word of a name */
static gboolean
may_be_name (const MirqabReading *reading,
             guint                token)
{
  const MirqabToken *at = &reading->tokens->tokens[token];

  if (at->kind != MIRQAB_TOKEN_WORD || is_in_name (reading, token)
      || (reading->classes[token] & ~(guint32) MIRQAB_WORD_FIRST_NAME) != 0)
    return FALSE;
  if (at->script != MIRQAB_SCRIPT_ARABIC)
    return has_capital (reading, token);

  return at->folded_length >= MIN_LETTERS * BYTES_PER_LETTER
         && !g_str_has_prefix (mirqab_tokens_get_folded (reading->tokens, token), "ال")
         && !g_str_has_prefix (mirqab_tokens_get_folded (reading->tokens, token), "لل");
}

static gboolean
is_link (const MirqabReading *reading,
         guint                token)
{
  return token < reading->tokens->n_tokens
         && is_one_of (mirqab_tokens_get_folded (reading->tokens, token), links, G_N_ELEMENTS (links));
}

/* Words are parted by a space or a hyphen: قاسم-جومارت. */
static gboolean
follows (const MirqabReading *reading,
         guint                token)
{
  return token < reading->tokens->n_tokens
         && reading->tokens->tokens[token].gap == MIRQAB_GAP_SPACE;
}

/* Behind a first name comes a surname, whatever it looks like: الديب has the
 * article, يي two letters. */
static gboolean
may_be_surname (const MirqabReading *reading,
                guint                token)
{
  return reading->tokens->tokens[token].kind == MIRQAB_TOKEN_WORD
         && reading->tokens->tokens[token].script == MIRQAB_SCRIPT_ARABIC
         && (reading->classes[token] & ~(guint32) MIRQAB_WORD_FIRST_NAME) == 0
         && !is_in_name (reading, token);
}

/* Returns: the end of the name that begins with a first name at @first, or @first */
static guint
read_from_first_name (const MirqabReading *reading,
                      guint                first)
{
  guint end = first + 1;
  gboolean is_open = TRUE; /* a surname is still to come */

  while (end < first + MAX_WORDS && follows (reading, end) && is_open)
    {
      if (is_link (reading, end) && follows (reading, end + 1))
        end++;
      if (!may_be_surname (reading, end))
        return first;
      is_open = is_first_name (reading, end)
                || ends_like (reading, end, patronymic_endings, G_N_ELEMENTS (patronymic_endings));
      end++;
    }
  if (is_open && end - first < MIN_WORDS)
    return first;

  /* وانغ ون بين, فلاديمير فلاديميروفيتش بوتين */
  if (end < first + MAX_WORDS && follows (reading, end) && may_be_name (reading, end)
      && ends_like_surname (reading, end))
    end++;

  return end;
}

/* Returns: the end of the capitalised words that begin with @first, or @first */
static guint
read_capitals (const MirqabReading *reading,
               guint                first)
{
  guint end = first;

  while (end < reading->tokens->n_tokens && end < first + MAX_WORDS && may_be_name (reading, end)
         && (end == first || follows (reading, end)))
    end++;

  return end >= first + MIN_WORDS && is_first_name (reading, first) ? end : first;
}

/* Returns: the end of the name that begins with @first, or @first */
static guint
read_name (const MirqabReading *reading,
           guint                first)
{
  guint end = first;
  guint best = first;

  if (reading->tokens->tokens[first].kind != MIRQAB_TOKEN_WORD || is_in_name (reading, first))
    return first;
  if (reading->tokens->tokens[first].script != MIRQAB_SCRIPT_ARABIC)
    return read_capitals (reading, first);
  if (is_first_name (reading, first))
    return read_from_first_name (reading, first);

  while (end < reading->tokens->n_tokens && end < first + MAX_WORDS && may_be_name (reading, end)
         && (end == first || follows (reading, end)))
    {
      end++;
      if (end - first >= MIN_WORDS
          && ends_like_surname (reading, end - 1))
        best = end;
    }

  return best;
}

static char *
dup_slice (const MirqabReading *reading,
           guint                first,
           guint                end)
{
  guint start = reading->tokens->tokens[first].start;

  return g_strndup (reading->tokens->text + start, reading->tokens->tokens[end - 1].end - start);
}

/* What is gathered from one text. */
typedef struct
{
  const MirqabReading    *reading;
  const MirqabKnownNames *known;
  GPtrArray              *candidates;
  GHashTable             *by_sound; /* owned: to one of candidates */
} Gathering;

static void
add_candidate (Gathering         *self,
               guint              first,
               guint              end,
               const MirqabTitle *title)
{
  const MirqabReading *reading = self->reading;
  g_autofree char *name = dup_slice (reading, first, end);
  g_autofree char *sound = mirqab_name_sounds_dup (name);
  MirqabNameCandidate *candidate = g_hash_table_lookup (self->by_sound, sound);

  if (candidate == NULL)
    {
      candidate = g_new0 (MirqabNameCandidate, 1);
      candidate->person = mirqab_known_names_find (self->known, sound, title->country);
      candidate->name = g_steal_pointer (&name);
      candidate->sound = g_steal_pointer (&sound);
      candidate->title = dup_slice (reading, title->first, title->end);
      candidate->span = (MirqabSpan) { reading->tokens->tokens[first].start,
                                       reading->tokens->tokens[end - 1].end };
      g_ptr_array_add (self->candidates, candidate);
      g_hash_table_insert (self->by_sound, candidate->sound, candidate);
    }
  candidate->count++;
  if (candidate->office == NULL)
    candidate->office = title->office;
  if (candidate->country == NULL)
    candidate->country = title->country;
}

/**
 * mirqab_name_candidates_new:
 *
 * Reads tokens, their classes and the matches.
 */
GPtrArray *
mirqab_name_candidates_new (const MirqabReading    *reading,
                            const MirqabKnownNames *known)
{
  g_autoptr (GHashTable) by_sound = g_hash_table_new (g_str_hash, g_str_equal);
  Gathering self = { reading, known, g_ptr_array_new_with_free_func (free_candidate), by_sound };

  for (guint i = 0; i < reading->tokens->n_tokens;)
    {
      guint end = read_name (reading, i);
      MirqabTitle title;
      gboolean is_found = end > i && (mirqab_title_read_before (reading, i, &title)
                                      || mirqab_title_read_behind (reading, end, &title));

      if (is_found)
        add_candidate (&self, i, end, &title);
      i = is_found ? end : i + 1;
    }

  return self.candidates;
}
