/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/fetched.h"

#include "analysis/concern.h"
#include "archive/aside.h"
#include "archive/story.h"
#include "desk/page-visits.h"
#include "desk/reading-line.h"
#include "sources/document.h"
#include "sources/network-state.h"

MirqabFetchItem *
mirqab_fetch_item_ref (MirqabFetchItem *item)
{
  return g_atomic_rc_box_acquire (item);
}

static void
clear_item (gpointer data)
{
  MirqabFetchItem *item = data;

  g_free (item->url);
  g_free (item->name);
  g_free (item->feed_url);
  g_free (item->error_name);
  g_free (item->warning);
  g_ptr_array_unref (item->titles);
}

void
mirqab_fetch_item_unref (MirqabFetchItem *item)
{
  g_atomic_rc_box_release_full (item, clear_item);
}

/**
 * mirqab_fetched_new:
 *
 * Returns: (transfer full): on its way, not asked yet
 */
MirqabFetched *
mirqab_fetched_new (const MirqabKeptSource *source,
                    guint                   position)
{
  MirqabFetched *self = g_new0 (MirqabFetched, 1);

  self->source = mirqab_kept_source_copy (source);
  self->position = position;
  self->titles = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
mirqab_fetched_free (MirqabFetched *self)
{
  mirqab_kept_source_free (self->source);
  g_ptr_array_unref (self->titles);
  g_clear_pointer (&self->visit, mirqab_visit_free);
  g_clear_pointer (&self->articles, g_ptr_array_unref);
  g_clear_pointer (&self->aside, g_ptr_array_unref);
  g_free (self);
}

static MirqabSourceState *
make_state (const MirqabKeptSource *source)
{
  MirqabSourceState *state = mirqab_source_state_new (source->url);

  state->etag = g_strdup (source->etag);
  state->last_modified = g_strdup (source->last_modified);
  state->digest = g_strdup (source->digest);
  state->next_check = source->next_check;
  state->n_failures = source->n_failures;
  state->is_held = source->is_held;
  state->is_gone = source->is_gone;
  state->is_page = source->kind == MIRQAB_SOURCE_LISTING;

  return state;
}

static gboolean
has_no_way_out (const MirqabVisit *visit)
{
  MirqabFetchFault fault = mirqab_fetch_fault_from_name (visit->error_name);

  return fault == MIRQAB_FETCH_FAULT_DNS || fault == MIRQAB_FETCH_FAULT_REFUSED;
}

/**
 * mirqab_fetched_ask:
 * @forced: even when it is not due
 * @is_offline: this computer has no network, so that a failure may not be the
 *   source's
 *
 * Blocks for as long as the source takes to answer.
 */
void
mirqab_fetched_ask (MirqabFetched *self,
                      MirqabFetcher *fetcher,
                      gint64         now,
                      gboolean       forced,
                      gboolean       is_offline,
                      GCancellable  *cancellable)
{
  g_autoptr (MirqabSourceState) state = make_state (self->source);
  g_autoptr (GError) error = NULL;

  if (g_cancellable_is_cancelled (cancellable))
    return;

  self->visit = mirqab_visit_ask (fetcher, state, now, forced, cancellable, &error);
  if (self->visit == NULL)
    {
      g_debug ("%s: %s", self->source->url, error->message);
      return;
    }
  if (is_offline && !mirqab_url_is_of_this_host (self->source->url) && has_no_way_out (self->visit))
    {
      self->is_offline = TRUE;
      g_clear_pointer (&self->visit, mirqab_visit_free);
    }
}

static void
take_titles (MirqabFetched    *self,
             const MirqabFeed *feed)
{
  for (guint i = 0; i < feed->entries->len; i++)
    {
      const MirqabFeedEntry *entry = g_ptr_array_index (feed->entries, i);

      g_ptr_array_add (self->titles, g_strdup (entry->title != NULL ? entry->title : ""));
    }
}

/* What a person has settled about the source holds for its articles. */
static void
mark_articles (MirqabFetched *self,
               GPtrArray     *articles)
{
  /* Wherever it moves: its entries are known by this. */
  const char *url = self->source->first_url != NULL ? self->source->first_url : self->source->url;

  for (guint i = 0; i < articles->len; i++)
    {
      MirqabArticle *article = g_ptr_array_index (articles, i);

      article->source_id = g_strdup (url);
      if (self->source->language != NULL)
        {
          g_free (article->given_language);
          article->given_language = g_strdup (self->source->language);
        }
      if (self->source->name != NULL)
        {
          g_free (article->outlet);
          article->outlet = g_strdup (self->source->name);
        }
    }
}

static GPtrArray *
take_feed (MirqabFetched *self,
           MirqabFetcher *fetcher,
           GCancellable  *cancellable)
{
  MirqabFeed *feed = self->visit->feed;
  GPtrArray *articles = NULL;

  take_titles (self, feed);
  if (self->source->name == NULL)
    self->source->name = g_strdup (feed->title);
  if (self->visit->status != MIRQAB_VISIT_NOT_MODIFIED)
    articles = mirqab_feed_to_articles (feed, self->visit->state->url);
  g_clear_pointer (&self->visit->feed, mirqab_feed_free);
  if (articles != NULL && self->source->text_from == MIRQAB_TEXT_FROM_PAGE)
    mirqab_page_visits_fill (articles, &self->source->seen, fetcher, cancellable);

  return articles;
}

static GPtrArray *
take_page (MirqabFetched *self,
           MirqabFetcher *fetcher,
           GCancellable  *cancellable)
{
  const MirqabPage *page = self->visit->page;
  GPtrArray *articles = mirqab_page_visits_follow (page, self->visit->state->url, &self->source->seen,
                                                   fetcher, cancellable);

  if (self->source->name == NULL)
    self->source->name = g_strdup (page->site_name != NULL ? page->site_name : page->title);
  for (guint i = 0; i < articles->len; i++)
    {
      const MirqabArticle *article = g_ptr_array_index (articles, i);

      g_ptr_array_add (self->titles, g_strdup (article->given_title != NULL ? article->given_title : ""));
    }

  return articles;
}

/* Those that do not concern the dossier go aside, unless the source is one of
 * which all is kept. */
static void
sort_articles (MirqabFetched *self,
               GPtrArray     *articles,
               MirqabDossier *dossier)
{
  self->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_article_unref);
  self->aside = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_article_unref);
  for (guint i = 0; i < articles->len; i++)
    {
      MirqabArticle *article = g_ptr_array_index (articles, i);
      gboolean is_kept = self->source->keeps == MIRQAB_KEEPS_ALL
                         || mirqab_concern_find (dossier, article->findings).reason
                            != MIRQAB_CONCERN_NONE;

      g_ptr_array_add (is_kept ? self->articles : self->aside, mirqab_article_ref (article));
    }
}

/**
 * mirqab_fetched_read:
 *
 * Reads and analyses what the source has answered. Needs the processor and the
 * memory for a whole feed; what is no longer needed of it is given back.
 */
void
mirqab_fetched_read (MirqabFetched  *self,
                     MirqabAnalyser *analyser,
                     MirqabFetcher  *fetcher,
                     gint64          now,
                     GCancellable   *cancellable)
{
  g_autoptr (GPtrArray) articles = NULL;

  if (self->visit == NULL)
    return;
  mirqab_visit_read (self->visit, now);
  if (self->visit->feed != NULL)
    articles = take_feed (self, fetcher, cancellable);
  else if (self->visit->page != NULL)
    articles = take_page (self, fetcher, cancellable);
  if (articles == NULL)
    return;

  mark_articles (self, articles);
  mirqab_analyse_articles (articles, analyser, now);
  sort_articles (self, articles, mirqab_analyser_get_dossier (analyser));
}

/**
 * mirqab_fetched_make_item:
 *
 * Returns: (transfer full): what can be told before it is stored
 */
MirqabFetchItem *
mirqab_fetched_make_item (const MirqabFetched *self)
{
  MirqabFetchItem *item = g_atomic_rc_box_new0 (MirqabFetchItem);

  item->source = self->source->id;
  item->url = g_strdup (self->source->url);
  item->name = g_strdup (self->source->name);
  item->titles = g_ptr_array_ref (self->titles);
  item->feed_url = g_strdup (self->visit != NULL ? self->visit->state->url : self->source->url);
  item->status = self->is_offline ? MIRQAB_VISIT_ERROR : MIRQAB_VISIT_SKIPPED;
  item->error_name = g_strdup (self->is_offline ? "offline" : NULL);
  item->next_check = self->source->next_check;
  if (self->visit != NULL)
    {
      item->status = self->visit->status;
      item->error_name = g_strdup (self->visit->error_name);
      item->warning = g_strdup (self->visit->warning);
      item->next_check = self->visit->state->next_check;
    }
  item->fault = mirqab_fetch_fault_from_name (item->error_name);

  return item;
}

static void
take_string (char       **target,
             const char  *value)
{
  char *copy = g_strdup (value);

  g_free (*target);
  *target = copy;
}

/* What a visit teaches about its source. A person may want it asked less often
 * than it allows, not more often. */
static void
learn (MirqabKeptSource  *source,
       const MirqabVisit *visit,
       gint64             now)
{
  const MirqabSourceState *state = visit->state;
  gboolean succeeded = visit->status == MIRQAB_VISIT_OK || visit->status == MIRQAB_VISIT_NOT_MODIFIED;

  take_string (&source->url, state->url);
  take_string (&source->etag, state->etag);
  take_string (&source->last_modified, state->last_modified);
  take_string (&source->digest, state->digest);
  take_string (&source->last_error, visit->error_name);
  source->next_check = state->next_check;
  source->n_failures = state->n_failures;
  source->is_held = state->is_held;
  source->is_gone = state->is_gone;
  source->last_visit = now;
  if (succeeded)
    {
      source->last_success = now;
      source->next_check = MAX (source->next_check, now + (gint64) source->interval);
    }
}

static gboolean
add_articles (MirqabArchive    *archive,
              GPtrArray        *articles,
              MirqabFetchItem  *item,
              GError          **error)
{
  for (guint i = 0; articles != NULL && i < articles->len; i++)
    {
      MirqabAddResult result;
      gint64 id;

      if (!mirqab_archive_file (archive, g_ptr_array_index (articles, i), &id, &result, error))
        return FALSE;
      item->n_new += result == MIRQAB_ADD_NEW;
      item->n_variants += result == MIRQAB_ADD_VARIANT;
      item->n_updated += result == MIRQAB_ADD_UPDATED;
    }

  return TRUE;
}

static gboolean
add_aside (MirqabArchive    *archive,
           GPtrArray        *articles,
           MirqabFetchItem  *item,
           GError          **error)
{
  for (guint i = 0; articles != NULL && i < articles->len; i++)
    {
      MirqabAddResult result;
      gint64 id;

      if (!mirqab_archive_add_aside (archive, g_ptr_array_index (articles, i), &id, &result, error))
        return FALSE;
      item->n_aside += result == MIRQAB_ADD_NEW;
    }

  return TRUE;
}

/**
 * mirqab_fetched_store:
 * @item: of mirqab_fetched_make_item (); gets the counts
 *
 * Blocks. The articles and the state go together in one transaction: a
 * validator that is remembered without its articles would hide them for ever.
 */
gboolean
mirqab_fetched_store (MirqabFetched    *self,
                      MirqabArchive    *archive,
                      gint64            now,
                      MirqabFetchItem  *item,
                      GError          **error)
{
  if (self->visit == NULL || self->visit->status == MIRQAB_VISIT_SKIPPED)
    return self->source->id != 0 || self->visit == NULL
           || mirqab_archive_save_source (archive, self->source, error);

  learn (self->source, self->visit, now);
  if (!mirqab_archive_begin (archive, error))
    return FALSE;
  if (add_articles (archive, self->articles, item, error)
      && add_aside (archive, self->aside, item, error)
      && mirqab_archive_save_visit (archive, self->source, error))
    {
      item->source = self->source->id;
      item->next_check = self->source->next_check;
      return mirqab_archive_commit (archive, error);
    }

  mirqab_archive_roll_back (archive);

  return FALSE;
}
