/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/own-names.h"

#include "language/day.h"

MirqabAcceptedName *
mirqab_accepted_name_copy (const MirqabAcceptedName *name)
{
  MirqabAcceptedName *copy = g_new0 (MirqabAcceptedName, 1);

  copy->name = g_strdup (name->name);
  copy->country = g_strdup (name->country);
  copy->office = g_strdup (name->office);
  copy->link = g_strdup (name->link);
  copy->spelling_of = g_strdup (name->spelling_of);

  return copy;
}

void
mirqab_accepted_name_free (MirqabAcceptedName *name)
{
  g_free (name->name);
  g_free (name->country);
  g_free (name->office);
  g_free (name->link);
  g_free (name->spelling_of);
  g_free (name);
}

static char *
dup_folder (MirqabDossier *dossier,
            const char    *data_folder)
{
  return mirqab_own_dossier_dup_folder (data_folder, mirqab_dossier_get_id (dossier));
}

/* By the first letter whose script tells. */
static const char *
guess_language (const char *name)
{
  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    {
      GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (at));

      if (script == G_UNICODE_SCRIPT_ARABIC)
        return "ar";
      if (script == G_UNICODE_SCRIPT_CYRILLIC)
        return "ru";
    }

  return "en";
}

/**
 * mirqab_own_names_dup_acceptance:
 *
 * Returns: (transfer full): the source of a name that no article is the source of
 */
char *
mirqab_own_names_dup_acceptance (void)
{
  char day[MIRQAB_DAY_STRING_LENGTH];

  mirqab_day_print (mirqab_day_from_unix (g_get_real_time () / G_USEC_PER_SEC), day);

  return g_strconcat ("accepted by the person, ", day, NULL);
}

/**
 * mirqab_own_names_accept:
 * @data_folder: the folder of the archive
 *
 * Writes a name into the person's own dossier; whoever holds @dossier loads it
 * again to know the name. Sets %MIRQAB_OWN_DOSSIER_ERROR or #GFileError.
 */
char *
mirqab_own_names_accept (MirqabDossier             *dossier,
                         const char                *data_folder,
                         const MirqabAcceptedName  *name,
                         GError                   **error)
{
  g_autofree char *folder = dup_folder (dossier, data_folder);
  g_autofree char *acceptance = mirqab_own_names_dup_acceptance ();
  const MirqabOffice *office = NULL;
  MirqabOwnPerson person = {
    .name = name->name,
    .language = guess_language (name->name),
    .country = name->country,
    .spelling_of = name->spelling_of,
    .source = name->link != NULL ? name->link : acceptance,
  };

  if (name->office != NULL)
    office = mirqab_dossier_find_office (dossier, name->office);
  if (office != NULL)
    person.remark = mirqab_local_text_get (&office->name, person.language);

  return mirqab_own_dossier_add_person (folder, &person, error);
}

/**
 * mirqab_own_names_forget:
 * @name: in any spelling that folds to the same
 *
 * Takes back what mirqab_own_names_accept () wrote, with its errors.
 */
gboolean
mirqab_own_names_forget (MirqabDossier  *dossier,
                         const char     *data_folder,
                         const char     *name,
                         GError        **error)
{
  g_autofree char *folder = dup_folder (dossier, data_folder);

  return mirqab_own_dossier_remove_person (folder, name, error);
}

static void
add_name (const MirqabOwnPerson *person,
          gpointer               names)
{
  MirqabAcceptedName *name = g_new0 (MirqabAcceptedName, 1);

  name->name = g_strdup (person->name);
  name->country = g_strdup (person->country);
  name->link = g_strdup (person->source);
  name->spelling_of = g_strdup (person->spelling_of);
  g_ptr_array_add (names, name);
}

GPtrArray *
mirqab_own_names_list (MirqabDossier  *dossier,
                       const char     *data_folder,
                       GError        **error)
{
  g_autofree char *folder = dup_folder (dossier, data_folder);
  g_autoptr (GPtrArray) names = NULL;

  names = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_accepted_name_free);
  if (!mirqab_own_dossier_for_each (folder, add_name, names, error))
    return NULL;

  return g_steal_pointer (&names);
}
