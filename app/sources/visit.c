/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/visit.h"

#include <string.h>

#include "sources/document.h"
#include "sources/fetch-pace.h"

MirqabSourceState *
mirqab_source_state_new (const char *url)
{
  MirqabSourceState *state = g_new0 (MirqabSourceState, 1);

  state->url = g_strdup (url);

  return state;
}

MirqabSourceState *
mirqab_source_state_copy (const MirqabSourceState *state)
{
  MirqabSourceState *copy = g_new (MirqabSourceState, 1);

  *copy = *state;
  copy->url = g_strdup (state->url);
  copy->etag = g_strdup (state->etag);
  copy->last_modified = g_strdup (state->last_modified);
  copy->digest = g_strdup (state->digest);

  return copy;
}

void
mirqab_source_state_free (MirqabSourceState *state)
{
  if (state == NULL)
    return;
  g_free (state->url);
  g_free (state->etag);
  g_free (state->last_modified);
  g_free (state->digest);
  g_free (state);
}

void
mirqab_visit_free (MirqabVisit *visit)
{
  if (visit == NULL)
    return;
  g_free (visit->error_name);
  g_free (visit->reason);
  g_free (visit->warning);
  mirqab_feed_free (visit->feed);
  g_clear_pointer (&visit->page, mirqab_page_free);
  mirqab_source_state_free (visit->state);
  mirqab_answer_free (visit->answer);
  g_free (visit);
}

static void
replace (char       **target,
         const char  *value)
{
  char *copy = g_strdup (value);

  g_free (*target);
  *target = copy;
}

static void
set_failure (MirqabVisit  *visit,
             const GError *error,
             guint         http_status,
             gint64        now)
{
  char buffer[16];

  visit->status = MIRQAB_VISIT_ERROR;
  visit->error_name = g_strdup (mirqab_fetch_error_name (error, http_status, buffer));
  visit->reason = error != NULL ? g_strdup (error->message)
                                : g_strdup_printf ("The server answers %u", http_status);
  visit->state->n_failures++;
  visit->state->next_check = mirqab_fetch_after_failure (visit->state->n_failures, now);
}

static void
set_success (MirqabVisit        *visit,
             MirqabVisitStatus   status,
             const MirqabAnswer *answer,
             gint64              now)
{
  visit->status = status;
  visit->state->n_failures = 0;
  visit->state->next_check = mirqab_fetch_after_success (visit->feed, answer->max_age, now);
}

/* The validators of one answer are one set: what it does not give is forgotten.
 * They are kept for the address that will be asked next time, if it is the one
 * that gave them. */
static void
remember_answer (MirqabSourceState  *state,
                 const MirqabAnswer *answer,
                 const char         *digest)
{
  gboolean is_same_address;

  if (answer->permanent_url != NULL)
    replace (&state->url, answer->permanent_url);
  is_same_address = strcmp (state->url, answer->url) == 0;
  replace (&state->etag, is_same_address ? answer->etag : NULL);
  replace (&state->last_modified, is_same_address ? answer->last_modified : NULL);
  replace (&state->digest, digest);
}

/* The entries before the cut are good; the last one may be half an entry. */
static void
keep_whole_entries (MirqabVisit *visit,
                    gint64       now)
{
  g_autoptr (GError) error = g_error_new_literal (MIRQAB_FETCH_ERROR, MIRQAB_FETCH_ERROR_TRUNCATED,
                                                  "The server sent less than it announced");

  if (visit->feed != NULL && visit->feed->entries->len > 0)
    g_ptr_array_set_size (visit->feed->entries, visit->feed->entries->len - 1);
  set_failure (visit, error, 0, now);
}

static MirqabVisitStatus
compare_digest (const MirqabVisit *visit,
                const char        *digest)
{
  return g_strcmp0 (digest, visit->state->digest) == 0 ? MIRQAB_VISIT_NOT_MODIFIED : MIRQAB_VISIT_OK;
}

static void
read_page (MirqabVisit        *visit,
           const MirqabAnswer *answer,
           gint64              now)
{
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, answer->body);
  g_autoptr (GError) failure = NULL;

  visit->page = mirqab_page_extract (answer->body, answer->content_type, answer->url, NULL, &failure);
  if (visit->page == NULL)
    {
      g_autoptr (GError) error = g_error_new_literal (MIRQAB_FETCH_ERROR, MIRQAB_FETCH_ERROR_NOT_A_FEED,
                                                      failure->message);

      set_failure (visit, error, 0, now);
      return;
    }
  set_success (visit, compare_digest (visit, digest), answer, now);
  remember_answer (visit->state, answer, digest);
}

/* A body that is no feed changes nothing: neither validators nor the address. */
static void
read_feed (MirqabVisit        *visit,
           const MirqabAnswer *answer,
           gint64              now)
{
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, answer->body);
  g_autoptr (GError) failure = NULL;

  visit->feed = mirqab_feed_parse (answer->body, answer->content_type, answer->url, &failure);
  if (answer->is_truncated)
    {
      keep_whole_entries (visit, now);
      return;
    }
  if (visit->feed == NULL)
    {
      g_autoptr (GError) error = g_error_new_literal (MIRQAB_FETCH_ERROR,
                                                      MIRQAB_FETCH_ERROR_NOT_A_FEED,
                                                      failure->message);

      set_failure (visit, error, 0, now);
      return;
    }
  set_success (visit, compare_digest (visit, digest), answer, now);
  remember_answer (visit->state, answer, digest);
  if (answer->leaves_tls)
    visit->warning = g_strdup ("a redirect leads from https to http");
  else if (visit->feed->problems->len > 0)
    visit->warning = g_strdup (g_ptr_array_index (visit->feed->problems, 0));
}

static void
read_answer (MirqabVisit        *visit,
             const MirqabAnswer *answer,
             gint64              now)
{
  if (answer->body != NULL && visit->state->is_page)
    {
      read_page (visit, answer, now);
      return;
    }
  if (answer->body != NULL)
    {
      read_feed (visit, answer, now);
      return;
    }

  switch (answer->http_status)
    {
    case 304:
      set_success (visit, MIRQAB_VISIT_NOT_MODIFIED, answer, now);
      break;

    case 410:
      set_failure (visit, NULL, 410, now);
      visit->status = MIRQAB_VISIT_GONE;
      visit->state->is_gone = TRUE;
      break;

    case 429:
    case 503:
      set_failure (visit, NULL, answer->http_status, now);
      visit->state->next_check = mirqab_fetch_retry_after (answer->retry_after,
                                                           visit->state->n_failures, now);
      visit->state->is_held = TRUE;
      break;

    default:
      set_failure (visit, NULL, answer->http_status, now);
      break;
    }
}

static gboolean
is_due (const MirqabSourceState *state,
        gint64                   now,
        gboolean                 forced)
{
  if (now >= state->next_check)
    return TRUE;

  return forced && !state->is_held;
}

MirqabVisit *
mirqab_visit_ask (MirqabFetcher            *fetcher,
                     const MirqabSourceState  *state,
                     gint64                    now,
                     gboolean                  forced,
                     GCancellable             *cancellable,
                     GError                  **error)
{
  const MirqabRequest request = { state->url, state->etag, state->last_modified };
  g_autoptr (MirqabVisit) visit = g_new0 (MirqabVisit, 1);
  g_autoptr (GError) failure = NULL;

  visit->state = mirqab_source_state_copy (state);
  if (state->is_gone && !forced)
    {
      visit->status = MIRQAB_VISIT_GONE;
      return g_steal_pointer (&visit);
    }
  if (!is_due (state, now, forced))
    {
      visit->status = MIRQAB_VISIT_SKIPPED;
      return g_steal_pointer (&visit);
    }

  visit->state->is_gone = visit->state->is_held = FALSE;
  visit->answer = mirqab_fetcher_get (fetcher, &request, cancellable, &failure);
  if (visit->answer == NULL && g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (visit->answer == NULL)
    set_failure (visit, failure, 0, now);

  return g_steal_pointer (&visit);
}

void
mirqab_visit_read (MirqabVisit *visit,
                   gint64       now)
{
  g_autoptr (MirqabAnswer) answer = g_steal_pointer (&visit->answer);

  if (answer != NULL)
    read_answer (visit, answer, now);
}

MirqabVisit *
mirqab_visit_source (MirqabFetcher            *fetcher,
                     const MirqabSourceState  *state,
                     gint64                    now,
                     gboolean                  forced,
                     GCancellable             *cancellable,
                     GError                  **error)
{
  MirqabVisit *visit = mirqab_visit_ask (fetcher, state, now, forced, cancellable, error);

  if (visit != NULL)
    mirqab_visit_read (visit, now);

  return visit;
}
