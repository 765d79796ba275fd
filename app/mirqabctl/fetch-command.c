/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/command.h"

#include "desk/fetch.h"
#include "desk/source-list.h"
#include "desk/weekly-backup.h"
#include "mirqabctl/fetch-error.h"
#include "mirqabctl/json-line.h"
#include "mirqabctl/known-sources.h"
#include "mirqabctl/say.h"

#include <glib/gi18n.h>

static const char *const status_names[] = {
  [MIRQAB_VISIT_OK] = "ok",
  [MIRQAB_VISIT_NOT_MODIFIED] = "not_modified",
  [MIRQAB_VISIT_SKIPPED] = "skipped",
  [MIRQAB_VISIT_GONE] = "gone",
  [MIRQAB_VISIT_ERROR] = "error",
};

static void
print_json (const MirqabFetchItem *item,
            gint64                 now)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  mirqabctl_json_string (builder, "url", item->url);
  mirqabctl_json_string (builder, "status", status_names[item->status]);
  mirqabctl_json_string (builder, "error", mirqab_fetch_fault_get_public_name (item->error_name));
  mirqabctl_json_number (builder, "entries", item->titles->len);
  mirqabctl_json_number (builder, "entries_new", item->n_new + item->n_aside + item->n_variants);
  mirqabctl_json_number (builder, "entries_updated", item->n_updated);
  mirqabctl_json_number (builder, "entries_variant", item->n_variants);
  mirqabctl_json_number (builder, "entries_aside", item->n_aside);
  mirqabctl_json_texts (builder, "titles", item->titles);
  mirqabctl_json_string (builder, "feed_url", item->feed_url);
  mirqabctl_json_number (builder, "next_check_s", MAX (item->next_check - now, 0));
  mirqabctl_json_string (builder, "warning", item->warning);
  json_builder_end_object (builder);
  mirqabctl_json_print (builder);
}

static void
tell_failure (const MirqabFetchItem *item)
{
  if (item->status == MIRQAB_VISIT_GONE)
    mirqabctl_say (_("%s: It is gone for good and is asked no more. Its articles stay"), item->url);
  else if (item->status == MIRQAB_VISIT_ERROR)
    mirqabctl_say ("%s: %s", item->url, mirqabctl_describe_fetch_error (item->error_name));
  if (item->warning != NULL)
    mirqabctl_say ("%s: %s", item->url, item->warning);
}

static void
tell_network (const MirqabFetchResult *result)
{
  if (result->is_put_off && result->network == MIRQAB_NETWORK_STATE_METERED)
    mirqabctl_say (_("This connection is metered, so nothing was fetched. Without --due it is"));
  else if (result->network == MIRQAB_NETWORK_STATE_OFFLINE)
    mirqabctl_say (_("This computer is offline"));
}

static MirqabctlExit
tell_result (MirqabctlInvocation     *invocation,
             const MirqabFetchResult *result,
             gint64                   now)
{
  g_autoptr (GString) told = g_string_new (NULL);
  guint n_skipped = result->items->len - result->n_asked;

  for (guint i = 0; i < result->items->len; i++)
    {
      const MirqabFetchItem *item = g_ptr_array_index (result->items, i);

      if (invocation->json)
        print_json (item, now);
      tell_failure (item);
    }
  if (result->is_put_off || result->n_failed > 0)
    tell_network (result);

  if (!invocation->json)
    {
      g_string_append_printf (told, ngettext ("%u new article", "%u new articles", result->n_new),
                              result->n_new);
      if (result->n_updated > 0)
        g_string_append_printf (told, ngettext (", %u updated", ", %u updated", result->n_updated),
                                result->n_updated);
      if (result->n_aside > 0)
        g_string_append_printf (told, ngettext (", %u that does not concern the dossier",
                                                ", %u that do not concern the dossier",
                                                result->n_aside),
                                result->n_aside);
      g_string_append_c (told, '\n');
      mirqabctl_print (told->str);
      if (n_skipped > 0)
        mirqabctl_say (ngettext ("%u source is not due yet", "%u sources are not due yet", n_skipped),
                       n_skipped);
    }

  return result->n_failed == 0 && !result->is_cancelled ? MIRQABCTL_DONE : MIRQABCTL_FAILED;
}

/* Adds, or puts back, what a person names. NULL on failure, which was said. */
static MirqabKeptSource *
add_source (MirqabctlInvocation *invocation,
            MirqabKeptSource    *source)
{
  g_autoptr (GError) error = NULL;
  gboolean is_new;

  if (mirqab_source_list_add (invocation->archive, invocation->dossier, source, &is_new, &error))
    return source;

  mirqabctl_say_failure (source->url, error);

  return NULL;
}

/* The source that is meant; a new one is appended to @kept. NULL when there is
 * none, which was said. */
static MirqabKeptSource *
choose_source (MirqabctlInvocation *invocation,
               GPtrArray           *kept,
               const char          *typed)
{
  MirqabKeptSource *source = mirqabctl_find_source (kept, invocation->dossier, typed);

  if (source != NULL)
    return source->id == 0 || source->is_removed ? add_source (invocation, source) : source;

  if (!mirqabctl_is_address (typed))
    {
      mirqabctl_say_no_source (kept, invocation->dossier, typed, invocation->language);
      return NULL;
    }

  source = mirqab_kept_source_new (typed);
  g_ptr_array_add (kept, source);

  return add_source (invocation, source);
}

/* The sources that are named, or all that are enabled. They belong to @kept. */
static GPtrArray *
choose_sources (MirqabctlInvocation *invocation,
                GPtrArray           *kept,
                int                  argc,
                char               **argv)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  for (guint i = 0; argc == 1 && i < kept->len; i++)
    {
      MirqabKeptSource *source = g_ptr_array_index (kept, i);

      if (source->is_enabled && !source->is_removed)
        g_ptr_array_add (chosen, source);
    }

  for (int i = 1; i < argc; i++)
    {
      MirqabKeptSource *source = choose_source (invocation, kept, argv[i]);

      if (source == NULL)
        return NULL;
      if (!g_ptr_array_find (chosen, source, NULL))
        g_ptr_array_add (chosen, source);
    }

  return g_steal_pointer (&chosen);
}

static void
progress_cb (MirqabFetchItem *item,
             guint            done,
             guint            total,
             gpointer         user_data)
{
  mirqabctl_show_progress (done, total, item->url, NULL);
}

/* For those who have only the timer: a window makes backups by itself. */
static void
back_up (MirqabctlInvocation *invocation,
         gint64               now)
{
  g_autofree char *folder = mirqabctl_dup_data_folder (invocation);
  g_autoptr (GError) error = NULL;

  switch (mirqab_weekly_backup (folder, now, invocation->cancellable, &error))
    {
    case MIRQAB_WEEKLY_BACKUP_FAILED:
      mirqabctl_say (_("The weekly backup was not made: %s"), error->message);
      break;
    case MIRQAB_WEEKLY_BACKUP_NO_ROOM:
      mirqabctl_say (_("There is no room on the disk for the weekly backup"));
      break;
    case MIRQAB_WEEKLY_BACKUP_MADE:
    case MIRQAB_WEEKLY_BACKUP_NOT_DUE:
    default:
      break;
    }
}

static MirqabctlExit
fetch (MirqabctlInvocation      *invocation,
       GPtrArray                *sources,
       const MirqabFetchOptions *options)
{
  g_autoptr (MirqabAnalyser) analyser = mirqab_analyser_new (invocation->dossier);
  g_autoptr (MirqabFetchResult) result = NULL;
  g_autoptr (GError) error = NULL;

  result = mirqab_fetch_sources (invocation->archive, sources, analyser, options, progress_cb, NULL,
                                 invocation->cancellable, &error);
  mirqabctl_end_progress ();
  back_up (invocation, options->now);
  if (result != NULL)
    return tell_result (invocation, result, options->now);

  mirqabctl_say_failure (NULL, error);

  return MIRQABCTL_FAILED;
}

MirqabctlExit
mirqabctl_fetch (MirqabctlInvocation  *invocation,
                 int                   argc,
                 char                **argv)
{
  const MirqabctlHelp help = {
    .arguments = _("[SOURCE|URL…]"),
    .summary = _("Fetches the sources that are named, or all that are enabled and due. The address of a "
                 "feed that is no source yet is added first."),
    .description = _("Example:\n  mirqabctl fetch https://example.org/rss.xml"),
  };
  MirqabFetchOptions options = { .now = g_get_real_time () / G_USEC_PER_SEC };
  const GOptionEntry entries[] = {
    { "force", 0, 0, G_OPTION_ARG_NONE, &options.forced, N_("Ask also those that are not due"), NULL },
    { "due", 0, 0, G_OPTION_ARG_NONE, &options.is_unattended,
      N_("For timers: ask nothing while the connection is metered, and say nothing when there is no source"),
      NULL },
    { NULL },
  };
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GError) error = NULL;

  if (!mirqabctl_parse (invocation, &help, entries, NULL, &argc, &argv))
    return MIRQABCTL_USAGE;
  if (mirqabctl_get_dossier (invocation) == NULL
      || mirqabctl_get_archive_to_write (invocation) == NULL)
    return MIRQABCTL_FAILED;

  kept = mirqab_source_list_read (invocation->archive, invocation->dossier, TRUE, &error);
  if (kept == NULL)
    {
      mirqabctl_say_failure (NULL, error);
      return MIRQABCTL_FAILED;
    }
  sources = choose_sources (invocation, kept, argc, argv);
  if (sources == NULL)
    return MIRQABCTL_USAGE;
  if (sources->len == 0 && options.is_unattended)
    return MIRQABCTL_DONE;
  if (sources->len == 0)
    {
      mirqabctl_say (_("No source is enabled. “mirqabctl sources list” shows those of the dossier, "
                       "“mirqabctl sources enable NAME” enables one"));
      return MIRQABCTL_FAILED;
    }

  return fetch (invocation, sources, &options);
}
