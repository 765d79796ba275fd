/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/briefing.h"

#include "briefing/clean-text.h"
#include "briefing/draft-file.h"
#include "briefing/edition.h"
#include "briefing/metadata.h"
#include "briefing/outline-tree.h"

/* Share of the work that the articles are; the rest comes after them. */
#define ARTICLES_SHARE .9

G_DEFINE_QUARK (mirqab-briefing-error-quark, mirqab_briefing_error)

static void
clear_entry (gpointer data)
{
  MirqabEntry *entry = data;

  g_free (entry->title);
  g_free (entry->outlet);
}

static void
clear_bookmark (gpointer data)
{
  MirqabBookmark *bookmark = data;

  g_free (bookmark->title);
}

static GArray *
new_array (guint          size,
           GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, FALSE, size);

  g_array_set_clear_func (array, clear);

  return array;
}

static void
count_facts (MirqabEdition *self)
{
  for (guint i = 0; self->briefing->facts != NULL && i < self->briefing->n_articles; i++)
    {
      const MirqabArticleFact *fact = &self->briefing->facts[i];
      g_autofree char *outlet = fact->outlet != NULL ? mirqab_clean_text (fact->outlet, -1) : NULL;

      mirqab_edition_count (self, fact->day, outlet);
    }
}

static MirqabEdition *
new_edition (const MirqabBriefing  *briefing,
             GOutputStream         *stream,
             MirqabCompression      compression,
             GCancellable          *cancellable,
             GError               **error)
{
  MirqabEdition *self = g_new0 (MirqabEdition, 1);
  const char *title = briefing->title;

  self->briefing = briefing;
  self->language = briefing->language != NULL ? briefing->language : "ar";
  self->is_rtl = g_str_equal (self->language, "ar");
  if (title == NULL || title[0] == '\0')
    title = mirqab_local_text_get (mirqab_dossier_get_name (briefing->dossier), self->language);
  self->dates = (MirqabDateStyle) { self->language, briefing->choice.months };
  self->title = mirqab_clean_text (title, -1);
  self->entries = new_array (sizeof (MirqabEntry), clear_entry);
  self->days = g_array_new (FALSE, FALSE, sizeof (MirqabDay));
  self->outlets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  count_facts (self);
  self->index = mirqab_mention_index_new (briefing->choice.digits);
  for (guint i = 0; i < MIRQAB_N_PARTS; i++)
    self->bookmarks[i] = new_array (sizeof (MirqabBookmark), clear_bookmark);
  self->writer = mirqab_pdf_writer_new (stream, compression, cancellable);
  self->shaper = mirqab_shaper_new (self->writer, error);
  if (self->shaper != NULL)
    {
      mirqab_shaper_set_digits (self->shaper, briefing->choice.digits);
      self->structure = mirqab_structure_new (self->writer, self->language);
      self->pages = mirqab_pages_new (self->writer, self->shaper, self->structure,
                                      briefing->paper, self->language);
    }

  return self;
}

static void
free_edition (MirqabEdition *self)
{
  g_free (self->title);
  g_free (self->group);
  g_array_unref (self->entries);
  g_array_unref (self->days);
  g_hash_table_unref (self->outlets);
  mirqab_mention_index_free (self->index);
  for (guint i = 0; i < MIRQAB_N_PARTS; i++)
    g_array_unref (self->bookmarks[i]);
  mirqab_pages_free (self->pages);
  mirqab_structure_free (self->structure);
  mirqab_shaper_free (self->shaper);
  mirqab_pdf_writer_free (self->writer);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabEdition, free_edition)

static void
report (const MirqabBriefing *briefing,
        double                fraction)
{
  if (briefing->progress != NULL)
    briefing->progress (fraction, briefing->progress_data);
}

/* One article is in memory at a time. */
static gboolean
add_articles (MirqabEdition  *self,
              MirqabElement  *parent,
              GCancellable   *cancellable,
              GError        **error)
{
  const MirqabBriefing *briefing = self->briefing;
  guint n_articles = briefing->n_composed > 0 ? MIN (briefing->n_composed, briefing->n_articles)
                                              : briefing->n_articles;

  mirqab_edition_add_section (self, parent, MIRQAB_PART_BODY, MIRQAB_WORD_ARTICLES);
  for (guint i = 0; i < n_articles; i++)
    {
      g_autoptr (MirqabArticle) article = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      article = briefing->article (i, briefing->article_data, error);
      if (article == NULL)
        return FALSE;

      mirqab_add_article (self, parent, article);
      report (briefing, ARTICLES_SHARE * (i + 1) / n_articles);
      if (!mirqab_pdf_writer_is_sound (self->writer))
        break;
    }

  return TRUE;
}

static guint
write_catalogue (MirqabEdition        *self,
                 const MirqabMetadata *metadata)
{
  g_autoptr (GString) body = g_string_new (NULL);
  guint page_tree = 0;
  guint labels = 0;
  guint outline = mirqab_outline_tree_write (self);
  guint structure;

  mirqab_pages_end (self->pages, &page_tree, &labels);
  mirqab_shaper_write_fonts (self->shaper);
  structure = mirqab_structure_end (self->structure);

  g_string_printf (body,
                   "<</Type/Catalog/Pages %u 0 R/PageLabels %u 0 R/Outlines %u 0 R"
                   "/StructTreeRoot %u 0 R/MarkInfo<</Marked true>>"
                   "/ViewerPreferences<</DisplayDocTitle true/Direction/%s>>/Lang(%s)"
                   "/PageMode/UseOutlines/Metadata %u 0 R/OutputIntents[%u 0 R]>>",
                   page_tree, labels, outline, structure, self->is_rtl ? "R2L" : "L2R",
                   self->language, mirqab_metadata_write_xmp (metadata, self->writer),
                   mirqab_metadata_write_intent (self->writer));

  return mirqab_pdf_writer_add (self->writer, body->str);
}

static gboolean
has_summary (const MirqabEdition *self)
{
  const MirqabBriefing *briefing = self->briefing;

  return (briefing->boundaries != NULL && mirqab_edition_has (self, MIRQAB_LEAVE_OUT_MAP)) ||
         (briefing->timeline != NULL && mirqab_edition_has (self, MIRQAB_LEAVE_OUT_TIMELINE)) ||
         mirqab_edition_has (self, MIRQAB_LEAVE_OUT_COUNTS) ||
         mirqab_edition_has (self, MIRQAB_LEAVE_OUT_CHAIRMANSHIPS);
}

/* What stands before the articles, composed when they have their pages. */
static void
add_front (MirqabEdition *self,
           MirqabElement *front,
           MirqabElement *summary)
{
  guint n_after = self->bookmarks[MIRQAB_PART_BODY]->len - self->entries->len - self->n_groups - 1;
  guint n_before = 1 + (has_summary (self) ? 1 : 0) + (mirqab_has_chronology (self) ? 1 : 0);
  gboolean has_cover = mirqab_edition_has (self, MIRQAB_LEAVE_OUT_COVER);
  guint n_pages = has_cover ? 1 : 0;

  if (mirqab_edition_has (self, MIRQAB_LEAVE_OUT_CONTENTS))
    n_pages += mirqab_count_contents (self, n_before, n_after);

  mirqab_pages_set_part (self->pages, MIRQAB_PART_SUMMARY);
  mirqab_pages_set_first (self->pages, MIRQAB_PART_SUMMARY, n_pages + 1);
  if (has_summary (self))
    mirqab_add_summary (self, summary);
  if (mirqab_has_chronology (self))
    mirqab_add_chronology (self, summary);
  if ((n_pages + mirqab_pages_get_n_pages (self->pages, MIRQAB_PART_SUMMARY)) % 2 == 1)
    mirqab_pages_add_blank (self->pages);

  mirqab_pages_set_part (self->pages, MIRQAB_PART_FRONT);
  mirqab_pages_set_head (self->pages, NULL);
  if (has_cover)
    mirqab_add_cover (self, front);
  if (mirqab_edition_has (self, MIRQAB_LEAVE_OUT_CONTENTS))
    mirqab_add_contents (self, front);
  g_warn_if_fail (mirqab_pages_get_n_pages (self->pages, MIRQAB_PART_FRONT) == n_pages);
}

static gboolean
write_edition (MirqabEdition  *self,
               GCancellable   *cancellable,
               GError        **error)
{
  MirqabElement *document = mirqab_structure_get_document (self->structure);
  MirqabElement *parts[MIRQAB_N_PARTS];
  MirqabMetadata metadata = {
    self->title, self->language, self->briefing->scope_text, self->briefing->made_at,
  };
  gboolean is_done;

  for (guint i = 0; i < MIRQAB_N_PARTS; i++)
    parts[i] = mirqab_structure_open (self->structure, document, "Part");

  mirqab_pages_set_part (self->pages, MIRQAB_PART_BODY);
  is_done = add_articles (self, parts[MIRQAB_PART_BODY], cancellable, error);
  if (is_done)
    {
      if (mirqab_edition_has (self, MIRQAB_LEAVE_OUT_INDEX))
        mirqab_add_index (self, parts[MIRQAB_PART_BODY]);
      if (mirqab_edition_has (self, MIRQAB_LEAVE_OUT_CREDITS))
        mirqab_add_credits (self, parts[MIRQAB_PART_BODY]);
      add_front (self, parts[MIRQAB_PART_FRONT], parts[MIRQAB_PART_SUMMARY]);
    }
  for (guint i = 0; i < MIRQAB_N_PARTS; i++)
    mirqab_structure_close (self->structure, parts[i]);
  if (!is_done)
    return FALSE;

  return mirqab_pdf_writer_end (self->writer, write_catalogue (self, &metadata),
                                mirqab_metadata_write_info (&metadata, self->writer), error);
}

static gboolean
write_to_stream (const MirqabBriefing  *briefing,
                 GOutputStream         *stream,
                 MirqabCompression      compression,
                 GCancellable          *cancellable,
                 GError               **error)
{
  g_autoptr (MirqabEdition) edition = new_edition (briefing, stream, compression, cancellable, error);

  return edition->shaper != NULL && write_edition (edition, cancellable, error);
}

static gboolean
write_cb (GOutputStream  *stream,
          gpointer        user_data,
          GCancellable   *cancellable,
          GError        **error)
{
  return write_to_stream (user_data, stream, MIRQAB_COMPRESSION_SMALL, cancellable, error);
}

static gboolean
check (const MirqabBriefing  *briefing,
       GError               **error)
{
  if (briefing->n_articles > 0)
    return TRUE;

  g_set_error_literal (error, MIRQAB_BRIEFING_ERROR, MIRQAB_BRIEFING_ERROR_EMPTY,
                       "There is no article to write");

  return FALSE;
}

/**
 * mirqab_briefing_write_pdf:
 * @file: name of the file to write
 *
 * Blocks; may run in any thread. Errors are those of #MirqabBriefingError,
 * %G_IO_ERROR_CANCELLED, and what the callback for articles sets.
 *
 * Returns: whether the file was written
 */
gboolean
mirqab_briefing_write_pdf (const MirqabBriefing  *briefing,
                           const char            *file,
                           GCancellable          *cancellable,
                           GError               **error)
{
  g_return_val_if_fail (briefing != NULL && briefing->dossier != NULL, FALSE);
  g_return_val_if_fail (file != NULL, FALSE);

  if (!check (briefing, error) ||
      !mirqab_draft_file_write (file, write_cb, (gpointer) briefing, cancellable, error))
    return FALSE;

  report (briefing, 1);

  return TRUE;
}

GBytes *
mirqab_briefing_make_pdf (const MirqabBriefing  *briefing,
                          GCancellable          *cancellable,
                          GError               **error)
{
  g_autoptr (GOutputStream) stream = NULL;

  g_return_val_if_fail (briefing != NULL && briefing->dossier != NULL, NULL);

  if (!check (briefing, error))
    return NULL;

  stream = g_memory_output_stream_new_resizable ();
  if (!write_to_stream (briefing, stream, MIRQAB_COMPRESSION_QUICK, cancellable, error) ||
      !g_output_stream_close (stream, cancellable, error))
    return NULL;
  report (briefing, 1);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}
