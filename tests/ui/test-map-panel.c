/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mirqab-config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "map/map-canvas-private.h"
#include "map/map-panel.h"
#include "map/map-saver.h"
#include "map/state-card.h"
#include "map/state-list.h"
#include "map/year-bars.h"
#include "waiting.h"
#include "widget-tree.h"

/* Written for this test. */
#define ARTICLE                                                                            \
  "أستانا تستضيف اجتماعًا لوزراء الدفاع\n\n"                                               \
  "أستانا، 12 مارس 2024. قالت وزارة الدفاع في كازاخستان إن وزراء دفاع كازاخستان "          \
  "وقيرغيزستان بحثوا في العاصمة الكازاخستانية أستانا تدريبات مشتركة مقررة في الخريف.\n"

/* One desk for all tests: none changes its archive, and to open it takes longest. */
typedef struct
{
  char       *folder;
  MirqabDesk *desk;
  gboolean    is_done;
} Ground;

static Ground ground;

typedef struct
{
  MirqabSession *session;
  GtkWidget     *window;
  GtkWidget     *panel;
} Fixture;

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  mirqab_desk_open_finish (MIRQAB_DESK (source), result, &error);
  g_assert_no_error (error);
  ((Ground *) user_data)->is_done = TRUE;
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = NULL;

  items = mirqab_desk_import_finish (MIRQAB_DESK (source), result, &error);
  g_assert_no_error (error);
  ((Ground *) user_data)->is_done = TRUE;
}

static void
wait_until_done (void)
{
  WAIT_WHILE (!ground.is_done);
  ground.is_done = FALSE;
}

static void
open_desk (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dossier_folder = NULL;
  g_autofree char *file = NULL;
  g_autoptr (MirqabDossier) dossier = NULL;
  g_autoptr (MirqabBoundaries) boundaries = NULL;

  ground.folder = g_dir_make_tmp ("mirqab-map-XXXXXX", &error);
  g_assert_no_error (error);
  dossier_folder = g_build_filename (g_getenv ("MIRQAB_DATA"), "dossiers",
                                     MIRQAB_DEFAULT_DOSSIER, NULL);
  file = g_build_filename (g_getenv ("MIRQAB_DATA"), "geography", "countries-50m.json", NULL);
  dossier = mirqab_dossier_load (dossier_folder, &error);
  g_assert_no_error (error);
  boundaries = mirqab_boundaries_load (file, &error);
  g_assert_no_error (error);
  ground.desk = mirqab_desk_new (dossier, boundaries, ground.folder);
  mirqab_desk_open_async (ground.desk, NULL, opened_cb, &ground);
  wait_until_done ();
  mirqab_desk_import_text_async (ground.desk, ARTICLE, NULL, imported_cb, &ground);
  wait_until_done ();
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const char *language = data;
  gboolean is_rtl = g_str_equal (language, "ar");

  gtk_widget_set_default_direction (is_rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  fixture->session = mirqab_session_new (ground.desk, language,
                                         mirqab_day_from_ymd (2026, 11, 24));
  wait_for_view (fixture->session);
  fixture->window = gtk_window_new ();
  fixture->panel = g_object_new (MIRQAB_TYPE_MAP_PANEL, "session", fixture->session, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 500);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->panel);
  gtk_window_present (GTK_WINDOW (fixture->window));
  WAIT_WHILE (gtk_widget_get_width (fixture->panel) < 100);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->panel), (gpointer *) &fixture->panel);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  WAIT_WHILE (fixture->panel != NULL);
  /* What is being read for it keeps the session. */
  wait_for_view (fixture->session);
  g_assert_finalize_object (fixture->session);
}

/* A picture of the panel as it is on the screen, for people: MIRQAB_PICTURES names the folder. */
static void
take_picture (Fixture    *fixture,
              const char *name)
{
  const char *folder = g_getenv ("MIRQAB_PICTURES");
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *file = NULL;

  if (folder == NULL)
    return;
  paintable = gtk_widget_paintable_new (fixture->window);
  snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (fixture->window)),
                                         node, NULL);
  file = g_strdup_printf ("%s/map-panel-%s.png", folder, name);
  gdk_texture_save_to_png (texture, file);
}

/* What a screen reader says of the map comes from the view. */
static void
test_description (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkWidget *canvas = find_widget (fixture->panel, MIRQAB_TYPE_MAP_CANVAS);
  gboolean is_arabic = g_str_equal (data, "ar");
  g_autofree char *text = mirqab_map_canvas_dup_description (MIRQAB_MAP_CANVAS (canvas));

  g_test_message ("%s", text);
  take_picture (fixture, data);
  g_assert_nonnull (strstr (text, is_arabic ? "كازاخستان: دولة عضو، مقالة واحدة"
                                            : "Kazakhstan: member, 1 article"));
  g_assert_nonnull (strstr (text, is_arabic ? "بيلاروسيا: دولة عضو، لا مقالات"
                                            : "Belarus: member, no articles"));
}

/* The map is that of the last day in scope. */
static void
test_period (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *canvas = find_widget (fixture->panel, MIRQAB_TYPE_MAP_CANVAS);
  gboolean is_arabic = g_str_equal (data, "ar");
  g_autofree char *now = mirqab_map_canvas_dup_description (MIRQAB_MAP_CANVAS (canvas));
  g_autofree char *then = NULL;

  g_assert_nonnull (strstr (now, is_arabic ? "عضوية مجمّدة" : "frozen membership"));
  mirqab_session_set_period (fixture->session, MIRQAB_DAY_NONE, mirqab_day_from_ymd (2009, 1, 1));
  then = mirqab_map_canvas_dup_description (MIRQAB_MAP_CANVAS (canvas));
  g_assert_null (strstr (then, is_arabic ? "عضوية مجمّدة" : "frozen membership"));
  g_assert_nonnull (strstr (then, is_arabic ? "أوزبكستان: دولة عضو" : "Uzbekistan: member"));
  wait_for_view (fixture->session);
}

static void
test_zoom (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_true (gtk_widget_activate_action (fixture->panel, "map.zoom-in", NULL));
  wait_for_milliseconds (60);
  g_assert_true (gtk_widget_activate_action (fixture->panel, "map.zoom-out", NULL));
  g_assert_true (gtk_widget_activate_action (fixture->panel, "map.fit", NULL));
  wait_for_milliseconds (60);
}

/* The list is the map for who does not see it: a row filters. */
static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *button = find_widget (fixture->panel, GTK_TYPE_MENU_BUTTON);
  GtkWidget *list, *row;
  const MirqabScope *scope;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  wait_for_milliseconds (200);
  list = find_widget (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))),
                      GTK_TYPE_LIST_BOX);
  row = find_label (list, g_str_equal (data, "ar") ? "كازاخستان" : "Kazakhstan");
  g_assert_nonnull (row);
  row = gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX_ROW);
  g_assert_nonnull (find_label (row, "1"));
  g_signal_emit_by_name (row, "activate");
  scope = mirqab_session_get_scope (fixture->session);
  g_assert_true (mirqab_scope_has (scope, MIRQAB_SCOPE_COUNTRIES, "KZ"));
  wait_for_view (fixture->session);
}

static void
test_card (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *canvas = find_widget (fixture->panel, MIRQAB_TYPE_MAP_CANVAS);
  GtkWidget *card = find_widget (fixture->panel, MIRQAB_TYPE_STATE_CARD);
  GtkWidget *button;
  GdkRectangle where = { 300, 200, 1, 1 };
  const MirqabScope *scope;

  g_autofree char *name = g_strconcat ("card-", (const char *) data, NULL);

  g_signal_emit_by_name (canvas, "card", "AM", &where);
  wait_for_milliseconds (300);
  take_picture (fixture, name);
  g_assert_true (gtk_widget_get_mapped (card));
  g_assert_nonnull (find_label (card, g_str_equal (data, "ar") ? "أرمينيا" : "Armenia"));
  g_assert_nonnull (find_label (card, "Membership frozen: since 22 February 2024"));
  g_assert_nonnull (find_label (card, "Chairmanships"));
  button = find_widget (card, GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  scope = mirqab_session_get_scope (fixture->session);
  g_assert_true (mirqab_scope_has (scope, MIRQAB_SCOPE_COUNTRIES, "AM"));
  wait_for_view (fixture->session);
}

/* The card counts the articles of the state by their years. */
static void
test_card_years (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *canvas = find_widget (fixture->panel, MIRQAB_TYPE_MAP_CANVAS);
  GtkWidget *card = find_widget (fixture->panel, MIRQAB_TYPE_STATE_CARD);
  GdkRectangle where = { 300, 200, 1, 1 };
  GtkWidget *bars;
  g_autofree char *text = NULL;

  g_signal_emit_by_name (canvas, "card", "KZ", &where);
  bars = find_widget (card, MIRQAB_TYPE_YEAR_BARS);
  WAIT_WHILE (!gtk_widget_get_visible (bars));
  text = mirqab_year_bars_dup_text (MIRQAB_YEAR_BARS (bars));
  g_assert_cmpstr (text, ==, "2024: 1 article");
  wait_for_milliseconds (100);

  /* Another state while the first is still asked for. */
  g_signal_emit_by_name (canvas, "card", "RU", &where);
  g_signal_emit_by_name (canvas, "card", "AM", &where);
  wait_for_milliseconds (200);
  bars = find_widget (card, MIRQAB_TYPE_YEAR_BARS);
  g_assert_false (gtk_widget_get_visible (bars));
  gtk_popover_popdown (GTK_POPOVER (card));
  wait_for_milliseconds (300);
}

static void
run_xdotool (const char *command)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_command_line_sync (command, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  wait_for_milliseconds (120);
}

/* Clicks on a state, with a key held or not. Without a window manager the window stands at 0, 0. */
static void
click_state (Fixture    *fixture,
             const char *code,
             const char *key)
{
  GtkWidget *canvas = find_widget (fixture->panel, MIRQAB_TYPE_MAP_CANVAS);
  MirqabMapFigure *figure = MIRQAB_MAP_CANVAS (canvas)->figure;
  g_autofree char *command = NULL;
  double x, y, window_x, window_y, surface_x, surface_y;

  g_assert_true (mirqab_map_figure_get_anchor (figure, code, &x, &y));
  g_assert_true (gtk_widget_translate_coordinates (canvas, fixture->window, x, y,
                                                   &window_x, &window_y));
  gtk_native_get_surface_transform (GTK_NATIVE (fixture->window), &surface_x, &surface_y);
  if (key != NULL)
    command = g_strdup_printf ("xdotool mousemove %d %d keydown %s click 1 keyup %s",
                               (int) (window_x + surface_x), (int) (window_y + surface_y), key,
                               key);
  else
    command = g_strdup_printf ("xdotool mousemove %d %d click 1", (int) (window_x + surface_x),
                               (int) (window_y + surface_y));
  run_xdotool (command);
  wait_for_milliseconds (450); /* longer than a double click */
}

static void
assert_countries (Fixture    *fixture,
                  const char *expected)
{
  const MirqabScope *scope = mirqab_session_get_scope (fixture->session);
  g_autofree char *countries = NULL;

  countries = scope->countries != NULL ? g_strjoinv (" ", scope->countries) : g_strdup ("");
  g_assert_cmpstr (countries, ==, expected);
}

/* With a real pointer and real keys. */
static void
test_pointer_and_keys (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *xdotool = g_find_program_in_path ("xdotool");
  GtkWidget *canvas = find_widget (fixture->panel, MIRQAB_TYPE_MAP_CANVAS);
  MirqabMapFigure *figure = MIRQAB_MAP_CANVAS (canvas)->figure;
  double x, y, zoomed_x, zoomed_y;

  if (xdotool == NULL)
    {
      g_test_skip ("xdotool is not there");
      return;
    }
  click_state (fixture, "RU", NULL);
  assert_countries (fixture, "RU");
  click_state (fixture, "KZ", "ctrl");
  assert_countries (fixture, "KZ RU");
  click_state (fixture, "RU", "shift");
  assert_countries (fixture, "KZ");

  run_xdotool ("xdotool key Down");
  g_assert_cmpstr (MIRQAB_MAP_CANVAS (canvas)->focus, ==, "KZ");
  run_xdotool ("xdotool key ctrl+Return");
  assert_countries (fixture, "");
  run_xdotool ("xdotool key Return");
  assert_countries (fixture, "KZ");

  wait_for_view (fixture->session);
  mirqab_map_figure_get_anchor (figure, "RU", &x, &y);
  run_xdotool ("xdotool key plus");
  mirqab_map_figure_get_anchor (figure, "RU", &zoomed_x, &zoomed_y);
  g_assert_cmpfloat (zoomed_y, <, y - 20);
  run_xdotool ("xdotool key 0");
  mirqab_map_figure_get_anchor (figure, "RU", &zoomed_x, &zoomed_y);
  g_assert_cmpfloat (ABS (zoomed_y - y), <, 0.01);

  /* The wheel zooms about the pointer, which is over Russia. */
  mirqab_map_figure_get_anchor (figure, "KZ", &x, &y);
  run_xdotool ("xdotool click 4");
  mirqab_map_figure_get_anchor (figure, "KZ", &zoomed_x, &zoomed_y);
  g_assert_cmpfloat (zoomed_y, >, y + 5);
}

/* Year after year; a person's change stops it, and undo takes it back as one. */
static void
test_play (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *play = find_widget (fixture->panel, GTK_TYPE_TOGGLE_BUTTON);
  const MirqabScope *scope;

  mirqab_session_set_period (fixture->session, MIRQAB_DAY_NONE, mirqab_day_from_ymd (2007, 5, 1));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (play), TRUE);
  scope = mirqab_session_get_scope (fixture->session);
  g_assert_cmpint (scope->from, ==, mirqab_day_from_ymd (2008, 1, 1));
  g_assert_cmpint (scope->to, ==, mirqab_day_from_ymd (2008, 12, 31));
  WAIT_WHILE (mirqab_session_get_scope (fixture->session)->to < mirqab_day_from_ymd (2010, 12, 31));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (play)));

  mirqab_session_undo (fixture->session);
  scope = mirqab_session_get_scope (fixture->session);
  g_assert_cmpint (scope->to, ==, mirqab_day_from_ymd (2007, 5, 1));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (play)));

  /* The last year is this year; there it stops. */
  mirqab_session_set_period (fixture->session, MIRQAB_DAY_NONE, mirqab_day_from_ymd (2025, 5, 1));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (play), TRUE);
  WAIT_WHILE (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (play))
              && mirqab_session_get_scope (fixture->session)->from
                   == mirqab_day_from_ymd (2026, 1, 1));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (play)));
  scope = mirqab_session_get_scope (fixture->session);
  g_assert_cmpint (scope->from, ==, mirqab_day_from_ymd (2026, 1, 1));
  wait_for_view (fixture->session);
}

/* Inside a period of several months, month after month, to its end. */
static void
test_play_months (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkWidget *play = find_widget (fixture->panel, GTK_TYPE_TOGGLE_BUTTON);
  const MirqabScope *scope;

  g_assert_true (gtk_widget_activate_action (fixture->panel, "map.by-months", NULL));
  mirqab_session_set_period (fixture->session, mirqab_day_from_ymd (2023, 12, 5),
                             mirqab_day_from_ymd (2024, 1, 20));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (play), TRUE);
  scope = mirqab_session_get_scope (fixture->session);
  g_assert_cmpint (scope->from, ==, mirqab_day_from_ymd (2023, 12, 1));
  g_assert_cmpint (scope->to, ==, mirqab_day_from_ymd (2023, 12, 31));
  WAIT_WHILE (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (play)));
  scope = mirqab_session_get_scope (fixture->session);
  g_assert_cmpint (scope->from, ==, mirqab_day_from_ymd (2024, 1, 1));
  g_assert_cmpint (scope->to, ==, mirqab_day_from_ymd (2024, 1, 31));
  wait_for_view (fixture->session);
}

static void
test_save (Fixture       *fixture,
           gconstpointer  data)
{
  MirqabMapCanvas *canvas = MIRQAB_MAP_CANVAS (find_widget (fixture->panel, MIRQAB_TYPE_MAP_CANVAS));
  g_autoptr (GBytes) png = mirqab_map_saver_make (canvas, "map.PNG");
  g_autoptr (GBytes) svg = mirqab_map_saver_make (canvas, "map.svg");

  g_assert_nonnull (g_strstr_len (g_bytes_get_data (png, NULL), 8, "PNG"));
  g_assert_cmpuint (g_bytes_get_size (png), >, 10000);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg, NULL), 200, "<svg"));
  g_assert_null (mirqab_map_saver_make (canvas, "map.txt"));
}

/* A panel without a session shows nothing, and takes one away again. */
static void
test_no_session (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *canvas = find_widget (fixture->panel, MIRQAB_TYPE_MAP_CANVAS);
  g_autofree char *text = NULL;

  g_object_set (fixture->panel, "session", NULL, NULL);
  wait_for_milliseconds (60);
  text = mirqab_map_canvas_dup_description (MIRQAB_MAP_CANVAS (canvas));
  g_assert_cmpstr (text, ==, "");
  g_object_set (fixture->panel, "session", fixture->session, NULL);
  wait_for_milliseconds (60);
}

static void
test_dark_and_narrow (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *name = g_strconcat ("dark-", (const char *) data, NULL);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      ADW_COLOR_SCHEME_FORCE_DARK);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 300, 400);
  wait_for_milliseconds (300);
  take_picture (fixture, name);
  g_assert_cmpint (gtk_widget_get_width (fixture->panel), <=, 320);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const languages[] = { "en", "ar" };

  g_autoptr (GtkCssProvider) provider = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/org/mirqab/Mirqab/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
#define ADD(name, function)                                                               \
  G_STMT_START                                                                            \
  {                                                                                       \
    g_autofree char *path = g_strdup_printf ("/ui/map-panel/%s/" name, languages[i]);     \
    g_test_add (path, Fixture, languages[i], set_up, function, tear_down);                \
  }                                                                                       \
  G_STMT_END
      ADD ("description", test_description);
      ADD ("period", test_period);
      ADD ("zoom", test_zoom);
      ADD ("list", test_list);
      ADD ("card", test_card);
      ADD ("card-years", test_card_years);
      ADD ("pointer-and-keys", test_pointer_and_keys);
      ADD ("play", test_play);
      ADD ("play-months", test_play_months);
      ADD ("save", test_save);
      ADD ("no-session", test_no_session);
      ADD ("dark-and-narrow", test_dark_and_narrow);
    }
  open_desk ();
  result = g_test_run ();
  g_clear_object (&ground.desk);
  remove_folder (ground.folder);
  g_free (ground.folder);
  return result;
}
