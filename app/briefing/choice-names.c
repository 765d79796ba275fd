/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/choice-names.h"

const MirqabChoiceName mirqab_paper_names[] = {
  { "a4", MIRQAB_PAPER_A4 },
  { "letter", MIRQAB_PAPER_LETTER },
  { NULL },
};
const MirqabChoiceName mirqab_digits_names[] = {
  { "as-written", MIRQAB_DIGITS_AS_WRITTEN },
  { "western", MIRQAB_DIGITS_WESTERN },
  { "arabic", MIRQAB_DIGITS_ARABIC },
  { NULL },
};
const MirqabChoiceName mirqab_months_names[] = {
  { "gregorian", MIRQAB_MONTHS_GREGORIAN },
  { "levantine", MIRQAB_MONTHS_LEVANTINE },
  { "both", MIRQAB_MONTHS_BOTH },
  { NULL },
};
const MirqabChoiceName mirqab_grouping_names[] = {
  { "none", MIRQAB_GROUPING_NONE },
  { "state", MIRQAB_GROUPING_STATE },
  { "outlet", MIRQAB_GROUPING_OUTLET },
  { NULL },
};
const MirqabChoiceName mirqab_order_names[] = {
  { "newest", MIRQAB_ORDER_NEWEST_FIRST },
  { "oldest", MIRQAB_ORDER_OLDEST_FIRST },
  { NULL },
};

#define NOTES 0

const MirqabChoiceName mirqab_part_names[] = {
  { "cover", MIRQAB_LEAVE_OUT_COVER },
  { "contents", MIRQAB_LEAVE_OUT_CONTENTS },
  { "summary", MIRQAB_LEAVE_OUT_SUMMARY },
  { "map", MIRQAB_LEAVE_OUT_MAP },
  { "timeline", MIRQAB_LEAVE_OUT_TIMELINE },
  { "counts", MIRQAB_LEAVE_OUT_COUNTS },
  { "chairmanships", MIRQAB_LEAVE_OUT_CHAIRMANSHIPS },
  { "chronology", MIRQAB_LEAVE_OUT_CHRONOLOGY },
  { "texts", MIRQAB_LEAVE_OUT_TEXTS },
  { "notes", NOTES },
  { "provenance", MIRQAB_LEAVE_OUT_PROVENANCE },
  { "index", MIRQAB_LEAVE_OUT_INDEX },
  { "credits", MIRQAB_LEAVE_OUT_CREDITS },
  { NULL },
};

gboolean
mirqab_choice_find (const MirqabChoiceName *names,
                    const char             *name,
                    int                    *value)
{
  for (; names->name != NULL; names++)
    if (g_str_equal (names->name, name))
      {
        *value = names->value;
        return TRUE;
      }

  return FALSE;
}

const char *
mirqab_choice_get_name (const MirqabChoiceName *names,
                        int                     value)
{
  for (; names->name != NULL; names++)
    if (names->value == value)
      return names->name;

  g_return_val_if_reached (NULL);
}

gboolean
mirqab_choice_set_part (MirqabBriefingChoice *choice,
                        const char           *name,
                        gboolean              is_wanted)
{
  int part;

  if (!mirqab_choice_find (mirqab_part_names, name, &part))
    return FALSE;

  if (part == NOTES)
    choice->has_notes = is_wanted;
  else if (is_wanted)
    choice->leave_out &= ~(guint) part;
  else
    choice->leave_out |= (guint) part;

  return TRUE;
}

gboolean
mirqab_choice_has_part (const MirqabBriefingChoice *choice,
                        const MirqabChoiceName     *part)
{
  return part->value == NOTES ? choice->has_notes : (choice->leave_out & (guint) part->value) == 0;
}
