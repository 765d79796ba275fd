/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/json-lines-private.h"

#include "archive/own-article.h"
#include "archive/own-order.h"
#include "desk/json-members.h"
#include "desk/json-own.h"
#include "desk/scope-json.h"

/* Articles between two reports. */
#define REPORT_EVERY 100

static void
begin_line (JsonBuilder *builder,
            const char  *kind)
{
  json_builder_begin_object (builder);
  mirqab_json_add_text (builder, "kind", kind);
}

static gboolean
end_line (JsonBuilder    *builder,
          GOutputStream  *stream,
          GCancellable   *cancellable,
          GError        **error)
{
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *line = NULL;

  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  line = json_to_string (root, FALSE);

  return g_output_stream_write_all (stream, line, strlen (line), NULL, cancellable, error)
         && g_output_stream_write_all (stream, "\n", 1, NULL, cancellable, error);
}

static gboolean
write_heading (GOutputStream  *stream,
               GCancellable   *cancellable,
               GError        **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  begin_line (builder, "archive");
  json_builder_set_member_name (builder, "format");
  json_builder_add_int_value (builder, MIRQAB_LINES_FORMAT);

  return end_line (builder, stream, cancellable, error);
}

static gboolean
write_collections (MirqabArchive  *archive,
                   GOutputStream  *stream,
                   GCancellable   *cancellable,
                   GError        **error)
{
  g_autoptr (GPtrArray) collections = mirqab_archive_list_collections (archive, error);

  for (guint i = 0; collections != NULL && i < collections->len; i++)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();
      const MirqabCollection *collection = g_ptr_array_index (collections, i);

      begin_line (builder, "collection");
      mirqab_json_add_text (builder, "name", collection->name);
      if (!end_line (builder, stream, cancellable, error))
        return FALSE;
    }

  return collections != NULL;
}

static gboolean
write_saved_scopes (MirqabArchive  *archive,
                    GOutputStream  *stream,
                    GCancellable   *cancellable,
                    GError        **error)
{
  g_autoptr (GPtrArray) saved_scopes = mirqab_archive_list_saved_scopes (archive, error);

  for (guint i = 0; saved_scopes != NULL && i < saved_scopes->len; i++)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();
      const MirqabSavedScope *saved_scope = g_ptr_array_index (saved_scopes, i);
      g_autoptr (MirqabScope) scope = mirqab_scope_from_json (saved_scope->scope, NULL);
      g_autofree char *collection = NULL;

      if (scope == NULL)
        continue;
      collection = mirqab_archive_dup_collection_name (archive, scope->collection);
      begin_line (builder, "scope");
      mirqab_json_add_text (builder, "name", saved_scope->name);
      json_builder_set_member_name (builder, "scope");
      if (collection == NULL)
        scope->collection = 0; /* it is gone */
      mirqab_scope_add_json (scope, builder, collection);
      if (!end_line (builder, stream, cancellable, error))
        return FALSE;
    }

  return saved_scopes != NULL;
}

static gboolean
write_sources (MirqabArchive  *archive,
               GOutputStream  *stream,
               GCancellable   *cancellable,
               GError        **error)
{
  g_autoptr (GPtrArray) sources = mirqab_archive_list_sources (archive, error);

  for (guint i = 0; sources != NULL && i < sources->len; i++)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      begin_line (builder, "source");
      mirqab_source_add_json (g_ptr_array_index (sources, i), builder);
      if (!end_line (builder, stream, cancellable, error))
        return FALSE;
    }

  return sources != NULL;
}

/* Behind the articles, which they name by their places. */
static gboolean
write_events (MirqabArchive  *archive,
              const GArray   *ids,
              GOutputStream  *stream,
              GCancellable   *cancellable,
              GError        **error)
{
  g_autoptr (GPtrArray) events = mirqab_archive_own_events (archive, error);
  g_autoptr (GHashTable) places = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_insert (places, &g_array_index (ids, gint64, i), GUINT_TO_POINTER (i + 1));
  for (guint i = 0; events != NULL && i < events->len; i++)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      begin_line (builder, "event");
      mirqab_own_event_add_json (g_ptr_array_index (events, i), places, builder);
      if (!end_line (builder, stream, cancellable, error))
        return FALSE;
    }

  return events != NULL;
}

static void
add_own_order (JsonBuilder            *builder,
               const MirqabArticle    *article,
               const MirqabOwnArticle *own)
{
  mirqab_json_add_flag (builder, "read", own->read);
  mirqab_json_add_flag (builder, "starred", own->starred);
  mirqab_json_add_flag (builder, "removed", own->removed);
  mirqab_json_add_text (builder, "note", article->note);
  if (own->collections->len == 0)
    return;

  json_builder_set_member_name (builder, "collections");
  json_builder_begin_array (builder);
  for (guint i = 0; i < own->collections->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (own->collections, i));
  json_builder_end_array (builder);
}

static gboolean
write_article (MirqabArchive  *archive,
               gint64          id,
               GOutputStream  *stream,
               GCancellable   *cancellable,
               GError        **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (MirqabArticle) article = mirqab_archive_load (archive, id, error);
  g_autoptr (MirqabOwnArticle) own = NULL;

  if (article == NULL)
    return FALSE;
  own = mirqab_archive_load_own_article (archive, id, error);
  if (own == NULL)
    return FALSE;

  begin_line (builder, "article");
  mirqab_json_add_text (builder, "title", article->given_title);
  mirqab_json_add_text (builder, "author", article->given_author);
  mirqab_json_add_text (builder, "language", article->given_language);
  mirqab_json_add_day (builder, "day", article->given_day);
  mirqab_json_add_number (builder, "time", article->given_time, MIRQAB_TIME_NONE);
  mirqab_json_add_text (builder, "outlet", article->outlet);
  mirqab_json_add_text (builder, "link", article->link);
  mirqab_json_add_text (builder, "source", article->source_id);
  mirqab_json_add_text (builder, "origin", article->origin);
  mirqab_json_add_number (builder, "captured", article->captured_at, MIRQAB_TIME_NONE);
  mirqab_json_add_text (builder, "sha256", article->capture_digest);
  add_own_order (builder, article, own);
  mirqab_json_add_text (builder, "text", article->text);

  return end_line (builder, stream, cancellable, error);
}

static gboolean
write_articles (MirqabArchive        *archive,
                const GArray         *ids,
                GOutputStream        *stream,
                MirqabLinesProgress   progress,
                gpointer              progress_data,
                GCancellable         *cancellable,
                GError              **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      if (!write_article (archive, g_array_index (ids, gint64, i), stream, cancellable, error))
        return FALSE;
      if (progress != NULL && (i + 1) % REPORT_EVERY == 0)
        progress (i + 1, ids->len, "", progress_data);
    }

  return TRUE;
}

static gboolean
write_all (MirqabArchive        *archive,
           const GArray         *ids,
           GOutputStream        *stream,
           MirqabLinesProgress   progress,
           gpointer              progress_data,
           GCancellable         *cancellable,
           GError              **error)
{
  g_autoptr (GArray) all = NULL;

  if (!write_heading (stream, cancellable, error))
    return FALSE;
  if (ids != NULL)
    return write_articles (archive, ids, stream, progress, progress_data, cancellable, error);

  all = mirqab_archive_list_all_ids (archive, error);

  return all != NULL && write_collections (archive, stream, cancellable, error)
         && write_saved_scopes (archive, stream, cancellable, error)
         && write_sources (archive, stream, cancellable, error)
         && write_articles (archive, all, stream, progress, progress_data, cancellable, error)
         && write_events (archive, all, stream, cancellable, error);
}

/**
 * mirqab_lines_write:
 * @ids: (nullable) (element-type gint64): only these articles
 *
 * Writes as of one moment.
 */
gboolean
mirqab_lines_write (MirqabArchive        *archive,
                    const GArray         *ids,
                    GOutputStream        *stream,
                    MirqabLinesProgress   progress,
                    gpointer              progress_data,
                    GCancellable         *cancellable,
                    GError              **error)
{
  gboolean succeeded;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (archive) && G_IS_OUTPUT_STREAM (stream), FALSE);

  if (!mirqab_archive_begin_reading (archive, error))
    return FALSE;
  succeeded = write_all (archive, ids, stream, progress, progress_data, cancellable, error);
  mirqab_archive_end_reading (archive);

  return succeeded;
}
