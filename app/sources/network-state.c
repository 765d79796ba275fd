/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/network-state.h"

/**
 * mirqab_network_state_get:
 * @monitor: (nullable): %NULL for the system's
 */
MirqabNetworkState
mirqab_network_state_get (GNetworkMonitor *monitor)
{
  if (monitor == NULL)
    monitor = g_network_monitor_get_default ();
  if (!g_network_monitor_get_network_available (monitor))
    return MIRQAB_NETWORK_STATE_OFFLINE;

  return g_network_monitor_get_network_metered (monitor) ? MIRQAB_NETWORK_STATE_METERED
                                                         : MIRQAB_NETWORK_STATE_ONLINE;
}

/**
 * mirqab_url_is_of_this_host:
 *
 * Returns: whether the address needs no network, as it names this computer
 */
gboolean
mirqab_url_is_of_this_host (const char *url)
{
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_ENCODED, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;
  g_autoptr (GInetAddress) address = host != NULL ? g_inet_address_new_from_string (host) : NULL;

  return g_strcmp0 (host, "localhost") == 0
         || (address != NULL && g_inet_address_get_is_loopback (address));
}
