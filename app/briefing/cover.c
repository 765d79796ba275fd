/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/edition.h"

#include "briefing/clean-text.h"

/* Where the title stands, from the top edge of the text, in its height. */
#define TITLE_DROP .24
#define RULE_SHARE .18    /* of the measure */
#define OUTLETS_ON_COVER 12

static const MirqabTextStyle style_label = {
  .size = 15, .leading = 26, .fill = MIRQAB_FILL_BALANCE, .align = MIRQAB_ALIGN_CENTRE, .grey = .3,
};
static const MirqabTextStyle style_title = {
  .weight = MIRQAB_WEIGHT_BOLD, .size = 34, .leading = 56, .fill = MIRQAB_FILL_BALANCE,
  .align = MIRQAB_ALIGN_CENTRE,
};
static const MirqabTextStyle style_scope = {
  .size = 17, .leading = 30, .fill = MIRQAB_FILL_BALANCE, .align = MIRQAB_ALIGN_CENTRE,
};
static const MirqabTextStyle style_fact = {
  .size = 13, .leading = 24, .fill = MIRQAB_FILL_BALANCE, .align = MIRQAB_ALIGN_CENTRE, .grey = .15,
};

static void
add_rule (MirqabEdition *self)
{
  double measure = mirqab_pages_get_measure (self->pages);
  double left = mirqab_pages_get_left (self->pages) + measure * (1 - RULE_SHARE) / 2;

  mirqab_pages_skip (self->pages, 14);
  mirqab_pages_begin_artifact (self->pages);
  mirqab_pages_add_rule (self->pages, left, mirqab_pages_get_y (self->pages),
                         measure * RULE_SHARE, .8, .3);
  mirqab_pages_end_mark (self->pages);
  mirqab_pages_skip (self->pages, 14);
}

static void
add_fact (MirqabEdition *self,
          MirqabElement *parent,
          MirqabWord     word,
          const char    *value)
{
  g_autofree char *isolated = mirqab_clean_and_isolate (value);
  g_autofree char *line = g_strdup_printf ("%s: %s", mirqab_word (word, self->language), isolated);

  mirqab_edition_add_text (self, parent, "P", line, &style_fact);
}

/* First and last day of the articles that have one. */
static char *
print_period (const MirqabEdition *self)
{
  MirqabDay first = MIRQAB_DAY_NONE;
  MirqabDay last = MIRQAB_DAY_NONE;

  if (!mirqab_edition_get_days (self, &first, &last))
    return g_strdup (mirqab_word (MIRQAB_WORD_DATE_UNKNOWN, self->language));

  return mirqab_printed_period (first, last, MIRQAB_PRECISION_RANGE, &self->dates);
}

static int
compare_outlets (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  GHashTable *counts = user_data;
  const char *first = *(const char *const *) a;
  const char *second = *(const char *const *) b;
  guint n_first = GPOINTER_TO_UINT (g_hash_table_lookup (counts, first));
  guint n_second = GPOINTER_TO_UINT (g_hash_table_lookup (counts, second));

  if (n_first != n_second)
    return n_first > n_second ? -1 : 1;

  return g_utf8_collate (first, second);
}

/**
 * mirqab_edition_list_outlets:
 *
 * Returns: (transfer container) (element-type utf8): the outlets, those with
 *   most articles first
 */
GPtrArray *
mirqab_edition_list_outlets (MirqabEdition *self)
{
  GPtrArray *names = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, self->outlets);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_ptr_array_add (names, name);
  g_ptr_array_sort_with_data (names, compare_outlets, self->outlets);

  return names;
}

static char *
join_outlets (MirqabEdition *self)
{
  g_autoptr (GPtrArray) names = mirqab_edition_list_outlets (self);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < names->len && i < OUTLETS_ON_COVER; i++)
    {
      g_autofree char *isolated = mirqab_clean_and_isolate (g_ptr_array_index (names, i));

      if (i > 0)
        g_string_append (text, mirqab_word (MIRQAB_WORD_LIST_SEPARATOR, self->language));
      g_string_append (text, isolated);
    }
  if (names->len > OUTLETS_ON_COVER)
    g_string_append (text, "…");

  return g_string_free (text, FALSE);
}

/**
 * mirqab_add_cover:
 *
 * Sets the cover: what was selected, and when.
 */
void
mirqab_add_cover (MirqabEdition *self,
                  MirqabElement *parent)
{
  const char *scope_text = self->briefing->scope_text;
  g_autofree char *scope = NULL;
  g_autofree char *period = print_period (self);
  g_autofree char *made = mirqab_printed_day (mirqab_day_from_unix (self->briefing->made_at),
                                              &self->dates);
  g_autofree char *n_articles = mirqab_word_for_n_articles (self->briefing->n_articles, self->language);
  g_autofree char *outlets = join_outlets (self);
  double height = mirqab_pages_get_room (self->pages);

  scope = mirqab_clean_text (scope_text != NULL && scope_text[0] != '\0'
                             ? scope_text : mirqab_word (MIRQAB_WORD_EVERYTHING, self->language), -1);
  mirqab_pages_set_y (self->pages, mirqab_pages_get_y (self->pages) - height * TITLE_DROP);
  mirqab_edition_add_text (self, parent, "P", mirqab_word (MIRQAB_WORD_BRIEFING, self->language),
                           &style_label);
  add_rule (self);
  mirqab_edition_add_text (self, parent, "H1", self->title, &style_title);
  mirqab_pages_skip (self->pages, 10);
  mirqab_edition_add_text (self, parent, "P", scope, &style_scope);
  add_rule (self);
  add_fact (self, parent, MIRQAB_WORD_PERIOD, period);
  mirqab_edition_add_text (self, parent, "P", n_articles, &style_fact);
  if (outlets[0] != '\0')
    {
      g_autofree char *line = g_strdup_printf ("%s: %s", mirqab_word (MIRQAB_WORD_OUTLETS,
                                                                      self->language), outlets);

      mirqab_edition_add_text (self, parent, "P", line, &style_fact);
    }
  add_fact (self, parent, MIRQAB_WORD_MADE_ON, made);
  mirqab_pages_break (self->pages);
}
