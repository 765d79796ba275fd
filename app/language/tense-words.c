/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-language"

#include "language/tense-words.h"

/* Verbs, and words with the shape of verbs, in plain spelling. A word that stands in
 * two rows is what the later one says. */
static const MirqabTenseWords rows[] = {
  /* Third person singular; the other persons are made from it. */
  { MIRQAB_CUE_PAST, MIRQAB_FORM_PAST,
    "قال أعلن أكد أفاد أضاف ذكر أشار أوضح شدد نقل كشف صرح قرر بدأ انتهى أنهى أجرى جرى شهد شارك "
    "ناقش حضر وصل غادر زار التقى استقبل استضاف ترأس تسلم تولى شكل ألغى أرجأ وافق أرسل أصيب "
    "هاجم سيطر فاز خسر تعادل أحرز تعهد اعتبر رأى اختتم افتتح انطلق انعقد التأم انضم انسحب نفى "
    "جمد أوقف بلغ ارتفع انخفض تأسس أسس صدر أصدر تبنى أقر اعتمد صادق أبرم أدان استنكر أعرب أبلغ "
    "تلقى نفذ أطلق عاد انتخب استقال توفي ولد اندلع تم كان أردف نوه أبدى أغلق أدلى ظهر اتفق "
    "اجتمع عزز أطاح احتفل أحيا تفقد دشن أوفد أيد أسفر أودى استعرض هنأ استدعى كتب وقع أرغم أجبر "
    "اقترح" },

  /* Verbs in front, and nouns where they stand behind another word. */
  { MIRQAB_CUE_PAST_IN_FRONT, MIRQAB_FORM_PAST,
    "عقد ضم نظم وضع ختم قام قاد وعد طرح ألقى بعث دخل خرج بحث صوت خلف عقب نشر قتل حذر منح فتح "
    "شن ترك رفض طلب عرض زاد سلم دعا شكر طرد تابع وجه علق حقق وصف سجل تبادل تناول تراجع تحدث "
    "توجه غاب سقط لفت خفض عين مثل تلا بدء عبر" },

  /* All persons; أعلن and its like are past verbs as well. */
  { MIRQAB_CUE_ANNOUNCED, MIRQAB_FORM_WHOLE,
    "أعلن أعلنت أعلنا أعلنوا أكد أكدت أكدا أكدوا كشف كشفت كشفوا اتفق اتفقت اتفقا اتفقوا قرر "
    "قررت قررا قرروا تقرر دعا دعت دعوا" },

  { MIRQAB_CUE_ARRANGEMENT, MIRQAB_FORM_WHOLE,
    "إجراء استئناف" },

  { MIRQAB_CUE_PAST, MIRQAB_FORM_WHOLE,
    "لقد قد لم سبق السابقة الماضية الأخيرة" },

  { MIRQAB_CUE_PAST, MIRQAB_FORM_WHOLE,
    "said told ran announced signed held met visited took was were had did began started ended "
    "agreed adopted discussed hosted attended joined left arrived became opened closed "
    "declared stated noted decided сообщил сообщила сообщили заявил заявила заявили сказал "
    "сказала отметил подчеркнул прошел прошла прошли состоялся состоялась состоялись был была "
    "было были подписал подписали подписан провел провели начался началась начались завершился "
    "завершилась прибыл принял приняли обсудили встретился вступил передал объявил возглавил" },

  /* Nouns and names with the shape of a verb. */
  { MIRQAB_CUE_NOUN, MIRQAB_FORM_WHOLE,
    "يقول تقول يرى ترى يعتقد تعتقد يؤكد تؤكد يذكر تذكر يشير تشير يوضح توضح "
    "ستة ستون ستين ستار ستاد ستوديو سيرة سيرغي سيرجي سيرك سيادة سياسة سياسي سياسية سياسيا سياق "
    "سيارة سيارات سياحة سياحي سياحية سياج سياف سيول سيناء سيناريو سينما سيطرة سيدة سيدات سيدي "
    "سيرج سيبيريا سيما سيئة سيئا سنة سنتين سنتان سنوات "
    "سنوي سنويا سنوية سناتور سنغافورة سنجار سنوار سندات سانت سيف سيفاستوبول سيل سيليكون سيجارة "
    "سيلفا سيبان سيسي سيستاني سيغودنيا سيمفونية سيلان سيدني سيرين سيراليون ستيفن ستيفان ستيف "
    "ستانيسلاف ستالين ستراتيجية ستوكهولم ستولتنبرغ ستارت ستريت ستينيات ستينات سابق سادات وقت "
    "بيت صوت تحت موت بنت إنترنت كويت بيروت سبت ثابت تصويت توقيت مؤقت مؤقتا زيت نفت سكوت صمت "
    "ثبت تثبيت ملكوت حضرموت كونكريت برنت ياقوت ياقوتة خط بحت لفت نحت حوت شتت إثبات رفات إسكات "
    "بايدن كونت مارغريت كبريت روبرت ألبرت بكت أوت آوت ناشت فرانكفورت سنت ليست ليت بوت توت مات "
    "فات ذات أستانا" },

  { MIRQAB_CUE_FUTURE, MIRQAB_FORM_WHOLE,
    "سوف لن يعتزم تعتزم يعتزمون اعتزام يزمع تزمع ينوي تنوي تخطط يخطط ستعقد قبيل غدا الغد يستعد "
    "تستعد استعدادا تمهيدا تحضيرا المقبلة القادمة المقبل القادم" },

  { MIRQAB_CUE_FUTURE, MIRQAB_FORM_WHOLE,
    "will shall would going plans planned expected scheduled upcoming due slated будет будут "
    "пройдет пройдут состоится состоятся планирует планируется планируют намерен намерена "
    "примет примут посетит прибудет начнется начнутся завершится возглавит передаст ожидается "
    "предстоит назначен назначена назначены намечен намечена намечены запланирован запланирована проведет проведут встретится обсудят подпишут" },

  { MIRQAB_CUE_PLAN, MIRQAB_FORM_WHOLE,
    "مقرر المقرر مقررا مقررة المقررة متوقع المتوقع متوقعا يتوقع تتوقع منتظر المنتظر ينتظر "
    "مرتقب المرتقب المرتقبة يرتقب المزمع المزمعة مزمع مفترض المفترض يفترض مخطط المخطط التخطيط "
    "للتخطيط المرجح مرجح يرجح المزمعة سيكون موعد" },

  /* What is written in the present of a thing that is scheduled, without its prefix ي
   * (he) or ت (she). */
  { MIRQAB_CUE_EVENT_PRESENT, MIRQAB_FORM_PRESENT,
    "عقد لتقي لتقون جتمع جتمعون زور ستضيف فتتح نطلق بدأ صل شارك ستقبل بحث نعقد حتضن توجه جري "
    "حتفل تسلم تولى ترأس قام نظم عود ختتم ناقش ؤدي صوت غادر لقي دلي حضر طلق نهي حيي نظر دشن "
    "ستأنف لتئم نتهي نتخب قوم قترع ستعرض تناول ستمر تواصل متد" },

  /* Of these the form with ت is a past as well: توقع، تدخل. */
  { MIRQAB_CUE_EVENT_PRESENT, MIRQAB_FORM_WHOLE,
    "يوقع يوقعون يدخل يجمع يقدم يعرض" },

  { MIRQAB_CUE_CANCELLED, MIRQAB_FORM_WHOLE,
    "ألغى ألغت ألغي ألغيت ألغوا إلغاء إلغائه إلغائها الإلغاء يلغي تلغي سيلغي ستلغي ملغاة ملغى "
    "أرجأ أرجأت أرجئ أرجئت إرجاء يرجئ تأجل تأجلت تأجيل تأجيله تأجيلها مؤجل отменен отменена "
    "отменили отменил отмена перенесен перенесена cancelled canceled postponed cancels cancel" },
};

/**
 * mirqab_tense_words_get:
 * @n_rows: (out): how many there are
 *
 * Returns: (transfer none): the words that tense is read from
 */
const MirqabTenseWords *
mirqab_tense_words_get (guint *n_rows)
{
  *n_rows = G_N_ELEMENTS (rows);

  return rows;
}
