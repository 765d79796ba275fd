/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *mirqabctl_describe_fetch_error (const char *name);

G_END_DECLS
