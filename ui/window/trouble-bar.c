/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "window/trouble-bar.h"

#include <glib/gi18n.h>

struct _MirqabTroubleBar
{
  AdwBin       parent_instance;

  GtkRevealer *revealer;
  GtkLabel    *text;
};

G_DEFINE_FINAL_TYPE (MirqabTroubleBar, mirqab_trouble_bar, ADW_TYPE_BIN)

static char *
dup_sentence (MirqabTrouble  kind,
              const char    *detail)
{
  switch (kind)
    {
    case MIRQAB_TROUBLE_READ_ONLY:
      return g_strdup (_("The archive can only be read: its folder cannot be written. What you change "
                         "is not kept."));
    case MIRQAB_TROUBLE_OTHER_HOST:
      /* Translators: %s is the name of a computer */
      return g_strdup_printf (_("The archive is also open on “%s”. Close Mirqab there first: when two "
                                "computers write one synced folder, what one of them wrote is lost."),
                              detail);
    case MIRQAB_TROUBLE_CONFLICT:
      /* Translators: %s is the name of a file */
      return g_strdup_printf (_("Two computers wrote the synced folder of the archive. What one of them "
                                "wrote is not shown here; it is in \342\201\250%s\342\201\251."),
                              detail);
    case MIRQAB_TROUBLE_NO_ROOM:
      return g_strdup (_("There is no room on the disk for the weekly backup."));
    default:
      return NULL;
    }
}

static void
close_cb (MirqabTroubleBar *self)
{
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  gtk_label_set_label (self->text, "");
}

static void
mirqab_trouble_bar_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), MIRQAB_TYPE_TROUBLE_BAR);

  G_OBJECT_CLASS (mirqab_trouble_bar_parent_class)->dispose (object);
}

static void
mirqab_trouble_bar_class_init (MirqabTroubleBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mirqab_trouble_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/window/trouble-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabTroubleBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, MirqabTroubleBar, text);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
mirqab_trouble_bar_init (MirqabTroubleBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mirqab_trouble_bar_tell:
 *
 * Adds a sentence to those that are shown.
 */
void
mirqab_trouble_bar_tell (MirqabTroubleBar *self,
                         MirqabTrouble     kind,
                         const char       *detail)
{
  g_autofree char *sentence = dup_sentence (kind, detail);
  g_autofree char *text = NULL;
  const char *shown;

  g_return_if_fail (MIRQAB_IS_TROUBLE_BAR (self));

  shown = gtk_label_get_label (self->text);
  if (sentence == NULL || strstr (shown, sentence) != NULL)
    return;
  text = *shown != '\0' ? g_strconcat (shown, "\n", sentence, NULL) : g_strdup (sentence);
  gtk_label_set_label (self->text, text);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}
