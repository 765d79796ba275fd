/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/edition.h"

#include "briefing/clean-text.h"
#include "briefing/summary-figures.h"

const MirqabTextStyle mirqab_style_body = {
  .is_foreign = TRUE,
  .size = MIRQAB_BODY_SIZE, .leading = MIRQAB_BODY_LEADING, .indent = 18,
};
const MirqabTextStyle mirqab_style_first = {
  .is_foreign = TRUE,
  .size = MIRQAB_BODY_SIZE, .leading = MIRQAB_BODY_LEADING,
};
const MirqabTextStyle mirqab_style_headline = {
  .is_foreign = TRUE,
  .weight = MIRQAB_WEIGHT_BOLD, .size = 20, .leading = 33, .fill = MIRQAB_FILL_BALANCE,
};
const MirqabTextStyle mirqab_style_subhead = {
  .is_foreign = TRUE,
  .weight = MIRQAB_WEIGHT_BOLD, .size = 14, .leading = MIRQAB_BODY_LEADING,
  .fill = MIRQAB_FILL_BALANCE,
};
const MirqabTextStyle mirqab_style_section = {
  .weight = MIRQAB_WEIGHT_BOLD, .size = 26, .leading = 44, .fill = MIRQAB_FILL_BALANCE,
};
const MirqabTextStyle mirqab_style_small = {
  .size = MIRQAB_SMALL_SIZE, .leading = MIRQAB_SMALL_LEADING, .fill = MIRQAB_FILL_RAGGED,
  .grey = .25,
};
const MirqabTextStyle mirqab_style_table_title = {
  .weight = MIRQAB_WEIGHT_BOLD, .size = 15, .leading = 28, .fill = MIRQAB_FILL_BALANCE,
};

gboolean
mirqab_edition_has (const MirqabEdition *self,
                    MirqabLeaveOut       part)
{
  return (self->briefing->choice.leave_out & part) == 0;
}

void
mirqab_edition_set_language (MirqabEdition *self,
                             MirqabElement *element,
                             const char    *text)
{
  const char *language = mirqab_text_guess_language (text);
  gboolean has_letters = mirqab_text_is_rtl (text, TRUE) == mirqab_text_is_rtl (text, FALSE);

  if (has_letters && !g_str_equal (language, self->language))
    mirqab_element_set_text (element, "Lang", language);
}

void
mirqab_edition_add_text (MirqabEdition         *self,
                         MirqabElement         *parent,
                         const char            *type,
                         const char            *text,
                         const MirqabTextStyle *style)
{
  MirqabElement *element;

  if (text[0] == '\0')
    return;

  element = mirqab_structure_open (self->structure, parent, type);
  if (style->is_foreign)
    mirqab_edition_set_language (self, element, text);
  mirqab_pages_add_text (self->pages, element, type, text, style, NULL);
  mirqab_structure_close (self->structure, element);
}

void
mirqab_edition_add_section (MirqabEdition *self,
                            MirqabElement *parent,
                            MirqabPart     part,
                            MirqabWord     word)
{
  const char *title = mirqab_word (word, self->language);

  mirqab_pages_break (self->pages);
  mirqab_pages_set_head (self->pages, title);
  mirqab_edition_add_bookmark (self, part, 0, title, mirqab_pages_get_target (self->pages));
  mirqab_edition_add_text (self, parent, "H1", title, &mirqab_style_section);
  mirqab_pages_skip (self->pages, MIRQAB_BODY_LEADING);
}

void
mirqab_edition_add_bookmark (MirqabEdition *self,
                             MirqabPart     part,
                             guint          level,
                             const char    *title,
                             MirqabTarget   target)
{
  MirqabBookmark bookmark = { g_strdup (title), target, level };

  g_array_append_val (self->bookmarks[part], bookmark);
}

void
mirqab_edition_count (MirqabEdition *self,
                      MirqabDay      day,
                      const char    *outlet)
{
  guint n;

  if (day != MIRQAB_DAY_NONE)
    g_array_append_val (self->days, day);
  if (outlet == NULL || outlet[0] == '\0')
    return;

  n = GPOINTER_TO_UINT (g_hash_table_lookup (self->outlets, outlet));
  g_hash_table_insert (self->outlets, g_strdup (outlet), GUINT_TO_POINTER (n + 1));
}

gboolean
mirqab_edition_get_days (const MirqabEdition *self,
                         MirqabDay           *first,
                         MirqabDay           *last)
{
  return mirqab_find_days (self->days, first, last);
}
