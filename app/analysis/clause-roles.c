/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/clause-roles.h"

#include <string.h>

#include "language/tense.h"

/* There is no parser here: Arabic news puts a verb right before its subject or
 * right behind it, and these windows of a few words find it. They end at the
 * marks that end a clause. */

#define VERBS (MIRQAB_WORD_SPEECH | MIRQAB_WORD_ACTION)

static gboolean
is_clause_end (const MirqabReading *reading,
               guint                token)
{
  gunichar mark = mirqab_reading_mark (reading, token);

  return mark == '.' || mark == 0x061B || mark == ';' || mark == ':' || mark == 0x061F || mark == '?'
         || mark == '!';
}

#define MIN_VERB_BYTES 8 /* four letters: قد shows a tense and is no verb */

/* A verb of the lexicon, or a word with the shape of one; participles such as
 * المقرر show a tense too. */
static gboolean
is_verb (const MirqabReading *reading,
         guint                token)
{
  const char *folded = mirqab_tokens_get_folded (reading->tokens, token);

  if (mirqab_reading_is (reading, token, VERBS))
    return TRUE;

  return reading->classes[token] == 0
         && reading->tokens->tokens[token].folded_length >= MIN_VERB_BYTES
         && !g_str_has_prefix (folded, "م") && !g_str_has_prefix (folded, "ال")
         && mirqab_tense_of_token (reading->tokens, token) != MIRQAB_TENSE_UNKNOWN;
}

static gboolean
matches (const MirqabReading *reading,
         guint                token,
         guint32              classes)
{
  return classes == VERBS ? is_verb (reading, token) : mirqab_reading_is (reading, token, classes);
}

/* Returns: the nearest token of @classes among the @reach tokens before @first,
 * or G_MAXUINT */
static guint
find_before (const MirqabReading *reading,
             guint                first,
             guint                reach,
             guint32              classes)
{
  for (guint n = 1; n <= reach && n <= first; n++)
    {
      guint at = first - n;

      if (reading->tokens->tokens[at + 1].gap == MIRQAB_GAP_LINE || is_clause_end (reading, at))
        break;
      if (matches (reading, at, classes))
        return at;
      if ((classes & (VERBS | MIRQAB_WORD_AGENCY)) != 0 && mirqab_reading_is (reading, at, (guint32) MIRQAB_WORD_THAT))
        break;
    }

  return G_MAXUINT;
}

/* Returns: the nearest token of @classes among the @reach tokens from @end on,
 * or G_MAXUINT */
static guint
find_behind (const MirqabReading *reading,
             guint                end,
             guint                reach,
             guint32              classes)
{
  for (guint at = end; at < end + reach && at < reading->tokens->n_tokens; at++)
    {
      if (is_clause_end (reading, at) || reading->tokens->tokens[at].gap == MIRQAB_GAP_LINE)
        break;
      if (matches (reading, at, classes))
        return at;
    }

  return G_MAXUINT;
}

/* لم تشارك، لن يحضر: what does not happen is no act. */
static gboolean
is_denied (const MirqabReading *reading,
           guint                verb)
{
  return verb > 0 && mirqab_reading_is (reading, verb - 1, MIRQAB_WORD_NEGATION);
}

static gboolean
does (const MirqabReading *reading,
      guint                verb)
{
  return verb != G_MAXUINT && !is_denied (reading, verb);
}

static gboolean
is_nisba (const MirqabReading *reading,
          guint                first)
{
  guint i = mirqab_reading_find_match (reading, first);

  return i < reading->matches->len
         && g_array_index (reading->matches, MirqabNameMatch, i).first == first
         && g_array_index (reading->matches, MirqabNameMatch, i).names[0].form == MIRQAB_FORM_ADJECTIVE;
}

/* أن بلاده ستواصل دعم الحكومة السورية: behind أن the subject stands before its verb,
 * and what stands behind the verb is no agent. */
static gboolean
has_subject_ahead (const MirqabReading *reading,
                   guint                verb)
{
  for (guint n = 2; n <= 3 && n <= verb; n++)
    {
      guint at = verb - n;

      if (reading->tokens->tokens[at + 1].kind != MIRQAB_TOKEN_WORD)
        return FALSE;
      if (mirqab_reading_is (reading, at, (guint32) MIRQAB_WORD_THAT))
        return TRUE;
    }

  return FALSE;
}

/* أعلنت أرمينيا، كشفت القوات المسلحة الروسية، موسكو تحترم، الطاجيكي الذي قام */
gboolean
mirqab_clause_is_agent (const MirqabReading *reading,
                        guint                first,
                        guint                end)
{
  guint reach = is_nisba (reading, first) ? 3 : 1;
  guint verb = find_before (reading, first, reach, VERBS);
  guint relative;

  if ((does (reading, verb) && !has_subject_ahead (reading, verb))
      || does (reading, find_behind (reading, end, 1, VERBS)))
    return TRUE;

  relative = find_behind (reading, end, 2, MIRQAB_WORD_RELATIVE);
  return relative != G_MAXUINT && does (reading, find_behind (reading, relative + 1, 2, VERBS));
}

/* قال الرئيس البيلاروسي، وزير الخارجية الروسي ... أكد، مع نظيره الطاجيكستاني: the
 * name belongs to a title, and the title to a verb. */
gboolean
mirqab_clause_is_official (const MirqabReading *reading,
                           guint                first,
                           guint                end)
{
  guint verb;

  if (find_before (reading, first, 6, MIRQAB_WORD_ABSENCE) != G_MAXUINT)
    return FALSE;
  verb = find_before (reading, first, 8, VERBS);
  if (does (reading, verb) || does (reading, find_behind (reading, end, 5, VERBS)))
    return TRUE;

  return find_before (reading, first, 1, MIRQAB_WORD_COUNTERPART) != G_MAXUINT
         || find_before (reading, first, 6, MIRQAB_WORD_ATTRIBUTION) != G_MAXUINT;
}

/* Returns: the verb right before @subject, or a verb of speech with a preposition
 * and its noun between: وقال في الاجتماع وزير الدفاع; G_MAXUINT when there is none
 * or it means absence */
static guint
find_verb_of_subject (const MirqabReading *reading,
                      guint                subject)
{
  guint verb = subject - 1;

  if (subject >= 3 && mirqab_reading_is (reading, subject - 2, MIRQAB_WORD_IN | MIRQAB_WORD_TO)
      && mirqab_reading_is (reading, subject - 3, MIRQAB_WORD_SPEECH))
    verb = subject - 3;
  if (!is_verb (reading, verb) || mirqab_reading_is (reading, verb, MIRQAB_WORD_ABSENCE))
    return G_MAXUINT;

  return verb;
}

/* قال الرئيس البيلاروسي، وأشاد وزير الدفاع الروسي: the title of a head of state, of
 * government or of a ministry is the subject of the verb right before it; an
 * aide of the president (مساعد الرئيس) is not. Russian and English put the verb
 * behind: Russian Foreign Minister Sergey Lavrov said. */
gboolean
mirqab_clause_is_leader (const MirqabReading *reading,
                         guint                first,
                         guint                end)
{
  if (reading->tokens->tokens[first].script != MIRQAB_SCRIPT_ARABIC)
    return (find_before (reading, first, 2, MIRQAB_WORD_LEADER) != G_MAXUINT
            || find_behind (reading, end, 3, MIRQAB_WORD_LEADER) != G_MAXUINT)
           && does (reading, find_behind (reading, end, 6, VERBS));

  for (guint n = 1; n <= 3 && n + 1 <= first; n++)
    {
      guint title = first - n;

      if (reading->tokens->tokens[title].kind != MIRQAB_TOKEN_WORD
          || reading->tokens->tokens[title].gap == MIRQAB_GAP_LINE)
        return FALSE;
      if (mirqab_reading_is (reading, title, MIRQAB_WORD_LEADER))
        {
          guint verb = find_verb_of_subject (reading, title);

          if (verb != G_MAXUINT)
            return !is_denied (reading, verb);
        }
    }

  return FALSE;
}

static gboolean
is_word_in (const MirqabReading *reading,
            guint                token,
            const char *const   *words,
            guint                n_words)
{
  const char *folded = mirqab_tokens_get_folded (reading->tokens, token);

  for (guint i = 0; i < n_words; i++)
    if (g_str_equal (folded, words[i]))
      return TRUE;

  return FALSE;
}

/* في بيشكيك، بمدينة طشقند، بكازاخستان، في المناطق الجبلية من طاجيكستان */
gboolean
mirqab_clause_is_place (const MirqabReading *reading,
                        guint                first,
                        guint                end)
{
  const MirqabToken *token = &reading->tokens->tokens[first];

  (void) end;
  if (g_str_has_prefix (mirqab_tokens_get_folded (reading->tokens, first), "ب")
      && mirqab_reading_has_particle (reading, first))
    return TRUE;
  if (first == 0 || token->gap == MIRQAB_GAP_LINE)
    return FALSE;
  if (find_before (reading, first, token[-1].kind == MIRQAB_TOKEN_MARK ? 2 : 1,
                   MIRQAB_WORD_IN | MIRQAB_WORD_TOWN) != G_MAXUINT)
    return TRUE;

  return mirqab_reading_is (reading, first - 1, MIRQAB_WORD_TO)
         && find_before (reading, first, 4, MIRQAB_WORD_REGION) != G_MAXUINT;
}

/* قمة حول أفغانستان، لبحث الوضع في كازاخستان */
gboolean
mirqab_clause_is_topic (const MirqabReading *reading,
                        guint                first,
                        guint                end)
{
  static const char *const words[] = { "حول", "بشان", "بخصوص", "about", "on", "по" };
  static const char *const states[] = { "الوضع", "الاوضاع", "التطورات", "الازمه", "تطورات", "اوضاع" };
  guint at = first;

  (void) end;
  if (first > 0 && mirqab_reading_is (reading, first - 1, MIRQAB_WORD_IN))
    at--;
  if (at == 0)
    return FALSE;

  return is_word_in (reading, at - 1, words, G_N_ELEMENTS (words))
         || is_word_in (reading, at - 1, states, G_N_ELEMENTS (states));
}

/* تستضيفها بيلاروس، قيرغيزستان ستستضيف */
gboolean
mirqab_clause_is_host (const MirqabReading *reading,
                       guint                first,
                       guint                end)
{
  return does (reading, find_before (reading, first, 2, MIRQAB_WORD_HOST))
         || does (reading, find_behind (reading, end, 2, MIRQAB_WORD_HOST));
}

static gboolean
is_chair_verb (const MirqabReading *reading,
               guint                token)
{
  const char *folded;

  if (!does (reading, token))
    return FALSE;
  folded = mirqab_tokens_get_folded (reading->tokens, token);

  return g_str_has_prefix (folded, "ت") || g_str_has_prefix (folded, "ي");
}

/* بيلاروس التي ترأس المنظمة، رئاسة المنظمة بيد أرمينيا، برئاسة روسيا; but not who
 * hands the chair over or gets it. */
gboolean
mirqab_clause_is_chair (const MirqabReading *reading,
                        guint                first,
                        guint                end)
{
  guint chair;
  guint relative;

  if (find_before (reading, first, 6, MIRQAB_WORD_HANDOVER) != G_MAXUINT
      || find_behind (reading, end, 5, MIRQAB_WORD_HANDOVER) != G_MAXUINT)
    return FALSE;

  chair = find_behind (reading, end, 5, MIRQAB_WORD_CHAIR);
  relative = find_behind (reading, end, 2, MIRQAB_WORD_RELATIVE);

  return is_chair_verb (reading, chair)
         || (chair != G_MAXUINT && relative != G_MAXUINT
             && does (reading, find_behind (reading, relative + 1, 2, VERBS)))
         || find_before (reading, first, 5, MIRQAB_WORD_CHAIR) != G_MAXUINT;
}

/* تعليق مشاركة أرمينيا، خروج أوزبكستان، أرمينيا ... مشاركتها في أعمال المنظمة */
gboolean
mirqab_clause_is_leaving (const MirqabReading *reading,
                          guint                first,
                          guint                end)
{
  const guint reach = 8;

  for (guint own = find_behind (reading, end, reach, MIRQAB_WORD_LEAVING); own != G_MAXUINT;
       own = find_behind (reading, own + 1, end + reach - MIN (own + 1, end + reach), MIRQAB_WORD_LEAVING))
    if (g_str_has_suffix (mirqab_tokens_get_folded (reading->tokens, own), "ها"))
      return TRUE;

  return find_before (reading, first, 2, MIRQAB_WORD_LEAVING) != G_MAXUINT;
}

static gboolean
is_fighting (const MirqabReading *reading,
             guint                token)
{
  static const char *const words[] = {
    "قتال", "حرب", "اشتباكات", "معارك", "مواجهات", "نزاع", "صراع", "هدنه", "war", "fighting", "clashes",
    "conflict", "هجوم", "هجمات", "قصف", "مسلحين", "مسلحون", "مواجهه", "attack", "attacks", "война", "войны", "войне", "войну", "бои", "боев", "конфликт", "конфликта", "столкновения",
  };
  const char *word = mirqab_tokens_get_folded (reading->tokens, token);

  if (g_str_has_prefix (word, "ال"))
    word += strlen ("ال");
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (word, words[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_between (const MirqabReading *reading,
            guint                token)
{
  const char *word = mirqab_tokens_get_folded (reading->tokens, token);

  return g_str_equal (word, "بين") || g_str_equal (word, "between") || g_str_equal (word, "между");
}

/* القتال بين أذربيجان وأرمينيا، اشتباكات على خط الجبهة بين الجيشين الأذربيجاني والأرميني */
gboolean
mirqab_clause_is_party (const MirqabReading *reading,
                        guint                first,
                        guint                end)
{
  const guint reach = 4; /* of بين, over the other party */
  const guint reach_of_noun = 5;

  (void) end;
  for (guint n = 1; n <= reach && n <= first; n++)
    {
      if (is_clause_end (reading, first - n))
        return FALSE;
      if (!mirqab_reading_is (reading, first - n, MIRQAB_WORD_RELATION)
          || !is_between (reading, first - n))
        continue;
      /* بين القرغيز والأوزبك: peoples, not their states. */
      if (is_nisba (reading, first) && is_nisba (reading, first - n + 1))
        return FALSE;
      for (guint k = 1; k <= reach_of_noun && n + k <= first; k++)
        if (is_clause_end (reading, first - n - k))
          return FALSE;
        else if (is_fighting (reading, first - n - k))
          return TRUE;
      return FALSE;
    }

  return FALSE;
}

/* قال المتحدث باسم الخارجية الروسية، أكد وزير الدفاع الكازاخي: the state is there only
 * by the nisba of who speaks. */
gboolean
mirqab_clause_is_speaker (const MirqabReading *reading,
                          guint                first,
                          guint                end)
{
  guint title;

  if (!is_nisba (reading, first))
    return FALSE;
  title = find_before (reading, first, 4, MIRQAB_WORD_TITLE);
  if (title == G_MAXUINT)
    return FALSE;

  return find_before (reading, title, 2, MIRQAB_WORD_SPEECH) != G_MAXUINT
         || find_behind (reading, end, 4, MIRQAB_WORD_SPEECH) != G_MAXUINT;
}

/* وانتقلت الرئاسة إلى كازاخستان: who gets something that another hands over. */
gboolean
mirqab_clause_is_recipient (const MirqabReading *reading,
                            guint                first,
                            guint                end)
{
  (void) end;

  return first > 0 && mirqab_reading_is (reading, first - 1, MIRQAB_WORD_TO)
         && find_before (reading, first - 1, 4, MIRQAB_WORD_HANDOVER) != G_MAXUINT;
}

/* Whether one of tokens [first, end) is a word for fighting. */
gboolean
mirqab_clause_tells_of_fighting (const MirqabReading *reading,
                                 guint                first,
                                 guint                end)
{
  for (guint i = first; i < end; i++)
    if (is_fighting (reading, i))
      return TRUE;

  return FALSE;
}

/* وحملت باكو الجانب الأرميني المسؤولية، ونفت أذربيجان، تسللوا من أفغانستان، على الحدود مع
 * أذربيجان: the other side, where the text tells of fighting. */
gboolean
mirqab_clause_is_opponent (const MirqabReading *reading,
                           guint                first,
                           guint                end)
{
  static const char *const retorts[] = {
    "اتهمت", "تتهم", "حملت", "ردت", "نفت", "تنفي", "تبادلت", "تبادل", "accused", "denied", "blamed",
    "обвинила", "обвинил", "отрицает",
  };
  static const char *const origins[] = { "مصدرها", "مصدره", "قادمين", "تسللوا", "عبروا", "انطلاقا", "اراضي" };

  gboolean is_joined = mirqab_reading_has_particle (reading, first)
                       && g_str_has_prefix (mirqab_tokens_get_folded (reading->tokens, first), "و");

  for (guint n = 1; n <= 3 && n <= first; n++)
    {
      const char *word = mirqab_tokens_get_folded (reading->tokens, first - n);

      if (is_clause_end (reading, first - n))
        break;
      if (g_str_has_prefix (word, "و"))
        word += strlen ("و");
      /* تبادلت باكو ويريفان both act; in واتهمت يريفان تركيا the second is accused. */
      for (guint i = 0; i < G_N_ELEMENTS (retorts) && n <= (is_joined ? 2 : 1); i++)
        if (g_str_equal (word, retorts[i]) && !is_nisba (reading, first))
          return TRUE;
      if (is_word_in (reading, first - n, origins, G_N_ELEMENTS (origins)))
        return TRUE;
    }
  if (end < reading->tokens->n_tokens && is_word_in (reading, end, retorts, G_N_ELEMENTS (retorts)))
    return TRUE;

  return find_before (reading, first, 2, MIRQAB_WORD_BORDER) != G_MAXUINT;
}

/* يحتفل قادة أوزبكستان: a state, the first of several, behind its leaders and their verb */
gboolean
mirqab_clause_acts_by_leaders (const MirqabReading *reading,
                               guint                first)
{
  static const char *const leaders[] = {
    "قاده", "روساء", "زعماء", "وزراء", "قوات", "جيوش", "ممثلو", "رئيسا", "leaders", "presidents", "лидеры", "президенты",
  };

  for (guint n = 1; n <= 2 && n <= first; n++)
    if (is_word_in (reading, first - n, leaders, G_N_ELEMENTS (leaders)))
      return first == n || reading->tokens->tokens[first - n].script != MIRQAB_SCRIPT_ARABIC
             || is_verb (reading, first - n - 1);

  return FALSE;
}

/* مباحثات بين الأردن وطاجيكستان, العلاقات بين روسيا وأرمينيا: one of exactly two states
 * between which something is, and that is no border. */
gboolean
mirqab_clause_is_bilateral (const MirqabReading *reading,
                            guint                first,
                            guint                end)
{
  const guint reach = 4;

  (void) end;
  for (guint n = 1; n <= reach && n <= first; n++)
    {
      if (is_clause_end (reading, first - n))
        return FALSE;
      if (is_between (reading, first - n))
        return first - n == 0
               || find_before (reading, first - n, 3, MIRQAB_WORD_BORDER) == G_MAXUINT;
    }

  return FALSE;
}

/* على تخوم أفغانستان، الحدود الأفغانية، وكالة «تاس» الروسية: near the event, or
 * whose the agency is. */
gboolean
mirqab_clause_is_background (const MirqabReading *reading,
                             guint                first,
                             guint                end)
{
  (void) end;

  return find_before (reading, first, 2, MIRQAB_WORD_BORDER) != G_MAXUINT
         || find_before (reading, first, 6, MIRQAB_WORD_AGENCY | MIRQAB_WORD_OUTLET) != G_MAXUINT
         || (first > 0 && mirqab_reading_is (reading, first, MIRQAB_WORD_BORDER));
}
