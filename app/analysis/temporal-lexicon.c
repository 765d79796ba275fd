/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/temporal-lexicon.h"

#include <string.h>

#include "analysis/temporal-words.h"
#include "language/folding.h"
#include "language/months.h"
#include "language/number-words.h"
#include "language/word-table.h"

/* What the table says of one folded word. */
typedef struct
{
  guint64     words;     /* without the article */
  guint64     the_words; /* with it */
  gint16      value;
  gint16      the_value;
  guint8      extra;
} Entry;

typedef struct
{
  MirqabWordTable *words;   /* owned: one more than the index of the entry */
  GArray          *entries; /* owned, of Entry */
} Table;

static Entry *
add_entry (Table      *table,
           const char *spelling)
{
  g_autofree char *folded = mirqab_fold (spelling);
  gsize length = strlen (folded);
  guint32 number = mirqab_word_table_lookup (table->words, folded, length);

  if (number == MIRQAB_WORD_NONE)
    {
      g_array_set_size (table->entries, table->entries->len + 1);
      number = table->entries->len;
      mirqab_word_table_set (table->words, folded, length, number);
    }

  return &g_array_index (table->entries, Entry, number - 1);
}

/* What else a number may be. */
static guint64
words_of_number (int value)
{
  guint64 words = WORD_BIT (WORD_NUMBER);

  if (value >= 1 && value <= 31)
    words |= WORD_BIT (WORD_DAY_NUMBER);
  if (value >= 1000 && value <= 2999)
    words |= WORD_BIT (WORD_YEAR);
  if (value >= 1200 && value <= 1599)
    words |= WORD_BIT (WORD_HIJRI_YEAR);

  return words;
}

static void
add_rows (Table *table)
{
  guint n_words;
  const MirqabTemporalWord *rows = mirqab_temporal_words_get (&n_words);

  for (guint i = 0; i < n_words; i++)
    {
      const MirqabTemporalWord *row = &rows[i];
      g_auto (GStrv) spellings = g_strsplit (row->spellings, " ", -1);

      for (guint k = 0; spellings[k] != NULL; k++)
        {
          Entry *entry = add_entry (table, spellings[k]);

          if (row->word != MIRQAB_NO_WORD)
            {
              entry->words |= WORD_BIT (row->word);
              if (row->word == WORD_PAIR_MONTH)
                entry->extra = (guint8) row->value;
              else
                entry->value = (gint16) row->value;
            }
          if (row->the_word != MIRQAB_NO_WORD)
            {
              entry->the_words |= WORD_BIT (row->the_word);
              entry->the_value = (gint16) row->value;
              if (row->word == WORD_TWO_UNITS)
                entry->extra = 2;
            }
        }
    }
}

static void
add_months (Table *table)
{
  guint n_names;
  const MirqabMonthNames *names = mirqab_month_names_get (&n_names);

  for (guint i = 0; i < n_names; i++)
    {
      g_auto (GStrv) spellings = g_strsplit (names[i].words, " ", -1);
      MirqabWord word = names[i].naming == MIRQAB_NAMING_HIJRI ? WORD_HIJRI_MONTH
                        : names[i].is_risky                   ? WORD_RISKY_MONTH
                                                              : WORD_MONTH;

      for (guint k = 0; spellings[k] != NULL; k++)
        {
          Entry *entry = add_entry (table, spellings[k]);

          entry->words |= WORD_BIT (word);
          entry->value = (gint16) names[i].month;
          if (word == WORD_HIJRI_MONTH)
            {
              entry->the_words |= WORD_BIT (word);
              entry->the_value = (gint16) names[i].month;
            }
          entry->extra = (guint8) names[i].naming;
        }
    }
}

static void
add_numbers (Table *table)
{
  guint n_words;
  const MirqabNumberWord *numbers = mirqab_number_words_get (&n_words);

  for (guint i = 0; i < n_words; i++)
    {
      g_auto (GStrv) spellings = g_strsplit (numbers[i].words, " ", -1);

      for (guint k = 0; spellings[k] != NULL; k++)
        {
          Entry *entry = add_entry (table, spellings[k]);
          guint64 words = words_of_number (numbers[i].value);

          if (numbers[i].is_ordinal)
            words |= WORD_BIT (WORD_ORDINAL);
          if (numbers[i].is_feminine)
            words &= ~WORD_BIT (WORD_DAY_NUMBER);
          /* الأحد and الاثنين are days of the week, not the one and the two. */
          if (entry->words & WORD_BIT (WORD_BARE_WEEKDAY))
            {
              entry->words |= words;
              entry->extra = (guint8) numbers[i].value;
              continue;
            }
          entry->words |= words;
          entry->the_words |= words;
          entry->value = (gint16) numbers[i].value;
          entry->the_value = (gint16) numbers[i].value;
        }
    }
}

/* Words that are what they are with their article. */
static void
add_whole_words (Table *table)
{
  static const struct
  {
    const char *spelling;
    MirqabWord  word;
    int         value;
    int         extra;
  } rows[] = {
    { "اليوم", WORD_DAY_WORD, 0, DAY_PART_NONE },
    { "الليلة", WORD_DAY_WORD, 0, DAY_PART_NIGHT },
    { "الغد", WORD_DAY_WORD, 1, DAY_PART_NONE },
    { "الأمس", WORD_DAY_WORD, -1, DAY_PART_NONE },
    { "ال", WORD_ARTICLE, 0, 0 },
    { "الى", WORD_TO, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Entry *entry = add_entry (table, rows[i].spelling);

      entry->words = WORD_BIT (rows[i].word);
      entry->value = (gint16) rows[i].value;
      entry->extra = (guint8) rows[i].extra;
    }
}

static const Table *
get_table (void)
{
  static Table *table = NULL;

  if (g_once_init_enter (&table))
    {
      Table *filled = g_new0 (Table, 1);

      filled->words = mirqab_word_table_new ();
      filled->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
      add_rows (filled);
      add_months (filled);
      add_numbers (filled);
      add_whole_words (filled);
      g_once_init_leave (&table, filled);
    }

  return table;
}

#define LETTER_BYTES 2 /* of Arabic and Cyrillic letters in UTF-8 */

static gboolean
starts_with (const char *word,
             gsize       length,
             const char *letter)
{
  return length > LETTER_BYTES && memcmp (word, letter, LETTER_BYTES) == 0;
}

/* Where the item of a proclitic or of a word stands. */
static void
set_item (MirqabItem         *item,
          const MirqabTokens *tokens,
          guint               position,
          guint               start,
          guint               end)
{
  memset (item, 0, sizeof *item);
  item->first = position;
  item->end = position + 1;
  item->span.start = start;
  item->span.end = end;
  item->moment.hour = MOMENT_NO_HOUR;
  item->until.hour = MOMENT_NO_HOUR;
}

/* The byte behind the first letter at @start, and behind its vowel signs. */
static guint
skip_letter (const MirqabTokens *tokens,
             guint               start,
             guint               end)
{
  const char *at = g_utf8_next_char (tokens->text + start);

  while (at < tokens->text + end)
    {
      gunichar folded[MIRQAB_MAX_FOLDING];

      if (mirqab_fold_character (g_utf8_get_char (at), folded) > 0)
        break;
      at = g_utf8_next_char (at);
    }

  return (guint) (at - tokens->text);
}

static gboolean
look_up (MirqabItem *item,
         const char *word,
         gsize       length,
         gboolean    has_article)
{
  const Table *table = get_table ();
  guint32 number = mirqab_word_table_lookup (table->words, word, length);
  const Entry *entry;

  if (number == MIRQAB_WORD_NONE)
    return FALSE;

  entry = &g_array_index (table->entries, Entry, number - 1);
  item->words = has_article ? entry->the_words : entry->words;
  item->value = has_article ? entry->the_value : entry->value;
  item->extra = entry->extra;
  item->is_definite = has_article;

  return item->words != 0;
}

static gboolean
look_up_with_article (MirqabItem *item,
                      const char *word,
                      gsize       length)
{
  if (look_up (item, word, length, FALSE))
    return TRUE;

  return starts_with (word, length, "ا")
         && length > 2 * LETTER_BYTES
         && memcmp (word + LETTER_BYTES, "ل", LETTER_BYTES) == 0
         && look_up (item, word + 2 * LETTER_BYTES, length - 2 * LETTER_BYTES, TRUE);
}

/* One of the proclitics و ف (and), ب (with), ل (for), ك. */
static MirqabWord
find_proclitic (const char *word,
                gsize       length,
                gboolean    may_be_conjunction)
{
  if (may_be_conjunction
      && (starts_with (word, length, "و") || starts_with (word, length, "ف")))
    return WORD_AND;
  if (starts_with (word, length, "ب"))
    return WORD_WITH;
  if (starts_with (word, length, "ل"))
    return WORD_FOR;

  return N_WORDS;
}

/* باب is a door: with a proclitic, آب is a month only where its madda is written. */
static gboolean
is_father (const MirqabTokens *tokens,
           const MirqabItem   *item)
{
  return mirqab_item_is_word (item, WORD_RISKY_MONTH) && item->value == 8
         && item->extra == MIRQAB_NAMING_LEVANT
         && memcmp (tokens->text + item->span.start, "آ", strlen ("آ")) != 0;
}

/* منذعشر، هذاالعام: a word that was glued to the next one. */
static guint
read_glued (const MirqabTokens *tokens,
            guint               position,
            MirqabItem          items[MIRQAB_MAX_ITEMS_OF_TOKEN])
{
  static const struct
  {
    const char *folded;
    MirqabWord  word;
  } heads[] = {
    { "منذ", WORD_SINCE },
    { "هذا", WORD_THIS },
    { "هذه", WORD_THIS },
  };
  const MirqabToken *token = &tokens->tokens[position];
  const char *word = mirqab_tokens_get_folded (tokens, position);

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      gsize length = strlen (heads[i].folded);
      guint behind = token->start;

      if (!g_str_has_prefix (word, heads[i].folded) || token->folded_length <= length)
        continue;
      for (gsize n = 0; n < length; n += LETTER_BYTES)
        behind = skip_letter (tokens, behind, token->end);
      set_item (&items[0], tokens, position, token->start, behind);
      items[0].words = WORD_BIT (heads[i].word);
      items[0].value = heads[i].word == WORD_THIS ? RELATION_THIS : 0;
      set_item (&items[1], tokens, position, behind, token->end);
      return look_up_with_article (&items[1], word + length, token->folded_length - length) ? 2 : 0;
    }

  return 0;
}

/* Cuts proclitics off until the table knows the rest. */
static guint
read_arabic (const MirqabTokens *tokens,
             guint               position,
             MirqabItem          items[MIRQAB_MAX_ITEMS_OF_TOKEN])
{
  const MirqabToken *token = &tokens->tokens[position];
  const char *word = mirqab_tokens_get_folded (tokens, position);
  gsize length = token->folded_length;
  guint start = token->start;
  guint n = 0;

  while (TRUE)
    {
      MirqabItem *item = &items[n];
      MirqabWord proclitic;
      guint behind;

      set_item (item, tokens, position, start, token->end);
      if (look_up_with_article (item, word, length))
        return n > 0 && is_father (tokens, item) ? 0 : n + 1;
      /* ل and ال are written لل. */
      if (n > 0 && mirqab_item_is_word (&items[n - 1], WORD_FOR)
          && starts_with (word, length, "ل")
          && look_up (item, word + LETTER_BYTES, length - LETTER_BYTES, TRUE))
        return n + 1;
      if (n + 1 == MIRQAB_MAX_ITEMS_OF_TOKEN)
        return 0;

      proclitic = find_proclitic (word, length, n == 0);
      if (proclitic == N_WORDS)
        return n == 0 ? read_glued (tokens, position, items) : 0;

      behind = skip_letter (tokens, start, token->end);
      set_item (item, tokens, position, start, behind);
      item->words = WORD_BIT (proclitic);
      start = behind;
      word += LETTER_BYTES;
      length -= LETTER_BYTES;
      n++;
    }
}

/* Returns: how many tokens a.m. or p.m. takes at @position, or 0 */
static guint
measure_half_day (const MirqabTokens *tokens,
                  guint               position)
{
  const char *word = mirqab_tokens_get_folded (tokens, position);
  gboolean is_one;

  is_one = (strcmp (word, "a") == 0 || strcmp (word, "p") == 0)
           && position + 2 < tokens->n_tokens
           && tokens->tokens[position + 1].mark == '.'
           && tokens->tokens[position + 2].gap == MIRQAB_GAP_NONE
           && strcmp (mirqab_tokens_get_folded (tokens, position + 2), "m") == 0;
  if (!is_one)
    return 0;

  return position + 3 < tokens->n_tokens && tokens->tokens[position + 3].mark == '.' ? 4 : 3;
}

static guint
read_foreign (const MirqabTokens *tokens,
              guint               position,
              MirqabItem          items[MIRQAB_MAX_ITEMS_OF_TOKEN])
{
  const MirqabToken *token = &tokens->tokens[position];
  gboolean is_capital = g_ascii_isupper (tokens->text[token->start]);
  MirqabItem *item = &items[0];
  guint n_tokens;

  set_item (item, tokens, position, token->start, token->end);
  n_tokens = measure_half_day (tokens, position);
  if (n_tokens > 0)
    {
      item->end = position + n_tokens;
      item->span.end = tokens->tokens[item->end - 1].end;
      item->words = WORD_BIT (WORD_ERA);
      item->value = *mirqab_tokens_get_folded (tokens, position) == 'a' ? DAY_PART_MORNING : DAY_PART_EVENING;
      return 1;
    }
  if (!look_up (item, mirqab_tokens_get_folded (tokens, position), token->folded_length, FALSE))
    return 0;

  /* may, march, august: English writes its names of time with a capital. */
  if (item->words & (WORD_BIT (WORD_MONTH) | WORD_BIT (WORD_RISKY_MONTH)
                     | WORD_BIT (WORD_BARE_WEEKDAY))
      && token->script == MIRQAB_SCRIPT_LATIN && !is_capital)
    return 0;
  if (item->words & WORD_BIT (WORD_BARE_WEEKDAY))
    item->words = WORD_BIT (WORD_WEEKDAY);

  return 1;
}

/* Returns: how many tokens make a decade of the number at @position: 1990s, 1990-х,
 * 90-х; or 0 */
static guint
measure_decade (const MirqabTokens *tokens,
                guint               position)
{
  static const char *const endings[] = { "х", "е", "м", "ми" };
  const MirqabToken *token = &tokens->tokens[position];
  guint at = position + 1;

  if (token->number % 10 != 0 || token->number < 10
      || (token->folded_length != 4 && token->folded_length != 2)
      || (token->folded_length == 4 && (token->number < 1800 || token->number > 2100))
      || at >= tokens->n_tokens || tokens->tokens[at].gap != MIRQAB_GAP_NONE)
    return 0;
  if (token->folded_length == 4 && strcmp (mirqab_tokens_get_folded (tokens, at), "s") == 0)
    return 2;
  if (tokens->tokens[at].mark != '-' || ++at >= tokens->n_tokens
      || tokens->tokens[at].gap != MIRQAB_GAP_NONE)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (strcmp (mirqab_tokens_get_folded (tokens, at), endings[i]) == 0)
      return 3;

  return 0;
}

#define NOUGHTS 100 /* 2000s: the decade 100 of the century before, as 0 is none */

static void
set_decade (MirqabItem         *item,
            const MirqabTokens *tokens,
            guint               n_tokens)
{
  int year = item->value;

  item->end = item->first + n_tokens;
  item->span.end = tokens->tokens[item->end - 1].end;
  item->words = WORD_BIT (WORD_DECADE);
  item->value = year % 100 != 0 ? year % 100 : NOUGHTS;
  item->extra = (guint8) ((year - item->value) / 100);
}

static guint
read_number (const MirqabTokens *tokens,
             guint               position,
             MirqabItem          items[MIRQAB_MAX_ITEMS_OF_TOKEN])
{
  const MirqabToken *token = &tokens->tokens[position];
  guint n_tokens;

  if (token->number < 0)
    return 0;

  set_item (&items[0], tokens, position, token->start, token->end);
  items[0].value = token->number;
  items[0].digits = (guint8) token->folded_length;
  items[0].words = words_of_number (token->number);
  if (token->folded_length > 2)
    items[0].words &= ~WORD_BIT (WORD_DAY_NUMBER);
  if (token->folded_length != 4)
    items[0].words &= ~(WORD_BIT (WORD_YEAR) | WORD_BIT (WORD_HIJRI_YEAR));
  n_tokens = measure_decade (tokens, position);
  if (n_tokens > 0)
    set_decade (&items[0], tokens, n_tokens);

  return 1;
}

static guint64
words_of_mark (gunichar mark)
{
  switch (mark)
    {
    case '/':
    case 0x2044:
      return WORD_BIT (WORD_SLASH);
    case '-':
    case '|':
    case 0x2010 ... 0x2015:
    case 0x2212:
      return WORD_BIT (WORD_DASH);
    case '(':
    case '[':
    case 0x00AB:
    case 0x201C:
      return WORD_BIT (WORD_OPEN);
    case ')':
    case ']':
    case 0x00BB:
    case 0x201D:
      return WORD_BIT (WORD_CLOSE);
    case ',':
    case 0x060C:
      return WORD_BIT (WORD_COMMA);
    case '.':
      return WORD_BIT (WORD_DOT);
    case ':':
      return WORD_BIT (WORD_COLON);
    default:
      return 0;
    }
}

/**
 * mirqab_temporal_lexicon_read:
 * @items: (out caller-allocates): what the token may be a part of
 *
 * Returns: how many items the token is cut into; 0 when it has no part in any
 *   temporal expression
 */
guint
mirqab_temporal_lexicon_read (const MirqabTokens *tokens,
                              guint               position,
                              MirqabItem          items[MIRQAB_MAX_ITEMS_OF_TOKEN])
{
  const MirqabToken *token = &tokens->tokens[position];

  switch (token->kind)
    {
    case MIRQAB_TOKEN_WORD:
      if (token->script == MIRQAB_SCRIPT_ARABIC)
        return read_arabic (tokens, position, items);
      return read_foreign (tokens, position, items);

    case MIRQAB_TOKEN_NUMBER:
      return read_number (tokens, position, items);

    case MIRQAB_TOKEN_MARK:
      set_item (&items[0], tokens, position, token->start, token->end);
      items[0].words = words_of_mark (token->mark);
      return items[0].words != 0;

    default:
      g_assert_not_reached ();
    }
}
