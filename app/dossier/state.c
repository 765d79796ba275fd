/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-dossier"

#include "dossier/dossier.h"

static gboolean
covers (const MirqabMembershipPeriod *period,
        MirqabDay                     day)
{
  return (period->from == MIRQAB_DAY_NONE || period->from <= day) &&
         (period->to == MIRQAB_DAY_NONE || period->to >= day);
}

/**
 * mirqab_state_get_membership:
 * @state: a state
 * @day: a day
 *
 * Says how the state stood to the organisation on @day. After the end of a
 * membership a state is a former member, without a period that says so.
 *
 * Returns: the membership
 */
MirqabMembership
mirqab_state_get_membership (const MirqabState *state,
                             MirqabDay          day)
{
  MirqabMembership membership = MIRQAB_MEMBERSHIP_NONE;

  for (guint i = 0; i < state->periods->len; i++)
    {
      const MirqabMembershipPeriod *period;

      period = &g_array_index (state->periods, MirqabMembershipPeriod, i);
      if (covers (period, day))
        return period->membership;
      if (period->from <= day && period->membership != MIRQAB_MEMBERSHIP_OBSERVER)
        membership = MIRQAB_MEMBERSHIP_FORMER;
    }
  return membership;
}
