/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/article-variants.h"

#include "archive/story.h"
#include "language/word-diff.h"
#include "mirqabctl/json-line.h"
#include "mirqabctl/say.h"

#include <glib/gi18n.h>

/* None of those that are aside. */
static GPtrArray *
list_variants (MirqabArchive        *archive,
               const MirqabArticle  *article,
               GError              **error)
{
  return article->id > 0 ? mirqab_archive_list_variants (archive, article->id, error)
                         : g_ptr_array_new ();
}

/**
 * mirqabctl_variants_to_json:
 *
 * Adds the member "variants", with their whole texts.
 */
gboolean
mirqabctl_variants_to_json (JsonBuilder          *builder,
                            MirqabArchive        *archive,
                            const MirqabArticle  *article,
                            GError              **error)
{
  g_autoptr (GPtrArray) variants = list_variants (archive, article, error);

  if (variants == NULL)
    return FALSE;

  json_builder_set_member_name (builder, "variants");
  json_builder_begin_array (builder);
  for (guint i = 0; i < variants->len; i++)
    {
      const MirqabVariant *variant = g_ptr_array_index (variants, i);
      g_autoptr (MirqabArticle) text = mirqab_archive_load_variant (archive, variant->id, error);

      if (text == NULL)
        return FALSE;
      json_builder_begin_object (builder);
      mirqabctl_json_string (builder, "is",
                             variant->kind == MIRQAB_VARIANT_EARLIER ? "earlier" : "outlet");
      mirqabctl_json_string (builder, "title", variant->title);
      mirqabctl_json_string (builder, "outlet", variant->outlet);
      mirqabctl_json_string (builder, "link", variant->link);
      mirqabctl_json_day (builder, "published", variant->day);
      mirqabctl_json_time (builder, "captured", variant->captured_at);
      mirqabctl_json_string (builder, "text", text->text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  return TRUE;
}

static void
append_run (GString    *out,
            const char *before,
            const char *text,
            MirqabSpan  span,
            const char *after)
{
  g_string_append (out, before);
  g_string_append_len (out, text + span.start, (gssize) (span.end - span.start));
  g_string_append (out, after);
}

/* The text of today with what was taken away and added, as wdiff marks it. */
static char *
dup_changes (const char *old_text,
             const char *new_text)
{
  g_autoptr (GArray) runs = mirqab_word_diff (old_text, new_text);
  g_autoptr (GString) out = g_string_new (NULL);
  gsize position = 0; /* in the new text */

  for (guint i = 0; i < runs->len; i++)
    {
      const MirqabDiffRun *run = &g_array_index (runs, MirqabDiffRun, i);

      if (run->kind == MIRQAB_DIFF_REMOVED)
        {
          append_run (out, out->len > 0 ? " [-" : "[-", old_text, run->span, "-]");
          continue;
        }
      /* Runs are of words: what stands between them is of the new text. */
      g_string_append_len (out, new_text + position, (gssize) (run->span.start - position));
      if (run->kind == MIRQAB_DIFF_ADDED)
        append_run (out, "{+", new_text, run->span, "+}");
      else
        append_run (out, "", new_text, run->span, "");
      position = run->span.end;
    }
  g_string_append (out, new_text + position);

  return g_strdup (out->str);
}

static gboolean
print_whole (MirqabArchive        *archive,
             const MirqabArticle  *article,
             const MirqabVariant  *variant,
             GError              **error)
{
  g_autoptr (MirqabArticle) text = mirqab_archive_load_variant (archive, variant->id, error);
  g_autofree char *changes = NULL;

  if (text == NULL)
    return FALSE;
  if (variant->kind == MIRQAB_VARIANT_EARLIER)
    changes = dup_changes (text->text, article->text);
  mirqabctl_print_safely (changes != NULL ? changes : text->text);
  mirqabctl_print ("\n");

  return TRUE;
}

static void
print_line (const MirqabVariant *variant)
{
  char day[MIRQAB_DAY_STRING_LENGTH] = "";

  if (variant->day != MIRQAB_DAY_NONE)
    mirqab_day_print (variant->day, day);
  mirqabctl_print (variant->kind == MIRQAB_VARIANT_EARLIER ? _("Earlier: ") : _("Also by: "));
  mirqabctl_print_safely (variant->outlet != NULL ? variant->outlet : "");
  mirqabctl_print (day[0] != '\0' ? " " : "");
  mirqabctl_print (day);
  mirqabctl_print (" ");
  mirqabctl_print_safely (variant->title != NULL ? variant->title : "");
  mirqabctl_print ("\n");
}

/**
 * mirqabctl_print_variants:
 * @whole: with their texts; of an earlier version, with what has changed since
 */
gboolean
mirqabctl_print_variants (MirqabArchive        *archive,
                          const MirqabArticle  *article,
                          gboolean              whole,
                          GError              **error)
{
  g_autoptr (GPtrArray) variants = list_variants (archive, article, error);

  if (variants == NULL)
    return FALSE;

  for (guint i = 0; i < variants->len; i++)
    {
      const MirqabVariant *variant = g_ptr_array_index (variants, i);

      if (i == 0 || whole)
        mirqabctl_print ("\n");
      print_line (variant);
      if (whole && !print_whole (archive, article, variant, error))
        return FALSE;
    }

  return TRUE;
}
