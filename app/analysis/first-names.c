/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/first-names.h"

#include "language/folding.h"
#include "language/word-table.h"

#include <string.h>

/* Words of each row are separated by spaces. Names that are ordinary words as well
 * (كريم، سعيد، أمل) are left out. */
static const char *const names[] = {
  /* Russian, Belarusian, Ukrainian */
  "ألكسندر أليكساندر الكسندر ألكساندر أليكسي ألكسي أندريه أندري أناتولي أنطون أرتيوم أركادي بوريس "
  "فاديم فالنتين فالنتينا فاليري فاليريا فاسيلي فيكتور فيكتوريا فيتالي فلاديمير فلاديسلاف فياتشيسلاف "
  "فيودور غينادي غيورغي غريغوري ديمتري دميتري دمتري دينيس إيفان إيغور إيليا يفغيني يفغينيا إيرينا "
  "يوري ياكوف كيريل كونستانتين قسطنطين ليونيد لاريسا لودميلا ماريا مارغريتا مكسيم ميخائيل "
  "ناتاليا نيكيتا نيكولاي نيقولاي نينا أوليغ أوليغا أولغا أوكسانا بافيل بافل بيوتر رومان رسلان روستيسلاف "
  "سيرغي سيرجي سفيتلانا ستانيسلاف ستيبان تاتيانا تيموفي تيمور ياروسلاف يوليا يوليان زاخار آنا آلا إيلينا "
  "يلينا كسينيا أنستاسيا دميترو أوليكسي فولوديمير ميكولا بترو دينيس أندرانيك",
  /* Central Asian and Caucasian */
  "نورلان نورسلطان نورسولطان قاسم جومارت إرلان أسكار عسكر باكيتجان باقيتجان دانيار داريغا مرات مراد "
  "تيمورلان سابار سادير صادر صدير ألماز ألمازبيك سورونباي قربانبيك كوباتبيك جينبيك نورديل تالانت تالاتبيك "
  "إمام إمامعلي إيمانغالي رستم سراج شوكت شفكت بختيار عليشير إسلام إسلوم أرمين آرمين أرام "
  "أرتور آرتور أرارات آرارات أرسين هايك هراتشيا سركيس سيرج روبرت روبن تيغران وارطان ليفون نيكول "
  "غاغيك سامفيل غريغور إلهام جيهون حكمت زاكير ميكيل ميخيل ميخئيل إيراكلي غيورغي سالومي كاخا دافيد",
  /* Western */
  "أنتوني أنطوني جو جون جوزيف جورج جيمس جاك جان جيك روبرت ريتشارد رونالد دونالد ديفيد وليام ويليام توماس "
  "تشارلز مايكل مايك مارك مارتن ماثيو بيتر بيل بول فيليب فرانك فرانسوا فريدريك كريستوف كريستوفر ستيفن "
  "ستيفان ستيف أوليفر أوليفييه إيمانويل إيمانول لوران جيرار جوزيب يوزيب أورسولا أنجيلا أنغيلا أنالينا "
  "أولاف هانس هيلغا ينس يانس ماركو ماتيو جورجيا سيرجيو بيدرو خوسيه فيكتور دراغان ألكسندر ليندسي نيد "
  "كارين كارلا سارة فيكتوريا هيلاري هيذر جين جينيفر ميشيل إليزابيث مارغريت تيريزا ديانا كايا "
  "رادوسواف رادوسلاف أندريه يان ييجي دونالد ماتيوش زبيغنيف زبيغنييف ياروسواف لخ كشيشتوف توماش بيتر "
  "فيكتور أوربان إنغريدا غيتاناس غابريليوس إدغارز كريستيان كلاوس مايا إيون تيودور نيكوس كيرياكوس",
  /* Turkish and Persian */
  "رجب مولود هاكان خلوصي بينالي إبراهيم أحمدي محمود حسين حسن حسام عباس إسماعيل أمير كاظم "
  "بهرام فرهاد بيجن ناصر",
  /* Arabic */
  "محمد أحمد محمود مصطفى خالد عبدالله عبدالرحمن عبدالعزيز عبدالفتاح عمر عمرو عثمان يوسف إبراهيم أسامة "
  "أيمن بشار بدر تميم جاسم حمد حمدان خليفة رياض زياد سامح سامر سامي سلمان سلطان سليم سمير شكري صلاح "
  "طارق طلال عادل عصام فادي فارس فؤاد فيصل قيس ماجد مازن مروان ناصر نبيل نزار هشام هيثم وائل وليد ياسر "
  "فاطمة مريم ليلى نادية هدى منى رانيا ريم",
  /* Chinese, Korean, Japanese, Indian */
  "شي لي وانغ وانج تشن تشين تشانغ ليو لين ليان ماو هوا تشاو تشو شيه كيم بارك مون شينزو فوميو يوشيماسا "
  "ناريندرا سوبرامانيام راجناث",
  /* Russian and Latin letters */
  "Александр Алексей Андрей Анатолий Антон Аркадий Борис Вадим Валентин Валентина Валерий Василий Виктор "
  "Виталий Владимир Владислав Вячеслав Геннадий Георгий Григорий Дмитрий Денис Евгений Евгения Иван Игорь "
  "Илья Ирина Юрий Кирилл Константин Леонид Лариса Людмила Мария Максим Михаил Наталья Николай Нина Олег "
  "Ольга Павел Петр Роман Руслан Сергей Светлана Станислав Татьяна Тимур Ярослав Юлия Елена Анна Арарат "
  "Армен Арсен Тигран Никол Нурлан Ерлан Аскар Бакытжан Данияр Мурат Талант Рустам Шавкат Бахтиёр",
  "Alexander Alexei Andrei Anatoly Anton Boris Vadim Valery Vasily Viktor Vitaly Vladimir Vyacheslav "
  "Gennady Georgy Grigory Dmitry Denis Yevgeny Ivan Igor Irina Yuri Kirill Konstantin Leonid Maria Maxim "
  "Mikhail Natalia Nikolai Oleg Olga Pavel Pyotr Roman Ruslan Sergei Sergey Svetlana Stanislav Tatiana "
  "Ararat Armen Arsen Tigran Nikol Antony Anthony John Joseph George James Jack Robert Richard Donald "
  "David William Thomas Charles Michael Mark Martin Peter Paul Philip Josep Ursula Olaf Jens Radoslaw "
  "Stephen Steven Christopher Daniel Elizabeth Sarah",
};

static const MirqabWordTable *
get_table (void)
{
  static MirqabWordTable *table = NULL;

  if (g_once_init_enter (&table))
    {
      MirqabWordTable *made = mirqab_word_table_new ();

      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        {
          g_auto (GStrv) words = g_strsplit (names[i], " ", -1);

          for (guint j = 0; words[j] != NULL; j++)
            {
              g_autofree char *folded = mirqab_fold (words[j]);

              mirqab_word_table_set (made, folded, strlen (folded), 1);
            }
        }
      g_once_init_leave (&table, made);
    }

  return table;
}

/**
 * mirqab_first_names_has:
 * @folded: a word, see mirqab_fold()
 */
gboolean
mirqab_first_names_has (const char *folded)
{
  return mirqab_word_table_lookup (get_table (), folded, strlen (folded)) != MIRQAB_WORD_NONE;
}
