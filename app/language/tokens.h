/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "language/span.h"

G_BEGIN_DECLS

typedef enum
{
  MIRQAB_TOKEN_WORD,   /* letters of one script, with their vowel signs */
  MIRQAB_TOKEN_NUMBER, /* digits of any script */
  MIRQAB_TOKEN_MARK,   /* one character of punctuation or a symbol */
} MirqabTokenKind;

typedef enum
{
  MIRQAB_GAP_NONE,  /* the token follows the one before it immediately */
  MIRQAB_GAP_SPACE,
  MIRQAB_GAP_LINE,  /* at least one line break between them, or the first token */
} MirqabGap;

typedef enum
{
  MIRQAB_SCRIPT_NONE, /* numbers and marks */
  MIRQAB_SCRIPT_ARABIC,
  MIRQAB_SCRIPT_CYRILLIC,
  MIRQAB_SCRIPT_LATIN,
  MIRQAB_SCRIPT_OTHER,
} MirqabScript;

typedef struct
{
  guint32  start;         /* bytes of the text */
  guint32  end;
  guint32  folded;        /* offset of the folded form in MirqabTokens.folded */
  guint16  folded_length; /* bytes; the form is NUL-terminated */
  guint8   kind;          /* MirqabTokenKind */
  guint8   gap;           /* MirqabGap before the token */
  guint8   script;        /* MirqabScript */
  gunichar mark;          /* of a mark, folded; else 0 */
  int      number;        /* of a number with at most 9 digits; else -1 */
} MirqabToken;

/* A text cut into words, numbers and marks, with their folded forms. */
typedef struct
{
  const char  *text;     /* borrowed */
  MirqabToken *tokens;   /* owned */
  guint        n_tokens;
  GString     *folded;   /* owned */
} MirqabTokens;

MirqabTokens *mirqab_tokens_new  (const char   *text,
                                  gssize        length);
void          mirqab_tokens_free (MirqabTokens *self);

/* The folded form of a token: NUL-terminated, never NULL. */
static inline const char *
mirqab_tokens_get_folded (const MirqabTokens *self,
                          guint               position)
{
  return self->folded->str + self->tokens[position].folded;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabTokens, mirqab_tokens_free)

G_END_DECLS
