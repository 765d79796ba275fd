/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-chronology"

#include "chronology/country-list.h"

static GMutex mutex;
static GHashTable *lists; /* owned: (element-type utf8 strv), by what they say; lives as long as the process */

/* Codes have up to three letters. */
static char *
make_key (const char *const *codes)
{
  GString *key = g_string_new (NULL);

  for (; *codes != NULL; codes++)
    {
      g_string_append (key, *codes);
      g_string_append_c (key, ' ');
    }

  return g_string_free (key, FALSE);
}

static const char *const *
make_list (const char *const *codes)
{
  const char **list = g_new0 (const char *, g_strv_length ((char **) codes) + 1);

  for (guint i = 0; codes[i] != NULL; i++)
    list[i] = g_intern_string (codes[i]);

  return (const char *const *) list;
}

/**
 * mirqab_country_list_intern:
 * @codes: (nullable) (array zero-terminated=1):
 *
 * Millions of events name a few hundred sets of states.
 *
 * Returns: (transfer none): the same array for the same codes in the same order, of
 *   interned codes; it is never freed
 */
const char *const *
mirqab_country_list_intern (const char *const *codes)
{
  static const char *const none[] = { NULL };
  g_autofree char *key = NULL;
  const char *const *list;

  if (codes == NULL || *codes == NULL)
    return none;

  key = make_key (codes);
  g_mutex_lock (&mutex);
  if (lists == NULL)
    lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  list = g_hash_table_lookup (lists, key);
  if (list == NULL)
    {
      list = make_list (codes);
      g_hash_table_insert (lists, g_steal_pointer (&key), (gpointer) list);
    }
  g_mutex_unlock (&mutex);

  return list;
}
