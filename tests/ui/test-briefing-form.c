/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/briefing-form.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

/* What goes in comes out, whatever was there before. */
static void
test_round_trip (void)
{
  MirqabBriefingForm *form = g_object_ref_sink (g_object_new (MIRQAB_TYPE_BRIEFING_FORM, NULL));
  const MirqabTemplate given = {
    .title = (char *) "A week in May",
    .language = (char *) "ru",
    .paper = MIRQAB_PAPER_LETTER,
    .choice = {
      .leave_out = MIRQAB_LEAVE_OUT_SUMMARY | MIRQAB_LEAVE_OUT_INDEX | MIRQAB_LEAVE_OUT_TEXTS,
      .has_notes = TRUE,
      .order = MIRQAB_ORDER_OLDEST_FIRST,
      .digits = MIRQAB_DIGITS_ARABIC,
      .months = MIRQAB_MONTHS_BOTH,
      .grouping = MIRQAB_GROUPING_OUTLET,
    },
  };
  const MirqabTemplate nothing = { NULL };
  g_auto (MirqabTemplate) got = { NULL };
  guint n_changes = 0;

  mirqab_briefing_form_set_defaults (form, "Organisation", "ar");
  g_signal_connect_swapped (form, "changed", G_CALLBACK (count_cb), &n_changes);
  mirqab_briefing_form_set_template (form, &given);
  g_assert_cmpuint (n_changes, ==, 1);
  mirqab_briefing_form_get_template (form, &got);
  g_assert_cmpstr (got.title, ==, given.title);
  g_assert_cmpstr (got.language, ==, given.language);
  g_assert_cmpint (got.paper, ==, given.paper);
  g_assert_cmpmem (&got.choice, sizeof got.choice, &given.choice, sizeof given.choice);

  mirqab_briefing_form_set_template (form, &nothing);
  mirqab_briefing_form_get_template (form, &got);
  g_assert_null (got.title);
  g_assert_cmpstr (got.language, ==, "ar");
  g_assert_cmpint (got.choice.leave_out, ==, 0);
  g_assert_false (got.choice.has_notes);

  g_object_unref (form);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/briefing-form/round-trip", test_round_trip);

  return g_test_run ();
}
