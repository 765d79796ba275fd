/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/document.h"

#include <string.h>

#include "sources/bounded-read.h"
#include "sources/charset.h"
#include "sources/content-kind.h"
#include "sources/feed.h"
#include "sources/page.h"
#include "sources/web-address.h"

G_DEFINE_QUARK (mirqab-source-error-quark, mirqab_source_error)

static MirqabDocument *
new_document (MirqabDocumentKind kind)
{
  MirqabDocument *document = g_new0 (MirqabDocument, 1);

  document->kind = kind;
  document->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_article_unref);
  document->problems = g_ptr_array_new_with_free_func (g_free);

  return document;
}

void
mirqab_document_free (MirqabDocument *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->articles);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

static void
take_problems (MirqabDocument *document,
               GPtrArray      *problems)
{
  for (guint i = 0; i < problems->len; i++)
    g_ptr_array_add (document->problems, g_strdup (g_ptr_array_index (problems, i)));
}

static void
set_digest (MirqabArticle *article,
            GBytes        *bytes)
{
  article->capture_digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

/* One code point for each, so that places in the text stay what they are in the
 * file: CR LF becomes space and LF, control characters become spaces. */
static void
normalise (char  *text,
           gsize *length)
{
  for (gsize i = 0; i < *length; i++)
    {
      guchar c = text[i];

      if (c == '\r')
        text[i] = i + 1 < *length && text[i + 1] == '\n' ? ' ' : '\n';
      else if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7F)
        text[i] = ' ';
    }
}

static gboolean
has_letters (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalnum (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

static MirqabDocument *
read_text (GBytes      *bytes,
           const char  *name,
           const char  *content_type,
           GError     **error)
{
  g_autoptr (MirqabDocument) document = new_document (MIRQAB_DOCUMENT_TEXT);
  g_autoptr (MirqabArticle) article = mirqab_article_new ();
  g_autofree char *declared = mirqab_charset_from_content_type (content_type);
  gsize size, length;
  const char *data = g_bytes_get_data (bytes, &size);

  article->text = mirqab_charset_decode (data, size, declared, &length, document->problems, error);
  if (article->text == NULL)
    return NULL;
  normalise (article->text, &length);
  if (!has_letters (article->text))
    {
      g_set_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_EMPTY, "There are no words in it");
      return NULL;
    }
  article->origin = g_strdup (name);
  set_digest (article, bytes);
  g_ptr_array_add (document->articles, g_steal_pointer (&article));

  return g_steal_pointer (&document);
}

/* The title and the text, as a file of its own would hold them. */
static char *
join_title (const char *title,
            const char *text)
{
  if (title == NULL || *title == '\0' || g_str_has_prefix (text, title))
    return g_strdup (text);
  if (*text == '\0')
    return g_strdup (title);

  return g_strconcat (title, "\n\n", text, NULL);
}

static char *
dup_address (const char *address)
{
  return address != NULL && mirqab_web_address_is_http (address) ? g_strdup (address) : NULL;
}

static MirqabArticle *
article_from_entry (const MirqabFeed      *feed,
                    const MirqabFeedEntry *entry)
{
  MirqabArticle *article = mirqab_article_new ();

  article->text = join_title (entry->title, entry->text);
  article->given_title = g_strdup (entry->title);
  article->given_author = entry->authors->len > 0
                          ? g_strdup (g_ptr_array_index (entry->authors, 0)) : NULL;
  article->given_language = g_strdup (entry->language);
  article->given_time = entry->published != MIRQAB_TIME_NONE ? entry->published : entry->updated;
  if (article->given_time != MIRQAB_TIME_NONE)
    article->given_day = mirqab_day_from_unix (article->given_time);
  article->link = dup_address (entry->link);
  article->outlet = g_strdup (feed->title);

  return article;
}

/* How often each link stands in a feed: some feeds lead from every entry to the
 * same page. */
static GHashTable *
count_links (const MirqabFeed *feed)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < feed->entries->len; i++)
    {
      const MirqabFeedEntry *entry = g_ptr_array_index (feed->entries, i);
      guint n = entry->link != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (counts, entry->link)) : 0;

      if (entry->link != NULL)
        g_hash_table_insert (counts, entry->link, GUINT_TO_POINTER (n + 1));
    }

  return counts;
}

/* Its id, else its link, else what is in it. */
static char *
identify (const MirqabFeedEntry *entry,
          const MirqabArticle   *article,
          GHashTable            *link_counts)
{
  if (entry->id != NULL && *entry->id != '\0')
    return g_strdup (entry->id);
  if (entry->link != NULL && g_hash_table_lookup (link_counts, entry->link) == GUINT_TO_POINTER (1))
    return g_strdup (entry->link);

  return g_strdup (article->capture_digest);
}

/* What makes an entry the same one next time: the feed's other entries must not
 * be part of it. */
static void
set_entry_digest (MirqabArticle         *article,
                  const MirqabFeedEntry *entry)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  const char *parts[] = { entry->id, entry->link, entry->title, entry->summary_html,
                          entry->content_html, entry->text };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_checksum_update (checksum, (const guchar *) parts[i], strlen (parts[i]) + 1);
    else
      g_checksum_update (checksum, (const guchar *) "", 1);
  article->capture_digest = g_strdup (g_checksum_get_string (checksum));
}

/**
 * mirqab_feed_to_articles:
 * @name: file name or address of the feed, kept as the origin
 *
 * Returns: (transfer full) (element-type MirqabArticle): one for each entry
 *   with words in it
 */
GPtrArray *
mirqab_feed_to_articles (const MirqabFeed *feed,
                         const char       *name)
{
  GPtrArray *articles = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_article_unref);
  g_autoptr (GHashTable) link_counts = count_links (feed);

  for (guint i = 0; i < feed->entries->len; i++)
    {
      const MirqabFeedEntry *entry = g_ptr_array_index (feed->entries, i);
      g_autoptr (MirqabArticle) article = article_from_entry (feed, entry);

      if (!has_letters (article->text))
        continue;
      article->origin = g_strdup (name);
      set_entry_digest (article, entry);
      article->entry_id = identify (entry, article, link_counts);
      g_ptr_array_add (articles, g_steal_pointer (&article));
    }

  return articles;
}

static MirqabDocument *
read_feed (GBytes      *bytes,
           const char  *name,
           const char  *content_type,
           GError     **error)
{
  g_autoptr (MirqabDocument) document = new_document (MIRQAB_DOCUMENT_FEED);
  g_autofree char *url = dup_address (name);
  g_autoptr (MirqabFeed) feed = mirqab_feed_parse (bytes, content_type, url, error);

  if (feed == NULL)
    return NULL;
  g_ptr_array_unref (document->articles);
  document->articles = mirqab_feed_to_articles (feed, name);
  if (document->articles->len == 0)
    {
      g_set_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_NO_TEXT,
                   "The feed has no entries");
      return NULL;
    }
  take_problems (document, feed->problems);

  return g_steal_pointer (&document);
}

static MirqabDocument *
read_page (GBytes        *bytes,
           const char    *name,
           const char    *content_type,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (MirqabDocument) document = new_document (MIRQAB_DOCUMENT_PAGE);
  g_autoptr (MirqabArticle) article = mirqab_article_new ();
  g_autofree char *url = dup_address (name);
  g_autoptr (MirqabPage) page = mirqab_page_extract (bytes, content_type, url, cancellable, error);

  if (page == NULL)
    return NULL;
  if (!has_letters (page->text))
    {
      g_set_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_NO_TEXT,
                   "There is no article in the page");
      return NULL;
    }
  article->text = join_title (page->title, page->text);
  article->given_title = g_strdup (page->title);
  article->given_author = g_strdup (page->byline);
  article->given_language = g_strdup (page->language);
  article->given_time = page->published_time;
  article->given_day = page->published_day;
  article->link = url != NULL ? g_strdup (url) : dup_address (page->canonical);
  article->outlet = g_strdup (page->site_name);
  article->origin = g_strdup (name);
  set_digest (article, bytes);
  g_ptr_array_add (document->articles, g_steal_pointer (&article));

  return g_steal_pointer (&document);
}

static gboolean
is_blank (const char *data,
          gsize       size)
{
  for (gsize i = 0; i < size; i++)
    if (!g_ascii_isspace (data[i]) && data[i] != '\0')
      return FALSE;

  return TRUE;
}

/* Packed once; what is packed again is no document of ours. */
static MirqabDocument *
read_packed (GBytes        *bytes,
             const char    *name,
             const char    *content_type,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (GBytes) unpacked = mirqab_gunzip_bounded (bytes, MIRQAB_DOCUMENT_MAX_BYTES, error);
  const char *data;
  gsize size;

  if (unpacked == NULL)
    return NULL;
  data = g_bytes_get_data (unpacked, &size);
  if (mirqab_content_is_gzip (data, size))
    {
      g_set_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_BINARY, "It is packed twice");
      return NULL;
    }

  return mirqab_document_read_bytes (unpacked, name, content_type, cancellable, error);
}

MirqabDocument *
mirqab_document_read_bytes (GBytes        *bytes,
                            const char    *name,
                            const char    *content_type,
                            GCancellable  *cancellable,
                            GError       **error)
{
  gsize size;
  const char *data;
  MirqabDocument *document = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (size > MIRQAB_DOCUMENT_MAX_BYTES)
    {
      g_set_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_TOO_LARGE,
                   "It has more than %d bytes", MIRQAB_DOCUMENT_MAX_BYTES);
      return NULL;
    }
  if (is_blank (data, size))
    {
      g_set_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_EMPTY, "It is empty");
      return NULL;
    }

  if (mirqab_content_is_gzip (data, size))
    return read_packed (bytes, name, content_type, cancellable, error);

  switch (mirqab_content_kind (data, size, name, content_type))
    {
    case MIRQAB_CONTENT_FEED:
      document = read_feed (bytes, name, content_type, error);
      break;
    case MIRQAB_CONTENT_PAGE:
      document = read_page (bytes, name, content_type, cancellable, error);
      break;
    case MIRQAB_CONTENT_OPML:
      g_set_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_OPML,
                   "It is a list of sources");
      break;
    case MIRQAB_CONTENT_BINARY:
      g_set_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_BINARY, "It is not a text");
      break;
    case MIRQAB_CONTENT_TEXT:
    default:
      document = read_text (bytes, name, content_type, error);
      break;
    }

  return document;
}

MirqabDocument *
mirqab_document_read_file (GFile         *file,
                           GCancellable  *cancellable,
                           GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = mirqab_read_file_bounded (file, MIRQAB_DOCUMENT_MAX_BYTES, cancellable, error);
  if (bytes == NULL)
    return NULL;
  path = g_file_get_parse_name (file);

  return mirqab_document_read_bytes (bytes, path, NULL, cancellable, error);
}
