/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/source-discovery.h"

#include "desk/source-list.h"

void
mirqab_source_choice_free (MirqabSourceChoice *choice)
{
  g_free (choice->url);
  g_free (choice->title);
  g_free (choice);
}

static void
add_choice (GPtrArray        *choices,
            GPtrArray        *sources,
            const char       *url,
            const char       *title,
            MirqabSourceKind  kind)
{
  MirqabSourceChoice *choice = g_new0 (MirqabSourceChoice, 1);
  const MirqabKeptSource *there = mirqab_source_list_find (sources, url);

  choice->url = g_strdup (url);
  choice->title = g_strdup (title);
  choice->kind = kind;
  choice->is_there = there != NULL && there->is_enabled && !there->is_removed;
  g_ptr_array_add (choices, choice);
}

GPtrArray *
mirqab_find_source_choices (MirqabFetcher  *fetcher,
                            GPtrArray      *sources,
                            const char     *url,
                            gboolean        guesses,
                            GCancellable   *cancellable,
                            GError        **error)
{
  g_autoptr (MirqabDiscovery) found = mirqab_discover (fetcher, url, guesses, cancellable, error);
  g_autoptr (GPtrArray) choices = NULL;

  if (found == NULL)
    return NULL;

  choices = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_source_choice_free);
  for (guint i = 0; i < found->feeds->len; i++)
    {
      const MirqabPageLink *link = g_ptr_array_index (found->feeds, i);

      add_choice (choices, sources, link->url, link->title, MIRQAB_SOURCE_FEED);
    }
  if (found->page_url != NULL)
    add_choice (choices, sources, found->page_url, found->page_title, MIRQAB_SOURCE_LISTING);

  return g_steal_pointer (&choices);
}
