/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/baked-font.h"

#include <string.h>

#include "briefing/outline.h"

/* Slots and the outlines that they are put together from share the 65,535
 * glyph numbers of TrueType. */
#define MAX_SLOTS 40000
#define MAX_OUTLINES 24000
#define CHARACTERS_A_BLOCK 100 /* of a CMap: Adobe Technical Note 5014 */

typedef struct
{
  gint32   advance;
  gunichar character;
  guint32  first_part;
  guint32  n_parts;
} Slot;

struct _MirqabBakedFont
{
  GPtrArray        *faces;
  const MirqabFace *face;     /* gives name and metrics */
  MirqabPdfWriter  *writer;
  guint             object;
  GArray           *slots;    /* of Slot, by CID; 0 is .notdef */
  GArray           *parts;    /* of MirqabGlyphPart, MIRQAB_GLYPH_OF_FACE () */
  GHashTable       *by_key;   /* GBytes -> CID */
  GHashTable       *outlines; /* MIRQAB_GLYPH_OF_FACE () -> position in the order of use */
};

MirqabBakedFont *
mirqab_baked_font_new (GPtrArray       *faces,
                       guint            main_face,
                       MirqabPdfWriter *writer)
{
  MirqabBakedFont *self = g_new0 (MirqabBakedFont, 1);

  self->faces = faces;
  self->face = g_ptr_array_index (faces, main_face);
  self->writer = writer;
  self->object = mirqab_pdf_writer_reserve (writer);
  self->slots = g_array_new (FALSE, TRUE, sizeof (Slot));
  self->parts = g_array_new (FALSE, FALSE, sizeof (MirqabGlyphPart));
  self->by_key = g_hash_table_new_full (g_bytes_hash, g_bytes_equal,
                                        (GDestroyNotify) g_bytes_unref, NULL);
  self->outlines = g_hash_table_new (NULL, NULL);
  g_array_set_size (self->slots, 1);

  return self;
}

void
mirqab_baked_font_free (MirqabBakedFont *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->slots);
  g_array_unref (self->parts);
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->outlines);
  g_free (self);
}

gboolean
mirqab_baked_font_is_full (const MirqabBakedFont *self)
{
  return self->slots->len >= MAX_SLOTS || g_hash_table_size (self->outlines) >= MAX_OUTLINES;
}

guint
mirqab_baked_font_get_object (const MirqabBakedFont *self)
{
  return self->object;
}

static GBytes *
make_key (const MirqabGlyphPart *parts,
          guint                  n_parts,
          int                    advance,
          gunichar               character)
{
  gsize size = sizeof (gint32) * 2 + sizeof *parts * n_parts;
  guint8 *data = g_malloc (size);
  gint32 head[2] = { advance, (gint32) character };

  memcpy (data, head, sizeof head);
  if (n_parts > 0)
    memcpy (data + sizeof head, parts, sizeof *parts * n_parts);

  return g_bytes_new_take (data, size);
}

guint16
mirqab_baked_font_get_slot (MirqabBakedFont       *self,
                            const MirqabGlyphPart *parts,
                            guint                  n_parts,
                            int                    advance,
                            gunichar               character)
{
  g_autoptr (GBytes) key = make_key (parts, n_parts, advance, character);
  gpointer found = g_hash_table_lookup (self->by_key, key);
  Slot slot = { advance, character, self->parts->len, n_parts };

  if (found != NULL)
    return (guint16) GPOINTER_TO_UINT (found);

  for (guint i = 0; i < n_parts; i++)
    {
      gpointer glyph = GUINT_TO_POINTER (parts[i].glyph);

      if (!g_hash_table_contains (self->outlines, glyph))
        g_hash_table_insert (self->outlines, glyph,
                             GUINT_TO_POINTER (g_hash_table_size (self->outlines)));
      g_array_append_val (self->parts, parts[i]);
    }

  g_array_append_val (self->slots, slot);
  g_hash_table_insert (self->by_key, g_steal_pointer (&key),
                       GUINT_TO_POINTER (self->slots->len - 1));

  return (guint16) (self->slots->len - 1);
}

static void
extend_box (MirqabGlyphBox        *box,
            gboolean               is_first,
            const MirqabGlyphBox  *part,
            const MirqabGlyphPart *at)
{
  MirqabGlyphBox moved = {
    (gint16) (part->x_min + at->x), (gint16) (part->y_min + at->y),
    (gint16) (part->x_max + at->x), (gint16) (part->y_max + at->y),
  };

  if (is_first)
    *box = moved;
  box->x_min = MIN (box->x_min, moved.x_min);
  box->y_min = MIN (box->y_min, moved.y_min);
  box->x_max = MAX (box->x_max, moved.x_max);
  box->y_max = MAX (box->y_max, moved.y_max);
}

static void
add_slot (MirqabBakedFont      *self,
          MirqabTruetype       *truetype,
          const Slot           *slot,
          const MirqabGlyphBox *boxes)
{
  MirqabGlyphPart *parts = g_newa (MirqabGlyphPart, slot->n_parts + 1);
  MirqabGlyphBox box = { 0 };
  guint n_parts = 0;

  for (guint i = 0; i < slot->n_parts; i++)
    {
      MirqabGlyphPart part = g_array_index (self->parts, MirqabGlyphPart, slot->first_part + i);
      guint outline = GPOINTER_TO_UINT (g_hash_table_lookup (self->outlines,
                                                             GUINT_TO_POINTER (part.glyph)));
      const MirqabGlyphBox *outline_box = &boxes[outline];

      /* A blank glyph, such as a space, is no part of anything. */
      if (outline_box->x_min == outline_box->x_max && outline_box->y_min == outline_box->y_max)
        continue;

      extend_box (&box, n_parts == 0, outline_box, &part);
      part.glyph = self->slots->len + outline;
      parts[n_parts++] = part;
    }

  mirqab_truetype_add_composite (truetype, parts, n_parts, &box, slot->advance);
}

static GByteArray *
make_font_file (MirqabBakedFont *self,
                MirqabGlyphBox  *box)
{
  g_autoptr (MirqabTruetype) truetype = mirqab_truetype_new (MIRQAB_UNITS_PER_EM);
  guint n_outlines = g_hash_table_size (self->outlines);
  g_autofree guint32 *glyphs = g_new0 (guint32, n_outlines + 1);
  g_autofree MirqabGlyphBox *boxes = g_new0 (MirqabGlyphBox, n_outlines + 1);
  g_autoptr (GPtrArray) outlines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  GHashTableIter iter;
  gpointer glyph;
  gpointer position;

  g_hash_table_iter_init (&iter, self->outlines);
  while (g_hash_table_iter_next (&iter, &glyph, &position))
    glyphs[GPOINTER_TO_UINT (position)] = GPOINTER_TO_UINT (glyph);

  /* Slots come first, so that their numbers are their CIDs; but their boxes
   * need those of the outlines, which a scratch font measures. */
  {
    g_autoptr (MirqabTruetype) scratch = mirqab_truetype_new (MIRQAB_UNITS_PER_EM);

    for (guint i = 0; i < n_outlines; i++)
      {
        const MirqabFace *face = g_ptr_array_index (self->faces, glyphs[i] >> 16);
        GArray *points = mirqab_outline_new (face->font, glyphs[i] & 0xffff);

        mirqab_truetype_add_simple (scratch, points, &boxes[i]);
        g_ptr_array_add (outlines, points);
      }
  }

  for (guint i = 0; i < self->slots->len; i++)
    add_slot (self, truetype, &g_array_index (self->slots, Slot, i), boxes);
  for (guint i = 0; i < n_outlines; i++)
    mirqab_truetype_add_simple (truetype, g_ptr_array_index (outlines, i), &boxes[i]);

  return mirqab_truetype_end (truetype, self->face->ascent, self->face->descent, box);
}

static void
append_utf16 (GString  *out,
              gunichar  character)
{
  if (character < 0x10000)
    g_string_append_printf (out, "<%04X>", character);
  else
    g_string_append_printf (out, "<%04X%04X>", 0xd800 + ((character - 0x10000) >> 10),
                            0xdc00 + ((character - 0x10000) & 0x3ff));
}

static void
write_to_unicode (MirqabBakedFont *self,
                  guint            number)
{
  g_autoptr (GString) map = g_string_new (
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
    "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");

  for (guint i = 1; i < self->slots->len; i += CHARACTERS_A_BLOCK)
    {
      guint n = MIN (CHARACTERS_A_BLOCK, self->slots->len - i);

      g_string_append_printf (map, "%u beginbfchar\n", n);
      for (guint j = i; j < i + n; j++)
        {
          g_string_append_printf (map, "<%04X> ", j);
          append_utf16 (map, g_array_index (self->slots, Slot, j).character);
          g_string_append_c (map, '\n');
        }
      g_string_append (map, "endbfchar\n");
    }
  g_string_append (map, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");

  mirqab_pdf_writer_put_stream (self->writer, number, "", map->str, map->len);
}

static char *
make_font_name (MirqabBakedFont *self,
                guint            position)
{
  g_autoptr (GString) name = g_string_new (NULL);

  /* The six letters that mark a subset (ISO 32000-1, 9.6.4), one tag a font. */
  for (guint i = 0; i < 6; i++, position /= 26)
    g_string_append_c (name, (char) ('A' + position % 26));
  g_string_append_c (name, '+');
  for (const char *p = self->face->family; *p != '\0'; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (name, *p);
  g_string_append (name, self->face->is_bold ? "-Bold" : "-Regular");

  return g_string_free (g_steal_pointer (&name), FALSE);
}

/**
 * mirqab_baked_font_write:
 * @position: among the fonts of the file
 *
 * Writes the font with all slots that were asked for.
 */
void
mirqab_baked_font_write (MirqabBakedFont *self,
                         guint            position)
{
  g_autofree char *name = make_font_name (self, position);
  g_autoptr (GByteArray) file = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  MirqabGlyphBox box = { 0 };
  guint file_object = mirqab_pdf_writer_reserve (self->writer);
  guint unicode_object = mirqab_pdf_writer_reserve (self->writer);
  guint descriptor;
  guint descendant;

  file = make_font_file (self, &box);
  g_string_printf (text, "/Length1 %u", file->len);
  mirqab_pdf_writer_put_stream (self->writer, file_object, text->str, file->data, file->len);
  write_to_unicode (self, unicode_object);

  g_string_printf (text,
                   "<</Type/FontDescriptor/FontName/%s/Flags 4/FontBBox[%d %d %d %d]/ItalicAngle 0"
                   "/Ascent %d/Descent %d/CapHeight %d/StemV %d/FontFile2 %u 0 R>>",
                   name, box.x_min, box.y_min, box.x_max, box.y_max,
                   self->face->ascent, self->face->descent, self->face->ascent,
                   self->face->is_bold ? 120 : 80, file_object);
  descriptor = mirqab_pdf_writer_add (self->writer, text->str);

  g_string_printf (text,
                   "<</Type/Font/Subtype/CIDFontType2/BaseFont/%s"
                   "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                   "/FontDescriptor %u 0 R/CIDToGIDMap/Identity/DW 0/W[0[", name, descriptor);
  for (guint i = 0; i < self->slots->len; i++)
    g_string_append_printf (text, "%d ", g_array_index (self->slots, Slot, i).advance);
  g_string_append (text, "]]>>");
  descendant = mirqab_pdf_writer_add (self->writer, text->str);

  g_string_printf (text,
                   "<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H"
                   "/DescendantFonts[%u 0 R]/ToUnicode %u 0 R>>", name, descendant, unicode_object);
  mirqab_pdf_writer_put (self->writer, self->object, text->str);
}
