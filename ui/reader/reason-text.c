/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "reader/reason-text.h"

#include <glib/gi18n.h>

/* What analysis calls its evidence that an article is about a state. */
static const struct
{
  const char *reason;
  const char *text;
} reasons[] = {
  /* Translators: these sentences say why an article is about a state; "it" is the state */
  { "member-state", N_("It is a member state.") },
  { "named-in-headline", N_("The headline names it.") },
  { "named-in-lead", N_("The first sentence names it.") },
  { "place-of-the-news", N_("The news happens there.") },
  { "place-in-text", N_("Something in the text happens there.") },
  { "hosts", N_("It hosts an event.") },
  { "holds-the-chair", N_("It holds, takes or hands over the chair.") },
  { "acts", N_("It is the one that acts.") },
  { "its-leader-speaks", N_("Its leader speaks or acts.") },
  { "its-official-speaks", N_("One of its officials speaks or acts.") },
  { "party-to-the-conflict", N_("It is a party to the conflict.") },
  { "its-official-in-lead", N_("The first sentence quotes its official.") },
  { "between-two-states", N_("The news is about what is between it and another state.") },
  { "acts-together", N_("It acts together with other states.") },
  { "other-side-of-the-fight", N_("It is the other side of the fighting.") },
  { "topic-of-the-news", N_("The news is about what happens there.") },
  { "its-membership-at-issue", N_("Its membership is at issue.") },
  { "named", N_("The text names it.") },
};

/**
 * mirqab_reason_get_text:
 * @reason: (nullable): of a #MirqabCountry
 *
 * Returns: (nullable): the reason in a sentence
 */
const char *
mirqab_reason_get_text (const char *reason)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_strcmp0 (reason, reasons[i].reason) == 0)
      return _(reasons[i].text);

  return NULL;
}
