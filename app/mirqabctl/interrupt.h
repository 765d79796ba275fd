/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void mirqabctl_interrupt_listen (GCancellable *cancellable);

G_END_DECLS
