/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "archive/packed-text.h"

#include <string.h>

static void
check_round_trip (const char *text)
{
  g_autoptr (GBytes) packed = mirqab_text_pack (text);
  gsize size;
  gconstpointer data = g_bytes_get_data (packed, &size);
  g_autofree char *unpacked = mirqab_text_unpack (data, size);

  g_assert_cmpstr (unpacked, ==, text);
}

static void
test_round_trip (void)
{
  g_autoptr (GString) random = g_string_new (NULL);
  g_autoptr (GString) dull = g_string_new (NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);

  check_round_trip ("");
  check_round_trip ("ق");
  check_round_trip ("قمة في يريفان، ثم قمة في يريفان مرة أخرى");

  for (guint i = 0; i < 100000; i++)
    g_string_append_unichar (random, (gunichar) g_rand_int_range (rand, 0x20, 0x20000) & ~0xD800u);
  check_round_trip (random->str);
  for (guint i = 0; i < 100000; i++)
    g_string_append (dull, "خبر ");
  check_round_trip (dull->str);
}

static void
test_smaller (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) packed = NULL;

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (text, "وصل الوفد رقم %u إلى المدينة اليوم. ", i * i);
  packed = mirqab_text_pack (text->str);
  g_assert_cmpuint (g_bytes_get_size (packed), <, text->len / 2);
}

/* Every cut and every changed byte gives some text, and no more. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) packed = mirqab_text_pack ("قمة في يريفان، ثم قمة في يريفان مرة أخرى");
  gsize size;
  const guint8 *data = g_bytes_get_data (packed, &size);

  for (gsize cut = 0; cut < size; cut++)
    {
      g_autofree guint8 *part = g_memdup2 (data, cut);
      g_autofree char *text = mirqab_text_unpack (part, cut);

      g_assert_nonnull (text);
    }
  for (gsize at = 0; at < size; at++)
    {
      g_autofree guint8 *other = g_memdup2 (data, size);
      g_autofree char *text = NULL;

      other[at] ^= 0xFF;
      text = mirqab_text_unpack (other, size);
      g_assert_nonnull (text);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/packed-text/round-trip", test_round_trip);
  g_test_add_func ("/packed-text/smaller", test_smaller);
  g_test_add_func ("/packed-text/damaged", test_damaged);

  return g_test_run ();
}
