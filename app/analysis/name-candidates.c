/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/name-candidates.h"

#include "dossier/spelling-variants.h"

#include <string.h>

/* وزير الخارجية البولندي رادوسواف سيكورسكي; بافل شيدلوفسكي، القائم بأعمال بيلاروس: two or
 * three words beside a title that are no words of the lexicon, have no article,
 * and of which the first is a first name or the last ends like a surname of the
 * region. Precision matters more than finding all: a person looks at each. */

#define MIN_WORDS 2
#define MAX_WORDS 3
#define MIN_LETTERS 3
#define BYTES_PER_LETTER 2
#define MAX_GAP 3 /* tokens between a name and its title */

static const char *const surname_endings[] = {
  "وف", "يف", "وفا", "يفا", "ينا", "ين", "يان", "ينكو", "كو", "سكي", "سكايا", "تسكي", "وفيتش", "يتش", "باي", "زاده",
  "زودا", "دزي", "شفيلي", "وغلو", "ووف", "وش",
};

static void
free_candidate (gpointer data)
{
  MirqabNameCandidate *candidate = data;

  g_free (candidate->name);
  g_free (candidate);
}

/* Returns: the match that covers @token, or NULL */
static const MirqabNameMatch *
find_match_at (const MirqabReading *reading,
               guint                token,
               MirqabNamedKind      kind)
{
  for (guint i = mirqab_reading_find_match (reading, token >= MAX_WORDS + 4 ? token - MAX_WORDS - 4 : 0);
       i < reading->matches->len; i++)
    {
      const MirqabNameMatch *match = &g_array_index (reading->matches, MirqabNameMatch, i);

      if (match->first > token)
        break;
      if (match->end > token && match->names[0].kind == kind)
        return match;
    }

  return NULL;
}

static gboolean
is_in_name (const MirqabReading *reading,
            guint                token)
{
  static const MirqabNamedKind kinds[] = {
    MIRQAB_NAMED_STATE, MIRQAB_NAMED_PERSON, MIRQAB_NAMED_PLACE, MIRQAB_NAMED_BODY, MIRQAB_NAMED_OFFICE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (find_match_at (reading, token, kinds[i]) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
may_be_name (const MirqabReading *reading,
             guint                token)
{
  const MirqabToken *at = &reading->tokens->tokens[token];
  const char *folded = mirqab_tokens_get_folded (reading->tokens, token);

  return at->kind == MIRQAB_TOKEN_WORD && at->script == MIRQAB_SCRIPT_ARABIC
         && at->folded_length >= MIN_LETTERS * BYTES_PER_LETTER
         && (reading->classes[token] & ~(guint32) MIRQAB_WORD_FIRST_NAME) == 0
         && !g_str_has_prefix (folded, "ال")
         && !is_in_name (reading, token);
}

static gboolean
ends_like_surname (const MirqabReading *reading,
                   guint                token)
{
  const char *folded = mirqab_tokens_get_folded (reading->tokens, token);

  if (strlen (folded) < (MIN_LETTERS + 1) * BYTES_PER_LETTER)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (surname_endings); i++)
    if (g_str_has_suffix (folded, surname_endings[i]))
      return TRUE;

  return FALSE;
}

/* Returns: the end of the name that begins with @first, or @first */
static guint
read_name (const MirqabReading *reading,
           guint                first)
{
  guint end = first;
  guint best = first;

  while (end < reading->tokens->n_tokens && end < first + MAX_WORDS && may_be_name (reading, end)
         && (end == first || reading->tokens->tokens[end].gap == MIRQAB_GAP_SPACE))
    {
      end++;
      if (end - first >= MIN_WORDS && ends_like_surname (reading, end - 1))
        best = end;
    }
  if (best == first && end - first >= MIN_WORDS && mirqab_reading_is (reading, first, MIRQAB_WORD_FIRST_NAME))
    best = first + MIN_WORDS;

  return best;
}

/* What the title beside a name says. */
typedef struct
{
  gboolean    found;
  const char *office;
  const char *country;
} Title;

static void
read_title_token (const MirqabReading *reading,
                  guint                token,
                  Title               *title)
{
  const MirqabNameMatch *office = find_match_at (reading, token, MIRQAB_NAMED_OFFICE);
  const MirqabNameMatch *state = find_match_at (reading, token, MIRQAB_NAMED_STATE);

  if (office != NULL)
    title->office = office->names[0].id;
  if (state != NULL && title->country == NULL)
    title->country = state->names[0].id;
  title->found = title->found || office != NULL || mirqab_reading_is (reading, token, MIRQAB_WORD_TITLE);
}

static gboolean
ends_clause (const MirqabReading *reading,
             guint                token)
{
  gunichar mark = mirqab_reading_mark (reading, token);

  return mark == '.' || mark == 0x061B || mark == ':' || mark == '"' || mark == 0x00BB;
}

/* Before the name up to the title; or behind a comma. */
static Title
find_title (const MirqabReading *reading,
            guint                first,
            guint                end)
{
  Title title = { FALSE, NULL, NULL };

  for (guint n = 1; n <= MAX_GAP && n <= first && !ends_clause (reading, first - n); n++)
    {
      if (reading->tokens->tokens[first - n + 1].gap == MIRQAB_GAP_LINE)
        break;
      read_title_token (reading, first - n, &title);
      if (title.found)
        return title;
    }

  title = (Title) { FALSE, NULL, NULL };
  if (end < reading->tokens->n_tokens && mirqab_reading_mark (reading, end) == 0x060C)
    for (guint at = end + 1; at <= end + MAX_GAP && at < reading->tokens->n_tokens; at++)
      {
        if (ends_clause (reading, at) || reading->tokens->tokens[at].gap == MIRQAB_GAP_LINE)
          break;
        read_title_token (reading, at, &title);
      }

  return title;
}

/* Returns: whether the words of two names sound the same, one by one */
static gboolean
is_same_name (const char *a,
              const char *b)
{
  while (TRUE)
    {
      gsize a_length = strcspn (a, " ");
      gsize b_length = strcspn (b, " ");

      if (!mirqab_spelling_is_same_sound (a, a_length, b, b_length))
        return FALSE;
      if (a[a_length] == '\0' || b[b_length] == '\0')
        return a[a_length] == b[b_length];
      a += a_length + 1;
      b += b_length + 1;
    }
}

/* Returns: the person of the dossier whose name sounds the same, or NULL */
static const char *
find_same_sound (const MirqabReading *reading,
                 const char          *name)
{
  GPtrArray *people = mirqab_dossier_get_people (reading->dossier);

  for (guint i = 0; i < people->len; i++)
    {
      const MirqabPerson *person = g_ptr_array_index (people, i);

      for (guint j = 0; j < person->forms->len; j++)
        {
          const MirqabForm *form = g_ptr_array_index (person->forms, j);

          if (form->kind == MIRQAB_FORM_NAME && is_same_name (name, form->text))
            return person->id;
        }
    }

  return NULL;
}

static void
add_candidate (const MirqabReading *reading,
               guint                first,
               guint                end,
               const Title         *title,
               GHashTable          *by_name,
               GPtrArray           *candidates)
{
  MirqabSpan span = { reading->tokens->tokens[first].start, reading->tokens->tokens[end - 1].end };
  g_autofree char *name = g_strndup (reading->tokens->text + span.start, span.end - span.start);
  MirqabNameCandidate *candidate = g_hash_table_lookup (by_name, name);

  if (candidate == NULL)
    {
      candidate = g_new0 (MirqabNameCandidate, 1);
      candidate->person = find_same_sound (reading, name);
      candidate->name = g_steal_pointer (&name);
      candidate->span = span;
      g_ptr_array_add (candidates, candidate);
      g_hash_table_insert (by_name, candidate->name, candidate);
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
mirqab_name_candidates_new (const MirqabReading *reading)
{
  GPtrArray *candidates = g_ptr_array_new_with_free_func (free_candidate);
  g_autoptr (GHashTable) by_name = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < reading->tokens->n_tokens;)
    {
      guint end = read_name (reading, i);
      Title title = { FALSE, NULL, NULL };

      if (end > i)
        title = find_title (reading, i, end);
      if (title.found)
        add_candidate (reading, i, end, &title, by_name, candidates);
      i = title.found ? end : i + 1;
    }

  return candidates;
}
