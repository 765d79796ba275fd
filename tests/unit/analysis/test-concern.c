/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/concern.h"

#include "analysed.h"

typedef struct
{
  const char *description;
  const char *text;
  const char *day;
  const char *reason;   /* NULL: none */
  const char *evidence; /* nullable */
} Row;

static const Row rows[] = {
  { "the organisation, named once far below",
    "افتتح المعرض الدولي للكتاب أبوابه أمام الزوار.\nوعلى هامشه التقى الأمين العام لمنظمة معاهدة الأمن الجماعي عددا من "
    "الصحفيين.", "2023-05-16", "organisation", "منظمة معاهدة الأمن الجماعي" },
  { "its abbreviation in English", "Leaders of the CSTO will meet in the autumn.", "2023-05-16", "organisation",
    "CSTO" },
  { "its abbreviation in Russian", "Саммит ОДКБ пройдёт осенью.", "2023-05-16", "organisation", "ОДКБ" },
  { "who holds a post of it", "التقى إيمانغالي تاسماغامبيتوف وفدا من رجال الأعمال في العاصمة.", "2023-05-16",
    "official", NULL },
  { "who held a post of it once does so no more",
    "التقى ستانيسلاف زاس وفدا من رجال الأعمال في العاصمة.", "2025-05-16", NULL, NULL },
  { "two of its states",
    "بحث وزيرا خارجية كازاخستان وطاجيكستان تعزيز التعاون.\nوقال وزير خارجية كازاخستان إن بلاده وطاجيكستان ستوقعان "
    "اتفاقا.\nوأعربت طاجيكستان وكازاخستان عن ارتياحهما.", "2023-05-16", "states", NULL },
  { "one state alone", "أعلنت وزارة الزراعة في بيلاروسيا موعد بدء الحصاد في بيلاروسيا.", "2023-05-16", NULL, NULL },
  { "a state that has left with one that stays",
    "بحث وزيرا خارجية كازاخستان وأوزبكستان تعزيز التعاون.\nوقال وزير خارجية كازاخستان إن بلاده وأوزبكستان ستوقعان "
    "اتفاقا.\nوأعربت أوزبكستان وكازاخستان عن ارتياحهما.", "2023-05-16", NULL, NULL },
  { "neither", "فاز فريق المدينة على ضيفه بهدفين دون رد في مباراة ودية.", "2023-05-16", NULL, NULL },
  { "nothing", "", "2023-05-16", NULL, NULL },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (Analysed) analysed = analysed_new (row->text, row->day);
  MirqabDossier *dossier = mirqab_analyser_get_dossier (analysed_get_analyser ());
  MirqabConcern concern = mirqab_concern_find (dossier, analysed->findings);
  g_autofree char *evidence = analysed_dup_slice (analysed, concern.evidence);

  g_assert_cmpstr (mirqab_concern_reason_to_string (concern.reason), ==, row->reason);
  if (row->evidence != NULL)
    g_assert_cmpstr (evidence, ==, row->evidence);
  else if (row->reason != NULL)
    g_assert_cmpuint (concern.evidence.end, >, concern.evidence.start);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/analysis/concern/%s", rows[i].description);

      g_test_add_data_func (path, &rows[i], test_row);
    }

  return g_test_run ();
}
