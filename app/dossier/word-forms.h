/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier/dossier.h"

G_BEGIN_DECLS

/* The words of a search, with the other spellings of the names that they are: who
 * looks for one spelling of a person looks for the person. Names in quotes and
 * behind = - and a field stay as they are typed. Any thread. */
char  *mirqab_word_forms_expand (MirqabDossier *dossier,
                                 const char    *words);
char **mirqab_word_forms_list   (MirqabDossier *dossier,
                                 const char    *words);

G_END_DECLS
