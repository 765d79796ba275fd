/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/watches.h"

#include "archive/own-order.h"
#include "desk/scope-json.h"

#include <math.h>

#define WEEK 7

void
mirqab_firing_free (MirqabFiring *firing)
{
  g_free (firing->name);
  g_free (firing->title);
  g_free (firing);
}

/**
 * mirqab_is_spike:
 * @counts: of the last seven days; then of each week before
 * @mean: (out): of the weeks before
 */
gboolean
mirqab_is_spike (const guint *counts,
                 guint        n_counts,
                 double      *mean)
{
  guint n_weeks = n_counts > 0 ? n_counts - 1 : 0;
  double sum = 0.0;
  double squares = 0.0;
  double spread;

  *mean = 0.0;
  if (n_weeks < MIRQAB_SPIKE_LEAST_WEEKS || counts[0] < MIRQAB_SPIKE_LEAST_ARTICLES)
    return FALSE;

  for (guint i = 1; i <= n_weeks; i++)
    sum += counts[i];
  *mean = sum / n_weeks;
  for (guint i = 1; i <= n_weeks; i++)
    squares += (counts[i] - *mean) * (counts[i] - *mean);
  spread = sqrt (squares / (n_weeks - 1));
  spread = MAX (spread, MAX (sqrt (*mean), 1.0));

  return counts[0] > *mean + 3.0 * spread;
}

/* Where the person is. */
MirqabDay
mirqab_watches_get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int year, month, day;

  g_date_time_get_ymd (now, &year, &month, &day);

  return mirqab_day_from_ymd (year, month, day);
}

/* What a check reads once for all watches. */
typedef struct
{
  MirqabArchive *archive;
  GCancellable  *cancellable; /* nullable */
  MirqabDay      today;
  MirqabDay      begin;       /* of the oldest article; MIRQAB_DAY_NONE: not read yet */
} Check;

static GArray *
list_all (Check   *check,
          GError **error)
{
  g_autoptr (MirqabScope) everything = mirqab_scope_new ();
  g_autoptr (MirqabSelection) selection = NULL;

  selection = mirqab_archive_select (check->archive, everything, check->cancellable, error);

  return selection != NULL
         ? mirqab_archive_list (check->archive, selection, check->cancellable, error) : NULL;
}

/* The weeks that the archive tells of: an archive that is a month old had no
 * quiet year before. */
static gboolean
count_whole_weeks (Check   *check,
                   guint   *n_weeks,
                   GError **error)
{
  if (check->begin == MIRQAB_DAY_NONE)
    {
      g_autoptr (GArray) all = list_all (check, error);

      if (all == NULL)
        return FALSE;
      check->begin = all->len > 0 ? g_array_index (all, MirqabListing, all->len - 1).day : check->today;
    }
  *n_weeks = (guint) CLAMP ((check->today - check->begin + 1) / WEEK - 1, 0, MIRQAB_SPIKE_WEEKS);

  return TRUE;
}

/* Each of these: whether it could be told; @firing->count stays 0 when there is
 * nothing to tell. */

static gboolean
check_match (Check                 *check,
             MirqabWatch           *watch,
             const MirqabSelection *selection,
             MirqabFiring          *firing,
             GError               **error)
{
  gint64 newest;
  gssize count = mirqab_archive_count_arrived (check->archive, selection, watch->seen, &newest, error);

  if (count < 0)
    return FALSE;
  if (count > 0)
    {
      watch->seen = newest;
      firing->count = (guint) count;
      firing->article = newest;
    }

  return TRUE;
}

static gboolean
check_spike (Check         *check,
             MirqabWatch   *watch,
             GArray        *listings,
             MirqabFiring  *firing,
             GError       **error)
{
  guint counts[MIRQAB_SPIKE_WEEKS + 1] = { 0 };
  guint n_weeks;
  gboolean is_spike;

  if (!count_whole_weeks (check, &n_weeks, error))
    return FALSE;

  for (guint i = 0; i < listings->len; i++)
    {
      const MirqabListing *listing = &g_array_index (listings, MirqabListing, i);
      int week = (check->today - listing->day) / WEEK;

      if (week > MIRQAB_SPIKE_WEEKS)
        break;
      if (listing->is_dated && listing->day <= check->today)
        counts[week]++;
    }
  is_spike = mirqab_is_spike (counts, n_weeks + 1, &firing->mean);
  if (is_spike && !watch->is_raised)
    {
      firing->count = counts[0];
      firing->article = g_array_index (listings, MirqabListing, 0).id;
    }
  watch->is_raised = is_spike;

  return TRUE;
}

static void
check_silence (const Check  *check,
               MirqabWatch  *watch,
               GArray       *listings,
               MirqabFiring *firing)
{
  MirqabDay last = watch->set_on;
  gboolean is_silent;

  if (listings->len > 0)
    last = MIN (g_array_index (listings, MirqabListing, 0).day, check->today);
  is_silent = check->today - last >= (int) watch->days;
  if (is_silent && !watch->is_raised)
    {
      firing->count = (guint) MAX (check->today - last, 1);
      firing->article = listings->len > 0 ? g_array_index (listings, MirqabListing, 0).id : 0;
    }
  watch->is_raised = is_silent;
}

static gboolean
look (Check             *check,
      MirqabWatch       *watch,
      const MirqabScope *scope,
      MirqabFiring      *firing,
      GError           **error)
{
  g_autoptr (MirqabSelection) selection = NULL;
  g_autoptr (GArray) listings = NULL;

  selection = mirqab_archive_select (check->archive, scope, check->cancellable, error);
  if (selection == NULL)
    return FALSE;
  if (watch->kind == MIRQAB_WATCH_MATCH)
    return check_match (check, watch, selection, firing, error);

  listings = mirqab_archive_list (check->archive, selection, check->cancellable, error);
  if (listings == NULL)
    return FALSE;
  if (watch->kind == MIRQAB_WATCH_SPIKE)
    return check_spike (check, watch, listings, firing, error);
  check_silence (check, watch, listings, firing);

  return TRUE;
}

static gboolean
read_title (MirqabArchive  *archive,
            MirqabFiring   *firing,
            GError        **error)
{
  g_autoptr (GPtrArray) headlines = NULL;
  const MirqabHeadline *headline;

  if (firing->article == 0)
    return TRUE;

  headlines = mirqab_archive_headlines (archive, &firing->article, 1, error);
  if (headlines == NULL)
    return FALSE;
  headline = g_ptr_array_index (headlines, 0);
  if (headline != NULL)
    firing->title = g_strdup (headline->title);

  return TRUE;
}

static const MirqabSavedScope *
find_saved_scope (GPtrArray *saved_scopes,
                  gint64     id)
{
  for (guint i = 0; i < saved_scopes->len; i++)
    {
      const MirqabSavedScope *saved_scope = g_ptr_array_index (saved_scopes, i);

      if (saved_scope->id == id)
        return saved_scope;
    }

  return NULL;
}

/* A scope that cannot be read, or whose words cannot be understood, tells
 * nothing: it must not silence the others. */
static gboolean
check_one (Check                  *check,
           MirqabWatch            *watch,
           const MirqabSavedScope *saved_scope,
           GPtrArray              *fired,
           GError                **error)
{
  g_autoptr (MirqabScope) scope = mirqab_scope_from_json (saved_scope->scope, NULL);
  g_autoptr (GError) local_error = NULL;
  MirqabFiring *firing;
  MirqabWatch before = *watch;

  if (scope == NULL)
    return TRUE;

  firing = g_new0 (MirqabFiring, 1);
  firing->scope = watch->scope;
  firing->name = g_strdup (saved_scope->name);
  firing->kind = watch->kind;
  g_ptr_array_add (fired, firing);
  if (!look (check, watch, scope, firing, &local_error)
      || (firing->count > 0 && !read_title (check->archive, firing, &local_error)))
    {
      g_ptr_array_remove_index (fired, fired->len - 1);
      if (g_error_matches (local_error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_QUERY))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (firing->count == 0)
    g_ptr_array_remove_index (fired, fired->len - 1);
  if (before.seen == watch->seen && before.is_raised == watch->is_raised)
    return TRUE;

  return mirqab_archive_keep_watch (check->archive, watch, error);
}

/**
 * mirqab_watches_check:
 *
 * Returns: (transfer full) (element-type MirqabFiring) (nullable): those that
 *   have something to tell
 */
GPtrArray *
mirqab_watches_check (MirqabArchive  *archive,
                      MirqabDay       today,
                      GCancellable   *cancellable,
                      GError        **error)
{
  Check check = { archive, cancellable, today, MIRQAB_DAY_NONE };
  g_autoptr (GPtrArray) fired = NULL;
  g_autoptr (GPtrArray) saved_scopes = NULL;
  g_autoptr (GArray) watches = mirqab_archive_list_watches (archive, error);

  if (watches == NULL)
    return NULL;

  fired = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_firing_free);
  if (watches->len == 0)
    return g_steal_pointer (&fired);

  saved_scopes = mirqab_archive_list_saved_scopes (archive, error);
  if (saved_scopes == NULL)
    return NULL;
  for (guint i = 0; i < watches->len; i++)
    {
      MirqabWatch *watch = &g_array_index (watches, MirqabWatch, i);
      const MirqabSavedScope *saved_scope = find_saved_scope (saved_scopes, watch->scope);

      if (saved_scope != NULL && !check_one (&check, watch, saved_scope, fired, error))
        return NULL;
    }

  return g_steal_pointer (&fired);
}
