/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/truetype.h"

#include "briefing/outline.h"

/* Flags of the glyf table (OpenType 1.9, "glyf"). */
#define POINT_ON_CURVE 0x01
#define PART_ARGS_ARE_WORDS 0x0001
#define PART_ARGS_ARE_XY 0x0002
#define PART_MORE 0x0020

#define MAGIC_NUMBER 0x5f0f3cf5
#define CHECKSUM_MAGIC 0xb1b0afba
#define CHECKSUM_OFFSET_IN_HEAD 8

struct _MirqabTruetype
{
  guint          units_per_em;
  GByteArray    *glyf;
  GArray        *loca;    /* guint32: where each glyph begins, and the end */
  GByteArray    *hmtx;
  MirqabGlyphBox box;
  guint          max_points;
  guint          max_contours;
  guint          max_parts;
  int            max_advance;
};

static void
put (GByteArray *bytes,
     guint32     value,
     guint       width)
{
  guint8 buffer[4];

  for (guint i = 0; i < width; i++)
    buffer[i] = (guint8) (value >> (8 * (width - 1 - i)));
  g_byte_array_append (bytes, buffer, width);
}

static void
put16 (GByteArray *bytes,
       int         value)
{
  put (bytes, (guint32) value & 0xffff, 2);
}

static void
pad (GByteArray *bytes,
     guint       multiple)
{
  while (bytes->len % multiple != 0)
    put (bytes, 0, 1);
}

static void
put_box (GByteArray           *bytes,
         const MirqabGlyphBox *box)
{
  put16 (bytes, box->x_min);
  put16 (bytes, box->y_min);
  put16 (bytes, box->x_max);
  put16 (bytes, box->y_max);
}

static guint
end_glyph (MirqabTruetype       *self,
           const MirqabGlyphBox *box,
           gboolean              is_blank,
           int                   advance)
{
  guint32 end;

  pad (self->glyf, 4);
  end = self->glyf->len;
  g_array_append_val (self->loca, end);
  put16 (self->hmtx, advance);
  put16 (self->hmtx, is_blank ? 0 : box->x_min);
  self->max_advance = MAX (self->max_advance, advance);
  if (!is_blank)
    {
      self->box.x_min = MIN (self->box.x_min, box->x_min);
      self->box.y_min = MIN (self->box.y_min, box->y_min);
      self->box.x_max = MAX (self->box.x_max, box->x_max);
      self->box.y_max = MAX (self->box.y_max, box->y_max);
    }

  return self->loca->len - 2;
}

static MirqabGlyphBox
measure (const GArray *points)
{
  const MirqabOutlinePoint *p = (const MirqabOutlinePoint *) (gconstpointer) points->data;
  MirqabGlyphBox box = { 0 };

  if (points->len == 0)
    return box;

  box = (MirqabGlyphBox) { p[0].x, p[0].y, p[0].x, p[0].y };
  for (guint i = 1; i < points->len; i++)
    {
      box.x_min = MIN (box.x_min, p[i].x);
      box.y_min = MIN (box.y_min, p[i].y);
      box.x_max = MAX (box.x_max, p[i].x);
      box.y_max = MAX (box.y_max, p[i].y);
    }

  return box;
}

MirqabTruetype *
mirqab_truetype_new (guint units_per_em)
{
  MirqabTruetype *self = g_new0 (MirqabTruetype, 1);
  guint32 start = 0;

  self->units_per_em = units_per_em;
  self->glyf = g_byte_array_new ();
  self->hmtx = g_byte_array_new ();
  self->loca = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (self->loca, start);

  return self;
}

void
mirqab_truetype_free (MirqabTruetype *self)
{
  if (self == NULL)
    return;

  g_byte_array_unref (self->glyf);
  g_byte_array_unref (self->hmtx);
  g_array_unref (self->loca);
  g_free (self);
}

/**
 * mirqab_truetype_add_simple:
 * @box: (out): what the outline covers
 *
 * Adds an outline that other glyphs are put together from.
 *
 * Returns: its glyph number
 */
guint
mirqab_truetype_add_simple (MirqabTruetype *self,
                            const GArray   *points,
                            MirqabGlyphBox *box)
{
  const MirqabOutlinePoint *p = (const MirqabOutlinePoint *) (gconstpointer) points->data;
  guint n_contours = 0;

  *box = measure (points);
  if (points->len == 0)
    return end_glyph (self, box, TRUE, 0);

  for (guint i = 0; i < points->len; i++)
    n_contours += p[i].ends_contour;

  put16 (self->glyf, (int) n_contours);
  put_box (self->glyf, box);
  for (guint i = 0; i < points->len; i++)
    if (p[i].ends_contour)
      put16 (self->glyf, (int) i);
  put16 (self->glyf, 0); /* no instructions */
  for (guint i = 0; i < points->len; i++)
    put (self->glyf, p[i].is_on_curve ? POINT_ON_CURVE : 0, 1);
  for (guint i = 0; i < points->len; i++)
    put16 (self->glyf, p[i].x - (i > 0 ? p[i - 1].x : 0));
  for (guint i = 0; i < points->len; i++)
    put16 (self->glyf, p[i].y - (i > 0 ? p[i - 1].y : 0));

  self->max_points = MAX (self->max_points, points->len);
  self->max_contours = MAX (self->max_contours, n_contours);

  return end_glyph (self, box, FALSE, 0);
}

guint
mirqab_truetype_add_composite (MirqabTruetype        *self,
                               const MirqabGlyphPart *parts,
                               guint                  n_parts,
                               const MirqabGlyphBox  *box,
                               int                    advance)
{
  if (n_parts > 0)
    {
      put16 (self->glyf, -1);
      put_box (self->glyf, box);
    }
  for (guint i = 0; i < n_parts; i++)
    {
      put16 (self->glyf, PART_ARGS_ARE_WORDS | PART_ARGS_ARE_XY | (i + 1 < n_parts ? PART_MORE : 0));
      put16 (self->glyf, (int) parts[i].glyph);
      put16 (self->glyf, parts[i].x);
      put16 (self->glyf, parts[i].y);
    }
  self->max_parts = MAX (self->max_parts, n_parts);

  return end_glyph (self, box, n_parts == 0, advance);
}

static GByteArray *
make_head (const MirqabTruetype *self)
{
  GByteArray *table = g_byte_array_new ();

  put (table, 0x00010000, 4); /* version */
  put (table, 0x00010000, 4); /* revision */
  put (table, 0, 4);          /* checksum, set at the end */
  put (table, MAGIC_NUMBER, 4);
  put16 (table, 0);           /* flags */
  put16 (table, (int) self->units_per_em);
  put (table, 0, 4);          /* created */
  put (table, 0, 4);
  put (table, 0, 4);          /* modified */
  put (table, 0, 4);
  put_box (table, &self->box);
  put16 (table, 0);           /* style */
  put16 (table, 8);           /* smallest readable size */
  put16 (table, 2);           /* direction hint, deprecated */
  put16 (table, 1);           /* long offsets */
  put16 (table, 0);           /* glyph data format */

  return table;
}

static GByteArray *
make_hhea (const MirqabTruetype *self,
           int                   ascent,
           int                   descent)
{
  GByteArray *table = g_byte_array_new ();

  put (table, 0x00010000, 4);
  put16 (table, ascent);
  put16 (table, descent);
  put16 (table, 0); /* line gap */
  put16 (table, self->max_advance);
  put16 (table, self->box.x_min);
  put16 (table, 0); /* least right side bearing */
  put16 (table, self->box.x_max);
  put16 (table, 1); /* caret slope */
  for (guint i = 0; i < 7; i++)
    put16 (table, 0);
  put16 (table, (int) self->loca->len - 1);

  return table;
}

static GByteArray *
make_maxp (const MirqabTruetype *self)
{
  GByteArray *table = g_byte_array_new ();

  put (table, 0x00010000, 4);
  put16 (table, (int) self->loca->len - 1);
  put16 (table, (int) self->max_points);
  put16 (table, (int) self->max_contours);
  put16 (table, (int) (self->max_points * self->max_parts));
  put16 (table, (int) (self->max_contours * self->max_parts));
  put16 (table, 2); /* zones */
  for (guint i = 0; i < 6; i++)
    put16 (table, 0);
  put16 (table, (int) self->max_parts);
  put16 (table, 1); /* depth of composites */

  return table;
}

static GByteArray *
make_loca (const MirqabTruetype *self)
{
  GByteArray *table = g_byte_array_new ();

  for (guint i = 0; i < self->loca->len; i++)
    put (table, g_array_index (self->loca, guint32, i), 4);

  return table;
}

static guint32
sum (const guint8 *data,
     gsize         size)
{
  guint32 total = 0;

  for (gsize i = 0; i + 3 < size; i += 4)
    total += (guint32) data[i] << 24 | (guint32) data[i + 1] << 16 |
             (guint32) data[i + 2] << 8 | data[i + 3];

  return total;
}

/**
 * mirqab_truetype_end:
 * @box: (out): what all glyphs cover
 *
 * Returns: (transfer full): the font file
 */
GByteArray *
mirqab_truetype_end (MirqabTruetype *self,
                     int             ascent,
                     int             descent,
                     MirqabGlyphBox *box)
{
  static const char *const tags[] = { "glyf", "head", "hhea", "hmtx", "loca", "maxp" };
  GByteArray *file = g_byte_array_new ();
  GByteArray *tables[] = {
    g_byte_array_ref (self->glyf),
    make_head (self),
    make_hhea (self, ascent, descent),
    g_byte_array_ref (self->hmtx),
    make_loca (self),
    make_maxp (self),
  };
  guint32 offset = 12 + 16 * G_N_ELEMENTS (tags);
  guint32 head_offset = 0;
  guint32 checksum;

  put (file, 0x00010000, 4);
  put16 (file, G_N_ELEMENTS (tags));
  put16 (file, 64); /* search range, entry selector and range shift for 6 tables */
  put16 (file, 2);
  put16 (file, 32);
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      guint32 length = tables[i]->len;

      pad (tables[i], 4);
      g_byte_array_append (file, (const guint8 *) tags[i], 4);
      put (file, sum (tables[i]->data, tables[i]->len), 4);
      put (file, offset, 4);
      put (file, length, 4);
      if (g_str_equal (tags[i], "head"))
        head_offset = offset;
      offset += tables[i]->len;
    }
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_byte_array_append (file, tables[i]->data, tables[i]->len);
      g_byte_array_unref (tables[i]);
    }

  checksum = CHECKSUM_MAGIC - sum (file->data, file->len);
  for (guint i = 0; i < 4; i++)
    file->data[head_offset + CHECKSUM_OFFSET_IN_HEAD + i] = (guint8) (checksum >> (8 * (3 - i)));
  *box = self->box;

  return file;
}
