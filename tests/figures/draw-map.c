/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the map into a PNG file, to be looked at, and says how long it took:
 * draw-map OUT.png [--size 800x500] [--palette dark] [--language ar] …
 * Needs MIRQAB_DATA. */

#include <stdio.h>
#include <stdlib.h>

#include "mirqab-config.h"

#include "figures/map-figure.h"

static char *size = NULL;
static char *palette = NULL;
static char *language = NULL;
static char *dossier_name = NULL;
static char *day = NULL;
static char *font = NULL;
static char **counts = NULL;
static char **places = NULL;
static char **selected = NULL;
static char *hover = NULL;
static char *focus = NULL;
static double zoom = 1;
static char *at = NULL;
static double factor = 1;
static int repeat = 1;

static const GOptionEntry entries[] = {
  { "size", 0, 0, G_OPTION_ARG_STRING, &size, "Size, 800x500", "SIZE" },
  { "palette", 0, 0, G_OPTION_ARG_STRING, &palette, "light, dark or paper", "NAME" },
  { "language", 0, 0, G_OPTION_ARG_STRING, &language, "ar, en or ru", "LANGUAGE" },
  { "dossier", 0, 0, G_OPTION_ARG_STRING, &dossier_name, "Folder of the dossier", "FOLDER" },
  { "day", 0, 0, G_OPTION_ARG_STRING, &day, "Day of the memberships", "DAY" },
  { "font", 0, 0, G_OPTION_ARG_STRING, &font, "Font", "FONT" },
  { "count", 0, 0, G_OPTION_ARG_STRING_ARRAY, &counts, "Articles of a state", "CODE=N" },
  { "place", 0, 0, G_OPTION_ARG_STRING_ARRAY, &places, "Articles of a place", "ID=N" },
  { "select", 0, 0, G_OPTION_ARG_STRING_ARRAY, &selected, "Selected state", "CODE" },
  { "hover", 0, 0, G_OPTION_ARG_STRING, &hover, "State under the pointer", "CODE" },
  { "focus", 0, 0, G_OPTION_ARG_STRING, &focus, "State with the keyboard", "CODE" },
  { "zoom", 0, 0, G_OPTION_ARG_DOUBLE, &zoom, "Zoom", "FACTOR" },
  { "at", 0, 0, G_OPTION_ARG_STRING, &at, "State to zoom at", "CODE" },
  { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &factor, "Pixels in a point", "FACTOR" },
  { "repeat", 0, 0, G_OPTION_ARG_INT, &repeat, "Draw so often and say the mean time", "N" },
  { NULL }
};

static void
set_counts (MirqabMapFigure  *figure,
            char            **list,
            void            (*set) (MirqabMapFigure *, const char *, guint))
{
  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (list[i], "=", 2);

      if (g_strv_length (parts) == 2)
        set (figure, parts[0], (guint) strtoul (parts[1], NULL, 10));
    }
}

static void
set_up (MirqabMapFigure *figure,
        int              width,
        int              height)
{
  double x = width / 2.0;
  double y = height / 2.0;

  mirqab_map_figure_set_language (figure, language);
  if (g_strcmp0 (palette, "dark") == 0)
    mirqab_map_figure_set_palette (figure, mirqab_palette_dark ());
  else if (g_strcmp0 (palette, "paper") == 0)
    mirqab_map_figure_set_palette (figure, mirqab_palette_paper ());
  if (font != NULL)
    {
      PangoFontDescription *description = pango_font_description_from_string (font);

      mirqab_map_figure_set_font (figure, description);
      pango_font_description_free (description);
    }
  mirqab_map_figure_set_day (figure, day != NULL ? mirqab_day_parse (day)
                                                 : mirqab_day_from_ymd (2026, 11, 24));
  set_counts (figure, counts, mirqab_map_figure_set_country_count);
  set_counts (figure, places, mirqab_map_figure_set_place_count);
  mirqab_map_figure_set_selected (figure, (const char *const *) selected);
  mirqab_map_figure_set_hover (figure, hover);
  mirqab_map_figure_set_focus (figure, focus);
  mirqab_map_figure_set_size (figure, width, height);
  if (at != NULL)
    mirqab_map_figure_get_anchor (figure, at, &x, &y);
  mirqab_map_figure_zoom (figure, zoom, x, y);
}

static void
draw (MirqabMapFigure *figure,
      int              width,
      int              height,
      const char      *file)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                         (int) (width * factor),
                                                         (int) (height * factor));
  cairo_t *cr = cairo_create (surface);
  gint64 start;

  cairo_scale (cr, factor, factor);
  mirqab_map_figure_draw (figure, cr);
  start = g_get_monotonic_time ();
  for (int i = 0; i < repeat; i++)
    mirqab_map_figure_draw (figure, cr);
  g_print ("drawing %.2f ms", (double) (g_get_monotonic_time () - start) / 1000.0 / repeat);
  start = g_get_monotonic_time ();
  for (int i = 0; i < repeat; i++)
    {
      mirqab_map_figure_pan (figure, i & 1 ? 1 : -1, 0);
      mirqab_map_figure_draw (figure, cr);
    }
  g_print (", after a pan %.2f ms\n", (double) (g_get_monotonic_time () - start) / 1000.0 / repeat);
  mirqab_map_figure_pan (figure, repeat & 1 ? 1 : 0, 0);
  mirqab_map_figure_draw (figure, cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png (surface, file);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GOptionContext) context = g_option_context_new ("OUT.png");
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabDossier) dossier = NULL;
  g_autoptr (MirqabBoundaries) boundaries = NULL;
  g_autoptr (MirqabMapFigure) figure = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *file = NULL;
  g_autofree char *description = NULL;
  int width = 800;
  int height = 500;
  gint64 start = g_get_monotonic_time ();

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 2)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "One file, please");
      return 2;
    }
  if (size != NULL && sscanf (size, "%dx%d", &width, &height) != 2)
    return 2;

  folder = dossier_name != NULL ? g_strdup (dossier_name)
                                : g_build_filename (g_getenv ("MIRQAB_DATA"), "dossiers",
                                                    MIRQAB_DEFAULT_DOSSIER, NULL);
  file = g_build_filename (g_getenv ("MIRQAB_DATA"), "geography", "countries-50m.json", NULL);
  dossier = mirqab_dossier_load (folder, &error);
  g_assert_no_error (error);
  start = g_get_monotonic_time ();
  boundaries = mirqab_boundaries_load (file, &error);
  g_assert_no_error (error);
  g_print ("boundaries %.1f ms, ", (double) (g_get_monotonic_time () - start) / 1000);
  start = g_get_monotonic_time ();
  figure = mirqab_map_figure_new (dossier, boundaries);
  g_print ("figure %.1f ms, ", (double) (g_get_monotonic_time () - start) / 1000);
  set_up (figure, width, height);
  draw (figure, width, height, argv[1]);
  description = mirqab_map_figure_dup_description (figure);
  g_print ("%s\n", description);
  return 0;
}
