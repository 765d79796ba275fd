/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/command.h"

#include "mirqabctl/json-line.h"
#include "mirqabctl/say.h"
#include "mirqabctl/scope-options.h"
#include "mirqabctl/table.h"

#include <glib/gi18n.h>

static const char *const membership_names[] = {
  [MIRQAB_MEMBERSHIP_NONE] = "none",
  [MIRQAB_MEMBERSHIP_OBSERVER] = "observer",
  [MIRQAB_MEMBERSHIP_FORMER] = "former",
  [MIRQAB_MEMBERSHIP_FROZEN] = "frozen",
  [MIRQAB_MEMBERSHIP_MEMBER] = "member",
};

static const char *
describe_membership (MirqabMembership membership)
{
  switch (membership)
    {
    case MIRQAB_MEMBERSHIP_MEMBER:
      return C_("of a state", "member");
    case MIRQAB_MEMBERSHIP_FROZEN:
      return C_("of a state", "frozen");
    case MIRQAB_MEMBERSHIP_FORMER:
      return C_("of a state", "former member");
    case MIRQAB_MEMBERSHIP_OBSERVER:
      return C_("of a state", "observer");
    case MIRQAB_MEMBERSHIP_NONE:
    default:
      return "–";
    }
}

static guint
find_count (GArray     *counts,
            const char *code)
{
  for (guint i = 0; i < counts->len; i++)
    if (g_str_equal (g_array_index (counts, MirqabFacetCount, i).id, code))
      return g_array_index (counts, MirqabFacetCount, i).articles;

  return 0;
}

static void
print_state (const MirqabctlInvocation *invocation,
             MirqabctlTable            *table,
             const MirqabState         *state,
             MirqabMembership           membership,
             guint                      articles,
             guint                      mentioned)
{
  const char *name = mirqab_local_text_get (&state->name, invocation->language);

  if (invocation->json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      mirqabctl_json_string (builder, "code", state->code);
      mirqabctl_json_string (builder, "name", name);
      mirqabctl_json_string (builder, "membership", membership_names[membership]);
      mirqabctl_json_number (builder, "articles", articles);
      mirqabctl_json_number (builder, "mentioned", mentioned);
      json_builder_end_object (builder);
      mirqabctl_json_print (builder);
    }
  else
    {
      g_autofree char *n_articles = g_strdup_printf ("%u", articles);
      g_autofree char *n_mentioned = g_strdup_printf ("%u", mentioned);
      const char *const cells[] = { state->code, n_articles, n_mentioned,
                                    describe_membership (membership), name };

      mirqabctl_table_add (table, cells);
    }
}

/* All states that belong or belonged to the organisation, and those that
 * articles are about. */
static void
print_states (MirqabctlInvocation *invocation,
              GArray              *about,
              GArray              *mentioned,
              MirqabDay            day)
{
  static const MirqabctlColumn columns[] = {
    MIRQABCTL_COLUMN_START, MIRQABCTL_COLUMN_NUMBER, MIRQABCTL_COLUMN_NUMBER,
    MIRQABCTL_COLUMN_START, MIRQABCTL_COLUMN_REST,
  };
  const char *const titles[] = {
    C_("column of a table", "Code"), C_("column of a table", "About it"),
    C_("column of a table", "Name it"), C_("column of a table", "Is"),
    C_("column of a table", "State"),
  };
  g_autoptr (MirqabctlTable) table = mirqabctl_table_new (columns, titles, G_N_ELEMENTS (columns));
  GPtrArray *states = mirqab_dossier_get_states (invocation->dossier);

  for (guint i = 0; i < states->len; i++)
    {
      const MirqabState *state = g_ptr_array_index (states, i);
      guint n_about = find_count (about, state->code);
      guint n_mentioned = find_count (mentioned, state->code);

      if (state->periods->len > 0 || n_about > 0 || n_mentioned > 0)
        print_state (invocation, table, state, mirqab_state_get_membership (state, day),
                     n_about, n_mentioned);
    }
  if (!invocation->json)
    mirqabctl_table_print (table);
}

MirqabctlExit
mirqabctl_countries (MirqabctlInvocation  *invocation,
                     int                   argc,
                     char                **argv)
{
  const MirqabctlHelp help = {
    .summary = _("Prints the figures of the map: how many articles are about each state, and how many "
                 "name it."),
    .description = _("Membership is that of the last day of the period, or of today.\n\nExample:\n"
                     "  mirqabctl countries --from 2022 --to 2022"),
  };
  g_auto (MirqabctlScopeOptions) options = { NULL };
  g_autofree GOptionEntry *entries = (GOptionEntry *) mirqabctl_scope_options_entries (&options);
  g_autoptr (MirqabScope) scope = NULL;
  g_autoptr (MirqabSelection) selection = NULL;
  g_autoptr (GArray) about = NULL;
  g_autoptr (GArray) mentioned = NULL;
  g_autoptr (GError) error = NULL;
  MirqabDay day;

  if (!mirqabctl_parse (invocation, &help, entries, NULL, &argc, &argv))
    return MIRQABCTL_USAGE;
  scope = mirqabctl_scope_options_resolve (&options, invocation);
  if (scope == NULL)
    return MIRQABCTL_USAGE;
  if (mirqabctl_get_dossier (invocation) == NULL || mirqabctl_get_archive (invocation) == NULL)
    return MIRQABCTL_FAILED;

  selection = mirqab_archive_select (invocation->archive, scope, invocation->cancellable, &error);
  if (selection != NULL)
    about = mirqab_archive_count (invocation->archive, selection, MIRQAB_FACET_COUNTRIES,
                                  invocation->cancellable, &error);
  if (about != NULL)
    mentioned = mirqab_archive_count (invocation->archive, selection, MIRQAB_FACET_MENTIONED,
                                      invocation->cancellable, &error);
  if (mentioned == NULL)
    {
      mirqabctl_say_failure (scope->words, error);
      return MIRQABCTL_FAILED;
    }

  day = scope->to != MIRQAB_DAY_NONE ? scope->to
                                     : mirqab_day_from_unix (g_get_real_time () / G_USEC_PER_SEC);
  print_states (invocation, about, mentioned, day);
  if (about->len > 0 || mentioned->len > 0)
    return MIRQABCTL_DONE;

  mirqabctl_say (_("No article about or with a state matches"));

  return MIRQABCTL_FAILED;
}
