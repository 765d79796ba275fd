/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "briefing/templates.h"

G_BEGIN_DECLS

/* The templates of briefings in a section of a menu, with the actions "choose"
 * (the name of a template) and "remove" (the one chosen last).
 *
 * Signals: "chosen" (MirqabTemplate *); "failed" (GError *): a template could
 * not be read or kept. */
#define MIRQAB_TYPE_TEMPLATE_MENU (mirqab_template_menu_get_type ())
G_DECLARE_FINAL_TYPE (MirqabTemplateMenu, mirqab_template_menu, MIRQAB, TEMPLATE_MENU, GObject)

MirqabTemplateMenu *mirqab_template_menu_new          (GMenu                *section);
GActionGroup       *mirqab_template_menu_get_actions  (MirqabTemplateMenu   *self);
void                mirqab_template_menu_ask_for_name (MirqabTemplateMenu   *self,
                                                       GtkWindow            *parent,
                                                       const MirqabTemplate *template);

/* What the last briefing was made up like; all zero before the first. */
void                mirqab_template_menu_get_last     (MirqabTemplateMenu   *self,
                                                       MirqabTemplate       *template);
void                mirqab_template_menu_keep_last    (MirqabTemplateMenu   *self,
                                                       const MirqabTemplate *template);

G_END_DECLS
