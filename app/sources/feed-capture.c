/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/feed-capture.h"

#include <string.h>

#include "article/article.h"
#include "sources/character-reference.h"
#include "sources/feed-private.h"
#include "sources/html-text.h"
#include "sources/web-address.h"

static void
replace (char **target,
         char  *value)
{
  g_free (*target);
  *target = value;
}

static gboolean
looks_like_html (const char *text)
{
  return strstr (text, "</") != NULL || strstr (text, "<br") != NULL ||
         strstr (text, "<p>") != NULL || strstr (text, "/>") != NULL;
}

static char *
captured_line (const MirqabFeedCapture *capture)
{
  char *line;

  if (!capture->is_plain || capture->has_markup || looks_like_html (capture->text->str))
    return mirqab_html_to_line (capture->text->str, capture->text->len);

  line = mirqab_character_reference_encode (capture->text->str);
  replace (&line, mirqab_html_to_line (line, -1));

  return line;
}

static char *
captured_html (const MirqabFeedCapture *capture)
{
  if (capture->is_plain && !capture->has_markup && !looks_like_html (capture->text->str))
    return mirqab_character_reference_encode (capture->text->str);

  return g_strdup (capture->text->str);
}

/* "editor@example.org (Name)" in RSS */
static void
add_author (MirqabFeedEntry *entry,
            const char      *text)
{
  const char *open = strchr (text, '(');
  const char *close = open != NULL ? strrchr (open, ')') : NULL;

  if (close != NULL && memchr (text, '@', open - text) != NULL)
    {
      g_autofree char *name = g_strndup (open + 1, close - open - 1);

      mirqab_feed_add_name (entry->authors, name);
    }
  else
    {
      mirqab_feed_add_name (entry->authors, text);
    }
}

static void
add_keywords (MirqabFeedEntry *entry,
              const char      *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, ",;", MIRQAB_FEED_MAX_LIST);

  for (gsize i = 0; words[i] != NULL; i++)
    mirqab_feed_add_name (entry->categories, words[i]);
}

/* @base is what a relative address is resolved against. */
void
mirqab_feed_capture_store_in_entry (const MirqabFeedCapture *capture,
                                    MirqabFeedEntry         *entry,
                                    const char              *base)
{
  const char *text = capture->text->str;

  switch (capture->field)
    {
    case MIRQAB_FEED_TITLE:
      replace (&entry->title, captured_line (capture));
      break;
    case MIRQAB_FEED_LINK:
      replace (&entry->link, mirqab_web_address_resolve (base, text));
      break;
    case MIRQAB_FEED_ID:
      replace (&entry->id, g_strstrip (g_strdup (text)));
      break;
    case MIRQAB_FEED_PUBLISHED:
      entry->published = mirqab_feed_parse_time (text);
      replace (&entry->date_text, g_strstrip (g_strdup (text)));
      break;
    case MIRQAB_FEED_UPDATED:
      entry->updated = mirqab_feed_parse_time (text);
      break;
    case MIRQAB_FEED_AUTHOR:
      add_author (entry, text);
      break;
    case MIRQAB_FEED_SUMMARY:
      replace (&entry->summary_html, captured_html (capture));
      break;
    case MIRQAB_FEED_CONTENT:
      replace (&entry->content_html, captured_html (capture));
      break;
    case MIRQAB_FEED_CATEGORY:
      mirqab_feed_add_name (entry->categories, text);
      break;
    case MIRQAB_FEED_KEYWORDS:
      add_keywords (entry, text);
      break;
    case MIRQAB_FEED_LANGUAGE:
      replace (&entry->language, g_strstrip (g_strdup (text)));
      break;
    case MIRQAB_FEED_NO_FIELD:
    case MIRQAB_FEED_TTL:
    case MIRQAB_FEED_SKIPPED_HOUR:
    case MIRQAB_FEED_SKIPPED_DAY:
    case MIRQAB_FEED_N_FIELDS:
    default:
      break;
    }
}

static void
store_skipped_day (MirqabFeed *feed,
                   const char *text)
{
  const char *const names[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

  text += strspn (text, " \t\r\n");
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strncasecmp (text, names[i], 3) == 0)
      feed->skipped_days |= 1u << i;
}

void
mirqab_feed_capture_store_in_feed (const MirqabFeedCapture *capture,
                                   MirqabFeed              *feed,
                                   const char              *base)
{
  const char *text = capture->text->str;
  guint64 number;

  switch (capture->field)
    {
    case MIRQAB_FEED_TITLE:
      replace (&feed->title, captured_line (capture));
      break;
    case MIRQAB_FEED_LINK:
      replace (&feed->link, mirqab_web_address_resolve (base, text));
      break;
    case MIRQAB_FEED_LANGUAGE:
      replace (&feed->language, g_strstrip (g_strdup (text)));
      break;
    case MIRQAB_FEED_PUBLISHED:
    case MIRQAB_FEED_UPDATED:
      if (capture->field == MIRQAB_FEED_UPDATED || feed->updated == MIRQAB_TIME_NONE)
        feed->updated = mirqab_feed_parse_time (text);
      break;
    case MIRQAB_FEED_TTL:
      number = g_ascii_strtoull (text, NULL, 10);
      feed->ttl = MIN (number, 7 * 24 * 60);
      break;
    case MIRQAB_FEED_SKIPPED_HOUR:
      number = g_ascii_strtoull (text, NULL, 10);
      if (number <= 24)
        feed->skipped_hours |= 1u << (number % 24);
      break;
    case MIRQAB_FEED_SKIPPED_DAY:
      store_skipped_day (feed, text);
      break;
    case MIRQAB_FEED_NO_FIELD:
    case MIRQAB_FEED_ID:
    case MIRQAB_FEED_AUTHOR:
    case MIRQAB_FEED_SUMMARY:
    case MIRQAB_FEED_CONTENT:
    case MIRQAB_FEED_CATEGORY:
    case MIRQAB_FEED_KEYWORDS:
    case MIRQAB_FEED_N_FIELDS:
    default:
      break;
    }
}
