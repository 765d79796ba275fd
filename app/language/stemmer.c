/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-language"

#include "language/stemmer.h"

#include "language/stem-words.h"
#include "language/stem.h"

#include <libstemmer.h>
#include <string.h>

#define BYTES_PER_LETTER 2
#define MAX_CASE_LETTERS 3 /* as in саммитами */

/* A word that is looked for is read without its first letter only when this
 * much is left, so that وزارة does not find زار. */
#define MIN_QUERY_STEM (4 * BYTES_PER_LETTER)

/* Longer words are no words: their stem is themselves. */
#define MAX_STEMMED_BYTES 64

/* A few words make up most of a text: what was read of one is kept until another
 * word takes its place. */
#define N_REMEMBERED 2048
#define MAX_REMEMBERED_BYTES 32

typedef struct
{
  guint8 length;    /* of word; 0: nothing is remembered here */
  guint8 n_stems;
  guint8 lengths[MIRQAB_MAX_STEMS];
  char   word[MAX_REMEMBERED_BYTES];
  char   stems[MIRQAB_MAX_STEMS][MAX_REMEMBERED_BYTES];
} Remembered;

struct _MirqabStemmer
{
  Remembered        *remembered; /* owned, nullable: of Arabic words of texts */
  struct sb_stemmer *russian; /* owned */
  struct sb_stemmer *english; /* owned */
};

/**
 * mirqab_stemmer_new:
 *
 * Returns: (transfer full):
 */
MirqabStemmer *
mirqab_stemmer_new (void)
{
  MirqabStemmer *self = g_new0 (MirqabStemmer, 1);

  self->russian = sb_stemmer_new ("russian", "UTF_8");
  self->english = sb_stemmer_new ("english", "UTF_8");

  return self;
}

void
mirqab_stemmer_free (MirqabStemmer *self)
{
  sb_stemmer_delete (self->russian);
  sb_stemmer_delete (self->english);
  g_free (self->remembered);
  g_free (self);
}

static MirqabStem
read_snowball (struct sb_stemmer *stemmer,
               const char        *folded,
               guint              length)
{
  /* Snowball takes the end of these for that of a verb. */
  static const char *const nouns[] = { "саммит", "визит", "лимит", "кредит", "дефицит", "транзит" };
  const sb_symbol *stem = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (g_str_has_prefix (folded, nouns[i])
        && length - strlen (nouns[i]) <= MAX_CASE_LETTERS * BYTES_PER_LETTER)
      return (MirqabStem) { folded, (guint) strlen (nouns[i]) };
  if (stemmer != NULL && length <= MAX_STEMMED_BYTES)
    stem = sb_stemmer_stem (stemmer, (const sb_symbol *) folded, (int) length);
  if (stem == NULL)
    return (MirqabStem) { folded, length };

  return (MirqabStem) { (const char *) stem, (guint) sb_stemmer_length (stemmer) };
}

static MirqabStem
read_arabic (const char *folded,
             gsize       length)
{
  gsize stem_length;
  const char *stem = mirqab_stem_arabic (folded, length, &stem_length);

  return (MirqabStem) { stem, (guint) stem_length };
}

static gboolean
has_own_initial (const char       *folded,
                 gsize             length,
                 const MirqabStem *stem)
{
  return mirqab_stem_words_own_initial (stem->text, stem->length)
         || mirqab_stem_words_find_lemma (folded, length) != NULL;
}

/* What stands before the other reading of a word: of a lam that may be its own
 * (للقاء), or of particles. 0 when there is no other reading. */
static gsize
find_other_start (const char       *folded,
                  gsize             length,
                  gsize             article,
                  const MirqabStem *whole)
{
  gsize particles;
  MirqabStem rest;

  if (article >= 2 * BYTES_PER_LETTER && memcmp (folded + article - 2 * BYTES_PER_LETTER, "لل", 4) == 0)
    return article - BYTES_PER_LETTER;
  if (article > 0 || has_own_initial (folded, length, whole))
    return 0;

  particles = mirqab_stem_proclitic_length (folded, length);
  if (particles <= BYTES_PER_LETTER)
    return particles;

  rest = read_arabic (folded + BYTES_PER_LETTER, length - BYTES_PER_LETTER);

  return has_own_initial (folded + BYTES_PER_LETTER, length - BYTES_PER_LETTER, &rest)
           ? BYTES_PER_LETTER : particles;
}

static guint
read_arabic_word (const char        *folded,
                  gsize              length,
                  MirqabStemPurpose  purpose,
                  MirqabStem         stems[MIRQAB_MAX_STEMS])
{
  gsize article = mirqab_stem_article_length (folded, length);
  gsize other;

  stems[0] = read_arabic (folded + article, length - article);
  other = find_other_start (folded, length, article, &stems[0]);
  if (other == 0)
    return 1;

  stems[1] = read_arabic (folded + other, length - other);

  return purpose == MIRQAB_STEM_QUERY && article == 0 && stems[1].length < MIN_QUERY_STEM ? 1 : 2;
}

static Remembered *
find_place (MirqabStemmer *self,
            const char    *folded,
            gsize          length)
{
  guint32 hash = 2166136261u; /* FNV-1a */

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guint8) folded[i]) * 16777619u;
  if (self->remembered == NULL)
    self->remembered = g_new0 (Remembered, N_REMEMBERED);

  return &self->remembered[(hash ^ hash >> 16) % N_REMEMBERED];
}

static void
remember (Remembered       *place,
          const char       *folded,
          gsize             length,
          const MirqabStem *stems,
          guint             n_stems)
{
  for (guint i = 0; i < n_stems; i++)
    if (stems[i].length > MAX_REMEMBERED_BYTES)
      return;

  for (guint i = 0; i < n_stems; i++)
    {
      memcpy (place->stems[i], stems[i].text, stems[i].length);
      place->lengths[i] = (guint8) stems[i].length;
    }
  memcpy (place->word, folded, length);
  place->length = (guint8) length;
  place->n_stems = (guint8) n_stems;
}

static guint
read_arabic_text_word (MirqabStemmer *self,
                       const char    *folded,
                       gsize          length,
                       MirqabStem     stems[MIRQAB_MAX_STEMS])
{
  Remembered *place;
  guint n_stems;

  if (length == 0 || length > MAX_REMEMBERED_BYTES)
    return read_arabic_word (folded, length, MIRQAB_STEM_TEXT, stems);

  place = find_place (self, folded, length);
  if (place->length == length && memcmp (place->word, folded, length) == 0)
    {
      for (guint i = 0; i < place->n_stems; i++)
        stems[i] = (MirqabStem) { place->stems[i], place->lengths[i] };
      return place->n_stems;
    }
  n_stems = read_arabic_word (folded, length, MIRQAB_STEM_TEXT, stems);
  remember (place, folded, length, stems, n_stems);

  return n_stems;
}

/**
 * mirqab_stemmer_read:
 * @position: of a word or number
 * @stems: (out caller-allocates):
 *
 * Returns: how many readings were set, at least 1; the word as it stands is first
 */
guint
mirqab_stemmer_read (MirqabStemmer       *self,
                     const MirqabTokens  *tokens,
                     guint                position,
                     MirqabStemPurpose    purpose,
                     MirqabStem           stems[MIRQAB_MAX_STEMS])
{
  const MirqabToken *token = &tokens->tokens[position];
  const char *folded = mirqab_tokens_get_folded (tokens, position);

  switch (token->script)
    {
    case MIRQAB_SCRIPT_ARABIC:
      return purpose == MIRQAB_STEM_TEXT
               ? read_arabic_text_word (self, folded, token->folded_length, stems)
               : read_arabic_word (folded, token->folded_length, purpose, stems);
    case MIRQAB_SCRIPT_CYRILLIC:
      stems[0] = read_snowball (self->russian, folded, token->folded_length);
      return 1;
    case MIRQAB_SCRIPT_LATIN:
      stems[0] = read_snowball (self->english, folded, token->folded_length);
      return 1;
    default:
      stems[0] = (MirqabStem) { folded, token->folded_length };
      return 1;
    }
}
