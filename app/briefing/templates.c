/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/templates.h"

#include "briefing/choice-names.h"
#include "briefing/words.h"

#include <glib/gstdio.h>

#define FILE_NAME "briefing-templates.ini"
#define KEY_WITH "with"
#define KEY_WITHOUT "without"
#define KEY_TITLE "title"
#define KEY_LANGUAGE "language"
#define FOLDER_MODE 0700

G_DEFINE_QUARK (mirqab-template-error-quark, mirqab_template_error)

/* The choices that are one of several. */
typedef struct
{
  const char             *key;
  const MirqabChoiceName *names;
  gsize                   field; /* of MirqabTemplate; an enumeration */
} Field;

static const Field fields[] = {
  { "paper", mirqab_paper_names, G_STRUCT_OFFSET (MirqabTemplate, paper) },
  { "digits", mirqab_digits_names, G_STRUCT_OFFSET (MirqabTemplate, choice.digits) },
  { "months", mirqab_months_names, G_STRUCT_OFFSET (MirqabTemplate, choice.months) },
  { "group-by", mirqab_grouping_names, G_STRUCT_OFFSET (MirqabTemplate, choice.grouping) },
  { "order", mirqab_order_names, G_STRUCT_OFFSET (MirqabTemplate, choice.order) },
};

void
mirqab_template_clear (MirqabTemplate *self)
{
  g_free (self->title);
  g_free (self->language);
  *self = (MirqabTemplate) { NULL };
}

char *
mirqab_templates_dup_file (void)
{
  return g_build_filename (g_get_user_config_dir (), "mirqab", FILE_NAME, NULL);
}

/* Names are free, but those of groups are not: "[", "]" and controls are escaped. */
static char *
dup_group (const char  *name,
           GError     **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));

  if (stripped[0] == '\0')
    {
      g_set_error_literal (error, MIRQAB_TEMPLATE_ERROR, MIRQAB_TEMPLATE_ERROR_NAME,
                           "A template needs a name");
      return NULL;
    }

  return g_uri_escape_string (stripped, " ", TRUE);
}

/* A missing file holds no templates. */
static GKeyFile *
read_file (const char  *file,
           GError     **error)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GError) failure = NULL;

  if (g_key_file_load_from_file (keys, file, G_KEY_FILE_KEEP_COMMENTS, &failure) ||
      g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return g_steal_pointer (&keys);

  g_set_error (error, MIRQAB_TEMPLATE_ERROR, MIRQAB_TEMPLATE_ERROR_FILE, "Cannot read %s: %s",
               file, failure->message);

  return NULL;
}

static gboolean
write_file (GKeyFile    *keys,
            const char  *file,
            GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (file);
  g_autoptr (GError) failure = NULL;

  g_mkdir_with_parents (folder, FOLDER_MODE);
  if (g_key_file_save_to_file (keys, file, &failure))
    return TRUE;

  g_set_error (error, MIRQAB_TEMPLATE_ERROR, MIRQAB_TEMPLATE_ERROR_FILE, "Cannot write %s: %s",
               file, failure->message);

  return FALSE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

char **
mirqab_templates_list (const char  *file,
                       GError     **error)
{
  g_autoptr (GKeyFile) keys = read_file (file, error);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_auto (GStrv) groups = NULL;

  if (keys == NULL)
    return NULL;

  groups = g_key_file_get_groups (keys, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      char *name = g_uri_unescape_string (groups[i], NULL);

      if (name != NULL)
        g_ptr_array_add (names, name);
    }
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return (char **) g_ptr_array_steal (names, NULL);
}

static GKeyFile *
find (const char  *file,
      const char  *group,
      GError     **error)
{
  g_autoptr (GKeyFile) keys = read_file (file, error);

  if (keys == NULL)
    return NULL;
  if (!g_key_file_has_group (keys, group))
    {
      g_set_error (error, MIRQAB_TEMPLATE_ERROR, MIRQAB_TEMPLATE_ERROR_NOT_FOUND,
                   "There is no template “%s”", group);
      return NULL;
    }

  return g_steal_pointer (&keys);
}

static void
load_parts (GKeyFile             *keys,
            const char           *group,
            const char           *key,
            gboolean              is_wanted,
            MirqabBriefingChoice *choice)
{
  g_auto (GStrv) parts = g_key_file_get_string_list (keys, group, key, NULL, NULL);

  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    if (!mirqab_choice_set_part (choice, parts[i], is_wanted))
      g_debug ("The template %s names an unknown part, %s", group, parts[i]);
}

gboolean
mirqab_templates_load (const char      *file,
                       const char      *name,
                       MirqabTemplate  *template,
                       GError         **error)
{
  g_autofree char *group = dup_group (name, error);
  g_autoptr (GKeyFile) keys = group != NULL ? find (file, group, error) : NULL;

  if (keys == NULL)
    return FALSE;

  mirqab_template_clear (template);
  template->title = g_key_file_get_string (keys, group, KEY_TITLE, NULL);
  template->language = g_key_file_get_string (keys, group, KEY_LANGUAGE, NULL);
  if (template->language != NULL && !mirqab_words_have_language (template->language))
    g_clear_pointer (&template->language, g_free);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *value = g_key_file_get_string (keys, group, fields[i].key, NULL);
      int *field = G_STRUCT_MEMBER_P (template, fields[i].field);

      if (value != NULL && !mirqab_choice_find (fields[i].names, value, field))
        g_debug ("The template %s has an unknown %s, %s", group, fields[i].key, value);
    }
  load_parts (keys, group, KEY_WITHOUT, FALSE, &template->choice);
  load_parts (keys, group, KEY_WITH, TRUE, &template->choice);

  return TRUE;
}

static void
set_text (GKeyFile   *keys,
          const char *group,
          const char *key,
          const char *text)
{
  if (text != NULL && text[0] != '\0')
    g_key_file_set_string (keys, group, key, text);
}

/* Only what differs from a whole briefing. */
static void
save_parts (GKeyFile                   *keys,
            const char                 *group,
            const MirqabBriefingChoice *choice)
{
  const MirqabBriefingChoice whole = { 0 };
  g_autoptr (GPtrArray) with = g_ptr_array_new ();
  g_autoptr (GPtrArray) without = g_ptr_array_new ();

  for (const MirqabChoiceName *part = mirqab_part_names; part->name != NULL; part++)
    {
      gboolean has_part = mirqab_choice_has_part (choice, part);

      if (has_part != mirqab_choice_has_part (&whole, part) && part->value != MIRQAB_LEAVE_OUT_SUMMARY)
        g_ptr_array_add (has_part ? with : without, (gpointer) part->name);
    }
  if (with->len > 0)
    g_key_file_set_string_list (keys, group, KEY_WITH, (const char *const *) with->pdata, with->len);
  if (without->len > 0)
    g_key_file_set_string_list (keys, group, KEY_WITHOUT, (const char *const *) without->pdata,
                                without->len);
}

gboolean
mirqab_templates_save (const char            *file,
                       const char            *name,
                       const MirqabTemplate  *template,
                       GError               **error)
{
  g_autofree char *group = dup_group (name, error);
  g_autoptr (GKeyFile) keys = group != NULL ? read_file (file, error) : NULL;

  if (keys == NULL)
    return FALSE;

  g_key_file_remove_group (keys, group, NULL);
  set_text (keys, group, KEY_TITLE, template->title);
  set_text (keys, group, KEY_LANGUAGE, template->language);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const int *field = G_STRUCT_MEMBER_P (template, fields[i].field);

      g_key_file_set_string (keys, group, fields[i].key,
                             mirqab_choice_get_name (fields[i].names, *field));
    }
  save_parts (keys, group, &template->choice);

  return write_file (keys, file, error);
}

gboolean
mirqab_templates_remove (const char  *file,
                         const char  *name,
                         GError     **error)
{
  g_autofree char *group = dup_group (name, error);
  g_autoptr (GKeyFile) keys = group != NULL ? find (file, group, error) : NULL;

  return keys != NULL && g_key_file_remove_group (keys, group, NULL) &&
         write_file (keys, file, error);
}
