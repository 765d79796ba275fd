/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "importing/importer.h"

#include "desk/desk-sources.h"
#include "sources/web-address.h"

#include <glib/gi18n.h>
#include <string.h>

/* One batch: files, a text or an address; without any, what is to be analysed again. */
typedef struct
{
  GListModel *files; /* owned, nullable */
  char       *text;  /* owned, nullable */
  char       *url;   /* owned, nullable */
} Batch;

struct _MirqabImporter
{
  GObject       parent_instance;

  MirqabDesk   *desk;    /* owned */
  GQueue        batches; /* of owned Batch; the first is being read when active */
  GCancellable *reading; /* owned, nullable: of the first batch */
  char         *text;    /* owned, nullable */
  double        fraction;
};

enum
{
  PROP_0,
  PROP_ACTIVE,
  PROP_TEXT,
  PROP_FRACTION,
  N_PROPS
};

enum
{
  SIGNAL_FINISHED,
  SIGNAL_FAILED,
  SIGNAL_READ_AGAIN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MirqabImporter, mirqab_importer, G_TYPE_OBJECT)

static void start_next (MirqabImporter *self);

static void
batch_free (gpointer data)
{
  Batch *batch = data;

  g_clear_object (&batch->files);
  g_free (batch->text);
  g_free (batch->url);
  g_free (batch);
}

static void
tell_progress (MirqabImporter *self,
               const char     *text,
               double          fraction)
{
  g_free (self->text);
  self->text = g_strdup (text);
  self->fraction = fraction;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
}

static void
progress_cb (guint       done,
             guint       total,
             const char *what,
             gpointer    user_data)
{
  MirqabImporter *self = user_data;
  g_autofree char *name = what != NULL ? g_path_get_basename (what) : NULL;
  g_autofree char *text = NULL;

  if (self->reading == NULL)
    return;

  if (total > 1)
    /* Translators: progress: number of files read, of all files, name of the file */
    text = g_strdup_printf (_("%1$u of %2$u: \342\201\250%3$s\342\201\251"), done, total,
                            name != NULL ? name : "");
  tell_progress (self, text != NULL ? text : name, total > 0 ? (double) done / total : -1);
}

static void
read_again_progress_cb (guint       done,
                        guint       total,
                        const char *what,
                        gpointer    user_data)
{
  MirqabImporter *self = user_data;
  g_autofree char *text = NULL;

  if (self->reading == NULL)
    return;

  /* Translators: progress: number of articles analysed again, of all that are */
  text = g_strdup_printf (_("Reading the articles again: %1$u of %2$u"), done, total);
  tell_progress (self, text, (double) done / total);
}

/* Ends the first batch and goes on. Gives FALSE when nobody waits any more. */
static gboolean
end_batch (MirqabImporter *self)
{
  g_clear_object (&self->reading);
  if (self->desk == NULL)
    return FALSE;

  batch_free (g_queue_pop_head (&self->batches));
  start_next (self);

  return TRUE;
}

static void
read_again_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (MirqabImporter) self = user_data;
  g_autoptr (GError) error = NULL;
  gssize n = mirqab_desk_reanalyse_finish (MIRQAB_DESK (source), result, &error);

  if (!end_batch (self))
    return;

  if (n >= 0)
    g_signal_emit (self, signals[SIGNAL_READ_AGAIN], 0);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
tell_imported (MirqabImporter *self,
               GPtrArray      *items, /* nullable */
               const GError   *error)
{
  if (items != NULL)
    g_signal_emit (self, signals[SIGNAL_FINISHED], 0, items);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (MirqabImporter) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = NULL;

  items = mirqab_desk_import_finish (MIRQAB_DESK (source), result, &error);
  if (end_batch (self))
    tell_imported (self, items, error);
}

static void
address_imported_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (MirqabImporter) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = NULL;

  items = mirqab_desk_import_address_finish (MIRQAB_DESK (source), result, &error);
  if (end_batch (self))
    tell_imported (self, items, error);
}

static void
start_next (MirqabImporter *self)
{
  const Batch *batch = g_queue_peek_head (&self->batches);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
  if (batch == NULL)
    return;

  self->reading = g_cancellable_new ();
  tell_progress (self, batch->url, -1);
  if (batch->files != NULL)
    mirqab_desk_import_files_async (self->desk, batch->files, progress_cb, self, self->reading,
                                    imported_cb, g_object_ref (self));
  else if (batch->text != NULL)
    mirqab_desk_import_text_async (self->desk, batch->text, self->reading, imported_cb,
                                   g_object_ref (self));
  else if (batch->url != NULL)
    mirqab_desk_import_address_async (self->desk, batch->url, self->reading, address_imported_cb,
                                      g_object_ref (self));
  else
    mirqab_desk_reanalyse_async (self->desk, read_again_progress_cb, self, self->reading,
                                 read_again_cb, g_object_ref (self));
}

/* Takes @batch. */
static void
add_batch (MirqabImporter *self,
           Batch          *batch)
{
  g_queue_push_tail (&self->batches, batch);
  if (self->reading == NULL)
    start_next (self);
}

static void
mirqab_importer_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  MirqabImporter *self = MIRQAB_IMPORTER (object);

  switch (property_id)
    {
    case PROP_ACTIVE:
      g_value_set_boolean (value, !g_queue_is_empty (&self->batches));
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_importer_dispose (GObject *object)
{
  MirqabImporter *self = MIRQAB_IMPORTER (object);

  mirqab_importer_cancel (self);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (mirqab_importer_parent_class)->dispose (object);
}

static void
mirqab_importer_finalize (GObject *object)
{
  MirqabImporter *self = MIRQAB_IMPORTER (object);

  g_queue_clear_full (&self->batches, batch_free);
  g_clear_object (&self->reading);
  g_free (self->text);

  G_OBJECT_CLASS (mirqab_importer_parent_class)->finalize (object);
}

static void
mirqab_importer_class_init (MirqabImporterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mirqab_importer_get_property;
  object_class->dispose = mirqab_importer_dispose;
  object_class->finalize = mirqab_importer_finalize;

  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, flags);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, -1, 1, -1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_FINISHED] =
    g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[SIGNAL_READ_AGAIN] =
    g_signal_new ("read-again", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
mirqab_importer_init (MirqabImporter *self)
{
  g_queue_init (&self->batches);
  self->fraction = -1;
}

MirqabImporter *
mirqab_importer_new (MirqabDesk *desk)
{
  MirqabImporter *self = g_object_new (MIRQAB_TYPE_IMPORTER, NULL);

  self->desk = g_object_ref (desk);
  return self;
}

static void
add_address (MirqabImporter *self,
             char           *url) /* (transfer full) */
{
  Batch *batch = g_new0 (Batch, 1);

  batch->url = url;
  add_batch (self, batch);
}

/* A link that is dropped comes as a file. Gives the rest. */
static GListModel *
take_addresses (MirqabImporter *self,
                GListModel     *files)
{
  GListStore *rest = g_list_store_new (G_TYPE_FILE);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      if (g_file_has_uri_scheme (file, "http") || g_file_has_uri_scheme (file, "https"))
        add_address (self, g_file_get_uri (file));
      else
        g_list_store_append (rest, file);
    }

  return G_LIST_MODEL (rest);
}

/**
 * mirqab_importer_import_files:
 * @files: (element-type GFile): files, folders and addresses of the web
 */
void
mirqab_importer_import_files (MirqabImporter *self,
                              GListModel     *files)
{
  g_autoptr (GListModel) rest = NULL;
  Batch *batch;

  g_return_if_fail (MIRQAB_IS_IMPORTER (self));

  rest = take_addresses (self, files);
  if (g_list_model_get_n_items (rest) == 0)
    return;
  batch = g_new0 (Batch, 1);
  batch->files = g_steal_pointer (&rest);
  add_batch (self, batch);
}

/* Nothing but one address of the web: (transfer full) (nullable). */
static char *
dup_only_address (const char *text)
{
  g_autofree char *word = g_strstrip (g_strdup (text));

  return mirqab_web_address_is_http (word) && strpbrk (word, " \t\r\n") == NULL
           ? g_steal_pointer (&word)
           : NULL;
}

/**
 * mirqab_importer_import_text:
 * @text: an article, or the address of one
 */
void
mirqab_importer_import_text (MirqabImporter *self,
                             const char     *text)
{
  g_autofree char *url = NULL;
  Batch *batch;

  g_return_if_fail (MIRQAB_IS_IMPORTER (self));

  url = dup_only_address (text);
  if (url != NULL)
    {
      add_address (self, g_steal_pointer (&url));
      return;
    }
  batch = g_new0 (Batch, 1);
  batch->text = g_strdup (text);
  add_batch (self, batch);
}

static gboolean
is_reading_again (const Batch *batch)
{
  return batch->files == NULL && batch->text == NULL && batch->url == NULL;
}

void
mirqab_importer_read_again (MirqabImporter *self)
{
  const Batch *last;

  g_return_if_fail (MIRQAB_IS_IMPORTER (self));

  last = g_queue_peek_tail (&self->batches);
  if (last != NULL && is_reading_again (last))
    {
      if (g_queue_get_length (&self->batches) > 1)
        return; /* has not begun */
      g_cancellable_cancel (self->reading);
    }
  add_batch (self, g_new0 (Batch, 1));
}

/**
 * mirqab_importer_cancel:
 *
 * Stops what is being read and drops what waits; what was kept stays.
 */
void
mirqab_importer_cancel (MirqabImporter *self)
{
  g_return_if_fail (MIRQAB_IS_IMPORTER (self));

  while (g_queue_get_length (&self->batches) > 1)
    batch_free (g_queue_pop_tail (&self->batches));
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
}
