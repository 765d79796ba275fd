/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/concern.h"

#include "analysis/officials.h"

static gboolean
holds_post (MirqabDossier *dossier,
            const char    *id,
            MirqabDay      day)
{
  const MirqabPerson *person = mirqab_dossier_find_person (dossier, id);

  for (guint i = 0; person != NULL && i < person->terms->len; i++)
    {
      const MirqabTerm *term = &g_array_index (person->terms, MirqabTerm, i);
      const MirqabOffice *office = mirqab_dossier_find_office (dossier, term->office);

      if (office == NULL || office->body == NULL)
        continue;
      if (day == MIRQAB_DAY_NONE
          || ((term->from == MIRQAB_DAY_NONE || term->from <= day)
              && (term->to == MIRQAB_DAY_NONE || term->to >= day)))
        return TRUE;
    }

  return FALSE;
}

static MirqabConcernReason
judge_mention (MirqabDossier       *dossier,
               const MirqabMention *mention,
               MirqabDay            day)
{
  switch (mention->kind)
    {
    case MIRQAB_MENTION_ORGANISATION:
      return MIRQAB_CONCERN_ORGANISATION;

    case MIRQAB_MENTION_BODY:
      return MIRQAB_CONCERN_BODY;

    case MIRQAB_MENTION_PERSON:
      return holds_post (dossier, mention->id, day) ? MIRQAB_CONCERN_OFFICIAL : MIRQAB_CONCERN_NONE;

    case MIRQAB_MENTION_COUNTRY:
    case MIRQAB_MENTION_CITY:
    default:
      return MIRQAB_CONCERN_NONE;
    }
}

/* A state whose membership is frozen still belongs; one that has left, or only
 * observes, does not. */
static gboolean
belongs (MirqabDossier *dossier,
         const char    *code,
         MirqabDay      day)
{
  const MirqabState *state = mirqab_dossier_find_state (dossier, code);
  MirqabMembership membership;

  if (state == NULL)
    return FALSE;
  if (day == MIRQAB_DAY_NONE)
    return state->periods->len > 0;
  membership = mirqab_state_get_membership (state, day);

  return membership == MIRQAB_MEMBERSHIP_MEMBER || membership == MIRQAB_MEMBERSHIP_FROZEN;
}

static MirqabConcern
judge_states (MirqabDossier        *dossier,
              const MirqabFindings *findings)
{
  MirqabConcern concern = { MIRQAB_CONCERN_NONE, { 0, 0 } };
  guint n = 0;

  for (guint i = 0; i < findings->countries->len; i++)
    {
      const MirqabCountry *country = &g_array_index (findings->countries, MirqabCountry, i);

      if (country->role != MIRQAB_ROLE_SUBJECT || !belongs (dossier, country->code, findings->published))
        continue;
      n++;
      if (concern.evidence.end == concern.evidence.start)
        concern.evidence = country->evidence;
    }
  if (n >= 2)
    concern.reason = MIRQAB_CONCERN_STATES;
  else
    concern.evidence = (MirqabSpan) { 0, 0 };

  return concern;
}

/**
 * mirqab_concern_find:
 *
 * A single state is no reason: what a large member does fills the news of the
 * day, and seldom has to do with the organisation.
 *
 * Returns: the strongest reason, with the first place where it stands
 */
MirqabConcern
mirqab_concern_find (MirqabDossier        *dossier,
                     const MirqabFindings *findings)
{
  MirqabConcern concern = { MIRQAB_CONCERN_NONE, { 0, 0 } };

  for (guint i = 0; i < findings->mentions->len; i++)
    {
      const MirqabMention *mention = &g_array_index (findings->mentions, MirqabMention, i);
      MirqabConcernReason reason = judge_mention (dossier, mention, findings->published);

      if (reason == MIRQAB_CONCERN_NONE
          || (concern.reason != MIRQAB_CONCERN_NONE && concern.reason <= reason))
        continue;
      concern.reason = reason;
      concern.evidence = mention->span;
    }

  return concern.reason != MIRQAB_CONCERN_NONE ? concern : judge_states (dossier, findings);
}

const char *
mirqab_concern_reason_to_string (MirqabConcernReason reason)
{
  static const char *const names[] = {
    [MIRQAB_CONCERN_NONE] = NULL,
    [MIRQAB_CONCERN_ORGANISATION] = "organisation",
    [MIRQAB_CONCERN_BODY] = "body",
    [MIRQAB_CONCERN_OFFICIAL] = "official",
    [MIRQAB_CONCERN_STATES] = "states",
  };

  return reason < G_N_ELEMENTS (names) ? names[reason] : NULL;
}
