/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "chronology/chronology-item.h"

#include "chronology/event-text.h"

struct _MirqabChronologyItem
{
  GObject         parent_instance;

  MirqabSession  *session;  /* owned */
  MirqabTimeline *timeline; /* owned */
  guint           position;
};

enum
{
  PROP_0,
  PROP_DATE,
  PROP_TITLE,
  PROP_KIND,
  PROP_STATES,
  PROP_PLACE,
  PROP_SOURCES,
  PROP_DAY,
  PROP_N_SOURCES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MirqabChronologyItem, mirqab_chronology_item, G_TYPE_OBJECT)

static const MirqabTimelineEvent *
get_event (MirqabChronologyItem *self)
{
  return mirqab_timeline_get (self->timeline, self->position);
}

/* Articles, and the sources that the dossier names. */
static guint
count_sources (const MirqabTimelineEvent *event)
{
  guint count = mirqab_timeline_event_count_articles (event);

  if (event->reference != NULL)
    count += g_strv_length (event->reference->sources);

  return count;
}

/* With a pencil in front when a person made something of the event. */
static char *
dup_title (MirqabChronologyItem      *self,
           const MirqabTimelineEvent *event)
{
  g_autofree char *title = NULL;

  title = mirqab_timeline_event_dup_title (event, mirqab_session_get_language (self->session));

  return event->own != NULL ? g_strconcat ("\342\234\216 ", title, NULL) : g_steal_pointer (&title);
}

/* Texts are made when a row is shown: most rows never are. */
static void
mirqab_chronology_item_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  MirqabChronologyItem *self = MIRQAB_CHRONOLOGY_ITEM (object);
  const MirqabTimelineEvent *event = get_event (self);

  switch (property_id)
    {
    case PROP_DATE:
      g_value_take_string (value, mirqab_event_text_dup_date (event));
      break;
    case PROP_TITLE:
      g_value_take_string (value, dup_title (self, event));
      break;
    case PROP_KIND:
      g_value_take_string (value, mirqab_event_text_dup_kind (event));
      break;
    case PROP_STATES:
      g_value_take_string (value, mirqab_event_text_dup_states (self->session, event));
      break;
    case PROP_PLACE:
      g_value_take_string (value, mirqab_event_text_dup_place (self->session, event));
      break;
    case PROP_SOURCES:
      g_value_take_string (value, g_strdup_printf ("%u", count_sources (event)));
      break;
    case PROP_DAY:
      g_value_set_int (value, event->from);
      break;
    case PROP_N_SOURCES:
      g_value_set_uint (value, count_sources (event));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_chronology_item_finalize (GObject *object)
{
  MirqabChronologyItem *self = MIRQAB_CHRONOLOGY_ITEM (object);

  g_clear_pointer (&self->timeline, mirqab_timeline_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mirqab_chronology_item_parent_class)->finalize (object);
}

static void
mirqab_chronology_item_class_init (MirqabChronologyItemClass *klass)
{
  static const struct { guint id; const char *name; } texts[] = {
    { PROP_DATE, "date" }, { PROP_TITLE, "title" }, { PROP_KIND, "kind" },
    { PROP_STATES, "states" }, { PROP_PLACE, "place" }, { PROP_SOURCES, "sources" },
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mirqab_chronology_item_get_property;
  object_class->finalize = mirqab_chronology_item_finalize;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    properties[texts[i].id] = g_param_spec_string (texts[i].name, NULL, NULL, NULL, flags);
  properties[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  properties[PROP_N_SOURCES] = g_param_spec_uint ("n-sources", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mirqab_chronology_item_init (MirqabChronologyItem *self)
{
}

MirqabChronologyItem *
mirqab_chronology_item_new (MirqabSession  *session,
                            MirqabTimeline *timeline,
                            guint           position)
{
  MirqabChronologyItem *self = g_object_new (MIRQAB_TYPE_CHRONOLOGY_ITEM, NULL);

  self->session = g_object_ref (session);
  self->timeline = mirqab_timeline_ref (timeline);
  self->position = position;

  return self;
}

guint
mirqab_chronology_item_get_position (MirqabChronologyItem *self)
{
  g_return_val_if_fail (MIRQAB_IS_CHRONOLOGY_ITEM (self), 0);

  return self->position;
}

/**
 * mirqab_chronology_item_dup_line:
 *
 * Returns: (transfer full): the row with tabulators, to be pasted into a table
 */
char *
mirqab_chronology_item_dup_line (MirqabChronologyItem *self)
{
  static const char *const columns[] = { "date", "title", "states", "place", "sources" };
  GString *line = g_string_new (NULL);

  g_return_val_if_fail (MIRQAB_IS_CHRONOLOGY_ITEM (self), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *text = NULL;

      g_object_get (self, columns[i], &text, NULL);
      g_strdelimit (text, "\t\n", ' ');
      g_string_append_printf (line, "%s%s", i > 0 ? "\t" : "", text);
    }

  return g_string_free (line, FALSE);
}
