/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each widget is made from its template without a session, turned round, and
 * leaves nothing behind. */

#include <adwaita.h>

#include "articles/article-list.h"
#include "articles/article-row.h"
#include "filters/filter-row.h"
#include "filters/filter-section.h"
#include "filters/scope-bar.h"
#include "filters/search-row.h"
#include "filters/sidebar.h"
#include "importing/drop-area.h"
#include "importing/import-bar.h"
#include "reader/link-popover.h"
#include "reader/reader.h"
#include "window/adaptive-bin.h"
#include "window/header.h"
#include "window/panes.h"

static GType
ensure (const char *name)
{
  const GType types[] = {
    MIRQAB_TYPE_ADAPTIVE_BIN, MIRQAB_TYPE_ARTICLE_LIST, MIRQAB_TYPE_ARTICLE_ROW,
    MIRQAB_TYPE_DROP_AREA,    MIRQAB_TYPE_FILTER_ROW,   MIRQAB_TYPE_FILTER_SECTION,
    MIRQAB_TYPE_HEADER,       MIRQAB_TYPE_IMPORT_BAR,   MIRQAB_TYPE_LINK_POPOVER,
    MIRQAB_TYPE_PANES,        MIRQAB_TYPE_READER,       MIRQAB_TYPE_SCOPE_BAR,
    MIRQAB_TYPE_SEARCH_ROW,   MIRQAB_TYPE_SIDEBAR,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (g_type_name (types[i]), name))
      return types[i];

  g_assert_not_reached ();
}

static void
test_template (gconstpointer data)
{
  for (int direction = GTK_TEXT_DIR_LTR; direction <= GTK_TEXT_DIR_RTL; direction++)
    {
      GtkWidget *widget;
      int minimum, natural;

      gtk_widget_set_default_direction ((GtkTextDirection) direction);
      widget = g_object_ref_sink (g_object_new (ensure (data), NULL));
      gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      g_assert_cmpint (minimum, <=, natural);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_assert_finalize_object (widget);
    }
}

int
main (int   argc,
      char *argv[])
{
  static const char *const names[] = {
    "MirqabAdaptiveBin", "MirqabArticleList", "MirqabArticleRow",    "MirqabDropArea",
    "MirqabFilterRow",   "MirqabFilterSection", "MirqabHeader",      "MirqabImportBar",
    "MirqabLinkPopover", "MirqabPanes",       "MirqabReader",        "MirqabScopeBar",
    "MirqabSearchRow",   "MirqabSidebar",
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strdup_printf ("/template/%s", names[i]);

      g_test_add_data_func (path, names[i], test_template);
    }

  return g_test_run ();
}
