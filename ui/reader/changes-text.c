/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "reader/changes-text.h"

#include "language/word-diff.h"

#include <string.h>

struct _MirqabChangesText
{
  GtkTextView  parent_instance;

  GtkTextTag  *removed; /* both of the buffer */
  GtkTextTag  *added;
};

G_DEFINE_FINAL_TYPE (MirqabChangesText, mirqab_changes_text, GTK_TYPE_TEXT_VIEW)

static void
mirqab_changes_text_class_init (MirqabChangesTextClass *klass)
{
}

/* Marked by more than colour, for those who do not see it. */
static void
mirqab_changes_text_init (MirqabChangesText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  self->removed = gtk_text_buffer_create_tag (buffer, "removed", "strikethrough", TRUE,
                                              "background", "rgba(224, 27, 36, 0.18)", NULL);
  self->added = gtk_text_buffer_create_tag (buffer, "added", "underline", PANGO_UNDERLINE_SINGLE,
                                            "background", "rgba(46, 194, 126, 0.22)", NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "changes-text");
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_cursor_visible (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_pixels_below_lines (view, 8);
  gtk_text_view_set_pixels_inside_wrap (view, 4);
}

static void
append (GtkTextBuffer *buffer,
        const char    *text,
        gsize          start,
        gsize          end,
        GtkTextTag    *tag) /* nullable */
{
  GtkTextIter iter;

  if (start >= end)
    return;
  gtk_text_buffer_get_end_iter (buffer, &iter);
  gtk_text_buffer_insert_with_tags (buffer, &iter, text + start, (int) (end - start), tag, NULL);
}

/**
 * mirqab_changes_text_show:
 *
 * Fills in the new text with what changed since the old.
 */
void
mirqab_changes_text_show (MirqabChangesText *self,
                          const char        *old_text,
                          const char        *new_text)
{
  GtkTextBuffer *buffer;
  g_autoptr (GArray) runs = NULL;
  gsize position = 0; /* in the new text */

  g_return_if_fail (MIRQAB_IS_CHANGES_TEXT (self));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gtk_text_buffer_set_text (buffer, "", 0);
  runs = mirqab_word_diff (old_text, new_text);
  for (guint i = 0; i < runs->len; i++)
    {
      const MirqabDiffRun *run = &g_array_index (runs, MirqabDiffRun, i);

      if (run->kind == MIRQAB_DIFF_REMOVED)
        {
          append (buffer, " ", 0, position > 0, NULL);
          append (buffer, old_text, run->span.start, run->span.end, self->removed);
          continue;
        }
      /* Runs are of words: what stands between them is of the new text. */
      append (buffer, new_text, position, run->span.start, NULL);
      append (buffer, new_text, run->span.start, run->span.end,
              run->kind == MIRQAB_DIFF_ADDED ? self->added : NULL);
      position = run->span.end;
    }
  append (buffer, new_text, position, strlen (new_text), NULL);
}
