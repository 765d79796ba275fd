/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "dossier/form-inflection.h"
#include "dossier/spelling-variants.h"

typedef struct
{
  const char *surname;
  const char *variant;
  gboolean    expected;
} VariantRow;

static const VariantRow variant_rows[] = {
  { "لوكاشينكو", "لوكاشنكو", TRUE },          /* a vowel that is not written */
  { "تاسماغامبيتوف", "تاسماجامبيتوف", TRUE }, /* letters for one sound */
  { "خاتشاتوروف", "خاشاتوروف", TRUE },
  { "خاتشاتوروف", "خاتشاطوروف", TRUE },       /* wherever it stands */
  { "توكاييف", "توكايف", TRUE },
  { "نزارباييف", "نازارباييف", TRUE },        /* a vowel that is */
  { "لوكاشينكو", "لكشنكو", FALSE },           /* two differences and more */
  { "لوكاشينكو", "لوكاشينك", FALSE },         /* the ending stays */
  { "بوتين", "بتين", FALSE },                 /* too short to stay itself */
  { "مهر الدين", "مهر الدن", FALSE },         /* two words */
};

typedef struct
{
  const char *a;
  const char *b;
  gboolean    expected;
} SoundRow;

static const SoundRow sound_rows[] = {
  { "نيكولاي", "نيقولاى", TRUE },
  { "سيرغي", "سيرجي", TRUE },
  { "صادير", "سدر", TRUE },
  { "أرمين", "سيرج", FALSE },
  { "نيكول", "نيكولاس", FALSE },
  { "", "", TRUE },
};

typedef struct
{
  const char     *description;
  const char     *language;
  MirqabFormKind  kind;
  gboolean        is_person;
  const char     *form;
  const char     *inflected; /* nullable: the form is not inflected at all */
} InflectionRow;

static const InflectionRow inflection_rows[] = {
  { "nisba, feminine", "ar", MIRQAB_FORM_ADJECTIVE, FALSE, "الأرميني", "الأرمينية" },
  { "nisba, plural", "ar", MIRQAB_FORM_ADJECTIVE, FALSE, "الأرميني", "الأرمينيون" },
  { "nisba, dual", "ar", MIRQAB_FORM_ADJECTIVE, FALSE, "أرميني", "أرمينيتين" },
  { "a plural demonym stays", "ar", MIRQAB_FORM_ADJECTIVE, FALSE, "الأفغان", NULL },
  { "an Arabic name stays", "ar", MIRQAB_FORM_NAME, FALSE, "ليبي", NULL },
  { "Russian surname, genitive", "ru", MIRQAB_FORM_SURNAME, TRUE, "Лавров", "Лаврова" },
  { "Russian surname, instrumental", "ru", MIRQAB_FORM_SURNAME, TRUE, "Путин", "Путиным" },
  { "Russian town in -ёв, locative", "ru", MIRQAB_FORM_NAME, FALSE, "Кишинёв", "Кишинёве" },
  { "Russian town, locative", "ru", MIRQAB_FORM_NAME, FALSE, "Минск", "Минске" },
  { "Russian adjective", "ru", MIRQAB_FORM_ADJECTIVE, FALSE, "российский", "российскую" },
  { "English stays", "en", MIRQAB_FORM_NAME, FALSE, "Minsk", NULL },
  { "an outlet stays", "ar", MIRQAB_FORM_OUTLET, FALSE, "العربي", NULL },
};

static void
test_variants (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (variant_rows); i++)
    {
      g_auto (GStrv) variants = mirqab_spelling_variants (variant_rows[i].surname);

      g_test_message ("%s, %s", variant_rows[i].surname, variant_rows[i].variant);
      g_assert_true (g_strv_contains ((const char *const *) variants, variant_rows[i].variant)
                     == variant_rows[i].expected);
    }
}

static void
test_sounds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sound_rows); i++)
    {
      const SoundRow *row = &sound_rows[i];

      g_test_message ("%s, %s", row->a, row->b);
      g_assert_true (mirqab_spelling_is_same_sound (row->a, strlen (row->a), row->b, strlen (row->b))
                     == row->expected);
    }
}

static void
test_inflection (gconstpointer data)
{
  const InflectionRow *row = data;
  MirqabForm form = { .text = (char *) row->form, .kind = row->kind };
  g_auto (GStrv) inflected = NULL;

  g_strlcpy (form.language, row->language, sizeof form.language);
  inflected = mirqab_form_inflect (&form, row->is_person);
  if (row->inflected != NULL)
    g_assert_true (g_strv_contains ((const char *const *) inflected, row->inflected));
  else
    g_assert_cmpuint (g_strv_length (inflected), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/dossier/spelling-variants/variants", test_variants);
  g_test_add_func ("/dossier/spelling-variants/sounds", test_sounds);
  for (guint i = 0; i < G_N_ELEMENTS (inflection_rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/dossier/form-inflection/%s", inflection_rows[i].description);

      g_test_add_data_func (path, &inflection_rows[i], test_inflection);
    }

  return g_test_run ();
}
