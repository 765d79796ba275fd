/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "filters/search-help.h"

#include <glib/gi18n.h>

struct _MirqabSearchHelp
{
  GtkPopover parent_instance;
};

enum
{
  SIGNAL_EXAMPLE_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MirqabSearchHelp, mirqab_search_help, GTK_TYPE_POPOVER)

/* Translators: the examples are searches that a reader of your language would make; keep their
 * signs, and "title" and "source" as they are or in Arabic as عنوان and مصدر */
static const struct
{
  const char *example;
  const char *meaning;
} rows[] = {
  { N_("summit Armenia"), N_("Both words, in any of their forms") },
  { N_("\"summit in Minsk\""), N_("Words that follow one another") },
  { N_("Minsk OR Dushanbe"), N_("One of the words") },
  { N_("summit -Minsk"), N_("Articles without a word") },
  { N_("=Belarus"), N_("Spelled exactly so, and in no other way") },
  { N_("title:summit"), N_("In the headline") },
  { N_("source:agency"), N_("In the name of the outlet") },
};

static void
row_clicked_cb (MirqabSearchHelp *self,
                GtkWidget        *button)
{
  const char *example = g_object_get_data (G_OBJECT (button), "example");

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_EXAMPLE_CHOSEN], 0, example);
}

static GtkWidget *
make_label (const char *text,
            const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
make_row (MirqabSearchHelp *self,
          const char       *example,
          const char       *meaning)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), make_label (example, "heading"));
  gtk_box_append (GTK_BOX (box), make_label (meaning, "caption"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Search for this example"));
  g_object_set_data (G_OBJECT (button), "example", (gpointer) example);
  g_signal_connect_object (button, "clicked", G_CALLBACK (row_clicked_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static void
mirqab_search_help_class_init (MirqabSearchHelpClass *klass)
{
  signals[SIGNAL_EXAMPLE_CHOSEN] =
    g_signal_new ("example-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mirqab_search_help_init (MirqabSearchHelp *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *closing;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_box_append (GTK_BOX (box), make_row (self, _(rows[i].example), _(rows[i].meaning)));
  closing = make_label (_("Articles are found whatever is written onto a word, with or without "
                          "hamzas and vowel signs; names of the dossier in all their spellings."),
                        "caption");
  gtk_widget_set_margin_top (closing, 6);
  gtk_widget_set_margin_bottom (closing, 6);
  gtk_widget_set_margin_start (closing, 10);
  gtk_widget_set_margin_end (closing, 10);
  gtk_box_append (GTK_BOX (box), closing);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}
