/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "filters/scope-part.h"

#include "chronology/event-text.h"
#include "date-text.h"

#include <glib/gi18n.h>

static const MirqabScopeList lists[] = {
  MIRQAB_SCOPE_COUNTRIES, MIRQAB_SCOPE_BODIES,  MIRQAB_SCOPE_PEOPLE,
  MIRQAB_SCOPE_CITIES,    MIRQAB_SCOPE_KINDS,   MIRQAB_SCOPE_OUTLETS,
  MIRQAB_SCOPE_LANGUAGES,
};

void
mirqab_scope_part_free (MirqabScopePart *part)
{
  g_free (part->value);
  g_free (part->label);
  g_free (part);
}

static const char *
get_language_name (const char *code)
{
  if (g_str_equal (code, "ar"))
    return _("Arabic");
  if (g_str_equal (code, "en"))
    return _("English");
  if (g_str_equal (code, "ru"))
    return _("Russian");
  return code;
}

/**
 * mirqab_scope_dup_value_name:
 * @language: of the dossier's names
 *
 * Returns: (transfer full): what a value of a scope's list is called
 */
char *
mirqab_scope_dup_value_name (MirqabScopeList  list,
                             const char      *value,
                             MirqabDossier   *dossier,
                             const char      *language)
{
  MirqabEventKind kind;

  switch (list)
    {
    case MIRQAB_SCOPE_COUNTRIES:
      return g_strdup (mirqab_dossier_get_label (dossier, MIRQAB_MENTION_COUNTRY, value, language));
    case MIRQAB_SCOPE_PEOPLE:
      return g_strdup (mirqab_dossier_get_label (dossier, MIRQAB_MENTION_PERSON, value, language));
    case MIRQAB_SCOPE_BODIES:
      return g_strdup (mirqab_dossier_get_label (dossier, MIRQAB_MENTION_BODY, value, language));
    case MIRQAB_SCOPE_CITIES:
      return g_strdup (mirqab_dossier_get_label (dossier, MIRQAB_MENTION_CITY, value, language));
    case MIRQAB_SCOPE_LANGUAGES:
      return g_strdup (get_language_name (value));
    case MIRQAB_SCOPE_KINDS:
      return g_strdup (mirqab_event_kind_from_string (value, &kind) ? mirqab_event_text_get_kind (kind)
                                                                    : value);
    case MIRQAB_SCOPE_OUTLETS:
    default:
      return g_strdup (value);
    }
}

static void
add_part (GPtrArray           *parts,
          MirqabScopePartKind  kind,
          char                *label) /* (transfer full) */
{
  MirqabScopePart *part = g_new0 (MirqabScopePart, 1);

  part->kind = kind;
  part->label = label;
  g_ptr_array_add (parts, part);
}

static void
add_values (GPtrArray         *parts,
            const MirqabScope *scope,
            MirqabScopeList    list,
            MirqabDossier     *dossier,
            const char        *language)
{
  char **values = mirqab_scope_get_list (scope, list);

  for (guint i = 0; values[i] != NULL; i++)
    {
      MirqabScopePart *part = g_new0 (MirqabScopePart, 1);

      part->kind = MIRQAB_SCOPE_PART_VALUE;
      part->list = list;
      part->value = g_strdup (values[i]);
      part->label = mirqab_scope_dup_value_name (list, values[i], dossier, language);
      g_ptr_array_add (parts, part);
    }
}

/**
 * mirqab_scope_dup_parts:
 * @collection: (nullable): the name of the scope's collection, where it is known
 * @language: of the dossier's names
 *
 * Returns: (transfer full) (element-type MirqabScopePart): what the scope asks
 *   for, one condition after the other; empty for everything
 */
GPtrArray *
mirqab_scope_dup_parts (const MirqabScope *scope,
                        const char        *collection,
                        MirqabDossier     *dossier,
                        const char        *language)
{
  g_autofree char *words = scope->words != NULL ? g_strchomp (g_strdup (scope->words)) : NULL;
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_scope_part_free);

  if (words != NULL)
    /* Translators: %s are words that are searched for */
    add_part (parts, MIRQAB_SCOPE_PART_WORDS, g_strdup_printf (_("“%s”"), words));
  if (scope->collection != 0)
    add_part (parts, MIRQAB_SCOPE_PART_COLLECTION,
              g_strdup (collection != NULL ? collection : _("Collection")));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    add_values (parts, scope, lists[i], dossier, language);
  if (scope->from != MIRQAB_DAY_NONE || scope->to != MIRQAB_DAY_NONE)
    add_part (parts, MIRQAB_SCOPE_PART_PERIOD, mirqab_date_text_dup_period (scope->from, scope->to));
  if (scope->unread)
    add_part (parts, MIRQAB_SCOPE_PART_UNREAD, g_strdup (C_("articles", "Unread")));
  if (scope->starred)
    add_part (parts, MIRQAB_SCOPE_PART_STARRED, g_strdup (C_("articles", "Starred")));
  if (scope->aside)
    add_part (parts, MIRQAB_SCOPE_PART_ASIDE, g_strdup (_("With those aside")));

  return parts;
}

/**
 * mirqab_scope_without_part:
 *
 * Returns: (transfer full): the scope without one of its conditions
 */
MirqabScope *
mirqab_scope_without_part (const MirqabScope     *scope,
                           const MirqabScopePart *part)
{
  MirqabScope *rest = mirqab_scope_copy (scope);

  switch (part->kind)
    {
    case MIRQAB_SCOPE_PART_PERIOD:
      mirqab_scope_set_period (rest, MIRQAB_DAY_NONE, MIRQAB_DAY_NONE);
      break;
    case MIRQAB_SCOPE_PART_WORDS:
      mirqab_scope_set_words (rest, NULL);
      break;
    case MIRQAB_SCOPE_PART_UNREAD:
      rest->unread = FALSE;
      break;
    case MIRQAB_SCOPE_PART_STARRED:
      rest->starred = FALSE;
      break;
    case MIRQAB_SCOPE_PART_ASIDE:
      rest->aside = FALSE;
      break;
    case MIRQAB_SCOPE_PART_COLLECTION:
      rest->collection = 0;
      break;
    case MIRQAB_SCOPE_PART_VALUE:
    default:
      if (mirqab_scope_has (rest, part->list, part->value))
        mirqab_scope_toggle (rest, part->list, part->value);
      break;
    }

  return rest;
}
