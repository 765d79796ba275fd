/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/schema.h"

#include "archive/database.h"
#include "archive/digest.h"
#include "archive/names.h"
#include "archive/packed-text.h"
#include "archive/search-ranking.h"
#include "archive/search-tokenizer.h"

/* SQL, for the way from version 1: mirqab_digest (hex), the bytes. */
static void
read_digest (sqlite3_context  *context,
             int               n_values,
             sqlite3_value   **values)
{
  guint8 digest[MIRQAB_DIGEST_SIZE];

  if (mirqab_digest_read ((const char *) sqlite3_value_text (values[0]), digest))
    sqlite3_result_blob (context, digest, sizeof digest, SQLITE_TRANSIENT);
  else
    sqlite3_result_null (context);
}

/* SQL, for the same: mirqab_name_list (name), an aggregate. */
static void
add_name (sqlite3_context  *context,
          int               n_values,
          sqlite3_value   **values)
{
  GArray **names = sqlite3_aggregate_context (context, sizeof *names);
  gint64 name = sqlite3_value_int64 (values[0]);

  if (*names == NULL)
    *names = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (*names, name);
}

static void
end_name_list (sqlite3_context *context)
{
  GArray **names = sqlite3_aggregate_context (context, 0);
  g_autoptr (GBytes) stored = NULL;
  gconstpointer data;
  gsize size;

  if (names == NULL || *names == NULL)
    {
      sqlite3_result_zeroblob (context, 0);
      return;
    }

  stored = mirqab_name_list_store (*names);
  data = g_bytes_get_data (stored, &size);
  sqlite3_result_blob64 (context, data, size, SQLITE_TRANSIENT);
  g_clear_pointer (names, g_array_unref);
}

/* SQL, for the same: mirqab_pack (text). */
static void
pack_text (sqlite3_context  *context,
           int               n_values,
           sqlite3_value   **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);
  g_autoptr (GBytes) packed = mirqab_text_pack (text != NULL ? text : "");
  gsize size;
  gconstpointer data = g_bytes_get_data (packed, &size);

  sqlite3_result_blob64 (context, data, size, SQLITE_TRANSIENT);
}

/* SQL: mirqab_unpack (packed), the text of an article. */
static void
unpack_text (sqlite3_context  *context,
             int               n_values,
             sqlite3_value   **values)
{
  gconstpointer packed = sqlite3_value_blob (values[0]);
  char *text = mirqab_text_unpack (packed, (gsize) sqlite3_value_bytes (values[0]));

  sqlite3_result_text (context, text, -1, g_free);
}

static gboolean
register_function (sqlite3     *database,
                   const char  *name,
                   int          flags,
                   void       (*function) (sqlite3_context *, int, sqlite3_value **),
                   GError     **error)
{
  if (sqlite3_create_function (database, name, 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | flags, NULL,
                               function, NULL, NULL) == SQLITE_OK)
    return TRUE;

  mirqab_database_set_error (database, error);

  return FALSE;
}

/**
 * mirqab_schema_register:
 *
 * Makes known to one connection what the tables, and the steps from one version
 * to the next, need of SQL. Only what the tables need may stand in a file.
 */
gboolean
mirqab_schema_register (sqlite3  *database,
                        GError  **error)
{
  if (!mirqab_search_tokenizer_register (database, error)
      || !mirqab_search_ranking_register (database, error)
      || !register_function (database, "mirqab_unpack", SQLITE_INNOCUOUS, unpack_text, error)
      || !register_function (database, "mirqab_pack", SQLITE_DIRECTONLY, pack_text, error)
      || !register_function (database, "mirqab_digest", SQLITE_DIRECTONLY, read_digest, error))
    return FALSE;

  if (sqlite3_create_function (database, "mirqab_name_list", 1, SQLITE_UTF8 | SQLITE_DIRECTONLY,
                               NULL, NULL, add_name, end_name_list) == SQLITE_OK)
    return TRUE;

  mirqab_database_set_error (database, error);

  return FALSE;
}
