/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "articles/article-model.h"

/* As many headlines as one screen needs; more are read by the next page. */
#define PAGE 128

/* The articles of one day, under their heading. */
typedef struct
{
  guint first_listing;
  guint first_row;     /* the heading */
} Group;

struct _MirqabArticleModel
{
  GObject       parent_instance;

  MirqabDesk   *desk;     /* owned, nullable */
  GArray       *listings; /* of MirqabListing */
  GArray       *groups;   /* of Group */

  GHashTable   *items;    /* gint64 id -> weak MirqabArticleItem */
  GHashTable   *wanted;   /* set of gint64 ids whose headlines are to be read */
  guint         asking;   /* source id, 0 = none */
  gboolean      is_reading;
  GCancellable *reading;  /* owned */
};

static void mirqab_article_model_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MirqabArticleModel, mirqab_article_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      mirqab_article_model_list_model_init))

static const MirqabListing *
get_listing (const GArray *listings,
             guint         position)
{
  return &g_array_index (listings, MirqabListing, position);
}

static const Group *
get_group (const GArray *groups,
           guint         position)
{
  return &g_array_index (groups, Group, position);
}

static gboolean
is_same_group (const MirqabListing *a,
               const MirqabListing *b)
{
  return a->day == b->day && a->is_dated == b->is_dated;
}

static GArray *
find_groups (const GArray *listings)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (Group));

  for (guint i = 0; i < listings->len; i++)
    {
      Group group = { .first_listing = i, .first_row = i + groups->len };

      if (i == 0 || !is_same_group (get_listing (listings, i - 1), get_listing (listings, i)))
        g_array_append_val (groups, group);
    }

  return groups;
}

/* The last group that starts at or before a row, or with @by_listing, an article. */
static guint
find_group (const GArray *groups,
            guint         position,
            gboolean      by_listing)
{
  guint low = 0;
  guint high = groups->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;
      const Group *group = get_group (groups, middle);

      if ((by_listing ? group->first_listing : group->first_row) <= position)
        low = middle;
      else
        high = middle;
    }

  return low;
}

static guint
row_of_listing (const GArray *groups,
                guint         listing)
{
  return listing + find_group (groups, listing, TRUE) + 1;
}

static void
item_gone_cb (gpointer  data,
              GObject  *where_the_object_was)
{
  MirqabArticleModel *self = data;
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    if (item == where_the_object_was)
      {
        g_hash_table_iter_remove (&iter);
        return;
      }
}

static void ask (MirqabArticleModel *self);

static void
headlines_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (MirqabArticleModel) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) headlines = NULL;

  headlines = mirqab_desk_headlines_finish (MIRQAB_DESK (source), result, &error);
  self->is_reading = FALSE;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (headlines == NULL)
    {
      g_warning ("Cannot read headlines: %s", error->message);
      return;
    }

  for (guint i = 0; i < headlines->len; i++)
    {
      MirqabHeadline *headline = g_ptr_array_index (headlines, i);
      MirqabArticleItem *item = NULL;

      if (headline != NULL)
        item = g_hash_table_lookup (self->items, &headline->id);
      if (item != NULL)
        {
          headlines->pdata[i] = NULL;
          mirqab_article_item_take_headline (item, headline);
        }
    }
  ask (self);
}

/* One page of what is wanted and still looked at. */
static GArray *
take_page (MirqabArticleModel *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->wanted);
  while (ids->len < PAGE && g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (g_hash_table_contains (self->items, id))
        g_array_append_vals (ids, id, 1);
      g_hash_table_iter_remove (&iter);
    }

  return ids;
}

static gboolean
ask_cb (gpointer user_data)
{
  MirqabArticleModel *self = user_data;
  g_autoptr (GArray) ids = take_page (self);

  self->asking = 0;
  if (ids->len == 0 || self->desk == NULL)
    return G_SOURCE_REMOVE;

  self->is_reading = TRUE;
  mirqab_desk_headlines_async (self->desk, (const gint64 *) (gpointer) ids->data, ids->len,
                               self->reading, headlines_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* One page after the other: during an import views change faster than pages
 * are read, and what was asked for must still come. */
static void
ask (MirqabArticleModel *self)
{
  if (!self->is_reading && self->asking == 0 && g_hash_table_size (self->wanted) > 0)
    self->asking = g_idle_add_full (G_PRIORITY_HIGH_IDLE, ask_cb, self, NULL);
}

static void
want (MirqabArticleModel *self,
      gint64              id)
{
  g_hash_table_add (self->wanted, g_memdup2 (&id, sizeof id));
  ask (self);
}

static MirqabArticleItem *
get_article (MirqabArticleModel  *self,
             const MirqabListing *listing)
{
  MirqabArticleItem *item = g_hash_table_lookup (self->items, &listing->id);

  if (item != NULL)
    return g_object_ref (item);

  item = mirqab_article_item_new (listing);
  g_hash_table_insert (self->items, g_memdup2 (&listing->id, sizeof (gint64)), item);
  g_object_weak_ref (G_OBJECT (item), item_gone_cb, self);
  want (self, listing->id);

  return item;
}

static GType
mirqab_article_model_get_item_type (GListModel *model)
{
  return MIRQAB_TYPE_ARTICLE_ITEM;
}

static guint
mirqab_article_model_get_n_items (GListModel *model)
{
  MirqabArticleModel *self = MIRQAB_ARTICLE_MODEL (model);

  return self->listings->len + self->groups->len;
}

static gpointer
mirqab_article_model_get_item (GListModel *model,
                               guint       position)
{
  MirqabArticleModel *self = MIRQAB_ARTICLE_MODEL (model);
  const Group *group;
  guint number;

  if (position >= self->listings->len + self->groups->len)
    return NULL;

  number = find_group (self->groups, position, FALSE);
  group = get_group (self->groups, number);
  if (position == group->first_row)
    return mirqab_article_item_new_heading (get_listing (self->listings, group->first_listing));

  return get_article (self, get_listing (self->listings, position - number - 1));
}

static void
mirqab_article_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = mirqab_article_model_get_item_type;
  iface->get_n_items = mirqab_article_model_get_n_items;
  iface->get_item = mirqab_article_model_get_item;
}

static void
mirqab_article_model_dispose (GObject *object)
{
  MirqabArticleModel *self = MIRQAB_ARTICLE_MODEL (object);
  GHashTableIter iter;
  gpointer item;

  g_cancellable_cancel (self->reading);
  g_clear_handle_id (&self->asking, g_source_remove);
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    g_object_weak_unref (item, item_gone_cb, self);
  g_hash_table_remove_all (self->items);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (mirqab_article_model_parent_class)->dispose (object);
}

static void
mirqab_article_model_finalize (GObject *object)
{
  MirqabArticleModel *self = MIRQAB_ARTICLE_MODEL (object);

  g_array_unref (self->listings);
  g_array_unref (self->groups);
  g_hash_table_unref (self->wanted);
  g_hash_table_unref (self->items);
  g_object_unref (self->reading);

  G_OBJECT_CLASS (mirqab_article_model_parent_class)->finalize (object);
}

static void
mirqab_article_model_class_init (MirqabArticleModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mirqab_article_model_dispose;
  object_class->finalize = mirqab_article_model_finalize;
}

static void
mirqab_article_model_init (MirqabArticleModel *self)
{
  self->listings = g_array_new (FALSE, FALSE, sizeof (MirqabListing));
  self->groups = g_array_new (FALSE, FALSE, sizeof (Group));
  self->wanted = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->items = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->reading = g_cancellable_new ();
}

MirqabArticleModel *
mirqab_article_model_new (void)
{
  return g_object_new (MIRQAB_TYPE_ARTICLE_MODEL, NULL);
}

/**
 * mirqab_article_model_set_desk:
 * @desk: (nullable): where headlines are read
 */
void
mirqab_article_model_set_desk (MirqabArticleModel *self,
                               MirqabDesk         *desk)
{
  g_return_if_fail (MIRQAB_IS_ARTICLE_MODEL (self));

  g_set_object (&self->desk, desk);
}

static gboolean
listings_equal (const MirqabListing *a,
                const MirqabListing *b)
{
  return a->id == b->id && is_same_group (a, b);
}

static guint
count_common_start (const GArray *a,
                    const GArray *b)
{
  guint n = 0;

  while (n < MIN (a->len, b->len) && listings_equal (get_listing (a, n), get_listing (b, n)))
    n++;

  return n;
}

static guint
count_common_end (const GArray *a,
                  const GArray *b,
                  guint         common_start)
{
  guint most = MIN (a->len, b->len) - common_start;
  guint n = 0;

  while (n < most
         && listings_equal (get_listing (a, a->len - n - 1), get_listing (b, b->len - n - 1)))
    n++;

  return n;
}

/* Rows before the first article that differs, its heading not counted. */
static guint
count_rows_at_start (const GArray *groups,
                     guint         n_listings)
{
  return n_listings > 0 ? row_of_listing (groups, n_listings - 1) + 1 : 0;
}

static guint
count_rows_at_end (const GArray *listings,
                   const GArray *groups,
                   guint         n_listings)
{
  guint n_rows = listings->len + groups->len;

  return n_listings > 0 ? n_rows - row_of_listing (groups, listings->len - n_listings) : 0;
}

static void
read_headlines_again (MirqabArticleModel *self)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    want (self, *(gint64 *) id);
}

/**
 * mirqab_article_model_set_listings:
 * @listings: (element-type MirqabListing): of a view: constant from now on
 *
 * Shows other articles. What is the same at the start and at the end stays, so
 * that a person who reads on does not lose the place.
 */
void
mirqab_article_model_set_listings (MirqabArticleModel *self,
                                   const GArray       *listings)
{
  g_autoptr (GArray) old_listings = NULL;
  g_autoptr (GArray) old_groups = NULL;
  guint at_start, at_end, n_start, n_end, n_old, n_new;

  g_return_if_fail (MIRQAB_IS_ARTICLE_MODEL (self));

  old_listings = g_steal_pointer (&self->listings);
  old_groups = g_steal_pointer (&self->groups);
  self->listings = g_array_ref ((GArray *) listings);
  self->groups = find_groups (self->listings);

  n_start = count_common_start (old_listings, self->listings);
  n_end = count_common_end (old_listings, self->listings, n_start);
  at_start = count_rows_at_start (self->groups, n_start);
  at_end = MIN (count_rows_at_end (old_listings, old_groups, n_end),
                count_rows_at_end (self->listings, self->groups, n_end));
  n_old = old_listings->len + old_groups->len - at_start - at_end;
  n_new = self->listings->len + self->groups->len - at_start - at_end;

  read_headlines_again (self);
  if (n_old > 0 || n_new > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), at_start, n_old, n_new);
}

/**
 * mirqab_article_model_find:
 * @position: (out): row of the article; only written when it is there
 */
gboolean
mirqab_article_model_find (MirqabArticleModel *self,
                           gint64              id,
                           guint              *position)
{
  g_return_val_if_fail (MIRQAB_IS_ARTICLE_MODEL (self), FALSE);

  for (guint i = 0; i < self->listings->len; i++)
    if (get_listing (self->listings, i)->id == id)
      {
        *position = row_of_listing (self->groups, i);
        return TRUE;
      }

  return FALSE;
}

/**
 * mirqab_article_model_get_id:
 *
 * Returns: the article of a row, without making an item of it; 0 for a heading
 */
gint64
mirqab_article_model_get_id (MirqabArticleModel *self,
                             guint               position)
{
  guint group;

  g_return_val_if_fail (MIRQAB_IS_ARTICLE_MODEL (self), 0);

  if (position >= self->listings->len + self->groups->len)
    return 0;

  group = find_group (self->groups, position, FALSE);
  if (position == get_group (self->groups, group)->first_row)
    return 0;

  return get_listing (self->listings, position - group - 1)->id;
}
