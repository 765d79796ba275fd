/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/command.h"

#include "archive/own-order.h"
#include "desk/watches.h"
#include "mirqabctl/json-line.h"
#include "mirqabctl/say.h"
#include "mirqabctl/table.h"

#include <glib/gi18n.h>

static const char *const kind_names[] = {
  [MIRQAB_WATCH_OFF] = "off",
  [MIRQAB_WATCH_MATCH] = "match",
  [MIRQAB_WATCH_SPIKE] = "spike",
  [MIRQAB_WATCH_SILENCE] = "silence",
};

/* What the options of “set” ask for. */
typedef struct
{
  gboolean match;
  gboolean spike;
  gboolean off;
  int      days; /* of silence; 0: not given */
} Wish;

static char *
dup_watch_text (const MirqabWatch *watch)
{
  switch (watch->kind)
    {
    case MIRQAB_WATCH_MATCH:
      return g_strdup (_("any new article"));
    case MIRQAB_WATCH_SPIKE:
      return g_strdup (_("many more articles than in the weeks before"));
    case MIRQAB_WATCH_SILENCE:
      return g_strdup_printf (ngettext ("no article for %u day", "no article for %u days",
                                        watch->days), watch->days);
    case MIRQAB_WATCH_OFF:
    default:
      return g_strdup (_("nothing"));
    }
}

static char *
dup_firing_text (const MirqabFiring *firing)
{
  g_autofree char *mean = NULL;

  switch (firing->kind)
    {
    case MIRQAB_WATCH_MATCH:
      return g_strdup_printf (ngettext ("%u new article", "%u new articles", firing->count),
                              firing->count);
    case MIRQAB_WATCH_SPIKE:
      mean = g_strdup_printf ("%.1f", firing->mean);
      /* Translators: %s is a number such as “2.5” */
      return g_strdup_printf (ngettext ("%u article in seven days; in the weeks before, %s a week",
                                        "%u articles in seven days; in the weeks before, %s a week",
                                        firing->count), firing->count, mean);
    case MIRQAB_WATCH_SILENCE:
    case MIRQAB_WATCH_OFF:
    default:
      return g_strdup_printf (ngettext ("no article for %u day", "no article for %u days",
                                        firing->count), firing->count);
    }
}

static const MirqabWatch *
find_watch (GArray *watches,
            gint64  scope)
{
  for (guint i = 0; i < watches->len; i++)
    if (g_array_index (watches, MirqabWatch, i).scope == scope)
      return &g_array_index (watches, MirqabWatch, i);

  return NULL;
}

static void
list_one (MirqabctlInvocation    *invocation,
          const MirqabSavedScope *saved_scope,
          const MirqabWatch      *watch,
          MirqabctlTable         *table)
{
  g_autofree char *text = dup_watch_text (watch);
  const char *const cells[] = { saved_scope->name, text };
  g_autoptr (JsonBuilder) builder = NULL;

  mirqabctl_table_add (table, cells);
  if (!invocation->json)
    return;

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  mirqabctl_json_string (builder, "name", saved_scope->name);
  mirqabctl_json_string (builder, "watch", kind_names[watch->kind]);
  if (watch->kind == MIRQAB_WATCH_SILENCE)
    mirqabctl_json_number (builder, "days", watch->days);
  json_builder_end_object (builder);
  mirqabctl_json_print (builder);
}

static MirqabctlExit
list_watches (MirqabctlInvocation *invocation,
              GPtrArray           *saved_scopes)
{
  const MirqabctlColumn columns[] = { MIRQABCTL_COLUMN_START, MIRQABCTL_COLUMN_REST };
  const char *const titles[] = { _("Name"), _("Told of") };
  g_autoptr (MirqabctlTable) table = mirqabctl_table_new (columns, titles, G_N_ELEMENTS (columns));
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) watches = mirqab_archive_list_watches (invocation->archive, &error);

  if (watches == NULL)
    {
      mirqabctl_say_failure (NULL, error);
      return MIRQABCTL_FAILED;
    }
  for (guint i = 0; i < saved_scopes->len; i++)
    {
      const MirqabSavedScope *saved_scope = g_ptr_array_index (saved_scopes, i);
      const MirqabWatch *watch = find_watch (watches, saved_scope->id);

      if (watch != NULL)
        list_one (invocation, saved_scope, watch, table);
    }
  if (watches->len == 0 && !invocation->json)
    mirqabctl_say (_("No saved scope is watched yet. “mirqabctl watch set NAME --match” watches one"));
  else if (!invocation->json)
    mirqabctl_table_print (table);

  return watches->len > 0 ? MIRQABCTL_DONE : MIRQABCTL_FAILED;
}

static MirqabctlExit
set_watch (MirqabctlInvocation *invocation,
           GPtrArray           *saved_scopes,
           const char          *name,
           const Wish          *wish)
{
  const MirqabSavedScope *found = NULL;
  g_autoptr (GError) error = NULL;
  MirqabWatchKind kind = wish->match ? MIRQAB_WATCH_MATCH
                       : wish->spike ? MIRQAB_WATCH_SPIKE
                       : wish->off ? MIRQAB_WATCH_OFF : MIRQAB_WATCH_SILENCE;

  for (guint i = 0; i < saved_scopes->len && found == NULL; i++)
    if (g_str_equal (((MirqabSavedScope *) g_ptr_array_index (saved_scopes, i))->name, name))
      found = g_ptr_array_index (saved_scopes, i);
  if (found == NULL)
    {
      mirqabctl_say (_("There is no saved scope “%s”. “mirqabctl scopes” lists them"), name);
      return MIRQABCTL_FAILED;
    }
  if (mirqab_archive_set_watch (invocation->archive, found->id, kind, (guint) wish->days,
                                mirqab_watches_get_today (), &error))
    return MIRQABCTL_DONE;
  mirqabctl_say_failure (NULL, error);

  return MIRQABCTL_FAILED;
}

static void
print_firing (MirqabctlInvocation *invocation,
              const MirqabFiring  *firing)
{
  g_autofree char *text = dup_firing_text (firing);

  if (invocation->json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      mirqabctl_json_string (builder, "name", firing->name);
      mirqabctl_json_string (builder, "watch", kind_names[firing->kind]);
      mirqabctl_json_number (builder, "count", firing->count);
      mirqabctl_json_string (builder, "text", text);
      if (firing->article != 0)
        mirqabctl_json_number (builder, "article", firing->article);
      mirqabctl_json_string (builder, "title", firing->title);
      json_builder_end_object (builder);
      mirqabctl_json_print (builder);
    }
  else
    {
      g_autofree char *line = NULL;

      line = g_strdup_printf (firing->title != NULL ? "%s: %s (%s)\n" : "%s: %s\n", firing->name, text,
                              firing->title);
      mirqabctl_print (line);
    }
}

static MirqabctlExit
check_watches (MirqabctlInvocation *invocation)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fired = NULL;

  fired = mirqab_watches_check (invocation->archive, mirqab_watches_get_today (),
                                invocation->cancellable, &error);
  if (fired == NULL)
    {
      mirqabctl_say_failure (NULL, error);
      return MIRQABCTL_FAILED;
    }
  for (guint i = 0; i < fired->len; i++)
    print_firing (invocation, g_ptr_array_index (fired, i));

  return fired->len > 0 ? MIRQABCTL_DONE : MIRQABCTL_FAILED;
}

static gboolean
is_understood (int          argc,
               char       **argv,
               const Wish  *wish)
{
  int n_wishes = wish->match + wish->spike + wish->off + (wish->days != 0);

  if (argc < 2 || g_str_equal (argv[1], "list") || g_str_equal (argv[1], "check"))
    return argc <= 2 && n_wishes == 0;

  return g_str_equal (argv[1], "set") && argc == 3 && n_wishes == 1 && wish->days >= 0
         && wish->days <= 3650;
}

MirqabctlExit
mirqabctl_watch (MirqabctlInvocation  *invocation,
                 int                   argc,
                 char                **argv)
{
  const MirqabctlHelp help = {
    .arguments = _("[list|set NAME OPTION|check]"),
    .summary = _("Watches saved scopes. “check” prints what is to be told since it was last asked, each "
                 "thing once, and fails when there is nothing."),
    .description = _("Example:\n"
                     "  mirqabctl scopes save Armenia --country AM\n"
                     "  mirqabctl watch set Armenia --match\n"
                     "  mirqabctl fetch; mirqabctl watch check && echo news"),
  };
  Wish wish = { .days = 0 };
  const GOptionEntry entries[] = {
    { "match", 0, 0, G_OPTION_ARG_NONE, &wish.match, N_("tell of any new article"), NULL },
    { "spike", 0, 0, G_OPTION_ARG_NONE, &wish.spike,
      N_("tell when there are many more articles than in the weeks before"), NULL },
    { "silence", 0, 0, G_OPTION_ARG_INT, &wish.days, N_("tell when there is no article for so many days"),
      N_("DAYS") },
    { "off", 0, 0, G_OPTION_ARG_NONE, &wish.off, N_("tell of nothing"), NULL },
    { NULL },
  };
  g_autoptr (GPtrArray) saved_scopes = NULL;
  g_autoptr (GError) error = NULL;

  if (!mirqabctl_parse (invocation, &help, entries, NULL, &argc, &argv))
    return MIRQABCTL_USAGE;
  if (!is_understood (argc, argv, &wish))
    {
      mirqabctl_say (_("That was not understood. “mirqabctl %s --help” shows how to write it"),
                     invocation->command);
      return MIRQABCTL_USAGE;
    }
  if (mirqabctl_get_dossier (invocation) == NULL
      || mirqabctl_get_archive_to_write (invocation) == NULL)
    return MIRQABCTL_FAILED;

  saved_scopes = mirqab_archive_list_saved_scopes (invocation->archive, &error);
  if (saved_scopes == NULL)
    {
      mirqabctl_say_failure (NULL, error);
      return MIRQABCTL_FAILED;
    }
  if (argc < 2 || g_str_equal (argv[1], "list"))
    return list_watches (invocation, saved_scopes);

  return g_str_equal (argv[1], "set") ? set_watch (invocation, saved_scopes, argv[2], &wish)
                                      : check_watches (invocation);
}
