/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-dossier"

#include "dossier/own-dossier.h"

#include "dossier/dossier-file.h"
#include "language/folding.h"

#include <errno.h>
#include <string.h>

#define DOSSIERS "dossiers"
#define HEADER_FILE "dossier.json"
#define PEOPLE "people"
#define PEOPLE_FILE PEOPLE ".json"

/* Of the digest in an identifier: two names share one in 2^48. */
#define ID_DIGITS 12

#define MAX_NAME_BYTES 256

G_DEFINE_QUARK (mirqab-own-dossier-error-quark, mirqab_own_dossier_error)

/**
 * mirqab_own_dossier_dup_folder:
 * @data_folder: the folder of the person's archive
 * @dossier_id: identifier of the dossier that is added to
 *
 * Returns: (transfer full): the folder of what the person adds; it need not exist
 */
char *
mirqab_own_dossier_dup_folder (const char *data_folder,
                               const char *dossier_id)
{
  return g_build_filename (data_folder, DOSSIERS, dossier_id, NULL);
}

/* White space is one space; control characters do not come into a file. */
static char *
dup_tidy_name (const char *name)
{
  GString *tidy = g_string_new (NULL);

  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (g_unichar_isspace (character))
        {
          if (tidy->len > 0 && tidy->str[tidy->len - 1] != ' ')
            g_string_append_c (tidy, ' ');
        }
      else if (!g_unichar_iscntrl (character))
        {
          g_string_append_unichar (tidy, character);
        }
    }
  if (tidy->len > 0 && tidy->str[tidy->len - 1] == ' ')
    g_string_truncate (tidy, tidy->len - 1);

  return g_string_free (tidy, FALSE);
}

/* One word alone would be found in every text that has the word. */
static gboolean
check_name (const char  *name,
            GError     **error)
{
  const char *space = strchr (name, ' ');

  if (space != NULL && strlen (name) <= MAX_NAME_BYTES && g_unichar_isalpha (g_utf8_get_char (name))
      && g_unichar_isalpha (g_utf8_get_char (space + 1)))
    return TRUE;

  g_set_error (error, MIRQAB_OWN_DOSSIER_ERROR, MIRQAB_OWN_DOSSIER_ERROR_NAME,
               "“%s” is no name of two or more words", name);
  return FALSE;
}

/* The same name has the same identifier whenever it is added, so that what
 * refers to it holds after it was taken out and put back. */
static char *
dup_id (const char *name)
{
  g_autofree char *folded = mirqab_fold (name);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, folded, -1);

  digest[ID_DIGITS] = '\0';
  return g_strconcat ("own-", digest, NULL);
}

static gboolean
check_folder (const char  *folder,
              GError     **error)
{
  g_autofree char *header = g_build_filename (folder, HEADER_FILE, NULL);

  if (!g_file_test (header, G_FILE_TEST_EXISTS))
    return TRUE;

  g_set_error (error, MIRQAB_OWN_DOSSIER_ERROR, MIRQAB_OWN_DOSSIER_ERROR_COMPLETE,
               "%s is a whole dossier: its files are to be edited", folder);
  return FALSE;
}

/* Returns: (transfer full) (nullable): the object of people.json, with an array
 *   of people; an empty one when there is no file */
static JsonObject *
read_people (const char  *folder,
             GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (JsonParser) parser = mirqab_dossier_file_parse (folder, PEOPLE_FILE, NULL, &local_error);
  g_autoptr (JsonObject) object = json_object_new ();
  JsonNode *people = NULL;

  if (parser != NULL)
    {
      g_clear_pointer (&object, json_object_unref);
      object = json_object_ref (json_node_get_object (json_parser_get_root (parser)));
      people = json_object_get_member (object, PEOPLE);
    }
  else if (g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      json_object_set_array_member (object, PEOPLE, json_array_new ());
      return g_steal_pointer (&object);
    }

  if (people != NULL && JSON_NODE_HOLDS_ARRAY (people))
    return g_steal_pointer (&object);

  if (local_error != NULL && local_error->domain == G_FILE_ERROR)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error (error, MIRQAB_OWN_DOSSIER_ERROR, MIRQAB_OWN_DOSSIER_ERROR_DAMAGED,
                 PEOPLE_FILE ": %s",
                 local_error != NULL ? local_error->message : "There is no array of people");
  return NULL;
}

static void
add_member (JsonObject *object,
            const char *name,
            JsonNode   *value,
            gpointer    copy)
{
  if (!g_str_equal (name, PEOPLE))
    json_object_set_member (copy, name, json_node_copy (value));
}

/* Writes @object with @people in a new file, which takes the place of the old
 * one when it is whole. */
static gboolean
write_people (const char  *folder,
              JsonObject  *object,
              JsonArray   *people,
              GError     **error)
{
  g_autofree char *path = g_build_filename (folder, PEOPLE_FILE, NULL);
  g_autoptr (JsonObject) copy = json_object_new ();
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *text = NULL;
  g_autofree char *contents = NULL;

  json_object_foreach_member (object, add_member, copy);
  json_object_set_array_member (copy, PEOPLE, json_array_ref (people));
  json_node_set_object (root, copy);
  text = json_to_string (root, TRUE);
  contents = g_strconcat (text, "\n", NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int code = errno;

      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code), "%s: %s", folder,
                   g_strerror (code));
      return FALSE;
    }
  return g_file_set_contents_full (path, contents, -1,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
}

/* Rows that a person wrote by hand may lack anything. */
static JsonObject *
get_object (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static const char *
get_string (JsonObject *object,
            const char *field)
{
  JsonNode *text = object != NULL ? json_object_get_member (object, field) : NULL;

  return text != NULL && JSON_NODE_HOLDS_VALUE (text) ? json_node_get_string (text) : NULL;
}

/* Returns: (nullable): what @row is called */
static const char *
get_name (JsonNode *row)
{
  JsonObject *person = get_object (row);

  return person != NULL ? get_string (get_object (json_object_get_member (person, "name")), "ar")
                        : NULL;
}

/* Returns: (nullable): the first of the sources of @person */
static const char *
get_source (JsonObject *person)
{
  JsonNode *node = json_object_get_member (person, "sources");
  JsonArray *sources = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node)
                                                                    : NULL;
  JsonNode *first = sources != NULL && json_array_get_length (sources) > 0
                      ? json_array_get_element (sources, 0)
                      : NULL;

  return first != NULL && JSON_NODE_HOLDS_VALUE (first) ? json_node_get_string (first) : NULL;
}

static gboolean
is_named (JsonNode   *row,
          const char *folded)
{
  const char *name = get_name (row);
  g_autofree char *folded_name = name != NULL ? mirqab_fold (name) : NULL;

  return g_strcmp0 (folded_name, folded) == 0;
}

/* Returns: (transfer full): the rows that have another name than @folded */
static JsonArray *
dup_others (JsonArray  *people,
            const char *folded)
{
  JsonArray *others = json_array_new ();

  for (guint i = 0; i < json_array_get_length (people); i++)
    if (!is_named (json_array_get_element (people, i), folded))
      json_array_add_element (others, json_array_dup_element (people, i));

  return others;
}

static void
add_strings (JsonBuilder *builder,
             const char  *field,
             const char  *text)
{
  json_builder_set_member_name (builder, field);
  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, text);
  json_builder_end_array (builder);
}

static void
add_string (JsonBuilder *builder,
            const char  *field,
            const char  *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, field);
  json_builder_add_string_value (builder, text);
}

static void
add_names (JsonBuilder *builder,
           const char  *name)
{
  static const char *const languages[] = { "ar", "en", "ru" };

  json_builder_set_member_name (builder, "name");
  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    add_string (builder, languages[i], name);
  json_builder_end_object (builder);
}

/* The last word is what the rest of a text calls a person by. */
static void
add_forms (JsonBuilder *builder,
           const char  *name,
           const char  *language)
{
  json_builder_set_member_name (builder, "forms");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, language);
  json_builder_begin_object (builder);
  add_strings (builder, "name", name);
  add_strings (builder, "surname", strrchr (name, ' ') + 1);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

/* Returns: (transfer full): a row of people.json */
static JsonNode *
make_row (const MirqabOwnPerson *person,
          const char            *id,
          const char            *name)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_string (builder, "id", id);
  add_string (builder, "spelling_of", person->spelling_of);
  add_names (builder, name);
  if (person->spelling_of == NULL)
    add_string (builder, "country", person->country);
  add_forms (builder, name, person->language);
  add_string (builder, "remark", person->remark);
  add_string (builder, "confidence", "medium");
  add_strings (builder, "sources", person->source);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

/**
 * mirqab_own_dossier_add_person:
 * @folder: of mirqab_own_dossier_dup_folder ()
 * @person: whom to add; the text is valid UTF-8
 * @error: return location
 *
 * Adds a row to people.json, which is made when it is missing. Rows that are
 * there already stay as they are. Sets %MIRQAB_OWN_DOSSIER_ERROR or #GFileError.
 *
 * Returns: (transfer full) (nullable): the identifier of the row
 */
char *
mirqab_own_dossier_add_person (const char             *folder,
                               const MirqabOwnPerson  *person,
                               GError                **error)
{
  g_autofree char *name = dup_tidy_name (person->name);
  g_autofree char *folded = mirqab_fold (name);
  g_autofree char *id = dup_id (name);
  g_autoptr (JsonObject) object = NULL;
  g_autoptr (JsonArray) people = NULL;

  if (!check_name (name, error) || !check_folder (folder, error))
    return NULL;
  object = read_people (folder, error);
  if (object == NULL)
    return NULL;

  people = dup_others (json_object_get_array_member (object, PEOPLE), folded);
  if (json_array_get_length (people)
      < json_array_get_length (json_object_get_array_member (object, PEOPLE)))
    {
      g_set_error (error, MIRQAB_OWN_DOSSIER_ERROR, MIRQAB_OWN_DOSSIER_ERROR_EXISTS,
                   "“%s” is there already", name);
      return NULL;
    }

  json_array_add_element (people, make_row (person, id, name));
  return write_people (folder, object, people, error) ? g_steal_pointer (&id) : NULL;
}

/**
 * mirqab_own_dossier_remove_person:
 * @folder: of mirqab_own_dossier_dup_folder ()
 * @name: the person's name, in any spelling that folds to the same
 * @error: return location
 *
 * Takes out of people.json what mirqab_own_dossier_add_person () put in. Sets
 * %MIRQAB_OWN_DOSSIER_ERROR or #GFileError.
 */
gboolean
mirqab_own_dossier_remove_person (const char  *folder,
                                  const char  *name,
                                  GError     **error)
{
  g_autofree char *tidy = dup_tidy_name (name);
  g_autofree char *folded = mirqab_fold (tidy);
  g_autoptr (JsonObject) object = NULL;
  g_autoptr (JsonArray) people = NULL;

  if (!check_folder (folder, error))
    return FALSE;
  object = read_people (folder, error);
  if (object == NULL)
    return FALSE;

  people = dup_others (json_object_get_array_member (object, PEOPLE), folded);
  if (json_array_get_length (people)
      == json_array_get_length (json_object_get_array_member (object, PEOPLE)))
    {
      g_set_error (error, MIRQAB_OWN_DOSSIER_ERROR, MIRQAB_OWN_DOSSIER_ERROR_NOT_FOUND,
                   "“%s” is not there", tidy);
      return FALSE;
    }

  return write_people (folder, object, people, error);
}

/**
 * mirqab_own_dossier_for_each:
 * @folder: of mirqab_own_dossier_dup_folder ()
 * @error: return location
 *
 * Tells of the people that the person added, in the order in which they were;
 * of none when there is no folder. Their language is not told.
 */
gboolean
mirqab_own_dossier_for_each (const char           *folder,
                             MirqabOwnPersonFunc   function,
                             gpointer              user_data,
                             GError              **error)
{
  g_autoptr (JsonObject) object = read_people (folder, error);
  JsonArray *people;

  if (object == NULL)
    return FALSE;

  people = json_object_get_array_member (object, PEOPLE);
  for (guint i = 0; i < json_array_get_length (people); i++)
    {
      JsonNode *row = json_array_get_element (people, i);
      MirqabOwnPerson person = { .name = get_name (row) };

      if (person.name == NULL)
        continue;
      person.country = get_string (get_object (row), "country");
      person.remark = get_string (get_object (row), "remark");
      person.spelling_of = get_string (get_object (row), "spelling_of");
      person.source = get_source (get_object (row));
      function (&person, user_data);
    }

  return TRUE;
}

static void
add_name (const MirqabOwnPerson *person,
          gpointer               names)
{
  g_ptr_array_add (names, g_strdup (person->name));
}

/**
 * mirqab_own_dossier_dup_names:
 * @folder: of mirqab_own_dossier_dup_folder ()
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the names that the person added, in the
 *   order in which they were; none when there is no folder
 */
char **
mirqab_own_dossier_dup_names (const char  *folder,
                              GError     **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (!mirqab_own_dossier_for_each (folder, add_name, names, error))
    return NULL;

  g_ptr_array_add (names, NULL);

  return (char **) g_ptr_array_steal (names, NULL);
}
