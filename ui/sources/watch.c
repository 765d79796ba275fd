/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "sources/watch.h"

#define KEY "watches"
#define FORMAT "(xbbuxx)"

/**
 * mirqab_watches_load:
 *
 * Returns: (transfer full) (element-type MirqabWatch): those that are on
 */
GArray *
mirqab_watches_load (GSettings *settings)
{
  g_autoptr (GVariant) stored = g_settings_get_value (settings, KEY);
  GArray *watches = g_array_new (FALSE, FALSE, sizeof (MirqabWatch));
  GVariantIter iter;
  MirqabWatch watch;

  g_variant_iter_init (&iter, stored);
  while (g_variant_iter_next (&iter, FORMAT, &watch.saved_scope, &watch.on_match, &watch.on_spike,
                              &watch.silence_days, &watch.seen, &watch.told))
    g_array_append_val (watches, watch);

  return watches;
}

/**
 * mirqab_watches_find:
 *
 * Returns: with everything off when there is none
 */
MirqabWatch
mirqab_watches_find (GSettings *settings,
                     gint64     saved_scope)
{
  g_autoptr (GArray) watches = mirqab_watches_load (settings);

  for (guint i = 0; i < watches->len; i++)
    if (g_array_index (watches, MirqabWatch, i).saved_scope == saved_scope)
      return g_array_index (watches, MirqabWatch, i);

  return (MirqabWatch) { .saved_scope = saved_scope, .seen = -1 };
}

/**
 * mirqab_watches_store:
 *
 * In the place of what was stored for its scope; with everything off, nothing is.
 */
void
mirqab_watches_store (GSettings         *settings,
                      const MirqabWatch *watch)
{
  g_autoptr (GArray) watches = mirqab_watches_load (settings);
  g_autoptr (GVariant) before = g_settings_get_value (settings, KEY);
  g_autoptr (GVariant) after = NULL;
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a" FORMAT));
  for (guint i = 0; i < watches->len; i++)
    {
      const MirqabWatch *other = &g_array_index (watches, MirqabWatch, i);

      if (other->saved_scope != watch->saved_scope)
        g_variant_builder_add (&builder, FORMAT, other->saved_scope, other->on_match,
                               other->on_spike, other->silence_days, other->seen, other->told);
    }
  if (watch->on_match || watch->on_spike || watch->silence_days > 0)
    g_variant_builder_add (&builder, FORMAT, watch->saved_scope, watch->on_match, watch->on_spike,
                           watch->silence_days, watch->seen, watch->told);
  after = g_variant_ref_sink (g_variant_builder_end (&builder));
  /* Whoever listens for changes may be who stores. */
  if (!g_variant_equal (before, after))
    g_settings_set_value (settings, KEY, after);
}
