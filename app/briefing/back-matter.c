/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/edition.h"

#include "briefing/clean-text.h"

static const MirqabTextStyle style_line = {
  .size = 12, .leading = 20, .fill = MIRQAB_FILL_RAGGED,
};

/* "3, 5–8, 12": neighbouring pages are drawn together. */
static char *
print_pages (const MirqabEdition *self,
             const GArray        *pages)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0, j; i < pages->len; i = j)
    {
      guint first = g_array_index (pages, guint, i);
      guint last = first;

      for (j = i + 1; j < pages->len && g_array_index (pages, guint, j) == last + 1; j++)
        last++;
      if (text->len > 0)
        g_string_append (text, mirqab_word (MIRQAB_WORD_LIST_SEPARATOR, self->language));
      if (last == first)
        g_string_append_printf (text, "%u", first);
      else
        g_string_append_printf (text, "%u–%u", first, last);
    }

  return g_string_free (text, FALSE);
}

static void
add_index_part (MirqabEdition     *self,
                MirqabElement     *parent,
                MirqabWord         word,
                MirqabMentionKind  kind)
{
  g_autoptr (GArray) lines = mirqab_mention_index_list (self->index, self->briefing->dossier, kind,
                                                        self->language);

  if (lines->len == 0)
    return;

  mirqab_pages_reserve (self->pages, 4 * MIRQAB_BODY_LEADING);
  mirqab_pages_skip (self->pages, MIRQAB_BODY_LEADING / 2);
  mirqab_edition_add_text (self, parent, "H2", mirqab_word (word, self->language),
                           &mirqab_style_table_title);
  for (guint i = 0; i < lines->len; i++)
    {
      const MirqabMentionLine *line = &g_array_index (lines, MirqabMentionLine, i);
      g_autofree char *label = mirqab_clean_and_isolate (line->label);
      g_autofree char *pages = print_pages (self, line->pages);
      g_autofree char *text = g_strdup_printf ("%s: %s", label, pages);

      mirqab_edition_add_text (self, parent, "P", text, &style_line);
    }
}

/**
 * mirqab_add_index:
 *
 * Sets the index of people, states and bodies; nothing when none is named.
 */
void
mirqab_add_index (MirqabEdition *self,
                  MirqabElement *parent)
{
  static const struct
  {
    MirqabWord        word;
    MirqabMentionKind kind;
  } parts[] = {
    { MIRQAB_WORD_PEOPLE, MIRQAB_MENTION_PERSON },
    { MIRQAB_WORD_STATES, MIRQAB_MENTION_COUNTRY },
    { MIRQAB_WORD_BODIES, MIRQAB_MENTION_BODY },
  };

  if (mirqab_mention_index_is_empty (self->index))
    return;

  mirqab_edition_add_section (self, parent, MIRQAB_PART_BODY, MIRQAB_WORD_INDEX);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    add_index_part (self, parent, parts[i].word, parts[i].kind);
}

static void
add_credit (MirqabEdition *self,
            MirqabElement *parent,
            MirqabWord     word,
            const char    *text)
{
  g_autofree char *isolated = mirqab_clean_and_isolate (text);
  g_autofree char *line = g_strdup_printf ("%s: %s", mirqab_word (word, self->language), isolated);

  mirqab_edition_add_text (self, parent, "P", line, &style_line);
}

/**
 * mirqab_add_credits:
 *
 * Sets the last page: where data, boundaries and letters come from.
 */
void
mirqab_add_credits (MirqabEdition *self,
                    MirqabElement *parent)
{
  const char *const *credits = mirqab_dossier_get_credits (self->briefing->dossier);

  mirqab_edition_add_section (self, parent, MIRQAB_PART_BODY, MIRQAB_WORD_CREDITS);
  add_credit (self, parent, MIRQAB_WORD_DATA_CREDIT,
              mirqab_local_text_get (mirqab_dossier_get_name (self->briefing->dossier),
                                     self->language));
  for (guint i = 0; credits != NULL && credits[i] != NULL; i++)
    {
      g_autofree char *clean = mirqab_clean_and_isolate (credits[i]);

      mirqab_edition_add_text (self, parent, "P", clean, &style_line);
    }
  if (self->briefing->boundaries != NULL)
    mirqab_edition_add_text (self, parent, "P",
                             mirqab_word (MIRQAB_WORD_BOUNDARY_CREDIT, self->language), &style_line);
  add_credit (self, parent, MIRQAB_WORD_FONT_CREDIT, mirqab_shaper_get_family (self->shaper));
  mirqab_edition_add_text (self, parent, "P", mirqab_word (MIRQAB_WORD_MADE_WITH, self->language),
                           &style_line);
}
