/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/known-names.h"

#include "language/name-sounds.h"

#include <string.h>

typedef struct
{
  char       *sounds;  /* owned */
  const char *person;  /* interned */
  const char *country; /* interned, nullable */
} KnownName;

struct _MirqabKnownNames
{
  GArray     *names;     /* owned, of KnownName */
  GHashTable *by_sounds; /* owned: sounds -> index into names + 1 */
};

static void
clear_name (gpointer data)
{
  g_free (((KnownName *) data)->sounds);
}

static void
add_name (MirqabKnownNames   *self,
          const MirqabPerson *person,
          const char         *text)
{
  KnownName name = { mirqab_name_sounds_dup (text), person->id, person->country };

  /* A single word is a surname or a nickname: too little to tell anyone by. */
  if (strchr (name.sounds, ' ') == NULL || g_hash_table_contains (self->by_sounds, name.sounds))
    {
      g_free (name.sounds);
      return;
    }
  g_array_append_val (self->names, name);
  g_hash_table_insert (self->by_sounds, name.sounds, GUINT_TO_POINTER (self->names->len));
}

MirqabKnownNames *
mirqab_known_names_new (MirqabDossier *dossier)
{
  MirqabKnownNames *self = g_new0 (MirqabKnownNames, 1);
  GPtrArray *people = mirqab_dossier_get_people (dossier);

  self->names = g_array_new (FALSE, FALSE, sizeof (KnownName));
  g_array_set_clear_func (self->names, clear_name);
  self->by_sounds = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < people->len; i++)
    {
      const MirqabPerson *person = g_ptr_array_index (people, i);

      for (guint j = 0; j < person->forms->len; j++)
        {
          const MirqabForm *form = g_ptr_array_index (person->forms, j);

          if (form->kind == MIRQAB_FORM_NAME)
            add_name (self, person, form->text);
        }
    }

  return self;
}

void
mirqab_known_names_free (MirqabKnownNames *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->by_sounds);
  g_array_unref (self->names);
  g_free (self);
}

/**
 * mirqab_known_names_find:
 * @sounds: of a name, see mirqab_name_sounds_dup()
 * @country: (nullable): that its bearer speaks for
 *
 * One sound may differ when nothing says that the two are of different states.
 *
 * Returns: (transfer none) (nullable): the id of whom the name may mean
 */
const char *
mirqab_known_names_find (const MirqabKnownNames *self,
                         const char             *sounds,
                         const char             *country)
{
  guint row = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_sounds, sounds));

  if (row > 0)
    return g_array_index (self->names, KnownName, row - 1).person;

  for (guint i = 0; i < self->names->len; i++)
    {
      const KnownName *name = &g_array_index (self->names, KnownName, i);

      if ((country == NULL || name->country == NULL || country == name->country)
          && mirqab_name_sounds_are_near (sounds, name->sounds))
        return name->person;
    }

  return NULL;
}
