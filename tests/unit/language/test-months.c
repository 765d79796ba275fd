/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "language/months.h"

#include "language/folding.h"

/* Within the Gregorian calendar a name means one month, in whatever tradition. */
static void
test_names_mean_one_month (void)
{
  g_autoptr (GHashTable) months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_names;
  const MirqabMonthNames *names = mirqab_month_names_get (&n_names);

  for (guint i = 0; i < n_names; i++)
    {
      g_auto (GStrv) words = g_strsplit (names[i].words, " ", -1);

      g_assert_cmpint (names[i].month, >=, 1);
      g_assert_cmpint (names[i].month, <=, 12);
      for (guint k = 0; words[k] != NULL; k++)
        {
          char *folded = mirqab_fold (words[k]);
          int known = GPOINTER_TO_INT (g_hash_table_lookup (months, folded));

          g_test_message ("%s", words[k]);
          g_assert_cmpstr (words[k], !=, "");
          g_assert_true (known == 0 || known == names[i].month);
          g_hash_table_insert (months, folded, GINT_TO_POINTER (names[i].month));
        }
    }
}

/* Namings that have a name of their own for every month, or for all but those that
 * the grammar makes of two words. */
static void
test_namings_are_complete (void)
{
  static const struct
  {
    MirqabMonthNaming naming;
    guint             months; /* bit 0: the first */
  } rows[] = {
    { MIRQAB_NAMING_GULF, 0xFFF },
    { MIRQAB_NAMING_RUSSIAN, 0xFFF },
    { MIRQAB_NAMING_ENGLISH, 0xFFF },
    { MIRQAB_NAMING_LEVANT, 0x1FE },  /* without تشرين and كانون */
    { MIRQAB_NAMING_ALGERIA, 0x0FB }, /* مارس and from September on as in the Gulf */
    { MIRQAB_NAMING_HIJRI, 0xFC3 },   /* without ربيع and جمادى */
  };
  guint n_names;
  const MirqabMonthNames *names = mirqab_month_names_get (&n_names);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint months = 0;

      for (guint k = 0; k < n_names; k++)
        if (names[k].naming == rows[i].naming)
          months |= 1u << (names[k].month - 1);
      g_assert_cmphex (months, ==, rows[i].months);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/months/names-mean-one-month", test_names_mean_one_month);
  g_test_add_func ("/language/months/namings-are-complete", test_namings_are_complete);

  return g_test_run ();
}
