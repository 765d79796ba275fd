/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/metadata.h"

#include "mirqab-config.h"

#include "briefing/colour-profile.h"
#include "briefing/pdf-syntax.h"

#define PRODUCER "Mirqab " MIRQAB_VERSION

/* The schema of PDF/UA's identifier is none of those that PDF/A knows, so it is
 * described (ISO 19005-2, 6.6.2.3.3). */
#define EXTENSION_SCHEMA \
  "<rdf:Description rdf:about=\"\"" \
  " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"" \
  " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"" \
  " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n" \
  "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n" \
  "<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\n" \
  "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n" \
  "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n" \
  "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n" \
  "<pdfaProperty:name>part</pdfaProperty:name>\n" \
  "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n" \
  "<pdfaProperty:category>internal</pdfaProperty:category>\n" \
  "<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>\n" \
  "</rdf:li></rdf:Seq></pdfaSchema:property>\n" \
  "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n" \
  "</rdf:Description>\n"

guint
mirqab_metadata_write_info (const MirqabMetadata *self,
                            MirqabPdfWriter      *writer)
{
  g_autoptr (GString) body = g_string_new ("<</Title");

  mirqab_pdf_append_text (body, self->title);
  if (self->subject != NULL)
    {
      g_string_append (body, "/Subject");
      mirqab_pdf_append_text (body, self->subject);
    }
  g_string_append (body, "/Creator(" PRODUCER ")/Producer(" PRODUCER ")/CreationDate");
  mirqab_pdf_append_date (body, self->made_at);
  g_string_append (body, "/ModDate");
  mirqab_pdf_append_date (body, self->made_at);
  g_string_append (body, ">>");

  return mirqab_pdf_writer_add (writer, body->str);
}

static void
append_alternatives (GString    *xmp,
                     const char *name,
                     const char *text,
                     const char *language)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (xmp,
                          "<dc:%s><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li>"
                          "<rdf:li xml:lang=\"%s\">%s</rdf:li></rdf:Alt></dc:%s>\n",
                          name, escaped, language, escaped, name);
}

guint
mirqab_metadata_write_xmp (const MirqabMetadata *self,
                           MirqabPdfWriter      *writer)
{
  g_autoptr (GDateTime) made = g_date_time_new_from_unix_utc (self->made_at);
  g_autofree char *time = made != NULL ? g_date_time_format (made, "%Y-%m-%dT%H:%M:%SZ") : g_strdup ("");
  g_autoptr (GString) xmp = g_string_new (
    "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
    " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
    "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\n"
    "<pdfuaid:part>1</pdfuaid:part>\n"
    "<dc:format>application/pdf</dc:format>\n");
  guint number = mirqab_pdf_writer_reserve (writer);

  append_alternatives (xmp, "title", self->title, self->language);
  if (self->subject != NULL)
    append_alternatives (xmp, "description", self->subject, self->language);
  g_string_append_printf (xmp,
                          "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n"
                          "<xmp:CreatorTool>" PRODUCER "</xmp:CreatorTool>\n"
                          "<xmp:CreateDate>%s</xmp:CreateDate>\n"
                          "<xmp:ModifyDate>%s</xmp:ModifyDate>\n"
                          "<xmp:MetadataDate>%s</xmp:MetadataDate>\n"
                          "<pdf:Producer>" PRODUCER "</pdf:Producer>\n"
                          "</rdf:Description>\n" EXTENSION_SCHEMA
                          "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>",
                          self->language, time, time, time);
  mirqab_pdf_writer_put_plain_stream (writer, number, "/Type/Metadata/Subtype/XML", xmp->str);

  return number;
}

guint
mirqab_metadata_write_intent (MirqabPdfWriter *writer)
{
  g_autoptr (GByteArray) profile = mirqab_colour_profile_new ();
  g_autofree char *body = NULL;
  guint number = mirqab_pdf_writer_reserve (writer);

  mirqab_pdf_writer_put_stream (writer, number, "/N 3/Alternate/DeviceRGB",
                                profile->data, profile->len);
  body = g_strdup_printf ("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
                          "/Info(sRGB)/DestOutputProfile %u 0 R>>", number);

  return mirqab_pdf_writer_add (writer, body);
}
