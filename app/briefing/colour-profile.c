/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/colour-profile.h"

#include <math.h>
#include <string.h>

/* Numbers below are of ICC.1:2010 (version 4.3), section 7 the header and the
 * tag table, section 10 the types. */
#define HEADER_SIZE 128
#define N_TAGS 10
#define VERSION 0x04300000

typedef struct
{
  const char *signature;
  GByteArray *data; /* of two tags at once where they are equal */
} Tag;

static void
put32 (GByteArray *bytes,
       guint32     value)
{
  guint32 big_endian = GUINT32_TO_BE (value);

  g_byte_array_append (bytes, (const guint8 *) &big_endian, sizeof big_endian);
}

static void
put_signature (GByteArray *bytes,
               const char *signature)
{
  g_byte_array_append (bytes, (const guint8 *) signature, 4);
}

static void
put_fixed (GByteArray *bytes,
           double      value)
{
  put32 (bytes, (guint32) (gint32) lround (value * 65536));
}

static GByteArray *
new_type (const char *signature)
{
  GByteArray *bytes = g_byte_array_new ();

  put_signature (bytes, signature);
  put32 (bytes, 0);

  return bytes;
}

static GByteArray *
new_numbers (const char   *type,
             const double *values,
             guint         n_values)
{
  GByteArray *bytes = new_type (type);

  for (guint i = 0; i < n_values; i++)
    put_fixed (bytes, values[i]);

  return bytes;
}

static GByteArray *
new_text (const char *text)
{
  GByteArray *bytes = new_type ("mluc");
  guint n = (guint) strlen (text);

  put32 (bytes, 1);  /* one language */
  put32 (bytes, 12); /* size of its record */
  put_signature (bytes, "enUS");
  put32 (bytes, 2 * n);
  put32 (bytes, 28); /* where the text begins */
  for (guint i = 0; i < n; i++)
    {
      guint8 unit[2] = { 0, (guint8) text[i] };

      g_byte_array_append (bytes, unit, sizeof unit);
    }

  return bytes;
}

static GByteArray *
new_curve (void)
{
  /* Y = (a X + b)^g above d, c X below it */
  static const double parameters[] = { 2.4, 1 / 1.055, .055 / 1.055, 1 / 12.92, .04045 };
  GByteArray *bytes = new_type ("para");

  put32 (bytes, 3u << 16); /* function type 3 */
  for (guint i = 0; i < G_N_ELEMENTS (parameters); i++)
    put_fixed (bytes, parameters[i]);

  return bytes;
}

static void
put_header (GByteArray *bytes,
            guint32     size)
{
  static const double d50[] = { .9642, 1, .8249 };
  static const guint8 made[12] = { 0x07, 0xea, 0, 1, 0, 1 }; /* 2026-01-01 */

  put32 (bytes, size);
  put32 (bytes, 0);
  put32 (bytes, VERSION);
  put_signature (bytes, "mntr");
  put_signature (bytes, "RGB ");
  put_signature (bytes, "XYZ ");
  g_byte_array_append (bytes, made, sizeof made);
  put_signature (bytes, "acsp");
  for (guint i = 0; i < 7; i++) /* platform, flags, maker, model, attributes, intent */
    put32 (bytes, 0);
  for (guint i = 0; i < G_N_ELEMENTS (d50); i++)
    put_fixed (bytes, d50[i]);
  while (bytes->len < HEADER_SIZE)
    put32 (bytes, 0);
}

/**
 * mirqab_colour_profile_new:
 *
 * Returns: (transfer full): what PDF/A wants to know of our device colours
 */
GByteArray *
mirqab_colour_profile_new (void)
{
  static const double white[] = { .9642, 1, .8249 };
  static const double adaptation[] = {
    1.04788, .02292, -.05022, .02958, .99048, -.01707, -.00925, .01507, .75168,
  };
  static const double red[] = { .43607, .22249, .01392 };
  static const double green[] = { .38515, .71687, .09708 };
  static const double blue[] = { .14307, .06061, .71410 };
  GByteArray *curve = new_curve ();
  Tag tags[N_TAGS] = {
    { "desc", new_text ("sRGB") },
    { "cprt", new_text ("No copyright, use freely") },
    { "wtpt", new_numbers ("XYZ ", white, G_N_ELEMENTS (white)) },
    { "chad", new_numbers ("sf32", adaptation, G_N_ELEMENTS (adaptation)) },
    { "rXYZ", new_numbers ("XYZ ", red, G_N_ELEMENTS (red)) },
    { "gXYZ", new_numbers ("XYZ ", green, G_N_ELEMENTS (green)) },
    { "bXYZ", new_numbers ("XYZ ", blue, G_N_ELEMENTS (blue)) },
    { "rTRC", g_byte_array_ref (curve) },
    { "gTRC", g_byte_array_ref (curve) },
    { "bTRC", curve },
  };
  GByteArray *bytes = g_byte_array_new ();
  guint32 offset = HEADER_SIZE + 4 + N_TAGS * 12;
  guint32 end = offset;

  for (guint i = 0; i < N_TAGS; i++)
    end += (tags[i].data->len + 3) & ~3u;

  put_header (bytes, end);
  put32 (bytes, N_TAGS);
  for (guint i = 0; i < N_TAGS; i++)
    {
      put_signature (bytes, tags[i].signature);
      put32 (bytes, offset);
      put32 (bytes, tags[i].data->len);
      offset += (tags[i].data->len + 3) & ~3u;
    }
  for (guint i = 0; i < N_TAGS; i++)
    {
      g_byte_array_append (bytes, tags[i].data->data, tags[i].data->len);
      while (bytes->len % 4 != 0)
        g_byte_array_append (bytes, (const guint8 *) "", 1);
      g_byte_array_unref (tags[i].data);
    }

  return bytes;
}
