/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/export-order.h"

/* Headlines that are read at once. */
#define BATCH 1000

typedef struct
{
  gint64      id;
  guint       position; /* before */
  const char *group;    /* interned; "" = none */
  guint       size;     /* of the group */
} Item;

static const char *
get_group (const MirqabHeadline *headline,
           MirqabGrouping        grouping)
{
  const char *group = NULL;

  if (headline == NULL)
    return "";
  group = grouping == MIRQAB_GROUPING_STATE ? headline->subjects[0] : headline->outlet;

  return group != NULL && group[0] != '\0' ? g_intern_string (group) : "";
}

/* Those without a group come last. */
static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const Item *first = a;
  const Item *second = b;
  gboolean is_first_none = first->group[0] == '\0';
  gboolean is_second_none = second->group[0] == '\0';
  int order;

  if (is_first_none != is_second_none)
    return is_first_none ? 1 : -1;
  if (first->size != second->size)
    return first->size > second->size ? -1 : 1;
  order = g_strcmp0 (first->group, second->group);
  if (order != 0)
    return order;

  return first->position < second->position ? -1 : 1;
}

static GArray *
list_items (MirqabArchive   *archive,
            const GArray    *ids,
            MirqabGrouping   grouping,
            GHashTable      *sizes,
            GCancellable    *cancellable,
            GError         **error)
{
  g_autoptr (GArray) items = g_array_sized_new (FALSE, FALSE, sizeof (Item), ids->len);

  for (guint i = 0; i < ids->len; i += BATCH)
    {
      g_autoptr (GPtrArray) headlines = NULL;

      headlines = mirqab_archive_headlines (archive, &g_array_index (ids, gint64, i),
                                            MIN (BATCH, ids->len - i), error);
      if (headlines == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      for (guint j = 0; j < headlines->len; j++)
        {
          Item item = {
            g_array_index (ids, gint64, i + j), i + j,
            get_group (g_ptr_array_index (headlines, j), grouping), 0,
          };
          guint n = GPOINTER_TO_UINT (g_hash_table_lookup (sizes, item.group));

          g_hash_table_insert (sizes, (gpointer) item.group, GUINT_TO_POINTER (n + 1));
          g_array_append_val (items, item);
        }
    }

  return g_steal_pointer (&items);
}

static void
reverse (GArray *ids)
{
  for (guint i = 0; i < ids->len / 2; i++)
    {
      gint64 *a = &g_array_index (ids, gint64, i);
      gint64 *b = &g_array_index (ids, gint64, ids->len - 1 - i);
      gint64 swap = *a;

      *a = *b;
      *b = swap;
    }
}

gboolean
mirqab_export_order (MirqabArchive               *archive,
                     GArray                      *ids,
                     const MirqabBriefingChoice  *choice,
                     GCancellable                *cancellable,
                     GError                     **error)
{
  g_autoptr (GHashTable) sizes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) items = NULL;

  if (choice->order == MIRQAB_ORDER_OLDEST_FIRST)
    reverse (ids);
  if (choice->grouping == MIRQAB_GROUPING_NONE)
    return TRUE;

  items = list_items (archive, ids, choice->grouping, sizes, cancellable, error);
  if (items == NULL)
    return FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      Item *item = &g_array_index (items, Item, i);

      item->size = GPOINTER_TO_UINT (g_hash_table_lookup (sizes, item->group));
    }
  g_array_sort (items, compare_items);
  for (guint i = 0; i < items->len; i++)
    g_array_index (ids, gint64, i) = g_array_index (items, Item, i).id;

  return TRUE;
}
