/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "briefing/templates.h"

G_BEGIN_DECLS

/* How a briefing is made up: the choices of a template as rows.
 *
 * Signal "changed": by the person or by a template. */
#define MIRQAB_TYPE_BRIEFING_FORM (mirqab_briefing_form_get_type ())
G_DECLARE_FINAL_TYPE (MirqabBriefingForm, mirqab_briefing_form, MIRQAB, BRIEFING_FORM, AdwPreferencesPage)

void mirqab_briefing_form_set_counts   (MirqabBriefingForm   *self,
                                        guint                 n_shown,
                                        guint                 n_selected);
/* Whether only the selected articles are wanted. */
gboolean mirqab_briefing_form_get_only_selected
                                       (MirqabBriefingForm   *self);
/* What the template leaves open is filled in. */
void mirqab_briefing_form_set_defaults (MirqabBriefingForm   *self,
                                        const char           *title,
                                        const char           *language);
void mirqab_briefing_form_set_template (MirqabBriefingForm   *self,
                                        const MirqabTemplate *template);
/* @template: cleared and set */
void mirqab_briefing_form_get_template (MirqabBriefingForm   *self,
                                        MirqabTemplate       *template);

G_END_DECLS
