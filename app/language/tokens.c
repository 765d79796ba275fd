/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-language"

#include "language/tokens.h"

#include "language/folding.h"

#define MAX_NUMBER_DIGITS 9

/* A longer word is cut there, so that a length fits its field; no word of any
 * language comes near. */
#define MAX_WORD_BYTES 4096

typedef enum
{
  CLASS_SPACE,
  CLASS_LINE,
  CLASS_LETTER,
  CLASS_DIGIT,
  CLASS_MARK,
} CharacterClass;

static CharacterClass
classify (gunichar folded)
{
  if (folded >= 0x0621 && folded <= 0x064A)
    return CLASS_LETTER;
  if (folded == '\n' || folded == '\r' || folded == 0x2028 || folded == 0x2029)
    return CLASS_LINE;
  if (folded == ' ' || folded == '\t')
    return CLASS_SPACE;
  if (folded < 0x80)
    return g_ascii_isdigit ((char) folded)   ? CLASS_DIGIT
           : g_ascii_isalpha ((char) folded) ? CLASS_LETTER
           : folded < ' '                    ? CLASS_SPACE
                                             : CLASS_MARK;
  if (g_unichar_isspace (folded))
    return CLASS_SPACE;
  if (g_unichar_isalpha (folded) || g_unichar_ismark (folded))
    return CLASS_LETTER;

  return CLASS_MARK;
}

static MirqabScript
script_of (gunichar letter)
{
  if (letter >= 0x0600 && letter <= 0x06FF)
    return MIRQAB_SCRIPT_ARABIC;
  if (letter >= 0x0400 && letter <= 0x052F)
    return MIRQAB_SCRIPT_CYRILLIC;
  if (letter < 0x0250 || (letter >= 0x1E00 && letter <= 0x1EFF))
    return MIRQAB_SCRIPT_LATIN;

  return MIRQAB_SCRIPT_OTHER;
}

/* Most letters of a text take two bytes, and most of them fit behind the others. */
static void
append_character (GString  *string,
                  gunichar  character)
{
  char *end = string->str + string->len;

  if (string->len + 2 >= string->allocated_len || character >= 0x800)
    {
      g_string_append_unichar (string, character);
    }
  else if (character < 0x80)
    {
      end[0] = (char) character;
      string->len += 1;
    }
  else
    {
      end[0] = (char) (0xC0 | character >> 6);
      end[1] = (char) (0x80 | (character & 0x3F));
      string->len += 2;
    }
}

/* The character at @at of valid UTF-8; @next: (out): the place behind it. */
static gunichar
read_character (const char  *at,
                const char **next)
{
  guint8 lead = (guint8) *at;

  if (lead < 0x80)
    {
      *next = at + 1;
      return lead;
    }
  if (lead < 0xE0)
    {
      *next = at + 2;
      return (gunichar) (lead & 0x1F) << 6 | ((guint8) at[1] & 0x3F);
    }

  *next = g_utf8_next_char (at);

  return g_utf8_get_char (at);
}

/* What is known while the text is read from its start. */
typedef struct
{
  GArray      *tokens;
  GString     *folded;
  MirqabToken  current;
  gboolean     is_open; /* current is a token that may grow */
  MirqabGap    gap;
} Cutter;

static void
close_token (Cutter *cutter)
{
  if (!cutter->is_open)
    return;

  cutter->current.folded_length = (guint16) (cutter->folded->len - cutter->current.folded);
  g_string_append_c (cutter->folded, '\0');
  if (cutter->current.kind == MIRQAB_TOKEN_NUMBER
      && cutter->current.folded_length <= MAX_NUMBER_DIGITS)
    cutter->current.number = atoi (cutter->folded->str + cutter->current.folded);
  g_array_append_val (cutter->tokens, cutter->current);
  cutter->is_open = FALSE;
  cutter->gap = MIRQAB_GAP_NONE;
}

static void
open_token (Cutter          *cutter,
            MirqabTokenKind  kind,
            MirqabScript     script,
            guint32          start)
{
  cutter->current = (MirqabToken) {
    .start = start,
    .folded = (guint32) cutter->folded->len,
    .kind = kind,
    .gap = cutter->gap,
    .script = script,
    .number = -1,
  };
  cutter->is_open = TRUE;
}

static void
add_to_token (Cutter          *cutter,
              MirqabTokenKind  kind,
              gunichar         character,
              guint32          start,
              guint32          end)
{
  MirqabScript script = kind == MIRQAB_TOKEN_WORD ? script_of (character) : MIRQAB_SCRIPT_NONE;
  gboolean continues = cutter->is_open
                       && cutter->current.kind == kind
                       && cutter->current.script == script
                       && cutter->folded->len - cutter->current.folded < MAX_WORD_BYTES;

  if (!continues)
    {
      close_token (cutter);
      open_token (cutter, kind, script, start);
    }
  append_character (cutter->folded, character);
  cutter->current.end = end;
}

static void
add_mark (Cutter   *cutter,
          gunichar  character,
          guint32   start,
          guint32   end)
{
  close_token (cutter);
  open_token (cutter, MIRQAB_TOKEN_MARK, MIRQAB_SCRIPT_NONE, start);
  append_character (cutter->folded, character);
  cutter->current.mark = character;
  cutter->current.end = end;
  close_token (cutter);
}

static void
add_character (Cutter   *cutter,
               gunichar  character,
               guint32   start,
               guint32   end)
{
  switch (classify (character))
    {
    case CLASS_LETTER:
      add_to_token (cutter, MIRQAB_TOKEN_WORD, character, start, end);
      break;
    case CLASS_DIGIT:
      add_to_token (cutter, MIRQAB_TOKEN_NUMBER, character, start, end);
      break;
    case CLASS_SPACE:
      close_token (cutter);
      cutter->gap = MAX (cutter->gap, MIRQAB_GAP_SPACE);
      break;
    case CLASS_LINE:
      close_token (cutter);
      cutter->gap = MIRQAB_GAP_LINE;
      break;
    case CLASS_MARK:
      add_mark (cutter, character, start, end);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * mirqab_tokens_new:
 * @text: valid UTF-8, which must outlive the tokens
 * @length: in bytes, less than 2^32, or -1 when NUL-terminated
 *
 * Cuts in one pass, in time linear in @length.
 *
 * Returns: (transfer full): the tokens in order of the text
 */
MirqabTokens *
mirqab_tokens_new (const char *text,
                   gssize      length)
{
  gsize size = length < 0 ? strlen (text) : (gsize) length;
  MirqabTokens *self = g_new0 (MirqabTokens, 1);
  Cutter cutter = {
    .tokens = g_array_sized_new (FALSE, FALSE, sizeof (MirqabToken), (guint) (size / 9 + 8)),
    .folded = g_string_sized_new (size + size / 8 + 8),
    .gap = MIRQAB_GAP_LINE,
  };
  const char *at = text;

  g_assert (size < G_MAXUINT32);

  while (at < text + size)
    {
      const char *next;
      gunichar character = read_character (at, &next);
      gunichar folded[MIRQAB_MAX_FOLDING];
      guint n = mirqab_fold_character (character, folded);

      /* A dropped sign belongs to the word that it stands in. */
      if (n == 0 && cutter.is_open)
        cutter.current.end = (guint32) (next - text);
      for (guint i = 0; i < n; i++)
        add_character (&cutter, folded[i], (guint32) (at - text), (guint32) (next - text));
      at = next;
    }
  close_token (&cutter);

  self->text = text;
  self->n_tokens = cutter.tokens->len;
  self->tokens = (MirqabToken *) g_array_free (cutter.tokens, FALSE);
  self->folded = cutter.folded;

  return self;
}

void
mirqab_tokens_free (MirqabTokens *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->tokens);
  g_string_free (self->folded, TRUE);
  g_free (self);
}
