/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "chronology/event-quote.h"

#include <glib/gi18n.h>

#include "date-text.h"

struct _MirqabEventQuote
{
  GtkBox          parent_instance;

  MirqabEvidence *evidence; /* owned */

  GtkWidget      *open;
  GtkLabel       *sentence;
  GtkLabel       *origin;
  GtkWidget      *take_out;
};

enum
{
  SIGNAL_OPEN,
  SIGNAL_TAKE_OUT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MirqabEventQuote, mirqab_event_quote, GTK_TYPE_BOX)

static void
open_clicked_cb (MirqabEventQuote *self)
{
  g_signal_emit (self, signals[SIGNAL_OPEN], 0);
}

static void
take_out_clicked_cb (MirqabEventQuote *self)
{
  g_signal_emit (self, signals[SIGNAL_TAKE_OUT], 0);
}

/* "Outlet · another day", when it gives another one */
static char *
print_origin (const MirqabTimelineEvent *event,
              const MirqabEvidence      *evidence)
{
  /* Translators: of an article without the name of an outlet */
  const char *outlet = evidence->outlet != NULL ? evidence->outlet : _("Unknown outlet");
  g_autofree char *date = NULL;

  if (!mirqab_timeline_event_is_disputed_by (event, evidence))
    return g_strdup (outlet);

  date = mirqab_date_text_dup (evidence->from, evidence->to, evidence->precision);
  /* Translators: an outlet that gives another date of an event; the date */
  return g_strdup_printf (_("%s, says %s"), outlet, date);
}

static void
mirqab_event_quote_finalize (GObject *object)
{
  MirqabEventQuote *self = MIRQAB_EVENT_QUOTE (object);

  g_clear_pointer (&self->evidence, mirqab_evidence_unref);

  G_OBJECT_CLASS (mirqab_event_quote_parent_class)->finalize (object);
}

static void
mirqab_event_quote_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIRQAB_TYPE_EVENT_QUOTE);

  G_OBJECT_CLASS (mirqab_event_quote_parent_class)->dispose (object);
}

static void
mirqab_event_quote_class_init (MirqabEventQuoteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mirqab_event_quote_dispose;
  G_OBJECT_CLASS (klass)->finalize = mirqab_event_quote_finalize;

  signals[SIGNAL_OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_TAKE_OUT] = g_signal_new ("take-out", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/chronology/event-quote.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabEventQuote, open);
  gtk_widget_class_bind_template_child (widget_class, MirqabEventQuote, sentence);
  gtk_widget_class_bind_template_child (widget_class, MirqabEventQuote, origin);
  gtk_widget_class_bind_template_child (widget_class, MirqabEventQuote, take_out);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_out_clicked_cb);
}

static void
mirqab_event_quote_init (MirqabEventQuote *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mirqab_event_quote_new (const MirqabTimelineEvent *event,
                        MirqabEvidence            *evidence)
{
  MirqabEventQuote *self = g_object_new (MIRQAB_TYPE_EVENT_QUOTE, NULL);
  g_autofree char *origin = print_origin (event, evidence);
  g_autofree char *sentence = mirqab_evidence_dup_text (evidence);

  self->evidence = mirqab_evidence_ref (evidence);
  gtk_label_set_text (self->origin, origin);
  gtk_widget_add_css_class (GTK_WIDGET (self->origin),
                            mirqab_timeline_event_is_disputed_by (event, evidence) ? "warning"
                                                                                   : "dim-label");
  /* The only report of an event cannot be taken out of it. */
  gtk_widget_set_visible (self->take_out,
                          event->evidence->len > 1 || event->reference != NULL || event->own != NULL);
  mirqab_event_quote_set_sentence (self, sentence);

  return GTK_WIDGET (self);
}

MirqabEvidence *
mirqab_event_quote_get_evidence (MirqabEventQuote *self)
{
  g_return_val_if_fail (MIRQAB_IS_EVENT_QUOTE (self), NULL);

  return self->evidence;
}

void
mirqab_event_quote_set_sentence (MirqabEventQuote *self,
                                 const char       *sentence)
{
  g_autofree char *flat = g_strdup (sentence);

  g_return_if_fail (MIRQAB_IS_EVENT_QUOTE (self));

  g_strdelimit (flat, "\n\r\t", ' ');
  gtk_label_set_text (self->sentence, flat);
}
