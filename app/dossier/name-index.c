/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-dossier"

#include "dossier/name-index.h"

#include "dossier/form-inflection.h"
#include "dossier/spelling-variants.h"
#include "language/folding.h"
#include "language/word-table.h"

#include <string.h>

/* A trie over the numbers of words. Marks between the words of a name do not
 * count, so that a name is found with any of its words in quotes or brackets;
 * a form that is given in quotes is found in quotes only. */

#define ROOT 0u
#define MAX_MARKS 2          /* between two words of a name */
#define BYTES_PER_LETTER 2
#define MIN_BARE_ADJECTIVE 4 /* letters after ب ك ف: بروس is no Russian */

typedef struct
{
  guint64 key;  /* node << 32 | word; 0: the slot is free */
  guint32 node; /* where the edge leads */
} Edge;

typedef struct
{
  GArray *plain;  /* nullable, owned, of MirqabName: names of the form that ends here */
  GArray *quoted; /* nullable, owned: those that want quotes */
} Node;

struct _MirqabNameIndex
{
  MirqabDossier   *dossier; /* owned, or borrowed when is_weak */
  gboolean         is_weak;
  MirqabWordTable *words;   /* owned */
  guint32          n_words;
  GArray          *nodes;   /* owned, of Node */
  Edge            *edges;   /* owned: a hash table with linear probing */
  guint            n_slots; /* a power of two */
  guint            n_edges;
};

static Edge *
find_edge (const MirqabNameIndex *self,
           guint32                node,
           guint32                word)
{
  guint64 key = (guint64) node << 32 | word;
  guint at = (guint) ((key * 0xD6E8FEB86659FD93u) >> 40) & (self->n_slots - 1);

  while (self->edges[at].key != 0 && self->edges[at].key != key)
    at = (at + 1) & (self->n_slots - 1);

  return &self->edges[at];
}

static void
grow_edges (MirqabNameIndex *self)
{
  Edge *old = self->edges;
  guint n_old = self->n_slots;

  self->n_slots *= 2;
  self->edges = g_new0 (Edge, self->n_slots);
  for (guint i = 0; i < n_old; i++)
    if (old[i].key != 0)
      *find_edge (self, (guint32) (old[i].key >> 32), (guint32) old[i].key) = old[i];
  g_free (old);
}

static guint32
add_node (MirqabNameIndex *self)
{
  Node node = { NULL, NULL };

  g_array_append_val (self->nodes, node);

  return self->nodes->len - 1;
}

static guint32
follow_or_add (MirqabNameIndex *self,
               guint32          node,
               guint32          word)
{
  Edge *edge;

  if (self->n_edges * 2 >= self->n_slots)
    grow_edges (self);

  edge = find_edge (self, node, word);
  if (edge->key == 0)
    {
      edge->key = (guint64) node << 32 | word;
      edge->node = add_node (self);
      self->n_edges++;
    }

  return edge->node;
}

static guint32
number_word (MirqabNameIndex *self,
             const char      *folded,
             gsize            length)
{
  guint32 word = mirqab_word_table_lookup (self->words, folded, length);

  if (word == MIRQAB_WORD_NONE)
    {
      word = ++self->n_words;
      mirqab_word_table_set (self->words, folded, length, word);
    }

  return word;
}

static gboolean
is_quote (gunichar mark)
{
  switch (mark)
    {
    case '"':
    case '\'':
    case '(':
    case ')':
    case '[':
    case ']':
    case 0x00AB:
    case 0x00BB:
    case 0x2018 ... 0x201F:
    case 0x2033:
    case 0x2039:
    case 0x203A:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_joint (gunichar mark)
{
  return is_quote (mark) || mark == '-' || (mark >= 0x2010 && mark <= 0x2015);
}

static void
add_name (GArray           **names,
          const MirqabName  *name)
{
  if (*names == NULL)
    *names = g_array_new (FALSE, FALSE, sizeof (MirqabName));
  for (guint i = 0; i < (*names)->len; i++)
    {
      const MirqabName *other = &g_array_index (*names, MirqabName, i);

      if (other->kind == name->kind && other->id == name->id)
        return;
    }
  g_array_append_vals (*names, name, 1);
}

static void
add_form (MirqabNameIndex  *self,
          const char       *form,
          const MirqabName *name)
{
  g_autoptr (MirqabTokens) tokens = mirqab_tokens_new (form, -1);
  guint32 node = ROOT;
  gboolean quoted = tokens->n_tokens > 2 && is_quote (tokens->tokens[0].mark)
                    && is_quote (tokens->tokens[tokens->n_tokens - 1].mark);

  for (guint i = 0; i < tokens->n_tokens; i++)
    if (tokens->tokens[i].kind != MIRQAB_TOKEN_MARK)
      node = follow_or_add (self, node,
                            number_word (self, mirqab_tokens_get_folded (tokens, i),
                                         tokens->tokens[i].folded_length));
  if (node == ROOT)
    return;

  if (quoted)
    add_name (&g_array_index (self->nodes, Node, node).quoted, name);
  else
    add_name (&g_array_index (self->nodes, Node, node).plain, name);
}

static void
add_forms (MirqabNameIndex *self,
           GPtrArray       *forms,
           MirqabNamedKind  kind,
           const char      *id,
           gconstpointer    row)
{
  for (guint i = 0; i < forms->len; i++)
    {
      const MirqabForm *form = g_ptr_array_index (forms, i);
      MirqabName name = { kind, form->kind, id, row };
      g_auto (GStrv) inflected = mirqab_form_inflect (form, kind == MIRQAB_NAMED_PERSON);

      add_form (self, form->text, &name);
      for (guint j = 0; inflected[j] != NULL; j++)
        add_form (self, inflected[j], &name);
    }
}

static void
add_variants (MirqabNameIndex    *self,
              const MirqabPerson *person,
              const char         *surname)
{
  MirqabName name = { MIRQAB_NAMED_PERSON, MIRQAB_FORM_SURNAME, person->id, person };
  g_auto (GStrv) variants = mirqab_spelling_variants (surname);

  for (guint i = 0; variants[i] != NULL; i++)
    add_form (self, variants[i], &name);
}

/* Outlets combine the spellings of first names and surnames as they like. */
static void
add_combinations (MirqabNameIndex    *self,
                  const MirqabPerson *person,
                  const MirqabForm   *full,
                  const char         *own)
{
  MirqabName name = { MIRQAB_NAMED_PERSON, MIRQAB_FORM_NAME, person->id, person };

  for (guint i = 0; i < person->forms->len; i++)
    {
      const MirqabForm *surname = g_ptr_array_index (person->forms, i);
      g_autofree char *combined = NULL;

      if (surname->kind != MIRQAB_FORM_SURNAME || !g_str_equal (surname->language, full->language)
          || g_str_equal (surname->text, own))
        continue;
      combined = g_strdup_printf ("%.*s%s", (int) (strlen (full->text) - strlen (own)), full->text,
                                  surname->text);
      add_form (self, combined, &name);
    }
}

static void
add_person (MirqabNameIndex    *self,
            const MirqabPerson *person)
{
  for (guint i = 0; i < person->forms->len; i++)
    {
      const MirqabForm *surname = g_ptr_array_index (person->forms, i);

      if (surname->kind != MIRQAB_FORM_SURNAME)
        continue;
      add_variants (self, person, surname->text);
      for (guint j = 0; j < person->forms->len; j++)
        {
          const MirqabForm *full = g_ptr_array_index (person->forms, j);

          if (full->kind == MIRQAB_FORM_NAME && g_str_has_suffix (full->text, surname->text))
            add_combinations (self, person, full, surname->text);
        }
    }
}

static void
add_dossier (MirqabNameIndex *self)
{
  GPtrArray *states = mirqab_dossier_get_states (self->dossier);
  GPtrArray *people = mirqab_dossier_get_people (self->dossier);
  GPtrArray *places = mirqab_dossier_get_places (self->dossier);
  GPtrArray *bodies = mirqab_dossier_get_bodies (self->dossier);
  GPtrArray *offices = mirqab_dossier_get_offices (self->dossier);

  for (guint i = 0; i < states->len; i++)
    {
      const MirqabState *state = g_ptr_array_index (states, i);

      add_forms (self, state->forms, MIRQAB_NAMED_STATE, state->code, state);
    }
  for (guint i = 0; i < people->len; i++)
    {
      const MirqabPerson *person = g_ptr_array_index (people, i);

      add_forms (self, person->forms, MIRQAB_NAMED_PERSON, person->id, person);
      add_person (self, person);
    }
  for (guint i = 0; i < places->len; i++)
    {
      const MirqabPlace *place = g_ptr_array_index (places, i);

      add_forms (self, place->forms, MIRQAB_NAMED_PLACE, place->id, place);
    }
  for (guint i = 0; i < bodies->len; i++)
    {
      const MirqabBody *body = g_ptr_array_index (bodies, i);

      add_forms (self, body->forms, MIRQAB_NAMED_BODY, body->id, body);
    }
  for (guint i = 0; i < offices->len; i++)
    {
      const MirqabOffice *office = g_ptr_array_index (offices, i);

      add_forms (self, office->forms, MIRQAB_NAMED_OFFICE, office->id, office);
    }
}

static MirqabNameIndex *
make_index (MirqabDossier *dossier)
{
  MirqabNameIndex *self = g_new0 (MirqabNameIndex, 1);

  self->dossier = dossier;
  self->words = mirqab_word_table_new ();
  self->nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  self->n_slots = 1024;
  self->edges = g_new0 (Edge, self->n_slots);
  add_node (self);
  add_dossier (self);

  return self;
}

MirqabNameIndex *
mirqab_name_index_new (MirqabDossier *dossier)
{
  MirqabNameIndex *self = make_index (dossier);

  g_object_ref (dossier);

  return self;
}

/**
 * mirqab_name_index_new_weak:
 *
 * Returns: (transfer full): an index that does not keep @dossier, which must
 *   outlive it
 */
MirqabNameIndex *
mirqab_name_index_new_weak (MirqabDossier *dossier)
{
  MirqabNameIndex *self = make_index (dossier);

  self->is_weak = TRUE;

  return self;
}

void
mirqab_name_index_free (MirqabNameIndex *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      Node *node = &g_array_index (self->nodes, Node, i);

      g_clear_pointer (&node->plain, g_array_unref);
      g_clear_pointer (&node->quoted, g_array_unref);
    }
  g_array_unref (self->nodes);
  g_free (self->edges);
  mirqab_word_table_free (self->words);
  if (!self->is_weak)
    g_object_unref (self->dossier);
  g_free (self);
}

/* The longest forms that start at one token: of offices, and of all else. */
typedef enum
{
  LAYER_NAME,
  LAYER_OFFICE,
  N_LAYERS
} Layer;

typedef struct
{
  guint         end; /* token; 0 = nothing found */
  guint         n_particles;
  const GArray *names;
  gboolean      quoted;
} Candidate;

static Layer
get_layer (const GArray *names)
{
  return g_array_index (names, MirqabName, 0).kind == MIRQAB_NAMED_OFFICE ? LAYER_OFFICE
                                                                          : LAYER_NAME;
}

static gboolean
is_too_short (const MirqabTokens *tokens,
              guint               position,
              guint               n_particles,
              const GArray       *names)
{
  const MirqabToken *token = &tokens->tokens[position];
  const char *folded = mirqab_tokens_get_folded (tokens, position);
  gsize rest = token->folded_length / BYTES_PER_LETTER - n_particles;

  return n_particles > 0
         && g_array_index (names, MirqabName, 0).form == MIRQAB_FORM_ADJECTIVE
         && rest < MIN_BARE_ADJECTIVE
         && !g_str_has_prefix (folded, "و");
}

static void
consider (Candidate           candidates[N_LAYERS],
          const GArray       *names,
          guint               end,
          guint               n_particles,
          gboolean            quoted)
{
  Candidate *best = &candidates[get_layer (names)];

  if (end > best->end || (end == best->end && quoted && !best->quoted))
    *best = (Candidate) { end, n_particles, names, quoted };
}

static gboolean
stands_in_quotes (const MirqabTokens *tokens,
                  guint               first,
                  guint               end)
{
  return first > 0 && end < tokens->n_tokens
         && is_quote (tokens->tokens[first - 1].mark)
         && tokens->tokens[first].gap == MIRQAB_GAP_NONE
         && is_quote (tokens->tokens[end].mark);
}

/* Returns: the next word or number after @position that a name may go on with,
 * or n_tokens */
static guint
next_word (const MirqabTokens *tokens,
           guint               position)
{
  guint at = position + 1;
  guint n_marks = 0;

  for (; at < tokens->n_tokens && n_marks <= MAX_MARKS; at++)
    {
      if (tokens->tokens[at].gap == MIRQAB_GAP_LINE)
        break;
      if (tokens->tokens[at].kind != MIRQAB_TOKEN_MARK)
        return at;
      if (!is_joint (tokens->tokens[at].mark))
        break;
      n_marks++;
    }

  return tokens->n_tokens;
}

static void
walk (const MirqabNameIndex *self,
      const MirqabTokens    *tokens,
      guint                  first,
      MirqabWordReading      reading,
      Candidate              candidates[N_LAYERS])
{
  const Edge *edge = find_edge (self, ROOT, reading.value);
  guint at = first;

  while (edge->key != 0)
    {
      const Node *node = &g_array_index (self->nodes, Node, edge->node);

      if (node->plain != NULL && !is_too_short (tokens, first, reading.n_particles, node->plain))
        consider (candidates, node->plain, at + 1, reading.n_particles, FALSE);
      if (node->quoted != NULL && reading.n_particles == 0 && stands_in_quotes (tokens, first, at + 1))
        consider (candidates, node->quoted, at + 1, 0, TRUE);

      at = next_word (tokens, at);
      if (at == tokens->n_tokens)
        return;
      edge = find_edge (self, edge->node,
                        mirqab_word_table_lookup (self->words, mirqab_tokens_get_folded (tokens, at),
                                                  tokens->tokens[at].folded_length));
    }
}

/* Returns: where the name starts in a token of the text, behind its particles
 * and the vowel signs that stand on them */
static guint32
skip_particles (const MirqabTokens *tokens,
                guint               position,
                guint               n_particles)
{
  const char *at = tokens->text + tokens->tokens[position].start;
  gunichar folded[MIRQAB_MAX_FOLDING];

  while (n_particles > 0)
    {
      if (mirqab_fold_character (g_utf8_get_char (at), folded) > 0)
        n_particles--;
      at = g_utf8_next_char (at);
    }
  if (at > tokens->text + tokens->tokens[position].start)
    while (mirqab_fold_character (g_utf8_get_char (at), folded) == 0)
      at = g_utf8_next_char (at);

  return (guint32) (at - tokens->text);
}

static guint32
find_end (const MirqabTokens *tokens,
          guint               first,
          guint               end)
{
  guint n_open = 0;

  for (guint i = first; i < end; i++)
    n_open += is_quote (tokens->tokens[i].mark);
  if (n_open % 2 == 1 && end < tokens->n_tokens
      && tokens->tokens[end].gap == MIRQAB_GAP_NONE
      && is_quote (tokens->tokens[end].mark))
    return tokens->tokens[end].end;

  return tokens->tokens[end - 1].end;
}

static void
append_match (const MirqabTokens *tokens,
              guint               first,
              const Candidate    *candidate,
              GArray             *matches)
{
  MirqabNameMatch match = {
    .first = first,
    .end = candidate->end,
    .span = {
      skip_particles (tokens, first, candidate->n_particles),
      find_end (tokens, first, candidate->end),
    },
    .n_particles = candidate->n_particles,
    .n_names = candidate->names->len,
    .names = (const MirqabName *) candidate->names->data,
  };

  if (candidate->quoted)
    match.span = (MirqabSpan) { tokens->tokens[first - 1].start, tokens->tokens[match.end].end };
  g_array_append_val (matches, match);
}

/**
 * mirqab_name_index_match:
 * @matches: (element-type MirqabNameMatch): receives all matches in order of
 *   their first token; outlets are among them, for they hide what they hold
 */
void
mirqab_name_index_match (const MirqabNameIndex *self,
                         const MirqabTokens    *tokens,
                         GArray                *matches)
{
  guint free_from[N_LAYERS] = { 0, 0 };

  for (guint i = 0; i < tokens->n_tokens; i++)
    {
      const MirqabToken *token = &tokens->tokens[i];
      MirqabWordReading readings[MIRQAB_MAX_READINGS];
      Candidate candidates[N_LAYERS] = { 0 };
      guint n_readings;

      if (token->kind != MIRQAB_TOKEN_WORD)
        continue;

      n_readings = mirqab_word_table_read (self->words, mirqab_tokens_get_folded (tokens, i),
                                           token->folded_length, readings);
      for (guint j = 0; j < n_readings; j++)
        walk (self, tokens, i, readings[j], candidates);
      for (Layer layer = 0; layer < N_LAYERS; layer++)
        if (candidates[layer].end > 0 && i >= free_from[layer])
          {
            append_match (tokens, i, &candidates[layer], matches);
            free_from[layer] = candidates[layer].end;
          }
    }
}
