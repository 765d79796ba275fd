/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "reader/reader.h"

#include "date-text.h"
#include "reader/changes-text.h"
#include "reader/link-popover.h"
#include "reader/reader-note.h"
#include "reader/reader-text.h"
#include "reader/subject-bar.h"
#include "session-search.h"
#include "reader/variant-bar.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _MirqabReader
{
  GtkWidget             parent_instance;

  MirqabSession        *session;  /* owned, nullable */
  GSignalGroup         *session_signals;
  MirqabReaderDocument *document; /* owned, nullable */
  GtkWidget            *popover;  /* a child */

  GtkStack             *pages;
  GtkWidget            *hits;
  GtkLabel             *hit_count;
  guint                 n_hits;
  int                   current_hit; /* -1 before the first */
  GtkLabel             *origin;
  GtkActionable        *link;
  GtkWidget            *note_button;
  MirqabSubjectBar     *subjects;
  GtkStack             *texts;
  MirqabReaderText     *text;
  MirqabChangesText    *changes;
  GtkExpander          *apart;
  GtkLabel             *apart_text;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_ZOOM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MirqabReader, mirqab_reader, GTK_TYPE_WIDGET)

static void
add (GString    *line,
     const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, " · ");
  /* Isolated: names of outlets come in any direction. */
  g_string_append_printf (line, "\342\201\250%s\342\201\251", text);
}

static char *
dup_date (const MirqabArticle *article)
{
  MirqabDay day = mirqab_article_get_day (article);
  MirqabPublishedOrigin origin = MIRQAB_PUBLISHED_GIVEN;
  g_autofree char *text = NULL;

  if (article->findings != NULL)
    origin = article->findings->published_origin;
  if (day == MIRQAB_DAY_NONE || origin == MIRQAB_PUBLISHED_UNKNOWN)
    return g_strdup (_("Unknown date"));

  text = mirqab_date_text_dup_with_weekday (day);
  if (origin == MIRQAB_PUBLISHED_INFERRED)
    /* Translators: %s is a day */
    return g_strdup_printf (_("%s (inferred from the text)"), text);
  return g_steal_pointer (&text);
}

/* Outlet, place, day, agency and photographer, as far as they are known. */
static char *
dup_origin (MirqabReader        *self,
            const MirqabArticle *article)
{
  const MirqabFindings *findings = article->findings;
  g_autofree char *date = dup_date (article);
  GString *line = g_string_new (NULL);

  add (line, article->outlet);
  if (findings != NULL && findings->dateline != NULL)
    add (line, mirqab_dossier_get_label (mirqab_session_get_dossier (self->session),
                                         MIRQAB_MENTION_CITY, findings->dateline,
                                         mirqab_session_get_language (self->session)));
  add (line, date);
  if (findings != NULL && g_strcmp0 (findings->agency, article->outlet) != 0)
    add (line, findings->agency);
  if (findings != NULL && findings->photo_credit != NULL)
    {
      /* Translators: %s is who took the photograph */
      g_autofree char *photo = g_strdup_printf (_("Photo: %s"), findings->photo_credit);

      add (line, photo);
    }
  if (findings != NULL && findings->title_origin == MIRQAB_TITLE_LEAD)
    add (line, _("Without a headline"));

  return g_string_free (line, FALSE);
}

static void
show_set_apart (MirqabReader *self)
{
  g_autofree char *label = NULL;
  const char *text;
  guint n_lines;

  text = mirqab_reader_document_get_set_apart (self->document, &n_lines);
  label = g_strdup_printf (ngettext ("%u line is not part of the article",
                                     "%u lines are not part of the article", n_lines), n_lines);
  gtk_expander_set_expanded (self->apart, FALSE);
  gtk_expander_set_label (self->apart, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->apart), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_label_set_label (self->apart_text, text);
  gtk_widget_set_visible (GTK_WIDGET (self->apart), n_lines > 0);
}

static void
show_link (MirqabReader        *self,
           const MirqabArticle *article)
{
  gboolean has_link = article->link != NULL
                      && (g_str_has_prefix (article->link, "https://")
                          || g_str_has_prefix (article->link, "http://"));

  gtk_widget_set_visible (GTK_WIDGET (self->link), has_link);
  if (!has_link)
    return;

  /* The target first: the action takes none of another type. */
  gtk_actionable_set_action_target_value (self->link, g_variant_new_string (article->link));
  gtk_actionable_set_action_name (self->link, "win.open-uri");
}

static void
evidence_changed_cb (MirqabReader *self)
{
  guint start = 0;
  guint end = 0;

  if (self->document == NULL)
    return;

  mirqab_reader_document_find_span (self->document, mirqab_session_get_evidence (self->session),
                                    &start, &end);
  mirqab_reader_text_highlight (self->text, start, end);
}

static void
show_hit_count (MirqabReader *self)
{
  g_autofree char *text = NULL;

  if (self->current_hit < 0)
    text = g_strdup_printf (ngettext ("%u hit", "%u hits", self->n_hits), self->n_hits);
  else
    /* Translators: number of the shown hit of a search, and how many there are */
    text = g_strdup_printf (_("%1$d of %2$u"), self->current_hit + 1, self->n_hits);
  gtk_label_set_label (self->hit_count, text);
}

/* The words of the scope are marked in the article. */
static void
mark_hits (MirqabReader *self)
{
  const MirqabSearchHits *hits = NULL;

  if (self->session != NULL)
    hits = mirqab_session_get_hits (self->session);
  self->n_hits = mirqab_reader_text_mark_hits (self->text, hits);
  self->current_hit = -1;
  gtk_widget_set_visible (self->hits, self->n_hits > 0);
  show_hit_count (self);
}

/* Goes to the next hit, or with a negative parameter to the one before; round. */
static void
next_hit_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  MirqabReader *self = MIRQAB_READER (widget);
  int n = (int) self->n_hits;

  if (n == 0)
    return;

  if (g_variant_get_int32 (parameter) > 0)
    self->current_hit = (self->current_hit + 1) % n;
  else
    self->current_hit = (MAX (self->current_hit, 0) + n - 1) % n;
  mirqab_reader_text_show_hit (self->text, (guint) self->current_hit);
  show_hit_count (self);
}

/* The open article, or a variant of it. */
static void
show_article (MirqabReader  *self,
              MirqabArticle *article) /* nullable */
{
  g_autofree char *origin = NULL;

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  mirqab_reader_text_show (self->text, NULL);
  mirqab_subject_bar_clear (self->subjects);
  g_clear_pointer (&self->document, mirqab_reader_document_free);
  gtk_stack_set_visible_child_name (self->pages, article != NULL ? "article" : "none");
  if (article == NULL)
    return;

  self->document = mirqab_reader_document_new (article);
  mirqab_reader_text_show (self->text, self->document);
  mirqab_subject_bar_show (self->subjects, self->session, article, self->document);
  origin = dup_origin (self, article);
  gtk_label_set_label (self->origin, origin);
  show_link (self, article);
  gtk_widget_set_visible (self->note_button, article->id > 0);
  show_set_apart (self);
  mark_hits (self);
  gtk_stack_set_visible_child_name (self->texts, "text");
}

static void
article_changed_cb (MirqabReader *self)
{
  show_article (self, self->session != NULL ? mirqab_session_get_article (self->session) : NULL);
}

static void
variant_chosen_cb (MirqabReader  *self,
                   MirqabArticle *variant,
                   gboolean       is_earlier)
{
  MirqabArticle *article = mirqab_session_get_article (self->session);

  if (article == NULL)
    return;
  if (variant == NULL || !is_earlier)
    {
      show_article (self, variant != NULL ? variant : article);
      return;
    }

  show_article (self, article);
  mirqab_changes_text_show (self->changes, variant->text, article->text);
  gtk_stack_set_visible_child_name (self->texts, "changes");
}

static void
link_activated_cb (MirqabReader           *self,
                   const MirqabReaderLink *link,
                   const GdkRectangle     *where)
{
  MirqabArticle *article = mirqab_session_get_article (self->session);
  GdkRectangle place = *where;
  double x, y;

  if (!gtk_widget_translate_coordinates (GTK_WIDGET (self->text), GTK_WIDGET (self), where->x,
                                         where->y, &x, &y))
    return;

  place.x = (int) x;
  place.y = (int) y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
  mirqab_link_popover_show (MIRQAB_LINK_POPOVER (self->popover), self->session, link,
                            mirqab_article_get_day (article));
}

static void
set_session (MirqabReader  *self,
             MirqabSession *session)
{
  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  article_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
mirqab_reader_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  MirqabReader *self = MIRQAB_READER (object);

  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_ZOOM:
      g_object_get_property (G_OBJECT (self->text), "zoom", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_reader_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  MirqabReader *self = MIRQAB_READER (object);

  switch (property_id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;
    case PROP_ZOOM:
      g_object_set_property (G_OBJECT (self->text), "zoom", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_reader_dispose (GObject *object)
{
  MirqabReader *self = MIRQAB_READER (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  if (self->text != NULL)
    mirqab_reader_text_show (self->text, NULL);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIRQAB_TYPE_READER);
  g_clear_pointer (&self->document, mirqab_reader_document_free);

  G_OBJECT_CLASS (mirqab_reader_parent_class)->dispose (object);
}

static void
mirqab_reader_class_init (MirqabReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mirqab_reader_get_property;
  object_class->set_property = mirqab_reader_set_property;
  object_class->dispose = mirqab_reader_dispose;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, MIRQAB_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ZOOM] =
    g_param_spec_int ("zoom", NULL, NULL, 50, 300, 100,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (MIRQAB_TYPE_CHANGES_TEXT);
  g_type_ensure (MIRQAB_TYPE_READER_NOTE);
  g_type_ensure (MIRQAB_TYPE_READER_TEXT);
  g_type_ensure (MIRQAB_TYPE_SUBJECT_BAR);
  g_type_ensure (MIRQAB_TYPE_VARIANT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/reader/reader.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabReader, pages);
  gtk_widget_class_bind_template_child (widget_class, MirqabReader, hits);
  gtk_widget_class_bind_template_child (widget_class, MirqabReader, hit_count);
  gtk_widget_class_bind_template_child (widget_class, MirqabReader, origin);
  gtk_widget_class_bind_template_child (widget_class, MirqabReader, link);
  gtk_widget_class_bind_template_child (widget_class, MirqabReader, note_button);
  gtk_widget_class_bind_template_child (widget_class, MirqabReader, subjects);
  gtk_widget_class_bind_template_child (widget_class, MirqabReader, texts);
  gtk_widget_class_bind_template_child (widget_class, MirqabReader, text);
  gtk_widget_class_bind_template_child (widget_class, MirqabReader, changes);
  gtk_widget_class_bind_template_child (widget_class, MirqabReader, apart);
  gtk_widget_class_bind_template_child (widget_class, MirqabReader, apart_text);
  gtk_widget_class_bind_template_callback (widget_class, link_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, variant_chosen_cb);
  gtk_widget_class_install_action (widget_class, "reader.next-hit", "i", next_hit_action);
}

static void
zoom_changed_cb (MirqabReader *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

/* From anywhere in the window. */
static void
add_shortcuts (MirqabReader *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  const struct
  {
    const char *trigger;
    int         step;
  } shortcuts[] = { { "<Control>g", 1 }, { "<Control><Shift>g", -1 } };

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new_with_arguments (gtk_shortcut_trigger_parse_string (shortcuts[i].trigger),
                                       gtk_named_action_new ("reader.next-hit"), "i",
                                       shortcuts[i].step));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
mirqab_reader_init (MirqabReader *self)
{
  self->current_hit = -1;
  self->session_signals = g_signal_group_new (MIRQAB_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::article",
                                  G_CALLBACK (article_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::scope", G_CALLBACK (mark_hits),
                                  self);
  g_signal_group_connect_swapped (self->session_signals, "notify::evidence",
                                  G_CALLBACK (evidence_changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  add_shortcuts (self);

  self->popover = mirqab_link_popover_new ();
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  g_signal_connect_object (self->text, "notify::zoom", G_CALLBACK (zoom_changed_cb), self,
                           G_CONNECT_SWAPPED);
}
