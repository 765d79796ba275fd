/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/import.h"

#include "analysis/concern.h"
#include "archive/aside.h"

/* Articles in one transaction. */
#define BATCH_ARTICLES 256

typedef struct
{
  MirqabAnalyser  *analyser;
  MirqabArticle  **articles; /* NULL where one could not be loaded */
  MirqabFindings **findings;
} Round;

static void
analyse_one (gpointer data,
             gpointer user_data)
{
  const Round *round = user_data;
  guint position = GPOINTER_TO_UINT (data) - 1;

  round->findings[position] = mirqab_analyser_analyse (round->analyser, round->articles[position]);
}

/* Analyses the articles of a round on all processors. */
static void
analyse_round (Round *round,
               guint  n)
{
  GThreadPool *pool = g_thread_pool_new (analyse_one, round, (int) g_get_num_processors (), FALSE,
                                         NULL);

  for (guint i = 0; i < n; i++)
    if (round->articles[i] != NULL)
      g_thread_pool_push (pool, GUINT_TO_POINTER (i + 1), NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
}

/* Writes the findings of a round. Gives the number of articles, -1 on error. */
static gssize
write_round (MirqabArchive  *archive,
             const Round    *round,
             guint           n,
             GError        **error)
{
  gssize written = 0;

  if (!mirqab_archive_begin (archive, error))
    return -1;

  for (guint i = 0; i < n; i++)
    {
      if (round->findings[i] == NULL)
        continue;
      if (!mirqab_archive_set_findings (archive, round->articles[i]->id, round->findings[i], error))
        {
          mirqab_archive_roll_back (archive);
          return -1;
        }
      written++;
    }

  return mirqab_archive_commit (archive, error) ? written : -1;
}

static gssize
reanalyse_round (MirqabArchive   *archive,
                 MirqabAnalyser  *analyser,
                 const gint64    *ids,
                 guint            n,
                 GError         **error)
{
  MirqabArticle *articles[BATCH_ARTICLES] = { NULL };
  MirqabFindings *findings[BATCH_ARTICLES] = { NULL };
  Round round = { .analyser = analyser, .articles = articles, .findings = findings };
  gssize written;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) local_error = NULL;

      articles[i] = mirqab_archive_load (archive, ids[i], &local_error);
      if (articles[i] == NULL)
        g_debug ("Article %" G_GINT64_FORMAT " is not analysed again: %s", ids[i],
                 local_error->message);
    }

  analyse_round (&round, n);
  written = write_round (archive, &round, n, error);

  for (guint i = 0; i < n; i++)
    {
      g_clear_pointer (&findings[i], mirqab_findings_unref);
      g_clear_pointer (&articles[i], mirqab_article_unref);
    }

  return written;
}

/* What a changed dossier finds of concern comes into view. */
static gboolean
judge_again (MirqabArchive   *archive,
             MirqabAnalyser  *analyser,
             gint64           id,
             GError         **error)
{
  g_autoptr (MirqabArticle) article = mirqab_archive_load (archive, id, error);
  gint64 new_id;

  if (article == NULL)
    return FALSE;
  article->findings = mirqab_analyser_analyse (analyser, article);
  if (mirqab_concern_find (mirqab_analyser_get_dossier (analyser), article->findings).reason
      == MIRQAB_CONCERN_NONE)
    return mirqab_archive_leave_aside (archive, id, mirqab_analyser_get_version (analyser), error);

  return mirqab_archive_bring_in (archive, article, &new_id, error);
}

/* Gives the number of articles, -1 on error. */
static gssize
reanalyse_aside (MirqabArchive         *archive,
                 MirqabAnalyser        *analyser,
                 MirqabImportProgress   progress,
                 gpointer               progress_data,
                 GCancellable          *cancellable,
                 GError               **error)
{
  g_autoptr (GArray) ids =
    mirqab_archive_find_stale_aside (archive, mirqab_analyser_get_version (analyser), G_MAXINT, error);

  if (ids == NULL)
    return -1;

  for (guint i = 0; i < ids->len; i += BATCH_ARTICLES)
    {
      gboolean succeeded = TRUE;

      if (progress != NULL)
        progress (i, ids->len, "", progress_data);
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !mirqab_archive_begin (archive, error))
        return -1;
      for (guint k = i; k < MIN (i + BATCH_ARTICLES, ids->len) && succeeded; k++)
        succeeded = judge_again (archive, analyser, g_array_index (ids, gint64, k), error);
      if (!succeeded)
        mirqab_archive_roll_back (archive);
      if (!succeeded || !mirqab_archive_commit (archive, error))
        return -1;
    }

  return ids->len;
}

gssize
mirqab_reanalyse (MirqabArchive         *archive,
                  MirqabAnalyser        *analyser,
                  MirqabImportProgress   progress,
                  gpointer               progress_data,
                  GCancellable          *cancellable,
                  GError               **error)
{
  g_autoptr (GArray) ids = NULL;
  gssize total = 0, n_aside;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (archive) && MIRQAB_IS_ANALYSER (analyser), -1);

  ids = mirqab_archive_find_stale (archive, mirqab_analyser_get_version (analyser), G_MAXINT, error);
  if (ids == NULL)
    return -1;

  for (guint i = 0; i < ids->len; i += BATCH_ARTICLES)
    {
      guint n = MIN (BATCH_ARTICLES, ids->len - i);
      gssize written;

      if (progress != NULL)
        progress (i, ids->len, "", progress_data);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return -1;
      written = reanalyse_round (archive, analyser, &g_array_index (ids, gint64, i), n, error);
      if (written < 0)
        return -1;
      total += written;
    }
  n_aside = reanalyse_aside (archive, analyser, progress, progress_data, cancellable, error);

  return n_aside >= 0 ? total + n_aside : -1;
}
