/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "export/briefing-printer.h"

static void
draw_page_cb (MirqabProof     *proof,
              GtkPrintContext *context,
              int              page)
{
  mirqab_proof_draw (proof, (guint) page, TRUE, gtk_print_context_get_cairo_context (context));
}

static GtkPageSetup *
page_setup_new (MirqabPaper paper)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (paper == MIRQAB_PAPER_A4 ? GTK_PAPER_NAME_A4
                                                                    : GTK_PAPER_NAME_LETTER);

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_paper_size_free (size);

  return setup;
}

/* The pages have their margins already. */
gboolean
mirqab_briefing_print (GtkWindow    *parent,
                       MirqabProof  *proof,
                       MirqabPaper   paper,
                       const char   *title,
                       GError      **error)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = page_setup_new (paper);

  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_n_pages (operation, (int) mirqab_proof_get_n_pages (proof));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (draw_page_cb), proof,
                           G_CONNECT_SWAPPED);

  return gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, error)
         != GTK_PRINT_OPERATION_RESULT_ERROR;
}
