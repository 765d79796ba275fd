/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/view.h"

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
  g_clear_pointer (&view->stamp, g_free);
}

void
mirqab_view_unref (MirqabView *view)
{
  g_return_if_fail (view != NULL);

  g_atomic_rc_box_release_full (view, clear_view);
}

static void
add_article_event (MirqabTimelineBuilder    *builder,
                   const MirqabArticleEvent *event)
{
  MirqabEvidence *evidence = mirqab_evidence_new (event->article, event->sentence,
                                                  event->text, event->outlet);

  mirqab_timeline_builder_add (builder, event->kind, event->status, event->precision,
                               event->from, event->to, event->place, event->body,
                               (const char *const *) event->countries, evidence);
}

/* An article of the period also tells of other times. */
static gboolean
is_in_period (const MirqabArticleEvent *event,
              const MirqabScope        *scope)
{
  return (scope->from == MIRQAB_DAY_NONE || event->to >= scope->from)
         && (scope->to == MIRQAB_DAY_NONE || event->from <= scope->to);
}

/* Whether the scope asks for something that an event by itself has not. */
static gboolean
is_about_articles (const MirqabScope *scope)
{
  return scope->people[0] != NULL || scope->outlets[0] != NULL || scope->languages[0] != NULL
         || scope->words != NULL || scope->collection != 0 || scope->unread || scope->starred;
}

static const char *const *
get_nonempty (char **list)
{
  return list[0] != NULL ? (const char *const *) list : NULL;
}

static void
add_reference_events (MirqabTimelineBuilder *builder,
                      const MirqabScope     *scope)
{
  mirqab_timeline_builder_add_reference_events (builder, get_nonempty (scope->countries),
                                                scope->all_countries, scope->from, scope->to,
                                                MIRQAB_CONFIDENCE_MEDIUM);
  if (is_about_articles (scope))
    mirqab_timeline_builder_keep_reported (builder, NULL, NULL);
  else if (scope->bodies[0] != NULL || scope->cities[0] != NULL)
    mirqab_timeline_builder_keep_reported (builder, get_nonempty (scope->bodies),
                                           get_nonempty (scope->cities));
}

/**
 * mirqab_read_timeline:
 * @selection: articles of the scope, perhaps not all, whose events are taken
 *
 * The dossier's events answer to the scope's countries, period, bodies and
 * cities; where it asks for what only articles have, they are shown when an
 * article tells of them.
 *
 * Returns: (transfer full) (nullable):
 */
MirqabTimeline *
mirqab_read_timeline (MirqabArchive          *archive,
                      MirqabDossier          *dossier,
                      const MirqabScope      *scope,
                      const MirqabSelection  *selection,
                      GCancellable           *cancellable,
                      GError                **error)
{
  g_autoptr (GPtrArray) events = mirqab_archive_events (archive, selection, cancellable, error);
  MirqabTimelineBuilder *builder;

  if (events == NULL)
    return NULL;

  builder = mirqab_timeline_builder_new (dossier);
  add_reference_events (builder, scope);
  for (guint i = 0; i < events->len; i++)
    {
      const MirqabArticleEvent *event = g_ptr_array_index (events, i);

      if (is_in_period (event, scope))
        add_article_event (builder, event);
    }

  return mirqab_timeline_builder_end (builder);
}

/* Whether @previous shows what @view will. Which articles are read or starred
 * is not in the stamp. */
static gboolean
is_same_content (const MirqabView *view,
                 const MirqabView *previous)
{
  return previous != NULL && g_str_equal (view->stamp, previous->stamp)
         && !view->scope->unread && !view->scope->starred && view->scope->collection == 0
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
  view->timeline = mirqab_timeline_ref (previous->timeline);
}

static gboolean
read_all (MirqabView        *view,
          MirqabArchive     *archive,
          MirqabDossier     *dossier,
          const MirqabView  *previous,
          GCancellable      *cancellable,
          GError           **error)
{
  view->stamp = mirqab_archive_dup_content_stamp (archive, error);
  if (view->stamp == NULL || !mirqab_archive_get_totals (archive, &view->totals, error))
    return FALSE;

  view->collections = mirqab_archive_list_collections (archive, error);
  view->saved_scopes = view->collections != NULL ? mirqab_archive_list_saved_scopes (archive, error)
                                                 : NULL;
  if (view->saved_scopes == NULL)
    return FALSE;

  if (is_same_content (view, previous))
    {
      share (view, previous);
      return TRUE;
    }

  view->selection = mirqab_archive_select (archive, view->scope, cancellable, error);
  if (view->selection == NULL)
    return FALSE;
  view->listings = mirqab_archive_list (archive, view->selection, cancellable, error);
  if (view->listings == NULL
      || !mirqab_archive_count_all (archive, view->selection, view->facets, cancellable, error))
    return FALSE;

  view->density = mirqab_archive_density (archive, view->selection, cancellable, error);
  if (view->density == NULL)
    return FALSE;

  view->timeline = mirqab_read_timeline (archive, dossier, view->scope, view->selection,
                                         cancellable, error);

  return view->timeline != NULL && !g_cancellable_set_error_if_cancelled (cancellable, error);
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
                  MirqabDossier      *dossier,
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
  succeeded = read_all (view, archive, dossier, previous, cancellable, error);
  mirqab_archive_end_reading (archive);

  return succeeded ? g_steal_pointer (&view) : NULL;
}
