/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/findings-blob.h"

/* Findings as one blob: a GVariant of the type below, little-endian.
 *
 *   u version, s language, s title, u title origin, (uu) title span,
 *   i published, u published origin, s dateline, ms dateline text, ms agency,
 *   ms photo credit, blocks, countries, mentions, temporals, events
 *
 * Static strings (rule, reason) are interned again when read. */
#define BLOCK "(uuu)"
#define COUNTRY "(suusuu)"
#define MENTION "(uuuss)"
#define TEMPORAL "(uuuuusiis)"
#define EVENT "(uuuiiuuuuasss)"
#define FINDINGS "(ussu(uu)iusmsmsmsa" BLOCK "a" COUNTRY "a" MENTION "a" TEMPORAL "a" EVENT ")"

static const char *
string_or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static const char *
intern_or_null (const char *text)
{
  return text[0] != '\0' ? g_intern_string (text) : NULL;
}

static GVariant *
blocks_to_variant (const GArray *blocks)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a" BLOCK));
  for (guint i = 0; i < blocks->len; i++)
    {
      const MirqabBlock *block = &g_array_index (blocks, MirqabBlock, i);

      g_variant_builder_add (&builder, BLOCK, block->kind, block->span.start, block->span.end);
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
countries_to_variant (const GArray *countries)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a" COUNTRY));
  for (guint i = 0; i < countries->len; i++)
    {
      const MirqabCountry *country = &g_array_index (countries, MirqabCountry, i);

      g_variant_builder_add (&builder, COUNTRY, country->code, country->role, country->mentions,
                             string_or_empty (country->reason),
                             country->evidence.start, country->evidence.end);
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
mentions_to_variant (const GArray *mentions)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a" MENTION));
  for (guint i = 0; i < mentions->len; i++)
    {
      const MirqabMention *mention = &g_array_index (mentions, MirqabMention, i);

      g_variant_builder_add (&builder, MENTION, mention->kind, mention->span.start,
                             mention->span.end, mention->id, string_or_empty (mention->rule));
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
temporals_to_variant (const GArray *temporals)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a" TEMPORAL));
  for (guint i = 0; i < temporals->len; i++)
    {
      const MirqabTemporal *temporal = &g_array_index (temporals, MirqabTemporal, i);

      g_variant_builder_add (&builder, TEMPORAL, temporal->span.start, temporal->span.end,
                             temporal->type, temporal->mod, temporal->open, temporal->value,
                             temporal->from, temporal->to, string_or_empty (temporal->rule));
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
events_to_variant (const GArray *events)
{
  static const char *const no_countries[] = { NULL };
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a" EVENT));
  for (guint i = 0; i < events->len; i++)
    {
      const MirqabDatedEvent *event = &g_array_index (events, MirqabDatedEvent, i);

      g_variant_builder_add (&builder, "(uuuiiuuuu^asss)", event->kind, event->status,
                             event->precision, event->from, event->to,
                             event->sentence.start, event->sentence.end,
                             event->date.start, event->date.end,
                             event->countries != NULL ? event->countries
                                                      : (const char **) no_countries,
                             string_or_empty (event->place), string_or_empty (event->body));
    }

  return g_variant_builder_end (&builder);
}

/**
 * mirqab_findings_to_bytes:
 *
 * Returns: (transfer full): @findings in the form that the archive keeps
 */
GBytes *
mirqab_findings_to_bytes (const MirqabFindings *findings)
{
  g_autoptr (GVariant) variant = NULL;

  variant = g_variant_ref_sink (
    g_variant_new ("(ussu(uu)iusmsmsms@a" BLOCK "@a" COUNTRY "@a" MENTION "@a" TEMPORAL "@a" EVENT ")",
                   findings->version, findings->language, findings->title,
                   findings->title_origin,
                   findings->title_span.start, findings->title_span.end,
                   findings->published, findings->published_origin,
                   string_or_empty (findings->dateline), findings->dateline_text,
                   findings->agency, findings->photo_credit,
                   blocks_to_variant (findings->blocks),
                   countries_to_variant (findings->countries),
                   mentions_to_variant (findings->mentions),
                   temporals_to_variant (findings->temporals),
                   events_to_variant (findings->events)));

  if (G_BYTE_ORDER == G_BIG_ENDIAN)
    {
      GVariant *swapped = g_variant_byteswap (variant);

      g_variant_unref (variant);
      variant = swapped;
    }

  return g_variant_get_data_as_bytes (variant);
}

/* A span of a damaged or foreign blob must not reach beyond the text. */
static MirqabSpan
span_within (guint32 start,
             guint32 end,
             gsize   text_length)
{
  MirqabSpan span = { start, end };

  if (span.start > span.end || span.end > text_length)
    return (MirqabSpan) { 0, 0 };

  return span;
}

static void
read_blocks (GArray       *blocks,
             GVariantIter *iterator,
             gsize         text_length)
{
  guint32 kind, start, end;

  while (g_variant_iter_next (iterator, BLOCK, &kind, &start, &end))
    {
      MirqabBlock block = { MIN (kind, MIRQAB_BLOCK_LEFTOVER), span_within (start, end, text_length) };

      g_array_append_val (blocks, block);
    }
}

static void
read_countries (GArray       *countries,
                GVariantIter *iterator,
                gsize         text_length)
{
  const char *code, *reason;
  guint32 role, mentions, start, end;

  while (g_variant_iter_next (iterator, "(&suu&suu)", &code, &role, &mentions, &reason, &start, &end))
    {
      MirqabCountry country = {
        .code = g_intern_string (code),
        .role = MIN (role, MIRQAB_ROLE_SUBJECT),
        .mentions = mentions,
        .reason = intern_or_null (reason),
        .evidence = span_within (start, end, text_length),
      };

      g_array_append_val (countries, country);
    }
}

static void
read_mentions (GArray       *mentions,
               GVariantIter *iterator,
               gsize         text_length)
{
  const char *id, *rule;
  guint32 kind, start, end;

  while (g_variant_iter_next (iterator, "(uuu&s&s)", &kind, &start, &end, &id, &rule))
    {
      MirqabMention mention = {
        .kind = MIN (kind, MIRQAB_MENTION_ORGANISATION),
        .span = span_within (start, end, text_length),
        .id = g_intern_string (id),
        .rule = intern_or_null (rule),
      };

      g_array_append_val (mentions, mention);
    }
}

static void
read_temporals (GArray       *temporals,
                GVariantIter *iterator,
                gsize         text_length)
{
  const char *value, *rule;
  guint32 start, end, type, mod, open;
  gint32 from, to;

  while (g_variant_iter_next (iterator, "(uuuuu&sii&s)", &start, &end, &type, &mod, &open,
                              &value, &from, &to, &rule))
    {
      MirqabTemporal temporal = {
        .span = span_within (start, end, text_length),
        .type = MIN (type, MIRQAB_TEMPORAL_RANGE),
        .mod = MIN (mod, MIRQAB_MOD_APPROX),
        .open = MIN (open, MIRQAB_OPEN_BEFORE),
        .from = from,
        .to = to,
        .rule = intern_or_null (rule),
      };

      g_strlcpy (temporal.value, value, sizeof temporal.value);
      g_array_append_val (temporals, temporal);
    }
}

static void
read_events (GArray       *events,
             GVariantIter *iterator,
             gsize         text_length)
{
  const char *place, *body;
  char **countries;
  guint32 kind, status, precision, start, end, date_start, date_end;
  gint32 from, to;

  while (g_variant_iter_next (iterator, "(uuuiiuuuu^as&s&s)", &kind, &status, &precision,
                              &from, &to, &start, &end, &date_start, &date_end,
                              &countries, &place, &body))
    {
      guint n_countries = g_strv_length (countries);
      MirqabDatedEvent event = {
        .kind = MIN (kind, MIRQAB_EVENT_OTHER),
        .status = MIN (status, MIRQAB_EVENT_CANCELLED),
        .precision = MIN (precision, MIRQAB_PRECISION_YEAR),
        .from = from,
        .to = to,
        .sentence = span_within (start, end, text_length),
        .date = span_within (date_start, date_end, text_length),
        .countries = g_new0 (const char *, n_countries + 1),
        .place = intern_or_null (place),
        .body = intern_or_null (body),
      };

      for (guint i = 0; i < n_countries; i++)
        event.countries[i] = g_intern_string (countries[i]);
      g_strfreev (countries);
      g_array_append_val (events, event);
    }
}

/**
 * mirqab_findings_from_bytes:
 * @bytes: what mirqab_findings_to_bytes () gave, perhaps damaged since
 * @text_length: bytes of the text that the spans refer to
 *
 * Returns: (transfer full) (nullable): the findings; %NULL when @bytes are
 *   something else
 */
MirqabFindings *
mirqab_findings_from_bytes (GBytes *bytes,
                            gsize   text_length)
{
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GVariantIter) blocks = NULL, countries = NULL, mentions = NULL;
  g_autoptr (GVariantIter) temporals = NULL, events = NULL;
  g_autoptr (MirqabFindings) findings = mirqab_findings_new ();
  const char *language, *title, *dateline;
  guint32 title_start, title_end;

  variant = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (FINDINGS), bytes, FALSE));
  if (G_BYTE_ORDER == G_BIG_ENDIAN)
    {
      GVariant *swapped = g_variant_byteswap (variant);

      g_variant_unref (variant);
      variant = swapped;
    }
  if (!g_variant_is_normal_form (variant))
    return NULL;

  g_clear_pointer (&findings->title, g_free);
  g_variant_get (variant,
                 "(u&s&su(uu)iu&smsmsmsa" BLOCK "a" COUNTRY "a" MENTION "a" TEMPORAL "a" EVENT ")",
                 &findings->version, &language, &title, &findings->title_origin,
                 &title_start, &title_end,
                 &findings->published, &findings->published_origin,
                 &dateline, &findings->dateline_text, &findings->agency,
                 &findings->photo_credit,
                 &blocks, &countries, &mentions, &temporals, &events);

  g_strlcpy (findings->language, language, sizeof findings->language);
  findings->title = g_strdup (title);
  findings->title_origin = MIN (findings->title_origin, MIRQAB_TITLE_LEAD);
  findings->title_span = span_within (title_start, title_end, text_length);
  findings->published_origin = MIN (findings->published_origin, MIRQAB_PUBLISHED_GIVEN);
  findings->dateline = intern_or_null (dateline);
  read_blocks (findings->blocks, blocks, text_length);
  read_countries (findings->countries, countries, text_length);
  read_mentions (findings->mentions, mentions, text_length);
  read_temporals (findings->temporals, temporals, text_length);
  read_events (findings->events, events, text_length);

  return g_steal_pointer (&findings);
}
