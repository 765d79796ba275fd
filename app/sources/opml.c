/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/opml.h"

#include <string.h>

#include "sources/character-reference.h"
#include "sources/charset.h"
#include "sources/document.h"
#include "sources/html-text.h"
#include "sources/web-address.h"
#include "sources/xml-parser.h"

#define MAX_SOURCES 10000

typedef struct
{
  GPtrArray  *sources;
  GHashTable *known;   /* addresses of sources, which own them */
  GPtrArray  *folders;  /* of char *: a name for each open outline, "" for sources */
  gboolean    is_opml;
  guint       n_refused; /* outlines whose address is not http(s) */
} Reader;

MirqabOpmlSource *
mirqab_opml_source_new (const char *title,
                        const char *feed_url,
                        const char *site_url,
                        const char *folder)
{
  MirqabOpmlSource *source = g_new0 (MirqabOpmlSource, 1);

  source->title = g_strdup (title);
  source->feed_url = g_strdup (feed_url);
  source->site_url = g_strdup (site_url);
  source->folder = g_strdup (folder);

  return source;
}

void
mirqab_opml_source_free (MirqabOpmlSource *source)
{
  g_free (source->title);
  g_free (source->feed_url);
  g_free (source->site_url);
  g_free (source->folder);
  g_free (source);
}

/* "/" parts the folders of a path and cannot be in the name of one. (nullable) */
static char *
join_folders (const GPtrArray *folders)
{
  GString *path = g_string_new (NULL);

  for (guint i = 0; i < folders->len; i++)
    {
      const char *name = g_ptr_array_index (folders, i);

      if (*name == '\0')
        continue;
      if (path->len > 0)
        g_string_append_c (path, '/');
      g_string_append (path, name);
    }

  return g_string_free (path, path->len == 0);
}

static char *
dup_name (const xmlChar **attributes,
          int             n_attributes)
{
  g_autofree char *text = mirqab_xml_dup_attribute (attributes, n_attributes, NULL, "text");
  g_autofree char *title = mirqab_xml_dup_attribute (attributes, n_attributes, NULL, "title");
  const char *name = text != NULL && *text != '\0' ? text : title;

  return name != NULL ? mirqab_html_to_line (name, -1) : g_strdup ("");
}

static void
add_source (Reader         *reader,
            const char     *name,
            const char     *reference,
            const xmlChar **attributes,
            int             n_attributes)
{
  g_autofree char *feed_url = mirqab_web_address_resolve (NULL, reference);
  g_autofree char *site = mirqab_xml_dup_attribute (attributes, n_attributes, NULL, "htmlUrl");
  g_autofree char *folder = NULL;
  MirqabOpmlSource *source;

  if (feed_url == NULL || !mirqab_web_address_is_http (feed_url))
    {
      reader->n_refused++;
      return;
    }
  if (reader->sources->len >= MAX_SOURCES || g_hash_table_contains (reader->known, feed_url))
    return;
  if (site != NULL && !mirqab_web_address_is_http (site))
    g_clear_pointer (&site, g_free);
  folder = join_folders (reader->folders);
  source = mirqab_opml_source_new (*name != '\0' ? name : NULL, feed_url, site, folder);
  g_ptr_array_add (reader->sources, source);
  g_hash_table_add (reader->known, source->feed_url);
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
  const char *element = (const char *) local_name;
  g_autofree char *name = NULL;
  g_autofree char *reference = NULL;

  if (g_ascii_strcasecmp (element, "opml") == 0)
    reader->is_opml = TRUE;
  if (g_ascii_strcasecmp (element, "outline") != 0)
    return;

  name = g_strdelimit (dup_name (attributes, n_attributes), "/", '-');
  reference = mirqab_xml_dup_attribute (attributes, n_attributes, NULL, "xmlUrl");
  if (reference != NULL)
    {
      add_source (reader, name, reference, attributes, n_attributes);
      *name = '\0';
    }
  g_ptr_array_add (reader->folders, g_steal_pointer (&name));
}

static void
end_element (void          *data,
             const xmlChar *local_name,
             const xmlChar *prefix,
             const xmlChar *uri)
{
  Reader *reader = data;

  if (g_ascii_strcasecmp ((const char *) local_name, "outline") == 0 && reader->folders->len > 0)
    g_ptr_array_set_size (reader->folders, reader->folders->len - 1);
}

static char *
decode (GBytes     *bytes,
        gsize      *length,
        GPtrArray  *problems,
        GError    **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *declared = NULL;

  if (size == 0 || size > MIRQAB_DOCUMENT_MAX_BYTES)
    {
      g_set_error (error, MIRQAB_SOURCE_ERROR,
                   size == 0 ? MIRQAB_SOURCE_ERROR_EMPTY : MIRQAB_SOURCE_ERROR_TOO_LARGE,
                   "The list has %" G_GSIZE_FORMAT " bytes", size);
      return NULL;
    }
  declared = mirqab_charset_from_markup (data, size);

  return mirqab_charset_decode (data, size, declared, length, problems, error);
}

/**
 * mirqab_opml_parse:
 * @problems: (element-type utf8): where damage and what is left out are noted
 *
 * Returns: (transfer full) (nullable) (element-type MirqabOpmlSource): the
 *   sources, each address once; %NULL with MIRQAB_SOURCE_ERROR
 */
GPtrArray *
mirqab_opml_parse (GBytes     *bytes,
                   GPtrArray  *problems,
                   GError    **error)
{
  const MirqabXmlHandler handler = { start_element, end_element, NULL };
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) folders = NULL;
  g_autoptr (GHashTable) known = NULL;
  g_autofree char *text = NULL;
  Reader reader = { NULL };
  gsize length;

  g_return_val_if_fail (bytes != NULL && problems != NULL, NULL);

  text = decode (bytes, &length, problems, error);
  if (text == NULL)
    return NULL;

  sources = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_opml_source_free);
  folders = g_ptr_array_new_with_free_func (g_free);
  reader.sources = sources;
  reader.folders = folders;
  reader.known = known = g_hash_table_new (g_str_hash, g_str_equal);
  mirqab_xml_parse (text, length, &handler, &reader, problems);
  if (!reader.is_opml)
    {
      g_set_error (error, MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_MARKUP, "This is no OPML");
      return NULL;
    }
  if (reader.n_refused > 0)
    g_ptr_array_add (problems, g_strdup_printf ("%u addresses are not http or https",
                                                reader.n_refused));

  return g_steal_pointer (&sources);
}

static void
append_attribute (GString    *xml,
                  const char *name,
                  const char *value)
{
  g_autofree char *encoded = NULL;

  if (value == NULL)
    return;
  encoded = mirqab_character_reference_encode (value);
  g_string_append_printf (xml, " %s=\"%s\"", name, encoded);
}

static void
append_indent (GString *xml,
               guint    depth)
{
  for (guint i = 0; i < 2 + depth; i++)
    g_string_append (xml, "  ");
}

static guint
shared_depth (char **one,
              char **other)
{
  guint depth = 0;

  while (one[depth] != NULL && other[depth] != NULL && strcmp (one[depth], other[depth]) == 0)
    depth++;

  return depth;
}

/* Closes the folders that @wanted is not in, opens those that it is in. */
static void
change_folder (GString  *xml,
               char   ***open,
               char    **wanted)
{
  guint shared = shared_depth (*open, wanted);

  for (guint depth = g_strv_length (*open); depth > shared; depth--)
    {
      append_indent (xml, depth - 1);
      g_string_append (xml, "</outline>\n");
    }
  for (guint depth = shared; wanted[depth] != NULL; depth++)
    {
      append_indent (xml, depth);
      g_string_append (xml, "<outline");
      append_attribute (xml, "text", wanted[depth]);
      g_string_append (xml, ">\n");
    }
  g_strfreev (*open);
  *open = wanted;
}

static void
append_source (GString                *xml,
               const MirqabOpmlSource *source,
               guint                   depth)
{
  append_indent (xml, depth);
  g_string_append (xml, "<outline type=\"rss\"");
  append_attribute (xml, "text", source->title != NULL ? source->title : source->feed_url);
  append_attribute (xml, "title", source->title);
  append_attribute (xml, "xmlUrl", source->feed_url);
  append_attribute (xml, "htmlUrl", source->site_url);
  g_string_append (xml, "/>\n");
}

/**
 * mirqab_opml_print:
 * @sources: (element-type MirqabOpmlSource): those of one folder side by side
 *
 * Returns: (transfer full): OPML 2.0 in UTF-8
 */
char *
mirqab_opml_print (const char      *title,
                   const GPtrArray *sources)
{
  GString *xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<opml version=\"2.0\">\n  <head>\n    <title>");
  g_autofree char *encoded = mirqab_character_reference_encode (title);
  char **open = g_new0 (char *, 1);

  g_string_append_printf (xml, "%s</title>\n  </head>\n  <body>\n", encoded);
  for (guint i = 0; i < sources->len; i++)
    {
      const MirqabOpmlSource *source = g_ptr_array_index (sources, i);

      const char *folder = source->folder != NULL ? source->folder : "";

      change_folder (xml, &open, g_strsplit (folder, "/", -1));
      append_source (xml, source, g_strv_length (open));
    }
  change_folder (xml, &open, g_new0 (char *, 1));
  g_strfreev (open);
  g_string_append (xml, "  </body>\n</opml>\n");

  return g_string_free (xml, FALSE);
}
