/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* A context-free grammar of news: a symbol and what it may become. A word in
 * braces is a symbol; those in capitals are filled in from the dossier and the
 * day of the article. */
typedef struct
{
  const char        *symbol;
  const char *const *choices; /* NULL-terminated */
} MirqabGrammarRule;

const char *const *mirqab_article_grammar_get (const char *symbol,
                                               gsize       length);
