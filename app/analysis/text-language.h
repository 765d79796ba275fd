/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/tokens.h"

G_BEGIN_DECLS

const char *mirqab_text_language_guess (const MirqabTokens *tokens);

G_END_DECLS
