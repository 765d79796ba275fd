/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/json-line.h"

#include "article/article.h"
#include "mirqabctl/say.h"

/**
 * mirqabctl_json_string:
 * @value: (nullable):
 */
void
mirqabctl_json_string (JsonBuilder *builder,
                       const char  *name,
                       const char  *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

void
mirqabctl_json_number (JsonBuilder *builder,
                       const char  *name,
                       gint64       value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

void
mirqabctl_json_boolean (JsonBuilder *builder,
                        const char  *name,
                        gboolean     value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value != FALSE);
}

/**
 * mirqabctl_json_day:
 * @day: %MIRQAB_DAY_NONE is null
 */
void
mirqabctl_json_day (JsonBuilder *builder,
                    const char  *name,
                    MirqabDay    day)
{
  char text[MIRQAB_DAY_STRING_LENGTH];

  if (day != MIRQAB_DAY_NONE)
    mirqab_day_print (day, text);
  mirqabctl_json_string (builder, name, day != MIRQAB_DAY_NONE ? text : NULL);
}

/**
 * mirqabctl_json_time:
 * @seconds: since 1970 UTC; %MIRQAB_TIME_NONE is null
 */
void
mirqabctl_json_time (JsonBuilder *builder,
                     const char  *name,
                     gint64       seconds)
{
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *text = NULL;

  if (seconds != MIRQAB_TIME_NONE)
    time = g_date_time_new_from_unix_utc (seconds);
  if (time != NULL)
    text = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
  mirqabctl_json_string (builder, name, text);
}

/**
 * mirqabctl_json_strings:
 * @values: (nullable) (array zero-terminated=1):
 */
void
mirqabctl_json_strings (JsonBuilder       *builder,
                        const char        *name,
                        const char *const *values)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    json_builder_add_string_value (builder, values[i]);
  json_builder_end_array (builder);
}

/**
 * mirqabctl_json_texts:
 * @values: (nullable) (element-type utf8):
 */
void
mirqabctl_json_texts (JsonBuilder *builder,
                      const char  *name,
                      GPtrArray   *values)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; values != NULL && i < values->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (values, i));
  json_builder_end_array (builder);
}

/**
 * mirqabctl_json_dup_line:
 *
 * Ends what @builder has made.
 *
 * Returns: (transfer full): without a line break
 */
char *
mirqabctl_json_dup_line (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  json_builder_reset (builder);

  return json_to_string (root, FALSE);
}

void
mirqabctl_json_print (JsonBuilder *builder)
{
  g_autofree char *line = mirqabctl_json_dup_line (builder);

  mirqabctl_print (line);
  mirqabctl_print ("\n");
}

/**
 * mirqabctl_json_failure:
 *
 * The line of a file that cannot be read, so that lines and files still
 * correspond; and the reason for a person on stderr.
 */
void
mirqabctl_json_failure (const char   *file,
                        const GError *error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  mirqabctl_json_string (builder, "file", file);
  mirqabctl_json_string (builder, "error", error->message);
  json_builder_end_object (builder);
  mirqabctl_json_print (builder);
  mirqabctl_say_failure (file, error);
}
