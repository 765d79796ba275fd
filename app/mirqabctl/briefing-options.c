/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/briefing-options.h"

#include "briefing/choice-names.h"
#include "briefing/words.h"
#include "mirqabctl/say.h"

#include <glib/gi18n.h>

void
mirqabctl_briefing_options_clear (MirqabctlBriefingOptions *self)
{
  g_free (self->template_name);
  g_free (self->save_template);
  g_free (self->title);
  g_free (self->language);
  g_free (self->paper);
  g_free (self->digits);
  g_free (self->months);
  g_free (self->group_by);
  g_free (self->order);
  g_strfreev (self->with);
  g_strfreev (self->without);
}

GOptionEntry *
mirqabctl_briefing_options_entries (MirqabctlBriefingOptions *self)
{
  const GOptionEntry entries[] = {
    { "template", 0, 0, G_OPTION_ARG_STRING, &self->template_name,
      N_("Begin with what was saved under a name"), N_("NAME") },
    { "save-template", 0, 0, G_OPTION_ARG_STRING, &self->save_template,
      N_("Save title, language, paper, order and parts under a name"), N_("NAME") },
    { "title", 0, 0, G_OPTION_ARG_STRING, &self->title, N_("Title of the PDF"), N_("TEXT") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &self->paper, N_("a4 or letter (default: a4)"), N_("PAPER") },
    { "print-language", 0, 0, G_OPTION_ARG_STRING, &self->language,
      N_("Language of the PDF's headings: ar, en or ru (default: that of the session, else ar)"),
      N_("CODE") },
    { "order", 0, 0, G_OPTION_ARG_STRING, &self->order,
      N_("Articles of the PDF from newest or oldest (default: newest)"), N_("ORDER") },
    { "group-by", 0, 0, G_OPTION_ARG_STRING, &self->group_by,
      N_("Put articles of the PDF together by state or outlet"), N_("GROUP") },
    { "digits", 0, 0, G_OPTION_ARG_STRING, &self->digits,
      N_("Digits of the PDF: as-written, western or arabic"), N_("DIGITS") },
    { "months", 0, 0, G_OPTION_ARG_STRING, &self->months,
      N_("Arabic months of the PDF: gregorian, levantine or both"), N_("MONTHS") },
    { "without", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->without,
      N_("Leave out of the PDF: cover, contents, summary (or of it map, timeline, counts, "
         "chairmanships), chronology, texts, provenance, index or credits; repeatable"), N_("PART") },
    { "with", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->with,
      N_("Put in: your notes on the articles, or a part that the template leaves out; repeatable"),
      N_("PART") },
    { NULL },
  };

  return g_memdup2 (entries, sizeof entries);
}

static void
say_names (const MirqabChoiceName *names,
           const char             *option,
           const char             *name)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (; names->name != NULL; names++)
    g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", names->name);
  /* Translators: the first is what was typed, the second an option such as
   * --digits, the third a list of words that may be typed */
  mirqabctl_say (_("“%s” after %s is none of: %s"), name, option, list->str);
}

/* The value that goes by a name; what holds stays when that is NULL. */
static gboolean
resolve (const MirqabChoiceName *names,
         const char             *option,
         const char             *name,
         int                    *value)
{
  if (name == NULL || mirqab_choice_find (names, name, value))
    return TRUE;

  say_names (names, option, name);

  return FALSE;
}

static gboolean
set_parts (char                 **parts,
           const char            *option,
           gboolean               is_wanted,
           MirqabBriefingChoice  *choice)
{
  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    if (!mirqab_choice_set_part (choice, parts[i], is_wanted))
      {
        say_names (mirqab_part_names, option, parts[i]);
        return FALSE;
      }

  return TRUE;
}

static gboolean
resolve_choice (const MirqabctlBriefingOptions *self,
                MirqabTemplate                 *result)
{
  MirqabBriefingChoice *choice = &result->choice;
  int paper = result->paper, digits = choice->digits, months = choice->months;
  int grouping = choice->grouping, order = choice->order;

  if (!resolve (mirqab_paper_names, "--paper", self->paper, &paper)
      || !resolve (mirqab_digits_names, "--digits", self->digits, &digits)
      || !resolve (mirqab_months_names, "--months", self->months, &months)
      || !resolve (mirqab_grouping_names, "--group-by", self->group_by, &grouping)
      || !resolve (mirqab_order_names, "--order", self->order, &order))
    return FALSE;

  result->paper = paper;
  choice->digits = digits;
  choice->months = months;
  choice->grouping = grouping;
  choice->order = order;

  return set_parts (self->without, "--without", FALSE, choice)
         && set_parts (self->with, "--with", TRUE, choice);
}

static gboolean
load_template (const char     *name,
               MirqabTemplate *result)
{
  g_autofree char *file = mirqab_templates_dup_file ();
  g_autoptr (GError) error = NULL;

  if (name == NULL || mirqab_templates_load (file, name, result, &error))
    return TRUE;

  if (g_error_matches (error, MIRQAB_TEMPLATE_ERROR, MIRQAB_TEMPLATE_ERROR_NOT_FOUND))
    {
      g_auto (GStrv) names = mirqab_templates_list (file, NULL);
      g_autofree char *list = names != NULL ? g_strjoinv (", ", names) : NULL;

      if (list == NULL || list[0] == '\0')
        mirqabctl_say (_("There is no template “%s”: none was saved"), name);
      else
        /* Translators: the second is a list of names */
        mirqabctl_say (_("There is no template “%s”; there are: %s"), name, list);
    }
  else
    mirqabctl_say (_("The template “%s” cannot be read. %s"), name, error->message);

  return FALSE;
}

static gboolean
save_template (const char           *name,
               const MirqabTemplate *template)
{
  g_autofree char *file = mirqab_templates_dup_file ();
  g_autoptr (GError) error = NULL;

  if (name == NULL || mirqab_templates_save (file, name, template, &error))
    return TRUE;

  if (g_error_matches (error, MIRQAB_TEMPLATE_ERROR, MIRQAB_TEMPLATE_ERROR_NAME))
    mirqabctl_say (_("A template needs a name: --save-template NAME"));
  else
    mirqabctl_say (_("The template “%s” cannot be saved. %s"), name, error->message);

  return FALSE;
}

static void
replace (char       **text,
         const char  *other)
{
  if (other == NULL)
    return;

  g_free (*text);
  *text = g_strdup (other);
}

gboolean
mirqabctl_briefing_options_resolve (const MirqabctlBriefingOptions *self,
                                    MirqabTemplate                 *result)
{
  if (self->language != NULL && !mirqab_words_have_language (self->language))
    {
      mirqabctl_say (_("“%s” after --print-language is none of ar, en and ru"), self->language);
      return FALSE;
    }
  if (!load_template (self->template_name, result) || !resolve_choice (self, result))
    return FALSE;

  replace (&result->title, self->title);
  replace (&result->language, self->language);
  if (!save_template (self->save_template, result))
    return FALSE;
  if (result->language == NULL)
    result->language = g_strdup (mirqab_words_find_language (g_get_language_names ()));

  return TRUE;
}
