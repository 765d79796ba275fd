/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "sources/source-item.h"

struct _MirqabSourceItem
{
  GObject           parent_instance;

  MirqabKeptSource *source;  /* owned, nullable */
  char             *heading; /* owned, nullable */
  char             *place;   /* owned, nullable */
};

G_DEFINE_FINAL_TYPE (MirqabSourceItem, mirqab_source_item, G_TYPE_OBJECT)

static void
mirqab_source_item_finalize (GObject *object)
{
  MirqabSourceItem *self = MIRQAB_SOURCE_ITEM (object);

  g_clear_pointer (&self->source, mirqab_kept_source_free);
  g_free (self->heading);
  g_free (self->place);

  G_OBJECT_CLASS (mirqab_source_item_parent_class)->finalize (object);
}

static void
mirqab_source_item_class_init (MirqabSourceItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mirqab_source_item_finalize;
}

static void
mirqab_source_item_init (MirqabSourceItem *self)
{
}

MirqabSourceItem *
mirqab_source_item_new (const MirqabKeptSource *source,
                        const char             *place)
{
  MirqabSourceItem *self = g_object_new (MIRQAB_TYPE_SOURCE_ITEM, NULL);

  self->source = mirqab_kept_source_copy (source);
  self->place = g_strdup (place);
  return self;
}

MirqabSourceItem *
mirqab_source_item_new_heading (const char *heading)
{
  MirqabSourceItem *self = g_object_new (MIRQAB_TYPE_SOURCE_ITEM, NULL);

  self->heading = g_strdup (heading);
  return self;
}

const MirqabKeptSource *
mirqab_source_item_get_source (MirqabSourceItem *self)
{
  return self->source;
}

const char *
mirqab_source_item_get_heading (MirqabSourceItem *self)
{
  return self->heading;
}

const char *
mirqab_source_item_get_place (MirqabSourceItem *self)
{
  return self->place;
}
