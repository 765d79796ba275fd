/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/xml-parser.h"

#include <string.h>

#include "sources/xml-hygiene.h"

static xmlEntityPtr
refuse_entity (void          *data,
               const xmlChar *name)
{
  return NULL;
}

static void
ignore_message (void       *data,
                const char *format,
                ...)
{
}

static void
set_handler (xmlSAXHandler          *sax,
             const MirqabXmlHandler *handler)
{
  memset (sax, 0, sizeof *sax);
  sax->initialized = XML_SAX2_MAGIC;
  sax->startElementNs = handler->start_element;
  sax->endElementNs = handler->end_element;
  sax->characters = handler->characters;
  sax->ignorableWhitespace = handler->characters;
  sax->cdataBlock = handler->characters;
  sax->getEntity = refuse_entity;
  sax->error = ignore_message;
  sax->warning = ignore_message;
}

/**
 * mirqab_xml_parse:
 * @xml: UTF-8, whole or damaged
 * @problems: (element-type utf8): where damage is noted
 *
 * Cleans @xml (see mirqab_xml_clean()) and calls @handler for what is in it. No
 * tree is built, no entity is known, no file and no host is reached.
 */
void
mirqab_xml_parse (const char             *xml,
                  gsize                   length,
                  const MirqabXmlHandler *handler,
                  gpointer                data,
                  GPtrArray              *problems)
{
  GString *clean = mirqab_xml_clean (xml, length, problems);
  xmlParserCtxtPtr parser = clean->len > 0 ? xmlNewParserCtxt () : NULL;
  const xmlError *failure;

  if (parser != NULL)
    {
      set_handler (parser->sax, handler);
      parser->userData = data;
      xmlCtxtReadMemory (parser, clean->str, clean->len, NULL, "UTF-8",
                         XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR |
                           XML_PARSE_NOWARNING);
      failure = xmlCtxtGetLastError (parser);
      if (failure != NULL && failure->level == XML_ERR_FATAL && failure->message != NULL)
        {
          g_autofree char *message = g_utf8_make_valid (failure->message, -1);

          g_ptr_array_add (problems, g_strdup_printf ("XML: %s", g_strchomp (message)));
        }
      if (parser->myDoc != NULL)
        xmlFreeDoc (parser->myDoc);
      xmlFreeParserCtxt (parser);
    }
  g_string_free (clean, TRUE);
}

/* Where entities are not replaced, libxml2 leaves "&#38;" for each "&" that an
 * attribute has, however it was written. */
static char *
dup_value (const char *value,
           gsize       length)
{
  g_autofree char *copy = g_strndup (value, length);
  g_auto (GStrv) parts = g_strsplit (copy, "&#38;", -1);

  return g_strjoinv ("&", parts);
}

/**
 * mirqab_xml_dup_attribute:
 * @prefix: (nullable): %NULL for any
 *
 * Returns: (transfer full) (nullable): of the attributes that start_element got
 */
char *
mirqab_xml_dup_attribute (const xmlChar **attributes,
                          int             n_attributes,
                          const char     *prefix,
                          const char     *name)
{
  for (int i = 0; i < n_attributes; i++)
    {
      const xmlChar **attribute = attributes + MIRQAB_XML_ATTRIBUTE_POINTERS * i;

      if (g_ascii_strcasecmp ((const char *) attribute[0], name) == 0 &&
          (prefix == NULL || g_strcmp0 ((const char *) attribute[1], prefix) == 0))
        return dup_value ((const char *) attribute[3], attribute[4] - attribute[3]);
    }

  return NULL;
}
