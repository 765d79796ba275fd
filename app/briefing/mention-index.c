/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/mention-index.h"

#include <string.h>

#include "briefing/clean-text.h"
#include "briefing/digits.h"

#define N_KINDS (MIRQAB_MENTION_ORGANISATION + 1)

struct _MirqabMentionIndex
{
  MirqabDigits digits;         /* of the paragraphs */
  GHashTable  *pages[N_KINDS]; /* interned id -> GArray of guint */
};

MirqabMentionIndex *
mirqab_mention_index_new (MirqabDigits digits)
{
  MirqabMentionIndex *self = g_new0 (MirqabMentionIndex, 1);

  self->digits = digits;
  for (guint i = 0; i < N_KINDS; i++)
    self->pages[i] = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  return self;
}

void
mirqab_mention_index_free (MirqabMentionIndex *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < N_KINDS; i++)
    g_hash_table_unref (self->pages[i]);
  g_free (self);
}

gboolean
mirqab_mention_index_is_empty (MirqabMentionIndex *self)
{
  for (guint i = 0; i < N_KINDS; i++)
    if (g_hash_table_size (self->pages[i]) > 0)
      return FALSE;

  return TRUE;
}

static void
add_page (MirqabMentionIndex *self,
          MirqabMentionKind   kind,
          const char         *id,
          guint               page)
{
  GArray *pages = g_hash_table_lookup (self->pages[kind], id);

  if (pages == NULL)
    {
      pages = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->pages[kind], (gpointer) id, pages);
    }
  if (pages->len == 0 || g_array_index (pages, guint, pages->len - 1) != page)
    g_array_append_val (pages, page);
}

/* How long a stretch of the source has become after cleaning; a space at its
 * end, which cleaning takes off a whole text, still counts. */
static guint
measure_clean (const char   *text,
               guint         length,
               MirqabDigits  digits)
{
  g_autofree char *raw = mirqab_clean_text (text, length);
  g_autofree char *clean = mirqab_convert_digits (raw, digits);
  guint n = (guint) strlen (clean);

  return length > 0 && n > 0 && g_ascii_isspace (text[length - 1]) ? n + 1 : n;
}

static guint
find_line (MirqabParagraph *paragraph,
           guint            line,
           guint            offset)
{
  guint n_lines = mirqab_paragraph_get_n_lines (paragraph);

  while (line + 1 < n_lines && mirqab_paragraph_get_line_start (paragraph, line + 1) <= offset)
    line++;

  return line;
}

/* The first mention of a text that begins at or after an offset. */
static guint
find_mention (const GArray *mentions,
              guint32       offset)
{
  guint low = 0;
  guint high = mentions->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (mentions, MirqabMention, middle).span.start < offset)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

void
mirqab_mention_index_add_block (MirqabMentionIndex  *self,
                                const MirqabArticle *article,
                                MirqabSpan           span,
                                MirqabParagraph     *paragraph,
                                const GArray        *line_pages)
{
  const GArray *mentions = article->findings != NULL ? article->findings->mentions : NULL;
  guint32 measured = span.start;
  guint clean = 0;
  guint line = 0;

  if (mentions == NULL || line_pages->len == 0)
    return;

  for (guint i = find_mention (mentions, span.start); i < mentions->len; i++)
    {
      const MirqabMention *mention = &g_array_index (mentions, MirqabMention, i);

      if (mention->span.start >= span.end)
        break;

      /* Most paragraphs stand on one page, and need no counting. */
      if (g_array_index (line_pages, guint, 0) !=
          g_array_index (line_pages, guint, line_pages->len - 1))
        {
          clean += measure_clean (article->text + measured, mention->span.start - measured,
                                  self->digits);
          measured = mention->span.start;
          line = find_line (paragraph, line, clean);
        }
      add_page (self, mention->kind, mention->id, g_array_index (line_pages, guint, line));
    }
}

static void
clear_line (gpointer data)
{
  MirqabMentionLine *line = data;

  g_array_unref (line->pages);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (((const MirqabMentionLine *) a)->label,
                         ((const MirqabMentionLine *) b)->label);
}

GArray *
mirqab_mention_index_list (MirqabMentionIndex *self,
                           MirqabDossier      *dossier,
                           MirqabMentionKind   kind,
                           const char         *language)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (MirqabMentionLine));
  GHashTableIter iter;
  gpointer id;
  gpointer pages;

  g_array_set_clear_func (lines, clear_line);
  g_hash_table_iter_init (&iter, self->pages[kind]);
  while (g_hash_table_iter_next (&iter, &id, &pages))
    {
      MirqabMentionLine line = {
        mirqab_dossier_get_label (dossier, kind, id, language), g_array_ref (pages),
      };

      if (line.label == NULL)
        line.label = id;
      g_array_append_val (lines, line);
    }
  g_array_sort (lines, compare_lines);

  return lines;
}
