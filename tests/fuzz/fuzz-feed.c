/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "target.h"

#include "sources/feed.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (MirqabFeed) feed = mirqab_feed_parse (bytes, NULL, "https://example.org/feed", NULL);

  for (guint i = 0; feed != NULL && i < feed->entries->len; i++)
    {
      const MirqabFeedEntry *entry = g_ptr_array_index (feed->entries, i);

      g_assert_true (g_utf8_validate (entry->text, -1, NULL));
      g_assert_true (entry->title == NULL || g_utf8_validate (entry->title, -1, NULL));
      g_assert_true (entry->link == NULL || g_utf8_validate (entry->link, -1, NULL));
    }

  return 0;
}
