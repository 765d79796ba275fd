/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "language/tokens.h"

#include <string.h>

/* Tokens as text: kind and folded form, with the gap before: "w:" a word, "n:" a
 * number, "m:" a mark; "_" a space and "/" a line before it. */
static char *
describe (const MirqabTokens *tokens)
{
  static const char kinds[] = { 'w', 'n', 'm' };
  static const char *const gaps[] = { "", "_", "/" };
  GString *described = g_string_new (NULL);

  for (guint i = 0; i < tokens->n_tokens; i++)
    g_string_append_printf (described, "%s%s%c:%s", i > 0 ? " " : "", gaps[tokens->tokens[i].gap],
                            kinds[tokens->tokens[i].kind], mirqab_tokens_get_folded (tokens, i));

  return g_string_free (described, FALSE);
}

static void
test_table (void)
{
  static const struct
  {
    const char *text;
    const char *described;
  } rows[] = {
    { "", "" },
    { " \n\t ", "" },
    { "عقدت القمة", "/w:عقدت _w:القمه" },
    { "14يونيو2022", "/n:14 w:يونيو n:2022" },
    { "في ١٦ مايو", "/w:في _n:16 _w:مايو" },
    { "أولاً\nثانياً", "/w:اولا /w:ثانيا" },
    { "أول\r\n\r\nثان", "/w:اول /w:ثان" },
    { "الـ30", "/w:ال n:30" },
    { "2026-2030", "/n:2026 m:- n:2030" },
    { "(مايو)، ثم", "/m:( w:مايو m:) m:، _w:ثم" },
    { "CSTOمنظمة", "/w:csto w:منظمه" },
    { "ОДКБ и CSTO", "/w:одкб _w:и _w:csto" },
    { "53.22", "/n:53 m:. n:22" },
    { "a\u00A0b", "/w:a _w:b" },
    { "a\u2029b", "/w:a /w:b" },
    { "\u200Fمايو", "/w:مايو" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (MirqabTokens) tokens = mirqab_tokens_new (rows[i].text, -1);
      g_autofree char *described = describe (tokens);

      g_test_message ("%s", rows[i].text);
      g_assert_cmpstr (described, ==, rows[i].described);
    }
}

/* Spans refer to the text as it was, vowel signs included. */
static void
test_spans (void)
{
  const char *text = "في حَزِيرانَ ٢٠٢٢";
  g_autoptr (MirqabTokens) tokens = mirqab_tokens_new (text, -1);
  g_autofree char *month = NULL;
  g_autofree char *year = NULL;

  g_assert_cmpuint (tokens->n_tokens, ==, 3);
  month = g_strndup (text + tokens->tokens[1].start,
                     tokens->tokens[1].end - tokens->tokens[1].start);
  year = g_strndup (text + tokens->tokens[2].start,
                    tokens->tokens[2].end - tokens->tokens[2].start);
  g_assert_cmpstr (month, ==, "حَزِيرانَ");
  g_assert_cmpstr (year, ==, "٢٠٢٢");
  g_assert_cmpint (tokens->tokens[2].number, ==, 2022);
  g_assert_cmpint (tokens->tokens[1].number, ==, -1);
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    int         number;
  } rows[] = {
    { "0", 0 },   { "007", 7 },          { "999999999", 999999999 },
    { "۱۹۹۲", 1992 }, { "1000000000", -1 }, { "123456789012345678901234567890", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (MirqabTokens) tokens = mirqab_tokens_new (rows[i].text, -1);

      g_assert_cmpuint (tokens->n_tokens, ==, 1);
      g_assert_cmpint (tokens->tokens[0].number, ==, rows[i].number);
    }
}

static void
test_scripts_and_marks (void)
{
  g_autoptr (MirqabTokens) tokens = mirqab_tokens_new ("مايو мая may 五 ،", -1);

  g_assert_cmpuint (tokens->n_tokens, ==, 5);
  g_assert_cmpint (tokens->tokens[0].script, ==, MIRQAB_SCRIPT_ARABIC);
  g_assert_cmpint (tokens->tokens[1].script, ==, MIRQAB_SCRIPT_CYRILLIC);
  g_assert_cmpint (tokens->tokens[2].script, ==, MIRQAB_SCRIPT_LATIN);
  g_assert_cmpint (tokens->tokens[3].script, ==, MIRQAB_SCRIPT_OTHER);
  g_assert_cmpint (tokens->tokens[4].script, ==, MIRQAB_SCRIPT_NONE);
  g_assert_cmpuint (tokens->tokens[4].mark, ==, 0x060C);
}

/* A length may be given, and no byte behind it is read. */
static void
test_length (void)
{
  g_autoptr (MirqabTokens) tokens = mirqab_tokens_new ("مايو 2022", (gssize) strlen ("مايو 20"));

  g_assert_cmpuint (tokens->n_tokens, ==, 2);
  g_assert_cmpint (tokens->tokens[1].number, ==, 20);
}

/* A word without end is cut, so that its length fits its field. */
static void
test_long_word (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (MirqabTokens) tokens = NULL;
  guint end = 0;

  for (guint i = 0; i < 50000; i++)
    g_string_append (text, "ا");
  tokens = mirqab_tokens_new (text->str, -1);

  g_assert_cmpuint (tokens->n_tokens, >, 1);
  for (guint i = 0; i < tokens->n_tokens; i++)
    {
      g_assert_cmpuint (tokens->tokens[i].start, ==, end);
      g_assert_cmpuint (strlen (mirqab_tokens_get_folded (tokens, i)), ==,
                        tokens->tokens[i].folded_length);
      end = tokens->tokens[i].end;
    }
  g_assert_cmpuint (end, ==, text->len);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/tokens/table", test_table);
  g_test_add_func ("/language/tokens/spans", test_spans);
  g_test_add_func ("/language/tokens/numbers", test_numbers);
  g_test_add_func ("/language/tokens/scripts-and-marks", test_scripts_and_marks);
  g_test_add_func ("/language/tokens/length", test_length);
  g_test_add_func ("/language/tokens/long-word", test_long_word);

  return g_test_run ();
}
