/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "briefing/briefing.h"

#define MADE_AT G_GINT64_CONSTANT (1764000000) /* 2025-11-24 16:00 UTC */

typedef struct
{
  char           *folder; /* owned */
  char           *file;   /* owned */
  MirqabDossier  *dossier;
  MirqabBriefing  briefing;
  MirqabDay       day;    /* of publication */
  const char    **texts;  /* of the articles; each line is a paragraph */
  GCancellable   *cancellable;
  guint           cancel_at; /* article that cancels; G_MAXUINT = none */
} Fixture;

static MirqabArticle *
make_article_cb (guint     position,
                 gpointer  user_data,
                 GError  **error)
{
  Fixture *fixture = user_data;
  MirqabArticle *article = mirqab_article_new ();

  article->id = position + 1;
  article->text = g_strdup (fixture->texts[position]);
  article->given_title = g_strdup_printf ("عنوان المقال %u", position + 1);
  article->outlet = g_strdup ("وكالة الأنباء");
  article->given_day = fixture->day;
  article->note = g_strdup (position == 0 ? "للمراجعة غدا\nمع الزملاء" : NULL);
  article->captured_at = MADE_AT;
  article->capture_digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, article->text, -1);
  article->link = g_strdup ("https://example.org/news/1?id=2");
  if (position == fixture->cancel_at)
    g_cancellable_cancel (fixture->cancellable);

  return article;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "dossiers", "tiny", NULL);

  fixture->folder = g_dir_make_tmp ("mirqab-briefing-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->file = g_build_filename (fixture->folder, "briefing.pdf", NULL);
  fixture->dossier = mirqab_dossier_load (folder, &error);
  g_assert_no_error (error);
  fixture->cancellable = g_cancellable_new ();
  fixture->cancel_at = G_MAXUINT;
  fixture->day = mirqab_day_from_ymd (2025, 11, 20);
  fixture->briefing = (MirqabBriefing) {
    .from = MIRQAB_DAY_NONE,
    .to = MIRQAB_DAY_NONE,
    .language = "ar",
    .made_at = MADE_AT,
    .map_day = mirqab_day_from_unix (MADE_AT),
    .dossier = fixture->dossier,
    .article = make_article_cb,
    .article_data = fixture,
  };
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_remove (fixture->file);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0); /* nothing else was left in it */
  g_object_unref (fixture->dossier);
  g_object_unref (fixture->cancellable);
  g_free (fixture->folder);
  g_free (fixture->file);
}

static gboolean
write_pdf (Fixture     *fixture,
           const char **texts,
           GError     **error)
{
  fixture->texts = texts;
  fixture->briefing.n_articles = g_strv_length ((char **) texts);

  return mirqab_briefing_write_pdf (&fixture->briefing, fixture->file, fixture->cancellable, error);
}

/* The text as poppler copies it, without controls of direction. */
static char *
extract (Fixture *fixture)
{
  g_autofree char *command = g_strdup_printf ("pdftotext -q '%s' -", fixture->file);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  GString *clean = g_string_new (NULL);
  int status = 0;

  g_spawn_command_line_sync (command, &text, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069))
        continue;
      if (g_unichar_isspace (c))
        c = ' ';
      if (c != ' ' || !g_str_has_suffix (clean->str, " "))
        g_string_append_unichar (clean, c);
    }

  return g_string_free (clean, FALSE);
}

static void
assert_contains (const char *text,
                 const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("\"%s\" is not in: %s", part, text);
}

static void
test_text (Fixture       *fixture,
           gconstpointer  data)
{
  const char *texts[] = {
    "وصل الوزراء إلى العاصمة يوم الخميس 20 نوفمبر 2025 لبحث التعاون.\nوأكد المجتمعون أهمية الحوار.",
    "قال المتحدث إن الاجتماع المقبل سيعقد في الربيع، بمشاركة 6 دول.",
    NULL,
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (write_pdf (fixture, texts, &error));
  g_assert_no_error (error);
  text = extract (fixture);
  assert_contains (text, "وصل الوزراء إلى العاصمة يوم الخميس 20 نوفمبر 2025 لبحث التعاون.");
  assert_contains (text, "وأكد المجتمعون أهمية الحوار.");
  assert_contains (text, "قال المتحدث إن الاجتماع المقبل سيعقد في الربيع، بمشاركة 6 دول.");
  assert_contains (text, "عنوان المقال 2");
  assert_contains (text, "المحتويات");
  assert_contains (text, "https://example.org/news/1?id=2");
}

static void
assert_lacks (const char *text,
              const char *part)
{
  if (strstr (text, part) != NULL)
    g_error ("\"%s\" is in: %s", part, text);
}

static const char *const choice_texts[] = {
  "اجتمع 6 وزراء يوم 5/4/2025 مع وفد من S-400 عند الساعة ١٠.", "خبر ثان.", NULL,
};

static char *
write_choice (Fixture              *fixture,
              MirqabBriefingChoice  choice)
{
  g_autoptr (GError) error = NULL;

  fixture->briefing.choice = choice;
  g_assert_true (write_pdf (fixture, (const char **) choice_texts, &error));
  g_assert_no_error (error);

  return extract (fixture);
}

#define EVERY_PART ((MIRQAB_LEAVE_OUT_CREDITS << 1) - 1 - MIRQAB_LEAVE_OUT_TEXTS)

static void
test_leave_out (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *whole = write_choice (fixture, (MirqabBriefingChoice) { 0 });
  g_autofree char *least = write_choice (fixture, (MirqabBriefingChoice) { .leave_out = EVERY_PART });

  assert_contains (whole, "المحتويات");
  assert_contains (whole, "الخلاصة");
  assert_contains (whole, "SHA-256");
  assert_contains (whole, "إحاطة صحفية");
  assert_contains (whole, "المصادر وحقوق النشر");
  assert_lacks (least, "المحتويات");
  assert_lacks (least, "الخلاصة");
  assert_lacks (least, "SHA-256");
  assert_lacks (least, "إحاطة صحفية");
  assert_lacks (least, "المصادر وحقوق النشر");
  assert_contains (least, "اجتمع 6 وزراء");
  assert_contains (least, "https://example.org/news/1?id=2");
}

/* Without texts the articles still are a list to look things up in. */
static void
test_without_texts (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *list = NULL;

  list = write_choice (fixture, (MirqabBriefingChoice) { .leave_out = MIRQAB_LEAVE_OUT_TEXTS });
  assert_contains (list, "عنوان المقال 2");
  assert_contains (list, "https://example.org/news/1?id=2");
  assert_lacks (list, "اجتمع 6 وزراء");
}

/* Notes are private: they come only when they are asked for. */
static void
test_notes (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *whole = write_choice (fixture, (MirqabBriefingChoice) { 0 });
  g_autofree char *noted = write_choice (fixture, (MirqabBriefingChoice) { .has_notes = TRUE });

  assert_lacks (whole, "للمراجعة غدا");
  assert_contains (noted, "ملاحظة: للمراجعة غدا مع الزملاء");
}

static void
test_digits (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *arabic = NULL;
  g_autofree char *western = NULL;

  arabic = write_choice (fixture, (MirqabBriefingChoice) { .digits = MIRQAB_DIGITS_ARABIC });
  western = write_choice (fixture, (MirqabBriefingChoice) { .digits = MIRQAB_DIGITS_WESTERN });

  assert_contains (arabic, "اجتمع ٦ وزراء");
  assert_contains (arabic, "S-400");
  assert_contains (arabic, "الساعة ١٠.");
  assert_contains (arabic, "٢٠ نوفمبر ٢٠٢٥");
  assert_contains (arabic, "https://example.org/news/1?id=2");
  assert_contains (western, "الساعة 10.");
}

static void
test_months (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *levantine = NULL;
  g_autofree char *both = NULL;

  levantine = write_choice (fixture, (MirqabBriefingChoice) { .months = MIRQAB_MONTHS_LEVANTINE });
  both = write_choice (fixture, (MirqabBriefingChoice) { .months = MIRQAB_MONTHS_BOTH });

  assert_contains (levantine, "20 تشرين الثاني 2025");
  assert_contains (both, "20 نوفمبر/تشرين الثاني 2025");
}

static void
test_grouping (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *by_outlet = NULL;
  g_autofree char *by_state = NULL;

  by_outlet = write_choice (fixture, (MirqabBriefingChoice) { .grouping = MIRQAB_GROUPING_OUTLET });
  by_state = write_choice (fixture, (MirqabBriefingChoice) { .grouping = MIRQAB_GROUPING_STATE });

  assert_contains (by_outlet, "وكالة الأنباء المقال 1");
  assert_lacks (by_outlet, "وكالة الأنباء المقال 2"); /* the same group goes on */
  assert_contains (by_state, "بلا دولة بعينها المقال 1");
}

/* What the dossier knows, and what the first article tells of 2010. */
static MirqabTimeline *
make_timeline (Fixture *fixture)
{
  MirqabTimelineBuilder *builder = mirqab_timeline_builder_new (fixture->dossier);
  MirqabDay day = mirqab_day_from_ymd (2010, 6, 1);

  mirqab_timeline_builder_add_reference_events (builder, NULL, FALSE, MIRQAB_DAY_NONE,
                                                MIRQAB_DAY_NONE, MIRQAB_CONFIDENCE_LOW);
  mirqab_timeline_builder_add (builder, MIRQAB_EVENT_VISIT, MIRQAB_EVENT_PAST, MIRQAB_PRECISION_DAY,
                               day, day, NULL, NULL, NULL,
                               mirqab_evidence_new (1, (MirqabSpan) { 0, 4 }, "زيارة قديمة", NULL));

  return mirqab_timeline_builder_end (builder);
}

/* The table of a few articles holds what they tell of, and what happened while
 * they were published. */
static void
test_chronology (Fixture       *fixture,
                 gconstpointer  data)
{
  MirqabBriefingChoice only_table = { .leave_out = EVERY_PART & ~MIRQAB_LEAVE_OUT_CHRONOLOGY };
  g_autoptr (MirqabTimeline) timeline = make_timeline (fixture);
  g_autofree char *all = NULL;
  g_autofree char *dated = NULL;
  g_autofree char *undated = NULL;

  fixture->briefing.timeline = timeline;
  fixture->day = mirqab_day_from_ymd (2019, 5, 8);
  all = write_choice (fixture, only_table);
  assert_contains (all, "أربع دول تؤسس اللجنة");
  assert_contains (all, "زيارة قديمة");
  assert_lacks (all, "الأحداث التي تذكرها المقالات");

  fixture->briefing.is_chronology_of_articles = TRUE;
  dated = write_choice (fixture, only_table);
  assert_contains (dated, "زيارة قديمة");
  assert_contains (dated, "تدريب على الفيضان");
  assert_contains (dated, "مجلس المياه في سالتو");
  assert_contains (dated, "وأحداث الملف في فترة نشرها: 8 مايو 2019");
  assert_lacks (dated, "أربع دول تؤسس اللجنة");
  assert_lacks (dated, "قمة العيد الثلاثين");

  fixture->day = MIRQAB_DAY_NONE;
  undated = write_choice (fixture, only_table);
  assert_contains (undated, "الأحداث التي تذكرها المقالات");
  assert_contains (undated, "زيارة قديمة");
  assert_lacks (undated, "وأحداث الملف");
  assert_lacks (undated, "تدريب على الفيضان");
}

/* Who held the chair in the period of the scope, or else of the articles. */
static void
test_chairmanships (Fixture       *fixture,
                    gconstpointer  data)
{
  MirqabBriefingChoice only = { .leave_out = EVERY_PART & ~MIRQAB_LEAVE_OUT_CHAIRMANSHIPS };
  g_autofree char *of_articles = NULL;
  g_autofree char *of_scope = NULL;
  g_autofree char *of_none = NULL;
  g_autofree char *of_all = NULL;

  fixture->day = mirqab_day_from_ymd (2019, 5, 8);
  of_articles = write_choice (fixture, only);
  assert_contains (of_articles, "مارتا سولير");
  assert_lacks (of_articles, "2020");

  fixture->briefing.from = mirqab_day_from_ymd (2019, 12, 31);
  fixture->briefing.to = mirqab_day_from_ymd (2020, 3, 1);
  of_scope = write_choice (fixture, only);
  assert_contains (of_scope, "مارتا سولير");
  assert_contains (of_scope, "31 ديسمبر 2020");

  fixture->briefing.from = mirqab_day_from_ymd (2024, 1, 1);
  fixture->briefing.to = MIRQAB_DAY_NONE;
  of_none = write_choice (fixture, only);
  assert_lacks (of_none, "الرئاسات الدورية");

  fixture->briefing.from = MIRQAB_DAY_NONE;
  fixture->day = MIRQAB_DAY_NONE;
  of_all = write_choice (fixture, only);
  assert_contains (of_all, "مارتا سولير");
  assert_contains (of_all, "31 ديسمبر 2020");
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  const char *texts[] = { NULL };
  g_autoptr (GError) error = NULL;

  g_assert_false (write_pdf (fixture, texts, &error));
  g_assert_error (error, MIRQAB_BRIEFING_ERROR, MIRQAB_BRIEFING_ERROR_EMPTY);
  g_assert_false (g_file_test (fixture->file, G_FILE_TEST_EXISTS));
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  const char *texts[] = { "خبر أول.", "خبر ثان.", "خبر ثالث.", NULL };
  g_autoptr (GError) error = NULL;

  fixture->cancel_at = 1;
  g_assert_false (write_pdf (fixture, texts, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (fixture->file, G_FILE_TEST_EXISTS));
}

static void
test_older_file_stays (Fixture       *fixture,
                       gconstpointer  data)
{
  const char *texts[] = { "خبر أول.", NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  g_assert_true (g_file_set_contents (fixture->file, "older", -1, NULL));
  fixture->cancel_at = 0;
  g_assert_false (write_pdf (fixture, texts, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (fixture->file, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "older");
}

static void
test_unwritable (Fixture       *fixture,
                 gconstpointer  data)
{
  const char *texts[] = { "خبر أول.", NULL };
  g_autoptr (GError) error = NULL;

  g_free (fixture->file);
  fixture->file = g_build_filename (fixture->folder, "no-such-folder", "briefing.pdf", NULL);
  g_assert_false (write_pdf (fixture, texts, &error));
  g_assert_error (error, MIRQAB_BRIEFING_ERROR, MIRQAB_BRIEFING_ERROR_WRITE);
}

static void
test_sound (Fixture       *fixture,
            gconstpointer  data)
{
  const char *texts[] = { "خبر أول (بين قوسين) 12/5.", "خبر ثان.\nWith English text, COVID-19.", NULL };
  g_autofree char *command = g_strdup_printf ("qpdf --check '%s'", fixture->file);
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_assert_true (write_pdf (fixture, texts, &error));
  g_assert_no_error (error);
  g_spawn_command_line_sync (command, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/briefing/text", Fixture, NULL, set_up, test_text, tear_down);
  g_test_add ("/briefing/choice/leave-out", Fixture, NULL, set_up, test_leave_out, tear_down);
  g_test_add ("/briefing/choice/without-texts", Fixture, NULL, set_up, test_without_texts, tear_down);
  g_test_add ("/briefing/choice/notes", Fixture, NULL, set_up, test_notes, tear_down);
  g_test_add ("/briefing/choice/digits", Fixture, NULL, set_up, test_digits, tear_down);
  g_test_add ("/briefing/choice/months", Fixture, NULL, set_up, test_months, tear_down);
  g_test_add ("/briefing/choice/grouping", Fixture, NULL, set_up, test_grouping, tear_down);
  g_test_add ("/briefing/chronology", Fixture, NULL, set_up, test_chronology, tear_down);
  g_test_add ("/briefing/chairmanships", Fixture, NULL, set_up, test_chairmanships, tear_down);
  g_test_add ("/briefing/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/briefing/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  g_test_add ("/briefing/older-file-stays", Fixture, NULL, set_up, test_older_file_stays, tear_down);
  g_test_add ("/briefing/unwritable", Fixture, NULL, set_up, test_unwritable, tear_down);
  g_test_add ("/briefing/qpdf-check", Fixture, NULL, set_up, test_sound, tear_down);

  return g_test_run ();
}
