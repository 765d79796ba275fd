/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/own-lookup.h"

#include "desk/scope-json.h"
#include "language/folding.h"
#include "mirqabctl/say.h"
#include "mirqabctl/suggestions.h"

#include <glib/gi18n.h>

static gboolean
is_called (const char *name,
           const char *typed)
{
  g_autofree char *folded_name = mirqab_fold (name);
  g_autofree char *folded_typed = mirqab_fold (typed);

  return g_str_equal (name, typed) || g_str_equal (folded_name, folded_typed);
}

/**
 * mirqabctl_find_collection:
 *
 * Returns: its id; 0 when there is none, which was said
 */
gint64
mirqabctl_find_collection (MirqabctlInvocation *invocation,
                           GPtrArray           *collections,
                           const char          *name)
{
  g_autoptr (MirqabctlSuggestions) near = mirqabctl_suggestions_new (name);
  g_autofree char *suggestions = NULL;

  for (guint i = 0; i < collections->len; i++)
    {
      const MirqabCollection *collection = g_ptr_array_index (collections, i);

      if (is_called (collection->name, name))
        return collection->id;
      mirqabctl_suggestions_offer (near, collection->name, collection->name);
    }

  suggestions = mirqabctl_suggestions_dup_text (near);
  if (suggestions != NULL)
    mirqabctl_say (_("There is no collection “%s”. Did you mean: %s?"), name, suggestions);
  else
    mirqabctl_say (_("There is no collection “%s”. “mirqabctl collections” lists them"), name);

  return 0;
}

/**
 * mirqabctl_read_collection:
 *
 * Returns: as mirqabctl_find_collection ()
 */
gint64
mirqabctl_read_collection (MirqabctlInvocation *invocation,
                           const char          *name)
{
  MirqabArchive *archive = mirqabctl_get_archive (invocation);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) collections = NULL;

  if (archive == NULL)
    return 0;
  collections = mirqab_archive_list_collections (archive, &error);
  if (collections != NULL)
    return mirqabctl_find_collection (invocation, collections, name);

  mirqabctl_say_failure (NULL, error);

  return 0;
}

/**
 * mirqabctl_read_saved_scope:
 *
 * Returns: (transfer full) (nullable): %NULL when there is none, which was said
 */
MirqabScope *
mirqabctl_read_saved_scope (MirqabctlInvocation *invocation,
                            const char          *name)
{
  MirqabArchive *archive = mirqabctl_get_archive (invocation);
  g_autoptr (MirqabctlSuggestions) near = mirqabctl_suggestions_new (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) saved_scopes = NULL;
  g_autofree char *suggestions = NULL;

  if (archive == NULL)
    return NULL;
  saved_scopes = mirqab_archive_list_saved_scopes (archive, &error);
  for (guint i = 0; saved_scopes != NULL && i < saved_scopes->len; i++)
    {
      const MirqabSavedScope *saved_scope = g_ptr_array_index (saved_scopes, i);
      MirqabScope *scope;

      mirqabctl_suggestions_offer (near, saved_scope->name, saved_scope->name);
      if (!is_called (saved_scope->name, name))
        continue;
      scope = mirqab_scope_from_json (saved_scope->scope, &error);
      if (scope == NULL)
        mirqabctl_say_failure (name, error);
      return scope;
    }
  if (saved_scopes == NULL)
    {
      mirqabctl_say_failure (NULL, error);
      return NULL;
    }

  suggestions = mirqabctl_suggestions_dup_text (near);
  if (suggestions != NULL)
    mirqabctl_say (_("There is no saved scope “%s”. Did you mean: %s?"), name, suggestions);
  else
    mirqabctl_say (_("There is no saved scope “%s”. “mirqabctl scopes” lists them"), name);

  return NULL;
}
