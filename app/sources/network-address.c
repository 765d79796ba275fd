/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/network-address.h"

#include <string.h>

/* The registries of special-purpose addresses (RFC 6890 and its updates) */
static const struct
{
  guint8        network[4];
  int           bits;
  MirqabNetwork kind;
} networks_v4[] = {
  { { 0, 0, 0, 0 },     8,  MIRQAB_NETWORK_RESERVED },
  { { 10, 0, 0, 0 },    8,  MIRQAB_NETWORK_SITE },
  { { 100, 64, 0, 0 },  10, MIRQAB_NETWORK_SITE },
  { { 127, 0, 0, 0 },   8,  MIRQAB_NETWORK_LOOPBACK },
  { { 169, 254, 0, 0 }, 16, MIRQAB_NETWORK_LINK },
  { { 172, 16, 0, 0 },  12, MIRQAB_NETWORK_SITE },
  { { 192, 0, 0, 0 },   24, MIRQAB_NETWORK_RESERVED },
  { { 192, 0, 2, 0 },   24, MIRQAB_NETWORK_RESERVED },
  { { 192, 168, 0, 0 }, 16, MIRQAB_NETWORK_SITE },
  { { 198, 18, 0, 0 },  15, MIRQAB_NETWORK_RESERVED },
  { { 198, 51, 100, 0 }, 24, MIRQAB_NETWORK_RESERVED },
  { { 203, 0, 113, 0 }, 24, MIRQAB_NETWORK_RESERVED },
  { { 224, 0, 0, 0 },   3,  MIRQAB_NETWORK_RESERVED },
};

static gboolean
matches (const guint8 *address,
         const guint8 *network,
         int           bits)
{
  int whole = bits / 8;
  int rest = bits % 8;

  if (memcmp (address, network, whole) != 0)
    return FALSE;

  return rest == 0 || (address[whole] ^ network[whole]) >> (8 - rest) == 0;
}

static MirqabNetwork
network_of_v4 (const guint8 *address)
{
  for (gsize i = 0; i < G_N_ELEMENTS (networks_v4); i++)
    if (matches (address, networks_v4[i].network, networks_v4[i].bits))
      return networks_v4[i].kind;

  return MIRQAB_NETWORK_PUBLIC;
}

static MirqabNetwork
network_of_v6 (const guint8 *address)
{
  static const guint8 zeros[16] = { 0 };
  static const guint8 mapped[12] = { [10] = 0xFF, [11] = 0xFF };
  static const guint8 translated[12] = { 0x00, 0x64, 0xFF, 0x9B };

  /* IPv4 inside IPv6: mapped, NAT64, 6to4 */
  if (memcmp (address, mapped, 12) == 0 || memcmp (address, translated, 12) == 0)
    return network_of_v4 (address + 12);
  if (address[0] == 0x20 && address[1] == 0x02)
    return network_of_v4 (address + 2);

  if (memcmp (address, zeros, 15) == 0)
    return address[15] == 1 ? MIRQAB_NETWORK_LOOPBACK : MIRQAB_NETWORK_RESERVED;
  if (memcmp (address, zeros, 12) == 0)
    return network_of_v4 (address + 12);
  if ((address[0] & 0xFE) == 0xFC)
    return MIRQAB_NETWORK_SITE;
  if (address[0] == 0xFE && (address[1] & 0xC0) == 0x80)
    return MIRQAB_NETWORK_LINK;
  if (address[0] == 0xFE && (address[1] & 0xC0) == 0xC0)
    return MIRQAB_NETWORK_SITE;

  return (address[0] & 0xE0) == 0x20 ? MIRQAB_NETWORK_PUBLIC : MIRQAB_NETWORK_RESERVED;
}

MirqabNetwork
mirqab_network_of_address (GInetAddress *address)
{
  const guint8 *bytes;

  g_return_val_if_fail (G_IS_INET_ADDRESS (address), MIRQAB_NETWORK_RESERVED);

  bytes = g_inet_address_to_bytes (address);

  return g_inet_address_get_family (address) == G_SOCKET_FAMILY_IPV4 ? network_of_v4 (bytes)
                                                                     : network_of_v6 (bytes);
}
