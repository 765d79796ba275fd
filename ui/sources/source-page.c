/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "sources/source-page.h"

#include "filters/scope-part.h"
#include "sources/fault-text.h"
#include "sources/source-text.h"
#include "sources/web-address.h"

#include <glib/gi18n.h>

struct _MirqabSourcePage
{
  AdwBin            parent_instance;

  MirqabKeptSource *source;   /* owned, nullable */
  char             *unusual;  /* owned, nullable: its language, when it is none of the usual */
  gboolean          is_filling;

  GtkEditable      *name;
  GtkEditable      *folder;
  AdwActionRow     *address;
  GtkWidget        *site;
  AdwActionRow     *health;
  GtkSwitch        *enabled;
  AdwComboRow      *interval;
  AdwComboRow      *keeps;
  AdwComboRow      *text_from;
  AdwComboRow      *language;
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_REMOVED,
  SIGNAL_UPDATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* In the order of the rows of the template. */
static const guint intervals[] = { 0, 60 * 60, 3 * 60 * 60, 12 * 60 * 60, 24 * 60 * 60 };

/* The first row is that of no language: what the source says. */
static const char *const languages[] = { NULL, "ar", "en", "ru" };

G_DEFINE_FINAL_TYPE (MirqabSourcePage, mirqab_source_page, ADW_TYPE_BIN)

static const char *
get_language (MirqabSourcePage *self)
{
  guint row = adw_combo_row_get_selected (self->language);

  return row < G_N_ELEMENTS (languages) ? languages[row] : self->unusual;
}

static void
take_text (GtkEditable  *entry,
           char        **text)
{
  g_autofree char *written = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  g_free (*text);
  *text = *written != '\0' ? g_steal_pointer (&written) : NULL;
}

static guint
find_interval (guint seconds)
{
  guint found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (intervals); i++)
    if (intervals[i] <= seconds)
      found = i;

  return found;
}

static void
changed_cb (MirqabSourcePage *self)
{
  const char *language;

  if (self->is_filling || self->source == NULL)
    return;

  take_text (self->name, &self->source->name);
  take_text (self->folder, &self->source->folder);
  language = get_language (self);
  g_free (self->source->language);
  self->source->language = g_strdup (language);
  self->source->is_enabled = gtk_switch_get_active (self->enabled);
  self->source->keeps = (MirqabKeeps) adw_combo_row_get_selected (self->keeps);
  self->source->text_from = (MirqabTextFrom) adw_combo_row_get_selected (self->text_from);
  /* One that the rows do not have stays unless another is chosen. */
  if (adw_combo_row_get_selected (self->interval) != find_interval (self->source->interval))
    self->source->interval = intervals[MIN (adw_combo_row_get_selected (self->interval),
                                            G_N_ELEMENTS (intervals) - 1)];
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
remove_clicked_cb (MirqabSourcePage *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0);
}

static void
update_clicked_cb (MirqabSourcePage *self)
{
  g_signal_emit (self, signals[SIGNAL_UPDATE], 0);
}

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    g_message ("Cannot open: %s", error->message);
}

static void
site_clicked_cb (MirqabSourcePage *self)
{
  g_app_info_launch_default_for_uri_async (self->source->homepage, NULL, NULL, launched_cb, NULL);
}

static void
fill_languages (MirqabSourcePage *self,
                const char       *language)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  gtk_string_list_append (names, C_("language", "As the source says"));
  for (guint i = 1; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *name =
        mirqab_scope_dup_value_name (MIRQAB_SCOPE_LANGUAGES, languages[i], NULL, NULL);

      gtk_string_list_append (names, name);
      if (g_strcmp0 (language, languages[i]) == 0)
        chosen = i;
    }
  g_clear_pointer (&self->unusual, g_free);
  if (chosen == 0 && language != NULL)
    {
      self->unusual = g_strdup (language);
      gtk_string_list_append (names, language);
      chosen = G_N_ELEMENTS (languages);
    }
  adw_combo_row_set_model (self->language, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->language, chosen);
}

static void
show_health (MirqabSourcePage       *self,
             const MirqabKeptSource *source)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  MirqabHealth health = mirqab_kept_source_get_health (source, now);
  g_autofree char *line = mirqab_source_text_dup_health (source, now);
  g_autofree char *advice = NULL;

  if (health == MIRQAB_HEALTH_FAILING)
    advice = mirqab_fault_dup_sentences (mirqab_fetch_fault_from_name (source->last_error));
  else if (health == MIRQAB_HEALTH_GONE)
    advice = mirqab_fault_dup_sentences (MIRQAB_FETCH_FAULT_GONE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->health), line);
  adw_action_row_set_subtitle (self->health, advice != NULL ? advice : "");
}

static void
mirqab_source_page_dispose (GObject *object)
{
  MirqabSourcePage *self = MIRQAB_SOURCE_PAGE (object);

  self->is_filling = TRUE;
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIRQAB_TYPE_SOURCE_PAGE);

  G_OBJECT_CLASS (mirqab_source_page_parent_class)->dispose (object);
}

static void
mirqab_source_page_finalize (GObject *object)
{
  MirqabSourcePage *self = MIRQAB_SOURCE_PAGE (object);

  g_clear_pointer (&self->source, mirqab_kept_source_free);
  g_free (self->unusual);

  G_OBJECT_CLASS (mirqab_source_page_parent_class)->finalize (object);
}

static void
mirqab_source_page_class_init (MirqabSourcePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *const names[] = { "changed", "removed", "update" };

  object_class->dispose = mirqab_source_page_dispose;
  object_class->finalize = mirqab_source_page_finalize;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/sources/source-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabSourcePage, name);
  gtk_widget_class_bind_template_child (widget_class, MirqabSourcePage, folder);
  gtk_widget_class_bind_template_child (widget_class, MirqabSourcePage, address);
  gtk_widget_class_bind_template_child (widget_class, MirqabSourcePage, site);
  gtk_widget_class_bind_template_child (widget_class, MirqabSourcePage, health);
  gtk_widget_class_bind_template_child (widget_class, MirqabSourcePage, enabled);
  gtk_widget_class_bind_template_child (widget_class, MirqabSourcePage, interval);
  gtk_widget_class_bind_template_child (widget_class, MirqabSourcePage, keeps);
  gtk_widget_class_bind_template_child (widget_class, MirqabSourcePage, text_from);
  gtk_widget_class_bind_template_child (widget_class, MirqabSourcePage, language);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, site_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_clicked_cb);
}

static void
mirqab_source_page_init (MirqabSourcePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill (MirqabSourcePage       *self,
      const MirqabKeptSource *source)
{
  gtk_editable_set_text (self->name, source->name != NULL ? source->name : "");
  gtk_editable_set_text (self->folder, source->folder != NULL ? source->folder : "");
  gtk_switch_set_active (self->enabled, source->is_enabled);
  adw_action_row_set_subtitle (self->address, source->url);
  gtk_widget_set_visible (self->site,
                          source->homepage != NULL && mirqab_web_address_is_http (source->homepage));
  adw_combo_row_set_selected (self->interval, find_interval (source->interval));
  adw_combo_row_set_selected (self->keeps, source->keeps);
  adw_combo_row_set_selected (self->text_from, source->text_from);
  gtk_widget_set_visible (GTK_WIDGET (self->text_from), source->kind == MIRQAB_SOURCE_FEED);
  fill_languages (self, source->language);
}

/**
 * mirqab_source_page_show:
 *
 * Of the source that is shown already only its health is shown anew, so that
 * nothing changes under the hands of a person.
 */
void
mirqab_source_page_show (MirqabSourcePage       *self,
                         const MirqabKeptSource *source)
{
  gboolean is_same;

  g_return_if_fail (MIRQAB_IS_SOURCE_PAGE (self));

  is_same = self->source != NULL && g_str_equal (self->source->url, source->url);
  g_clear_pointer (&self->source, mirqab_kept_source_free);
  self->source = mirqab_kept_source_copy (source);
  self->is_filling = TRUE;
  if (!is_same)
    fill (self, source);
  else
    gtk_switch_set_active (self->enabled, source->is_enabled);
  self->is_filling = FALSE;
  show_health (self, source);
}

const MirqabKeptSource *
mirqab_source_page_get_source (MirqabSourcePage *self)
{
  return self->source;
}
