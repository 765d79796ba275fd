/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/page.h"

#include <string.h>

#include "article/article.h"
#include "sources/charset.h"
#include "sources/document.h"
#include "sources/markup.h"
#include "sources/page-process.h"
#include "sources/page-reader.h"

MirqabPageLink *
mirqab_page_link_new (const char *url,
                      const char *title,
                      const char *type)
{
  MirqabPageLink *link = g_new0 (MirqabPageLink, 1);

  link->url = g_strdup (url);
  link->title = g_strdup (title);
  link->type = g_strdup (type);

  return link;
}

void
mirqab_page_link_free (MirqabPageLink *link)
{
  g_free (link->url);
  g_free (link->title);
  g_free (link->type);
  g_free (link);
}

MirqabPage *
mirqab_page_new (void)
{
  MirqabPage *page = g_new0 (MirqabPage, 1);

  page->published_time = MIRQAB_TIME_NONE;
  page->published_day = MIRQAB_DAY_NONE;
  page->links = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_page_link_free);
  page->feeds = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_page_link_free);

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

/* End tags that may be left out say nothing about depth (HTML Standard 13.1.2.4). */
static gboolean
counts_for_nesting (const MirqabMarkupToken *token)
{
  static const char *const names[] = {
    "p", "li", "td", "th", "tr", "dt", "dd", "option", "tbody", "thead", "tfoot", "colgroup",
    "br", "img", "hr", "input", "meta", "link", "area", "base", "col", "embed", "param", "source",
    "track", "wbr",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (mirqab_markup_is_named (token, names[i]))
      return FALSE;

  return token->start[token->length - 2] != '/';
}

static gboolean
skips_content (const MirqabMarkupToken *token)
{
  return mirqab_markup_is_named (token, "script") || mirqab_markup_is_named (token, "style") ||
         mirqab_markup_is_named (token, "textarea");
}

/* What is hopeless is not given to the parser at all. */
static const char *
find_broken_limit (const char *html,
                   gsize       length)
{
  MirqabMarkupReader reader;
  MirqabMarkupToken token;
  int depth = 0;

  if (length > MIRQAB_PAGE_MAX_BYTES)
    return "The page is too large";
  mirqab_markup_reader_init (&reader, html, length);
  while (mirqab_markup_reader_next (&reader, &token))
    {
      if (token.kind == MIRQAB_MARKUP_TOO_BIG)
        return "The page has a tag that is too long";
      if (token.kind == MIRQAB_MARKUP_START && skips_content (&token))
        mirqab_markup_skip_past (&reader, token.name, token.name_length);
      else if (token.kind == MIRQAB_MARKUP_START && counts_for_nesting (&token))
        depth++;
      else if (token.kind == MIRQAB_MARKUP_END && depth > 0 && counts_for_nesting (&token))
        depth--;
      if (depth > MIRQAB_PAGE_MAX_NESTING)
        return "The page is nested too deep";
    }

  return NULL;
}

static char *
decode (GBytes      *bytes,
        const char  *content_type,
        gsize       *length,
        GError     **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *declared = mirqab_charset_from_content_type (content_type);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (declared == NULL && size > 0)
    declared = mirqab_charset_from_markup (data, size);

  return mirqab_charset_decode (data, size, declared, length, problems, error);
}

MirqabPage *
mirqab_page_extract (GBytes        *bytes,
                     const char    *content_type,
                     const char    *url,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autofree char *html = NULL;
  const char *broken_limit;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);

  html = decode (bytes, content_type, &length, error);
  if (html == NULL)
    return NULL;
  broken_limit = find_broken_limit (html, length);
  if (broken_limit != NULL)
    {
      g_set_error_literal (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_MARKUP, broken_limit);
      return NULL;
    }

  return mirqab_page_read_apart (html, length, url, cancellable, error);
}
