/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/titles.h"

#include "language/folding.h"
#include "language/word-table.h"

#include <string.h>

/* A title is a head and what belongs to it: المتحدث | باسم | وزارة | الدفاع | البيلاروسية.
 * It stands before a name, or behind it and a comma. Between its head and the
 * name stand only definite words, names of states and bodies, and the nouns and
 * prepositions of titles. */

#define MAX_TITLE 10 /* words */

typedef enum
{
  PART_NONE,
  PART_HEAD,      /* begins a title */
  PART_SPEAKER,   /* so too, and stands right behind a name as well: ستانو المتحدث باسم */
  PART_SCHOLAR,   /* so too, and has a field: الخبير في الشؤون */
  PART_NOUN,      /* of what somebody has a title */
  PART_LINK,      /* between a head and its noun */
  PART_FIELD,     /* so too, behind a scholar or an envoy */
  PART_NEW,       /* keeps the office what it is: الجديد */
} Part;

typedef struct
{
  Part        part;
  const char *words;
} PartWords;

static const PartWords parts[] = {
  { PART_HEAD,
    "رئيس رئيسة رئيسا وزير وزيرة زعيم زعيمة أمين أمينة مساعد مساعدة معاون نائب نائبة وكيل وكيلة جنرال "
    "فريق لواء عميد عقيد مقدم رائد مارشال أميرال أدميرال سيد سيدة قائد قائدة مدير مديرة عضو عضوة حاكم "
    "محافظ عمدة مدعي مفوض مفوضة منسق منسقة قائم نظيره نظيرها نظير أمير ملك سلطان مستشارة مستشار "
    "دكتور دكتورة" },
  { PART_SPEAKER, "متحدث متحدثة ناطق ناطقة سكرتير سكرتيرة مبعوث مبعوثة مندوب مندوبة ممثل ممثلة سفير سفيرة" },
  { PART_SCHOLAR,
    "خبير خبيرة باحث باحثة محلل محللة أستاذ أستاذة بروفيسور أكاديمي مؤرخ صحفي صحافي كاتب كاتبة معلق "
    "متخصص دبلوماسي" },
  { PART_NOUN,
    "وزارة رئاسة لجنة مجلس إدارة هيئة مكتب دائرة قسم معهد مركز جامعة كلية حزب كتلة وفد حكومة جيش أركان "
    "قوات شؤون برلمان جمهورية دولة خارجية دفاع داخلية وزراء حلف منظمة اتحاد رابطة شركة مؤسسة وكالة "
    "صحيفة بعثة جهاز مديرية مفوضية أمانة ديوان محكمة أكاديمية سفارة عام عامة أول ثان سياسة علوم "
    "أعمال أمن نواب" },
  { PART_LINK, "باسم لشؤون بأعمال لدى بالوكالة بالنيابة" },
  { PART_FIELD, "في إلى حول" },
  { PART_NEW, "جديد جديدة حالي حالية" },
};

static const MirqabWordTable *
get_parts (void)
{
  static MirqabWordTable *table = NULL;

  if (g_once_init_enter (&table))
    {
      MirqabWordTable *made = mirqab_word_table_new ();

      for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
        {
          g_auto (GStrv) words = g_strsplit (parts[i].words, " ", -1);

          for (guint j = 0; words[j] != NULL; j++)
            {
              g_autofree char *folded = mirqab_fold (words[j]);

              mirqab_word_table_set (made, folded, strlen (folded), parts[i].part);
            }
        }
      g_once_init_leave (&table, made);
    }

  return table;
}

/* A word of a title. */
typedef struct
{
  Part     part;
  gboolean is_definite;
  gboolean is_joined; /* to the word before: للرئيس، لوزير */
} Word;

/* Takes the article off: للرئيس is ل and الرئيس. */
static const char *
strip_article (const char *folded,
               Word       *word)
{
  if (g_str_has_prefix (folded, "لل"))
    {
      word->is_joined = word->is_definite = TRUE;
      return folded + strlen ("لل");
    }
  if (g_str_has_prefix (folded, "بال") || g_str_has_prefix (folded, "وال"))
    {
      word->is_joined = word->is_definite = TRUE;
      return folded + strlen ("بال");
    }
  if (g_str_has_prefix (folded, "ال"))
    {
      word->is_definite = TRUE;
      return folded + strlen ("ال");
    }

  return folded;
}

static Word
read_word (const MirqabReading *reading,
           guint                token)
{
  const MirqabWordTable *table = get_parts ();
  const char *folded = mirqab_tokens_get_folded (reading->tokens, token);
  Word word = { PART_NONE, FALSE, FALSE };
  const char *stem;

  if (reading->tokens->tokens[token].kind != MIRQAB_TOKEN_WORD)
    return word;

  word.part = (Part) mirqab_word_table_lookup (table, folded, strlen (folded));
  if (word.part != PART_NONE)
    return word;

  stem = strip_article (folded, &word);
  word.part = (Part) mirqab_word_table_lookup (table, stem, strlen (stem));
  if (word.part == PART_NONE && !word.is_definite
      && (g_str_has_prefix (folded, "ل") || g_str_has_prefix (folded, "ب")))
    {
      word.part = (Part) mirqab_word_table_lookup (table, folded + strlen ("ل"),
                                                   strlen (folded) - strlen ("ل"));
      word.is_joined = word.part != PART_NONE;
    }

  return word;
}

static gboolean
is_head (Part part)
{
  return part == PART_HEAD || part == PART_SPEAKER || part == PART_SCHOLAR;
}

/* Returns: the match of a kind that covers @token, or NULL */
static const MirqabNameMatch *
find_match_at (const MirqabReading *reading,
               guint                token,
               MirqabNamedKind      kind)
{
  guint i = mirqab_reading_find_match (reading, token >= MAX_TITLE ? token - MAX_TITLE : 0);

  for (; i < reading->matches->len; i++)
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
is_name_in_title (const MirqabReading *reading,
                  guint                token)
{
  static const MirqabNamedKind kinds[] = {
    MIRQAB_NAMED_STATE, MIRQAB_NAMED_PLACE, MIRQAB_NAMED_BODY, MIRQAB_NAMED_OFFICE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (find_match_at (reading, token, kinds[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* In Russian and English the words of a title are known, and there is no article
 * to tell the others by. */
static gboolean
is_foreign_part (const MirqabReading *reading,
                 guint                token)
{
  static const char *const words[] = {
    "of", "for", "the", "general", "по", "при", "в", "дел", "иностранных", "официальный", "генеральный",
  };
  const char *folded = mirqab_tokens_get_folded (reading->tokens, token);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (folded, words[i]) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
may_be_in_title (const MirqabReading *reading,
                 guint                token,
                 const Word          *word)
{
  const MirqabToken *at = &reading->tokens->tokens[token];

  if (at->kind != MIRQAB_TOKEN_WORD)
    return FALSE;
  if (is_name_in_title (reading, token) || word->part != PART_NONE)
    return TRUE;
  if (at->script != MIRQAB_SCRIPT_ARABIC)
    return is_foreign_part (reading, token);

  return word->is_definite
         && !mirqab_reading_is (reading, token, MIRQAB_WORD_RELATIVE | MIRQAB_WORD_SPEECH
                                                | MIRQAB_WORD_ACTION);
}

static gboolean
is_foreign_head (const MirqabReading *reading,
                 guint                token)
{
  const MirqabToken *at = &reading->tokens->tokens[token];
  const MirqabNameMatch *office;

  if (at->script == MIRQAB_SCRIPT_ARABIC)
    return FALSE;
  office = find_match_at (reading, token, MIRQAB_NAMED_OFFICE);

  return office != NULL ? office->first == token
                        : mirqab_reading_is (reading, token, MIRQAB_WORD_TITLE);
}

/* Foreign Minister of Poland */
static gboolean
is_link_in_english (const MirqabReading *reading,
                    guint                token)
{
  const char *folded = mirqab_tokens_get_folded (reading->tokens, token);

  return strcmp (folded, "of") == 0 || strcmp (folded, "the") == 0;
}

/* Former holders and the heads of other things have no office of the dossier:
 * what stands in the title beside the office may only name its state. */
static void
read_office (const MirqabReading *reading,
             MirqabTitle         *title)
{
  const MirqabNameMatch *office = find_match_at (reading, title->first, MIRQAB_NAMED_OFFICE);

  if (office == NULL || office->first != title->first)
    return;
  for (guint i = office->end; i < title->end; i++)
    if (find_match_at (reading, i, MIRQAB_NAMED_STATE) == NULL
        && read_word (reading, i).part != PART_NEW && !is_link_in_english (reading, i))
      return;

  title->office = office->names[0].id;
}

static void
read_state (const MirqabReading *reading,
            MirqabTitle         *title)
{
  for (guint i = title->first; i < title->end; i++)
    {
      const MirqabNameMatch *state = find_match_at (reading, i, MIRQAB_NAMED_STATE);

      if (state != NULL && !mirqab_reading_is_outlet (state))
        {
          title->country = state->names[0].id;
          return;
        }
    }
}

static gboolean
is_same_line (const MirqabReading *reading,
              guint                token)
{
  return reading->tokens->tokens[token].gap != MIRQAB_GAP_LINE;
}

/* A head that is part of another title goes on to the left: نائب | وزير, المتحدث
 * باسم | وزير, السكرتير الصحفي | للرئيس; and الصحفي there is an adjective. */
static gboolean
goes_on (const MirqabReading *reading,
         guint                head,
         const Word          *word)
{
  Word before;

  if (head == 0 || !is_same_line (reading, head))
    return FALSE;
  if (word->is_joined)
    return TRUE;
  before = read_word (reading, head - 1);

  return before.part == PART_LINK
         || (is_head (before.part) && (!before.is_definite || word->part == PART_SCHOLAR));
}

/**
 * mirqab_title_read_before:
 * @name: token that a name begins with
 * @title: (out):
 *
 * Returns: whether the words before the name are a title
 */
gboolean
mirqab_title_read_before (const MirqabReading *reading,
                          guint                name,
                          MirqabTitle         *title)
{
  guint at = name;
  gboolean is_found = FALSE;
  gboolean has_field = FALSE;

  *title = (MirqabTitle) { .end = name };
  /* وزير الدفاع الروسي - إيغور */
  if (at > 0 && mirqab_reading_mark (reading, at - 1) == '-' && is_same_line (reading, at))
    title->end = --at;

  for (guint n = 0; n < MAX_TITLE && at > 0 && is_same_line (reading, at); n++)
    {
      Word word = read_word (reading, at - 1);
      gboolean is_here = (is_head (word.part) || is_foreign_head (reading, at - 1));

      if (!may_be_in_title (reading, at - 1, &word) && !is_here)
        break;
      at--;
      has_field = has_field || word.part == PART_FIELD;
      if (!is_here)
        continue;
      if (has_field && word.part == PART_HEAD && read_word (reading, at + 1).part != PART_NOUN)
        break; /* التقى الرئيس في موسكو; but رئيس لجنة الدفاع في البرلمان */
      title->first = at;
      is_found = TRUE;
      if (!goes_on (reading, at, &word))
        break;
    }
  if (!is_found)
    return FALSE;

  read_office (reading, title);
  read_state (reading, title);

  return TRUE;
}

/**
 * mirqab_title_read_behind:
 * @name_end: token behind a name
 * @title: (out):
 *
 * Returns: whether a title stands there: behind a comma, in brackets, or without
 *   either when it is one of those that usually do
 */
gboolean
mirqab_title_read_behind (const MirqabReading *reading,
                          guint                name_end,
                          MirqabTitle         *title)
{
  const MirqabTokens *tokens = reading->tokens;
  guint at = name_end;
  gboolean is_apart;
  Word word;

  *title = (MirqabTitle) { 0 };
  if (at + 1 >= tokens->n_tokens || !is_same_line (reading, at))
    return FALSE;
  is_apart = mirqab_reading_mark (reading, at) == 0x060C || mirqab_reading_mark (reading, at) == ','
             || mirqab_reading_mark (reading, at) == '(';
  if (is_apart)
    at++;
  word = read_word (reading, at);
  if (!is_head (word.part) || word.is_joined
      || (!is_apart && (!word.is_definite || word.part == PART_HEAD)))
    return FALSE;

  title->first = at;
  for (guint n = 0; n < MAX_TITLE && at < tokens->n_tokens; n++)
    {
      if (n > 0 && !is_same_line (reading, at))
        break;
      word = read_word (reading, at);
      if (!may_be_in_title (reading, at, &word))
        break;
      at++;
    }
  title->end = at;
  read_office (reading, title);
  read_state (reading, title);

  return TRUE;
}
