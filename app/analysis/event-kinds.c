/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/event-kinds.h"

#include "language/folding.h"
#include "language/word-table.h"

#include <string.h>

/* A date belongs to its clause: in "قال الوزير أمس إن القمة ستعقد في 30 نوفمبر" the
 * first one dates what was said, the second one the summit. In the clause the
 * word that stands nearest to the date decides, heavier words from further away. */

#define MAX_DISTANCE 40 /* tokens between a date and the word of its event */
#define HALF_DISTANCE 8.0
#define MAX_PARTICIPANTS 20 /* tokens between a meeting and those who meet */
#define MIN_WEIGHT_OF_YEAR 0.3

typedef enum
{
  CUE_NONE,
  CUE_SUMMIT,
  CUE_EXERCISE,
  CUE_OPERATION,
  CUE_STATEMENT,
  CUE_DOCUMENT,
  CUE_MEMBERSHIP,
  CUE_CHAIRMANSHIP,
  CUE_VISIT,
  CUE_MEETING,   /* a summit or a ministerial meeting by those who meet */
  CUE_LEADERS,
  CUE_MINISTERS,
  CUE_OTHERS,    /* neither leaders nor ministers */
  CUE_SPEECH,
  CUE_OTHER,
  CUE_THAT,      /* أن، بعد: another clause, or an event before that of the clause */
} Cue;

typedef struct
{
  Cue         cue;
  double      weight;
  const char *words;
} CueWords;

static const CueWords cue_words[] = {
  { CUE_SUMMIT, 1.0,
    "قمة القمة قمتهم قمتها قمته قمم القمم summit summits саммит саммита саммите саммиту" },
  { CUE_EXERCISE, 1.0,
    "تدريب تدريبات التدريب التدريبات تدريباتها مناورة مناورات المناورة المناورات مناوراتها تمرين "
    "تمارين التمارين التمرين exercise exercises drills учения учений учениях учение" },
  { CUE_OPERATION, 1.0,
    "نشر نشرت انتشار إيفاد إرسال أرسلت عملية العملية العمليات عمليتها عملياتها بعثة سحب تدخل تدخلها تدخلت "
    "operation deployment deployed операция операции" },
  { CUE_STATEMENT, 0.7,
    "بيان البيان إعلان الإعلان تصريح تصريحات تصريحه تصريحها تصريحاته تصريحاتها كلمة خطاب statement declaration заявление" },
  { CUE_DOCUMENT, 0.9,
    "توقيع التوقيع وقع وقعوا الموقعة تواقيعهم لتوقيع أبرم أبرمت أبرمتها إبرام لإبرام معاهدة "
    "المعاهدة اتفاق اتفاقية الاتفاق اتفاقيات ميثاق الميثاق أقر أقرت إقرار صادق صادقوا صادقت وثيقة "
    "وثائق اعتمد اعتمدت تأسيس لتأسيس تأسست أسست قيام لقيام signed treaty agreement charter "
    "adopted договор подписан подписали соглашение" },
  { CUE_MEMBERSHIP, 1.0,
    "انسحاب انسحبت الانسحاب تنسحب خروج الخروج تجميد جمدت جمد تعليق علقت عضوية عضويتها العضوية "
    "انضمام انضمت الانضمام غادرت مغادرة أوقف أوقفت membership withdraw withdrawal joined "
    "suspended вступление выход членство" },
  { CUE_CHAIRMANSHIP, 1.0,
    "رئاسة رئاستها الدورية تترأس ترأست ترأس يترأس تسلمت تتسلم chairmanship presidency "
    "председательство" },
  { CUE_VISIT, 1.0,
    "زيارة الزيارة زيارته زيارتها زار يزور سيزور زارت توجه سيتوجه وصل يصل visit visited visits "
    "визит визита" },
  { CUE_MEETING, 0.9,
    "ناقش ناقشت ناقشوا اجتماع اجتماعا الاجتماع اجتماعات اجتماعهم لقاء اللقاء لقاءات التأم يلتئم "
    "انعقاد انعقد انعقدت عقد عقدت يعقد تعقد ستعقد سيعقد تنعقد جلسة الجلسة دورة الدورة مؤتمر المؤتمر اجتمع اجتمعت "
    "سيجتمع سيجتمعون اجتمعوا يجتمع محادثات مشاورات meeting met session talks заседание встреча" },
  /* whom somebody met during a visit, or before a summit */
  { CUE_MEETING, 0.55, "التقى التقت التقيا يلتقي تلتقي سيلتقي ستلتقي" },
  { CUE_LEADERS, 0.0,
    "قادة القادة قمتهم زعماء الزعماء رؤساء الرؤساء leaders presidents лидеры президенты" },
  { CUE_MINISTERS, 0.0,
    "وزراء الوزراء وزير الوزير أمناء وزاري الوزاري ministers министры министров" },
  { CUE_OTHERS, 0.0,
    "سفراء السفراء خبراء الخبراء أركان الأركان نواب النواب مندوبي مندوبو ممثلي experts "
    "ambassadors" },
  { CUE_THAT, 0.0,
    "أن وأن وإن وأنه وأنها أنه أنها أنهم بأن بأنه بأنها بأنهم إن إنه إنها إنهم ولأن لأن بعد إثر عقب that after что "
    "после" },
  { CUE_SPEECH, 0.8,
    "قال قالت أعلن أعلنت أكد أكدت صرح صرحت ذكر ذكرت أفاد أفادت أوضح أوضحت كشف كشفت شدد حذر دعا "
    "said announced заявил сообщил" },
  { CUE_OTHER, 0.3,
    "بدأت بدأ انطلقت انطلق تنطلق ستنطلق افتتح أقيم أقيمت يقام تقام ستقام جرت جرى تجري ستجري أجرت "
    "تولى تولت تتولى ستتولى أحرز وقعت شهدت انتهت تنتهي اختتم قرر قررت تستضيف استضافت ستستضيف "
    "تحتضن تستقبل سلمت بلغت عاين اندلعت حدث قدمت كتب نشب يخلف خلف عين انتخب انتخبت ألغت ألغى أرجئ "
    "began started held took place начались прошли состоится пройдет" },
};

struct _MirqabEventKinds
{
  MirqabWordTable *words; /* owned: index into cue_words + 1 */
};

MirqabEventKinds *
mirqab_event_kinds_new (void)
{
  MirqabEventKinds *self = g_new0 (MirqabEventKinds, 1);

  self->words = mirqab_word_table_new ();
  for (guint i = 0; i < G_N_ELEMENTS (cue_words); i++)
    {
      g_auto (GStrv) words = g_strsplit (cue_words[i].words, " ", -1);

      for (guint j = 0; words[j] != NULL; j++)
        {
          g_autofree char *folded = mirqab_fold (words[j]);

          mirqab_word_table_set (self->words, folded, strlen (folded), i + 1);
        }
    }

  return self;
}

void
mirqab_event_kinds_free (MirqabEventKinds *self)
{
  g_return_if_fail (self != NULL);

  mirqab_word_table_free (self->words);
  g_free (self);
}

static MirqabEventKind
to_kind (Cue cue,
         Cue participants)
{
  switch (cue)
    {
    case CUE_SUMMIT:
      return MIRQAB_EVENT_SUMMIT;
    case CUE_EXERCISE:
      return MIRQAB_EVENT_EXERCISE;
    case CUE_OPERATION:
      return MIRQAB_EVENT_OPERATION;
    case CUE_STATEMENT:
    case CUE_SPEECH:
      return MIRQAB_EVENT_STATEMENT;
    case CUE_DOCUMENT:
      return MIRQAB_EVENT_DOCUMENT;
    case CUE_MEMBERSHIP:
      return MIRQAB_EVENT_MEMBERSHIP;
    case CUE_CHAIRMANSHIP:
      return MIRQAB_EVENT_CHAIRMANSHIP;
    case CUE_VISIT:
      return MIRQAB_EVENT_VISIT;
    case CUE_MEETING:
      return participants == CUE_MINISTERS ? MIRQAB_EVENT_MINISTERIAL
             : participants == CUE_LEADERS ? MIRQAB_EVENT_SUMMIT
                                           : MIRQAB_EVENT_OTHER;
    case CUE_NONE:
    case CUE_LEADERS:
    case CUE_MINISTERS:
    case CUE_OTHERS:
    case CUE_OTHER:
    case CUE_THAT:
    default:
      return MIRQAB_EVENT_OTHER;
    }
}

static Cue
get_cue (guint8 cue)
{
  return cue > 0 ? cue_words[cue - 1].cue : CUE_NONE;
}

/**
 * mirqab_event_kinds_classify:
 *
 * Returns: (transfer full): what each token says of an event, for the other
 *   functions; 0 = nothing. To be freed with g_free().
 */
guint8 *
mirqab_event_kinds_classify (const MirqabEventKinds *self,
                             const MirqabTokens     *tokens)
{
  guint8 *cues = g_new0 (guint8, tokens->n_tokens + 1);

  for (guint i = 0; i < tokens->n_tokens; i++)
    {
      MirqabWordReading readings[MIRQAB_MAX_READINGS];

      if (tokens->tokens[i].kind == MIRQAB_TOKEN_WORD
          && mirqab_word_table_read (self->words, mirqab_tokens_get_folded (tokens, i),
                                     tokens->tokens[i].folded_length, readings) > 0)
        cues[i] = (guint8) readings[0].value;
    }

  return cues;
}

static gboolean
is_participant (Cue cue)
{
  return cue == CUE_LEADERS || cue == CUE_MINISTERS || cue == CUE_OTHERS;
}

/**
 * mirqab_event_kinds_mask:
 *
 * Tokens [first, end) are a name: its words tell of no event, only of who meets.
 */
void
mirqab_event_kinds_mask (guint8 *cues,
                         guint   first,
                         guint   end)
{
  for (guint i = first; i < end; i++)
    if (!is_participant (get_cue (cues[i])))
      cues[i] = 0;
}

/* Tokens [first, end) around a date. */
typedef struct
{
  guint first;
  guint end;
} Window;

static Window
get_reach (const MirqabSentence     *sentence,
           const MirqabDateInClause *date)
{
  return (Window) {
    MAX (sentence->first, date->first >= MAX_DISTANCE ? date->first - MAX_DISTANCE : 0),
    MIN (sentence->end, date->end + MAX_DISTANCE),
  };
}

/**
 * mirqab_event_kinds_find_clause:
 *
 * Sets the clause of @date: what stands between the أن or بعد before it and the
 * one behind it.
 */
void
mirqab_event_kinds_find_clause (const guint8         *cues,
                                const MirqabSentence *sentence,
                                MirqabDateInClause   *date)
{
  Window reach = get_reach (sentence, date);

  date->clause_first = date->first;
  while (date->clause_first > reach.first && get_cue (cues[date->clause_first - 1]) != CUE_THAT)
    date->clause_first--;
  date->clause_end = date->end;
  while (date->clause_end < reach.end && get_cue (cues[date->clause_end]) != CUE_THAT)
    date->clause_end++;
}

static guint
get_distance (guint                     token,
              const MirqabDateInClause *date)
{
  return token < date->first ? date->first - token : token >= date->end ? token - date->end + 1 : 0;
}

/* Returns: the token of the cue that decides, or G_MAXUINT */
static guint
find_best (const guint8             *cues,
           Window                    window,
           const MirqabDateInClause *date)
{
  double min_weight = date->precision == MIRQAB_PRECISION_YEAR ? MIN_WEIGHT_OF_YEAR : 0.1;
  double best_score = 0;
  guint best = G_MAXUINT;

  for (guint i = window.first; i < window.end; i++)
    {
      /* قبل القمة بيومين: the summit is not what happens on that day */
      gboolean is_inside = i >= date->first && i < date->end;
      double weight = cues[i] > 0 && !is_inside ? cue_words[cues[i] - 1].weight : 0;
      double score = weight / (1 + get_distance (i, date) / HALF_DISTANCE);

      if (weight >= min_weight && score > best_score)
        {
          best_score = score;
          best = i;
        }
    }

  return best;
}

/* Returns: the cue of those who meet, nearest to the word of the meeting */
static Cue
find_participants (const guint8 *cues,
                   Window        window,
                   guint         meeting)
{
  for (guint n = 1; n <= MAX_PARTICIPANTS; n++)
    {
      Cue behind = meeting + n < window.end ? get_cue (cues[meeting + n]) : CUE_NONE;
      Cue before = meeting >= window.first + n ? get_cue (cues[meeting - n]) : CUE_NONE;

      if (is_participant (behind))
        return behind;
      if (is_participant (before))
        return before;
    }

  return CUE_NONE;
}

/* "تستضيف موسكو القمة اليوم، ويتزامن الاجتماع مع ...": the meeting of nobody in
 * particular is the summit that was named before it. */
static gboolean
is_summit_named_before (const guint8 *cues,
                        Window        window,
                        guint         meeting)
{
  for (guint i = window.first; i < meeting; i++)
    if (get_cue (cues[i]) == CUE_SUMMIT)
      return TRUE;

  return FALSE;
}

/**
 * mirqab_event_kinds_judge:
 * @date: with its clause; a mere year wants a word that is clearly an event's; the
 *   meeting is set
 * @kind: (out): of the event that is dated
 *
 * Returns: whether there is one
 */
gboolean
mirqab_event_kinds_judge (const guint8             *cues,
                          const MirqabSentence     *sentence,
                          MirqabDateInClause       *date,
                          MirqabEventKind          *kind)
{
  Window window = { date->clause_first, date->clause_end };
  guint best = find_best (cues, window, date);
  Cue cue, participants;

  if (best == G_MAXUINT)
    {
      window = get_reach (sentence, date);
      best = find_best (cues, window, date);
    }
  if (best == G_MAXUINT)
    return FALSE;

  cue = get_cue (cues[best]);
  participants = find_participants (cues, window, best);
  if (cue == CUE_MEETING && participants == CUE_NONE && is_summit_named_before (cues, window, best))
    cue = CUE_SUMMIT;
  *kind = to_kind (cue, participants);
  date->meeting = cue == CUE_MEETING && participants == CUE_NONE ? best : G_MAXUINT;

  return TRUE;
}
