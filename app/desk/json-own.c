/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/json-own.h"

#include "desk/json-members.h"

void
mirqab_source_add_json (const MirqabKeptSource *source,
                        JsonBuilder            *builder)
{
  mirqab_json_add_text (builder, "url", source->url);
  mirqab_json_add_text (builder, "name", source->name);
  mirqab_json_add_text (builder, "listed", source->listed);
  mirqab_json_add_text (builder, "homepage", source->homepage);
  mirqab_json_add_text (builder, "folder", source->folder);
  mirqab_json_add_text (builder, "language", source->language);
  mirqab_json_add_flag (builder, "is_listing", source->kind == MIRQAB_SOURCE_LISTING);
  mirqab_json_add_flag (builder, "text_from_page", source->text_from == MIRQAB_TEXT_FROM_PAGE);
  mirqab_json_add_flag (builder, "keeps_all", source->keeps == MIRQAB_KEEPS_ALL);
  mirqab_json_add_number (builder, "interval", source->interval, 0);
  mirqab_json_add_flag (builder, "paused", !source->is_enabled);
  mirqab_json_add_flag (builder, "removed", source->is_removed);
}

/**
 * mirqab_source_read_json:
 *
 * Returns: (transfer full) (nullable): %NULL when it has no address
 */
MirqabKeptSource *
mirqab_source_read_json (JsonObject *object)
{
  const char *url = mirqab_json_get_text (object, "url");
  MirqabKeptSource *source;

  if (url == NULL || *url == '\0')
    return NULL;

  source = mirqab_kept_source_new (url);
  source->name = g_strdup (mirqab_json_get_text (object, "name"));
  source->listed = g_strdup (mirqab_json_get_text (object, "listed"));
  source->homepage = g_strdup (mirqab_json_get_text (object, "homepage"));
  source->folder = g_strdup (mirqab_json_get_text (object, "folder"));
  source->language = g_strdup (mirqab_json_get_text (object, "language"));
  source->kind = mirqab_json_get_flag (object, "is_listing") ? MIRQAB_SOURCE_LISTING
                                                             : MIRQAB_SOURCE_FEED;
  source->text_from = mirqab_json_get_flag (object, "text_from_page") ? MIRQAB_TEXT_FROM_PAGE
                                                                      : MIRQAB_TEXT_FROM_FEED;
  source->keeps = mirqab_json_get_flag (object, "keeps_all") ? MIRQAB_KEEPS_ALL
                                                             : MIRQAB_KEEPS_CONCERNED;
  source->interval = (guint) CLAMP (mirqab_json_get_number (object, "interval", 0), 0, G_MAXINT);
  source->is_enabled = !mirqab_json_get_flag (object, "paused");
  source->is_removed = mirqab_json_get_flag (object, "removed");

  return source;
}

static void
add_parts (const MirqabOwnEvent *event,
           GHashTable           *places,
           JsonBuilder          *builder)
{
  json_builder_set_member_name (builder, "parts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < event->parts->len; i++)
    {
      const MirqabEventPart *part = &g_array_index (event->parts, MirqabEventPart, i);
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, &part->article));

      if (part->reference == NULL && place == 0)
        continue;
      json_builder_begin_object (builder);
      mirqab_json_add_text (builder, "reference", part->reference);
      if (part->reference == NULL)
        {
          mirqab_json_add_number (builder, "article", place, 0);
          mirqab_json_add_number (builder, "sentence", part->sentence, -1);
          mirqab_json_add_text (builder, "event", mirqab_event_kind_to_string (part->kind));
          mirqab_json_add_day (builder, "from", part->from);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* "" says that a person took the place or the body away. */
static void
add_set_text (JsonBuilder *builder,
              const char  *name,
              gboolean     is_set,
              const char  *value)
{
  if (is_set)
    mirqab_json_add_text (builder, name, value != NULL ? value : "");
}

void
mirqab_own_event_add_json (const MirqabOwnEvent *event,
                           GHashTable           *places,
                           JsonBuilder          *builder)
{
  mirqab_json_add_text (builder, "uid", event->uid);
  mirqab_json_add_number (builder, "edition", event->edition, 0);
  mirqab_json_add_number (builder, "changed", event->changed_at, 0);
  mirqab_json_add_flag (builder, "hidden", event->is_hidden);
  mirqab_json_add_flag (builder, "apart", event->is_apart);
  if ((event->set & MIRQAB_OWN_KIND) != 0)
    mirqab_json_add_text (builder, "event", mirqab_event_kind_to_string (event->kind));
  if ((event->set & MIRQAB_OWN_STATUS) != 0)
    mirqab_json_add_text (builder, "status", mirqab_event_status_to_string (event->status));
  if ((event->set & MIRQAB_OWN_DATE) != 0)
    {
      mirqab_json_add_text (builder, "precision", mirqab_precision_to_string (event->precision));
      mirqab_json_add_day (builder, "from", event->from);
      mirqab_json_add_day (builder, "to", event->to);
    }
  add_set_text (builder, "place", (event->set & MIRQAB_OWN_PLACE) != 0, event->place);
  add_set_text (builder, "body", (event->set & MIRQAB_OWN_BODY) != 0, event->body);
  mirqab_json_add_flag (builder, "has_countries", (event->set & MIRQAB_OWN_COUNTRIES) != 0);
  if ((event->set & MIRQAB_OWN_COUNTRIES) != 0)
    mirqab_json_add_texts (builder, "countries", (char **) event->countries);
  add_set_text (builder, "title", (event->set & MIRQAB_OWN_TITLE) != 0, event->title);
  add_parts (event, places, builder);
}

static void
read_parts (MirqabOwnEvent *event,
            JsonObject     *object,
            const GArray   *ids)
{
  JsonNode *node = json_object_get_member (object, "parts");
  JsonArray *parts = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; parts != NULL && i < json_array_get_length (parts); i++)
    {
      JsonNode *element = json_array_get_element (parts, i);
      JsonObject *one = JSON_NODE_HOLDS_OBJECT (element) ? json_node_get_object (element) : NULL;
      MirqabEventPart part = { .kind = MIRQAB_EVENT_OTHER };
      const char *reference = one != NULL ? mirqab_json_get_text (one, "reference") : NULL;
      gint64 place = one != NULL ? mirqab_json_get_number (one, "article", 0) : 0;
      const char *kind = one != NULL ? mirqab_json_get_text (one, "event") : NULL;

      if (reference != NULL)
        part.reference = g_intern_string (reference);
      else if (place > 0 && place <= ids->len)
        part.article = g_array_index (ids, gint64, place - 1);
      if (part.reference == NULL && part.article == 0)
        continue;
      if (part.reference == NULL)
        {
          part.sentence = (guint32) CLAMP (mirqab_json_get_number (one, "sentence", 0), 0, G_MAXUINT32);
          part.from = mirqab_json_get_day (one, "from");
          if (kind != NULL)
            mirqab_event_kind_from_string (kind, &part.kind);
        }
      g_array_append_val (event->parts, part);
    }
}

static MirqabOwnFields
read_date (MirqabOwnEvent *event,
           JsonObject     *object)
{
  const char *precision = mirqab_json_get_text (object, "precision");

  event->from = mirqab_json_get_day (object, "from");
  event->to = mirqab_json_get_day (object, "to");

  return precision != NULL && mirqab_precision_from_string (precision, &event->precision)
         && event->from != MIRQAB_DAY_NONE && event->to != MIRQAB_DAY_NONE && event->from <= event->to
           ? MIRQAB_OWN_DATE : 0;
}

static MirqabOwnFields
read_name (JsonObject       *object,
           const char       *member,
           MirqabOwnFields   field,
           const char      **name)
{
  const char *text = mirqab_json_get_text (object, member);

  *name = text != NULL && *text != '\0' ? g_intern_string (text) : NULL;

  return text != NULL ? field : 0;
}

/**
 * mirqab_own_event_read_json:
 * @ids: (element-type gint64): of the articles of the file, by their place; 0
 *   where one could not be read
 *
 * Returns: (transfer full) (nullable): %NULL when it has no uid
 */
MirqabOwnEvent *
mirqab_own_event_read_json (JsonObject   *object,
                            const GArray *ids)
{
  const char *uid = mirqab_json_get_text (object, "uid");
  const char *kind = mirqab_json_get_text (object, "event");
  const char *status = mirqab_json_get_text (object, "status");
  MirqabOwnEvent *event;

  if (uid == NULL || *uid == '\0')
    return NULL;

  event = mirqab_own_event_new ();
  g_free (event->uid);
  event->uid = g_strdup (uid);
  event->edition = (guint) CLAMP (mirqab_json_get_number (object, "edition", 0), 0, G_MAXINT);
  event->changed_at = mirqab_json_get_number (object, "changed", 0);
  event->is_hidden = mirqab_json_get_flag (object, "hidden");
  event->is_apart = mirqab_json_get_flag (object, "apart");
  if (kind != NULL && mirqab_event_kind_from_string (kind, &event->kind))
    event->set |= MIRQAB_OWN_KIND;
  if (status != NULL && mirqab_event_status_from_string (status, &event->status))
    event->set |= MIRQAB_OWN_STATUS;
  event->set |= read_date (event, object)
                | read_name (object, "place", MIRQAB_OWN_PLACE, &event->place)
                | read_name (object, "body", MIRQAB_OWN_BODY, &event->body);
  if (mirqab_json_get_flag (object, "has_countries"))
    {
      g_auto (GStrv) countries = mirqab_json_dup_texts (object, "countries");

      mirqab_own_event_set_countries (event, (const char *const *) countries);
      event->set |= MIRQAB_OWN_COUNTRIES;
    }
  event->title = g_strdup (mirqab_json_get_text (object, "title"));
  if (event->title != NULL)
    event->set |= MIRQAB_OWN_TITLE;
  read_parts (event, object, ids);

  return event;
}
