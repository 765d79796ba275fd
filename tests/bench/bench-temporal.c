/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures how fast temporal expressions are read: of running text, and of texts
 * that are made to be slow.
 *
 * usage: bench-temporal [FILE] */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/temporal.h"

#define MEGABYTE 1000000

static const char *const paragraph
  = "عقد وزراء الخارجية اجتماعهم في العاصمة يوم الخميس 12 مايو/أيار الجاري، بحسب ما أفادت به الوزارة في بيان صدر "
    "مساء أمس. وناقش الوزراء الوضع في المنطقة وسبل تعزيز التعاون بين الدول الأعضاء، على أن يجتمع رؤساء الأركان في "
    "الفترة من 3 إلى 6 حزيران المقبل. وكانت القمة السابقة قد عقدت في خريف العام الماضي بمشاركة وفود من خمس دول، "
    "ووقع القادة خلالها على وثيقة حول مكافحة التهريب تمتد حتى عام 2025. وقال المتحدث إن الأمين العام سيقدم تقريره "
    "بعد أسبوعين، وإن عدد المشاركين في التدريبات بلغ 1500 عسكري من مختلف القوات.\n";

static void
measure (const char *name,
         const char *text,
         gsize       length)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (MirqabTokens) tokens = mirqab_tokens_new (text, (gssize) length);
  gint64 cut = g_get_monotonic_time ();
  g_autoptr (MirqabSentences) sentences = mirqab_sentences_new (tokens);
  gint64 parted = g_get_monotonic_time ();
  g_autoptr (MirqabTemporalScan) scan = mirqab_temporal_scan_new (tokens, sentences, NULL);
  gint64 scanned = g_get_monotonic_time ();
  g_autoptr (GArray) temporals = g_array_new (FALSE, FALSE, sizeof (MirqabTemporal));
  double size = (double) length;
  gint64 end;

  mirqab_temporal_scan_resolve (scan, mirqab_day_from_ymd (2022, 5, 16), temporals);
  end = g_get_monotonic_time ();

  printf ("%-24s %6.1f MB  tokens %6.1f  sentences %7.1f  scan %6.1f  resolve %7.1f MB/s  %u found\n",
          name, size / MEGABYTE, size / (double) MAX (cut - start, 1),
          size / (double) MAX (parted - cut, 1), size / (double) MAX (scanned - parted, 1),
          size / (double) MAX (end - scanned, 1), temporals->len);
}

static void
measure_repeated (const char *name,
                  const char *part,
                  gsize       n_times)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < n_times; i++)
    g_string_append (text, part);
  measure (name, text->str, text->len);
}

int
main (int    argc,
      char **argv)
{
  gsize length = strlen (paragraph);

  if (argc > 1)
    {
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;

      if (!g_file_get_contents (argv[1], &text, &length, &error))
        {
          g_printerr ("%s\n", error->message);
          return EXIT_FAILURE;
        }
      measure (argv[1], text, length);
      return EXIT_SUCCESS;
    }

  measure_repeated ("running text, 1 MB", paragraph, MEGABYTE / length);
  measure_repeated ("running text, 10 MB", paragraph, 10 * MEGABYTE / length);
  measure_repeated ("a million spaces", " ", MEGABYTE);
  measure_repeated ("100 000 dates", "في 12 مايو/أيار ", 100000);
  measure_repeated ("100 000 dates, no space", "12مايو", 100000);
  measure_repeated ("100 000 weekdays", "الخميس ", 100000);
  measure_repeated ("100 000 days of a list", "و5 ", 100000);
  measure_repeated ("100 000 numbers", "ألف ومئة و", 100000);
  measure_repeated ("100 000 dashes", "5-", 100000);
  measure_repeated ("100 000 hijri dates", "في 7 محرم 1443هـ ", 100000);
  measure_repeated ("one word of a megabyte", "ا", MEGABYTE / 2);

  return EXIT_SUCCESS;
}
