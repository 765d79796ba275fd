/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/edition.h"

#include "briefing/clean-text.h"

static const MirqabTextStyle style_line = {
  .size = 12, .leading = 20, .fill = MIRQAB_FILL_RAGGED,
};

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
