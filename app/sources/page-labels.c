/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/page-labels.h"

#include <string.h>

#include "language/folding.h"

/* How news sites label what is not their article, in the languages of the
 * sources, as mirqab_fold() writes it. A line counts when it begins so; where a sentence may begin so too
 * ("شارك الوزير"), only when it says nothing else. */
static const struct
{
  const char *words;
  MirqabLabel label;
  gboolean    is_ambiguous;
} labels[] = {
  { "نستخدم ملفات تعريف الارتباط", MIRQAB_LABEL_NOTICE },
  { "يستخدم هذا الموقع ملفات تعريف", MIRQAB_LABEL_NOTICE },
  { "يستخدم الموقع ملفات تعريف", MIRQAB_LABEL_NOTICE },
  { "نحن نستخدم ملفات تعريف",  MIRQAB_LABEL_NOTICE },
  { "we use cookies",          MIRQAB_LABEL_NOTICE },
  { "this site uses cookies",  MIRQAB_LABEL_NOTICE },
  { "this website uses cookies", MIRQAB_LABEL_NOTICE },
  { "мы используем файлы cookie", MIRQAB_LABEL_NOTICE },
  { "мы используем cookie",    MIRQAB_LABEL_NOTICE },
  { "اقرا ايضا",               MIRQAB_LABEL_SEE_ALSO },
  { "اقرووا ايضا",             MIRQAB_LABEL_SEE_ALSO },
  { "اقرا المزيد",             MIRQAB_LABEL_SEE_ALSO },
  { "اقرا كذلك",               MIRQAB_LABEL_SEE_ALSO },
  { "شاهد ايضا",               MIRQAB_LABEL_SEE_ALSO },
  { "طالع ايضا",               MIRQAB_LABEL_SEE_ALSO },
  { "انظر ايضا",               MIRQAB_LABEL_SEE_ALSO },
  { "قد يهمك",                 MIRQAB_LABEL_SEE_ALSO },
  { "قد يعجبك",                MIRQAB_LABEL_SEE_ALSO },
  { "ربما يهمك",               MIRQAB_LABEL_SEE_ALSO },
  { "اخبار ذات صله",           MIRQAB_LABEL_SEE_ALSO },
  { "مواضيع ذات صله",          MIRQAB_LABEL_SEE_ALSO },
  { "مقالات ذات صله",          MIRQAB_LABEL_SEE_ALSO },
  { "موضوعات ذات صله",         MIRQAB_LABEL_SEE_ALSO },
  { "ذات صله",                 MIRQAB_LABEL_SEE_ALSO },
  { "مواضيع متعلقه",           MIRQAB_LABEL_SEE_ALSO },
  { "اخبار متعلقه",            MIRQAB_LABEL_SEE_ALSO },
  { "مواد ذات صله",            MIRQAB_LABEL_SEE_ALSO },
  { "المزيد من الاخبار",       MIRQAB_LABEL_SEE_ALSO },
  { "المزيد حول",              MIRQAB_LABEL_SEE_ALSO },
  { "للمزيد",                  MIRQAB_LABEL_SEE_ALSO, TRUE },
  { "الاكثر قراءه",            MIRQAB_LABEL_SEE_ALSO },
  { "الاكثر مشاهده",           MIRQAB_LABEL_SEE_ALSO },
  { "اخر الاخبار",             MIRQAB_LABEL_SEE_ALSO },
  { "read also",               MIRQAB_LABEL_SEE_ALSO },
  { "read more",               MIRQAB_LABEL_SEE_ALSO },
  { "also read",               MIRQAB_LABEL_SEE_ALSO },
  { "see also",                MIRQAB_LABEL_SEE_ALSO },
  { "more on this",            MIRQAB_LABEL_SEE_ALSO },
  { "more from",               MIRQAB_LABEL_SEE_ALSO, TRUE },
  { "related stories",         MIRQAB_LABEL_SEE_ALSO },
  { "related articles",        MIRQAB_LABEL_SEE_ALSO },
  { "related news",            MIRQAB_LABEL_SEE_ALSO },
  { "related topics",          MIRQAB_LABEL_SEE_ALSO },
  { "related:",                MIRQAB_LABEL_SEE_ALSO },
  { "recommended",             MIRQAB_LABEL_SEE_ALSO, TRUE },
  { "you may also like",       MIRQAB_LABEL_SEE_ALSO },
  { "most read",               MIRQAB_LABEL_SEE_ALSO },
  { "читайте также",           MIRQAB_LABEL_SEE_ALSO },
  { "читать также",            MIRQAB_LABEL_SEE_ALSO },
  { "смотрите также",          MIRQAB_LABEL_SEE_ALSO },
  { "по теме",                 MIRQAB_LABEL_SEE_ALSO },
  { "другие новости",          MIRQAB_LABEL_SEE_ALSO },
  { "lire aussi",              MIRQAB_LABEL_SEE_ALSO },
  { "اقرا/ي ايضا",             MIRQAB_LABEL_SEE_ALSO },
  { "اقراوا ايضا",             MIRQAB_LABEL_SEE_ALSO },
  { "اقرا في",                 MIRQAB_LABEL_SEE_ALSO },
  { "تصفح ايضا",               MIRQAB_LABEL_SEE_ALSO },
  { "نرشح لك",                 MIRQAB_LABEL_SEE_ALSO },
  { "اخترنا لك",               MIRQAB_LABEL_SEE_ALSO },
  { "اخبار مشابهه",            MIRQAB_LABEL_SEE_ALSO },
  { "مواضيع مشابهه",           MIRQAB_LABEL_SEE_ALSO },
  { "مواضيع مقترحه",           MIRQAB_LABEL_SEE_ALSO },
  { "مقالات متعلقه",           MIRQAB_LABEL_SEE_ALSO },
  { "موضوعات متعلقه",          MIRQAB_LABEL_SEE_ALSO },
  { "مواد متعلقه",             MIRQAB_LABEL_SEE_ALSO },
  { "المزيد عن",               MIRQAB_LABEL_SEE_ALSO },
  { "الاكثر تداولا",           MIRQAB_LABEL_SEE_ALSO },
  { "احدث الاخبار",            MIRQAB_LABEL_SEE_ALSO },
  { "لمتابعه اخر الاخبار",     MIRQAB_LABEL_SEE_ALSO },
  { "لمتابعه المزيد",          MIRQAB_LABEL_SEE_ALSO },
  { "read next",               MIRQAB_LABEL_SEE_ALSO },
  { "related content",         MIRQAB_LABEL_SEE_ALSO },
  { "recommended for you",     MIRQAB_LABEL_SEE_ALSO },
  { "most popular",            MIRQAB_LABEL_SEE_ALSO },
  { "самое читаемое",          MIRQAB_LABEL_SEE_ALSO },
  { "главное сегодня",         MIRQAB_LABEL_SEE_ALSO },
  { "شارك",                    MIRQAB_LABEL_CONTROL, TRUE },
  { "مشاركه",                  MIRQAB_LABEL_CONTROL, TRUE },
  { "شاركها",                  MIRQAB_LABEL_CONTROL, TRUE },
  { "طباعه",                   MIRQAB_LABEL_CONTROL, TRUE },
  { "نسخ الرابط",              MIRQAB_LABEL_CONTROL },
  { "انسخ الرابط",             MIRQAB_LABEL_CONTROL },
  { "الوسوم",                  MIRQAB_LABEL_CONTROL },
  { "كلمات مفتاحيه",           MIRQAB_LABEL_CONTROL },
  { "الكلمات المفتاحيه",       MIRQAB_LABEL_CONTROL },
  { "كلمات دلاليه",            MIRQAB_LABEL_CONTROL },
  { "الكلمات الدلاليه",        MIRQAB_LABEL_CONTROL },
  { "تابعنا",                  MIRQAB_LABEL_CONTROL },
  { "تابعونا",                 MIRQAB_LABEL_CONTROL },
  { "تابعوا",                  MIRQAB_LABEL_CONTROL, TRUE },
  { "تابع قناه",               MIRQAB_LABEL_CONTROL },
  { "شارك هذا",                MIRQAB_LABEL_CONTROL },
  { "شارك المقال",             MIRQAB_LABEL_CONTROL },
  { "شارك عبر",                MIRQAB_LABEL_CONTROL },
  { "شارك علي",                MIRQAB_LABEL_CONTROL },
  { "مشاركه عبر",              MIRQAB_LABEL_CONTROL },
  { "اشترك الان",              MIRQAB_LABEL_CONTROL },
  { "اشترك في نشرتنا",         MIRQAB_LABEL_CONTROL },
  { "اشترك في النشره",         MIRQAB_LABEL_CONTROL },
  { "اشترك في قناتنا",         MIRQAB_LABEL_CONTROL },
  { "انضم الي قناتنا",         MIRQAB_LABEL_CONTROL },
  { "انضموا الي قناتنا",       MIRQAB_LABEL_CONTROL },
  { "للمزيد من الاخبار",       MIRQAB_LABEL_SEE_ALSO },
  { "share this",              MIRQAB_LABEL_CONTROL },
  { "share on",                MIRQAB_LABEL_CONTROL },
  { "subscribe to our",        MIRQAB_LABEL_CONTROL },
  { "get our",                 MIRQAB_LABEL_CONTROL, TRUE },
  { "عدد المشاهدات",           MIRQAB_LABEL_CONTROL },
  { "عدد القراءات",            MIRQAB_LABEL_CONTROL },
  { "مده القراءه",             MIRQAB_LABEL_CONTROL },
  { "وقت القراءه",             MIRQAB_LABEL_CONTROL },
  { "حجم الخط",                MIRQAB_LABEL_CONTROL },
  { "تكبير الخط",              MIRQAB_LABEL_CONTROL },
  { "استمع الي",               MIRQAB_LABEL_CONTROL, TRUE },
  { "تاريخ النشر",             MIRQAB_LABEL_CONTROL },
  { "اخر تحديث",               MIRQAB_LABEL_CONTROL },
  { "نشر في",                  MIRQAB_LABEL_CONTROL, TRUE },
  { "share",                   MIRQAB_LABEL_CONTROL, TRUE },
  { "print",                   MIRQAB_LABEL_CONTROL, TRUE },
  { "tweet",                   MIRQAB_LABEL_CONTROL, TRUE },
  { "copy link",               MIRQAB_LABEL_CONTROL },
  { "tags",                    MIRQAB_LABEL_CONTROL, TRUE },
  { "follow us",               MIRQAB_LABEL_CONTROL },
  { "sign up",                 MIRQAB_LABEL_CONTROL },
  { "subscribe",               MIRQAB_LABEL_CONTROL, TRUE },
  { "advertisement",           MIRQAB_LABEL_CONTROL },
  { "published",               MIRQAB_LABEL_CONTROL, TRUE },
  { "last updated",            MIRQAB_LABEL_CONTROL },
  { "updated:",                MIRQAB_LABEL_CONTROL },
  { "story continues",         MIRQAB_LABEL_CONTROL },
  { "article continues",       MIRQAB_LABEL_CONTROL },
  { "continue reading",        MIRQAB_LABEL_CONTROL },
  { "click here",              MIRQAB_LABEL_CONTROL },
  { "loading",                 MIRQAB_LABEL_CONTROL, TRUE },
  { "skip to",                 MIRQAB_LABEL_CONTROL },
  { "اعلان",                   MIRQAB_LABEL_CONTROL, TRUE },
  { "اضغط هنا",                MIRQAB_LABEL_CONTROL },
  { "انقر هنا",                MIRQAB_LABEL_CONTROL },
  { "поделиться",              MIRQAB_LABEL_CONTROL },
  { "подписывайтесь",          MIRQAB_LABEL_CONTROL },
  { "распечатать",             MIRQAB_LABEL_CONTROL },
  { "теги",                    MIRQAB_LABEL_CONTROL, TRUE },
  { "реклама",                 MIRQAB_LABEL_CONTROL, TRUE },
  { "تم نسخ الرابط",           MIRQAB_LABEL_CONTROL },
  { "تم النسخ",                MIRQAB_LABEL_CONTROL },
  { "كلمات داله",              MIRQAB_LABEL_CONTROL },
  { "الكلمات الداله",          MIRQAB_LABEL_CONTROL },
  { "استمع للمقال",            MIRQAB_LABEL_CONTROL },
  { "استمع للخبر",             MIRQAB_LABEL_CONTROL },
  { "listen to this article",  MIRQAB_LABEL_CONTROL },
  { "تعليق",                   MIRQAB_LABEL_CONTROL, TRUE },
  { "تعليقات",                 MIRQAB_LABEL_CONTROL, TRUE },
  { "مشاهده",                  MIRQAB_LABEL_CONTROL, TRUE },
  { "مشاهدات",                 MIRQAB_LABEL_CONTROL, TRUE },
  { "قراءه",                   MIRQAB_LABEL_CONTROL, TRUE },
  { "دقيقه قراءه",             MIRQAB_LABEL_CONTROL, TRUE },
  { "دقايق قراءه",             MIRQAB_LABEL_CONTROL, TRUE },
  { "دقايق للقراءه",           MIRQAB_LABEL_CONTROL, TRUE },
  { "min read",                MIRQAB_LABEL_CONTROL, TRUE },
  { "views",                   MIRQAB_LABEL_CONTROL, TRUE },
  { "shares",                  MIRQAB_LABEL_CONTROL, TRUE },
  { "لا توجد تعليقات",         MIRQAB_LABEL_END },
  { "لا يوجد تعليقات",         MIRQAB_LABEL_END },
  { "no comments",             MIRQAB_LABEL_END },
  { "جميع الحقوق محفوظه",      MIRQAB_LABEL_END },
  { "حقوق النشر",              MIRQAB_LABEL_END },
  { "التعليقات",               MIRQAB_LABEL_END, TRUE },
  { "اضف تعليق",               MIRQAB_LABEL_END },
  { "اترك تعليق",              MIRQAB_LABEL_END },
  { "تعليقات الزوار",          MIRQAB_LABEL_END },
  { "all rights reserved",     MIRQAB_LABEL_END },
  { "copyright",               MIRQAB_LABEL_END, TRUE },
  { "©",                       MIRQAB_LABEL_END },
  { "comments",                MIRQAB_LABEL_END, TRUE },
  { "leave a comment",         MIRQAB_LABEL_END },
  { "leave a reply",           MIRQAB_LABEL_END },
  { "комментарии",             MIRQAB_LABEL_END, TRUE },
  { "все права защищены",      MIRQAB_LABEL_END },
};

static const char *
skip_signs (const char *text)
{
  while (*text != '\0' && !g_unichar_isalnum (g_utf8_get_char (text)) &&
         !g_str_has_prefix (text, "©"))
    text = g_utf8_next_char (text);

  return text;
}

/* "1250 views" */
static const char *
skip_number (const char *text)
{
  const char *rest = text;

  while (g_unichar_isdigit (g_utf8_get_char (rest)))
    rest = g_utf8_next_char (rest);

  return rest != text ? skip_signs (rest) : text;
}

static gboolean
has_one (const char        *text,
         const char *const *words,
         gsize              n_words,
         gboolean           at_start)
{
  for (gsize i = 0; i < n_words; i++)
    if (at_start ? g_str_has_prefix (text, words[i]) : strstr (text, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* "Follow us on …": a call, and where to. @text is folded. */
static gboolean
is_invitation (const char *text)
{
  static const char *const calls[] = {
    "تابع", "لمتابع", "انضم", "اشترك", "للاشتراك", "follow ", "join ", "subscribe", "подпи",
    "присоединяйтесь", "следите",
  };
  static const char *const places[] = {
    "قناتنا", "صفحتنا", "تلغرام", "تليغرام", "تيليغرام", "تلجرام", "واتساب", "فيسبوك", "تويتر",
    "انستغرام", "انستجرام", "يوتيوب", "منصه اكس", "telegram", "whatsapp", "facebook", "twitter",
    "instagram", "youtube", "newsletter", "телеграм", "канал", "вконтакте",
  };

  return has_one (text, calls, G_N_ELEMENTS (calls), TRUE) &&
         has_one (text, places, G_N_ELEMENTS (places), FALSE);
}

/**
 * mirqab_page_label:
 * @line: one block of text
 * @is_alone: (out): nothing but a few signs follows the label
 */
MirqabLabel
mirqab_page_label (const char *line,
                   gboolean   *is_alone)
{
  g_autofree char *start = g_utf8_substring (line, 0, MIN (g_utf8_strlen (line, -1), 200));
  g_autofree char *folded = mirqab_fold (start);
  const char *words_at = skip_signs (folded);
  const char *text = skip_number (words_at);
  gboolean is_counter = text != words_at;

  *is_alone = FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      gsize length = strlen (labels[i].words);
      const char *rest = text + length;

      if (strncmp (text, labels[i].words, length) != 0 ||
          g_unichar_isalnum (g_utf8_get_char (rest)))
        continue;
      rest = skip_signs (rest);
      *is_alone = *rest == '\0' || g_utf8_strlen (rest, -1) < 8;
      if (*is_alone || (!labels[i].is_ambiguous && !is_counter))
        return labels[i].label;
    }
  *is_alone = FALSE;

  return is_invitation (text) ? MIRQAB_LABEL_CONTROL : MIRQAB_LABEL_NONE;
}
