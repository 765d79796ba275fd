/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/lexicon.h"

#include "language/folding.h"
#include "language/word-table.h"

#include <string.h>

/* Words by class, separated by spaces. Particles (و ف ب ل ك) need no entries of
 * their own. Arabic verbs are given in the third person as news uses them;
 * imperfect ones are found with the future سـ too. */

typedef struct
{
  MirqabWordClass  word_class;
  const char      *words;
} Entry;

static const Entry entries[] = {
  { MIRQAB_WORD_SPEECH,
    "قال قالت قالا يقول تقول أكد أكدت أكدا يؤكد تؤكد أعلن أعلنت يعلن تعلن صرح صرحت يصرح "
    "أضاف أضافت يضيف أوضح أوضحت يوضح أشار أشارت يشير تشير لفت لفتت ذكر ذكرت يذكر أفاد أفادت يفيد "
    "تفيد شدد شددت يشدد رأى رأت يرى ترى اعتبر اعتبرت يعتبر تعتبر كشف كشفت يكشف تابع أردف نوه نوهت "
    "أعرب أعربت يعرب دعا دعت يدعو تدعو حذر حذرت يحذر تحذر طالب طالبت يطالب تطالب اتهم اتهمت يتهم "
    "تتهم نفى نفت ينفي تنفي خاطب علل برر وصف وصفت انتقد انتقدت رحب رحبت ينتظر توقع توقعت يتوقع "
    "تعهد تعهدت ذكّر زعم وجه استبعد هدد هددت أبلغ أبلغت هنأ ندد نددت حمل حملت أدان أدانت أشاد أشادت يشيد "
    "أثنى أثنت جدد جددت عبرت طمأن لوح رد اقترح اقترحت يقترح تقترح أخبر" },
  { MIRQAB_WORD_SPEECH, "said says told stated announced added noted stressed warned" },
  { MIRQAB_WORD_SPEECH,
    "сказал сказала заявил заявила сообщил сообщила отметил отметила подчеркнул добавил рассказал" },
  { MIRQAB_WORD_ACTION,
    "وقع وقعت يوقع توقع بحث بحثت يبحث تبحث ناقش ناقشت يناقش تناقش استقبل يستقبل تستقبل التقى "
    "يلتقي عقد عقدت يعقد تعقد أجرى أجرت يجري تجري زار يزور تزور قام قامت وصل يصل توجه يتوجه ترأس "
    "شارك شاركت يشارك تشارك أرسل أرسلت يرسل ترسل نشر نشرت قرر قررت يقرر تقرر جمد جمدت يجمد تجمد "
    "علق علقت يعلق تعلق أوقف يوقف انسحب انسحبت تنسحب غادرت تغادر انضمت تنضم ألغى ألغت تلغي صادق "
    "صادقت أقر أقرت يقر وافق وافقت اتفق رفض رفضت يرفض ترفض تعتزم يعتزم تخطط يخطط تستعد يستعد تسعى "
    "يسعى تريد يريد تدرس طلب طلبت يطلب تطلب سلم سلمت تسلم تسلمت تتسلم تولى تولت تتولى أطلق أطلقت "
    "بدأ بدأت تبدأ أنهت اختتم اختتمت افتتح تدعم دعمت تحترم تواصل تكشف تمتلك دفعت تدفع يحضر تحضر "
    "أحرز أحرزت تحرز فاز فازت خفضت امتنع امتنعت أبدت أبدى تستخدم اتهام أبرم أبرمت تعمل يعمل تشهد "
    "تعيش تقود تطالب تصر" },
  { MIRQAB_WORD_ACTION,
    "signed agreed accused met held sent joined left froze suspended withdrew launched opened closed "
    "refused rejected подписал подписала подписали провел провела отказался отказалась направил "
    "направила заморозила вышла вступила приняла обвинила обвинил" },
  { MIRQAB_WORD_HOST,
    "تستضيف يستضيف استضافت استضاف تحتضن يحتضن احتضنت احتضن تستضيفها تستضيفه استضافتها تستقبلها "
    "تستضيفهما يستضيفها استضافة تحتضنها احتضان hosts hosted hosting" },
  { MIRQAB_WORD_CHAIR,
    "رئاسة الرئاسة رئاستها ترأس تترأس يترأس ترأست تترأسها ترأسها تسلم تتسلم رئاسته chairs "
    "chairmanship presidency председательство председательства председательствует" },
  { MIRQAB_WORD_IN, "في فى داخل بمدينة بالعاصمة بتوقيت فوق in at в во на" },
  { MIRQAB_WORD_TO, "إلى الى نحو صوب من عن to from into к из" },
  { MIRQAB_WORD_TOWN,
    "مدينة مدينتي عاصمة العاصمة عاصمتها بلدة قرب شمال جنوب شرق غرب إقليم ولاية ضواحي ميدان محافظة "
    "city capital город городе столица столице" },
  { MIRQAB_WORD_TITLE,
    "الرئيس رئيس رئيسة وزير الوزير وزيرة نظيره نظيرها الزعيم المستشار السفير سفير سفيرة الأمين "
    "السكرتير المتحدث المتحدثة الناطق الناطقة مساعد نائب النائب الجنرال العقيد اللواء الفريق "
    "المارشال السيد السيدة القائد قائد المبعوث مبعوث المندوب مندوب الخبير الباحث المحلل الصحفي "
    "عضو رئيسا president minister secretary ambassador general президент министр секретарь "
    "премьер генерал" },
  { MIRQAB_WORD_OUTLET,
    "صحيفة جريدة مجلة إذاعة قناة راديو شبكة newspaper газета газете радио телеканал" },
  { MIRQAB_WORD_AGENCY, "وكالة وكالات agency агентство агентству" },
  { MIRQAB_WORD_LINK,
    "كل كلا ثم كذلك أيضا فضلا إضافة بالإضافة جانب ومعها ومعه معها معه جمهورية دولة الوزراء الحكومة "
    "الخارجية الدفاع and with plus и также" },
  { MIRQAB_WORD_SOURCE,
    "المصدر مصدر نقلا المصادر ترجمة ترجمها تحرير إعداد الكاتب الكاتبة المحرر مراسل مراسلنا source "
    "источник" },
  { MIRQAB_WORD_BYLINE, "كتب كتبت بقلم by автор" },
  { MIRQAB_WORD_PHOTO, "الصورة صورة الصور تصوير photo фото" },
  { MIRQAB_WORD_CHROME,
    "تابعنا تابعونا تابعوا شاركها شاركنا شاركونا اقرأ إقرأ اقرئي اقرؤوا انقر اضغط تعليقك "
    "التعليقات تعليقات اشترك اشتركوا للاشتراك الرئيسية الوسوم وسوم الكلمات كلمات مواضيع موضوعات "
    "فيسبوك تويتر واتساب تلغرام انستغرام يوتيوب facebook twitter whatsapp telegram instagram "
    "youtube linkedin follow subscribe поделиться подписаться подписывайтесь читайте" },
  { MIRQAB_WORD_BUTTON,
    "شارك مشاركة علق أضف مشاهدة مشاهدات طباعة إرسال ارسال حفظ استمع المزيد جميع حقوق النشرة إعلان "
    "العدد تحميل سجل email share read print comments" },
  { MIRQAB_WORD_SECTION,
    "أخبار الأخبار العالم عالمية دولية دولي دوليات عربي عربية عرب سياسة السياسة اقتصاد اقتصادية "
    "رياضة ثقافة محليات تقارير تقرير منوعات أمن دفاع آسيا والباسفيك الباسفيك والباسيفيك الباسيفيك "
    "والبسافيك أوروبا أفريقيا الشرق الأوسط متفرقات عاجل خارجيات مقالات رأي news world politics "
    "новости мир политика" },
  { MIRQAB_WORD_DATE_LABEL,
    "التاريخ تاريخ نشر نشرت تم النشر الساعة تحديث آخر حدث محدث بتوقيت توقيت غرينتش غرينيتش جرينتش "
    "موسكو مكة المكرمة القدس بيروت الرياض القاهرة صباحا مساء gmt am pm utc published updated date "
    "опубликовано обновлено" },
  { MIRQAB_WORD_LEADER,
    "الرئيس رئيس رئيسة الرئيسة وزير الوزير وزيرة الوزيرة الزعيم زعيم president minister президент "
    "министр" },
  { MIRQAB_WORD_END, "النهاية انتهى" },
  { MIRQAB_WORD_RELATION,
    "بين مع لدى تقوده تقودها موقف علاقات العلاقات حكومة سلطات لطلب طلب تجاه ضد باتجاه دعوة جانب "
    "تحالف اتهامات between между" },
  { MIRQAB_WORD_ABSENCE, "غاب يغيب غابت تغيب غياب يتغيب absent" },
  { MIRQAB_WORD_NEGATION, "لم ولم فلم لن ولن لا ولا فلا دون عدم not не" },
  { MIRQAB_WORD_THAT, "أن إن بأن لأن كأن لكن ولكن that что" },
  { MIRQAB_WORD_RELATIVE, "الذي الذى التي التى والتي والذي who which который которая" },
  { MIRQAB_WORD_COUNTERPART, "نظيره نظيرها نظيريه نظيرهما counterpart" },
  { MIRQAB_WORD_ATTRIBUTION, "بحسب حسب وفقا وفق نقلا" },
  { MIRQAB_WORD_REGION,
    "منطقة مناطق المناطق أراضي الأراضي أراض جبال شمال شمالي جنوب جنوبي شرق شرقي غرب غربي إقليم "
    "أقاليم مدن المدن أنحاء" },
  { MIRQAB_WORD_BORDER,
    "حدود الحدود حدودها تخوم متاخمة المتاخمة متاخم المحاذية محاذاة المجاورة border" },
  { MIRQAB_WORD_HANDOVER,
    "سلم سلمت سلمنا نسلم تسليم لتسليم تسلم تسلمت يتسلم تتسلم نقل نقلت تنتقل ينتقل انتقلت انتقال انتقل ستذهب "
    "تؤول آلت القادمة المقبلة перейдет передаст передал передала passes handed" },
  { MIRQAB_WORD_LEAVING,
    "مشاركة مشاركتها عضوية عضويتها انسحاب انسحابها خروج خروجها تجميد تعليق انضمام انضمامها مغادرة "
    "بانسحاب withdrawal membership" },
};

struct _MirqabLexicon
{
  MirqabWordTable *words; /* owned */
};

static void
add_word (MirqabLexicon   *self,
          const char      *word,
          MirqabWordClass  word_class)
{
  g_autofree char *folded = mirqab_fold (word);
  gsize length = strlen (folded);

  mirqab_word_table_set (self->words, folded, length,
                         mirqab_word_table_lookup (self->words, folded, length) | (guint32) word_class);
}

static gboolean
is_verb_class (MirqabWordClass word_class)
{
  return word_class == MIRQAB_WORD_SPEECH || word_class == MIRQAB_WORD_ACTION
         || word_class == MIRQAB_WORD_HOST || word_class == MIRQAB_WORD_CHAIR
         || word_class == MIRQAB_WORD_ABSENCE || word_class == MIRQAB_WORD_HANDOVER;
}

static void
add_first_names (MirqabLexicon *self,
                 MirqabDossier *dossier)
{
  GPtrArray *people = mirqab_dossier_get_people (dossier);

  for (guint i = 0; i < people->len; i++)
    {
      const MirqabPerson *person = g_ptr_array_index (people, i);

      for (guint j = 0; j < person->forms->len; j++)
        {
          const MirqabForm *form = g_ptr_array_index (person->forms, j);
          const char *space = strchr (form->text, ' ');
          g_autofree char *first = NULL;

          if (form->kind != MIRQAB_FORM_NAME || space == NULL)
            continue;
          first = g_strndup (form->text, (gsize) (space - form->text));
          add_word (self, first, MIRQAB_WORD_FIRST_NAME);
        }
    }
}

MirqabLexicon *
mirqab_lexicon_new (MirqabDossier *dossier)
{
  MirqabLexicon *self = g_new0 (MirqabLexicon, 1);

  self->words = mirqab_word_table_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_auto (GStrv) words = g_strsplit (entries[i].words, " ", -1);

      for (guint j = 0; words[j] != NULL; j++)
        {
          add_word (self, words[j], entries[i].word_class);
          if (is_verb_class (entries[i].word_class)
              && (g_str_has_prefix (words[j], "ي") || g_str_has_prefix (words[j], "ت")))
            {
              g_autofree char *future = g_strconcat ("س", words[j], NULL);

              add_word (self, future, entries[i].word_class);
            }
        }
    }

  add_first_names (self, dossier);

  return self;
}

void
mirqab_lexicon_free (MirqabLexicon *self)
{
  g_return_if_fail (self != NULL);

  mirqab_word_table_free (self->words);
  g_free (self);
}

/**
 * mirqab_lexicon_classify:
 *
 * Returns: (transfer full): the classes of each token (flags), to be freed with
 *   g_free(). A word with particles has those of the word without, unless it
 *   is one by itself.
 */
guint32 *
mirqab_lexicon_classify (const MirqabLexicon *self,
                         const MirqabTokens  *tokens)
{
  guint32 *classes = g_new0 (guint32, tokens->n_tokens + 1);

  for (guint i = 0; i < tokens->n_tokens; i++)
    {
      MirqabWordReading readings[MIRQAB_MAX_READINGS];

      if (tokens->tokens[i].kind == MIRQAB_TOKEN_WORD
          && mirqab_word_table_read (self->words, mirqab_tokens_get_folded (tokens, i),
                                     tokens->tokens[i].folded_length, readings) > 0)
        classes[i] = readings[0].value;
    }

  return classes;
}
