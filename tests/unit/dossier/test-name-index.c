/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier/name-index.h"

typedef struct
{
  const char *description;
  const char *text;
  const char *matches; /* "id[span]" of each match, particles left out */
} Row;

static const Row rows[] = {
  { "a name", "عقد في موسكو", "moscow[موسكو]" },
  { "a conjunction and a preposition", "وبموسكو", "moscow[موسكو]" },
  { "vowel signs on the particle", "وَلِموسكو", "moscow[موسكو]" },
  { "vowel signs in the name", "الكريملِن", "kremlin[الكريملِن]" },
  { "li before the article", "وفقا للكريملن", "kremlin[لكريملن]" },
  { "the first letter is no particle", "بيلاروسيا وكازاخستان وواشنطن",
    "BY[بيلاروسيا] KZ[كازاخستان] washington[واشنطن]" },
  { "no name inside a word", "بيلاروسيا", "BY[بيلاروسيا]" },
  { "the longer name wins", "روسيا البيضاء", "BY[روسيا البيضاء]" },
  { "an outlet hides what it holds", "روسيا اليوم", "RU[روسيا اليوم]" },
  { "an outlet with a dash", "روسيا - العالم الإسلامي", "RU[روسيا - العالم الإسلامي]" },
  { "hamza, yaa and ta marbuta", "ارمينيا والمانيا", "AM[ارمينيا] DE[المانيا]" },
  { "tanwin", "تعتبر أرمينياً عضوا", "AM[أرمينياً]" },
  { "tatweel", "قيرغيـــزستان", "KG[قيرغيـــزستان]" },
  { "nisba of two women", "الدولتان الأرمينيتان", "AM[الأرمينيتان]" },
  { "nisba of several", "الخبراء الكازاخستانيون", "KZ[الكازاخستانيون]" },
  { "nisba in the accusative", "جنديا كازاخستانيا", "KZ[كازاخستانيا]" },
  { "a short nisba takes no preposition", "الممثل بروس", "" },
  { "a full name", "نيكول باشينيان", "nikol-pashinyan[نيكول باشينيان]" },
  { "a surname", "ولوكاشينكو", "alexander-lukashenko[لوكاشينكو]" },
  { "another spelling of a surname", "وأكد لوكاشنكو أن تاسماجامبيتوف وافق",
    "alexander-lukashenko[لوكاشنكو] imangali-tasmagambetov[تاسماجامبيتوف]" },
  { "a spelling that the dossier does not list", "قال تاسمغامبيتوف", "imangali-tasmagambetov[تاسمغامبيتوف]" },
  { "spellings combined", "قاسم زومارت توقاييف", "kassym-jomart-tokayev[قاسم زومارت توقاييف]" },
  { "a name in brackets", "منظمة (معاهدة الأمن الجماعي) قالت", "csto[منظمة (معاهدة الأمن الجماعي)]" },
  { "guillemets around a part", "منظمة «معاهدة الأمن الجماعي»", "csto[منظمة «معاهدة الأمن الجماعي»]" },
  { "a form in quotes with them", "نظراؤه في \"الأمن الجماعي\" اليوم", "csto[\"الأمن الجماعي\"]" },
  { "a council of another name", "مجلس الأمن الجماعي", "csc[مجلس الأمن الجماعي]" },
  { "a dash and a space", "ألما- آتا", "almaty[ألما- آتا]" },
  { "no name over a line break", "روسيا\nالبيضاء", "RU[روسيا]" },
  { "no name over a full stop", "زار روسيا. البيضاء", "RU[روسيا]" },
  { "English", "the Collective Security Treaty Organization met in Minsk",
    "csto[Collective Security Treaty Organization] minsk[Minsk]" },
  { "English genitive", "Russia's position", "RU[Russia]" },
  { "Russian cases of a surname", "заявил Путину", "vladimir-putin[Путину]" },
  { "Russian cases of a town", "в Москве", "moscow[Москве]" },
  { "an office beside a name", "رئيس الوزراء الأرميني", "prime-minister[رئيس الوزراء] AM[الأرميني]" },
  { "nothing", "لا شيء هنا", "" },
};

static MirqabNameIndex *names;

static void
test_match (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (MirqabTokens) tokens = mirqab_tokens_new (row->text, -1);
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (MirqabNameMatch));
  g_autoptr (GString) found = g_string_new (NULL);

  mirqab_name_index_match (names, tokens, matches);
  for (guint i = 0; i < matches->len; i++)
    {
      const MirqabNameMatch *match = &g_array_index (matches, MirqabNameMatch, i);

      g_string_append_printf (found, "%s%s[%.*s]", i > 0 ? " " : "", match->names[0].id,
                              (int) (match->span.end - match->span.start),
                              row->text + match->span.start);
    }
  g_assert_cmpstr (found->str, ==, row->matches);
}

static void
test_every_form (gconstpointer data)
{
  MirqabDossier *dossier = (MirqabDossier *) data;
  GPtrArray *people = mirqab_dossier_get_people (dossier);

  for (guint i = 0; i < people->len; i++)
    {
      const MirqabPerson *person = g_ptr_array_index (people, i);

      for (guint j = 0; j < person->forms->len; j++)
        {
          const MirqabForm *form = g_ptr_array_index (person->forms, j);
          g_autoptr (MirqabTokens) tokens = mirqab_tokens_new (form->text, -1);
          g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (MirqabNameMatch));
          gboolean found = FALSE;

          mirqab_name_index_match (names, tokens, matches);
          g_assert_cmpuint (matches->len, >=, 1);
          for (guint k = 0; k < g_array_index (matches, MirqabNameMatch, 0).n_names; k++)
            found = found || g_array_index (matches, MirqabNameMatch, 0).names[k].id == person->id;
          if (!found)
            g_error ("%s does not lead to %s", form->text, person->id);
        }
    }
}

static void
test_hostile (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (MirqabTokens) tokens = NULL;
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (MirqabNameMatch));

  for (guint i = 0; i < 200000; i++)
    g_string_append (text, i % 2 == 0 ? "منظمة \"" : "(");
  tokens = mirqab_tokens_new (text->str, -1);
  mirqab_name_index_match (names, tokens, matches);
  g_assert_cmpuint (matches->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (MirqabDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_build_filename (g_getenv ("MIRQAB_DATA"), "dossiers", "csto", NULL);
  int result;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dossier = mirqab_dossier_load (folder, &error);
  g_assert_no_error (error);
  names = mirqab_name_index_new (dossier);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/dossier/name-index/%s", rows[i].description);

      g_test_add_data_func (path, &rows[i], test_match);
    }
  g_test_add_data_func ("/dossier/name-index/every-form-of-a-person", dossier, test_every_form);
  g_test_add_func ("/dossier/name-index/hostile", test_hostile);
  result = g_test_run ();
  mirqab_name_index_free (names);

  return result;
}
