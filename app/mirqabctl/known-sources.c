/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/known-sources.h"

#include "language/folding.h"
#include "mirqabctl/say.h"
#include "mirqabctl/suggestions.h"

#include <glib/gi18n.h>

static gboolean
is_named (const char *name,
          const char *typed)
{
  g_autofree char *folded_name = name != NULL ? mirqab_fold (name) : NULL;
  g_autofree char *folded_typed = mirqab_fold (typed);

  return g_strcmp0 (folded_name, folded_typed) == 0;
}

/**
 * mirqabctl_is_address:
 *
 * Returns: whether @text is meant as an address of the web
 */
gboolean
mirqabctl_is_address (const char *text)
{
  g_autofree char *scheme = g_uri_parse_scheme (text);

  return g_strcmp0 (scheme, "http") == 0 || g_strcmp0 (scheme, "https") == 0;
}

/* The listed source that is meant, or NULL. */
static const MirqabListedSource *
find_listed (MirqabDossier *dossier,
             const char    *typed)
{
  GPtrArray *listed = mirqab_dossier_get_sources (dossier);

  for (guint i = 0; i < listed->len; i++)
    {
      const MirqabListedSource *source = g_ptr_array_index (listed, i);

      if (source->feed != NULL
          && (g_str_equal (source->feed, typed) || g_str_equal (source->id, typed)
              || is_named (source->name.ar, typed) || is_named (source->name.en, typed)
              || is_named (source->name.ru, typed)))
        return source;
    }

  return NULL;
}

/**
 * mirqabctl_find_source:
 * @sources: (element-type MirqabKeptSource): as mirqab_source_list_read () gives them
 * @typed: an address, a name or the id of a listed source
 *
 * Returns: (transfer none) (nullable): one of @sources
 */
MirqabKeptSource *
mirqabctl_find_source (GPtrArray     *sources,
                       MirqabDossier *dossier,
                       const char    *typed)
{
  const MirqabListedSource *listed = find_listed (dossier, typed);

  for (guint i = 0; i < sources->len; i++)
    {
      MirqabKeptSource *source = g_ptr_array_index (sources, i);

      if (g_str_equal (source->url, typed) || is_named (source->name, typed))
        return source;
    }
  for (guint i = 0; listed != NULL && i < sources->len; i++)
    {
      MirqabKeptSource *source = g_ptr_array_index (sources, i);

      if (g_str_equal (source->url, listed->feed) || g_strcmp0 (source->listed, listed->id) == 0)
        return source;
    }

  return NULL;
}

/* What may have been meant, or NULL. */
static char *
dup_suggestions (GPtrArray     *sources,
                 MirqabDossier *dossier,
                 const char    *typed,
                 const char    *language)
{
  g_autoptr (MirqabctlSuggestions) near = mirqabctl_suggestions_new (typed);
  GPtrArray *listed = mirqab_dossier_get_sources (dossier);

  for (guint i = 0; i < sources->len; i++)
    {
      const MirqabKeptSource *source = g_ptr_array_index (sources, i);

      mirqabctl_suggestions_offer (near, source->url, source->url);
      if (source->name != NULL)
        mirqabctl_suggestions_offer (near, source->name, source->name);
    }
  for (guint i = 0; i < listed->len; i++)
    {
      const MirqabListedSource *source = g_ptr_array_index (listed, i);

      mirqabctl_suggestions_offer (near, source->id, source->id);
      mirqabctl_suggestions_offer (near, mirqab_local_text_get (&source->name, language), source->id);
    }

  return mirqabctl_suggestions_dup_text (near);
}

/**
 * mirqabctl_say_no_source:
 * @typed: what was taken for the name of a source
 */
void
mirqabctl_say_no_source (GPtrArray     *sources,
                         MirqabDossier *dossier,
                         const char    *typed,
                         const char    *language)
{
  g_autofree char *near = dup_suggestions (sources, dossier, typed, language);

  if (near != NULL)
    mirqabctl_say (_("There is no source “%s”. Did you mean: %s?"), typed, near);
  else
    mirqabctl_say (_("There is no source “%s”. “mirqabctl sources list” shows those that there are"),
                   typed);
}
