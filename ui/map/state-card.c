/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "map/state-card.h"

#include <glib/gi18n.h>

#include "date-text.h"
#include "map/state-text.h"
#include "map/year-bars.h"

#define MAX_LEADERS 4
#define MAX_EVENTS 4

struct _MirqabStateCard
{
  GtkPopover     parent_instance;

  GtkLabel      *name;
  GtkBox        *sections;

  MirqabSession *session; /* owned, nullable */
  const char    *code;    /* interned, nullable before the first */
  GCancellable  *looking; /* owned, nullable: of the articles of all years */
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MirqabStateCard, mirqab_state_card, GTK_TYPE_POPOVER)

static void
add_label (MirqabStateCard *self,
           const char      *text,
           const char      *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  gtk_box_append (self->sections, label);
}

static void
add_heading (MirqabStateCard *self,
             const char      *text)
{
  add_label (self, text, "heading");
  gtk_widget_set_margin_top (gtk_widget_get_last_child (GTK_WIDGET (self->sections)), 9);
}

static const char *
get_language (MirqabStateCard *self)
{
  return mirqab_session_get_language (self->session);
}

static void
add_standing (MirqabStateCard   *self,
              const MirqabState *state)
{
  guint articles = mirqab_state_text_get_articles (self->session, MIRQAB_FACET_COUNTRIES,
                                                   state->code);
  MirqabDay day = mirqab_state_text_get_day (self->session);
  MirqabMembership membership = mirqab_state_get_membership (state, day);
  g_autofree char *count = mirqab_state_text_dup_articles (articles);

  add_label (self, mirqab_state_text_get_membership (membership), NULL);
  add_label (self, count, "dim-label");
}

static void
add_period (MirqabStateCard              *self,
            const MirqabMembershipPeriod *period)
{
  const char *note = mirqab_local_text_get (&period->note, get_language (self));
  g_autofree char *days = NULL;
  g_autofree char *line = NULL;

  days = mirqab_state_text_dup_days (period->from, period->from_precision,
                                     period->to, period->to_precision);
  /* Translators: a time in the history of a state: its membership, its days */
  line = g_strdup_printf (C_("history of a state", "%1$s: %2$s"),
                          mirqab_state_text_get_membership (period->membership), days);
  add_label (self, line, NULL);
  if (note != NULL && *note != '\0')
    add_label (self, note, "dim-label");
}

static void
add_history (MirqabStateCard   *self,
             const MirqabState *state)
{
  if (state->periods->len == 0)
    return;
  add_heading (self, _("Membership"));
  for (guint i = 0; i < state->periods->len; i++)
    add_period (self, &g_array_index (state->periods, MirqabMembershipPeriod, i));
}

static gboolean
holds_on (const MirqabTerm *term,
          const char       *code,
          MirqabDay         day)
{
  return g_strcmp0 (term->country, code) == 0 && term->confidence >= MIRQAB_CONFIDENCE_MEDIUM &&
         term->from != MIRQAB_DAY_NONE && term->from <= day &&
         (term->to == MIRQAB_DAY_NONE || term->to >= day);
}

static void
add_leader (MirqabStateCard    *self,
            const MirqabPerson *person,
            const MirqabTerm   *term)
{
  MirqabDossier *dossier = mirqab_session_get_dossier (self->session);
  const MirqabOffice *office = mirqab_dossier_find_office (dossier, term->office);
  g_autofree char *line = NULL;

  if (office == NULL)
    return;
  /* Translators: who holds an office: the office, the person */
  line = g_strdup_printf (C_("office", "%1$s: %2$s"),
                          mirqab_local_text_get (&office->name, get_language (self)),
                          mirqab_local_text_get (&person->name, get_language (self)));
  add_label (self, line, NULL);
}

/* Offices in the order of the dossier: heads of states before ministers. */
static void
add_leaders (MirqabStateCard   *self,
             const MirqabState *state)
{
  MirqabDossier *dossier = mirqab_session_get_dossier (self->session);
  MirqabDay day = mirqab_state_text_get_day (self->session);
  GPtrArray *offices = mirqab_dossier_get_offices (dossier);
  GPtrArray *people = mirqab_dossier_get_people (dossier);
  guint n_leaders = 0;

  for (guint o = 0; o < offices->len; o++)
    for (guint p = 0; p < people->len; p++)
      {
        const MirqabOffice *office = g_ptr_array_index (offices, o);
        const MirqabPerson *person = g_ptr_array_index (people, p);

        for (guint t = 0; t < person->terms->len && n_leaders < MAX_LEADERS; t++)
          {
            const MirqabTerm *term = &g_array_index (person->terms, MirqabTerm, t);

            if (!g_str_equal (term->office, office->id) || !holds_on (term, state->code, day))
              continue;
            if (n_leaders++ == 0)
              {
                g_autofree char *when = mirqab_date_text_dup (day, day, MIRQAB_PRECISION_DAY);
                /* Translators: %s is a day */
                g_autofree char *heading = g_strdup_printf (_("In office on %s"), when);

                add_heading (self, heading);
              }
            add_leader (self, person, term);
          }
      }
}

static void
add_chairmanships (MirqabStateCard   *self,
                   const MirqabState *state)
{
  MirqabDossier *dossier = mirqab_session_get_dossier (self->session);
  GPtrArray *chairmanships = mirqab_dossier_get_chairmanships (dossier);
  gboolean is_first = TRUE;

  for (guint i = 0; i < chairmanships->len; i++)
    {
      const MirqabChairmanship *chairmanship = g_ptr_array_index (chairmanships, i);
      g_autofree char *days = NULL;

      if (g_strcmp0 (chairmanship->country, state->code) != 0)
        continue;
      if (is_first)
        add_heading (self, _("Chairmanships"));
      is_first = FALSE;
      days = mirqab_date_text_dup_period (chairmanship->from, chairmanship->to);
      add_label (self, days, NULL);
    }
}

static void
add_events (MirqabStateCard   *self,
            const MirqabState *state)
{
  GPtrArray *events = mirqab_dossier_get_events (mirqab_session_get_dossier (self->session));
  MirqabDay day = mirqab_state_text_get_day (self->session);
  guint n_events = 0;

  for (guint i = events->len; i > 0 && n_events < MAX_EVENTS; i--)
    {
      const MirqabReferenceEvent *event = g_ptr_array_index (events, i - 1);
      g_autofree char *days = NULL;
      g_autofree char *line = NULL;

      if (event->from > day || event->confidence < MIRQAB_CONFIDENCE_MEDIUM ||
          !g_strv_contains (event->countries, state->code))
        continue;
      if (n_events++ == 0)
        add_heading (self, _("Last Events"));
      days = mirqab_date_text_dup (event->from, event->to, event->precision);
      /* Translators: an event: its days, its title */
      line = g_strdup_printf (C_("event", "%1$s: %2$s"), days,
                              mirqab_local_text_get (&event->title, get_language (self)));
      add_label (self, line, NULL);
    }
}

typedef struct
{
  MirqabStateCard *card; /* weak, nullable */
  MirqabYearBars  *bars; /* owned */
} YearsWait;

static void
years_wait_free (YearsWait *wait)
{
  g_clear_weak_pointer (&wait->card);
  g_object_unref (wait->bars);
  g_free (wait);
}

static void
years_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  YearsWait *wait = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabView) view = mirqab_desk_look_finish (MIRQAB_DESK (source), result, &error);

  if (view == NULL)
    g_debug ("No articles by year: %s", error->message);
  else if (wait->card != NULL && view->density->len > 0)
    {
      mirqab_year_bars_set_density (wait->bars, view->density);
      gtk_widget_set_visible (GTK_WIDGET (wait->bars), TRUE);
    }
  years_wait_free (wait);
}

static void
stop_looking (MirqabStateCard *self)
{
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
}

/* The bars come when the archive has answered. They are of all years, so that
 * the period in scope can be compared with what was before it. */
static void
add_years (MirqabStateCard   *self,
           const MirqabState *state)
{
  g_autoptr (MirqabScope) scope = mirqab_scope_copy (mirqab_session_get_scope (self->session));
  YearsWait *wait = g_new0 (YearsWait, 1);

  mirqab_scope_set_only (scope, MIRQAB_SCOPE_COUNTRIES, state->code);
  mirqab_scope_set_period (scope, MIRQAB_DAY_NONE, MIRQAB_DAY_NONE);
  wait->bars = g_object_ref_sink (g_object_new (MIRQAB_TYPE_YEAR_BARS, "visible", FALSE, NULL));
  g_set_weak_pointer (&wait->card, self);
  gtk_box_append (self->sections, GTK_WIDGET (wait->bars));

  stop_looking (self);
  self->looking = g_cancellable_new ();
  mirqab_desk_look_async (mirqab_session_get_desk (self->session), scope, self->looking, years_cb,
                          wait);
}

static void
show_articles_cb (MirqabStateCard *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  if (self->session != NULL && self->code != NULL)
    mirqab_session_set_only (self->session, MIRQAB_SCOPE_COUNTRIES, self->code);
}

static void
mirqab_state_card_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  MirqabStateCard *self = MIRQAB_STATE_CARD (object);

  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_state_card_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  MirqabStateCard *self = MIRQAB_STATE_CARD (object);

  switch (property_id)
    {
    case PROP_SESSION:
      if (g_set_object (&self->session, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_state_card_dispose (GObject *object)
{
  MirqabStateCard *self = MIRQAB_STATE_CARD (object);

  stop_looking (self);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIRQAB_TYPE_STATE_CARD);

  G_OBJECT_CLASS (mirqab_state_card_parent_class)->dispose (object);
}

static void
mirqab_state_card_class_init (MirqabStateCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mirqab_state_card_get_property;
  object_class->set_property = mirqab_state_card_set_property;
  object_class->dispose = mirqab_state_card_dispose;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, MIRQAB_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/map/state-card.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabStateCard, name);
  gtk_widget_class_bind_template_child (widget_class, MirqabStateCard, sections);
  gtk_widget_class_bind_template_callback (widget_class, show_articles_cb);
}

static void
mirqab_state_card_init (MirqabStateCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mirqab_state_card_show:
 * @self: a card, which has a parent
 * @code: of a state
 * @where: in the parent, what the card points to
 *
 * Fills the card for a state and shows it.
 */
void
mirqab_state_card_show (MirqabStateCard    *self,
                        const char         *code,
                        const GdkRectangle *where)
{
  const MirqabState *state;
  GtkWidget *child;

  g_return_if_fail (MIRQAB_IS_STATE_CARD (self));
  g_return_if_fail (self->session != NULL);

  state = mirqab_dossier_find_state (mirqab_session_get_dossier (self->session), code);
  if (state == NULL)
    return;
  self->code = state->code;
  gtk_label_set_label (self->name, mirqab_local_text_get (&state->name, get_language (self)));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);
  add_standing (self, state);
  add_years (self, state);
  add_history (self, state);
  add_leaders (self, state);
  add_chairmanships (self, state);
  add_events (self, state);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), where);
  gtk_popover_popup (GTK_POPOVER (self));
}
