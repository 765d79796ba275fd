/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/article-rows.h"

#include "briefing/citation.h"
#include "desk/read-article.h"

#define CSV_HEADER "id,published,published_is,title,outlet,author,agency,countries,language,link,text,read,starred,collections,note\r\n"

static void
append_field (GString    *row,
              const char *value)
{
  if (row->len > 0)
    g_string_append_c (row, ',');
  if (value == NULL)
    return;

  g_string_append_c (row, '"');
  for (; *value != '\0'; value++)
    {
      if (*value == '"')
        g_string_append_c (row, '"');
      g_string_append_c (row, *value);
    }
  g_string_append_c (row, '"');
}

static char *
dup_subjects (const MirqabArticle *article)
{
  GString *codes = g_string_new (NULL);

  for (guint i = 0; article->findings != NULL && i < article->findings->countries->len; i++)
    {
      const MirqabCountry *country = &g_array_index (article->findings->countries, MirqabCountry, i);

      if (country->role == MIRQAB_ROLE_SUBJECT)
        g_string_append_printf (codes, "%s%s", codes->len > 0 ? " " : "", country->code);
    }

  return g_string_free (codes, FALSE);
}

/* A name may hold anything but a line break. */
static char *
dup_collections (const MirqabOwnArticle *own)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < own->collections->len; i++)
    g_string_append_printf (names, "%s%s", names->len > 0 ? "\n" : "",
                            (const char *) g_ptr_array_index (own->collections, i));

  return g_string_free (names, FALSE);
}

static char *
dup_csv (const MirqabArticle    *article,
         const MirqabOwnArticle *own)
{
  GString *row = g_string_new (NULL);
  const MirqabFindings *findings = article->findings;
  g_autofree char *countries = dup_subjects (article);
  g_autofree char *collections = dup_collections (own);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, article->id);
  MirqabDay day = mirqab_article_get_day (article);
  char published[MIRQAB_DAY_STRING_LENGTH] = "";

  if (day != MIRQAB_DAY_NONE)
    mirqab_day_print (day, published);
  append_field (row, id);
  append_field (row, published);
  append_field (row, mirqab_published_origin_to_string (findings != NULL
                                                          ? findings->published_origin
                                                          : MIRQAB_PUBLISHED_UNKNOWN));
  append_field (row, mirqab_article_get_title (article));
  append_field (row, article->outlet);
  append_field (row, article->given_author);
  append_field (row, findings != NULL ? findings->agency : NULL);
  append_field (row, countries);
  append_field (row, findings != NULL ? findings->language : "und");
  append_field (row, article->link);
  append_field (row, article->text);
  append_field (row, own->read ? "yes" : "no");
  append_field (row, own->starred ? "yes" : "no");
  append_field (row, collections);
  append_field (row, article->note);
  g_string_append (row, "\r\n");

  return g_string_free (row, FALSE);
}

static char *
dup_bibtex (const MirqabArticle    *article,
            const MirqabOwnArticle *own)
{
  return mirqab_article_to_bibtex (article);
}

static char *
dup_ris (const MirqabArticle    *article,
         const MirqabOwnArticle *own)
{
  return mirqab_article_to_ris (article);
}

static const MirqabRowFormat formats[] = {
  { "csv", CSV_HEADER, dup_csv },
  { "bib", NULL, dup_bibtex },
  { "ris", NULL, dup_ris },
};

const MirqabRowFormat *
mirqab_row_format_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (name, formats[i].name))
      return &formats[i];

  return NULL;
}

static gboolean
write_text (GOutputStream  *stream,
            const char     *text,
            GCancellable   *cancellable,
            GError        **error)
{
  return g_output_stream_write_all (stream, text, strlen (text), NULL, cancellable, error);
}

static gboolean
write_row (MirqabArchive         *archive,
           MirqabAnalyser        *analyser,
           gint64                 id,
           const MirqabRowFormat *format,
           GOutputStream         *stream,
           GCancellable          *cancellable,
           GError               **error)
{
  g_autoptr (MirqabArticle) article = mirqab_read_article (archive, analyser, id, error);
  g_autoptr (MirqabOwnArticle) own = NULL;
  g_autofree char *row = NULL;

  if (article == NULL)
    return FALSE;
  own = mirqab_archive_load_own_article (archive, id, error);
  if (own == NULL)
    return FALSE;
  row = format->dup_row (article, own);

  return write_text (stream, row, cancellable, error);
}

gboolean
mirqab_write_article_rows (MirqabArchive          *archive,
                           MirqabAnalyser         *analyser,
                           const GArray           *ids,
                           const MirqabRowFormat  *format,
                           GOutputStream          *stream,
                           MirqabRowsProgress      progress,
                           gpointer                progress_data,
                           GCancellable           *cancellable,
                           GError                **error)
{
  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (archive) && MIRQAB_IS_ANALYSER (analyser), FALSE);

  if (format->header != NULL && !write_text (stream, format->header, cancellable, error))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !write_row (archive, analyser, g_array_index (ids, gint64, i), format, stream,
                         cancellable, error))
        return FALSE;
      if (progress != NULL)
        progress (i + 1, ids->len, "", progress_data);
    }

  return TRUE;
}
