/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "reader/link-popover.h"

#include "date-text.h"

#include <glib/gi18n.h>

struct _MirqabLinkPopover
{
  GtkPopover              parent_instance;

  MirqabSession          *session; /* owned, nullable */
  const MirqabReaderLink *link;    /* of the document that is shown */

  GtkLabel               *title;
  GtkLabel               *about;
  GtkButton              *only;
  GtkWidget              *add;
};

G_DEFINE_FINAL_TYPE (MirqabLinkPopover, mirqab_link_popover, GTK_TYPE_POPOVER)

/* The list of the scope that a kind of name belongs to. */
static gboolean
find_list (MirqabMentionKind  kind,
           MirqabScopeList   *list)
{
  switch (kind)
    {
    case MIRQAB_MENTION_COUNTRY:
      *list = MIRQAB_SCOPE_COUNTRIES;
      return TRUE;
    case MIRQAB_MENTION_PERSON:
      *list = MIRQAB_SCOPE_PEOPLE;
      return TRUE;
    case MIRQAB_MENTION_CITY:
      *list = MIRQAB_SCOPE_CITIES;
      return TRUE;
    case MIRQAB_MENTION_BODY:
      *list = MIRQAB_SCOPE_BODIES;
      return TRUE;
    case MIRQAB_MENTION_ORGANISATION:
    default:
      return FALSE;
    }
}

static void
only_clicked_cb (MirqabLinkPopover *self)
{
  const MirqabReaderLink *link = self->link;
  MirqabScopeList list;

  gtk_popover_popdown (GTK_POPOVER (self));
  if (link->temporal != NULL)
    mirqab_session_set_period (self->session, link->temporal->from, link->temporal->to);
  else if (find_list (link->mention->kind, &list))
    mirqab_session_set_only (self->session, list, link->mention->id);
}

static void
add_clicked_cb (MirqabLinkPopover *self)
{
  MirqabScopeList list;

  gtk_popover_popdown (GTK_POPOVER (self));
  if (self->link->mention != NULL && find_list (self->link->mention->kind, &list))
    mirqab_session_toggle (self->session, list, self->link->mention->id);
}

static const char *
get_membership_text (MirqabMembership membership)
{
  switch (membership)
    {
    case MIRQAB_MEMBERSHIP_MEMBER:
      return _("Member state");
    case MIRQAB_MEMBERSHIP_FROZEN:
      return _("Member state, membership frozen");
    case MIRQAB_MEMBERSHIP_FORMER:
      return _("Former member state");
    case MIRQAB_MEMBERSHIP_OBSERVER:
      return _("Observer");
    case MIRQAB_MEMBERSHIP_NONE:
    default:
      return _("State");
    }
}

static char *
dup_about_state (MirqabDossier *dossier,
                 const char    *code,
                 MirqabDay      day)
{
  const MirqabState *state = mirqab_dossier_find_state (dossier, code);

  return g_strdup (get_membership_text (state != NULL ? mirqab_state_get_membership (state, day)
                                                      : MIRQAB_MEMBERSHIP_NONE));
}

static gboolean
is_in_office (const MirqabTerm *term,
              MirqabDay         day)
{
  return (term->from == MIRQAB_DAY_NONE || term->from <= day)
         && (term->to == MIRQAB_DAY_NONE || day <= term->to);
}

/* The posts that a person held on the day of the article. */
static char *
dup_about_person (MirqabDossier *dossier,
                  const char    *id,
                  MirqabDay      day,
                  const char    *language)
{
  const MirqabPerson *person = mirqab_dossier_find_person (dossier, id);
  GString *text = g_string_new (NULL);

  for (guint i = 0; person != NULL && i < person->terms->len; i++)
    {
      const MirqabTerm *term = &g_array_index (person->terms, MirqabTerm, i);
      const MirqabOffice *office = mirqab_dossier_find_office (dossier, term->office);
      const char *country = NULL;

      if (office == NULL || !is_in_office (term, day))
        continue;
      if (term->country != NULL)
        country = mirqab_dossier_get_label (dossier, MIRQAB_MENTION_COUNTRY, term->country, language);
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "",
                              mirqab_local_text_get (&office->name, language));
      if (country != NULL)
        g_string_append_printf (text, C_("list of conditions", ", %s"), country);
    }
  if (text->len == 0)
    g_string_append (text, _("Person"));

  return g_string_free (text, FALSE);
}

static char *
dup_about_place (MirqabDossier *dossier,
                 const char    *id,
                 const char    *language)
{
  const MirqabPlace *place = mirqab_dossier_find_place (dossier, id);

  if (place == NULL)
    return g_strdup (_("City"));

  return g_strdup (mirqab_dossier_get_label (dossier, MIRQAB_MENTION_COUNTRY, place->country,
                                             language));
}

static char *
dup_about_mention (MirqabSession       *session,
                   const MirqabMention *mention,
                   MirqabDay            day)
{
  MirqabDossier *dossier = mirqab_session_get_dossier (session);
  const char *language = mirqab_session_get_language (session);

  switch (mention->kind)
    {
    case MIRQAB_MENTION_COUNTRY:
      return dup_about_state (dossier, mention->id, day);
    case MIRQAB_MENTION_PERSON:
      return dup_about_person (dossier, mention->id, day, language);
    case MIRQAB_MENTION_CITY:
      return dup_about_place (dossier, mention->id, language);
    case MIRQAB_MENTION_BODY:
      return g_strdup (_("Body"));
    case MIRQAB_MENTION_ORGANISATION:
    default:
      return g_strdup (_("Organisation"));
    }
}

static void
show_mention (MirqabLinkPopover   *self,
              const MirqabMention *mention,
              MirqabDay            day)
{
  MirqabScopeList list = MIRQAB_SCOPE_COUNTRIES;
  const char *label = mirqab_dossier_get_label (mirqab_session_get_dossier (self->session),
                                                mention->kind, mention->id,
                                                mirqab_session_get_language (self->session));
  g_autofree char *about = dup_about_mention (self->session, mention, day);
  gboolean can_filter = find_list (mention->kind, &list);
  const MirqabScope *scope = mirqab_session_get_scope (self->session);

  gtk_label_set_label (self->title, label);
  gtk_label_set_label (self->about, about);
  gtk_button_set_label (self->only, _("Show Only Its Articles"));
  gtk_widget_set_visible (GTK_WIDGET (self->only), can_filter);
  gtk_widget_set_visible (self->add,
                          can_filter && mirqab_scope_get_list (scope, list)[0] != NULL
                            && !mirqab_scope_has (scope, list, mention->id));
}

/* A duration or a repetition has no days of its own. */
static gboolean
is_period (const MirqabTemporal *temporal)
{
  return temporal->from != MIRQAB_DAY_NONE || temporal->to != MIRQAB_DAY_NONE;
}

static void
show_temporal (MirqabLinkPopover    *self,
               const MirqabTemporal *temporal)
{
  g_autofree char *title = NULL;
  g_autofree char *about = NULL;

  title = is_period (temporal) ? mirqab_date_text_dup_period (temporal->from, temporal->to)
                               : g_strdup (*temporal->value != '\0' ? temporal->value
                                                                    : _("Unknown date"));
  about = temporal->rule != NULL
            /* Translators: the value of a date in ISO notation; name of the rule that found it */
            ? g_strdup_printf (_("%1$s, by the rule “%2$s”"), temporal->value, temporal->rule)
            : g_strdup (temporal->value);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->about, about);
  gtk_button_set_label (self->only, _("Show Only This Time"));
  gtk_widget_set_visible (GTK_WIDGET (self->only), is_period (temporal));
  gtk_widget_set_visible (self->add, FALSE);
}

static void
mirqab_link_popover_dispose (GObject *object)
{
  g_clear_object (&MIRQAB_LINK_POPOVER (object)->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), MIRQAB_TYPE_LINK_POPOVER);

  G_OBJECT_CLASS (mirqab_link_popover_parent_class)->dispose (object);
}

static void
mirqab_link_popover_class_init (MirqabLinkPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mirqab_link_popover_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/reader/link-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabLinkPopover, title);
  gtk_widget_class_bind_template_child (widget_class, MirqabLinkPopover, about);
  gtk_widget_class_bind_template_child (widget_class, MirqabLinkPopover, only);
  gtk_widget_class_bind_template_child (widget_class, MirqabLinkPopover, add);
  gtk_widget_class_bind_template_callback (widget_class, only_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
}

static void
mirqab_link_popover_init (MirqabLinkPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mirqab_link_popover_new (void)
{
  return g_object_new (MIRQAB_TYPE_LINK_POPOVER, NULL);
}

/**
 * mirqab_link_popover_show:
 * @link: which must stay until the popover is gone
 * @day: of the article: offices and membership are told as of it
 */
void
mirqab_link_popover_show (MirqabLinkPopover      *self,
                          MirqabSession          *session,
                          const MirqabReaderLink *link,
                          MirqabDay               day)
{
  g_return_if_fail (MIRQAB_IS_LINK_POPOVER (self));

  g_set_object (&self->session, session);
  self->link = link;
  if (day == MIRQAB_DAY_NONE)
    day = mirqab_session_get_today (session);
  if (link->mention != NULL)
    show_mention (self, link->mention, day);
  else
    show_temporal (self, link->temporal);
  gtk_popover_popup (GTK_POPOVER (self));
}
