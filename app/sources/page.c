/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/page.h"

#include "article/article.h"
#include "sources/charset.h"
#include "sources/document.h"
#include "sources/html-text.h"
#include "sources/markup.h"

static void
free_link (gpointer data)
{
  MirqabPageLink *link = data;

  g_free (link->url);
  g_free (link->title);
  g_free (link->type);
  g_free (link);
}

static MirqabPage *
new_page (void)
{
  MirqabPage *page = g_new0 (MirqabPage, 1);

  page->published_time = MIRQAB_TIME_NONE;
  page->published_day = MIRQAB_DAY_NONE;
  page->links = g_ptr_array_new_with_free_func (free_link);
  page->feeds = g_ptr_array_new_with_free_func (free_link);

  return page;
}

void
mirqab_page_free (MirqabPage *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->byline);
  g_free (self->site_name);
  g_free (self->published);
  g_free (self->language);
  g_free (self->canonical);
  g_free (self->text);
  g_free (self->html);
  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->feeds);
  g_free (self);
}

/* (nullable) */
static char *
find_title (const char *html,
            gsize       length)
{
  MirqabMarkupReader reader;
  MirqabMarkupToken token;

  mirqab_markup_reader_init (&reader, html, length);
  while (mirqab_markup_reader_next (&reader, &token))
    if (token.kind == MIRQAB_MARKUP_START && mirqab_markup_is_named (&token, "title"))
      {
        const char *start = reader.at;

        if (mirqab_markup_skip_past (&reader, "title", 5))
          return mirqab_html_to_line (start, reader.at - start);
      }

  return NULL;
}

MirqabPage *
mirqab_page_extract (GBytes        *bytes,
                     const char    *content_type,
                     const char    *url,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr (MirqabPage) page = new_page ();
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *declared = mirqab_charset_from_content_type (content_type);
  g_autofree char *html = NULL;
  gsize size, length;
  const char *data;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  if (declared == NULL)
    declared = mirqab_charset_from_markup (data, size);
  html = mirqab_charset_decode (data, size, declared, &length, problems, error);
  if (html == NULL)
    return NULL;

  page->title = find_title (html, length);
  page->text = mirqab_html_to_text (html, length);
  page->html = g_strdup ("");

  return g_steal_pointer (&page);
}
