/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "reader/reader-note.h"

#include <glib/gi18n.h>

/* Long enough not to write with each letter, so short that little can be lost. */
#define SAVE_AFTER_MS 700

struct _MirqabReaderNote
{
  GtkWidget       parent_instance;

  MirqabSession  *session;    /* owned, nullable */
  GSignalGroup   *session_signals;
  gint64          article;    /* whose note it is; 0 = none */
  char           *kept;       /* owned: the note as it is in the archive, or on its way there */
  char           *text;       /* owned: as it is shown */
  guint           saving;     /* source; 0 = nothing to be saved */
  GCancellable   *loading;    /* owned, nullable */
  gboolean        is_filling; /* the text changes by itself */

  GtkRevealer    *revealer;
  GtkTextView    *view;
  GtkTextBuffer  *buffer;
  GtkWidget      *placeholder;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_IS_OPEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MirqabReaderNote, mirqab_reader_note, GTK_TYPE_WIDGET)

static void
set_open (MirqabReaderNote *self,
          gboolean          is_open)
{
  if (gtk_revealer_get_reveal_child (self->revealer) == is_open)
    return;

  gtk_revealer_set_reveal_child (self->revealer, is_open);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_OPEN]);
}

static void
cancel_loading (MirqabReaderNote *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
save (MirqabReaderNote *self)
{
  g_clear_handle_id (&self->saving, g_source_remove);
  if (self->article == 0 || g_str_equal (self->text, self->kept))
    return;

  cancel_loading (self); /* what is on its way is older */
  g_free (self->kept);
  self->kept = g_strdup (self->text);
  mirqab_session_write_note (self->session, self->article, self->text);
}

static gboolean
save_cb (gpointer user_data)
{
  MirqabReaderNote *self = user_data;

  self->saving = 0;
  save (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (MirqabReaderNote *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  g_free (self->text);
  self->text = gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
  gtk_widget_set_visible (self->placeholder, self->text[0] == '\0');
  if (self->is_filling)
    return;

  g_clear_handle_id (&self->saving, g_source_remove);
  self->saving = g_timeout_add (SAVE_AFTER_MS, save_cb, self);
}

/* Shows what is kept. The text's own undo begins anew: it would lead back into
 * the note of another article. */
static void
fill (MirqabReaderNote *self,
      const char       *text)
{
  g_free (self->kept);
  self->kept = g_strdup (text);
  if (g_str_equal (self->text, text))
    return;

  self->is_filling = TRUE;
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  gtk_text_buffer_set_text (self->buffer, text, -1);
  gtk_text_buffer_set_enable_undo (self->buffer, TRUE);
  self->is_filling = FALSE;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (MirqabReaderNote) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *note = mirqab_desk_load_note_finish (MIRQAB_DESK (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->loading);
  if (note == NULL)
    {
      g_message ("Cannot load a note: %s", error->message);
      return;
    }
  /* What is being written goes before what was kept when it began to be read. */
  if (self->saving != 0 || g_str_equal (note, self->kept))
    return;
  fill (self, note);
  if (*note != '\0')
    set_open (self, TRUE);
}

static void
article_changed_cb (MirqabReaderNote *self)
{
  MirqabArticle *article = self->session != NULL ? mirqab_session_get_article (self->session) : NULL;
  gint64 id = article != NULL ? MAX (article->id, 0) : 0; /* nothing is kept of those aside */
  const char *note = article != NULL && article->note != NULL ? article->note : "";

  if (id == self->article)
    return;

  cancel_loading (self);
  save (self);
  self->article = id;
  fill (self, note);
  set_open (self, *note != '\0');
}

/* It may have been undone, or written in another window. */
static void
view_changed_cb (MirqabReaderNote *self)
{
  if (self->article == 0 || self->saving != 0)
    return;

  cancel_loading (self);
  self->loading = g_cancellable_new ();
  mirqab_desk_load_note_async (mirqab_session_get_desk (self->session), self->article, self->loading,
                               loaded_cb, g_object_ref (self));
}

static void
set_session (MirqabReaderNote *self,
             MirqabSession    *session)
{
  if (self->session == session)
    return;

  if (self->session != NULL)
    {
      save (self);
      cancel_loading (self);
      self->article = 0;
    }
  g_set_object (&self->session, session);
  g_signal_group_set_target (self->session_signals, session);
  article_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
mirqab_reader_note_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  MirqabReaderNote *self = MIRQAB_READER_NOTE (object);

  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_IS_OPEN:
      g_value_set_boolean (value, gtk_revealer_get_reveal_child (self->revealer));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_reader_note_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  MirqabReaderNote *self = MIRQAB_READER_NOTE (object);

  switch (property_id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;
    case PROP_IS_OPEN:
      if (g_value_get_boolean (value) && !gtk_revealer_get_reveal_child (self->revealer))
        gtk_widget_grab_focus (GTK_WIDGET (self->view));
      set_open (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_reader_note_dispose (GObject *object)
{
  MirqabReaderNote *self = MIRQAB_READER_NOTE (object);

  if (self->session != NULL)
    save (self);
  cancel_loading (self);
  g_clear_handle_id (&self->saving, g_source_remove);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIRQAB_TYPE_READER_NOTE);

  G_OBJECT_CLASS (mirqab_reader_note_parent_class)->dispose (object);
}

static void
mirqab_reader_note_finalize (GObject *object)
{
  MirqabReaderNote *self = MIRQAB_READER_NOTE (object);

  g_free (self->kept);
  g_free (self->text);

  G_OBJECT_CLASS (mirqab_reader_note_parent_class)->finalize (object);
}

static void
mirqab_reader_note_class_init (MirqabReaderNoteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mirqab_reader_note_get_property;
  object_class->set_property = mirqab_reader_note_set_property;
  object_class->dispose = mirqab_reader_note_dispose;
  object_class->finalize = mirqab_reader_note_finalize;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, MIRQAB_TYPE_SESSION, flags);
  properties[PROP_IS_OPEN] = g_param_spec_boolean ("is-open", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/reader/reader-note.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabReaderNote, revealer);
  gtk_widget_class_bind_template_child (widget_class, MirqabReaderNote, view);
  gtk_widget_class_bind_template_child (widget_class, MirqabReaderNote, buffer);
  gtk_widget_class_bind_template_child (widget_class, MirqabReaderNote, placeholder);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
mirqab_reader_note_init (MirqabReaderNote *self)
{
  self->kept = g_strdup ("");
  self->text = g_strdup ("");
  self->session_signals = g_signal_group_new (MIRQAB_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::article",
                                  G_CALLBACK (article_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::view",
                                  G_CALLBACK (view_changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mirqab_reader_note_open:
 *
 * Returns: (transfer none): what is written into
 */
GtkTextBuffer *
mirqab_reader_note_open (MirqabReaderNote *self)
{
  g_return_val_if_fail (MIRQAB_IS_READER_NOTE (self), NULL);

  set_open (self, TRUE);

  return self->buffer;
}

const char *
mirqab_reader_note_get_text (MirqabReaderNote *self)
{
  g_return_val_if_fail (MIRQAB_IS_READER_NOTE (self), NULL);

  return self->text;
}
