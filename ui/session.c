/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "session-private.h"

#include "error-text.h"

#include <glib/gi18n.h>

enum
{
  PROP_0,
  PROP_SCOPE,
  PROP_VIEW,
  PROP_ARTICLE,
  PROP_EVIDENCE,
  PROP_SELECTION,
  PROP_BUSY,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  N_PROPS
};

enum
{
  SIGNAL_MESSAGE,
  SIGNAL_EDITED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MirqabSession, mirqab_session, G_TYPE_OBJECT)

static void
look_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (MirqabSession) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabView) view = mirqab_desk_look_finish (MIRQAB_DESK (source), result, &error);

  /* Answers may come out of order: only the last question counts. */
  if (self->desk == NULL || g_task_get_cancellable (G_TASK (result)) != self->looking)
    return;

  g_clear_object (&self->looking);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      /* An interrupt that was meant for the question before. */
      mirqab_session_look (self);
      return;
    }
  if (view != NULL)
    {
      g_clear_pointer (&self->view, mirqab_view_unref);
      self->view = g_steal_pointer (&view);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
      g_debug ("A view of %u articles is handed on", self->view->listings->len);
    }
  else
    {
      g_message ("Cannot look: %s", error->message);
      mirqab_session_tell (self, mirqab_error_get_text (error));
    }
  if (self->is_stale)
    mirqab_session_look (self);
  else
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

void
mirqab_session_cancel (GCancellable **cancellable)
{
  if (*cancellable != NULL)
    g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
}

void
mirqab_session_look (MirqabSession *self)
{
  mirqab_session_cancel (&self->looking);
  self->looking = g_cancellable_new ();
  self->is_stale = FALSE;
  mirqab_desk_look_async (self->desk, self->scope, self->looking, look_cb, g_object_ref (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/* A view on its way is awaited: while much is written, one after the other
 * would be given up, and none be shown. */
static void
changed_cb (MirqabSession *self)
{
  if (self->looking != NULL)
    self->is_stale = TRUE;
  else
    mirqab_session_look (self);
}

static void
write_failed_cb (MirqabSession *self,
                 const GError  *error)
{
  if (g_error_matches (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_FULL))
    mirqab_session_tell (self, _("The disk is full: the change was not kept"));
  else if (g_error_matches (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_DAMAGED))
    mirqab_session_tell (self, _("The archive is damaged: nothing is written into it any more"));
  else
    mirqab_session_tell (self, _("The archive cannot be written: the change was not kept"));
}

static void
mirqab_session_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  MirqabSession *self = MIRQAB_SESSION (object);

  switch (property_id)
    {
    case PROP_SCOPE:
      g_value_set_pointer (value, self->scope);
      break;
    case PROP_VIEW:
      g_value_set_pointer (value, self->view);
      break;
    case PROP_ARTICLE:
      g_value_set_pointer (value, self->article);
      break;
    case PROP_EVIDENCE:
      g_value_set_pointer (value, &self->evidence);
      break;
    case PROP_SELECTION:
      g_value_set_pointer (value, self->selection);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, mirqab_session_get_busy (self));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, mirqab_session_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, mirqab_session_get_can_redo (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_session_dispose (GObject *object)
{
  MirqabSession *self = MIRQAB_SESSION (object);

  mirqab_session_cancel (&self->looking);
  mirqab_session_cancel (&self->loading);
  if (self->desk != NULL)
    {
      mirqab_session_mark_read (self);
      g_signal_handlers_disconnect_by_data (self->desk, self);
    }
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (mirqab_session_parent_class)->dispose (object);
}

static void
mirqab_session_finalize (GObject *object)
{
  MirqabSession *self = MIRQAB_SESSION (object);

  g_clear_pointer (&self->history, mirqab_history_free);
  g_clear_pointer (&self->scope, mirqab_scope_free);
  g_clear_pointer (&self->view, mirqab_view_unref);
  g_clear_pointer (&self->article, mirqab_article_unref);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->selection, g_array_unref);

  G_OBJECT_CLASS (mirqab_session_parent_class)->finalize (object);
}

static void
mirqab_session_class_init (MirqabSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mirqab_session_get_property;
  object_class->dispose = mirqab_session_dispose;
  object_class->finalize = mirqab_session_finalize;

  properties[PROP_SCOPE] = g_param_spec_pointer ("scope", NULL, NULL, flags);
  properties[PROP_VIEW] = g_param_spec_pointer ("view", NULL, NULL, flags);
  properties[PROP_ARTICLE] = g_param_spec_pointer ("article", NULL, NULL, flags);
  properties[PROP_EVIDENCE] = g_param_spec_pointer ("evidence", NULL, NULL, flags);
  properties[PROP_SELECTION] = g_param_spec_pointer ("selection", NULL, NULL, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_EDITED] =
    g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_UINT64);
}

static void
mirqab_session_init (MirqabSession *self)
{
  self->scope = mirqab_scope_new ();
  self->selection = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->history = mirqab_history_new ();
}

/**
 * mirqab_session_new:
 * @language: of the dossier's names: "ar", "en" or "ru"
 * @today: the day that the chronology calls today
 *
 * Returns: (transfer full): a session that looks at everything
 */
MirqabSession *
mirqab_session_new (MirqabDesk *desk,
                    const char *language,
                    MirqabDay   today)
{
  MirqabSession *self = g_object_new (MIRQAB_TYPE_SESSION, NULL);

  self->desk = g_object_ref (desk);
  self->language = g_strdup (language);
  self->today = today;
  g_signal_connect_swapped (desk, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (desk, "write-failed", G_CALLBACK (write_failed_cb), self);
  mirqab_session_look (self);

  return self;
}

MirqabDesk *
mirqab_session_get_desk (MirqabSession *self)
{
  g_return_val_if_fail (MIRQAB_IS_SESSION (self), NULL);

  return self->desk;
}

MirqabDossier *
mirqab_session_get_dossier (MirqabSession *self)
{
  g_return_val_if_fail (MIRQAB_IS_SESSION (self), NULL);

  return mirqab_desk_get_dossier (self->desk);
}

/**
 * mirqab_session_get_boundaries:
 *
 * Returns: (transfer none) (nullable): %NULL when the map's data is missing
 */
MirqabBoundaries *
mirqab_session_get_boundaries (MirqabSession *self)
{
  g_return_val_if_fail (MIRQAB_IS_SESSION (self), NULL);

  return mirqab_desk_get_boundaries (self->desk);
}

const char *
mirqab_session_get_language (MirqabSession *self)
{
  g_return_val_if_fail (MIRQAB_IS_SESSION (self), NULL);

  return self->language;
}

MirqabDay
mirqab_session_get_today (MirqabSession *self)
{
  g_return_val_if_fail (MIRQAB_IS_SESSION (self), MIRQAB_DAY_NONE);

  return self->today;
}

/**
 * mirqab_session_get_busy:
 *
 * Returns: whether the view is older than the scope
 */
gboolean
mirqab_session_get_busy (MirqabSession *self)
{
  g_return_val_if_fail (MIRQAB_IS_SESSION (self), FALSE);

  return self->looking != NULL;
}

const MirqabScope *
mirqab_session_get_scope (MirqabSession *self)
{
  g_return_val_if_fail (MIRQAB_IS_SESSION (self), NULL);

  return self->scope;
}

/**
 * mirqab_session_get_view:
 *
 * Returns: (transfer none) (nullable): the latest view that came; "busy" tells
 *   whether a newer one is on its way
 */
MirqabView *
mirqab_session_get_view (MirqabSession *self)
{
  g_return_val_if_fail (MIRQAB_IS_SESSION (self), NULL);

  return self->view;
}

/**
 * mirqab_session_get_selection:
 *
 * Returns: (transfer none) (element-type gint64): the articles that are selected
 *   in the list, newest first
 */
const GArray *
mirqab_session_get_selection (MirqabSession *self)
{
  g_return_val_if_fail (MIRQAB_IS_SESSION (self), NULL);

  return self->selection;
}

void
mirqab_session_set_selection (MirqabSession *self,
                              const gint64  *ids,
                              gsize          n_ids)
{
  g_return_if_fail (MIRQAB_IS_SESSION (self));

  g_array_set_size (self->selection, 0);
  if (n_ids > 0)
    g_array_append_vals (self->selection, ids, (guint) n_ids);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

/**
 * mirqab_session_tell:
 * @message: a translated sentence, for a toast
 */
void
mirqab_session_tell (MirqabSession *self,
                     const char    *message)
{
  g_return_if_fail (MIRQAB_IS_SESSION (self));

  g_signal_emit (self, signals[SIGNAL_MESSAGE], 0, message);
}
