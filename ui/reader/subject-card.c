/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "reader/subject-card.h"

#include "reader/reason-text.h"

#include <glib/gi18n.h>

struct _MirqabSubjectCard
{
  GtkPopover           parent_instance;

  MirqabSession       *session; /* owned */
  MirqabArticle       *article; /* owned */
  const MirqabCountry *country; /* of the article */

  GtkLabel            *name;
  GtkLabel            *role;
  GtkLabel            *reason;
  GtkLabel            *sentence;
  GtkWidget           *find;
};

G_DEFINE_FINAL_TYPE (MirqabSubjectCard, mirqab_subject_card, GTK_TYPE_POPOVER)

static void
find_clicked_cb (MirqabSubjectCard *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  mirqab_session_open_article (self->session, self->article->id, self->country->evidence);
}

static void
only_clicked_cb (MirqabSubjectCard *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  mirqab_session_set_only (self->session, MIRQAB_SCOPE_COUNTRIES, self->country->code);
}

static char *
dup_role (const MirqabCountry *country)
{
  if (country->role == MIRQAB_ROLE_SUBJECT)
    return g_strdup_printf (ngettext ("The article is about it and names it %u time",
                                      "The article is about it and names it %u times",
                                      country->mentions), country->mentions);

  return g_strdup_printf (ngettext ("Only mentioned, %u time", "Only mentioned, %u times",
                                    country->mentions), country->mentions);
}

/* An article has its own direction. */
static void
show_sentence (MirqabSubjectCard          *self,
               const MirqabReaderDocument *document)
{
  MirqabSpan span = self->country->evidence;
  g_autofree char *sentence = g_strndup (self->article->text + span.start, span.end - span.start);
  guint start, end;

  g_strdelimit (sentence, "\n\r\t", ' ');
  gtk_label_set_label (self->sentence, sentence);
  gtk_widget_set_direction (GTK_WIDGET (self->sentence), mirqab_reader_document_is_rtl (document)
                                                           ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), *sentence != '\0');
  gtk_widget_set_visible (self->find,
                          mirqab_reader_document_find_span (document, span, &start, &end));
}

static void
mirqab_subject_card_dispose (GObject *object)
{
  MirqabSubjectCard *self = MIRQAB_SUBJECT_CARD (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->article, mirqab_article_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIRQAB_TYPE_SUBJECT_CARD);

  G_OBJECT_CLASS (mirqab_subject_card_parent_class)->dispose (object);
}

static void
mirqab_subject_card_class_init (MirqabSubjectCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mirqab_subject_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/reader/subject-card.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabSubjectCard, name);
  gtk_widget_class_bind_template_child (widget_class, MirqabSubjectCard, role);
  gtk_widget_class_bind_template_child (widget_class, MirqabSubjectCard, reason);
  gtk_widget_class_bind_template_child (widget_class, MirqabSubjectCard, sentence);
  gtk_widget_class_bind_template_child (widget_class, MirqabSubjectCard, find);
  gtk_widget_class_bind_template_callback (widget_class, find_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, only_clicked_cb);
}

static void
mirqab_subject_card_init (MirqabSubjectCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mirqab_subject_card_new:
 * @country: of the findings of @article
 */
GtkWidget *
mirqab_subject_card_new (MirqabSession              *session,
                         MirqabArticle              *article,
                         const MirqabReaderDocument *document,
                         const MirqabCountry        *country)
{
  MirqabSubjectCard *self = g_object_new (MIRQAB_TYPE_SUBJECT_CARD, NULL);
  const char *name = mirqab_dossier_get_label (mirqab_session_get_dossier (session),
                                               MIRQAB_MENTION_COUNTRY, country->code,
                                               mirqab_session_get_language (session));
  const char *reason = mirqab_reason_get_text (country->reason);
  g_autofree char *role = dup_role (country);

  self->session = g_object_ref (session);
  self->article = mirqab_article_ref (article);
  self->country = country;
  gtk_label_set_label (self->name, name != NULL ? name : country->code);
  gtk_label_set_label (self->role, role);
  gtk_label_set_label (self->reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
  show_sentence (self, document);

  return GTK_WIDGET (self);
}
