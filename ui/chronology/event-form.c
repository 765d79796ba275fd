/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "chronology/event-form.h"

#include <glib/gi18n.h>

#include "chronology/event-text.h"
#include "desk/event-edits.h"

struct _MirqabEventForm
{
  AdwWindow        parent_instance;

  MirqabSession   *session; /* owned */
  MirqabOwnEvent  *own;     /* owned: what will be kept */
  gboolean         is_new;

  /* What stood there when the form was opened: only what differs is kept. */
  char            *title;   /* owned */
  char            *from;    /* owned */
  char            *to;      /* owned */
  MirqabEventKind  kind;
  MirqabEventStatus status;
  guint            place_number;
  GPtrArray       *places;  /* of owned ids; the first is NULL: no place */
  GPtrArray       *states;  /* of owned codes, in the order of the checks */
  GPtrArray       *checks;  /* of borrowed GtkCheckButton */
  gboolean         states_changed;

  AdwEntryRow     *title_row;
  AdwComboRow     *kind_row;
  AdwComboRow     *status_row;
  AdwEntryRow     *from_row;
  AdwEntryRow     *to_row;
  GtkPopover      *calendar_popover;
  GtkCalendar     *calendar;
  GtkDropDown     *place;
  AdwExpanderRow  *states_row;
  GtkWidget       *save;
};

G_DEFINE_FINAL_TYPE (MirqabEventForm, mirqab_event_form, ADW_TYPE_WINDOW)

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static gboolean
is_date_right (MirqabEventForm *self)
{
  g_autoptr (MirqabOwnEvent) trial = mirqab_own_event_new ();

  return mirqab_event_edits_set_date (trial, get_text (self->from_row), get_text (self->to_row));
}

static gboolean
is_date_changed (MirqabEventForm *self)
{
  return g_strcmp0 (get_text (self->from_row), self->from) != 0
         || g_strcmp0 (get_text (self->to_row), self->to) != 0;
}

static void
mark (AdwEntryRow *row,
      gboolean     is_wrong)
{
  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
}

/* A date that is only known as a season or a part of a month cannot be written
 * here; it stays as long as nobody writes another one. */
static void
changed_cb (MirqabEventForm *self)
{
  gboolean is_dated = (!self->is_new && !is_date_changed (self)) || is_date_right (self);
  g_autofree char *title = g_strstrip (g_strdup (get_text (self->title_row)));
  gboolean has_date = *get_text (self->from_row) != '\0';

  mark (self->from_row, !is_dated && has_date);
  mark (self->to_row, !is_dated && has_date);
  gtk_widget_set_sensitive (self->save, is_dated && *title != '\0');
}

static void
day_selected_cb (MirqabEventForm *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *text = g_strdup_printf ("%04d-%02d-%02d", g_date_time_get_year (day),
                                           g_date_time_get_month (day), g_date_time_get_day_of_month (day));

  gtk_editable_set_text (GTK_EDITABLE (self->from_row), text);
  gtk_popover_popdown (self->calendar_popover);
}

static void
take_states (MirqabEventForm *self)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_ptr_array_add (codes, g_ptr_array_index (self->states, i));
  g_ptr_array_add (codes, NULL);
  mirqab_own_event_set_countries (self->own, (const char *const *) codes->pdata);
  self->own->set |= MIRQAB_OWN_COUNTRIES;
}

static void
take_fields (MirqabEventForm *self)
{
  MirqabOwnEvent *own = self->own;
  guint place = gtk_drop_down_get_selected (self->place);

  if (g_strcmp0 (get_text (self->title_row), self->title) != 0)
    {
      g_free (own->title);
      own->title = g_strstrip (g_strdup (get_text (self->title_row)));
      own->set |= MIRQAB_OWN_TITLE;
    }
  if (self->is_new || adw_combo_row_get_selected (self->kind_row) != (guint) self->kind)
    {
      own->kind = (MirqabEventKind) adw_combo_row_get_selected (self->kind_row);
      own->set |= MIRQAB_OWN_KIND;
    }
  if (self->is_new || adw_combo_row_get_selected (self->status_row) != (guint) self->status)
    {
      own->status = (MirqabEventStatus) adw_combo_row_get_selected (self->status_row);
      own->set |= MIRQAB_OWN_STATUS;
    }
  if (is_date_changed (self))
    mirqab_event_edits_set_date (own, get_text (self->from_row), get_text (self->to_row));
  if (place != self->place_number && place < self->places->len)
    {
      own->place = g_intern_string (g_ptr_array_index (self->places, place));
      own->set |= MIRQAB_OWN_PLACE;
    }
  if (self->states_changed)
    take_states (self);
}

static gboolean
is_changed (MirqabEventForm *self)
{
  return self->is_new || self->states_changed || is_date_changed (self)
         || g_strcmp0 (get_text (self->title_row), self->title) != 0
         || adw_combo_row_get_selected (self->kind_row) != (guint) self->kind
         || adw_combo_row_get_selected (self->status_row) != (guint) self->status
         || gtk_drop_down_get_selected (self->place) != self->place_number;
}

static void
save_clicked_cb (MirqabEventForm *self)
{
  if (is_changed (self))
    {
      g_autoptr (MirqabEdit) edit = mirqab_edit_new ();

      take_fields (self);
      self->own->edition++;
      mirqab_event_edits_set (edit, self->own, g_get_real_time () / G_USEC_PER_SEC);
      mirqab_session_edit_and_tell (self->session, edit, self->is_new ? _("The event was added")
                                                                      : _("The event was corrected"));
    }
  gtk_window_close (GTK_WINDOW (self));
}

static void
mirqab_event_form_dispose (GObject *object)
{
  MirqabEventForm *self = MIRQAB_EVENT_FORM (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MIRQAB_TYPE_EVENT_FORM);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mirqab_event_form_parent_class)->dispose (object);
}

static void
mirqab_event_form_finalize (GObject *object)
{
  MirqabEventForm *self = MIRQAB_EVENT_FORM (object);

  g_clear_pointer (&self->own, mirqab_own_event_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->to, g_free);
  g_ptr_array_unref (self->places);
  g_ptr_array_unref (self->states);
  g_ptr_array_unref (self->checks);

  G_OBJECT_CLASS (mirqab_event_form_parent_class)->finalize (object);
}

static void
mirqab_event_form_class_init (MirqabEventFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mirqab_event_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = mirqab_event_form_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/chronology/event-form.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabEventForm, title_row);
  gtk_widget_class_bind_template_child (widget_class, MirqabEventForm, kind_row);
  gtk_widget_class_bind_template_child (widget_class, MirqabEventForm, status_row);
  gtk_widget_class_bind_template_child (widget_class, MirqabEventForm, from_row);
  gtk_widget_class_bind_template_child (widget_class, MirqabEventForm, to_row);
  gtk_widget_class_bind_template_child (widget_class, MirqabEventForm, calendar_popover);
  gtk_widget_class_bind_template_child (widget_class, MirqabEventForm, calendar);
  gtk_widget_class_bind_template_child (widget_class, MirqabEventForm, place);
  gtk_widget_class_bind_template_child (widget_class, MirqabEventForm, states_row);
  gtk_widget_class_bind_template_child (widget_class, MirqabEventForm, save);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
}

static void
mirqab_event_form_init (MirqabEventForm *self)
{
  self->places = g_ptr_array_new_with_free_func (g_free);
  self->states = g_ptr_array_new_with_free_func (g_free);
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_kinds (MirqabEventForm *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  for (guint i = 0; i < MIRQAB_N_EVENT_KINDS; i++)
    gtk_string_list_append (kinds, mirqab_event_text_get_kind ((MirqabEventKind) i));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (kinds));
  adw_combo_row_set_selected (self->kind_row, (guint) self->kind);
  adw_combo_row_set_selected (self->status_row, (guint) self->status);
}

static int
compare_labels (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  MirqabEventForm *self = MIRQAB_EVENT_FORM (user_data);
  MirqabDossier *dossier = mirqab_session_get_dossier (self->session);
  const char *language = mirqab_session_get_language (self->session);

  return g_utf8_collate (
    mirqab_dossier_get_label (dossier, MIRQAB_MENTION_CITY, *(char *const *) a, language),
    mirqab_dossier_get_label (dossier, MIRQAB_MENTION_CITY, *(char *const *) b, language));
}

static void
fill_places (MirqabEventForm *self,
             const char      *place)
{
  MirqabDossier *dossier = mirqab_session_get_dossier (self->session);
  GPtrArray *known = mirqab_dossier_get_places (dossier);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < known->len; i++)
    g_ptr_array_add (self->places, g_strdup (((MirqabPlace *) g_ptr_array_index (known, i))->id));
  g_ptr_array_sort_with_data (self->places, compare_labels, self);
  g_ptr_array_insert (self->places, 0, NULL);
  /* Translators: an event of which no place is known */
  gtk_string_list_append (names, C_("place", "Not known"));
  for (guint i = 1; i < self->places->len; i++)
    {
      const char *id = g_ptr_array_index (self->places, i);

      gtk_string_list_append (names, mirqab_dossier_get_label (dossier, MIRQAB_MENTION_CITY, id,
                                                               mirqab_session_get_language (self->session)));
      if (g_strcmp0 (id, place) == 0)
        self->place_number = i;
    }
  gtk_drop_down_set_model (self->place, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->place, self->place_number);
}

static void
state_toggled_cb (MirqabEventForm *self)
{
  self->states_changed = TRUE;
}

static void
add_state (MirqabEventForm *self,
           const char      *code,
           gboolean         is_active)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 mirqab_dossier_get_label (mirqab_session_get_dossier (self->session),
                                                           MIRQAB_MENTION_COUNTRY, code,
                                                           mirqab_session_get_language (self->session)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_active);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_signal_connect_object (check, "toggled", G_CALLBACK (state_toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_expander_row_add_row (self->states_row, row);
  g_ptr_array_add (self->states, g_strdup (code));
  g_ptr_array_add (self->checks, check);
}

/* Those of the organisation, and whichever the event has besides. */
static void
fill_states (MirqabEventForm   *self,
             const char *const *countries)
{
  GPtrArray *known = mirqab_dossier_get_states (mirqab_session_get_dossier (self->session));

  for (guint i = 0; countries != NULL && countries[i] != NULL; i++)
    add_state (self, countries[i], TRUE);
  for (guint i = 0; i < known->len; i++)
    {
      const MirqabState *state = g_ptr_array_index (known, i);

      if (state->periods->len > 0
          && (countries == NULL || !g_strv_contains (countries, state->code)))
        add_state (self, state->code, FALSE);
    }
}

static char *
print_day (MirqabDay       day,
           MirqabPrecision precision)
{
  char text[MIRQAB_DAY_STRING_LENGTH];

  mirqab_day_print (day, text);
  if (precision == MIRQAB_PRECISION_MONTH)
    text[7] = '\0';
  if (precision == MIRQAB_PRECISION_YEAR)
    text[4] = '\0';

  return g_strdup (text);
}

static void
show_event (MirqabEventForm           *self,
            const MirqabTimelineEvent *event)
{
  self->title = mirqab_timeline_event_dup_title (event, mirqab_session_get_language (self->session));
  self->from = print_day (event->from, event->precision);
  self->to = print_day (event->to, event->precision);
  if (g_str_equal (self->from, self->to))
    self->to[0] = '\0';
  self->kind = event->kind;
  self->status = event->status;
  gtk_editable_set_text (GTK_EDITABLE (self->title_row), self->title);
  gtk_editable_set_text (GTK_EDITABLE (self->from_row), self->from);
  gtk_editable_set_text (GTK_EDITABLE (self->to_row), self->to);
}

/**
 * mirqab_event_form_new:
 * @timeline: (nullable): of @event
 * @event: (nullable): to be corrected; %NULL to add one by hand
 */
GtkWidget *
mirqab_event_form_new (MirqabSession             *session,
                       MirqabTimeline            *timeline,
                       const MirqabTimelineEvent *event)
{
  MirqabEventForm *self = g_object_new (MIRQAB_TYPE_EVENT_FORM, NULL);

  self->session = g_object_ref (session);
  self->is_new = event == NULL;
  self->own = event != NULL ? mirqab_event_edits_begin (timeline, event) : mirqab_own_event_new ();
  gtk_window_set_title (GTK_WINDOW (self), event != NULL ? _("Correct Event") : _("Add Event"));
  if (event != NULL)
    show_event (self, event);
  fill_kinds (self);
  fill_places (self, event != NULL ? event->place : NULL);
  fill_states (self, event != NULL ? (const char *const *) event->countries : NULL);
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));

  return GTK_WIDGET (self);
}
