/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/feed-capture.h"

#include <string.h>

#include "article/article.h"
#include "sources/character-reference.h"
#include "sources/feed-person.h"
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

/* The div around XHTML is not part of it (RFC 4287 3.1.1.3).
 *
 * Returns: (nullable) */
static char *
dup_inside_div (const char *text)
{
  g_autofree char *html = g_strstrip (g_strdup (text));
  const char *close = g_str_has_prefix (html, "<div") ? strchr (html, '>') : NULL;

  if (close == NULL || !g_str_has_suffix (close, "</div>"))
    return NULL;

  return g_strndup (close + 1, strlen (close + 1) - strlen ("</div>"));
}

static char *
captured_html (const MirqabFeedCapture *capture)
{
  char *inside = g_strcmp0 (capture->type, "xhtml") == 0 ? dup_inside_div (capture->text->str) : NULL;

  if (inside != NULL)
    return inside;
  if (capture->is_plain && !capture->has_markup && !looks_like_html (capture->text->str))
    return mirqab_character_reference_encode (capture->text->str);

  return g_strdup (capture->text->str);
}

/* Between commas and semicolons, Latin or Arabic */
static void
add_keywords (MirqabFeedEntry *entry,
              const char      *text)
{
  g_autoptr (GString) list = g_string_new (text);
  g_auto (GStrv) words = NULL;

  g_string_replace (list, "،", ",", 0);
  g_string_replace (list, "؛", ",", 0);
  words = g_strsplit_set (list->str, ",;", MIRQAB_FEED_MAX_LIST);
  for (gsize i = 0; words[i] != NULL; i++)
    mirqab_feed_add_name (entry->categories, words[i]);
}

/* "en_US" is a locale's name, not a BCP 47 tag. */
static char *
dup_language (const char *text)
{
  return g_strdelimit (g_strstrip (g_strdup (text)), "_", '-');
}

static gboolean
is_base64 (const char *text)
{
  for (; *text != '\0'; text++)
    if (!g_ascii_isalnum (*text) && !g_ascii_isspace (*text) && strchr ("+/=", *text) == NULL)
      return FALSE;

  return TRUE;
}

/* What claims to be base64 and is not stays as it is; what is, but is no text,
 * is nothing that a feed reader can show.
 *
 * Returns: whether @capture holds text */
gboolean
mirqab_feed_capture_decode (MirqabFeedCapture *capture)
{
  g_autofree guchar *bytes = NULL;
  gsize length;

  if (!capture->is_base64 || !is_base64 (capture->text->str))
    return TRUE;
  bytes = g_base64_decode (capture->text->str, &length);
  if (!g_utf8_validate_len ((const char *) bytes, length, NULL))
    return FALSE;
  g_string_truncate (capture->text, 0);
  g_string_append_len (capture->text, (const char *) bytes, length);

  return TRUE;
}

/* HTML's elements without content have no end tag; "</br>" would be another one. */
static gboolean
is_void (const char *name)
{
  static const char *const names[] = { "area", "br", "col", "embed", "hr", "img", "input", "link",
                                       "meta", "source", "wbr" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (name, names[i]) == 0)
      return TRUE;

  return FALSE;
}

/* An element inside the field becomes text of it. */
void
mirqab_feed_capture_start_element (MirqabFeedCapture  *capture,
                                   const char         *name,
                                   const xmlChar     **attributes,
                                   int                 n_attributes)
{
  GString *text = capture->text;

  capture->has_markup = TRUE;
  g_string_append_printf (text, "<%s", name);
  for (int i = 0; i < n_attributes; i++)
    {
      const xmlChar **attribute = attributes + MIRQAB_XML_ATTRIBUTE_POINTERS * i;
      g_autofree char *value = mirqab_xml_dup_attribute (attribute, 1, NULL,
                                                         (const char *) attribute[0]);
      g_autofree char *encoded = mirqab_character_reference_encode (value);

      g_string_append_printf (text, " %s=\"%s\"", (const char *) attribute[0], encoded);
    }
  g_string_append_c (text, '>');
}

void
mirqab_feed_capture_end_element (MirqabFeedCapture *capture,
                                 const char        *name)
{
  if (!is_void (name))
    g_string_append_printf (capture->text, "</%s>", name);
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
    case MIRQAB_FEED_EMAIL:
      mirqab_feed_add_person (entry->authors, text);
      break;
    case MIRQAB_FEED_SUMMARY:
      replace (&entry->summary_html, captured_html (capture));
      if (entry->content_html == NULL)
        replace (&entry->html_base, g_strdup (base));
      break;
    case MIRQAB_FEED_CONTENT:
      replace (&entry->content_html, captured_html (capture));
      replace (&entry->html_base, g_strdup (base));
      break;
    case MIRQAB_FEED_CATEGORY:
      mirqab_feed_add_name (entry->categories, text);
      break;
    case MIRQAB_FEED_KEYWORDS:
      add_keywords (entry, text);
      break;
    case MIRQAB_FEED_LANGUAGE:
      replace (&entry->language, dup_language (text));
      break;
    case MIRQAB_FEED_NO_FIELD:
    case MIRQAB_FEED_TTL:
    case MIRQAB_FEED_PERIOD:
    case MIRQAB_FEED_FREQUENCY:
    case MIRQAB_FEED_SKIPPED_HOUR:
    case MIRQAB_FEED_SKIPPED_DAY:
    case MIRQAB_FEED_N_FIELDS:
    default:
      break;
    }
}

/* RSS 1.0 Syndication module: updatePeriod. In minutes; 0 = none of its words. */
static int
read_period (const char *text)
{
  static const struct
  {
    const char *word;
    int         minutes;
  } periods[] = {
    { "hourly", 60 }, { "daily", 24 * 60 }, { "weekly", 7 * 24 * 60 },
    { "monthly", 30 * 24 * 60 }, { "yearly", 365 * 24 * 60 },
  };
  g_autofree char *word = g_strstrip (g_strdup (text));

  for (gsize i = 0; i < G_N_ELEMENTS (periods); i++)
    if (g_ascii_strcasecmp (word, periods[i].word) == 0)
      return periods[i].minutes;

  return 0;
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
      replace (&feed->language, dup_language (text));
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
    case MIRQAB_FEED_PERIOD:
      feed->update_period = read_period (text);
      break;
    case MIRQAB_FEED_FREQUENCY:
      number = g_ascii_strtoull (text, NULL, 10);
      feed->update_frequency = (int) CLAMP (number, 1, 1000);
      break;
    case MIRQAB_FEED_SKIPPED_HOUR:
      number = g_ascii_strtoull (text, NULL, 10);
      if (number <= 24)
        feed->skipped_hours |= 1u << (number % 24);
      break;
    case MIRQAB_FEED_SKIPPED_DAY:
      store_skipped_day (feed, text);
      break;
    case MIRQAB_FEED_AUTHOR:
    case MIRQAB_FEED_EMAIL:
      mirqab_feed_add_person (feed->authors, text);
      break;
    case MIRQAB_FEED_NO_FIELD:
    case MIRQAB_FEED_ID:
    case MIRQAB_FEED_SUMMARY:
    case MIRQAB_FEED_CONTENT:
    case MIRQAB_FEED_CATEGORY:
    case MIRQAB_FEED_KEYWORDS:
    case MIRQAB_FEED_N_FIELDS:
    default:
      break;
    }
}
