/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sources/charset.h"

#include <string.h>

#include "sources/document.h"

#define SENTENCES \
  "أعلنت وزارة الدفاع أن القوات ستبدأ تدريبات مشتركة في سبتمبر المقبل، بمشاركة وحدات من خمس دول. " \
  "وقال المتحدث إن الهدف هو رفع الجاهزية."
#define HEADLINE "قمة في مينسك"

static void
check_decoded (const char *what,
               const char *data,
               gsize       size,
               const char *declared,
               const char *expected,
               guint       n_problems)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;

  g_test_message ("%s", what);
  text = mirqab_charset_decode (data, size, declared, &length, problems, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpuint (length, ==, strlen (expected));
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpuint (problems->len, ==, n_problems);
}

static void
test_encodings (void)
{
  static const struct
  {
    const char *charset;  /* that the bytes are in */
    const char *mark;     /* before them */
    const char *declared;
    const char *text;
    guint       n_problems;
  } cases[] = {
    { "UTF-8", "", NULL, SENTENCES },
    { "UTF-8", "\357\273\277", NULL, SENTENCES },
    { "UTF-8", "", "windows-1256", SENTENCES },
    { "UTF-8", "", "iso-8859-1", HEADLINE },
    { "UTF-16LE", "\377\376", NULL, SENTENCES },
    { "UTF-16BE", "\376\377", "utf-8", SENTENCES },
    { "UTF-16LE", "", NULL, SENTENCES },
    { "UTF-16BE", "", NULL, SENTENCES },
    { "UTF-16LE", "", NULL, "<?xml version='1.0'?><rss/>" },
    { "UTF-32LE", "\377\376\000\000", NULL, HEADLINE },
    { "WINDOWS-1256", "", NULL, SENTENCES },
    { "WINDOWS-1256", "", "cp1256", SENTENCES },
    { "WINDOWS-1256", "", "windows_1256", SENTENCES },
    { "MACINTOSH", "", "MacRoman", "r\303\251sum\303\251 de la rencontre de l\342\200\231\303\251t\303\251" },
    { "WINDOWS-1256", "", "utf-8", SENTENCES, 1 },
    { "WINDOWS-1256", "", "iso-8859-1", SENTENCES, 1 },
    { "WINDOWS-1256", "", NULL, HEADLINE },
    { "ISO-8859-6", "", NULL, SENTENCES },
    { "ISO-8859-6", "", "iso-8859-6", SENTENCES },
    { "ISO-8859-6", "", NULL, HEADLINE },
    { "WINDOWS-1251", "", NULL, "Министры обороны договорились о новых учениях в горах." },
    { "WINDOWS-1252", "", "iso-8859-1", "“déjà vu” – naïve" },
    { "GB18030", "", "gb18030", "新闻" },
    { "ISO-2022-JP", "", "iso-2022-jp", "ニュース" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *what = g_strdup_printf ("%s declared as %s", cases[i].charset,
                                               cases[i].declared);
      gsize size, mark_size = strlen (cases[i].mark);
      g_autofree char *data = g_convert_with_fallback (cases[i].text, -1, cases[i].charset, "UTF-8",
                                                       "", NULL, &size, NULL);
      GByteArray *bytes = g_byte_array_new ();

      g_assert_nonnull (data);
      if (strcmp (cases[i].charset, "UTF-32LE") == 0)
        mark_size = 4;
      g_byte_array_append (bytes, (const guint8 *) cases[i].mark, mark_size);
      g_byte_array_append (bytes, (const guint8 *) data, size);
      check_decoded (what, (const char *) bytes->data, bytes->len, cases[i].declared, cases[i].text,
                     cases[i].n_problems);
      g_byte_array_unref (bytes);
    }
}

static void
test_damage (void)
{
  check_decoded ("cut UTF-8", "\331\205\331\205\331", 5, NULL, "مم", 1);
  check_decoded ("cut UTF-16", "\377\376\105\006\105", 5, NULL, "م", 1);
  check_decoded ("one wrong byte", "\331\205\331\205 \377 \331\205", 9, NULL, "مم � م", 1);
}

static void
test_claims (void)
{
  static const struct
  {
    const char *markup;
    const char *charset;
  } cases[] = {
    { "<?xml version=\"1.0\" encoding=\"windows-1256\"?><rss>", "windows-1256" },
    { "<?xml version='1.0' encoding = 'UTF-8' ?>", "UTF-8" },
    { "<html><head><meta charset=utf-8>", "utf-8" },
    { "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1256\">", "windows-1256" },
    { "<meta name=viewport content='x'><META CHARSET='iso-8859-6'/>", "iso-8859-6" },
    /* declarations in EBCDIC, with and without an encoding */
    { "\114\157\247\224\223\100\245\205\231\242\211\226\225\176\177\361\113\360\177\100"
      "\205\225\203\226\204\211\225\207\176\177\205\202\203\204\211\203\155\203\227\155"
      "\203\201\177\157\156", "ebcdic-cp-ca" },
    { "\114\157\247\224\223\100\245\205\231\242\211\226\225\176\177\361\113\360\177\157"
      "\156", "IBM037" },
    { "<p>charset=utf-8</p>", NULL },
    { "<meta charset", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *charset = mirqab_charset_from_markup (cases[i].markup, strlen (cases[i].markup));

      g_assert_cmpstr (charset, ==, cases[i].charset);
    }
}

static void
test_content_types (void)
{
  g_autofree char *plain = mirqab_charset_from_content_type ("text/html; charset=\"utf-8\"");
  g_autofree char *upper = mirqab_charset_from_content_type ("TEXT/HTML;CHARSET=windows-1256; x=y");
  g_autofree char *none = mirqab_charset_from_content_type ("text/html");

  g_assert_cmpstr (plain, ==, "utf-8");
  g_assert_cmpstr (upper, ==, "windows-1256");
  g_assert_null (none);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sources/charset/encodings", test_encodings);
  g_test_add_func ("/sources/charset/damage", test_damage);
  g_test_add_func ("/sources/charset/claims", test_claims);
  g_test_add_func ("/sources/charset/content-types", test_content_types);

  return g_test_run ();
}
