/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "filters/filter-section.h"

static GtkWidget *
find_list (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_LIST_BOX (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_list (child);

  return found;
}

static const char *
get_value (GtkWidget *section,
           int        position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (find_list (section)), position);

  return row != NULL ? mirqab_filter_row_get_value (MIRQAB_FILTER_ROW (row)) : NULL;
}

/* Each letter is a row. */
static void
show (GtkWidget  *section,
      const char *letters)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (MirqabFilterEntry));
  g_auto (GStrv) values = g_new0 (char *, strlen (letters) + 1);

  for (guint i = 0; letters[i] != '\0'; i++)
    {
      MirqabFilterEntry entry = { .articles = 1 };

      values[i] = g_strndup (&letters[i], 1);
      entry.value = entry.label = values[i];
      g_array_append_val (entries, entry);
    }
  mirqab_filter_section_show (MIRQAB_FILTER_SECTION (section), entries);

  for (guint i = 0; values[i] != NULL; i++)
    g_assert_cmpstr (get_value (section, (int) i), ==, values[i]);
  g_assert_null (get_value (section, (int) entries->len));
}

/* Whoever chose a row by keyboard goes on from it, wherever it comes to stand. */
static void
test_keyboard_stays (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *section = g_object_new (MIRQAB_TYPE_FILTER_SECTION, NULL);
  static const char *const orders[] = { "cab", "bca", "xcy", "c" };

  gtk_window_set_child (GTK_WINDOW (window), section);
  show (section, "abc");
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (
    GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (find_list (section)), 2)));

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      GtkWidget *focus;

      show (section, orders[i]);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      focus = gtk_window_get_focus (GTK_WINDOW (window));
      g_assert_true (MIRQAB_IS_FILTER_ROW (focus));
      g_assert_cmpstr (mirqab_filter_row_get_value (MIRQAB_FILTER_ROW (focus)), ==, "c");
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/filter-section/keyboard-stays", test_keyboard_stays);

  return g_test_run ();
}
