/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chronology/timeline.h"

#include <stdio.h>

static MirqabDossier *
load_dossier (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_build_filename (g_getenv ("MIRQAB_DATA"), "dossiers", "csto", NULL);
  MirqabDossier *dossier = mirqab_dossier_load (folder, &error);

  g_assert_no_error (error);

  return dossier;
}

/* "2022-05-16", "2022-05-16/2022-05-18", "2022-05", "2022" */
static void
read_days (const char      *text,
           MirqabDay       *from,
           MirqabDay       *to,
           MirqabPrecision *precision)
{
  g_auto (GStrv) ends = g_strsplit (text, "/", 2);
  int year = 0, month = 0;

  *from = mirqab_day_parse (ends[0]);
  *to = ends[1] != NULL ? mirqab_day_parse (ends[1]) : *from;
  *precision = ends[1] != NULL ? MIRQAB_PRECISION_RANGE : MIRQAB_PRECISION_DAY;
  if (*from != MIRQAB_DAY_NONE)
    return;

  if (sscanf (text, "%d-%d", &year, &month) == 2)
    {
      *precision = MIRQAB_PRECISION_MONTH;
      *from = mirqab_day_from_ymd (year, month, 1);
      *to = mirqab_day_from_ymd (year, month, mirqab_days_in_month (year, month));
      return;
    }
  *precision = MIRQAB_PRECISION_YEAR;
  *from = mirqab_day_from_ymd (year, 1, 1);
  *to = mirqab_day_from_ymd (year, 12, 31);
}

typedef struct
{
  const char      *days;
  const char      *place;
  const char      *body;
  const char      *countries; /* "RU KZ" */
  const char      *text;
  MirqabEventKind  kind;
  MirqabEventStatus status;
} Report;

static void
add_report (MirqabTimelineBuilder *builder,
            gint64                 article,
            const Report          *report)
{
  g_auto (GStrv) codes = g_strsplit (report->countries != NULL ? report->countries : "", " ", -1);
  g_autoptr (GPtrArray) countries = g_ptr_array_new ();
  MirqabPrecision precision;
  MirqabDay from, to;

  for (guint i = 0; codes[i] != NULL; i++)
    if (codes[i][0] != '\0')
      g_ptr_array_add (countries, (gpointer) g_intern_string (codes[i]));
  g_ptr_array_add (countries, NULL);

  read_days (report->days, &from, &to, &precision);
  mirqab_timeline_builder_add (builder, report->kind, report->status, precision, from, to,
                               g_intern_string (report->place), g_intern_string (report->body),
                               (const char *const *) countries->pdata,
                               mirqab_evidence_new (article, (MirqabSpan) { 0, 10 },
                                                    report->text, "outlet"));
}

typedef struct
{
  const char *description;
  Report      first;
  Report      second;
  gboolean    same;
} Pair;

static const Pair pairs[] = {
  /* one summit, told in many ways */
  { "summit with and without its place",
    { "2022-05-16", "moscow", "csc", "RU", "", MIRQAB_EVENT_SUMMIT },
    { "2022-05-16", NULL, NULL, "RU KZ", "", MIRQAB_EVENT_SUMMIT }, TRUE },
  { "summit of the organisation and of its council",
    { "2022-05-16", "moscow", "csc", "RU", "", MIRQAB_EVENT_SUMMIT },
    { "2022-05-16", "moscow", "csto", "AM", "", MIRQAB_EVENT_SUMMIT }, TRUE },
  { "planned summit and the same when it was held",
    { "2023-11-23", "minsk", "csc", "BY", "", MIRQAB_EVENT_SUMMIT, MIRQAB_EVENT_PLANNED },
    { "2023-11-23", "minsk", NULL, NULL, "", MIRQAB_EVENT_SUMMIT }, TRUE },
  { "one outlet errs by a day, place and council agree",
    { "2023-11-23", "minsk", "csc", "BY", "", MIRQAB_EVENT_SUMMIT },
    { "2023-11-22", "minsk", "csc", "BY", "", MIRQAB_EVENT_SUMMIT }, TRUE },
  { "a summit known by its month",
    { "2023-11-23", "minsk", "csc", "BY", "", MIRQAB_EVENT_SUMMIT },
    { "2023-11", "minsk", NULL, NULL, "", MIRQAB_EVENT_SUMMIT }, TRUE },
  { "a summit known by its year",
    { "2023-11-23", "minsk", "csc", "BY", "", MIRQAB_EVENT_SUMMIT },
    { "2023", "minsk", NULL, NULL, "", MIRQAB_EVENT_SUMMIT }, TRUE },
  { "an exercise and one of its days",
    { "2019-10-01/2019-10-10", "lyaur-range", "krrf", "TJ", "", MIRQAB_EVENT_EXERCISE },
    { "2019-10-05", "lyaur-range", NULL, "TJ RU", "", MIRQAB_EVENT_EXERCISE }, TRUE },
  { "one visit from two outlets",
    { "2025-11-25/2025-11-27", "bishkek", NULL, "RU KG", "", MIRQAB_EVENT_VISIT },
    { "2025-11-25", NULL, NULL, "RU KG", "", MIRQAB_EVENT_VISIT }, TRUE },
  { "one statement in the words of two agencies",
    { "2024-03-04", NULL, NULL, "KZ",
      "أعلنت وزارة الخارجية الكازاخستانية دعمها مبادرة توسيع نطاق مراقبة الحدود الجنوبية",
      MIRQAB_EVENT_STATEMENT },
    { "2024-03-04", NULL, NULL, "KZ",
      "وزارة الخارجية الكازاخستانية تعلن دعمها مبادرة توسيع نطاق مراقبة الحدود الجنوبية",
      MIRQAB_EVENT_STATEMENT }, TRUE },
  { "a state freezes its part, with and without the president's name",
    { "2024-02-22", NULL, NULL, "AM", "", MIRQAB_EVENT_MEMBERSHIP },
    { "2024-02-22", NULL, "csto", "AM", "", MIRQAB_EVENT_MEMBERSHIP }, TRUE },

  { "three days of an exercise, told on the second",
    { "2025-09-17/2025-09-20", "balykchy", "krbd", "KG KZ", "", MIRQAB_EVENT_EXERCISE },
    { "2025-09-18", "balykchy", NULL, "KG", "", MIRQAB_EVENT_EXERCISE }, TRUE },
  { "an exercise whose beginning two outlets date differently",
    { "2025-09-17/2025-09-20", "balykchy", "krbd", "KG", "", MIRQAB_EVENT_EXERCISE },
    { "2025-09-21/2025-09-22", "balykchy", "krbd", "KG", "", MIRQAB_EVENT_EXERCISE }, TRUE },
  { "an exercise by its name",
    { "2019-10-01/2019-10-10", NULL, NULL, "TJ",
      "تنطلق مناورات الأخوة الراسخة لقوات حفظ السلام في طاجيكستان", MIRQAB_EVENT_EXERCISE },
    { "2019-10-02", NULL, NULL, "TJ",
      "انطلقت في طاجيكستان مناورات الأخوة الراسخة لقوات حفظ السلام", MIRQAB_EVENT_EXERCISE }, TRUE },
  { "planned for a month, then held",
    { "2026-10-12/2026-10-16", NULL, "pkf", "BY", "", MIRQAB_EVENT_EXERCISE },
    { "2026-10", NULL, "pkf", "BY", "", MIRQAB_EVENT_EXERCISE, MIRQAB_EVENT_PLANNED }, TRUE },
  { "ministers by their council and by their city",
    { "2024-06-21", "almaty", "cfm", "KZ RU", "", MIRQAB_EVENT_MINISTERIAL },
    { "2024-06-21", "almaty", NULL, "KZ", "", MIRQAB_EVENT_MINISTERIAL }, TRUE },
  { "ministers of the organisation, without the name of their council",
    { "2024-06-21", "almaty", "cfm", "KZ", "", MIRQAB_EVENT_MINISTERIAL },
    { "2024-06-21", "almaty", "csto", "KZ BY", "", MIRQAB_EVENT_MINISTERIAL }, TRUE },
  { "a video summit without a place",
    { "2021-08-23", NULL, "csc", "RU TJ", "", MIRQAB_EVENT_SUMMIT },
    { "2021-08-23", NULL, "csto", "RU", "", MIRQAB_EVENT_SUMMIT }, TRUE },
  { "forces in a country, from first day to last and on a day between",
    { "2022-01-06/2022-01-19", NULL, "pkf", "KZ RU", "", MIRQAB_EVENT_OPERATION },
    { "2022-01-13", NULL, NULL, "KZ", "", MIRQAB_EVENT_OPERATION }, TRUE },
  { "a treaty by two agencies",
    { "1992-05-15", "tashkent", NULL, "UZ", "وقع رؤساء ست دول معاهدة الأمن الجماعي في طشقند",
      MIRQAB_EVENT_DOCUMENT },
    { "1992-05-15", NULL, NULL, NULL, "وقع رؤساء ست دول في طشقند معاهدة الأمن الجماعي عام التأسيس",
      MIRQAB_EVENT_DOCUMENT }, TRUE },
  { "a state leaves, by the day and by the year",
    { "2012-12-19", NULL, NULL, "UZ", "", MIRQAB_EVENT_MEMBERSHIP },
    { "2012", NULL, "csto", "UZ", "", MIRQAB_EVENT_MEMBERSHIP }, TRUE },
  { "a state takes the chair on the first day of the year",
    { "2024-01-01", NULL, "csto", "KZ", "", MIRQAB_EVENT_CHAIRMANSHIP },
    { "2024-01-01", NULL, NULL, "KZ BY", "", MIRQAB_EVENT_CHAIRMANSHIP }, TRUE },
  { "a visit that one outlet dates a day early",
    { "2025-03-03", "minsk", NULL, "RU BY", "", MIRQAB_EVENT_VISIT },
    { "2025-03-02", "minsk", NULL, "RU BY", "", MIRQAB_EVENT_VISIT }, TRUE },
  { "cancelled according to one, planned according to another",
    { "2022-10-10/2022-10-14", "edelweiss-range", "pkf", "KG", "", MIRQAB_EVENT_EXERCISE, MIRQAB_EVENT_CANCELLED },
    { "2022-10-10/2022-10-14", NULL, "pkf", "KG", "", MIRQAB_EVENT_EXERCISE, MIRQAB_EVENT_PLANNED }, TRUE },
  { "the same words on one day in Russian",
    { "2024-03-04", NULL, NULL, "KZ", "Министр заявил о готовности направить миротворцев на границу",
      MIRQAB_EVENT_STATEMENT },
    { "2024-03-04", NULL, NULL, "KZ", "Министр заявил, что готов направить миротворцев на границу",
      MIRQAB_EVENT_STATEMENT }, TRUE },

  /* near only by chance */
  { "the sessions of two years",
    { "2022-11-23", "yerevan", "csc", "AM", "", MIRQAB_EVENT_SUMMIT },
    { "2023-11-23", "minsk", "csc", "BY", "", MIRQAB_EVENT_SUMMIT }, FALSE },
  { "the same exercise a year later at the same place",
    { "2021-09-07/2021-09-09", "balykchy", "krbd", "KG", "مناورات روبيج في باليكتشي", MIRQAB_EVENT_EXERCISE },
    { "2022-09-07/2022-09-09", "balykchy", "krbd", "KG", "مناورات روبيج في باليكتشي", MIRQAB_EVENT_EXERCISE }, FALSE },
  { "two cities on one day",
    { "2021-05-19", "dushanbe", "cfm", "TJ", "", MIRQAB_EVENT_MINISTERIAL },
    { "2021-05-19", "moscow", "cfm", "RU", "", MIRQAB_EVENT_MINISTERIAL }, FALSE },
  { "two councils on one day in one city",
    { "2022-11-23", "yerevan", "cfm", "AM", "", MIRQAB_EVENT_MINISTERIAL },
    { "2022-11-23", "yerevan", "cdm", "AM", "", MIRQAB_EVENT_MINISTERIAL }, FALSE },
  { "summits of two organisations in one city on one day",
    { "2022-05-16", "moscow", "csc", "RU", "", MIRQAB_EVENT_SUMMIT },
    { "2022-05-16", "moscow", "eaeu", "RU", "", MIRQAB_EVENT_SUMMIT }, FALSE },
  { "two statements of one state on one day",
    { "2024-03-04", NULL, NULL, "RU", "أكدت موسكو استعدادها لإرسال مساعدات غذائية إلى دول آسيا الوسطى",
      MIRQAB_EVENT_STATEMENT },
    { "2024-03-04", NULL, NULL, "RU", "نفت وزارة الدفاع الروسية سحب الخبراء العسكريين من القاعدة",
      MIRQAB_EVENT_STATEMENT }, FALSE },
  { "two guests of one host on one day",
    { "2025-11-27", "bishkek", NULL, "RU KG", "", MIRQAB_EVENT_VISIT },
    { "2025-11-27", "bishkek", NULL, "BY KG", "", MIRQAB_EVENT_VISIT }, FALSE },
  { "the summit and the visit around it",
    { "2025-11-27", "bishkek", "csc", "RU KG", "", MIRQAB_EVENT_SUMMIT },
    { "2025-11-25/2025-11-27", "bishkek", NULL, "RU KG", "", MIRQAB_EVENT_VISIT }, FALSE },
  { "a day apart and nothing but the state in common",
    { "2023-11-23", NULL, NULL, "BY", "", MIRQAB_EVENT_SUMMIT },
    { "2023-11-22", NULL, NULL, "BY", "", MIRQAB_EVENT_SUMMIT }, FALSE },
  { "two states join on one day",
    { "1993-12-09", NULL, NULL, "GE", "", MIRQAB_EVENT_MEMBERSHIP },
    { "1993-12-09", NULL, NULL, "BY", "", MIRQAB_EVENT_MEMBERSHIP }, FALSE },
  { "ministers' meeting known by the month only",
    { "2021-05-19", "dushanbe", "cfm", "TJ", "", MIRQAB_EVENT_MINISTERIAL },
    { "2021-05", "dushanbe", NULL, "TJ", "", MIRQAB_EVENT_MINISTERIAL }, FALSE },
  { "an exercise without name, place or force",
    { "2019-10-01/2019-10-10", "lyaur-range", "krrf", "TJ", "", MIRQAB_EVENT_EXERCISE },
    { "2019-10-05", NULL, NULL, "TJ", "", MIRQAB_EVENT_EXERCISE }, FALSE },
  { "regular sessions of one council half a year apart",
    { "2022-06-10", "yerevan", "cfm", "AM", "", MIRQAB_EVENT_MINISTERIAL },
    { "2022-11-23", "yerevan", "cfm", "AM", "", MIRQAB_EVENT_MINISTERIAL }, FALSE },
  { "a summit of May and one of November, by month and by year",
    { "2022-05", "moscow", "csc", "RU", "", MIRQAB_EVENT_SUMMIT },
    { "2022-11-23", "yerevan", "csc", "AM", "", MIRQAB_EVENT_SUMMIT }, FALSE },
  { "two exercises of two forces in one state at one time",
    { "2021-10-18/2021-10-23", NULL, "krrf", "TJ", "", MIRQAB_EVENT_EXERCISE },
    { "2021-10-18/2021-10-23", NULL, "pkf", "TJ", "", MIRQAB_EVENT_EXERCISE }, FALSE },
  { "two exercises of one force at two places",
    { "2021-10-18/2021-10-23", "kharbmaidon", "krrf", "TJ", "", MIRQAB_EVENT_EXERCISE },
    { "2021-10-20", "fakhrabad", "krrf", "TJ", "", MIRQAB_EVENT_EXERCISE }, FALSE },
  { "an exercise at its place a week later",
    { "2021-09-07/2021-09-09", "balykchy", "krbd", "KG", "", MIRQAB_EVENT_EXERCISE },
    { "2021-09-16", "balykchy", "krbd", "KG", "", MIRQAB_EVENT_EXERCISE }, FALSE },
  { "an exercise of the year and that of the force in that year, place not said",
    { "2021-09-07/2021-09-09", "balykchy", "krbd", "KG", "", MIRQAB_EVENT_EXERCISE },
    { "2021", NULL, "krbd", "KG", "", MIRQAB_EVENT_EXERCISE }, FALSE },
  { "ministers of two states on one day, nothing else is said",
    { "2021-05-19", NULL, NULL, "TJ", "", MIRQAB_EVENT_MINISTERIAL },
    { "2021-05-19", NULL, NULL, "TJ RU", "", MIRQAB_EVENT_MINISTERIAL }, FALSE },
  { "ministers a day apart in one city, council not said",
    { "2021-05-19", "dushanbe", NULL, "TJ", "", MIRQAB_EVENT_MINISTERIAL },
    { "2021-05-20", "dushanbe", NULL, "TJ", "", MIRQAB_EVENT_MINISTERIAL }, FALSE },
  { "two documents of one session",
    { "2025-11-27", "bishkek", "csc", "KG", "اعتمد المجلس استراتيجية الأمن الجماعي حتى عام 2030",
      MIRQAB_EVENT_DOCUMENT },
    { "2025-11-27", "bishkek", "csc", "KG", "اعتمد المجلس خطة لمكافحة المخدرات والهجرة غير النظامية",
      MIRQAB_EVENT_DOCUMENT }, FALSE },
  { "the same words a year later",
    { "2024-03-04", NULL, NULL, "KZ", "أعلنت الوزارة دعمها مبادرة توسيع مراقبة الحدود", MIRQAB_EVENT_STATEMENT },
    { "2025-03-04", NULL, NULL, "KZ", "أعلنت الوزارة دعمها مبادرة توسيع مراقبة الحدود", MIRQAB_EVENT_STATEMENT }, FALSE },
  { "the same words on the next day",
    { "2024-03-04", NULL, NULL, "KZ", "أعلنت الوزارة دعمها مبادرة توسيع مراقبة الحدود", MIRQAB_EVENT_STATEMENT },
    { "2024-03-05", NULL, NULL, "KZ", "أعلنت الوزارة دعمها مبادرة توسيع مراقبة الحدود", MIRQAB_EVENT_STATEMENT }, FALSE },
  { "the chair of one year and that of the next",
    { "2024", NULL, "csto", "KZ", "", MIRQAB_EVENT_CHAIRMANSHIP },
    { "2025", NULL, "csto", "KG", "", MIRQAB_EVENT_CHAIRMANSHIP }, FALSE },
  { "operations in two states at one time",
    { "2022-01-06/2022-01-19", NULL, NULL, "KZ", "", MIRQAB_EVENT_OPERATION },
    { "2022-01-10", NULL, NULL, "TJ", "", MIRQAB_EVENT_OPERATION }, FALSE },
  { "the summit and what was decided there",
    { "2022-11-23", "yerevan", "csc", "AM", "قمة يريفان تقر بيانا ختاميا", MIRQAB_EVENT_SUMMIT },
    { "2022-11-23", "yerevan", "csc", "AM", "قمة يريفان تقر بيانا ختاميا", MIRQAB_EVENT_DOCUMENT }, FALSE },
  { "visits of one guest to two hosts",
    { "2025-03-03", NULL, NULL, "RU BY", "", MIRQAB_EVENT_VISIT },
    { "2025-03-03", "astana", NULL, "RU KZ", "", MIRQAB_EVENT_VISIT }, FALSE },
  { "a visit in a month and another one in it",
    { "2025-03-03", "minsk", NULL, "RU BY", "", MIRQAB_EVENT_VISIT },
    { "2025-03", NULL, NULL, "RU", "", MIRQAB_EVENT_VISIT }, FALSE },
};

static void
test_pair (gconstpointer data)
{
  const Pair *pair = data;
  g_autoptr (MirqabDossier) dossier = load_dossier ();

  for (guint order = 0; order < 2; order++)
    {
      MirqabTimelineBuilder *builder = mirqab_timeline_builder_new (dossier);
      g_autoptr (MirqabTimeline) timeline = NULL;

      add_report (builder, 1, order == 0 ? &pair->first : &pair->second);
      add_report (builder, 2, order == 0 ? &pair->second : &pair->first);
      timeline = mirqab_timeline_builder_end (builder);
      g_assert_cmpuint (mirqab_timeline_get_size (timeline), ==, pair->same ? 1 : 2);
      if (pair->same)
        g_assert_cmpuint (mirqab_timeline_event_count_articles (mirqab_timeline_get (timeline, 0)),
                          ==, 2);
    }
}

typedef struct
{
  const char *description;
  Report      report;
  const char *reference; /* nullable: it joins none */
} Joined;

static const Joined joined[] = {
  { "a flash without place or body",
    { "2025-11-27", NULL, NULL, "RU KG", "", MIRQAB_EVENT_SUMMIT }, "2025-11-27-bishkek" },
  { "place alone", { "2025-11-27", "bishkek", NULL, NULL, "", MIRQAB_EVENT_SUMMIT }, "2025-11-27-bishkek" },
  { "another city on that day", { "2025-11-27", "minsk", NULL, "BY", "", MIRQAB_EVENT_SUMMIT }, NULL },
  { "the month is enough with the city",
    { "2025-11", "bishkek", "csc", NULL, "", MIRQAB_EVENT_SUMMIT }, "2025-11-27-bishkek" },
  { "a month of another year", { "2024-11", "bishkek", "csc", NULL, "", MIRQAB_EVENT_SUMMIT }, NULL },
  { "what the dossier only knows by its month",
    { "2026-09-14/2026-09-18", NULL, "krbd", "KZ", "", MIRQAB_EVENT_EXERCISE }, "2026-09-rubezh-plan" },
  { "ministers of which council is not said",
    { "2025-11-27", "bishkek", NULL, NULL, "", MIRQAB_EVENT_MINISTERIAL }, "2025-11-27-joint-bishkek" },
  { "a state's year in the chair", { "2026", NULL, NULL, "RU", "", MIRQAB_EVENT_CHAIRMANSHIP },
    "2026-01-01-chair-russia" },
};

static const MirqabTimelineEvent *
find_with_evidence (MirqabTimeline *timeline)
{
  for (guint i = 0; i < mirqab_timeline_get_size (timeline); i++)
    if (mirqab_timeline_get (timeline, i)->evidence->len > 0)
      return mirqab_timeline_get (timeline, i);

  return NULL;
}

static void
test_joined (gconstpointer data)
{
  const Joined *row = data;
  g_autoptr (MirqabDossier) dossier = load_dossier ();
  MirqabTimelineBuilder *builder = mirqab_timeline_builder_new (dossier);
  g_autoptr (MirqabTimeline) timeline = NULL;
  const MirqabTimelineEvent *event;

  mirqab_timeline_builder_add_reference_events (builder, NULL, FALSE, MIRQAB_DAY_NONE,
                                                MIRQAB_DAY_NONE, MIRQAB_CONFIDENCE_MEDIUM);
  add_report (builder, 1, &row->report);
  timeline = mirqab_timeline_builder_end (builder);
  event = find_with_evidence (timeline);
  g_assert_nonnull (event);
  g_assert_cmpstr (event->reference != NULL ? event->reference->id : NULL, ==, row->reference);
}

/* Events of the dossier are different ones: told in its own terms none may be
 * taken for another. */
static void
test_dossier_finds_itself (void)
{
  g_autoptr (MirqabDossier) dossier = load_dossier ();
  GPtrArray *references = mirqab_dossier_get_events (dossier);
  guint wrong = 0, right = 0;

  for (guint i = 0; i < references->len; i++)
    {
      const MirqabReferenceEvent *reference = g_ptr_array_index (references, i);
      MirqabTimelineBuilder *builder = mirqab_timeline_builder_new (dossier);
      g_autoptr (MirqabTimeline) timeline = NULL;
      const MirqabTimelineEvent *event;

      mirqab_timeline_builder_add_reference_events (builder, NULL, FALSE, MIRQAB_DAY_NONE,
                                                    MIRQAB_DAY_NONE, MIRQAB_CONFIDENCE_UNSUPPORTED);
      mirqab_timeline_builder_add (builder, reference->kind, reference->status,
                                   reference->precision, reference->from, reference->to,
                                   reference->place, reference->body,
                                   (const char *const *) reference->countries,
                                   mirqab_evidence_new (1, (MirqabSpan) { 0, 9 },
                                                        reference->title.ar, NULL));
      timeline = mirqab_timeline_builder_end (builder);
      event = find_with_evidence (timeline);
      if (event->reference == reference)
        right++;
      else if (event->reference != NULL)
        {
          wrong++;
          g_test_message ("%s was taken for %s", reference->id, event->reference->id);
        }
      else
        g_test_message ("%s was not found", reference->id);
    }

  g_test_message ("%u of %u found, %u wrong", right, references->len, wrong);
  g_assert_cmpuint (wrong, ==, 0);
  g_assert_cmpuint (right, >=, references->len * 95 / 100);
}

static void
test_disagreement (void)
{
  static const Report reports[] = {
    { "2023-11-22", "minsk", "csc", "BY", "a", MIRQAB_EVENT_SUMMIT },
    { "2023-11-23", "minsk", "csc", "BY", "b", MIRQAB_EVENT_SUMMIT },
    { "2023-11-23", "minsk", "csc", "BY", "c", MIRQAB_EVENT_SUMMIT },
  };
  g_autoptr (MirqabDossier) dossier = load_dossier ();
  MirqabTimelineBuilder *builder = mirqab_timeline_builder_new (dossier);
  g_autoptr (MirqabTimeline) timeline = NULL;
  const MirqabTimelineEvent *event;

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    add_report (builder, i + 1, &reports[i]);
  timeline = mirqab_timeline_builder_end (builder);

  g_assert_cmpuint (mirqab_timeline_get_size (timeline), ==, 1);
  event = mirqab_timeline_get (timeline, 0);
  g_assert_cmpint (event->from, ==, mirqab_day_from_ymd (2023, 11, 23));
  g_assert_cmpuint (event->evidence->len, ==, 3);
  g_assert_true (mirqab_timeline_event_is_disputed (event));
  g_assert_true (mirqab_timeline_event_is_disputed_by (event, g_ptr_array_index (event->evidence, 0)));
  g_assert_false (mirqab_timeline_event_is_disputed_by (event, g_ptr_array_index (event->evidence, 1)));
}

/* Reports that are each a day later than the one before do not run together. */
static void
test_no_chain (void)
{
  g_autoptr (MirqabDossier) dossier = load_dossier ();
  MirqabTimelineBuilder *builder = mirqab_timeline_builder_new (dossier);
  g_autoptr (MirqabTimeline) timeline = NULL;

  for (guint i = 0; i < 9; i++)
    {
      g_autofree char *days = g_strdup_printf ("2023-11-%02u", i + 10);
      Report report = { days, "minsk", "csc", "BY", "", MIRQAB_EVENT_SUMMIT };

      add_report (builder, i + 1, &report);
    }
  timeline = mirqab_timeline_builder_end (builder);

  for (guint i = 0; i < mirqab_timeline_get_size (timeline); i++)
    {
      const MirqabTimelineEvent *event = mirqab_timeline_get (timeline, i);

      for (guint k = 0; k < event->evidence->len; k++)
        {
          const MirqabEvidence *evidence = g_ptr_array_index (event->evidence, k);

          g_assert_cmpint (ABS (evidence->from - event->from), <=, 1);
        }
    }
}

static void
test_reference_filter (void)
{
  static const char *const armenia[] = { "AM", NULL };
  static const char *const both[] = { "AM", "BY", NULL };
  g_autoptr (MirqabDossier) dossier = load_dossier ();
  MirqabDay from = mirqab_day_from_ymd (2020, 1, 1);
  MirqabDay to = mirqab_day_from_ymd (2024, 12, 31);
  guint sizes[2];

  for (guint all = 0; all < 2; all++)
    {
      MirqabTimelineBuilder *builder = mirqab_timeline_builder_new (dossier);
      g_autoptr (MirqabTimeline) timeline = NULL;

      mirqab_timeline_builder_add_reference_events (builder, all ? both : armenia, all, from, to,
                                                    MIRQAB_CONFIDENCE_MEDIUM);
      timeline = mirqab_timeline_builder_end (builder);
      sizes[all] = mirqab_timeline_get_size (timeline);
      g_assert_cmpuint (sizes[all], >, 0);
      for (guint i = 0; i < sizes[all]; i++)
        {
          const MirqabTimelineEvent *event = mirqab_timeline_get (timeline, i);
          const MirqabPlace *place = event->place != NULL
                                     ? mirqab_dossier_find_place (dossier, event->place) : NULL;

          g_assert_cmpint (event->to, >=, from);
          g_assert_cmpint (event->from, <=, to);
          g_assert_cmpint (event->reference->confidence, >=, MIRQAB_CONFIDENCE_MEDIUM);
          g_assert_true (g_strv_contains (event->countries, "AM")
                         || (place != NULL && g_strcmp0 (place->country, "AM") == 0));
        }
    }
  g_assert_cmpuint (sizes[1], <, sizes[0]);
}

static void
test_bad_days (void)
{
  g_autoptr (MirqabDossier) dossier = load_dossier ();
  MirqabTimelineBuilder *builder = mirqab_timeline_builder_new (dossier);
  g_autoptr (MirqabTimeline) timeline = NULL;

  mirqab_timeline_builder_add (builder, MIRQAB_EVENT_OTHER, MIRQAB_EVENT_PAST, MIRQAB_PRECISION_DAY,
                               MIRQAB_DAY_NONE, MIRQAB_DAY_NONE, NULL, NULL, NULL,
                               mirqab_evidence_new (1, (MirqabSpan) { 0, 1 }, "x", NULL));
  mirqab_timeline_builder_add (builder, MIRQAB_EVENT_OTHER, MIRQAB_EVENT_PAST, MIRQAB_PRECISION_RANGE,
                               20, 10, NULL, NULL, NULL,
                               mirqab_evidence_new (1, (MirqabSpan) { 0, 1 }, "x", NULL));
  timeline = mirqab_timeline_builder_end (builder);
  g_assert_cmpuint (mirqab_timeline_get_size (timeline), ==, 0);
}

/* Reports of whole ages stand alone, and are not dear. */
static void
test_ages (void)
{
  g_autoptr (MirqabDossier) dossier = load_dossier ();
  MirqabTimelineBuilder *builder = mirqab_timeline_builder_new (dossier);
  g_autoptr (MirqabTimeline) timeline = NULL;

  for (guint i = 0; i < 2000; i++)
    mirqab_timeline_builder_add (builder, MIRQAB_EVENT_SUMMIT, MIRQAB_EVENT_PAST, MIRQAB_PRECISION_YEAR,
                                 mirqab_day_from_ymd (1, 1, 1), mirqab_day_from_ymd (9999, 12, 31),
                                 g_intern_string ("minsk"), g_intern_string ("csc"), NULL,
                                 mirqab_evidence_new (i + 1, (MirqabSpan) { 0, 1 }, "x", NULL));
  timeline = mirqab_timeline_builder_end (builder);
  g_assert_cmpuint (mirqab_timeline_get_size (timeline), ==, 2000);
}

static void
test_title (void)
{
  static const Report report = { "2023-11-23", NULL, NULL, NULL,
    "  A sentence that is far too long to be the title of an event in a chronology, as anybody "
    "can see who reads it to its end.", MIRQAB_EVENT_OTHER };
  g_autoptr (MirqabDossier) dossier = load_dossier ();
  MirqabTimelineBuilder *builder = mirqab_timeline_builder_new (dossier);
  g_autoptr (MirqabTimeline) timeline = NULL;
  g_autofree char *title = NULL;

  add_report (builder, 1, &report);
  timeline = mirqab_timeline_builder_end (builder);
  title = mirqab_timeline_event_dup_title (mirqab_timeline_get (timeline, 0), "en");
  g_assert_cmpstr (title, ==, "A sentence that is far too long to be the title of an event in a "
                              "chronology, as anybody…");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *path = g_strdup_printf ("/chronology/merge/%s", pairs[i].description);

      g_test_add_data_func (path, &pairs[i], test_pair);
    }
  for (guint i = 0; i < G_N_ELEMENTS (joined); i++)
    {
      g_autofree char *path = g_strdup_printf ("/chronology/joins-dossier/%s", joined[i].description);

      g_test_add_data_func (path, &joined[i], test_joined);
    }
  g_test_add_func ("/chronology/dossier-finds-itself", test_dossier_finds_itself);
  g_test_add_func ("/chronology/disagreement", test_disagreement);
  g_test_add_func ("/chronology/no-chain", test_no_chain);
  g_test_add_func ("/chronology/reference-filter", test_reference_filter);
  g_test_add_func ("/chronology/bad-days", test_bad_days);
  g_test_add_func ("/chronology/ages", test_ages);
  g_test_add_func ("/chronology/title", test_title);

  return g_test_run ();
}
