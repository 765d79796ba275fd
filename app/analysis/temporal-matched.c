/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/temporal-matched.h"

#include <string.h>

/**
 * mirqab_matched_word:
 * @words: bits of #MirqabWord
 *
 * Returns: (nullable): the item of the match that is the @nth of these kinds,
 *   counted from 0
 */
const MirqabItem *
mirqab_matched_word (const MirqabTemporalMatch *match,
                     guint64                    words,
                     guint                      nth)
{
  for (guint i = 0; i < MIRQAB_MAX_ELEMENTS; i++)
    if (match->items[i] != NULL && (match->items[i]->words & words) != 0 && nth-- == 0)
      return match->items[i];

  return NULL;
}

/**
 * mirqab_matched_phrase:
 *
 * Returns: (nullable): the @nth phrase of the match, counted from 0
 */
const MirqabItem *
mirqab_matched_phrase (const MirqabTemporalMatch *match,
                       guint                      nth)
{
  for (guint i = 0; i < MIRQAB_MAX_ELEMENTS; i++)
    if (match->items[i] != NULL && match->items[i]->phrases != 0 && nth-- == 0)
      return match->items[i];

  return NULL;
}

gboolean
mirqab_matched_has (const MirqabTemporalMatch *match,
                    MirqabWord                 word)
{
  return mirqab_matched_word (match, WORD_BIT (word), 0) != NULL;
}

/* Words are compared folded: lists are written in the folded spelling. */

/**
 * mirqab_neighbour_get:
 *
 * Returns: the folded token at @position, "" outside the text
 */
const char *
mirqab_neighbour_get (const MirqabTemporalMatch *match,
                      gint64                     position)
{
  if (position < 0 || position >= match->tokens->n_tokens)
    return "";

  return mirqab_tokens_get_folded (match->tokens, (guint) position);
}

/**
 * mirqab_neighbour_is_in:
 * @list: ends with %NULL
 */
gboolean
mirqab_neighbour_is_in (const char        *word,
                        const char *const *list)
{
  for (guint i = 0; list[i] != NULL; i++)
    if (strcmp (word, list[i]) == 0)
      return TRUE;

  return FALSE;
}

/**
 * mirqab_neighbour_has_stem:
 * @list: ends with %NULL
 *
 * Returns: whether the word is one of @list, with or without article and
 *   proclitics
 */
gboolean
mirqab_neighbour_has_stem (const char        *word,
                           const char *const *list)
{
  static const char *const prefixes[] = { "", "ال", "وال", "بال", "لل", "ول", "و", "ل", "ب" };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (word, prefixes[i])
        && mirqab_neighbour_is_in (word + strlen (prefixes[i]), list))
      return TRUE;

  return FALSE;
}

/**
 * mirqab_neighbour_names_thing:
 *
 * Returns: whether a date without a year is the name of a thing: مدينة 6 أكتوبر،
 *   شارع 26 يوليو
 */
gboolean
mirqab_neighbour_names_thing (const MirqabTemporalMatch *match,
                              const MirqabItem          *made)
{
  static const char *const things[] = {
    "مدينه", "شارع", "ميدان", "جامعه", "جسر", "كوبري", "محور", "ساحه", "قاعه", "ملعب", "حركه",
    "كتيبه", "حزب",
    "جبهه", "ثوره", "انتفاضه", "حرب", NULL,
  };

  return made->moment.year == 0
         && mirqab_neighbour_has_stem (mirqab_neighbour_get (match, (gint64) made->first - 1),
                                       things);
}

static gboolean
is_joint (const MirqabTokens *tokens,
          guint               position)
{
  gunichar mark = tokens->tokens[position].mark;

  return mark == '-' || mark == '.' || mark == '/' || mark == ':';
}

/**
 * mirqab_neighbour_is_glued:
 *
 * Returns: whether further digits hang on those of the expression, as in telephone
 *   numbers and addresses of the network
 */
gboolean
mirqab_neighbour_is_glued (const MirqabTemporalMatch *match,
                           const MirqabItem          *made)
{
  const MirqabTokens *tokens = match->tokens;
  guint first = made->first, end = made->end;

  if (first >= 2 && tokens->tokens[first].gap == MIRQAB_GAP_NONE && is_joint (tokens, first - 1)
      && tokens->tokens[first - 1].gap == MIRQAB_GAP_NONE
      && tokens->tokens[first - 2].kind == MIRQAB_TOKEN_NUMBER)
    return TRUE;

  return end + 1 < tokens->n_tokens && tokens->tokens[end].gap == MIRQAB_GAP_NONE
         && is_joint (tokens, end) && tokens->tokens[end + 1].gap == MIRQAB_GAP_NONE
         && tokens->tokens[end + 1].kind == MIRQAB_TOKEN_NUMBER;
}

#define TANWIN "\331\213" /* U+064B */
#define ALEF "\330\247"
#define TA_MARBUTA "\330\251"

static gboolean
ends_with (const MirqabTokens *tokens,
           const MirqabToken  *token,
           const char         *ending)
{
  gsize length = strlen (ending);

  return token->end - token->start >= length
         && memcmp (tokens->text + token->end - length, ending, length) == 0;
}

static gboolean
is_percent (const MirqabToken *token)
{
  return token->mark == '%' || token->mark == 0x066A;
}

/**
 * mirqab_neighbour_is_counted:
 * @position: behind a number
 *
 * Returns: whether the word there is what the number counts, so that the number
 *   is no year: it is a usual unit, or indefinite and shows it by its ending
 */
gboolean
mirqab_neighbour_is_counted (const MirqabTemporalMatch *match,
                             guint                      position)
{
  static const char *const counted[] = {
    "شخص", "جندي", "عسكري", "مقاتل", "عنصر", "عنصرا", "فرد", "فردا", "متر", "مترا", "كيلومتر",
    "كيلومترا", "كلم",
    "كم", "طن", "دولار", "دولارا", "يورو", "روبل", "درهم", "ريال", "جنيه", "دينار", "دينارا",
    "مشارك", "ملف", "مليون",
    "مليار", "الف", "قتيل", "قتيلا", "جريح", "جريحا", "موظف", "مدني", "مبني", "موقع", "موقعا",
    "هكتار", "ميل", "قدم",
    "متفرج", "لاجي", "مهاجر", "اسم", "كتاب", "نص", "عضو", "في الميه", "بالميه", "بالمايه", NULL,
  };
  static const char *const joined[] = { "ال", "و", "ف", "ب", "ل", "ك" };
  const MirqabTokens *tokens = match->tokens;
  const MirqabToken *token;
  const char *word;

  if (position >= tokens->n_tokens)
    return FALSE;

  token = &tokens->tokens[position];
  word = mirqab_neighbour_get (match, position);
  if (token->gap == MIRQAB_GAP_LINE)
    return FALSE;
  /* في 2024 عدة تدريبات */
  if (strcmp (word, "عده") == 0)
    return FALSE;
  if (is_percent (token) || mirqab_neighbour_is_in (word, counted))
    return TRUE;
  if (token->kind != MIRQAB_TOKEN_WORD || token->script != MIRQAB_SCRIPT_ARABIC)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (joined); i++)
    if (g_str_has_prefix (word, joined[i]))
      return FALSE;

  return ends_with (tokens, token, TA_MARBUTA) || ends_with (tokens, token, TANWIN ALEF)
         || ends_with (tokens, token, ALEF TANWIN);
}

/* How far before a date the verb of its postponing is looked for. */
#define REACH 12

/**
 * mirqab_neighbour_is_postponed:
 * @first: token that a date begins with
 *
 * Returns: whether the words before tell that something was moved, so that
 *   من 5 مايو إلى 10 يونيو are two dates and no range
 */
gboolean
mirqab_neighbour_is_postponed (const MirqabTokens *tokens,
                               guint               first)
{
  static const char *const words[] = {
    "تاجيل", "ارجاء", "نقل", "نقلت", "اجل", "اجلت", "ارجات", "ارجي", "ارجيت", "تاجل", "تاجلت",
    "تقديم", "ترحيل", NULL,
  };
  guint least = first > REACH ? first - REACH : 0;

  for (guint i = first; i > least; i--)
    {
      if (tokens->tokens[i].gap == MIRQAB_GAP_LINE || tokens->tokens[i - 1].mark == '.')
        return FALSE;
      if (mirqab_neighbour_has_stem (mirqab_tokens_get_folded (tokens, i - 1), words))
        return TRUE;
    }

  return FALSE;
}
