/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each widget is made from its template without a session, turned round, and
 * leaves nothing behind. */

#include <adwaita.h>

#include "articles/article-list.h"
#include "articles/article-row.h"
#include "chronology/chronology-canvas.h"
#include "chronology/chronology-list.h"
#include "chronology/chronology-panel.h"
#include "chronology/event-card.h"
#include "filters/filter-row.h"
#include "filters/filter-section.h"
#include "filters/own-section.h"
#include "filters/scope-bar.h"
#include "filters/search-row.h"
#include "filters/sidebar.h"
#include "importing/drop-area.h"
#include "importing/import-bar.h"
#include "map/map-canvas.h"
#include "map/map-panel.h"
#include "map/state-card.h"
#include "map/state-list.h"
#include "map/year-bars.h"
#include "reader/link-popover.h"
#include "reader/reader-note.h"
#include "reader/reader.h"
#include "window/adaptive-bin.h"
#include "window/header.h"
#include "window/panes.h"
#include "window/trouble-bar.h"

typedef GType (*TypeFunc) (void);

static void
test_template (gconstpointer data)
{
  GType type = (*(const TypeFunc *) data) ();

  for (int direction = GTK_TEXT_DIR_LTR; direction <= GTK_TEXT_DIR_RTL; direction++)
    {
      GtkWidget *widget;
      int minimum, natural;

      gtk_widget_set_default_direction ((GtkTextDirection) direction);
      widget = g_object_ref_sink (g_object_new (type, NULL));
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
  static const TypeFunc types[] = {
    mirqab_adaptive_bin_get_type,
    mirqab_article_list_get_type,
    mirqab_article_row_get_type,
    mirqab_chronology_canvas_get_type,
    mirqab_chronology_list_get_type,
    mirqab_chronology_panel_get_type,
    mirqab_drop_area_get_type,
    mirqab_event_card_get_type,
    mirqab_filter_row_get_type,
    mirqab_filter_section_get_type,
    mirqab_header_get_type,
    mirqab_import_bar_get_type,
    mirqab_link_popover_get_type,
    mirqab_map_canvas_get_type,
    mirqab_map_panel_get_type,
    mirqab_own_section_get_type,
    mirqab_panes_get_type,
    mirqab_reader_note_get_type,
    mirqab_reader_get_type,
    mirqab_scope_bar_get_type,
    mirqab_search_row_get_type,
    mirqab_sidebar_get_type,
    mirqab_state_card_get_type,
    mirqab_state_list_get_type,
    mirqab_trouble_bar_get_type,
    mirqab_year_bars_get_type,
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *path = g_strdup_printf ("/template/%s", g_type_name (types[i] ()));

      g_test_add_data_func (path, &types[i], test_template);
    }

  return g_test_run ();
}
