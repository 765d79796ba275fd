/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/edition.h"

#include "briefing/article-blocks.h"
#include "briefing/article-lines.h"
#include "briefing/clean-text.h"

#define HEADLINE_DROP 5.0       /* below a headline */
#define ARTICLE_GAP 44.0        /* between two articles on one page */
#define PROVENANCE_OVERRUN 46.0 /* into the lower margin, lest it stand alone */
#define LINES_WITH_HEADLINE 4   /* of its text that must follow on the same page */
#define LINES_WITH_SUBHEAD 3    /* a paragraph of three lines cannot be split */

static const MirqabTextStyle style_note = {
  .size = 12, .leading = 20, .fill = MIRQAB_FILL_RAGGED, .is_foreign = TRUE,
};

static void
add_paragraph (MirqabEdition         *self,
               MirqabElement         *section,
               const MirqabArticle   *article,
               const MirqabBlock     *block,
               const char            *text,
               const MirqabTextStyle *style)
{
  g_autoptr (MirqabParagraph) paragraph = NULL;
  g_autoptr (GArray) line_pages = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean is_rtl = mirqab_text_is_rtl (text, self->is_rtl);
  MirqabElement *element = mirqab_structure_open (self->structure, section, "P");

  mirqab_edition_set_language (self, element, text);
  paragraph = mirqab_paragraph_new (self->shaper, style->weight, text, is_rtl);
  mirqab_pages_add_paragraph (self->pages, element, "P", paragraph, style, line_pages);
  mirqab_mention_index_add_block (self->index, article, block->span, paragraph, line_pages);
  mirqab_structure_close (self->structure, element);
}

typedef struct
{
  MirqabEdition       *edition;
  MirqabElement       *section;
  const MirqabArticle *article;
  gboolean             is_after_heading;
} Text;

static void
add_block_cb (const MirqabBlock *block,
              const char        *text,
              gpointer           user_data)
{
  Text *self = user_data;
  MirqabEdition *edition = self->edition;

  if (block->kind == MIRQAB_BLOCK_SUBHEAD)
    {
      mirqab_pages_reserve (edition->pages, mirqab_style_subhead.leading * 1.5 +
                                            MIRQAB_BODY_LEADING * LINES_WITH_SUBHEAD);
      mirqab_pages_skip (edition->pages, MIRQAB_BODY_LEADING / 2);
      mirqab_edition_add_text (edition, self->section,
                               edition->briefing->choice.grouping == MIRQAB_GROUPING_NONE ? "H3" : "H4",
                               text, &mirqab_style_subhead);
    }
  else
    add_paragraph (edition, self->section, self->article, block, text,
                   self->is_after_heading ? &mirqab_style_first : &mirqab_style_body);
  self->is_after_heading = block->kind == MIRQAB_BLOCK_SUBHEAD;
}

static void
add_source_link (MirqabEdition *self,
                 MirqabElement *parent,
                 const char    *uri)
{
  g_autofree char *isolated = mirqab_clean_and_isolate (uri);
  g_autofree char *text = g_strconcat (mirqab_word (MIRQAB_WORD_SOURCE, self->language), ": ",
                                       isolated, NULL);
  MirqabElement *paragraph = mirqab_structure_open (self->structure, parent, "P");
  MirqabElement *link = mirqab_structure_open (self->structure, paragraph, "Link");
  double y;

  mirqab_pages_reserve (self->pages, mirqab_style_small.leading * 2);
  y = mirqab_pages_get_y (self->pages);
  mirqab_pages_add_text (self->pages, link, "Link", text, &mirqab_style_small, NULL);
  if (mirqab_pages_get_y (self->pages) < y)
    mirqab_pages_link_to_uri (self->pages, link, mirqab_pages_get_left (self->pages),
                              mirqab_pages_get_y (self->pages),
                              mirqab_pages_get_measure (self->pages),
                              y - mirqab_pages_get_y (self->pages), uri);
  mirqab_structure_close (self->structure, link);
  mirqab_structure_close (self->structure, paragraph);
}

/* What makes a page evidence: where it came from, when, and the digest of the
 * bytes that were read. */
static void
add_provenance (MirqabEdition       *self,
                MirqabElement       *section,
                const MirqabArticle *article)
{
  mirqab_pages_set_overrun (self->pages, PROVENANCE_OVERRUN);
  mirqab_pages_reserve (self->pages, MIRQAB_BODY_LEADING / 2 +
                                     (article->link != NULL ? 3 : 2) * MIRQAB_SMALL_LEADING);
  mirqab_pages_skip (self->pages, MIRQAB_BODY_LEADING / 2);
  if (mirqab_article_has_link (article))
    add_source_link (self, section, article->link);
  if (mirqab_edition_has (self, MIRQAB_LEAVE_OUT_PROVENANCE))
    {
      g_autofree char *capture = mirqab_article_capture_line (article, &self->dates);

      mirqab_edition_add_text (self, section, "P", capture, &mirqab_style_small);
    }
  mirqab_pages_set_overrun (self->pages, 0);
}

static void
add_note (MirqabEdition       *self,
          MirqabElement       *section,
          const MirqabArticle *article)
{
  g_auto (GStrv) lines = NULL;

  if (!self->briefing->choice.has_notes)
    return;

  lines = mirqab_article_note_lines (article, &self->dates);
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      if (i == 0)
        mirqab_pages_skip (self->pages, MIRQAB_BODY_LEADING / 2);
      mirqab_edition_add_text (self, section, "P", lines[i], &style_note);
    }
}

static void
add_entry (MirqabEdition       *self,
           const MirqabArticle *article,
           const char          *title)
{
  MirqabEntry entry = {
    .id = article->id,
    .title = g_strdup (title),
    .day = mirqab_article_get_day (article),
    .is_inferred = article->findings != NULL &&
                   article->findings->published_origin == MIRQAB_PUBLISHED_INFERRED,
    .target = mirqab_pages_get_target (self->pages),
  };

  if (article->outlet != NULL && article->outlet[0] != '\0')
    entry.outlet = mirqab_clean_text (article->outlet, -1);
  if (self->briefing->facts == NULL)
    mirqab_edition_count (self, entry.day, entry.outlet);
  g_array_append_val (self->entries, entry);
  mirqab_edition_add_bookmark (self, MIRQAB_PART_BODY, 1, title, entry.target);
}

static void
add_headline (MirqabEdition *self,
              MirqabElement *section,
              const char    *type,
              const char    *title)
{
  g_autoptr (MirqabParagraph) paragraph = NULL;
  MirqabElement *element = mirqab_structure_open (self->structure, section, type);

  mirqab_edition_set_language (self, element, title);
  paragraph = mirqab_paragraph_new (self->shaper, mirqab_style_headline.weight, title,
                                    mirqab_text_is_rtl (title, self->is_rtl));
  mirqab_pages_add_paragraph (self->pages, element, type, paragraph, &mirqab_style_headline, NULL);
  mirqab_structure_close (self->structure, element);
}

/* Headline, byline and the first lines of the text stay together. */
static void
begin_article (MirqabEdition *self,
               const char    *title)
{
  g_autoptr (MirqabParagraph) paragraph = NULL;
  double height;

  paragraph = mirqab_paragraph_new (self->shaper, mirqab_style_headline.weight, title,
                                    mirqab_text_is_rtl (title, self->is_rtl));
  height = ARTICLE_GAP + HEADLINE_DROP + 3 * MIRQAB_SMALL_LEADING +
           mirqab_style_headline.leading *
           mirqab_paragraph_break (paragraph, mirqab_style_headline.size,
                                   mirqab_pages_get_measure (self->pages), 0,
                                   mirqab_style_headline.fill) +
           (mirqab_edition_has (self, MIRQAB_LEAVE_OUT_TEXTS)
            ? LINES_WITH_HEADLINE * MIRQAB_BODY_LEADING : 0);
  mirqab_pages_reserve (self->pages, height);
  mirqab_pages_skip (self->pages, ARTICLE_GAP);
  mirqab_pages_set_head (self->pages, title);
}

/* The name of the group that an article belongs to. */
static char *
find_group (const MirqabEdition *self,
            const MirqabArticle *article)
{
  const GArray *countries = article->findings != NULL ? article->findings->countries : NULL;

  if (self->briefing->choice.grouping == MIRQAB_GROUPING_OUTLET)
    return mirqab_clean_text (article->outlet != NULL && article->outlet[0] != '\0'
                              ? article->outlet
                              : mirqab_word (MIRQAB_WORD_OUTLET_UNKNOWN, self->language), -1);

  /* Subjects come first. */
  if (countries != NULL && countries->len > 0 &&
      g_array_index (countries, MirqabCountry, 0).role == MIRQAB_ROLE_SUBJECT)
    {
      const char *code = g_array_index (countries, MirqabCountry, 0).code;
      const char *label = mirqab_dossier_get_label (self->briefing->dossier, MIRQAB_MENTION_COUNTRY,
                                                    code, self->language);

      return mirqab_clean_text (label != NULL ? label : code, -1);
    }

  return g_strdup (mirqab_word (MIRQAB_WORD_NO_STATE, self->language));
}

/* A heading where another group begins. */
static void
begin_group (MirqabEdition       *self,
             MirqabElement       *parent,
             const MirqabArticle *article)
{
  g_autofree char *group = NULL;

  if (self->briefing->choice.grouping == MIRQAB_GROUPING_NONE)
    return;
  group = find_group (self, article);
  if (g_strcmp0 (group, self->group) == 0)
    return;

  if (self->n_groups++ > 0)
    mirqab_pages_break (self->pages);
  mirqab_pages_set_head (self->pages, group);
  mirqab_edition_add_bookmark (self, MIRQAB_PART_BODY, 1, group,
                               mirqab_pages_get_target (self->pages));
  mirqab_edition_add_text (self, parent, "H2", group, &mirqab_style_section);
  g_free (self->group);
  self->group = g_steal_pointer (&group);
}

/**
 * mirqab_add_article:
 *
 * Sets one article, below the one before it where there is room.
 */
void
mirqab_add_article (MirqabEdition       *self,
                    MirqabElement       *parent,
                    const MirqabArticle *article)
{
  g_autofree char *title = mirqab_article_title_line (article, &self->dates);
  g_autofree char *byline = mirqab_article_byline (article, &self->dates);
  g_autofree char *states = mirqab_article_states_line (article, self->briefing->dossier, &self->dates);
  Text text = { self, NULL, article, TRUE };
  g_autofree char *kicker = NULL;
  gboolean is_grouped = self->briefing->choice.grouping != MIRQAB_GROUPING_NONE;
  MirqabElement *section;

  begin_group (self, parent, article);
  section = mirqab_structure_open (self->structure, parent, "Sect");
  begin_article (self, title);
  add_entry (self, article, title);
  kicker = g_strdup_printf ("%s %u", mirqab_word (MIRQAB_WORD_ARTICLE, self->language),
                            self->entries->len);
  mirqab_edition_add_text (self, section, "P", kicker, &mirqab_style_small);
  add_headline (self, section, is_grouped ? "H3" : "H2", title);
  mirqab_pages_skip (self->pages, HEADLINE_DROP);
  mirqab_edition_add_text (self, section, "P", byline, &mirqab_style_small);
  mirqab_edition_add_text (self, section, "P", states, &mirqab_style_small);
  mirqab_pages_skip (self->pages, MIRQAB_BODY_LEADING / 2);

  text.section = section;
  if (mirqab_edition_has (self, MIRQAB_LEAVE_OUT_TEXTS))
    mirqab_article_foreach_block (article, add_block_cb, &text);
  add_note (self, section, article);
  add_provenance (self, section, article);

  mirqab_structure_close (self->structure, section);
}
