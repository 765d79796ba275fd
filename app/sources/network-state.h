/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  MIRQAB_NETWORK_STATE_ONLINE,
  MIRQAB_NETWORK_STATE_METERED, /* what nobody asked for is put off */
  MIRQAB_NETWORK_STATE_OFFLINE, /* only this computer itself can be asked */
} MirqabNetworkState;

MirqabNetworkState mirqab_network_state_get  (GNetworkMonitor *monitor);
gboolean           mirqab_url_is_of_this_host(const char      *url);

G_END_DECLS
