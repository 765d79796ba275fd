/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/json-lines.h"

#include "archive/edit.h"
#include "archive/own-order.h"
#include "desk/json-members.h"
#include "desk/json-own.h"
#include "desk/scope-json.h"
#include "sources/json-limits.h"

#define FORMAT 1
#define BEGINNING "{\"kind\":\"archive\""

/* Lines whose articles go into one transaction. */
#define BATCH_LINES 256

/* The longest line: an article of a size that no outlet prints. */
#define MAX_LINE (64 * 1024 * 1024)

#define CHUNK (64 * 1024)

/* A file full of rubbish need not be told line by line. */
#define MAX_PROBLEMS 50

typedef struct
{
  MirqabArchive   *archive;
  MirqabAnalyser  *analyser;
  MirqabLinesRead *result;
  GHashTable      *collections; /* name -> owned gint64 */
  GHashTable      *sources;     /* of owned addresses */
  GHashTable      *events;      /* of owned uids */
  GArray          *places;      /* gint64: of each article line, or 0 */
  GPtrArray       *lines;       /* of owned JsonObject: of this transaction */
  GArray          *numbers;     /* of guint: of these lines */
} Reader;

void
mirqab_lines_read_free (MirqabLinesRead *self)
{
  g_array_unref (self->ids);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

/**
 * mirqab_lines_are_ours:
 * @beginning: first bytes of a file
 */
gboolean
mirqab_lines_are_ours (const char *beginning,
                       gsize       length)
{
  return length >= strlen (BEGINNING) && strncmp (beginning, BEGINNING, strlen (BEGINNING)) == 0;
}

static void
add_problem (Reader     *reader,
             guint       number,
             const char *what)
{
  if (reader->result->problems->len < MAX_PROBLEMS)
    g_ptr_array_add (reader->result->problems, g_strdup_printf ("line %u: %s", number, what));
}

static MirqabArticle *
read_article (JsonObject *object)
{
  MirqabArticle *article = mirqab_article_new ();

  article->text = g_strdup (mirqab_json_get_text (object, "text"));
  article->given_title = g_strdup (mirqab_json_get_text (object, "title"));
  article->given_author = g_strdup (mirqab_json_get_text (object, "author"));
  article->given_language = g_strdup (mirqab_json_get_text (object, "language"));
  article->given_day = mirqab_json_get_day (object, "day");
  article->given_time = mirqab_json_get_number (object, "time", MIRQAB_TIME_NONE);
  article->outlet = g_strdup (mirqab_json_get_text (object, "outlet"));
  article->link = g_strdup (mirqab_json_get_text (object, "link"));
  article->source_id = g_strdup (mirqab_json_get_text (object, "source"));
  article->origin = g_strdup (mirqab_json_get_text (object, "origin"));
  article->captured_at = mirqab_json_get_number (object, "captured", MIRQAB_TIME_NONE);
  article->capture_digest = g_strdup (mirqab_json_get_text (object, "sha256"));

  return article;
}

/* The collection of a name, which is begun when there is none. */
static gint64
find_collection (Reader     *reader,
                 MirqabEdit *edit,
                 const char *name)
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
put_into_collections (Reader     *reader,
                      MirqabEdit *edit,
                      JsonObject *object,
                      gint64      id)
{
  g_auto (GStrv) names = mirqab_json_dup_texts (object, "collections");

  for (guint i = 0; names[i] != NULL; i++)
    mirqab_edit_set_collected (edit, id, find_collection (reader, edit, names[i]), TRUE);
}

/* What was written here and what was written there are both kept. */
static gboolean
write_note (Reader      *reader,
            MirqabEdit  *edit,
            const char  *note,
            gint64       id,
            GError     **error)
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

static gboolean
add_article (Reader      *reader,
             MirqabEdit  *edit,
             JsonObject  *object,
             guint        number,
             GError     **error)
{
  g_autoptr (MirqabArticle) article = read_article (object);
  MirqabAddResult result;
  gint64 id;

  if (article->text == NULL || article->text[0] == '\0')
    {
      gint64 none = 0;

      g_array_append_val (reader->places, none);
      add_problem (reader, number, "an article without text");
      return TRUE;
    }

  article->findings = mirqab_analyser_analyse (reader->analyser, article);
  if (!mirqab_archive_add (reader->archive, article, &id, &result, error))
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
add_saved_scope (Reader      *reader,
                 MirqabEdit  *edit,
                 JsonObject  *object,
                 guint        number,
                 GError     **error)
{
  JsonNode *node = json_object_get_member (object, "scope");
  const char *name = mirqab_json_get_text (object, "name");
  g_autoptr (MirqabScope) scope = NULL;
  g_autoptr (GPtrArray) saved_scopes = NULL;
  g_autofree char *json = NULL;
  const char *collection;

  if (name == NULL || node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      add_problem (reader, number, "a scope without name or conditions");
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
add_source (Reader      *reader,
            JsonObject  *object,
            guint        number,
            GError     **error)
{
  g_autoptr (MirqabKeptSource) source = mirqab_source_read_json (object);

  if (source == NULL)
    {
      add_problem (reader, number, "a source without address");
      return TRUE;
    }

  return !g_hash_table_add (reader->sources, g_strdup (source->url))
         || mirqab_archive_save_source (reader->archive, source, error);
}

static void
add_event (Reader      *reader,
           MirqabEdit  *edit,
           JsonObject  *object,
           guint        number)
{
  g_autoptr (MirqabOwnEvent) event = mirqab_own_event_read_json (object, reader->places);

  if (event == NULL)
    add_problem (reader, number, "an event without uid");
  else if (g_hash_table_add (reader->events, g_strdup (event->uid)))
    mirqab_edit_set_own_event (edit, event->uid, event);
}

static gboolean
add_line (Reader      *reader,
          JsonObject  *object,
          guint        number,
          GError     **error)
{
  const char *kind = mirqab_json_get_text (object, "kind");
  const char *name = mirqab_json_get_text (object, "name");
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  gboolean succeeded = TRUE;

  if (g_strcmp0 (kind, "article") == 0)
    succeeded = add_article (reader, edit, object, number, error);
  else if (g_strcmp0 (kind, "scope") == 0)
    succeeded = add_saved_scope (reader, edit, object, number, error);
  else if (g_strcmp0 (kind, "source") == 0)
    succeeded = add_source (reader, object, number, error);
  else if (g_strcmp0 (kind, "event") == 0)
    add_event (reader, edit, object, number);
  else if (g_strcmp0 (kind, "collection") == 0 && name != NULL)
    find_collection (reader, edit, name);
  else if (g_strcmp0 (kind, "archive") == 0 && mirqab_json_get_number (object, "format", 0) > FORMAT)
    add_problem (reader, number, "of a newer version: not everything is understood");
  else if (g_strcmp0 (kind, "archive") != 0)
    add_problem (reader, number, "of no kind that is known");

  return succeeded
         && (mirqab_edit_is_empty (edit) || mirqab_archive_edit (reader->archive, edit, error));
}

/* What was gathered, in one transaction. */
static gboolean
flush (Reader  *reader,
       GError **error)
{
  gboolean succeeded = TRUE;

  if (reader->lines->len == 0)
    return TRUE;
  if (!mirqab_archive_begin (reader->archive, error))
    return FALSE;

  for (guint i = 0; i < reader->lines->len && succeeded; i++)
    succeeded = add_line (reader, g_ptr_array_index (reader->lines, i),
                          g_array_index (reader->numbers, guint, i), error);
  g_ptr_array_set_size (reader->lines, 0);
  g_array_set_size (reader->numbers, 0);
  if (succeeded)
    return mirqab_archive_commit (reader->archive, error);

  mirqab_archive_roll_back (reader->archive);

  return FALSE;
}

static void
take_line (Reader     *reader,
           const char *line,
           gsize       length,
           guint       number)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *root;

  if (length == 0)
    return;
  if (!g_utf8_validate (line, (gssize) length, NULL) || mirqab_json_breaks_limits (line, length)
      || !json_parser_load_from_data (parser, line, (gssize) length, NULL))
    {
      add_problem (reader, number, "no JSON");
      return;
    }

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      add_problem (reader, number, "no object");
      return;
    }
  g_ptr_array_add (reader->lines, json_object_ref (json_node_get_object (root)));
  g_array_append_val (reader->numbers, number);
}

/* Takes the whole lines out of @buffer. */
static gboolean
take_lines (Reader      *reader,
            GByteArray  *buffer,
            gboolean     is_end,
            guint       *number,
            GError     **error)
{
  gsize start = 0;

  while (start < buffer->len)
    {
      const char *line = (const char *) buffer->data + start;
      const char *end = memchr (line, '\n', buffer->len - start);
      gsize length = end != NULL ? (gsize) (end - line) : buffer->len - start;

      if (end == NULL && !is_end)
        break;
      take_line (reader, line, length, ++*number);
      start += length + (end != NULL);
      if (reader->lines->len >= BATCH_LINES && !flush (reader, error))
        return FALSE;
    }
  g_byte_array_remove_range (buffer, 0, (guint) start);

  return TRUE;
}

static gboolean
read_stream (Reader               *reader,
             GInputStream         *stream,
             MirqabLinesProgress   progress,
             gpointer              progress_data,
             GCancellable         *cancellable,
             GError              **error)
{
  g_autoptr (GByteArray) buffer = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  guint number = 0;
  gssize n;

  do
    {
      n = g_input_stream_read (stream, chunk, CHUNK, cancellable, error);
      if (n < 0)
        return FALSE;
      g_byte_array_append (buffer, chunk, (guint) n);
      if (buffer->len > MAX_LINE)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "Line %u is too long", number + 1);
          return FALSE;
        }
      if (!take_lines (reader, buffer, n == 0, &number, error))
        return FALSE;
      if (progress != NULL)
        progress (reader->result->ids->len, 0, "", progress_data);
    }
  while (n > 0);

  return flush (reader, error);
}

/* What the archive has already. */
static gboolean
know (Reader  *reader,
      GError **error)
{
  g_autoptr (GPtrArray) collections = mirqab_archive_list_collections (reader->archive, error);
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) events = NULL;

  if (collections != NULL)
    sources = mirqab_archive_list_sources (reader->archive, error);
  if (sources != NULL)
    events = mirqab_archive_own_events (reader->archive, error);
  if (events == NULL)
    return FALSE;

  for (guint i = 0; i < collections->len; i++)
    {
      const MirqabCollection *collection = g_ptr_array_index (collections, i);

      g_hash_table_insert (reader->collections, g_strdup (collection->name),
                           g_memdup2 (&collection->id, sizeof collection->id));
    }
  for (guint i = 0; i < sources->len; i++)
    g_hash_table_add (reader->sources,
                      g_strdup (((MirqabKeptSource *) g_ptr_array_index (sources, i))->url));
  for (guint i = 0; i < events->len; i++)
    g_hash_table_add (reader->events,
                      g_strdup (((MirqabOwnEvent *) g_ptr_array_index (events, i))->uid));

  return TRUE;
}

/**
 * mirqab_lines_read:
 *
 * Brings articles in with what the person did with them. Where the archive has
 * an article already, stars, notes and collections are joined. A line that
 * cannot be read costs only itself. Sets %MIRQAB_ARCHIVE_ERROR and %G_IO_ERROR;
 * what was committed before stays.
 *
 * Returns: (transfer full) (nullable):
 */
MirqabLinesRead *
mirqab_lines_read (MirqabArchive        *archive,
                   MirqabAnalyser       *analyser,
                   GInputStream         *stream,
                   MirqabLinesProgress   progress,
                   gpointer              progress_data,
                   GCancellable         *cancellable,
                   GError              **error)
{
  g_autoptr (MirqabLinesRead) result = g_new0 (MirqabLinesRead, 1);
  g_autoptr (GHashTable) collections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) events = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  Reader reader = {
    .archive = archive, .analyser = analyser, .result = result, .collections = collections,
    .sources = sources, .events = events, .places = places, .lines = lines, .numbers = numbers,
  };

  result->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  result->problems = g_ptr_array_new_with_free_func (g_free);
  if (!know (&reader, error)
      || !read_stream (&reader, stream, progress, progress_data, cancellable, error))
    return NULL;

  return g_steal_pointer (&result);
}
