/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/office-holders.h"

typedef struct
{
  const char *description;
  const char *text;
  const char *day;
  const char *named;   /* nullable: a person whom the text names, as a mention */
  const char *holders; /* "person[words]" of each */
} Row;

static const Row rows[] = {
  { "president by nisba", "قال الرئيس الأرميني", "2012-03-01", NULL, "serzh-sargsyan[الرئيس الأرميني]" },
  { "the same office on another day", "قال الرئيس الأرميني", "2005-03-01", NULL, "robert-kocharyan[الرئيس الأرميني]" },
  { "head of government by name of state", "زار رئيس وزراء أرمينيا", "2021-03-01", NULL,
    "nikol-pashinyan[رئيس وزراء أرمينيا]" },
  { "office of the organisation", "زار الأمين العام للمنظمة", "2021-03-01", NULL,
    "stanislav-zas[الأمين العام للمنظمة]" },
  { "a title alone means who is named", "قال رئيس الوزراء", "2021-03-01", "nikol-pashinyan",
    "nikol-pashinyan[رئيس الوزراء]" },
  { "a title alone and nobody named", "قال رئيس الوزراء", "2021-03-01", NULL, "" },
  { "a title alone and somebody without the office", "قال رئيس الوزراء", "2021-03-01", "alexander-lukashenko", "" },
  { "no day", "قال الرئيس الأرميني", NULL, NULL, "" },
  { "before anybody who is known", "قال الرئيس الأرميني", "1950-03-01", NULL, "" },
};

static MirqabDossier *dossier;
static MirqabNameIndex *names;

static void
test_holders (gconstpointer data)
{
  const Row *row = data;
  g_auto (MirqabReading) reading = { .dossier = dossier };
  g_autoptr (GArray) holders = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  reading.tokens = mirqab_tokens_new (row->text, -1);
  reading.matches = g_array_new (FALSE, FALSE, sizeof (MirqabNameMatch));
  reading.findings = mirqab_findings_new ();
  reading.findings->published = row->day != NULL ? mirqab_day_parse (row->day) : MIRQAB_DAY_NONE;
  mirqab_name_index_match (names, reading.tokens, reading.matches);
  if (row->named != NULL)
    {
      MirqabMention mention = { .kind = MIRQAB_MENTION_PERSON, .id = row->named };

      g_array_append_val (reading.findings->mentions, mention);
    }

  holders = mirqab_office_holders_new (&reading);
  for (guint i = 0; i < holders->len; i++)
    {
      const MirqabOfficeHolder *holder = &g_array_index (holders, MirqabOfficeHolder, i);
      guint32 start = reading.tokens->tokens[holder->first].start;
      guint32 end = reading.tokens->tokens[holder->end - 1].end;

      g_string_append_printf (found, "%s%s[%.*s]", i > 0 ? " " : "", holder->person->id,
                              (int) (end - start), row->text + start);
    }
  g_assert_cmpstr (found->str, ==, row->holders);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_build_filename (g_getenv ("MIRQAB_DATA"), "dossiers", "csto", NULL);
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dossier = mirqab_dossier_load (folder, &error);
  g_assert_no_error (error);
  names = mirqab_name_index_new (dossier);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/analysis/office-holders/%s", rows[i].description);

      g_test_add_data_func (path, &rows[i], test_holders);
    }
  result = g_test_run ();
  mirqab_name_index_free (names);
  g_object_unref (dossier);

  return result;
}
