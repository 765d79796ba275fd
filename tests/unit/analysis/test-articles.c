/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>
#include <string.h>

#include "analysed.h"

/* Whole articles of tests/fixtures/articles and tests/fixtures/subjects, against
 * what a careful reader finds in them. A field that expected.json leaves out is
 * not looked at. */

static const char *const folders[] = { "articles", "subjects" };

/* An article of one of the folders. */
typedef struct
{
  const char *folder;
  const char *file;
  JsonObject *expected;
} Case;

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
join_sorted (GPtrArray *strings)
{
  g_ptr_array_sort (strings, compare_strings);
  g_ptr_array_add (strings, NULL);

  return g_strjoinv (" | ", (char **) strings->pdata);
}

static char *
join_member (JsonObject *expected,
             const char *name)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new ();
  JsonArray *array = json_object_get_array_member (expected, name);

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (strings, (gpointer) json_array_get_string_element (array, i));

  return join_sorted (strings);
}

static void
check_countries (JsonObject           *expected,
                 const char           *name,
                 const MirqabFindings *findings,
                 MirqabCountryRole     role)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  g_autofree char *found = NULL;
  g_autofree char *wanted = NULL;

  if (!json_object_has_member (expected, name))
    return;
  for (guint i = 0; i < findings->countries->len; i++)
    {
      const MirqabCountry *country = &g_array_index (findings->countries, MirqabCountry, i);

      if (country->role == role)
        g_ptr_array_add (codes, (gpointer) country->code);
    }
  found = join_sorted (codes);
  wanted = join_member (expected, name);
  g_assert_cmpstr (found, ==, wanted);
}

static void
check_blocks (JsonObject     *expected,
              const char     *name,
              const Analysed *analysed,
              guint           kinds)
{
  g_autoptr (GPtrArray) slices = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *found = NULL;
  g_autofree char *wanted = NULL;

  if (!json_object_has_member (expected, name))
    return;
  for (guint i = 0; i < analysed->findings->blocks->len; i++)
    {
      const MirqabBlock *block = &g_array_index (analysed->findings->blocks, MirqabBlock, i);

      if ((kinds & 1u << block->kind) != 0)
        g_ptr_array_add (slices, analysed_dup_slice (analysed, block->span));
    }
  found = join_sorted (slices);
  wanted = join_member (expected, name);
  g_assert_cmpstr (found, ==, wanted);
}

static void
check_string (JsonObject *expected,
              const char *name,
              const char *found)
{
  if (json_object_has_member (expected, name))
    g_assert_cmpstr (found, ==, json_object_get_string_member_with_default (expected, name, NULL));
}

static void
check_dates (JsonObject     *expected,
             const Analysed *analysed)
{
  JsonArray *dates = json_object_get_array_member (expected, "dates");
  const GArray *temporals = analysed->findings->temporals;

  for (guint i = 0; i < json_array_get_length (dates); i++)
    {
      JsonObject *date = json_array_get_object_element (dates, i);
      const char *text = json_object_get_string_member (date, "text");
      gboolean found = FALSE;

      for (guint j = 0; j < temporals->len; j++)
        {
          const MirqabTemporal *temporal = &g_array_index (temporals, MirqabTemporal, j);
          g_autofree char *slice = analysed_dup_slice (analysed, temporal->span);

          /* With the part of the day and the word يوم or without them. */
          if (strstr (slice, text) != NULL
              && g_str_has_prefix (temporal->value, json_object_get_string_member (date, "value")))
            found = TRUE;
        }
      if (!found)
        g_test_message ("%s has not its value", text);
      g_assert_true (found);
    }
}

static void
check_published (JsonObject           *expected,
                 const MirqabFindings *findings)
{
  char day[MIRQAB_DAY_STRING_LENGTH];

  check_string (expected, "published_is", mirqab_published_origin_to_string (findings->published_origin));
  if (findings->published != MIRQAB_DAY_NONE)
    mirqab_day_print (findings->published, day);
  check_string (expected, "published", findings->published != MIRQAB_DAY_NONE ? day : NULL);
}

/* Each name is found by a mention of one of @kinds that holds it, lies in it or
 * overlaps it. */
static void
check_names (JsonObject     *expected,
             const char     *name,
             const Analysed *analysed,
             guint           kinds)
{
  JsonArray *names;

  if (!json_object_has_member (expected, name))
    return;
  names = json_object_get_array_member (expected, name);
  for (guint i = 0; i < json_array_get_length (names); i++)
    {
      const char *wanted = json_array_get_string_element (names, i);
      gboolean found = FALSE;

      for (guint j = 0; j < analysed->findings->mentions->len; j++)
        {
          const MirqabMention *mention = &g_array_index (analysed->findings->mentions, MirqabMention, j);
          g_autofree char *slice = analysed_dup_slice (analysed, mention->span);

          if ((kinds & 1u << mention->kind) != 0
              && (strstr (slice, wanted) != NULL || strstr (wanted, slice) != NULL))
            found = TRUE;
        }
      if (!found)
        g_test_message ("%s is not found", wanted);
      g_assert_true (found);
    }
}

static void
test_article (gconstpointer data)
{
  const Case *article = data;
  JsonObject *expected = article->expected;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", article->folder, article->file, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (Analysed) analysed = NULL;
  const MirqabFindings *findings;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  analysed = analysed_new (text, json_object_get_string_member_with_default (expected, "given", NULL));
  findings = analysed->findings;

  check_string (expected, "language", findings->language);
  check_string (expected, "title_is", findings->title_origin == MIRQAB_TITLE_STATED ? "stated" : "lead");
  if (findings->title_origin == MIRQAB_TITLE_STATED)
    check_string (expected, "title", findings->title);
  check_string (expected, "dateline", findings->dateline_text);
  check_string (expected, "agency", findings->agency);
  check_string (expected, "photo_credit", findings->photo_credit);
  check_published (expected, findings);
  check_countries (expected, "subjects", findings, MIRQAB_ROLE_SUBJECT);
  check_countries (expected, "mentioned", findings, MIRQAB_ROLE_MENTIONED);
  check_blocks (expected, "subheads", analysed, 1u << MIRQAB_BLOCK_SUBHEAD);
  check_blocks (expected, "leftovers", analysed, 1u << MIRQAB_BLOCK_LEFTOVER | 1u << MIRQAB_BLOCK_PUBLICATION);
  check_names (expected, "people", analysed, 1u << MIRQAB_MENTION_PERSON);
  check_names (expected, "cities", analysed, 1u << MIRQAB_MENTION_CITY);
  check_names (expected, "bodies", analysed, 1u << MIRQAB_MENTION_BODY | 1u << MIRQAB_MENTION_ORGANISATION);
  if (json_object_has_member (expected, "dates"))
    check_dates (expected, analysed);
}

static void
add_folder (const char *folder,
            JsonParser *parser)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", folder, "expected.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GList) files = NULL;
  JsonObject *articles;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  articles = json_node_get_object (json_parser_get_root (parser));
  files = json_object_get_members (articles);
  for (GList *file = files; file != NULL; file = file->next)
    {
      g_autofree char *test = g_strdup_printf ("/analysis/%s/%s", folder, (char *) file->data);
      Case *article = g_new0 (Case, 1);

      *article = (Case) { folder, file->data, json_object_get_object_member (articles, file->data) };
      g_test_add_data_func_full (test, article, test_article, g_free);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GPtrArray) parsers = g_ptr_array_new_with_free_func (g_object_unref);

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      JsonParser *parser = json_parser_new ();

      g_ptr_array_add (parsers, parser);
      add_folder (folders[i], parser);
    }

  return g_test_run ();
}
