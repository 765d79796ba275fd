/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/briefing-options.h"

#include "mirqabctl/say.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *name;
  int         value;
} Choice;

static const Choice digits[] = {
  { "as-written", MIRQAB_DIGITS_AS_WRITTEN },
  { "western", MIRQAB_DIGITS_WESTERN },
  { "arabic", MIRQAB_DIGITS_ARABIC },
  { NULL },
};
static const Choice months[] = {
  { "gregorian", MIRQAB_MONTHS_GREGORIAN },
  { "levantine", MIRQAB_MONTHS_LEVANTINE },
  { "both", MIRQAB_MONTHS_BOTH },
  { NULL },
};
static const Choice groupings[] = {
  { "none", MIRQAB_GROUPING_NONE },
  { "state", MIRQAB_GROUPING_STATE },
  { "outlet", MIRQAB_GROUPING_OUTLET },
  { NULL },
};
static const Choice parts[] = {
  { "contents", MIRQAB_LEAVE_OUT_CONTENTS },
  { "map", MIRQAB_LEAVE_OUT_MAP },
  { "timeline", MIRQAB_LEAVE_OUT_TIMELINE },
  { "counts", MIRQAB_LEAVE_OUT_COUNTS },
  { "chairmanships", MIRQAB_LEAVE_OUT_CHAIRMANSHIPS },
  { "chronology", MIRQAB_LEAVE_OUT_CHRONOLOGY },
  { "index", MIRQAB_LEAVE_OUT_INDEX },
  { "provenance", MIRQAB_LEAVE_OUT_PROVENANCE },
  { NULL },
};

void
mirqabctl_briefing_options_clear (MirqabctlBriefingOptions *self)
{
  g_free (self->digits);
  g_free (self->months);
  g_free (self->group_by);
  g_strfreev (self->without);
}

/* The value that goes by a name; nothing was asked for when that is NULL. */
static gboolean
resolve (const Choice *choices,
         const char   *option,
         const char   *name,
         int          *value)
{
  g_autoptr (GString) names = g_string_new (NULL);

  *value = 0;
  if (name == NULL)
    return TRUE;

  for (const Choice *choice = choices; choice->name != NULL; choice++)
    {
      if (g_str_equal (choice->name, name))
        {
          *value = choice->value;
          return TRUE;
        }
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", choice->name);
    }
  /* Translators: the first is what was typed, the second an option such as
   * --digits, the third a list of words that may be typed */
  mirqabctl_say (_("“%s” after %s is none of: %s"), name, option, names->str);

  return FALSE;
}

gboolean
mirqabctl_briefing_options_resolve (const MirqabctlBriefingOptions *self,
                                    MirqabBriefingChoice           *choice)
{
  int value = 0;

  if (!resolve (digits, "--digits", self->digits, &value))
    return FALSE;
  choice->digits = value;
  if (!resolve (months, "--months", self->months, &value))
    return FALSE;
  choice->months = value;
  if (!resolve (groupings, "--group-by", self->group_by, &value))
    return FALSE;
  choice->grouping = value;
  for (guint i = 0; self->without != NULL && self->without[i] != NULL; i++)
    {
      if (!resolve (parts, "--without", self->without[i], &value))
        return FALSE;
      choice->leave_out |= value;
    }

  return TRUE;
}
