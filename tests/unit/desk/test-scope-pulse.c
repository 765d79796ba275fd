/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "desk/scope-pulse.h"

#define TODAY 20000

static void
take (MirqabScopePulse *pulse,
      const guint      *a_day, /* articles today, yesterday … */
      guint             n_days,
      gint64            since)
{
  g_autoptr (GArray) listings = g_array_new (FALSE, TRUE, sizeof (MirqabListing));
  gint64 id = 0;

  for (guint day = n_days; day > 0; day--)
    for (guint i = 0; i < a_day[day - 1]; i++)
      {
        MirqabListing listing = { .id = ++id, .day = (MirqabDay) (TODAY - (day - 1)) };

        g_array_append_val (listings, listing);
      }
  mirqab_scope_pulse_take (pulse, listings, since, TODAY);
}

static void
test_new (void)
{
  const guint a_day[] = { 1, 2, 3 };
  MirqabScopePulse pulse;

  take (&pulse, a_day, G_N_ELEMENTS (a_day), 4);
  g_assert_cmpint (pulse.newest, ==, 6);
  g_assert_cmpuint (pulse.n_new, ==, 2);
  g_assert_cmpuint (pulse.n_today, ==, 1);
  g_assert_cmpfloat_with_epsilon (pulse.usual, 5.0 / 28, 0.0001);
  g_assert_cmpint (pulse.last, ==, TODAY);
}

/* Of days as usual, and of what is asked of the day of today. */
static void
test_spike (void)
{
  static const struct
  {
    guint    usual;
    guint    today;
    gboolean is_spike;
  } rows[] = {
    { 0, 4, FALSE }, /* too few to speak of */
    { 0, 5, TRUE },
    { 1, 4, FALSE },
    { 1, 5, TRUE },
    { 4, 10, FALSE }, /* 4 + 3 × 2 */
    { 4, 11, TRUE },
    { 100, 130, FALSE },
    { 100, 131, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint a_day[29];
      MirqabScopePulse pulse;

      for (guint k = 1; k < G_N_ELEMENTS (a_day); k++)
        a_day[k] = rows[i].usual;
      a_day[0] = rows[i].today;
      take (&pulse, a_day, G_N_ELEMENTS (a_day), 0);
      g_assert_cmpint (mirqab_scope_pulse_is_spike (&pulse), ==, rows[i].is_spike);
    }
}

static void
test_silence (void)
{
  const guint a_day[] = { 0, 0, 0, 2 };
  MirqabScopePulse pulse;

  take (&pulse, a_day, G_N_ELEMENTS (a_day), 0);
  g_assert_true (mirqab_scope_pulse_is_silent (&pulse, 3, TODAY));
  g_assert_false (mirqab_scope_pulse_is_silent (&pulse, 4, TODAY));
  take (&pulse, a_day, 0, 0);
  g_assert_false (mirqab_scope_pulse_is_silent (&pulse, 1, TODAY));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scope-pulse/new", test_new);
  g_test_add_func ("/scope-pulse/spike", test_spike);
  g_test_add_func ("/scope-pulse/silence", test_silence);

  return g_test_run ();
}
