/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/feed-private.h"

#include <string.h>

#include "sources/character-reference.h"
#include "sources/document.h"
#include "sources/feed-capture.h"
#include "sources/feed-vocabulary.h"
#include "sources/web-address.h"
#include "sources/xml-parser.h"

typedef struct
{
  char *base;     /* nullable: xml:base, resolved */
  char *language; /* nullable: xml:lang */
} Frame;

typedef struct
{
  MirqabFeed        *feed;
  const char        *base_url;      /* nullable */
  MirqabFeedEntry   *entry;         /* nullable: the one that is being read */
  guint              entry_depth;
  guint              skipped_depth; /* an element whose content is not the feed's own, or 0 */
  GArray            *frames;        /* of Frame, one for each open element */
  MirqabFeedCapture  capture;
  gboolean           is_capturing;
  int                feed_ranks[MIRQAB_FEED_N_FIELDS];
  int                entry_ranks[MIRQAB_FEED_N_FIELDS];
  gboolean           is_full;
  gboolean           is_atom;
} Reader;

static const char *
current_base (const Reader *reader)
{
  return reader->frames->len > 0
         ? g_array_index (reader->frames, Frame, reader->frames->len - 1).base : reader->base_url;
}

static const char *
current_language (const Reader *reader)
{
  return reader->frames->len > 0
         ? g_array_index (reader->frames, Frame, reader->frames->len - 1).language : NULL;
}

static void
push_frame (Reader         *reader,
            const xmlChar **attributes,
            int             n_attributes)
{
  const char *base = current_base (reader);
  const char *language = current_language (reader);
  g_autofree char *own_base = mirqab_xml_dup_attribute (attributes, n_attributes, "xml", "base");
  char *own_language = mirqab_xml_dup_attribute (attributes, n_attributes, "xml", "lang");
  Frame frame;

  frame.base = own_base != NULL ? mirqab_web_address_resolve (base, own_base) : NULL;
  if (frame.base == NULL)
    frame.base = g_strdup (base);
  frame.language = own_language != NULL ? own_language : g_strdup (language);
  g_array_append_val (reader->frames, frame);
}

static void
clear_frame (gpointer data)
{
  Frame *frame = data;

  g_free (frame->base);
  g_free (frame->language);
}

static gboolean
outranks (Reader         *reader,
          MirqabFeedField field,
          int             rank)
{
  int *known = reader->entry != NULL ? &reader->entry_ranks[field] : &reader->feed_ranks[field];

  if (rank <= *known)
    return FALSE;
  *known = rank;

  return TRUE;
}

static void
replace (char **target,
         char  *value)
{
  g_free (*target);
  *target = value;
}

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t\r\n")] == '\0';
}

static void
finish_capture (Reader *reader)
{
  if (!reader->is_capturing)
    return;
  reader->is_capturing = FALSE;
  if (!is_blank (reader->capture.text->str) && !reader->capture.is_ignored &&
      (mirqab_feed_field_is_list (reader->capture.field) ||
       outranks (reader, reader->capture.field, reader->capture.rank)))
    {
      if (reader->entry != NULL)
        mirqab_feed_capture_store_in_entry (&reader->capture, reader->entry, current_base (reader));
      else
        mirqab_feed_capture_store_in_feed (&reader->capture, reader->feed, current_base (reader));
    }
  g_string_truncate (reader->capture.text, 0);
  g_clear_pointer (&reader->capture.type, g_free);
}

static void
start_capture (Reader                *reader,
               const MirqabFeedTerm  *term,
               const xmlChar        **attributes,
               int                    n_attributes)
{
  MirqabFeedCapture *capture = &reader->capture;
  g_autofree char *mode = mirqab_xml_dup_attribute (attributes, n_attributes, NULL, "mode");

  reader->is_capturing = TRUE;
  capture->field = term->field;
  capture->rank = term->rank;
  capture->depth = reader->frames->len;
  capture->has_markup = FALSE;
  capture->type = mirqab_xml_dup_attribute (attributes, n_attributes, NULL, "type");
  capture->is_plain = term->is_atom &&
                      (capture->type == NULL || strcmp (capture->type, "text") == 0 ||
                       strcmp (capture->type, "text/plain") == 0) &&
                      g_strcmp0 (mode, "xml") != 0;
  capture->is_ignored = g_strcmp0 (mode, "base64") == 0 ||
                        (capture->type != NULL && g_str_has_prefix (capture->type, "image/"));
  g_string_truncate (capture->text, 0);
}

static void
start_entry (Reader         *reader,
             const xmlChar **attributes,
             int             n_attributes)
{
  const char *language = current_language (reader);

  finish_capture (reader);
  reader->skipped_depth = 0;
  reader->entry = mirqab_feed_add_entry (reader->feed);
  if (reader->entry == NULL)
    {
      reader->is_full = TRUE;
      return;
    }
  reader->entry_depth = reader->frames->len;
  memset (reader->entry_ranks, 0, sizeof reader->entry_ranks);
  reader->entry->id = mirqab_xml_dup_attribute (attributes, n_attributes, "rdf", "about");
  if (language != NULL && g_strcmp0 (language, reader->feed->language) != 0)
    reader->entry->language = g_strdup (language);
}

/* Atom's link, and Atom's link in RSS (RFC 4287 4.2.7) */
static void
read_link (Reader         *reader,
           int             rank,
           const xmlChar **attributes,
           int             n_attributes)
{
  g_autofree char *relation = mirqab_xml_dup_attribute (attributes, n_attributes, NULL, "rel");
  g_autofree char *type = mirqab_xml_dup_attribute (attributes, n_attributes, NULL, "type");
  g_autofree char *length = mirqab_xml_dup_attribute (attributes, n_attributes, NULL, "length");
  g_autofree char *reference = mirqab_xml_dup_attribute (attributes, n_attributes, NULL, "href");
  g_autofree char *address = mirqab_web_address_resolve (current_base (reader), reference);
  char **target = reader->entry != NULL ? &reader->entry->link : &reader->feed->link;

  if (address == NULL)
    return;
  if (relation == NULL || strcmp (relation, "alternate") == 0)
    {
      if (type == NULL || strstr (type, "html") != NULL)
        rank++;
      if (outranks (reader, MIRQAB_FEED_LINK, rank))
        replace (target, g_steal_pointer (&address));
    }
  else if (strcmp (relation, "enclosure") == 0 && reader->entry != NULL)
    {
      mirqab_feed_add_enclosure (reader->entry, address, type, length);
    }
}

static void
read_enclosure (Reader         *reader,
                const xmlChar **attributes,
                int             n_attributes)
{
  g_autofree char *type = mirqab_xml_dup_attribute (attributes, n_attributes, NULL, "type");
  g_autofree char *medium = mirqab_xml_dup_attribute (attributes, n_attributes, NULL, "medium");
  g_autofree char *length = mirqab_xml_dup_attribute (attributes, n_attributes, NULL, "length");
  g_autofree char *reference = mirqab_xml_dup_attribute (attributes, n_attributes, NULL, "url");
  g_autofree char *address = NULL;

  if (reference == NULL)
    reference = mirqab_xml_dup_attribute (attributes, n_attributes, "rdf", "resource");
  if (length == NULL)
    length = mirqab_xml_dup_attribute (attributes, n_attributes, NULL, "fileSize");
  if (type == NULL && g_strcmp0 (medium, "image") == 0)
    type = g_strdup ("image/*");
  address = mirqab_web_address_resolve (current_base (reader), reference);
  if (reader->entry != NULL)
    mirqab_feed_add_enclosure (reader->entry, address, type, length);
}

static void
read_category (Reader         *reader,
               const xmlChar **attributes,
               int             n_attributes)
{
  g_autofree char *label = mirqab_xml_dup_attribute (attributes, n_attributes, NULL, "label");
  g_autofree char *term = mirqab_xml_dup_attribute (attributes, n_attributes, NULL, "term");

  if (label == NULL)
    label = mirqab_xml_dup_attribute (attributes, n_attributes, NULL, "text");
  if (reader->entry == NULL)
    return;
  if (label != NULL && !is_blank (label))
    mirqab_feed_add_name (reader->entry->categories, label);
  else if (term != NULL)
    mirqab_feed_add_name (reader->entry->categories, term);
}

static void
read_root (Reader         *reader,
           const char     *name,
           const char     *space,
           const xmlChar **attributes,
           int             n_attributes)
{
  g_autofree char *version = mirqab_xml_dup_attribute (attributes, n_attributes, NULL, "version");
  MirqabFeed *feed = reader->feed;

  if (g_ascii_strcasecmp (name, "rss") == 0)
    feed->format = g_strdup_printf ("rss%s", version != NULL && *version != '\0' &&
                                    strlen (version) < 8 ? version : "2.0");
  else if (strcmp (name, "RDF") == 0)
    feed->format = g_strdup ("rss1.0");
  else if (strcmp (name, "feed") == 0)
    feed->format = g_strdup (g_strcmp0 (space, "http://purl.org/atom/ns#") == 0 ||
                             g_strcmp0 (version, "0.3") == 0 ? "atom0.3" : "atom1.0");
  else if (strcmp (name, "urlset") == 0)
    feed->format = g_strdup ("sitemap");
  else if (strcmp (name, "channel") == 0)
    feed->format = g_strdup ("rss2.0");
  reader->is_atom = feed->format != NULL && g_str_has_prefix (feed->format, "atom");
  if (current_language (reader) != NULL)
    replace (&feed->language, g_strdup (current_language (reader)));
}

static void
write_start (Reader         *reader,
             const char     *name,
             const xmlChar **attributes,
             int             n_attributes)
{
  GString *text = reader->capture.text;

  reader->capture.has_markup = TRUE;
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

static void
read_term (Reader                *reader,
           const MirqabFeedTerm  *term,
           const xmlChar        **attributes,
           int                    n_attributes)
{
  switch (term->role)
    {
    case MIRQAB_FEED_ROLE_ENTRY:
      start_entry (reader, attributes, n_attributes);
      break;
    case MIRQAB_FEED_ROLE_SKIP:
      reader->skipped_depth = reader->frames->len;
      break;
    case MIRQAB_FEED_ROLE_LINK:
      read_link (reader, term->rank, attributes, n_attributes);
      break;
    case MIRQAB_FEED_ROLE_ENCLOSURE:
      read_enclosure (reader, attributes, n_attributes);
      break;
    case MIRQAB_FEED_ROLE_CATEGORY:
      read_category (reader, attributes, n_attributes);
      if (term->field != MIRQAB_FEED_NO_FIELD && reader->entry != NULL)
        start_capture (reader, term, attributes, n_attributes);
      break;
    case MIRQAB_FEED_ROLE_TEXT:
      if (reader->entry != NULL || !mirqab_feed_field_is_list (term->field) ||
          term->field == MIRQAB_FEED_SKIPPED_HOUR || term->field == MIRQAB_FEED_SKIPPED_DAY)
        start_capture (reader, term, attributes, n_attributes);
      break;
    case MIRQAB_FEED_ROLE_GROUP:
    default:
      break;
    }
}

static void
start_element (void           *data,
               const xmlChar  *local_name,
               const xmlChar  *prefix,
               const xmlChar  *uri,
               int             n_namespaces,
               const xmlChar **namespaces,
               int             n_attributes,
               int             n_defaulted,
               const xmlChar **attributes)
{
  Reader *reader = data;
  const char *name = (const char *) local_name;
  const MirqabFeedTerm *term;

  push_frame (reader, attributes, n_attributes);
  if (reader->frames->len == 1 || (reader->frames->len == 2 && reader->feed->format == NULL))
    read_root (reader, name, (const char *) uri, attributes, n_attributes);
  if (reader->is_full)
    return;
  if (uri != NULL && strstr ((const char *) uri, "netscape.com/rdf/simple/0.9") != NULL &&
      g_strcmp0 (reader->feed->format, "rss1.0") == 0)
    replace (&reader->feed->format, g_strdup ("rss0.90"));

  term = mirqab_feed_term_find ((const char *) uri, (const char *) prefix, name, reader->is_atom);
  if (term != NULL && term->role == MIRQAB_FEED_ROLE_ENTRY &&
      !(reader->is_capturing && reader->is_atom))
    read_term (reader, term, attributes, n_attributes);
  else if (reader->is_capturing)
    write_start (reader, name, attributes, n_attributes);
  else if (reader->skipped_depth == 0 && term != NULL)
    read_term (reader, term, attributes, n_attributes);
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

static void
end_element (void          *data,
             const xmlChar *local_name,
             const xmlChar *prefix,
             const xmlChar *uri)
{
  Reader *reader = data;
  guint depth = reader->frames->len;

  if (reader->is_capturing && depth == reader->capture.depth)
    finish_capture (reader);
  else if (reader->is_capturing && !is_void ((const char *) local_name))
    g_string_append_printf (reader->capture.text, "</%s>", (const char *) local_name);
  if (depth == reader->skipped_depth)
    reader->skipped_depth = 0;
  if (reader->entry != NULL && depth == reader->entry_depth)
    reader->entry = NULL;
  if (depth > 0)
    g_array_set_size (reader->frames, depth - 1);
}

static void
add_characters (void          *data,
                const xmlChar *characters,
                int            length)
{
  Reader *reader = data;

  if (!reader->is_capturing)
    return;
  if (reader->capture.has_markup || (reader->capture.type != NULL &&
                                     strcmp (reader->capture.type, "xhtml") == 0))
    {
      g_autofree char *text = g_strndup ((const char *) characters, length);
      g_autofree char *encoded = mirqab_character_reference_encode (text);

      g_string_append (reader->capture.text, encoded);
    }
  else
    {
      g_string_append_len (reader->capture.text, (const char *) characters, length);
    }
}

static void
complete_link (char       **link,
               const char  *base)
{
  if (*link != NULL && !mirqab_web_address_is_http (*link))
    replace (link, mirqab_web_address_resolve (base, *link));
}

/* Relative addresses of a feed whose own address is not known are the site's. */
static void
complete_links (MirqabFeed *feed)
{
  if (feed->link == NULL || !mirqab_web_address_is_http (feed->link))
    return;
  for (guint i = 0; i < feed->entries->len; i++)
    {
      MirqabFeedEntry *entry = g_ptr_array_index (feed->entries, i);

      complete_link (&entry->link, feed->link);
      for (guint j = 0; j < entry->enclosures->len; j++)
        {
          MirqabEnclosure *enclosure = g_ptr_array_index (entry->enclosures, j);

          complete_link (&enclosure->url, feed->link);
        }
    }
}

/* RSS, RDF, Atom and sitemaps. Fails when it is none of them. */
gboolean
mirqab_feed_read_xml (MirqabFeed  *feed,
                      const char  *text,
                      gsize        length,
                      const char  *base_url,
                      GError     **error)
{
  Reader reader = { .feed = feed, .base_url = base_url };
  const MirqabXmlHandler handler = { start_element, end_element, add_characters };

  reader.capture.text = g_string_new (NULL);
  reader.frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  g_array_set_clear_func (reader.frames, clear_frame);
  mirqab_xml_parse (text, length, &handler, &reader, feed->problems);
  finish_capture (&reader);
  g_array_unref (reader.frames);
  g_string_free (reader.capture.text, TRUE);
  g_free (reader.capture.type);

  if (feed->format == NULL)
    {
      g_set_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_MARKUP, "This is no feed");
      return FALSE;
    }
  if (reader.is_full)
    mirqab_feed_add_problem (feed, "only the first %d entries were read", MIRQAB_FEED_MAX_ENTRIES);
  complete_links (feed);

  return TRUE;
}
