/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/export.h"

#include "analysis/analyser.h"
#include "archive/aside.h"
#include "archive/own-order.h"
#include "briefing/draft-file.h"
#include "briefing/flowing-text.h"
#include "desk/article-rows.h"
#include "desk/export-order.h"
#include "desk/read-article.h"
#include "desk/scope-text.h"
#include "desk/view.h"

/* Headlines that are read at once while states are counted. */
#define COUNT_BATCH 1000

/**
 * mirqab_export_select:
 *
 * Returns: (transfer full) (element-type gint64) (nullable):
 */
GArray *
mirqab_export_select (MirqabArchive       *archive,
                      const MirqabExport  *what,
                      GCancellable        *cancellable,
                      GError             **error)
{
  g_autoptr (MirqabSelection) selection = NULL;
  g_autoptr (GArray) listings = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (MirqabSelection) only = mirqab_selection_new_for_ids (what->ids,
                                                                  what->ids != NULL ? what->n_ids : 0);

  selection = mirqab_archive_select (archive, what->scope, cancellable, error);
  if (selection != NULL)
    listings = mirqab_archive_list_with_aside (archive, what->scope, selection, cancellable, error);
  if (listings == NULL)
    return NULL;

  for (guint i = 0; i < listings->len; i++)
    {
      const MirqabListing *listing = &g_array_index (listings, MirqabListing, i);

      if (what->ids == NULL || (listing->id > 0 && mirqab_selection_contains (only, listing->id)))
        g_array_append_val (ids, listing->id);
    }

  return g_steal_pointer (&ids);
}

static void
count_subjects (GHashTable           *counts,
                const MirqabHeadline *headline)
{
  for (guint i = 0; headline != NULL && headline->subjects[i] != NULL; i++)
    {
      const char *code = g_intern_string (headline->subjects[i]);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, code));

      g_hash_table_insert (counts, (gpointer) code, GUINT_TO_POINTER (n + 1));
    }
}

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const MirqabCountryCount *first = a, *second = b;

  if (first->articles != second->articles)
    return first->articles > second->articles ? -1 : 1;

  return strcmp (first->code, second->code);
}

static void
add_fact (GArray               *facts,
          gint64                id,
          const MirqabHeadline *headline)
{
  MirqabArticleFact fact = { id, MIRQAB_DAY_NONE, NULL };

  if (headline != NULL)
    {
      fact.day = headline->day;
      fact.outlet = headline->outlet != NULL ? g_intern_string (headline->outlet) : NULL;
    }
  g_array_append_val (facts, fact);
}

/* How many of the articles are about each state, most first, and what is known
 * of each before it is read. */
static GArray *
survey (MirqabArchive  *archive,
        GArray         *ids,
        GArray         *facts,
        GCancellable   *cancellable,
        GError        **error)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) result = g_array_new (FALSE, FALSE, sizeof (MirqabCountryCount));
  GHashTableIter iter;
  gpointer code, n;

  for (guint i = 0; i < ids->len; i += COUNT_BATCH)
    {
      g_autoptr (GPtrArray) headlines = NULL;

      headlines = mirqab_archive_headlines (archive, &g_array_index (ids, gint64, i),
                                            MIN (COUNT_BATCH, ids->len - i), error);
      if (headlines == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      for (guint j = 0; j < headlines->len; j++)
        {
          count_subjects (counts, g_ptr_array_index (headlines, j));
          add_fact (facts, g_array_index (ids, gint64, i + j), g_ptr_array_index (headlines, j));
        }
    }

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &code, &n))
    {
      MirqabCountryCount count = { .code = code, .articles = GPOINTER_TO_UINT (n) };

      g_array_append_val (result, count);
    }
  g_array_sort (result, compare_counts);

  return g_steal_pointer (&result);
}

/* Where the articles of a briefing come from, one at a time. */
typedef struct
{
  MirqabArchive  *archive;
  MirqabAnalyser *analyser;
  GArray         *ids;
} ArticleSource;

static MirqabArticle *
load_article_cb (guint     position,
                 gpointer  user_data,
                 GError  **error)
{
  const ArticleSource *source = user_data;

  return mirqab_read_article (source->archive, source->analyser,
                              g_array_index (source->ids, gint64, position), error);
}

/* A whole chronology would bury a few chosen articles. */
static gboolean
is_about_articles (const MirqabExport *what)
{
  return what->ids != NULL
         || (what->scope->from == MIRQAB_DAY_NONE && what->scope->to == MIRQAB_DAY_NONE);
}

/* Where a briefing goes: into a file, or into memory to be looked at. */
typedef struct
{
  const char   *file;       /* nullable */
  guint         n_articles; /* to be set for a proof; 0 = all */
  MirqabProof  *proof;      /* owned, nullable */
} Destination;

static gboolean
write_file (const MirqabBriefing  *briefing,
            MirqabExportFormat     format,
            const char            *file,
            GCancellable          *cancellable,
            GError               **error)
{
  switch (format)
    {
    case MIRQAB_EXPORT_HTML:
      return mirqab_briefing_write_html (briefing, file, cancellable, error);

    case MIRQAB_EXPORT_TEXT:
      return mirqab_briefing_write_text (briefing, file, cancellable, error);

    case MIRQAB_EXPORT_PDF:
    default:
      return mirqab_briefing_write_pdf (briefing, file, cancellable, error);
    }
}

static MirqabProof *
make_proof (const MirqabBriefing  *briefing,
            GCancellable          *cancellable,
            GError               **error)
{
  g_autoptr (GBytes) pdf = mirqab_briefing_make_pdf (briefing, cancellable, error);

  return pdf != NULL ? mirqab_proof_new (pdf, error) : NULL;
}

/* Those aside have no dated events. */
static MirqabSelection *
select_in_view (GArray *ids)
{
  g_autoptr (GArray) in_view = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) > 0)
      g_array_append_val (in_view, g_array_index (ids, gint64, i));

  return mirqab_selection_new_for_ids ((const gint64 *) (gconstpointer) in_view->data, in_view->len);
}

static gboolean
write_briefing (MirqabArchive       *archive,
                MirqabBriefing      *briefing,
                const MirqabExport  *what,
                Destination         *destination,
                GCancellable        *cancellable,
                GError             **error)
{
  g_autoptr (GArray) ids = mirqab_export_select (archive, what, cancellable, error);
  g_autoptr (GArray) counts = NULL;
  g_autoptr (GArray) facts = NULL;
  g_autoptr (MirqabSelection) selection = NULL;
  g_autoptr (MirqabTimeline) timeline = NULL;
  g_autoptr (MirqabAnalyser) analyser = mirqab_analyser_new (briefing->dossier);
  ArticleSource source = { .archive = archive, .analyser = analyser, .ids = ids };

  if (ids == NULL
      || !mirqab_export_order (archive, ids, &what->choice, cancellable, error))
    return FALSE;
  facts = g_array_sized_new (FALSE, TRUE, sizeof (MirqabArticleFact), ids->len);
  counts = survey (archive, ids, facts, cancellable, error);
  if (counts == NULL)
    return FALSE;
  selection = select_in_view (ids);
  timeline = mirqab_read_timeline (archive, briefing->dossier, what->scope, selection, cancellable,
                                   error);
  if (timeline == NULL)
    return FALSE;

  briefing->timeline = timeline;
  briefing->is_chronology_of_articles = is_about_articles (what);
  briefing->country_counts = (const MirqabCountryCount *) (gconstpointer) counts->data;
  briefing->n_country_counts = counts->len;
  briefing->n_articles = ids->len;
  briefing->facts = (const MirqabArticleFact *) (gconstpointer) facts->data;
  briefing->article = load_article_cb;
  briefing->article_data = &source;
  briefing->n_composed = destination->n_articles;

  if (destination->file != NULL)
    return write_file (briefing, what->format, destination->file, cancellable, error);

  destination->proof = make_proof (briefing, cancellable, error);

  return destination->proof != NULL;
}

/* Articles as the rows of a file. */
typedef struct
{
  MirqabArchive          *archive;  /* borrowed */
  MirqabAnalyser         *analyser; /* borrowed */
  const GArray           *ids;
  const MirqabRowFormat  *format;
  MirqabBriefingProgress  progress; /* nullable */
  gpointer                progress_data;
} Rows;

static void
rows_progress_cb (guint       done,
                  guint       total,
                  const char *what,
                  gpointer    user_data)
{
  const Rows *rows = user_data;

  if (rows->progress != NULL)
    rows->progress ((double) done / total, rows->progress_data);
}

static gboolean
write_rows_cb (GOutputStream  *stream,
               gpointer        user_data,
               GCancellable   *cancellable,
               GError        **error)
{
  Rows *rows = user_data;

  return mirqab_write_article_rows (rows->archive, rows->analyser, rows->ids, rows->format, stream,
                                    rows_progress_cb, rows, cancellable, error);
}

/* Returns: (nullable): how articles are written as rows, if they are */
static const MirqabRowFormat *
find_row_format (MirqabExportFormat format)
{
  switch (format)
    {
    case MIRQAB_EXPORT_CSV:
      return mirqab_row_format_find ("csv");
    case MIRQAB_EXPORT_BIBTEX:
      return mirqab_row_format_find ("bib");
    case MIRQAB_EXPORT_RIS:
      return mirqab_row_format_find ("ris");
    case MIRQAB_EXPORT_PDF:
    case MIRQAB_EXPORT_HTML:
    case MIRQAB_EXPORT_TEXT:
    default:
      return NULL;
    }
}

static gboolean
write_rows (Rows                *rows,
            MirqabDossier       *dossier,
            const MirqabExport  *what,
            const char          *file,
            GCancellable        *cancellable,
            GError             **error)
{
  g_autoptr (GArray) ids = mirqab_export_select (rows->archive, what, cancellable, error);
  g_autoptr (MirqabAnalyser) analyser = mirqab_analyser_new (dossier);

  if (ids == NULL || !mirqab_export_order (rows->archive, ids, &what->choice, cancellable, error))
    return FALSE;
  if (ids->len == 0)
    {
      g_set_error_literal (error, MIRQAB_BRIEFING_ERROR, MIRQAB_BRIEFING_ERROR_EMPTY,
                           "There is no article to write");
      return FALSE;
    }

  rows->ids = ids;
  rows->analyser = analyser;

  return mirqab_draft_file_write (file, write_rows_cb, rows, cancellable, error);
}

static gboolean
export_rows (Rows                *rows,
             MirqabDossier       *dossier,
             const MirqabExport  *what,
             const char          *file,
             GCancellable        *cancellable,
             GError             **error)
{
  gboolean succeeded;

  if (!mirqab_archive_begin_reading (rows->archive, error))
    return FALSE;
  succeeded = write_rows (rows, dossier, what, file, cancellable, error);
  mirqab_archive_end_reading (rows->archive);

  return succeeded;
}

static gboolean
export_to (Destination             *destination,
           MirqabArchive           *archive,
           MirqabDossier           *dossier,
           MirqabBoundaries        *boundaries,
           const MirqabExport      *what,
           gint64                   made_at,
           MirqabBriefingProgress   progress,
           gpointer                 progress_data,
           GCancellable            *cancellable,
           GError                 **error)
{
  g_autofree char *scope_text = NULL;
  g_autofree char *collection = NULL;
  MirqabBriefing briefing = {
    .language = what->language,
    .title = what->title,
    .paper = what->paper,
    .choice = what->choice,
    .made_at = made_at,
    .from = what->scope->from,
    .to = what->scope->to,
    .dossier = dossier,
    .boundaries = boundaries,
    .progress = progress,
    .progress_data = progress_data,
  };
  gboolean succeeded;

  collection = mirqab_archive_dup_collection_name (archive, what->scope->collection);
  scope_text = what->scope_text != NULL
                 ? g_strdup (what->scope_text)
                 : mirqab_scope_text_dup (what->scope, collection, dossier, what->language);
  briefing.scope_text = scope_text;
  briefing.map_day = what->scope->to != MIRQAB_DAY_NONE ? what->scope->to
                                                        : mirqab_day_from_unix (made_at);

  /* One moment for the whole: articles that come meanwhile are in no part. */
  if (!mirqab_archive_begin_reading (archive, error))
    return FALSE;
  succeeded = write_briefing (archive, &briefing, what, destination, cancellable, error);
  mirqab_archive_end_reading (archive);

  return succeeded;
}

gboolean
mirqab_export_pdf (MirqabArchive           *archive,
                   MirqabDossier           *dossier,
                   MirqabBoundaries        *boundaries,
                   const MirqabExport      *what,
                   gint64                   made_at,
                   const char              *file,
                   MirqabBriefingProgress   progress,
                   gpointer                 progress_data,
                   GCancellable            *cancellable,
                   GError                 **error)
{
  Destination destination = { .file = file };
  Rows rows = {
    .archive = archive,
    .format = find_row_format (what->format),
    .progress = progress,
    .progress_data = progress_data,
  };

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (archive) && what->scope != NULL, FALSE);
  g_return_val_if_fail (file != NULL, FALSE);

  if (rows.format != NULL)
    return export_rows (&rows, dossier, what, file, cancellable, error);

  return export_to (&destination, archive, dossier, boundaries, what, made_at, progress,
                    progress_data, cancellable, error);
}

MirqabProof *
mirqab_export_proof (MirqabArchive           *archive,
                     MirqabDossier           *dossier,
                     MirqabBoundaries        *boundaries,
                     const MirqabExport      *what,
                     gint64                   made_at,
                     guint                    n_articles,
                     MirqabBriefingProgress   progress,
                     gpointer                 progress_data,
                     GCancellable            *cancellable,
                     GError                 **error)
{
  Destination destination = { .n_articles = n_articles };

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (archive) && what->scope != NULL, NULL);

  if (!export_to (&destination, archive, dossier, boundaries, what, made_at, progress,
                  progress_data, cancellable, error))
    return NULL;

  return destination.proof;
}
