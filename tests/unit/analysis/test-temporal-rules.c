/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/temporal-rules.h"
#include "analysis/temporal-trace.h"

/* Every rule of the grammar carries an example: the rule fires on it, and the
 * expressions of the text have the values that the table gives. */

static void
test_rule (gconstpointer data)
{
  guint number = GPOINTER_TO_UINT (data);
  guint n_rules;
  const MirqabTemporalRule *rule = &mirqab_temporal_rules_get (&n_rules)[number];
  g_autofree guint *uses = g_new0 (guint, n_rules);
  g_autoptr (MirqabTokens) tokens = mirqab_tokens_new (rule->example, -1);
  g_autoptr (MirqabSentences) sentences = mirqab_sentences_new (tokens);
  g_autoptr (GArray) temporals = g_array_new (FALSE, FALSE, sizeof (MirqabTemporal));
  g_autoptr (GString) values = g_string_new (NULL);
  g_autoptr (MirqabTemporalScan) scan
    = mirqab_temporal_scan_new_traced (tokens, sentences, NULL, uses);

  mirqab_temporal_scan_resolve (scan, mirqab_day_from_ymd (2022, 5, 16), temporals);

  for (guint i = 0; i < temporals->len; i++)
    g_string_append_printf (values, "%s%s", i > 0 ? "|" : "",
                            g_array_index (temporals, MirqabTemporal, i).value);

  g_test_message ("%s", rule->example);
  g_assert_cmpuint (uses[number], >, 0);
  g_assert_cmpstr (values->str, ==, rule->value);
}

int
main (int    argc,
      char **argv)
{
  guint n_rules;
  const MirqabTemporalRule *rules;

  g_test_init (&argc, &argv, NULL);

  rules = mirqab_temporal_rules_get (&n_rules);
  for (guint i = 0; i < n_rules; i++)
    {
      g_autofree char *path = g_strdup_printf ("/analysis/temporal/rules/%s", rules[i].name);

      g_strdelimit (path + strlen ("/analysis/temporal/rules/"), "/", '_');
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_rule);
    }

  return g_test_run ();
}
