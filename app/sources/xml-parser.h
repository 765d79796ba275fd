/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <libxml/parser.h>

G_BEGIN_DECLS

typedef struct
{
  startElementNsSAX2Func start_element;
  endElementNsSAX2Func   end_element;
  charactersSAXFunc      characters; /* nullable */
} MirqabXmlHandler;

/* libxml2's attributes are five pointers each, the value not terminated. */
#define MIRQAB_XML_ATTRIBUTE_POINTERS 5

void  mirqab_xml_parse         (const char              *xml,
                                gsize                    length,
                                const MirqabXmlHandler  *handler,
                                gpointer                 data,
                                GPtrArray               *problems);
char *mirqab_xml_dup_attribute (const xmlChar          **attributes,
                                int                      n_attributes,
                                const char              *prefix,
                                const char              *name);

G_END_DECLS
