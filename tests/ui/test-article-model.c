/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "articles/article-model.h"

#define MAX_LISTINGS 40
#define ROUNDS 400

/* What a list that follows "items-changed" believes to be there: an id, or 0
 * for a heading. */
typedef struct
{
  MirqabArticleModel *model;
  GArray             *shown; /* gint64 */
  guint               n_changes;
} Follower;

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Follower   *follower)
{
  g_assert_cmpuint (position + removed, <=, follower->shown->len);
  g_array_remove_range (follower->shown, position, removed);
  for (guint i = position; i < position + added; i++)
    {
      gint64 id = mirqab_article_model_get_id (follower->model, i);

      g_array_insert_val (follower->shown, i, id);
    }
  follower->n_changes++;
}

static void
follower_init (Follower *self)
{
  self->model = mirqab_article_model_new ();
  self->shown = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->n_changes = 0;
  g_signal_connect (self->model, "items-changed", G_CALLBACK (items_changed_cb), self);
}

static void
follower_clear (Follower *self)
{
  g_assert_finalize_object (self->model);
  g_array_unref (self->shown);
}

static void
add (GArray   *listings,
     gint64    id,
     int       day,
     gboolean  is_dated)
{
  MirqabListing listing = { .id = id, .day = day, .is_dated = is_dated };

  g_array_append_val (listings, listing);
}

/* "h" for a heading, else the id; as "h 3 2 h 1". */
static char *
describe (const GArray *shown)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < shown->len; i++)
    {
      gint64 id = g_array_index (shown, gint64, i);

      if (i > 0)
        g_string_append_c (text, ' ');
      if (id == 0)
        g_string_append_c (text, 'h');
      else
        g_string_append_printf (text, "%" G_GINT64_FORMAT, id);
    }

  return g_string_free (text, FALSE);
}

static void
test_headings (void)
{
  g_autoptr (GArray) listings = g_array_new (FALSE, FALSE, sizeof (MirqabListing));
  g_autofree char *rows = NULL;
  g_autoptr (MirqabArticleItem) undated = NULL;
  Follower follower;

  follower_init (&follower);
  add (listings, 4, 20, TRUE);
  add (listings, 3, 20, TRUE);
  add (listings, 5, 20, FALSE);
  add (listings, 2, 10, TRUE);
  mirqab_article_model_set_listings (follower.model, listings);

  /* An article that was only added on a day stands below those of the day. */
  rows = describe (follower.shown);
  g_assert_cmpstr (rows, ==, "h 4 3 h 5 h 2");

  undated = g_list_model_get_item (G_LIST_MODEL (follower.model), 3);
  g_assert_true (mirqab_article_item_is_heading (undated));
  g_assert_false (mirqab_article_item_is_dated (undated));
  follower_clear (&follower);
}

static void
test_one_change (void)
{
  g_autoptr (GArray) listings = g_array_new (FALSE, FALSE, sizeof (MirqabListing));
  g_autoptr (GArray) fewer = NULL;
  g_autoptr (MirqabArticleItem) before = NULL;
  g_autoptr (MirqabArticleItem) after = NULL;
  g_autofree char *rows = NULL;
  Follower follower;

  follower_init (&follower);
  for (int i = 9; i > 0; i--)
    add (listings, i, i / 3, TRUE);
  mirqab_article_model_set_listings (follower.model, listings);
  before = g_list_model_get_item (G_LIST_MODEL (follower.model), 1);

  fewer = g_array_copy (listings);
  g_array_remove_index (fewer, 4);
  mirqab_article_model_set_listings (follower.model, fewer);
  g_assert_cmpuint (follower.n_changes, ==, 2);
  rows = describe (follower.shown);
  g_assert_cmpstr (rows, ==, "h 9 h 8 7 6 h 4 3 h 2 1");

  /* The same article is the same item, which keeps what was read for it. */
  after = g_list_model_get_item (G_LIST_MODEL (follower.model), 1);
  g_assert_true (before == after);

  mirqab_article_model_set_listings (follower.model, fewer);
  g_assert_cmpuint (follower.n_changes, ==, 2);
  follower_clear (&follower);
}

static void
test_random_changes (void)
{
  Follower follower;

  follower_init (&follower);
  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GArray) listings = g_array_new (FALSE, FALSE, sizeof (MirqabListing));
      g_autofree char *expected = NULL;
      g_autofree char *rows = NULL;
      g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (gint64));

      for (int id = MAX_LISTINGS; id > 0; id--)
        if (g_test_rand_int_range (0, 3) > 0)
          add (listings, id, id / 4, id % 4 > 1);
      mirqab_article_model_set_listings (follower.model, listings);

      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (follower.model)); i++)
        {
          g_autoptr (MirqabArticleItem) item =
            g_list_model_get_item (G_LIST_MODEL (follower.model), i);
          gint64 id = mirqab_article_item_get_id (item);
          guint found;

          g_array_append_val (all, id);
          if (id == 0)
            continue;
          g_assert_true (mirqab_article_model_find (follower.model, id, &found));
          g_assert_cmpuint (found, ==, i);
        }
      expected = describe (all);
      rows = describe (follower.shown);
      g_assert_cmpstr (rows, ==, expected);
    }
  follower_clear (&follower);
}

static void
test_million (void)
{
  g_autoptr (GArray) listings = g_array_new (FALSE, FALSE, sizeof (MirqabListing));
  g_autoptr (MirqabArticleModel) model = mirqab_article_model_new ();
  gint64 start;
  guint position;

  for (int i = 1000000; i > 0; i--)
    add (listings, i, i / 100, TRUE);
  start = g_get_monotonic_time ();
  mirqab_article_model_set_listings (model, listings);
  g_test_message ("a million listings are laid out in %.1f ms",
                  (double) (g_get_monotonic_time () - start) / 1000);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 1010001);
  g_assert_true (mirqab_article_model_find (model, 1, &position));
  g_assert_cmpuint (position, ==, 1010000);
  g_assert_cmpint (mirqab_article_model_get_id (model, 0), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/article-model/headings", test_headings);
  g_test_add_func ("/article-model/one-change", test_one_change);
  g_test_add_func ("/article-model/random-changes", test_random_changes);
  g_test_add_func ("/article-model/million", test_million);

  return g_test_run ();
}
