/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/shaper.h"

#include <hb-glib.h>
#include <string.h>

#include "briefing/baked-font.h"
#include "briefing/face.h"

#define N_WEIGHTS 2
#define MAX_FONTS 250
/* Words of news repeat: most of a text comes out of the cache. It starts anew
 * when it is full, so that an archive of any size needs the same memory. */
#define MAX_CACHED_WORDS 60000
#define MAX_CACHED_LENGTH 64 /* bytes */
/* A mark is drawn with its letter and keeps only this much for itself. */
#define MARK_ADVANCE 60

typedef struct
{
  guint      n_slots;
  MirqabSlot slots[];
} Word;

#define NO_FONT G_MAXUINT

struct _MirqabShaper
{
  MirqabPdfWriter *writer;
  MirqabDigits     digits;
  GPtrArray       *faces;     /* of MirqabFace: one a weight, then fallbacks */
  GPtrArray       *fonts;     /* of MirqabBakedFont */
  guint            filled[N_WEIGHTS]; /* position of the font that is filled now, or NO_FONT */
  GHashTable      *fallbacks; /* character << 1 | weight -> face + 1 */
  GHashTable      *words;     /* GBytes -> Word */
  hb_buffer_t     *buffer;
  GArray          *scratch;   /* of MirqabSlot */
};

static MirqabBakedFont *
get_font (MirqabShaper *self,
          MirqabWeight  weight,
          guint        *font)
{
  guint *filled = &self->filled[weight];

  if (*filled == NO_FONT ||
      (self->fonts->len < MAX_FONTS &&
       mirqab_baked_font_is_full (g_ptr_array_index (self->fonts, *filled))))
    {
      *filled = self->fonts->len;
      g_ptr_array_add (self->fonts, mirqab_baked_font_new (self->faces, weight, self->writer));
    }
  *font = *filled;

  return g_ptr_array_index (self->fonts, *filled);
}

/**
 * mirqab_shaper_new:
 *
 * Returns: (transfer full): a shaper, or %NULL with %MIRQAB_BRIEFING_ERROR_NO_FONT
 */
MirqabShaper *
mirqab_shaper_new (MirqabPdfWriter  *writer,
                   GError          **error)
{
  g_autoptr (MirqabFace) regular = mirqab_face_find_arabic (FALSE, error);
  g_autoptr (MirqabFace) bold = NULL;
  MirqabShaper *self;

  if (regular == NULL)
    return NULL;
  bold = mirqab_face_find_arabic (TRUE, error);
  if (bold == NULL)
    return NULL;

  self = g_new0 (MirqabShaper, 1);
  self->writer = writer;
  self->faces = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_face_free);
  self->filled[MIRQAB_WEIGHT_REGULAR] = NO_FONT;
  self->filled[MIRQAB_WEIGHT_BOLD] = NO_FONT;
  self->fonts = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_baked_font_free);
  self->fallbacks = g_hash_table_new (NULL, NULL);
  self->words = g_hash_table_new_full (g_bytes_hash, g_bytes_equal,
                                       (GDestroyNotify) g_bytes_unref, g_free);
  self->buffer = hb_buffer_create ();
  hb_buffer_set_unicode_funcs (self->buffer, hb_glib_get_unicode_funcs ());
  self->scratch = g_array_new (FALSE, FALSE, sizeof (MirqabSlot));
  g_ptr_array_add (self->faces, g_steal_pointer (&regular));
  g_ptr_array_add (self->faces, g_steal_pointer (&bold));

  return self;
}

void
mirqab_shaper_free (MirqabShaper *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->fonts);
  g_ptr_array_unref (self->faces);
  g_hash_table_unref (self->fallbacks);
  g_hash_table_unref (self->words);
  hb_buffer_destroy (self->buffer);
  g_array_unref (self->scratch);
  g_free (self);
}

void
mirqab_shaper_set_digits (MirqabShaper *self,
                          MirqabDigits  digits)
{
  self->digits = digits;
}

MirqabDigits
mirqab_shaper_get_digits (MirqabShaper *self)
{
  return self->digits;
}

static guint
find_face (MirqabShaper *self,
            MirqabWeight  weight,
            gunichar      character)
{
  gpointer key = GUINT_TO_POINTER (character << 1 | weight);
  gpointer found;
  guint position = weight;

  if (mirqab_face_has (g_ptr_array_index (self->faces, weight), character))
    return weight;

  found = g_hash_table_lookup (self->fallbacks, key);
  if (found != NULL)
    return GPOINTER_TO_UINT (found) - 1;

  for (guint i = N_WEIGHTS; i < self->faces->len && position == weight; i++)
    {
      const MirqabFace *face = g_ptr_array_index (self->faces, i);

      if (face->is_bold == (weight == MIRQAB_WEIGHT_BOLD) && mirqab_face_has (face, character))
        position = i;
    }
  if (position == weight)
    {
      MirqabFace *face = mirqab_face_find_fallback (character, g_ptr_array_index (self->faces, weight));

      if (face != NULL)
        {
          position = self->faces->len;
          g_ptr_array_add (self->faces, face);
        }
    }
  g_hash_table_insert (self->fallbacks, key, GUINT_TO_POINTER (position + 1));

  return position;
}

static gboolean
is_mark (gunichar character)
{
  GUnicodeType type = g_unichar_type (character);

  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK;
}

/* The characters of one cluster share its advance: marks get little, letters
 * of a ligature equal parts. All ink goes with the leftmost. */
static void
add_cluster (MirqabShaper          *self,
             MirqabWeight           weight,
             const char            *text,
             gsize                  length,
             const MirqabGlyphPart *parts,
             guint                  n_parts,
             int                    advance,
             gboolean               is_rtl,
             GArray                *slots)
{
  guint font_position = 0;
  MirqabBakedFont *font = get_font (self, weight, &font_position);
  guint n_characters = 0;
  guint n_marks = 0;
  guint n_letters;
  int mark_advance;
  int rest;
  const char *p = is_rtl ? text + length : text;

  for (const char *q = text; q < text + length; q = g_utf8_next_char (q), n_characters++)
    n_marks += is_mark (g_utf8_get_char (q));
  if (n_marks == n_characters)
    n_marks--;
  n_letters = n_characters - n_marks;
  mark_advance = CLAMP (advance / (int) (n_characters + 1), 0, MARK_ADVANCE);
  rest = advance - mark_advance * (int) n_marks;

  for (guint i = 0; i < n_characters; i++)
    {
      MirqabSlot slot = { .font = (guint8) font_position, .starts_cluster = i == 0 };

      if (is_rtl)
        p = g_utf8_prev_char (p);
      slot.character = g_utf8_get_char (p);
      if (!is_rtl)
        p = g_utf8_next_char (p);

      if (n_marks > 0 && is_mark (slot.character))
        {
          slot.advance = mark_advance;
          n_marks--;
        }
      else
        {
          slot.advance = rest / (int) MAX (n_letters, 1);
          rest -= slot.advance;
          n_letters = n_letters > 0 ? n_letters - 1 : 0;
        }
      slot.cid = mirqab_baked_font_get_slot (font, parts, i == 0 ? n_parts : 0,
                                             slot.advance, slot.character);
      g_array_append_val (slots, slot);
    }
}

static hb_script_t
get_script (const char *text,
            gsize       length,
            gboolean    is_rtl)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (p));

      if (script != G_UNICODE_SCRIPT_COMMON && script != G_UNICODE_SCRIPT_INHERITED)
        return hb_glib_script_to_script (script);
    }

  return is_rtl ? HB_SCRIPT_ARABIC : HB_SCRIPT_LATIN;
}

static const char *
get_language (hb_script_t script)
{
  if (script == HB_SCRIPT_ARABIC)
    return "ar";

  return script == HB_SCRIPT_CYRILLIC ? "ru" : "en";
}

/* Shapes a stretch of one script and face. */
static void
shape_stretch (MirqabShaper *self,
               MirqabWeight  weight,
               guint         face,
               const char   *text,
               gsize         length,
               gboolean      is_rtl,
               GArray       *slots)
{
  hb_script_t script = get_script (text, length, is_rtl);
  const hb_glyph_info_t *infos;
  const hb_glyph_position_t *positions;
  unsigned int n_glyphs = 0;
  gsize end = length;
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (MirqabGlyphPart));

  hb_buffer_clear_contents (self->buffer);
  hb_buffer_set_direction (self->buffer, is_rtl ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script (self->buffer, script);
  hb_buffer_set_language (self->buffer, hb_language_from_string (get_language (script), -1));
  hb_buffer_add_utf8 (self->buffer, text, (int) length, 0, (int) length);
  hb_shape (((MirqabFace *) g_ptr_array_index (self->faces, face))->font, self->buffer, NULL, 0);
  infos = hb_buffer_get_glyph_infos (self->buffer, &n_glyphs);
  positions = hb_buffer_get_glyph_positions (self->buffer, &n_glyphs);

  for (guint i = 0, j; i < n_glyphs; i = j)
    {
      int pen = 0;
      gsize cluster = infos[i].cluster;
      gsize cluster_end;

      g_array_set_size (parts, 0);
      for (j = i; j < n_glyphs && infos[j].cluster == cluster; j++)
        {
          MirqabGlyphPart part = {
            MIRQAB_GLYPH_OF_FACE (face, infos[j].codepoint),
            (gint16) (pen + positions[j].x_offset), (gint16) positions[j].y_offset,
          };

          g_array_append_val (parts, part);
          pen += positions[j].x_advance;
        }

      /* Clusters fall from left to right in a right-to-left stretch. */
      cluster_end = is_rtl ? end : (j < n_glyphs ? infos[j].cluster : length);
      add_cluster (self, weight, text + cluster, cluster_end - cluster,
                   (const MirqabGlyphPart *) (gpointer) parts->data, parts->len,
                   pen, is_rtl, slots);
      end = cluster;
    }
}

typedef struct
{
  gsize start;
  gsize end;
  guint face;
} Stretch;

static void
append_stretches (MirqabShaper *self,
                  MirqabWeight  weight,
                  const char   *text,
                  gsize         length,
                  GArray       *stretches)
{
  GUnicodeScript last_script = G_UNICODE_SCRIPT_COMMON;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      GUnicodeScript script = g_unichar_get_script (c);
      gboolean is_neutral = script == G_UNICODE_SCRIPT_COMMON ||
                            script == G_UNICODE_SCRIPT_INHERITED;
      Stretch *last = stretches->len > 0
                      ? &g_array_index (stretches, Stretch, stretches->len - 1) : NULL;
      guint face = find_face (self, weight, c);
      gsize start = (gsize) (p - text);
      gsize end = (gsize) (g_utf8_next_char (p) - text);
      gboolean continues = last != NULL &&
                           (is_neutral || last_script == G_UNICODE_SCRIPT_COMMON ||
                            script == last_script);

      /* A mark or a joiner stays with its letter's face if that has it. */
      if (continues && last->face != face && is_neutral &&
          mirqab_face_has (g_ptr_array_index (self->faces, last->face), c))
        face = last->face;

      if (continues && last->face == face)
        last->end = end;
      else
        {
          Stretch stretch = { start, end, face };

          g_array_append_val (stretches, stretch);
          last_script = G_UNICODE_SCRIPT_COMMON;
        }
      if (!is_neutral)
        last_script = script;
    }
}

static void
shape_word (MirqabShaper *self,
            MirqabWeight  weight,
            const char   *text,
            gsize         length,
            gboolean      is_rtl,
            GArray       *slots)
{
  g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));

  append_stretches (self, weight, text, length, stretches);
  for (guint i = 0; i < stretches->len; i++)
    {
      const Stretch *stretch = &g_array_index (stretches, Stretch,
                                               is_rtl ? stretches->len - 1 - i : i);

      shape_stretch (self, weight, stretch->face, text + stretch->start,
                     stretch->end - stretch->start, is_rtl, slots);
    }
}

static Word *
make_word (MirqabShaper *self,
           MirqabWeight  weight,
           const char   *text,
           gsize         length,
           gboolean      is_rtl)
{
  Word *word;

  g_array_set_size (self->scratch, 0);
  shape_word (self, weight, text, length, is_rtl, self->scratch);
  word = g_malloc (sizeof *word + sizeof (MirqabSlot) * self->scratch->len);
  word->n_slots = self->scratch->len;
  memcpy (word->slots, self->scratch->data, sizeof (MirqabSlot) * word->n_slots);

  return word;
}

void
mirqab_shaper_shape (MirqabShaper *self,
                     MirqabWeight  weight,
                     const char   *text,
                     gsize         length,
                     gboolean      is_rtl,
                     GArray       *slots)
{
  char key_data[MAX_CACHED_LENGTH + 1];
  g_autoptr (GBytes) key = NULL;
  Word *word;

  if (length > MAX_CACHED_LENGTH)
    {
      shape_word (self, weight, text, length, is_rtl, slots);
      return;
    }

  key_data[0] = (char) (weight << 1 | (is_rtl ? 1 : 0));
  memcpy (key_data + 1, text, length);
  key = g_bytes_new_static (key_data, length + 1);
  word = g_hash_table_lookup (self->words, key);
  if (word == NULL)
    {
      if (g_hash_table_size (self->words) >= MAX_CACHED_WORDS)
        g_hash_table_remove_all (self->words);
      word = make_word (self, weight, text, length, is_rtl);
      g_hash_table_insert (self->words, g_bytes_new (key_data, length + 1), word);
    }
  g_array_append_vals (slots, word->slots, word->n_slots);
}

MirqabSlot
mirqab_shaper_get_blank (MirqabShaper *self,
                         MirqabWeight  weight,
                         gunichar      character,
                         int           advance)
{
  MirqabSlot slot = { .character = character, .advance = advance, .starts_cluster = TRUE };
  guint font_position = 0;
  MirqabBakedFont *font = get_font (self, weight, &font_position);

  slot.font = (guint8) font_position;
  slot.cid = mirqab_baked_font_get_slot (font, NULL, 0, advance, character);

  return slot;
}

guint
mirqab_shaper_get_n_fonts (MirqabShaper *self)
{
  return self->fonts->len;
}

/**
 * mirqab_shaper_append_resources:
 *
 * Appends the entries of a Font resource dictionary: /F0, /F1 …
 */
void
mirqab_shaper_append_resources (MirqabShaper *self,
                                GString      *out)
{
  for (guint i = 0; i < self->fonts->len; i++)
    g_string_append_printf (out, "/F%u %u 0 R", i,
                            mirqab_baked_font_get_object (g_ptr_array_index (self->fonts, i)));
}

void
mirqab_shaper_write_fonts (MirqabShaper *self)
{
  for (guint i = 0; i < self->fonts->len; i++)
    mirqab_baked_font_write (g_ptr_array_index (self->fonts, i), i);
}

/**
 * mirqab_shaper_get_family:
 *
 * Returns: (transfer none): the family of the body face, for the credits
 */
const char *
mirqab_shaper_get_family (MirqabShaper *self)
{
  return ((MirqabFace *) g_ptr_array_index (self->faces, 0))->family;
}
