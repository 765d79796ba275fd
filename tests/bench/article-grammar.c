/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article-grammar.h"

#include <string.h>

#define CHOICES(...) ((const char *const[]) { __VA_ARGS__, NULL })

static const MirqabGrammarRule rules[] = {
  { "title", CHOICES (
    "{PERSON} يبحث مع {PERSON} {topic}",
    "{CITY} تستضيف {meeting} {BODY}",
    "{STATE} {plans} {topic}",
    "{STATE} و{STATE} توقعان اتفاقا بشأن {topic}",
    "اختتام {meeting} في {CITY}",
    "{PERSON}: {topic} أولوية للدول الأعضاء",
    "انطلاق تدريبات مشتركة في {STATE} بمشاركة {number} عسكري",
    "{BODY}: قلق من {threat} قرب حدود {STATE}") },
  { "lead", CHOICES (
    "{said} {PERSON} {TODAY} إن بلاده {plans} {topic} {purpose}.",
    "عقد {BODY} {meeting} في {CITY} {TODAY} لبحث {topic} و{topic}.",
    "استقبل {PERSON} في {CITY} {TODAY} {PERSON}، وبحثا {topic} {purpose}.",
    "انطلقت في {STATE} {TODAY} تدريبات مشتركة يشارك فيها نحو {number} عسكري من {STATE} و{STATE}.",
    "وقّع {PERSON} و{PERSON} {TODAY} اتفاقا بشأن {topic}، {purpose}.") },
  { "sentence", CHOICES (
    "و{said} {PERSON} إن {topic} {state_of}، مشيرا إلى أن {STATE} {plans} {topic}.",
    "وأضاف أن {BODY} {plans} {topic} {purpose}.",
    "ومن المقرر أن يعقد {BODY} {meeting} في {CITY} في {FUTURE}.",
    "وكانت {STATE} قد أعلنت في {PAST} أنها {plans} {topic}.",
    "وفي {PAST} اتفقت {STATE} و{STATE} على {topic} {purpose}.",
    "وتضم المجموعة كلا من {STATE} و{STATE} و{STATE} و{STATE}.",
    "ولم يصدر تعليق من {CITY} على ما ذكره الجانب {ADJECTIVE}.",
    "ويرى مراقبون أن {threat} {state_of} منذ {PAST}، وأن {topic} لن يتحقق قريبا.",
    "وأوضح البيان أن {number} خبير شاركوا في إعداد خطة {topic} التي تستمر حتى {FUTURE}.",
    "وأكد الوزير {ADJECTIVE} أن التعاون مع {STATE} {state_of}، وأن {topic} مطروح للنقاش.",
    "وجاء ذلك بعد {meeting} استضافته {CITY} في {PAST} وشارك فيه {PERSON}.",
    "وحذر {PERSON} من {threat}، داعيا إلى {topic} {purpose}.",
    "وقالت وكالة أنباء محلية إن الوفد {ADJECTIVE} غادر {CITY} بعد {meeting}.") },
  { "said", CHOICES ("قال", "أكد", "صرّح", "أعلن", "ذكر", "شدد", "رأى", "أفاد") },
  { "plans", CHOICES (
    "تعتزم تعزيز", "تدعم", "تدرس", "تواصل العمل على", "ترحب بـ", "تعارض", "تقترح", "ستبحث",
    "بدأت تنفيذ", "تراجع خطط") },
  { "topic", CHOICES (
    "أمن الحدود", "مكافحة الإرهاب", "التعاون العسكري التقني", "الدفاع الجوي المشترك",
    "مكافحة تهريب المخدرات", "تدريب قوات حفظ السلام", "أمن المعلومات", "إمدادات الطاقة",
    "تسوية النزاع", "إعداد مشروع الإعلان", "التنسيق في المحافل الدولية", "مكافحة الهجرة غير القانونية",
    "تحديث السلاح", "ربط شبكات النقل", "ميزانية العام التالي", "مراقبة خط الهدنة",
    "التعاون الصحي", "إغاثة المتضررين من السيول", "بناء محطة كهرباء", "التبادل التجاري") },
  { "purpose", CHOICES (
    "من أجل استقرار المنطقة", "في إطار الخطة المعتمدة", "بناء على طلب الشركاء",
    "رغم الخلافات القائمة", "قبل حلول الشتاء", "وفق ما نص عليه الميثاق",
    "بعيدا عن الضغوط الخارجية", "بما يخدم مصالح الطرفين", "على مراحل") },
  { "state_of", CHOICES (
    "يتقدم ببطء", "بلغ مستوى جيدا", "ما زال موضع خلاف", "يتطلب موارد إضافية", "لم يتغير",
    "يزداد تعقيدا", "يحظى بتأييد الجميع", "يواجه صعوبات") },
  { "threat", CHOICES (
    "التوتر الحدودي", "نشاط الجماعات المسلحة", "سباق التسلح", "تدفق السلاح", "الهجمات الإلكترونية",
    "توسع التحالفات العسكرية", "انعدام الثقة", "تدهور الوضع الأمني") },
  { "meeting", CHOICES (
    "قمة", "اجتماع وزراء الخارجية", "اجتماع وزراء الدفاع", "جلسة مشاورات", "اجتماعا طارئا",
    "دورة عادية", "مؤتمر", "جولة محادثات") },
  { "number", CHOICES ("120", "300", "750", "1200", "2500", "3600", "خمسين", "مئة", "ثلاثة آلاف") },
};

/**
 * mirqab_article_grammar_get:
 * @symbol: a symbol of the grammar, of @length bytes
 *
 * Returns: (nullable): what it may become, %NULL when it is none
 */
const char *const *
mirqab_article_grammar_get (const char *symbol,
                            gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (strlen (rules[i].symbol) == length && memcmp (rules[i].symbol, symbol, length) == 0)
      return rules[i].choices;

  return NULL;
}
