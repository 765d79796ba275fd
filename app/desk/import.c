/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/import.h"

#include "archive/story.h"
#include "desk/file-walk.h"
#include "desk/import-lines.h"
#include "desk/reading-line.h"
#include "sources/document.h"

/* What is gathered for one transaction: enough to be quick, so little that a
 * kill loses nothing that was seen, and other processes write in between. */
#define BATCH_ARTICLES 256
#define BATCH_BYTES (4 * 1024 * 1024)
#define BATCH_US (G_USEC_PER_SEC / 4)

/* Files whose articles go into one transaction. */
typedef struct
{
  MirqabArchive *archive;
  GPtrArray     *readings;   /* of MirqabReading */
  GPtrArray     *items;      /* of borrowed MirqabImportItem, beside readings */
  guint          n_articles;
  gsize          n_bytes;
  gint64         begun_at;   /* monotonic time */
} Batch;

void
mirqab_import_item_free (MirqabImportItem *item)
{
  g_free (item->name);
  g_clear_error (&item->error);
  g_clear_pointer (&item->problems, g_ptr_array_unref);
  g_array_unref (item->ids);
  g_free (item);
}

/* Takes @name. */
MirqabImportItem *
mirqab_import_item_new (char *name)
{
  MirqabImportItem *item = g_new0 (MirqabImportItem, 1);

  item->name = name;
  item->ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  return item;
}

static void
item_reset (MirqabImportItem *item)
{
  item->n_new = 0;
  item->n_there = 0;
  item->n_updated = 0;
  g_array_set_size (item->ids, 0);
}

static void
batch_init (Batch         *batch,
            MirqabArchive *archive)
{
  batch->archive = archive;
  batch->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_reading_free);
  batch->items = g_ptr_array_new ();
  batch->n_articles = 0;
  batch->n_bytes = 0;
  batch->begun_at = g_get_monotonic_time ();
}

static gboolean
batch_is_due (const Batch *batch)
{
  return batch->n_articles >= BATCH_ARTICLES || batch->n_bytes >= BATCH_BYTES
         || g_get_monotonic_time () - batch->begun_at >= BATCH_US;
}

static void
batch_clear (Batch *batch)
{
  g_clear_pointer (&batch->readings, g_ptr_array_unref);
  g_clear_pointer (&batch->items, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Batch, batch_clear)

/* Takes @reading. */
static void
batch_append (Batch            *batch,
              MirqabReading    *reading,
              MirqabImportItem *item)
{
  for (guint i = 0; reading->articles != NULL && i < reading->articles->len; i++)
    batch->n_bytes += strlen (((MirqabArticle *) g_ptr_array_index (reading->articles, i))->text);
  if (reading->articles != NULL)
    batch->n_articles += reading->articles->len;

  item->error = g_steal_pointer (&reading->error);
  if (reading->problems != NULL && reading->problems->len > 0)
    item->problems = g_ptr_array_ref (reading->problems);
  g_ptr_array_add (batch->readings, reading);
  g_ptr_array_add (batch->items, item);
}

static gboolean
add_reading (MirqabArchive        *archive,
             const MirqabReading  *reading,
             MirqabImportItem     *item,
             GError              **error)
{
  item_reset (item);
  for (guint i = 0; reading->articles != NULL && i < reading->articles->len; i++)
    {
      MirqabAddResult result;
      gint64 id;

      const MirqabArticle *article = g_ptr_array_index (reading->articles, i);

      /* What was published somewhere may be a story that is there. */
      if (article->link != NULL ? !mirqab_archive_file (archive, article, &id, &result, error)
                                : !mirqab_archive_add (archive, article, &id, &result, error))
        return FALSE;

      item->n_new += result == MIRQAB_ADD_NEW;
      item->n_there += result == MIRQAB_ADD_ALREADY_THERE || result == MIRQAB_ADD_VARIANT;
      item->n_updated += result == MIRQAB_ADD_UPDATED;
      g_array_append_val (item->ids, id);
    }

  return TRUE;
}

static gboolean
add_in_one_transaction (const Batch  *batch,
                        GError      **error)
{
  gboolean succeeded = TRUE;

  if (!mirqab_archive_begin (batch->archive, error))
    return FALSE;

  for (guint i = 0; i < batch->readings->len && succeeded; i++)
    succeeded = add_reading (batch->archive, g_ptr_array_index (batch->readings, i),
                             g_ptr_array_index (batch->items, i), error);

  if (succeeded)
    return mirqab_archive_commit (batch->archive, error);

  mirqab_archive_roll_back (batch->archive);

  return FALSE;
}

/* Whether an error says that nothing more can be written, and not only that
 * one article is refused. */
static gboolean
is_of_the_archive (const GError *error)
{
  return !g_error_matches (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_FAILED);
}

/* Adds file by file, so that one that is refused costs the others nothing. */
static gboolean
add_one_by_one (const Batch  *batch,
                GError      **error)
{
  for (guint i = 0; i < batch->readings->len; i++)
    {
      MirqabImportItem *item = g_ptr_array_index (batch->items, i);
      g_autoptr (GError) local_error = NULL;

      if (add_reading (batch->archive, g_ptr_array_index (batch->readings, i), item, &local_error))
        continue;
      if (is_of_the_archive (local_error))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      item->error = g_steal_pointer (&local_error);
    }

  return TRUE;
}

/* Writes what was gathered, and begins anew. */
static gboolean
batch_flush (Batch   *batch,
             GError **error)
{
  g_autoptr (GError) local_error = NULL;
  gboolean succeeded;

  succeeded = batch->n_articles == 0 || add_in_one_transaction (batch, &local_error);
  if (!succeeded && !is_of_the_archive (local_error))
    succeeded = add_one_by_one (batch, error);
  else if (!succeeded)
    g_propagate_error (error, g_steal_pointer (&local_error));

  g_ptr_array_set_size (batch->readings, 0);
  g_ptr_array_set_size (batch->items, 0);
  batch->n_articles = 0;
  batch->n_bytes = 0;
  batch->begun_at = g_get_monotonic_time ();

  return succeeded;
}

static void
report (MirqabImportProgress  progress,
        gpointer              progress_data,
        guint                 done,
        guint                 total,
        const char           *what)
{
  if (progress != NULL)
    progress (done, total, what, progress_data);
}

static gboolean
import_walked (MirqabArchive         *archive,
               MirqabAnalyser        *analyser,
               GPtrArray             *walked,
               gint64                 captured_at,
               GPtrArray             *items,
               MirqabImportProgress   progress,
               gpointer               progress_data,
               GCancellable          *cancellable,
               GError               **error)
{
  g_autoptr (MirqabReadingLine) line = NULL;
  g_auto (Batch) batch = { NULL };

  batch_init (&batch, archive);
  line = mirqab_reading_line_new (walked, analyser, captured_at, cancellable);
  for (guint i = 0; i < walked->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const MirqabWalkedFile *file = g_ptr_array_index (walked, i);
      MirqabImportItem *item = mirqab_import_item_new (g_file_get_parse_name (file->file));

      g_ptr_array_add (items, item);
      batch_append (&batch, mirqab_reading_line_take (line), item);

      if (i + 1 < walked->len && !batch_is_due (&batch))
        continue;
      if (!batch_flush (&batch, error))
        return FALSE;
      report (progress, progress_data, i + 1, walked->len, item->name);
    }

  return batch_flush (&batch, error) && !g_cancellable_set_error_if_cancelled (cancellable, error);
}

GPtrArray *
mirqab_import_files (MirqabArchive         *archive,
                     MirqabAnalyser        *analyser,
                     GPtrArray             *files,
                     gint64                 captured_at,
                     MirqabImportProgress   progress,
                     gpointer               progress_data,
                     GCancellable          *cancellable,
                     GError               **error)
{
  g_autoptr (GPtrArray) walked = NULL;
  g_autoptr (GPtrArray) items = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (archive) && MIRQAB_IS_ANALYSER (analyser), NULL);

  report (progress, progress_data, 0, 0, "");
  walked = mirqab_file_walk (files, cancellable, error);
  if (walked == NULL)
    return NULL;

  items = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_import_item_free);
  if (!mirqab_import_lines_files (archive, analyser, walked, items, progress, progress_data,
                                  cancellable, error)
      || !import_walked (archive, analyser, walked, captured_at, items,
                         progress, progress_data, cancellable, error))
    return NULL;

  return g_steal_pointer (&items);
}

/**
 * mirqab_import_bytes:
 * @name: what the item is called, and by its ending a hint at the kind
 *
 * Returns: (transfer full) (element-type MirqabImportItem) (nullable): one item
 */
GPtrArray *
mirqab_import_bytes (MirqabArchive   *archive,
                     MirqabAnalyser  *analyser,
                     GBytes          *bytes,
                     const char      *name,
                     gint64           captured_at,
                     GCancellable    *cancellable,
                     GError         **error)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (MirqabDocument) document = NULL;
  g_auto (Batch) batch = { NULL };
  MirqabReading *reading;

  if (mirqab_import_lines_are_in (bytes))
    return mirqab_import_lines_bytes (archive, analyser, bytes, name, cancellable, error);

  reading = g_new0 (MirqabReading, 1);
  document = mirqab_document_read_bytes (bytes, name, NULL, cancellable, &reading->error);
  if (document != NULL)
    {
      mirqab_analyse_articles (document->articles, analyser, captured_at);
      reading->articles = g_ptr_array_ref (document->articles);
      reading->problems = g_ptr_array_ref (document->problems);
    }

  items = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_import_item_free);
  g_ptr_array_add (items, mirqab_import_item_new (g_strdup (name)));
  batch_init (&batch, archive);
  batch_append (&batch, reading, g_ptr_array_index (items, 0));
  if (!batch_flush (&batch, error) || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return g_steal_pointer (&items);
}

GPtrArray *
mirqab_import_text (MirqabArchive   *archive,
                    MirqabAnalyser  *analyser,
                    const char      *text,
                    gint64           captured_at,
                    GCancellable    *cancellable,
                    GError         **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return mirqab_import_bytes (archive, analyser, bytes, "", captured_at, cancellable, error);
}
