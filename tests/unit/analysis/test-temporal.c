/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/temporal.h"

#include <string.h>

/* What the scan does beyond its grammar: masks, unknown days, hostile texts. */

typedef struct
{
  MirqabTokens       *tokens;
  MirqabSentences    *sentences;
  MirqabTemporalScan *scan;
  GArray             *temporals;
} Reading;

static void
read_text (Reading      *reading,
           const char   *text,
           const GArray *masks,
           MirqabDay     published)
{
  reading->tokens = mirqab_tokens_new (text, -1);
  reading->sentences = mirqab_sentences_new (reading->tokens);
  reading->scan = mirqab_temporal_scan_new (reading->tokens, reading->sentences, masks);
  reading->temporals = g_array_new (FALSE, FALSE, sizeof (MirqabTemporal));
  mirqab_temporal_scan_resolve (reading->scan, published, reading->temporals);
}

static void
clear_reading (Reading *reading)
{
  g_array_unref (reading->temporals);
  mirqab_temporal_scan_free (reading->scan);
  mirqab_sentences_free (reading->sentences);
  mirqab_tokens_free (reading->tokens);
}

static const MirqabTemporal *
get_temporal (const Reading *reading,
              guint          i)
{
  g_assert_cmpuint (i, <, reading->temporals->len);

  return &g_array_index (reading->temporals, MirqabTemporal, i);
}

static void
test_mask (void)
{
  const char *text = "ذكرت المصري اليوم أمس";
  MirqabSpan span = { (guint32) strlen ("ذكرت "), (guint32) strlen ("ذكرت المصري اليوم") };
  g_autoptr (GArray) masks = g_array_new (FALSE, FALSE, sizeof (MirqabSpan));
  Reading reading;

  g_array_append_val (masks, span);
  read_text (&reading, text, masks, mirqab_day_from_ymd (2022, 5, 16));
  g_assert_cmpuint (reading.temporals->len, ==, 1);
  g_assert_cmpstr (get_temporal (&reading, 0)->value, ==, "2022-05-15");
  clear_reading (&reading);
}

/* Without a day of publication, what needs it stays open; nothing is taken from
 * today. */
static void
test_unknown_publication (void)
{
  Reading reading;

  read_text (&reading, "اجتمعوا أمس، ثم في 3 مايو، وفي عام 1992، والخميس المقبل، لمدة يومين", NULL,
             MIRQAB_DAY_NONE);
  g_assert_cmpuint (reading.temporals->len, ==, 5);
  g_assert_cmpstr (get_temporal (&reading, 0)->value, ==, "");
  g_assert_cmpint (get_temporal (&reading, 0)->from, ==, MIRQAB_DAY_NONE);
  g_assert_cmpstr (get_temporal (&reading, 1)->value, ==, "");
  g_assert_cmpstr (get_temporal (&reading, 2)->value, ==, "1992");
  g_assert_cmpint (get_temporal (&reading, 2)->from, ==, mirqab_day_from_ymd (1992, 1, 1));
  g_assert_cmpint (get_temporal (&reading, 2)->to, ==, mirqab_day_from_ymd (1992, 12, 31));
  g_assert_cmpstr (get_temporal (&reading, 3)->value, ==, "");
  g_assert_cmpstr (get_temporal (&reading, 4)->value, ==, "P2D");
  clear_reading (&reading);
}

/* The day of publication may be found in the text itself: a scan is resolved again. */
static void
test_resolve_again (void)
{
  g_autoptr (GArray) again = g_array_new (FALSE, FALSE, sizeof (MirqabTemporal));
  Reading reading;

  read_text (&reading, "اجتمعوا أمس", NULL, MIRQAB_DAY_NONE);
  g_assert_cmpstr (get_temporal (&reading, 0)->value, ==, "");
  mirqab_temporal_scan_resolve (reading.scan, mirqab_day_from_ymd (2024, 3, 1), again);
  g_assert_cmpstr (g_array_index (again, MirqabTemporal, 0).value, ==, "2024-02-29");
  clear_reading (&reading);
}

static void
test_fields (void)
{
  static const struct
  {
    const char        *text;
    MirqabTemporalType type;
    MirqabTemporalMod  mod;
    MirqabOpenEnd      open;
  } rows[] = {
    { "في 16 مايو", MIRQAB_TEMPORAL_DATE, MIRQAB_MOD_NONE, MIRQAB_OPEN_NONE },
    { "في مطلع مايو", MIRQAB_TEMPORAL_DATE, MIRQAB_MOD_START, MIRQAB_OPEN_NONE },
    { "في منتصف مايو", MIRQAB_TEMPORAL_DATE, MIRQAB_MOD_MID, MIRQAB_OPEN_NONE },
    { "في أواخر مايو", MIRQAB_TEMPORAL_DATE, MIRQAB_MOD_END, MIRQAB_OPEN_NONE },
    { "قبل نحو شهر", MIRQAB_TEMPORAL_DATE, MIRQAB_MOD_APPROX, MIRQAB_OPEN_NONE },
    { "منذ عام 2018", MIRQAB_TEMPORAL_DATE, MIRQAB_MOD_NONE, MIRQAB_OPEN_AFTER },
    { "حتى عام 2025", MIRQAB_TEMPORAL_DATE, MIRQAB_MOD_NONE, MIRQAB_OPEN_BEFORE },
    { "لغاية 20 مايو", MIRQAB_TEMPORAL_DATE, MIRQAB_MOD_NONE, MIRQAB_OPEN_BEFORE },
    { "إلى عام 2025", MIRQAB_TEMPORAL_DATE, MIRQAB_MOD_NONE, MIRQAB_OPEN_NONE },
    { "مساء أمس", MIRQAB_TEMPORAL_TIME, MIRQAB_MOD_NONE, MIRQAB_OPEN_NONE },
    { "لمدة يومين", MIRQAB_TEMPORAL_DURATION, MIRQAB_MOD_NONE, MIRQAB_OPEN_NONE },
    { "كل عام", MIRQAB_TEMPORAL_SET, MIRQAB_MOD_NONE, MIRQAB_OPEN_NONE },
    { "من 3 إلى 5 مايو", MIRQAB_TEMPORAL_RANGE, MIRQAB_MOD_NONE, MIRQAB_OPEN_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Reading reading;

      read_text (&reading, rows[i].text, NULL, mirqab_day_from_ymd (2022, 5, 16));
      g_test_message ("%s", rows[i].text);
      g_assert_cmpuint (reading.temporals->len, ==, 1);
      g_assert_cmpint (get_temporal (&reading, 0)->type, ==, rows[i].type);
      g_assert_cmpint (get_temporal (&reading, 0)->mod, ==, rows[i].mod);
      g_assert_cmpint (get_temporal (&reading, 0)->open, ==, rows[i].open);
      g_assert_nonnull (get_temporal (&reading, 0)->rule);
      clear_reading (&reading);
    }
}

/* A bare weekday, on each day of a week, after a past and a future verb. */
static void
test_weekdays (void)
{
  for (int day = 16; day <= 22; day++)
    {
      MirqabDay published = mirqab_day_from_ymd (2022, 5, day);
      Reading past, future;

      read_text (&past, "عقدت القمة الخميس", NULL, published);
      read_text (&future, "ستعقد القمة الخميس", NULL, published);
      g_assert_cmpint (mirqab_day_weekday (get_temporal (&past, 0)->from), ==, MIRQAB_THURSDAY);
      g_assert_cmpint (published - get_temporal (&past, 0)->from, >=, 0);
      g_assert_cmpint (published - get_temporal (&past, 0)->from, <, 7);
      g_assert_cmpint (mirqab_day_weekday (get_temporal (&future, 0)->from), ==, MIRQAB_THURSDAY);
      g_assert_cmpint (get_temporal (&future, 0)->from - published, >=, 0);
      g_assert_cmpint (get_temporal (&future, 0)->from - published, <, 7);
      clear_reading (&past);
      clear_reading (&future);
    }
}

/* Words of the grammar in any order: spans stay inside the text, in order, apart. */
static void
test_random_words (void)
{
  static const char *const words[] = {
    "في", "من", "إلى", "حتى", "و", "بين", "5", "16", "2022", "1443", "هـ", "مايو", "مارس", "أيار",
    "/", "-", "(", ")",
    "،", ":", "10:30", "الساعة", "يوم", "أيام", "العام", "عام", "الماضي", "المقبل", "نفسه",
    "الخميس", "اليوم", "أمس", "غدا",
    "ربيع", "الأول", "الآخر", "الربع", "مطلع", "كل", "بعد", "قبل", "ذلك", "ألف", "وتسعمئة",
    "مساء", "كانون", "الثاني",
    "رمضان", "ذو", "منذ", "خلال", "الذكرى", "السنوية", "ال", "\n", "قال", "سيعقد", "May", "мая",
    "года", "last", "99999",
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (20220516);

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      Reading reading;
      guint32 end = 0;

      for (guint i = 0; i < 24; i++)
        {
          g_string_append (text, words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
          if (g_rand_int_range (random, 0, 4) > 0)
            g_string_append_c (text, ' ');
        }
      read_text (&reading, text->str, NULL,
                 round % 5 == 0 ? MIRQAB_DAY_NONE : mirqab_day_from_ymd (2022, 5, 16));
      for (guint i = 0; i < reading.temporals->len; i++)
        {
          const MirqabTemporal *temporal = get_temporal (&reading, i);

          g_assert_cmpuint (temporal->span.start, >=, end);
          g_assert_cmpuint (temporal->span.end, >, temporal->span.start);
          g_assert_cmpuint (temporal->span.end, <=, text->len);
          g_assert_cmpint (temporal->from == MIRQAB_DAY_NONE, ==, temporal->to == MIRQAB_DAY_NONE);
          g_assert_cmpint (temporal->from, <=, temporal->to);
          end = temporal->span.end;
        }
      clear_reading (&reading);
    }
}

static void
test_empty (void)
{
  Reading reading;

  read_text (&reading, "", NULL, MIRQAB_DAY_NONE);
  g_assert_cmpuint (reading.temporals->len, ==, 0);
  clear_reading (&reading);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/temporal/mask", test_mask);
  g_test_add_func ("/analysis/temporal/unknown-publication", test_unknown_publication);
  g_test_add_func ("/analysis/temporal/resolve-again", test_resolve_again);
  g_test_add_func ("/analysis/temporal/fields", test_fields);
  g_test_add_func ("/analysis/temporal/weekdays", test_weekdays);
  g_test_add_func ("/analysis/temporal/random-words", test_random_words);
  g_test_add_func ("/analysis/temporal/empty", test_empty);

  return g_test_run ();
}
