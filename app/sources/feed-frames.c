/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/feed-frames.h"

#include "sources/web-address.h"

static void
clear_frame (gpointer data)
{
  MirqabFeedFrame *frame = data;

  g_free (frame->base);
  g_free (frame->language);
}

static const MirqabFeedFrame *
last_frame (const GArray *frames)
{
  return frames->len > 0 ? &g_array_index (frames, MirqabFeedFrame, frames->len - 1) : NULL;
}

/* Returns: (transfer full) (element-type MirqabFeedFrame): one for each open element */
GArray *
mirqab_feed_frames_new (void)
{
  GArray *frames = g_array_new (FALSE, FALSE, sizeof (MirqabFeedFrame));

  g_array_set_clear_func (frames, clear_frame);

  return frames;
}

/* Returns: (nullable): what a relative address is resolved against here */
const char *
mirqab_feed_frames_base (const GArray *frames,
                         const char   *base_url)
{
  const MirqabFeedFrame *frame = last_frame (frames);

  return frame != NULL ? frame->base : base_url;
}

/* Returns: (nullable) */
const char *
mirqab_feed_frames_language (const GArray *frames)
{
  const MirqabFeedFrame *frame = last_frame (frames);

  return frame != NULL ? frame->language : NULL;
}

/* @base_url: that of the whole document */
void
mirqab_feed_frames_push (GArray         *frames,
                         const char     *base_url,
                         const xmlChar **attributes,
                         int             n_attributes)
{
  const char *base = mirqab_feed_frames_base (frames, base_url);
  g_autofree char *own_base = mirqab_xml_dup_attribute (attributes, n_attributes, "xml", "base");
  char *own_language = mirqab_xml_dup_attribute (attributes, n_attributes, "xml", "lang");
  MirqabFeedFrame frame;

  frame.base = own_base != NULL ? mirqab_web_address_resolve (base, own_base) : NULL;
  if (frame.base == NULL)
    frame.base = g_strdup (base);
  frame.language = own_language != NULL ? own_language
                                        : g_strdup (mirqab_feed_frames_language (frames));
  g_array_append_val (frames, frame);
}
