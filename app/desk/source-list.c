/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/source-list.h"

static MirqabKeptSource *
make_listed (const MirqabListedSource *listed)
{
  MirqabKeptSource *source = mirqab_kept_source_new (listed->feed);

  source->name = g_strdup (mirqab_local_text_get (&listed->name, listed->language));
  source->listed = g_strdup (listed->id);
  source->homepage = g_strdup (listed->homepage);
  source->language = g_strdup (listed->language);
  source->is_enabled = listed->enabled;

  return source;
}

/* Whether something about a listed source is stored already. A feed that has
 * moved is known by its id, one that a person added before by its address. */
static gboolean
is_stored (GPtrArray                *sources,
           guint                     n_stored,
           const MirqabListedSource *listed)
{
  for (guint i = 0; i < n_stored; i++)
    {
      const MirqabKeptSource *source = g_ptr_array_index (sources, i);

      if (g_strcmp0 (source->listed, listed->id) == 0 || g_str_equal (source->url, listed->feed))
        return TRUE;
    }

  return FALSE;
}

static void
drop_removed (GPtrArray *sources)
{
  for (guint i = sources->len; i > 0; i--)
    if (((MirqabKeptSource *) g_ptr_array_index (sources, i - 1))->is_removed)
      g_ptr_array_remove_index (sources, i - 1);
}

/**
 * mirqab_source_list_read:
 * @with_removed: those that were removed and can be put back, too
 */
GPtrArray *
mirqab_source_list_read (MirqabArchive  *archive,
                         MirqabDossier  *dossier,
                         gboolean        with_removed,
                         GError        **error)
{
  GPtrArray *listed = mirqab_dossier_get_sources (dossier);
  GPtrArray *sources = mirqab_archive_list_sources (archive, error);
  guint n_stored = sources != NULL ? sources->len : 0;

  if (sources == NULL)
    return NULL;

  for (guint i = 0; i < listed->len; i++)
    {
      const MirqabListedSource *source = g_ptr_array_index (listed, i);

      if (source->feed != NULL && !is_stored (sources, n_stored, source))
        g_ptr_array_add (sources, make_listed (source));
    }
  if (!with_removed)
    drop_removed (sources);

  return sources;
}

/**
 * mirqab_source_list_find:
 *
 * Returns: (transfer none) (nullable):
 */
MirqabKeptSource *
mirqab_source_list_find (GPtrArray  *sources,
                         const char *url)
{
  for (guint i = 0; i < sources->len; i++)
    {
      MirqabKeptSource *source = g_ptr_array_index (sources, i);

      if (g_str_equal (source->url, url))
        return source;
    }

  return NULL;
}

/**
 * mirqab_source_list_add:
 * @source: gets its id
 * @is_new: (out): whether it was not in the list
 *
 * Adds a source, or puts back one that was removed; one that is there stays as
 * it is, but is enabled. One of the dossier's list keeps what the list says.
 */
gboolean
mirqab_source_list_add (MirqabArchive     *archive,
                        MirqabDossier     *dossier,
                        MirqabKeptSource  *source,
                        gboolean          *is_new,
                        GError           **error)
{
  g_autoptr (GPtrArray) sources = mirqab_source_list_read (archive, dossier, TRUE, error);
  MirqabKeptSource *there;

  if (sources == NULL)
    return FALSE;

  there = mirqab_source_list_find (sources, source->url);
  *is_new = there == NULL || there->is_removed || !there->is_enabled;
  if (there == NULL)
    return mirqab_archive_save_source (archive, source, error);

  there->is_removed = FALSE;
  there->is_enabled = TRUE;
  if (!mirqab_archive_save_source (archive, there, error))
    return FALSE;
  source->id = there->id;

  return TRUE;
}

void
mirqab_opml_import_free (MirqabOpmlImport *self)
{
  g_ptr_array_unref (self->problems);
  g_free (self);
}

/* One that is there stays as the person has settled it, paused for example. */
static gboolean
add_opml_source (MirqabArchive           *archive,
                 GPtrArray               *sources,
                 const MirqabOpmlSource  *listed,
                 MirqabOpmlImport        *import,
                 GError                 **error)
{
  MirqabKeptSource *source = mirqab_source_list_find (sources, listed->feed_url);

  if (source != NULL && !source->is_removed && (source->id != 0 || source->is_enabled))
    {
      import->n_there++;
      return TRUE;
    }
  if (source == NULL)
    {
      source = mirqab_kept_source_new (listed->feed_url);
      source->name = g_strdup (listed->title);
      source->homepage = g_strdup (listed->site_url);
      source->folder = g_strdup (listed->folder);
      g_ptr_array_add (sources, source);
    }
  source->is_removed = FALSE;
  source->is_enabled = TRUE;
  import->n_new++;

  return mirqab_archive_save_source (archive, source, error);
}

/**
 * mirqab_source_list_import_opml:
 *
 * All of it or, when the archive cannot be written, nothing.
 *
 * Returns: (transfer full) (nullable): %NULL when @bytes are no OPML, too
 */
MirqabOpmlImport *
mirqab_source_list_import_opml (MirqabArchive  *archive,
                                MirqabDossier  *dossier,
                                GBytes         *bytes,
                                GError        **error)
{
  g_autoptr (MirqabOpmlImport) import = g_new0 (MirqabOpmlImport, 1);
  g_autoptr (GPtrArray) listed = NULL;
  g_autoptr (GPtrArray) sources = NULL;
  gboolean succeeded = TRUE;

  import->problems = g_ptr_array_new_with_free_func (g_free);
  listed = mirqab_opml_parse (bytes, import->problems, error);
  sources = listed != NULL ? mirqab_source_list_read (archive, dossier, TRUE, error) : NULL;
  if (sources == NULL || !mirqab_archive_begin (archive, error))
    return NULL;

  for (guint i = 0; i < listed->len && succeeded; i++)
    succeeded = add_opml_source (archive, sources, g_ptr_array_index (listed, i), import, error);
  if (!succeeded)
    mirqab_archive_roll_back (archive);
  else
    succeeded = mirqab_archive_commit (archive, error);

  return succeeded ? g_steal_pointer (&import) : NULL;
}

/**
 * mirqab_source_list_print_opml:
 *
 * Returns: (transfer full): the stored ones of @sources that are not removed
 */
char *
mirqab_source_list_print_opml (GPtrArray  *sources,
                               const char *title)
{
  g_autoptr (GPtrArray) listed = NULL;

  listed = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_opml_source_free);
  for (guint i = 0; i < sources->len; i++)
    {
      const MirqabKeptSource *source = g_ptr_array_index (sources, i);

      if (source->is_removed || (source->id == 0 && !source->is_enabled))
        continue;
      g_ptr_array_add (listed, mirqab_opml_source_new (source->name, source->url, source->homepage,
                                                       source->folder));
    }

  return mirqab_opml_print (title, listed);
}
