/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/command.h"

#include "desk/fetch.h"
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
  mirqabctl_json_string (builder, "error", item->error_name);
  mirqabctl_json_number (builder, "entries", item->n_entries);
  mirqabctl_json_number (builder, "entries_new", item->n_new);
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

static MirqabctlExit
tell_items (MirqabctlInvocation *invocation,
            GPtrArray           *items,
            gint64               now)
{
  guint n_new = 0, n_failed = 0, n_skipped = 0;
  g_autofree char *told = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      const MirqabFetchItem *item = g_ptr_array_index (items, i);

      n_new += item->n_new;
      n_failed += item->status == MIRQAB_VISIT_GONE || item->status == MIRQAB_VISIT_ERROR;
      n_skipped += item->status == MIRQAB_VISIT_SKIPPED;
      if (invocation->json)
        print_json (item, now);
      tell_failure (item);
    }

  if (!invocation->json)
    {
      told = g_strdup_printf (ngettext ("%u new article\n", "%u new articles\n", n_new), n_new);
      mirqabctl_print (told);
      if (n_skipped > 0)
        mirqabctl_say (ngettext ("%u source is not due yet", "%u sources are not due yet", n_skipped),
                       n_skipped);
    }

  return n_failed == 0 ? MIRQABCTL_DONE : MIRQABCTL_FAILED;
}

/* The source that is meant; a new one is appended to @kept. NULL when there is
 * none, which was said. */
static MirqabKeptSource *
choose_source (MirqabctlInvocation *invocation,
               GPtrArray           *kept,
               const char          *typed)
{
  const MirqabListedSource *listed = mirqabctl_find_listed_source (invocation->dossier, typed);
  const char *url = listed != NULL ? listed->feed : typed;
  MirqabKeptSource *source = mirqabctl_find_source (kept, typed);

  if (source == NULL)
    source = mirqabctl_find_source (kept, url);
  if (source != NULL)
    return source;

  if (listed == NULL && !mirqabctl_is_address (typed))
    {
      mirqabctl_say_no_source (kept, invocation->dossier, typed, invocation->language);
      return NULL;
    }

  source = mirqab_kept_source_new (url);
  if (listed != NULL)
    source->name = g_strdup (mirqab_local_text_get (&listed->name, listed->language));
  g_ptr_array_add (kept, source);

  return source;
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
    if (((MirqabKeptSource *) g_ptr_array_index (kept, i))->is_enabled)
      g_ptr_array_add (chosen, g_ptr_array_index (kept, i));

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

static MirqabctlExit
fetch (MirqabctlInvocation *invocation,
       GPtrArray           *sources,
       gboolean             forced)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (MirqabAnalyser) analyser = mirqab_analyser_new (invocation->dossier);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  items = mirqab_fetch_sources (invocation->archive, analyser, sources, now, forced,
                                mirqabctl_show_progress, NULL, invocation->cancellable, &error);
  mirqabctl_end_progress ();
  if (items != NULL)
    return tell_items (invocation, items, now);

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
  gboolean forced = FALSE;
  const GOptionEntry entries[] = {
    { "force", 0, 0, G_OPTION_ARG_NONE, &forced, N_("Ask also those that are not due"), NULL },
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

  kept = mirqab_archive_list_sources (invocation->archive, &error);
  if (kept == NULL)
    {
      mirqabctl_say_failure (NULL, error);
      return MIRQABCTL_FAILED;
    }
  sources = choose_sources (invocation, kept, argc, argv);
  if (sources == NULL)
    return MIRQABCTL_USAGE;
  if (sources->len == 0)
    {
      mirqabctl_say (_("No source is enabled. “mirqabctl sources list” shows those of the dossier, "
                       "“mirqabctl sources enable NAME” enables one"));
      return MIRQABCTL_FAILED;
    }

  return fetch (invocation, sources, forced);
}
