/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints what the analyser finds in annotated articles, a JSON line an article,
 * in the form that a scorer reads:
 *
 *   predict [--texts FOLDER] [--undated] GOLD.json > PREDICTIONS.jsonl
 *
 * GOLD.json is an array of {"id", "published", "text"}; a text that is left out
 * is the file FOLDER/id. --undated keeps the day of publication from the
 * analyser. The dossier is that of MIRQAB_DATA. Offsets count code points. */

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <locale.h>

#include "analysis/analyser.h"

typedef struct
{
  MirqabAnalyser *analyser;
  const char     *texts; /* nullable */
  gboolean        undated;
} Predictor;

/* Offsets come in order; counting goes on from the last one. */
typedef struct
{
  const char *text;
  guint32     at;
  glong       characters;
} Counter;

static glong
count_characters (Counter *counter,
                  guint32  offset)
{
  if (offset < counter->at)
    *counter = (Counter) { .text = counter->text };
  counter->characters += g_utf8_strlen (counter->text + counter->at, offset - counter->at);
  counter->at = offset;

  return counter->characters;
}

static void
add_span (JsonBuilder *builder,
          Counter     *counter,
          MirqabSpan   span)
{
  g_autofree char *slice = g_strndup (counter->text + span.start, span.end - span.start);

  json_builder_set_member_name (builder, "start");
  json_builder_add_int_value (builder, count_characters (counter, span.start));
  json_builder_set_member_name (builder, "end");
  json_builder_add_int_value (builder, count_characters (counter, span.end));
  json_builder_set_member_name (builder, "text");
  json_builder_add_string_value (builder, slice);
}

static void
add_string (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_day (JsonBuilder *builder,
         const char  *name,
         MirqabDay    day)
{
  char buffer[MIRQAB_DAY_STRING_LENGTH];

  if (day == MIRQAB_DAY_NONE)
    return;
  mirqab_day_print (day, buffer);
  add_string (builder, name, buffer);
}

static void
add_layout (JsonBuilder          *builder,
            const MirqabFindings *findings,
            const char           *text)
{
  static const char *const kinds[] = { "paragraph", "title", "subhead", "credit", "publication", "leftover" };

  add_string (builder, "language", findings->language);
  add_string (builder, "title", findings->title);
  add_string (builder, "title_is", findings->title_origin == MIRQAB_TITLE_STATED ? "stated" : "lead");
  add_day (builder, "published", findings->published);
  add_string (builder, "published_is", mirqab_published_origin_to_string (findings->published_origin));
  add_string (builder, "dateline", findings->dateline);
  add_string (builder, "agency", findings->agency);
  add_string (builder, "photo_credit", findings->photo_credit);
  json_builder_set_member_name (builder, "blocks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->blocks->len; i++)
    {
      const MirqabBlock *block = &g_array_index (findings->blocks, MirqabBlock, i);
      g_autofree char *slice = g_strndup (text + block->span.start, block->span.end - block->span.start);

      json_builder_begin_object (builder);
      add_string (builder, kinds[block->kind], slice);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_countries (JsonBuilder          *builder,
               const MirqabFindings *findings,
               const char           *text)
{
  json_builder_set_member_name (builder, "countries");
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->countries->len; i++)
    {
      const MirqabCountry *country = &g_array_index (findings->countries, MirqabCountry, i);
      g_autofree char *evidence = g_strndup (text + country->evidence.start,
                                             country->evidence.end - country->evidence.start);

      json_builder_begin_object (builder);
      add_string (builder, "code", country->code);
      add_string (builder, "role", country->role == MIRQAB_ROLE_SUBJECT ? "subject" : "mentioned");
      json_builder_set_member_name (builder, "mentions");
      json_builder_add_int_value (builder, country->mentions);
      add_string (builder, "reason", country->reason);
      add_string (builder, "evidence", evidence);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_mentions (JsonBuilder          *builder,
              const MirqabFindings *findings,
              const char           *text)
{
  Counter counter = { .text = text };

  json_builder_set_member_name (builder, "mentions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->mentions->len; i++)
    {
      const MirqabMention *mention = &g_array_index (findings->mentions, MirqabMention, i);

      json_builder_begin_object (builder);
      add_span (builder, &counter, mention->span);
      add_string (builder, "kind", mirqab_mention_kind_to_string (mention->kind));
      add_string (builder, "id", mention->id);
      add_string (builder, "rule", mention->rule);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_dates (JsonBuilder          *builder,
           const MirqabFindings *findings,
           const char           *text)
{
  Counter counter = { .text = text };

  json_builder_set_member_name (builder, "dates");
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->temporals->len; i++)
    {
      const MirqabTemporal *temporal = &g_array_index (findings->temporals, MirqabTemporal, i);

      json_builder_begin_object (builder);
      add_span (builder, &counter, temporal->span);
      add_string (builder, "type", mirqab_temporal_type_to_string (temporal->type));
      add_string (builder, "value", temporal->value);
      add_string (builder, "mod", mirqab_temporal_mod_to_string (temporal->mod));
      add_day (builder, "from", temporal->from);
      add_day (builder, "to", temporal->to);
      add_string (builder, "rule", temporal->rule);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_codes (JsonBuilder       *builder,
           const char *const *codes)
{
  json_builder_set_member_name (builder, "countries");
  json_builder_begin_array (builder);
  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    json_builder_add_string_value (builder, codes[i]);
  json_builder_end_array (builder);
}

static void
add_events (JsonBuilder          *builder,
            const MirqabFindings *findings,
            const char           *text)
{
  json_builder_set_member_name (builder, "events");
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->events->len; i++)
    {
      const MirqabDatedEvent *event = &g_array_index (findings->events, MirqabDatedEvent, i);
      g_autofree char *date = g_strndup (text + event->date.start, event->date.end - event->date.start);
      g_autofree char *sentence = g_strndup (text + event->sentence.start,
                                             event->sentence.end - event->sentence.start);

      json_builder_begin_object (builder);
      add_string (builder, "kind", mirqab_event_kind_to_string (event->kind));
      add_string (builder, "status", mirqab_event_status_to_string (event->status));
      add_string (builder, "precision", mirqab_precision_to_string (event->precision));
      add_day (builder, "from", event->from);
      add_day (builder, "to", event->to);
      add_string (builder, "date", date);
      add_string (builder, "place", event->place);
      add_string (builder, "body", event->body);
      add_codes (builder, (const char *const *) event->countries);
      add_string (builder, "sentence", sentence);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_line (const char           *id,
            const MirqabFindings *findings,
            const char           *text)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *line = NULL;

  json_builder_begin_object (builder);
  add_string (builder, "id", id);
  add_layout (builder, findings, text);
  add_countries (builder, findings, text);
  add_mentions (builder, findings, text);
  add_dates (builder, findings, text);
  add_events (builder, findings, text);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  line = json_to_string (root, FALSE);
  g_print ("%s\n", line);
}

static char *
dup_text (const Predictor *predictor,
          JsonObject      *item)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *contents = NULL;

  if (json_object_has_member (item, "text"))
    return g_strdup (json_object_get_string_member (item, "text"));

  path = g_build_filename (predictor->texts, json_object_get_string_member (item, "id"), NULL);
  if (!g_file_get_contents (path, &contents, NULL, &error))
    g_error ("%s", error->message);

  return g_utf8_make_valid (contents, -1);
}

static void
predict (const Predictor *predictor,
         JsonObject      *item)
{
  g_autoptr (MirqabArticle) article = mirqab_article_new ();
  g_autoptr (MirqabFindings) findings = NULL;
  const char *published = json_object_get_string_member_with_default (item, "published", NULL);

  article->text = dup_text (predictor, item);
  if (published != NULL && !predictor->undated)
    article->given_day = mirqab_day_parse (published);
  findings = mirqab_analyser_analyse (predictor->analyser, article);
  print_line (json_object_get_string_member (item, "id"), findings, article->text);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *texts = NULL;
  gboolean undated = FALSE;
  const GOptionEntry options[] = {
    { "texts", 0, 0, G_OPTION_ARG_FILENAME, &texts, "Folder of the texts", "FOLDER" },
    { "undated", 0, 0, G_OPTION_ARG_NONE, &undated, "Keep the days of publication back", NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("GOLD.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (MirqabDossier) dossier = NULL;
  g_autoptr (MirqabAnalyser) analyser = NULL;
  g_autofree char *folder = NULL;
  Predictor predictor;
  JsonArray *items;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 2)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "one gold file is wanted");
      return 2;
    }

  folder = g_build_filename (g_getenv ("MIRQAB_DATA") != NULL ? g_getenv ("MIRQAB_DATA") : "data",
                             "dossiers", "csto", NULL);
  dossier = mirqab_dossier_load (folder, &error);
  if (dossier == NULL || !json_parser_load_from_file (parser, argv[1], &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  analyser = mirqab_analyser_new (dossier);
  predictor = (Predictor) { analyser, texts, undated };
  items = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (items); i++)
    predict (&predictor, json_array_get_object_element (items, i));

  return 0;
}
