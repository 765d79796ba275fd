/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "map/state-text.h"

#include <glib/gi18n.h>

#include "date-text.h"

/**
 * mirqab_state_text_get_day:
 * @session: a session
 *
 * Returns: the day of which memberships and offices are shown: the last of the period in scope,
 *   else today
 */
MirqabDay
mirqab_state_text_get_day (MirqabSession *session)
{
  const MirqabScope *scope = mirqab_session_get_scope (session);

  return scope->to != MIRQAB_DAY_NONE ? scope->to : mirqab_session_get_today (session);
}

/**
 * mirqab_state_text_get_articles:
 * @session: a session
 * @facet: %MIRQAB_FACET_COUNTRIES or %MIRQAB_FACET_CITIES
 * @id: of the state or the place
 *
 * Returns: how many articles the view has about it
 */
guint
mirqab_state_text_get_articles (MirqabSession *session,
                                MirqabFacet    facet,
                                const char    *id)
{
  const MirqabView *view = mirqab_session_get_view (session);

  for (guint i = 0; view != NULL && i < view->facets[facet]->len; i++)
    {
      const MirqabFacetCount *count = &g_array_index (view->facets[facet], MirqabFacetCount, i);

      if (g_str_equal (count->id, id))
        return count->articles;
    }
  return 0;
}

/**
 * mirqab_state_text_get_membership:
 * @membership: how a state stands to the organisation
 *
 * Returns: (transfer none): the word for it
 */
const char *
mirqab_state_text_get_membership (MirqabMembership membership)
{
  switch (membership)
    {
    case MIRQAB_MEMBERSHIP_MEMBER:
      return C_("membership of a state", "Member");
    case MIRQAB_MEMBERSHIP_FROZEN:
      return C_("membership of a state", "Membership frozen");
    case MIRQAB_MEMBERSHIP_FORMER:
      return C_("membership of a state", "Former member");
    case MIRQAB_MEMBERSHIP_OBSERVER:
      return C_("membership of a state", "Observer");
    case MIRQAB_MEMBERSHIP_NONE:
    default:
      return C_("membership of a state", "Not a member");
    }
}

char *
mirqab_state_text_dup_articles (guint articles)
{
  if (articles == 0)
    return g_strdup (_("No articles"));
  return g_strdup_printf (ngettext ("%u article", "%u articles", articles), articles);
}

/**
 * mirqab_state_text_dup_days:
 * @from: first day, or %MIRQAB_DAY_NONE
 * @from_precision: how exactly it is known
 * @to: last day, or %MIRQAB_DAY_NONE
 * @to_precision: how exactly it is known
 *
 * Returns: (transfer full): "15 May 1992 – 1999", "since 2006", no more exact than known
 */
char *
mirqab_state_text_dup_days (MirqabDay       from,
                            MirqabPrecision from_precision,
                            MirqabDay       to,
                            MirqabPrecision to_precision)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (from != MIRQAB_DAY_NONE)
    first = mirqab_date_text_dup (from, from, from_precision);
  if (to != MIRQAB_DAY_NONE)
    last = mirqab_date_text_dup (to, to, to_precision);

  if (first != NULL && last != NULL)
    /* Translators: a period: its first day, month or year, and its last */
    return g_strdup_printf (C_("period", "%1$s – %2$s"), first, last);
  if (first != NULL)
    /* Translators: %s is a day */
    return g_strdup_printf (C_("period", "since %s"), first);
  if (last != NULL)
    /* Translators: %s is a day */
    return g_strdup_printf (C_("period", "until %s"), last);
  return g_strdup (_("Unknown date"));
}

/* The name, the standing and the articles of a state. */
static void
get_parts (MirqabSession  *session,
           const char     *code,
           const char    **name,
           const char    **membership,
           char          **articles)
{
  MirqabDossier *dossier = mirqab_session_get_dossier (session);
  const MirqabState *state = mirqab_dossier_find_state (dossier, code);
  guint count = mirqab_state_text_get_articles (session, MIRQAB_FACET_COUNTRIES, code);
  MirqabMembership standing = MIRQAB_MEMBERSHIP_NONE;

  if (state != NULL)
    standing = mirqab_state_get_membership (state, mirqab_state_text_get_day (session));
  *name = mirqab_dossier_get_label (dossier, MIRQAB_MENTION_COUNTRY, code,
                                    mirqab_session_get_language (session));
  *membership = mirqab_state_text_get_membership (standing);
  *articles = mirqab_state_text_dup_articles (count);
}

/**
 * mirqab_state_text_dup_summary:
 * @session: a session
 * @code: of a state
 *
 * Returns: (transfer full): the state, its standing and its articles in one line
 */
char *
mirqab_state_text_dup_summary (MirqabSession *session,
                               const char    *code)
{
  g_autofree char *articles = NULL;
  const char *name, *membership;
  const char *format;

  get_parts (session, code, &name, &membership, &articles);
  if (mirqab_scope_has (mirqab_session_get_scope (session), MIRQAB_SCOPE_COUNTRIES, code))
    /* Translators: a state on the map that is chosen: its name, its membership, "12 articles" */
    format = _("%1$s: %2$s, %3$s, selected");
  else
    /* Translators: a state on the map: its name, its membership, "12 articles" */
    format = _("%1$s: %2$s, %3$s");
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (format, name, membership, articles);
#pragma GCC diagnostic pop
}

/**
 * mirqab_state_text_dup_tooltip:
 * @session: a session
 * @code: of a state
 *
 * Returns: (transfer full): the same in lines
 */
char *
mirqab_state_text_dup_tooltip (MirqabSession *session,
                               const char    *code)
{
  g_autofree char *articles = NULL;
  const char *name, *membership;

  get_parts (session, code, &name, &membership, &articles);
  return g_strdup_printf ("%s\n%s\n%s", name, membership, articles);
}

/**
 * mirqab_state_text_dup_place:
 * @session: a session
 * @id: of a place
 *
 * Returns: (transfer full): the place, its state and its articles in lines
 */
char *
mirqab_state_text_dup_place (MirqabSession *session,
                             const char    *id)
{
  MirqabDossier *dossier = mirqab_session_get_dossier (session);
  const char *language = mirqab_session_get_language (session);
  const MirqabPlace *place = mirqab_dossier_find_place (dossier, id);
  guint count = mirqab_state_text_get_articles (session, MIRQAB_FACET_CITIES, id);
  g_autofree char *articles = mirqab_state_text_dup_articles (count);

  g_return_val_if_fail (place != NULL, NULL);

  return g_strdup_printf ("%s\n%s\n%s", mirqab_local_text_get (&place->name, language),
                          mirqab_dossier_get_label (dossier, MIRQAB_MENTION_COUNTRY,
                                                    place->country, language),
                          articles);
}
