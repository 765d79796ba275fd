/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Whose an address is. Only public ones are reached from a public source. */
typedef enum
{
  MIRQAB_NETWORK_PUBLIC,
  MIRQAB_NETWORK_LOOPBACK,
  MIRQAB_NETWORK_LINK,     /* link-local: the same cable, and the metadata service of clouds */
  MIRQAB_NETWORK_SITE,     /* RFC 1918, unique local, shared (RFC 6598) */
  MIRQAB_NETWORK_RESERVED, /* multicast, unspecified, documentation, future */
} MirqabNetwork;

MirqabNetwork mirqab_network_of_address (GInetAddress *address);

G_END_DECLS
