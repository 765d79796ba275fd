/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "reader/subject-bar.h"

#include "reader/subject-card.h"
#include "reader/wrap-layout.h"

#include <glib/gi18n.h>

struct _MirqabSubjectBar
{
  GtkWidget                   parent_instance;

  MirqabSession              *session;  /* owned, nullable */
  MirqabArticle              *article;  /* owned, nullable */
  const MirqabReaderDocument *document; /* borrowed, nullable */
};

G_DEFINE_FINAL_TYPE (MirqabSubjectBar, mirqab_subject_bar, GTK_TYPE_WIDGET)

static void
card_closed_cb (GtkWidget *chip)
{
  gtk_widget_set_has_tooltip (chip, TRUE);
}

/* The tooltip would lie on the card. */
static void
make_card_cb (GtkMenuButton *chip,
              gpointer       user_data)
{
  MirqabSubjectBar *self = user_data;
  const MirqabCountry *country = g_object_get_data (G_OBJECT (chip), "mirqab-country");
  GtkWidget *card;

  gtk_widget_set_has_tooltip (GTK_WIDGET (chip), FALSE);
  if (gtk_menu_button_get_popover (chip) != NULL)
    return;

  card = mirqab_subject_card_new (self->session, self->article, self->document, country);
  g_signal_connect_object (card, "closed", G_CALLBACK (card_closed_cb), chip, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (chip, card);
}

static void
add_chip (MirqabSubjectBar    *self,
          const MirqabCountry *country)
{
  const char *name = mirqab_dossier_get_label (mirqab_session_get_dossier (self->session),
                                               MIRQAB_MENTION_COUNTRY, country->code,
                                               mirqab_session_get_language (self->session));
  gboolean is_subject = country->role == MIRQAB_ROLE_SUBJECT;
  GtkWidget *chip = gtk_menu_button_new ();
  GtkWidget *label = gtk_label_new (name != NULL ? name : country->code);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (chip), label);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (chip), is_subject);
  gtk_widget_set_tooltip_text (chip, is_subject ? _("Why the article is about this state")
                                                : _("Where the article names this state"));
  gtk_widget_add_css_class (chip, is_subject ? "subject" : "mentioned");
  g_object_set_data (G_OBJECT (chip), "mirqab-country", (gpointer) country);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (chip), make_card_cb, self, NULL);
  gtk_widget_set_parent (chip, GTK_WIDGET (self));
}

/* Subjects come first among the countries of an article. */
static void
add_chips (MirqabSubjectBar *self,
           const GArray     *countries)
{
  for (guint i = 0; i < countries->len; i++)
    {
      const MirqabCountry *country = &g_array_index (countries, MirqabCountry, i);
      gboolean is_first = i == 0 || country[-1].role == MIRQAB_ROLE_SUBJECT;

      if (country->role == MIRQAB_ROLE_MENTIONED && is_first)
        {
          /* Translators: names of states follow: those that an article only names */
          GtkWidget *also = gtk_label_new (i > 0 ? _("Names also:") : _("Only names:"));

          gtk_widget_add_css_class (also, "dim-label");
          gtk_widget_add_css_class (also, "caption");
          gtk_widget_set_parent (also, GTK_WIDGET (self));
        }
      add_chip (self, country);
    }
}

static void
mirqab_subject_bar_dispose (GObject *object)
{
  mirqab_subject_bar_clear (MIRQAB_SUBJECT_BAR (object));

  G_OBJECT_CLASS (mirqab_subject_bar_parent_class)->dispose (object);
}

static void
mirqab_subject_bar_class_init (MirqabSubjectBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mirqab_subject_bar_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, MIRQAB_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "subjects");
}

static void
mirqab_subject_bar_init (MirqabSubjectBar *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("States of the article"), -1);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
mirqab_subject_bar_clear (MirqabSubjectBar *self)
{
  GtkWidget *chip;

  g_return_if_fail (MIRQAB_IS_SUBJECT_BAR (self));

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (chip);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->document = NULL;
  g_clear_object (&self->session);
  g_clear_pointer (&self->article, mirqab_article_unref);
}

/**
 * mirqab_subject_bar_show:
 * @document: of @article; it must stay until mirqab_subject_bar_clear()
 */
void
mirqab_subject_bar_show (MirqabSubjectBar           *self,
                         MirqabSession              *session,
                         MirqabArticle              *article,
                         const MirqabReaderDocument *document)
{
  g_return_if_fail (MIRQAB_IS_SUBJECT_BAR (self));

  mirqab_subject_bar_clear (self);
  self->session = g_object_ref (session);
  self->article = mirqab_article_ref (article);
  self->document = document;
  if (article->findings != NULL)
    add_chips (self, article->findings->countries);
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL);
}
