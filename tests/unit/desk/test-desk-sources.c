/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The desk's sources against a web server of its own on the loopback interface. */

#include "desk-ground.h"
#include "desk/desk-sources.h"
#include "desk/desk-story.h"

#include <glib/gstdio.h>
#include <string.h>

#include "../sources/test-site.h"

typedef struct
{
  TestSite       site;
  char          *folder;
  MirqabDossier *dossier;
  MirqabDesk    *desk;
  GPtrArray     *told;     /* of MirqabFetchItem: by progress */
  guint          n_changed;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changed++;
}

static GPtrArray *list (Fixture *fixture);

/* Those of the dossier lead out of this computer. */
static void
pause_all (Fixture *fixture)
{
  g_autoptr (GPtrArray) sources = list (fixture);

  for (guint i = 0; i < sources->len; i++)
    {
      MirqabKeptSource *source = g_ptr_array_index (sources, i);

      source->is_enabled = FALSE;
      mirqab_desk_save_source (fixture->desk, source);
    }
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "dossiers", "tiny", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  test_site_set_up (&fixture->site, NULL);
  fixture->told = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_fetch_item_unref);
  fixture->folder = g_dir_make_tmp ("mirqab-desk-XXXXXX", NULL);
  fixture->dossier = mirqab_dossier_load (folder, &error);
  g_assert_no_error (error);
  fixture->desk = mirqab_desk_new (fixture->dossier, NULL, fixture->folder);
  g_signal_connect_swapped (fixture->desk, "changed", G_CALLBACK (changed_cb), fixture);
  mirqab_desk_open_async (fixture->desk, NULL, result_cb, &result);
  mirqab_desk_open_finish (fixture->desk, await (&result), &error);
  g_assert_no_error (error);
  if (data == NULL)
    pause_all (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  g_assert_finalize_object (fixture->desk);
  g_object_unref (fixture->dossier);
  g_ptr_array_unref (fixture->told);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (fixture->folder, name, NULL);

      g_remove (file);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  test_site_tear_down (&fixture->site, NULL);
}

static GPtrArray *
list (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *sources;

  mirqab_desk_list_sources_async (fixture->desk, FALSE, NULL, result_cb, &result);
  sources = mirqab_desk_list_sources_finish (fixture->desk, await (&result), &error);
  g_assert_no_error (error);

  return sources;
}

static gboolean
add (Fixture    *fixture,
     const char *path)
{
  g_autofree char *url = g_strconcat (fixture->site.base, path, NULL);
  g_autoptr (MirqabKeptSource) source = mirqab_kept_source_new (url);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_new;

  source->keeps = MIRQAB_KEEPS_ALL;
  mirqab_desk_add_source_async (fixture->desk, source, NULL, result_cb, &result);
  g_assert_cmpint (mirqab_desk_add_source_finish (fixture->desk, await (&result), &is_new, &error), >, 0);
  g_assert_no_error (error);

  return is_new;
}

static MirqabKeptSource *
find (Fixture    *fixture,
      GPtrArray  *sources,
      const char *path)
{
  g_autofree char *url = g_strconcat (fixture->site.base, path, NULL);

  return mirqab_source_list_find (sources, url);
}

static void
told_cb (const MirqabFetchItem *item,
         guint                  done,
         guint                  total,
         gpointer               user_data)
{
  Fixture *fixture = user_data;

  g_ptr_array_add (fixture->told, mirqab_fetch_item_ref ((MirqabFetchItem *) item));
  g_assert_cmpuint (done, ==, fixture->told->len);
  g_assert_cmpuint (done, <=, total);
}

static MirqabFetchResult *
fetch (Fixture      *fixture,
       GPtrArray    *sources,
       GCancellable *cancellable)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  MirqabFetchResult *fetched;

  mirqab_desk_fetch_async (fixture->desk, sources, TRUE, FALSE, told_cb, fixture, cancellable,
                           result_cb, &result);
  fetched = mirqab_desk_fetch_finish (fixture->desk, await (&result), &error);
  g_assert_no_error (error);

  return fetched;
}

static void
test_fetch (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (MirqabFetchResult) first = NULL;
  g_autoptr (MirqabFetchResult) second = NULL;
  const MirqabFetchItem *item;
  const MirqabKeptSource *source;

  g_assert_true (add (fixture, "/tagged"));
  g_assert_true (add (fixture, "/status/404"));
  g_assert_true (add (fixture, "/page"));
  g_assert_false (add (fixture, "/page"));
  before = list (fixture);
  g_assert_cmpint (mirqab_kept_source_get_health (find (fixture, before, "/tagged"), 0), ==,
                   MIRQAB_HEALTH_NEW);

  first = fetch (fixture, NULL, NULL);
  g_assert_cmpuint (first->items->len, ==, 3);
  g_assert_cmpuint (fixture->told->len, ==, 3);
  g_assert_cmpuint (first->n_asked, ==, 3);
  g_assert_cmpuint (first->n_failed, ==, 2);
  g_assert_cmpuint (first->n_new, ==, 1);
  item = g_ptr_array_index (first->items, 0);
  g_assert_cmpint (item->status, ==, MIRQAB_VISIT_OK);
  g_assert_cmpuint (item->n_new, ==, 1);
  item = g_ptr_array_index (first->items, 1);
  g_assert_cmpint (item->fault, ==, MIRQAB_FETCH_FAULT_NOT_FOUND);
  item = g_ptr_array_index (first->items, 2);
  g_assert_cmpint (item->fault, ==, MIRQAB_FETCH_FAULT_NOT_A_FEED);

  after = list (fixture);
  source = find (fixture, after, "/tagged");
  g_assert_cmpstr (source->name, ==, "t");
  g_assert_cmpint (mirqab_kept_source_get_health (source, 0), ==, MIRQAB_HEALTH_GOOD);
  g_assert_cmpint (source->next_check, >, source->last_visit);
  source = find (fixture, after, "/page");
  g_assert_cmpint (mirqab_kept_source_get_health (source, 0), ==, MIRQAB_HEALTH_FAILING);
  g_assert_cmpint (mirqab_fetch_fault_from_name (source->last_error), ==, MIRQAB_FETCH_FAULT_NOT_A_FEED);
  g_assert_cmpint (source->last_success, ==, MIRQAB_TIME_NONE);

  g_ptr_array_set_size (fixture->told, 0);
  second = fetch (fixture, NULL, NULL);
  item = g_ptr_array_index (second->items, 0);
  g_assert_cmpint (item->status, ==, MIRQAB_VISIT_NOT_MODIFIED);
  g_assert_cmpuint (second->n_new, ==, 0);
}

/* What is stored can be seen through the desk, and by whoever waits for "changed". */
static void
test_fetch_is_noticed (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (MirqabFetchResult) fetched = NULL;
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (MirqabView) view = NULL;
  gint64 deadline;

  add (fixture, "/tagged");
  fetched = fetch (fixture, NULL, NULL);
  mirqab_desk_look_async (fixture->desk, scope, NULL, result_cb, &result);
  view = mirqab_desk_look_finish (fixture->desk, await (&result), NULL);
  g_assert_cmpuint (view->listings->len, ==, 1);

  deadline = g_get_monotonic_time () + 2 * G_USEC_PER_SEC;
  while (fixture->n_changed == 0 && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (fixture->n_changed, >, 0);
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (MirqabFetchResult) fetched = NULL;
  g_autoptr (GError) error = NULL;
  gint64 begun = g_get_monotonic_time ();

  add (fixture, "/never");
  mirqab_desk_fetch_async (fixture->desk, NULL, TRUE, FALSE, NULL, NULL, cancellable, result_cb, &result);
  while (g_get_monotonic_time () - begun < G_USEC_PER_SEC / 5)
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (result);

  /* Meanwhile the archive is read and written. */
  g_assert_true (add (fixture, "/tagged"));
  g_cancellable_cancel (cancellable);
  fetched = mirqab_desk_fetch_finish (fixture->desk, await (&result), &error);
  g_assert_no_error (error);
  g_assert_true (fetched->is_cancelled);
  g_assert_cmpuint (fetched->items->len, ==, 0);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 5 * G_USEC_PER_SEC);
}

static void
test_settle (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) renamed = NULL;
  g_autoptr (GPtrArray) removed = NULL;
  g_autoptr (GPtrArray) back = NULL;
  g_autoptr (MirqabKeptSource) source = NULL;
  g_autoptr (MirqabFetchResult) none = NULL;

  add (fixture, "/tagged");
  first = list (fixture);
  source = mirqab_kept_source_copy (find (fixture, first, "/tagged"));
  source->name = g_strdup ("اسم آخر");
  source->is_enabled = FALSE;
  mirqab_desk_save_source (fixture->desk, source);
  none = fetch (fixture, NULL, NULL);
  g_assert_cmpuint (none->items->len, ==, 0);
  renamed = list (fixture);
  g_assert_cmpstr (find (fixture, renamed, "/tagged")->name, ==, "اسم آخر");

  mirqab_desk_set_source_removed (fixture->desk, source, TRUE);
  removed = list (fixture);
  g_assert_null (find (fixture, removed, "/tagged"));
  mirqab_desk_set_source_removed (fixture->desk, source, FALSE);
  back = list (fixture);
  g_assert_cmpstr (find (fixture, back, "/tagged")->name, ==, "اسم آخر");
}

static void
test_discover (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *url = g_strconcat (fixture->site.base, "/home", NULL);
  g_autofree char *missing = g_strconcat (fixture->site.base, "/status/404", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) failed = NULL;
  g_autoptr (GPtrArray) choices = NULL;
  g_autoptr (GError) error = NULL;
  const MirqabSourceChoice *choice;

  add (fixture, "/b");
  mirqab_desk_discover_async (fixture->desk, url, FALSE, NULL, result_cb, &result);
  choices = mirqab_desk_discover_finish (fixture->desk, await (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (choices->len, ==, 3);
  choice = g_ptr_array_index (choices, 0);
  g_assert_cmpstr (choice->title, ==, "News");
  g_assert_cmpint (choice->kind, ==, MIRQAB_SOURCE_FEED);
  g_assert_false (choice->is_there);
  choice = g_ptr_array_index (choices, 1);
  g_assert_true (choice->is_there);
  choice = g_ptr_array_index (choices, 2);
  g_assert_cmpstr (choice->url, ==, url);
  g_assert_cmpint (choice->kind, ==, MIRQAB_SOURCE_LISTING);

  mirqab_desk_discover_async (fixture->desk, missing, FALSE, NULL, result_cb, &failed);
  g_assert_null (mirqab_desk_discover_finish (fixture->desk, await (&failed), &error));
  g_assert_cmpint (mirqab_fetch_fault_from_error (error), ==, MIRQAB_FETCH_FAULT_NOT_FOUND);
}

static void
test_opml (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "list.opml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) exported = NULL;
  g_autoptr (GAsyncResult) imported = NULL;
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (MirqabKeptSource) source = NULL;
  g_autoptr (MirqabOpmlImport) import = NULL;
  g_autoptr (GError) error = NULL;

  add (fixture, "/a");
  add (fixture, "/b");
  sources = list (fixture);
  source = mirqab_kept_source_copy (find (fixture, sources, "/a"));
  source->folder = g_strdup ("Press/Arabic");
  mirqab_desk_save_source (fixture->desk, source);
  mirqab_desk_export_opml_async (fixture->desk, file, "Mine", NULL, result_cb, &exported);
  g_assert_true (mirqab_desk_export_opml_finish (fixture->desk, await (&exported), &error));
  g_assert_no_error (error);

  mirqab_desk_set_source_removed (fixture->desk, source, TRUE);
  mirqab_desk_import_opml_async (fixture->desk, file, NULL, result_cb, &imported);
  import = mirqab_desk_import_opml_finish (fixture->desk, await (&imported), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (import->n_new, ==, 1);
  g_assert_cmpuint (import->n_there, ==, 2); /* with the paused one of the dossier */
  again = list (fixture);
  g_assert_cmpstr (find (fixture, again, "/a")->folder, ==, "Press/Arabic");
}

static void
test_address (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *url = g_strconcat (fixture->site.base, "/home", NULL);
  g_autofree char *refused = g_strconcat (fixture->site.base, "/status/403", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) failed = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;
  const MirqabImportItem *item;

  mirqab_desk_import_address_async (fixture->desk, url, NULL, result_cb, &result);
  items = mirqab_desk_import_address_finish (fixture->desk, await (&result), &error);
  g_assert_no_error (error);
  item = g_ptr_array_index (items, 0);
  g_assert_cmpuint (item->n_new, ==, 1);

  mirqab_desk_import_address_async (fixture->desk, refused, NULL, result_cb, &failed);
  g_assert_null (mirqab_desk_import_address_finish (fixture->desk, await (&failed), &error));
  g_assert_cmpint (mirqab_fetch_fault_from_error (error), ==, MIRQAB_FETCH_FAULT_FORBIDDEN);
}

/* Those that the dossier recommends are fetched, unless a person pauses them. */
static void
test_listed (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) sources = list (fixture);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (MirqabKeptSource) first = NULL;
  guint n_enabled = 0;

  for (guint i = 0; i < sources->len; i++)
    {
      const MirqabKeptSource *source = g_ptr_array_index (sources, i);

      g_assert_cmpint (source->id, ==, 0);
      g_assert_nonnull (source->listed);
      n_enabled += source->is_enabled;
    }
  g_assert_cmpuint (n_enabled, ==, 1);

  first = mirqab_kept_source_copy (g_ptr_array_index (sources, 0));
  mirqab_desk_set_source_removed (fixture->desk, first, TRUE);
  after = list (fixture);
  g_assert_cmpuint (after->len, ==, sources->len - 1);
  g_assert_null (mirqab_source_list_find (after, first->url));
}

/* What does not concern the dossier is counted, kept, and in no view. */
static void
test_aside (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *url = g_strconcat (fixture->site.base, "/mixed", NULL);
  g_autoptr (MirqabKeptSource) source = mirqab_kept_source_new (url);
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  g_autoptr (MirqabFetchResult) fetched = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) wide = NULL;
  g_autoptr (MirqabView) view = NULL;
  g_autoptr (MirqabView) wide_view = NULL;

  g_ptr_array_add (sources, source);
  fetched = fetch (fixture, sources, NULL);
  g_assert_cmpuint (fetched->n_new, ==, 1);
  g_assert_cmpuint (fetched->n_aside, ==, 2);

  mirqab_desk_look_async (fixture->desk, scope, NULL, result_cb, &result);
  view = mirqab_desk_look_finish (fixture->desk, await (&result), NULL);
  g_assert_cmpuint (view->listings->len, ==, 1);
  g_assert_cmpint (view->n_aside, ==, 2);
  scope->aside = TRUE;
  mirqab_desk_look_async (fixture->desk, scope, NULL, result_cb, &wide);
  wide_view = mirqab_desk_look_finish (fixture->desk, await (&wide), NULL);
  g_assert_cmpuint (wide_view->listings->len, ==, 3);
}

/* Two outlets with one story: one entry, and both texts can be read. */
static void
test_story (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (MirqabFetchResult) fetched = NULL;
  g_autoptr (GAsyncResult) listed = NULL;
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (GPtrArray) variants = NULL;
  g_autoptr (MirqabArticle) article = NULL;
  const MirqabVariant *variant;

  add (fixture, "/wire/1");
  fetched = fetch (fixture, NULL, NULL);
  g_assert_cmpuint (fetched->n_new, ==, 1);
  g_clear_pointer (&fetched, mirqab_fetch_result_free);
  g_ptr_array_set_size (fixture->told, 0);
  add (fixture, "/wire/2");
  fetched = fetch (fixture, NULL, NULL);
  g_assert_cmpuint (fetched->n_new, ==, 0);
  g_assert_cmpuint (fetched->n_variants, ==, 1);

  mirqab_desk_list_variants_async (fixture->desk, 1, NULL, result_cb, &listed);
  variants = mirqab_desk_list_variants_finish (fixture->desk, await (&listed), NULL);
  g_assert_cmpuint (variants->len, ==, 1);
  variant = g_ptr_array_index (variants, 0);
  g_assert_cmpstr (variant->outlet, ==, "/wire/2");
  mirqab_desk_load_variant_async (fixture->desk, variant->id, NULL, result_cb, &loaded);
  article = mirqab_desk_load_variant_finish (fixture->desk, await (&loaded), NULL);
  g_assert_nonnull (strstr (article->text, "as /wire/2 says"));
}

static MirqabFetchResult *
fetch_as (Fixture          *fixture,
          const char       *path,
          MirqabSourceKind  kind,
          MirqabTextFrom    text_from)
{
  g_autofree char *url = g_strconcat (fixture->site.base, path, NULL);
  g_autoptr (MirqabKeptSource) source = mirqab_kept_source_new (url);
  g_autoptr (GAsyncResult) result = NULL;

  source->kind = kind;
  source->text_from = text_from;
  source->keeps = MIRQAB_KEEPS_ALL;
  mirqab_desk_add_source_async (fixture->desk, source, NULL, result_cb, &result);
  g_assert_cmpint (mirqab_desk_add_source_finish (fixture->desk, await (&result), NULL, NULL), >, 0);

  return fetch (fixture, NULL, NULL);
}

/* A day that cannot be right is not believed; what the source wrote is kept. */
static void
test_odd_dates (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (MirqabFetchResult) fetched = fetch_as (fixture, "/odd-dates", MIRQAB_SOURCE_FEED,
                                                    MIRQAB_TEXT_FROM_FEED);
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (MirqabView) view = NULL;
  g_autoptr (MirqabArticle) article = NULL;
  MirqabDay today = mirqab_day_from_unix (g_get_real_time () / G_USEC_PER_SEC);

  g_assert_cmpuint (fetched->n_new, ==, 3);
  mirqab_desk_look_async (fixture->desk, scope, NULL, result_cb, &result);
  view = mirqab_desk_look_finish (fixture->desk, await (&result), NULL);
  g_assert_cmpuint (view->listings->len, ==, 3);
  for (guint i = 0; i < 2; i++)
    {
      const MirqabListing *listing = &g_array_index (view->listings, MirqabListing, i);

      g_assert_false (listing->is_dated);
      g_assert_cmpint (listing->day, >=, today - 1);
      g_assert_cmpint (listing->day, <=, today);
    }
  g_assert_true (g_array_index (view->listings, MirqabListing, 2).is_dated);

  mirqab_desk_load_async (fixture->desk, 1, NULL, result_cb, &loaded);
  article = mirqab_desk_load_finish (fixture->desk, await (&loaded), NULL);
  g_assert_cmpint (article->given_time, ==, G_GINT64_CONSTANT (4102444800));
}

static char *
load_text (Fixture *fixture,
           gint64   id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (MirqabArticle) article = NULL;
  g_autoptr (GError) error = NULL;

  mirqab_desk_load_async (fixture->desk, id, NULL, result_cb, &result);
  article = mirqab_desk_load_finish (fixture->desk, await (&result), &error);
  g_assert_no_error (error);

  return g_strdup (article->text);
}

/* A page without a feed: its headlines are followed, each once; sections, other
 * sites and what is missing are not taken. */
static void
test_listing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (MirqabFetchResult) first = fetch_as (fixture, "/listing", MIRQAB_SOURCE_LISTING,
                                                  MIRQAB_TEXT_FROM_FEED);
  g_autoptr (MirqabFetchResult) second = NULL;
  g_autofree char *text = load_text (fixture, 1);
  guint n_requests = fixture->site.n_requests;

  g_assert_cmpuint (first->n_failed, ==, 0);
  g_assert_cmpuint (first->n_new, ==, 2);
  g_assert_nonnull (strstr (text, "whole text of story 1"));

  g_ptr_array_set_size (fixture->told, 0);
  second = fetch (fixture, NULL, NULL);
  g_assert_cmpuint (second->n_new, ==, 0);
  /* the page itself, and what was missing */
  g_assert_cmpuint (fixture->site.n_requests - n_requests, ==, 2);
}

/* A feed with excerpts: the pages have the whole text, and are asked for once;
 * where a page fails, the feed's text stays. */
static void
test_whole_text (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (MirqabFetchResult) first = fetch_as (fixture, "/excerpts", MIRQAB_SOURCE_FEED,
                                                  MIRQAB_TEXT_FROM_PAGE);
  g_autoptr (MirqabFetchResult) second = NULL;
  g_autofree char *whole = load_text (fixture, 1);
  g_autofree char *excerpt = load_text (fixture, 2);
  guint n_requests = fixture->site.n_requests;

  g_assert_cmpuint (first->n_new, ==, 2);
  g_assert_nonnull (strstr (whole, "whole text of story 1"));
  g_assert_nonnull (strstr (excerpt, "Only this much."));

  g_ptr_array_set_size (fixture->told, 0);
  second = fetch (fixture, NULL, NULL);
  g_assert_cmpuint (second->n_new + second->n_updated, ==, 0);
  g_assert_cmpuint (fixture->site.n_requests - n_requests, ==, 1);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/desk/sources/fetch", test_fetch);
  ADD ("/desk/sources/fetch-is-noticed", test_fetch_is_noticed);
  ADD ("/desk/sources/cancelled", test_cancelled);
  ADD ("/desk/sources/settle", test_settle);
  ADD ("/desk/sources/discover", test_discover);
  ADD ("/desk/sources/opml", test_opml);
  ADD ("/desk/sources/address", test_address);
  ADD ("/desk/sources/aside", test_aside);
  ADD ("/desk/sources/odd-dates", test_odd_dates);
  ADD ("/desk/sources/listing", test_listing);
  ADD ("/desk/sources/whole-text", test_whole_text);
  ADD ("/desk/sources/story", test_story);
  g_test_add ("/desk/sources/listed", Fixture, "untouched", set_up, test_listed, tear_down);

  return g_test_run ();
}
