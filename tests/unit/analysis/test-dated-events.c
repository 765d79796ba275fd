/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysed.h"

/* Articles are of 15 June 2022, a Wednesday. */

typedef struct
{
  const char *description;
  const char *text;
  const char *events; /* "kind status precision from..to place body countries" of each */
} Row;

static const Row rows[] = {
  { "summit", "عقد قادة منظمة معاهدة الأمن الجماعي قمة استثنائية في دوشنبه يوم 3 مارس 2021.",
    "summit past day 2021-03-03..2021-03-03 dushanbe csto TJ" },
  { "summit by those who meet", "يجتمع رؤساء الدول الأعضاء في أستانا غدا.",
    "summit planned day 2022-06-16..2022-06-16 astana - KZ" },
  { "ministerial", "عقد وزراء الدفاع اجتماعا في يريفان في 2 مايو 2022.",
    "ministerial past day 2022-05-02..2022-05-02 yerevan - AM" },
  { "a meeting of neither", "اجتمع الخبراء في بيشكيك أمس.", "other past day 2022-06-14..2022-06-14 bishkek - KG" },
  { "exercise over some days", "تجري المناورات في بيلاروس من 1 إلى 6 سبتمبر المقبل.",
    "exercise planned range 2022-09-01..2022-09-06 - - BY" },
  { "membership", "جمدت أوزبكستان عضويتها في يونيو 2012.", "membership past month 2012-06-01..2012-06-30 - - UZ" },
  { "visit", "زار الوفد طهران في 5 يونيو الجاري.", "visit past day 2022-06-05..2022-06-05 tehran - IR" },
  { "a visit in which somebody was met", "أجرى الرئيس زيارة إلى أستانا خلال 2-4 يونيو الجاري التقى خلالها الرئيس المضيف.",
    "visit past range 2022-06-02..2022-06-04 astana - KZ" },
  { "the meeting is the summit before it", "تستضيف مينسك القمة السنوية يوم 20 يونيو الجاري، حيث يتزامن الاجتماع مع عيد المدينة.",
    "summit planned day 2022-06-20..2022-06-20 minsk - BY" },
  { "document", "وقع الطرفان اتفاقية في مينسك عام 2009.", "document past year 2009-01-01..2009-12-31 minsk - BY" },
  { "part of a year", "بدأت الاستعدادات للتدريبات في أوائل عام 2021.",
    "exercise past part 2021-01-01..2021-12-31 - - " },
  { "what is said and what is planned", "قال الوزير أمس إن التدريبات ستنطلق في غيومري في 20 يونيو الجاري.",
    "statement past day 2022-06-14..2022-06-14 - - AM;"
    "exercise planned day 2022-06-20..2022-06-20 gyumri - AM" },
  { "cancelled", "ألغت السلطات التدريبات المقررة في 18 يونيو الجاري.",
    "exercise cancelled day 2022-06-18..2022-06-18 - - " },
  { "not what came before a cancellation", "ألغيت التدريبات بعد اشتباكات وقعت في 1 يونيو الجاري.",
    "other past day 2022-06-01..2022-06-01 - - " },
  { "not what stands in another part", "اجتمع الوزراء أمس، وأرجئ اللقاء الثاني.",
    "ministerial past day 2022-06-14..2022-06-14 - - " },
  { "the new term of what was put off", "أرجئت القمة إلى 20 يونيو الجاري.",
    "summit planned day 2022-06-20..2022-06-20 - - " },
  { "what was planned and called off", "ألغيت القمة بعد أن كان مقررا عقدها في 2 يونيو الجاري.",
    "summit cancelled day 2022-06-02..2022-06-02 - - " },
  { "not what another clause tells", "أعلن أن القمة ألغيت، وأن اللقاء سيجري في 20 يونيو الجاري.",
    "other planned day 2022-06-20..2022-06-20 - - " },
  { "the eve of an event that the text dates", "تبدأ القمة في 20 يونيو الجاري. ويصل الوفد إلى مينسك قبل القمة بيومين.",
    "summit planned day 2022-06-20..2022-06-20 - - ;"
    "visit planned day 2022-06-18..2022-06-18 minsk - BY" },
  { "the name of the organisation is no document", "أقيمت مباراة بين فريقين من منظمة معاهدة الأمن الجماعي أمس.",
    "other past day 2022-06-14..2022-06-14 - csto " },
  { "an open year dates nothing", "تنفذ الدول تدريبات منذ 2018.", "" },
  { "an anniversary dates nothing", "تقام الفعاليات لمناسبة الذكرى الثلاثين لتوقيع المعاهدة.", "" },
  { "a duration dates nothing", "استمرت التدريبات عشرة أيام.", "" },
  { "a date without an event", "في 3 مايو 2022.", "" },
};

static void
append_event (GString                *found,
              const MirqabDatedEvent *event)
{
  char from[MIRQAB_DAY_STRING_LENGTH];
  char to[MIRQAB_DAY_STRING_LENGTH];
  g_autofree char *countries = g_strjoinv (",", (char **) event->countries);

  mirqab_day_print (event->from, from);
  mirqab_day_print (event->to, to);
  g_string_append_printf (found, "%s%s %s %s %s..%s %s %s %s", found->len > 0 ? ";" : "",
                          mirqab_event_kind_to_string (event->kind),
                          mirqab_event_status_to_string (event->status),
                          mirqab_precision_to_string (event->precision), from, to,
                          event->place != NULL ? event->place : "-",
                          event->body != NULL ? event->body : "-", countries);
}

static void
test_events (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (Analysed) analysed = analysed_new (row->text, "2022-06-15");
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < analysed->findings->events->len; i++)
    {
      const MirqabDatedEvent *event = &g_array_index (analysed->findings->events, MirqabDatedEvent, i);

      append_event (found, event);
      g_assert_true (mirqab_span_contains (event->sentence, event->date));
    }
  g_assert_cmpstr (found->str, ==, row->events);
}

/* The evidence is the sentence, without the dateline before it. */
static void
test_evidence (void)
{
  g_autoptr (Analysed) analysed
    = analysed_new ("مينسك - سبوتنيك. عقدت القمة أمس في العاصمة. ثم انصرف الجميع إلى بيوتهم بعد نهار طويل.", "2022-06-15");
  g_autofree char *sentence = NULL;

  g_assert_cmpuint (analysed->findings->events->len, ==, 1);
  sentence = analysed_dup_slice (analysed, g_array_index (analysed->findings->events,
                                                          MirqabDatedEvent, 0).sentence);
  g_assert_cmpstr (sentence, ==, "عقدت القمة أمس في العاصمة.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/analysis/dated-events/%s", rows[i].description);

      g_test_add_data_func (path, &rows[i], test_events);
    }
  g_test_add_func ("/analysis/dated-events/evidence", test_evidence);

  return g_test_run ();
}
