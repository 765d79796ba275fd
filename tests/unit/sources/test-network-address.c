/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sources/network-address.h"

static void
test_networks (void)
{
  static const struct
  {
    const char   *address;
    MirqabNetwork network;
  } cases[] = {
    { "8.8.8.8", MIRQAB_NETWORK_PUBLIC },
    { "127.0.0.1", MIRQAB_NETWORK_LOOPBACK },
    { "127.255.255.254", MIRQAB_NETWORK_LOOPBACK },
    { "10.1.2.3", MIRQAB_NETWORK_SITE },
    { "172.16.0.1", MIRQAB_NETWORK_SITE },
    { "172.31.255.255", MIRQAB_NETWORK_SITE },
    { "172.32.0.1", MIRQAB_NETWORK_PUBLIC },
    { "192.168.1.1", MIRQAB_NETWORK_SITE },
    { "100.64.0.1", MIRQAB_NETWORK_SITE },
    { "100.128.0.1", MIRQAB_NETWORK_PUBLIC },
    { "169.254.169.254", MIRQAB_NETWORK_LINK },
    { "0.0.0.0", MIRQAB_NETWORK_RESERVED },
    { "224.0.0.1", MIRQAB_NETWORK_RESERVED },
    { "255.255.255.255", MIRQAB_NETWORK_RESERVED },
    { "::1", MIRQAB_NETWORK_LOOPBACK },
    { "::", MIRQAB_NETWORK_RESERVED },
    { "::ffff:127.0.0.1", MIRQAB_NETWORK_LOOPBACK },
    { "::ffff:8.8.8.8", MIRQAB_NETWORK_PUBLIC },
    { "64:ff9b::a00:1", MIRQAB_NETWORK_SITE },
    { "2002:7f00:1::", MIRQAB_NETWORK_LOOPBACK },
    { "fe80::1", MIRQAB_NETWORK_LINK },
    { "fd00::1", MIRQAB_NETWORK_SITE },
    { "ff02::1", MIRQAB_NETWORK_RESERVED },
    { "2a00:1450::1", MIRQAB_NETWORK_PUBLIC },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GInetAddress) address = g_inet_address_new_from_string (cases[i].address);

      g_test_message ("%s", cases[i].address);
      g_assert_cmpint (mirqab_network_of_address (address), ==, cases[i].network);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sources/network-address/networks", test_networks);

  return g_test_run ();
}
