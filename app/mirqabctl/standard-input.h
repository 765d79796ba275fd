/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *mirqabctl_read_standard_input (GCancellable  *cancellable,
                                       GError       **error);
GBytes *mirqabctl_read_argument       (const char    *argument,
                                       GCancellable  *cancellable,
                                       GError       **error);

G_END_DECLS
