/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "own-edits.h"

#include "desk/scope-json.h"

#include <glib/gi18n.h>

/* Those of @ids that can be put in order. Articles that do not concern the
 * dossier, whose ids are negative, come and go by themselves. */
static GArray *
keep_own (MirqabSession *session,
          const GArray  *ids)
{
  GArray *own = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (g_array_index (ids, gint64, i) > 0)
      g_array_append_val (own, g_array_index (ids, gint64, i));
  if (ids != NULL && own->len < ids->len)
    mirqab_session_tell (session, _("Articles that do not concern the dossier stay as they are"));

  return own;
}

typedef void (*SetFlag) (MirqabEdit *edit,
                         gint64      article,
                         gboolean    value);

static MirqabEdit *
set_for_all (const GArray *ids,
             SetFlag       set,
             gboolean      value)
{
  MirqabEdit *edit = mirqab_edit_new ();

  for (guint i = 0; i < ids->len; i++)
    set (edit, g_array_index (ids, gint64, i), value);

  return edit;
}

void
mirqab_own_edits_star (MirqabSession *session,
                       const GArray  *ids,
                       gboolean       starred)
{
  g_autoptr (GArray) own = keep_own (session, ids);
  g_autoptr (MirqabEdit) edit = set_for_all (own, mirqab_edit_set_starred, starred);

  if (own->len > 0)
    mirqab_session_edit (session, edit);
}

void
mirqab_own_edits_mark_read (MirqabSession *session,
                            const GArray  *ids,
                            gboolean       read)
{
  g_autoptr (MirqabEdit) edit = set_for_all (ids, mirqab_edit_set_read, read);

  mirqab_session_edit (session, edit);
}

/**
 * mirqab_own_edits_remove:
 *
 * Takes articles out of view.
 */
void
mirqab_own_edits_remove (MirqabSession *session,
                         const GArray  *ids)
{
  g_autoptr (GArray) own = keep_own (session, ids);
  g_autoptr (MirqabEdit) edit = set_for_all (own, mirqab_edit_set_removed, TRUE);
  g_autofree char *message = g_strdup_printf (ngettext ("%u article removed", "%u articles removed",
                                                        own->len), own->len);
  MirqabArticle *open = mirqab_session_get_article (session);

  if (own->len == 0)
    return;

  for (guint i = 0; open != NULL && i < own->len; i++)
    if (g_array_index (own, gint64, i) == open->id)
      {
        mirqab_session_close_article (session);
        break;
      }
  mirqab_session_edit_and_tell (session, edit, message);
}

static char *
dup_collected_message (const char *name,
                       guint       n,
                       gboolean    collected)
{
  if (collected)
    /* Translators: %s is a collection, into which %u articles were put */
    return g_strdup_printf (ngettext ("“%s”: %u article added", "“%s”: %u articles added", n),
                            name, n);

  /* Translators: %s is a collection, out of which %u articles were taken */
  return g_strdup_printf (ngettext ("“%s”: %u article taken out", "“%s”: %u articles taken out", n),
                          name, n);
}

/**
 * mirqab_own_edits_collect:
 * @collected: whether they are put into the collection or taken out of it
 */
void
mirqab_own_edits_collect (MirqabSession          *session,
                          const GArray           *ids,
                          const MirqabCollection *collection,
                          gboolean                collected)
{
  g_autoptr (GArray) own = keep_own (session, ids);
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  g_autofree char *message = dup_collected_message (collection->name, own->len, collected);

  if (own->len == 0)
    return;
  for (guint i = 0; i < own->len; i++)
    mirqab_edit_set_collected (edit, g_array_index (own, gint64, i), collection->id, collected);
  mirqab_session_edit_and_tell (session, edit, message);
}

static char *
dup_name (const char *name)
{
  return g_strstrip (g_utf8_make_valid (name, -1));
}

/**
 * mirqab_own_edits_make_collection:
 * @ids: (nullable): articles to be put into it
 *
 * When there is one of that name, the articles are put into that.
 */
void
mirqab_own_edits_make_collection (MirqabSession *session,
                                  const char    *name,
                                  const GArray  *ids)
{
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  g_autofree char *stripped = dup_name (name);
  const MirqabCollection *known = mirqab_session_find_collection_by_name (session, stripped);
  gint64 id = mirqab_edit_new_id ();
  g_autoptr (GArray) own = NULL;

  if (stripped[0] == '\0')
    return;
  if (known != NULL)
    {
      if (ids != NULL && ids->len > 0)
        mirqab_own_edits_collect (session, ids, known, TRUE);
      return;
    }

  own = keep_own (session, ids);
  mirqab_edit_set_collection (edit, id, stripped, MIRQAB_EDIT_LAST);
  for (guint i = 0; i < own->len; i++)
    mirqab_edit_set_collected (edit, g_array_index (own, gint64, i), id, TRUE);
  mirqab_session_edit (session, edit);
}

void
mirqab_own_edits_rename_collection (MirqabSession          *session,
                                    const MirqabCollection *collection,
                                    const char             *name)
{
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  g_autofree char *stripped = dup_name (name);
  const MirqabCollection *known = mirqab_session_find_collection_by_name (session, stripped);

  if (stripped[0] == '\0' || known == collection)
    return;
  if (known != NULL)
    {
      mirqab_session_tell (session, _("There is a collection of this name"));
      return;
    }

  mirqab_edit_set_collection (edit, collection->id, stripped, collection->position);
  mirqab_session_edit (session, edit);
}

/* A collection that is gone filters nothing. */
static void
leave_collection (MirqabSession *session,
                  gint64         id)
{
  g_autoptr (MirqabScope) scope = mirqab_scope_copy (mirqab_session_get_scope (session));

  if (scope->collection != id)
    return;
  scope->collection = 0;
  mirqab_session_set_scope (session, scope);
}

void
mirqab_own_edits_delete_collection (MirqabSession          *session,
                                    const MirqabCollection *collection)
{
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  /* Translators: %s is the name of a collection of articles */
  g_autofree char *message = g_strdup_printf (_("“%s” deleted; its articles stay"), collection->name);

  leave_collection (session, collection->id);
  mirqab_edit_set_collection (edit, collection->id, NULL, 0);
  mirqab_session_edit_and_tell (session, edit, message);
}

/**
 * mirqab_own_edits_save_scope:
 *
 * Keeps the scope that is looked at under a name.
 */
void
mirqab_own_edits_save_scope (MirqabSession *session,
                             const char    *name)
{
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  g_autofree char *stripped = dup_name (name);
  g_autofree char *json = mirqab_scope_to_json (mirqab_session_get_scope (session));

  if (stripped[0] == '\0')
    return;

  mirqab_edit_set_saved_scope (edit, mirqab_edit_new_id (), stripped, json, MIRQAB_EDIT_LAST);
  mirqab_session_edit (session, edit);
}

void
mirqab_own_edits_rename_scope (MirqabSession          *session,
                               const MirqabSavedScope *saved_scope,
                               const char             *name)
{
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  g_autofree char *stripped = dup_name (name);

  if (stripped[0] == '\0' || g_str_equal (stripped, saved_scope->name))
    return;

  mirqab_edit_set_saved_scope (edit, saved_scope->id, stripped, saved_scope->scope,
                               saved_scope->position);
  mirqab_session_edit (session, edit);
}

void
mirqab_own_edits_delete_scope (MirqabSession          *session,
                               const MirqabSavedScope *saved_scope)
{
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  /* Translators: %s is the name under which a scope was saved */
  g_autofree char *message = g_strdup_printf (_("“%s” deleted"), saved_scope->name);

  mirqab_edit_set_saved_scope (edit, saved_scope->id, NULL, NULL, 0);
  mirqab_session_edit_and_tell (session, edit, message);
}

/* The place of an item that is now at @from after it was moved. -1 when it stays. */
static int
find_place (guint from,
            int   by,
            guint n)
{
  int to = CLAMP ((int) from + by, 0, (int) n - 1);

  return to != (int) from ? to : -1;
}

/* Which place the item @i has when the one at @from is moved to @to. */
static int
shift (int i,
       int from,
       int to)
{
  if (i == from)
    return to;
  if (from < to)
    return i > from && i <= to ? i - 1 : i;

  return i >= to && i < from ? i + 1 : i;
}

void
mirqab_own_edits_move_scope (MirqabSession          *session,
                             const MirqabSavedScope *saved_scope,
                             int                     by)
{
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  GPtrArray *all = mirqab_session_get_view (session)->saved_scopes;
  guint from;
  int to;

  if (!g_ptr_array_find (all, saved_scope, &from) || (to = find_place (from, by, all->len)) < 0)
    return;

  for (guint i = 0; i < all->len; i++)
    {
      const MirqabSavedScope *one = g_ptr_array_index (all, i);

      mirqab_edit_set_saved_scope (edit, one->id, one->name, one->scope,
                                   shift ((int) i, (int) from, to));
    }
  mirqab_session_edit (session, edit);
}

void
mirqab_own_edits_move_collection (MirqabSession          *session,
                                  const MirqabCollection *collection,
                                  int                     by)
{
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  GPtrArray *all = mirqab_session_get_view (session)->collections;
  guint from;
  int to;

  if (!g_ptr_array_find (all, collection, &from) || (to = find_place (from, by, all->len)) < 0)
    return;

  for (guint i = 0; i < all->len; i++)
    {
      const MirqabCollection *one = g_ptr_array_index (all, i);

      mirqab_edit_set_collection (edit, one->id, one->name, shift ((int) i, (int) from, to));
    }
  mirqab_session_edit (session, edit);
}

/**
 * mirqab_session_find_collection:
 *
 * Returns: (transfer none) (nullable): as the latest view knows it
 */
const MirqabCollection *
mirqab_session_find_collection (MirqabSession *session,
                                gint64         id)
{
  MirqabView *view = mirqab_session_get_view (session);

  for (guint i = 0; view != NULL && i < view->collections->len; i++)
    {
      const MirqabCollection *collection = g_ptr_array_index (view->collections, i);

      if (collection->id == id)
        return collection;
    }

  return NULL;
}

/**
 * mirqab_session_find_collection_by_name:
 *
 * Returns: (transfer none) (nullable): as the latest view knows it
 */
const MirqabCollection *
mirqab_session_find_collection_by_name (MirqabSession *session,
                                        const char    *name)
{
  MirqabView *view = mirqab_session_get_view (session);

  for (guint i = 0; view != NULL && i < view->collections->len; i++)
    {
      const MirqabCollection *collection = g_ptr_array_index (view->collections, i);

      if (g_str_equal (collection->name, name))
        return collection;
    }

  return NULL;
}

/**
 * mirqab_session_find_saved_scope:
 *
 * Returns: (transfer none) (nullable): as the latest view knows it
 */
const MirqabSavedScope *
mirqab_session_find_saved_scope (MirqabSession *session,
                                 gint64         id)
{
  MirqabView *view = mirqab_session_get_view (session);

  for (guint i = 0; view != NULL && i < view->saved_scopes->len; i++)
    {
      const MirqabSavedScope *saved_scope = g_ptr_array_index (view->saved_scopes, i);

      if (saved_scope->id == id)
        return saved_scope;
    }

  return NULL;
}
