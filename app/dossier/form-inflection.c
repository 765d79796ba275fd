/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-dossier"

#include "dossier/form-inflection.h"

/* The other forms that grammar gives to a form, so that a dossier need not list
 * them. Only regular inflection: what is irregular is listed. */

typedef struct
{
  const char *ending;      /* of the form */
  const char *endings[12]; /* what may stand in its place */
} Paradigm;

/* The nisba in number, gender and case: روسي، روسية، روسيان، روسيتين، روسيون،
 * روسيات، روسيًا. A form with the article is inflected with it. */
static const Paradigm nisba[] = {
  { "ي", { "ية", "يان", "يين", "يتان", "يتين", "يون", "يات", "يا" } },
};

static const Paradigm russian_adjective[] = {
  { "ский", { "ского", "скому", "ским", "ском", "ская", "ской", "скую", "ское", "ские", "ских", "скими" } },
};

static const Paradigm russian_person[] = {
  { "ов", { "ова", "ову", "овым", "ове" } },
  { "ев", { "ева", "еву", "евым", "еве" } },
  { "ёв", { "ёва", "ёву", "ёвым", "ёве" } },
  { "ин", { "ина", "ину", "иным", "ине" } },
  { "ян", { "яна", "яну", "яном", "яне" } },
  { "он", { "она", "ону", "оном", "оне" } },
  { "ова", { "овой", "ову" } },
  { "ева", { "евой", "еву" } },
};

static const Paradigm russian_place[] = {
  { "а", { "ы", "е", "у", "ой" } },
  { "в", { "ва", "ву", "вом", "ве" } },
  { "г", { "га", "гу", "гом", "ге" } },
  { "д", { "да", "ду", "дом", "де" } },
  { "к", { "ка", "ку", "ком", "ке" } },
  { "м", { "ма", "му", "мом", "ме" } },
  { "н", { "на", "ну", "ном", "не" } },
  { "р", { "ра", "ру", "ром", "ре" } },
  { "т", { "та", "ту", "том", "те" } },
  { "ия", { "ии", "ию", "ией" } },
};

static void
apply (const Paradigm *paradigms,
       gsize           n_paradigms,
       const char     *text,
       GPtrArray      *inflected)
{
  for (gsize i = 0; i < n_paradigms; i++)
    {
      gsize stem;

      if (!g_str_has_suffix (text, paradigms[i].ending))
        continue;
      stem = strlen (text) - strlen (paradigms[i].ending);
      for (guint j = 0; j < G_N_ELEMENTS (paradigms[i].endings) && paradigms[i].endings[j] != NULL; j++)
        g_ptr_array_add (inflected,
                         g_strdup_printf ("%.*s%s", (int) stem, text, paradigms[i].endings[j]));
    }
}

/**
 * mirqab_form_inflect:
 * @is_person: whether @form names a person
 *
 * Returns: (transfer full): NULL-terminated; without the form itself
 */
char **
mirqab_form_inflect (const MirqabForm *form,
                     gboolean          is_person)
{
  GPtrArray *inflected = g_ptr_array_new ();

  if (form->kind == MIRQAB_FORM_OUTLET)
    ;
  else if (g_str_equal (form->language, "ar") && form->kind == MIRQAB_FORM_ADJECTIVE)
    apply (nisba, G_N_ELEMENTS (nisba), form->text, inflected);
  else if (g_str_equal (form->language, "ru") && form->kind == MIRQAB_FORM_ADJECTIVE)
    apply (russian_adjective, G_N_ELEMENTS (russian_adjective), form->text, inflected);
  else if (g_str_equal (form->language, "ru") && is_person)
    apply (russian_person, G_N_ELEMENTS (russian_person), form->text, inflected);
  else if (g_str_equal (form->language, "ru") && form->kind == MIRQAB_FORM_NAME)
    apply (russian_place, G_N_ELEMENTS (russian_place), form->text, inflected);
  g_ptr_array_add (inflected, NULL);

  return (char **) g_ptr_array_free (inflected, FALSE);
}
