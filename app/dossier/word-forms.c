/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-dossier"

#include "dossier/word-forms.h"

#include "dossier/name-index.h"
#include "dossier/spelling-variants.h"
#include "language/folding.h"

#include <string.h>

/* More spellings than these make a search slow, and are hardly written. */
#define MAX_FORMS 24
#define MAX_NAMES 3 /* that one form may mean */

typedef struct
{
  GPtrArray *forms;  /* of owned texts */
  GPtrArray *folded; /* of owned texts, in the same order, and what was typed */
} Gathering;

/* Kept with the dossier, which is constant. */
static const MirqabNameIndex *
get_names (MirqabDossier *dossier)
{
  static GMutex mutex;
  const MirqabNameIndex *names;

  g_mutex_lock (&mutex);
  names = g_object_get_data (G_OBJECT (dossier), "mirqab-word-forms");
  if (names == NULL)
    {
      names = mirqab_name_index_new_weak (dossier);
      g_object_set_data_full (G_OBJECT (dossier), "mirqab-word-forms", (gpointer) names,
                              (GDestroyNotify) mirqab_name_index_free);
    }
  g_mutex_unlock (&mutex);

  return names;
}

/* Whether a form that was gathered before finds whatever @folded does. */
static gboolean
is_covered (const Gathering *gathering,
            const char      *folded)
{
  for (guint i = 0; i < gathering->folded->len; i++)
    {
      const char *known = g_ptr_array_index (gathering->folded, i);
      gsize length = strlen (known);

      if (strncmp (folded, known, length) == 0 && (folded[length] == '\0' || folded[length] == ' '))
        return TRUE;
    }

  return FALSE;
}

static void
gather (Gathering  *gathering,
        const char *text)
{
  g_autofree char *folded = mirqab_fold (text);

  if (gathering->forms->len >= MAX_FORMS || strpbrk (text, "\"") != NULL
      || is_covered (gathering, folded))
    return;

  g_ptr_array_add (gathering->forms, g_strdup (text));
  g_ptr_array_add (gathering->folded, g_steal_pointer (&folded));
}

static void
gather_kind (Gathering      *gathering,
             GPtrArray      *forms,
             MirqabFormKind  kind)
{
  for (guint i = 0; i < forms->len; i++)
    {
      const MirqabForm *form = g_ptr_array_index (forms, i);

      if (form->kind == kind)
        gather (gathering, form->text);
    }
}

static void
gather_surnames (Gathering          *gathering,
                 const MirqabPerson *person)
{
  gather_kind (gathering, person->forms, MIRQAB_FORM_SURNAME);
  for (guint i = 0; i < person->forms->len; i++)
    {
      const MirqabForm *form = g_ptr_array_index (person->forms, i);
      g_auto (GStrv) variants = NULL;

      if (form->kind != MIRQAB_FORM_SURNAME)
        continue;
      variants = mirqab_spelling_variants (form->text);
      for (guint j = 0; variants[j] != NULL; j++)
        gather (gathering, variants[j]);
    }
}

static void
gather_name (Gathering        *gathering,
             const MirqabName *name)
{
  if (name->kind == MIRQAB_NAMED_PERSON && name->form == MIRQAB_FORM_SURNAME)
    {
      gather_surnames (gathering, name->row);
      return;
    }
  if (name->form != MIRQAB_FORM_NAME)
    return;

  if (name->kind == MIRQAB_NAMED_STATE)
    gather_kind (gathering, ((const MirqabState *) name->row)->forms, MIRQAB_FORM_NAME);
  else if (name->kind == MIRQAB_NAMED_PERSON)
    gather_kind (gathering, ((const MirqabPerson *) name->row)->forms, MIRQAB_FORM_NAME);
  else if (name->kind == MIRQAB_NAMED_PLACE)
    gather_kind (gathering, ((const MirqabPlace *) name->row)->forms, MIRQAB_FORM_NAME);
  else if (name->kind == MIRQAB_NAMED_BODY)
    gather_kind (gathering, ((const MirqabBody *) name->row)->forms, MIRQAB_FORM_NAME);
}

static gboolean
is_quote (gunichar mark)
{
  return mark == '"' || mark == 0xAB || mark == 0xBB || mark == 0x201C || mark == 0x201D;
}

/* Quotes as many before it as make it stand within some; a sign or field before it. */
static gboolean
is_literal (const MirqabTokens    *tokens,
            const MirqabNameMatch *match)
{
  guint n_quotes = 0;

  for (guint i = 0; i < match->end; i++)
    {
      n_quotes += is_quote (tokens->tokens[i].mark);
      if (i >= match->first && tokens->tokens[i].kind == MIRQAB_TOKEN_MARK)
        return TRUE;
    }
  if (n_quotes % 2 != 0)
    return TRUE;
  if (match->first == 0)
    return FALSE;

  return (tokens->tokens[match->first].gap == MIRQAB_GAP_NONE
          && tokens->tokens[match->first - 1].kind == MIRQAB_TOKEN_MARK
          && tokens->tokens[match->first - 1].mark != '|')
         || g_str_equal (mirqab_tokens_get_folded (tokens, match->first - 1), "not");
}

/* The other spellings of the name that stands at @match; may be empty. */
static GPtrArray *
find_forms (const MirqabTokens    *tokens,
            const MirqabNameMatch *match)
{
  g_autoptr (GPtrArray) folded = g_ptr_array_new_with_free_func (g_free);
  Gathering gathering = { g_ptr_array_new_with_free_func (g_free), folded };
  g_autofree char *typed = NULL;

  if (is_literal (tokens, match))
    return gathering.forms;

  typed = g_strndup (tokens->text + match->span.start, match->span.end - match->span.start);
  g_ptr_array_add (folded, mirqab_fold (typed));
  for (guint i = 0; i < MIN (match->n_names, MAX_NAMES); i++)
    gather_name (&gathering, &match->names[i]);

  return gathering.forms;
}

static GArray *
find_matches (MirqabDossier      *dossier,
              const MirqabTokens *tokens)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (MirqabNameMatch));

  mirqab_name_index_match (get_names (dossier), tokens, matches);

  return matches;
}

/**
 * mirqab_word_forms_expand:
 *
 * Returns: (transfer full): a query that finds what @words does, and the other
 *   spellings. What was typed comes last, so that it may be unfinished.
 */
char *
mirqab_word_forms_expand (MirqabDossier *dossier,
                          const char    *words)
{
  g_autoptr (MirqabTokens) tokens = mirqab_tokens_new (words, -1);
  g_autoptr (GArray) matches = find_matches (dossier, tokens);
  GString *query = g_string_new (NULL);
  gsize written = 0;

  for (guint i = 0; i < matches->len; i++)
    {
      const MirqabNameMatch *match = &g_array_index (matches, MirqabNameMatch, i);
      g_autoptr (GPtrArray) forms = find_forms (tokens, match);
      gsize start = tokens->tokens[match->first].start;
      gsize end = tokens->tokens[match->end - 1].end;
      gboolean is_phrase = match->end - match->first > 1;

      if (forms->len == 0 || start < written)
        continue;
      g_string_append_len (query, words + written, (gssize) (start - written));
      for (guint j = 0; j < forms->len; j++)
        g_string_append_printf (query, "\"%s\" OR ", (const char *) g_ptr_array_index (forms, j));
      g_string_append_printf (query, is_phrase ? "\"%.*s\"" : "%.*s", (int) (end - start),
                              words + start);
      written = end;
    }
  g_string_append (query, words + written);

  return g_string_free (query, FALSE);
}

/**
 * mirqab_word_forms_list:
 *
 * Returns: (transfer full): the spellings that mirqab_word_forms_expand () adds
 */
char **
mirqab_word_forms_list (MirqabDossier *dossier,
                        const char    *words)
{
  g_autoptr (MirqabTokens) tokens = mirqab_tokens_new (words, -1);
  g_autoptr (GArray) matches = find_matches (dossier, tokens);
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();

  for (guint i = 0; i < matches->len; i++)
    {
      g_autoptr (GPtrArray) forms = find_forms (tokens,
                                                &g_array_index (matches, MirqabNameMatch, i));

      for (guint j = 0; j < forms->len; j++)
        g_strv_builder_add (list, g_ptr_array_index (forms, j));
    }

  return g_strv_builder_end (list);
}
