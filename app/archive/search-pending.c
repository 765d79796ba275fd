/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/search-pending.h"

/* Bytes of text that wait. */
#define MAX_PENDING (8 * 1024 * 1024)

typedef struct
{
  gint64  article;
  char   *title; /* owned */
  char   *text;  /* owned */
} Entry;

struct _MirqabSearchPending
{
  GArray *entries; /* of Entry */
  gsize   size;    /* of their text */
};

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  g_free (entry->title);
  g_free (entry->text);
}

static gboolean
insert_entry (MirqabArchive  *self,
              const Entry    *entry,
              GError        **error)
{
  if (!mirqab_archive_use (self, &self->insert_search,
                           "INSERT INTO search (rowid, title, text) VALUES (?1, ?2, ?3)", error))
    return FALSE;

  sqlite3_bind_int64 (self->insert_search, 1, entry->article);
  mirqab_statement_bind_text (self->insert_search, 2, entry->title);
  mirqab_statement_bind_text (self->insert_search, 3, entry->text);

  return mirqab_statement_done (self->insert_search, error);
}

/**
 * mirqab_search_pending_write:
 *
 * For the end of a transaction, and before a search in it.
 */
gboolean
mirqab_search_pending_write (MirqabArchive  *self,
                             GError        **error)
{
  if (self->search_pending == NULL)
    return TRUE;

  for (guint i = 0; i < self->search_pending->entries->len; i++)
    if (!insert_entry (self, &g_array_index (self->search_pending->entries, Entry, i), error))
      return FALSE;
  mirqab_search_pending_forget (self);

  return TRUE;
}

gboolean
mirqab_search_pending_add (MirqabArchive  *self,
                           gint64          article,
                           const char     *title,
                           const char     *text,
                           GError        **error)
{
  Entry entry = { article, g_strdup (title), g_strdup (text) };

  if (self->search_pending == NULL)
    {
      self->search_pending = g_new0 (MirqabSearchPending, 1);
      self->search_pending->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
      g_array_set_clear_func (self->search_pending->entries, entry_clear);
    }
  g_array_append_val (self->search_pending->entries, entry);
  self->search_pending->size += strlen (text);

  return self->search_pending->size < MAX_PENDING || mirqab_search_pending_write (self, error);
}

/**
 * mirqab_search_pending_forget:
 *
 * Lets go of what belongs to a transaction that was rolled back.
 */
void
mirqab_search_pending_forget (MirqabArchive *self)
{
  if (self->search_pending == NULL)
    return;

  g_array_unref (self->search_pending->entries);
  g_clear_pointer (&self->search_pending, g_free);
}
