/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/face.h"

#include <fontconfig/fontconfig.h>
#include <hb-ot.h>

#include "briefing/briefing.h"

#define BODY_FAMILY "Amiri"
#define FIRST_ARABIC_LETTER 0x0621 /* HAMZA */
#define LAST_ARABIC_LETTER 0x064a  /* YEH */
/* Limits to what a face that stands in for another is scaled by. */
#define LEAST_SCALE 0.75
#define MOST_SCALE 1.15

static FcCharSet *
new_arabic_letters (void)
{
  FcCharSet *letters = FcCharSetCreate ();

  for (gunichar c = FIRST_ARABIC_LETTER; c <= LAST_ARABIC_LETTER; c++)
    if (g_unichar_isalpha (c) && g_unichar_type (c) == G_UNICODE_OTHER_LETTER)
      FcCharSetAddChar (letters, c);

  return letters;
}

static FcPattern *
new_pattern (gboolean is_bold)
{
  FcPattern *pattern = FcPatternCreate ();

  FcPatternAddString (pattern, FC_FAMILY, (const FcChar8 *) BODY_FAMILY);
  FcPatternAddString (pattern, FC_FAMILY, (const FcChar8 *) "Noto Serif");
  FcPatternAddString (pattern, FC_FAMILY, (const FcChar8 *) "serif");
  FcPatternAddInteger (pattern, FC_WEIGHT, is_bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
  FcPatternAddInteger (pattern, FC_SLANT, FC_SLANT_ROMAN);
  FcPatternAddBool (pattern, FC_OUTLINE, FcTrue);
  FcPatternAddBool (pattern, FC_COLOR, FcFalse);
  FcConfigSubstitute (NULL, pattern, FcMatchPattern);
  FcDefaultSubstitute (pattern);

  return pattern;
}

static gboolean
is_usable (FcPattern       *font,
           const FcCharSet *needed)
{
  FcCharSet *has = NULL;
  FcBool is_outline = FcFalse;
  FcBool is_colour = FcFalse;

  if (FcPatternGetBool (font, FC_OUTLINE, 0, &is_outline) != FcResultMatch || !is_outline)
    return FALSE;
  if (FcPatternGetBool (font, FC_COLOR, 0, &is_colour) == FcResultMatch && is_colour)
    return FALSE;

  return FcPatternGetCharSet (font, FC_CHARSET, 0, &has) == FcResultMatch &&
         FcCharSetIsSubset (needed, has);
}

static MirqabFace *
load_face (FcPattern *font,
           gboolean   is_bold)
{
  FcChar8 *file = NULL;
  FcChar8 *family = NULL;
  int index = 0;
  hb_blob_t *blob;
  hb_face_t *hb_face;
  hb_font_extents_t extents = { 0 };
  MirqabFace *face;

  if (FcPatternGetString (font, FC_FILE, 0, &file) != FcResultMatch)
    return NULL;
  FcPatternGetInteger (font, FC_INDEX, 0, &index);
  FcPatternGetString (font, FC_FAMILY, 0, &family);

  blob = hb_blob_create_from_file_or_fail ((const char *) file);
  if (blob == NULL)
    return NULL;

  hb_face = hb_face_create (blob, (unsigned int) index);
  hb_blob_destroy (blob);

  face = g_new0 (MirqabFace, 1);
  face->family = g_strdup (family != NULL ? (const char *) family : "");
  face->is_bold = is_bold;
  face->font = hb_font_create (hb_face);
  hb_font_set_scale (face->font, MIRQAB_UNITS_PER_EM, MIRQAB_UNITS_PER_EM);
  face->coverage = hb_set_create ();
  hb_face_collect_unicodes (hb_face, face->coverage);
  hb_face_destroy (hb_face);
  hb_font_get_h_extents (face->font, &extents);
  face->ascent = extents.ascender;
  face->descent = extents.descender;

  return face;
}

static MirqabFace *
find_face (const FcCharSet *needed,
           gboolean         is_bold)
{
  FcPattern *pattern = new_pattern (is_bold);
  FcResult result = FcResultNoMatch;
  FcFontSet *fonts = FcFontSort (NULL, pattern, FcFalse, NULL, &result);
  MirqabFace *face = NULL;

  for (int i = 0; fonts != NULL && face == NULL && i < fonts->nfont; i++)
    if (is_usable (fonts->fonts[i], needed))
      face = load_face (fonts->fonts[i], is_bold);

  if (fonts != NULL)
    FcFontSetDestroy (fonts);
  FcPatternDestroy (pattern);

  return face;
}

/**
 * mirqab_face_find_arabic:
 *
 * Looks for the body face, or where it is not installed, the next best face
 * that has all letters of the Arabic alphabet.
 *
 * Returns: (transfer full): the face, or %NULL with %MIRQAB_BRIEFING_ERROR_NO_FONT
 */
MirqabFace *
mirqab_face_find_arabic (gboolean   is_bold,
                         GError   **error)
{
  FcCharSet *letters = new_arabic_letters ();
  MirqabFace *face = find_face (letters, is_bold);

  FcCharSetDestroy (letters);
  if (face == NULL)
    g_set_error_literal (error, MIRQAB_BRIEFING_ERROR, MIRQAB_BRIEFING_ERROR_NO_FONT,
                         "No installed font has Arabic letters; install fonts-hosny-amiri");

  return face;
}

static gboolean
has_small_letters (gunichar character)
{
  GUnicodeScript script = g_unichar_get_script (character);

  return script == G_UNICODE_SCRIPT_LATIN || script == G_UNICODE_SCRIPT_CYRILLIC ||
         script == G_UNICODE_SCRIPT_GREEK;
}

static void
match_height (MirqabFace       *face,
              const MirqabFace *beside)
{
  hb_position_t height = 0;
  hb_position_t wanted = 0;
  int scale;

  if (!hb_ot_metrics_get_position (face->font, HB_OT_METRICS_TAG_X_HEIGHT, &height) || height <= 0 ||
      !hb_ot_metrics_get_position (beside->font, HB_OT_METRICS_TAG_X_HEIGHT, &wanted) || wanted <= 0)
    return;

  scale = CLAMP (MIRQAB_UNITS_PER_EM * wanted / height,
                 MIRQAB_UNITS_PER_EM * LEAST_SCALE, MIRQAB_UNITS_PER_EM * MOST_SCALE);
  hb_font_set_scale (face->font, scale, scale);
}

/**
 * mirqab_face_find_fallback:
 *
 * Returns: (transfer full) (nullable): a face that has the character
 */
MirqabFace *
mirqab_face_find_fallback (gunichar          character,
                           const MirqabFace *beside)
{
  FcCharSet *needed = FcCharSetCreate ();
  MirqabFace *face;

  FcCharSetAddChar (needed, character);
  face = find_face (needed, beside->is_bold);
  FcCharSetDestroy (needed);
  if (face != NULL && has_small_letters (character))
    match_height (face, beside);

  return face;
}

gboolean
mirqab_face_has (const MirqabFace *face,
                 gunichar          character)
{
  return hb_set_has (face->coverage, character);
}

void
mirqab_face_free (MirqabFace *face)
{
  if (face == NULL)
    return;

  g_free (face->family);
  hb_font_destroy (face->font);
  hb_set_destroy (face->coverage);
  g_free (face);
}
