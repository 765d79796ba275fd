/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/json-lines-private.h"

#include "archive/edit.h"
#include "archive/kept-source.h"
#include "archive/own-order.h"
#include "desk/json-members.h"
#include "desk/json-own.h"
#include "desk/scope-json.h"

/* A file full of rubbish need not be told line by line. */
#define MAX_PROBLEMS 50

void
mirqab_lines_add_problem (MirqabLinesReader *reader,
                          guint              number,
                          const char        *what)
{
  if (reader->result->problems->len < MAX_PROBLEMS)
    g_ptr_array_add (reader->result->problems, g_strdup_printf ("line %u: %s", number, what));
}

/* The collection of a name, which is begun when there is none. */
static gint64
find_collection (MirqabLinesReader *reader,
                 MirqabEdit        *edit,
                 const char        *name)
{
  gint64 *id = g_hash_table_lookup (reader->collections, name);

  if (id != NULL)
    return *id;

  id = g_new (gint64, 1);
  *id = mirqab_edit_new_id ();
  g_hash_table_insert (reader->collections, g_strdup (name), id);
  mirqab_edit_set_collection (edit, *id, name, MIRQAB_EDIT_LAST);

  return *id;
}

static void
put_into_collections (MirqabLinesReader *reader,
                      MirqabEdit        *edit,
                      JsonObject        *object,
                      gint64             id)
{
  g_auto (GStrv) names = mirqab_json_dup_texts (object, "collections");

  for (guint i = 0; names[i] != NULL; i++)
    mirqab_edit_set_collected (edit, id, find_collection (reader, edit, names[i]), TRUE);
}

/* What was written here and what was written there are both kept. */
static gboolean
write_note (MirqabLinesReader  *reader,
            MirqabEdit         *edit,
            const char         *note,
            gint64              id,
            GError            **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *here = NULL;
  g_autofree char *both = NULL;

  if (note == NULL)
    return TRUE;

  here = mirqab_archive_dup_note (reader->archive, id, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (here != NULL && strstr (here, note) != NULL)
    return TRUE;
  both = here != NULL ? g_strconcat (here, "\n\n", note, NULL) : g_strdup (note);
  mirqab_edit_set_note (edit, id, both);

  return TRUE;
}

/* Events name articles by their places, also behind one that cannot be read. */
static void
add_no_place (MirqabLinesReader *reader)
{
  gint64 none = 0;

  g_array_append_val (reader->places, none);
}

static gboolean
add_article (MirqabLinesReader  *reader,
             MirqabEdit         *edit,
             const MirqabLine   *line,
             GError            **error)
{
  JsonObject *object = line->object;
  MirqabAddResult result;
  gint64 id;

  if (line->article == NULL)
    {
      add_no_place (reader);
      mirqab_lines_add_problem (reader, line->number, "an article without text");
      return TRUE;
    }

  if (!mirqab_archive_add (reader->archive, line->article, &id, &result, error))
    return FALSE;

  if (mirqab_json_get_flag (object, "read"))
    mirqab_edit_set_read (edit, id, TRUE);
  if (mirqab_json_get_flag (object, "starred"))
    mirqab_edit_set_starred (edit, id, TRUE);
  if (mirqab_json_get_flag (object, "removed") && result == MIRQAB_ADD_NEW)
    mirqab_edit_set_removed (edit, id, TRUE);
  put_into_collections (reader, edit, object, id);
  reader->result->n_new += result == MIRQAB_ADD_NEW;
  reader->result->n_there += result != MIRQAB_ADD_NEW;
  g_array_append_val (reader->result->ids, id);
  g_array_append_val (reader->places, id);

  return write_note (reader, edit, mirqab_json_get_text (object, "note"), id, error);
}

static gboolean
is_saved (GPtrArray  *saved_scopes,
          const char *name,
          const char *scope)
{
  for (guint i = 0; i < saved_scopes->len; i++)
    {
      const MirqabSavedScope *saved_scope = g_ptr_array_index (saved_scopes, i);

      if (g_str_equal (saved_scope->name, name) && g_str_equal (saved_scope->scope, scope))
        return TRUE;
    }

  return FALSE;
}

static gboolean
add_saved_scope (MirqabLinesReader  *reader,
                 MirqabEdit         *edit,
                 JsonObject         *object,
                 guint               number,
                 GError            **error)
{
  JsonNode *node = json_object_get_member (object, "scope");
  const char *name = mirqab_json_get_text (object, "name");
  g_autoptr (MirqabScope) scope = NULL;
  g_autoptr (GPtrArray) saved_scopes = NULL;
  g_autofree char *json = NULL;
  const char *collection;

  if (name == NULL || node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      mirqab_lines_add_problem (reader, number, "a scope without name or conditions");
      return TRUE;
    }

  scope = mirqab_scope_read_json (json_node_get_object (node));
  collection = mirqab_json_get_text (json_node_get_object (node), "collection");
  scope->collection = collection != NULL ? find_collection (reader, edit, collection) : 0;
  json = mirqab_scope_to_json (scope);
  saved_scopes = mirqab_archive_list_saved_scopes (reader->archive, error);
  if (saved_scopes == NULL)
    return FALSE;
  if (!is_saved (saved_scopes, name, json))
    mirqab_edit_set_saved_scope (edit, mirqab_edit_new_id (), name, json, MIRQAB_EDIT_LAST);

  return TRUE;
}

/* What is settled here of a source goes before what was settled there. */
static gboolean
add_source (MirqabLinesReader  *reader,
            JsonObject         *object,
            guint               number,
            GError            **error)
{
  g_autoptr (MirqabKeptSource) source = mirqab_source_read_json (object);

  if (source == NULL)
    {
      mirqab_lines_add_problem (reader, number, "a source without address");
      return TRUE;
    }

  return !g_hash_table_add (reader->sources, g_strdup (source->url))
         || mirqab_archive_save_source (reader->archive, source, error);
}

static void
add_event (MirqabLinesReader *reader,
           MirqabEdit        *edit,
           JsonObject        *object,
           guint              number)
{
  g_autoptr (MirqabOwnEvent) event = mirqab_own_event_read_json (object, reader->places);

  if (event == NULL)
    mirqab_lines_add_problem (reader, number, "an event without uid");
  else if (g_hash_table_add (reader->events, g_strdup (event->uid)))
    mirqab_edit_set_own_event (edit, event->uid, event);
}

/**
 * mirqab_lines_add:
 *
 * Within a transaction. What is wrong with the line itself is a problem of the
 * reading, not an error.
 */
gboolean
mirqab_lines_add (MirqabLinesReader  *reader,
                  const MirqabLine   *line,
                  GError            **error)
{
  JsonObject *object = line->object;
  guint number = line->number;
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  gboolean succeeded = TRUE;
  const char *kind, *name;

  if (object == NULL)
    {
      add_no_place (reader);
      return TRUE;
    }

  kind = mirqab_json_get_text (object, "kind");
  name = mirqab_json_get_text (object, "name");
  if (g_strcmp0 (kind, "article") == 0)
    succeeded = add_article (reader, edit, line, error);
  else if (g_strcmp0 (kind, "scope") == 0)
    succeeded = add_saved_scope (reader, edit, object, number, error);
  else if (g_strcmp0 (kind, "source") == 0)
    succeeded = add_source (reader, object, number, error);
  else if (g_strcmp0 (kind, "event") == 0)
    add_event (reader, edit, object, number);
  else if (g_strcmp0 (kind, "collection") == 0 && name != NULL)
    find_collection (reader, edit, name);
  else if (g_strcmp0 (kind, "archive") == 0 && mirqab_json_get_number (object, "format", 0) > MIRQAB_LINES_FORMAT)
    mirqab_lines_add_problem (reader, number, "of a newer version: not everything is understood");
  else if (g_strcmp0 (kind, "archive") != 0)
    mirqab_lines_add_problem (reader, number, "of no kind that is known");

  return succeeded
         && (mirqab_edit_is_empty (edit) || mirqab_archive_edit (reader->archive, edit, error));
}
