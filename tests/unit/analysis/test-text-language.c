/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/text-language.h"

typedef struct
{
  const char *description;
  const char *text;
  const char *language;
} Row;

static const Row rows[] = {
  { "Arabic", "وصل الوفد إلى المدينة في المساء", "ar" },
  { "an Arabic headline without small words", "قمة استثنائية مرتقبة", "ar" },
  { "Arabic with an English name", "أعلنت شركة Example Media Group عن خدمة جديدة في المنطقة", "ar" },
  { "Persian", "رئیس جمهور این کشور از پایتخت است که برای دیدار با او آمده و در این شهر می ماند", "und" },
  { "Russian", "Министры встретились в столице и обсудили повестку дня", "ru" },
  { "Ukrainian", "Міністри зустрілися у столиці та обговорили порядок денний, що був також із учора", "und" },
  { "English", "The ministers met in the capital and discussed the agenda", "en" },
  { "French", "Les ministres se sont réunis dans la capitale pour une longue discussion", "und" },
  { "no words", "2024-01-01 --- 12:30", "und" },
  { "nothing", "", "und" },
};

static void
test_language (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (MirqabTokens) tokens = mirqab_tokens_new (row->text, -1);

  g_assert_cmpstr (mirqab_text_language_guess (tokens), ==, row->language);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/analysis/text-language/%s", rows[i].description);

      g_test_add_data_func (path, &rows[i], test_language);
    }

  return g_test_run ();
}
