/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window says of errors, imports and days, in the source language. */

#include "analysis/subjects.h"
#include "archive/archive.h"
#include "briefing/briefing.h"
#include "date-text.h"
#include "dossier/dossier.h"
#include "error-text.h"
#include "importing/import-report.h"
#include "reader/reason-text.h"
#include "sources/document.h"

static void
assert_words (GQuark domain,
              int    code)
{
  g_autoptr (GError) unknown = g_error_new_literal (domain, 9999, "for logs");
  g_autoptr (GError) error = g_error_new_literal (domain, code, "for logs");

  g_test_message ("%s %d", g_quark_to_string (domain), code);
  g_assert_cmpstr (mirqab_error_get_text (error), !=, mirqab_error_get_text (unknown));
  g_assert_null (mirqab_error_get_advice (unknown));
}

/* A new code of a room must get its sentence here. */
static void
test_errors (void)
{
  for (int code = 0; code <= MIRQAB_SOURCE_ERROR_OPML; code++)
    assert_words (MIRQAB_SOURCE_ERROR, code);
  for (int code = 0; code < MIRQAB_ARCHIVE_ERROR_FAILED; code++)
    assert_words (MIRQAB_ARCHIVE_ERROR, code);
  for (int code = 0; code <= MIRQAB_BRIEFING_ERROR_WRITE; code++)
    assert_words (MIRQAB_BRIEFING_ERROR, code);
  for (int code = 0; code <= MIRQAB_DOSSIER_ERROR_INVALID; code++)
    assert_words (MIRQAB_DOSSIER_ERROR, code);
  assert_words (G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  assert_words (G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  assert_words (G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

static void
test_sentences (void)
{
  g_autoptr (GError) empty =
    g_error_new_literal (MIRQAB_SOURCE_ERROR, MIRQAB_SOURCE_ERROR_EMPTY, "for logs");
  g_autoptr (GError) full = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "for logs");
  g_autofree char *alone = mirqab_error_dup_sentences (empty);
  g_autofree char *advised = mirqab_error_dup_sentences (full);

  g_assert_cmpstr (alone, ==, "The file is empty.");
  g_assert_cmpstr (advised, ==, "The disk is full. Make room and try again.");
}

static void
free_item (gpointer data)
{
  mirqab_import_item_free (data);
}

static void
add_item (GPtrArray *items,
          guint      n_new,
          guint      n_there,
          gint64     id,
          int        error)
{
  MirqabImportItem *item = g_new0 (MirqabImportItem, 1);

  item->name = g_strdup ("file");
  item->n_new = n_new;
  item->n_there = n_there;
  item->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (id != 0)
    g_array_append_val (item->ids, id);
  if (error >= 0)
    item->error = g_error_new_literal (MIRQAB_SOURCE_ERROR, error, "for logs");
  g_ptr_array_add (items, item);
}

static void
test_import_report (void)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (free_item);
  g_autofree char *nothing = NULL;
  g_autofree char *one = NULL;
  g_autofree char *several = NULL;
  MirqabImportReport report;

  mirqab_import_report_init (&report, items);
  nothing = mirqab_import_report_dup_text (&report);
  g_assert_cmpstr (nothing, ==, "There was nothing to add");

  add_item (items, 1, 0, 7, -1);
  mirqab_import_report_init (&report, items);
  one = mirqab_import_report_dup_text (&report);
  g_assert_cmpstr (one, ==, "1 article added");
  g_assert_cmpint (report.only, ==, 7);

  add_item (items, 2, 3, 8, -1);
  add_item (items, 0, 0, 0, MIRQAB_SOURCE_ERROR_EMPTY);
  mirqab_import_report_init (&report, items);
  several = mirqab_import_report_dup_text (&report);
  g_assert_cmpstr (several, ==,
                   "3 articles added · 3 were already there · 1 file could not be read");
  g_assert_cmpint (report.only, ==, 0);
}

static void
test_days (void)
{
  static const struct
  {
    const char      *from;
    const char      *to;
    MirqabPrecision  precision;
    const char      *expected;
  } cases[] = {
    { "2025-11-27", "2025-11-27", MIRQAB_PRECISION_DAY, "27 November 2025" },
    { "2025-11-25", "2025-11-27", MIRQAB_PRECISION_RANGE, "25–27 November 2025" },
    { "2025-10-30", "2025-11-02", MIRQAB_PRECISION_RANGE, "30 October – 2 November 2025" },
    { "2025-11-01", "2025-11-30", MIRQAB_PRECISION_MONTH, "November 2025" },
    { "2025-01-01", "2025-12-31", MIRQAB_PRECISION_YEAR, "2025" },
    { "2025-11-01", "2025-11-10", MIRQAB_PRECISION_PART, "early November 2025" },
    { "2025-06-01", "2025-08-31", MIRQAB_PRECISION_SEASON, "summer 2025" },
    { "2025-11-24", "2025-11-30", MIRQAB_PRECISION_WEEK, "week of 24 November 2025" },
  };
  g_autofree char *years = NULL;
  g_autofree char *since = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = mirqab_date_text_dup (mirqab_day_parse (cases[i].from),
                                                    mirqab_day_parse (cases[i].to),
                                                    cases[i].precision);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }

  years = mirqab_date_text_dup_period (mirqab_day_parse ("2022-01-01"),
                                       mirqab_day_parse ("2024-12-31"));
  g_assert_cmpstr (years, ==, "2022 – 2024");
  since = mirqab_date_text_dup_period (mirqab_day_parse ("2022-01-01"), MIRQAB_DAY_NONE);
  g_assert_cmpstr (since, ==, "since 1 January 2022");
}

/* A new reason of the analysis must get its sentence, too. */
static void
test_reasons (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; mirqab_subjects_get_reason (i) != NULL; i++)
    {
      const char *text = mirqab_reason_get_text (mirqab_subjects_get_reason (i));

      g_test_message ("%s", mirqab_subjects_get_reason (i));
      g_assert_nonnull (text);
      g_assert_true (g_hash_table_add (seen, (gpointer) text));
    }
  g_assert_cmpuint (g_hash_table_size (seen), >, 0);
  g_assert_null (mirqab_reason_get_text ("no-reason"));
  g_assert_null (mirqab_reason_get_text (NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/errors", test_errors);
  g_test_add_func ("/words/sentences", test_sentences);
  g_test_add_func ("/words/import-report", test_import_report);
  g_test_add_func ("/words/days", test_days);
  g_test_add_func ("/words/reasons", test_reasons);

  return g_test_run ();
}
