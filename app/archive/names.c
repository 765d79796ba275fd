/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/names.h"

#include "archive/article-index.h"

static GHashTable *
get_known (MirqabArchive *self)
{
  if (self->names == NULL)
    self->names = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);

  return self->names;
}

/* Also after a transaction was rolled back that made names. */
void
mirqab_archive_forget_names (MirqabArchive *self)
{
  g_clear_pointer (&self->names, g_hash_table_unref);
}

/**
 * mirqab_archive_renew_names:
 *
 * Forgets the names when the content is not what it was when they were read:
 * another connection may have restored a backup, which gives numbers to other
 * names.
 */
gboolean
mirqab_archive_renew_names (MirqabArchive  *self,
                            GError        **error)
{
  gint64 content = 0;

  if (!mirqab_article_index_read_content (self, &content, error))
    return FALSE;
  if (content != self->names_content)
    mirqab_archive_forget_names (self);
  self->names_content = content;

  return TRUE;
}

/**
 * mirqab_archive_make_name:
 *
 * Returns: the name's number, a new one where needed; 0 on error
 */
gint64
mirqab_archive_make_name (MirqabArchive   *self,
                          MirqabMarkKind   kind,
                          const char      *text,
                          GError         **error)
{
  gint64 id = 0;

  if (!mirqab_archive_use (self, &self->find_name,
                           "SELECT id FROM name WHERE kind = ?1 AND text = ?2", error)
      || !mirqab_archive_use (self, &self->insert_name,
                              "INSERT INTO name (kind, text) VALUES (?1, ?2)", error))
    return 0;

  sqlite3_bind_int (self->find_name, 1, kind);
  mirqab_statement_bind_text (self->find_name, 2, text);
  if (mirqab_statement_step (self->find_name, NULL))
    id = sqlite3_column_int64 (self->find_name, 0);
  sqlite3_reset (self->find_name);
  if (id > 0)
    return id;

  sqlite3_bind_int (self->insert_name, 1, kind);
  mirqab_statement_bind_text (self->insert_name, 2, text);

  return mirqab_statement_done (self->insert_name, error)
           ? sqlite3_last_insert_rowid (self->database) : 0;
}

/**
 * mirqab_archive_get_name:
 *
 * Returns: (transfer none) (nullable): %NULL with @error unset when there is
 *   no such name
 */
const MirqabName *
mirqab_archive_get_name (MirqabArchive  *self,
                         gint64          id,
                         GError        **error)
{
  GHashTable *known = get_known (self);
  MirqabName *name = g_hash_table_lookup (known, &id);
  const char *text;

  if (name != NULL
      || !mirqab_archive_use (self, &self->read_name, "SELECT kind, text FROM name WHERE id = ?1",
                              error))
    return name;

  sqlite3_bind_int64 (self->read_name, 1, id);
  if (mirqab_statement_step (self->read_name, error))
    {
      text = mirqab_statement_intern (self->read_name, 1);
      name = g_new0 (MirqabName, 1);
      name->id = id;
      name->kind = (MirqabMarkKind) sqlite3_column_int (self->read_name, 0);
      name->text = text != NULL ? text : "";
      g_hash_table_insert (known, &name->id, name);
    }
  sqlite3_reset (self->read_name);

  return name;
}

/**
 * mirqab_archive_find_names:
 *
 * Returns: (transfer full) (element-type gint64) (nullable): those of @texts
 *   that some article has
 */
GArray *
mirqab_archive_find_names (MirqabArchive   *self,
                           MirqabMarkKind   kind,
                           char           **texts,
                           GError         **error)
{
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (sqlite3_stmt) statement = NULL;
  GError *local_error = NULL;

  statement = mirqab_database_prepare (self->database,
                                       "SELECT id FROM name WHERE kind = ?1 AND text = ?2", error);
  if (statement == NULL)
    return NULL;

  for (guint i = 0; texts[i] != NULL && local_error == NULL; i++)
    {
      gint64 id;

      sqlite3_bind_int (statement, 1, kind);
      mirqab_statement_bind_text (statement, 2, texts[i]);
      if (mirqab_statement_step (statement, &local_error))
        {
          id = sqlite3_column_int64 (statement, 0);
          g_array_append_val (names, id);
        }
      sqlite3_reset (statement);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  return g_steal_pointer (&names);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

/**
 * mirqab_name_list_store:
 * @names: (element-type gint64): is sorted and loses what is there twice
 *
 * Each number is stored as its distance to the one before, seven bits a byte,
 * the lowest first (LEB128): 20 names take about 25 bytes.
 *
 * Returns: (transfer full):
 */
GBytes *
mirqab_name_list_store (GArray *names)
{
  GByteArray *stored = g_byte_array_new ();
  gint64 last = 0;
  guint n = 0;

  g_array_sort (names, compare_numbers);
  for (guint i = 0; i < names->len; i++)
    {
      gint64 name = g_array_index (names, gint64, i);
      guint64 rest = (guint64) (name - last);

      if (name == last)
        continue;
      for (; rest >= 0x80; rest >>= 7)
        g_byte_array_append (stored, &(guint8) { 0x80 | (rest & 0x7F) }, 1);
      g_byte_array_append (stored, &(guint8) { (guint8) rest }, 1);
      g_array_index (names, gint64, n++) = name;
      last = name;
    }
  g_array_set_size (names, n);

  return g_byte_array_free_to_bytes (stored);
}

/**
 * mirqab_name_list_read:
 * @stored: (nullable): what mirqab_name_list_store () gave, or any bytes of a
 *   damaged file
 *
 * Returns: (transfer full) (element-type gint64):
 */
GArray *
mirqab_name_list_read (gconstpointer stored,
                       gsize         size)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (gint64));
  const guint8 *bytes = stored;
  guint64 name = 0, distance = 0;
  guint shift = 0;

  for (gsize i = 0; i < size; i++)
    {
      distance |= (guint64) (bytes[i] & 0x7F) << shift;
      shift = MIN (shift + 7, 63);
      if (bytes[i] >= 0x80)
        continue;
      name += distance;
      g_array_append_val (names, name);
      distance = 0;
      shift = 0;
    }

  return names;
}
