/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysed.h"

/* Each rule of mentions.c with its example, then what must not be found. */

typedef struct
{
  const char *description;
  const char *text;
  const char *mentions; /* "rule:id[span]" of each, in order */
} Row;

static const Row rows[] = {
  { "state-name", "تعهدت صربيا بالحياد.", "state-name:RS[صربيا]" },
  { "state-adjective", "انتشر الجنود الأوزبكيون ليلا.", "state-adjective:UZ[الأوزبكيون]" },
  { "person-full-name", "تحدث إسلام كريموف طويلا.", "person-full-name:islam-karimov[إسلام كريموف]" },
  { "person-surname after the full name", "تحدث إسلام كريموف ثم صمت كريموف.",
    "person-full-name:islam-karimov[إسلام كريموف] person-surname:islam-karimov[كريموف]" },
  { "person-surname before the full name", "كريموف يعود\nعاد الزعيم إسلام كريموف إلى مكتبه بعد غياب.",
    "person-surname:islam-karimov[كريموف] person-full-name:islam-karimov[إسلام كريموف]" },
  { "person-surname with a title", "استقبل الرئيس توكاييف ضيوفه.",
    "person-surname:kassym-jomart-tokayev[توكاييف]" },
  { "person-surname in a text on the bearer's state", "قال لوكاشينكو إن بيلاروس مستعدة.",
    "person-surname:alexander-lukashenko[لوكاشينكو] state-name:BY[بيلاروس]" },
  { "a surname with another spelling of the first name", "استقال نيقولاي بورديوجا.",
    "person-full-name:nikolai-bordyuzha[نيقولاي بورديوجا]" },
  { "a surname of two means who is in office", "قال سيرديوكوف إن روسيا مستعدة.",
    "person-surname:anatoly-serdyukov[سيرديوكوف] state-name:RU[روسيا]" },
  { "a surname with a first name that the dossier lacks", "أوقفت أرمينيا رجل الأعمال سامفيل كارابيتيان.",
    "state-name:AM[أرمينيا]" },
  { "a surname in a text on something else", "أحرز اللاعب كوتشاريان هدفا.", "" },
  { "a surname with another first name", "قال نيكول باشينيان ذلك، ورد عليه روبرت باشينيان.",
    "person-full-name:nikol-pashinyan[نيكول باشينيان]" },
  { "place-name", "هبطت الطائرة في غيومري.", "place-name:gyumri[غيومري]" },
  { "place-after-town-word", "زار مدينة أوش ومدينة كانت.", "place-name:osh[مدينة أوش] place-name:kant[مدينة كانت]" },
  { "a town joined to another", "انتشرت الوحدات قرب فيتيبسك وبوريسوف.", "place-name:vitebsk[فيتيبسك] place-after-town-word:borisov[بوريسوف]" },
  { "a verb behind a town", "زار الوفد بيشكيك وكانت الزيارة قصيرة.", "place-name:bishkek[بيشكيك]" },
  { "a verb that looks like a town", "كانت الأجواء هادئة.", "" },
  { "capital-as-government by its verb", "ترفض يريفان ذلك.", "capital-as-government:yerevan[يريفان]" },
  { "capital-as-government behind a pronoun", "الهدنة التي أعلنت عنها باكو هشة.", "capital-as-government:baku[باكو]" },
  { "capital-as-government by a relation", "العلاقات بين طهران وأنقرة.",
    "capital-as-government:tehran[طهران] capital-as-government:ankara[أنقرة]" },
  { "capital-as-government at the start of a clause", "يريفان تستغرب القرار.", "capital-as-government:yerevan[يريفان]" },
  { "capital-as-government, two that act together", "باكو ويريفان توقعان اتفاقا جديدا",
    "capital-as-government:baku[باكو] capital-as-government:yerevan[يريفان]" },
  { "capital-as-government as a further subject", "دعت الأمم المتحدة وواشنطن إلى الهدوء.",
    "body-name:un[الأمم المتحدة] capital-as-government:washington[واشنطن]" },
  { "capital-as-government behind a verb that no list has", "وحمّلت باكو الجيران المسؤولية. وتنشط واشنطن أيضا.",
    "capital-as-government:baku[باكو] capital-as-government:washington[واشنطن]" },
  { "capital-as-government as an object", "وتتهم يريفان أنقرة بذلك.",
    "capital-as-government:yerevan[يريفان] capital-as-government:ankara[أنقرة]" },
  { "capital-as-government in Russian", "Теперь Москва рассчитывает на переговоры.",
    "capital-as-government:moscow[Москва]" },
  { "capital-as-government in English", "He said Moscow will host the talks.",
    "capital-as-government:moscow[Moscow]" },
  { "a capital as a place", "وصل الوفد إلى طهران.", "place-name:tehran[طهران]" },
  { "body-name", "بحث الأمر مع منظمة شنغهاي للتعاون.", "body-name:sco[منظمة شنغهاي للتعاون]" },
  { "organisation by its name", "أعلنت منظمة معاهدة الأمن الجماعي موقفها.",
    "body-name:csto[منظمة معاهدة الأمن الجماعي]" },
  { "body-short-name in a text on the organisation",
    "اجتمع قادة منظمة معاهدة الأمن الجماعي. وأكدت المنظمة ذلك.",
    "body-name:csto[منظمة معاهدة الأمن الجماعي] body-short-name:csto[المنظمة]" },
  { "a loose name elsewhere", "أكدت المنظمة ذلك.", "" },
  { "a loose name with a nisba is another's", "قمة منظمة معاهدة الأمن الجماعي والمنظمة الإسلامية.",
    "body-name:csto[منظمة معاهدة الأمن الجماعي]" },
  { "a generic name of a body elsewhere", "اختتم مجلس وزراء الخارجية دورته أمس.", "" },
  { "a generic name of a body in a text on the organisation",
    "قمة منظمة معاهدة الأمن الجماعي. واجتمع مجلس وزراء الدفاع.",
    "body-name:csto[منظمة معاهدة الأمن الجماعي] body-short-name:cdm[مجلس وزراء الدفاع]" },
  { "a generic name of a body with another owner",
    "قمة منظمة معاهدة الأمن الجماعي. واجتمع مجلس وزراء الخارجية العرب ثم الأمانة العامة لجامعة الدول.",
    "body-name:csto[منظمة معاهدة الأمن الجماعي]" },
  { "a preposition behind a loose name is no nisba",
    "قمة منظمة معاهدة الأمن الجماعي. وسافر وفد المنظمة إلى القاعة.",
    "body-name:csto[منظمة معاهدة الأمن الجماعي] body-short-name:csto[المنظمة]" },
  { "a loose name means the body that was named last with the word",
    "قمة منظمة معاهدة الأمن الجماعي. وفي منظمة شنغهاي للتعاون قالت المنظمة شيئا آخر.",
    "body-name:csto[منظمة معاهدة الأمن الجماعي] body-name:sco[منظمة شنغهاي للتعاون]" },
  { "the union of old is not the organisation",
    "قمة منظمة معاهدة الأمن الجماعي، بعد عقود من انهيار الاتحاد السوفيتي.",
    "body-name:csto[منظمة معاهدة الأمن الجماعي]" },
  { "the council is not the Security Council", "قرر مجلس الأمن الجماعي ومجلس الأمن الدولي.",
    "body-name:csc[مجلس الأمن الجماعي] body-name:unsc[مجلس الأمن الدولي]" },
  { "Belarus is not Russia", "في روسيا البيضاء وبيلاروسيا.",
    "state-name:BY[روسيا البيضاء] state-name:BY[بيلاروسيا]" },
  { "an outlet is no state", "نقلت قناة روسيا اليوم الخبر.", "" },
  { "a newspaper named after a town", "كتبت صحيفة الرياض عن الحدث في الرياض.", "place-name:riyadh[الرياض]" },
  { "the adjective of an agency", "نقلت وكالة الأنباء الإيرانية الخبر.", "state-adjective:IR[الإيرانية]" },
  { "a credit is no text", "وصل الرئيس إلى المطار أمس مع وفد كبير من مستشاريه.\nالصورة: رئاسة أرمينيا", "" },
};

static void
test_mentions (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (Analysed) analysed = analysed_new (row->text, "2012-01-10");
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < analysed->findings->mentions->len; i++)
    {
      const MirqabMention *mention = &g_array_index (analysed->findings->mentions, MirqabMention, i);
      g_autofree char *slice = analysed_dup_slice (analysed, mention->span);

      g_string_append_printf (found, "%s%s:%s[%s]", i > 0 ? " " : "", mention->rule, mention->id, slice);
    }
  g_assert_cmpstr (found->str, ==, row->mentions);
}

static void
test_kinds (void)
{
  g_autoptr (Analysed) analysed = analysed_new ("منظمة معاهدة الأمن الجماعي والناتو وتبليسي وجورجيا.", NULL);
  static const MirqabMentionKind kinds[] = {
    MIRQAB_MENTION_ORGANISATION, MIRQAB_MENTION_BODY, MIRQAB_MENTION_CITY, MIRQAB_MENTION_COUNTRY,
  };

  g_assert_cmpuint (analysed->findings->mentions->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_cmpint (g_array_index (analysed->findings->mentions, MirqabMention, i).kind, ==, kinds[i]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/analysis/mentions/%s", rows[i].description);

      g_test_add_data_func (path, &rows[i], test_mentions);
    }
  g_test_add_func ("/analysis/mentions/kinds", test_kinds);

  return g_test_run ();
}
