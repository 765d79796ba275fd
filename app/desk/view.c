/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/view.h"

#include "archive/aside.h"
#include "archive/search-ranking.h"

MirqabView *
mirqab_view_ref (MirqabView *view)
{
  g_return_val_if_fail (view != NULL, NULL);

  return g_atomic_rc_box_acquire (view);
}

static void
clear_view (gpointer data)
{
  MirqabView *view = data;

  g_clear_pointer (&view->scope, mirqab_scope_free);
  g_clear_pointer (&view->selection, mirqab_selection_unref);
  g_clear_pointer (&view->listings, g_array_unref);
  g_clear_pointer (&view->collections, g_ptr_array_unref);
  g_clear_pointer (&view->saved_scopes, g_ptr_array_unref);
  for (guint i = 0; i < MIRQAB_N_FACETS; i++)
    g_clear_pointer (&view->facets[i], g_array_unref);
  g_clear_pointer (&view->density, g_array_unref);
  g_clear_pointer (&view->timeline, mirqab_timeline_unref);
  g_clear_pointer (&view->whole, mirqab_timeline_unref);
  g_clear_pointer (&view->stamp, g_free);
}

void
mirqab_view_unref (MirqabView *view)
{
  g_return_if_fail (view != NULL);

  g_atomic_rc_box_release_full (view, clear_view);
}

static gboolean
is_selected (gint64        article,
             gconstpointer selection)
{
  return mirqab_selection_contains (selection, article);
}

/* The period is one of days of events there, not of articles. */
static MirqabScope *
without_period (const MirqabScope *scope)
{
  MirqabScope *all_times = mirqab_scope_copy (scope);

  mirqab_scope_set_period (all_times, MIRQAB_DAY_NONE, MIRQAB_DAY_NONE);

  return all_times;
}

/**
 * mirqab_read_timeline:
 * @selection: (nullable): articles whose events are taken; %NULL for all of the
 *   scope, whenever they were published
 *
 * Returns: (transfer full) (nullable): the events of the scope's period, see
 *   mirqab_chronicle_look ()
 */
MirqabTimeline *
mirqab_read_timeline (MirqabArchive          *archive,
                      MirqabDossier          *dossier,
                      const MirqabScope      *scope,
                      const MirqabSelection  *selection,
                      GCancellable           *cancellable,
                      GError                **error)
{
  g_autoptr (MirqabChronicler) chronicler = mirqab_chronicler_new (dossier, 0);
  g_autoptr (MirqabScope) all_times = without_period (scope);
  g_autoptr (MirqabSelection) selected = NULL;
  g_autoptr (MirqabChronicle) chronicle = NULL;
  g_autoptr (MirqabTimeline) whole = NULL;

  if (selection == NULL)
    {
      selected = mirqab_archive_select (archive, all_times, cancellable, error);
      if (selected == NULL)
        return NULL;
      selection = selected;
    }
  chronicle = mirqab_chronicler_read (chronicler, archive, cancellable, error);
  if (chronicle == NULL)
    return NULL;
  whole = mirqab_chronicle_look (chronicle, scope, is_selected, selection);

  return mirqab_timeline_new_within (whole, scope->from, scope->to);
}

/* What a person does with articles is not in the stamp of the content. */
static gboolean
is_of_own_order (const MirqabView *view,
                 const MirqabView *previous)
{
  return view->scope->unread || view->scope->starred || view->scope->collection != 0
         || view->note_stamp != previous->note_stamp;
}

/* Whether @previous shows what @view will. */
static gboolean
is_same_content (const MirqabView *view,
                 const MirqabView *previous)
{
  return previous != NULL && !previous->is_partial && g_str_equal (view->stamp, previous->stamp)
         && !is_of_own_order (view, previous)
         && (!view->scope->aside || view->n_aside == previous->n_aside)
         && mirqab_scope_equal (view->scope, previous->scope);
}

static void
share (MirqabView       *view,
       const MirqabView *previous)
{
  view->selection = mirqab_selection_ref (previous->selection);
  view->listings = g_array_ref (previous->listings);
  for (guint i = 0; i < MIRQAB_N_FACETS; i++)
    view->facets[i] = g_array_ref (previous->facets[i]);
  view->density = g_array_ref (previous->density);
  view->is_cut = previous->is_cut;
  view->timeline = mirqab_timeline_ref (previous->timeline);
  view->whole = mirqab_timeline_ref (previous->whole);
}

/* Whether only the period differs. */
static gboolean
is_same_apart_from_period (const MirqabView  *view,
                           const MirqabView  *previous,
                           const MirqabScope *all_times)
{
  g_autoptr (MirqabScope) before = NULL;

  if (previous == NULL || previous->is_partial || !g_str_equal (view->stamp, previous->stamp)
      || is_of_own_order (view, previous))
    return FALSE;
  before = without_period (previous->scope);

  return mirqab_scope_equal (all_times, before);
}

static gboolean
read_whole (MirqabView         *view,
            MirqabArchive      *archive,
            MirqabChronicler   *chronicler,
            const MirqabScope  *all_times,
            GCancellable       *cancellable,
            GError            **error)
{
  g_autoptr (MirqabSelection) selection = NULL;
  g_autoptr (MirqabChronicle) chronicle = NULL;
  gboolean is_all = mirqab_scope_is_everything (all_times);

  chronicle = mirqab_chronicler_read_known (chronicler, archive, &view->is_partial, &view->is_cut,
                                            cancellable, error);
  if (chronicle == NULL)
    return FALSE;
  if (mirqab_scope_equal (all_times, view->scope))
    selection = mirqab_selection_ref (view->selection);
  else
    selection = mirqab_archive_select (archive, all_times, cancellable, error);
  if (selection == NULL)
    return FALSE;

  /* The chronicle has no reports of other articles than those in view. */
  view->whole = mirqab_chronicle_look (chronicle, all_times, is_all ? NULL : is_selected, selection);
  view->density = mirqab_archive_density (archive, selection, cancellable, error);

  return view->density != NULL;
}

static gboolean
read_chronology (MirqabView         *view,
                 MirqabArchive      *archive,
                 MirqabChronicler   *chronicler,
                 const MirqabView   *previous,
                 GCancellable       *cancellable,
                 GError            **error)
{
  g_autoptr (MirqabScope) all_times = without_period (view->scope);

  if (is_same_apart_from_period (view, previous, all_times))
    {
      view->whole = mirqab_timeline_ref (previous->whole);
      view->density = g_array_ref (previous->density);
      view->is_cut = previous->is_cut;
    }
  else if (!read_whole (view, archive, chronicler, all_times, cancellable, error))
    {
      return FALSE;
    }
  view->timeline = mirqab_timeline_new_within (view->whole, view->scope->from, view->scope->to);

  return TRUE;
}

static gboolean
read_all (MirqabView        *view,
          MirqabArchive     *archive,
          MirqabChronicler  *chronicler,
          const MirqabView  *previous,
          GCancellable      *cancellable,
          GError           **error)
{
  view->stamp = mirqab_archive_dup_content_stamp (archive, error);
  view->n_aside = mirqab_archive_count_aside (archive, error);
  if (view->n_aside < 0
      || view->stamp == NULL || !mirqab_archive_get_totals (archive, &view->totals, error))
    return FALSE;

  view->collections = mirqab_archive_list_collections (archive, error);
  view->saved_scopes = view->collections != NULL ? mirqab_archive_list_saved_scopes (archive, error)
                                                 : NULL;
  if (view->saved_scopes == NULL)
    return FALSE;

  if (view->scope->words != NULL)
    view->note_stamp = mirqab_archive_get_note_stamp (archive);
  if (is_same_content (view, previous))
    {
      share (view, previous);
      return TRUE;
    }

  view->selection = mirqab_archive_select (archive, view->scope, cancellable, error);
  if (view->selection == NULL)
    return FALSE;
  view->listings = mirqab_archive_list_with_aside (archive, view->scope, view->selection,
                                                   cancellable, error);
  if (view->listings == NULL
      || (view->scope->best_first && view->scope->words != NULL
          && !mirqab_archive_rank (archive, view->scope->words, view->listings, cancellable, error))
      || !mirqab_archive_count_all (archive, view->selection, view->facets, cancellable, error))
    return FALSE;

  return read_chronology (view, archive, chronicler, previous, cancellable, error)
         && !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/**
 * mirqab_view_read:
 *
 * Sets %MIRQAB_ARCHIVE_ERROR_QUERY when the scope's words cannot be understood.
 *
 * Returns: (transfer full) (nullable):
 */
MirqabView *
mirqab_view_read (MirqabArchive      *archive,
                  MirqabChronicler   *chronicler,
                  const MirqabScope  *scope,
                  const MirqabView   *previous,
                  GCancellable       *cancellable,
                  GError            **error)
{
  g_autoptr (MirqabView) view = g_atomic_rc_box_new0 (MirqabView);
  gboolean succeeded;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (archive) && scope != NULL, NULL);

  view->scope = mirqab_scope_copy (scope);
  if (!mirqab_archive_begin_reading (archive, error))
    return NULL;
  succeeded = read_all (view, archive, chronicler, previous, cancellable, error);
  mirqab_archive_end_reading (archive);

  return succeeded ? g_steal_pointer (&view) : NULL;
}
