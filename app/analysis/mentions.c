/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-analysis"

#include "analysis/mentions.h"

#include "analysis/first-names.h"
#include "analysis/governments.h"
#include "analysis/masks.h"
#include "analysis/officials.h"
#include "dossier/spelling-variants.h"
#include "language/tense.h"

#include <string.h>

/* Which of the names that stand in the text are mentions. Every rule has a
 * name, which the mention carries, and an example in test-mentions.c. */

#define RULE_STATE_NAME "state-name"
#define RULE_STATE_ADJECTIVE "state-adjective"
#define RULE_PERSON_NAME "person-full-name"
#define RULE_PERSON_SURNAME "person-surname"
#define RULE_PLACE_NAME "place-name"
#define RULE_PLACE_AFTER_TOWN "place-after-town-word"
#define RULE_GOVERNMENT "capital-as-government"
#define RULE_DATELINE "dateline"
#define RULE_BODY_NAME "body-name"
#define RULE_BODY_SHORT "body-short-name"

#define MIN_DISTINCT_SURNAME 5 /* letters */
#define MAX_FIRST_NAMES 4      /* words between a title and a surname */

gboolean
mirqab_mention_is_government (const MirqabMention *mention)
{
  return mention->rule != NULL && g_str_equal (mention->rule, RULE_GOVERNMENT);
}

/* What is known of the whole text before its names are judged. */
typedef struct
{
  const MirqabReading *reading;
  GHashTable          *full_names; /* owned: ids of people that are named in full */
  GHashTable          *states;     /* owned: codes of states that are named */
  gboolean             about_organisation;
  const MirqabNameMatch *named_body; /* nullable: the last one so far with its full name */
} Context;

static const char *
get_person_country (const MirqabName *name)
{
  return ((const MirqabPerson *) name->row)->country;
}

static void
survey (Context *context)
{
  const GArray *matches = context->reading->matches;

  for (guint i = 0; i < matches->len; i++)
    {
      const MirqabNameMatch *match = &g_array_index (matches, MirqabNameMatch, i);
      const MirqabName *name = &match->names[0];

      if (name->form == MIRQAB_FORM_OUTLET)
        continue;
      if (name->kind == MIRQAB_NAMED_PERSON && name->form == MIRQAB_FORM_NAME)
        g_hash_table_add (context->full_names, (gpointer) name->id);
      if (name->kind == MIRQAB_NAMED_STATE)
        g_hash_table_add (context->states, (gpointer) name->id);
      if (name->kind == MIRQAB_NAMED_PLACE)
        g_hash_table_add (context->states, (gpointer) ((const MirqabPlace *) name->row)->country);
      if (name->kind == MIRQAB_NAMED_BODY && name->form == MIRQAB_FORM_NAME
          && ((const MirqabBody *) name->row)->is_organisation)
        context->about_organisation = TRUE;
    }
}

/* Returns: whether @word is a first name of @person, however it is spelled */
static gboolean
is_first_name_of (const MirqabPerson *person,
                  const char         *word)
{
  for (guint i = 0; i < person->forms->len; i++)
    {
      const MirqabForm *form = g_ptr_array_index (person->forms, i);
      const char *space = strchr (form->text, ' ');

      if (form->kind == MIRQAB_FORM_NAME && space != NULL
          && mirqab_spelling_is_same_sound (form->text, (gsize) (space - form->text), word, strlen (word)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
may_have_first_name (const MirqabReading   *reading,
                     const MirqabNameMatch *match)
{
  return match->n_particles == 0 && match->first > 0
         && reading->tokens->tokens[match->first].gap == MIRQAB_GAP_SPACE
         && reading->tokens->tokens[match->first - 1].script == MIRQAB_SCRIPT_ARABIC;
}

/* نيقولاي بورديوجا is نيكولاي بورديوجا. */
static gboolean
has_own_first_name (const MirqabReading   *reading,
                    const MirqabNameMatch *match,
                    const MirqabPerson    *person)
{
  return may_have_first_name (reading, match)
         && is_first_name_of (person, mirqab_tokens_get_folded (reading->tokens, match->first - 1));
}

/* أرمين سركيسيان is not سيرج سركيسيان. */
static gboolean
has_other_first_name (const MirqabReading   *reading,
                      const MirqabNameMatch *match,
                      const MirqabPerson    *person)
{
  return may_have_first_name (reading, match)
         && (mirqab_reading_is (reading, match->first - 1, MIRQAB_WORD_FIRST_NAME)
             || mirqab_first_names_has (mirqab_tokens_get_folded (reading->tokens, match->first - 1)))
         && !has_own_first_name (reading, match, person);
}

/* Of two with one surname, whose time in office is nearer to the day of the text. */
static gboolean
is_better_bearer (const Context    *context,
                  const MirqabName *name,
                  const MirqabName *other)
{
  MirqabDay day = context->reading->findings->published;

  return day != MIRQAB_DAY_NONE
         && mirqab_officials_get_distance (name->row, day) < mirqab_officials_get_distance (other->row, day);
}

/* Returns: whether a title stands before the surname, with first names that the
 * dossier does not know between them at most */
static gboolean
has_title (const MirqabReading   *reading,
           const MirqabNameMatch *match)
{
  guint at = match->first;

  for (guint n = 0; n < MAX_FIRST_NAMES; n++)
    {
      at = mirqab_reading_word_before (reading, at);
      if (at == G_MAXUINT)
        return FALSE;
      if (mirqab_reading_is (reading, at, MIRQAB_WORD_TITLE))
        return TRUE;
      if ((reading->classes[at] & ~(guint32) MIRQAB_WORD_FIRST_NAME) != 0)
        return FALSE;
    }

  return FALSE;
}

/* زاس, in the years in which he leads the organisation that the text is about: so
 * short a surname needs no title then. */
static gboolean
speaks_for_organisation (const Context      *context,
                         const MirqabPerson *person)
{
  MirqabDay day = context->reading->findings->published;

  return context->about_organisation && day != MIRQAB_DAY_NONE
         && mirqab_officials_is_of_body (context->reading->dossier, person, day);
}

/* A surname counts in a text that names its bearer in full. Newspapers leave
 * that out for those whom everyone knows; then the text has to name the
 * bearer's state, and the surname must be rare enough. */
static const MirqabName *
find_bearer (const Context         *context,
             const MirqabNameMatch *match)
{
  const MirqabName *found = NULL;
  guint letters = 0;

  for (guint i = 0; i < match->n_names; i++)
    if (has_own_first_name (context->reading, match, match->names[i].row))
      return &match->names[i];
  for (guint i = 0; i < match->n_names; i++)
    if (g_hash_table_contains (context->full_names, match->names[i].id)
        && !has_other_first_name (context->reading, match, match->names[i].row))
      return &match->names[i];

  for (guint i = match->first; i < match->end; i++)
    letters += context->reading->tokens->tokens[i].folded_length / 2;
  letters -= match->n_particles;
  for (guint i = 0; i < match->n_names; i++)
    {
      const char *country = get_person_country (&match->names[i]);
      gboolean titled = has_title (context->reading, match);

      if ((!titled && letters < MIN_DISTINCT_SURNAME
           && !speaks_for_organisation (context, match->names[i].row))
          || has_other_first_name (context->reading, match, match->names[i].row))
        continue;
      if (!titled && !context->about_organisation
          && (country == NULL || !g_hash_table_contains (context->states, country)))
        continue;
      if (found == NULL || is_better_bearer (context, &match->names[i], found))
        found = &match->names[i];
    }

  return found;
}

static void
add (MirqabReading     *reading,
     MirqabMentionKind  kind,
     MirqabSpan         span,
     const char        *id,
     const char        *rule)
{
  MirqabMention mention = { kind, span, id, rule };

  g_array_append_val (reading->findings->mentions, mention);
}

static void
judge_state (MirqabReading         *reading,
             const MirqabNameMatch *match)
{
  const MirqabName *name = &match->names[0];

  add (reading, MIRQAB_MENTION_COUNTRY, match->span, name->id,
       name->form == MIRQAB_FORM_ADJECTIVE ? RULE_STATE_ADJECTIVE : RULE_STATE_NAME);
}

/* فيتيبسك وبوريسوف، أوش وجلال آباد: what is joined to a town is one too, but not a verb:
 * بيشكيك وكانت. */
static gboolean
is_joined_town (const MirqabReading   *reading,
                const MirqabNameMatch *match)
{
  const GArray *mentions = reading->findings->mentions;
  const MirqabMention *last;

  if (match->n_particles != 1 || match->first == 0 || mentions->len == 0
      || !g_str_has_prefix (mirqab_tokens_get_folded (reading->tokens, match->first), "و"))
    return FALSE;
  last = &g_array_index (mentions, MirqabMention, mentions->len - 1);

  return last->kind == MIRQAB_MENTION_CITY
         && mirqab_tense_of_token (reading->tokens, match->first) == MIRQAB_TENSE_UNKNOWN
         && last->span.end == reading->tokens->tokens[match->first - 1].end;
}

static void
judge_place (MirqabReading         *reading,
             const MirqabNameMatch *match)
{
  const MirqabName *name = &match->names[0];
  guint before = mirqab_reading_word_before (reading, match->first);

  if (name->form == MIRQAB_FORM_SHORT)
    {
      if ((before != G_MAXUINT && mirqab_reading_is (reading, before, MIRQAB_WORD_TOWN))
          || is_joined_town (reading, match))
        add (reading, MIRQAB_MENTION_CITY, match->span, name->id, RULE_PLACE_AFTER_TOWN);
      return;
    }
  add (reading, MIRQAB_MENTION_CITY, match->span, name->id,
       mirqab_government_is_meant (reading, match) ? RULE_GOVERNMENT : RULE_PLACE_NAME);
}

static void
judge_person (MirqabReading         *reading,
              const Context         *context,
              const MirqabNameMatch *match)
{
  const MirqabName *bearer = &match->names[0];

  if (bearer->form == MIRQAB_FORM_NAME)
    {
      add (reading, MIRQAB_MENTION_PERSON, match->span, bearer->id, RULE_PERSON_NAME);
      return;
    }
  bearer = find_bearer (context, match);
  if (bearer == NULL)
    return;
  if (has_own_first_name (reading, match, bearer->row))
    add (reading, MIRQAB_MENTION_PERSON,
         (MirqabSpan) { reading->tokens->tokens[match->first - 1].start, match->span.end }, bearer->id,
         RULE_PERSON_NAME);
  else
    add (reading, MIRQAB_MENTION_PERSON, match->span, bearer->id, RULE_PERSON_SURNAME);
}

/* مجلس وزراء الخارجية العرب، الأمانة العامة لجامعة الدول: what is said behind the loose
 * name makes it another's. */
static gboolean
has_other_owner (const MirqabReading   *reading,
                 const MirqabNameMatch *match)
{
  static const char *const owners[] = {
    "العرب", "لجامعه", "لمجلس", "لرابطه", "لاتحاد", "للاتحاد", "لحلف", "لدول", "لحكومه", "لوزاره",
  };
  guint at = match->end;
  guint i;

  if (at < reading->tokens->n_tokens
      && g_str_has_prefix (mirqab_tokens_get_folded (reading->tokens, at), "التابع"))
    at++;
  if (at >= reading->tokens->n_tokens || reading->tokens->tokens[at].gap != MIRQAB_GAP_SPACE)
    return FALSE;
  for (guint n = 0; n < G_N_ELEMENTS (owners); n++)
    if (g_str_equal (mirqab_tokens_get_folded (reading->tokens, at), owners[n]))
      return TRUE;

  i = mirqab_reading_find_match (reading, at);
  for (; i < reading->matches->len; i++)
    {
      const MirqabNameMatch *owner = &g_array_index (reading->matches, MirqabNameMatch, i);

      if (owner->first != at)
        break;
      if (owner->names[0].kind == MIRQAB_NAMED_BODY
          && !((const MirqabBody *) owner->names[0].row)->is_organisation
          && owner->n_particles > 0
          && g_str_has_prefix (mirqab_tokens_get_folded (reading->tokens, at), "ل"))
        return TRUE;
    }

  return FALSE;
}

#define MIN_NISBA_BYTES 12 /* six letters with the article: التي is none */

/* الرابطة الثقافية: the nisba makes it another one. */
static gboolean
has_nisba_behind (const MirqabReading   *reading,
                  const MirqabNameMatch *match)
{
  const char *folded;

  if (match->end >= reading->tokens->n_tokens
      || reading->tokens->tokens[match->end].gap != MIRQAB_GAP_SPACE
      || reading->tokens->tokens[match->end].kind != MIRQAB_TOKEN_WORD)
    return FALSE;
  folded = mirqab_tokens_get_folded (reading->tokens, match->end);

  return reading->tokens->tokens[match->end].folded_length >= MIN_NISBA_BYTES
         && g_str_has_prefix (folded, "ال")
         && (g_str_has_suffix (folded, "ي") || g_str_has_suffix (folded, "يه"));
}

/* Returns: the word of a name that a loose name repeats: "منظمه" of منظمة شنغهاي
 * and of المنظمة */
static const char *
get_head (const MirqabReading   *reading,
          const MirqabNameMatch *match)
{
  const char *folded = mirqab_tokens_get_folded (reading->tokens, match->first);

  for (guint i = 0; i < match->n_particles; i++)
    folded = g_utf8_next_char (folded);
  if (g_str_has_prefix (folded, "ال"))
    return folded + strlen ("ال");
  if (match->n_particles > 0 && g_str_has_prefix (folded, "ل"))
    return folded + strlen ("ل");

  return folded;
}

/* The loose name of a body means the one that was named last with that word. */
static gboolean
means_another (const Context         *context,
               const MirqabNameMatch *match)
{
  const MirqabNameMatch *named = context->named_body;

  return named != NULL
         && !((const MirqabBody *) named->names[0].row)->is_organisation
         && named->names[0].id != match->names[0].id
         && g_str_equal (get_head (context->reading, named), get_head (context->reading, match));
}

static void
judge_body (MirqabReading         *reading,
            Context               *context,
            const MirqabNameMatch *match)
{
  const MirqabName *name = &match->names[0];
  const MirqabBody *body = name->row;
  MirqabMentionKind kind = body->is_organisation ? MIRQAB_MENTION_ORGANISATION : MIRQAB_MENTION_BODY;

  if (name->form == MIRQAB_FORM_NAME)
    {
      add (reading, kind, match->span, name->id, RULE_BODY_NAME);
      context->named_body = match;
    }
  else if (context->about_organisation && !has_nisba_behind (reading, match)
           && !has_other_owner (reading, match)
           && !means_another (context, match))
    {
      add (reading, kind, match->span, name->id, RULE_BODY_SHORT);
    }
}

static void
judge (MirqabReading         *reading,
       Context               *context,
       const MirqabNameMatch *match)
{
  if (mirqab_masks_is_outlet (reading, match))
    return;
  switch (match->names[0].kind)
    {
    case MIRQAB_NAMED_STATE:
      judge_state (reading, match);
      break;
    case MIRQAB_NAMED_PLACE:
      judge_place (reading, match);
      break;
    case MIRQAB_NAMED_PERSON:
      judge_person (reading, context, match);
      break;
    case MIRQAB_NAMED_BODY:
      judge_body (reading, context, match);
      break;
    case MIRQAB_NAMED_OFFICE: /* names a person only together with a state and a day */
    default:
      break;
    }
}

static gboolean
is_dateline (const MirqabReading   *reading,
             const MirqabLine      *line,
             const MirqabNameMatch *match)
{
  return line->block.kind == MIRQAB_BLOCK_CREDIT && match->first == line->first
         && match->names[0].kind == MIRQAB_NAMED_PLACE
         && match->names[0].id == reading->findings->dateline;
}

static gboolean
is_caption (const MirqabReading *reading,
            const MirqabLine    *line)
{
  return line->block.kind == MIRQAB_BLOCK_CREDIT
         && reading->tokens->tokens[line->end - 1].mark == ')';
}

gboolean
mirqab_mention_is_dateline (const MirqabMention *mention)
{
  return mention->rule != NULL && g_str_equal (mention->rule, RULE_DATELINE);
}

/**
 * mirqab_mentions_read:
 *
 * Sets the mentions of the findings, in order of the text. Reads matches and
 * lines: what is not the article's own text holds no mention, but for the town
 * of a dateline.
 */
void
mirqab_mentions_read (MirqabReading *reading)
{
  Context context = {
    .reading = reading,
    .full_names = g_hash_table_new (NULL, NULL),
    .states = g_hash_table_new (NULL, NULL),
  };
  guint i = 0;

  survey (&context);
  for (guint l = 0; l < reading->lines->len; l++)
    {
      const MirqabLine *line = &g_array_index (reading->lines, MirqabLine, l);
      gboolean is_text = line->block.kind == MIRQAB_BLOCK_PARAGRAPH
                         || line->block.kind == MIRQAB_BLOCK_TITLE
                         || line->block.kind == MIRQAB_BLOCK_SUBHEAD
                         || is_caption (reading, line);

      for (; i < reading->matches->len; i++)
        {
          const MirqabNameMatch *match = &g_array_index (reading->matches, MirqabNameMatch, i);

          if (match->first >= line->end)
            break;
          if (is_text)
            judge (reading, &context, match);
          else if (is_dateline (reading, line, match))
            add (reading, MIRQAB_MENTION_CITY, match->span, match->names[0].id, RULE_DATELINE);
        }
    }
  g_hash_table_unref (context.full_names);
  g_hash_table_unref (context.states);
}
