/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MIRQAB_MARKUP_MAX_TAG (64 * 1024)

typedef enum
{
  MIRQAB_MARKUP_TEXT,
  MIRQAB_MARKUP_START,   /* <p …> and <br/> */
  MIRQAB_MARKUP_END,     /* </p> */
  MIRQAB_MARKUP_CDATA,   /* the characters between <![CDATA[ and ]]> */
  MIRQAB_MARKUP_ASIDE,   /* comment, declaration, processing instruction */
  MIRQAB_MARKUP_TOO_BIG, /* a tag over MIRQAB_MARKUP_MAX_TAG; reading ends there */
} MirqabMarkupKind;

typedef struct
{
  MirqabMarkupKind kind;
  const char      *start;       /* all of it, "<" and ">" as well (not for CDATA) */
  gsize            length;
  const char      *name;        /* of a tag, as written */
  gsize            name_length;
} MirqabMarkupToken;

/* Splits HTML or XML in one pass, whatever it holds: time is linear, nothing is
 * allocated. Pieces borrow the text that is read. */
typedef struct
{
  const char *at;
  const char *end;
  const char *next_quote[2]; /* where the next " and ' are known to be */
} MirqabMarkupReader;

void     mirqab_markup_reader_init (MirqabMarkupReader      *reader,
                                    const char              *markup,
                                    gsize                    length);
gboolean mirqab_markup_reader_next (MirqabMarkupReader      *reader,
                                    MirqabMarkupToken       *token);
gboolean mirqab_markup_skip_past   (MirqabMarkupReader      *reader,
                                    const char              *name,
                                    gsize                    name_length);
gboolean mirqab_markup_is_named    (const MirqabMarkupToken *token,
                                    const char              *name);
char    *mirqab_markup_attribute   (const MirqabMarkupToken *token,
                                    const char              *name);

G_END_DECLS
