/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/feed-private.h"

#include <string.h>

#include "article/article.h"
#include "sources/character-reference.h"
#include "sources/document.h"
#include "sources/feed-capture.h"
#include "sources/feed-frames.h"
#include "sources/feed-vocabulary.h"
#include "sources/web-address.h"
#include "sources/xml-parser.h"

typedef struct
{
  MirqabFeed        *feed;
  const char        *base_url;      /* nullable */
  MirqabFeedEntry   *entry;         /* nullable: the one that is being read */
  guint              entry_depth;
  guint              skipped_depth; /* an element whose content is not the feed's own, or 0 */
  guint              person_depth;  /* Atom's author, or 0 */
  gboolean           has_name;      /* of that author */
  char              *email;         /* nullable: of that author */
  GArray            *frames;        /* of MirqabFeedFrame, one for each open element */
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
  return mirqab_feed_frames_base (reader->frames, reader->base_url);
}

static int *
known_rank (Reader          *reader,
            MirqabFeedField  field)
{
  return reader->entry != NULL ? &reader->entry_ranks[field] : &reader->feed_ranks[field];
}

static gboolean
outranks (Reader         *reader,
          MirqabFeedField field,
          int             rank)
{
  int *known = known_rank (reader, field);

  if (rank <= *known)
    return FALSE;
  *known = rank;

  return TRUE;
}

/* Of two dates the last counts, as what is appended corrects; one that cannot be
 * read only stands where no other does. */
static gboolean
is_better_date (Reader                  *reader,
                const MirqabFeedCapture *capture)
{
  int *known = known_rank (reader, capture->field);

  if (mirqab_feed_parse_time (capture->text->str) == MIRQAB_TIME_NONE)
    return *known == 0;
  if (capture->rank < *known)
    return FALSE;
  *known = capture->rank;

  return TRUE;
}

static gboolean
is_wanted (Reader                  *reader,
           const MirqabFeedCapture *capture)
{
  if (mirqab_feed_field_is_list (capture->field))
    return TRUE;
  if (capture->field == MIRQAB_FEED_PUBLISHED || capture->field == MIRQAB_FEED_UPDATED)
    return is_better_date (reader, capture);

  return outranks (reader, capture->field, capture->rank);
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
store_capture (Reader *reader)
{
  MirqabFeedCapture *capture = &reader->capture;

  if (capture->is_ignored || !mirqab_feed_capture_decode (capture) ||
      is_blank (capture->text->str) || !is_wanted (reader, capture))
    return;
  if (capture->field == MIRQAB_FEED_EMAIL && reader->person_depth > 0)
    {
      replace (&reader->email, g_strdup (capture->text->str));
      return;
    }
  reader->has_name |= capture->field == MIRQAB_FEED_AUTHOR;
  if (reader->entry != NULL)
    mirqab_feed_capture_store_in_entry (capture, reader->entry, current_base (reader));
  else
    mirqab_feed_capture_store_in_feed (capture, reader->feed, current_base (reader));
}

static void
finish_capture (Reader *reader)
{
  if (!reader->is_capturing)
    return;
  reader->is_capturing = FALSE;
  store_capture (reader);
  g_string_truncate (reader->capture.text, 0);
  g_clear_pointer (&reader->capture.type, g_free);
}

/* Media types whose content stands in the feed as base64 (RFC 4287 4.1.3.3) */
static gboolean
is_binary_type (const char *type)
{
  return strchr (type, '/') != NULL && !g_str_has_prefix (type, "text/") &&
         !g_str_has_suffix (type, "xml") && !g_str_has_suffix (type, "json") &&
         strstr (type, "html") == NULL;
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
  capture->is_ignored = capture->type != NULL && g_str_has_prefix (capture->type, "image/");
  capture->is_base64 = g_strcmp0 (mode, "base64") == 0 ||
                       (term->is_atom && mode == NULL && capture->type != NULL &&
                        is_binary_type (capture->type));
  g_string_truncate (capture->text, 0);
}

/* Nothing but "false" takes the default away from a guid (RSS 2.0). */
static void
read_permanence (Reader         *reader,
                 const xmlChar **attributes,
                 int             n_attributes)
{
  g_autofree char *value = mirqab_xml_dup_attribute (attributes, n_attributes, NULL, "isPermaLink");

  if (value != NULL && g_ascii_strcasecmp (value, "false") == 0)
    reader->entry->is_id_opaque = TRUE;
}

static void
start_person (Reader *reader)
{
  reader->person_depth = reader->frames->len;
  reader->has_name = FALSE;
  g_clear_pointer (&reader->email, g_free);
}

static void
end_person (Reader *reader)
{
  GPtrArray *names = reader->entry != NULL ? reader->entry->authors : reader->feed->authors;

  if (!reader->has_name && reader->email != NULL)
    mirqab_feed_add_name (names, reader->email);
  reader->person_depth = 0;
}

/* The Channel Definition Format says link and date in attributes. */
static void
read_cdf_attributes (Reader         *reader,
                     const xmlChar **attributes,
                     int             n_attributes)
{
  g_autofree char *reference = mirqab_xml_dup_attribute (attributes, n_attributes, NULL, "HREF");
  g_autofree char *date = mirqab_xml_dup_attribute (attributes, n_attributes, NULL, "LASTMOD");
  char *link = mirqab_web_address_resolve (current_base (reader), reference);
  gint64 updated = date != NULL ? mirqab_feed_parse_time (date) : MIRQAB_TIME_NONE;

  if (reader->entry != NULL)
    {
      reader->entry->link = link;
      reader->entry->updated = updated;
    }
  else
    {
      reader->feed->link = link;
      reader->feed->updated = updated;
    }
}

static void
start_entry (Reader         *reader,
             const xmlChar **attributes,
             int             n_attributes)
{
  const char *language = mirqab_feed_frames_language (reader->frames);

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
  if (g_strcmp0 (reader->feed->format, "cdf") == 0)
    read_cdf_attributes (reader, attributes, n_attributes);
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
  const char *language = mirqab_feed_frames_language (reader->frames);
  MirqabFeed *feed = reader->feed;

  feed->format = mirqab_feed_format_of_root (name, space, version);
  reader->is_atom = feed->format != NULL && g_str_has_prefix (feed->format, "atom");
  if (g_strcmp0 (feed->format, "cdf") == 0)
    read_cdf_attributes (reader, attributes, n_attributes);
  if (language != NULL)
    replace (&feed->language, g_strdelimit (g_strdup (language), "_", '-'));
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
      if (reader->entry != NULL && term->field == MIRQAB_FEED_ID)
        read_permanence (reader, attributes, n_attributes);
      if (reader->entry != NULL || reader->person_depth > 0 ||
          !mirqab_feed_field_is_list (term->field) ||
          term->field == MIRQAB_FEED_SKIPPED_HOUR || term->field == MIRQAB_FEED_SKIPPED_DAY)
        start_capture (reader, term, attributes, n_attributes);
      break;
    case MIRQAB_FEED_ROLE_PERSON:
      start_person (reader);
      break;
    default:
      break;
    }
}

/* RSS 0.90 is told from 1.0 by its namespace alone. */
static void
read_version (Reader         *reader,
              int             n_namespaces,
              const xmlChar **namespaces)
{
  for (int i = 0; i < n_namespaces && reader->frames->len <= 2; i++)
    if (strstr ((const char *) namespaces[2 * i + 1], "netscape.com/rdf/simple/0.9") != NULL &&
        g_strcmp0 (reader->feed->format, "rss1.0") == 0)
      replace (&reader->feed->format, g_strdup ("rss0.90"));
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

  mirqab_feed_frames_push (reader->frames, reader->base_url, attributes, n_attributes);
  if (reader->feed->format == NULL && reader->frames->len <= 2)
    read_root (reader, name, (const char *) uri, attributes, n_attributes);
  if (reader->is_full)
    return;
  read_version (reader, n_namespaces, namespaces);

  term = mirqab_feed_term_find ((const char *) uri, (const char *) prefix, name, reader->is_atom);
  if (term != NULL && term->role == MIRQAB_FEED_ROLE_ENTRY &&
      !(reader->is_capturing && reader->is_atom))
    read_term (reader, term, attributes, n_attributes);
  else if (reader->is_capturing)
    mirqab_feed_capture_start_element (&reader->capture, name, attributes, n_attributes);
  else if (reader->skipped_depth == 0 && term != NULL)
    read_term (reader, term, attributes, n_attributes);
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
  else if (reader->is_capturing)
    mirqab_feed_capture_end_element (&reader->capture, (const char *) local_name);
  if (depth == reader->skipped_depth)
    reader->skipped_depth = 0;
  if (depth == reader->person_depth)
    end_person (reader);
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
  reader.frames = mirqab_feed_frames_new ();
  mirqab_xml_parse (text, length, &handler, &reader, feed->problems);
  finish_capture (&reader);
  g_array_unref (reader.frames);
  g_string_free (reader.capture.text, TRUE);
  g_free (reader.capture.type);
  g_free (reader.email);

  if (feed->format == NULL)
    {
      g_set_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_MARKUP, "This is no feed");
      return FALSE;
    }
  if (reader.is_full)
    mirqab_feed_add_problem (feed, "only the first %d entries were read", MIRQAB_FEED_MAX_ENTRIES);

  return TRUE;
}
