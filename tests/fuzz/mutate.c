/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs a fuzz target on the files of a corpus and on damaged copies of them,
 * the same ones each time: what ./check can afford. libFuzzer goes further with
 * the same target; see CONTRIBUTING.md. */

#include "target.h"

#include <glib.h>
#include <string.h>

#define MAX_INPUT_SECONDS 5

static const char *const pieces[] = {
  "<", ">", "&", "\"", "'", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE", "&#", "&amp;",
  "&#xFFFFFFFF;", "=", "\xff\xfe", "\xef\xbb\xbf", "\xd9", "{", "}", "[", "\\u0000", "<item>", "</item>",
  "<entry>", "<p>", "<table>", "<script>", "</body>", "xmlns:a=\"b\"", "\xe2\x80\x8f",
};

static gsize
random_place (GRand            *random,
              const GByteArray *bytes)
{
  return bytes->len > 0 ? (gsize) g_rand_int_range (random, 0, bytes->len) : 0;
}

static void
insert (GByteArray *bytes,
        gsize       at,
        const void *data,
        gsize       size)
{
  gsize old = bytes->len;

  if (size == 0)
    return;
  g_byte_array_set_size (bytes, old + size);
  memmove (bytes->data + at + size, bytes->data + at, old - at);
  memcpy (bytes->data + at, data, size);
}

static void
mutate_once (GRand      *random,
             GByteArray *bytes)
{
  gsize at = random_place (random, bytes);
  gsize wanted = g_rand_int_range (random, 1, 200);
  gsize length = MIN (bytes->len - at, wanted);
  const char *piece = pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))];
  g_autofree guint8 *copy = NULL;

  switch (g_rand_int_range (random, 0, 6))
    {
    case 0:
      if (bytes->len > 0)
        bytes->data[at] = g_rand_int (random);
      break;
    case 1:
      if (length > 0)
        g_byte_array_remove_range (bytes, at, length);
      break;
    case 2:
      copy = g_memdup2 (bytes->data + at, length);
      insert (bytes, random_place (random, bytes), copy, length);
      break;
    case 3:
      g_byte_array_set_size (bytes, at);
      break;
    default:
      insert (bytes, at, piece, strlen (piece));
      break;
    }
}

static void
run_target (const guint8 *data,
            gsize         size)
{
  gint64 start = g_get_monotonic_time ();

  LLVMFuzzerTestOneInput (data, size);
  g_assert_cmpint (g_get_monotonic_time () - start, <, MAX_INPUT_SECONDS * G_USEC_PER_SEC);
}

static void
run_file (const char *path,
          guint       n_mutations)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GRand) random = g_rand_new_with_seed (g_str_hash (name));
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  run_target ((const guint8 *) content, size);
  for (guint i = 0; i < n_mutations; i++)
    {
      GByteArray *bytes = g_byte_array_new ();

      g_byte_array_append (bytes, (const guint8 *) content, size);
      for (int n = g_rand_int_range (random, 1, 9); n > 0; n--)
        mutate_once (random, bytes);
      run_target (bytes->data, bytes->len);
      g_byte_array_unref (bytes);
    }
}

/* mutate FOLDER COUNT */
int
main (int   argc,
      char *argv[])
{
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n_files = 0;

  g_assert_cmpint (argc, ==, 3);
  dir = g_dir_open (argv[1], 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (argv[1], name, NULL);

      run_file (path, g_ascii_strtoull (argv[2], NULL, 10));
      n_files++;
    }
  g_assert_cmpuint (n_files, >, 0);

  return 0;
}
