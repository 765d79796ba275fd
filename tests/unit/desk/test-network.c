/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a round does where the network is metered or missing, which a monitor of
 * the test's own says. Nothing is asked that is not on this computer. */

#include "desk/fetch.h"

#include <gio/gio.h>

#define TEST_TYPE_MONITOR (test_monitor_get_type ())
G_DECLARE_FINAL_TYPE (TestMonitor, test_monitor, TEST, MONITOR, GObject)

struct _TestMonitor
{
  GObject  parent_instance;
  gboolean is_available;
  gboolean is_metered;
};

static void
test_monitor_interface_init (GNetworkMonitorInterface *interface)
{
}

static gboolean
test_monitor_initable_init (GInitable     *initable,
                            GCancellable  *cancellable,
                            GError       **error)
{
  return TRUE;
}

static void
test_monitor_initable_interface_init (GInitableIface *interface)
{
  interface->init = test_monitor_initable_init;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestMonitor, test_monitor, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_INITABLE, test_monitor_initable_interface_init)
                               G_IMPLEMENT_INTERFACE (G_TYPE_NETWORK_MONITOR, test_monitor_interface_init))

enum
{
  PROP_AVAILABLE = 1,
  PROP_METERED,
  PROP_CONNECTIVITY,
};

static void
test_monitor_get_property (GObject    *object,
                           guint       property,
                           GValue     *value,
                           GParamSpec *pspec)
{
  TestMonitor *self = TEST_MONITOR (object);

  if (property == PROP_AVAILABLE)
    g_value_set_boolean (value, self->is_available);
  else if (property == PROP_METERED)
    g_value_set_boolean (value, self->is_metered);
  else
    g_value_set_enum (value, G_NETWORK_CONNECTIVITY_FULL);
}

static void
test_monitor_class_init (TestMonitorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = test_monitor_get_property;
  g_object_class_override_property (object_class, PROP_AVAILABLE, "network-available");
  g_object_class_override_property (object_class, PROP_METERED, "network-metered");
  g_object_class_override_property (object_class, PROP_CONNECTIVITY, "connectivity");
}

static void
test_monitor_init (TestMonitor *self)
{
}

typedef struct
{
  const char         *description;
  gboolean            is_available;
  gboolean            is_metered;
  gboolean            is_unattended;
  const char         *url;
  MirqabNetworkState  state;
  gboolean            is_put_off;
  MirqabFetchFault    fault;
} Row;

/* Port 1 of this computer refuses; the reserved name is nowhere (RFC 6761). */
static const Row rows[] = {
  { "metered, nobody asked", TRUE, TRUE, TRUE, "http://nowhere.invalid/", MIRQAB_NETWORK_STATE_METERED, TRUE, 0 },
  { "metered, asked", TRUE, TRUE, FALSE, "http://nowhere.invalid/", MIRQAB_NETWORK_STATE_METERED, FALSE,
    MIRQAB_FETCH_FAULT_DNS },
  { "offline, nobody asked", FALSE, FALSE, TRUE, "http://nowhere.invalid/", MIRQAB_NETWORK_STATE_OFFLINE, TRUE, 0 },
  { "offline, asked", FALSE, FALSE, FALSE, "http://nowhere.invalid/", MIRQAB_NETWORK_STATE_OFFLINE, FALSE,
    MIRQAB_FETCH_FAULT_OFFLINE },
  { "offline, this computer", FALSE, FALSE, TRUE, "http://127.0.0.1:1/", MIRQAB_NETWORK_STATE_OFFLINE, FALSE,
    MIRQAB_FETCH_FAULT_REFUSED },
  { "online", TRUE, FALSE, TRUE, "http://127.0.0.1:1/", MIRQAB_NETWORK_STATE_ONLINE, FALSE,
    MIRQAB_FETCH_FAULT_REFUSED },
};

/* A failure that is not the source's is not held against it. */
static gboolean
store_cb (MirqabFetched    *fetched,
          MirqabFetchItem  *item,
          gpointer          user_data,
          GError          **error)
{
  g_assert_true ((item->fault == MIRQAB_FETCH_FAULT_OFFLINE) == (fetched->visit == NULL));

  return TRUE;
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "dossiers", "tiny", NULL);
  g_autoptr (MirqabDossier) dossier = mirqab_dossier_load (folder, NULL);
  g_autoptr (MirqabAnalyser) analyser = mirqab_analyser_new (dossier);
  g_autoptr (TestMonitor) monitor = g_object_new (TEST_TYPE_MONITOR, NULL);
  g_autoptr (MirqabKeptSource) source = mirqab_kept_source_new (row->url);
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  g_autoptr (MirqabFetchResult) result = NULL;
  MirqabFetchOptions options = { .now = 1700000000, .is_unattended = row->is_unattended,
                                 .monitor = G_NETWORK_MONITOR (monitor) };

  monitor->is_available = row->is_available;
  monitor->is_metered = row->is_metered;
  g_ptr_array_add (sources, source);
  result = mirqab_fetch_round (sources, analyser, &options, store_cb, NULL, NULL, NULL, NULL);
  g_assert_cmpint (result->network, ==, row->state);
  g_assert_cmpint (result->is_put_off, ==, row->is_put_off);
  if (row->is_put_off)
    g_assert_cmpuint (result->items->len, ==, 0);
  else
    g_assert_cmpint (((MirqabFetchItem *) g_ptr_array_index (result->items, 0))->fault, ==, row->fault);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/desk/network/%s", rows[i].description);

      g_test_add_data_func (path, &rows[i], test_row);
    }

  return g_test_run ();
}
