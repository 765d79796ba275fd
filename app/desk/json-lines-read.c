/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/json-lines-private.h"

#include "archive/kept-source.h"
#include "archive/own-order.h"
#include "desk/json-members.h"
#include "sources/json-limits.h"

#define BEGINNING "{\"kind\":\"archive\""
#define ARTICLE_BEGINNING "{\"kind\":\"article\""

/* What is gathered for one transaction. */
#define BATCH_LINES 256
#define BATCH_BYTES (4 * 1024 * 1024)

/* The longest line: an article of a size that no outlet prints. */
#define MAX_LINE (64 * 1024 * 1024)

#define CHUNK (64 * 1024)

static void
line_free (MirqabLine *line)
{
  g_clear_pointer (&line->object, json_object_unref);
  g_clear_pointer (&line->article, mirqab_article_unref);
  g_free (line);
}

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

/* What was gathered, in one transaction. */
static gboolean
flush (MirqabLinesReader  *reader,
       GError            **error)
{
  gboolean succeeded = TRUE;

  if (reader->lines->len == 0)
    return TRUE;
  if (!mirqab_archive_begin (reader->archive, error))
    return FALSE;

  for (guint i = 0; i < reader->lines->len && succeeded; i++)
    succeeded = mirqab_lines_add (reader, g_ptr_array_index (reader->lines, i), error);
  g_ptr_array_set_size (reader->lines, 0);
  reader->n_bytes = 0;
  if (succeeded)
    return mirqab_archive_commit (reader->archive, error);

  mirqab_archive_roll_back (reader->archive);

  return FALSE;
}

/* Analyses an article before the transaction that it goes into: others write
 * meanwhile. */
static MirqabArticle *
analyse_article (MirqabLinesReader *reader,
                 JsonObject        *object)
{
  g_autoptr (MirqabArticle) article = NULL;

  if (g_strcmp0 (mirqab_json_get_text (object, "kind"), "article") != 0)
    return NULL;
  article = read_article (object);
  if (article->text == NULL || article->text[0] == '\0')
    return NULL;
  article->findings = mirqab_analyser_analyse (reader->analyser, article);

  return g_steal_pointer (&article);
}

/* The object of a line; NULL when there is none. */
static JsonObject *
parse_line (MirqabLinesReader *reader,
            const char        *line,
            gsize              length,
            guint              number)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *root;

  if (!g_utf8_validate (line, (gssize) length, NULL) || mirqab_json_breaks_limits (line, length)
      || !json_parser_load_from_data (parser, line, (gssize) length, NULL))
    {
      mirqab_lines_add_problem (reader, number, "no JSON");
      return NULL;
    }

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      mirqab_lines_add_problem (reader, number, "no object");
      return NULL;
    }

  return json_object_ref (json_node_get_object (root));
}

static void
take_line (MirqabLinesReader *reader,
           const char        *text,
           gsize              length,
           guint              number)
{
  g_autoptr (JsonObject) object = length > 0 ? parse_line (reader, text, length, number) : NULL;
  MirqabLine *line;

  if (object == NULL
      && (length < strlen (ARTICLE_BEGINNING)
          || strncmp (text, ARTICLE_BEGINNING, strlen (ARTICLE_BEGINNING)) != 0))
    return;

  line = g_new0 (MirqabLine, 1);
  line->number = number;
  line->article = object != NULL ? analyse_article (reader, object) : NULL;
  line->object = g_steal_pointer (&object);
  g_ptr_array_add (reader->lines, line);
  reader->n_bytes += length;
}

/* Takes the whole lines out of @buffer. */
static gboolean
take_lines (MirqabLinesReader  *reader,
            GByteArray         *buffer,
            gboolean            is_end,
            guint              *number,
            GError            **error)
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
      if ((reader->lines->len >= BATCH_LINES || reader->n_bytes >= BATCH_BYTES)
          && !flush (reader, error))
        return FALSE;
    }
  g_byte_array_remove_range (buffer, 0, (guint) start);

  return TRUE;
}

static gboolean
read_stream (MirqabLinesReader    *reader,
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
know (MirqabLinesReader  *reader,
      GError            **error)
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
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  MirqabLinesReader reader = {
    .archive = archive, .analyser = analyser, .result = result, .collections = collections,
    .sources = sources, .events = events, .places = places, .lines = lines,
  };

  result->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  result->problems = g_ptr_array_new_with_free_func (g_free);
  if (!know (&reader, error)
      || !read_stream (&reader, stream, progress, progress_data, cancellable, error))
    return NULL;

  return g_steal_pointer (&result);
}
