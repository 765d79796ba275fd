/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "chronology/event-card.h"

#include <glib/gi18n.h>

#include "chronology/event-form.h"
#include "chronology/event-quote.h"
#include "chronology/event-text.h"
#include "desk/event-edits.h"

#define MAX_SENTENCES 60
#define MAX_WIDTH 44 /* characters */
#define DAYS_AROUND 7

struct _MirqabEventCard
{
  GtkPopover      parent_instance;

  MirqabSession  *session;  /* owned, nullable */
  MirqabTimeline *timeline; /* owned, nullable */
  guint           position;
  GCancellable   *quoting;  /* owned, nullable */

  GtkLabel       *date;
  GtkLabel       *title;
  GtkLabel       *facts;
  GtkLabel       *own;
  GtkFlowBox     *states;
  GtkBox         *evidence;
};

G_DEFINE_FINAL_TYPE (MirqabEventCard, mirqab_event_card, GTK_TYPE_POPOVER)

static const MirqabTimelineEvent *
get_event (MirqabEventCard *self)
{
  return mirqab_timeline_get (self->timeline, self->position);
}

static GtkWidget *
add_line (MirqabEventCard *self,
          const char      *text,
          const char      *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_WIDTH);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (self->evidence, label);

  return label;
}

/* A source that is an address can be opened. */
static void
add_source (MirqabEventCard *self,
            const char      *source)
{
  GtkWidget *label = add_line (self, source, "caption");
  g_autofree char *shown = NULL;
  g_autofree char *markup = NULL;

  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (!g_str_has_prefix (source, "https://") && !g_str_has_prefix (source, "http://"))
    return;

  shown = g_markup_escape_text (source, -1);
  markup = g_strdup_printf ("<a href=\"%s\">%s</a>", shown, shown);
  gtk_label_set_markup (GTK_LABEL (label), markup);
}

static const char *
get_confidence_text (MirqabConfidence confidence)
{
  switch (confidence)
    {
    case MIRQAB_CONFIDENCE_HIGH:
      return _("In the dossier, well supported");
    case MIRQAB_CONFIDENCE_MEDIUM:
      return _("In the dossier, not quite certain");
    case MIRQAB_CONFIDENCE_LOW:
    case MIRQAB_CONFIDENCE_UNSUPPORTED:
    default:
      return _("In the dossier, poorly supported");
    }
}

static void
add_reference (MirqabEventCard            *self,
               const MirqabReferenceEvent *reference)
{
  add_line (self, get_confidence_text (reference->confidence), "caption-heading");
  for (guint i = 0; reference->sources[i] != NULL; i++)
    add_source (self, reference->sources[i]);
}

static void
open_cb (MirqabEventQuote *quote,
         gpointer          user_data)
{
  MirqabEventCard *self = MIRQAB_EVENT_CARD (user_data);
  const MirqabEvidence *evidence = mirqab_event_quote_get_evidence (quote);

  mirqab_session_open_article (self->session, evidence->article, evidence->sentence);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

/* The event may be gone from the timeline that is shown next: the card closes. */
static void
edit_and_close (MirqabEventCard *self,
                MirqabEdit      *edit,
                const char      *message)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  mirqab_session_edit_and_tell (self->session, edit, message);
}

static void
take_out_cb (MirqabEventQuote *quote,
             gpointer          user_data)
{
  MirqabEventCard *self = MIRQAB_EVENT_CARD (user_data);
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  g_autoptr (GPtrArray) evidence = g_ptr_array_new ();

  g_ptr_array_add (evidence, mirqab_event_quote_get_evidence (quote));
  mirqab_event_edits_split (edit, get_event (self), evidence, get_now ());
  edit_and_close (self, edit, _("The sentence is an event of its own now"));
}

static void
hide_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MirqabEventCard *self = MIRQAB_EVENT_CARD (widget);
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();

  mirqab_event_edits_hide (edit, self->timeline, get_event (self), get_now ());
  edit_and_close (self, edit, _("The event is hidden"));
}

static void
restore_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  MirqabEventCard *self = MIRQAB_EVENT_CARD (widget);
  const MirqabTimelineEvent *event = get_event (self);
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();

  mirqab_event_edits_restore (edit, event->own);
  edit_and_close (self, edit, event->own->parts->len == 0 ? _("The event was removed")
                                                          : _("Your corrections were removed"));
}

static void
correct_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  MirqabEventCard *self = MIRQAB_EVENT_CARD (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *form = mirqab_event_form_new (self->session, self->timeline, get_event (self));

  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_window_set_transient_for (GTK_WINDOW (form), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (form));
}

static void
add_sentence (MirqabEventCard           *self,
              const MirqabTimelineEvent *event,
              guint                      number)
{
  GtkWidget *quote = mirqab_event_quote_new (event, g_ptr_array_index (event->evidence, number));

  g_signal_connect_object (quote, "open", G_CALLBACK (open_cb), self, 0);
  g_signal_connect_object (quote, "take-out", G_CALLBACK (take_out_cb), self, 0);
  gtk_box_append (self->evidence, quote);
}

static void
quoted_cb (GObject      *desk,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (MirqabEventCard) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) quotations = mirqab_desk_quote_finish (MIRQAB_DESK (desk), result, &error);
  guint i = 0;

  if (quotations == NULL)
    {
      g_debug ("The sentences stay short: %s", error->message);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->evidence)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (MIRQAB_IS_EVENT_QUOTE (child) && i < quotations->len)
      {
        const MirqabQuotation *quotation = g_ptr_array_index (quotations, i++);

        if (quotation != NULL)
          mirqab_event_quote_set_sentence (MIRQAB_EVENT_QUOTE (child), quotation->text);
      }
}

/* The timeline only has the beginnings of sentences. */
static void
ask_for_sentences (MirqabEventCard           *self,
                   const MirqabTimelineEvent *event)
{
  g_cancellable_cancel (self->quoting);
  g_clear_object (&self->quoting);
  if (event->evidence->len == 0)
    return;

  self->quoting = g_cancellable_new ();
  mirqab_desk_quote_async (mirqab_session_get_desk (self->session), event->evidence,
                           MIN (event->evidence->len, MAX_SENTENCES), self->quoting, quoted_cb,
                           g_object_ref (self));
}

static void
add_sentences (MirqabEventCard           *self,
               const MirqabTimelineEvent *event)
{
  guint n_articles = mirqab_timeline_event_count_articles (event);
  g_autofree char *heading = NULL;
  g_autofree char *rest = NULL;

  if (event->evidence->len == 0)
    return;

  heading = g_strdup_printf (ngettext ("In %u article", "In %u articles", n_articles), n_articles);
  add_line (self, heading, "caption-heading");
  if (mirqab_timeline_event_is_disputed (event))
    add_line (self, _("They do not agree on the date"), "caption");
  for (guint i = 0; i < MIN (event->evidence->len, MAX_SENTENCES); i++)
    add_sentence (self, event, i);
  if (event->evidence->len <= MAX_SENTENCES)
    return;

  rest = g_strdup_printf (ngettext ("and %u more sentence", "and %u more sentences",
                                    event->evidence->len - MAX_SENTENCES),
                          event->evidence->len - MAX_SENTENCES);
  add_line (self, rest, "caption");
}

static void
state_cb (GtkButton *button,
          gpointer   user_data)
{
  MirqabEventCard *self = MIRQAB_EVENT_CARD (user_data);

  mirqab_session_set_only (self->session, MIRQAB_SCOPE_COUNTRIES,
                           g_object_get_data (G_OBJECT (button), "mirqab-country"));
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
add_states (MirqabEventCard           *self,
            const MirqabTimelineEvent *event)
{
  MirqabDossier *dossier = mirqab_session_get_dossier (self->session);

  for (guint i = 0; event->countries[i] != NULL; i++)
    {
      const char *name = mirqab_dossier_get_label (dossier, MIRQAB_MENTION_COUNTRY,
                                                   event->countries[i],
                                                   mirqab_session_get_language (self->session));
      GtkWidget *button = gtk_button_new_with_label (name);

      gtk_widget_add_css_class (button, "chip");
      gtk_widget_add_css_class (button, "small");
      gtk_widget_set_tooltip_text (button, _("Show only articles about this state"));
      g_object_set_data (G_OBJECT (button), "mirqab-country", (gpointer) event->countries[i]);
      g_signal_connect_object (button, "clicked", G_CALLBACK (state_cb), self, 0);
      gtk_flow_box_append (self->states, button);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->states), event->countries[0] != NULL);
}

static void
around_cb (MirqabEventCard *self)
{
  const MirqabTimelineEvent *event = get_event (self);
  g_autoptr (MirqabScope) scope = mirqab_scope_copy (mirqab_session_get_scope (self->session));

  mirqab_scope_set_period (scope, event->from - DAYS_AROUND, event->to + DAYS_AROUND);
  if (event->countries[0] != NULL)
    {
      mirqab_scope_set_only (scope, MIRQAB_SCOPE_COUNTRIES, event->countries[0]);
      for (guint i = 1; event->countries[i] != NULL; i++)
        if (!mirqab_scope_has (scope, MIRQAB_SCOPE_COUNTRIES, event->countries[i]))
          mirqab_scope_toggle (scope, MIRQAB_SCOPE_COUNTRIES, event->countries[i]);
    }
  mirqab_session_set_scope (self->session, scope);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
show_own (MirqabEventCard           *self,
          const MirqabTimelineEvent *event)
{
  gtk_widget_set_visible (GTK_WIDGET (self->own), event->own != NULL);
  if (event->own != NULL)
    gtk_label_set_text (self->own, mirqab_event_text_get_own (event->own));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "event.restore", event->own != NULL);
}

static void
clear (MirqabEventCard *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->evidence))) != NULL)
    gtk_box_remove (self->evidence, child);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->states))) != NULL)
    gtk_flow_box_remove (self->states, child);
}

static void
mirqab_event_card_dispose (GObject *object)
{
  MirqabEventCard *self = MIRQAB_EVENT_CARD (object);

  g_cancellable_cancel (self->quoting);
  g_clear_object (&self->quoting);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIRQAB_TYPE_EVENT_CARD);
  g_clear_pointer (&self->timeline, mirqab_timeline_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mirqab_event_card_parent_class)->dispose (object);
}

static void
mirqab_event_card_class_init (MirqabEventCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mirqab_event_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/chronology/event-card.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabEventCard, date);
  gtk_widget_class_bind_template_child (widget_class, MirqabEventCard, title);
  gtk_widget_class_bind_template_child (widget_class, MirqabEventCard, facts);
  gtk_widget_class_bind_template_child (widget_class, MirqabEventCard, own);
  gtk_widget_class_bind_template_child (widget_class, MirqabEventCard, states);
  gtk_widget_class_bind_template_child (widget_class, MirqabEventCard, evidence);
  gtk_widget_class_bind_template_callback (widget_class, around_cb);

  gtk_widget_class_install_action (widget_class, "event.correct", NULL, correct_cb);
  gtk_widget_class_install_action (widget_class, "event.hide", NULL, hide_cb);
  gtk_widget_class_install_action (widget_class, "event.restore", NULL, restore_cb);
}

static void
mirqab_event_card_init (MirqabEventCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mirqab_event_card_new (void)
{
  return g_object_new (MIRQAB_TYPE_EVENT_CARD, NULL);
}

/**
 * mirqab_event_card_show:
 * @timeline: kept: its event stays valid while the card shows it
 */
void
mirqab_event_card_show (MirqabEventCard *self,
                        MirqabSession   *session,
                        MirqabTimeline  *timeline,
                        guint            position)
{
  const MirqabTimelineEvent *event;
  g_autofree char *date = NULL;
  g_autofree char *title = NULL;
  g_autofree char *facts = NULL;

  g_return_if_fail (MIRQAB_IS_EVENT_CARD (self));
  g_return_if_fail (position < mirqab_timeline_get_size (timeline));

  mirqab_timeline_ref (timeline);
  g_clear_pointer (&self->timeline, mirqab_timeline_unref);
  self->timeline = timeline;
  g_set_object (&self->session, session);
  self->position = position;

  event = get_event (self);
  date = mirqab_event_text_dup_date (event);
  title = mirqab_timeline_event_dup_title (event, mirqab_session_get_language (session));
  facts = mirqab_event_text_dup_facts (session, event);
  gtk_label_set_text (self->date, date);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->facts, facts);

  show_own (self, event);
  clear (self);
  add_states (self, event);
  add_sentences (self, event);
  if (event->reference != NULL)
    add_reference (self, event->reference);
  ask_for_sentences (self, event);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}
