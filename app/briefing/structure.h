/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "briefing/pdf-writer.h"

G_BEGIN_DECLS

/* The logical structure of a tagged PDF (ISO 32000-1, 14.7). Elements are
 * written when they are closed, so that memory holds only open ones. */
typedef struct _MirqabStructure MirqabStructure;
typedef struct _MirqabElement MirqabElement;

MirqabStructure *mirqab_structure_new             (MirqabPdfWriter *writer,
                                                   const char      *language);
void             mirqab_structure_free            (MirqabStructure *self);
MirqabElement   *mirqab_structure_get_document    (MirqabStructure *self);
MirqabElement   *mirqab_structure_open            (MirqabStructure *self,
                                                   MirqabElement   *parent,
                                                   const char      *type); /* static */
void             mirqab_structure_close           (MirqabStructure *self,
                                                   MirqabElement   *element);
/* Marked content @mcid of a page belongs to the element. */
void             mirqab_element_add_content       (MirqabElement   *element,
                                                   guint            page,
                                                   guint            mcid);
void             mirqab_element_add_annotation    (MirqabElement   *element,
                                                   guint            page,
                                                   guint            annotation);
/* @key: "Alt", "Lang", "ActualText" … */
void             mirqab_element_set_text          (MirqabElement   *element,
                                                   const char      *key,
                                                   const char      *text);
void             mirqab_element_set_raw           (MirqabElement   *element,
                                                   const char      *entries);
guint            mirqab_element_get_object        (const MirqabElement *element);
/* Keys of the parent tree: of a page's content, or of an annotation. */
guint            mirqab_structure_reserve_key     (MirqabStructure *self);
void             mirqab_structure_set_parent      (MirqabStructure *self,
                                                   guint            key,
                                                   guint            object);
/* Closes the document; the number of the StructTreeRoot. */
guint            mirqab_structure_end             (MirqabStructure *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabStructure, mirqab_structure_free)

G_END_DECLS
