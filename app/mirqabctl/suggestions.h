/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Names that a person may have meant by another. */
typedef struct _MirqabctlSuggestions MirqabctlSuggestions;

MirqabctlSuggestions *mirqabctl_suggestions_new   (const char           *typed);
void                  mirqabctl_suggestions_free  (MirqabctlSuggestions *self);
void                  mirqabctl_suggestions_offer (MirqabctlSuggestions *self,
                                                   const char           *name,
                                                   const char           *shown);
char                 *mirqabctl_suggestions_dup_text
                                                  (MirqabctlSuggestions *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabctlSuggestions, mirqabctl_suggestions_free)

G_END_DECLS
