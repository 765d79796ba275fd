/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "session.h"

#include "error-text.h"
#include "history.h"

#include <glib/gi18n.h>

/* Changes that follow one another in one go are one step of the history. */
typedef enum
{
  RUN_NONE,
  RUN_WORDS,  /* letters of a word */
  RUN_PERIOD, /* a period that moves on by itself */
  RUN_NOTE,   /* a note that is being written */
} Run;

struct _MirqabSession
{
  GObject        parent_instance;

  MirqabDesk    *desk;     /* owned */
  char          *language; /* owned */
  MirqabDay      today;

  MirqabScope   *scope;    /* owned */
  MirqabHistory *history;  /* owned */
  Run            run;      /* what the last change was one of */
  gint64         noted;    /* the article whose note is being written */

  MirqabView    *view;     /* owned, nullable */
  GCancellable  *looking;  /* owned, nullable: of the view that is awaited */
  gboolean       is_stale; /* the archive changed since that view was asked for */

  MirqabArticle *article;  /* owned, nullable */
  MirqabSpan     evidence;
  GCancellable  *loading;  /* owned, nullable: of the article that is awaited */
  gint64         unmarked; /* read, but still shown as unread; 0 = none */
  GArray        *selection;/* owned: gint64 ids */
};

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

static gboolean
is_cancelled (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void look (MirqabSession *self);

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
  if (is_cancelled (error))
    {
      /* An interrupt that was meant for the question before. */
      look (self);
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
    look (self);
  else
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
mark_read (MirqabSession *self)
{
  if (self->unmarked != 0 && !mirqab_desk_is_read_only (self->desk))
    mirqab_desk_set_read (self->desk, self->unmarked, TRUE);
  self->unmarked = 0;
}

static void
load_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (MirqabSession) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabArticle) article = NULL;

  article = mirqab_desk_load_finish (MIRQAB_DESK (source), result, &error);
  if (is_cancelled (error) || self->desk == NULL)
    return;

  g_clear_object (&self->loading);
  if (article == NULL)
    {
      g_message ("Cannot load an article: %s", error->message);
      mirqab_session_tell (self, mirqab_error_get_text (error));
      return;
    }

  g_clear_pointer (&self->article, mirqab_article_unref);
  self->article = g_steal_pointer (&article);
  /* Among the unread, it would leave the list under the reader's eyes. */
  mark_read (self);
  self->unmarked = self->article->id;
  if (!self->scope->unread)
    mark_read (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ARTICLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EVIDENCE]);
}

static void
cancel (GCancellable **cancellable)
{
  if (*cancellable != NULL)
    g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
}

static void
look (MirqabSession *self)
{
  cancel (&self->looking);
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
    look (self);
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
notify_history (MirqabSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
}

/* Takes @scope. */
static void
show_scope (MirqabSession *self,
            MirqabScope   *scope)
{
  self->scope = scope;
  mark_read (self);
  look (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCOPE]);
  notify_history (self);
}

/* Takes @scope. */
static void
change_scope (MirqabSession *self,
              MirqabScope   *scope)
{
  if (mirqab_scope_equal (scope, self->scope))
    {
      mirqab_scope_free (scope);
      return;
    }

  mirqab_history_add_scope (self->history, self->scope);
  self->run = RUN_NONE;
  show_scope (self, scope);
}

/* Going back letter by letter, or year by year, helps nobody. Takes @scope. */
static void
change_in_run (MirqabSession *self,
               MirqabScope   *scope,
               Run            run)
{
  if (self->run == run)
    {
      mirqab_scope_free (self->scope);
      show_scope (self, scope);
      return;
    }

  change_scope (self, scope);
  self->run = run;
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

  cancel (&self->looking);
  cancel (&self->loading);
  if (self->desk != NULL)
    {
      mark_read (self);
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
  look (self);

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

void
mirqab_session_set_scope (MirqabSession     *self,
                          const MirqabScope *scope)
{
  g_return_if_fail (MIRQAB_IS_SESSION (self));
  g_return_if_fail (scope != NULL);

  change_scope (self, mirqab_scope_copy (scope));
}

/**
 * mirqab_session_move_period:
 * @from: first day
 * @to: last day
 *
 * Sets the period as one of many that follow by themselves: to undo them is one step.
 */
void
mirqab_session_move_period (MirqabSession *self,
                            MirqabDay      from,
                            MirqabDay      to)
{
  MirqabScope *scope;

  g_return_if_fail (MIRQAB_IS_SESSION (self));

  scope = mirqab_scope_copy (self->scope);
  mirqab_scope_set_period (scope, from, to);
  change_in_run (self, scope, RUN_PERIOD);
}

void
mirqab_session_set_words (MirqabSession *self,
                          const char    *words)
{
  MirqabScope *scope;

  g_return_if_fail (MIRQAB_IS_SESSION (self));

  scope = mirqab_scope_copy (self->scope);
  mirqab_scope_set_words (scope, words);
  if (mirqab_scope_equal (scope, self->scope))
    mirqab_scope_free (scope);
  else
    change_in_run (self, scope, RUN_WORDS);
}

gboolean
mirqab_session_get_can_undo (MirqabSession *self)
{
  g_return_val_if_fail (MIRQAB_IS_SESSION (self), FALSE);

  return mirqab_history_can_undo (self->history);
}

gboolean
mirqab_session_get_can_redo (MirqabSession *self)
{
  g_return_val_if_fail (MIRQAB_IS_SESSION (self), FALSE);

  return mirqab_history_can_redo (self->history);
}

/* A step is the same forth and back: what is shown or done now is exchanged
 * for what is in it. */
static void
take_step (MirqabSession *self,
           MirqabStep    *step)
{
  MirqabScope *wanted;

  if (step == NULL)
    return;

  self->run = RUN_NONE;
  if (step->edit != NULL)
    {
      mirqab_desk_edit (self->desk, step->edit);
      notify_history (self);
      return;
    }
  wanted = step->scope;
  step->scope = self->scope;
  show_scope (self, wanted);
}

void
mirqab_session_undo (MirqabSession *self)
{
  g_return_if_fail (MIRQAB_IS_SESSION (self));

  take_step (self, mirqab_history_undo (self->history));
}

void
mirqab_session_redo (MirqabSession *self)
{
  g_return_if_fail (MIRQAB_IS_SESSION (self));

  take_step (self, mirqab_history_redo (self->history));
}

static guint64
do_edit (MirqabSession *self,
         MirqabEdit    *edit)
{
  guint64 serial = mirqab_history_add_edit (self->history, edit);

  self->run = RUN_NONE;
  mirqab_desk_edit (self->desk, edit);
  notify_history (self);

  return serial;
}

/**
 * mirqab_session_edit:
 * @edit: not to be touched any more by the caller
 *
 * Changes the own order, so that it can be undone.
 */
void
mirqab_session_edit (MirqabSession *self,
                     MirqabEdit    *edit)
{
  g_return_if_fail (MIRQAB_IS_SESSION (self) && edit != NULL);

  do_edit (self, edit);
}

/**
 * mirqab_session_edit_and_tell:
 * @message: a translated sentence
 *
 * As mirqab_session_edit (), and tells of it by "edited".
 */
void
mirqab_session_edit_and_tell (MirqabSession *self,
                              MirqabEdit    *edit,
                              const char    *message)
{
  guint64 serial;

  g_return_if_fail (MIRQAB_IS_SESSION (self) && edit != NULL);

  serial = do_edit (self, edit);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0, message, serial);
}

/**
 * mirqab_session_write_note:
 *
 * Keeps what is written on an article so far. All that is written on it in one
 * go is one step back.
 */
void
mirqab_session_write_note (MirqabSession *self,
                           gint64         article,
                           const char    *text)
{
  g_autoptr (MirqabEdit) edit = NULL;

  g_return_if_fail (MIRQAB_IS_SESSION (self));

  edit = mirqab_edit_new ();
  mirqab_edit_set_note (edit, article, text);
  if (self->run == RUN_NOTE && self->noted == article)
    {
      mirqab_desk_edit (self->desk, edit);
      return;
    }

  do_edit (self, edit);
  self->run = RUN_NOTE;
  self->noted = article;
}

/**
 * mirqab_session_take_back:
 * @serial: of "edited"
 *
 * Undoes one edit, whatever was done since. Nothing happens when it is undone already.
 */
void
mirqab_session_take_back (MirqabSession *self,
                          guint64        serial)
{
  g_return_if_fail (MIRQAB_IS_SESSION (self));

  if (mirqab_history_raise (self->history, serial))
    mirqab_session_undo (self);
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

MirqabArticle *
mirqab_session_get_article (MirqabSession *self)
{
  g_return_val_if_fail (MIRQAB_IS_SESSION (self), NULL);

  return self->article;
}

MirqabSpan
mirqab_session_get_evidence (MirqabSession *self)
{
  g_return_val_if_fail (MIRQAB_IS_SESSION (self), ((MirqabSpan) { 0, 0 }));

  return self->evidence;
}

/**
 * mirqab_session_open_article:
 * @evidence: a sentence of the article to show; empty for its beginning
 */
void
mirqab_session_open_article (MirqabSession *self,
                             gint64         id,
                             MirqabSpan     evidence)
{
  g_return_if_fail (MIRQAB_IS_SESSION (self));

  cancel (&self->loading);
  self->evidence = evidence;
  if (self->article != NULL && self->article->id == id)
    {
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EVIDENCE]);
      return;
    }

  self->loading = g_cancellable_new ();
  mirqab_desk_load_async (self->desk, id, self->loading, load_cb, g_object_ref (self));
}

/**
 * mirqab_session_reload_article:
 *
 * Shows the open article as it is understood now.
 */
void
mirqab_session_reload_article (MirqabSession *self)
{
  g_return_if_fail (MIRQAB_IS_SESSION (self));

  if (self->article == NULL || self->loading != NULL)
    return;

  self->loading = g_cancellable_new ();
  mirqab_desk_load_async (self->desk, self->article->id, self->loading, load_cb, g_object_ref (self));
}

void
mirqab_session_close_article (MirqabSession *self)
{
  g_return_if_fail (MIRQAB_IS_SESSION (self));

  cancel (&self->loading);
  if (self->article == NULL)
    return;

  mark_read (self);
  g_clear_pointer (&self->article, mirqab_article_unref);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ARTICLE]);
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
