/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chronology/timeline-export.h"

#define STAMP 1764201600 /* 2025-11-27T00:00Z */

static MirqabDossier *
load_dossier (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_build_filename (g_test_get_dir (G_TEST_DIST), "fixtures",
                                              "dossiers", "tiny", NULL);
  MirqabDossier *dossier = mirqab_dossier_load (folder, &error);

  g_assert_no_error (error);

  return dossier;
}

static MirqabTimeline *
make_timeline (MirqabDossier   *dossier,
               const char      *text,
               const char      *outlet,
               MirqabDay        day,
               MirqabEventStatus status)
{
  MirqabTimelineBuilder *builder = mirqab_timeline_builder_new (dossier);

  mirqab_timeline_builder_add (builder, MIRQAB_EVENT_STATEMENT, status, MIRQAB_PRECISION_DAY,
                               day, day, g_intern_string ("salto"), NULL, NULL,
                               mirqab_evidence_new (7, (MirqabSpan) { 3, 9 }, text, outlet));

  return mirqab_timeline_builder_end (builder);
}

static MirqabTimeline *
make_reference_timeline (MirqabDossier *dossier)
{
  MirqabTimelineBuilder *builder = mirqab_timeline_builder_new (dossier);

  mirqab_timeline_builder_add_reference_events (builder, NULL, FALSE, MIRQAB_DAY_NONE,
                                                MIRQAB_DAY_NONE, MIRQAB_CONFIDENCE_HIGH);

  return mirqab_timeline_builder_end (builder);
}

static void
test_ics_event (void)
{
  g_autoptr (MirqabDossier) dossier = load_dossier ();
  g_autoptr (MirqabTimeline) timeline = make_reference_timeline (dossier);
  g_autofree char *ics = mirqab_timeline_to_ics (timeline, MIRQAB_ICS_ALL, "en", "Amber; river", STAMP);

  g_assert_true (g_str_has_prefix (ics, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
  g_assert_true (g_str_has_suffix (ics, "END:VEVENT\r\nEND:VCALENDAR\r\n"));
  g_assert_nonnull (strstr (ics, "\r\nNAME:Amber\\; river\r\n"));
  g_assert_nonnull (strstr (ics, "\r\nUID:flood-drill@"));
  g_assert_nonnull (strstr (ics, "\r\nDTSTAMP:20251127T000000Z\r\n"));
  g_assert_nonnull (strstr (ics, "DTSTART;VALUE=DATE:20190506\r\nDTEND;VALUE=DATE:20190511\r\n"
                                 "SUMMARY:Flood drill at the Amber Dam\r\nLOCATION:Amber Dam\r\n"
                                 "CATEGORIES:EXERCISE\r\nSTATUS:CONFIRMED\r\n"));
  /* a month is all of its days, and said to be one */
  g_assert_nonnull (strstr (ics, "DTSTART;VALUE=DATE:20190501\r\nDTEND;VALUE=DATE:20190601\r\n"));
  g_assert_nonnull (strstr (ics, "X-MIRQAB-PRECISION:month\r\n"));
}

static void
test_ics_status (void)
{
  static const struct { MirqabEventStatus status; const char *line; } rows[] = {
    { MIRQAB_EVENT_PAST, "\r\nSTATUS:CONFIRMED\r\n" },
    { MIRQAB_EVENT_PLANNED, "\r\nSTATUS:TENTATIVE\r\n" },
    { MIRQAB_EVENT_CANCELLED, "\r\nSTATUS:CANCELLED\r\n" },
  };
  g_autoptr (MirqabDossier) dossier = load_dossier ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (MirqabTimeline) timeline = make_timeline (dossier, "x", NULL, 20000, rows[i].status);
      g_autofree char *ics = mirqab_timeline_to_ics (timeline, MIRQAB_ICS_ALL, "en", NULL, STAMP);

      g_assert_nonnull (strstr (ics, rows[i].line));
    }
}

static void
test_ics_escape (void)
{
  g_autoptr (MirqabDossier) dossier = load_dossier ();
  g_autoptr (MirqabTimeline) timeline = NULL;
  g_autofree char *ics = NULL;

  timeline = make_timeline (dossier, "One, two; back\\slash\r\nBEGIN:VALARM", NULL, 20000,
                            MIRQAB_EVENT_PAST);
  ics = mirqab_timeline_to_ics (timeline, MIRQAB_ICS_ALL, "en", NULL, STAMP);
  g_assert_nonnull (strstr (ics, "DESCRIPTION:One\\, two\\; back\\\\slash\\nBEGIN:VALARM\r\n"));
  g_assert_null (strstr (ics, "\nBEGIN:VALARM"));
}

/* No line is longer than 75 octets, none is cut inside a letter, and taking
 * the folds out gives the text again. */
static void
test_ics_fold (void)
{
  static const char text[] =
    "عقد مجلس المياه اجتماعه الدوري في سالتو بحضور ممثلي الدول الأعضاء جميعها، "
    "وناقش المجتمعون حال السدود وخطط مواجهة الفيضانات في الأعوام المقبلة وميزانية اللجنة";
  g_autoptr (MirqabDossier) dossier = load_dossier ();

  for (guint shift = 0; shift < 4; shift++)
    {
      g_autofree char *moved = g_strdup_printf ("%.*s%s", (int) shift, "abcd", text);
      g_autofree char *wanted = g_strdup_printf ("DESCRIPTION:%s\r\n", moved);
      g_autoptr (MirqabTimeline) timeline = make_timeline (dossier, moved, NULL, 20000,
                                                           MIRQAB_EVENT_PAST);
      g_autofree char *ics = mirqab_timeline_to_ics (timeline, MIRQAB_ICS_ALL, "ar", NULL, STAMP);
      g_auto (GStrv) lines = g_strsplit (ics, "\r\n", -1);
      g_auto (GStrv) unfolded = g_strsplit (ics, "\r\n ", -1);
      g_autofree char *whole = g_strjoinv ("", unfolded);

      for (guint i = 0; lines[i] != NULL; i++)
        {
          g_assert_cmpuint (strlen (lines[i]), <=, 75);
          g_assert_true (g_utf8_validate (lines[i], -1, NULL));
        }
      g_assert_nonnull (strstr (whole, wanted));
    }
}

/* A calendar that subscribes to the file updates an event whose date was
 * corrected, and does not show it twice. */
static void
test_id_is_stable (void)
{
  g_autoptr (MirqabDossier) dossier = load_dossier ();
  g_autoptr (MirqabTimeline) before = make_timeline (dossier, "a b c", "X", 20000, MIRQAB_EVENT_PLANNED);
  g_autoptr (MirqabTimeline) after = make_timeline (dossier, "a b c", "X", 20007, MIRQAB_EVENT_PAST);
  g_autoptr (MirqabTimeline) other = make_timeline (dossier, "a b d", "X", 20000, MIRQAB_EVENT_PLANNED);
  g_autoptr (GPtrArray) first = mirqab_timeline_dup_rows (before, "en");
  g_autoptr (GPtrArray) second = mirqab_timeline_dup_rows (after, "ar");
  g_autoptr (GPtrArray) third = mirqab_timeline_dup_rows (other, "en");
  MirqabTimelineRow *a = g_ptr_array_index (first, 0);
  MirqabTimelineRow *b = g_ptr_array_index (second, 0);
  MirqabTimelineRow *c = g_ptr_array_index (third, 0);

  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->id, !=, c->id);
}

static void
test_row (void)
{
  g_autoptr (MirqabDossier) dossier = load_dossier ();
  g_autoptr (MirqabTimeline) timeline = make_reference_timeline (dossier);
  g_autoptr (GPtrArray) rows = mirqab_timeline_dup_rows (timeline, "ru");
  MirqabTimelineRow *row = g_ptr_array_index (rows, 0);

  g_assert_cmpuint (rows->len, ==, 5);
  g_assert_cmpstr (row->id, ==, "founding");
  g_assert_cmpstr (row->reference, ==, "founding");
  g_assert_cmpstr (row->title, ==, "Четыре страны учреждают комиссию в Монтевидео");
  g_assert_cmpstr (row->from, ==, "2001-03-01");
  g_assert_cmpstr (row->kind, ==, "document");
  g_assert_cmpstr (row->status, ==, "past");
  g_assert_cmpstr (row->place_name, ==, "Монтевидео");
  g_assert_cmpstr (row->confidence, ==, "high");
  g_assert_cmpuint (row->n_articles, ==, 0);
}

static void
test_csv (void)
{
  static const struct { const char *text; const char *cell; } rows[] = {
    { "plain", ",plain,Salto," },
    { "one, two", ",\"one, two\",Salto," },
    { "says \"no\"", ",\"says \"\"no\"\"\",Salto," },
    { "=HYPERLINK(1)", ",\"'=HYPERLINK(1)\",Salto," },
    { "-2", ",\"'-2\",Salto," },
  };
  g_autoptr (MirqabDossier) dossier = load_dossier ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (MirqabTimeline) timeline = make_timeline (dossier, rows[i].text, "A, B", 20000,
                                                           MIRQAB_EVENT_PAST);
      g_autofree char *csv = mirqab_timeline_to_csv (timeline, "en");

      g_assert_true (g_str_has_prefix (csv, "id,from,to,precision,kind,status,title,place,"));
      g_assert_nonnull (strstr (csv, ",2024-10-04,2024-10-04,day,statement,past,"));
      g_assert_nonnull (strstr (csv, rows[i].cell));
      g_assert_true (g_str_has_suffix (csv, ",,1,no,\"A, B\",,\r\n"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-export/ics/event", test_ics_event);
  g_test_add_func ("/timeline-export/ics/status", test_ics_status);
  g_test_add_func ("/timeline-export/ics/escape", test_ics_escape);
  g_test_add_func ("/timeline-export/ics/fold", test_ics_fold);
  g_test_add_func ("/timeline-export/id-is-stable", test_id_is_stable);
  g_test_add_func ("/timeline-export/row", test_row);
  g_test_add_func ("/timeline-export/csv", test_csv);

  return g_test_run ();
}
