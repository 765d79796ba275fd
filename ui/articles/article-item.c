/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "articles/article-item.h"

struct _MirqabArticleItem
{
  GObject         parent_instance;

  gint64          id;       /* 0 = heading */
  MirqabDay       day;
  gboolean        is_dated;
  MirqabHeadline *headline; /* owned, nullable */
};

enum
{
  PROP_0,
  PROP_HEADLINE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MirqabArticleItem, mirqab_article_item, G_TYPE_OBJECT)

static void
mirqab_article_item_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  MirqabArticleItem *self = MIRQAB_ARTICLE_ITEM (object);

  switch (property_id)
    {
    case PROP_HEADLINE:
      g_value_set_pointer (value, self->headline);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_article_item_finalize (GObject *object)
{
  g_clear_pointer (&MIRQAB_ARTICLE_ITEM (object)->headline, mirqab_headline_free);

  G_OBJECT_CLASS (mirqab_article_item_parent_class)->finalize (object);
}

static void
mirqab_article_item_class_init (MirqabArticleItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mirqab_article_item_get_property;
  object_class->finalize = mirqab_article_item_finalize;

  properties[PROP_HEADLINE] =
    g_param_spec_pointer ("headline", NULL, NULL,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mirqab_article_item_init (MirqabArticleItem *self)
{
}

MirqabArticleItem *
mirqab_article_item_new (const MirqabListing *listing)
{
  MirqabArticleItem *self = mirqab_article_item_new_heading (listing);

  self->id = listing->id;
  return self;
}

/**
 * mirqab_article_item_new_heading:
 * @first: the first article under the heading
 */
MirqabArticleItem *
mirqab_article_item_new_heading (const MirqabListing *first)
{
  MirqabArticleItem *self = g_object_new (MIRQAB_TYPE_ARTICLE_ITEM, NULL);

  self->day = first->day;
  self->is_dated = first->is_dated;
  return self;
}

gboolean
mirqab_article_item_is_heading (MirqabArticleItem *self)
{
  return self->id == 0;
}

gint64
mirqab_article_item_get_id (MirqabArticleItem *self)
{
  return self->id;
}

MirqabDay
mirqab_article_item_get_day (MirqabArticleItem *self)
{
  return self->day;
}

/**
 * mirqab_article_item_is_dated:
 *
 * Returns: whether the day is that of publication, not that of the import
 */
gboolean
mirqab_article_item_is_dated (MirqabArticleItem *self)
{
  return self->is_dated;
}

const MirqabHeadline *
mirqab_article_item_get_headline (MirqabArticleItem *self)
{
  return self->headline;
}

static gboolean
headlines_equal (const MirqabHeadline *a,
                 const MirqabHeadline *b)
{
  return a != NULL && a->read == b->read && a->starred == b->starred
         && a->has_note == b->has_note && a->day == b->day
         && a->day_origin == b->day_origin && a->time == b->time
         && a->title_origin == b->title_origin && g_str_equal (a->title, b->title)
         && g_strcmp0 (a->outlet, b->outlet) == 0
         && g_strv_equal ((const char *const *) a->subjects, (const char *const *) b->subjects);
}

/**
 * mirqab_article_item_take_headline:
 * @headline: (transfer full)
 */
void
mirqab_article_item_take_headline (MirqabArticleItem *self,
                                   MirqabHeadline    *headline)
{
  if (headlines_equal (self->headline, headline))
    {
      mirqab_headline_free (headline);
      return;
    }

  g_clear_pointer (&self->headline, mirqab_headline_free);
  self->headline = headline;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HEADLINE]);
}
