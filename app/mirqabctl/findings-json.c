/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/findings-json.h"

#include "analysis/concern.h"
#include "mirqabctl/code-points.h"
#include "mirqabctl/json-line.h"

typedef struct
{
  JsonBuilder         *builder;
  const MirqabArticle *article;
  MirqabctlCodePoints  code_points;
  gboolean             explain;
} Writing;

static char *
dup_span (const Writing *writing,
          MirqabSpan     span)
{
  return g_strndup (writing->article->text + span.start, span.end - span.start);
}

static void
write_place (const Writing *writing,
             MirqabSpan     span)
{
  g_autofree char *text = dup_span (writing, span);

  mirqabctl_json_number (writing->builder, "start",
                         mirqabctl_code_points_get (&writing->code_points, span.start));
  mirqabctl_json_number (writing->builder, "end",
                         mirqabctl_code_points_get (&writing->code_points, span.end));
  mirqabctl_json_string (writing->builder, "text", text);
}

static void
write_span (const Writing *writing,
            const char    *name,
            MirqabSpan     span)
{
  json_builder_set_member_name (writing->builder, name);
  json_builder_begin_array (writing->builder);
  json_builder_add_int_value (writing->builder,
                              mirqabctl_code_points_get (&writing->code_points, span.start));
  json_builder_add_int_value (writing->builder,
                              mirqabctl_code_points_get (&writing->code_points, span.end));
  json_builder_end_array (writing->builder);
}

static void
begin_array (const Writing *writing,
             const char    *name)
{
  json_builder_set_member_name (writing->builder, name);
  json_builder_begin_array (writing->builder);
}

static void
write_head (const Writing        *writing,
            const MirqabFindings *findings)
{
  JsonBuilder *builder = writing->builder;

  mirqabctl_json_string (builder, "language", findings->language);
  mirqabctl_json_string (builder, "title", findings->title);
  mirqabctl_json_string (builder, "title_is",
                         findings->title_origin == MIRQAB_TITLE_STATED ? "stated" : "lead");
  json_builder_set_member_name (builder, "published");
  json_builder_begin_object (builder);
  mirqabctl_json_day (builder, "value", findings->published);
  mirqabctl_json_string (builder, "is",
                         mirqab_published_origin_to_string (findings->published_origin));
  json_builder_end_object (builder);
  mirqabctl_json_string (builder, "dateline", findings->dateline_text);
  mirqabctl_json_string (builder, "agency", findings->agency);
  mirqabctl_json_string (builder, "photo_credit", findings->photo_credit);

  begin_array (writing, "subheads");
  for (guint i = 0; i < findings->blocks->len; i++)
    {
      const MirqabBlock *block = &g_array_index (findings->blocks, MirqabBlock, i);
      g_autofree char *text = dup_span (writing, block->span);

      if (block->kind == MIRQAB_BLOCK_SUBHEAD)
        json_builder_add_string_value (builder, text);
    }
  json_builder_end_array (builder);
}

static void
write_countries (const Writing        *writing,
                 const MirqabFindings *findings)
{
  begin_array (writing, "countries");
  for (guint i = 0; i < findings->countries->len; i++)
    {
      const MirqabCountry *country = &g_array_index (findings->countries, MirqabCountry, i);

      json_builder_begin_object (writing->builder);
      mirqabctl_json_string (writing->builder, "code", country->code);
      mirqabctl_json_string (writing->builder, "role",
                             country->role == MIRQAB_ROLE_SUBJECT ? "subject" : "mentioned");
      mirqabctl_json_number (writing->builder, "mentions", country->mentions);
      if (writing->explain)
        {
          mirqabctl_json_string (writing->builder, "rule", country->reason);
          write_span (writing, "evidence", country->evidence);
        }
      json_builder_end_object (writing->builder);
    }
  json_builder_end_array (writing->builder);
}

static void
write_mentions (const Writing        *writing,
                const MirqabFindings *findings)
{
  begin_array (writing, "mentions");
  for (guint i = 0; i < findings->mentions->len; i++)
    {
      const MirqabMention *mention = &g_array_index (findings->mentions, MirqabMention, i);

      json_builder_begin_object (writing->builder);
      write_place (writing, mention->span);
      mirqabctl_json_string (writing->builder, "kind", mirqab_mention_kind_to_string (mention->kind));
      mirqabctl_json_string (writing->builder, "id", mention->id);
      if (writing->explain)
        mirqabctl_json_string (writing->builder, "rule", mention->rule);
      json_builder_end_object (writing->builder);
    }
  json_builder_end_array (writing->builder);
}

static void
write_dates (const Writing        *writing,
             const MirqabFindings *findings)
{
  static const char *const open_ends[] = {
    [MIRQAB_OPEN_NONE] = NULL,
    [MIRQAB_OPEN_AFTER] = "after",
    [MIRQAB_OPEN_BEFORE] = "before",
  };

  begin_array (writing, "dates");
  for (guint i = 0; i < findings->temporals->len; i++)
    {
      const MirqabTemporal *temporal = &g_array_index (findings->temporals, MirqabTemporal, i);
      const char *mod = temporal->mod != MIRQAB_MOD_NONE
                          ? mirqab_temporal_mod_to_string (temporal->mod) : NULL;

      json_builder_begin_object (writing->builder);
      write_place (writing, temporal->span);
      mirqabctl_json_string (writing->builder, "type",
                             mirqab_temporal_type_to_string (temporal->type));
      mirqabctl_json_string (writing->builder, "value",
                             temporal->value[0] != '\0' ? temporal->value : NULL);
      mirqabctl_json_string (writing->builder, "mod", mod);
      mirqabctl_json_day (writing->builder, "from", temporal->from);
      mirqabctl_json_day (writing->builder, "to", temporal->to);
      if (writing->explain)
        {
          mirqabctl_json_string (writing->builder, "open", open_ends[temporal->open]);
          mirqabctl_json_string (writing->builder, "rule", temporal->rule);
        }
      json_builder_end_object (writing->builder);
    }
  json_builder_end_array (writing->builder);
}

static void
write_events (const Writing        *writing,
              const MirqabFindings *findings)
{
  begin_array (writing, "events");
  for (guint i = 0; i < findings->events->len; i++)
    {
      const MirqabDatedEvent *event = &g_array_index (findings->events, MirqabDatedEvent, i);

      json_builder_begin_object (writing->builder);
      mirqabctl_json_day (writing->builder, "from", event->from);
      mirqabctl_json_day (writing->builder, "to", event->to);
      write_span (writing, "sentence", event->sentence);
      mirqabctl_json_strings (writing->builder, "countries", (const char *const *) event->countries);
      mirqabctl_json_string (writing->builder, "place", event->place);
      mirqabctl_json_string (writing->builder, "body", event->body);
      mirqabctl_json_string (writing->builder, "kind", mirqab_event_kind_to_string (event->kind));
      if (writing->explain)
        {
          mirqabctl_json_string (writing->builder, "status",
                                 mirqab_event_status_to_string (event->status));
          mirqabctl_json_string (writing->builder, "precision",
                                 mirqab_precision_to_string (event->precision));
          write_span (writing, "date", event->date);
        }
      json_builder_end_object (writing->builder);
    }
  json_builder_end_array (writing->builder);
}

void
mirqabctl_findings_to_json (JsonBuilder         *builder,
                            const MirqabArticle *article,
                            gboolean             explain)
{
  g_autoptr (MirqabFindings) none = article->findings == NULL ? mirqab_findings_new () : NULL;
  const MirqabFindings *findings = none != NULL ? none : article->findings;
  Writing writing = { .builder = builder, .article = article, .explain = explain };
  g_auto (MirqabctlCodePoints) code_points = { NULL };

  mirqabctl_code_points_init (&code_points, article->text);
  writing.code_points = code_points;

  write_head (&writing, findings);
  write_countries (&writing, findings);
  write_mentions (&writing, findings);
  write_dates (&writing, findings);
  write_events (&writing, findings);
}

void
mirqabctl_concern_to_json (JsonBuilder         *builder,
                           const MirqabArticle *article,
                           MirqabDossier       *dossier)
{
  g_auto (MirqabctlCodePoints) code_points = { NULL };
  MirqabConcern concern = { MIRQAB_CONCERN_NONE };
  Writing writing = { .builder = builder, .article = article };

  json_builder_set_member_name (builder, "concern");
  if (article->findings != NULL)
    concern = mirqab_concern_find (dossier, article->findings);
  if (concern.reason == MIRQAB_CONCERN_NONE)
    {
      json_builder_add_null_value (builder);
      return;
    }

  mirqabctl_code_points_init (&code_points, article->text);
  writing.code_points = code_points;
  json_builder_begin_object (builder);
  mirqabctl_json_string (builder, "reason", mirqab_concern_reason_to_string (concern.reason));
  write_place (&writing, concern.evidence);
  json_builder_end_object (builder);
}
