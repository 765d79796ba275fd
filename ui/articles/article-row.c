/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "articles/article-row.h"

#include "date-text.h"
#include "session-search.h"
#include "text-direction.h"

#include <glib/gi18n.h>

/* More chips than this would make the row a list of its own. */
#define MAX_CHIPS 3

struct _MirqabArticleRow
{
  GtkWidget          parent_instance;

  MirqabSession     *session; /* owned while bound */
  MirqabArticleItem *item;    /* owned while bound */

  GtkStack          *kinds;
  GtkLabel          *heading;
  GtkWidget         *dot;
  GtkLabel          *title;
  GtkLabel          *source;
  GtkLabel          *date_note;
  GtkLabel          *variants;
  GtkWidget         *note_mark;
  GtkBox            *states;
  GtkButton         *star;
};

G_DEFINE_FINAL_TYPE (MirqabArticleRow, mirqab_article_row, GTK_TYPE_WIDGET)

/* The row of the list that a screen reader sees is the parent. */
static void
set_accessible_name (MirqabArticleRow *self,
                     const char       *name)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* A weekday that begins a line has a capital there, also where it has none in a sentence. */
static char *
capitalise (const char *text)
{
  char first[7] = { 0 };

  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (text)), first);
  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

static void
show_heading (MirqabArticleRow *self)
{
  MirqabDay day = mirqab_article_item_get_day (self->item);
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  if (mirqab_article_item_is_dated (self->item))
    {
      date = mirqab_date_text_dup_with_weekday (day);
      text = capitalise (date);
    }
  else
    {
      date = mirqab_date_text_dup (day, day, MIRQAB_PRECISION_DAY);
      /* Translators: heading above articles whose date is not known; %s is the day on which they were added */
      text = g_strdup_printf (_("Date unknown – added %s"), date);
    }
  gtk_label_set_label (self->heading, text);
  gtk_stack_set_visible_child_name (self->kinds, "heading");
  set_accessible_name (self, gtk_label_get_label (self->heading));
}

static char *
dup_time (gint64 time)
{
  g_autoptr (GDateTime) when = NULL;

  if (time == MIRQAB_TIME_NONE)
    return NULL;

  when = g_date_time_new_from_unix_local (time);
  return when != NULL ? g_date_time_format (when, "%H:%M") : NULL;
}

static char *
dup_source (const MirqabHeadline *headline)
{
  g_autofree char *time = dup_time (headline->time);

  if (headline->outlet == NULL)
    return g_strdup (time != NULL ? time : "");
  if (time == NULL)
    return g_strdup_printf ("\342\201\250%s\342\201\251", headline->outlet);
  /* Translators: outlet and time of an article in a list */
  return g_strdup_printf (C_("outlet and time", "\342\201\250%1$s\342\201\251 · %2$s"),
                          headline->outlet, time);
}

static const char *
get_date_note (const MirqabHeadline *headline)
{
  switch (headline->day_origin)
    {
    case MIRQAB_PUBLISHED_INFERRED:
      return C_("date", "date inferred");
    case MIRQAB_PUBLISHED_UNKNOWN:
      return C_("date", "date unknown");
    case MIRQAB_PUBLISHED_STATED:
    case MIRQAB_PUBLISHED_GIVEN:
    default:
      return NULL;
    }
}

static const char *
get_state_name (MirqabArticleRow *self,
                const char       *code)
{
  return mirqab_dossier_get_label (mirqab_session_get_dossier (self->session),
                                   MIRQAB_MENTION_COUNTRY, code,
                                   mirqab_session_get_language (self->session));
}

static void
add_chip (MirqabArticleRow *self,
          const char       *code)
{
  const char *name = get_state_name (self, code);
  GtkWidget *chip = gtk_button_new_with_label (name);
  /* Translators: %s is the name of a state */
  g_autofree char *tooltip = g_strdup_printf (_("Only articles about %s"), name);

  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, "small");
  gtk_widget_set_focusable (chip, FALSE);
  gtk_widget_set_tooltip_text (chip, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "articles.show-country");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "s", code);
  gtk_box_append (self->states, chip);
}

static void
remove_states (MirqabArticleRow *self)
{
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->states))) != NULL)
    gtk_box_remove (self->states, chip);
}

static void
show_states (MirqabArticleRow     *self,
             const MirqabHeadline *headline)
{
  guint n = g_strv_length (headline->subjects);

  remove_states (self);
  for (guint i = 0; i < MIN (n, MAX_CHIPS); i++)
    add_chip (self, headline->subjects[i]);
  if (n > MAX_CHIPS)
    {
      g_autofree char *more = g_strdup_printf ("\u200E+%u", n - MAX_CHIPS);
      GtkWidget *label = gtk_label_new (more);

      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (self->states, label);
    }
}

/* Others that have the story, and what it was before; or that it was put aside.
 * (transfer full) (nullable) */
static char *
dup_variants (const MirqabHeadline *headline)
{
  guint n = headline->n_variants;

  if (headline->id < 0)
    return g_strdup (C_("article", "aside"));

  return n > 0 ? g_strdup_printf (ngettext ("%u variant", "%u variants", n), n) : NULL;
}

static void
show_variants (MirqabArticleRow     *self,
               const MirqabHeadline *headline)
{
  g_autofree char *text = dup_variants (headline);

  gtk_widget_set_visible (GTK_WIDGET (self->variants), text != NULL);
  gtk_label_set_label (self->variants, text != NULL ? text : "");
}

static char *
dup_accessible_name (MirqabArticleRow     *self,
                     const MirqabHeadline *headline)
{
  GString *name = g_string_new (NULL);
  const char *note = get_date_note (headline);

  /* Translators: what a screen reader says of a row; %s is the headline */
  g_string_printf (name, _("Article: %s"), headline->title);
  if (headline->outlet != NULL)
    g_string_append_printf (name, C_("list of conditions", ", %s"), headline->outlet);
  if (note != NULL)
    g_string_append_printf (name, C_("list of conditions", ", %s"), note);
  for (guint i = 0; headline->subjects[i] != NULL; i++)
    g_string_append_printf (name, C_("list of conditions", ", %s"),
                            get_state_name (self, headline->subjects[i]));
  if (!headline->read)
    g_string_append_printf (name, C_("list of conditions", ", %s"), C_("articles", "Unread"));
  if (headline->starred)
    g_string_append_printf (name, C_("list of conditions", ", %s"), C_("articles", "Starred"));
  if (headline->n_variants > 0 || headline->id < 0)
    {
      g_autofree char *variants = dup_variants (headline);

      g_string_append_printf (name, C_("list of conditions", ", %s"), variants);
    }
  if (headline->has_note)
    g_string_append_printf (name, C_("list of conditions", ", %s"), C_("articles", "with a note"));

  return g_string_free (name, FALSE);
}

static void
set_class (GtkWidget  *widget,
           const char *class,
           gboolean    set)
{
  if (set)
    gtk_widget_add_css_class (widget, class);
  else
    gtk_widget_remove_css_class (widget, class);
}

static void
show_star (MirqabArticleRow     *self,
           const MirqabHeadline *headline)
{
  const char *name = headline->starred ? _("Remove the Star") : _("Star");

  gtk_button_set_icon_name (self->star,
                            headline->starred ? "starred-symbolic" : "non-starred-symbolic");
  set_class (GTK_WIDGET (self->star), "starred", headline->starred);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->star), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->star), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->star), "x", headline->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->star), "articles.toggle-star");
}

/* A headline of the other direction keeps its own edge. */
static void
align_title (MirqabArticleRow *self,
             const char       *title)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  gtk_label_set_xalign (self->title,
                        mirqab_starts_against (title, title + strlen (title), is_rtl) ? 1 : 0);
}

/* Marks what was searched for. The colour suits both light and dark. */
static void
mark_title (MirqabArticleRow *self,
            const char       *title)
{
  const MirqabSearchHits *hits = mirqab_session_get_hits (self->session);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr (GArray) spans = hits != NULL ? mirqab_search_hits_find (hits, title) : NULL;

  for (guint i = 0; spans != NULL && i < spans->len; i++)
    {
      MirqabSpan span = g_array_index (spans, MirqabSpan, i);
      PangoAttribute *marks[] = {
        pango_attr_background_new (0xF5F5, 0xC2C2, 0x1111),
        pango_attr_background_alpha_new (0x7000),
      };

      for (guint j = 0; j < G_N_ELEMENTS (marks); j++)
        {
          marks[j]->start_index = (guint) span.start;
          marks[j]->end_index = (guint) span.end;
          pango_attr_list_insert (attributes, marks[j]);
        }
    }
  gtk_label_set_attributes (self->title, attributes);
}

static void
view_changed_cb (MirqabArticleRow *self)
{
  const MirqabHeadline *headline = mirqab_article_item_get_headline (self->item);

  if (headline != NULL)
    mark_title (self, headline->title);
}

static void
show_headline (MirqabArticleRow     *self,
               const MirqabHeadline *headline)
{
  g_autofree char *source = dup_source (headline);
  g_autofree char *name = dup_accessible_name (self, headline);
  const char *note = get_date_note (headline);
  gboolean from_lead = headline->title_origin == MIRQAB_TITLE_LEAD;

  gtk_label_set_label (self->title, headline->title);
  align_title (self, headline->title);
  mark_title (self, headline->title);
  set_class (GTK_WIDGET (self->title), "from-lead", from_lead);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title),
                               from_lead ? _("The article has no headline; this is how it begins")
                                         : NULL);
  gtk_label_set_label (self->source, source);
  gtk_widget_set_visible (GTK_WIDGET (self->source), *source != '\0');
  gtk_label_set_label (self->date_note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->date_note), note != NULL);
  gtk_widget_set_visible (self->note_mark, headline->has_note);
  show_variants (self, headline);
  show_states (self, headline);
  show_star (self, headline);
  set_class (GTK_WIDGET (self), "unread", !headline->read);
  set_accessible_name (self, name);
}

static void
headline_changed_cb (MirqabArticleRow *self)
{
  const MirqabHeadline *headline = mirqab_article_item_get_headline (self->item);

  if (headline != NULL)
    {
      show_headline (self, headline);
      return;
    }

  /* Until the page was read: nothing that would have to be taken back. */
  gtk_label_set_label (self->title, "…");
  gtk_label_set_attributes (self->title, NULL);
  gtk_label_set_label (self->source, "");
  gtk_widget_set_visible (GTK_WIDGET (self->date_note), FALSE);
  remove_states (self);
  set_class (GTK_WIDGET (self->star), "starred", FALSE);
  set_class (GTK_WIDGET (self), "unread", FALSE);
  set_accessible_name (self, "");
}

static void
mirqab_article_row_dispose (GObject *object)
{
  mirqab_article_row_unbind (MIRQAB_ARTICLE_ROW (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), MIRQAB_TYPE_ARTICLE_ROW);

  G_OBJECT_CLASS (mirqab_article_row_parent_class)->dispose (object);
}

static void
mirqab_article_row_class_init (MirqabArticleRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mirqab_article_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/articles/article-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabArticleRow, kinds);
  gtk_widget_class_bind_template_child (widget_class, MirqabArticleRow, heading);
  gtk_widget_class_bind_template_child (widget_class, MirqabArticleRow, dot);
  gtk_widget_class_bind_template_child (widget_class, MirqabArticleRow, title);
  gtk_widget_class_bind_template_child (widget_class, MirqabArticleRow, source);
  gtk_widget_class_bind_template_child (widget_class, MirqabArticleRow, date_note);
  gtk_widget_class_bind_template_child (widget_class, MirqabArticleRow, variants);
  gtk_widget_class_bind_template_child (widget_class, MirqabArticleRow, note_mark);
  gtk_widget_class_bind_template_child (widget_class, MirqabArticleRow, states);
  gtk_widget_class_bind_template_child (widget_class, MirqabArticleRow, star);
}

static void
mirqab_article_row_init (MirqabArticleRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mirqab_article_row_new (void)
{
  return g_object_new (MIRQAB_TYPE_ARTICLE_ROW, NULL);
}

/**
 * mirqab_article_row_bind:
 *
 * Shows @item until mirqab_article_row_unbind ().
 */
void
mirqab_article_row_bind (MirqabArticleRow  *self,
                         MirqabSession     *session,
                         MirqabArticleItem *item)
{
  g_return_if_fail (MIRQAB_IS_ARTICLE_ROW (self));

  mirqab_article_row_unbind (self);
  self->session = g_object_ref (session);
  self->item = g_object_ref (item);
  if (mirqab_article_item_is_heading (item))
    {
      show_heading (self);
      return;
    }

  gtk_stack_set_visible_child_name (self->kinds, "article");
  g_signal_connect_object (item, "notify::headline", G_CALLBACK (headline_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::view", G_CALLBACK (view_changed_cb), self,
                           G_CONNECT_SWAPPED);
  headline_changed_cb (self);
}

void
mirqab_article_row_unbind (MirqabArticleRow *self)
{
  g_return_if_fail (MIRQAB_IS_ARTICLE_ROW (self));

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->item);
  g_clear_object (&self->session);
}

/**
 * mirqab_article_row_get_item:
 *
 * Returns: (transfer none) (nullable): %NULL while nothing is bound
 */
MirqabArticleItem *
mirqab_article_row_get_item (MirqabArticleRow *self)
{
  g_return_val_if_fail (MIRQAB_IS_ARTICLE_ROW (self), NULL);

  return self->item;
}
