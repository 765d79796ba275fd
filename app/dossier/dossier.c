/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-dossier"

#include "dossier/dossier.h"

#include "dossier/dossier-file.h"
#include "dossier/dossier-problem.h"
#include "dossier/dossier-tables.h"
#include "dossier/own-dossier.h"

struct _MirqabDossier
{
  GObject              parent_instance;

  const char          *id;         /* interned */
  MirqabLocalText      name;
  MirqabLocalText      short_name;
  char                *folder;     /* owned */
  char                *digest;     /* owned */
  char               **credits;    /* owned */
  GPtrArray           *problems;   /* owned, of MirqabDossierProblem */
  MirqabDossierTables  tables;
};

G_DEFINE_FINAL_TYPE (MirqabDossier, mirqab_dossier, G_TYPE_OBJECT)

G_DEFINE_QUARK (mirqab-dossier-error-quark, mirqab_dossier_error)

/* The version of data/dossiers/FORMAT.md. */
#define FORMAT 1

#define HEADER_FILE "dossier.json"

/* A file of rows: the field of its object that holds them is its name. */
typedef struct
{
  const char    *name;
  MirqabRowFunc  read;
} RowFile;

static void
mirqab_dossier_finalize (GObject *object)
{
  MirqabDossier *self = MIRQAB_DOSSIER (object);

  mirqab_local_text_clear (&self->name);
  mirqab_local_text_clear (&self->short_name);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->digest, g_free);
  g_clear_pointer (&self->credits, g_strfreev);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  mirqab_dossier_tables_clear (&self->tables);

  G_OBJECT_CLASS (mirqab_dossier_parent_class)->finalize (object);
}

static void
mirqab_dossier_class_init (MirqabDossierClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mirqab_dossier_finalize;
}

static void
mirqab_dossier_init (MirqabDossier *self)
{
  self->problems = mirqab_dossier_problems_new ();
  mirqab_dossier_tables_init (&self->tables);
}

static void
read_rows (MirqabDossier *self,
           JsonParser    *parser,
           const char    *shown_file,
           const RowFile *file)
{
  MirqabRow row = { .file = shown_file, .path = "", .problems = self->problems };

  row.object = json_node_get_object (json_parser_get_root (parser));
  mirqab_row_check_names (&row, file->name);
  mirqab_row_for_each (&row, file->name, MIRQAB_FIELD_REQUIRED, file->read, &self->tables);
}

static void
read_row_file (MirqabDossier *self,
               const char    *folder,
               const RowFile *file,
               GChecksum     *digest)
{
  g_autofree char *name = g_strconcat (file->name, ".json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonParser) parser = mirqab_dossier_file_parse (folder, name, digest, &error);

  if (parser != NULL)
    read_rows (self, parser, name, file);
  else
    mirqab_dossier_problems_add (self->problems, name, "", "%s", error->message);
}

/* What a person adds to a file, if anything. */
static void
read_own_file (MirqabDossier *self,
               const char    *folder,
               const RowFile *file,
               GChecksum     *digest)
{
  g_autofree char *name = g_strconcat (file->name, ".json", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonParser) parser = mirqab_dossier_file_parse (folder, name, digest, &error);

  if (parser != NULL)
    read_rows (self, parser, shown, file);
  else if (!g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    mirqab_dossier_problems_add (self->problems, shown, "", "%s", error->message);
}

/* Returns: (transfer full) (nullable): the folder of what the person adds */
static char *
dup_own_folder (MirqabDossier *self,
                const char    *data_folder)
{
  g_autofree char *folder = NULL;
  g_autofree char *header = NULL;

  if (data_folder == NULL)
    return NULL;

  /* A whole dossier there is one of its own, perhaps the one that is loaded. */
  folder = mirqab_own_dossier_dup_folder (data_folder, self->id);
  header = g_build_filename (folder, HEADER_FILE, NULL);
  return g_file_test (header, G_FILE_TEST_EXISTS) ? NULL : g_steal_pointer (&folder);
}

static gboolean
fail_with_problem (MirqabDossier  *self,
                   GError        **error)
{
  const MirqabDossierProblem *problem = g_ptr_array_index (self->problems, 0);
  g_autofree char *place = mirqab_dossier_problem_dup_place (problem);

  g_set_error (error, MIRQAB_DOSSIER_ERROR, MIRQAB_DOSSIER_ERROR_INVALID, "%s: %s", place,
               problem->message);
  return FALSE;
}

static void
check_format (const MirqabRow *row)
{
  JsonNode *node = json_object_get_member (row->object, "format");

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_INT64 || json_node_get_int (node) != FORMAT)
    mirqab_row_complain (row, "format", "Must be %d", FORMAT);
}

/* The header must be sound as a whole: nothing can be said of an organisation
 * that has no name. */
static gboolean
read_header (MirqabDossier  *self,
             const char     *folder,
             GChecksum      *digest,
             GError        **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (JsonParser) parser = mirqab_dossier_file_parse (folder, HEADER_FILE, digest, &local_error);
  MirqabRow row = { .file = HEADER_FILE, .path = "", .problems = self->problems };

  if (parser == NULL)
    {
      int code = local_error->domain == G_FILE_ERROR ? MIRQAB_DOSSIER_ERROR_NOT_FOUND
                                                     : MIRQAB_DOSSIER_ERROR_INVALID;

      g_set_error (error, MIRQAB_DOSSIER_ERROR, code, HEADER_FILE ": %s", local_error->message);
      return FALSE;
    }
  row.object = json_node_get_object (json_parser_get_root (parser));
  check_format (&row);
  self->id = mirqab_row_get_id (&row, "id", MIRQAB_FIELD_REQUIRED);
  mirqab_row_get_text (&row, "name", MIRQAB_FIELD_REQUIRED, &self->name);
  mirqab_row_get_text (&row, "short_name", MIRQAB_FIELD_REQUIRED, &self->short_name);
  if (self->problems->len > 0)
    return fail_with_problem (self, error);

  mirqab_row_check_names (&row, "format id name short_name credits");
  self->credits = mirqab_row_get_strings (&row, "credits", MIRQAB_FIELD_OPTIONAL);
  return TRUE;
}

/**
 * mirqab_dossier_load:
 * @folder: path of the dossier's folder
 * @error: return location
 *
 * Reads a dossier. A mistake in a row is no failure: it is recorded, see
 * mirqab_dossier_get_problems (), and what is sound is loaded. Only a missing
 * or unusable dossier.json sets @error (%MIRQAB_DOSSIER_ERROR).
 *
 * Returns: (transfer full) (nullable): the dossier
 */
MirqabDossier *
mirqab_dossier_load (const char  *folder,
                     GError     **error)
{
  return mirqab_dossier_load_with_own (folder, NULL, error);
}

/**
 * mirqab_dossier_load_with_own:
 * @folder: path of the dossier's folder
 * @data_folder: (nullable): the folder of the person's archive
 * @error: return location
 *
 * As mirqab_dossier_load (), and adds the rows of the person's own folder for
 * this dossier (see own-dossier.h). A row whose identifier is there already is
 * recorded as a problem and left out. The digest covers these files too.
 *
 * Returns: (transfer full) (nullable): the dossier
 */
MirqabDossier *
mirqab_dossier_load_with_own (const char  *folder,
                              const char  *data_folder,
                              GError     **error)
{
  /* In this order: a row may name only rows of files that were read before. */
  static const RowFile files[] = {
    { "states", mirqab_read_state },
    { "bodies", mirqab_read_body },
    { "places", mirqab_read_place },
    { "offices", mirqab_read_office },
    { "people", mirqab_read_person },
    { "chairmanships", mirqab_read_chairmanship },
    { "events", mirqab_read_event },
    { "sources", mirqab_read_source },
  };
  g_autoptr (MirqabDossier) self = NULL;
  g_autoptr (GChecksum) digest = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *own_folder = NULL;

  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_object_new (MIRQAB_TYPE_DOSSIER, NULL);
  self->folder = g_strdup (folder);
  if (!read_header (self, folder, digest, error))
    return NULL;
  own_folder = dup_own_folder (self, data_folder);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      read_row_file (self, folder, &files[i], digest);
      if (own_folder != NULL)
        read_own_file (self, own_folder, &files[i], digest);
    }
  mirqab_dossier_tables_sort (&self->tables);
  self->digest = g_strdup (g_checksum_get_string (digest));
  return g_steal_pointer (&self);
}

/**
 * mirqab_dossier_get_folder:
 * @self: the dossier
 *
 * Returns: the folder that the dossier was loaded from
 */
const char *
mirqab_dossier_get_folder (MirqabDossier *self)
{
  g_return_val_if_fail (MIRQAB_IS_DOSSIER (self), NULL);

  return self->folder;
}

/**
 * mirqab_dossier_get_id:
 * @self: the dossier
 *
 * Returns: the interned identifier of the dossier
 */
const char *
mirqab_dossier_get_id (MirqabDossier *self)
{
  g_return_val_if_fail (MIRQAB_IS_DOSSIER (self), NULL);

  return self->id;
}

/**
 * mirqab_dossier_get_name:
 * @self: the dossier
 *
 * Returns: the full name of the organisation
 */
const MirqabLocalText *
mirqab_dossier_get_name (MirqabDossier *self)
{
  g_return_val_if_fail (MIRQAB_IS_DOSSIER (self), NULL);

  return &self->name;
}

/**
 * mirqab_dossier_get_short_name:
 * @self: the dossier
 *
 * Returns: the short name or abbreviation of the organisation
 */
const MirqabLocalText *
mirqab_dossier_get_short_name (MirqabDossier *self)
{
  g_return_val_if_fail (MIRQAB_IS_DOSSIER (self), NULL);

  return &self->short_name;
}

/**
 * mirqab_dossier_get_digest:
 * @self: the dossier
 *
 * Returns: SHA-256 over the files of the dossier, in hexadecimal digits; it
 *   changes when any of them does
 */
const char *
mirqab_dossier_get_digest (MirqabDossier *self)
{
  g_return_val_if_fail (MIRQAB_IS_DOSSIER (self), NULL);

  return self->digest;
}

/**
 * mirqab_dossier_get_credits:
 * @self: the dossier
 *
 * Returns: (array zero-terminated=1): to whom the data is owed, one line each,
 *   in English; to be shown where the program names its sources
 */
const char *const *
mirqab_dossier_get_credits (MirqabDossier *self)
{
  g_return_val_if_fail (MIRQAB_IS_DOSSIER (self), NULL);

  return (const char *const *) self->credits;
}

/**
 * mirqab_dossier_get_problems:
 * @self: the dossier
 *
 * Returns: (element-type MirqabDossierProblem): what is wrong in the files,
 *   in the order in which it was found
 */
GPtrArray *
mirqab_dossier_get_problems (MirqabDossier *self)
{
  g_return_val_if_fail (MIRQAB_IS_DOSSIER (self), NULL);

  return self->problems;
}

/**
 * mirqab_dossier_get_states:
 * @self: the dossier
 *
 * Returns: (element-type MirqabState): the states, those that are or were in first
 */
GPtrArray *
mirqab_dossier_get_states (MirqabDossier *self)
{
  g_return_val_if_fail (MIRQAB_IS_DOSSIER (self), NULL);

  return self->tables.states;
}

/**
 * mirqab_dossier_get_people:
 * @self: the dossier
 *
 * Returns: (element-type MirqabPerson): the people
 */
GPtrArray *
mirqab_dossier_get_people (MirqabDossier *self)
{
  g_return_val_if_fail (MIRQAB_IS_DOSSIER (self), NULL);

  return self->tables.people;
}

/**
 * mirqab_dossier_get_offices:
 * @self: the dossier
 *
 * Returns: (element-type MirqabOffice): the offices
 */
GPtrArray *
mirqab_dossier_get_offices (MirqabDossier *self)
{
  g_return_val_if_fail (MIRQAB_IS_DOSSIER (self), NULL);

  return self->tables.offices;
}

/**
 * mirqab_dossier_get_places:
 * @self: the dossier
 *
 * Returns: (element-type MirqabPlace): the places
 */
GPtrArray *
mirqab_dossier_get_places (MirqabDossier *self)
{
  g_return_val_if_fail (MIRQAB_IS_DOSSIER (self), NULL);

  return self->tables.places;
}

/**
 * mirqab_dossier_get_bodies:
 * @self: the dossier
 *
 * Returns: (element-type MirqabBody): the bodies
 */
GPtrArray *
mirqab_dossier_get_bodies (MirqabDossier *self)
{
  g_return_val_if_fail (MIRQAB_IS_DOSSIER (self), NULL);

  return self->tables.bodies;
}

/**
 * mirqab_dossier_get_chairmanships:
 * @self: the dossier
 *
 * Returns: (element-type MirqabChairmanship): the chairmanships, by their first day
 */
GPtrArray *
mirqab_dossier_get_chairmanships (MirqabDossier *self)
{
  g_return_val_if_fail (MIRQAB_IS_DOSSIER (self), NULL);

  return self->tables.chairmanships;
}

/**
 * mirqab_dossier_get_events:
 * @self: the dossier
 *
 * Returns: (element-type MirqabReferenceEvent): the reference events, by their first day
 */
GPtrArray *
mirqab_dossier_get_events (MirqabDossier *self)
{
  g_return_val_if_fail (MIRQAB_IS_DOSSIER (self), NULL);

  return self->tables.events;
}

/**
 * mirqab_dossier_get_sources:
 * @self: the dossier
 *
 * Returns: (element-type MirqabListedSource): the listed news sources
 */
GPtrArray *
mirqab_dossier_get_sources (MirqabDossier *self)
{
  g_return_val_if_fail (MIRQAB_IS_DOSSIER (self), NULL);

  return self->tables.sources;
}

/**
 * mirqab_dossier_find_state:
 * @self: the dossier
 * @code: (nullable): ISO 3166-1 alpha-2 code
 *
 * Returns: (nullable): the state
 */
const MirqabState *
mirqab_dossier_find_state (MirqabDossier *self,
                           const char    *code)
{
  g_return_val_if_fail (MIRQAB_IS_DOSSIER (self), NULL);

  return code != NULL ? g_hash_table_lookup (self->tables.states_by_id, code) : NULL;
}

/**
 * mirqab_dossier_find_person:
 * @self: the dossier
 * @id: (nullable): identifier
 *
 * Returns: (nullable): the person
 */
const MirqabPerson *
mirqab_dossier_find_person (MirqabDossier *self,
                            const char    *id)
{
  g_return_val_if_fail (MIRQAB_IS_DOSSIER (self), NULL);

  return id != NULL ? g_hash_table_lookup (self->tables.people_by_id, id) : NULL;
}

/**
 * mirqab_dossier_find_place:
 * @self: the dossier
 * @id: (nullable): identifier
 *
 * Returns: (nullable): the place
 */
const MirqabPlace *
mirqab_dossier_find_place (MirqabDossier *self,
                           const char    *id)
{
  g_return_val_if_fail (MIRQAB_IS_DOSSIER (self), NULL);

  return id != NULL ? g_hash_table_lookup (self->tables.places_by_id, id) : NULL;
}

/**
 * mirqab_dossier_find_body:
 * @self: the dossier
 * @id: (nullable): identifier
 *
 * Returns: (nullable): the body
 */
const MirqabBody *
mirqab_dossier_find_body (MirqabDossier *self,
                          const char    *id)
{
  g_return_val_if_fail (MIRQAB_IS_DOSSIER (self), NULL);

  return id != NULL ? g_hash_table_lookup (self->tables.bodies_by_id, id) : NULL;
}

/**
 * mirqab_dossier_find_office:
 * @self: the dossier
 * @id: (nullable): identifier
 *
 * Returns: (nullable): the office
 */
const MirqabOffice *
mirqab_dossier_find_office (MirqabDossier *self,
                            const char    *id)
{
  g_return_val_if_fail (MIRQAB_IS_DOSSIER (self), NULL);

  return id != NULL ? g_hash_table_lookup (self->tables.offices_by_id, id) : NULL;
}

/**
 * mirqab_dossier_get_chairmanship_on:
 * @self: the dossier
 * @day: a day
 *
 * Returns: (nullable): the chairmanship of that day; on a day of hand-over
 *   the new one
 */
const MirqabChairmanship *
mirqab_dossier_get_chairmanship_on (MirqabDossier *self,
                                    MirqabDay      day)
{
  g_return_val_if_fail (MIRQAB_IS_DOSSIER (self), NULL);

  for (guint i = self->tables.chairmanships->len; i > 0; i--)
    {
      const MirqabChairmanship *chairmanship;

      chairmanship = g_ptr_array_index (self->tables.chairmanships, i - 1);
      if (chairmanship->from <= day && chairmanship->to >= day)
        return chairmanship;
    }
  return NULL;
}

static const MirqabLocalText *
find_name (MirqabDossier     *self,
           MirqabMentionKind  kind,
           const char        *id)
{
  const MirqabState *state;
  const MirqabPerson *person;
  const MirqabPlace *place;
  const MirqabBody *body;

  switch (kind)
    {
    case MIRQAB_MENTION_COUNTRY:
      state = mirqab_dossier_find_state (self, id);
      return state != NULL ? &state->name : NULL;
    case MIRQAB_MENTION_PERSON:
      person = mirqab_dossier_find_person (self, id);
      return person != NULL ? &person->name : NULL;
    case MIRQAB_MENTION_CITY:
      place = mirqab_dossier_find_place (self, id);
      return place != NULL ? &place->name : NULL;
    case MIRQAB_MENTION_BODY:
    case MIRQAB_MENTION_ORGANISATION:
      body = mirqab_dossier_find_body (self, id);
      return body != NULL ? &body->name : NULL;
    default:
      return NULL;
    }
}

/**
 * mirqab_dossier_get_label:
 * @self: the dossier
 * @kind: what @id is the identifier of
 * @id: (nullable): an identifier
 * @language: ISO 639-1 code of the wording
 *
 * Returns: (nullable): the name to show; @id itself when the dossier does not
 *   have it (any more)
 */
const char *
mirqab_dossier_get_label (MirqabDossier     *self,
                          MirqabMentionKind  kind,
                          const char        *id,
                          const char        *language)
{
  const MirqabLocalText *name;

  g_return_val_if_fail (MIRQAB_IS_DOSSIER (self), NULL);

  name = find_name (self, kind, id);
  return name != NULL ? mirqab_local_text_get (name, language) : id;
}
