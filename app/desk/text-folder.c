/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/text-folder.h"

#include "desk/read-article.h"

/* Most file systems take 255 bytes: leave room for a number and the ending. */
#define MAX_NAME 180

/* Before the person's note, in every language. */
#define NOTE_MARK "✎ "

/* What no file system refuses, and no shell or file manager misreads. */
static gboolean
is_fit_for_name (gunichar character)
{
  return g_unichar_isprint (character) && character < 0x110000
         && (character > 127 || strchr ("/\\:*?\"<>|", (int) character) == NULL)
         && !(character >= 0x200E && character <= 0x200F)
         && !(character >= 0x202A && character <= 0x202E)
         && !(character >= 0x2066 && character <= 0x2069);
}

static char *
dup_name (const MirqabArticle *article)
{
  GString *name = g_string_new (NULL);
  MirqabDay day = mirqab_article_get_day (article);
  char text[MIRQAB_DAY_STRING_LENGTH];

  if (day != MIRQAB_DAY_NONE)
    {
      mirqab_day_print (day, text);
      g_string_append_printf (name, "%s ", text);
    }
  for (const char *p = mirqab_article_get_title (article); *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (name->len + 4 > MAX_NAME)
        break;
      if (is_fit_for_name (character) && !(character == '.' && name->len == 0))
        g_string_append_unichar (name, character);
      else if (name->len > 0 && name->str[name->len - 1] != ' ')
        g_string_append_c (name, ' ');
    }
  g_strchomp (name->str);
  name->len = strlen (name->str);
  if (name->len == 0)
    g_string_append_printf (name, "%" G_GINT64_FORMAT, article->id);

  return g_string_free (name, FALSE);
}

/* Two articles of one day and headline get two files. */
static char *
dup_file (const char          *folder,
          const MirqabArticle *article,
          GHashTable          *taken)
{
  g_autofree char *name = dup_name (article);
  char *file_name = g_strconcat (name, ".txt", NULL);
  char *file;

  for (guint i = 2; g_hash_table_contains (taken, file_name); i++)
    {
      g_free (file_name);
      file_name = g_strdup_printf ("%s (%u).txt", name, i);
    }
  file = g_build_filename (folder, file_name, NULL);
  g_hash_table_add (taken, file_name);

  return file;
}

static void
append_part (GString    *line,
             const char *part)
{
  if (part != NULL && part[0] != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", part);
}

static char *
dup_content (const MirqabArticle *article)
{
  GString *content = g_string_new (NULL);
  g_autoptr (GString) origin = g_string_new (NULL);
  const char *title = mirqab_article_get_title (article);
  MirqabDay day = mirqab_article_get_day (article);
  char text[MIRQAB_DAY_STRING_LENGTH];

  append_part (origin, article->outlet);
  append_part (origin, article->given_author);
  if (day != MIRQAB_DAY_NONE)
    {
      mirqab_day_print (day, text);
      append_part (origin, text);
    }

  if (title[0] != '\0' && !g_str_has_prefix (article->text, title))
    g_string_append_printf (content, "%s\n\n", title);
  if (origin->len > 0)
    g_string_append_printf (content, "%s\n", origin->str);
  if (article->link != NULL)
    g_string_append_printf (content, "%s\n", article->link);
  if (article->note != NULL)
    g_string_append_printf (content, NOTE_MARK "%s\n", article->note);
  if (origin->len > 0 || article->link != NULL || article->note != NULL)
    g_string_append_c (content, '\n');
  g_string_append (content, article->text);
  if (!g_str_has_suffix (article->text, "\n"))
    g_string_append_c (content, '\n');

  return g_string_free (content, FALSE);
}

static gboolean
write_article (MirqabArchive   *archive,
               MirqabAnalyser  *analyser,
               gint64           id,
               const char      *folder,
               GHashTable      *taken,
               GCancellable    *cancellable,
               GError         **error)
{
  g_autoptr (MirqabArticle) article = mirqab_read_article (archive, analyser, id, error);
  g_autofree char *name = NULL;
  g_autofree char *content = NULL;
  g_autoptr (GFile) file = NULL;

  if (article == NULL)
    return FALSE;

  name = dup_file (folder, article, taken);
  content = dup_content (article);
  file = g_file_new_for_path (name);

  return g_file_replace_contents (file, content, strlen (content), NULL, FALSE, G_FILE_CREATE_NONE,
                                  NULL, cancellable, error);
}

gboolean
mirqab_text_folder_write (MirqabArchive             *archive,
                          MirqabAnalyser            *analyser,
                          const GArray              *ids,
                          const char                *folder,
                          MirqabTextFolderProgress   progress,
                          gpointer                   progress_data,
                          GCancellable              *cancellable,
                          GError                   **error)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GFile) place = g_file_new_for_path (folder);
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (archive) && ids != NULL, FALSE);

  if (!g_file_make_directory_with_parents (place, cancellable, &local_error)
      && !g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  for (guint i = 0; i < ids->len; i++)
    {
      if (!write_article (archive, analyser, g_array_index (ids, gint64, i), folder, taken,
                          cancellable, error))
        return FALSE;
      if (progress != NULL)
        progress (i + 1, ids->len, "", progress_data);
    }

  return TRUE;
}
